import { captureLead } from "../lifecycle/capture/capture-lead.js";
import { assignLead, changeLeadStatus, updateLead } from "../lifecycle/capture/edit-lead.js";
import { recordConsent } from "../lifecycle/capture/record-consent.js";
import { convertLead } from "../lifecycle/conversion/convert-lead.js";
import { changeOpportunityStage } from "../lifecycle/deals/move-opportunity.js";
import { recordActivity } from "../lifecycle/engagement/record-activity.js";
import { disqualifyLead } from "../lifecycle/qualification/disqualify-leads.js";
import type { QualificationTarget } from "../lifecycle/qualification/evaluate-policy.js";
import { assessLead, qualifyLead, reengageLead } from "../lifecycle/qualification/qualify-lead.js";
import { toId } from "../platform/database/id.js";
import { type Transaction } from "../platform/database/transaction.js";
import { type Actor, SYSTEM } from "../platform/identity/actor.js";
import { Scope } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { ActivityType } from "../records/activities/activity.js";
import type { SourceName } from "../records/campaigns/find-or-create.js";
import type { AttributionInput } from "../records/campaigns/touch.js";
import { BantState } from "../records/leads/assessment.js";
import { ConsentChannel } from "../records/leads/consent.js";
import { LeadInterest, type LeadStatus } from "../records/leads/lead.enums.js";
import { changeOpportunityLines } from "../records/opportunities/edit-lines.js";
import type { OpportunityStage } from "../records/opportunities/stages.js";
import { completeTask, createTask } from "../records/tasks/edit-task.js";
import { reasonId } from "./deals.js";
import type { Dice } from "./dice.js";

/** Something that happened at some time; the sample is told in that order, as the event log would have it. */
export interface Happening {
  at: Date;
  by: Actor;
  tell(tx: Transaction): Promise<unknown>;
}

/** What happens by itself, outside of the organisation. */
export const OUTSIDE: Viewer = {
  kind: "SERVICE",
  id: "",
  name: SYSTEM.name,
  role: null,
  scopes: new Set(Object.values(Scope)),
  sight: { all: true },
  teamId: null,
  fields: null,
  tokenId: "",
  expiresAt: null,
  mayComeFrom: () => true,
};

/** One lead and who works it, while its story is told. */
export interface Scene {
  /** The lead's id as clients see it; known once it has been captured. */
  leadId: string;
  email: string;
  /** Likewise the deal's, after the conversion. */
  dealId: string;
  /** The task that was set last. */
  taskId: string;
  /** Whoever the present step is done by. */
  viewer: Viewer;
  owner: Viewer;
  currency: string;
  dice: Dice;
  /** The moment that the sample is loaded, to which its future dates are counted from. */
  today: Date;
}

/** One thing that happens to a lead: by its owner, or by itself on our website and in our mails. */
export interface Step {
  byOwner: boolean;
  take(tx: Transaction, scene: Scene): Promise<unknown>;
}

const BY_US = [ActivityType.CALL, ActivityType.MEETING, ActivityType.EMAIL_SENT, ActivityType.NOTE, ActivityType.MESSAGE];

const byOwner = (take: Step["take"]): Step => ({ byOwner: true, take });

export const did = (type: ActivityType, properties: Record<string, unknown> = {}): Step => ({
  byOwner: BY_US.includes(type),
  take: (tx, { viewer, leadId }) => recordActivity(tx, viewer, { subjectId: leadId, type, properties }),
});

/** A note on the lead, one of these. */
export const noted = (...texts: string[]): Step =>
  byOwner((tx, { viewer, leadId, dice }) =>
    recordActivity(tx, viewer, { subjectId: leadId, type: ActivityType.NOTE, text: dice.pick(texts) }),
  );

/** A note on the deal that the lead became. */
export const notedOnDeal = (...texts: string[]): Step =>
  byOwner((tx, { viewer, dealId, dice }) =>
    recordActivity(tx, viewer, { subjectId: dealId, type: ActivityType.NOTE, text: dice.pick(texts) }),
  );

/** The owner sets a task about the lead, or the deal that it became, due some days from the day that the sample is loaded. */
export const planned = (title: string, days: [from: number, to: number], about: "leadId" | "dealId" = "leadId"): Step =>
  byOwner((tx, scene) => setTask(tx, scene, scene[about], title, inDays(scene.today, scene.dice.between(...days))));

/** The owner sets a task about the lead, due some days later; the step `finished` has it done. */
export const promised = (title: string, days: [from: number, to: number]): Step =>
  byOwner((tx, scene) => setTask(tx, scene, scene.leadId, title, inDays(tx.now, scene.dice.between(...days))));

/** Due in working hours, with a reminder an hour before, unless that has passed. */
async function setTask(tx: Transaction, scene: Scene, subjectId: string, title: string, day: Date): Promise<void> {
  const dueAt = new Date(day);
  dueAt.setUTCHours(scene.dice.whole(8, 15), 0, 0, 0);
  const remindAt = new Date(dueAt.getTime() - 3_600_000);
  scene.taskId = remindAt <= tx.now ? "" : (await createTask(tx, scene.viewer, { subjectId, title, dueAt, remindAt })).nodeId;
}

