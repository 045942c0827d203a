import { InvalidInput, Refusal } from "../../../platform/errors.js";
import type { Definition } from "../../../records/custom-fields/check-custom-fields.js";
import { readCustom } from "../read-custom.js";
import { past, readCompanySize, readCountry, readYes } from "../read-values.js";
import type { Titled } from "../row-addresses.js";
import { type CellSettings, RowCells } from "../row-cells.js";
import { type OtherKind, REFERENCES, TAKEN } from "./kind-fields.js";

/** A row of one of the kinds but leads, its cells read by what their fields are. */
export interface KindRow {
  /** What was read, by field. */
  values: Record<string, unknown>;
  /** The cells of a field that have something, the one that counts first in front. */
  cells(field: string): Titled[];
  /** A word of ours for what a field says: as whoever imports says that it is meant, else as `read` knows it. */
  word: RowCells["word"];
  customFields?: Record<string, unknown>;
  /** What goes into no field, by title. */
  rest: Record<string, string>;
}

export interface KindSettings extends CellSettings {
  kind: OtherKind;
  customFields: Definition[];
  ownerOf(text: string): string | undefined;
  country: string | null;
  currency: string | null;
}

/** @throws {Refusal} naming each field that is wrong */
export function readKindRow(row: string[], settings: KindSettings, now: Date): KindRow {
  const cells = new RowCells(settings, row);
  const values: Record<string, unknown> = {};
  const problems: Refusal[] = [];
  for (const field of [...TAKEN[settings.kind], "owner"]) {
    try {
      const value = readField(cells, field, now);
      if (value !== undefined) values[field] = value;
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(error);
    }
  }
  if (problems.length > 0) throw new Refusal(...problems.flatMap(({ errors }) => errors));
  const sent = Object.fromEntries(sentFields(settings).map((field) => [field, cells.get(field)]));
  const owner = values.owner && settings.ownerOf(values.owner as string) ? { owner: values.owner } : {};
  return {
    values,
    cells: (field) => cells.titled(field),
    word: (...asked) => cells.word(...asked),
    ...customOf(cells, settings),
    rest: cells.notSent({ ...sent, ...owner }) ?? {},
  };
}

/** What goes into the record, or links it; an id of a system that nobody knows goes nowhere. */
const sentFields = ({ kind, plan }: KindSettings): string[] => [
  ...TAKEN[kind].filter((field) => field !== "externalId" || plan.system),
  ...Object.values(REFERENCES[kind]).flatMap(({ by }) => Object.keys(by)),
];

const TIMES = ["dueAt", "remindAt"];
const PAST_TIMES = ["createdAt", "completedAt", "closedAt", "wonAt", "lostAt", "joinedAt", "respondedAt"];
const DAYS = ["closeDate", "startsOn", "endsOn"];
const AMOUNTS = ["amount", "cost"];

function readField(cells: RowCells, field: string, now: Date): unknown {
  if (PAST_TIMES.includes(field)) return past(field, cells.time(field), now);
  if (TIMES.includes(field) || field === "occurredAt") return cells.time(field);
  if (DAYS.includes(field)) return cells.day(field);
  const text = cells.get(field);
  if (text === undefined) return undefined;
  if (AMOUNTS.includes(field)) return readDecimal(text, field);
  switch (field) {
    case "companySize":
      return readCompanySize(text);
    case "probability":
      return Math.round(Number(readDecimal(text.replace(/\s*%$/, ""), field)));
    case "country":
      return readCountry(text);
    case "isWon":
    case "isClosed":
      return readYes(text);
    default:
      return text;
  }
}

/** "1,124,741.15", "1.124.741,15", "1 124 741,15 €" and "1124741.15 EUR" alike. */
export function readDecimal(text: string, field: string): string {
  const bare = text.replace(/[\s'’]|[A-Za-z]{3}$|^[A-Za-z]{3}|[€$£¥]/g, "");
  // The last of the two signs, and a comma with one or two figures behind it, is the one before the decimals.
  const hasDecimalComma = /\.\d{3},\d+$/.test(bare) || /^-?\d+,\d{1,2}$/.test(bare);
  const plain = hasDecimalComma ? bare.replaceAll(".", "").replace(",", ".") : bare.replaceAll(",", "");
  if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new InvalidInput(field, `"${field}" is no number: ${text}.`);
  return plain;
}

function customOf(cells: RowCells, { plan, customFields }: KindSettings): { customFields?: Record<string, unknown> } {
  const given = Object.keys(plan.custom).flatMap((key): [string, unknown][] => {
    const text = cells.custom(key);
    return text === undefined
      ? []
      : [
          [
            key,
            readCustom(
              text,
              customFields.find((one) => one.key === key),
            ),
          ],
        ];
  });
  return given.length > 0 ? { customFields: Object.fromEntries(given) } : {};
}
