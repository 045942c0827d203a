import { getMetadataArgsStorage } from "typeorm";
import { columnNameOf } from "../database/naming.js";
import type { Scope } from "../identity/scopes.js";
import type { Viewer } from "../identity/viewer.js";
import type { Where } from "./filter.js";
import { Direction, Nulls } from "./order.js";

/** The kinds of values that can be compared, with their type in PostgreSQL. */
export const SQL_TYPES = {
  id: "uuid",
  string: "text",
  enumeration: "text",
  int: "int",
  float: "float8",
  decimal: "numeric",
  boolean: "boolean",
  dateTime: "timestamptz",
  date: "date",
  strings: "text",
} as const;

export type ValueKind = keyof typeof SQL_TYPES;

export interface ValueField {
  kind: ValueKind;
  /** The property of the entity that holds it, where it is not called like the field. */
  property?: string;
  /** Only for the rules of who sees what: clients can neither filter nor order by it. */
  inside?: boolean;
  /** For identifiers: the canonical form that they are stored in, into which what clients compare them with is brought; null for what has none. */
  read?: (typed: string) => string | null;
  /** Only for enumerations: the enum and its name in the schema. */
  enumeration?: { type: () => object; name: string };
}

/** The fields that administrators add, in one column of JSON. */
export interface CustomValuesField {
  kind: "custom";
}

/** Another record that this one names, or that names this one (`inverse`) and is the only one to do so. */
export interface ToOneField {
  kind: "toOne";
  target: () => Queryable;
  /** The property that holds the other's uuid: of this record, or of the other when `inverse`. */
  key: string;
  inverse?: boolean;
  description: string;
}

/** The records that name this one. */
export interface ToManyField {
  kind: "toMany";
  target: () => Queryable;
  /** The property of the other records that holds this one's uuid. */
  key: string;
  description: string;
  /** Who sees this record sees all of these: there is no need to ask for each. */
  seenWithParent?: boolean;
  /** Few by nature: a plain list, without pages. */
  few?: boolean;
}

export type RelationField = ToOneField | ToManyField;

/** Several small objects that stand in the record itself, such as its e-mail addresses. */
export interface PartsField {
  kind: "parts";
  /** What can be asked about one of them. Its `table` is a function in SQL, of the columns that have them. */
  target: Queryable;
  /** The properties of the record that have them. */
  columns: readonly string[];
  of(record: any): object[];
  /** What they are found by: the field, and the properties of the record that have the first one's and those of a list of several. */
  indexed: { field: string; column: string; list: string };
}

export type FieldDefinition = ValueField | CustomValuesField | RelationField | PartsField;

const value =
  (kind: ValueKind) =>
  (property?: string): ValueField => ({ kind, property });

export const string = value("string");
export const int = value("int");
export const float = value("float");
export const decimal = value("decimal");
export const boolean = value("boolean");
export const dateTime = value("dateTime");
export const date = value("date");
/** A value that `visible` asks about, and no client. */
export const inside = (field: ValueField): ValueField => ({ ...field, inside: true });
/** A list of words, like tags. */
export const strings = value("strings");
/** An identifier, which is stored in one form however it is typed (src/identifiers). */
export const canonical = (read: NonNullable<ValueField["read"]>, field: ValueField = string()): ValueField => ({ ...field, read });
export const enumeration = (type: () => object, name: string): ValueField => ({ kind: "enumeration", enumeration: { type, name } });

/** The fields that administrators add: `customFields` of a record that has them. */
export const custom = (): CustomValuesField => ({ kind: "custom" });

/** A field of the schema, of filters and of lists: the record that `key` names. Null when it is hidden. */
export const toOne = (target: () => Queryable, key: string, description: string): ToOneField => ({
  kind: "toOne",
  target,
  key,
  description,
});

/** As `toOne`, but the other record holds the key, and there is one at most. */
export const ownedOne = (target: () => Queryable, key: string, description: string): ToOneField => ({
  kind: "toOne",
  target,
  key,
  inverse: true,
  description,
});

/** A field of the schema and of filters: the records that name this one. */
export const toMany = (
  target: () => Queryable,
  key: string,
  description: string,
  options: Pick<ToManyField, "seenWithParent" | "few"> = {},
): ToManyField => ({ kind: "toMany", target, key, description, ...options });

/** A field of the schema and of filters: small objects of a class whose columns say their types, in the record itself. */
export const parts = (
  entity: EntityClass,
  fields: Record<string, ValueField>,
  { table, ...rest }: Omit<PartsField, "kind" | "target"> & { table: string },
): PartsField => ({
  kind: "parts",
  target: { entity, name: entity.name, table, fields, visible: () => ({}), order: [], searchable: [], schema: "organisation" },
  ...rest,
});

/** The filter that a record has this relation, and that the other record is one which the viewer sees. */
export const seen = (relation: string): Where => ({ [relation]: { and: [] } });

