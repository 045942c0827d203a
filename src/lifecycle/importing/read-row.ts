import { InvalidInput, Refusal } from "../../platform/errors.js";
import { whyNoExternalId } from "../../platform/identifiers/external-id.js";
import { checkInput } from "../../platform/schema/check-input.js";
import { Channel } from "../../records/campaigns/source.js";
import { AttributionInput, MARKS } from "../../records/campaigns/touch.js";
import type { Definition } from "../../records/custom-fields/check-custom-fields.js";
import { ConsentChannel, ConsentInput } from "../../records/leads/consent.js";
import { ExternalIdInput } from "../../records/leads/external-id.js";
import { LeadInterest } from "../../records/leads/lead.enums.js";
import { CampaignInput, CaptureLeadInput, SourceInput } from "../../records/leads/lead.inputs.js";
import { type Details, normalizeDetails } from "../../records/leads/lead-details.js";
import { plainOf } from "../../records/leads/plain-fields.js";
import type { Capture, Imported } from "../capture/capture-outcome.js";
import type { ColumnPlan, FieldName } from "./columns.js";
import { readCustom } from "./read-custom.js";
import { readChannel, readCompanySize, readCountry, readName, readStatus, readTime, readYes } from "./read-values.js";
import { emailsOfRow, phonesOfRow, type Titled } from "./row-addresses.js";

/** What the command line says about all rows. */
export interface RowSettings {
  plan: ColumnPlan;
  /** What the leads of this file come from, where the row does not say. */
  fileName: string;
  /** The source of all leads, whatever the rows say. */
  source?: string;
  /** The custom fields of leads, for columns of these. */
  customFields?: Definition[];
  /** The id of the user of an e-mail address or name; undefined for somebody who is none. */
  ownerOf?(text: string): string | undefined;
  /** By which country a phone number without prefix is read where the row has none. */
  country?: string;
}

/** A row as the verb takes it. */
export interface ReadRow extends Capture {
  imported: Imported;
  /** The person is reached otherwise, and what is there for a phone number does not identify: it is only shown. */
  phoneLeftOut: boolean;
  /** The id of the other system identifies nothing: it is kept in the activity alone. */
  externalIdLeftOut: boolean;
}

/** Fields that go from the cell into the lead as they are. */
const AS_THEY_ARE = [...plainOf("name", "text", "webAddress")] as const;

/** Salesforce fills required fields that nobody knows with this. */
const NOT_PROVIDED = "[not provided]";

