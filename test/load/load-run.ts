import pg from "pg";
import { Dice } from "../../src/sample/dice.js";
import { allTold, committedBehind } from "../crash/crash-run.js";
import { Organisation } from "../crash/deployment.js";
import { evaluate, type Verdict } from "../crash/evaluate.js";
import { type Around, byEventStream, byWebSocket, pause } from "../crash/followers.js";
import { Friendly, newTallies, type Tallies } from "./friendly.js";
import { attacks } from "./hostile/index.js";
import { Inspector } from "./inspector.js";
import { type Standing, standingOf } from "./standing.js";
import { Tally } from "./tally.js";
import { METRICS_TOKEN, type Seen, Watch } from "./watch.js";
import { makeWorld, type World } from "./world.js";
import { Written } from "./written.js";

const PEOPLE = 40;
const LEADS = 60;
/** How long what was sent may take to be answered, and the server to let go of all that it held, when the load is over. */
const SETTLE_MS = 90_000;
/** Before anything is measured: code is compiled, caches are filled, and connections to the database are open. */
const WARM_UP = { perSecond: 30, seconds: 8 };

export interface LoadOptions {
  seed: number;
  /** Requests a second of good will, one stage after the other. */
  rates: number[];
  /** How long each stage takes. */
  seconds: number;
  say?: (line: string) => void;
  /** Is handed the profile of the server's CPU, of all stages with hostile clients. */
  profiled?: (profile: object) => void;
}

export interface Stage {
  perSecond: number;
  seconds: number;
  hostile: boolean;
  tallies: Tallies;
  seen: Seen;
}

export interface LoadReport {
  seed: number;
  stages: Stage[];
  hostile: Map<string, Tally>;
  before: Standing;
  after: Standing;
  verdicts: Verdict[];
  acknowledged: { captures: number; activities: number };
  /** Keys of what was acknowledged, with how often each is stored, where that is not once. */
  notOnce: string[];
  /** Rows that nobody asked for: stored, and never sent. */
  invented: number;
  failures: string[];
  /** What the server logged as errors. */
  logged: string[];
}

/** A load that rises, hostile clients all the while, and then quiet: what was promised is held against what is there. */
export async function loadRun(options: LoadOptions): Promise<LoadReport> {
  const { seed, say = () => {} } = options;
  const env = {
    NODE_ENV: "production",
    METRICS_TOKEN,
    LIMITS: "enforce",
    DATABASE_POOL: "16",
    PROBES_PORT: "0",
    NODE_OPTIONS: "--inspect=127.0.0.1:0",
  };
  const organisation = await Organisation.open(1, env);
  const dice = new Dice(seed);
  const inspector = await Inspector.of(organisation.outputOf(0));
  const [, probes] = /"probesUrl":"(http:[^"]+)"/.exec(organisation.outputOf(0)) ?? [];
  const backend = new pg.Client({ connectionString: organisation.databaseUrl });
  await backend.connect();
  const pids = {
    server: Number(/"pid":(\d+)/.exec(organisation.outputOf(0))?.[1]),
    backend: (await backend.query("select pg_backend_pid() as pid")).rows[0].pid,
  };
  const watch = new Watch(probes as string, pids);
  try {
    const world = await makeWorld(await organisation.signIn(), dice, new Written(), { people: PEOPLE, leads: LEADS });
    const friendly = new Friendly(world);
    say(`seed ${seed}: ${PEOPLE} people, ${world.portals.length} partners, ${attacks.length} kinds of hostile clients`);
    await friendly.run(WARM_UP.perSecond, WARM_UP.seconds, newTallies());
    await friendly.settled(SETTLE_MS);
    hangUp(world);
    await pause(1_000);
    const before = await standingOf(organisation, inspector);
    const { data } = await world.follower.ask("{ changeEvents(first: 1) { headCursor } }");
    const [{ position }] = (await organisation.sql("select last_position::int as position from event_log")).rows;
    const from = world.written.acknowledged.length;
    const around: Around = {
      urls: organisation.urls,
      client: world.follower,
      dice: new Dice(seed + 1),
      after: data.changeEvents.headCursor,
    };
    const followers = [byWebSocket(around), byEventStream(around)];

    const { stages, hostile } = await rise(options, world, friendly, watch, inspector, say);
    const committed = await committedBehind(organisation, position);
    await allTold(followers, committed);
    for (const follower of followers) follower.stop();
    const events = world.written.acknowledged.slice(from).map(({ event }) => event);
    const verdicts = followers.map((follower) => evaluate(follower, events, committed));
    hangUp(world);
    const after = await returned(organisation, inspector, before);
    const count = (kind: string) => world.written.acknowledged.filter((made) => made.kind === kind).length;
    return {
      seed,
      stages,
      hostile,
      before,
      after,
      verdicts,
      acknowledged: { captures: count("capture"), activities: count("activity") },
      ...(await storedOf(organisation, world)),
      failures: friendly.failures,
      logged: organisation
        .outputOf(0)
        .split("\n")
        .filter((line) => /"level":(50|60)/.test(line)),
    };
  } finally {
    watch.stop();
    await backend.end();
    inspector.close();
    await organisation.close();
  }
}

