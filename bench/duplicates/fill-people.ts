import { createHash } from "node:crypto";
import type pg from "pg";
import { DuplicateKind } from "../../src/records/duplicates/duplicate-kinds.js";
import { keysOf } from "../../src/records/duplicates/follow-keys.js";
import type { ComparedProperties } from "../../src/records/duplicates/matched.js";
import type { Person } from "../../src/records/matching/person.js";
import { peopleWithAddress } from "./seeded-people.js";

const BATCH = 10_000;

/** Leads with all that duplicates are found by, written as a capture does, without its events. Every row follows from its number. */
export async function fillPeople(client: pg.Client, leads: number, seed: number): Promise<void> {
  const next = peopleWithAddress(seed);
  // Indexes are made faster than they are kept.
  await client.query("alter table match_key drop constraint pk_match_key; drop index ix_match_key_record_id");
  for (let from = 0; from < leads; from += BATCH) {
    const rows = Array.from({ length: Math.min(BATCH, leads - from) }, (_, nth) => leadOf(next(), from + nth));
    await client.query(
      `insert into lead (id, version, created_at, updated_at, first_name, last_name, name, email, phone, company_name, website, domain, street, postal_code, city,
         stage, status, status_since, interest)
       select id, 1, now(), now(), first_name, last_name, name, email, phone, company_name, null, domain, street, postal_code, city, 'LEAD', 'NEW', now(), 'UNKNOWN'
       from jsonb_populate_recordset(null::lead, $1::jsonb)`,
      [JSON.stringify(rows.map(({ row }) => row))],
    );
    const keys = rows.flatMap(({ id, properties }) => keysOf(DuplicateKind.LEAD, properties, []).map((key) => ({ key, id })));
    await client.query(
      "insert into match_key (key, record_id) select hashtextextended(key, 0), id from unnest($1::text[], $2::uuid[]) given (key, id)",
      [keys.map(({ key }) => key), keys.map(({ id }) => id)],
    );
  }
  await client.query("alter table match_key add constraint pk_match_key primary key (key, record_id)");
  await client.query("create index ix_match_key_record_id on match_key (record_id)");
  await client.query("analyze");
}

/** The uuid of the lead of a number. */
export function uuidOf(nth: number): string {
  const hex = createHash("md5").update(`${nth}`).digest("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), `7${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20)].join("-");
}

function leadOf(
  { firstName = null, lastName = null, emails = [], phones = [], companyName = null, domain = null, ...address }: Person,
  nth: number,
) {
  const id = uuidOf(nth);
  const [name, email, phone] = [[firstName, lastName].filter(Boolean).join(" "), emails[0] ?? null, phones[0] ?? null];
  const { street = null, postalCode = null, city = null } = address;
  const properties: ComparedProperties = {
    id,
    name,
    firstName,
    lastName,
    email,
    phone,
    companyName,
    domain,
    street,
    postalCode,
    city,
    country: null,
    customFields: {},
  };
  const row = {
    id,
    name,
    first_name: firstName,
    last_name: lastName,
    email,
    phone,
    company_name: companyName,
    domain,
    street,
    postal_code: postalCode,
    city,
  };
  return { id, row, properties };
}
