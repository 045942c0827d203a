import { v7 as uuidv7 } from "uuid";
import type { NotedChange } from "../../platform/database/change-event.js";
import { imageInSql } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Lead } from "../../records/leads/lead.js";
import { ScoreCauseKind } from "../../records/leads/score.enums.js";
import { FOLD, foldedModel, KNOWN_HITS, MODEL, NEXT_LOOK } from "./fold-in-sql.js";
import type { MetConditions } from "./met-conditions.js";
import type { ScoringModel } from "./scoring-model.js";
import { ledgerOf } from "./shared-ledger.js";

const MOVED = ["score", "fitScore", "engagementScore", "band", "grade"] as const;
const COLUMN = { score: "score", fitScore: "fit_score", engagementScore: "engagement_score", band: "band", grade: "grade" };
const NEW = { score: "score", fitScore: "fit", engagementScore: "engagement", band: "band", grade: "grade" };

/** For each field that a score moves, some SQL of its former value, its new one, and its name. */
const eachMoved = (sql: (former: string, after: string, field: string) => string, join: string): string =>
  MOVED.map((field) => sql(COLUMN[field], NEW[field], field)).join(join);

/**
 * Scores leads by a version, all by one statement: what the ledger lacks of it, the leads with their events, the
 * history, and how they stand. $2 is when, $3 and $4 the leads and an id for each step of a history, $5 to $10 what `MetConditions`
 * has, $11 the scores that exit triggers look at, $12 the model's id, $13 to $20 whose transaction it is,
 * $21 the ledger.
 */
const statement = (image: string): string => `
  with ${MODEL},
  taken as materialized (
    select given.nr::int as nr, l.id, l.score, l.fit_score, l.engagement_score, l.band, l.grade, l.created_at, given.step_id, s.model_id as former,
      case when s.model_id is null then 0 else s.told_score end as told, greatest($2::timestamptz, s.scored_at + interval '1 ms') as at,
      l.stage in ('SUSPECT', 'PROSPECT', 'LEAD') and l.status not in ('DISQUALIFIED', 'CLOSED_WON', 'CLOSED_LOST') and l.converted_at is null as promotable
    from unnest($3::uuid[], $4::uuid[]) with ordinality given (id, step_id, nr) join lead l on l.id = given.id left join lead_score s on s.lead_id = l.id),
  entry as materialized (
    ${KNOWN_HITS("$21")}
    union all
    select t.nr, t.at, held.no, t.id as source_id, least(t.created_at, t.at) as occurred_at
    from unnest($5::uuid[], $6::int[]) held (lead_id, no) join taken t on t.id = held.lead_id
    union all
    select t.nr, t.at, r.no, a.id, a.occurred_at from taken t join activity a on a.lead_id = t.id join rule r on r.engages and not r.kept and not r.asks and r.type = a.type
    union all
    select t.nr, t.at, met.no, met.activity_id, met.occurred_at
    from unnest($7::uuid[], $8::int[], $9::uuid[], $10::timestamptz[]) met (lead_id, no, activity_id, occurred_at) join taken t on t.id = met.lead_id),
  ${FOLD},
  first as (
    select distinct on (e.nr) e.nr, r.name as rule, case when r.engages then e.source_id end as activity_id
    from entry e join rule r using (no) join taken t using (nr) where t.former is null
    order by e.nr, r.engages desc, case when r.engages then e.occurred_at end, e.source_id, r.no),
  evaluated as materialized (
    select t.nr, t.id, t.at, t.step_id, t.former, t.told, f.score, f.fit, f.engagement, f.band, f.grade, f.score - t.score as delta,
      ${eachMoved((former, after) => `f.${after} is distinct from t.${former}`, " or ")} as moved,
      t.former is not null and f.band = t.band and f.grade = t.grade and not (f.score <> t.told and abs(f.score - t.told) >= m.delta) as minor,
      first.activity_id, first.rule,
      case when t.former is not null then '${ScoreCauseKind.MODEL}' when first.activity_id is not null then '${ScoreCauseKind.ACTIVITY}' else '${ScoreCauseKind.LEAD}' end as cause
    from taken t join folded f using (nr) cross join model m left join first using (nr)
    where not (t.promotable and exists (select from unnest($11::float8[]) trigger (score) where t.score < trigger.score and f.score >= trigger.score))),
  ledger as (
    insert into score_entry (lead_id, model_id, rule_id, source_id, revision, points, occurred_at, recorded_at)
    select j.id, $21, r.line, e.source_id, 0, r.points, e.occurred_at, e.at from entry e join rule r using (no) join evaluated j using (nr) where not r.kept),
  step as (
    insert into score_change (id, lead_id, model_id, at, score, fit_score, engagement_score, band, grade, delta, cause_kind, rule, activity_id)
    select step_id, id, $12, at, score, fit, engagement, band, grade, delta, cause, rule, activity_id from evaluated where moved or former is null),
  standing as (
    insert into lead_score (lead_id, model_id, model_since, scored_at, told_score, rescore_at)
    select j.id, $12, j.at, j.at, case when j.minor then j.told else j.score end, ${NEXT_LOOK("case when j.minor then j.told else j.score end")}
    from evaluated j join taken t using (nr) join folded f using (nr) cross join model m
    on conflict (lead_id) do update set (model_id, model_since, scored_at, told_score, rescore_at)
      = (excluded.model_id, excluded.model_since, excluded.scored_at, excluded.told_score, excluded.rescore_at)),
  changed as (
    update lead l set (score, fit_score, engagement_score, band, grade, version, updated_at)
      = (j.score, j.fit, j.engagement, j.band, j.grade, l.version + 1, $17::timestamptz)
    from evaluated j join taken t using (nr) where l.id = j.id and j.moved
    returning l.*, j.minor, j.cause, j.rule, j.activity_id,
      array_remove(array[${eachMoved((former, after, field) => `case when j.${after} is distinct from t.${former} then '${field}' end`, ", ")}], null) as changed_fields,
      jsonb_strip_nulls(jsonb_build_object(${eachMoved((former, after, field) => `'${field}', case when j.${after} is distinct from t.${former} then t.${former} end`, ", ")})) as before),
  event as (
    insert into change_event (transaction_id, sequence, record_type, record_id, type, version, changed_fields, before, after, cause, actor_kind, actor_id, actor_name, origin, occurred_at, job_id)
    select $13, $14 + row_number() over (order by c.id) - 1, 'lead', c.id,
      case when not c.minor and c.changed_fields && '{score,band,grade}' then 'SCORE_CHANGED' else 'UPDATED' end,
      c.version, c.changed_fields, c.before, ${image},
      jsonb_strip_nulls(jsonb_build_object('score', c.cause, 'rule', c.rule, 'activityId', c.activity_id, 'minor', case when c.minor then true end)),
      $15, $18::uuid, $16, $19, $17::timestamptz, $20::uuid
    from changed c)
  select j.id, c.changed_fields as "changedFields", c.version from evaluated j left join changed c using (id)`;

