import { MaxLength } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { UserError } from "../errors.js";

/** What tells the events of a write, in the answers of all mutations. */
@ObjectType()
export abstract class Written {
  @Field(() => ID, {
    nullable: true,
    description: "The transaction that wrote, as its events tell it; null where nothing changed that has events, and of a dry run.",
  })
  transactionId?: string | null;
}

/** What every mutation answers, besides its records. */
@ObjectType()
export abstract class Payload extends Written {
  @Field(() => [UserError], { description: "Why nothing was written; empty when it worked. With any of them the records are null." })
  userErrors: UserError[];
}

export const IDEMPOTENCY_KEY =
  "Your own name for this request, kept at least 24 hours: sent again with the same input it gets the first result.";

/** Of the input of a record that has custom fields. */
export const CUSTOM_FIELDS = {
  nullable: true,
  description: 'Fields that administrators added, by key: `{ renewal_date: "2027-03-31" }`. A key that is left out stays; null clears it.',
};

/** For mutations that create something or do it once. */
@InputType()
export abstract class IdempotentInput {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

export const EXPECTED_VERSION = "The version that you saw; refused with CONFLICT when there is a newer one.";

export const ALLOW_DUPLICATES =
  "Does it although another record that you see seems to be the same one, which is refused with DUPLICATES_FOUND by default.";

/** For mutations of a record that others may have changed meanwhile. */
@InputType()
export abstract class VersionedInput extends IdempotentInput {
  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}
