import { users } from "../../access/user.js";
import { dateTime, descending, enumeration, float, queryable, seen, timestamps, toOne } from "../../platform/query/fields.js";
import { accounts } from "../accounts/account.js";
import { contacts } from "../contacts/contact.js";
import { leads } from "../leads/lead.fields.js";
import { DuplicateKind, NoticedBy, PossibleDuplicateEventType, PossibleDuplicateState } from "./duplicate-kinds.js";
import { rulesOfMatches } from "./known-match.js";
import { PossibleDuplicate } from "./possible-duplicate.js";

const PAIRS = [
  ["lead", "otherLead"],
  ["contact", "otherContact"],
  ["account", "otherAccount"],
] as const;

/** Both tell how far fields agree. */
const RULES = rulesOfMatches(Object.values(DuplicateKind));

/**
 * What can be asked about pairs. Whoever sees both records sees the pair; of a pair that was merged one record is left, and
 * whoever sees that one sees the pair. The id of a lead finds no contact, so that one column serves the relations of all kinds.
 */
export const possibleDuplicates = queryable(PossibleDuplicate, {
  table: "possible_duplicate",
  fields: {
    kind: enumeration(() => DuplicateKind, "DuplicateKind"),
    confidence: float(),
    state: enumeration(() => PossibleDuplicateState, "PossibleDuplicateState"),
    noticedBy: enumeration(() => NoticedBy, "DuplicateNoticedBy"),
    decidedAt: dateTime(),
    decidedBy: toOne(() => users, "decidedById", "Who decided; null while it is open, and for a program."),
    lead: toOne(() => leads, "firstId", "The older lead; null for other kinds."),
    otherLead: toOne(() => leads, "secondId", "The newer lead; null for other kinds. Of a merged pair, the record that is left."),
    contact: toOne(() => contacts, "firstId", "The older contact; null for other kinds."),
    otherContact: toOne(() => contacts, "secondId", "The newer contact; null for other kinds. Of a merged pair, the record that is left."),
    account: toOne(() => accounts, "firstId", "The older account; null for other kinds."),
    otherAccount: toOne(() => accounts, "secondId", "The newer account; null for other kinds. Of a merged pair, the record that is left."),
    ...timestamps,
  },
  visible: () => ({
    or: [
      ...PAIRS.map(([one, other]) => ({ and: [seen(one), seen(other)] })),
      { and: [{ state: { eq: PossibleDuplicateState.MERGED } }, { or: PAIRS.flatMap(([one, other]) => [seen(one), seen(other)]) }] },
    ],
  }),
  order: descending("confidence"),
  tells: { confidence: RULES, reasons: RULES },
  roots: {
    scope: null,
    one: ["possibleDuplicate", "Two records that may be the same; null when there is no such pair, or you do not see both."],
    many: ["possibleDuplicates", "Pairs of records that may be the same, of which you see both; the likeliest first by default."],
  },
  stats: {
    name: "possibleDuplicateStats",
    description: "Possible duplicates in numbers.",
    groups: { kind: "kind", state: "state", noticedBy: "noticedBy" },
    time: "createdAt",
  },
  stream: {
    noun: "possibleDuplicate",
    description: "Every change of the possible duplicates of which you see both records.",
    types: PossibleDuplicateEventType,
    before: { confidence: "How likely it was.", state: "What had been decided." },
  },
});
