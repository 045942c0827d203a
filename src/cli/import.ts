import path from "node:path";
import { Command, Option } from "commander";
import { openDatabase } from "../app.js";
import { CannotImport } from "../lifecycle/importing/cannot-import.js";
import { fieldsOf } from "../lifecycle/importing/columns.js";
import { DATE_ORDERS } from "../lifecycle/importing/dates.js";
import { ErrorFile } from "../lifecycle/importing/error-file.js";
import { ImportKind } from "../lifecycle/importing/import-kind.js";
import { type Import, importLeads } from "../lifecycle/importing/import-leads.js";
import { ImportClaim, NOTHING_DONE, type Progress } from "../lifecycle/importing/import-run.js";
import { ownersOf } from "../lifecycle/importing/owners.js";
import { announcement, progressView, summary } from "../lifecycle/importing/report.js";
import { SeenPeople } from "../lifecycle/importing/seen-people.js";
import { openTable } from "../lifecycle/importing/tables/open-table.js";
import { ensureScoringModel } from "../lifecycle/scoring/starter-models.js";
import { type Config, readConfig } from "../platform/config.js";
import { transact } from "../platform/database/transaction.js";
import { SYSTEM } from "../platform/identity/actor.js";
import { createLog } from "../platform/log.js";
import { customFieldsFor, headingTest, type ImportOptions, refuseOthers, settingsFor } from "./import-options.js";

const ExitCode = { DONE: 0, NOT_IMPORTED: 1, SOME_ROWS_FAILED: 2, INTERRUPTED: 130 } as const;

const HELP_AFTER = `
Fields for --map: ${fieldsOf(ImportKind.LEAD).join(", ")}, customFields.<key>

A run that was stopped or killed goes on where it was when the same command is given again.
Exit codes: 0 all rows are in; 1 not imported, with the reason; 2 some rows were refused, see the file of errors;
130 stopped by Ctrl-C.`;

const collect = (value: string, earlier: string[]) => [...earlier, value];

/** `leadwire import leads FILE.csv` */
export function importCommand(): Command {
  return new Command("import")
    .description("take the leads of a file in (exports of Salesforce, HubSpot, Pipedrive, Zoho and Dynamics are understood as they are)")
    .argument("<kind>", "what the file has: leads; may be left out where its headings tell")
    .argument("[file]", "a CSV file or a workbook (.xlsx), one of its first lines naming the columns")
    .option("--map <Column=field>", "take a column as that field; `Column=` leaves it out (may be repeated)", collect, [])
    .option("--value <field:Word=OURS>", "what a word of a column means, like `status:Hot prospect=WARM` (may be repeated)", collect, [])
    .option("--source <name>", "where all these leads come from, whatever the rows say")
    .option("--system <name>", "the system whose record ids the file has (found out where its headings are those of one)")
    .option("--country <code>", "by which country phone numbers without prefix are read where the row has none")
    .addOption(new Option("--dates <order>", "in which order numbers of days stand, where a column does not tell").choices(DATE_ORDERS))
    .option("--encoding <name>", "in which encoding a text is, where it is not found out (windows-1252, utf-16le, macintosh)")
    .option("--sheet <name>", "which sheet of a workbook, by its name or its number from 1")
    .option("--errors <file>", "where refused rows go (FILE.errors.csv by default)")
    .option("--dry-run", "check every row and say what would happen; write nothing")
    .option("--again", "import a file once more from its first row")
    .addHelpText("after", HELP_AFTER)
    .action(async (first: string, second: string | undefined, options: ImportOptions) => {
      const file = second ?? first;
      const isSaid = second !== undefined;
      process.exitCode = await importChecked(isSaid ? first : null, file, options).catch((error: unknown) => {
        if (!(error instanceof CannotImport)) throw error;
        process.stderr.write(`${error.message}\n`);
        return ExitCode.NOT_IMPORTED;
      });
    });
}

/** @param kind what the command says that the file has; null where it says nothing */
function importChecked(kind: string | null, file: string, options: ImportOptions): Promise<number> {
  if (kind === null || kind === "leads") return importFile(readConfig(), file, { ...options, isSaid: kind !== null });
  return Promise.reject(new CannotImport(`This command takes leads, not ${kind}: import leads FILE.`));
}

