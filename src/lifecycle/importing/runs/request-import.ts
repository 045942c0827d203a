import { ArrayMaxSize, MaxLength, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { Workspace } from "../../../access/workspace.js";
import { fromId } from "../../../platform/database/id.js";
import type { Transaction } from "../../../platform/database/transaction.js";
import { InputError, InvalidInput, NotFound, Refusal, UserErrorCode } from "../../../platform/errors.js";
import type { Context } from "../../../platform/execution/context.js";
import type { Viewer } from "../../../platform/identity/viewer.js";
import { dequeue, enqueue } from "../../../platform/jobs/enqueue.js";
import { CountryCode, CurrencyCode } from "../../../platform/scalars.js";
import { IdempotentInput } from "../../../platform/schema/payload.js";
import type { DateOrder } from "../dates.js";
import { ImportKind } from "../import-kind.js";
import type { FileSettings } from "./file-settings.js";
import { finishRun } from "./finish-run.js";
import { ImportDateOrder, ImportState, OnDuplicate } from "./import-enums.js";
import { ImportMapping } from "./import-mapping.js";
import { ImportRun } from "./import-run.js";
import { ImportUpload } from "./import-upload.js";
import { SCOPES_OF_KIND } from "./kind-writers.js";
import { IMPORT } from "./run-import.js";

/** So many may be under way for one viewer, so that nobody keeps all processes busy. */
const MOST_UNDER_WAY = 5;
const MOST_COLUMNS = 500;

@InputType({ description: "What is taken of one column." })
export class MappedColumnInput {
  @Field(() => String, { description: "The title of the column." })
  @MaxLength(500)
  column: string;

  @Field(() => String, {
    nullable: true,
    description: 'The field that it goes into, like "email" or "customFields.renewal_date"; null leaves the column out.',
  })
  @MaxLength(100)
  field?: string | null;
}

@InputType({ description: "What a word of the file means." })
export class ImportMeaningInput {
  @Field(() => String, { description: 'The field that has it: "stage".' })
  @MaxLength(100)
  field: string;

  @Field(() => String, { description: 'What the file says: "Angebot raus".' })
  @MaxLength(500)
  text: string;

  @Field(() => String, { description: 'What it means here: a value of the enumeration, such as "PROPOSAL".' })
  @MaxLength(100)
  means: string;
}

@InputType({ description: "How a file is read." })
export abstract class FileInput extends IdempotentInput {
  @Field(() => ImportKind, { description: "What its rows are." })
  kind: ImportKind;

  @Field(() => [MappedColumnInput], {
    nullable: true,
    description: "What is taken of columns, before what their titles say; the others are recognised by their titles.",
  })
  @ArrayMaxSize(MOST_COLUMNS)
  @ValidateNested({ each: true })
  columns?: MappedColumnInput[] | null;

  @Field(() => [ImportMeaningInput], {
    nullable: true,
    description: "What words of the file mean, such as its stages, before what we know.",
  })
  @ArrayMaxSize(MOST_COLUMNS)
  @ValidateNested({ each: true })
  meanings?: ImportMeaningInput[] | null;

  @Field(() => ImportDateOrder, {
    nullable: true,
    description:
      "In which order the numbers of days stand. Without it each column tells by its own cells; a day that could be either is refused.",
  })
  dates?: ImportDateOrder | null;

  @Field(() => String, { nullable: true, description: 'In which encoding a text is, where that is not found out: "windows-1252".' })
  @MaxLength(50)
  encoding?: string | null;

  @Field(() => String, { nullable: true, description: "Which sheet of a workbook, by its name or its number from 1." })
  @MaxLength(100)
  sheet?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "The system whose record ids the file has, where its header as a whole does not tell: by them rows name records of other files.",
  })
  @MinLength(1)
  @MaxLength(100)
  system?: string | null;

  @Field(() => String, { nullable: true, description: "Of leads: where they all come from, whatever the rows say." })
  @MinLength(1)
  @MaxLength(200)
  sourceName?: string | null;

  @Field(() => CountryCode, {
    nullable: true,
    description: "By which country phone numbers without prefix are read where the row has none.",
  })
  country?: string | null;

  @Field(() => CurrencyCode, {
    nullable: true,
    description: "The currency of amounts where the row has none; the organisation's unless given.",
  })
  currency?: string | null;
}

