import type { LeadShare } from "../partners/sharing/lead-share.js";
import { LIVE, RevokeReason, ShareState } from "../partners/sharing/partner.enums.js";
import { SHARED_FIELDS } from "../partners/sharing/shared-fields.js";

/** One place that has something of a person. */
export interface Place {
  /** What it is called in the export, and where it is said what was erased. */
  name: string;
  table: string;
  /** Which rows are the person's; `person` has the uuids and addresses (`PERSON`), `t` is the row. */
  of: string;
  /** Which of these rows stay as facts of somebody else's story, without anything of the person; none by default. */
  stays?: string;
  /** What they are then, by property. */
  blank?: (record: any, now: Date) => object;
  /** Its past is that of somebody else, too: its events keep what does not name the person. */
  keepsPast?: boolean;
  /** What the export leaves out: it says nothing of the person, or opens something. */
  hidden?: string[];
}

/** The person, for the conditions below. */
export const PERSON = "with person as (select $1::uuid[] as leads, $2::uuid[] as contacts, $3::text[] as emails)";

const LEADS = "any((select leads from person)::uuid[])";
const CONTACTS = "any((select contacts from person)::uuid[])";
const EMAILS = "any((select emails from person)::text[])";
const OF_LEAD = `t.lead_id = ${LEADS}`;
const SURVIVOR = `(t.survivor_id = ${LEADS} or t.survivor_id = ${CONTACTS})`;
const OF_BOTH = `(t.lead_id = ${LEADS} or t.contact_id = ${CONTACTS})`;

/** Something that happened with an account or a deal, too, is part of their story. */
const OF_A_CUSTOMER = "(t.account_id is not null or t.opportunity_id is not null)";

/** What takes the place of a text that must not be empty, and of the name of a person. */
export const ERASED = "[erased]";

/**
 * Everywhere that something of a person is stored as rows of its own, and what becomes of them. They go in this order, those
 * that name others first. The copies (events, answers, files) are in forget-events.ts and forget-copies.ts.
 */
export const PLACES: Place[] = [
  // Leads and contacts in the bin are put back before they are erased (put-back.ts): these are tasks, activities and deals.
  {
    name: "bin",
    table: "deleted_record",
    of: `(t.people && ((select leads from person)::uuid[] || (select contacts from person)::uuid[]) or t.emails && (select emails from person)::text[])`,
  },
  {
    name: "merges",
    table: "record_merge",
    of: `(${SURVIVOR} or t.id in (select t.merge_id from merged_record t where ${SURVIVOR}))`,
  },
  { name: "mergedRecords", table: "merged_record", of: SURVIVOR },
  { name: "conversions", table: "conversion", of: OF_BOTH },
  { name: "consents", table: "consent", of: OF_BOTH },
  { name: "externalIds", table: "lead_external_id", of: OF_LEAD },
  { name: "touches", table: "touch", of: OF_LEAD },
  { name: "otherExternalIds", table: "record_external_id", of: `t.contact_id = ${CONTACTS}` },
  { name: "campaignMemberships", table: "campaign_member", of: OF_BOTH },
  { name: "statusHistory", table: "status_change", of: OF_LEAD },
  { name: "assignments", table: "assignment", of: OF_LEAD },
  { name: "scores", table: "lead_score", of: OF_LEAD },
  { name: "scoreHistory", table: "score_change", of: OF_LEAD },
  { name: "scoreLedger", table: "score_entry", of: OF_LEAD },
  {
    name: "activities",
    table: "activity",
    of: OF_BOTH,
    stays: OF_A_CUSTOMER,
    blank: () => ({ leadId: null, contactId: null, properties: {}, text: null, externalSystem: null, externalValue: null }),
  },
  {
    name: "tasks",
    table: "task",
    of: OF_BOTH,
    stays: OF_A_CUSTOMER,
    blank: () => ({ leadId: null, contactId: null, title: ERASED, description: null }),
  },
  { name: "shares", table: "lead_share", of: OF_LEAD, stays: "true", blank: endedShare, hidden: ["salt", "hashesLeft"] },
  {
    name: "dealRegistrations",
    table: "deal_registration",
    of: `(${OF_LEAD} or t.contact_email = ${EMAILS})`,
    stays: "true",
    blank: () => ({ leadId: null, contactName: null, contactEmail: null, note: null }),
  },
  { name: "partsInDeals", table: "opportunity_contact", of: `t.contact_id = ${CONTACTS}` },
  {
    name: "opportunities",
    table: "opportunity",
    of: OF_BOTH,
    stays: "true",
    blank: () => ({ leadId: null, contactId: null }),
    keepsPast: true,
  },
  { name: "leads", table: "lead", of: `t.id = ${LEADS}` },
  { name: "contacts", table: "contact", of: `t.id = ${CONTACTS}` },
];

