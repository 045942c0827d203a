import { createUnionType, Field, Float, ObjectType } from "type-graphql";
import { UserError, UserErrorCode } from "../../platform/errors.js";
import { Account } from "../../records/accounts/account.js";
import { Contact } from "../../records/contacts/contact.js";
import { DuplicateKind } from "../../records/duplicates/duplicate-kinds.js";
import { Lead } from "../../records/leads/lead.js";

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
    description: "How sure that is, from 0 to 1: 1 for the same e-mail address or domain. docs/duplicates.md has the rest.",
  })
  confidence: number;

  @Field(() => [String], { description: "What agrees." })
  reasons: string[];

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
