import { RequestError } from "../errors.js";
import type { FieldRights, Viewer } from "../identity/viewer.js";
import { allQueryables, columnOf, isRelation, propertyOf, type Queryable } from "./fields.js";
import { each, type Where } from "./filter.js";

/**
 * What rules take away of the fields of the records that a viewer sees (docs/field-rules.md). A rule names one field; what
 * tells the same, such as the spelling in which an address was typed, goes with it (`ruled` of `queryable`). Everything that
 * reads, asks or writes looks here.
 */
export interface TakenAway {
  /** By their names in the schema and in filters. */
  fields: ReadonlySet<string>;
  /** The keys of custom fields. */
  keys: readonly string[];
}

const NOTHING: TakenAway = { fields: new Set(), keys: [] };
const CUSTOM = "customFields.";

const found = new WeakMap<FieldRights, Map<string, TakenAway>>();

/** What of a kind of record a viewer does not know. */
export const hiddenIn = (viewer: Viewer, target: Queryable): TakenAway =>
  !viewer.fields ? NOTHING : takenAway(viewer.fields, target, "hidden");

/** What of a kind of record a viewer may not write: what is hidden, and what is for reading only. */
export const lockedIn = (viewer: Viewer, target: Queryable): TakenAway =>
  !viewer.fields ? NOTHING : takenAway(viewer.fields, target, "locked");

export const hides = (viewer: Viewer, target: Queryable, field: string): boolean => hiddenIn(viewer, target).fields.has(field);

/** Whether a path from a record over relations to a value, as columns of lists are named, comes by something that the viewer does not know. */
export function hidesColumn(viewer: Viewer, target: Queryable, column: string): boolean {
  const [step, ...further] = column.split(".") as [string, ...string[]];
  if (!viewer.fields) return false;
  if (hides(viewer, target, step)) return true;
  if (step === "customFields") return hiddenIn(viewer, target).keys.includes(further[0] ?? "");
  const field = target.fields[step];
  return field?.kind === "toOne" && further.length > 0 && hidesColumn(viewer, field.target(), further.join("."));
}

/** The names of all that a viewer does not know of a kind of record, as `hiddenFields` has them. */
export function hiddenNames(viewer: Viewer, target: Queryable): string[] {
  const { fields, keys } = hiddenIn(viewer, target);
  return [...[...fields].sort(), ...keys.map((key) => `${CUSTOM}${key}`)];
}

/** What rules call a kind of record. */
export const ruledName = ({ name }: Pick<Queryable, "name">): string => name.toUpperCase();

/** The kind of record that rules call so. */
export function ruledTarget(record: string): Queryable {
  const target = allQueryables().find((one) => one.ruled && ruledName(one) === record);
  if (!target) throw new Error(`${record} has no rules`);
  return target;
}

function takenAway(rights: FieldRights, target: Queryable, what: "hidden" | "locked"): TakenAway {
  const known = found.get(rights) ?? new Map<string, TakenAway>();
  found.set(rights, known);
  const name = `${what} ${target.name}`;
  const taken = known.get(name) ?? expand(what === "hidden" ? rights.hidden : [...rights.hidden, ...rights.readOnly], target);
  known.set(name, taken);
  return taken;
}

function expand(rules: string[], target: Queryable): TakenAway {
  const record = `${ruledName(target)}.`;
  const own = target.ruled ? rules.filter((rule) => rule.startsWith(record)).map((rule) => rule.slice(record.length)) : [];
  const [custom, plain] = [own.filter((field) => field.startsWith(CUSTOM)), own.filter((field) => !field.startsWith(CUSTOM))];
  const copied = Object.entries(target.tells ?? {}).filter(([, told]) => told.some((field) => rules.includes(field)));
  return {
    fields: new Set([...plain.flatMap((field) => [field, ...(target.ruled?.[field] ?? [])]), ...copied.map(([field]) => field)]),
    keys: custom.map((field) => field.slice(CUSTOM.length)).sort(),
  };
}

