import { InvalidInput } from "../../platform/errors.js";
import type { ActivityType } from "../activities/activity.js";
import { LeadStage } from "./lead.enums.js";

const { PROSPECT, LEAD } = LeadStage;

/** The stages of somebody whom marketing has not found promising yet, in their order. */
export const BEFORE_MQL: readonly LeadStage[] = [LeadStage.SUSPECT, PROSPECT, LEAD];

/**
 * How far somebody is by what they did: a SUSPECT who takes notice of us is a PROSPECT, and whoever turns to us is a LEAD. What we do
 * by ourselves (an e-mail that went out, a note) says nothing of them.
 */
export const STAGE_BY_ACTIVITY: Record<ActivityType, LeadStage | null> = {
  LEAD_CAPTURED: null,
  PAGE_VIEW: PROSPECT,
  PRICING_VIEWED: LEAD,
  FORM_SUBMITTED: LEAD,
  DEMO_REQUESTED: LEAD,
  TRIAL_STARTED: LEAD,
  DOCUMENT_DOWNLOADED: LEAD,
  EMAIL_SENT: null,
  EMAIL_OPENED: PROSPECT,
  EMAIL_CLICKED: PROSPECT,
  EMAIL_REPLIED: LEAD,
  UNSUBSCRIBED: null,
  WEBINAR_REGISTERED: LEAD,
  WEBINAR_ATTENDED: LEAD,
  EVENT_ATTENDED: LEAD,
  CALL: PROSPECT,
  MEETING: LEAD,
  MESSAGE: PROSPECT,
  NOTE: null,
};

/** Whether a stage is further than another one, of those before MQL. */
export const isFurther = (to: LeadStage, from: LeadStage): boolean =>
  BEFORE_MQL.includes(from) && BEFORE_MQL.indexOf(to) > BEFORE_MQL.indexOf(from);

/** @throws {InvalidInput} for a stage that a lead has by a verb only */
export function readEarlyStage(stage: LeadStage, path: string): LeadStage {
  if (!BEFORE_MQL.includes(stage))
    throw new InvalidInput(path, `"${path}" must be ${BEFORE_MQL.join(", ")}: further stages follow from verbs.`);
  return stage;
}
