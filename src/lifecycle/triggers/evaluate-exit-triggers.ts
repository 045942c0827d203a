import { hydrate } from "../../platform/database/data-source.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { Activity } from "../../records/activities/activity.js";
import { BEFORE_MQL } from "../../records/campaigns/lead-stage.js";
import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import type { Lead } from "../../records/leads/lead.js";
import type { StatusChange } from "../../records/leads/status-change.js";
import { type NewTask, tasksOf } from "../../records/tasks/add-task.js";
import { TaskKind } from "../../records/tasks/task.enums.js";
import { holds } from "../conditions/condition.js";
import { millisecondsOf } from "../conditions/decay.js";
import { propertiesOf } from "../conditions/facts.js";
import { ExitTrigger } from "./exit-trigger.js";

/** Where nobody is to be promoted without somebody having decided so. */
const OUT_OF_THE_WORK = [LeadStatus.DISQUALIFIED, LeadStatus.CLOSED_WON, LeadStatus.CLOSED_LOST];

/** What has just happened with a lead. */
export interface Occurrence {
  scoreBefore: number;
  /** The activity that was recorded, if it was one. */
  activity: Activity | null;
}

/** Whether a trigger fires for a lead. Pure. */
export function fires(trigger: ExitTrigger, lead: Pick<Lead, "score">, { scoreBefore, activity }: Occurrence): boolean {
  const { activityType, condition, minimumScore } = trigger;
  if (minimumScore !== null) return scoreBefore < minimumScore && lead.score >= minimumScore;
  return activity !== null && activity.type === activityType && (!condition || holds(condition, propertiesOf(activity)));
}

/** Whether exit triggers may promote the lead at all: they take it out of the stages before MQL, so each fires once until it falls back. */
export const mayBePromoted = ({ stage, status, convertedAt }: Pick<Lead, "stage" | "status" | "convertedAt">): boolean =>
  BEFORE_MQL.includes(stage) && !OUT_OF_THE_WORK.includes(status) && convertedAt === null;

/**
 * Promotes leads when an exit trigger fires: by what happened or by their score, wherever that comes from. The stage moves
 * with what caused it, in one change of the lead; the status stays.
 */
export class ExitTriggers {
  private readonly fired: { lead: Lead; trigger: ExitTrigger; step: StatusChange }[] = [];

  private constructor(
    private readonly tx: Transaction,
    private readonly triggers: ExitTrigger[],
  ) {}

  static async of(tx: Transaction): Promise<ExitTriggers> {
    return new ExitTriggers(tx, await activeTriggers(tx));
  }

  /** Of several that fire the first by name counts: there is one promotion, and one task. */
  look(lead: Lead, occurrence: Occurrence): void {
    if (!mayBePromoted(lead)) return;
    const trigger = this.triggers.find((one) => fires(one, lead, occurrence));
    if (!trigger) return;
    const { because } = lead;
    const step = lead.moveTo(lead.status, `Exit trigger: ${trigger.name}`, this.tx.now, LeadStage.MQL);
    // What somebody gave as the reason of the same change says more.
    if (because?.reason) lead.because = because;
    if (occurrence.activity) lead.because = { ...lead.because, activityId: occurrence.activity.id };
    // Nobody took this step but Leadwire itself, whoever recorded what led to it.
    this.fired.push({ lead, trigger, step: Object.assign(step, { exitTriggerId: trigger.id, changedById: null }) });
  }

  /** Adds the steps to the histories, and the tasks of the owners. The leads must be stored. */
  async write(): Promise<void> {
    const fired = this.fired.splice(0);
    if (fired.length === 0) return;
    const work = new UnitOfWork(this.tx);
    const tasks = await tasksOf(
      this.tx,
      fired.map(({ lead, trigger }) => taskFor(lead, trigger, this.tx.now)),
    );
    for (const { step } of fired) work.add(step);
    for (const task of tasks) work.add(task);
    await work.write();
  }
}

const activeTriggers = (tx: Transaction): Promise<ExitTrigger[]> =>
  tx.setting("exit triggers", async () => {
    const rows = await tx.sql("select * from exit_trigger where active order by name, id");
    return rows.map((row) => hydrate(tx.manager.dataSource, ExitTrigger, row));
  });

/** The scores at which triggers fire. */
export const scoresOfTriggers = async (tx: Transaction): Promise<number[]> =>
  (await activeTriggers(tx)).flatMap(({ minimumScore }) => minimumScore ?? []);

const taskFor = (lead: Lead, { name, taskTitle, taskDueIn }: ExitTrigger, now: Date): NewTask => ({
  subject: lead,
  kind: TaskKind.EXIT_TRIGGER,
  title: taskTitle,
  description: `Exit trigger: ${name}`,
  dueAt: new Date(now.getTime() + millisecondsOf(taskDueIn)),
});
