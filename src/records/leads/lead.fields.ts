import { users } from "../../access/user.js";
import { visibleByOwner } from "../../access/visible-owner.js";
import { readDomain } from "../../platform/identifiers/domain.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { EmailKind } from "../../platform/identifiers/email-kind.js";
import { canonicalName } from "../../platform/identifiers/name.js";
import { readPhoneNumber } from "../../platform/identifiers/phone.js";
import { Scope } from "../../platform/identity/scopes.js";
import {
  canonical,
  custom,
  dateTime,
  descending,
  enumeration,
  float,
  type Queryable,
  queryable,
  relate,
  string,
  strings,
  timestamps,
  toMany,
  toOne,
} from "../../platform/query/fields.js";
import { accounts } from "../accounts/account.js";
import { mergedRecords } from "../accounts/merged-record.js";
import { activities } from "../activities/activity.js";
import { addressFields } from "../addresses/addresses.js";
import { campaigns } from "../campaigns/campaign.js";
import { sources } from "../campaigns/source.js";
import { touches } from "../campaigns/touch.js";
import { contacts } from "../contacts/contact.js";
import { closeReasons } from "../opportunities/close-reason.js";
import { opportunities } from "../opportunities/opportunity.js";
import { assignments } from "../queues/assignment.js";
import { queues } from "../queues/queue.js";
import { consents } from "./consent.js";
import { externalIds } from "./external-id.js";
import { LeadEventType, LeadInterest, LeadStage, LeadStatus } from "./lead.enums.js";
import { Lead } from "./lead.js";
import { plainQuery } from "./plain-fields.js";
import { Band, Grade } from "./score.enums.js";
import { statusChanges } from "./status-change.js";

/** Of the leads that records of any kind recommended us to. */
export const REFERRALS = "The leads that it recommended us to, of those that you see; newest first.";

