import { createUnionType, Field, Float, ObjectType } from "type-graphql";
import { UserError, UserErrorCode } from "../../platform/errors.js";
import { Account } from "../accounts/account.js";
import { Contact } from "../contacts/contact.js";
import { Lead } from "../leads/lead.js";
import { Reason } from "../matching/reason.js";
import { DuplicateKind } from "./duplicate-kinds.js";

export const DuplicateRecord = createUnionType({
  name: "DuplicateRecord",
  description: "A record that seems to be the same.",
  types: () => [Account, Contact, Lead] as const,
});

@ObjectType({ description: "A record that seems to be the same, or what would be created." })
export class Duplicate {
  @Field(() => DuplicateKind, { description: "What it is." })
  kind: DuplicateKind;

  @Field(() => Float, {
    description: "How likely that is, from 0 to 1: what the weights of the reasons add up to (docs/duplicates.md).",
  })
  confidence: number;

  @Field(() => [Reason], { description: "What speaks for it and against it." })
  reasons: Reason[];

  @Field(() => DuplicateRecord, { nullable: true, description: "The record; null when you may not see it." })
  record: Account | Contact | Lead | null;
}

@ObjectType({ implements: UserError, description: "What would be created, or what a record would become by a change, seems to exist." })
export class DuplicatesFoundError extends UserError {
  @Field(() => [Duplicate], { description: "What was found, the surest first." })
  duplicates: Duplicate[];

  constructor(
    duplicates: Duplicate[],
    path: string[],
    message = "What would be created seems to exist. Connect it, or set allowDuplicate.",
  ) {
    super(UserErrorCode.DUPLICATES_FOUND, message, path);
    this.duplicates = duplicates;
  }
}
