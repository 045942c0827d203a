import { isLogged } from "../database/record-changes.js";
import type { Viewer } from "../identity/viewer.js";
import { isRelation, type Queryable, type RelationField, type ValueField } from "../query/fields.js";
import { each, passesAll, type Where } from "../query/filter.js";

/** A comparison with the present time, which comes to hold or not by time alone. */
export interface Relative {
  target: Queryable;
  field: string;
  comparator: "within" | "next";
  duration: string;
}

/** What an answer hangs on, besides the records that it is about. */
export interface Mentioned {
  /** Kinds of records that are asked about by relations, whose changes are in the log: by their types there. */
  records: Set<string>;
  relative: Relative[];
  /** Whether there is something that no event tells of, and no moment is known of: it is asked again from time to time. */
  isUnannounced: boolean;
}

/**
 * What decides which records of a kind a filter has, for a viewer: the kinds that it asks about and that the rules of who sees
 * what ask about, and where it compares with the present time.
 * @param paths what they are grouped by, over to-one relations
 */
export function mentionedBy(viewer: Viewer, target: Queryable, where: Where, paths: string[] = []): Mentioned {
  const walk = new Walk(viewer);
  walk.root(target);
  walk.filter(target, where);
  for (const path of paths) walk.path(target, path.split("."));
  return walk.found;
}

class Walk {
  readonly found: Mentioned = { records: new Set(), relative: [], isUnannounced: false };
  private readonly known = new Set<Queryable>();

  constructor(private readonly viewer: Viewer) {}

  /** The kind that the answer is about: what its own events touch is told from their images. */
  root(target: Queryable): void {
    this.found.isUnannounced = !isLogged(target.entity.prefix);
    this.filter(target, target.visible(this.viewer));
  }

  /** Another kind of record, or others of the same kind, and what decides which of them are seen. */
  private kind(target: Queryable): void {
    if (this.known.has(target)) return;
    this.known.add(target);
    const { prefix } = target.entity;
    if (prefix && isLogged(prefix)) this.found.records.add(prefix);
    else this.found.isUnannounced = true;
    this.filter(target, target.visible(this.viewer));
  }

  filter(target: Queryable, where: Where): void {
    for (const [name, value] of each(where)) {
      if (name === "and" || name === "or") for (const part of value) this.filter(target, part);
      else if (name === "not") this.filter(target, value);
      else this.field(target, name, value);
    }
  }

  private field(target: Queryable, name: string, value: any): void {
    const field = target.fields[name];
    if (!field) return;
    if (isRelation(field)) this.relation(field, value);
    else if (field.kind === "custom")
      this.found.isUnannounced ||= value.some((one: Where) => each(one).some(([, asked]) => isRelative(asked)));
    else if (field.kind !== "parts")
      for (const comparator of ["within", "next"] as const)
        if (value[comparator] !== undefined) this.found.relative.push({ target, field: name, comparator, duration: value[comparator] });
  }

  private relation(field: RelationField, { isNull: _, ...value }: Where): void {
    const other = field.target();
    const isById = each(value).every(([name]) => name === "id");
    // The record itself says which one it names, where all of that kind are seen.
    if (field.kind === "toOne" && !field.inverse && isById && passesAll(other.visible(this.viewer))) return;
    this.kind(other);
    if (field.kind === "toMany") for (const [, part] of each(value)) this.filter(other, part);
    else this.filter(other, value);
  }

  path(target: Queryable, [name, ...further]: string[]): void {
    const field = target.fields[name as string];
    if (!field || !isRelation(field)) return;
    const other = field.target();
    if (further.length > 0 || !passesAll(other.visible(this.viewer))) this.kind(other);
    this.path(other, further);
  }
}

const isRelative = (asked: unknown): boolean =>
  typeof asked === "object" && asked !== null && ((asked as Where).within !== undefined || (asked as Where).next !== undefined);

/** Whether a comparison is of days, which change at midnight in UTC. */
export const isOfDays = ({ target, field }: Relative): boolean => (target.fields[field] as ValueField).kind === "date";

/**
 * A filter without its comparisons with the present time, and without what is joined by "or" or "not" with one: whatever passes the filter
 * at some time passes this.
 */
export function atAnyTime(where: Where): Where {
  return Object.fromEntries(
    each(where).flatMap(([name, value]): [string, unknown][] => {
      if (name === "and") return [[name, value.map(atAnyTime)]];
      return comparesWithNow(value) ? [] : [[name, value]];
    }),
  );
}

function comparesWithNow(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(comparesWithNow);
  if (typeof value !== "object" || value === null || value instanceof Date) return false;
  return isRelative(value) || each(value).some(([, part]) => comparesWithNow(part));
}
