import { DeletedKind } from "./deleted-kind.js";

/** A column that names records of a kind, and what becomes of its rows when such a record is deleted. */
export interface Naming {
  table: string;
  column: string;
  /** What the rows are called to clients. */
  what: string;
  /**
   * `goes`: they are deleted with it, and come back with it. `stays`: they name nothing any more, and name it again when it is restored.
   * `needs`: they keep it from being deleted, unless another record takes its place.
   */
  fate: "goes" | "stays" | "needs";
  /** They do not name the record, but rows that go with it. */
  through?: Pick<Naming, "table" | "column" | "when">;
  /** Of rows that go, which do; the others stay. */
  when?: string;
  /** It is told as it was: another record does not take the place of this one. */
  isHistory?: boolean;
  /** Rows that tell nobody anything by themselves are not counted to clients. */
  isSilent?: boolean;
}

const goes = (place: string, what: string, more: Partial<Naming> = {}): Naming => ({ ...placeOf(place), what, fate: "goes", ...more });
const stays = (place: string, what: string, more: Partial<Naming> = {}): Naming => ({ ...placeOf(place), what, fate: "stays", ...more });
const needs = (place: string, what: string): Naming => ({ ...placeOf(place), what, fate: "needs" });

function placeOf(place: string): { table: string; column: string } {
  const [table, column] = place.split(".") as [string, string];
  return { table, column };
}

/** What other systems call the rows that go. */
const theirIds = (place: string, { table, column, when }: Naming): Naming =>
  goes(place, "externalIds", { through: { table, column, when }, isSilent: true });

/** What is a record's own, and nobody would miss by itself. */
const SILENT = { isSilent: true };

/** What happened with a lead is part of a customer's story once it has become one, and stays there. */
const OF_THE_LEAD = "t.account_id is null and t.contact_id is null and t.opportunity_id is null";
/** What happened with a contact or a deal is its own, though its account's timeline shows it; but a lead's story stays the lead's. */
const OF_THE_CONTACT = "t.lead_id is null and t.opportunity_id is null";
const OF_THE_DEAL = "t.lead_id is null";
const OF_THE_ACCOUNT = "t.lead_id is null and t.contact_id is null and t.opportunity_id is null";

function tasksOf(column: string, when: string): Naming[] {
  const tasks = goes(`task.${column}`, "tasks", { when });
  return [theirIds("record_external_id.task_id", tasks), tasks];
}

function membershipsOf(column: string): Naming[] {
  const memberships = goes(`campaign_member.${column}`, "campaignMemberships");
  return [theirIds("record_external_id.campaign_member_id", memberships), memberships];
}

/** What a merge left behind goes in this order: rows that name others first. */
const MERGES = [
  goes("merged_record.survivor_id", "mergedRecords", SILENT),
  goes("record_merge.survivor_id", "merges", SILENT),
  goes("possible_duplicate.first_id", "possibleDuplicates", SILENT),
  goes("possible_duplicate.second_id", "possibleDuplicates", SILENT),
];

/**
 * Every column that names a record which can be deleted. A new column needs a line; test/contract/bin.test.ts compares this
 * with the foreign keys of the database. What goes does so in this order, and comes back in the opposite one.
 */
