import { Field, ObjectType, registerEnumType } from "type-graphql";
import { DateTime, LocalDate, Money } from "../../platform/scalars.js";

export enum BantState {
  UNKNOWN = "UNKNOWN",
  UNMET = "UNMET",
  PARTIAL = "PARTIAL",
  MET = "MET",
}

registerEnumType(BantState, {
  name: "BantState",
  description: "What is known of one part of BANT.",
  valuesConfig: {
    UNKNOWN: { description: "Nobody has found out." },
    UNMET: { description: "It is not there." },
    PARTIAL: { description: "It is there in part." },
    MET: { description: "It is there." },
  },
});

/** One part of BANT: budget, authority, need or timeline. */
@ObjectType({ description: "What is known of one part of BANT." })
export class BantPart {
  @Field(() => BantState, { description: "What is known." })
  state: BantState = BantState.UNKNOWN;

  @Field(() => String, { nullable: true, description: "In the words of who assessed it." })
  note?: string | null;

  @Field(() => DateTime, { nullable: true, description: "When it was assessed." })
  assessedAt?: string | Date | null;

  /** The uuid of who assessed it. */
  assessedBy?: string | null;
}

@ObjectType({ description: "Whether there is money, and how much." })
export class Budget extends BantPart {
  @Field(() => Money, { nullable: true, description: "How much." })
  amount?: Money | null;
}

@ObjectType({ description: "Whether there is a date, and which." })
export class Timeline extends BantPart {
  @Field(() => LocalDate, { nullable: true, description: "By when it is needed." })
  by?: string | null;
}

/** Budget, authority, need and timeline, as stored with the lead. */
export interface Assessment {
  budget?: Budget;
  authority?: BantPart;
  need?: BantPart;
  timeline?: Timeline;
}
