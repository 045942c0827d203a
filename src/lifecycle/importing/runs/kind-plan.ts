import { CannotImport } from "../cannot-import.js";
import { ERROR_COLUMNS, titlesOf } from "../columns.js";
import { systemOf } from "../systems.js";
import { plainTitle } from "../title.js";
import type { FileSettings } from "./file-settings.js";
import type { ImportColumn } from "./import-run.js";
import { fieldsOf, type OtherKind } from "./kind-fields.js";

/** A column for a field that an administrator added. */
const CUSTOM = /^customFields\.([a-z][a-z0-9_]{0,39})$/;

/** What becomes of each column of a file of one of the kinds but leads. */
export interface KindPlan {
  kind: OtherKind;
  titles: string[];
  /** The field of each column; null for one that is kept in the activity alone. */
  fields: (string | null)[];
  ignored: Set<number>;
  /** The places of the columns of a field, the one that counts first in front. */
  placesOf: Map<string, number[]>;
  /** Whose record ids the file has; null when nothing says so. */
  system: string | null;
}

/** @throws {CannotImport} for a mapping that names no column or no field */
export function planKind(kind: OtherKind, header: string[], settings: Pick<FileSettings, "columns" | "system">): KindPlan {
  const titles = titlesOf(header);
  const plain = header.map(plainTitle);
  const ranks = ranksOf(kind);
  const system = settings.system ?? systemOf(header);
  const found: ({ field: string; rank: number } | null)[] = plain.map((title, place) => {
    const key = CUSTOM.exec((header[place] as string).trim());
    return key ? { field: key[0], rank: 0 } : (ranks.get(title) ?? null);
  });
  const ignored = new Set(ERROR_COLUMNS.every((title, place) => plain[place] === title) ? ERROR_COLUMNS.keys() : []);
  for (const { column, field } of settings.columns) {
    for (const place of placesOf(column, titles, plain)) {
      found[place] = field ? { field: knownField(kind, field), rank: -1 } : null;
      if (field) ignored.delete(place);
      else ignored.add(place);
    }
  }
  // Without a system an id says nothing: it is kept like a column that has no field.
  if (!system) for (const [place, one] of found.entries()) if (one?.field === "externalId") found[place] = null;
  const fields = found.map((one, place) => (ignored.has(place) ? null : (one?.field ?? null)));
  const byRank = [...fields.keys()].sort((one, other) => (found[one]?.rank ?? 0) - (found[other]?.rank ?? 0));
  const places = new Map<string, number[]>();
  for (const place of byRank) {
    const field = fields[place];
    if (field) places.set(field, [...(places.get(field) ?? []), place]);
  }
  expectRequired(kind, places, titles);
  return { kind, titles, fields, ignored, placesOf: places, system };
}

export const columnsOfPlan = ({ titles, fields, ignored }: Pick<KindPlan, "titles" | "fields" | "ignored">): ImportColumn[] =>
  titles.map((title, place) => ({ title, field: ignored.has(place) ? null : (fields[place] ?? null), ignored: ignored.has(place) }));

/** What titles mean, in their plain form; of a title that several fields know the first field counts. */
function ranksOf(kind: OtherKind): Map<string, { field: string; rank: number }> {
  const ranks = new Map<string, { field: string; rank: number }>();
  for (const [field, { headings }] of Object.entries(fieldsOf(kind)))
    for (const [rank, heading] of titlesFor(field, headings).entries()) if (!ranks.has(plainTitle(heading))) ranks.set(plainTitle(heading), { field, rank });
  return ranks;
}

/** The field's own name first; but a record's id in its system counts before an id of somebody's own. */
const titlesFor = (field: string, headings: readonly string[]): string[] =>
  field === "externalId" ? [...headings, field] : [field, ...headings];

/** A column by its title as it is told, else in any spelling. */
function placesOf(column: string, titles: string[], plain: string[]): number[] {
  const exact = titles.indexOf(column);
  const places = exact >= 0 ? [exact] : [...plain.keys()].filter((place) => plain[place] === plainTitle(column));
  if (places.length === 0) throw new CannotImport(`The mapping names a column that the file does not have: "${column}".`);
  return places;
}

function knownField(kind: OtherKind, field: string): string {
  const known = Object.keys(fieldsOf(kind));
  const found = known.find((name) => name.toLowerCase() === field.toLowerCase());
  if (!found && !CUSTOM.test(field))
    throw new CannotImport(`The mapping names a field that there is not: "${field}". There are: ${known.join(", ")}, and customFields.<key> for what administrators added.`);
  return found ?? field;
}

/** A file in which nothing says what is needed of every row is most likely of another kind. */
function expectRequired(kind: OtherKind, places: Map<string, number[]>, titles: string[]): void {
  const needed = [
    ...Object.entries(fieldsOf(kind)).flatMap(([field, { required }]) => (required ? [[field]] : [])),
    ...(kind === "CONTACT" ? [["lastName", "firstName", "name", "email", "phone"]] : []),
    ...(["ACCOUNT", "OPPORTUNITY", "CAMPAIGN"].includes(kind) ? [["name"]] : []),
    ...(kind === "TASK" ? [["title"]] : []),
  ];
  const missing = needed.find((fields) => !fields.some((field) => places.has(field)));
  if (missing)
    throw new CannotImport(
      `No column of the file (${titles.slice(0, 8).join(", ")}${titles.length > 8 ? ", ..." : ""}) is "${missing.join('" or "')}", which every row needs. Say which is: a mapping of "Column" to "${missing[0]}".`,
    );
}