/** What people and programs write where there is nothing. A name may well be "None" and a country "NA". */
const NOTHING = /^([-–—.?/\s]*|n\/a|#n\/a|none|null|nil|undefined|unknown|tbd|\\n|https?:\/\/)$/i;
const MAY_HOLD_NOTHING: readonly FieldName[] = ["email", "phone", "website", "companySize", "country", "createdAt"];

/** A cell as it was meant: spreadsheets and their guards, ours among them, put ' before what could be a formula. */
export function cellText(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") ? text.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, "").trim() : text;
}

const saysNothing = (text: string, field: FieldName): boolean =>
  text === "" || text.toLowerCase() === NOT_PROVIDED || (MAY_HOLD_NOTHING.includes(field) && NOTHING.test(text));

/** The cells of one row, by field. */
class Cells {
  private readonly texts: string[];

  constructor(
    private readonly plan: ColumnPlan,
    row: string[],
  ) {
    this.texts = row.map(cellText);
  }

  /** What the columns of a field have, the one that counts first in front. */
  all(field: FieldName): string[] {
    const places = this.plan.columnsOf[field] ?? [];
    return places.map((place) => this.texts[place] as string).filter((text) => !saysNothing(text, field));
  }

  /** The same, with what the columns are called. */
  titled(field: FieldName): Titled[] {
    const places = this.plan.columnsOf[field] ?? [];
    const cells = places.map((place) => ({ text: this.texts[place] as string, title: this.plan.titles[place] as string }));
    return cells.filter(({ text }) => !saysNothing(text, field));
  }

  get(field: FieldName): string | undefined {
    for (const place of this.plan.columnsOf[field] ?? []) {
      const text = this.texts[place] as string;
      if (!saysNothing(text, field)) return text;
    }
    return undefined;
  }

  /** The cells whose content is not in `sent` word for word; nothing that came is dropped. */
  notSent(sent: Partial<Record<FieldName, unknown>>): Record<string, string> | undefined {
    const { titles, fields, ignored } = this.plan;
    const rest = titles.flatMap((title, place): [string, string][] => {
      const [text, field] = [this.texts[place] as string, fields[place]];
      return !text || ignored.has(place) || (field && String(sent[field] ?? "") === text) ? [] : [[title, text]];
    });
    return rest.length > 0 ? Object.fromEntries(rest) : undefined;
  }
}

/**
 * A row of the file as the input of `captureLead`.
 * @throws {Refusal} naming each field that is wrong
 */
export async function readRow(row: string[], settings: RowSettings, now: Date): Promise<ReadRow> {
  const { plan } = settings;
  refuseBroken(row, plan);
  const cells = new Cells(plan, row);
  const input = new CaptureLeadInput();
  const problems: Refusal[] = [];
  /** Reads one field, and lets the others be read too when it is wrong. */
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      problems.push(error);
      return undefined;
    }
  };
  const given = <T>(field: FieldName, read: (text: string) => T): T | undefined => {
    const text = cells.get(field);
    return text === undefined ? undefined : attempt(() => read(text));
  };

  takeTexts(cells, input);
  set(input, { country: given("country", readCountry), companySize: given("companySize", readCompanySize) });
  set(input, emailsOfRow(cells.titled("email")));
  const isReachedOtherwise = Boolean(input.email || ((input.firstName || input.lastName) && input.companyName));
  // The command's country is none that the verb would know.
  const phone = attempt(() => phonesOfRow(cells.titled("phone"), input.country, settings.country, isReachedOtherwise));
  set(input, { ...phone?.sent });
  input.source = sourceOf(cells, settings);
  const campaign = cells.get("campaign") ?? cells.get("utmCampaign");
  if (campaign) input.campaign = Object.assign(new CampaignInput(), { name: campaign });
  const marks = MARKS.map((mark) => [mark, cells.get(mark)] as const).filter(([, text]) => text !== undefined);
  if (marks.length > 0) input.attribution = Object.assign(new AttributionInput(), Object.fromEntries(marks));
  const ids = plan.system ? cells.all("externalId") : [];
  const externalId = ids.find((id) => whyNoExternalId(id) === null);
  if (externalId) input.externalId = Object.assign(new ExternalIdInput(), { system: plan.system, value: externalId });
  set(input, { consents: optOuts(cells, plan) });
  const custom = customValues(cells, row, settings);
  set(input, { customFields: custom.values });
  // Whoever is nobody here is kept as what the file said, and the routing rules decide.
  const owner = cells.get("owner");
  const ownerId = owner && settings.ownerOf?.(owner);
  if (ownerId) input.ownerId = ownerId;
  const createdAt = given("createdAt", (text) => readTime(text, now));
  const status = given("status", readStatus) ?? undefined;

  // The verb would find these too, but only in the transaction and one at a time.
  const details = attempt(() => ({
    ...normalizeDetails({ ...input, phone: undefined, phones: undefined }),
    ...(phone?.fields as Details),
  }));
  await checkInput(input).catch((error: unknown) => {
    if (!(error instanceof Refusal)) throw error;
    problems.push(error);
  });
  if (problems.length > 0) throw new Refusal(...problems.flatMap((problem) => problem.errors));

  const columns = cells.notSent({
    ...input,
    ...input.attribution,
    source: input.source.name,
    campaign,
    externalId,
    status,
    owner: ownerId && owner,
    tags: input.tags && cells.get("tags"),
    customFields: custom.sent,
  });
  return {
    input,
    details,
    imported: { createdAt, status, columns },
    phoneLeftOut: phone !== undefined && phone.fields.phone === null,
    externalIdLeftOut: ids.length > 0 && externalId === undefined,
  };
}

/**
 * The custom fields of a row by the types of their definitions; what is no value goes on as it is, and is refused with its name. Of the
 * JSON object that our exports have, those are taken that there are here.
 */