export const NAMED_BY: Record<DeletedKind, Naming[]> = {
  [DeletedKind.LEAD]: [
    ...MERGES,
    stays("lead_share.lead_id", "shares"),
    stays("deal_registration.lead_id", "dealRegistrations"),
    stays("opportunity.lead_id", "opportunities"),
    stays("lead.referred_by_lead_id", "referrals"),
    goes("conversion.lead_id", "conversions", SILENT),
    ...tasksOf("lead_id", OF_THE_LEAD),
    goes("activity.lead_id", "activities", { when: OF_THE_LEAD }),
    ...membershipsOf("lead_id"),
    goes("assignment.lead_id", "assignments", SILENT),
    goes("consent.lead_id", "consents"),
    goes("lead_external_id.lead_id", "externalIds"),
    goes("lead_score.lead_id", "scores", SILENT),
    goes("score_change.lead_id", "scoreHistory", SILENT),
    goes("score_entry.lead_id", "scoreLedger", SILENT),
    goes("status_change.lead_id", "statusHistory", SILENT),
    goes("touch.lead_id", "touches"),
  ],
  [DeletedKind.CONTACT]: [
    ...MERGES,
    needs("opportunity.contact_id", "opportunities"),
    goes("opportunity_contact.contact_id", "partsInDeals"),
    stays("lead.contact_id", "leads"),
    stays("lead.referred_by_contact_id", "referrals"),
    stays("conversion.contact_id", "conversions"),
    ...tasksOf("contact_id", OF_THE_CONTACT),
    goes("activity.contact_id", "activities", { when: OF_THE_CONTACT }),
    ...membershipsOf("contact_id"),
    goes("record_external_id.contact_id", "externalIds"),
    goes("consent.contact_id", "consents"),
  ],
  [DeletedKind.ACCOUNT]: [
    ...MERGES,
    needs("contact.account_id", "contacts"),
    needs("opportunity.account_id", "opportunities"),
    needs("account.parent_id", "subsidiaries"),
    stays("conversion.account_id", "conversions"),
    stays("lead.referred_by_account_id", "referrals"),
    ...tasksOf("account_id", OF_THE_ACCOUNT),
    goes("activity.account_id", "activities", { when: OF_THE_ACCOUNT }),
    goes("record_external_id.account_id", "externalIds"),
  ],
  [DeletedKind.OPPORTUNITY]: [
    stays("conversion.opportunity_id", "conversions"),
    ...tasksOf("opportunity_id", OF_THE_DEAL),
    goes("activity.opportunity_id", "activities", { when: OF_THE_DEAL }),
    goes("opportunity_line.opportunity_id", "lines"),
    goes("record_external_id.opportunity_id", "externalIds"),
    goes("opportunity_contact.opportunity_id", "contacts", SILENT),
    goes("opportunity_step_change.opportunity_id", "steps", SILENT),
  ],
  [DeletedKind.ACTIVITY]: [],
  [DeletedKind.TASK]: [goes("record_external_id.task_id", "externalIds")],
  [DeletedKind.CAMPAIGN]: [
    needs("campaign.parent_id", "parts"),
    needs("lead.campaign_id", "leads"),
    needs("touch.campaign_id", "touches"),
    needs("campaign_member.campaign_id", "members"),
    goes("record_external_id.campaign_id", "externalIds"),
  ],
  [DeletedKind.SOURCE]: [needs("lead.source_id", "leads"), needs("touch.source_id", "touches"), needs("consent.source_id", "consents")],
  [DeletedKind.TEAM]: [needs("user_account.team_id", "users"), needs("queue.team_id", "queues"), needs("saved_view.team_id", "savedViews")],
  [DeletedKind.QUEUE]: [needs("lead.queue_id", "leads"), stays("assignment.queue_id", "assignments", { isHistory: true })],
  [DeletedKind.BUSINESS_CALENDAR]: [],
};

/** Who recommended us is one record: none is named again where another one is by now. */
const REFERRED_BY = ["contact", "account", "lead", "partner"].map((kind) => `referred_by_${kind}_id`);

/** The columns of which one has a value at most, for one of them. */
export const insteadOf = (table: string, column: string): string[] =>
  table === "lead" && REFERRED_BY.includes(column) ? REFERRED_BY : [column];

/** Columns that follow from another one of the same table. */
export const FOLLOWING: Record<string, string> = { "account.ultimate_parent_id": "follows from parent_id (links.ts)" };

/** Whether records of a kind may be needed by others, so that another can take their place. */
export const isNeeded = (kind: DeletedKind): boolean => NAMED_BY[kind].some(({ fate }) => fate === "needs");
