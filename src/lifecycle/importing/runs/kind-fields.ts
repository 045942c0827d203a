import type { ImportKind } from "../import-kind.js";
import type { Sought } from "./references.js";

/** The kinds but leads, which have a reader and a verb of their own. */
export type OtherKind = Exclude<`${ImportKind}`, "LEAD">;

/** A record that rows name: by which fields, the surest first, and of which kinds it may be by each. */
export interface Reference {
  by: Record<string, readonly Sought[]>;
  /** Whether there is no record without it. */
  required: boolean;
}

const [LEAD, CONTACT, ACCOUNT, DEAL, CAMPAIGN] = [["lead"], ["contact"], ["account"], ["opportunity"], ["campaign"]] as const;
const PERSON = ["contact", "lead"] as const;

/** The record that an activity or a task is about. */
const SUBJECT: Reference = {
  by: {
    contact: CONTACT,
    lead: LEAD,
    related: ["contact", "lead", "opportunity", "account"],
    email: PERSON,
    opportunity: DEAL,
    account: ACCOUNT,
  },
  required: true,
};

/** What rows of each kind name, by what the link is called. */
export const REFERENCES: Record<OtherKind, Record<string, Reference>> = {
  ACCOUNT: { parent: { by: { parent: ACCOUNT }, required: false } },
  CONTACT: { account: { by: { account: ACCOUNT, companyName: ACCOUNT }, required: false } },
  OPPORTUNITY: {
    account: { by: { account: ACCOUNT, companyName: ACCOUNT }, required: true },
    contact: { by: { contact: CONTACT, contactEmail: CONTACT, contactName: CONTACT }, required: false },
  },
  ACTIVITY: { subject: SUBJECT },
  TASK: { subject: SUBJECT },
  CAMPAIGN: { parent: { by: { parent: CAMPAIGN }, required: false } },
  CAMPAIGN_MEMBER: {
    campaign: { by: { campaign: CAMPAIGN }, required: true },
    person: { by: { contact: CONTACT, lead: LEAD, related: PERSON, email: PERSON }, required: true },
  },
};

/** The fields of each kind that go into its records; what else a file has is kept in an activity of the record. */
export const TAKEN: Record<OtherKind, readonly string[]> = {
  ACCOUNT: ["name", "website", "industry", "companySize", "phone", "country", "city", "createdAt", "externalId"],
  CONTACT: ["firstName", "lastName", "name", "email", "phone", "jobTitle", "country", "createdAt", "externalId"],
  OPPORTUNITY: [
    ...["name", "amount", "currency", "stage", "pipeline", "status", "isWon", "isClosed", "closeDate", "closedAt", "wonAt", "lostAt"],
    ...["probability", "lostReason", "wonReason", "createdAt", "externalId"],
  ],
  ACTIVITY: ["type", "text", "occurredAt", "createdAt", "externalId"],
  TASK: ["title", "description", "dueAt", "remindAt", "status", "completedAt", "createdAt", "externalId"],
  CAMPAIGN: ["name", "channel", "status", "startsOn", "endsOn", "description", "cost", "currency", "externalId"],
  CAMPAIGN_MEMBER: ["status", "joinedAt", "respondedAt", "externalId"],
};
