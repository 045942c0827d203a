import { ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { EntityMetadata } from "typeorm";
import { hydrate } from "../platform/database/data-source.js";
import { toId } from "../platform/database/id.js";
import { imageOf } from "../platform/database/record-changes.js";
import type { Transaction } from "../platform/database/transaction.js";
import { hasher } from "../records/suppression/suppression.js";
import { goneRecords } from "./erase-events.js";
import { addressesOf, findPerson, type Person, PersonInput } from "./find-person.js";
import { PERSON, PLACES, type Place } from "./personal-data-map.js";

@InputType({ description: "A person, to export all that is known." })
export class ExportPersonalDataInput {
  @Field(() => PersonInput, { description: "Who." })
  @ValidateNested()
  person: PersonInput;
}

/** What the document is, for programs that read it. */
const FORMAT = "leadwire.personal-data/1";

type Row = Record<string, unknown>;

/**
 * All that is known about a person, as one JSON document: the rows of every place, the events that are kept, who did what
 * with the records, and whether the address was erased before. Nothing is left out because it is long.
 */
export async function exportPersonalData(tx: Transaction, { person: input }: ExportPersonalDataInput) {
  const person = await findPerson(tx, input);
  const { emails, phones, sharing } = person;
  const document: Row = { format: FORMAT, generatedAt: tx.now, emails, phones };
  const ids: string[] = [];
  for (const place of PLACES.toReversed()) {
    const rows = await rowsOf(tx, person, place);
    ids.push(...rows.flatMap(({ id }) => (typeof id === "string" ? id : [])));
    document[place.name] = rows;
  }
  document.partnerContacts = await partnerContactsOf(tx, emails);
  const gone = (await goneRecords(tx, person)).map(({ type, id }) => toId(type, id));
  document.events = await eventsOf(tx, [...new Set([...ids, ...gone])]);
  document.auditLog = await auditOf(tx, ids);
  document.suppressions = await suppressionsOf(tx, person);
  tx.audited?.about.push(...[...ids].filter((id) => /^(lead|contact)_/.test(id)));
  return { document, sharingNumber: [...new Set(sharing.map(({ id }) => id))] };
}

async function rowsOf(tx: Transaction, { leads, contacts, emails }: Person, { table, of, hidden = [] }: Place): Promise<Row[]> {
  const { dataSource } = tx.manager;
  const metadata = dataSource.entityMetadatas.find(({ tableName }) => tableName === table) as EntityMetadata;
  const rows = await tx.sql(`${PERSON} select t.* from ${table} t where ${of}`, [leads, contacts, emails]);
  const images = rows.map((row) => imageOf(metadata, hydrate(dataSource, metadata.target, row), true));
  const names = await namesOf(tx, metadata, images);
  return images.map((image) =>
    Object.fromEntries(
      Object.entries(image)
        .filter(([property]) => !hidden.includes(property))
        .map(([property, value]) => [property, names.get(property)?.get(value as string) ?? value]),
    ),
  );
}

/**
 * By property what stands for the uuids in it: the id that clients know, and the name of who or what it is, such as of the partner
 * with whom something was shared.
 */
async function namesOf(tx: Transaction, metadata: EntityMetadata, images: Row[]): Promise<Map<string, Map<string, unknown>>> {
  const names = new Map<string, Map<string, unknown>>();
  const own = (metadata.target as { prefix?: string }).prefix;
  if (own) names.set("id", new Map(images.map(({ id }) => [id as string, toId(own, id as string)])));
  for (const { columns, referencedEntityMetadata: other } of metadata.foreignKeys) {
    const property = columns[0]?.propertyName as string;
    const uuids = [...new Set(images.flatMap((image) => (image[property] as string | null) ?? []))];
    const { prefix } = other.target as { prefix?: string };
    if (!prefix || uuids.length === 0) continue;
    const hasName = other.columns.some(({ databaseName }) => databaseName === "name");
    const rows = hasName
      ? await tx.sql<{ id: string; name: string }>(`select id, name from ${other.tableName} where id = any($1::uuid[])`, [uuids])
      : [];
    const named = new Map(rows.map(({ id, name }) => [id, name]));
    names.set(
      property,
      new Map(uuids.map((uuid) => [uuid, hasName ? { id: toId(prefix, uuid), name: named.get(uuid) } : toId(prefix, uuid)])),
    );
  }
  return names;
}

const partnerContactsOf = (tx: Transaction, emails: string[]) =>
  tx.sql(
    `select p.name as partner, c as contact from partner p, jsonb_array_elements(p.contacts) c where lower(c ->> 'email') = any($1::text[])`,
    [emails],
  );

/** What the event log still says of the records: what changed, from what to what. */
function eventsOf(tx: Transaction, ids: string[]) {
  const records = ids.map((id) => [id.slice(0, -37), id.slice(-36)] as const);
  return tx.sql(
    `select e.record_type || '_' || e.record_id as "recordId", e.type, e.occurred_at as "occurredAt", e.actor_name as "actor",
            e.changed_fields as "changedFields", e.before,
            (select jsonb_object_agg(key, value) from jsonb_each(e.after) where key = any(e.changed_fields)) as after, e.cause
     from change_event e join unnest($1::text[], $2::uuid[]) as r (type, id) on e.record_type = r.type and e.record_id = r.id
     order by e.id`,
    [records.map(([type]) => type), records.map(([, uuid]) => uuid)],
  );
}

const auditOf = (tx: Transaction, ids: string[]) =>
  tx.sql(
    `select a.occurred_at as "occurredAt", a.operation, a.outcome, u.name as "user", a.origin, a.changed_fields as "changedFields"
     from audit_entry a left join user_account u on u.id = a.user_id where a.record_ids && $1::text[] order by a.occurred_at, a.id`,
    [ids],
  );

/** Whether somebody with one of the addresses was erased before. */
async function suppressionsOf(tx: Transaction, person: Person) {
  const hashOf = await hasher(tx);
  return tx.sql(
    `select kind, suppressed_at as "suppressedAt", reason, lifted_at as "liftedAt", lift_reason as "liftReason"
     from suppression where hash = any($1::text[]) order by suppressed_at`,
    [addressesOf(person).map(hashOf)],
  );
}
