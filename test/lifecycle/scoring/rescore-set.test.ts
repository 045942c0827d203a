import { beforeAll, expect, test } from "@jest/globals";
import { type Condition, ConditionOperator } from "../../../src/lifecycle/conditions/condition.js";
import { type FoldedScore, foldScore } from "../../../src/lifecycle/scoring/fold-score.js";
import { nextBandChange, nextMove } from "../../../src/lifecycle/scoring/next-change.js";
import { publishBatch } from "../../../src/lifecycle/scoring/publish-batch.js";
import { readStandings } from "../../../src/lifecycle/scoring/read-scores.js";
import { takeLeadsToRescore } from "../../../src/lifecycle/scoring/rescore-leads.js";
import type { ModelDefinition, ScoringModel } from "../../../src/lifecycle/scoring/scoring-model.js";
import { shareLedger } from "../../../src/lifecycle/scoring/shared-ledger.js";
import { sqlIn } from "../../../src/platform/database/sql-values.js";
import { type Transaction, transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { ActivityType } from "../../../src/records/activities/activity.js";
import { RuleKind } from "../../../src/records/leads/score.enums.js";
import { Leadwire } from "../../support/leadwire.js";
import { dice, pick, randomModel } from "../../support/random-scores.js";

const leadwire = new Leadwire();
const PERSONA = "Random";
const LEADS = 60;
const TYPES = [ActivityType.PAGE_VIEW, ActivityType.CALL, ActivityType.DEMO_REQUESTED];
const DAY = 86_400_000;

beforeAll(async () => {
  await leadwire.app.clock.stop();
  await leadwire.sql(
    "insert into account (id, version, name, domain, won_deals) values (gen_random_uuid(), 1, 'Two', 'two.example', 2), (gen_random_uuid(), 1, 'One', 'one.example', 1)",
  );
  await leadwire.sql(
    `insert into lead (id, version, name, email, domain, persona, job_title, company_size, country, tags, stage, status, status_since, interest, created_at, score, band, grade)
     select gen_random_uuid(), 1, 'Lead ' || n, 'lead' || n || '@random.example', (array['two.example', 'one.example', null])[1 + n % 3], $2, (array['CEO', 'Geschäftsführerin', 'İstanbul CTO', null])[1 + n % 4], (n * 37) % 900, (array['DE', 'US', null])[1 + n % 3],
       '{"a \\"tag\\""}', 'LEAD', 'NEW', now(), 'UNKNOWN', now() - make_interval(days => n % 90), n % 7, (array['COLD', 'WARM', 'HOT'])[1 + n % 3], 'B2'
     from generate_series(1, $1::int) n`,
    [LEADS, PERSONA],
  );
});

/** A random model whose rules look at the leads and activities that there are, at some in conditions. */
function randomModelOf(random: () => number): ModelDefinition {
  const model = randomModel(random);
  const conditions: Record<RuleKind, (Condition | null)[]> = {
    [RuleKind.FIT]: [
      { field: "jobTitle", operator: ConditionOperator.CONTAINS_ANY, values: ["CEO", "cto", "geschäftsführerin"] },
      { field: "companySize", operator: ConditionOperator.BETWEEN, values: [100, 500] },
      { not: { field: "country", operator: ConditionOperator.EQ, value: "de" } },
      { field: "account.wonDeals", operator: ConditionOperator.GTE, value: 2 },
    ],
    [RuleKind.ENGAGEMENT]: [null, null, { field: "properties.page", operator: ConditionOperator.EQ, value: "/PRICES" }],
  };
  const instant = () => (random() < 0.2 ? new Date(Date.now() + (random() - 0.5) * 90 * DAY).toISOString() : undefined);
  for (const { kind, rules } of model.groups)
    for (const rule of rules)
      Object.assign(rule, {
        condition: pick(random, conditions[kind]),
        ...(kind === RuleKind.ENGAGEMENT ? { activityType: pick(random, TYPES) } : {}),
        ...{ validFrom: instant(), validUntil: instant() },
      });
  return Object.assign(model, { delta: pick(random, [0, 1, 5]) });
}

/** The next version: some of its rules count otherwise, or are hit otherwise, as people change models. */
function changedModel(random: () => number, former: ModelDefinition): ModelDefinition {
  const other = randomModelOf(random);
  const changed = random() < 0.3 ? 0 : 0.2;
  const conditionOf = (kind: RuleKind) => other.groups.find((group) => group.kind === kind)?.rules[0]?.condition;
  return {
    ...former,
    ...(random() < 0.3 ? { delta: other.delta, maximum: other.maximum } : {}),
    groups: former.groups.map((group) => ({
      ...group,
      rules: group.rules.flatMap(({ line: _, ...rule }) => {
        if (random() < changed) return random() < 0.5 ? [] : [{ ...rule, condition: conditionOf(group.kind) }];
        return [random() < changed ? { ...rule, points: rule.points + 1, cap: null } : rule];
      }),
    })),
  };
}

/** Other activities for the next models. */
async function shuffle(random: () => number): Promise<void> {
  await leadwire.sql("delete from activity");
  await leadwire.sql("delete from lead_score");
  await leadwire.sql(
    `insert into activity (id, type, lead_id, occurred_at, recorded_at, properties)
     select gen_random_uuid(), ($1::text[])[1 + (hashtext(id::text || n || $2) & 65535) % 3], id, at, at, case n % 2 when 0 then '{"page": "/prices"}' else '{}' end::jsonb
     from lead, generate_series(1, (hashtext(id::text || $2) & 65535) % 12) n,
       lateral (select date_trunc('milliseconds', now() - make_interval(mins => (hashtext(n || id::text || $2) & 65535))) as at) moment where persona = $3`,
    [TYPES, `${random()}`, PERSONA],
  );
}

/** Scores some of the leads by the version that counts, so many days ago. */
async function scoredBefore(days: number, which: string): Promise<void> {
  await transact(leadwire.app.services.dataSource, SYSTEM, null, async (tx) => {
    const taken = await takeLeadsToRescore(
      tx,
      `select id from (select id, row_number() over (order by id) as n from lead where persona = $1) numbered where ${which}`,
      [PERSONA],
    );
    await taken.rescore(taken.leads, new Date(Date.now() - days * DAY));
  });
}

type Version = Pick<ScoringModel, "id" | "ledgerId" | "definition">;

async function publish(asked: ModelDefinition, former: Version[]): Promise<Version> {
  await leadwire.sql("update scoring_model set state = 'RETIRED' where persona = $1", [PERSONA]);
  const { definition, ledgerId } = shareLedger(asked, former);
  const [model] = await leadwire.sql<{ id: string }>(
    `insert into scoring_model (id, name, persona, version, state, definition, ledger_id, created_at)
     select gen_random_uuid(), 'Random', $1, count(*) + 1, 'ACTIVE', $2, $3, now() from scoring_model where persona = $1 returning id`,
    [PERSONA, JSON.stringify(definition), ledgerId],
  );
  return { id: model?.id as string, ledgerId, definition };
}

/** What rescoring wrote, but for what each run has of its own; the transaction is taken back. */
async function written({ id: modelId, ...version }: Version, rescore: (tx: Transaction) => Promise<void>): Promise<Record<string, any[]>> {
  const found: Record<string, any[]> = {};
  await transact(leadwire.app.services.dataSource, SYSTEM, null, async (tx) => {
    await rescore(tx);
    const sql = sqlIn(tx);
    const image = "jsonb_build_object('after', after - 'updatedAt')";
    found.leads = await sql("select to_jsonb(l) - 'updated_at' as lead from lead l where persona = $1 order by id", [PERSONA]);
    found.entries = await sql("select * from score_entry where model_id = $1 order by lead_id, rule_id, source_id, revision", [
      version.ledgerId ?? modelId,
    ]);
    found.steps = await sql("select to_jsonb(s) - 'id' as step from score_change s where model_id = $1 order by lead_id", [modelId]);
    found.standings = await sql(
      "select lead_id, model_id, model_since = scored_at as anew, scored_at, told_score from lead_score where model_id = $1 order by lead_id",
      [modelId],
    );
    found.events = await sql(
      `select record_id, record_type, type, version, changed_fields, before, ${image} as image, cause, actor_kind, actor_name from change_event where transaction_id = $1 and record_type = 'lead' order by record_id`,
      [tx.id],
    );
    found.tasks = await sql("select lead_id, title from task order by lead_id", []);
    found.looks = await looksOf(tx, version.definition);
    throw new Error("taken back");
  }).catch((error) => expect(error.message).toBe("taken back"));
  return found;
}

/** When the clock is to look at each lead, when it has to at the latest, and whether its score is what its ledger comes to. */
async function looksOf(tx: Transaction, definition: ModelDefinition) {
  const rows = await tx.sql<FoldedScore & { id: string }>(
    `select id, score, fit_score as "fitScore", engagement_score as "engagementScore", band, grade from lead where persona = $1`,
    [PERSONA],
  );
  const standings = await readStandings(
    sqlIn(tx),
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, ...stored }) => {
    const { state, ledger } = standings.get(id) as NonNullable<ReturnType<typeof standings.get>>;
    const at = state.scoredAt as number;
    const times = [nextBandChange(definition, ledger, at, stored.band), nextMove(definition, ledger, at, state.toldScore)];
    const latest = Math.min(...times.map((time) => time ?? Number.POSITIVE_INFINITY));
    return { id, at, look: state.rescoreAt, latest, stored, folded: foldScore(definition, ledger, at, stored.band) };
  });
}

