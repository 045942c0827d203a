import { Max, Min } from "class-validator";
import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, PrimaryColumn } from "typeorm";
import { CurrencyCode } from "../platform/scalars.js";

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

export enum PartnerOutcomePolicy {
  FOLLOW = "FOLLOW",
  CONFIRM = "CONFIRM",
}

registerEnumType(PartnerOutcomePolicy, {
  name: "PartnerOutcomePolicy",
  description: "What becomes of it when a partner reports that it won or lost a lead.",
  valuesConfig: {
    FOLLOW: { description: "The lead and its deal follow at once." },
    CONFIRM: { description: "It waits until somebody of the organisation confirms or refuses it." },
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

  @Field(() => PartnerOutcomePolicy, { description: "What becomes of it when a partner reports that it won or lost a lead." })
  @Column("text", { default: PartnerOutcomePolicy.FOLLOW })
  partnerOutcomes: PartnerOutcomePolicy;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: "The currency that totals are in, beside the sums by currency; null for none.",
  })
  @Column("text", { nullable: true })
  currency: string | null;

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

  @Field(() => PartnerOutcomePolicy, {
    nullable: true,
    description: "What becomes of it when a partner reports that it won or lost a lead.",
  })
  partnerOutcomes?: PartnerOutcomePolicy | null;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: "The currency that totals are in; null for none. Exchange rates are of one currency: with another one they are set anew.",
  })
  currency?: string | null;

  @Field(() => Int, {
    nullable: true,
    description: "For how many days what is deleted from now on stays in the bin, 1 to 365; left out, it stays.",
  })
  @Min(1, { message: '"binDays" must be from 1 to 365.' })
  @Max(365, { message: '"binDays" must be from 1 to 365.' })
  binDays?: number | null;
}
