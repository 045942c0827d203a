import { QualificationTarget } from "../lifecycle/qualification/evaluate-policy.js";
import { ActivityType } from "../records/activities/activity.js";
import { CampaignStatus } from "../records/campaigns/campaign.js";
import type { CreateCampaignInput } from "../records/campaigns/edit-campaign.js";
import { Channel } from "../records/campaigns/source.js";
import type { AttributionInput } from "../records/campaigns/touch.js";
import { LeadInterest, LeadStage, LeadStatus } from "../records/leads/lead.enums.js";
import { OpportunityStage } from "../records/opportunities/stages.js";
import type { Seniority } from "./people.js";
import {
  assessed,
  assessedInPart,
  assigned,
  became,
  converted,
  dealClosed,
  dealMoved,
  did,
  disqualified,
  finished,
  noted,
  notedOnDeal,
  optedOut,
  paused,
  planned,
  promised,
  putOff,
  qualified,
  quoted,
  reengaged,
  returned,
  type Step,
} from "./steps.js";

const { PAGE_VIEW, PRICING_VIEWED, DEMO_REQUESTED, TRIAL_STARTED, DOCUMENT_DOWNLOADED, WEBINAR_ATTENDED, CALL, MEETING } = ActivityType;
const { EMAIL_SENT, EMAIL_OPENED, EMAIL_CLICKED, EMAIL_REPLIED, UNSUBSCRIBED } = ActivityType;

export const SOURCES = {
  contact: { channel: Channel.WEBSITE_FORM, name: "Contact form" },
  demo: { channel: Channel.WEBSITE_FORM, name: "Demo form" },
  webinar: { channel: Channel.WEBINAR, name: "Product webinar" },
  guide: { channel: Channel.CONTENT, name: "Buyer's guide" },
  fair: { channel: Channel.EVENT, name: "Spring trade fair" },
  referral: { channel: Channel.REFERRAL, name: "Customer referral" },
  scans: { channel: Channel.EVENT, name: "Trade fair scans" },
  list: { channel: Channel.OUTBOUND, name: "Prospect list" },
} as const;

interface SampleCampaign extends Omit<CreateCampaignInput, "idempotencyKey" | "startsOn" | "endsOn"> {
  name: string;
  /** It began so many days ago and ended, or is to end, in so many. */
  days: [from: number, until: number];
  attribution: AttributionInput;
}

/** Which campaign brought the leads of a source, and how its links are marked. */
export const CAMPAIGNS: Partial<Record<keyof typeof SOURCES, SampleCampaign>> = {
  demo: {
    name: "Answer within the hour",
    channel: Channel.SEARCH,
    days: [-75, 40],
    cost: { amount: "8400.00", currency: "EUR" },
    utmCampaign: "answer-within-the-hour",
    attribution: { utmSource: "search", utmMedium: "cpc", utmCampaign: "answer-within-the-hour", utmTerm: "lead response time" },
  },
  webinar: {
    name: "Webinar: no lead left behind",
    channel: Channel.WEBINAR,
    status: CampaignStatus.COMPLETED,
    days: [-70, -3],
    cost: { amount: "2600.00", currency: "EUR" },
    utmCampaign: "no-lead-left-behind",
    attribution: {
      utmSource: "newsletter",
      utmMedium: "email",
      utmCampaign: "no-lead-left-behind",
      landingPage: "https://www.leadwire.example/webinar",
    },
  },
  guide: {
    name: "Buyer's guide launch",
    channel: Channel.CONTENT,
    days: [-65, 25],
    cost: { amount: "3150.50", currency: "EUR" },
    utmCampaign: "buyers-guide",
    attribution: { utmSource: "professional-network", utmMedium: "social", utmCampaign: "buyers-guide", utmContent: "cover-2" },
  },
  fair: {
    name: "Trade fair season",
    channel: Channel.EVENT,
    status: CampaignStatus.PAUSED,
    days: [-90, 60],
    cost: { amount: "19800.00", currency: "EUR" },
    attribution: { referrerUrl: "https://fair.example/exhibitors" },
  },
};

/** They come again by another way, which is their last touch. */
const returnedForWebinar = returned(SOURCES.webinar, CAMPAIGNS.webinar?.attribution as AttributionInput);

/** How a number of leads fare, from their capture on. */
export interface Story {
  leads: number;
  /** When they came in: between so many days ago and so many. */
  daysAgo: [most: number, least: number];
  sources: (keyof typeof SOURCES)[];
  seniority: Seniority[];
  interest?: LeadInterest;
  /** Only for those on a list, who have shown nothing yet. */
  stage?: LeadStage;
  steps: Step[];
}

