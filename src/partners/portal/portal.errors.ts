import { Field, InterfaceType, ObjectType, registerEnumType } from "type-graphql";
import { ConflictError, OwnNode } from "../../platform/database/node.js";
import { USER_ERRORS, UserErrorCode } from "../../platform/errors.js";
import { Written } from "../../platform/schema/payload.js";

/** The failures that a partner can meet; those of the organisation alone are not its to know. */
const { INVALID_INPUT, NOT_FOUND, CONFLICT, LOST_RACE, OFFER_EXPIRED, ALREADY_DECIDED, SHARE_NOT_HELD } = UserErrorCode;
const { DAILY_LIMIT_REACHED, IDEMPOTENCY_KEY_REUSED, IDEMPOTENCY_IN_PROGRESS, INVALID_TRANSITION } = UserErrorCode;

export const PartnerErrorCode = {
  INVALID_INPUT,
  NOT_FOUND,
  CONFLICT,
  INVALID_TRANSITION,
  LOST_RACE,
  OFFER_EXPIRED,
  ALREADY_DECIDED,
  SHARE_NOT_HELD,
  DAILY_LIMIT_REACHED,
  IDEMPOTENCY_KEY_REUSED,
  IDEMPOTENCY_IN_PROGRESS,
} as const;

registerEnumType(PartnerErrorCode, {
  name: "UserErrorCode",
  description: "Why a mutation wrote nothing.",
  valuesConfig: Object.fromEntries(
    Object.keys(PartnerErrorCode).map((code) => [code, { description: USER_ERRORS[code as UserErrorCode] }]),
  ),
});

/** The errors are those of the organisation, in the types that partners know. */
@InterfaceType("UserError", {
  description: "An expected failure of a mutation. With any of them nothing was written. The concrete types carry the facts.",
  resolveType: (error) => (error instanceof ConflictError ? PartnerConflict : PartnerInputError),
})
export abstract class PartnerError {
  @Field(() => PartnerErrorCode, { description: "Stable; for programs." })
  code: UserErrorCode;

  @Field(() => String, { description: "For people: what is wrong and what to do." })
  message: string;

  @Field(() => [String], { description: "Where in the input, from the outside in; empty when it is about the whole." })
  path: string[];
}

@ObjectType("InputError", { implements: PartnerError, description: "A failure that needs no further facts." })
class PartnerInputError extends PartnerError {}

@ObjectType("ConflictError", { implements: PartnerError, description: "The record has changed since you read it." })
class PartnerConflict extends PartnerError {
  @Field(() => OwnNode, { nullable: true, description: "The record as it is now; null when you may not read it." })
  current: OwnNode | null;
}

/** What every mutation of a partner answers, besides its records. */
@ObjectType()
export abstract class PartnerPayload extends Written {
  @Field(() => [PartnerError], { description: "Why nothing was written; empty when it worked." })
  userErrors: PartnerError[];
}
