import { plainTitle } from "./title.js";

/** The columns that the exports of a system have and others mostly do not. Several have some of them; the whole header tells. */
const MARKS: Record<string, readonly string[]> = {
  salesforce: [
    "Is Deleted",
    "Created By Id",
    "System Modstamp",
    "Lead ID",
    "Is Converted",
    "Master Record Id",
    "Last Modified By Id",
    "Company / Account",
    "Lead Owner",
    "Lead Source",
    "Email Opt Out",
  ],
  hubspot: [
    "Record ID",
    "Record ID - Contact",
    "Lifecycle Stage",
    "HubSpot Owner",
    "Contact owner",
    "Create Date",
    "Marketing contact status",
    "Original Traffic Source",
    "Associated Company",
    "Number of Associated Deals",
  ],
  zoho: [
    "Record Id",
    "Lead Owner",
    "Lead Owner.id",
    "Lead Source",
    "Created Time",
    "Modified Time",
    "Last Activity Time",
    "Email Opt Out",
    "Unsubscribed Mode",
    "Lead Conversion Time",
    "Secondary Email",
  ],
};

/** How many systems have a mark, and which marks differ by capitals alone ("Record ID" and "Record Id"). */
const MARK_COUNT = new Map<string, number>();
const SPELLINGS = new Map<string, Set<string>>();
for (const mark of Object.values(MARKS).flat()) {
  MARK_COUNT.set(mark, (MARK_COUNT.get(mark) ?? 0) + 1);
  SPELLINGS.set(plainTitle(mark), (SPELLINGS.get(plainTitle(mark)) ?? new Set()).add(mark));
}

/** A mark is in the header in any spelling, unless that would be another system's. */
const has = (titles: ReadonlySet<string>, plain: ReadonlySet<string>, mark: string): boolean =>
  SPELLINGS.get(plainTitle(mark))?.size === 1 ? plain.has(plainTitle(mark)) : titles.has(mark);

/**
 * Whose export a file is, by its whole header: the system that most columns speak for, one of them a mark of no other; null
 * where none does, or two do equally. Only Salesforce ends the names of custom fields with `__c`.
 */
export function systemOf(header: string[]): string | null {
  const titles = new Set(header.map((title) => title.trim()));
  if ([...titles].some((title) => title.endsWith("__c"))) return "salesforce";
  const plain = new Set(header.map(plainTitle));
  const scores = Object.entries(MARKS).map(([system, marks]) => {
    const found = marks.filter((mark) => has(titles, plain, mark));
    const own = found.filter((mark) => MARK_COUNT.get(mark) === 1).length;
    return { system, score: own === 0 ? 0 : found.length + own };
  });
  const [best, second] = scores.sort((left, right) => right.score - left.score);
  return best && best.score > (second?.score ?? 0) ? best.system : null;
}
