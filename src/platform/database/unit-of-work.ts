import type { EntityMetadata, EntityTarget } from "typeorm";
import type { ColumnMetadata } from "typeorm/metadata/ColumnMetadata.js";
import type { Image } from "./change-event.js";
import { hydrate } from "./data-source.js";
import { MutableNode, type Node } from "./node.js";
import { imageOf, isTracked, noteChange, noticeSettings, touchOf } from "./record-changes.js";
import type { Transaction } from "./transaction.js";
import type { TableWrite, WrittenColumn } from "./write-rows.js";

type Stored = { id: string };

/**
 * Many records changed together: loaded and locked by one statement, decided on in memory one after the other, and
 * written at the end by one statement (by COPY when they are many). Every `add` and `change` is an event of its own, as if
 * the record had been written at that moment; what else the transaction reads does not see it before `write`.
 */
export class UnitOfWork {
  private readonly added = new Set<Stored>();
  private readonly changed = new Set<Stored>();
  private readonly removed = new Set<Stored>();
  /** The tracked records as they were when they were last noted. */
  private readonly images = new Map<Stored, Image>();

  constructor(readonly tx: Transaction) {}

  /**
   * The records that `ids` (SQL that gives uuids) finds. Their rows are locked, in the order of ids, so that two
   * transactions that lock several do not wait for each other crosswise.
   */
  async lock<T extends Node>(entity: EntityTarget<T>, ids: string, values: unknown[]): Promise<T[]> {
    const metadata = this.metadataOf(entity);
    const columns = metadata.columns.map(({ databaseName }) => `t.${databaseName}`).join(", ");
    const rows = await this.tx.sql(
      `select ${columns} from ${metadata.tableName} t where t.id = any(array(${ids})) order by t.id for no key update of t`,
      values,
    );
    return rows.map((row) => {
      const record = hydrate(this.tx.manager.dataSource, entity, row);
      this.images.set(record, imageOf(metadata, record));
      return record;
    });
  }

  /** Takes in a new record, or one that comes back; one that is in already stays so. */
  add<T extends Stored>(record: T): T {
    if (this.added.has(record)) return record;
    this.added.add(record);
    if (record instanceof MutableNode) {
      record.version = (record.version ?? 0) + 1;
      record.createdAt ??= this.tx.now;
      record.updatedAt = this.tx.now;
    }
    this.note(record, null);
    return record;
  }

  /**
   * Changes a record that `lock` or `add` gave. When `work` refuses, the record is as it was before, and another row may
   * go on with it.
   */
  change<T extends Node>(record: T, work: (record: T) => void): T {
    const before = { ...record };
    try {
      work(record);
    } catch (error) {
      Object.assign(record, before);
      throw error;
    }
    if (record instanceof MutableNode) Object.assign(record, { version: record.version + 1, updatedAt: this.tx.now });
    if (this.note(record, this.images.get(record) ?? null)) this.changed.add(record);
    else Object.assign(record, before);
    return record;
  }

  /** Takes out a record that `lock` gave. What names it has to be gone, or to name another, before `write`. */
  remove(record: Stored): void {
    noteChange(this.tx, this.metadataOf(record.constructor), { before: this.images.get(record) ?? null, after: null, entity: record });
    this.changed.delete(record);
    this.removed.add(record);
  }

  /** Writes all records, with their events, at the latest with the next statement. */
  async write(): Promise<void> {
    const inserts = byKind(this.added);
    const updates = byKind([...this.changed].filter((record) => !this.added.has(record)));
    const kinds = inOrderOfReference([...new Set([...inserts.keys(), ...updates.keys()])].map((kind) => this.metadataOf(kind)));
    const writes = kinds.flatMap((metadata) => [
      writeOf(metadata, inserts.get(metadata.target as Function) ?? []),
      { ...writeOf(metadata, updates.get(metadata.target as Function) ?? []), update: true },
    ]);
    await this.tx.write(writes);
    for (const [kind, records] of byKind(this.removed))
      await this.tx.sql(`delete from ${this.metadataOf(kind).tableName} where id = any($1::uuid[])`, [records.map(({ id }) => id)]);
    this.added.clear();
    this.changed.clear();
    this.removed.clear();
  }

  /** The same at once: for who has to know what the database says to it. */
  async writeNow(): Promise<void> {
    await this.write();
    await this.tx.writePending();
  }

  /** Notes what is new about a tracked record; answers whether anything is. */
  private note(record: Stored, before: Image | null): boolean {
    const metadata = this.metadataOf(record.constructor);
    if (!isTracked(metadata)) {
      this.tx.touches.push(touchOf(metadata, record));
      noticeSettings(this.tx, metadata);
      return true;
    }
    const after = imageOf(metadata, record);
    const isNews = noteChange(this.tx, metadata, { before, after, entity: record });
    if (isNews) this.images.set(record, after);
    return isNews;
  }

  private metadataOf(entity: EntityTarget<any>): EntityMetadata {
    return this.tx.manager.dataSource.getMetadata(entity);
  }
}

function byKind(records: Iterable<Stored>): Map<Function, Stored[]> {
  const kinds = new Map<Function, Stored[]>();
  for (const record of records) {
    const kind = kinds.get(record.constructor);
    if (kind) kind.push(record);
    else kinds.set(record.constructor, [record]);
  }
  return kinds;
}

/** Those that others refer to come first. */
function inOrderOfReference(kinds: EntityMetadata[]): EntityMetadata[] {
  const [seen, placed] = [new Set<EntityMetadata>(), new Set<EntityMetadata>()];
  const place = (kind: EntityMetadata) => {
    if (seen.has(kind) || !kinds.includes(kind)) return;
    seen.add(kind);
    for (const { referencedEntityMetadata } of kind.foreignKeys) place(referencedEntityMetadata);
    placed.add(kind);
  };
  kinds.forEach(place);
  return [...placed];
}

function writeOf(metadata: EntityMetadata, records: Stored[]): TableWrite {
  const columns = metadata.columns.filter((column) => column.isInsert && !column.generatedType);
  const rowOf = (record: Stored) => {
    const row: Record<string, unknown> = {};
    for (const { databaseName, propertyName } of columns) row[databaseName] = record[propertyName as keyof Stored] ?? null;
    return row;
  };
  return { table: metadata.tableName, columns: columns.map(writtenColumn), rows: records.map(rowOf) };
}

const writtenColumn = ({ databaseName, type, isArray }: ColumnMetadata): WrittenColumn => ({
  name: databaseName,
  type: type === "jsonb" ? "json" : isArray ? "array" : undefined,
});
