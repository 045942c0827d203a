import { whenLeadsAreDeleted } from "../../lifecycle/bin/when-deleted.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { revokedFor } from "./end-shares.js";
import { LeadShare } from "./lead-share.js";
import { RevokeReason } from "./partner.enums.js";
import { hideLead, showLead } from "./shared-fields.js";

/** Partners see nothing of a lead that is deleted. A share that ended by that does not go on when the lead is restored. */
whenLeadsAreDeleted({
  async end(work, leads) {
    const byId = new Map(leads.map((lead) => [lead.id, lead]));
    for (const share of await work.lock(LeadShare, "select id from lead_share where lead_id = any($1::uuid[])", [[...byId.keys()]])) {
      const lead = byId.get(share.leadId as string);
      if (!lead) continue;
      work.change(share, () => (share.isLive ? share.end(revokedFor(RevokeReason.LEAD_DELETED), lead, work.tx.now) : hideLead(share)));
    }
  },

  async restore(work, lead) {
    const shares = await work.lock(LeadShare, "select id from lead_share where lead_id = $1", [lead.id]);
    for (const share of shares) work.change(share, () => showLead(share, lead));
    await work.write();
  },

  forget: (tx, left) => forgetNotes(tx, left.get("lead_share") ?? []),
});

/** What the partner wrote about the lead, and called it. */
async function forgetNotes(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  const work = new UnitOfWork(tx);
  for (const share of await work.lock(LeadShare, "select id from lead_share where id = any($1::uuid[]) and lead_id is null", [ids]))
    work.change(share, () => Object.assign(share, { endNote: null, externalRef: null }));
  await work.write();
}
