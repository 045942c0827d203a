import type { DataSource, EntityMetadata } from "typeorm";
import type { Image } from "../platform/database/change-event.js";
import { trackedEntities } from "../platform/database/record-changes.js";
import type { Transaction } from "../platform/database/transaction.js";
import { queryableOf } from "../platform/query/fields.js";
import type { Person } from "./find-person.js";

/** A record in the event log. */
export interface Logged {
  type: string;
  id: string;
}

/**
 * What the changes of this transaction say of the past: only what the rights of those who saw the record are evaluated by, so that
 * they are told that it is gone. Call it before the changes are written.
 */
export function forgetPast(tx: Transaction): void {
  const { dataSource } = tx.manager;
  for (const change of tx.changes.slice(tx.changesTaken)) {
    change.before = change.before && withoutTexts(dataSource, change.recordType, change.before);
    change.cause = { erased: true };
  }
}

/** The links, times, flags and enumerations of a record: nothing that anybody typed. */
function withoutTexts(dataSource: DataSource, recordType: string, image: Image): Image {
  const metadata = metadataOf(dataSource, recordType);
  const fields = Object.entries(queryableOf(metadata.target).fields);
  const enumerations = fields.flatMap(([name, field]) => (field.kind === "enumeration" ? (field.property ?? name) : []));
  const told = metadata.columns.filter(
    ({ type, propertyName }) => ["uuid", "boolean", "timestamptz"].includes(String(type)) || enumerations.includes(propertyName),
  );
  return Object.fromEntries(told.flatMap(({ propertyName }) => (propertyName in image ? [[propertyName, image[propertyName]]] : [])));
}

function metadataOf(dataSource: DataSource, recordType: string): EntityMetadata {
  const entity = trackedEntities().find((each) => (each as unknown as { prefix: string }).prefix === recordType);
  return dataSource.getMetadata(entity as Function);
}

/**
 * Takes all values out of the events of some records that were written before. The events stay, with their positions: cursors
 * go on working, and nobody is told anything by them.
 */
export async function forgetEvents(tx: Transaction, records: Logged[]): Promise<number> {
  const [row] = await tx.sql<{ count: number }>(
    `with forgotten as (
       update change_event e set before = null, after = null, cause = null, changed_fields = '{}'
       from (select distinct * from unnest($1::text[], $2::uuid[])) as r (type, id)
       where e.record_type = r.type and e.record_id = r.id and e.transaction_id <> $3 returning 1
     ) select count(*)::int as count from forgotten`,
    [records.map(({ type }) => type), records.map(({ id }) => id), tx.id],
  );
  return row?.count ?? 0;
}

/** Records that are gone by now, of which the log still knows that they were about the person. */
export const goneRecords = (tx: Transaction, { leads, contacts, emails }: Person): Promise<Logged[]> =>
  tx.sql<Logged>(
    `select distinct record_type as type, record_id as id
     from change_event, lateral (select coalesce(after, '{}') || coalesce(before, '{}') as image) i
     where record_type in ('task', 'activity', 'contact', 'share', 'registration')
       and (image ->> 'leadId' = any($1::text[]) or image ->> 'contactId' = any($2::text[])
         or image ->> 'email' = any($3::text[]) or identifiers_in(image -> 'emailList') && $3::text[]
         or image ->> 'contactEmail' = any($3::text[]))`,
    [leads, contacts, emails],
  );
