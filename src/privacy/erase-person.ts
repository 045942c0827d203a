import { IsNotEmpty, MaxLength, ValidateNested } from "class-validator";
import { Field, InputType } from "type-graphql";
import { putPeopleBack } from "../lifecycle/bin/put-back.js";
import { toId } from "../platform/database/id.js";
import { isTracked } from "../platform/database/record-changes.js";
import type { Transaction } from "../platform/database/transaction.js";
import { UnitOfWork } from "../platform/database/unit-of-work.js";
import { InvalidInput } from "../platform/errors.js";
import { IdempotentInput } from "../platform/schema/payload.js";
import { hasher, Suppression, SuppressionKind } from "../records/suppression/suppression.js";
import { deletedActivities, endBulkJobs, forgetAnswers, forgetPartnersCopies, removeExports, removeImportFiles } from "./erase-copies.js";
import { forgetEvents, forgetPast, goneRecords, type Logged } from "./erase-events.js";
import { addressesOf, holdPerson, type Person, PersonInput } from "./find-person.js";
import { ErasedPart, PersonErasure } from "./person-erasure.js";
import { PERSON, PLACES, type Place } from "./personal-data-map.js";
import { forgetMentions, Words } from "./redact-mentions.js";

@InputType({ description: "A person to erase." })
export class ErasePersonInput extends IdempotentInput {
  @Field(() => PersonInput, { description: "Who." })
  @ValidateNested()
  person: PersonInput;

  @Field(() => String, { description: "Why, such as the number of the request; it is kept, so it must not name the person." })
  @IsNotEmpty({ message: '"reason" must say why.' })
  @MaxLength(500)
  reason: string;

  @Field(() => Boolean, { nullable: true, description: "Does everything, answers what came of it, and writes nothing." })
  dryRun?: boolean | null;
}

/**
 * Erases a person: all records of theirs, with their history, the values of their events, and every copy that there is.
 * What belongs to the story of an account or a deal stays as a fact without them. A keyed hash of the addresses is kept, so
 * that they are not taken in again unnoticed.
 */
export async function erasePerson(tx: Transaction, input: ErasePersonInput): Promise<PersonErasure> {
  const person = await takeOutOfBin(tx, input.person);
  const words = new Words(person);
  if (words.areIn(input.reason)) throw new InvalidInput("reason", '"reason" is kept, so it must not name the person.');
  // Before any row of a person, as the steps of these jobs do.
  await endBulkJobs(tx);
  await lockRows(tx, person);
  const parts = await countParts(tx, person);
  const ids = await idsOf(tx, person);

  await forgetMentions(tx, person);
  await forgetPartnersCopies(tx, person.leads);
  const gone = await goneRecords(tx, person);
  const records = await eraseRows(tx, person);
  const events = await forgetEvents(tx, [...records, ...gone]);
  const deleted = await deletedActivities(tx, [...records, ...gone]);
  const answers = await forgetAnswers(tx, [...ids, ...gone.map(({ id }) => id), ...deleted], words);
  const exports = await removeExports(tx);
  const imports = await removeImportFiles(tx, words);
  const suppressed = await suppress(tx, person, input.reason);

  const copies = [
    { name: "events", deleted: 0, blanked: events },
    { name: "savedAnswers", deleted: answers, blanked: 0 },
    { name: "exportFiles", deleted: exports, blanked: 0 },
    { name: "importFiles", deleted: imports, blanked: 0 },
  ];
  return Object.assign(new PersonErasure(), {
    parts: [...parts, ...copies]
      .filter(({ deleted, blanked }) => deleted + blanked > 0)
      .map((part) => Object.assign(new ErasedPart(), part)),
    suppressed,
    sharingNumber: [...new Set(person.sharing.map(({ id }) => id))],
  });
}

/** The person, with what of theirs was in the bin back in its place. */
async function takeOutOfBin(tx: Transaction, input: PersonInput): Promise<Person> {
  for (;;) {
    const person = await holdPerson(tx, input);
    if ((await putPeopleBack(tx, person)) === 0) return person;
  }
}

const valuesOf = ({ leads, contacts, emails }: Person) => [leads, contacts, emails];

/** The leads first, as by everybody who works them, so that nothing is added to them from here on. */
async function lockRows(tx: Transaction, { leads, contacts }: Person): Promise<void> {
  await tx.sql("select from lead where id = any($1::uuid[]) order by id for update", [leads]);
  await tx.sql("select from contact where id = any($1::uuid[]) order by id for update", [contacts]);
}

