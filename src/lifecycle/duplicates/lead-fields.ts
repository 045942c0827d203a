import { type Assessment, BantState } from "../../records/leads/assessment.js";
import { LeadInterest } from "../../records/leads/lead.enums.js";
import type { Lead } from "../../records/leads/lead.js";
import { forPlain } from "../../records/leads/plain-fields.js";
import { all, customValues, type MergeFields, one, other } from "./merge-fields.js";

/**
 * The fields of a lead that a merge decides on, by the names that clients know them by. By default a field keeps the master's
 * value, takes the newest where the master has none, and is the union where there is one.
 */
export const LEAD_FIELDS: MergeFields<Lead> = {
  ...forPlain((name) => one<Lead>(name)),
  email: one("email", "emailAsTyped"),
  phone: one("phone", "phoneExtension", "phoneAsTyped"),
  description: all("description", (texts) => [...new Set(texts)].join("\n\n")),
  tags: all("tags", (tags) => [...new Set(tags.flat())]),
  interest: { properties: ["interest"], nothing: LeadInterest.UNKNOWN },
  qualification: all("assessment", unionOfParts, withoutAssessors),
  customFields: all("customFields", customValues),
  source: other("sourceId", "source"),
  campaign: other("campaignId", "campaign"),
  owner: other("ownerId", "user"),
  contact: other("contactId", "contact"),
};

/** The other columns of a lead, and what becomes of them. A new column needs a line here or above. */
export const LEAD_NOT_CHOSEN: Record<string, string> = {
  id: "the master's",
  version: "counts on",
  createdAt: "the master's",
  updatedAt: "now",
  name: "follows from firstName and lastName",
  emailAsTyped: "goes with email",
  emailList: "all of all, the chosen email first (merge-addresses.ts)",
  phoneList: "all of all, the chosen phone first",
  phoneExtension: "goes with phone",
  phoneAsTyped: "goes with phone",
  emailKind: "follows from email",
  firstTouchId: "the first of all",
  lastTouchId: "the last of all",
  domain: "follows from website and email",
  stage: "the master's: it is moved by verbs only",
  status: "the master's: it is moved along its transitions only",
  statusSince: "goes with status",
  disqualificationReason: "goes with status",
  closeReasonId: "goes with status",
  revisitAt: "goes with status",
  returnedAt: "the master's",
  resumeAt: "the master's; the other's where its NOT_NOW is taken",
  queueId: "the master's, or another's, while nobody owns it",
  firstResponseDueAt: "the master's",
  firstResponseAlertAt: "goes with the deadline and the response",
  firstResponseBreachedAt: "likewise",
  firstRespondedAt: "the first to any of them",
  score: "folded from the union of the ledgers",
  fitScore: "likewise",
  engagementScore: "likewise",
  band: "likewise",
  grade: "likewise",
  referredByContactId: "the master's referrer, or another's where it has none (merge-leads.ts)",
  referredByAccountId: "likewise",
  referredByLeadId: "likewise; never one of those that become one",
  referredByPartnerId: "likewise",
  lastActivityAt: "the latest of all",
  convertedAt: "only the master can be converted",
  mergedAt: "now",
};

const PARTS = ["budget", "authority", "need", "timeline"] as const;

/** Of each part what the first has who knows it. */
function unionOfParts(assessments: Assessment[]): Assessment {
  const parts = PARTS.flatMap((part) => {
    const known = assessments.map((assessment) => assessment[part]).find((one) => one && one.state !== BantState.UNKNOWN);
    const any = known ?? assessments[0]?.[part];
    return any ? [[part, any]] : [];
  });
  return { ...assessments[0], ...Object.fromEntries(parts) };
}

/** Users are known to clients by other ids, and the parts say enough. */
function withoutAssessors(assessment: Assessment): unknown {
  return Object.fromEntries(Object.entries(assessment).map(([part, { assessedBy: _, ...facts }]) => [part, facts]));
}
