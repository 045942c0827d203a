import { sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { Activity } from "../../records/activities/activity.js";
import type { Lead } from "../../records/leads/lead.js";
import { type ActivityFacts, factsOf, type Origins } from "../conditions/facts.js";
import type { Belonging } from "../conditions/lead-accounts.js";
import { ExitTriggers } from "../triggers/evaluate-exit-triggers.js";
import { type ActiveModels, activeModels } from "./active-models.js";
import type { Entry } from "./fold-score.js";
import { becauseOf, planScoring, type ScoreState, type Scoring } from "./plan-scoring.js";
import { readActivities, readLedgers, readOrigins, readStandings } from "./read-scores.js";
import type { ScoringModel } from "./scoring-model.js";
import { storeScorings } from "./store-scorings.js";

/** An activity that was deleted. */
export interface DeletedActivity {
  id: string;
  deleted: true;
}

/** What may become of leads while they are scored, besides what is stored. */
export interface ToCome {
  /** Personas that leads may get: each may have a model of its own. */
  personas?: (string | null | undefined)[];
  /** Sources and campaigns that are not stored yet. */
  origins?: Partial<Origins>;
  /** What they may come to belong to. */
  belonging?: Partial<Belonging>;
  /** Activities came from other leads, or went to them. */
  merged?: boolean;
}

/**
 * Scores leads by what they are and have done. What is known of all of them is read by a few statements, however many
 * they are; the rest is done in memory, one after the other, and stored by one statement at the end.
 */
export class Scorer {
  private readonly scorings: Scoring[] = [];
  private readonly states = new Map<string, ScoreState>();
  private readonly ledgers = new Map<string, Entry[]>();

  private constructor(
    private readonly tx: Transaction,
    private readonly models: ActiveModels,
    private readonly activities: Map<string, ActivityFacts[]>,
    private readonly origins: Origins,
    private readonly exitTriggers: ExitTriggers,
    private readonly merged: boolean,
  ) {}

  /** @param leads those that are stored, their rows locked */
  static async of(
    tx: Transaction,
    leads: Lead[],
    { personas = [], origins = {}, belonging = {}, merged = false }: ToCome = {},
  ): Promise<Scorer> {
    const sql = sqlIn(tx);
    const models = await activeModels(tx);
    const standings = await readStandings(
      sql,
      leads.map(({ id }) => id),
    );
    // The ledger is to be held against the activities. By another model before: its persona changes, or a version was published that has not come to this lead yet.
    const newTo = leads.flatMap((lead) => {
      const possible = [lead, ...personas.map((persona) => ({ persona: persona ?? null }))].map((each) => models.of(each));
      const others = possible.filter((model) => model && (merged || model.id !== standings.get(lead.id)?.state.modelId)) as ScoringModel[];
      return [...new Set(others)].map((model) => ({ leadId: lead.id, model }));
    });
    const used = [...new Set(newTo.map(({ model }) => model))];
    const newLeads = [...new Set(newTo.map(({ leadId }) => leadId))];
    const activities = await readActivities(sql, used, newLeads);
    const scorer = new Scorer(
      tx,
      models,
      activities,
      await readOrigins(sql, models.all, leads, origins, belonging),
      await ExitTriggers.of(tx),
      merged,
    );
    const ledgers = await readLedgers(
      sql,
      newTo.map(({ leadId, model }) => ({ leadId, modelId: model.id })),
    );
    for (const { leadId, modelId, entries } of ledgers) scorer.ledgers.set(`${leadId} ${modelId}`, entries);
    for (const { state, ledger } of standings.values()) {
      scorer.states.set(state.leadId, state);
      scorer.ledgers.set(`${state.leadId} ${state.modelId}`, ledger);
    }
    return scorer;
  }

  /**
   * Sets the score of a lead, an activity that was just recorded, changed or deleted included, and promotes the lead when
   * that fires an exit trigger. The caller saves the lead, so that all of it moves with what caused it, in one change. A
   * organisation without a model does not score.
   * @param at the time that the score is of; now by default
   * @returns whether there is a model for the lead
   */
  score(lead: Lead, activity?: Activity | DeletedActivity, at: Date = this.tx.now): boolean {
    const scoreBefore = lead.score;
    const hasModel = this.fold(lead, activity, at);
    // One that is corrected later has had its time.
    const isNew = activity && "recordedAt" in activity && activity.recordedAt.getTime() === this.tx.now.getTime();
    // A merge is nothing that the person did.
    if (!this.merged) this.exitTriggers.look(lead, { scoreBefore, activity: isNew ? activity : null });
    return hasModel;
  }

  private fold(lead: Lead, activity: Activity | DeletedActivity | undefined, at: Date): boolean {
    const model = this.models.of(lead);
    if (!model) return false;
    const key = `${lead.id} ${model.id}`;
    const state = this.states.get(lead.id) ?? null;
    const ledger = this.ledgers.get(key) ?? [];
    const scoring = planScoring(
      {
        lead,
        factOf: factsOf(lead, this.origins),
        model,
        ledger,
        state,
        activity: activity && { id: activity.id, now: "deleted" in activity ? null : activity },
        activities: this.activities.get(lead.id) ?? [],
        merged: this.merged,
      },
      at,
    );
    if (state?.modelId === model.id && !this.merged && isIdle(scoring, state.rescoreAt)) return true;
    this.scorings.push(scoring);
    this.states.set(lead.id, scoring.state);
    this.ledgers.set(key, [...ledger, ...scoring.entries]);
    Object.assign(lead, scoring.folded);
    if (scoring.step) lead.because = { ...lead.because, ...becauseOf(scoring.step.cause) };
    return true;
  }

  /** Stores what the scorings came to, besides the leads themselves, which must be stored before. */
  async write(): Promise<void> {
    await storeScorings(this.tx, this.scorings.splice(0));
    await this.exitTriggers.write();
  }
}

/** Nothing is new and nothing was due: how the lead stands is still true. */
const isIdle = ({ entries, step, state }: Scoring, due: number | null): boolean =>
  entries.length === 0 && !step && (due === null || due > (state.scoredAt as number));

/** The same for one lead, whose row is locked. */
export async function scoreLead(tx: Transaction, lead: Lead, activity?: Activity | DeletedActivity): Promise<void> {
  const scorer = await Scorer.of(tx, [lead]);
  scorer.score(lead, activity);
  await scorer.write();
}
