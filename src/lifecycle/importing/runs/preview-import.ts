import { Field, Int, ObjectType } from "type-graphql";
import { InvalidInput } from "../../../platform/errors.js";
import type { Context } from "../../../platform/execution/context.js";
import { JsonObject } from "../../../platform/scalars.js";
import { CannotImport } from "../cannot-import.js";
import { RowOutcome } from "./import-enums.js";
import { ImportColumn } from "./import-run.js";
import { type OpenFile, openFile } from "./open-file.js";
import { previewedRecords } from "./previewed-records.js";
import { fileOf, type PreviewImportInput } from "./request-import.js";
import { withFile } from "./staged-file.js";
import { takeRows } from "./take-batch.js";
import type { FileRow, RowResult } from "./take-rows.js";
import { inWordsOfTheApi } from "./words-of-the-api.js";

/** So many rows are shown. */
const ROWS = 10;

@ObjectType({ description: "A row as it would be taken in now." })
export class PreviewedRow {
  @Field(() => Int, { description: "The line of the file that it begins in." })
  line: number;

  @Field(() => RowOutcome, { description: "What would become of it." })
  outcome: RowOutcome;

  @Field(() => String, { nullable: true, description: "The column that is wrong, or that names a record which is not there." })
  column: string | null;

  @Field(() => String, { nullable: true, description: "Why it would be refused or would wait; null where nothing is wrong." })
  problem: string | null;

  @Field(() => JsonObject, {
    description: "What it has for each field, by the name of the field; of several columns the first that has a value.",
  })
  values: Record<string, string>;

  @Field(() => JsonObject, {
    nullable: true,
    description:
      "The record as it would be then, by the names that its fields have in the schema: a lead with its scores, status, owner, and `duplicates`, which are the other records that seem to be the same. Null of a row that would not be in, and of a record that you may not see.",
  })
  record: Record<string, unknown> | null;
}

@ObjectType({ description: "What would become of a file." })
export class ImportPreview {
  @Field(() => Int, { description: "How many rows it has." })
  rows: number;

  @Field(() => [ImportColumn], { description: "What would become of each column." })
  columns: ImportColumn[];

  @Field(() => [String], { description: "What was found out of the file and might be wrong, for people." })
  notes: string[];

  @Field(() => String, { nullable: true, description: "Whose record ids it has; null when nothing says so." })
  system: string | null;

  @Field(() => [PreviewedRow], { description: `What would become of the first rows, ${ROWS} at most.` })
  firstRows: PreviewedRow[];
}

/** Reads a file through and rehearses its first rows; writes nothing. */
export async function previewImport(context: Context, input: PreviewImportInput): Promise<ImportPreview> {
  const { upload, settings } = await fileOf(context, input);
  const { dataSource } = context.services;
  const { kind, onDuplicate } = input;
  const { fileName } = upload;
  try {
    return await withFile(dataSource, upload, async (path) => {
      const file = await openFile(dataSource, path, { kind, settings, fileName });
      const rows: FileRow[] = [];
      for await (const row of file.rows(0)) if (rows.push(row) >= ROWS) break;
      const firstRows = await context.rehearse(
        (tx) => takeRows(tx, context.viewer, file.reading, { onDuplicate, settings }, rows),
        async (results, inside) => {
          const records = await previewedRecords(inside, results);
          return results.map((result, nth) => ({ ...shown(result, file), record: records[nth] ?? null }));
        },
      );
      const { rowCount, columns, notes, system } = file;
      return { rows: rowCount, columns, notes, system, firstRows };
    });
  } catch (error) {
    if (error instanceof CannotImport)
      throw new InvalidInput("uploadId", inWordsOfTheApi(error.message).replaceAll(/\S*leadwire-import-\S+/g, fileName));
    throw error;
  }
}

function shown({ row, outcome, problem }: RowResult, { columns }: OpenFile): Omit<PreviewedRow, "record"> {
  const values: Record<string, string> = {};
  for (const [place, { field }] of columns.entries()) {
    const text = row.cells[place]?.trim();
    if (field && text) values[field] ??= text;
  }
  return { line: row.line, outcome, column: problem?.field || null, problem: problem ? inWordsOfTheApi(problem.reason) : null, values };
}
