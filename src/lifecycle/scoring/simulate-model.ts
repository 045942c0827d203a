import { Field, Float, Int, ObjectType } from "type-graphql";
import type { DataSource } from "typeorm";
import { hydrate } from "../../platform/database/data-source.js";
import type { Sql } from "../../platform/database/sql-values.js";
import { LeadStatus } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { Band } from "../../records/leads/score.enums.js";
import { factsOf, type Origins } from "../conditions/facts.js";
import { correctActivities, correctFit } from "./correct-ledger.js";
import { type Entry, foldScore } from "./fold-score.js";
import { LEADS_OF_MODEL } from "./publish-model.js";
import { readActivities, readOrigins } from "./read-scores.js";
import { bandByReplay } from "./replay.js";
import type { ScoringModel } from "./scoring-model.js";

/** Beyond so many leads a part of them, taken evenly, says as much. */
export const MOST_SIMULATED = 20_000;
const BATCH = 500;

@ObjectType({ description: "How many leads would go from one band to another." })
export class BandChangeCount {
  @Field(() => Band, { description: "The band now." })
  from: Band;

  @Field(() => Band, { description: "The band by the simulated version; never the same." })
  to: Band;

  @Field(() => Int, { description: "How many leads." })
  count: number;
}

@ObjectType({ description: "What became of leads that the simulated version would have put into a band." })
export class BandPrecision {
  @Field(() => Band, { description: "The band that they would have been in when it was decided." })
  band: Band;

  @Field(() => Int, { description: "How many were won." })
  won: number;

  @Field(() => Int, { description: "How many were lost, or disqualified." })
  lost: number;

  @Field(() => Float, { nullable: true, description: "The part that was won, from 0 to 1; null when there are none." })
  rate: number | null;
}

@ObjectType({ description: "What publishing a version would do, and how well it would have foretold what became of leads." })
export class ScoringSimulation {
  @Field(() => Int, {
    description: `How many leads were looked at: all of the model, or an even part when there are more than ${MOST_SIMULATED}.`,
  })
  leads: number;

  @Field(() => Int, { description: "How many leads the model is for." })
  total: number;

  @Field(() => [BandChangeCount], { description: "How many would change band." })
  changes: BandChangeCount[];

  @Field(() => [BandPrecision], {
    description: "For each band, from the highest, what became of those who were in it when it was decided.",
  })
  precision: BandPrecision[];

  @Field(() => Float, {
    nullable: true,
    description: "The part of all decided leads that was won: what no scoring at all achieves; null when none is decided.",
  })
  baseline: number | null;

  @Field(() => Float, {
    nullable: true,
    description:
      "How many times more often leads of the highest band were won than leads as such; null when none of them is decided, or none at all was won.",
  })
  lift: number | null;
}

const WON = [LeadStatus.CLOSED_WON];
const LOST = [LeadStatus.CLOSED_LOST, LeadStatus.DISQUALIFIED];

/**
 * Scores leads by a version without storing anything: by the same fold that publishing it uses. Leads that were won or
 * lost are scored as of when that was decided, by what had happened until then.
 */
export async function simulateModel(dataSource: DataSource, sql: Sql, model: ScoringModel, now: Date): Promise<ScoringSimulation> {
  const [count] = await sql<{ total: number }>(`select count(*)::int as total from lead where ${LEADS_OF_MODEL("$1")}`, [model.id]);
  const total = count?.total ?? 0;
  const changes = new Map<string, number>();
  let leads = 0;
  const every = Math.ceil(total / MOST_SIMULATED) || 1;
  for await (const { lead, entries } of entriesByModel(dataSource, sql, model, now, "hashtext(lead.id::text) % $4 = 0", every)) {
    leads += 1;
    const { band } = foldScore(model.definition, entries(now), now.getTime(), lead.band);
    if (band !== lead.band) changes.set(`${lead.band} ${band}`, (changes.get(`${lead.band} ${band}`) ?? 0) + 1);
  }
  return {
    leads,
    total,
    changes: [...changes].map(([key, count]) => ({ from: key.split(" ")[0] as Band, to: key.split(" ")[1] as Band, count })),
    ...(await backtest(dataSource, sql, model, now)),
  };
}

type Backtest = Pick<ScoringSimulation, "precision" | "baseline" | "lift">;

async function backtest(dataSource: DataSource, sql: Sql, model: ScoringModel, now: Date): Promise<Backtest> {
  const bands = [...model.bands.map(({ band }) => band).reverse(), Band.COLD];
  const found = new Map(bands.map((band) => [band, { band, won: 0, lost: 0 }]));
  const decided = [...WON, ...LOST];
  let seen = 0;
  for await (const { lead, entries } of entriesByModel(dataSource, sql, model, now, "lead.status = any($4)", decided)) {
    const decidedAt = lead.convertedAt ?? lead.statusSince;
    const of = found.get(bandByReplay(model.definition, entries(decidedAt), decidedAt.getTime()));
    if (of) of[WON.includes(lead.status) ? "won" : "lost"] += 1;
    if (++seen === MOST_SIMULATED) break;
  }
  return ratesOf([...found.values()]);
}

/** Precision of each band, and of the highest against all. */
function ratesOf(bands: { band: Band; won: number; lost: number }[]): Backtest {
  const rate = ({ won, lost }: { won: number; lost: number }) => (won + lost > 0 ? won / (won + lost) : null);
  const sum = (key: "won" | "lost") => bands.reduce((total, band) => total + band[key], 0);
  const baseline = rate({ won: sum("won"), lost: sum("lost") });
  const highest = bands[0] ? rate(bands[0]) : null;
  return {
    precision: bands.map((band) => ({ ...band, rate: rate(band) })),
    baseline,
    lift: baseline && highest !== null ? highest / baseline : null,
  };
}

interface Simulated {
  lead: Lead;
  /** What the ledger of the lead would be, had it been scored by the model since it came in, which was at the latest then. */
  entries: (then: Date) => Entry[];
}

async function* entriesByModel(
  dataSource: DataSource,
  sql: Sql,
  model: ScoringModel,
  now: Date,
  which: string,
  value: unknown,
): AsyncGenerator<Simulated> {
  for (let after: string | null = null; ; ) {
    const rows: Record<string, unknown>[] = await sql(
      `select lead.* from lead where ($2::uuid is null or lead.id > $2) and ${LEADS_OF_MODEL("$1")} and ${which} order by lead.id limit $3`,
      [model.id, after, BATCH, value],
    );
    const leads = rows.map((row) => hydrate(dataSource, Lead, row));
    const activities = await readActivities(
      sql,
      [model],
      leads.map(({ id }) => id),
    );
    const origins = await readOrigins(sql, [model], leads);
    for (const lead of leads) {
      const own = activities.get(lead.id) ?? [];
      yield {
        lead,
        entries: (then) => entriesOf(model, lead, origins, own, Math.min(lead.createdAt.getTime(), then.getTime()), now),
      };
    }
    if (leads.length < BATCH) return;
    after = leads.at(-1)?.id ?? null;
  }
}

function entriesOf(
  { definition }: ScoringModel,
  lead: Lead,
  origins: Origins,
  activities: Parameters<typeof correctActivities>[3],
  since: number,
  now: Date,
): Entry[] {
  const at = now.getTime();
  return [
    ...correctActivities(definition, [], lead.id, activities, at),
    ...correctFit(definition, [], { id: lead.id, factOf: factsOf(lead, origins) }, { since, at }),
  ];
}