/** What can be asked about leads: fields, lists, filters of streams, order and search. */
export const leads: Queryable<Lead> = queryable(Lead, {
  table: "lead",
  fields: {
    ...plainQuery,
    name: canonical(canonicalName),
    email: canonical(readEmail),
    emailAsTyped: string(),
    emailKind: enumeration(() => EmailKind, "EmailKind"),
    phone: canonical(readPhoneNumber),
    phoneExtension: string(),
    phoneAsTyped: string(),
    ...addressFields(),
    domain: canonical(readDomain),
    tags: strings(),
    stage: enumeration(() => LeadStage, "LeadStage"),
    status: enumeration(() => LeadStatus, "LeadStatus"),
    statusSince: dateTime(),
    disqualificationReason: string(),
    closeReason: toOne(() => closeReasons, "closeReasonId", "Why it was won or lost, from the list of the organisation; null without one."),
    interest: enumeration(() => LeadInterest, "LeadInterest"),
    resumeAt: dateTime(),
    revisitAt: dateTime(),
    returnedAt: dateTime(),
    score: float(),
    fitScore: float(),
    engagementScore: float(),
    band: enumeration(() => Band, "Band"),
    grade: enumeration(() => Grade, "Grade"),
    customFields: custom(),
    source: toOne(() => sources, "sourceId", "Where it came from."),
    campaign: toOne(() => campaigns, "campaignId", "The campaign that brought it."),
    firstTouch: toOne(() => touches, "firstTouchId", "The first time that the person came to us."),
    lastTouch: toOne(() => touches, "lastTouchId", "The last time."),
    touches: toMany(() => touches, "leadId", "Each time that the person came to us, latest first: its membership in campaigns.", {
      seenWithParent: true,
    }),
    owner: toOne(() => users, "ownerId", "Who works it."),
    queue: toOne(() => queues, "queueId", "The queue that it waits in; null when it waits in none, or in one that you may not see."),
    assignments: toMany(() => assignments, "leadId", "How it came to its owners and queues, latest first.", { seenWithParent: true }),
    firstResponseDueAt: dateTime(),
    firstResponseAlertAt: dateTime(),
    firstResponseBreachedAt: dateTime(),
    firstRespondedAt: dateTime(),
    contact: toOne(() => contacts, "contactId", "The contact that this person is already, or became."),
    referredByContact: toOne(() => contacts, "referredByContactId", "The contact that recommended us; null when none did."),
    referredByAccount: toOne(() => accounts, "referredByAccountId", "The customer that recommended us; null when none did."),
    referredByLead: toOne(() => leads, "referredByLeadId", "The other lead that recommended us; null when none did."),
    lastActivityAt: dateTime(),
    convertedAt: dateTime(),
    mergedAt: dateTime(),
    activities: toMany(() => activities, "leadId", "What happened with it, newest first.", { seenWithParent: true }),
    statusHistory: toMany(() => statusChanges, "leadId", "Its way through the statuses, latest first.", { seenWithParent: true }),
    externalIds: toMany(() => externalIds, "leadId", "What other systems call it.", { seenWithParent: true, few: true }),
    consents: toMany(() => consents, "leadId", "What the person allowed or forbade, latest first.", { seenWithParent: true, few: true }),
    mergedLeads: toMany(() => mergedRecords, "survivorId", "The leads that were merged into it, latest first.", {
      seenWithParent: true,
      few: true,
    }),
    ...timestamps,
  },
  formerIds: "merged_record",
  formerValues: ["email", "phone"],
  visible: visibleByOwner(Scope.LEADS_READ),
  order: descending("createdAt"),
  searchable: ["name", "companyName", "email", "phone"],
  standsFor: { name: ["companyName", "email", "phone"] },
  ruled: {
    name: ["firstName", "lastName"],
    // The domain is that of the website, or else of the address.
    email: ["emailAsTyped", "emailKind", "emails", "domain"],
    phone: ["phoneExtension", "phoneAsTyped", "phones"],
    website: ["domain"],
    referrer: ["referredByContact", "referredByAccount", "referredByLead", "referredByPartner", "referredBy"],
  },
  roots: {
    scope: Scope.LEADS_READ,
    one: ["lead", "One lead; null when there is none with this id, or none that you may see."],
    many: ["leads", "Leads, newest first by default."],
  },
  stats: {
    name: "leadStats",
    description: "Leads in numbers.",
    groups: {
      stage: "stage",
      status: "status",
      interest: "interest",
      band: "band",
      grade: "grade",
      disqualificationReason: "disqualificationReason",
      closeReason: "closeReason",
      industry: "industry",
      country: "country",
      source: "source",
      sourceChannel: "source.channel",
      campaign: "campaign",
      firstTouchCampaign: "firstTouch.campaign",
      lastTouchCampaign: "lastTouch.campaign",
      lastTouchChannel: "lastTouch.source.channel",
      emailKind: "emailKind",
      queue: "queue",
      referredByContact: "referredByContact",
      referredByAccount: "referredByAccount",
      referredByLead: "referredByLead",
      // The relation comes with the partners.
      referredByPartner: "referredByPartner",
      owner: "owner",
      team: "owner.team",
    },
    time: "createdAt",
    durations: {
      timeInStatus: {
        description: "How long they were in each status that they have left, in the order of the statuses.",
        history: () => statusChanges,
        key: "leadId",
        of: "from",
        until: "to",
        seconds: "durationInFromStatus",
      },
    },
  },
  stream: {
    noun: "lead",
    description: "Every change of the leads that you see.",
    types: LeadEventType,
    before: {
      status: "The former status.",
      stage: "The former stage.",
      score: "The former score.",
      band: "The former band.",
      grade: "The former grade.",
      name: "The former name.",
      companyName: "The former company.",
      owner: "Who worked it.",
      queue: "The queue that it waited in.",
      source: "Where it was said to come from.",
      contact: "The contact that it was.",
      customFields: "All former values of custom fields.",
    },
  },
});

relate(queues, { leads: toMany(() => leads, "queueId", "The leads that wait in it, of those that you may see; newest first.") });
relate(contacts, {
  consents: toMany(() => consents, "contactId", "What the person allowed or forbade as a contact, latest first.", {
    seenWithParent: true,
    few: true,
  }),
});
relate(contacts, { leads: toMany(() => leads, "contactId", "The leads that this person was or is, newest first.") });
for (const [target, key] of [
  [contacts, "referredByContactId"],
  [accounts, "referredByAccountId"],
] as const)
  relate(target, { referrals: toMany(() => leads, key, REFERRALS) });
relate(leads, { referrals: toMany(() => leads, "referredByLeadId", REFERRALS) });
relate(opportunities, { lead: toOne(() => leads, "leadId", "The lead that it came from.") });
relate(activities, { lead: toOne(() => leads, "leadId", "The lead that it happened with.") });