/** What was written, but for leads that were left alone. */
const without = (ids: Set<string>, { looks: _, ...rows }: Record<string, any[]>) =>
  Object.fromEntries(
    Object.entries(rows).map(([name, all]) => [
      name,
      all.filter((row) => !ids.has(row.lead?.id ?? row.step?.lead_id ?? row.lead_id ?? row.record_id)),
    ]),
  );

let adopted = 0;
let [moving, inVain] = [0, 0];

test.each(Array.from({ length: 25 }, (_, seed) => seed))(
  "of random leads, models and times: the set gives what one lead after the other gives (%i)",
  async (seed) => {
    const random = dice(seed + 1);
    await shuffle(random);
    // Some leads stand by a version of before, some by the one before that, some by none.
    const first = await publish(randomModelOf(random), []);
    await scoredBefore(9, "n % 7 > 0");
    const second = await publish(changedModel(random, first.definition), [first]);
    await scoredBefore(5, "n % 3 > 0");
    const next = random();
    const model =
      next < 0.2
        ? await publish(randomModelOf(random), [])
        : await publish(next < 0.4 ? first.definition : changedModel(random, second.definition), [second, first]);
    const at = new Date(Date.now() - Math.floor(random() * 3 * DAY));
    const before = new Map(
      (await leadwire.sql<{ id: string; at: Date }>("select lead_id as id, scored_at as at from lead_score")).map(({ id, at }) => [id, at]),
    );
    const bySet = await written(model, async (tx) => {
      const ids = await publishBatch(tx, model.id, at, "select id from lead where persona = $1", [PERSONA]);
      expect(ids).toHaveLength(LEADS);
    });
    const oneByOne = await written(model, async (tx) => {
      const taken = await takeLeadsToRescore(tx, "select id from lead where persona = $1", [PERSONA]);
      await taken.rescore(taken.leads, at);
    });
    expect(bySet.standings).toHaveLength(LEADS);
    expect(bySet.entries).toEqual(oneByOne.entries);
    const alone = new Set(
      (bySet.standings ?? []).filter((row) => +row.scored_at === +(before.get(row.lead_id) ?? 0)).map((row) => row.lead_id),
    );
    adopted += alone.size;
    expect(without(alone, bySet)).toEqual(without(alone, oneByOne));
    for (const { id, at, look, latest, stored, folded } of bySet.looks as Awaited<ReturnType<typeof looksOf>>) {
      if (alone.has(id)) expect(stored).toEqual(folded);
      // The clock may look too early, and never too late, and looks at nothing that cannot move.
      expect(look ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(latest);
      expect(look ?? Number.POSITIVE_INFINITY).toBeGreaterThan(at);
      if (latest > at + DAY && latest < Number.POSITIVE_INFINITY) moving += 1;
      if (latest > at + DAY && look !== null && look <= at + 1_000) inVain += 1;
    }
  },
);

test("among them were leads that are left alone; hardly any that moves in days is looked at right away", () => {
  expect(adopted).toBeGreaterThan(100);
  expect(moving).toBeGreaterThan(100);
  expect(inVain).toBeLessThan(moving / 20);
});
