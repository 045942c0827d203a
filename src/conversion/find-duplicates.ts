import { createUnionType, Field, Float, ObjectType, registerEnumType } from "type-graphql";
import type { Viewer } from "../access/viewer.js";
import { ownedInSight } from "../access/visible-owner.js";
import { Account } from "../accounts/account.js";
import { Contact } from "../contacts/contact.js";
import type { Transaction } from "../database/transaction.js";
import { UserError, UserErrorCode } from "../errors.js";

export enum DuplicateKind {
  ACCOUNT = "ACCOUNT",
  CONTACT = "CONTACT",
}

registerEnumType(DuplicateKind, {
  name: "DuplicateKind",
  description: "What seems to exist already.",
  valuesConfig: { ACCOUNT: { description: "The company." }, CONTACT: { description: "The person." } },
});

export const DuplicateRecord = createUnionType({
  name: "DuplicateRecord",
  description: "A record that seems to be the same.",
  types: () => [Account, Contact] as const,
});

@ObjectType({ description: "A record that seems to be what would be created." })
export class Duplicate {
  @Field(() => DuplicateKind, { description: "What it is." })
  kind: DuplicateKind;

  @Field(() => Float, {
    description: "How sure that is, from 0 to 1: 1 for the same e-mail address, phone number or domain, 0.8 for the same name.",
  })
  confidence: number;

  @Field(() => [String], { description: "What agrees." })
  reasons: string[];

  @Field(() => DuplicateRecord, { nullable: true, description: "The record; null when you may not see it." })
  record: Account | Contact | null;
}

@ObjectType({ implements: UserError, description: "What would be created seems to exist." })
export class DuplicatesFoundError extends UserError {
  @Field(() => [Duplicate], { description: "What was found, the surest first." })
  duplicates: Duplicate[];

  constructor(duplicates: Duplicate[], path: string[]) {
    super(UserErrorCode.DUPLICATES_FOUND, "What would be created seems to exist. Connect it, or set allowDuplicate.", path);
    this.duplicates = duplicates;
  }
}

interface Match {
  id: string;
  confidence: number;
  reasons: string[];
}

/** Accounts of the same domain, or the same name. */
export async function accountDuplicates(
  tx: Transaction,
  viewer: Viewer,
  { name, domain }: { name: string | null; domain: string | null },
): Promise<Duplicate[]> {
  const matches = await tx.sql<Match>(
    `select id, case when domain = $2 then 1 else 0.8 end::float8 as confidence,
            array_remove(array[case when domain = $2 then 'same domain' end, case when lower(name) = lower($1) then 'same name' end], null) as reasons
     from account where domain = $2 or lower(name) = lower($1) order by 2 desc, created_at limit 10`,
    [name, domain],
  );
  return duplicates(tx, viewer, Account, DuplicateKind.ACCOUNT, matches);
}

/** Contacts with the same e-mail address, or phone number. */
export async function contactDuplicates(
  tx: Transaction,
  viewer: Viewer,
  { email, phone }: { email: string | null; phone: string | null },
): Promise<Duplicate[]> {
  const matches = await tx.sql<Match>(
    `select id, 1::float8 as confidence,
            array_remove(array[case when email = $1 then 'same e-mail address' end, case when phone = $2 then 'same phone number' end], null) as reasons
     from contact where email = $1 or phone = $2 order by (email = $1) desc nulls last, created_at limit 10`,
    [email, phone],
  );
  return duplicates(tx, viewer, Contact, DuplicateKind.CONTACT, matches);
}

async function duplicates(
  tx: Transaction,
  viewer: Viewer,
  entity: typeof Account | typeof Contact,
  kind: DuplicateKind,
  matches: Match[],
): Promise<Duplicate[]> {
  const found = [];
  // One after another: a transaction has one connection.
  for (const { id, confidence, reasons } of matches) {
    const record = await tx.find<Account | Contact>(entity, id);
    found.push({ kind, confidence, reasons, record: record && ownedInSight(viewer, record) ? record : null });
  }
  return found;
}