/** What was promised last is done. */
export const finished = byOwner(async (tx, { viewer, taskId }) => {
  if (taskId) await completeTask(tx, viewer, { taskId });
});

export const assigned = byOwner((tx, { viewer, leadId, owner }) => assignLead(tx, viewer, { leadId, ownerId: toId("user", owner.id) }));

export const became = (status: LeadStatus, reason: string | null = null): Step =>
  byOwner((tx, { viewer, leadId }) => changeLeadStatus(tx, viewer, { leadId, status, reason }));

export const paused = (status: LeadStatus, reason: string): Step =>
  byOwner((tx, { viewer, leadId, dice, today }) =>
    changeLeadStatus(tx, viewer, { leadId, status, reason, resumeAt: inDays(today, dice.whole(5, 45)) }),
  );

/** Wants to hear of us again on a date. */
export const putOff = byOwner((tx, { viewer, leadId, dice, today }) =>
  updateLead(tx, viewer, { leadId, interest: LeadInterest.NOT_NOW, resumeAt: inDays(today, dice.whole(20, 90)) }),
);

/** Budget, authority, need and timeline, all there. */
export const assessed = byOwner((tx, { viewer, leadId, currency, dice, today }) =>
  assessLead(tx, viewer, {
    leadId,
    budget: { state: BantState.MET, amount: { amount: `${dice.whole(6, 120)}000.00`, currency }, note: "Set aside for this year" },
    authority: { state: dice.pick([BantState.MET, BantState.PARTIAL]) },
    need: { state: BantState.MET, note: dice.pick(["Leads get lost between teams", "Answers take days", "No common view of a customer"]) },
    timeline: { state: BantState.MET, by: dateOf(inDays(today, dice.whole(15, 90))) },
  }),
);

/** What is known after a first talk. */
export const assessedInPart = byOwner((tx, { viewer, leadId, dice }) =>
  assessLead(tx, viewer, {
    leadId,
    need: { state: BantState.PARTIAL, note: "Has the problem, has lived with it so far" },
    authority: { state: dice.pick([BantState.UNKNOWN, BantState.PARTIAL, BantState.UNMET]) },
  }),
);

/** Comes in once more, by another way. */
export const returned = (source: SourceName, attribution: AttributionInput): Step => ({
  byOwner: false,
  take: (tx, { email }) => captureLead(tx, { email, source, attribution }),
});

/** Wants no more e-mail. */
export const optedOut: Step = {
  byOwner: false,
  take: (tx, { viewer, leadId }) =>
    recordConsent(tx, viewer, {
      leadId,
      channel: ConsentChannel.EMAIL,
      granted: false,
      wording: "Unsubscribe me",
      formUrl: "https://www.leadwire.example/unsubscribe",
    }),
};

export const qualified = (as: QualificationTarget): Step => byOwner((tx, { viewer, leadId }) => qualifyLead(tx, viewer, { leadId, as }));

export const disqualified = (reason: string, note: string | null = null): Step =>
  byOwner((tx, { viewer, leadId }) => disqualifyLead(tx, viewer, { leadId, reason, note }));

export const reengaged = (reason: string, note: string | null = null): Step =>
  byOwner((tx, { viewer, leadId }) => reengageLead(tx, viewer, { leadId, reason, note }));

export const converted = byOwner(async (tx, scene) => {
  const create = { allowDuplicate: false };
  const { opportunity } = await convertLead(tx, scene.viewer, {
    leadId: scene.leadId,
    account: { create },
    contact: { create },
    opportunity: { create: {} },
  });
  if (opportunity) scene.dealId = opportunity.nodeId;
});

/** What the deal is about, line by line. */
export const quoted = byOwner((tx, { viewer, dealId, currency, dice }) => {
  const price = (amount: string) => ({ amount, currency });
  const seats = { name: "Seats, a year", productCode: "SEAT-12", quantity: `${dice.whole(10, 90)}`, unitPrice: price("348.00") };
  const set = [
    { ...seats, discount: dice.pick(["0", "5", "7.5", "12.5"]) },
    { name: "Setting up", productCode: "SETUP", quantity: "1", unitPrice: price("2400.00") },
  ];
  if (dice.throw() < 0.5)
    set.push({ name: "Training, a day", productCode: "TRAIN", quantity: `${dice.whole(1, 4)}`, unitPrice: price("1180.00") });
  return changeOpportunityLines(tx, viewer, { opportunityId: dealId, set });
});

export const dealMoved = (stage: OpportunityStage): Step =>
  byOwner((tx, { viewer, dealId }) => changeOpportunityStage(tx, viewer, { opportunityId: dealId, stage }));

/** The end of the deal, for one of the reasons on the organisation's list. */
export const dealClosed = (stage: OpportunityStage, reasons: string[], words: string | null = null): Step =>
  byOwner(async (tx, { viewer, dealId, dice }) => {
    const closeReasonId = await reasonId(tx, stage, dice.pick(reasons));
    return changeOpportunityStage(tx, viewer, { opportunityId: dealId, stage, closeReasonId, reason: words });
  });

const DAY_MS = 86_400_000;

export const inDays = (from: Date, days: number): Date => new Date(from.getTime() + days * DAY_MS);

export const dateOf = (instant: Date): string => instant.toISOString().slice(0, 10);
