import { Max, MaxLength, Min, MinLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { existingUser } from "../../access/existing-user.js";
import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion, type Past } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { companyDomain, normalizeWebsite, phoneFields } from "../../platform/identifiers/contact-details.js";
import { tidyText } from "../../platform/identifiers/text.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { CountryCode, JsonObject } from "../../platform/scalars.js";
import { ALLOW_DUPLICATES, CUSTOM_FIELDS, EXPECTED_VERSION, IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { setCustomFields } from "../custom-fields/custom-values.js";
import { refuseDuplicate } from "../duplicate-check.js";
import { RecordKind } from "../record-kind.js";
import { Account } from "./account.js";
import { oneHierarchyAtATime, placeUnder, tellSubsidiaries } from "./hierarchy.js";
import { lockPresent } from "./merged-record.js";

@InputType({ description: "The plain fields of an account that people type." })
@SetsFieldsOf("ACCOUNT")
export class AccountFieldsInput {
  @Field(() => String, { nullable: true, description: "What the company is called." })
  @MinLength(1)
  @MaxLength(300)
  name?: string | null;

  @Field(() => String, { nullable: true, description: "Its website." })
  @MaxLength(2000)
  website?: string | null;

  @Field(() => String, { nullable: true, description: "What it does." })
  @MaxLength(200)
  industry?: string | null;

  @Field(() => Int, { nullable: true, description: "How many people work there." })
  @Min(0)
  @Max(10_000_000)
  companySize?: number | null;

  @Field(() => String, { nullable: true, description: "Its phone number; with `country` it needs no international prefix." })
  @MaxLength(100)
  phone?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Where it is." })
  country?: string | null;

  @Field(() => String, { nullable: true, description: "Where it is." })
  @MaxLength(200)
  city?: string | null;
}

@InputType({
  description:
    "The fields of an account that people type. On creation a name is needed; on a change, what is left out stays and null clears.",
})
export class AccountDetailsInput extends AccountFieldsInput {
  @Field(() => ID, { nullable: true, description: "The account of the company that it belongs to." })
  parentId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who works with it; by default you, on creation." })
  ownerId?: string | null;

  @Field(() => JsonObject, CUSTOM_FIELDS)
  customFields?: Record<string, unknown> | null;

  @Field(() => Boolean, { nullable: true, description: ALLOW_DUPLICATES })
  allowDuplicates?: boolean | null;
}

@InputType({ description: "A new account." })
export class CreateAccountInput extends AccountDetailsInput {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "Changes to an account." })
export class UpdateAccountRow extends AccountDetailsInput {
  @Field(() => ID, { description: "The account." })
  accountId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "Changes to an account." })
export class UpdateAccountInput extends UpdateAccountRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

/** @param past what a record that comes from elsewhere has behind it */
export async function createAccount(tx: Transaction, viewer: Viewer, input: CreateAccountInput, past: Past = {}): Promise<Account> {
  if (!input.name) throw new InvalidInput("name", '"name" must not be empty.');
  const account = Object.assign(new Account(), { ownerId: viewer.kind === "USER" ? viewer.id : null, ...past });
  return tx.add(await applyDetails(tx, viewer, account, input));
}

export async function updateAccount(tx: Transaction, viewer: Viewer, input: UpdateAccountRow): Promise<Account> {
  // Before any row: whoever holds this may have to lock rows of the whole group.
  if (input.parentId !== undefined) await oneHierarchyAtATime(tx);
  const account = await lockVisibleAccount(tx, viewer, input.accountId, "accountId");
  expectVersion(account, input.expectedVersion);
  if (input.name === null) throw new InvalidInput("name", '"name" must not be empty.');
  const top = account.ultimateParentId;
  await tx.save(await applyDetails(tx, viewer, account, input));
  if (account.ultimateParentId !== top) await tellSubsidiaries(tx, account);
  return account;
}

/** The account that a mutation is about, its row locked. @throws {Refusal} NOT_FOUND */
export async function lockVisibleAccount(tx: Transaction, viewer: Viewer, id: string, path: string): Promise<Account> {
  const account = await lockPresent(tx, Account, fromId(Account.prefix, id, path));
  if (!account || !mayReadOwned(viewer, account, Scope.CUSTOMERS_READ)) throw new NotFound(path, "account");
  return account;
}

async function applyDetails(tx: Transaction, viewer: Viewer, account: Account, input: AccountDetailsInput): Promise<Account> {
  const before = account.version ? { ...account } : null;
  applyAccountFields(account, input);
  if (input.parentId !== undefined) await placeUnder(tx, account, input.parentId ? await takeParent(tx, viewer, input.parentId) : null);
  if (input.ownerId !== undefined) account.ownerId = input.ownerId ? await existingUser(tx, input.ownerId, "ownerId") : null;
  await setCustomFields(tx, RecordKind.ACCOUNT, account, input);
  await refuseDuplicate(tx, viewer, "account", { before, after: account, allowed: input.allowDuplicates === true });
  return account;
}

async function takeParent(tx: Transaction, viewer: Viewer, parentId: string): Promise<Account> {
  await oneHierarchyAtATime(tx);
  return lockVisibleAccount(tx, viewer, parentId, "parentId");
}

/** Sets what was given of the plain fields, in the form that they are stored in. */
export function applyAccountFields(account: Account, input: AccountFieldsInput): void {
  if (input.name) account.name = tidyText(input.name) || input.name;
  for (const field of ["industry", "companySize", "country", "city"] as const)
    if (input[field] !== undefined) Object.assign(account, { [field]: input[field] });
  if (input.phone !== undefined) Object.assign(account, phoneFields(input.phone, account.country));
  if (input.website !== undefined) {
    account.website = input.website ? normalizeWebsite(input.website) : null;
    account.domain = companyDomain(account.website, null);
  }
}
