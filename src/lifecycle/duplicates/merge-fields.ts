import { registerEnumType } from "type-graphql";
import { toId } from "../../platform/database/id.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../../platform/errors.js";
import { type Assessment, BantState } from "../../records/leads/assessment.js";
import { LeadInterest } from "../../records/leads/lead.enums.js";
import type { Lead } from "../../records/leads/lead.js";
import type { MergeChange } from "./lead-merge.js";

export enum MergeChoice {
  MASTER = "MASTER",
  NEWEST = "NEWEST",
  UNION = "UNION",
  MOST_RESTRICTIVE = "MOST_RESTRICTIVE",
}

registerEnumType(MergeChoice, {
  name: "MergeChoice",
  description: "Whose value a field has after a merge.",
  valuesConfig: {
    MASTER: { description: "The master's, also when it has none." },
    NEWEST: { description: "Of the leads that have one, the value of the lead that changed last." },
    UNION: { description: "All of them: of lists, of texts, and of the parts of an assessment." },
    MOST_RESTRICTIVE: { description: "For consents: who opted out of a channel in one of the leads has opted out of it." },
  },
});

interface MergeField {
  /** The properties of a lead that only make sense together; the first says whether there is a value. */
  properties: (keyof Lead)[];
  /** For values that can be put together: the master's comes first. */
  union?: (values: any[]) => unknown;
  /** The value as clients see it. */
  show?: (value: any) => unknown;
}

const one = (...properties: (keyof Lead)[]): MergeField => ({ properties });
const other = (property: keyof Lead, prefix: string): MergeField => ({
  properties: [property],
  show: (uuid: string) => toId(prefix, uuid),
});
const all = (property: keyof Lead, union: MergeField["union"], show?: MergeField["show"]): MergeField => ({
  properties: [property],
  union,
  show,
});

/**
 * The fields that a merge decides on, by the names that clients know them by. By default a field keeps the master's
 * value, takes the newest where the master has none, and is the union where there is one.
 */
export const MERGE_FIELDS: Record<string, MergeField> = {
  firstName: one("firstName"),
  lastName: one("lastName"),
  email: one("email", "emailAsTyped"),
  phone: one("phone"),
  jobTitle: one("jobTitle"),
  companyName: one("companyName"),
  website: one("website"),
  industry: one("industry"),
  companySize: one("companySize"),
  country: one("country"),
  state: one("state"),
  city: one("city"),
  street: one("street"),
  postalCode: one("postalCode"),
  description: all("description", (texts) => [...new Set(texts)].join("\n\n")),
  tags: all("tags", (tags) => [...new Set(tags.flat())]),
  interest: one("interest"),
  referrer: one("referrer"),
  persona: one("persona"),
  qualification: all("assessment", unionOfParts, withoutAssessors),
  customFields: all("customFields", (values) => Object.assign({}, ...values.reverse())),
  source: other("sourceId", "source"),
  campaign: other("campaignId", "campaign"),
  owner: other("ownerId", "user"),
  contact: other("contactId", "contact"),
};

/** The other columns of a lead, and what becomes of them. A new column needs a line here or above. */
export const NOT_CHOSEN: Record<string, string> = {
  id: "the master's",
  version: "counts on",
  createdAt: "the master's",
  updatedAt: "now",
  name: "follows from firstName and lastName",
  emailAsTyped: "goes with email",
  emailKind: "follows from email",
  firstTouchId: "the first of all",
  lastTouchId: "the last of all",
  domain: "follows from website and email",
  stage: "the master's: it is moved by verbs only",
  status: "the master's: it is moved along its transitions only",
  statusSince: "goes with status",
  disqualificationReason: "goes with status",
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
  lastActivityAt: "the latest of all",
  convertedAt: "only the master can be converted",
  mergedAt: "now",
};

export interface FieldChoice {
  field: string;
  choose: MergeChoice;
}

/** The consents of a lead; they are put together as rows, see merge-leads.ts. */
const CONSENTS = "consents";

/**
 * Checks what was chosen.
 * @throws {Refusal} when there is no such field, or it cannot be chosen so
 */
