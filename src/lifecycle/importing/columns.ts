import { CannotImport } from "./cannot-import.js";
import { HEADINGS } from "./headings/kinds.js";
import { ImportKind } from "./import-kind.js";
import type { Preset } from "./presets/preset.js";
import { type Alias, aliasesOf, recognise } from "./presets/recognise.js";
import { plainTitle } from "./title.js";

/** The columns that the file of refused rows begins with; they say nothing about the record when that file is imported. */
export const ERROR_COLUMNS = ["line", "field", "reason"];

/** The fields that the rows of a kind are read into. */
export const fieldsOf = (kind: ImportKind): string[] => Object.keys(HEADINGS[kind]);

/** A column for a field that an administrator added is called, or mapped to, `customFields.renewal_date`. */
const CUSTOM_COLUMN = /^customFields\.([a-z][a-z0-9_]{0,39})$/;

/** What becomes of each column of a file. */
export interface ColumnPlan {
  kind: ImportKind;
  /** The titles, made different where the file has one twice. */
  titles: string[];
  /** The places of the columns of a field, the one that counts first in front. */
  columnsOf: Record<string, number[] | undefined>;
  /** The field of each column; null for one that is only kept. */
  fields: (string | null)[];
  /** The place of the column for each custom field, by key. */
  custom: Record<string, number>;
  /** Columns that the user does not want at all. */
  ignored: Set<number>;
  /** Whose export the headings as a whole are; null where they are nobody's. */
  preset: Preset | null;
  /** Whose record ids the file has; null when nothing says so. */
  system: string | null;
}

/** What somebody says about the columns of a file. */
export interface ColumnOptions {
  /** `Column=field` takes a column as that field, `Column=` leaves it out. */
  overrides?: string[];
  /** Whose record ids the file has, whatever its headings are. */
  system?: string | null;
}

/**
 * Decides what becomes of each column.
 * @throws {CannotImport} for an override that names no column or no field, and when nothing would say who or what the records are
 */
export function planColumns(kind: ImportKind, header: string[], { overrides = [], system = null }: ColumnOptions = {}): ColumnPlan {
  const titles = distinct(header);
  const plain = header.map(plainTitle);
  const preset = recognise(kind, header);
  const aliases: (Alias | null)[] = namesTold(header.map(aliasesOf(kind, preset)));
  const ignored = new Set(ERROR_COLUMNS.every((title, place) => plain[place] === title) ? ERROR_COLUMNS.keys() : []);
  for (const place of ignored) aliases[place] = null;
  const customKeys = header.map((title) => CUSTOM_COLUMN.exec(title.trim())?.[1] ?? null);
  for (const override of overrides) {
    const { places, field, customKey } = readOverride(kind, override, plain);
    for (const place of places) {
      customKeys[place] = customKey;
      aliases[place] = field ? { field, rank: Number.NEGATIVE_INFINITY } : null;
      if (field || customKey) ignored.delete(place);
      else ignored.add(place);
    }
  }
  const custom = Object.fromEntries(customKeys.flatMap((key, place) => (key && !ignored.has(place) ? [[key, place]] : [])));
  const columnsOf = placesByField(aliases, ignored);
  refuseNobody(kind, columnsOf, titles);
  const fields = aliases.map((alias) => alias?.field ?? null);
  return { kind, titles, columnsOf, fields, custom, ignored, preset, system: system ?? preset?.system ?? null };
}

function placesByField(aliases: (Alias | null)[], ignored: ReadonlySet<number>): ColumnPlan["columnsOf"] {
  const columnsOf: ColumnPlan["columnsOf"] = {};
  const rankOf = (place: number) => aliases[place]?.rank ?? 0;
  for (const place of [...aliases.keys()].sort((left, right) =>
    rankOf(left) < rankOf(right) ? -1 : rankOf(left) > rankOf(right) ? 1 : 0,
  )) {
    const field = aliases[place]?.field;
    if (!field || ignored.has(place)) continue;
    columnsOf[field] = [...(columnsOf[field] ?? []), place];
  }
  return columnsOf;
}

/** "Nom" beside "Prénom" is the family name, "Nombre" beside "Apellidos" the given one; alone they are the whole name. */
function namesTold(aliases: (Alias | null)[]): (Alias | null)[] {
  const has = (field: string) => aliases.some((alias) => alias?.field === field);
  if (has("firstName") === has("lastName")) return aliases;
  const missing = has("firstName") ? "lastName" : "firstName";
  return aliases.map((alias) => (alias?.field === "name" ? { ...alias, field: missing } : alias));
}

/** What a row of each kind cannot be without: one of these sets of fields. */
const NEEDED: Record<ImportKind, { oneOf: string[][]; words: string }> = {
  LEAD: {
    oneOf: [
      ["email"],
      ["emails"],
      ["phone"],
      ["phones"],
      ["name", "companyName"],
      ["firstName", "companyName"],
      ["lastName", "companyName"],
    ],
    words: "an e-mail address, a phone number, or a name with a company",
  },
  ACCOUNT: { oneOf: [["name"]], words: "the name of a company" },
  CONTACT: {
    oneOf: [["email"], ["emails"], ["phone"], ["phones"], ["name"], ["firstName"], ["lastName"]],
    words: "a name, an e-mail address or a phone number",
  },
  OPPORTUNITY: { oneOf: [["name"]], words: "the name of a deal" },
  ACTIVITY: { oneOf: [["type"], ["subject"], ["text"]], words: "a type, a subject or a text" },
  TASK: { oneOf: [["title"]], words: "what is to be done" },
  CAMPAIGN: { oneOf: [["name"]], words: "the name of a campaign" },
  CAMPAIGN_MEMBER: {
    oneOf: [
      ["campaign", "related"],
      ["campaign", "lead"],
      ["campaign", "contact"],
      ["campaign", "email"],
    ],
    words: "a campaign with a lead or contact",
  },
};

function refuseNobody(kind: ImportKind, columnsOf: ColumnPlan["columnsOf"], titles: string[]): void {
  const { oneOf, words } = NEEDED[kind];
  if (oneOf.some((fields) => fields.every((field) => columnsOf[field]))) return;
  throw new CannotImport(
    `No column of the first line (${titles.slice(0, 8).join(", ")}${titles.length > 8 ? ", ..." : ""}) is ${words}. ` +
      `If that line is the header, name them: --map "Column=${oneOf[0]?.[0]}".`,
  );
}

function readOverride(
  kind: ImportKind,
  override: string,
  plain: string[],
): { places: number[]; field: string | null; customKey: string | null } {
  const split = override.lastIndexOf("=");
  if (split < 1) throw new CannotImport(`--map takes "Column=field", or "Column=" to leave a column out; got "${override}".`);
  const column = plainTitle(override.slice(0, split));
  const wanted = override.slice(split + 1).trim();
  const field = fieldsOf(kind).find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null;
  const customKey = CUSTOM_COLUMN.exec(wanted)?.[1] ?? null;
  if (wanted && !field && !customKey)
    throw new CannotImport(
      `--map names a field that there is not: "${wanted}". There are: ${fieldsOf(kind).join(", ")}, and customFields.<key> for what administrators added.`,
    );
  const places = [...plain.keys()].filter((place) => plain[place] === column);
  if (places.length === 0) throw new CannotImport(`--map names a column that the file does not have: "${override.slice(0, split)}".`);
  return { places, field, customKey };
}

/** Every title once: "Note", "Note (2)"; a column without one is called by its place. */
function distinct(header: string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((title, place) => {
    const name = title.trim() || `column ${place + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
