import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId, toId } from "../platform/database/id.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../platform/errors.js";
import { OneOf } from "../platform/execution/schema.js";
import { canonicalEmail } from "../platform/identifiers/email.js";
import { canonicalPhone, phoneKey, withoutExtension } from "../platform/identifiers/phone.js";
import { Contact } from "../records/contacts/contact.js";
import { Lead } from "../records/leads/lead.js";
import { type Address, keysOfAddresses, SuppressionKind } from "../records/suppression/suppression.js";

@OneOf
@InputType({ description: "A person, by exactly one of these." })
export class PersonInput {
  @Field(() => ID, { nullable: true, description: "A lead that the person is, or one that was merged." })
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: "A contact that the person is, or one that was merged." })
  contactId?: string | null;

  @Field(() => String, { nullable: true, description: "The person's e-mail address." })
  @MaxLength(320)
  email?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The person\'s phone number with its country code ("+49 30 901820"), if nobody else has it.',
  })
  @MaxLength(100)
  phone?: string | null;
}

/** All that stands for one person. */
export interface Person {
  /** Uuids. */
  leads: string[];
  contacts: string[];
  emails: string[];
  /** In E.164, with their extensions (`phoneKey`). */
  phones: string[];
  /** Addresses and numbers as they were typed. */
  spellings: string[];
  /** Whole names. */
  names: string[];
  /** The leads and contacts that have one of the numbers, and are not known to be the same person. */
  sharing: { id: string; phone: string }[];
}

interface Found {
  kind: "lead" | "contact";
  id: string;
  emails: string[];
  /** As `phoneKey`. */
  phones: string[];
  spellings: (string | null)[];
  /** Null where it is no whole name: a company, a family name that many have. */
  name: string | null;
}

/** Everything that a record has: its addresses, its numbers with their extensions as `phoneKey` writes them, and what of these was typed. */
const EMAILS = "array(select address from emails_of(email, email_as_typed, email_list))";
const NUMBERS =
  "array(select number || coalesce(';ext=' || extension, '') from phones_of(phone, phone_extension, phone_as_typed, phone_list) where number is not null)";
const SPELLINGS = `array(select as_typed from emails_of(email, email_as_typed, email_list)
  union all select as_typed from phones_of(phone, phone_extension, phone_as_typed, phone_list) where number is not null)`;
const FOUND = `id, ${EMAILS} as emails, ${NUMBERS} as phones, ${SPELLINGS} as spellings`;

/** Who has one of some addresses, or numbers, as the primary one or another. */
const has = (column: "email" | "phone", keys: string): string =>
  `(${column} = any(${keys}) or (${column}_list <> '[]' and identifiers_in(${column}_list) && ${keys}))`;

/** The records of one e-mail address, those that were merged, and what a lead was converted into: one step from what is known. */
const NEXT = `
  with binned as (
    select *, (content -> 'row' ->> 'contact_id')::uuid as contact_id from deleted_record
    where kind in ('LEAD', 'CONTACT') and (people && ($1::uuid[] || $2::uuid[]) or emails && $3::text[])
  ), hit as (
    select 'lead' as kind, id from lead where id = any($1::uuid[]) or ${has("email", "$3::text[]")}
    union select kind, survivor_id from merged_record where kind in ('lead', 'contact') and (id = any($1::uuid[] || $2::uuid[]) or email = any($3::text[]))
    union select 'lead', lead_id from conversion where contact_id = any($2::uuid[])
    union select 'contact', id from contact where id = any($2::uuid[]) or ${has("email", "$3::text[]")}
    union select 'contact', contact_id from conversion where lead_id = any($1::uuid[]) and contact_id is not null
    union select case when named = contact_id then 'contact' else lower(kind) end, named from binned, unnest(people) named
  )
  select 'lead' as kind, ${FOUND}, case when first_name is not null and last_name is not null then name end as name
    from lead where id in (select id from hit where kind = 'lead')
  union all select m.kind, survivor_id, array_remove(array[m.email], null), array_remove(array[m.phone], null), '{}'::text[],
      case when m.name like '% %' and m.name is distinct from l.company_name then m.name end
    from merged_record m left join lead l on l.id = survivor_id where survivor_id in (select id from hit)
  union all select 'contact', ${FOUND}, case when first_name is not null and last_name is not null then name end
    from contact where id in (select id from hit where kind = 'contact')
  union all select lower(kind), named, emails, phones, '{}',
      case when content -> 'row' ->> 'first_name' is not null and content -> 'row' ->> 'last_name' is not null then name end
    from binned, unnest(people) named where named is distinct from contact_id`;

const WITH_NUMBER = `
  select 'lead' as kind, id, unnest(${NUMBERS}) as phone from lead where ${has("phone", "$1::text[]")}
  union select kind, survivor_id, phone from merged_record where kind in ('lead', 'contact') and phone = any($1::text[])
  union select 'contact', id, unnest(${NUMBERS}) from contact where ${has("phone", "$1::text[]")}
  union select lower(kind), id, phone from deleted_record, unnest(phones) phone
    where kind in ('LEAD', 'CONTACT') and split_part(phone, ';', 1) = any($1::text[])`;

