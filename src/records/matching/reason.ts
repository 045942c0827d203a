import { Field, Float, ObjectType, registerEnumType } from "type-graphql";

/** What two records are compared by. */
export enum DuplicateAspect {
  PRIOR = "PRIOR",
  NAME = "NAME",
  EMAIL = "EMAIL",
  PHONE = "PHONE",
  EXTERNAL_ID = "EXTERNAL_ID",
  COMPANY = "COMPANY",
  ADDRESS = "ADDRESS",
  CUSTOM_FIELD = "CUSTOM_FIELD",
}

registerEnumType(DuplicateAspect, {
  name: "DuplicateAspect",
  description: "What two records are compared by.",
  valuesConfig: {
    PRIOR: { description: "Nothing yet: how unlikely it is that two records taken at random are the same." },
    NAME: { description: "The person's name." },
    EMAIL: { description: "The e-mail addresses." },
    PHONE: { description: "The phone numbers." },
    EXTERNAL_ID: { description: "The ids in other systems." },
    COMPANY: { description: "The company: its name and its domain." },
    ADDRESS: { description: "Street, postal code, town and country." },
    CUSTOM_FIELD: { description: "A custom field that identifies a record." },
  },
});

/** How far two values agree. */
export enum Agreement {
  SAME = "SAME",
  NEAR = "NEAR",
  OTHER = "OTHER",
}

registerEnumType(Agreement, {
  name: "DuplicateAgreement",
  description: "How far the values of two records agree.",
  valuesConfig: {
    SAME: { description: "They are the same." },
    NEAR: { description: "They are alike: another spelling, a typing error, a part of the other." },
    OTHER: { description: "They differ, which speaks against a duplicate." },
  },
});

@ObjectType("DuplicateReason", {
  description: "What speaks for or against two records being the same. What neither knows of both is no reason.",
})
export class Reason {
  @Field(() => DuplicateAspect, { description: "What was compared." })
  aspect: DuplicateAspect;

  @Field(() => Agreement, { nullable: true, description: "How far it agrees; null for PRIOR." })
  agreement: Agreement | null;

  @Field(() => String, { description: 'In words: "same mailbox", "first and last name swapped".' })
  text: string;

  @Field(() => Float, {
    description:
      "How much it counts, in bits: 1 makes a duplicate twice as likely, -1 half as likely. The weights of all reasons add up to the confidence: 1 / (1 + 2^-sum).",
  })
  weight: number;
}

/** What a comparison comes to. */
export interface Comparison {
  /** From 0 to 1. */
  probability: number;
  /** The sum of the reasons' weights: log2 of the odds. */
  weight: number;
  reasons: Reason[];
}

/** The odds, given as log2, as a probability. */
export const probabilityOf = (weight: number): number => 1 / (1 + 2 ** -weight);
