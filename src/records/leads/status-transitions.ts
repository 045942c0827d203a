import { LeadInterest, LeadStage, LeadStatus } from "./lead.enums.js";
import type { Lead } from "./lead.js";

const {
  NEW,
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

/** Being worked, or about to be. Between these a lead goes back and forth as its owner sees it, also after a mis-click. */
const OPEN: readonly LeadStatus[] = [NEW, REFERRAL, CONTACTED, IN_PROGRESS, WARM, COLD, NURTURING];
const OUT_OF_WORK: readonly LeadStatus[] = [ON_HOLD, DISQUALIFIED];
/** Terms are talked about; `settableFrom` has whom that is for. */
const OFFERS: readonly LeadStatus[] = [PROPOSAL_SENT, NEGOTIATION];

const openBut = (...others: LeadStatus[]): LeadStatus[] => OPEN.filter((status) => !others.includes(status));

/** Where a lead may go from each status, by whichever verb. What is not here is refused. */
export const TRANSITIONS: Record<LeadStatus, readonly LeadStatus[]> = {
  NEW: [...openBut(NEW), QUALIFIED, ...OUT_OF_WORK],
  REFERRAL: [...openBut(REFERRAL), QUALIFIED, ...OUT_OF_WORK],
  CONTACTED: [...openBut(CONTACTED), QUALIFIED, ...OFFERS, ...OUT_OF_WORK, CLOSED_LOST],
  IN_PROGRESS: [...openBut(IN_PROGRESS), QUALIFIED, ...OFFERS, ...OUT_OF_WORK, CLOSED_LOST],
  WARM: [...openBut(WARM), QUALIFIED, ...OFFERS, ...OUT_OF_WORK, CLOSED_LOST],
  COLD: [...openBut(COLD), QUALIFIED, ...OFFERS, ...OUT_OF_WORK, RE_ENGAGED, CLOSED_LOST],
  NURTURING: [...openBut(NURTURING), QUALIFIED, ...OFFERS, ...OUT_OF_WORK, CLOSED_LOST],
  QUALIFIED: [...openBut(NEW, REFERRAL), ...OFFERS, ...OUT_OF_WORK, CLOSED_WON, CLOSED_LOST],
  PROPOSAL_SENT: [...openBut(NEW, REFERRAL), QUALIFIED, NEGOTIATION, ...OUT_OF_WORK, CLOSED_WON, CLOSED_LOST],
  NEGOTIATION: [...openBut(NEW, REFERRAL), QUALIFIED, PROPOSAL_SENT, ...OUT_OF_WORK, CLOSED_WON, CLOSED_LOST],
  ON_HOLD: [...OPEN, QUALIFIED, ...OFFERS, DISQUALIFIED, RE_ENGAGED, CLOSED_LOST],
  DISQUALIFIED: [RE_ENGAGED],
  RE_ENGAGED: [...openBut(NEW, REFERRAL), QUALIFIED, ...OFFERS, ...OUT_OF_WORK, CLOSED_LOST],
  CLOSED_WON: [QUALIFIED, ...OFFERS],
  CLOSED_LOST: [RE_ENGAGED],
};

/** The mutations that set a status. What `changeLeadStatus` sets is chosen freely; the others ask for what their status needs. */
export const VERBS: Record<LeadStatus, string> = {
  NEW: "changeLeadStatus",
  REFERRAL: "changeLeadStatus",
  CONTACTED: "changeLeadStatus",
  IN_PROGRESS: "changeLeadStatus",
  WARM: "changeLeadStatus",
  COLD: "changeLeadStatus",
  NURTURING: "changeLeadStatus",
  QUALIFIED: "qualifyLead",
  PROPOSAL_SENT: "changeLeadStatus",
  NEGOTIATION: "changeLeadStatus",
  ON_HOLD: "changeLeadStatus",
  DISQUALIFIED: "disqualifyLead",
  RE_ENGAGED: "reengageLead",
  CLOSED_WON: "winLead",
  CLOSED_LOST: "loseLead",
};

/** These follow from a verb of their own (qualify, disqualify, win, lose) and are not set by hand. */
export const SET_BY_VERBS: readonly LeadStatus[] = [QUALIFIED, DISQUALIFIED, CLOSED_WON, CLOSED_LOST];

/** How far a lead is with us as a deal: it is not thrown back by what has not come as far. */
export const OF_A_DEAL: readonly LeadStatus[] = [QUALIFIED, PROPOSAL_SENT, NEGOTIATION];

const SALES: readonly LeadStage[] = [LeadStage.SQL, LeadStage.OPPORTUNITY, LeadStage.CUSTOMER];

/** Nothing more is to be done with a lead of these. */
export const CLOSED_STATUSES: readonly LeadStatus[] = [DISQUALIFIED, CLOSED_WON, CLOSED_LOST];

/** The leads that somebody still has to do with, as SQL; an index has the same condition. */
export const OPEN_LEAD = `lead.converted_at is null and lead.status not in (${CLOSED_STATUSES.map((status) => `'${status}'`).join(", ")})`;

/** Where a lead stands, as far as it says where it may go. */
export type Standing = Pick<Lead, "status" | "stage">;

/** Whether a lead may go there. Only who is ready to talk to sales has our offer: whoever is not is qualified first. */
export const mayGo = ({ status, stage }: Standing, to: LeadStatus): boolean =>
  TRANSITIONS[status].includes(to) && (!OFFERS.includes(to) || SALES.includes(stage) || [...OF_A_DEAL, CLOSED_WON].includes(status));

/** What somebody may set by hand from here. */
export const settableFrom = (standing: Standing): LeadStatus[] =>
  TRANSITIONS[standing.status].filter((to) => !SET_BY_VERBS.includes(to) && mayGo(standing, to));

/** Which verbs lead where from here. Whether a lead can be won depends on more than where it stands (lifecycle/closing). */
export const stepsFrom = (standing: Standing): Step[] =>
  TRANSITIONS[standing.status]
    .filter((to) => to !== CLOSED_WON && mayGo(standing, to))
    .map((status) => ({ mutation: VERBS[status], status }));

/** A mutation that works, and the status that a lead has by it. */
export interface Step {
  mutation: string;
  status: LeadStatus;
}

/** What the owner should do next by the status; null when there is nothing to do. */
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

/** What the owner should do next: what the person said counts more than the status, while there is something to be decided. */
export function nextActionOf(lead: Pick<Lead, "status" | "interest" | "resumeAt" | "convertedAt">): string | null {
  const { status, interest, resumeAt, convertedAt } = lead;
  if (CLOSED_STATUSES.includes(status)) return NEXT_ACTION[status];
  if (convertedAt) return status === QUALIFIED ? "Work on its opportunity" : NEXT_ACTION[status];
  if (interest === LeadInterest.NOT_INTERESTED) return "Close it as lost or disqualified, or keep it informed";
  if (interest === LeadInterest.NOT_NOW) return resumeAt ? "Come back on the agreed date" : "Agree on a date to come back";
  return NEXT_ACTION[status];
}
