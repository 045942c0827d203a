import { Refusal } from "../../platform/errors.js";
import { checkInput } from "../../platform/schema/check-input.js";
import { Channel } from "../../records/campaigns/source.js";
import { AttributionInput, MARKS } from "../../records/campaigns/touch.js";
import type { Definition } from "../../records/custom-fields/check-custom-fields.js";
import { ConsentChannel, ConsentInput } from "../../records/leads/consent.js";
import { LeadInterest } from "../../records/leads/lead.enums.js";
import { CampaignInput, CaptureLeadInput, SourceInput } from "../../records/leads/lead.inputs.js";
import { type Details, normalizeDetails } from "../../records/leads/lead-details.js";
import { plainOf } from "../../records/leads/plain-fields.js";
import type { Capture, Imported } from "../capture/capture-outcome.js";
import type { ColumnPlan } from "./columns.js";
import { jsonIn } from "./json-cell.js";
import { historyOf } from "./lead-history.js";
import { readCompanySize, readCountry, readName, readRefusal } from "./read-values.js";
import { readChannel } from "./read-words.js";
import { emailsOfRow, listedAddresses, phonesOfRow } from "./row-addresses.js";
import { type CellSettings, RowCells } from "./row-cells.js";
import { customValues } from "./row-custom-fields.js";
import { externalIdOf } from "./row-external-id.js";

/** What the command line says about all rows. */
export interface RowSettings extends CellSettings {
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

/**
 * A row of the file as the input of `captureLead`.
 * @throws {Refusal} naming each field that is wrong
 */
export async function readRow(row: string[], settings: RowSettings, now: Date): Promise<ReadRow> {
  const { plan } = settings;
  const cells = new RowCells(settings, row);
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
  const given = <T>(field: string, read: (text: string) => T): T | undefined => {
    const text = cells.get(field);
    return text === undefined ? undefined : attempt(() => read(text));
  };

  takeTexts(cells, input);
  set(input, { country: given("country", readCountry), companySize: given("companySize", readCompanySize) });
  const [emails, phones] = [listedAddresses(cells.get("emails"), "address"), listedAddresses(cells.get("phones"), "number")];
  set(input, emailsOfRow([...emails, ...cells.titled("email")]));
  const isReachedOtherwise = Boolean(input.email || ((input.firstName || input.lastName) && input.companyName));
  // The command's country is none that the verb would know.
  const phone = attempt(() => phonesOfRow([...phones, ...cells.titled("phone")], input.country, settings.country, isReachedOtherwise));
  set(input, { ...phone?.sent });
  input.source = sourceOf(cells, settings);
  const campaign = cells.get("campaign") ?? cells.get("utmCampaign");
  if (campaign) input.campaign = Object.assign(new CampaignInput(), { name: campaign });
  const marks = MARKS.map((mark) => [mark, cells.get(mark)] as const).filter(([, text]) => text !== undefined);
  if (marks.length > 0) input.attribution = Object.assign(new AttributionInput(), Object.fromEntries(marks));
  const external = externalIdOf(cells, plan);
  set(input, { externalId: external.input });
  set(input, { consents: optOuts(cells, plan) });
  const custom = customValues(cells, settings);
  set(input, { customFields: custom.values });
  // Whoever is nobody here is kept as what the file said, and the routing rules decide.
  const owner = cells.get("owner");
  const ownerId = owner && settings.ownerOf?.(owner);
  if (ownerId) input.ownerId = ownerId;
  const { resumeAt, ...history } = historyOf(cells, now, attempt);
  set(input, { resumeAt });

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
    externalId: external.sent,
    externalIds: external.sentList,
    status: history.status,
    stage: history.stage,
    disqualificationReason: history.disqualificationReason,
    statusReason: history.statusReason,
    owner: ownerId && owner,
    tags: input.tags && cells.get("tags"),
    emails: emails.length > 0 && cells.get("emails"),
    phones: phones.length > 0 && cells.get("phones"),
    customFields: custom.sent,
  });
  return {
    input,
    details,
    imported: { ...history, columns },
    phoneLeftOut: phone !== undefined && phone.fields.phone === null,
    externalIdLeftOut: external.leftOut,
  };
}

/** Tags between commas or semicolons, or as the JSON list that our exports have. */
function tagsIn(text: string): string[] {
  const list = jsonIn(text);
  const tags = Array.isArray(list) && list.every((tag) => typeof tag === "string") ? list : text.split(/[;,]/);
  return tags.map((tag) => tag.trim()).filter(Boolean);
}

/** Sets what there is; a field that is not there at all is not the same as an empty one. */
function set(input: CaptureLeadInput, fields: Partial<CaptureLeadInput>): void {
  for (const field in fields) {
    const value = fields[field as keyof CaptureLeadInput];
    if (value !== undefined) Object.assign(input, { [field]: value });
  }
}

function takeTexts(cells: RowCells, input: CaptureLeadInput): void {
  for (const field of AS_THEY_ARE) set(input, { [field]: cells.get(field) });
  const name = cells.get("name");
  if (name && !input.firstName && !input.lastName) Object.assign(input, readName(name));
  const tags = cells.get("tags");
  set(input, { tags: tags === undefined ? undefined : tagsIn(tags) });
  const interest = cells.get("interest")?.toUpperCase().replace(/\W+/g, "_") ?? "";
  if (interest in LeadInterest) input.interest = interest as LeadInterest;
}

/** The command's source, else the row's, else the file. */
function sourceOf(cells: RowCells, { source, fileName }: RowSettings): SourceInput {
  const inRow = cells.get("source");
  const name = source ?? inRow;
  const channel = readChannel(cells.get("channel") ?? "") ?? readChannel(name ?? "");
  const unknown = inRow && !source ? Channel.OTHER : Channel.IMPORT;
  return Object.assign(new SourceInput(), { channel: channel ?? unknown, name: name ?? fileName });
}

/** What the person forbade, in the words of the column. */
function optOuts(cells: RowCells, plan: ColumnPlan): ConsentInput[] | undefined {
  const channels = [
    ["emailOptOut", ConsentChannel.EMAIL],
    ["phoneOptOut", ConsentChannel.PHONE],
  ] as const;
  const refused = channels.filter(([field]) => cells.all(field).some(readRefusal));
  if (refused.length === 0) return undefined;
  return refused.map(([field, channel]) =>
    Object.assign(new ConsentInput(), { channel, granted: false, wording: plan.titles[plan.columnsOf[field]?.[0] as number] as string }),
  );
}
