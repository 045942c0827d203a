import type { ActivityType } from "../activities/activity.js";
import { BEFORE_MQL, LeadStage } from "../campaigns/lead-stage.js";

const { PROSPECT, LEAD } = LeadStage;

/**
 * How far somebody is by what they did: a SUSPECT who takes notice of us is a PROSPECT, and whoever turns to us is a LEAD. What we do
 * by ourselves (an e-mail that went out, a note) says nothing of them.
 */
export const STAGE_BY_ACTIVITY: Record<ActivityType, LeadStage | null> = {
  LEAD_CAPTURED: null,
  IMPORTED: null,
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
  COMPLAINED: null,
  HARD_BOUNCED: null,
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