@InputType({ description: "A file to be looked at before it is imported." })
export class PreviewImportInput extends FileInput {
  @Field(() => ID, { description: "The file, which has been sent." })
  uploadId: string;

  @Field(() => ID, { nullable: true, description: "A mapping that was saved; what you give besides it counts first." })
  mappingId?: string | null;

  @Field(() => OnDuplicate, { defaultValue: OnDuplicate.FILL, description: "What becomes of rows about records that are known." })
  onDuplicate: OnDuplicate;

  @Field(() => Boolean, {
    defaultValue: false,
    description:
      "Whether rows are taken in although records that you see seem to be the same, which is refused by default. Of leads that are alike it is noted in any case.",
  })
  allowDuplicates: boolean;
}

@InputType({ description: "A file to import." })
export class StartImportInput extends PreviewImportInput {
  @Field(() => Boolean, {
    defaultValue: false,
    description: "Only checks every row and says what would happen; writes nothing but that.",
  })
  dryRun: boolean;
}

@InputType({ description: "A file that is to be sent." })
export class CreateImportUploadInput {
  @Field(() => String, { description: 'What the file is called, its ending included: "leads.csv".' })
  @MinLength(1)
  @MaxLength(200)
  fileName: string;
}

@InputType({ description: "An import to call off." })
export class CancelImportInput {
  @Field(() => ID, { description: "The import." })
  importRunId: string;
}

@InputType({ description: "How files of a kind are read, to be kept under a name. One of the same name and kind is changed." })
export class SaveImportMappingInput extends FileInput {
  @Field(() => String, { description: "What to call it." })
  @MinLength(1)
  @MaxLength(100)
  name: string;
}

@InputType({ description: "A mapping to delete." })
export class DeleteImportMappingInput {
  @Field(() => ID, { description: "The mapping." })
  importMappingId: string;
}

/** What an input says of the file, before what a mapping does. */
export function settingsOf(input: FileInput & { allowDuplicates?: boolean }, mapping: FileSettings | null = null): FileSettings {
  const columns = (input.columns ?? []).map(({ column, field = null }) => ({ column, field }));
  return {
    columns: [...columns, ...(mapping?.columns ?? []).filter((one) => !columns.some(({ column }) => column === one.column))],
    meanings: [...(mapping?.meanings ?? []), ...(input.meanings ?? [])],
    dates: (input.dates?.toLowerCase() as DateOrder | undefined) ?? mapping?.dates ?? null,
    encoding: input.encoding ?? mapping?.encoding ?? null,
    sheet: input.sheet ?? mapping?.sheet ?? null,
    system: input.system ?? mapping?.system ?? null,
    source: input.sourceName ?? mapping?.source ?? null,
    country: input.country ?? mapping?.country ?? null,
    currency: input.currency ?? mapping?.currency ?? null,
    allowDuplicates: input.allowDuplicates ?? false,
  };
}

/** @throws {Refusal} FORBIDDEN for a kind that the viewer may not write */
export function expectScopes(viewer: Viewer, kind: ImportKind): void {
  const lacking = SCOPES_OF_KIND[kind].find((scope) => !viewer.scopes.has(scope));
  if (lacking) throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, `Imports of this kind need the scope ${lacking}.`, ["kind"]));
}

