import type { NotedChange } from "../../platform/database/change-event.js";
import { whenChanged } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";

/** What is in the history already: consequences may be drawn more than once in a transaction. */
const kept = new WeakSet<NotedChange>();

/** Every step that a deal goes is in its history, whichever verb moves it. */
whenChanged("opportunity", async (tx: Transaction, changes: readonly NotedChange[]) => {
  const moves = changes.filter((change) => !kept.has(change) && change.before && change.after && change.changedFields.includes("stepId"));
  if (moves.length === 0) return;
  for (const move of moves) kept.add(move);
  await tx.sql(
    `insert into opportunity_step_change (id, opportunity_id, from_step_id, to_step_id, from_name, to_name, from_stage, to_stage, amount, currency,
       reason, changed_at, seconds_in_from_step, changed_by_id)
     select gen_random_uuid(), m.record, f.id, t.id, f.name, t.name, m.from_stage, m.to_stage, m.amount, m.currency, m.reason, $2,
            greatest(0, extract(epoch from $2 - m.since))::int, $3
     from jsonb_to_recordset($1) m (record uuid, from_step uuid, to_step uuid, from_stage text, to_stage text, amount numeric, currency text,
       reason text, since timestamptz)
     left join pipeline_step f on f.id = m.from_step left join pipeline_step t on t.id = m.to_step`,
    [JSON.stringify(moves.map(asRow)), tx.now, tx.actor.kind === "USER" ? tx.actor.id : null],
  );
});

function asRow({ recordId, before, after, cause }: NotedChange) {
  const former = { ...after, ...before };
  return {
    record: recordId,
    from_step: former.stepId,
    to_step: after?.stepId,
    from_stage: former.stage,
    to_stage: after?.stage,
    amount: after?.amountValue,
    currency: after?.currency,
    reason: cause?.reason,
    since: former.stepSince,
  };
}