/** One stage after the other; the first is once more without hostile clients, for comparison. */
async function rise(
  { rates, seconds, profiled }: LoadOptions,
  world: World,
  friendly: Friendly,
  watch: Watch,
  inspector: Inspector,
  say: (line: string) => void,
): Promise<{ stages: Stage[]; hostile: Map<string, Tally> }> {
  const stages: Stage[] = [];
  const stage = async (perSecond: number, isHostile: boolean) => {
    const tallies = newTallies();
    watch.take();
    await friendly.run(perSecond, seconds, tallies);
    stages.push({ perSecond, seconds, hostile: isHostile, tallies, seen: watch.take() });
    say(`  ${perSecond} a second${isHostile ? " beside hostile clients" : ""}: done`);
  };
  await stage(rates[0] as number, false);
  let over = false;
  const hostile = new Map(attacks.map(({ name }) => [name, new Tally()]));
  const attackers = attacks.map((attack) => attack.run(world, hostile.get(attack.name) as Tally, () => over));
  if (profiled) await inspector.startProfile();
  for (const rate of rates) await stage(rate, true);
  if (profiled) profiled(await inspector.stopProfile());
  over = true;
  await Promise.all(attackers);
  await friendly.settled(SETTLE_MS);
  return { stages, hostile };
}

/** Nobody of good will keeps a connection that is not in use. */
function hangUp({ people, portals, program }: World): void {
  for (const caller of [...people.map(({ caller }) => caller), ...portals, program]) caller.close();
}

/** What the server holds when it holds no more than before, or no less with time. */
async function returned(organisation: Organisation, inspector: Inspector, before: Standing): Promise<Standing> {
  const deadline = Date.now() + SETTLE_MS;
  for (;;) {
    const now = await standingOf(organisation, inspector);
    const isBack = now.sockets <= before.sockets && now.subscriptions <= before.subscriptions && now.connections <= before.connections + 20;
    if (isBack || Date.now() > deadline) return now;
    await pause(1_000);
  }
}

/** Whether everything that was acknowledged is stored once, and nothing that was not sent. */
async function storedOf(organisation: Organisation, { written }: World): Promise<{ notOnce: string[]; invented: number }> {
  const leads = await organisation.sql(
    "select split_part(email, '@', 1) as key, 'lead_' || id as id from lead where email like '%@load.example'",
  );
  const activities = await organisation.sql(
    "select properties->>'key' as key, 'activity_' || id as id from activity where properties ? 'key'",
  );
  const stored = new Map<string, string[]>();
  for (const { key, id } of [...leads.rows, ...activities.rows]) stored.set(key, [...(stored.get(key) ?? []), id]);
  return {
    notOnce: written.acknowledged.filter(({ key, id }) => stored.get(key)?.join() !== id).map(({ key }) => key),
    invented: [...stored.keys()].filter((key) => !written.sent.has(key)).length,
  };
}