const looked = [did(PAGE_VIEW, { path: "/product" })];
const mailed = [did(EMAIL_SENT, { subject: "Nice to meet you" }), did(EMAIL_OPENED, { subject: "Nice to meet you" })];
const answered = [...mailed, did(EMAIL_REPLIED, { subject: "Nice to meet you" })];
const called = did(CALL, { minutes: 12, outcome: "Wants to know more" });
const met = did(MEETING, { minutes: 45, place: "Video" });
const knows = noted(
  "Came through a colleague at a trade fair. Knows our competitor well.",
  "Prefers e-mail to the telephone; answers within a day.",
  "Has to ask the works council before anything new is brought in.",
);
/** What it takes to become an SQL. */
export const SALES_READY: Step[] = [
  ...looked,
  assigned,
  promised("Call for the first time", [1, 4]),
  called,
  finished,
  knows,
  did(DEMO_REQUESTED),
  met,
  assessed,
  qualified(QualificationTarget.SQL),
];
const sold = [
  ...SALES_READY,
  converted,
  notedOnDeal("Wants to start with one team and grow from there.", "Their lawyer reads the contract; allow two weeks."),
  planned("Send the offer", [1, 9], "dealId"),
];
const proposed = [...sold, quoted, dealMoved(OpportunityStage.PROPOSAL)];
const negotiated = [...proposed, dealMoved(OpportunityStage.NEGOTIATION)];

const ANYBODY: Seniority[] = ["decider", "manager", "manager", "other", "other"];

