import { InvalidInput, Refusal } from "../../../platform/errors.js";
import type { Definition } from "../../../records/custom-fields/check-custom-fields.js";
import { readCustom } from "../read-custom.js";
import { readCompanySize, readCountry, readTime, readYes } from "../read-values.js";
import { cellText } from "../read-row.js";
import { fieldsOf, type ImportField } from "./kind-fields.js";
import type { KindPlan } from "./kind-plan.js";

/** A cell with what its column is called. */
export interface Cell {
  text: string;
  title: string;
}

/** A row of one of the kinds but leads, its cells read by the types of their fields. */
export interface KindRow {
  /** What was read, by field; references as text. */
  values: Record<string, unknown>;
  /** All cells of addresses and numbers. */
  cells: (field: string) => Cell[];
  customFields?: Record<string, unknown>;
  /** What goes into no field, by title. */
  rest: Record<string, string>;
}

export interface KindSettings {
  plan: KindPlan;
  customFields: Definition[];
  ownerOf(text: string): string | undefined;
  country: string | null;
  currency: string | null;
}

/** @throws {Refusal} naming each field that is wrong */
export function readKindRow(row: string[], { plan, customFields }: Pick<KindSettings, "plan" | "customFields">, now: Date): KindRow {
  refuseBroken(row, plan);
  const texts = row.map(cellText);
  const cells = (field: string): Cell[] =>
    (plan.placesOf.get(field) ?? []).flatMap((place) => (texts[place] ? [{ text: texts[place], title: plan.titles[place] as string }] : []));
  const values: Record<string, unknown> = {};
  const problems: Refusal[] = [];
  for (const [field, definition] of Object.entries(fieldsOf(plan.kind))) {
    const [first] = cells(field);
    if (!first) continue;
    try {
      values[field] = readValue(first.text, field, definition, now);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(error);
    }
  }
  if (problems.length > 0) throw new Refusal(...problems.flatMap(({ errors }) => errors));
  return { values, cells, ...customOf(plan, texts, customFields), rest: restOf(plan, texts) };
}

function readValue(text: string, field: string, { type }: ImportField, now: Date): unknown {
  switch (type) {
    case "wholeNumber":
      return field === "companySize" ? readCompanySize(text) : Math.round(Number(readDecimal(text.replace(/%$/, ""), field)));
    case "decimal":
      return readDecimal(text, field);
    case "day":
      return readMoment(text, field, now).toISOString().slice(0, 10);
    case "time":
      return field === "createdAt" ? readTime(text, now) : readMoment(text, field, now);
    case "country":
      return readCountry(text);
    case "yes":
      return readYes(text);
    default:
      return text;
  }
}

/** So far ahead a plan reaches. */
const AHEAD_MS = 100 * 366 * 86_400_000;

/** A day or time, also of one to come. */
function readMoment(text: string, field: string, now: Date): Date {
  try {
    return readTime(text, new Date(now.getTime() + AHEAD_MS));
  } catch {
    throw new InvalidInput(field, `"${field}" must be a day or time like 2024-01-31 or 2024-01-31T10:00:00Z; got ${text}.`);
  }
}

/** "1,124,741.15", "1.124.741,15" and "1124741.15 EUR" alike. */
function readDecimal(text: string, field: string): string {
  const bare = text.replace(/[\s'’\u00a0]|[A-Za-z]{3}$|^[A-Za-z]{3}|[€$£¥]/g, "");
  const isComma = /,\d{1,2}$/.test(bare) && !/,\d{3}(?:\D|$)/.test(bare) ? true : /^-?\d{1,3}(?:\.\d{3})+,\d+$/.test(bare);
  const plain = isComma ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new InvalidInput(field, `"${field}" is no number: ${text}.`);
  return plain;
}

function customOf(plan: KindPlan, texts: string[], definitions: Definition[]): { customFields?: Record<string, unknown> } {
  const given = [...plan.placesOf].flatMap(([field, places]): [string, unknown][] => {
    if (!field.startsWith("customFields.")) return [];
    const key = field.slice("customFields.".length);
    const text = places.map((place) => texts[place]).find(Boolean);
    return text ? [[key, readCustom(text, definitions.find((one) => one.key === key))]] : [];
  });
  return given.length > 0 ? { customFields: Object.fromEntries(given) } : {};
}

/** What has no field, or is no field's first cell: nothing that came is dropped. */
function restOf({ titles, fields, ignored, placesOf, kind }: KindPlan, texts: string[]): Record<string, string> {
  const isTaken = (place: number): boolean => {
    const field = fields[place];
    if (!field) return false;
    const type = fieldsOf(kind)[field]?.type;
    if (type === "email" || type === "phone") return true;
    return (placesOf.get(field) ?? []).find((one) => texts[one]) === place;
  };
  return Object.fromEntries(
    titles.flatMap((title, place): [string, string][] =>
      texts[place] && !ignored.has(place) && !isTaken(place) ? [[title, texts[place]]] : [],
    ),
  );
}

function refuseBroken(row: string[], { titles }: KindPlan): void {
  if (row.length < titles.length || row.slice(titles.length).some((cell) => cell.trim()))
    throw new InvalidInput([], `The row has ${row.length} cells and the header ${titles.length}; a quote or a separator may be missing.`);
  if (row.some((cell) => cell.includes("\0"))) throw new InvalidInput([], "The row has a NUL character, which no text can hold.");
}
