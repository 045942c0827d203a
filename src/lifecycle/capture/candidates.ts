import type { Question } from "../../platform/database/question.js";
import { addressesIn, type ListedEmail, type ListedPhone, numbersIn } from "../../platform/identifiers/listed.js";
import { type ExternalIdInput, externalKey } from "../../records/leads/external-id.js";
import type { KnownAs } from "./evidence.js";

/** A lead that somebody may be, with all that it is known by. */
export interface Candidate extends KnownAs {
  /** Its uuid. */
  id: string;
  /** As `externalKey`; those that were asked for. */
  externalIds: string[];
  /** What those had that were merged into it; a part of what it is known by. */
  former: Pick<KnownAs, "names" | "emails" | "phones">;
  convertedAt: Date | null;
  createdAt: Date;
}

/** What a person is looked for by. */
export interface Looked {
  firstName: string | null;
  lastName: string | null;
  emails: string[];
  phones: string[];
  /** The name and the domain of a company without a person. */
  companies: string[];
}

/** Of several leads that are the same person: the newest that still is a lead. */
export const newestLeadFirst = (left: Candidate, right: Candidate): number =>
  Number(left.convertedAt !== null) - Number(right.convertedAt !== null) ||
  right.createdAt.getTime() - left.createdAt.getTime() ||
  (left.id < right.id ? 1 : -1);

/** The same in SQL. */
const NEWEST_LEAD_FIRST = "converted_at is not null, created_at desc, id desc";

/** Of all who have one address or number so many are looked at; those who have the name, too, are found besides. */
const MOST_OF_ONE = 50;

/** The leads with an address, as the primary one or another; many people may have it (info@, the number of an office), so the name narrows it. */
const having = (column: "email" | "phone"): string =>
  `select found.id from asked cross join lateral (
     (select id from lead where ${column} = asked.key order by ${NEWEST_LEAD_FIRST} limit ${MOST_OF_ONE})
     union all
     (select id from lead where ${column} = asked.key and lower(last_name) = lower(asked.last_name)
      order by lower(first_name) is distinct from lower(asked.first_name), ${NEWEST_LEAD_FIRST} limit ${MOST_OF_ONE})
     union all
     (select id from lead where ${column}_list <> '[]' and identifiers_in(${column}_list) @> array[asked.key] order by ${NEWEST_LEAD_FIRST} limit ${MOST_OF_ONE})
     union all
     (select survivor_id from merged_record where kind = 'lead' and ${column} = asked.key limit ${MOST_OF_ONE})
   ) found where asked.kind = '${column}'`;

/** The leads that are a company without a person; an index has these conditions. */
const COMPANIES = `(select id from lead where first_name is null and last_name is null and email is null and phone is null
  and (lower(company_name) = any($6::text[]) or domain = any($6::text[])))`;

const CANDIDATES = `
  with asked as (select * from unnest($1::text[], $2::text[], $3::text[], $4::text[]) asked (kind, key, first_name, last_name)),
  found as (${having("email")} union ${having("phone")} union select unnest($5::uuid[]) union ${COMPANIES})
  select l.id, l.first_name as "firstName", l.last_name as "lastName", l.company_name as "companyName", l.domain, l.email, l.phone,
    l.email_list as "emailList", l.phone_list as "phoneList",
    l.converted_at as "convertedAt", l.created_at as "createdAt",
    case when l.merged_at is null then '[]' else coalesce((select json_agg(json_build_object('name', case when m.name like '% %' then m.name end, 'email', m.email, 'phone', m.phone))
      from merged_record m where m.survivor_id = l.id), '[]') end as former
  from lead l where l.id in (select id from found)`;

interface Row {
  id: string;
  firstName: string | null;
  lastName: string | null;
  companyName: string | null;
  domain: string | null;
  email: string | null;
  phone: string | null;
  emailList: ListedEmail[];
  phoneList: ListedPhone[];
  convertedAt: Date | string | null;
  createdAt: Date | string;
  former: { name: string | null; email: string | null; phone: string | null }[];
}

/**
 * The leads that have an address, a number or an external id in common with one of the people, also from before a merge. One statement,
 * however many they are.
 */
export function candidatesAsked(people: Looked[], named: (ExternalIdInput & { leadId: string })[]): Question<Candidate[]> {
  const asked = people.flatMap(({ emails, phones, firstName, lastName }) => [
    ...emails.map((key) => ({ kind: "email", key, firstName, lastName })),
    ...phones.map((key) => ({ kind: "phone", key, firstName, lastName })),
  ]);
  return {
    text: CANDIDATES,
    values: [
      asked.map(({ kind }) => kind),
      asked.map(({ key }) => key),
      asked.map(({ firstName }) => firstName),
      asked.map(({ lastName }) => lastName),
      named.map(({ leadId }) => leadId),
      people.flatMap(({ companies }) => companies),
    ],
    answer: (rows: Row[]) =>
      rows.map((row) => ({ ...candidateOf(row), externalIds: named.filter(({ leadId }) => leadId === row.id).map(externalKey) })),
  };
}

function candidateOf({
  firstName,
  lastName,
  email,
  phone,
  emailList,
  phoneList,
  former: merged,
  ...row
}: Row): Omit<Candidate, "externalIds"> {
  const former = {
    names: merged.flatMap(({ name }) => (name ? { name } : [])),
    emails: present(merged.map((each) => each.email)),
    phones: present(merged.map((each) => each.phone)),
  };
  return {
    ...row,
    convertedAt: row.convertedAt ? new Date(row.convertedAt) : null,
    createdAt: new Date(row.createdAt),
    names: [...(firstName || lastName ? [{ firstName, lastName }] : []), ...former.names],
    emails: present([...addressesIn({ email, emailList }), ...former.emails]),
    phones: present([...numbersIn({ phone, phoneList }), ...former.phones]),
    former,
  };
}

const present = (texts: (string | null)[]): string[] => [...new Set(texts.filter((text) => text !== null))];
