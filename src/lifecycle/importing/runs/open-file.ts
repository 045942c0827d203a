import type { DataSource } from "typeorm";
import { CustomField } from "../../../records/custom-fields/custom-field.js";
import { RecordKind } from "../../../records/record-kind.js";
import { CannotImport } from "../cannot-import.js";
import { type ColumnPlan, planColumns } from "../columns.js";
import type { DateOrder } from "../dates.js";
import { ImportKind } from "../import-kind.js";
import { ownersOf } from "../owners.js";
import { isKnownHeading } from "../presets/recognise.js";
import type { RowSettings } from "../read-row.js";
import { openTable } from "../tables/open-table.js";
import { plainTitle } from "../title.js";
import type { FileSettings } from "./file-settings.js";
import type { ImportColumn, ImportRun } from "./import-run.js";
import type { KindSettings } from "./read-kind-row.js";
import type { FileRow } from "./take-rows.js";

/** What is said of a file. */
export type AskedOf = Pick<ImportRun, "kind" | "settings" | "fileName">;

/** How the rows of a file are read: leads by their own reader. */
export type Reading = { leads: RowSettings } | { others: KindSettings };

/** What was found out of a file. */
export interface FileFacts {
  columns: ImportColumn[];
  /** What might be wrong about how it is read, in sentences. */
  notes: string[];
  /** Whose record ids it has; null when nothing says so. */
  system: string | null;
}

/** A file that has been read through once: it is whole, and its columns are decided on. */
export interface OpenFile extends FileFacts {
  rowCount: number;
  reading: Reading;
  rows(skip: number): AsyncGenerator<FileRow>;
}

/** @throws {CannotImport} for a file that is broken, or in which nothing says what the rows are about */
export async function openFile(dataSource: DataSource, file: string, asked: AskedOf): Promise<OpenFile> {
  const { columns, encoding, sheet } = asked.settings;
  const named = new Set(columns.map(({ column }) => plainTitle(column)));
  const table = await openTable(file, {
    name: asked.fileName,
    encoding: encoding ?? undefined,
    sheet: sheet ?? undefined,
    isHeading: (title) => named.has(title) || isKnownHeading(title),
  });
  const orders = table.headings.map((_, place) => table.dates.orderOf(place));
  const { plan, reading } = await readingOf(dataSource, table.headings, orders, asked);
  return {
    rowCount: table.rowCount,
    columns: columnsOf(plan, orders),
    notes: [...(plan.preset ? [`Read as an export of ${plan.preset.label}.`] : []), ...table.notes],
    system: plan.system,
    reading,
    rows: (skip) => table.rows(skip),
  };
}

/** How rows under these titles are read. */
export async function readingOf(
  dataSource: DataSource,
  titles: string[],
  orders: (DateOrder | null)[],
  { kind, settings, fileName }: AskedOf,
): Promise<{ plan: ColumnPlan; reading: Reading }> {
  const overrides = settings.columns.map(({ column, field }) => `${column}=${field ?? ""}`);
  const plan = planColumns(kind, titles, { overrides, system: settings.system });
  const customFields = await customFieldsOf(dataSource, kind);
  const unknown = Object.keys(plan.custom).find((key) => !customFields.some((field) => field.key === key));
  // A column of a field that there is not is most likely misspelt.
  if (unknown) throw new CannotImport(`There is no custom field "${unknown}" of these records; an administrator defines it first.`);
  const { source, country, currency, dates } = settings;
  const cells = {
    plan,
    dates: dates ?? undefined,
    columnDates: { orderOf: (place: number) => orders[place] ?? null },
    meanings: meaningsOf(settings),
    customFields,
    ownerOf: await ownersOf(dataSource),
  };
  if (kind === ImportKind.LEAD)
    return { plan, reading: { leads: { ...cells, fileName, source: source ?? undefined, country: country ?? undefined } } };
  return { plan, reading: { others: { ...cells, kind, country, currency } } };
}

function columnsOf({ titles, fields, custom, ignored }: ColumnPlan, orders: (DateOrder | null)[]): ImportColumn[] {
  const keys = new Map(Object.entries(custom).map(([key, place]) => [place, `customFields.${key}`]));
  return titles.map((title, place) => ({
    title,
    field: ignored.has(place) ? null : (keys.get(place) ?? fields[place] ?? null),
    ignored: ignored.has(place),
    dates: orders[place] ?? null,
  }));
}

function meaningsOf({ meanings }: FileSettings): Map<string, Map<string, string>> {
  const byField = new Map<string, Map<string, string>>();
  for (const { field, text, means } of meanings)
    byField.set(field, (byField.get(field) ?? new Map<string, string>()).set(plainTitle(text), means));
  return byField;
}

async function customFieldsOf({ manager }: DataSource, kind: ImportKind): Promise<CustomField[]> {
  const record = RecordKind[kind as keyof typeof RecordKind];
  return record ? manager.findBy(CustomField, { record }) : [];
}