/** `createdAt` and `updatedAt`, which every record that changes has. */
export const timestamps = { createdAt: dateTime(), updatedAt: dateTime() };

type EntityClass<T = any> = abstract new () => T;

/** One key of the order of a list. */
export interface OrderKey {
  /** A field of the record, or else the key of a custom one. */
  field?: string | null;
  customField?: string | null;
  direction: Direction;
  nulls: Nulls;
}

export const ascending = (field: string): OrderKey[] => [{ field, direction: Direction.ASC, nulls: Nulls.LAST }];
export const descending = (field: string): OrderKey[] => [{ field, direction: Direction.DESC, nulls: Nulls.LAST }];

/** The root fields by which a kind of record is read: one by its id, and a list. */
export interface Roots {
  /** The scope that they need; null where whoever is signed in may ask, and `visible` says what there is for them. */
  scope: Scope | null;
  /** What the field for one record is called, and its description. */
  one: [name: string, description: string];
  many: [name: string, description: string];
}

/** The statistics of a kind of record: a root field that groups its records and counts, adds and averages them. */
export interface StatsDefinition {
  name: string;
  description: string;
  /** What they can be grouped by: the name of the group, and the field or path of fields (`source.channel`). */
  groups: Record<string, string>;
  /** The time by which spans are made by default. */
  time: string;
  /** Decimal fields that are money, the field with their currency, and the one with how likely they are, in percent. */
  money?: Record<string, MoneyDefinition>;
  /** How long the records were in each of their states, from their history. */
  durations?: Record<string, DurationsDefinition>;
}

export interface MoneyDefinition {
  currency: string;
  weight?: string;
  /** How amounts are added up across currencies: SQL that gives the currency of totals, and what one unit of a record's is worth in it. */
  total?: { currency: string; rate: (base: string, column: (field: string) => string) => string };
}

/** Where it is kept how long records were in a state that they have left. */
export interface DurationsDefinition {
  description: string;
  /** The steps. */
  history: () => Queryable;
  /** The property of a step that names the record. */
  key: string;
  /** The field with the state that was left, an enumeration or a record, and the one with the state that followed. */
  of: string;
  until: string;
  /** The property with the time in between, in seconds. */
  seconds: string;
}

/** The stream of a kind of record: a subscription that tells every change of those that a viewer sees (docs/events.md). */
export interface StreamDefinition {
  /** What the record is called there: `task` makes the subscription `taskEvents` with `task` and `taskId`, the types `TaskEvent` and `TaskBefore`. */
  noun: string;
  description: string;
  /** The enum of the names that its changes have in the log (`nameOf` of `@Tracked`). */
  types: object;
  /** The fields whose former values are told, each with its description. A relation is told as the record that it was to. */
  before: Record<string, string>;
  /** Who sees such a record hangs on who one is, and not on rights that several may have: its events are executed for each follower. */
  isPersonal?: boolean;
  /** Set for what goes on in the background: its events say how far it is, in the words of all jobs. */
  job?: JobDefinition;
}

/** How a job is told whatever it does, from its image in the log. */
export interface JobDefinition {
  /** Of `JobKind`. */
  kind: (image: Record<string, any>) => string;
  /** Of `JobState`. */
  state: (image: Record<string, any>) => string;
  /** How many it has been through, of how many; null while that is not known. */
  done: (image: Record<string, any>) => number;
  total: (image: Record<string, any>) => number | null;
}

/**
 * What can be asked about one kind of record, in one place: its relations, filter and order types in the schema, the
 * SQL of its lists, and the evaluation of events in memory all come from here.
 */
export interface Queryable<T = any> {
  entity: EntityClass<T> & { prefix?: string };
  /** The singular name in the schema. */
  name: string;
  table: string;
  fields: Record<string, FieldDefinition>;
  /** The filter that every list starts from: what this viewer may see. */
  visible: (viewer: Viewer) => Where;
  /** How lists run by default; the id is always the last key. */
  order: OrderKey[];
  /**
   * The table that says which record an id stands for whose own record is no more: `id` and `survivor_id`. Only for kinds
   * of records that can be merged (docs/decisions/merged-records.md).
   */
  formerIds?: string;
  /** Columns that this table has as well: what a record that was merged had there finds its survivor. */
  formerValues?: string[];
  /** Properties that `search` looks into; the table `<table>_search` has their texts (docs/search.md). */
  searchable: string[];
  roots?: Roots;
  stats?: StatsDefinition;
  stream?: StreamDefinition;
  /**
   * Set where administrators make rules of who knows and who changes which field (docs/field-rules.md): by the field that a rule
   * names, the further ones that tell the same.
   */
  ruled?: Record<string, readonly string[]>;
  /** Fields that show another one's value where they have none of their own, as the name of somebody without one does. */
  standsFor?: Record<string, readonly string[]>;
  /** Fields that tell something of another record's: the rules, as `LEAD.email`, that hide them as well. */
  tells?: Record<string, readonly string[]>;
  /** JSON that has a copy of another kind of record in it. */
  copies?: Record<string, CopyDefinition>;
  /** In which of the two schemas it is. */
  schema: SchemaName;
}