/** The partner is told the end, and its scorecard goes on counting what it was offered; nothing of the lead is left. */
function endedShare(share: LeadShare, now: Date): Partial<LeadShare> {
  const ended = LIVE.includes(share.state)
    ? { state: ShareState.REVOKED, revokeReason: RevokeReason.LEAD_ERASED, endedAt: share.endedAt ?? now }
    : {};
  const texts = [...Object.keys(SHARED_FIELDS), "endNote", "externalRef"];
  const nothing = Object.fromEntries(texts.map((field) => [field, null]));
  return { ...nothing, ...ended, leadId: null, contactBy: null, updateBy: null, waiting: [] };
}

/** The other tables, and why an erasure leaves them, or what else sees to them. test/contract/erasure.test.ts holds this against the database. */
export const ELSEWHERE: Record<string, string> = {
  account: "a company; where its name is the person's it is overwritten (forget-mentions.ts)",
  opportunity_step_change: "the way of a deal; where the person is named in a reason it is overwritten (redact-mentions.ts)",
  opportunity_line: "products; where the person is named it is overwritten (forget-mentions.ts)",
  saved_view: "where the person is named it is overwritten (forget-mentions.ts)",
  partner: "a company; somebody there who is the person is taken out (forget-mentions.ts)",
  change_event: "loses its values (forget-events.ts)",
  shared_activity: "the partner's copy of an activity goes (forget-copies.ts)",
  idempotency_key: "what names the person goes (forget-copies.ts)",
  export_job: "all files go (forget-copies.ts)",
  export_chunk: "all files go (forget-copies.ts)",
  bulk_job: "counts, and why it ended early",
  bulk_job_request: "what was asked of a job; goes when it ends, and an erasure ends all (erase-copies.ts)",
  bulk_job_row: "an id, and why a record was refused, which goes (erase-copies.ts)",
  lead_search: "follows its record",
  contact_search: "follows its record",
  account_search: "follows its record",
  opportunity_search: "follows its record",
  match_key: "hashes of keys; follow their record (follow-keys.ts)",
  suppression: "what is kept of the person: a keyed hash",
  audit_entry: "names of fields and ids, no values; it is the proof of what was done",
  access_change: "counts",
  access_token: "of users and programs",
  user_account: "who works here; they are not erased by this",
  team: "of users",
  sign_in_attempt: "of users, for a day",
  business_calendar: "a setting",
  settings_version: "a number",
  campaign: "a setting",
  source: "a setting",
  close_reason: "a setting",
  conversion_field_map: "a setting",
  custom_field: "a setting",
  exit_trigger: "a setting",
  pipeline: "a setting",
  pipeline_step: "a setting",
  exchange_rate: "a setting",
  lead_status_requirement: "a setting",
  qualification_policy: "a setting",
  queue: "a setting",
  reason: "a setting",
  routing_rule_set: "a setting",
  scoring_model: "a setting",
  workspace: "a setting",
  field_rule: "a setting",
  routing_turn: "whose turn it is",
  event_log: "the place in the log",
  imported_file: "how far a file was imported by the command line, by its hash; the files are of whoever ran it",
  import_run: "how an import went, in numbers; its titles are of columns",
  import_upload: "all files go (erase-copies.ts)",
  import_chunk: "all files go (erase-copies.ts)",
  import_row: "rows that name the person go (erase-copies.ts)",
  import_mapping: "a setting",
  job: "ids of records",
  partner_use: "counts",
  partner_alert: "counts",
  possible_duplicate: "ids of records, and what they agree in",
  identifier_problem: "ids of records and names of fields",
  publish_job: "progress of publishing a model",
  schema_migration: "the shape of the database",
};