export const STORIES: Story[] = [
  // On a list, and nothing heard of them.
  { leads: 30, daysAgo: [40, 8], sources: ["list"], seniority: ["manager", "decider"], stage: LeadStage.SUSPECT, steps: [] },
  {
    leads: 12,
    daysAgo: [30, 5],
    sources: ["list", "fair"],
    seniority: ["manager", "other"],
    stage: LeadStage.PROSPECT,
    steps: [...mailed],
  },

  // Just in.
  { leads: 18, daysAgo: [1.5, 0.02], sources: ["contact", "guide", "webinar"], seniority: [...ANYBODY, "student"], steps: [...looked] },
  {
    leads: 22,
    daysAgo: [5, 1.5],
    sources: ["contact", "guide", "webinar"],
    seniority: ANYBODY,
    steps: [...mailed, ...looked, became(LeadStatus.CONTACTED)],
  },
  {
    leads: 6,
    daysAgo: [2, 0.3],
    sources: ["demo"],
    seniority: ["decider"],
    interest: LeadInterest.INTERESTED,
    steps: [...looked, did(PRICING_VIEWED), did(DEMO_REQUESTED)],
  },
  {
    leads: 10,
    daysAgo: [6.3, 1],
    sources: ["demo"],
    seniority: ["decider"],
    interest: LeadInterest.INTERESTED,
    steps: [called, ...looked, did(PRICING_VIEWED), did(DEMO_REQUESTED)],
  },
  { leads: 14, daysAgo: [10, 0.5], sources: ["referral"], seniority: ["decider", "manager"], steps: [did(PAGE_VIEW, { path: "/" })] },

  // Being worked.
  {
    leads: 12,
    daysAgo: [25, 4],
    sources: ["contact", "fair", "guide"],
    seniority: ANYBODY,
    steps: [assigned, ...mailed, became(LeadStatus.CONTACTED), planned("Follow up by telephone", [-2, 6])],
  },
  {
    leads: 10,
    daysAgo: [35, 6],
    sources: ["contact", "webinar", "fair"],
    seniority: ANYBODY,
    steps: [
      ...looked,
      assigned,
      ...answered,
      became(LeadStatus.CONTACTED),
      called,
      noted("Will talk with a colleague in purchasing and come back to us."),
      became(LeadStatus.IN_PROGRESS, "Talks with a colleague first"),
      planned("Ask what the colleague said", [-1, 5]),
    ],
  },
  {
    leads: 10,
    daysAgo: [30, 5],
    sources: ["fair", "guide"],
    seniority: ["decider", "manager"],
    interest: LeadInterest.INTERESTED,
    steps: [
      returnedForWebinar,
      did(WEBINAR_ATTENDED, { minutes: 50 }),
      assigned,
      ...answered,
      did(PRICING_VIEWED),
      became(LeadStatus.WARM),
      assessedInPart,
    ],
  },
  {
    leads: 10,
    daysAgo: [58, 25],
    sources: ["fair", "list"],
    seniority: ANYBODY,
    steps: [
      assigned,
      did(EMAIL_SENT),
      became(LeadStatus.CONTACTED),
      did(UNSUBSCRIBED),
      optedOut,
      became(LeadStatus.COLD, "No answer to three mails"),
    ],
  },
  {
    leads: 10,
    daysAgo: [50, 10],
    sources: ["guide", "webinar"],
    seniority: ANYBODY,
    interest: LeadInterest.UNKNOWN,
    steps: [
      did(DOCUMENT_DOWNLOADED, { title: "Buyer's guide" }),
      assigned,
      ...mailed,
      did(EMAIL_CLICKED),
      became(LeadStatus.NURTURING, "Plans for next year"),
      putOff,
      planned("Send the case study", [3, 18]),
    ],
  },
  {
    leads: 8,
    daysAgo: [28, 6],
    sources: ["demo", "webinar"],
    seniority: ["decider"],
    interest: LeadInterest.INTERESTED,
    steps: [
      ...looked,
      did(TRIAL_STARTED),
      assigned,
      qualified(QualificationTarget.MQL),
      called,
      became(LeadStatus.IN_PROGRESS),
      assessedInPart,
    ],
  },

  // Qualified, and not converted yet.
  {
    leads: 8,
    daysAgo: [30, 8],
    sources: ["demo", "referral"],
    seniority: ["decider"],
    interest: LeadInterest.INTERESTED,
    steps: SALES_READY,
  },
  { leads: 5, daysAgo: [40, 15], sources: ["demo"], seniority: ["decider"], steps: [...SALES_READY, became(LeadStatus.PROPOSAL_SENT)] },
  {
    leads: 4,
    daysAgo: [45, 20],
    sources: ["contact"],
    seniority: ["decider"],
    steps: [...SALES_READY, became(LeadStatus.PROPOSAL_SENT), became(LeadStatus.NEGOTIATION, "Asks for three years")],
  },

  // Paused, given up, back again.
  {
    leads: 8,
    daysAgo: [45, 12],
    sources: ["contact", "fair"],
    seniority: ["manager", "decider"],
    steps: [assigned, called, became(LeadStatus.IN_PROGRESS), paused(LeadStatus.ON_HOLD, "Budget is decided next quarter")],
  },
  {
    leads: 7,
    daysAgo: [50, 10],
    sources: ["contact", "guide"],
    seniority: ["student"],
    interest: LeadInterest.NOT_INTERESTED,
    steps: [...looked, assigned, disqualified("BAD_FIT", "Writes a thesis")],
  },
  {
    leads: 6,
    daysAgo: [55, 20],
    sources: ["list", "fair"],
    seniority: ANYBODY,
    steps: [assigned, called, became(LeadStatus.CONTACTED), disqualified("NO_BUDGET")],
  },
  {
    leads: 4,
    daysAgo: [50, 20],
    sources: ["webinar"],
    seniority: ANYBODY,
    steps: [assigned, noted("Sells something like ours."), disqualified("COMPETITOR")],
  },
  {
    leads: 8,
    daysAgo: [58, 25],
    sources: ["contact", "fair"],
    seniority: ["manager", "decider"],
    steps: [assigned, disqualified("NO_TIMELINE"), did(PRICING_VIEWED), reengaged("NEW_ACTIVITY", "Looked at our prices again"), called],
  },

  // Converted.
  { leads: 6, daysAgo: [40, 10], sources: ["demo", "referral"], seniority: ["decider"], steps: sold },
  { leads: 5, daysAgo: [45, 12], sources: ["demo", "fair"], seniority: ["decider"], steps: proposed },
  { leads: 5, daysAgo: [50, 18], sources: ["webinar", "referral"], seniority: ["decider"], steps: negotiated },
  {
    leads: 6,
    daysAgo: [59, 25],
    sources: ["demo", "referral"],
    seniority: ["decider"],
    steps: [...negotiated, dealClosed(OpportunityStage.CLOSED_WON, ["Best fit", "Price", "Knew us before"])],
  },
  {
    leads: 4,
    daysAgo: [59, 25],
    sources: ["fair", "contact"],
    seniority: ["decider"],
    steps: [
      ...proposed,
      dealClosed(OpportunityStage.CLOSED_LOST, ["Price", "Chose a competitor", "No decision"], "Asked again next year, they say"),
    ],
  },
];

/** Whether the leads of a story become accounts, for which each needs a company of its own. */
export const converts = ({ steps }: Story): boolean => steps.includes(converted);
