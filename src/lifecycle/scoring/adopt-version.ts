import type { Transaction } from "../../platform/database/transaction.js";
import { FOLD, foldedModel, KNOWN_HITS, MODEL, NEXT_LOOK, numberedRules } from "./fold-in-sql.js";
import type { MetConditions } from "./met-conditions.js";
import type { ScoringModel } from "./scoring-model.js";
import { ledgerOf, lineOf } from "./shared-ledger.js";

interface Adoption {
  at: Date;
  /** The lines that the ledger has the hits of. */
  kept: ReadonlySet<string>;
  /** The lines whose hits count otherwise than by the former version; null when all may. */
  touched: string[] | null;
  /** Hits that the ledger lacks. */
  news: MetConditions;
}

/** Of so many leads one is folded to see whether it is worth folding the others. */
const PROBE = 16;

/**
 * Has leads stand by a version as they stood by the former one, when their scores are by it what they are: as of the time that they were
 * scored at last, and until the clock looks. Nothing of the leads is touched, and nothing is told.
 * @param leadIds scored by a version of the same ledger, their rows locked
 * @returns the ids of those that now stand by it
 */
export async function adoptVersion(tx: Transaction, model: ScoringModel, leadIds: string[], adoption: Adoption): Promise<Set<string>> {
  const { kept, news } = adoption;
  const newlyHit = new Set([...news.fit, ...news.engagement].map(({ leadId }) => leadId));
  const types = numberedRules(model.definition).flatMap(({ engages, rule }) =>
    engages && !rule.condition && !kept.has(lineOf(rule)) ? [rule.activityType as string] : [],
  );
  for (const id of await hitByActivities(tx, leadIds, types)) newlyHit.add(id);
  const candidates = leadIds.filter((id) => !newlyHit.has(id));
  const adopted = new Set(await adoptUntouched(tx, model, candidates, adoption));
  const rest = candidates.filter((id) => !adopted.has(id));
  const equal = new Set(
    await adoptEqual(
      tx,
      model,
      rest.filter((_, nth) => nth % PROBE === 0),
      adoption,
    ),
  );
  if (equal.size > 0)
    for (const id of await adoptEqual(
      tx,
      model,
      rest.filter((_, nth) => nth % PROBE > 0),
      adoption,
    ))
      equal.add(id);
  return new Set([...adopted, ...equal]);
}

async function hitByActivities(tx: Transaction, leadIds: string[], types: string[]): Promise<string[]> {
  if (types.length === 0) return [];
  const rows = await tx.sql<{ id: string }>(
    "select distinct lead_id as id from activity where lead_id = any($1::uuid[]) and type = any($2)",
    [leadIds, types],
  );
  return rows.map(({ id }) => id);
}

const SINCE = "greatest($3::timestamptz, s.scored_at + interval '1 ms')";

/** Those that were never hit by anything that counts otherwise now: they need not be folded. */
async function adoptUntouched(tx: Transaction, model: ScoringModel, leadIds: string[], { at, touched }: Adoption): Promise<string[]> {
  if (!touched || leadIds.length === 0) return [];
  const rows = await tx.sql<{ id: string }>(
    `update lead_score s set model_id = $2, model_since = ${SINCE}
     where s.lead_id = any($1::uuid[]) and s.lead_id <> all (array(
       select e.lead_id from score_entry e where e.lead_id = any($1) and e.model_id = $4 and e.rule_id = any($5)))
     returning s.lead_id as id`,
    [leadIds, model.id, at, ledgerOf(model), touched],
  );
  return rows.map(({ id }) => id);
}

/** $1 the model, $2 the leads, $3 when the version was published, $4 its id, $5 the ledger, $6 now. */
const ADOPT_EQUAL = `
  with ${MODEL},
  taken as materialized (
    select l.id, (row_number() over ())::int as nr, s.scored_at as at, l.score, l.fit_score, l.engagement_score, l.band, l.grade, s.told_score as told
    from unnest($2::uuid[]) given (id) join lead l on l.id = given.id join lead_score s on s.lead_id = given.id where s.scored_at is not null),
  entry as materialized (${KNOWN_HITS("$5")}),
  ${FOLD},
  equal as (
    select t.id, ${NEXT_LOOK("t.told")} as look from taken t join folded f using (nr) cross join model m
    where (f.score, f.fit, f.engagement, f.band, f.grade) = (t.score, t.fit_score, t.engagement_score, t.band, t.grade))
  update lead_score s set model_id = $4, model_since = ${SINCE}, rescore_at = equal.look
  from equal where s.lead_id = equal.id and (equal.look is null or equal.look > $6::timestamptz)
  returning s.lead_id as id`;

/** Those whose hits count otherwise, and come to the same: a cap that was not reached, a limit that kept none. */
async function adoptEqual(tx: Transaction, model: ScoringModel, leadIds: string[], { at, kept }: Adoption): Promise<string[]> {
  if (leadIds.length === 0) return [];
  const values = [foldedModel(model.definition, kept), leadIds, at, model.id, ledgerOf(model), tx.now];
  return (await tx.sql<{ id: string }>(ADOPT_EQUAL, values)).map(({ id }) => id);
}
