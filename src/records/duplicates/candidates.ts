import type { Sql } from "../../platform/database/sql-values.js";
import type { Queryable } from "../../platform/query/fields.js";
import { Parameters } from "../../platform/query/parameters.js";
import { type Reader, Statement } from "../../platform/query/statement.js";
import { accounts } from "../accounts/account.js";
import { contacts } from "../contacts/contact.js";
import { leads } from "../leads/lead.fields.js";
import { LEAST_SHARE, largestBlock, shareOf } from "../matching/keys.js";
import { type Frequencies, USUAL } from "../matching/weights.js";
import { DuplicateKind } from "./duplicate-kinds.js";
import { keyFor } from "./follow-keys.js";
import type { ComparedProperties } from "./matched.js";

/** How the database is asked, and who asks; all records are looked at, whoever may see them, where nobody does. */
export interface Asking {
  sql: Sql;
  reader: Reader | null;
}

/** So many records are compared at the most: those with which the rarest keys are shared. */
const MOST_COMPARED = 200;

const QUERYABLES: Record<DuplicateKind, Queryable> = { LEAD: leads, CONTACT: contacts, ACCOUNT: accounts };

const PERSON_COLUMNS = "t.first_name, t.last_name, t.name, t.email, t.email_list, t.phone, t.phone_list, t.country, t.custom_fields";
const COLUMNS: Record<DuplicateKind, string> = {
  LEAD: `${PERSON_COLUMNS}, t.company_name, t.domain, t.street, t.postal_code, t.city, t.state,
    (select json_agg(json_build_object('system', e.system, 'value', e.value)) from lead_external_id e where e.lead_id = t.id) as external_ids`,
  CONTACT: `${PERSON_COLUMNS}, a.name as company_name, a.domain`,
  ACCOUNT: "t.name, t.domain, t.phone, t.city, t.country, t.custom_fields",
};

/** A key, how many records have it (counted up to the largest that is looked at), and how many records there are. */
export interface Block {
  text: string;
  hash: string;
  size: number;
  records: number;
}

/** How many records have each of the keys. */
export async function blocksOf(sql: Sql, kind: DuplicateKind, keys: string[]): Promise<Block[]> {
  const rows = await sql<Omit<Block, "text"> & { place: number }>(
    `select k.place::int, k.hash::text, (select greatest(c.reltuples, 0)::int from pg_class c where c.oid = $2::text::regclass) as records,
       (select count(*)::int from (select from match_key m where m.key = k.hash limit k.largest + 1) b) as size
     from (select place, largest, hashtextextended(key, 0) as hash from unnest($1::text[], $3::int[]) with ordinality asked (key, largest, place)) k`,
    [keys.map((key) => keyFor(kind, key)), QUERYABLES[kind].table, keys.map(largestBlock)],
  );
  return rows.map(({ place, ...block }) => ({ ...block, text: keys[place - 1] as string }));
}

/** So many records are added to those that there are, so that a value is not taken for common where there are only few. */
const SMOOTHING = 1_024;

/** What the keys tell of how common the record's own values are. */
export function frequenciesOf(blocks: Block[]): Frequencies {
  const records = blocks[0]?.records ?? 0;
  const sizes = new Map(blocks.map(({ text, size }) => [text, size]));
  return {
    shareOf(kind, value) {
      const text = `${kind} ${value}`;
      const size = sizes.get(text);
      if (size === undefined) return null;
      const share = Math.max(1, size) / (records + SMOOTHING);
      // Nobody has counted on: it is at least as common as usual.
      return size > largestBlock(text) ? Math.max(share, USUAL[kind]) : share;
    },
  };
}

/** A record that may be the same, with what is compared of it. */
export type Candidate = ComparedProperties & { externalIds: { system: string; value: string }[] };

/** What candidates are looked for by. */
export interface Sought {
  kind: DuplicateKind;
  blocks: Block[];
  /** The values of the external ids. */
  externalIds: string[];
  /** The uuid of the record itself. */
  itself: string | null;
}

/** The records that share a key which is not too common, those that share the rarest first. */
export async function candidatesOf({ reader, sql }: Asking, { kind, blocks, externalIds, itself }: Sought): Promise<Candidate[]> {
  const narrow = blocks.filter(({ text, size }) => size > 0 && size <= largestBlock(text));
  const statement = reader && new Statement(reader);
  const parameters = statement?.parameters ?? new Parameters({ now: new Date(0), streamCursor: () => "", variables: {} });
  const target = QUERYABLES[kind];
  const seen = (queryable: Queryable, alias: string) => statement?.visible(queryable, alias) ?? "true";
  const hashes = parameters.add(
    narrow.map(({ hash }) => hash),
    "bigint[]",
  );
  const shares = parameters.add(
    narrow.map(({ text, size }) => shareOf(text, size)),
    "float8[]",
  );
  const ids =
    kind === DuplicateKind.LEAD && externalIds.length > 0
      ? parameters.add(
          externalIds.map((id) => id.toLowerCase()),
          "text[]",
        )
      : null;
  const rows = await sql<Record<string, any>>(
    `select t.id, ${COLUMNS[kind]} from (
       select id, sum(share) as share from (
         select m.record_id as id, b.share from unnest(${hashes}, ${shares}) b (key, share) join match_key m on m.key = b.key
         ${ids ? `union all select e.lead_id, 1 from lead_external_id e where lower(e.value) = any(${ids})` : ""}
       ) shared group by id having sum(share) >= ${LEAST_SHARE}
     ) found join ${target.table} t on t.id = found.id
     ${kind === DuplicateKind.CONTACT ? `left join account a on a.id = t.account_id and ${seen(accounts, "a")}` : ""}
     where ${seen(target, "t")} and t.id is distinct from ${parameters.add(itself, "uuid")}
     order by found.share desc, t.id limit ${MOST_COMPARED}`,
    parameters.values,
  );
  return rows.map(asProperties);
}

const asProperties = (row: Record<string, any>): Candidate => ({
  id: row.id,
  name: row.name,
  firstName: row.first_name,
  lastName: row.last_name,
  email: row.email,
  emailList: row.email_list,
  phone: row.phone,
  phoneList: row.phone_list,
  companyName: row.company_name,
  domain: row.domain,
  street: row.street,
  postalCode: row.postal_code,
  city: row.city,
  state: row.state,
  country: row.country,
  customFields: row.custom_fields,
  externalIds: row.external_ids ?? [],
});

/** Stored records of a kind in the order of ids, as they are compared; their rows stay as they are until the transaction ends. */
export async function recordsAfter(sql: Sql, kind: DuplicateKind, after: string | null, most: number): Promise<Candidate[]> {
  const join = kind === DuplicateKind.CONTACT ? "left join account a on a.id = t.account_id" : "";
  const rows = await sql<Record<string, any>>(
    `select t.id, ${COLUMNS[kind]} from ${QUERYABLES[kind].table} t ${join}
     where $1::uuid is null or t.id > $1::uuid order by t.id limit $2 for share of t`,
    [after, most],
  );
  return rows.map(asProperties);
}
