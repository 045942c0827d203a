import { beforeAll, expect, test } from "@jest/globals";
import { type Condition, ConditionOperator } from "../../../src/lifecycle/conditions/condition.js";
import { nextBandChange, nextMove } from "../../../src/lifecycle/scoring/next-change.js";
import { publishBatch } from "../../../src/lifecycle/scoring/publish-batch.js";
import { readStandings } from "../../../src/lifecycle/scoring/read-scores.js";
import { takeLeadsToRescore } from "../../../src/lifecycle/scoring/rescore-leads.js";
import type { ModelDefinition } from "../../../src/lifecycle/scoring/scoring-model.js";
import { sqlIn } from "../../../src/platform/database/sql-values.js";
import { type Transaction, transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { ActivityType } from "../../../src/records/activities/activity.js";
import { Band, RuleKind } from "../../../src/records/leads/score.enums.js";
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

/** Other activities, and other former standings, for the next model. */
async function shuffle(random: () => number, former: string): Promise<void> {
  await leadwire.sql("delete from activity");
  await leadwire.sql("delete from lead_score");
  await leadwire.sql(
    `insert into activity (id, type, lead_id, occurred_at, recorded_at, properties)
     select gen_random_uuid(), ($1::text[])[1 + (hashtext(id::text || n || $2) & 65535) % 3], id, at, at, case n % 2 when 0 then '{"page": "/prices"}' else '{}' end::jsonb
     from lead, generate_series(1, (hashtext(id::text || $2) & 65535) % 12) n,
       lateral (select date_trunc('milliseconds', now() - make_interval(mins => (hashtext(n || id::text || $2) & 65535))) as at) moment where persona = $3`,
    [TYPES, `${random()}`, PERSONA],
  );
  await leadwire.sql(
    `insert into lead_score (lead_id, model_id, model_since, scored_at, told_score) select id, case when n % 5 > 0 then $1::uuid end, now(), now() - make_interval(hours => 30 - n), score + n % 3 - 1
     from (select *, row_number() over (order by id)::int as n from lead where persona = $2) numbered where n % 7 > 0`,
    [former, PERSONA],
  );
}

async function modelOf(definition: ModelDefinition): Promise<string> {
  await leadwire.sql("update scoring_model set state = 'RETIRED' where persona = $1", [PERSONA]);
  const [model] = await leadwire.sql<{ id: string }>(
    `insert into scoring_model (id, name, persona, version, state, definition, created_at)
     select gen_random_uuid(), 'Random', $1, count(*) + 1, 'ACTIVE', $2, now() from scoring_model where persona = $1 returning id`,
    [PERSONA, JSON.stringify(definition)],
  );
  return model?.id as string;
}

/** What rescoring wrote, but for what each run has of its own; the transaction is taken back. */
async function written(modelId: string, rescore: (tx: Transaction) => Promise<void>): Promise<Record<string, any[]>> {
  const found: Record<string, any[]> = {};
  await transact(leadwire.app.services.dataSource, SYSTEM, null, async (tx) => {
    await rescore(tx);
    const sql = sqlIn(tx);
    const image = "jsonb_build_object('after', after - 'updatedAt')";
    found.leads = await sql("select to_jsonb(l) - 'updated_at' as lead from lead l where persona = $1 order by id", [PERSONA]);
    found.entries = await sql("select * from score_entry where model_id = $1 order by lead_id, rule_id, source_id", [modelId]);
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
    found.looks = await looksOf(tx, modelId);
    throw new Error("taken back");
  }).catch((error) => expect(error.message).toBe("taken back"));
  return found;
}

/** When the clock is to look at each lead, and when it has to at the latest. */
async function looksOf(tx: Transaction, modelId: string) {
  const rows = await tx.sql<{ id: string; band: Band }>("select id, band from lead where persona = $1", [PERSONA]);
  const [model] = await tx.sql<{ definition: ModelDefinition }>("select definition from scoring_model where id = $1", [modelId]);
  const standings = await readStandings(
    sqlIn(tx),
    rows.map(({ id }) => id),
  );
  return rows.map(({ id, band }) => {
    const { state, ledger } = standings.get(id) as NonNullable<ReturnType<typeof standings.get>>;
    const { definition } = model as { definition: ModelDefinition };
    const at = state.scoredAt as number;
    const times = [nextBandChange(definition, ledger, at, band), nextMove(definition, ledger, at, state.toldScore)];
    return { at, look: state.rescoreAt, latest: Math.min(...times.map((time) => time ?? Number.POSITIVE_INFINITY)) };
  });
}

test.each(Array.from({ length: 25 }, (_, seed) => seed))(
  "of random leads, models and times: the set gives what one lead after the other gives (%i)",
  async (seed) => {
    const random = dice(seed + 1);
    const former = await modelOf(randomModelOf(random));
    const modelId = await modelOf(randomModelOf(random));
    await shuffle(random, former);
    const at = new Date(Date.now() - Math.floor(random() * 3 * DAY));
    const bySet = await written(modelId, async (tx) => {
      const ids = await publishBatch(tx, modelId, at, "select id from lead where persona = $1", [PERSONA]);
      expect(ids).toHaveLength(LEADS);
    });
    const oneByOne = await written(modelId, async (tx) => {
      const taken = await takeLeadsToRescore(tx, "select id from lead where persona = $1", [PERSONA]);
      await taken.rescore(taken.leads, at);
    });
    const { looks, ...rows } = bySet;
    const { looks: _, ...expected } = oneByOne;
    expect(rows).toEqual(expected);
    expect(rows.standings).toHaveLength(LEADS);
    // The clock may look too early, and never too late, and looks at nothing that cannot move.
    for (const { at, look, latest } of looks as { at: number; look: number | null; latest: number }[]) {
      expect(look ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(latest);
      expect(look ?? Number.POSITIVE_INFINITY).toBeGreaterThan(at);
    }
  },
);
