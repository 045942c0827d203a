import { forPlain } from "../../records/leads/plain-fields.js";
import { CannotImport } from "./cannot-import.js";
import { systemOf } from "./systems.js";
import { plainTitle } from "./title.js";

/**
 * What the columns of a file may be called, for each field that is taken, Leadwire's own name among them. Capitals,
 * spaces, underscores and a trailing `__c` do not matter. Of several columns for one field the first in the order of this
 * table that has a value counts; of e-mail addresses and phone numbers all count, and the first is the primary one.
 */
export const COLUMNS = {
  ...forPlain((name, { headings }) => [name, ...headings]),
  name: ["name", "Full Name", "Contact Name", "Lead Name"],
  email: [
    "email",
    "E-mail Address",
    "Primary Email",
    "E-mail 1 - Value",
    "Work Email",
    "Business Email",
    "Email 2",
    "Email Address 2",
    "E-mail 2 Address",
    "E-mail 2 - Value",
    "Email 3",
    "E-mail 3 Address",
    "E-mail 3 - Value",
    "Secondary Email",
    "Alternate Email",
    "Additional Email",
    "Additional Email Addresses",
    "Personal Email",
    "Private Email",
    "Home Email",
    "Other Email",
  ],
  phone: [
    "phone",
    "Phone Number",
    "Telephone",
    "Primary Phone",
    "Phone 1 - Value",
    "Business Phone",
    "Work Phone",
    "Office Phone",
    "Mobile Phone",
    "Mobile Phone Number",
    "Mobile",
    "Mobile Number",
    "Cell Phone",
    "Phone 2",
    "Phone Number 2",
    "Phone 2 - Value",
    "Business Phone 2",
    "Mobile 2",
    "Phone 3",
    "Phone 3 - Value",
    "Secondary Phone",
    "Alternate Phone",
    "Home Phone",
    "Home Phone 2",
    "Private Phone",
    "Other Phone",
  ],
  tags: ["tags", "Labels"],
  interest: ["interest"],
  source: ["source", "source.name", "Lead Source", "Original Source", "Original Traffic Source", "Source Name"],
  channel: ["channel", "source.channel"],
  campaign: ["campaign", "campaign.name", "Campaign Name"],
  utmSource: ["utmSource", "UTM Source"],
  utmMedium: ["utmMedium", "UTM Medium"],
  utmCampaign: ["utmCampaign", "UTM Campaign"],
  utmTerm: ["utmTerm", "UTM Term"],
  utmContent: ["utmContent", "UTM Content"],
  landingPage: ["landingPage", "Landing Page URL", "First Page Seen"],
  referrerUrl: ["referrerUrl", "Referring URL", "First Referring Site"],
  owner: ["owner", "Owner Email", "Lead Owner", "Lead Owner Email", "Contact Owner", "HubSpot Owner", "Owner Name"],
  status: ["status", "Lead Status"],
  createdAt: ["createdAt", "Created Date", "Create Date", "Date Created", "Created"],
  /** The record's id in a known system, or in the one that `--system` names; it counts before an id of the user's own. */
  externalId: ["Lead ID", "Record ID", "Record ID - Contact", "Contact ID", "Id", "externalId"],
  emailOptOut: ["emailOptOut", "Has Opted Out Of Email", "Unsubscribed from all email", "Opted Out of Email"],
  phoneOptOut: ["phoneOptOut", "Do Not Call"],
  /** All of them as one JSON object, as exports have them. */
  customFields: ["customFields"],
} as const satisfies Record<string, readonly string[]>;

export type FieldName = keyof typeof COLUMNS;

export const FIELD_NAMES = Object.keys(COLUMNS) as FieldName[];

/** The columns that the file of refused rows begins with; they say nothing about the lead when that file is imported. */
export const ERROR_COLUMNS = ["line", "field", "reason"];

interface Alias {
  field: FieldName;
  /** The place in the table; lower counts first. */
  rank: number;
}

const ALIASES = new Map<string, Alias>(
  FIELD_NAMES.flatMap((field) => COLUMNS[field].map((title, rank) => [plainTitle(title), { field, rank }] as const)),
);