/** Imports a file, saying what it does; answers the exit code. */
export async function importFile(config: Config, name: string, options: ImportOptions): Promise<number> {
  const table = await openTable(name, { ...options, isHeading: headingTest(options.map) });
  if (!options.isSaid) refuseOthers(table);
  const settings = settingsFor(table, options);
  const errorFile = new ErrorFile(options.errors ?? `${name}.errors.csv`, settings.plan.titles);
  if (path.resolve(errorFile.path) === path.resolve(name)) throw new CannotImport("--errors names the file itself.");
  say(announcement(table, settings));
  say(`Into ${databaseName(config)}${options.dryRun ? ", which is only read" : ""}.`);

  const database = await openDatabase(config, createLog(config.logLevel));
  try {
    settings.customFields = await customFieldsFor(database.dataSource, settings.plan);
    settings.ownerOf = await ownersOf(database.dataSource);
    const claim = await ImportClaim.take(database.dataSource, table);
    try {
      return await importClaimed(claim, { dataSource: database.dataSource, table, settings, errorFile }, options);
    } finally {
      claim.release();
      await errorFile.close();
    }
  } finally {
    await database.close();
  }
}

type Job = Pick<Import, "dataSource" | "table" | "settings" | "errorFile">;

async function importClaimed(claim: ImportClaim, job: Job, { again = false, dryRun = false }: ImportOptions): Promise<number> {
  const { dataSource, table, errorFile } = job;
  const known = again ? null : await claim.progress();
  if (known?.finishedAt) {
    say(`It was imported on ${known.finishedAt.toISOString()}; there is nothing to do. --again imports it once more.`);
    return ExitCode.DONE;
  }
  const from = known?.progress ?? NOTHING_DONE;
  // What an earlier file of this name left there is not about these rows.
  if (from.errorFileBytes === 0) await errorFile.remove();
  if (!dryRun) {
    // An organisation that has never been started would not score.
    await transact(dataSource, SYSTEM, null, ensureScoringModel);
    if (!known) await claim.begin(table.name);
  }
  const started = performance.now();
  const done = await importWatched({ ...job, seen: dryRun ? await SeenPeople.none(claim.connection) : undefined }, from);
  say(summary(from, done, { seconds: (performance.now() - started) / 1000, dryRun, errorsIn: errorFile.path }));
  if (done.rowsDone >= table.rowCount) return done.failed > 0 ? ExitCode.SOME_ROWS_FAILED : ExitCode.DONE;
  say(`Stopped after row ${done.rowsDone} of ${table.rowCount}. Give the same command again to go on.`);
  return ExitCode.INTERRUPTED;
}

/** Imports with the progress in sight, until the end or until somebody asks to stop. */
async function importWatched(job: Omit<Import, "stopRequested" | "onProgress">, from: Progress): Promise<Progress> {
  const interrupt = interruption();
  const view = progressView(process.stdout, job.table.rowCount);
  const onProgress = (progress: Progress) => view.update(progress.rowsDone);
  try {
    return await importLeads({ ...job, stopRequested: () => interrupt.requested, onProgress }, from);
  } catch (error) {
    if (error instanceof CannotImport) throw error;
    throw new CannotImport(`The import broke off: ${(error as Error).message}. What is in stays in; give the same command again to go on.`);
  } finally {
    view.stop();
    interrupt.forget();
  }
}

/** Which database it is, without its password. */
function databaseName({ databaseUrl, dataDir }: Config): string {
  if (!databaseUrl) return `the database in ${dataDir}`;
  if (!URL.canParse(databaseUrl)) return "the database of DATABASE_URL";
  const { host, pathname } = new URL(databaseUrl);
  return `the database ${decodeURIComponent(pathname.slice(1))} on ${host}`;
}

const say = (text: string) => void process.stdout.write(`${text}\n`);

/** Ctrl-C (or a TERM) asks to stop after the batch; a second one ends at once, which loses nothing either. */
function interruption(): { requested: boolean; forget(): void } {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const onSignal = () => {
    if (state.requested) process.exit(ExitCode.INTERRUPTED);
    state.requested = true;
  };
  const state = {
    requested: false,
    forget: () => {
      for (const signal of signals) process.off(signal, onSignal);
    },
  };
  for (const signal of signals) process.on(signal, onSignal);
  return state;
}
