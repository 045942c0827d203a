import { ActivityType } from "../../../records/activities/activity.js";
import { CampaignStatus } from "../../../records/campaigns/campaign.js";
import type { PipelineStep } from "../../../records/opportunities/pipeline.js";
import { OpportunityStage } from "../../../records/opportunities/stages.js";
import { plainTitle } from "../title.js";

const tableOf = <Word extends string>(names: Partial<Record<Word, string>>): Map<string, Word> =>
  new Map(
    (Object.entries(names) as [Word, string][]).flatMap(([word, list]) =>
      [word, ...list.split(",")].map((name) => [plainTitle(name), word] as const),
    ),
  );

/** What Salesforce, HubSpot, Pipedrive, Zoho and Dynamics call the stages of deals. */
const STAGES = tableOf<OpportunityStage>({
  DISCOVERY:
    "Prospecting, Qualification, Qualified, Needs Analysis, Value Proposition, Id. Decision Makers, Identify Decision Makers, Perception Analysis, Appointment Scheduled, Qualified To Buy, Presentation Scheduled, Decision Maker Bought-In, Lead In, Contact Made, Demo Scheduled, Needs Defined, Qualify, 1-Qualify, Develop, 2-Develop, Open, New",
  PROPOSAL: "Proposal/Price Quote, Proposal/Quote, Quote, Proposal Made, Contract Sent, Propose, 3-Propose, Proposal Sent",
  NEGOTIATION: "Negotiation/Review, Negotiations Started, Negotiations, In Negotiation, Verbal Commitment",
  CLOSED_WON: "Won, Closed Won, Closed-Won, 4-Close",
  CLOSED_LOST: "Lost, Closed Lost, Closed-Lost, Closed Lost to Competition, Canceled, Cancelled, Out-Sold, Deleted",
});

/** What other systems call the end of a deal. */
export const outcomeOf = (text: string): OpportunityStage | null => {
  const stage = STAGES.get(plainTitle(text));
  return stage === OpportunityStage.CLOSED_WON || stage === OpportunityStage.CLOSED_LOST ? stage : null;
};

/** The step that a name stands for: one of the pipeline by that name, else the first in the stage that others call so. */
export function stepOf(steps: PipelineStep[], name: string): PipelineStep | undefined {
  const stage = STAGES.get(plainTitle(name));
  return steps.find((step) => plainTitle(step.name) === plainTitle(name)) ?? steps.find((step) => step.stage === stage);
}

const CAMPAIGN_STATUSES = tableOf<CampaignStatus>({
  PLANNED: "Planning, Planned, Draft",
  ACTIVE: "In Progress, Running, Active, Sent",
  PAUSED: "On Hold, Inactive",
  COMPLETED: "Complete, Completed, Done, Finished",
  CANCELLED: "Aborted, Canceled, Cancelled",
});

export const campaignStatusOf = (text: string): CampaignStatus | null => CAMPAIGN_STATUSES.get(plainTitle(text)) ?? null;

const ACTIVITY_TYPES = tableOf<ActivityType>({
  EMAIL_SENT: "Email, E-mail, List Email, Outgoing Email",
  EMAIL_REPLIED: "Incoming Email",
  CALL: "Call, Phone Call, Phone, Telephone, Logged Call",
  MEETING: "Meeting, Event, Appointment, Lunch, Demo, Visit",
  MESSAGE: "SMS, Message, Chat, WhatsApp, LinkedIn, LinkedIn Message",
  NOTE: "Note, Task, Other, Comment",
});

/** Our type for that of another system; null where it says nothing to us. */
export const activityTypeOf = (text: string): ActivityType | null => {
  const type = ACTIVITY_TYPES.get(plainTitle(text));
  if (type) return type;
  const own = text.trim().toUpperCase().replace(/\W+/g, "_");
  return own in ActivityType && own !== ActivityType.LEAD_CAPTURED ? (own as ActivityType) : null;
};

/** Whether a status says that a task is done. */
export const isDone = (status: string): "DONE" | null =>
  /^(completed?|done|closed|finished|yes|true|1|x|erledigt|abgeschlossen|terminée?|completad[oa]|completat[oa]|voltooid)$/i.test(
    status.trim(),
  )
    ? "DONE"
    : null;