/**
 * Refuses a filter that asks about what its viewer does not know. Custom fields are not known to begin with: they are refused as one that
 * there is not, where they are looked up.
 */
export function refuseHidden(viewer: Viewer, target: Queryable, where: Where | null | undefined): void {
  if (!viewer.fields || !where) return;
  for (const [name, value] of each(where)) {
    if (name === "and" || name === "or") for (const part of value) refuseHidden(viewer, target, part);
    else if (name === "not") refuseHidden(viewer, target, value);
    else refuseField(viewer, target, name, value);
  }
}

function refuseField(viewer: Viewer, target: Queryable, name: string, value: Where): void {
  expectKnown(viewer, target, name);
  const field = target.fields[name];
  if (field?.kind === "custom") {
    const { keys } = hiddenIn(viewer, target);
    if ((value as unknown as { key: string }[]).some(({ key }) => keys.includes(key))) throw unknownKey(target);
  }
  if (!field || !isRelation(field)) return;
  const parts = field.kind === "toMany" ? each(value).map(([, part]) => part) : [withoutIsNull(value)];
  for (const part of parts) refuseHidden(viewer, field.target(), part);
}

const withoutIsNull = ({ isNull: _, ...where }: Where): Where => where;

/** @throws {RequestError} when the viewer does not know the field */
export function expectKnown(viewer: Viewer, target: Queryable, name: string): void {
  if (hides(viewer, target, name))
    throw new RequestError("BAD_USER_INPUT", `Your role does not know the field "${name}" of ${target.name}: leave it out.`);
}

export const unknownKey = ({ name }: Queryable): RequestError =>
  new RequestError("BAD_USER_INPUT", `There is no custom field of ${name} with this key; \`customFields\` lists those that there are.`);

/** Custom values without those that a viewer does not know. */
export function knownValues<T extends Record<string, unknown> | null | undefined>(viewer: Viewer, target: Queryable, values: T): T {
  const { keys } = hiddenIn(viewer, target);
  return keys.length === 0 || !values ? values : (Object.fromEntries(Object.entries(values).filter(([key]) => !keys.includes(key))) as T);
}

/** What is shown in place of a value that another field would tell, which the viewer does not know. */
export const NOT_SHOWN = "(not shown)";

/** The fields that a viewer does not know and that this one may show the value of. */
export function hiddenBehind(viewer: Viewer, target: Queryable, field: string): readonly string[] {
  const others = !viewer.fields ? undefined : target.standsFor?.[field];
  return others?.filter((other) => hides(viewer, target, other)) ?? [];
}

/** Whether a record, or its image, shows in this field what the viewer does not know. */
export const showsHidden = (viewer: Viewer, target: Queryable, field: string, record: Record<string, unknown> | null): boolean =>
  record !== null && hiddenBehind(viewer, target, field).some((other) => record[other] === record[propertyOf(target, field)]);

/** A value as the viewer may know it. */
export const shownValue = (viewer: Viewer, target: Queryable, field: string, record: Record<string, unknown>): unknown =>
  showsHidden(viewer, target, field, record) ? NOT_SHOWN : record[propertyOf(target, field)];

/** The same in SQL, of the record under an alias. */
export function shownSql(viewer: Viewer, target: Queryable, field: string, alias: string): string {
  const column = (name: string) => `${alias}.${columnOf(target, propertyOf(target, name))}`;
  const hidden = hiddenBehind(viewer, target, field).map(column);
  return hidden.length > 0
    ? `(case when ${column(field)} in (${hidden.join(", ")}) then '${NOT_SHOWN}' else ${column(field)} end)`
    : column(field);
}

/** What a copy of another kind of record, kept as JSON, must not show: the names of its fields, and the keys of its custom ones. */
export const hiddenInCopy = (viewer: Viewer, record: string): TakenAway =>
  !viewer.fields ? NOTHING : hiddenIn(viewer, ruledTarget(record));
