import { Band, RuleKind } from "../../records/leads/score.enums.js";
import { millisecondsOf } from "../conditions/decay.js";
import { LARGEST, STEP, toSteps } from "./fold-score.js";
import type { ModelDefinition, ScoringRule } from "./scoring-model.js";
import { lineOf } from "./shared-ledger.js";

/** Whether a rule is valid at a time. */
const isValid = (at: string): string => `(r.since is null or ${at} >= r.since) and (r.until is null or ${at} < r.until)`;

/** In which third of what can be reached points are: the first of the letters is that of the upper one. */
const third = (points: string, most: string, [upper, middle, lower]: string): string =>
  `case when ${most} > 0 and ${points} / ${most} >= 2.0::float8 / 3 then '${upper}' when ${most} > 0 and ${points} / ${most} >= 1.0::float8 / 3 then '${middle}' else '${lower}' end`;

/** The model that SQL folds by: $1, as `foldedModel` makes it. */
export const MODEL = `
  rule as materialized (select *
    from jsonb_to_recordset($1::jsonb -> 'rules') r (no int, line text, kept boolean, name text, part int, engages boolean, type text, asks boolean, points float8,
      most float8, lost float8, half_life float8, since timestamptz, until timestamptz, pause interval, hits int, span interval)),
  part as materialized (select * from jsonb_to_recordset($1::jsonb -> 'groups') g (part int, engages boolean, most float8)),
  band as materialized (select * from jsonb_to_recordset($1::jsonb -> 'bands') b (no int, band text, enter float8, leave float8)),
  model as materialized (select * from jsonb_to_record($1::jsonb) m (minimum float8, maximum float8, step float8, delta float8, fit_most float8, engagement_most float8))`;

/** Hits of the leads `taken` (id, nr, at) that their ledger has, of the rules that are kept. */
export const KNOWN_HITS = (ledgerId: string): string => `
    select nr, at, no, source_id, occurred_at from (
      select distinct on (t.nr, r.no, e.source_id) t.nr, t.at, r.no, e.source_id, e.occurred_at, e.points
      from taken t join score_entry e on e.lead_id = t.id and e.model_id = ${ledgerId} join rule r on r.kept and r.line = e.rule_id
      order by t.nr, r.no, e.source_id, e.revision desc) known where points <> 0`;

/**
 * The fold of fold-score.ts over many leads at once, in SQL: which of their hits count, what they come to, and before when it does not move by itself. A test
 * holds both folds equal on random models, ledgers and times.
 *
 * It reads `MODEL`, `taken` (nr, at, band; nr tells leads apart) and `entry` (nr, no, occurred_at, at), and gives `folded`.
 */
export const FOLD = `
  hit as (
    select e.nr, e.no, e.at, e.occurred_at from entry e join rule r using (no)
    where r.pause is null and e.occurred_at <= e.at and ${isValid("case when r.engages then e.occurred_at else e.at end")}
    union all
    select nr, no, at, unnest(hits_within_limits(times, pause, hits, span)) from (
      select e.nr, e.no, e.at, array_agg(e.occurred_at order by e.occurred_at) as times from entry e join rule r using (no)
      where r.pause is not null and e.occurred_at <= e.at and ${isValid("e.occurred_at")} group by e.nr, e.no, e.at) limited join rule using (no)),
  aged as (
    select h.nr, h.no, h.occurred_at, r.points, r.lost, r.half_life, case
        when r.lost is not null then greatest(0, 1 - r.lost * age)
        when r.half_life is null then 1
        -- So little is left that it is none, and the database takes it for an error.
        when age > 1000 * r.half_life then 0
        else power(0.5, age / r.half_life) end as remains
    from hit h join rule r using (no)
    cross join lateral (select floor(date_part('epoch', h.at - h.occurred_at) / 60) * 60000 as age) whole_minutes),
  by_rule as (
    select nr, no, sum(points * remains order by occurred_at) as points,
      sum(abs(points) * case when lost is not null then sign(remains) * lost else remains * ln(2::float8) / half_life end) as pace
    from aged group by nr, no),
  by_part as (
    select b.nr, r.part, sum(least(greatest(floor(b.points / m.step + 0.5), -r.most), r.most)) as steps, sum(b.pace) as pace
    from by_rule b join rule r using (no) cross join model m group by b.nr, r.part),
  total as (
    select nr, sum(steps) as steps, sum(steps) filter (where not engages) as fit, sum(steps) filter (where engages) as engagement, sum(pace) as pace
    from (select b.nr, p.engages, least(greatest(b.steps, -p.most), p.most) as steps, b.pace from by_part b join part p using (part)) capped
    group by nr),
  coming as (select nr, min(occurred_at) as coming from entry where occurred_at > at group by nr),
  scored as (
    select nr, t.band, c.coming, least(greatest(coalesce(s.steps, 0), m.minimum), m.maximum) * m.step as score,
      coalesce(s.fit, 0) * m.step as fit, coalesce(s.engagement, 0) * m.step as engagement, coalesce(s.pace, 0) as pace
    from taken t cross join model m left join total s using (nr) left join coming c using (nr)),
  folded as (
    select s.nr, s.score, s.fit, s.engagement, s.pace, s.coming, coalesce(now_in.band, '${Band.COLD}') as band, coalesce(now_in.no, -1) as band_no,
      (${third("s.fit", "m.fit_most", "ABC")}) || (${third("s.engagement", "m.engagement_most", "123")}) as grade
    from scored s cross join model m
    left join lateral (
      select b.no, b.band from band b
      where s.score >= case when b.no <= coalesce((select no from band before where before.band = s.band), -1) then b.leave else b.enter end
      order by b.no desc limit 1) now_in on true)`;

