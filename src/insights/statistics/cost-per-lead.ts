import { poolOf } from "../../platform/database/data-source.js";
import type { Context } from "../../platform/execution/context.js";
import { Statement } from "../../platform/query/statement.js";
import { leads } from "../../records/leads/lead.fields.js";

/** The leads of a source or campaign in numbers. */
export interface LeadsOf {
  count: number;
  /** As an exact decimal; null where there is no cost, no lead, or no right to see all leads. */
  costPerLead: string | null;
}

/** How leads belong to sources or campaigns `r`, of the ids that the parameter has. */
const BELONGING = {
  source: () => "lead t join source r on r.id = t.source_id",
  campaign: () => "lead t join campaign r on r.id = t.campaign_id",
  members: (ids: string) =>
    `(select distinct lead_id, campaign_id from touch where campaign_id = any(${ids})) m
     join lead t on t.id = m.lead_id join campaign r on r.id = m.campaign_id`,
};

/**
 * Counts the leads of several sources or campaigns that the viewer sees, in one statement. Who does not see all of them
 * is not told what each cost: by so many leads it would be wrong, and by all of them it would tell how many there are.
 */
export async function leadsOf(context: Context, belonging: keyof typeof BELONGING, ids: readonly string[]): Promise<LeadsOf[]> {
  const statement = new Statement(context.reader);
  const parameter = statement.parameters.add(ids, "uuid[]");
  const text = `select r.id, count(*)::int as count, round(r.cost_amount / count(*), 4)::text as cost
    from ${BELONGING[belonging](parameter)}
    where r.id = any(${parameter}) and ${statement.visible(leads, "t")} group by r.id, r.cost_amount`;
  const { rows } = await poolOf(context.services.dataSource).query(text, statement.parameters.values);
  const found = new Map(rows.map(({ id, count, cost }) => [id, { count, costPerLead: context.viewer.sight.all ? cost : null }]));
  return ids.map((id) => found.get(id) ?? { count: 0, costPerLead: null });
}
