import { Max, Min } from "class-validator";
import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";

export enum RepSight {
  OWN = "OWN",
  TEAM = "TEAM",
  ALL = "ALL",
}

registerEnumType(RepSight, {
  name: "RepSight",
  description: "Which records a rep sees.",
  valuesConfig: {
    OWN: { description: "Those that the rep owns." },
    TEAM: { description: "Those that anybody of the rep's team owns, and those that nobody owns yet." },
    ALL: { description: "All." },
  },
});

@ObjectType({ description: "What is set for the whole organisation." })
@Entity("workspace")
export class Workspace {
  /** There is one row. */
  @PrimaryColumn("int")
  id: number;

  @Field(() => RepSight, { description: "Which records a rep sees." })
  @Column("text")
  repSight: RepSight;

  @Field(() => Int, { description: "For how many days what is deleted stays in the bin, from its deletion on." })
  @Column("int", { default: 30 })
  binDays: number;

  @Field(() => Boolean, {
    description:
      "Whether the organisation works with opportunities. Where it does not, `winLead` wins a lead, and a conversion without one makes a customer.",
  })
  @Column("boolean", { default: true })
  usesOpportunities: boolean;

  /** What addresses that must not be taken in again are hashed with (records/suppression/suppression.ts). */
  @Column("bytea", { select: false })
  suppressionSecret: Buffer;
}

@InputType({ description: "Changes to what is set for the whole organisation. What is left out stays." })
export class UpdateWorkspaceInput {
  @Field(() => RepSight, { nullable: true, description: "Which records a rep sees." })
  repSight?: RepSight | null;

  @Field(() => Boolean, { nullable: true, description: "Whether the organisation works with opportunities." })
  usesOpportunities?: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "For how many days what is deleted from now on stays in the bin, 1 to 365; left out, it stays.",
  })
  @Min(1, { message: '"binDays" must be from 1 to 365.' })
  @Max(365, { message: '"binDays" must be from 1 to 365.' })
  binDays?: number | null;
}
