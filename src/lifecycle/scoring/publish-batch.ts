import { sqlIn } from "../../platform/database/sql-values.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { Lead } from "../../records/leads/lead.js";
import { scoresOfTriggers } from "../triggers/evaluate-exit-triggers.js";
import { activeModels, readDefinition } from "./active-models.js";
import { adoptVersion } from "./adopt-version.js";
import { type Carried, carriedFrom } from "./carried-lines.js";
import { numberedRules } from "./fold-in-sql.js";
import { conditionsMetBy, type MetConditions } from "./met-conditions.js";
import { takeLeadsToRescore } from "./rescore-leads.js";
import { rescoreSet } from "./rescore-set.js";
import type { ScoringModel } from "./scoring-model.js";
import { ledgerOf, lineOf } from "./shared-ledger.js";

/**
 * Scores leads by a version that was published, their rows locked. Those for whom nothing comes out otherwise are left as they are, those
 * whose hits are in the ledger or yet to be found are scored by one statement, and the few others (of whose hits the ledger has some, or
 * whom an exit trigger promotes) as one lead is scored. Those that somebody has scored by it
 * meanwhile are left alone: an activity, say, came after it was published.
 * @param ids SQL that gives the uuids of the leads, by `values`
 * @returns the leads, in order
 */
export async function publishBatch(tx: Transaction, modelId: string, at: Date, ids: string, values: unknown[]): Promise<string[]> {
  // Leads are few and named by their ids. The database cannot foretell how few rows come of them, and would read whole tables.
  await tx.sql("set local enable_seqscan = off");
  const models = await activeModels(tx);
  const model = models.all.find(({ id }) => id === modelId) as ScoringModel;
  const leads = await tx.sql<Pick<Lead, "id" | "persona">>(
    `select l.id, l.persona from lead l where l.id = any(array(${ids})) order by l.id for no key update of l`,
    values,
  );
  // A lead may have got another persona just before its row was locked.
  const [set, others] = [leads.filter((lead) => models.of(lead) === model), leads.filter((lead) => models.of(lead) !== model)];
  const left = others.map(({ id }) => id);
  const fires = await scoresOfTriggers(tx);
  for (const { former, ids } of await byFormer(
    tx,
    set.map(({ id }) => id),
  ))
    if (former?.id !== model.id) left.push(...(await publishFrom(tx, former, model, ids, { at, fires })));
  if (left.length > 0) {
    const taken = await takeLeadsToRescore(tx, "select unnest($1::uuid[])", [left]);
    await taken.rescore(taken.leads, at);
  }
  return leads.map(({ id }) => id);
}

type FormerModel = { id: string; ledger: string } | null;

/** Leads by the version that they were scored by last. */
async function byFormer(tx: Transaction, leadIds: string[]): Promise<{ former: FormerModel; ids: string[] }[]> {
  const rows = await tx.sql<{ id: string | null; ledger: string; ids: string[] }>(
    `select m.id, coalesce(m.ledger_id, m.id) as ledger, array_agg(given.id order by given.id) as ids
     from unnest($1::uuid[]) given (id) left join lead_score s on s.lead_id = given.id left join scoring_model m on m.id = s.model_id group by m.id`,
    [leadIds],
  );
  return rows.map(({ id, ledger, ids }) => ({ former: id === null ? null : { id, ledger }, ids }));
}

/** @returns the leads that are left, to be scored one by one */
async function publishFrom(
  tx: Transaction,
  former: FormerModel,
  model: ScoringModel,
  leadIds: string[],
  { at, fires }: { at: Date; fires: number[] },
): Promise<string[]> {
  const isShared = former?.ledger === ledgerOf(model);
  const carried = carriedFrom(isShared ? await readDefinition(sqlIn(tx), former.id) : null, model.definition);
  const met = await conditionsMetBy(tx, model, leadIds, (rule) => !carried.steady.has(lineOf(rule)));
  const apart = await leadsApart(tx, model, leadIds, carried, met);
  const together = leadIds.filter((id) => !apart.has(id));
  const kept = new Set([...carried.steady, ...carried.unsteady]);
  const news = withoutKept(model, met, kept);
  const adopted = isShared ? await adoptVersion(tx, model, together, { at, kept, touched: carried.touched, news }) : new Set();
  const changing = together.filter((id) => !adopted.has(id));
  const done = changing.length > 0 ? await rescoreSet(tx, model, changing, { at, kept, met: news, fires }) : new Set();
  return leadIds.filter((id) => !adopted.has(id) && !done.has(id));
}

/** The hits that the ledger lacks. */
function withoutKept({ definition }: ScoringModel, { fit, engagement }: MetConditions, kept: ReadonlySet<string>): MetConditions {
  const isNew = numberedRules(definition).map(({ rule }) => !kept.has(lineOf(rule)));
  return { fit: fit.filter(({ no }) => isNew[no]), engagement: engagement.filter(({ no }) => isNew[no]) };
}

/**
 * Leads of whose hits the ledger has some, from when a version counted before that had the rule, and those of whom it no longer says what
 * is so: what their fit rules look at has moved without them.
 */
async function leadsApart(
  tx: Transaction,
  model: ScoringModel,
  leadIds: string[],
  { steady, unsteady }: Carried,
  met: MetConditions,
): Promise<Set<string>> {
  const rules = numberedRules(model.definition).map(({ rule }) => lineOf(rule));
  const asked = rules.filter((line) => !steady.has(line));
  if (asked.length === 0) return new Set();
  const rows = await tx.sql<{ leadId: string; line: string; holds: boolean }>(
    `select distinct on (lead_id, rule_id) lead_id as "leadId", rule_id as line, points <> 0 as holds from score_entry
     where lead_id = any($1::uuid[]) and model_id = $2 and rule_id = any($3) order by lead_id, rule_id, revision desc`,
    [leadIds, ledgerOf(model), asked],
  );
  const apart = new Set(rows.filter(({ line }) => !unsteady.has(line)).map(({ leadId }) => leadId));
  const known = new Set(rows.filter(({ holds, line }) => holds && unsteady.has(line)).map(({ leadId, line }) => `${leadId} ${line}`));
  const now = met.fit.filter(({ no }) => unsteady.has(rules[no] as string)).map(({ leadId, no }) => `${leadId} ${rules[no]}`);
  for (const key of now) if (!known.delete(key)) apart.add(key.slice(0, 36));
  for (const key of known) apart.add(key.slice(0, 36));
  return apart;
}
