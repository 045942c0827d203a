import type { DataSource } from "typeorm";
import { CannotImport } from "../lifecycle/importing/cannot-import.js";
import { type ColumnPlan, planColumns } from "../lifecycle/importing/columns.js";
import type { DateOrder } from "../lifecycle/importing/dates.js";
import { ImportKind } from "../lifecycle/importing/import-kind.js";
import { isKnownHeading, likelierThan } from "../lifecycle/importing/presets/recognise.js";
import type { RowSettings } from "../lifecycle/importing/read-row.js";
import { readCountry } from "../lifecycle/importing/read-values.js";
import type { Table } from "../lifecycle/importing/tables/table.js";
import { plainTitle } from "../lifecycle/importing/title.js";
import { CustomField } from "../records/custom-fields/custom-field.js";
import { LeadStage, LeadStatus } from "../records/leads/lead.enums.js";
import { RecordKind } from "../records/record-kind.js";

/** What the command line of an import says. */
export interface ImportOptions {
  /** Whether the command says what the file has. */
  isSaid?: boolean;
  map: string[];
  source?: string;
  system?: string;
  country?: string;
  dates?: DateOrder;
  value: string[];
  encoding?: string;
  sheet?: string;
  errors?: string;
  dryRun?: boolean;
  again?: boolean;
}

/** What the command says of all rows of a file. */
export function settingsFor(table: Table, options: ImportOptions): RowSettings {
  const plan = planColumns(ImportKind.LEAD, table.headings, { overrides: options.map, system: options.system });
  try {
    const country = options.country === undefined ? undefined : readCountry(options.country);
    return {
      plan,
      fileName: table.name,
      source: options.source,
      country,
      dates: options.dates,
      columnDates: table.dates,
      meanings: meaningsOf(options.value),
    };
  } catch {
    throw new CannotImport(`--country takes a country's code of two letters, like DE; got "${options.country}".`);
  }
}

/** @throws {CannotImport} for a file whose headings are those of other records than leads, or of the contacts that may be leads as well */
export function refuseOthers({ name, headings }: Table): void {
  const other = likelierThan(ImportKind.LEAD, headings);
  if (!other || other.kind === ImportKind.CONTACT) return;
  const what = { ACCOUNT: "accounts", OPPORTUNITY: "opportunities", ACTIVITY: "activities", CAMPAIGN: "campaigns" } as Record<
    string,
    string
  >;
  throw new CannotImport(
    `${name} looks like ${what[other.kind] ?? `${other.kind.toLowerCase()}s`} as ${other.preset.label} exports them, and this command takes leads. "import leads ${name}" takes them for leads all the same.`,
  );
}

/** What words mean, by field. */
function meaningsOf(values: string[]): Map<string, Map<string, string>> {
  const known: Record<string, readonly string[]> = { status: Object.values(LeadStatus), stage: Object.values(LeadStage) };
  const byField = new Map<string, Map<string, string>>();
  for (const value of values) {
    const [, field = "", word = "", ours = ""] = /^(\w+):(.*)=(\w+)$/.exec(value) ?? [];
    if (!known[field]?.includes(ours))
      throw new CannotImport(
        `--value takes "status:Their word=${LeadStatus.WARM}" or "stage:Their word=${LeadStage.MQL}"; got "${value}".`,
      );
    byField.set(field, (byField.get(field) ?? new Map<string, string>()).set(plainTitle(word), ours));
  }
  return byField;
}

/** What may be a heading: those that are known, and those that the command names. */
export function headingTest(overrides: string[]): (plain: string) => boolean {
  const named = new Set(overrides.map((override) => plainTitle(override.slice(0, override.lastIndexOf("=")))));
  return (plain) => named.has(plain) || isKnownHeading(plain);
}

/** The custom fields of leads; a column of one that there is not is most likely misspelt. */
export async function customFieldsFor(dataSource: DataSource, { custom }: ColumnPlan): Promise<CustomField[]> {
  const known = await dataSource.manager.findBy(CustomField, { record: RecordKind.LEAD });
  for (const key of Object.keys(custom))
    if (!known.some((field) => field.key === key))
      throw new CannotImport(`Leads have no custom field "${key}"; an administrator defines it first.`);
  return known;
}
