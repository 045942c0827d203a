import { createHash } from "node:crypto";
import {
  type EntityMetadata,
  type EntitySubscriberInterface,
  EventSubscriber,
  type InsertEvent,
  type RemoveEvent,
  type UpdateEvent,
} from "typeorm";
import type { ChangeCause, Image, NotedChange } from "./change-event.js";
import { Node } from "./node.js";
import { isSetting } from "./settings.js";
import type { Transaction } from "./transaction.js";

/** How a kind of record appears in the event log. */
export interface Tracking {
  /** What the log calls the record: the prefix of its ids. */
  recordType: string;
  /** The name of a change. `before` is null for a new record, `after` for a deleted one. */
  nameOf(before: Image | null, after: Image | null, changedFields: string[], cause: ChangeCause | null): string;
  /** Columns that the schema shows under another name, or as part of another field; `ownerId` is `owner` without being told. */
  publicNames?: Record<string, string>;
  /** Columns that are none of the log's business: how work goes on inside, and what may be large. */
  untold?: readonly string[];
  /** Columns of which the log keeps a digest: that they changed is told, and what was in them is not kept twice. */
  digested?: readonly string[];
}

const tracked = new Map<Function, Tracking>();

/** The name of a change of a record that needs no finer ones. */
const plainName: Tracking["nameOf"] = (before, after, _changed, cause) =>
  before === null ? (cause?.restored ? "RESTORED" : "CREATED") : after === null ? "DELETED" : "UPDATED";

/** Declares that every change of this entity is an event: CREATED, UPDATED, DELETED or RESTORED, unless `nameOf` says more. */
export const Tracked =
  ({ nameOf = plainName, ...tracking }: Omit<Tracking, "nameOf"> & Partial<Tracking>): ClassDecorator =>
  (entity) =>
    void tracked.set(entity, { ...tracking, nameOf });

/** The entities whose changes are events. */
export const trackedEntities = (): Function[] => [...tracked.keys()];

/** Whether changes of this kind of record are in the log. */
export const isLogged = (recordType: string | undefined): boolean => [...tracked.values()].some((one) => one.recordType === recordType);

/** How the records of this type are tracked. */
export function trackingOf(recordType: string): Tracking {
  const tracking = [...tracked.values()].find((one) => one.recordType === recordType);
  if (!tracking) throw new Error(`No tracked entity has the record type ${recordType}.`);
  return tracking;
}

/** Does what follows from changes of one kind of record, in the transaction that made them. */
type Consequence = (tx: Transaction, changes: readonly NotedChange[]) => Promise<void>;

const consequences: [recordType: string, consequence: Consequence][] = [];

/**
 * Declares what follows from every change of a kind of record, whichever verb makes it: it happens when the work of the
 * transaction is done, before the commit. For another feature's record that shows some of this one.
 */
export const whenChanged = (recordType: string, consequence: Consequence): void => void consequences.push([recordType, consequence]);

const touchConsequences: [id: string, field: string, consequence: (tx: Transaction) => Promise<void>][] = [];

/** The same for a field of what has no events, by what the audit log calls it: a setting of the organisation, for one, by its table. */
export const whenTouched = (id: string, field: string, consequence: (tx: Transaction) => Promise<void>): void =>
  void touchConsequences.push([id, field, consequence]);

export async function drawConsequences(tx: Transaction): Promise<void> {
  for (const [id, field, consequence] of touchConsequences)
    if (tx.touches.some((touch) => touch.id === id && touch.fields.includes(field))) await consequence(tx);
  for (const [recordType, consequence] of consequences) {
    const changes = tx.changes.filter((change) => change.recordType === recordType);
    if (changes.length > 0) await consequence(tx, changes);
  }
}

/** What clients know a tracked column by. */
export const publicName = (recordType: string, property: string): string =>
  trackingOf(recordType).publicNames?.[property] ?? property.replace(/(?<=.)Id$/, "");

