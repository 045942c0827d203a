import { LeadStatus } from "./lead.enums.js";

const {
  REFERRAL,
  CONTACTED,
  IN_PROGRESS,
  WARM,
  COLD,
  NURTURING,
  QUALIFIED,
  PROPOSAL_SENT,
  NEGOTIATION,
  ON_HOLD,
  DISQUALIFIED,
  RE_ENGAGED,
  CLOSED_WON,
  CLOSED_LOST,
} = LeadStatus;

/** Where a lead may go from each status. What is not here is refused. */
export const TRANSITIONS: Record<LeadStatus, readonly LeadStatus[]> = {
  NEW: [REFERRAL, CONTACTED, IN_PROGRESS, WARM, COLD, NURTURING, QUALIFIED, ON_HOLD, DISQUALIFIED],
  REFERRAL: [CONTACTED, IN_PROGRESS, WARM, COLD, NURTURING, QUALIFIED, ON_HOLD, DISQUALIFIED],
  CONTACTED: [IN_PROGRESS, WARM, COLD, NURTURING, QUALIFIED, ON_HOLD, DISQUALIFIED],
  IN_PROGRESS: [CONTACTED, WARM, COLD, NURTURING, QUALIFIED, ON_HOLD, DISQUALIFIED],
  WARM: [CONTACTED, IN_PROGRESS, COLD, NURTURING, QUALIFIED, ON_HOLD, DISQUALIFIED],
  COLD: [CONTACTED, IN_PROGRESS, WARM, NURTURING, ON_HOLD, DISQUALIFIED, RE_ENGAGED],
  NURTURING: [CONTACTED, IN_PROGRESS, WARM, COLD, QUALIFIED, ON_HOLD, DISQUALIFIED],
  QUALIFIED: [IN_PROGRESS, NURTURING, PROPOSAL_SENT, NEGOTIATION, ON_HOLD, DISQUALIFIED, CLOSED_WON, CLOSED_LOST],
  PROPOSAL_SENT: [QUALIFIED, NURTURING, NEGOTIATION, ON_HOLD, CLOSED_WON, CLOSED_LOST],
  NEGOTIATION: [QUALIFIED, PROPOSAL_SENT, ON_HOLD, CLOSED_WON, CLOSED_LOST],
  ON_HOLD: [IN_PROGRESS, DISQUALIFIED, RE_ENGAGED],
  DISQUALIFIED: [RE_ENGAGED],
  RE_ENGAGED: [CONTACTED, IN_PROGRESS, WARM, COLD, NURTURING, QUALIFIED, ON_HOLD, DISQUALIFIED],
  CLOSED_WON: [],
  CLOSED_LOST: [RE_ENGAGED],
};

/** These follow from a verb of their own (qualify, disqualify, win, lose) and are not set by hand. */
export const SET_BY_VERBS: readonly LeadStatus[] = [QUALIFIED, DISQUALIFIED, CLOSED_WON, CLOSED_LOST];

/** Nothing more is to be done with a lead of these. */
export const CLOSED_STATUSES: readonly LeadStatus[] = [DISQUALIFIED, CLOSED_WON, CLOSED_LOST];

/** The leads that somebody still has to do with, as SQL; an index has the same condition. */
export const OPEN_LEAD = `lead.converted_at is null and lead.status not in (${CLOSED_STATUSES.map((status) => `'${status}'`).join(", ")})`;

/** What somebody may set by hand from here. */
export const settableFrom = (from: LeadStatus): LeadStatus[] => TRANSITIONS[from].filter((to) => !SET_BY_VERBS.includes(to));

/** What the owner should do next; null when there is nothing to do. */
export const NEXT_ACTION: Record<LeadStatus, string | null> = {
  NEW: "Research and make first contact",
  REFERRAL: "Make first contact, with priority",
  CONTACTED: "Follow up",
  IN_PROGRESS: "Continue",
  WARM: "Send targeted messages",
  COLD: "Look again later",
  NURTURING: "Continue to nurture",
  QUALIFIED: "Engage more deeply and convert",
  PROPOSAL_SENT: "Answer questions on the proposal",
  NEGOTIATION: "Finalise the terms",
  ON_HOLD: "Revisit on the agreed date",
  DISQUALIFIED: null,
  RE_ENGAGED: "Reassess",
  CLOSED_WON: "Onboard",
  CLOSED_LOST: "Analyse why it was lost",
};
