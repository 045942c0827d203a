import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Scope } from "../../platform/identity/scopes.js";
import {
  ascending,
  boolean,
  enumeration,
  int,
  type Queryable,
  queryable,
  string,
  timestamps,
  toMany,
  toOne,
} from "../../platform/query/fields.js";
import { OpportunityStage } from "./stages.js";

@ObjectType({ implements: Node, description: "The way that a kind of deals goes, step by step." })
@Entity("pipeline")
export class Pipeline extends MutableNode {
  static override readonly prefix = "pipeline";

  @Field(() => String, { description: "What it is called." })
  @Index({ unique: true })
  @Column("text")
  name: string;

  @Field(() => Boolean, { description: "Whether deals go its way by default; one pipeline is." })
  @Index({ unique: true, where: "is_default" })
  @Column("boolean", { default: false })
  isDefault: boolean = false;

  @Field(() => Boolean, { description: "Whether it takes no more deals. Those that it has go on." })
  @Column("boolean", { default: false })
  archived: boolean = false;
}

@ObjectType({ implements: Node, description: "A step of a pipeline: a stage by the name that the organisation has for it." })
@Entity("pipeline_step")
export class PipelineStep extends Node {
  static override readonly prefix = "step";

  @Column("uuid")
  @ForeignKey(() => Pipeline)
  @Index()
  pipelineId: string;

  @Field(() => Int, { description: "Its place in the pipeline, from 0." })
  @Column("int")
  position: number;

  @Field(() => String, { description: "What it is called." })
  @Column("text")
  name: string;

  @Field(() => OpportunityStage, { description: "The stage that deals at this step are in." })
  @Column("text")
  stage: OpportunityStage;

  @Field(() => Int, { description: "How likely a deal that comes here is won, in percent, unless somebody says otherwise." })
  @Column("int")
  probability: number;

  @Field(() => [String], {
    description:
      "The fields that a deal must have to come here: `amount`, `closeDate`, `contact`, or `customFields.key` for those of administrators.",
  })
  @Column("text", { array: true, default: [] })
  requiredFields: string[] = [];
}

/** Whoever may read deals may know which ways they go. */
const visible = ({ scopes }: { scopes: ReadonlySet<Scope> }) => (scopes.has(Scope.OPPORTUNITIES_READ) ? {} : { id: { in: [] } });

export const pipelineSteps = queryable(PipelineStep, {
  table: "pipeline_step",
  fields: {
    pipeline: toOne((): Queryable => pipelines, "pipelineId", "The pipeline that it is a step of."),
    position: int(),
    name: string(),
    stage: enumeration(() => OpportunityStage, "OpportunityStage"),
    probability: int(),
  },
  visible,
  order: ascending("position"),
});

export const pipelines = queryable(Pipeline, {
  table: "pipeline",
  fields: {
    name: string(),
    isDefault: boolean(),
    archived: boolean(),
    steps: toMany(() => pipelineSteps, "pipelineId", "Its steps, in order.", { seenWithParent: true, few: true }),
    ...timestamps,
  },
  visible,
  order: ascending("name"),
  roots: {
    scope: Scope.OPPORTUNITIES_READ,
    one: ["pipeline", "One pipeline; null when there is none with this id."],
    many: ["pipelines", "The pipelines, by name by default."],
  },
});
