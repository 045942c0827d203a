import type { DataSource } from "typeorm";
import { CustomField } from "../../../records/custom-fields/custom-field.js";
import { RecordKind } from "../../../records/record-kind.js";
import { CannotImport } from "../cannot-import.js";
import { planColumns } from "../columns.js";
import { inspectCsv, rowsOf } from "../csv-file.js";
import { ownersOf } from "../owners.js";
import type { RowSettings } from "../read-row.js";
import { ImportKind } from "./import-enums.js";
import type { ImportColumn, ImportRun } from "./import-run.js";
import { columnsOfPlan, planKind } from "./kind-plan.js";
import type { KindSettings } from "./read-kind-row.js";
import type { FileRow } from "./take-rows.js";

/** What is said of a file. */
export type AskedOf = Pick<ImportRun, "kind" | "settings" | "fileName">;

/** How the rows of a file are read: leads by their own reader. */
export type Reading = { leads: RowSettings } | { others: KindSettings };

/** A file that has been read through once: it is whole, and its columns are decided on. */
export interface OpenFile {
  rowCount: number;
  columns: ImportColumn[];
  /** Whose record ids it has; null when nothing says so. */
  system: string | null;
  reading: Reading;
  rows(skip: number): AsyncGenerator<FileRow>;
}

/** @throws {CannotImport} for a file that is broken, or in which nothing says what the rows are about */
export async function openFile(dataSource: DataSource, file: string, asked: AskedOf): Promise<OpenFile> {
  const table = await inspectCsv(file);
  const { reading, columns, system } = await readingOf(dataSource, table.header, asked);
  return { rowCount: table.rowCount, columns, system, reading, rows: (skip) => rowsOf(table, skip) };
}

/** How rows under these titles are read. */
export async function readingOf(
  dataSource: DataSource,
  header: string[],
  { kind, settings, fileName }: AskedOf,
): Promise<Pick<OpenFile, "reading" | "columns" | "system">> {
  const customFields = await customFieldsOf(dataSource, kind);
  const ownerOf = await ownersOf(dataSource);
  if (kind === ImportKind.LEAD) {
    const overrides = settings.columns.map(({ column, field }) => `${column}=${field ?? ""}`);
    const plan = planColumns(header, overrides, settings.system);
    expectKnown(Object.keys(plan.custom), customFields);
    const { source, country } = settings;
    const leads = { plan, fileName, source: source ?? undefined, country: country ?? undefined, customFields, ownerOf };
    const custom = new Map(Object.entries(plan.custom).map(([key, place]) => [place, `customFields.${key}`]));
    const fields = plan.fields.map((field, place) => custom.get(place) ?? field);
    return { reading: { leads }, columns: columnsOfPlan({ ...plan, fields }), system: plan.system };
  }
  const plan = planKind(kind, header, settings);
  const keys = [...plan.placesOf.keys()].flatMap((field) => (field.startsWith("customFields.") ? [field.slice("customFields.".length)] : []));
  expectKnown(keys, customFields);
  return {
    reading: { others: { plan, customFields, ownerOf, country: settings.country, currency: settings.currency } },
    columns: columnsOfPlan(plan),
    system: plan.system,
  };
}

async function customFieldsOf({ manager }: DataSource, kind: ImportKind): Promise<CustomField[]> {
  const record = RecordKind[kind as keyof typeof RecordKind];
  return record ? manager.findBy(CustomField, { record }) : [];
}

/** A column of a field that there is not is most likely misspelt. */
function expectKnown(keys: string[], known: CustomField[]): void {
  for (const key of keys)
    if (!known.some((field) => field.key === key))
      throw new CannotImport(`There is no custom field "${key}" of these records; an administrator defines it first.`);
}
