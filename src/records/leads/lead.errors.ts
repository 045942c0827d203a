import { Field, ObjectType } from "type-graphql";
import { UserError, UserErrorCode } from "../../platform/errors.js";
import { LeadStatus } from "./lead.enums.js";

@ObjectType({ implements: UserError, description: "From its present status the lead cannot go there." })
export class InvalidTransitionError extends UserError {
  @Field(() => LeadStatus, { description: "Where the lead is." })
  from: LeadStatus;

  @Field(() => [LeadStatus], { description: "Where it can go." })
  allowed: LeadStatus[];

  constructor(from: LeadStatus, to: LeadStatus, allowed: LeadStatus[]) {
    super(UserErrorCode.INVALID_TRANSITION, `A lead cannot be set from ${from} to ${to}. Allowed: ${allowed.join(", ") || "none"}.`, [
      "status",
    ]);
    this.from = from;
    this.allowed = allowed;
  }
}