/** Columns that change with every save and say nothing by themselves. */
const BOOKKEEPING = new Set(["version", "updatedAt"]);

/**
 * The TypeORM entity listener: compares a tracked record before and after it is saved, and notes the change in the
 * transaction. A path that yields no image of before (a bulk update past the entities) is refused here rather than
 * leaving a silent hole in the log.
 */
@EventSubscriber()
export class RecordChanges implements EntitySubscriberInterface {
  afterInsert(event: InsertEvent<Record<string, unknown>>): void {
    if (!isTracked(event.metadata)) {
      touch(event, []);
      return;
    }
    const entity = event.entity as Record<string, unknown> | undefined;
    if (!entity?.id) throw untraceable(event.metadata, "insert");
    noteChange(transactionOf(event), event.metadata, { before: null, after: imageOf(event.metadata, entity), entity });
  }

  afterUpdate(event: UpdateEvent<Record<string, unknown>>): void {
    const { metadata, entity, databaseEntity, updatedColumns } = event;
    if (!isTracked(metadata)) {
      const changed = updatedColumns.map(({ propertyName }) => propertyName);
      touch(event, changed);
      return;
    }
    if (!entity?.id || !databaseEntity?.id) throw untraceable(metadata, "update");
    noteChange(transactionOf(event), metadata, { before: imageOf(metadata, databaseEntity), after: imageOf(metadata, entity), entity });
  }

  afterRemove(event: RemoveEvent<Record<string, unknown>>): void {
    const { metadata, databaseEntity } = event;
    if (!isTracked(metadata)) {
      touch({ ...event, entity: databaseEntity }, []);
      return;
    }
    if (!databaseEntity?.id) throw untraceable(metadata, "delete");
    noteChange(transactionOf(event), metadata, { before: imageOf(metadata, databaseEntity), after: null, entity: databaseEntity });
  }
}

function transactionOf({ metadata, queryRunner }: { metadata: EntityMetadata; queryRunner: { data?: { transaction?: Transaction } } }) {
  const transaction = queryRunner.data?.transaction;
  if (!transaction) throw new Error(`A ${metadata.name} was saved outside of a transaction of ours; use context.transaction().`);
  return transaction;
}

/** Notes for the audit log what has no events. */
function touch(
  { metadata, entity, queryRunner }: { metadata: EntityMetadata; entity?: object; queryRunner: { data?: { transaction?: Transaction } } },
  fields: string[],
): void {
  const transaction = queryRunner.data?.transaction;
  if (!entity || !transaction) return;
  transaction.touches.push(touchOf(metadata, entity, fields));
  noticeSettings(transaction, metadata);
}

/** From now on the transaction sees settings that nobody else does. */
export function noticeSettings(transaction: Transaction, { target }: EntityMetadata): void {
  if (isSetting(target as Function)) transaction.changesSettings = true;
}

/** A change of a record that has no events, by the names of what changed. A setting of the organisation has no id, and is called like its table. */
export const touchOf = ({ tableName }: EntityMetadata, entity: object, fields: string[] = []) => ({
  id: entity instanceof Node ? entity.nodeId : tableName,
  fields: fields.filter((field) => !BOOKKEEPING.has(field)),
});

/** Whether the changes of this kind of record are events. */
export const isTracked = (metadata: EntityMetadata): boolean => tracked.has(metadata.target as Function);

/** A tracked record before and after a change; the entity says why it happened. */
interface Change {
  before: Image | null;
  after: Image | null;
  entity: object;
}