/** How many rows of each kind there are, and how many of them stay without the person. */
function countParts(tx: Transaction, person: Person): Promise<Pick<ErasedPart, "name" | "deleted" | "blanked">[]> {
  const counts = PLACES.map(
    ({ name, table, of, stays = "false" }) =>
      `select '${name}' as name, count(*) filter (where not ${stays})::int as deleted, count(*) filter (where ${stays})::int as blanked
       from ${table} t where ${of}`,
  );
  return tx.sql(`${PERSON} ${counts.join(" union all ")}`, valuesOf(person));
}

/** The uuids of all records of the person, also of those that were merged. */
async function idsOf(tx: Transaction, person: Person): Promise<string[]> {
  const withId = PLACES.filter(({ table }) => !["lead_score", "score_entry"].includes(table));
  const selects = withId.map(({ table, of }) => `select t.id from ${table} t where ${of}`);
  const rows = await tx.sql<{ id: string }>(`${PERSON} ${selects.join(" union all ")}`, valuesOf(person));
  return rows.map(({ id }) => id);
}

/** Deletes, or blanks, the rows of all places; answers which records of the event log they were. */
async function eraseRows(tx: Transaction, person: Person): Promise<Logged[]> {
  const work = new UnitOfWork(tx);
  const records = await tx.sql<Logged>("select kind as type, id from merged_record where survivor_id = any($1::uuid[])", [
    [...person.leads, ...person.contacts],
  ]);
  for (const place of PLACES) {
    const metadata = tx.manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === place.table);
    if (metadata && isTracked(metadata)) records.push(...(await eraseRecords(work, person, place, metadata.target as never)));
    else await erasePlain(tx, person, place);
  }
  forgetPast(tx);
  await work.write();
  return records;
}

/** Rows that are followed: each has its event. */
async function eraseRecords(work: UnitOfWork, person: Person, place: Place, entity: never): Promise<Logged[]> {
  const { table, of, stays = "false", blank, keepsPast } = place;
  const lock = (condition: string) =>
    work.lock<any>(entity, `${PERSON} select t.id from ${table} t where ${of} and ${condition}`, valuesOf(person));
  const staying = await lock(stays);
  for (const record of staying) work.change(record, () => Object.assign(record, blank?.(record, work.tx.now)));
  const going = await lock(`not ${stays}`);
  for (const record of going) work.remove(record);
  const { prefix } = entity as { prefix: string };
  return keepsPast ? [] : [...staying, ...going].map(({ id }) => ({ type: prefix, id }));
}

async function erasePlain(tx: Transaction, person: Person, { table, of, stays, blank }: Place): Promise<void> {
  const metadata = tx.manager.dataSource.entityMetadatas.find(({ tableName }) => tableName === table);
  if (stays) {
    const settings = Object.entries(blank?.(null, tx.now) ?? {}).map(([property, value]) => {
      const column = metadata?.findColumnWithPropertyName(property)?.databaseName;
      return `${column} = ${value === null ? "null" : `'${JSON.stringify(value)}'`}`;
    });
    await tx.sql(`${PERSON} update ${table} t set ${settings.join(", ")} where ${of} and ${stays}`, valuesOf(person));
  }
  await tx.sql(`${PERSON} delete from ${table} t where ${of}${stays ? ` and not ${stays}` : ""}`, valuesOf(person));
}

/** Keeps the hashes; a number that others have, too, stays open to them. */
async function suppress(tx: Transaction, person: Person, reason: string): Promise<SuppressionKind[]> {
  const hashOf = await hasher(tx);
  const shared = new Set(person.sharing.map(({ phone }) => phone));
  const addresses = addressesOf(person).filter(({ kind, value }) => kind === SuppressionKind.EMAIL || !shared.has(value));
  const suppressedById = tx.actor.kind === "USER" ? tx.actor.id : null;
  for (const address of addresses) {
    const hash = hashOf(address);
    const known = await tx.sql("select from suppression where hash = $1 and lifted_at is null", [hash]);
    if (known.length > 0) continue;
    await tx.add(Object.assign(new Suppression(), { kind: address.kind, hash, suppressedAt: tx.now, reason, suppressedById }));
  }
  tx.audited?.about.push(...person.leads.map((id) => toId("lead", id)), ...person.contacts.map((id) => toId("contact", id)));
  return [...new Set(addresses.map(({ kind }) => kind))];
}
