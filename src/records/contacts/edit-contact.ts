import { MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { existingUser } from "../../access/existing-user.js";
import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion, type Past } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { fullName } from "../../platform/identifiers/contact-details.js";
import { canonicalName } from "../../platform/identifiers/name.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { CountryCode, JsonObject } from "../../platform/scalars.js";
import { ALLOW_DUPLICATES, CUSTOM_FIELDS, EXPECTED_VERSION, IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { lockVisibleAccount } from "../accounts/edit-account.js";
import { lockPresent } from "../accounts/merged-record.js";
import { ReachedInput } from "../addresses/address.inputs.js";
import { changedAddresses, newAddresses } from "../addresses/read-addresses.js";
import { setCustomFields } from "../custom-fields/custom-values.js";
import { refuseDuplicate } from "../duplicate-check.js";
import { RecordKind } from "../record-kind.js";
import { keysOfAddresses, type Reachable, Suppressions } from "../suppression/suppression.js";
import { Contact } from "./contact.js";

@InputType({ description: "The plain fields of a contact that people type." })
@SetsFieldsOf("CONTACT")
export class ContactFieldsInput extends ReachedInput {
  @Field(() => String, { nullable: true, description: "Given name." })
  @MaxLength(200)
  firstName?: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  @MaxLength(200)
  lastName?: string | null;

  @Field(() => String, { nullable: true, description: "What the person does at the account." })
  @MaxLength(300)
  jobTitle?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Where the person is." })
  country?: string | null;
}

@InputType({ description: "The fields of a contact that people type. On a change, what is left out stays and null clears." })
export class ContactDetailsInput extends ContactFieldsInput {
  @Field(() => ID, { nullable: true, description: "Where the person works." })
  accountId?: string | null;

  @Field(() => ID, { nullable: true, description: "Who works with the person; by default you, on creation." })
  ownerId?: string | null;

  @Field(() => JsonObject, CUSTOM_FIELDS)
  customFields?: Record<string, unknown> | null;

  @Field(() => Boolean, { nullable: true, description: ALLOW_DUPLICATES })
  allowDuplicates?: boolean | null;
}

@InputType({ description: "A new contact." })
export class CreateContactInput extends ContactDetailsInput {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "Changes to a contact." })
export class UpdateContactRow extends ContactDetailsInput {
  @Field(() => ID, { description: "The contact." })
  contactId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "Changes to a contact." })
export class UpdateContactInput extends UpdateContactRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

/** @param past what a record that comes from elsewhere has behind it */
export async function createContact(tx: Transaction, viewer: Viewer, input: CreateContactInput, past: Past = {}): Promise<Contact> {
  const contact = Object.assign(new Contact(), { ownerId: viewer.kind === "USER" ? viewer.id : null, ...past });
  return tx.add(await applyDetails(tx, viewer, contact, input));
}

export async function updateContact(tx: Transaction, viewer: Viewer, input: UpdateContactRow): Promise<Contact> {
  const contact = await lockVisibleContact(tx, viewer, input.contactId, "contactId");
  expectVersion(contact, input.expectedVersion);
  return tx.save(await applyDetails(tx, viewer, contact, input));
}

/** The contact that a mutation is about, its row locked. @throws {Refusal} NOT_FOUND */
export async function lockVisibleContact(tx: Transaction, viewer: Viewer, id: string, path: string): Promise<Contact> {
  const contact = await lockPresent(tx, Contact, fromId(Contact.prefix, id, path));
  if (!contact || !mayReadOwned(viewer, contact, Scope.CUSTOMERS_READ)) throw new NotFound(path, "contact");
  return contact;
}

async function applyDetails(tx: Transaction, viewer: Viewer, contact: Contact, input: ContactDetailsInput): Promise<Contact> {
  const before = contact.version ? { ...contact } : null;
  applyContactFields(contact, input, before && tx.now);
  await refuseSuppressed(tx, newAddresses(input, contact.country));
  if (input.accountId !== undefined)
    contact.accountId = input.accountId ? (await lockVisibleAccount(tx, viewer, input.accountId, "accountId")).id : null;
  if (input.ownerId !== undefined) contact.ownerId = input.ownerId ? await existingUser(tx, input.ownerId, "ownerId") : null;
  await setCustomFields(tx, RecordKind.CONTACT, contact, input);
  await refuseDuplicate(tx, viewer, "contact", { before, after: contact, allowed: input.allowDuplicates === true });
  return contact;
}

/** @throws {Refusal} SUPPRESSED when whoever has the address or number was erased */
export async function refuseSuppressed(tx: Transaction, person: Reachable): Promise<void> {
  await tx.serialize(keysOfAddresses(person));
  (await Suppressions.among(tx, [person])).refuse(person);
}

/**
 * Sets what was given of the plain fields, in the form that they are stored in, and the name that people see.
 * @param since when what is new of the addresses came; null for as long as there is the contact
 */
export function applyContactFields(contact: Contact, input: ContactFieldsInput, since: Date | null): void {
  for (const field of ["jobTitle", "country"] as const) if (input[field] !== undefined) Object.assign(contact, { [field]: input[field] });
  for (const field of ["firstName", "lastName"] as const)
    if (input[field] !== undefined) contact[field] = input[field] ? canonicalName(input[field]) : null;
  Object.assign(contact, changedAddresses(contact, input, contact.country, since));
  const name = fullName(contact.firstName ?? null, contact.lastName ?? null) ?? contact.email ?? contact.phone;
  if (!name) throw new InvalidInput("lastName", "A contact needs a name, an e-mail address or a phone number.");
  contact.name = name;
}
