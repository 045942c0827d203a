import { toId, uuidIn } from "../../../platform/database/id.js";
import type { MutableNode } from "../../../platform/database/node.js";
import { InvalidInput } from "../../../platform/errors.js";
import { companyDomain, normalizeWebsite } from "../../../platform/identifiers/contact-details.js";
import { checkInput } from "../../../platform/schema/check-input.js";
import { Account } from "../../../records/accounts/account.js";
import { CreateAccountInput, createAccount, UpdateAccountInput, updateAccount } from "../../../records/accounts/edit-account.js";
import { Contact } from "../../../records/contacts/contact.js";
import { CreateContactInput, createContact, UpdateContactInput, updateContact } from "../../../records/contacts/edit-contact.js";
import { readName } from "../read-values.js";
import { emailsOfRow, phonesOfRow } from "../row-addresses.js";
import { OnDuplicate, RowOutcome } from "./import-enums.js";
import type { KindWriter, Writing } from "./kind-writers.js";
import type { KindRow } from "./read-kind-row.js";

/** Sets what there is; a field that is not there at all is not the same as an empty one. */
export function inputOf<T extends object>(input: T, fields: object): T {
  for (const [field, value] of Object.entries(fields)) if (value !== undefined) Object.assign(input, { [field]: value });
  return input;
}

/** The fields that a known record is given: those that are empty, or all. */
export function fieldsFor(record: object, fields: Record<string, unknown>, { onDuplicate }: Writing): Record<string, unknown> {
  const isWanted = ([field, value]: [string, unknown]) => {
    if (value === undefined) return false;
    if (onDuplicate === OnDuplicate.UPDATE) return true;
    const there = (record as Record<string, unknown>)[field];
    return there === null || there === undefined || there === "";
  };
  return Object.fromEntries(Object.entries(fields).filter(isWanted));
}

/** Custom fields that a known record is given; each counts by itself. */
export function customFor(
  record: { customFields: Record<string, unknown> },
  row: KindRow,
  at: Writing,
): Record<string, unknown> | undefined {
  const fields = fieldsFor(record.customFields, row.customFields ?? {}, at);
  return Object.keys(fields).length > 0 ? fields : undefined;
}

/** Who works a record, by the owner that the row names; of nobody here it is whoever imports. */
export const ownerOf = ({ values }: KindRow, { settings }: Writing): string | undefined =>
  values.owner ? settings.ownerOf(values.owner as string) : undefined;

/** A known record as it is, or as it was when somebody else had it. */
export async function knownRecord<T extends MutableNode>(at: Writing, entity: new () => T, prefix: string, id: string): Promise<T> {
  const record = await at.tx.find(entity, uuidIn(prefix, id) as string);
  if (!record) throw new InvalidInput([], "The record that the row is about was merged or removed at this moment. Send the row again.");
  return record;
}

export const pastOf = ({ values }: KindRow): { createdAt?: Date } => (values.createdAt ? { createdAt: values.createdAt as Date } : {});

const accountFields = (row: KindRow, { settings }: Writing) => ({
  ...Object.fromEntries(["name", "website", "industry", "companySize", "country", "city"].map((field) => [field, row.values[field]])),
  ...phonesOf(row, settings.country),
});

/** The numbers of a row; what is none is only kept in the activity: these records have those alone by which somebody is reached. */
function phonesOf({ cells, rest, values }: KindRow, country: string | null) {
  const phones = phonesOfRow(cells("phone"), values.country as string | undefined, country ?? undefined, true);
  if (!phones) return {};
  if (phones.fields.phone !== null) return phones.sent;
  for (const { title, text } of cells("phone")) rest[title] = text;
  return {};
}

const namesOfAccount = ({ id, name, domain }: Account) => ({
  id: toId(Account.prefix, id),
  names: [
    { way: "name" as const, text: name },
    { way: "domain" as const, text: domain },
  ],
});

