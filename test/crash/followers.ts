import { createClient as createSseClient } from "graphql-sse";
import { createClient as createWsClient } from "graphql-ws";
import pg from "pg";
import { WebSocket } from "ws";
import type { Dice } from "../../src/sample/dice.js";
import type { Client } from "../support/client.js";

/** What a follower was told, in the order of telling: `lead@version`. */
export interface Told {
  name: string;
  events: string[];
  /** How often it was cut off and came back. */
  cuts: number;
  /** What must never happen: a refusal of a cursor that was given. */
  problems: string[];
}

export interface Follower extends Told {
  stop(): void;
  /** Only of the mutant: whether it has passed over something. */
  hasOverlooked?: boolean;
}

export interface Around {
  urls: string[];
  client: Client;
  dice: Dice;
  /** From where on it follows. */
  after: string;
}

const EVENTS = "subscription ($after: Cursor) { leadEvents(after: $after) { cursor leadId version } }";
const PAGES = "query ($after: Cursor) { changeEvents(after: $after, first: 100) { nodes { recordId version } endCursor } }";
/** Refusals that end a follower: they are answers, not failures of a connection. */
const FINAL = ["CURSOR_EXPIRED", "INVALID_CURSOR", "UNAUTHENTICATED", "FORBIDDEN", "BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED"];

interface Result {
  data?: { leadEvents: { cursor: string; leadId: string; version: number } } | null;
  errors?: readonly { message: string; extensions?: Record<string, unknown> }[];
}

/** One connection's results, until it breaks; `cut` breaks it from this side. */
interface Connection {
  results: AsyncIterable<Result>;
  cut(): void;
}

/** Follows by one way of connecting, through all breaks, and cuts itself off after every few events. */
function followBy(name: string, around: Around, connect: (url: string, after: string) => Connection): Follower {
  const { urls, dice } = around;
  const follower = { name, events: [] as string[], cuts: 0, problems: [] as string[], stop: () => {} };
  let stopped = false;
  let current: Connection | undefined;
  let { after } = around;
  const run = async () => {
    for (; !stopped; follower.cuts++) {
      current = connect(dice.pick(urls), after);
      let left = dice.whole(5, 60);
      try {
        for await (const { data, errors } of current.results) {
          const code = String(errors?.[0]?.extensions?.code);
          if (errors && FINAL.includes(code)) {
            follower.problems.push(`${code}: ${errors[0]?.message}`);
            return;
          }
          if (!data || stopped) break;
          follower.events.push(`${data.leadEvents.leadId}@${data.leadEvents.version}`);
          after = data.leadEvents.cursor;
          if (--left === 0) break;
        }
      } catch {
        // The connection broke: that is what this is about.
      } finally {
        current.cut();
      }
      await pause(dice.between(10, 200));
    }
  };
  void run();
  follower.stop = () => {
    stopped = true;
    current?.cut();
  };
  return follower;
}

export const byWebSocket = (around: Around): Follower =>
  followBy("WebSocket", around, (url, after) => {
    const client = createWsClient({
      url: `${url.replace("http", "ws")}/graphql`,
      webSocketImpl: WebSocket,
      retryAttempts: 0,
      connectionParams: { authorization: `Bearer ${around.client.token}` },
      onNonLazyError: () => {},
    });
    return { results: client.iterate({ query: EVENTS, variables: { after } }) as AsyncIterable<Result>, cut: () => client.terminate() };
  });

export const byEventStream = (around: Around): Follower =>
  followBy("server-sent events", around, (url, after) => {
    const headers = { authorization: `Bearer ${around.client.token}` };
    const client = createSseClient({ url: `${url}/graphql/stream`, headers, retryAttempts: 0 });
    return { results: client.iterate({ query: EVENTS, variables: { after } }) as AsyncIterable<Result>, cut: () => client.dispose() };
  });

/** Asks for page after page, each of any process. */
export function byPolling({ urls, client, dice, after: start }: Around): Follower {
  const follower = { name: "polling", events: [] as string[], cuts: 0, problems: [] as string[], stop: () => {} };
  let stopped = false;
  let after = start;
  const run = async () => {
    while (!stopped) {
      const answer = await client
        .at(dice.pick(urls))
        .ask(PAGES, { after })
        .catch(() => null);
      const code = String(answer?.errors?.[0]?.extensions?.code);
      if (FINAL.includes(code)) {
        follower.problems.push(`${code}: ${answer?.errors?.[0]?.message}`);
        return;
      }
      const page = answer?.data?.changeEvents;
      if (page) {
        const leads = page.nodes.filter(({ recordId }: { recordId: string }) => recordId.startsWith("lead_"));
        follower.events.push(...leads.map((node: { recordId: string; version: number }) => `${node.recordId}@${node.version}`));
        after = page.endCursor;
      } else follower.cuts++;
      await pause(dice.between(10, 100));
    }
  };
  void run();
  follower.stop = () => {
    stopped = true;
  };
  return follower;
}

/**
 * The mutant: reads by the ascending number that each event got when it was written, as if that were the order in which
 * events become visible. It must be found out.
 */
export function byRowNumber(databaseUrl: string): Follower {
  const follower: Follower = { name: "ascending row numbers", events: [], cuts: 0, problems: [], stop: () => {} };
  let stopped = false;
  const run = async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const { rows } = await client.query("select coalesce(max(id), 0) as id from change_event");
    const start = rows[0].id;
    let last = start;
    while (!stopped) {
      const page = await client.query(
        "select id, 'lead_' || record_id || '@' || version as event from change_event where id > $1 and record_type = 'lead' order by id",
        [last],
      );
      follower.events.push(...page.rows.map(({ event }) => event));
      last = page.rows.at(-1)?.id ?? last;
      const passed = "select count(*)::int as count from change_event where id > $1 and id <= $2 and record_type = 'lead'";
      follower.hasOverlooked ||= (await client.query(passed, [start, last])).rows[0].count > follower.events.length;
    }
    await client.end();
  };
  void run();
  follower.stop = () => {
    stopped = true;
  };
  return follower;
}

export const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
