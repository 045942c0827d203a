import { InputError, Refusal, UserErrorCode } from "../../platform/errors.js";
import { fitsCurrency } from "../../platform/identifiers/codes.js";
import { CurrencyCode, Decimal, LocalDate } from "../../platform/scalars.js";
import { CustomFieldType } from "./custom-field.enums.js";
import type { CustomField } from "./custom-field.js";

/** The values of a record's custom fields by key, as they are stored and as clients read and write them. */
export type CustomValues = Record<string, unknown>;

/** As much of a definition as tells whether a value is right. */
export type Definition = Pick<CustomField, "key" | "type" | "choices" | "isRequired" | "archivedAt">;

/** A text is short, so that it can always be indexed. Up to the fifteenth digit a number is exact. */
export const VALUE_LIMITS = { text: 500, number: 1e15 };

/**
 * The values of a record after a change: what was left out stays, null clears. A value that is sent as it is already
 * stays too, whatever became of its definition since, so that a form can send back all that it was shown.
 * @param stored the values until now; null for a new record, which needs those that are required
 * @throws {Refusal} with one error for each field that is wrong, its path `customFields.<key>`
 */
export function checkCustomFields(
  definitions: readonly Definition[],
  given: CustomValues | null | undefined,
  stored: CustomValues | null,
): CustomValues {
  const byKey = new Map(definitions.map((definition) => [definition.key, definition]));
  const values: CustomValues = { ...stored };
  const errors: InputError[] = [];
  const complain = (key: string, message: string) =>
    errors.push(new InputError(UserErrorCode.INVALID_INPUT, message, ["customFields", key]));
  for (const [key, value] of Object.entries(given ?? clearing(given, stored))) {
    const unchanged = value === undefined || (Object.hasOwn(values, key) && same(value, values[key]));
    const problem = unchanged ? null : change(values, byKey.get(key), key, value);
    if (problem) complain(key, problem);
  }
  if (!stored) {
    for (const { key, isRequired, archivedAt } of definitions)
      if (isRequired && !archivedAt && !Object.hasOwn(values, key) && !errors.some(({ path }) => path[1] === key))
        complain(key, `"customFields.${key}" is needed.`);
  }
  if (errors.length > 0) throw new Refusal(...errors);
  return values;
}

/** Null in place of all values clears them, as null clears any other field. */
const clearing = (given: null | undefined, stored: CustomValues | null): CustomValues =>
  given === null ? Object.fromEntries(Object.keys(stored ?? {}).map((key) => [key, null])) : {};

const same = (left: unknown, right: unknown): boolean => JSON.stringify(left) === JSON.stringify(right);

/** Sets one value, or says what is wrong with it. */
function change(values: CustomValues, definition: Definition | undefined, key: string, value: unknown): string | null {
  if (!definition) return "There is no custom field with this key; `customFields` lists those that there are.";
  const name = `"customFields.${key}"`;
  const read = value === null ? null : READ[definition.type](value, definition);
  if (read === undefined) return `${name} ${wanted(definition)}.`;
  if (read === null && definition.isRequired && !definition.archivedAt) return `${name} is required and cannot be emptied.`;
  if (read !== null && definition.archivedAt) return `${name} is archived and takes no new values.`;
  if (read === null) delete values[key];
  else values[key] = read;
  return null;
}

/** A value in the form that it is stored in; null for an empty one, undefined for what is none. */
const READ: Record<CustomFieldType, (value: unknown, definition: Definition) => unknown> = {
  TEXT: (value) => {
    if (typeof value !== "string" || value.trim().length > VALUE_LIMITS.text) return undefined;
    return value.trim() || null;
  },
  NUMBER: (value) => (typeof value === "number" && Math.abs(value) <= VALUE_LIMITS.number ? value : undefined),
  MONEY: readMoney,
  DATE: (value) => orUndefined(() => LocalDate.parseValue(value)),
  CHOICE: (value, { choices }) => (choices.includes(value as string) ? value : undefined),
  BOOLEAN: (value) => (typeof value === "boolean" ? value : undefined),
};

function readMoney(value: unknown): unknown {
  const { amount, currency, ...rest } = (typeof value === "object" ? value : {}) as Record<string, unknown>;
  if (Object.keys(rest).length > 0) return undefined;
  return orUndefined(() => {
    const money = {
      // As it is written on its way out, so that equal amounts are stored alike.
      amount: Decimal.serialize(String(Decimal.parseValue(amount)).replace(/^(-?)0+(?=\d)/, "$1")) as string,
      currency: CurrencyCode.parseValue(currency) as string,
    };
    return fitsCurrency(money.amount, money.currency) ? money : undefined;
  });
}

function orUndefined<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}

const wanted = ({ type, choices }: Definition): string =>
  ({
    TEXT: `must be a text of at most ${VALUE_LIMITS.text} characters`,
    NUMBER: `must be a number from -${VALUE_LIMITS.number} to ${VALUE_LIMITS.number}`,
    MONEY: 'must be an amount with its currency, like { amount: "2500.00", currency: "EUR" }, with no more decimals than the currency has',
    DATE: 'must be a calendar date, like "2027-03-31"',
    CHOICE: `must be one of ${choices.join(", ")}`,
    BOOLEAN: "must be true or false",
  })[type];
