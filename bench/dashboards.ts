/**
 * What live figures cost, against what one would do without: a thousand dashboards, each of which shows one of twenty questions, while a lead
 * changes once a second.
 *
 *   node dist/bench/dashboards.js [leads] [--quick]      20000 by default
 *
 * - live: `leadStatsChanged`
 * - poll: each question is asked once a second, whatever happens, and shared by those who look at it, as the live queries of Hasura are
 * - refetch: each dashboard asks `leadStats` anew when something has changed
 */
import "reflect-metadata";
import { Crowd } from "./events/crowd.js";
import { type Contender, withContenders } from "./harness/contenders.js";
import { postgresCpu, processCpu } from "./harness/cpu.js";
import { openBenchDatabase, using } from "./harness/database.js";

const isQuick = process.argv.includes("--quick");
const LEADS = Number(process.argv.slice(2).find(Number) ?? (isQuick ? 2_000 : 20_000));
const DASHBOARDS = isQuick ? 100 : 1_000;
const QUESTIONS = 20;
const ROUNDS = isQuick ? 2 : 10;
/** A refetch of all is so much more that one or two say it. */
const REFETCHES = isQuick ? 1 : 2;
const AT_ONCE = 16;
/** As many as one token may have. */
const SOCKETS_OF_A_TOKEN = 100;

const FIELDS = "key { country } count score { sum avg min max }";
const argumentsOf = (number: number) => `where: { score: { gte: ${number % QUESTIONS} } }, groupBy: [COUNTRY]`;
const live = (number: number) =>
  `subscription { leadStatsChanged(${argumentsOf(number)}) { cursor groups { ${FIELDS} } changed { ${FIELDS} } removed { country } } }`;
const query = (number: number) => `{ leadStats(${argumentsOf(number)}) { ${FIELDS} } }`;

/** CPU time in milliseconds. */
interface Used {
  server: number;
  postgres: number;
}

const backendOf = async (url: string, work: (pid: number) => Promise<void>) =>
  using(url, async (client) => work((await client.query("select pg_backend_pid() as pid")).rows[0].pid));

/** What some rounds cost, each. */
async function measured(leadwire: Contender, backend: number, rounds: number, round: () => Promise<unknown>): Promise<Used> {
  const now = (): Used => ({ server: processCpu(leadwire.pid) ?? Number.NaN, postgres: postgresCpu(backend) ?? Number.NaN });
  const before = now();
  for (let count = 0; count < rounds; count++) await round();
  const after = now();
  return { server: (after.server - before.server) / rounds, postgres: (after.postgres - before.postgres) / rounds };
}

const second = () => new Promise((resolve) => setTimeout(resolve, 1_000));

async function all(count: number, one: (number: number) => Promise<unknown>): Promise<void> {
  let next = 0;
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      while (next < count) await one(next++);
    }),
  );
}

async function tokensOf(leadwire: Contender): Promise<string[]> {
  const issue = "mutation ($input: IssueTokenInput!) { issueToken(input: $input) { secret } }";
  const tokens: string[] = [];
  for (let number = 0; number < DASHBOARDS / SOCKETS_OF_A_TOKEN; number++) {
    const input = { kind: "SERVICE", name: `Dashboard ${number}`, scopes: ["LEADS_READ", "EVENTS_SUBSCRIBE"] };
    tokens.push((await leadwire.graphql(issue, { input })).issueToken.secret);
  }
  return tokens;
}

async function measure(leadwire: Contender, url: string, backend: number): Promise<[string, Used, Used][]> {
  const [lead] = (await leadwire.graphql("{ leads(first: 1, orderBy: [{ field: SCORE, direction: DESC }]) { nodes { id } } }")).leads.nodes;
  const update = "mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { userErrors { message } } }";
  let changes = 0;
  const change = () => leadwire.graphql(update, { input: { leadId: lead.id, country: ["DE", "FR"][changes++ % 2] } });
  const ask = (number: number) => leadwire.graphql(query(number));

  await all(QUESTIONS, ask);
  const poll = () => Promise.all([all(QUESTIONS, ask), second()]);
  const polled = await measured(leadwire, backend, ROUNDS, () => Promise.all([poll(), change()]));
  const polledQuiet = await measured(leadwire, backend, ROUNDS, poll);
  const refetched = await measured(leadwire, backend, REFETCHES, async () => {
    await change();
    await all(DASHBOARDS, ask);
  });

  const tokens = await tokensOf(leadwire);
  const crowd = await Crowd.gather(url, tokens, DASHBOARDS, live);
  while (!crowd.isComplete) await second();
  const told = async () => {
    const frames = crowd.told();
    await Promise.all([change(), frames, second()]);
  };
  await told();
  const followed = await measured(leadwire, backend, ROUNDS, told);
  const followedQuiet = await measured(leadwire, backend, ROUNDS, second);
  crowd.leave();
  const nothing = { server: 0, postgres: 0 };
  return [
    ["live", followed, followedQuiet],
    ["poll", polled, polledQuiet],
    ["refetch", refetched, nothing],
  ];
}

const rounded = (value: number) => Number(value.toFixed(value < 10 ? 1 : 0));
const sum = ({ server, postgres }: Used) => server + postgres;

const database = await openBenchDatabase(LEADS);
const copy = await database.copy("dashboards");
try {
  await withContenders(["leadwire"], { databaseUrl: copy.url }, async (contenders) => {
    const leadwire = contenders.get("leadwire") as Contender;
    await backendOf(copy.url, async (backend) => {
      const rows = await measure(leadwire, leadwire.url, backend);
      const base = sum(rows[0]?.[1] as Used);
      process.stdout.write(`\n${DASHBOARDS} dashboards on ${QUESTIONS} questions, ${LEADS} leads, a change a second\n`);
      console.table(
        rows.map(([way, busy, quiet]) => ({
          way,
          "server ms a change": rounded(busy.server),
          "PostgreSQL ms a change": rounded(busy.postgres),
          "CPU ratio": rounded(sum(busy) / base),
          "CPU ms a quiet second": rounded(sum(quiet)),
        })),
      );
    });
  });
} finally {
  await copy.drop();
  await database.close();
}