export function checkChoices(choices: FieldChoice[], master: Lead): Map<string, MergeChoice> {
  const chosen = new Map<string, MergeChoice>();
  for (const [nth, { field, choose }] of choices.entries()) {
    const path = `choices.${nth}`;
    const allowed = choicesOf(field);
    if (allowed.length === 0)
      throw new InvalidInput(`${path}.field`, `"field" must be one of ${[...Object.keys(MERGE_FIELDS), CONSENTS].join(", ")}.`);
    if (!allowed.includes(choose)) throw new InvalidInput(`${path}.choose`, `"${field}" can be ${allowed.join(" or ")}.`);
    if (chosen.has(field)) throw new InvalidInput(`${path}.field`, `"${field}" is chosen twice.`);
    if (master.convertedAt && choose !== MergeChoice.MASTER && field !== CONSENTS)
      throw new Refusal(
        new InputError(UserErrorCode.LEAD_CONVERTED, "The master has been converted: its fields stay as they are.", ["choices", `${nth}`]),
      );
    chosen.set(field, choose);
  }
  return chosen;
}

function choicesOf(field: string): MergeChoice[] {
  if (field === CONSENTS) return [MergeChoice.MOST_RESTRICTIVE];
  const known = Object.hasOwn(MERGE_FIELDS, field) ? MERGE_FIELDS[field] : undefined;
  if (!known) return [];
  return [MergeChoice.MASTER, MergeChoice.NEWEST, ...(known.union ? [MergeChoice.UNION] : [])];
}

export interface Merged {
  /** The master's new values by property. */
  values: Partial<Lead>;
  changes: MergeChange[];
}

/** What the master becomes by the choices. Pure. A converted master keeps its fields: it is no longer edited. */
export function mergeFields(master: Lead, others: Lead[], chosen: Map<string, MergeChoice> = new Map()): Merged {
  const merged: Merged = { values: {}, changes: [] };
  if (master.convertedAt) return merged;
  const newestFirst = [master, ...others].sort(
    (left, right) => right.updatedAt.getTime() - left.updatedAt.getTime() || (left.id < right.id ? 1 : -1),
  );
  for (const [name, field] of Object.entries(MERGE_FIELDS)) {
    const sources = sourcesOf(field, { master, others, newestFirst }, chosen.get(name));
    const value = chosenValue(field, sources, chosen.get(name));
    const [property] = field.properties as [keyof Lead];
    if (sources.length === 0 || isSame(value, master[property])) continue;
    Object.assign(merged.values, Object.fromEntries(field.properties.map((each) => [each, sources[0]?.[each]])), { [property]: value });
    merged.changes.push({
      field: name,
      from: shown(field, master[property]),
      to: shown(field, value),
      chosenFrom: sources.map(({ nodeId }) => nodeId),
    });
    if (name === "interest" && value === LeadInterest.NOT_NOW && !master.resumeAt) merged.values.resumeAt = sources[0]?.resumeAt ?? null;
  }
  return merged;
}

/** The leads that a field's value is made of: one, or with UNION all that have one. */
function sourcesOf(
  field: MergeField,
  { master, others, newestFirst }: { master: Lead; others: Lead[]; newestFirst: Lead[] },
  choice: MergeChoice | undefined,
): Lead[] {
  const [property] = field.properties as [keyof Lead];
  const having = (leads: Lead[]) => leads.filter((lead) => !isEmpty(lead[property]));
  if (choice === MergeChoice.MASTER) return [master];
  if (choice === MergeChoice.NEWEST) return having(newestFirst).slice(0, 1);
  const newestOfOthers = newestFirst.filter((lead) => others.includes(lead));
  const masterFirst = having([master, ...newestOfOthers]);
  return field.union ? masterFirst : masterFirst.slice(0, 1);
}

function chosenValue({ properties: [property], union }: MergeField, sources: Lead[], choice: MergeChoice | undefined): unknown {
  const values = sources.map((lead) => lead[property as keyof Lead]);
  return union && choice !== MergeChoice.MASTER && choice !== MergeChoice.NEWEST ? union(values) : values[0];
}

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  value === LeadInterest.UNKNOWN ||
  (typeof value === "object" && !(value instanceof Date) && Object.keys(value).length === 0);

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

const shown = ({ show }: MergeField, value: unknown): unknown => (show && value ? show(value) : (value ?? null));

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