/**
 * Until when a folded score neither moves by so much that it is to be told nor comes into another band, in SQL: no rule fades faster
 * than it does now, so what is left to the nearest edge, divided by the pace of all, is a time before which nothing happens. It may
 * be too early; then the clock looks in vain, once. Ages count in whole minutes, so a minute is taken off.
 * `f` is `folded`, `told` what was told last, `t` is `taken`.
 */
export const NEXT_LOOK = (told: string): string => `least(
  case when f.pace > 0 then t.at + make_interval(secs => least(greatest(0.001, floor((least(
      case when m.delta > 0 then m.delta - abs(f.score - ${told}) end,
      f.score - (select leave from band where no = f.band_no),
      (select enter from band where no = f.band_no + 1) - f.score) - 1e-6) / f.pace / 1000 - 60)), 315360000)) end,
  (select min(date) from rule r, unnest(array[r.since, r.until]) date where not r.engages and date > t.at),
  f.coming)`;

const intervalOf = (milliseconds: number) => `${milliseconds} milliseconds`;

/**
 * A model as the SQL takes it: rules and groups by number, points in whole steps where they are caps.
 * @param kept the lines whose hits are in the ledgers of the leads
 */
export function foldedModel(model: ModelDefinition, kept: ReadonlySet<string>): string {
  const mostOf = (kind: RuleKind) => model.groups.reduce((sum, group) => sum + (group.kind === kind ? group.cap : 0), 0);
  return JSON.stringify({
    minimum: toSteps(model.minimum),
    maximum: toSteps(model.maximum),
    step: STEP,
    delta: model.delta,
    fit_most: mostOf(RuleKind.FIT),
    engagement_most: mostOf(RuleKind.ENGAGEMENT),
    bands: model.bands.map((band, no) => ({ no, ...band })),
    groups: model.groups.map(({ kind, cap }, part) => ({ part, engages: kind === RuleKind.ENGAGEMENT, most: toSteps(cap) })),
    rules: numberedRules(model).map(({ part, engages, rule }, no) => ({
      no,
      part,
      engages,
      kept: kept.has(lineOf(rule)),
      ...foldedRule(rule),
    })),
  });
}

/** The rules in the order of the model; their place is the number that the SQL knows them by. */
export const numberedRules = (model: ModelDefinition): { part: number; engages: boolean; rule: ScoringRule }[] =>
  model.groups.flatMap(({ kind, rules }, part) => rules.map((rule) => ({ part, engages: kind === RuleKind.ENGAGEMENT, rule })));

function foldedRule(rule: ScoringRule) {
  const { name, points, activityType, condition, decay, cap, cooldown, maxHits, validFrom, validUntil } = rule;
  const isLimited = Boolean(cooldown || maxHits);
  return {
    ...{ line: lineOf(rule), name, points, type: activityType, asks: Boolean(condition), since: validFrom, until: validUntil },
    most: toSteps(Math.min(cap ?? LARGEST, LARGEST)),
    lost: decay?.period ? (decay.percent as number) / 100 / millisecondsOf(decay.period) : null,
    half_life: decay?.halfLife ? millisecondsOf(decay.halfLife) : null,
    pause: isLimited ? intervalOf(cooldown ? millisecondsOf(cooldown) : 0) : null,
    hits: maxHits?.count ?? null,
    span: maxHits ? intervalOf(millisecondsOf(maxHits.within)) : null,
  };
}
