import { hydrate } from "../../platform/database/data-source.js";
import { sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Lead } from "../../records/leads/lead.js";
import { fieldsOf, holds } from "../conditions/condition.js";
import { ACCOUNT, factsOf, propertiesOf } from "../conditions/facts.js";
import { scoresOfTriggers } from "../triggers/evaluate-exit-triggers.js";
import { activeModels } from "./active-models.js";
import { numberedRules } from "./fold-in-sql.js";
import { readActivitiesOfTypes, readOrigins } from "./read-scores.js";
import { takeLeadsToRescore } from "./rescore-leads.js";
import { type MetConditions, rescoreSet } from "./rescore-set.js";
import type { ModelDefinition, ScoringModel } from "./scoring-model.js";

/**
 * Scores leads by a version that was published, their rows locked: those that have no ledger of it by one statement, and the few others
 * (of a version that counted before, or whom an exit trigger promotes) as one lead is scored. Those that somebody has scored by it
 * meanwhile are left alone: an activity, say, came after it was published.
 * @param ids SQL that gives the uuids of the leads, by `values`
 * @returns the leads, in order
 */
export async function publishBatch(tx: Transaction, modelId: string, at: Date, ids: string, values: unknown[]): Promise<string[]> {
  const models = await activeModels(tx);
  const model = models.all.find(({ id }) => id === modelId) as ScoringModel;
  const leads = await lockWithFacts(tx, model.definition, ids, values);
  const leadIds = leads.map(({ id }) => id);
  const { scored, begun } = await standingBy(tx, model, leadIds);
  // A lead may have got another persona just before its row was locked.
  const set = leads.filter((lead) => !scored.has(lead.id) && !begun.has(lead.id) && models.of(lead) === model);
  const done = await rescoreSet(
    tx,
    model,
    set.map(({ id }) => id),
    { at, met: await conditionsMetBy(tx, model, set), fires: await scoresOfTriggers(tx) },
  );
  const others = leadIds.filter((id) => !scored.has(id) && !done.has(id));
  if (others.length > 0) {
    const taken = await takeLeadsToRescore(tx, "select unnest($1::uuid[])", [others]);
    await taken.rescore(taken.leads, at);
  }
  return leadIds;
}

/** Locks leads, and reads as much of them as the fit rules look at. */
async function lockWithFacts(tx: Transaction, model: ModelDefinition, ids: string, values: unknown[]): Promise<Lead[]> {
  const { dataSource } = tx.manager;
  const asked = new Set(numberedRules(model).flatMap(({ rule, engages }) => (rule.condition && !engages ? fieldsOf(rule.condition) : [])));
  const begins = (prefix: string) => [...asked].some((field) => field.startsWith(prefix));
  const isAsked = (property: string) =>
    asked.has(property) || begins(`${property}.`) || (["contactId", "domain"].includes(property) && begins(ACCOUNT));
  const columns = dataSource
    .getMetadata(Lead)
    .columns.filter(
      ({ propertyName: name }) =>
        name === "id" || name === "persona" || isAsked(name === "sourceId" ? "source" : name === "campaignId" ? "campaign" : name),
    );
  const rows = await tx.sql(
    `select ${columns.map(({ databaseName }) => `l.${databaseName}`).join(", ")} from lead l where l.id = any(array(${ids})) order by l.id for no key update of l`,
    values,
  );
  return rows.map((row) => hydrate(dataSource, Lead, row));
}

/** Which leads are scored by a version already, and which others have a ledger of it. */
async function standingBy(tx: Transaction, { id }: ScoringModel, leadIds: string[]): Promise<{ scored: Set<string>; begun: Set<string> }> {
  const rows = await tx.sql<{ id: string; scored: boolean }>(
    `select given.id, coalesce(s.model_id = $2, false) as scored from unnest($1::uuid[]) given (id) left join lead_score s on s.lead_id = given.id
     where s.model_id = $2 or exists (select from score_entry e where e.lead_id = given.id and e.model_id = $2)`,
    [leadIds, id],
  );
  const idsOf = (wanted: boolean) => new Set(rows.filter(({ scored }) => scored === wanted).map((row) => row.id));
  return { scored: idsOf(true), begun: idsOf(false) };
}

/** The conditions are looked at here, by the code that looks at those of one lead: SQL knows other capitals and other words. */
async function conditionsMetBy(tx: Transaction, model: ScoringModel, leads: Lead[]): Promise<MetConditions> {
  const rules = numberedRules(model.definition).map((numbered, no) => ({ ...numbered, no }));
  const origins = await readOrigins(sqlIn(tx), [model], leads);
  const met: MetConditions = { fit: [], engagement: [] };
  const fit = rules.filter(({ engages }) => !engages);
  for (const lead of leads) {
    const factOf = factsOf(lead, origins);
    for (const { rule, no } of fit) if (rule.condition && holds(rule.condition, factOf)) met.fit.push({ leadId: lead.id, no });
  }
  const asking = rules.filter(({ engages, rule }) => engages && rule.condition);
  const activities = await readActivitiesOfTypes(
    sqlIn(tx),
    asking.map(({ rule }) => rule.activityType as string),
    leads.map(({ id }) => id),
  );
  for (const activity of activities)
    for (const { rule, no } of asking)
      if (rule.activityType === activity.type && rule.condition && holds(rule.condition, propertiesOf(activity)))
        met.engagement.push({ leadId: activity.leadId, no, activityId: activity.id, occurredAt: activity.occurredAt });
  return met;
}
