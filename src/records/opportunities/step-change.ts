import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { users } from "../../access/user.js";
import { Node } from "../../platform/database/node.js";
import { readCurrencyCode } from "../../platform/identifiers/codes.js";
import { canonical, dateTime, decimal, descending, enumeration, int, queryable, string, toOne } from "../../platform/query/fields.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { DateTime, Money } from "../../platform/scalars.js";
import { PipelineStep, pipelineSteps } from "./pipeline.js";
import { OpportunityStage } from "./stages.js";

@ObjectType({ implements: Node, description: "One step that a deal went: from where, to where, by whom, and after how long." })
@Entity("opportunity_step_change")
@Index(["opportunityId", "changedAt"])
export class OpportunityStepChange extends Node {
  static override readonly prefix = "step_change";

  @ForeignKey("Opportunity", { onDelete: "CASCADE" })
  @Column("uuid")
  opportunityId: string;

  /** Null when the step is gone, or it was before there were steps. */
  @ForeignKey(() => PipelineStep, { onDelete: "SET NULL" })
  @Index()
  @Column("uuid", { nullable: true })
  fromStepId: string | null;

  @ForeignKey(() => PipelineStep, { onDelete: "SET NULL" })
  @Index()
  @Column("uuid", { nullable: true })
  toStepId: string | null;

  @Field(() => String, { nullable: true, description: "What the former step was called then." })
  @Column("text", { nullable: true })
  fromName: string | null;

  @Field(() => String, { nullable: true, description: "What the new step was called then." })
  @Column("text", { nullable: true })
  toName: string | null;

  @Field(() => OpportunityStage, { description: "The stage before." })
  @Column("text")
  fromStage: OpportunityStage;

  @Field(() => OpportunityStage, { description: "The stage after." })
  @Column("text")
  toStage: OpportunityStage;

  @Column("numeric", { name: "amount", precision: 19, scale: 4, nullable: true })
  amountValue: string | null;

  @Column("text", { nullable: true })
  currency: string | null;

  @ComposedOf({ amount: "amountValue", currency: "currency" })
  @Field(() => Money, { nullable: true, description: "What the deal was worth when it moved." })
  get amount(): Money | null {
    return this.amountValue !== null && this.currency ? { amount: this.amountValue, currency: this.currency } : null;
  }

  @Field(() => String, { nullable: true, description: "Why." })
  @Column("text", { nullable: true })
  reason: string | null;

  @Field(() => DateTime, { description: "When." })
  @Column({ type: "timestamptz", precision: 3 })
  changedAt: Date;

  @Field(() => Int, { description: "How long the deal had been at the former step, in seconds." })
  @Column("int", { name: "seconds_in_from_step" })
  durationInFromStep: number;

  /** The user who moved it; null for a program, a partner or Leadwire itself. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  changedById: string | null;
}

/** Reached through its deal, which decides who sees it. */
export const stepChanges = queryable(OpportunityStepChange, {
  table: "opportunity_step_change",
  fields: {
    fromStep: toOne(() => pipelineSteps, "fromStepId", "The step before; null when the pipeline no longer has it."),
    toStep: toOne(() => pipelineSteps, "toStepId", "The step after; null when the pipeline no longer has it."),
    fromStage: enumeration(() => OpportunityStage, "OpportunityStage"),
    toStage: enumeration(() => OpportunityStage, "OpportunityStage"),
    amount: decimal("amountValue"),
    currency: canonical(readCurrencyCode),
    reason: string(),
    changedAt: dateTime(),
    durationInFromStep: int(),
    changedBy: toOne(() => users, "changedById", "Who; null for a program, a partner or Leadwire itself."),
  },
  visible: () => ({}),
  order: descending("changedAt"),
});