function customValues(
  cells: Cells,
  row: string[],
  { plan, customFields = [] }: RowSettings,
): { values?: Record<string, unknown> /** The cell with the object, where all of it was taken. */; sent?: string } {
  const definitionOf = (key: string) => customFields.find((field) => field.key === key);
  const text = cells.get("customFields");
  const object = Object.entries(jsonObject(text));
  const known = object.filter(([key]) => definitionOf(key));
  const named = Object.entries(plan.custom).flatMap(([key, place]): [string, unknown][] => {
    const cell = cellText(row[place] as string);
    return cell === "" ? [] : [[key, readCustom(cell, definitionOf(key))]];
  });
  const values = Object.fromEntries([...known, ...named]);
  return {
    ...(Object.keys(values).length > 0 ? { values } : {}),
    ...(text === "{}" || (object.length > 0 && known.length === object.length) ? { sent: text } : {}),
  };
}

/** What a cell has as JSON; null where it is none. */
function jsonIn(text: string | undefined): unknown {
  if (!text || !/^[[{]/.test(text)) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function jsonObject(text: string | undefined): Record<string, unknown> {
  const value = jsonIn(text);
  return value && !Array.isArray(value) ? (value as Record<string, unknown>) : {};
}

/** Tags between commas or semicolons, or as the JSON list that our exports have. */
function tagsIn(text: string): string[] {
  const list = jsonIn(text);
  const tags = Array.isArray(list) && list.every((tag) => typeof tag === "string") ? list : text.split(/[;,]/);
  return tags.map((tag) => tag.trim()).filter(Boolean);
}

function refuseBroken(row: string[], plan: ColumnPlan): void {
  const width = plan.titles.length;
  if (row.length < width || row.slice(width).some((cell) => cell.trim())) {
    throw new InvalidInput([], `The row has ${row.length} cells and the header ${width}; a quote or a separator may be missing.`);
  }
  if (row.some((cell) => cell.includes("\0"))) throw new InvalidInput([], "The row has a NUL character, which no text can hold.");
}

/** Sets what there is; a field that is not there at all is not the same as an empty one. */
function set(input: CaptureLeadInput, fields: Partial<CaptureLeadInput>): void {
  for (const field in fields) {
    const value = fields[field as keyof CaptureLeadInput];
    if (value !== undefined) Object.assign(input, { [field]: value });
  }
}

function takeTexts(cells: Cells, input: CaptureLeadInput): void {
  for (const field of AS_THEY_ARE) set(input, { [field]: cells.get(field) });
  const name = cells.get("name");
  if (name && !input.firstName && !input.lastName) Object.assign(input, readName(name));
  const tags = cells.get("tags");
  set(input, { tags: tags === undefined ? undefined : tagsIn(tags) });
  const interest = cells.get("interest")?.toUpperCase().replace(/\W+/g, "_") ?? "";
  if (interest in LeadInterest) input.interest = interest as LeadInterest;
}

/** The command's source, else the row's, else the file. */
function sourceOf(cells: Cells, { source, fileName }: RowSettings): SourceInput {
  const inRow = cells.get("source");
  const name = source ?? inRow;
  const channel = readChannel(cells.get("channel") ?? "") ?? readChannel(name ?? "");
  const unknown = inRow && !source ? Channel.OTHER : Channel.IMPORT;
  return Object.assign(new SourceInput(), { channel: channel ?? unknown, name: name ?? fileName });
}

/** What the person forbade, in the words of the column. */
function optOuts(cells: Cells, plan: ColumnPlan): ConsentInput[] | undefined {
  const channels = [
    ["emailOptOut", ConsentChannel.EMAIL],
    ["phoneOptOut", ConsentChannel.PHONE],
  ] as const;
  const refused = channels.filter(([field]) => cells.all(field).some(readYes));
  if (refused.length === 0) return undefined;
  return refused.map(([field, channel]) =>
    Object.assign(new ConsentInput(), { channel, granted: false, wording: plan.titles[plan.columnsOf[field]?.[0] as number] as string }),
  );
}
