import { Dice } from "../../src/sample/dice.js";
import type { Client } from "../support/client.js";
import { aLead } from "../support/factories.js";
import { UpdateLeadDocument } from "../support/operations.js";
import { Organisation } from "./deployment.js";
import { evaluate, type Verdict } from "./evaluate.js";
import { type Around, byEventStream, byPolling, byRowNumber, byWebSocket, type Follower, pause } from "./followers.js";

const WRITERS = 16;
const LEADS = 40;
/** How long the followers may take to the end when all is quiet again. */
const PATIENCE_MS = 180_000;

export interface CrashRunOptions {
  seed: number;
  /** The run ends when so much was written and so often killed, whatever time that takes. */
  writes: number;
  kills: number;
  /** Follow by ascending row numbers in place of the API: a run that must be found out. Nothing is killed then. */
  mutant?: boolean;
  processes?: number;
  env?: Record<string, string>;
  say?: (line: string) => void;
}

export interface CrashReport {
  seed: number;
  acknowledged: number;
  /** Writes whose answer never came; each may have happened or not. */
  unknown: number;
  committed: number;
  kills: Record<string, number>;
  verdicts: Verdict[];
}

/**
 * Writers, followers, and somebody who kills: processes, connections, whoever numbers, and the database. Afterwards what
 * was acknowledged, what was committed and what each follower was told is held against each other.
 */
export async function crashRun(options: CrashRunOptions): Promise<CrashReport> {
  const { seed, processes = 3, say = () => {} } = options;
  const dice = new Dice(seed);
  const organisation = await Organisation.open(processes, options.env ?? {});
  try {
    const client = await organisation.signIn();
    const leads: string[] = [];
    for (let count = 0; count < LEADS; count++) leads.push((await aLead(client)).id);
    // Asked for like this it is behind all that was committed.
    const { data } = await client.ask("{ changeEvents { headCursor } }");
    const [{ position }] = (await organisation.sql("select last_position::int as position from event_log")).rows;
    const around: Around = { urls: organisation.urls, client, dice, after: data.changeEvents.headCursor };
    const followers = options.mutant
      ? [byRowNumber(organisation.databaseUrl)]
      : [byWebSocket(around), byEventStream(around), byPolling(around)];
    say(`seed ${seed}: ${WRITERS} writers on ${processes} processes, ${options.writes} writes, ${options.kills} kills`);

    const written = { acknowledged: new Set<string>(), unknown: 0, isOver: false };
    const writers = Array.from({ length: WRITERS }, () => write(client, organisation.urls, leads, dice, written));
    const acknowledged = () => written.acknowledged.size;
    // The mutant needs nobody killed, only many who write at once.
    while (options.mutant && !followers[0]?.hasOverlooked && acknowledged() < options.writes) await pause(20);
    const kills = options.mutant ? {} : await killAround(organisation, dice, options, acknowledged, say);
    written.isOver = true;
    await Promise.all(writers);
    const committed = await committedBehind(organisation, position);
    await allTold(followers, committed);
    for (const follower of followers) follower.stop();
    const verdicts = followers.map((follower) => evaluate(follower, [...written.acknowledged], committed));
    return { seed, acknowledged: written.acknowledged.size, unknown: written.unknown, committed: committed.length, kills, verdicts };
  } finally {
    await organisation.close();
  }
}

/** Changes one lead after the other, at any process, and notes what was acknowledged. */
async function write(
  client: Client,
  urls: string[],
  leads: string[],
  dice: Dice,
  written: { acknowledged: Set<string>; unknown: number; isOver: boolean },
): Promise<void> {
  for (let number = 1; !written.isOver; number++) {
    const leadId = dice.pick(leads);
    const input = { leadId, jobTitle: `Title ${number} ${dice.throw()}` };
    const answer = await client
      .at(dice.pick(urls))
      .ask(UpdateLeadDocument, { input })
      .catch(() => null);
    const lead = answer?.data?.updateLead?.lead;
    if (lead) written.acknowledged.add(`${leadId}@${lead.version}`);
    else {
      written.unknown++;
      await pause(dice.between(20, 200));
    }
  }
}

async function killAround(
  organisation: Organisation,
  dice: Dice,
  { writes, kills }: CrashRunOptions,
  acknowledged: () => number,
  say: (line: string) => void,
): Promise<Record<string, number>> {
  const done: Record<string, number> = {};
  const deeds: [name: string, deed: () => Promise<unknown>][] = [
    ["process", () => organisation.killProcess(dice.whole(0, organisation.urls.length - 1))],
    ["whoever numbers", () => organisation.killBackends("query like '%number_change_events%'")],
    ["some connections", () => organisation.killBackends(`pid % ${dice.whole(2, 4)} = 0`)],
    ["the database", () => organisation.stopDatabaseHard()],
  ];
  for (let round = 0; round < kills; round++) {
    // Between two kills something is written, or the run would show nothing.
    const reached = acknowledged() + Math.ceil(writes / kills);
    while (acknowledged() < reached) await pause(20);
    // Each kind comes first once, then as the dice fall.
    const [name, deed] = deeds[round] ?? dice.pick(deeds);
    say(`  ${acknowledged()} acknowledged; killing: ${name}`);
    await deed().catch((error) => say(`  (${(error as Error).message})`));
    done[name] = (done[name] ?? 0) + 1;
  }
  return done;
}

/** What is in the log since then, in its order, when everything is numbered. */
export async function committedBehind(organisation: Organisation, position: number): Promise<string[]> {
  await organisation.sql("select number_change_events()");
  const { rows } = await organisation.sql(
    `select 'lead_' || record_id || '@' || version as event from change_event
     where record_type = 'lead' and position > ${position} order by position`,
  );
  return rows.map(({ event }) => event);
}

/** Until every follower was told the last event, or has lost its chance to be. */
export async function allTold(followers: Follower[], committed: string[]): Promise<void> {
  const last = committed.at(-1) as string;
  const deadline = Date.now() + PATIENCE_MS;
  const isDone = ({ events, problems, hasOverlooked }: Follower) => problems.length > 0 || hasOverlooked || events.includes(last);
  while (!followers.every(isDone) && Date.now() < deadline) await pause(100);
}