/** Notes a change of a tracked record in its transaction, unless nothing but the bookkeeping differs; answers whether it did. */
export function noteChange(transaction: Transaction, metadata: EntityMetadata, { before, after, entity }: Change): boolean {
  const tracking = tracked.get(metadata.target as Function) as Tracking;
  const image = (after ?? before) as Image;
  const changedFields = Object.keys(image).filter((field) => !BOOKKEEPING.has(field) && !sameValue(before?.[field], after?.[field]));
  if (changedFields.length === 0) return false;
  const reasoned = entity as { because?: ChangeCause };
  const cause = transaction.undoes ? { ...reasoned.because, undoes: transaction.undoes } : (reasoned.because ?? null);
  transaction.changes.push({
    recordType: tracking.recordType,
    recordId: image.id as string,
    type: tracking.nameOf(before, after, changedFields, cause),
    version: (image.version as number) ?? null,
    changedFields,
    before: before && Object.fromEntries(changedFields.map((field) => [field, before[field]])),
    after,
    cause,
  });
  // The reason belongs to this one change.
  reasoned.because = undefined;
  return true;
}

/**
 * A record's columns by property name, with the types that the log has. Those that are never written with the record follow from others,
 * whose changes the log has.
 * @param whole with what the log keeps a digest of: for whoever is to see all that is stored
 */
export function imageOf({ columns, target }: EntityMetadata, entity: object, whole = false): Image {
  const image: Image = {};
  const { untold = [], digested = [] } = tracked.get(target as Function) ?? {};
  for (const { propertyName, type, scale, isInsert, isUpdate } of columns) {
    if ((!isInsert && !isUpdate) || untold.includes(propertyName)) continue;
    const stored = asInLog((entity as Record<string, unknown>)[propertyName]);
    const value = !whole && digested.includes(propertyName) ? digestOf(stored) : stored;
    image[propertyName] = type === "numeric" && value !== null && scale ? exact(String(value), scale) : value;
  }
  return image;
}

/**
 * The same of a row, in SQL that gives jsonb: for a statement that changes many records and writes their events.
 * @throws {Error} for a kind of which the log keeps digests, because SQL does not make them
 */
export function imageInSql({ columns, target, tableName }: EntityMetadata, row: string): string {
  const { untold = [], digested = [] } = tracked.get(target as Function) ?? {};
  if (digested.length > 0) throw new Error(`Events of ${tableName} cannot be written by a statement: the log has digests of its columns.`);
  const written = columns.filter(({ isInsert, isUpdate, propertyName }) => (isInsert || isUpdate) && !untold.includes(propertyName));
  const pairs = written.map(({ propertyName, databaseName, type }) => {
    const value = `${row}.${databaseName}`;
    if (type === "timestamptz") return `'${propertyName}', to_char(${value} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
    return `'${propertyName}', ${type === "numeric" ? `${value}::text` : value}`;
  });
  // A function takes a hundred arguments at most.
  const objects = Array.from({ length: Math.ceil(pairs.length / 50) }, (_, nth) => pairs.slice(nth * 50, (nth + 1) * 50).join(", "));
  return objects.map((object) => `jsonb_build_object(${object})`).join(" || ");
}

/** "10" is stored as "10.0000": the same amount must not look like a change. */
function exact(value: string, scale: number): string {
  const [whole, fraction = ""] = value.split(".");
  return `${whole}.${fraction.padEnd(scale, "0")}`;
}

/** Of the same values the same, whatever the order in which they are stored. */
function digestOf(value: unknown): string {
  const inOrder = (_: string, part: unknown) =>
    part && typeof part === "object" && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part;
  return createHash("sha256").update(JSON.stringify(value, inOrder)).digest("base64url").slice(0, 16);
}

function asInLog(value: unknown): unknown {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  return typeof value === "object" ? JSON.parse(JSON.stringify(value)) : value;
}

function sameValue(left: unknown = null, right: unknown = null): boolean {
  if (left === right) return true;
  // Whatever is no object and not identical differs.
  return typeof left === "object" && typeof right === "object" && JSON.stringify(left) === JSON.stringify(right);
}

const untraceable = (metadata: EntityMetadata, action: string) =>
  new Error(
    `An ${action} of ${metadata.name} went past the entity, so that no event can say what changed. Load it, change it and save it.`,
  );
