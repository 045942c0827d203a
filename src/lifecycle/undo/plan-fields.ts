import { type Image } from "../../platform/database/change-event.js";
import { isSame } from "../duplicates/merge-fields.js";
import type { NetChange } from "./net-change.js";

/** How the fields of a kind of record hang together. */
export interface FieldRules {
  /** What follows from other fields, and is reckoned anew: no undo sets it. */
  derived: readonly string[];
  /** Fields that make sense only together: they are set back together, or kept together. */
  groups: readonly (readonly string[])[];
}

/** A field that is set back, or would be. */
export interface FieldBack {
  field: string;
  now: unknown;
  to: unknown;
}

export interface FieldPlan {
  back: FieldBack[];
  /** What somebody changed since. */
  kept: FieldBack[];
}

/** Changes with every save, or never. */
const BOOKKEEPING = ["id", "version", "createdAt", "updatedAt"];
/** One column with a field for each key: each is by itself. */
const KEYED = "customFields";

/**
 * Which fields of a record go back to what they were: those that are still what the change made them. With `force` the others
 * as well. One that is what it was already needs nothing.
 */
export function planFields(net: Pick<NetChange, "before" | "after">, current: Image, rules: FieldRules, force: boolean): FieldPlan {
  const changed = fieldsOf(net, current).filter(({ field }) => !BOOKKEEPING.includes(field) && !rules.derived.includes(field));
  const isChangedSince = ({ now, made, to }: Changed) => !isSame(now, made) && !isSame(now, to);
  const blocked = new Set(changed.filter(isChangedSince).map(({ field }) => groupOf(field, rules)));
  const plan: FieldPlan = { back: [], kept: [] };
  for (const { field, now, to } of changed) {
    if (isSame(now, to)) continue;
    (!force && blocked.has(groupOf(field, rules)) ? plan.kept : plan.back).push({ field, now, to });
  }
  return plan;
}

/** A record is as the change left it, but for what follows from other things. */
export const changedSince = (made: Image, current: Image, { derived }: FieldRules): FieldBack[] =>
  Object.keys(made)
    .filter((field) => !BOOKKEEPING.includes(field) && !derived.includes(field) && !isSame(made[field], current[field]))
    .map((field) => ({ field, now: current[field], to: made[field] }));

/** The values of a record that has these fields. */
export function withFields(current: Image, back: FieldBack[]): Image {
  const image = { ...current };
  for (const { field, to } of back) {
    const [column, key] = field.split(/\.(.*)/s) as [string, string?];
    if (key === undefined) image[column] = to;
    else image[column] = withKey(image[column] as Image, key, to);
  }
  return image;
}

const withKey = (values: Image, key: string, to: unknown): Image => {
  const others = Object.entries(values).filter(([name]) => name !== key);
  return Object.fromEntries(to === null ? others : [...others, [key, to]]);
};

interface Changed extends FieldBack {
  made: unknown;
}

function fieldsOf({ before, after }: Pick<NetChange, "before" | "after">, current: Image): Changed[] {
  return Object.keys(after).flatMap((field) => {
    const change = { field, now: current[field] ?? null, made: after[field] ?? null, to: before[field] ?? null };
    return field === KEYED ? keysOf(change) : [change];
  });
}

function keysOf({ now, made, to }: Changed): Changed[] {
  const values = { now: (now ?? {}) as Image, made: (made ?? {}) as Image, to: (to ?? {}) as Image };
  return Object.keys({ ...values.made, ...values.to })
    .filter((key) => !isSame(values.made[key], values.to[key]))
    .map((key) => ({
      field: `${KEYED}.${key}`,
      now: values.now[key] ?? null,
      made: values.made[key] ?? null,
      to: values.to[key] ?? null,
    }));
}

const groupOf = (field: string, { groups }: FieldRules): string => groups.find((group) => group.includes(field))?.[0] ?? field;
