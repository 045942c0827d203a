import DataLoader from "dataloader";
import type { GraphQLResolveInfo } from "graphql";
import type { DataSource } from "typeorm";
import { RequestError } from "../errors.js";
import type { Viewer } from "../identity/viewer.js";
import { type Connection, connectionOf } from "./connection.js";
import type { CustomTypes } from "./custom-fields.js";
import { ruledName } from "./field-rights.js";
import { type Queryable, queryableOf } from "./fields.js";
import type { ListRequest } from "./page.js";
import { propertiesAsked } from "./properties.js";
import { countLists, type Page, type Parents, readFew, readPages, readRecords } from "./read.js";
import type { Reader } from "./statement.js";

type EntityClass<T> = abstract new () => T;

/** The record whose own list is read: `key` of the listed ones names it. */
type Parent = Omit<Parents, "ids"> & { id: string };

/** What a reader needs of the process. */
export interface ReadServices {
  dataSource: DataSource;
  /** Where the event log is; its cursor goes along with each list. */
  eventLog: { readonly headCursor: string };
  customFields: { readonly types: CustomTypes };
}

/** The name of a loader: everything that its answers depend on besides the key. */
const nameOf = (...parts: unknown[]): string => JSON.stringify(parts, (_, part) => (part instanceof Set ? [...part].sort() : part));

/** Reads what one viewer may see, within the time of one operation; what many resolvers ask for at once is one statement. */
export abstract class RecordReader {
  /** Until when the operation may go on to the database, by the monotonic clock. */
  private deadline: number;
  /** Made when the first one is asked for: a subscription holds its context for as long as it is open, and loads nothing by it. */
  private loaders: Map<string, DataLoader<string, any>> | undefined;

  /**
   * @param now when this was asked, by the database's clock
   * @param milliseconds for how long the operation may go on to the database
   */
  constructor(
    readonly now: Date,
    milliseconds: number,
  ) {
    this.deadline = performance.now() + milliseconds;
  }

  abstract get services(): ReadServices;

  abstract get viewer(): Viewer;

  /** A query has 15 s, whatever it asks for; checked wherever it goes on to the database. */
  limitTo(milliseconds: number): void {
    this.deadline = performance.now() + milliseconds;
  }

  protected checkTime(): void {
    if (performance.now() > this.deadline) throw new RequestError("TIMEOUT", "The operation took too long and was given up.");
  }

  /**
   * The record, if it is there and this viewer may see it; else null. Many at once are one statement.
   * @param info what is selected of it, so that nothing else is read; all of it without
   */
  async load<T>(entity: EntityClass<T>, uuid: string | null | undefined, info?: GraphQLResolveInfo): Promise<T | null> {
    return uuid ? this.loadBy(entity, "id", uuid, info) : null;
  }

  /** The one record that names another by `key`, under the same conditions. */
  loadBy<T>(entity: EntityClass<T>, key: string, uuid: string, info?: GraphQLResolveInfo): Promise<T | null> {
    const target = queryableOf<T>(entity);
    const properties = propertiesAsked(target, info);
    return this.loader(nameOf("one", target.name, key, properties), (uuids: readonly string[]) =>
      readRecords(this.services.dataSource, this.reader, target, key, uuids, properties),
    ).load(uuid);
  }

  /** A page of what this viewer may see. */
  async list<T>(target: Queryable<T>, request: ListRequest, info?: GraphQLResolveInfo): Promise<Connection<T>> {
    this.checkTime();
    const { dataSource, eventLog } = this.services;
    // Read before the page is: what happens meanwhile is in the page, in the stream behind this cursor, or in both.
    const streamCursor = eventLog.headCursor;
    const page = (await readPages(dataSource, this.reader, target, request, propertiesAsked(target, info))).get("") as Page<T>;
    const count = async () => (await countLists(dataSource, this.reader, target, request)).get("") as number;
    return new (connectionOf(target))(page, count, streamCursor);
  }

  /** The page of a record's own list, for instance of a lead's activities; the pages of many records are one statement. */
  async listOf<T>(target: Queryable<T>, parent: Parent, request: ListRequest, info?: GraphQLResolveInfo): Promise<Connection<T>> {
    const { dataSource, eventLog } = this.services;
    const streamCursor = eventLog.headCursor;
    const properties = propertiesAsked(target, info);
    const { id, ...list } = parent;
    const pages = this.loader(nameOf("pages", target.name, list, request, properties), async (ids: readonly string[]) => {
      const found = await readPages(dataSource, this.reader, target, request, properties, { ...list, ids });
      return ids.map((each) => found.get(each) as Page<T>);
    });
    const counts = this.loader(nameOf("counts", target.name, list, request), async (ids: readonly string[]) => {
      const found = await countLists(dataSource, this.reader, target, request, { ...list, ids });
      return ids.map((each) => found.get(each) as number);
    });
    return new (connectionOf(target))(await pages.load(id), () => counts.load(id), streamCursor);
  }

  /** All that belongs to a record, where that is little by nature. */
  few<T>(target: Queryable<T>, { id, ...list }: Parent, info?: GraphQLResolveInfo): Promise<T[]> {
    const properties = propertiesAsked(target, info);
    return this.loader(nameOf("few", target.name, list, properties), (ids: readonly string[]) =>
      readFew(this.services.dataSource, this.reader, target, { ...list, ids }, properties),
    ).load(id);
  }

  /** A batching loader of this operation by name, for what is none of the above. Answers in the order of its keys. */
  loader<V>(name: string, batch: (keys: readonly string[]) => Promise<V[]>): DataLoader<string, V> {
    this.loaders ??= new Map();
    let loader = this.loaders.get(name);
    if (!loader) {
      loader = new DataLoader<string, V>(async (keys) => {
        this.checkTime();
        return batch(keys);
      });
      this.loaders.set(name, loader);
    }
    return loader;
  }

  /** What was read before may have changed. */
  protected forgetLoaded(): void {
    this.loaders?.clear();
  }

  get reader(): Reader {
    return { viewer: this.viewer, now: this.now, customTypes: this.customTypes };
  }

  /** The types of the custom fields that this viewer knows. */
  get customTypes(): CustomTypes {
    const { types } = this.services.customFields;
    const { viewer } = this;
    if (!viewer.fields) return types;
    const hidden = new Set(viewer.fields.hidden);
    return (record, key) => (hidden.has(`${ruledName({ name: record })}.customFields.${key}`) ? undefined : types(record, key));
  }
}