/** The file that an input names, if it is the viewer's and has been sent, with what is said of it. */
export async function fileOf(context: Context, input: PreviewImportInput): Promise<{ upload: ImportUpload; settings: FileSettings }> {
  expectScopes(context.viewer, input.kind);
  const upload = await context.load(ImportUpload, fromId(ImportUpload.prefix, input.uploadId, "uploadId"));
  if (!upload || upload.expiresAt <= context.now) throw new NotFound("uploadId", "file");
  if (!upload.receivedAt)
    throw new InvalidInput("uploadId", "The file has not been sent yet: PUT it to the address that createImportUpload gave.");
  const mapping = input.mappingId ? await context.load(ImportMapping, fromId(ImportMapping.prefix, input.mappingId, "mappingId")) : null;
  if (input.mappingId && mapping?.kind !== input.kind) throw new NotFound("mappingId", "mapping of this kind");
  const settings = settingsOf(input, mapping?.settings);
  // Exports of systems with one currency do not say which.
  const { currency } = await context.services.dataSource.manager.findOneByOrFail(Workspace, { id: 1 });
  return { upload, settings: { ...settings, currency: settings.currency ?? currency } };
}

/** Puts an import into the queue. */
export async function startImport(tx: Transaction, context: Context, input: StartImportInput): Promise<ImportRun> {
  const { viewer, facts } = context;
  const { upload, settings } = await fileOf(context, input);
  await refuseTooMany(tx, viewer);
  const run = Object.assign(new ImportRun(), {
    kind: input.kind,
    fileName: upload.fileName,
    uploadId: upload.id,
    settings,
    onDuplicate: input.onDuplicate,
    dryRun: input.dryRun,
    ownerId: viewer.kind === "USER" ? viewer.id : null,
    tokenId: viewer.tokenId,
    origin: facts.origin ?? `import:${upload.fileName}`,
  });
  await enqueue(tx, { kind: IMPORT, id: run.id });
  return tx.add(run);
}

/** Calls an import off: what is in stays in. One that has ended stays as it is. */
export async function cancelImport(tx: Transaction, context: Context, { importRunId }: CancelImportInput): Promise<ImportRun> {
  const id = fromId(ImportRun.prefix, importRunId, "importRunId");
  if (!(await context.load(ImportRun, id))) throw new NotFound("importRunId", "import");
  // First the job, as its own steps do: so neither waits for the other in a circle.
  await dequeue(tx, id);
  const run = await tx.lock(ImportRun, id);
  if (!run) throw new NotFound("importRunId", "import");
  return run.isUnderWay ? finishRun(tx, run, ImportState.CANCELLED) : run;
}

export async function saveImportMapping(tx: Transaction, input: SaveImportMappingInput): Promise<ImportMapping> {
  const { kind, name } = input;
  await tx.serialize([`import mapping ${kind} ${name}`]);
  const known = await tx.manager.findOneBy(ImportMapping, { kind, name });
  const settings = settingsOf(input);
  return known ? tx.save(Object.assign(known, { settings })) : tx.add(Object.assign(new ImportMapping(), { kind, name, settings }));
}

export async function deleteImportMapping(tx: Transaction, { importMappingId }: DeleteImportMappingInput): Promise<string> {
  const mapping = await tx.lock(ImportMapping, fromId(ImportMapping.prefix, importMappingId, "importMappingId"));
  if (!mapping) throw new NotFound("importMappingId", "mapping");
  await tx.remove(mapping);
  return importMappingId;
}

async function refuseTooMany(tx: Transaction, { tokenId }: Viewer): Promise<void> {
  await tx.serialize([`imports of ${tokenId}`]);
  const [row] = await tx.sql<{ count: number }>(
    "select count(*)::int as count from import_run where token_id = $1 and state in ('QUEUED', 'RUNNING')",
    [tokenId],
  );
  if ((row?.count ?? 0) >= MOST_UNDER_WAY)
    throw new InvalidInput([], `You have ${MOST_UNDER_WAY} imports under way, which is the most. Wait for one, or cancel it.`);
}
