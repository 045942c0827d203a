import type { Transaction } from "../../platform/database/transaction.js";
import type { Lead } from "../../records/leads/lead.js";
import type { Origins } from "../conditions/facts.js";

/** Where stored leads came from, as conditions of rules look at it. */
async function originsOf(tx: Transaction, leads: Lead[]): Promise<Origins> {
  const rows = await tx.sql<{ id: string; name: string; channel: string }>(
    `select id, name, channel from source where id = any($1::uuid[])
     union all select id, name, null from campaign where id = any($2::uuid[])`,
    [leads.flatMap(({ sourceId }) => sourceId ?? []), leads.flatMap(({ campaignId }) => campaignId ?? [])],
  );
  const byId = new Map(rows.map((row) => [row.id, row]));
  return { sources: byId, campaigns: byId };
}

/** What has to be known of stored leads before they can be routed. */
export const toRoute = async (tx: Transaction, leads: Lead[]) => ({
  origins: await originsOf(tx, leads),
  contactIds: leads.map(({ contactId }) => contactId),
  domains: leads.map(({ domain }) => domain),
});