/** A column for a field that an administrator added is called, or mapped to, `customFields.renewal_date`. */
const CUSTOM_COLUMN = /^customFields\.([a-z][a-z0-9_]{0,39})$/;

/** What becomes of each column of a file. */
export interface ColumnPlan {
  /** The titles, made different where the file has one twice. */
  titles: string[];
  /** The places of the columns of a field, the one that counts first in front. */
  columnsOf: Partial<Record<FieldName, number[]>>;
  /** The field of each column; null for one that is kept in the activity alone. */
  fields: (FieldName | null)[];
  /** The place of the column for each custom field, by key. */
  custom: Record<string, number>;
  /** Columns that the user does not want at all. */
  ignored: Set<number>;
  /** Whose record ids the file has; null when nothing says so. */
  system: string | null;
}

/**
 * Decides what becomes of each column.
 * @param overrides `Column=field` takes a column as that field, `Column=` leaves it out
 * @throws {CannotImport} for an override that names no column or no field, and when nothing would say who the leads are
 */
export function planColumns(header: string[], overrides: string[] = [], system: string | null = null): ColumnPlan {
  const titles = titlesOf(header);
  const plain = header.map(plainTitle);
  const aliases: (Alias | null)[] = plain.map((title) => ALIASES.get(title) ?? null);
  const ignored = new Set(ERROR_COLUMNS.every((title, place) => plain[place] === title) ? ERROR_COLUMNS.keys() : []);
  const customKeys = header.map((title) => CUSTOM_COLUMN.exec(title.trim())?.[1] ?? null);
  for (const override of overrides) {
    const { places, field, customKey } = readOverride(override, plain);
    for (const place of places) {
      customKeys[place] = customKey;
      aliases[place] = field ? { field, rank: -1 } : null;
      if (field || customKey) ignored.delete(place);
      else ignored.add(place);
    }
  }
  const custom = Object.fromEntries(customKeys.flatMap((key, place) => (key && !ignored.has(place) ? [[key, place]] : [])));
  const columnsOf: ColumnPlan["columnsOf"] = {};
  const byRank = [...aliases.keys()].sort((left, right) => (aliases[left]?.rank ?? 0) - (aliases[right]?.rank ?? 0));
  for (const place of byRank) {
    const field = aliases[place]?.field;
    if (!field || ignored.has(place)) continue;
    columnsOf[field] ??= [];
    columnsOf[field].push(place);
  }
  const hasName = columnsOf.name || columnsOf.firstName || columnsOf.lastName;
  if (!columnsOf.email && !columnsOf.phone && !(hasName && columnsOf.companyName)) {
    throw new CannotImport(
      `No column of the first line (${titles.slice(0, 8).join(", ")}${titles.length > 8 ? ", ..." : ""}) is an e-mail address, a phone number, or a name with a company. ` +
        'If that line is the header, name them: --map "Column=email".',
    );
  }
  return { titles, columnsOf, fields: aliases.map((alias) => alias?.field ?? null), custom, ignored, system: system ?? systemOf(header) };
}

function readOverride(override: string, plain: string[]): { places: number[]; field: FieldName | null; customKey: string | null } {
  const split = override.lastIndexOf("=");
  if (split < 1) throw new CannotImport(`--map takes "Column=field", or "Column=" to leave a column out; got "${override}".`);
  const column = plainTitle(override.slice(0, split));
  const wanted = override.slice(split + 1).trim();
  const field = FIELD_NAMES.find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? null;
  const customKey = CUSTOM_COLUMN.exec(wanted)?.[1] ?? null;
  if (wanted && !field && !customKey)
    throw new CannotImport(
      `--map names a field that there is not: "${wanted}". There are: ${FIELD_NAMES.join(", ")}, and customFields.<key> for what administrators added.`,
    );
  const places = [...plain.keys()].filter((place) => plain[place] === column);
  if (places.length === 0) throw new CannotImport(`--map names a column that the file does not have: "${override.slice(0, split)}".`);
  return { places, field, customKey };
}

/** Every title once: "Note", "Note (2)"; a column without one is called by its place. */
export function titlesOf(header: string[]): string[] {
  const seen = new Map<string, number>();
  return header.map((title, place) => {
    const name = title.trim() || `column ${place + 1}`;
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name} (${count})`;
  });
}
