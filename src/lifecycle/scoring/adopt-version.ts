import type { Transaction } from "../../platform/database/transaction.js";
import { numberedRules } from "./fold-in-sql.js";
import type { MetConditions } from "./met-conditions.js";
import type { ScoringModel } from "./scoring-model.js";
import { ledgerOf, lineOf } from "./shared-ledger.js";

interface Adoption {
  at: Date;
  /** The lines that the ledger has the hits of. */
  kept: ReadonlySet<string>;
  /** The lines whose hits count otherwise than by the former version. */
  touched: string[];
  /** Hits that the ledger lacks. */
  news: MetConditions;
}

/**
 * Has leads that were never hit by anything that counts otherwise now stand by a version as they stood by the former one: their scores are
 * what they would be if they were folded again, also when they will move next. They are not touched, and nothing is told.
 * @param leadIds scored by a version of the same ledger, their rows locked
 * @returns the ids of those that now stand by it
 */
export async function adoptVersion(
  tx: Transaction,
  model: ScoringModel,
  leadIds: string[],
  { at, kept, touched, news }: Adoption,
): Promise<Set<string>> {
  const newlyHit = new Set([...news.fit, ...news.engagement].map(({ leadId }) => leadId));
  const types = numberedRules(model.definition).flatMap(({ engages, rule }) =>
    engages && !rule.condition && !kept.has(lineOf(rule)) ? [rule.activityType as string] : [],
  );
  const rows = await tx.sql<{ id: string }>(
    `update lead_score s set model_id = $2, model_since = greatest($3, s.scored_at + interval '1 ms')
     where s.lead_id = any($1::uuid[])
       and not exists (select from score_entry e where e.lead_id = s.lead_id and e.model_id = $4 and e.rule_id = any($5))
       and not exists (select from activity a where a.lead_id = s.lead_id and a.type = any($6))
     returning s.lead_id as id`,
    [leadIds.filter((id) => !newlyHit.has(id)), model.id, at, ledgerOf(model), touched, types],
  );
  return new Set(rows.map(({ id }) => id));
}