/**
 * Everything that stands for a person: the same e-mail address, merged leads, and the contact that a lead became. A number
 * alone is not taken for the same person, because a whole company may have it; who has it, too, is told.
 * @throws {Refusal} NOT_FOUND for an id of nobody, INVALID_INPUT for a number of several people
 */
export async function findPerson(tx: Transaction, input: PersonInput): Promise<Person> {
  const leads = input.leadId ? [fromId(Lead.prefix, input.leadId, "person.leadId")] : [];
  const contacts = input.contactId ? [fromId(Contact.prefix, input.contactId, "person.contactId")] : [];
  const emails = input.email ? [canonicalEmail(input.email, "person.email")] : [];
  const phones = input.phone ? [onlyNumber(input.phone)] : [];
  const numbered = phones.length > 0 ? await withNumber(tx, phones) : [];
  const [first] = numbered;
  if (first) (first.kind === "lead" ? leads : contacts).push(first.id);
  const person = await follow(tx, { leads, contacts, emails, phones });
  if (numbered.some((other) => !isPartOf(person, other)))
    throw new InvalidInput("person.phone", "Several people have this number. Name one of them by id or e-mail address.");
  if (leads.length > 0 && person.leads.length === 0) throw new NotFound("person.leadId", "lead");
  if (contacts.length > 0 && person.contacts.length === 0) throw new NotFound("person.contactId", "contact");
  const sharing = (await withNumber(tx, person.phones)).filter((other) => !isPartOf(person, other));
  return { ...person, sharing: sharing.map(({ kind, id, phone }) => ({ id: toId(kind, id), phone })) };
}

/** @throws {InvalidInput} when there is none, or none that identifies */
function onlyNumber(typed: string): string {
  const [number] = canonicalPhone(typed, null, "person.phone").numbers;
  if (!number) throw new InvalidInput("person.phone", '"person.phone" is a number by which nobody is known.');
  return phoneKey(number);
}

/**
 * The person, whom nobody captures, merges or erases from here on until the transaction ends: looked for again when those who did
 * have been waited for, until nothing new comes up.
 */
export async function holdPerson(tx: Transaction, input: PersonInput): Promise<Person> {
  const held = new Set<string>();
  for (;;) {
    const person = await findPerson(tx, input);
    const keys = keysOf(person).filter((key) => !held.has(key));
    if (keys.length === 0) return person;
    await tx.serialize(keys);
    for (const key of keys) held.add(key);
  }
}

export const addressesOf = ({ emails, phones }: Pick<Person, "emails" | "phones">): Address[] => [
  ...emails.map((value) => ({ kind: SuppressionKind.EMAIL, value })),
  ...phones.map((value) => ({ kind: SuppressionKind.PHONE, value })),
];

const keysOf = ({ emails, phones }: Person): string[] => [
  ...emails.flatMap((email) => [...keysOfAddresses({ email }), `deal ${email}`]),
  ...phones.flatMap((phone) => keysOfAddresses({ phone: withoutExtension(phone) })),
];

const withNumber = async (tx: Transaction, phones: string[]) => {
  const found = await tx.sql<Pick<Found, "kind" | "id"> & { phone: string }>(WITH_NUMBER, [phones.map(withoutExtension)]);
  return found.filter(({ phone }) => phones.includes(phone));
};

const isPartOf = ({ leads, contacts }: Pick<Person, "leads" | "contacts">, { kind, id }: Pick<Found, "kind" | "id">): boolean =>
  (kind === "lead" ? leads : contacts).includes(id);

/** Goes on from record to address to record, until nothing new comes up. */
async function follow(tx: Transaction, from: Pick<Person, "leads" | "contacts" | "emails" | "phones">): Promise<Omit<Person, "sharing">> {
  let { leads, contacts, emails } = from;
  for (;;) {
    const found = await tx.sql<Found>(NEXT, [leads, contacts, emails]);
    const next = {
      leads: distinct(found.flatMap(({ kind, id }) => (kind === "lead" ? id : []))),
      contacts: distinct(found.flatMap(({ kind, id }) => (kind === "contact" ? id : []))),
      emails: distinct([...emails, ...found.flatMap((each) => each.emails)]),
    };
    const isAll = isSame(next.emails, emails) && isSame(next.leads, leads) && isSame(next.contacts, contacts);
    ({ leads, contacts, emails } = next);
    if (!isAll) continue;
    return {
      ...next,
      phones: distinct([...from.phones, ...found.flatMap((each) => each.phones)]),
      spellings: distinct(found.flatMap(({ spellings }) => spellings)),
      names: distinct(found.map(({ name }) => name)),
    };
  }
}

const isSame = (left: string[], right: string[]): boolean => left.length === right.length && left.every((each) => right.includes(each));

const distinct = (texts: (string | null)[]): string[] => [...new Set(texts.filter((text) => text !== null))];