/**
 * Scores leads by a version; their rows are locked, and the ledger has of each either all hits of a rule or none. A lead that an exit trigger would promote is left as
 * it is: what comes of that is for `Scorer`.
 * @param at the time that the scores are of
 * @param kept the lines that the ledger has the hits of
 * @param fires the scores that exit triggers look at
 * @returns the ids of those that were scored
 */
export async function rescoreSet(
  tx: Transaction,
  model: ScoringModel,
  leadIds: string[],
  { at, kept, met, fires }: { at: Date; kept: ReadonlySet<string>; met: MetConditions; fires: number[] },
): Promise<Set<string>> {
  const { fit, engagement } = met;
  const rows = await tx.sql<{ id: string; changedFields: string[] | null; version: number }>(
    statement(imageInSql(tx.manager.dataSource.getMetadata(Lead), "c")),
    [
      ...[foldedModel(model.definition, kept), at, leadIds, leadIds.map(() => uuidv7())],
      ...[fit.map(({ leadId }) => leadId), fit.map(({ no }) => no)],
      ...[engagement.map(({ leadId }) => leadId), engagement.map(({ no }) => no)],
      ...[engagement.map(({ activityId }) => activityId), engagement.map(({ occurredAt }) => occurredAt)],
      ...[fires, model.id, tx.id, tx.nextSequence, tx.actor.kind, tx.actor.name, tx.now, tx.actor.id, tx.origin, tx.jobId, ledgerOf(model)],
    ],
  );
  tx.noteWritten(rows.flatMap(({ id, changedFields, version }) => (changedFields ? [changeOf(id, changedFields, version)] : [])));
  return new Set(rows.map(({ id }) => id));
}

/** As far as what follows from it looks: which record, and which of its fields. */
const changeOf = (id: string, changedFields: string[], version: number): NotedChange => ({
  recordType: Lead.prefix,
  recordId: id,
  type: "SCORE_CHANGED",
  version,
  changedFields,
  before: {},
  after: { id },
  cause: null,
});