/** Where in a value of JSON a copy of a record stands, and what besides it must go with any of its fields. */
export interface CopyDefinition {
  /** What rules call the kind of record. */
  of: string;
  at: string;
  besides: string;
}

/** A kind of record whose events have a type, and a subscription, of their own. */
export type Streamed = Queryable & { stream: StreamDefinition };

/** The schema of the organisation, and the one of its partners. */
export type SchemaName = "organisation" | "partner";

const byEntity = new Map<unknown, Queryable>();

/** Declares what can be asked about a kind of record. `visible` has no default: nothing is readable by omission. */
export function queryable<T>(
  entity: EntityClass<T> & { prefix?: string },
  {
    fields,
    ...rest
  }: Pick<Queryable, "table" | "fields" | "visible" | "order"> &
    Partial<
      Pick<
        Queryable,
        "searchable" | "formerIds" | "formerValues" | "roots" | "stats" | "stream" | "schema" | "ruled" | "standsFor" | "tells" | "copies"
      >
    >,
): Queryable<T> {
  const id: Record<string, ValueField> = entity.prefix ? { id: { kind: "id" } } : {};
  const definition: Queryable<T> = {
    entity,
    name: entity.name,
    searchable: [],
    schema: "organisation",
    ...rest,
    fields: { ...id, ...fields },
  };
  byEntity.set(entity, definition);
  return definition;
}

/** Adds relations to a kind of record from the side of the other, where one file would have to import the other both ways. */
export function relate(target: Queryable, relations: Record<string, RelationField>): void {
  Object.assign(target.fields, relations);
}

/** What can be asked about the records of a class. Some (a token) are only reached through others. */
export function queryableOf<T>(entity: unknown): Queryable<T>;
export function queryableOf(entity: unknown, optional: "optional"): Queryable | undefined;
export function queryableOf(entity: unknown, optional?: "optional"): Queryable | undefined {
  const found = byEntity.get(entity);
  if (optional) return found;
  if (!found) throw new Error(`${(entity as Function).name} is not queryable: declare its fields and who sees it with queryable().`);
  return found;
}

/** All kinds of records that can be asked about in a schema; the organisation's by default. */
export const allQueryables = (of: SchemaName = "organisation"): Queryable[] => [...byEntity.values()].filter(({ schema }) => schema === of);

export const isRelation = (field: FieldDefinition): field is RelationField => field.kind === "toOne" || field.kind === "toMany";
export const isValue = (field: FieldDefinition): field is ValueField =>
  !isRelation(field) && field.kind !== "custom" && field.kind !== "parts";
/** SQL of the parts of a record that stands in the statement under an alias. */
export const partsSql = (target: Queryable, { target: { table }, columns }: PartsField, alias: string): string =>
  `${table}(${columns.map((property) => `${alias}.${columnOf(target, property)}`).join(", ")})`;

/** The property of the entity behind a value field. */
export const propertyOf = (target: Queryable, name: string): string => (target.fields[name] as ValueField | undefined)?.property ?? name;

interface Column {
  name: string;
  nullable: boolean;
}

const columnsByTarget = new WeakMap<object, Map<string, Column>>();

function findColumn(target: Queryable, property: string): Column | undefined {
  let columns = columnsByTarget.get(target);
  if (!columns) {
    const declared = getMetadataArgsStorage().columns.filter(
      ({ target: owner }) => typeof owner === "function" && (owner === target.entity || target.entity.prototype instanceof owner),
    );
    columns = new Map(
      declared.map(({ propertyName, options }) => [
        propertyName,
        { name: options.name ?? columnNameOf(propertyName), nullable: options.nullable === true },
      ]),
    );
    columnsByTarget.set(target, columns);
  }
  return columns.get(property);
}

export const hasColumn = (target: Queryable, property: string): boolean => findColumn(target, property) !== undefined;

/** The column of an entity's property, as TypeORM will call it. */
export function columnOf(target: Queryable, property: string): string {
  const column = findColumn(target, property);
  if (!column) throw new Error(`${target.name} has no column for ${property}`);
  return column.name;
}

/** SQL of the uuid that a uuid stands for now: of a record that was merged, its survivor's. */
export const presentId = ({ formerIds }: Queryable, uuid: string): string =>
  formerIds ? `coalesce((select survivor_id from ${formerIds} where id = ${uuid}), ${uuid})` : uuid;

/** The same of an array of uuids. */
export const presentIds = (target: Queryable, uuids: string): string =>
  target.formerIds ? `array(select ${presentId(target, "asked.id")} from unnest(${uuids}) asked (id))` : uuids;

export const isNullable = (target: Queryable, property: string): boolean => findColumn(target, property)?.nullable === true;