export const accountWriter: KindWriter = {
  prefix: "account",
  storyOf: (id) => id,
  knownBy: ({ values }) => {
    const domain = domainOf(values.website as string | undefined);
    return domain ? [{ way: "domain", text: domain }] : values.name ? [{ way: "name", text: values.name as string }] : [];
  },
  async write(at, row, links, known) {
    const { tx, viewer, allowDuplicates } = at;
    const fields = { ...accountFields(row, at), ownerId: ownerOf(row, at), parentId: links.parent };
    if (!known) {
      const input = inputOf(new CreateAccountInput(), { ...fields, customFields: row.customFields, allowDuplicates });
      await checkInput(input);
      return { outcome: RowOutcome.CREATED, ...namesOfAccount(await createAccount(tx, viewer, input, pastOf(row))) };
    }
    const account = await knownRecord(at, Account, Account.prefix, known);
    const given = { ...fieldsFor(account, fields, at), customFields: customFor(account, row, at) };
    return { outcome: RowOutcome.UPDATED, ...namesOfAccount(await changeAccount(at, known, given, account)) };
  },
  async link(at, id, links) {
    await changeAccount(at, id, { parentId: links.parent });
  },
};

async function changeAccount(at: Writing, accountId: string, fields: object, account?: Account): Promise<Account> {
  if (account && Object.values(fields).every((value) => value === undefined)) return account;
  const input = inputOf(new UpdateAccountInput(), { accountId, allowDuplicates: true, ...fields });
  await checkInput(input);
  return updateAccount(at.tx, at.viewer, input);
}

/** The domain that a website says; null where it is none. */
function domainOf(website: string | undefined): string | null {
  try {
    return website ? companyDomain(normalizeWebsite(website), null) : null;
  } catch {
    return null;
  }
}

function contactFields(row: KindRow, { settings }: Writing) {
  const { values, cells } = row;
  const name = values.name && !values.firstName && !values.lastName ? readName(values.name as string) : {};
  const { country } = values as { country?: string };
  const emails = emailsOfRow(cells("email"));
  const { firstName, lastName, jobTitle } = { ...values, ...name } as Record<string, string | undefined>;
  return { firstName, lastName, jobTitle, country, ...emails, ...phonesOf(row, settings.country) };
}

const namesOfContact = ({ id, email }: Contact) => ({ id: toId(Contact.prefix, id), names: [{ way: "email" as const, text: email }] });

export const contactWriter: KindWriter = {
  prefix: "contact",
  storyOf: (id) => id,
  knownBy: ({ cells }) => {
    const { email } = emailsOfRow(cells("email"));
    return email ? [{ way: "email", text: email }] : [];
  },
  async write(at, row, links, known) {
    const { tx, viewer, allowDuplicates } = at;
    const fields = { ...contactFields(row, at), ownerId: ownerOf(row, at), accountId: links.account };
    if (!known) {
      const input = inputOf(new CreateContactInput(), { ...fields, customFields: row.customFields, allowDuplicates });
      await checkInput(input);
      return { outcome: RowOutcome.CREATED, ...namesOfContact(await createContact(tx, viewer, input, pastOf(row))) };
    }
    const contact = await knownRecord(at, Contact, Contact.prefix, known);
    const given = { ...fieldsFor(contact, fields, at), customFields: customFor(contact, row, at) };
    return { outcome: RowOutcome.UPDATED, ...namesOfContact(await changeContact(at, known, given, contact)) };
  },
  async link(at, id, links) {
    await changeContact(at, id, { accountId: links.account });
  },
};

async function changeContact(at: Writing, contactId: string, fields: Record<string, unknown>, contact?: Contact): Promise<Contact> {
  if (contact && Object.values(fields).every((value) => value === undefined)) return contact;
  // The list has the further ones; of somebody who is known it would take the place of all that were.
  const { emails: _, phones: __, ...rest } = fields;
  const input = inputOf(new UpdateContactInput(), { contactId, allowDuplicates: true, ...rest });
  await checkInput(input);
  return updateContact(at.tx, at.viewer, input);
}
