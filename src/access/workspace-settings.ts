import type { Transaction } from "../platform/database/transaction.js";

/** Whether the organisation works with opportunities. Where it does not, a lead is won by itself. */
export async function usesOpportunities(tx: Transaction): Promise<boolean> {
  const [row] = await tx.sql<{ uses: boolean }>("select uses_opportunities as uses from workspace");
  return row?.uses ?? true;
}
