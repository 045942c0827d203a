import type { NotedChange } from "../../platform/database/change-event.js";
import { whenChanged } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Lead } from "../../records/leads/lead.js";
import { revokedFor } from "./end-shares.js";
import { LeadShare } from "./lead-share.js";
import { LIVE, OPEN } from "./partner.enums.js";
import { SHARED_FIELDS, showLead } from "./shared-fields.js";
import { whyNotShared } from "./why-not-shared.js";

/** The lead's own fields that a share shows, and those that say whether it can be offered. */
const FOLLOWED = new Set([...Object.keys(SHARED_FIELDS), "state", "assessment", "stage", "status", "convertedAt"]);

/**
 * Partners see a lead as it is, and are offered what can be offered: a change of it is one of its shares, in the same
 * transaction. What a partner has yet to decide on ends with the lead's being an SQL, whichever verb ends that; what it has
 * in hand is its own until somebody takes it back.
 */
whenChanged("lead", async (tx: Transaction, changes: readonly NotedChange[]) => {
  const changed = changes.filter(({ before, changedFields }) => before !== null && changedFields.some((field) => FOLLOWED.has(field)));
  if (changed.length === 0) return;
  const ids = [...new Set(changed.map(({ recordId }) => recordId))];
  const shared = await tx.sql("select from lead_share where lead_id = any($1) and state = any($2) limit 1", [ids, LIVE]);
  if (shared.length === 0) return;
  const work = new UnitOfWork(tx);
  const shares = await work.lock(LeadShare, "select id from lead_share where lead_id = any($1) and state = any($2)", [ids, LIVE]);
  const leads = await work.lock(Lead, "select unnest($1::uuid[])", [ids]);
  for (const share of shares) {
    const lead = leads.find(({ id }) => id === share.leadId);
    if (!lead) continue;
    const ends = share.isIn(OPEN) ? whyNotShared(lead) : null;
    work.change(share, () => (ends ? share.end(revokedFor(ends), lead, tx.now) : showLead(share, lead)));
  }
  await work.write();
});
