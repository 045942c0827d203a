import type { Sql } from "../../platform/database/sql-values.js";
import type { Lead } from "../../records/leads/lead.js";
import { RuleKind } from "../../records/leads/score.enums.js";
import { ACCOUNT, type ActivityFacts, type Origins, PROPERTIES } from "../conditions/facts.js";
import { type Belonging, LeadAccounts } from "../conditions/lead-accounts.js";
import { looksAt, typesOf } from "./correct-ledger.js";
import type { Entry } from "./fold-score.js";
import type { ScoreState } from "./plan-scoring.js";
import type { ScoringModel } from "./scoring-model.js";

const MS = (column: string) => `(extract(epoch from ${column}) * 1000)::bigint`;
const LEDGER = `json_agg(json_build_array(e.rule_id, e.source_id, e.revision, e.points, ${MS("e.occurred_at")}, ${MS("e.recorded_at")}))`;

type LedgerRows = [string, string, number, number, number, number][] | null;

const entriesOf = (rows: LedgerRows): Entry[] =>
  (rows ?? []).map(([ruleId, sourceId, revision, points, occurredAt, recordedAt]) => ({
    ruleId,
    sourceId,
    revision,
    points,
    occurredAt,
    recordedAt,
  }));

/** How a lead stands, with its ledger by the model that it was scored by last. */
export interface Standing {
  state: ScoreState;
  ledger: Entry[];
}

/** How leads stand, all in one statement; those that were never scored are left out. */
export async function readStandings(sql: Sql, leadIds: readonly string[]): Promise<Map<string, Standing>> {
  if (leadIds.length === 0) return new Map();
  const rows = await sql<Record<string, any>>(
    `select s.*, (select ${LEDGER} from score_entry e where e.lead_id = s.lead_id and e.model_id = coalesce(m.ledger_id, m.id)) as ledger
     from lead_score s left join scoring_model m on m.id = s.model_id where s.lead_id = any($1::uuid[])`,
    [leadIds],
  );
  const ms = (time: Date | null) => time?.getTime() ?? null;
  const standingOf = (row: Record<string, any>): Standing => ({
    ledger: entriesOf(row.ledger),
    state: {
      leadId: row.lead_id,
      modelId: row.model_id,
      modelSince: ms(row.model_since),
      scoredAt: ms(row.scored_at),
      toldScore: row.told_score,
      rescoreAt: ms(row.rescore_at),
    },
  });
  return new Map(rows.map((row) => [row.lead_id, standingOf(row)]));
}

/** The ledgers of leads by models of choice; those without an entry are left out. */
export async function readLedgers(
  sql: Sql,
  wanted: { leadId: string; modelId: string }[],
): Promise<{ leadId: string; modelId: string; entries: Entry[] }[]> {
  if (wanted.length === 0) return [];
  const rows = await sql<{ leadId: string; modelId: string; ledger: LedgerRows }>(
    `select e.lead_id as "leadId", m.id as "modelId", ${LEDGER} as ledger from unnest($1::uuid[], $2::uuid[]) wanted (lead_id, model_id)
     join scoring_model m on m.id = wanted.model_id join score_entry e on e.lead_id = wanted.lead_id and e.model_id = coalesce(m.ledger_id, m.id)
     group by e.lead_id, m.id`,
    [wanted.map(({ leadId }) => leadId), wanted.map(({ modelId }) => modelId)],
  );
  return rows.map(({ leadId, modelId, ledger }) => ({ leadId, modelId, entries: entriesOf(ledger) }));
}

/** The activities of leads that can hit a rule of these models. */
export async function readActivities(sql: Sql, models: ScoringModel[], leadIds: readonly string[]): Promise<Map<string, ActivityFacts[]>> {
  if (leadIds.length === 0 || models.length === 0) return new Map();
  const definitions = models.map(({ definition }) => definition);
  // Properties can be large, and most models do not look at them.
  const properties = definitions.some((model) => looksAt(model, RuleKind.ENGAGEMENT, PROPERTIES)) ? "properties" : "'{}'::jsonb";
  const rows = await sql<ActivityFacts & { leadId: string }>(
    `select id, lead_id as "leadId", type, occurred_at as "occurredAt", ${properties} as properties
     from activity where lead_id = any($1::uuid[]) and type = any($2) order by occurred_at, id`,
    [leadIds, [...new Set(definitions.flatMap(typesOf))]],
  );
  const found = new Map<string, ActivityFacts[]>(leadIds.map((id) => [id, []]));
  for (const { leadId, ...activity } of rows) found.get(leadId)?.push(activity);
  return found;
}

/** Activities of leads, with their properties. */
export async function readActivitiesOfTypes(
  sql: Sql,
  types: string[],
  leadIds: readonly string[],
): Promise<(ActivityFacts & { leadId: string })[]> {
  if (types.length === 0 || leadIds.length === 0) return [];
  return sql(
    `select id, lead_id as "leadId", type, occurred_at as "occurredAt", properties from activity where lead_id = any($1::uuid[]) and type = any($2)`,
    [leadIds, [...new Set(types)]],
  );
}

/**
 * Where leads came from and to which accounts they belong, for models that ask.
 * @param known what is known already, and may not be stored yet
 * @param toCome what else they may belong to
 */
export async function readOrigins(
  sql: Sql,
  models: ScoringModel[],
  leads: Lead[],
  known: Partial<Origins> = {},
  toCome: Partial<Belonging> = {},
): Promise<Origins> {
  const asked = (prefix: string) => models.some(({ definition }) => looksAt(definition, RuleKind.FIT, prefix));
  const origins: Origins = { sources: new Map(known.sources), campaigns: new Map(known.campaigns) };
  const read = async (table: "sources" | "campaigns", text: string, ids: (string | null)[]) => {
    const wanted = [...new Set(ids.filter((id) => id !== null && !origins[table].has(id)))];
    const rows = wanted.length > 0 ? await sql<{ id: string; name: string; channel: string }>(text, [wanted]) : [];
    for (const row of rows) origins[table].set(row.id, row);
  };
  const [sourceIds, campaignIds] = [leads.map(({ sourceId }) => sourceId), leads.map(({ campaignId }) => campaignId)];
  if (asked("source.")) await read("sources", "select id, name, channel from source where id = any($1::uuid[])", sourceIds);
  if (asked("campaign.")) await read("campaigns", "select id, name from campaign where id = any($1::uuid[])", campaignIds);
  if (asked(ACCOUNT)) origins.accounts = await LeadAccounts.of(sql, belonging(leads, toCome));
  return origins;
}

const belonging = (leads: Lead[], { contactIds = [], domains = [] }: Partial<Belonging>): Belonging => ({
  contactIds: [...leads.map(({ contactId }) => contactId), ...contactIds],
  domains: [...leads.map(({ domain }) => domain), ...domains],
});
