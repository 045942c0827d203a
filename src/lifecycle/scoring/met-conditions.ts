import { hydrate } from "../../platform/database/data-source.js";
import { sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Lead } from "../../records/leads/lead.js";
import { fieldsOf, holds } from "../conditions/condition.js";
import { ACCOUNT, factsOf, propertiesOf } from "../conditions/facts.js";
import { numberedRules } from "./fold-in-sql.js";
import { readActivitiesOfTypes, readOrigins } from "./read-scores.js";
import type { ScoringModel, ScoringRule } from "./scoring-model.js";

/** The hits of rules with a condition, which is looked at in the process: rules by their place in the model. */
export interface MetConditions {
  /** Of fit rules. */
  fit: { leadId: string; no: number }[];
  /** Of engagement rules. */
  engagement: { leadId: string; no: number; activityId: string; occurredAt: Date }[];
}

/**
 * The conditions are looked at here, by the code that looks at those of one lead: SQL knows other capitals and other words.
 * @param isAsked which rules of the model
 */
export async function conditionsMetBy(
  tx: Transaction,
  model: ScoringModel,
  leadIds: string[],
  isAsked: (rule: ScoringRule) => boolean,
): Promise<MetConditions> {
  const rules = numberedRules(model.definition)
    .map((numbered, no) => ({ ...numbered, no }))
    .filter(({ rule }) => rule.condition && isAsked(rule));
  const met: MetConditions = { fit: [], engagement: [] };
  const fit = rules.filter(({ engages }) => !engages);
  const leads = await leadsAsFar(tx, leadIds, new Set(fit.flatMap(({ rule }) => (rule.condition ? fieldsOf(rule.condition) : []))));
  const origins = await readOrigins(sqlIn(tx), [model], leads);
  for (const lead of leads) {
    const factOf = factsOf(lead, origins);
    for (const { rule, no } of fit) if (rule.condition && holds(rule.condition, factOf)) met.fit.push({ leadId: lead.id, no });
  }
  const asking = rules.filter(({ engages }) => engages);
  const types = asking.map(({ rule }) => rule.activityType as string);
  for (const activity of await readActivitiesOfTypes(sqlIn(tx), types, leadIds))
    for (const { rule, no } of asking)
      if (rule.activityType === activity.type && rule.condition && holds(rule.condition, propertiesOf(activity)))
        met.engagement.push({ leadId: activity.leadId, no, activityId: activity.id, occurredAt: activity.occurredAt });
  return met;
}

/** As much of leads as these facts are of. */
async function leadsAsFar(tx: Transaction, leadIds: string[], facts: Set<string>): Promise<Lead[]> {
  if (facts.size === 0) return [];
  const { dataSource } = tx.manager;
  const begins = (prefix: string) => [...facts].some((field) => field.startsWith(prefix));
  const isAsked = (property: string) =>
    facts.has(property) || begins(`${property}.`) || (["contactId", "domain"].includes(property) && begins(ACCOUNT));
  const columns = dataSource
    .getMetadata(Lead)
    .columns.filter(
      ({ propertyName: name }) => name === "id" || isAsked(name === "sourceId" ? "source" : name === "campaignId" ? "campaign" : name),
    );
  const rows = await tx.sql(
    `select ${columns.map(({ databaseName }) => `l.${databaseName}`).join(", ")} from lead l where l.id = any($1::uuid[]) order by l.id`,
    [leadIds],
  );
  return rows.map((row) => hydrate(dataSource, Lead, row));
}
