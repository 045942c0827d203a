import { InputError, Refusal, UserErrorCode } from "../errors.js";
import type { Viewer } from "../identity/viewer.js";
import { BulkInput } from "../schema/bulk.js";
import { hiddenIn, hides, lockedIn, ruledTarget } from "./field-rights.js";

/** What an input writes. */
interface Written {
  /** Which kind of record, as rules call it. */
  record: string;
  /** Its fields that have another name there. */
  names?: Record<string, string>;
  /** A list of it whose items name a `field`. */
  naming?: string;
}

const inputs = new Map<Function, Written>();

/**
 * On an input whose fields are those of a kind of record: where a rule keeps a role from writing one, an input that gives it is
 * refused, on whatever way it comes in. Counts for the inputs that extend it.
 */
export const SetsFieldsOf =
  (record: string, more: Omit<Written, "record"> = {}): ClassDecorator =>
  (input) =>
    void inputs.set(input, { record, ...more });

function writtenBy(input: object): Written | undefined {
  for (let type = input.constructor; type; type = Object.getPrototypeOf(type)) {
    const written = inputs.get(type);
    if (written || type === Function.prototype) return written;
  }
  return undefined;
}

/** What an input gives and its writer may not write, nested inputs included, each with its path; rows in bulk are looked at one by one. */
export function lockedFields(viewer: Viewer, input: object, path: string[] = []): InputError[] {
  if (!viewer.fields) return [];
  const written = writtenBy(input);
  return Object.entries(input).flatMap(([name, value]) => {
    if (value === undefined || (name === "rows" && input instanceof BulkInput)) return [];
    const here = [...path, name];
    if (written) {
      const locked = lockedBy(viewer, written, name, value, here);
      if (locked.length > 0) return locked;
    }
    if (Array.isArray(value)) return value.flatMap((item, nth) => (isObject(item) ? lockedFields(viewer, item, [...here, `${nth}`]) : []));
    return isObject(value) ? lockedFields(viewer, value, here) : [];
  });
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null && !(value instanceof Date);

function lockedBy(viewer: Viewer, { record, names, naming }: Written, name: string, value: unknown, path: string[]): InputError[] {
  const target = ruledTarget(record);
  const { fields, keys } = lockedIn(viewer, target);
  const isHidden = (field: string) => hides(viewer, target, field);
  if (name === "customFields") {
    // Null takes all values away.
    if (value === null && keys.length > 0) return [locked(path, false)];
    const given = isObject(value) ? keys.filter((key) => Object.hasOwn(value, key)) : [];
    return given.map((key) => (hiddenIn(viewer, target).keys.includes(key) ? unknown([...path, key]) : locked([...path, key], false)));
  }
  if (name === naming && Array.isArray(value))
    return value.flatMap(({ field }, nth) => {
      const isLocked = fields.has(field) || (field === "customFields" && keys.length > 0);
      return isLocked ? [locked([...path, `${nth}`, "field"], isHidden(field), field)] : [];
    });
  const field = names?.[name] ?? name;
  return fields.has(field) ? [locked(path, isHidden(field))] : [];
}

/** A custom field that is hidden is refused like one that there is not. */
const unknown = (path: string[]): InputError =>
  new InputError(UserErrorCode.INVALID_INPUT, "There is no custom field with this key; `customFields` lists those that there are.", path);

const locked = (path: string[], isHidden: boolean, field = path.at(-1)): InputError =>
  new InputError(
    UserErrorCode.FORBIDDEN,
    isHidden
      ? `Your role does not know the field "${field}": leave it out.`
      : `Your role reads the field "${field}" and does not write it: leave it out.`,
    path,
  );

/** @throws {Refusal} naming each field of the input that its writer may not write */
export function refuseLocked(viewer: Viewer, input: object): void {
  const errors = lockedFields(viewer, input);
  if (errors.length > 0) throw new Refusal(...errors);
}
