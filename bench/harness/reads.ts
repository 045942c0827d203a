import { deepStrictEqual } from "node:assert";
import type pg from "pg";
import type { Aim, Bench, Claim, Finding } from "./claim.js";
import { Comparison } from "./compare.js";
import { type Asked, type Contender, type ContenderName, titles, withContenders } from "./contenders.js";
import { using } from "./database.js";
import { interleave, type Way } from "./measure.js";

/** A question that several contenders are asked, in the words of each. */
export interface Question<Case> {
  name: string;
  title: string;
  /** What is asked in turn: the variables of the requests. */
  cases(client: pg.Client): Promise<Case[]>;
  /** The statement of the bare server; its one column is called `json`. */
  sql: string;
  values(one: Case): unknown[];
  /** The operations of those who speak GraphQL. */
  operations: Partial<Record<ContenderName, { query: string; variables?(one: Case): object }>>;
  /** Who asks Leadwire; the administrator by default. */
  as?: Asked["as"];
  /** Whether the records of a list may come in any order. */
  anyOrder?: boolean;
  aims(figures: Comparison<ContenderName>): Aim[];
  notes?: string[];
}

/** A claim about reading: the contenders answer the same question, which is compared before it is measured. */
export function reads<Case>(question: Question<Case>): Claim {
  return { name: question.name, title: question.title, run: (bench) => run(question, bench) };
}

async function run<Case>(question: Question<Case>, { database, effort }: Bench): Promise<Finding> {
  const names: ContenderName[] = ["pg", ...(Object.keys(question.operations) as ContenderName[])];
  const asked: Asked = { databaseUrl: database.url, statements: { [question.name]: question.sql }, as: question.as };
  return withContenders(names, asked, (contenders) =>
    using(database.url, async (client) => {
      const cases = await question.cases(client);
      await compareAnswers(question, contenders, cases);
      const ways = new Map([...contenders].map(([name, contender]) => [name, wayOf(question, contender, cases)]));
      const figures = new Comparison<ContenderName>(await interleave(client, ways, effort), titles);
      return figures.finding(question.aims(figures), question.notes);
    }),
  );
}

/** The requests are put together before, so that only sending them is left to do. */
function wayOf<Case>(question: Question<Case>, contender: Contender, cases: Case[]): Way {
  const bodies = cases.map((one) => requestOf(question, contender.name, one));
  return {
    pid: contender.pid,
    once: async (nth) => {
      const [path, body] = bodies[nth % bodies.length] as [string, string];
      await contender.post(path, body);
    },
  };
}

function requestOf<Case>({ name, values, operations }: Question<Case>, contender: ContenderName, one: Case): [path: string, body: string] {
  if (contender === "pg") return [`/${name}`, JSON.stringify(values(one))];
  const { query, variables = (same: Case) => same } = operations[contender] as { query: string; variables?(one: Case): object };
  return ["/graphql", JSON.stringify({ query, variables: variables(one) })];
}

/** A benchmark that compares different work is worthless: all must give the answer of the bare server, to some cases. */
async function compareAnswers<Case>(question: Question<Case>, contenders: Map<ContenderName, Contender>, cases: Case[]): Promise<void> {
  for (const one of cases.slice(0, 20)) {
    let expected: unknown;
    for (const [name, contender] of contenders) {
      const text = (await contender.post(...requestOf(question, name, one))).toString();
      const { data, errors } = JSON.parse(text);
      if (errors) throw new Error(`${name} cannot answer "${question.name}": ${JSON.stringify(errors)}`);
      const answer = plain(data, question.anyOrder ?? false);
      expected ??= answer;
      deepStrictEqual(answer, expected, `${name} answers "${question.name}" otherwise than the bare server`);
    }
    if (isEmpty(expected)) throw new Error(`The answer to "${question.name}" is empty: nothing would be measured`);
  }
}

const UUID_AT_END = /^[a-z]+_([0-9a-f]{8}-[0-9a-f-]{27})$/;
const DECIMAL = /^-?\d+\.\d+$/;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d/;

/** An answer without what is a matter of form: wrappers of lists, prefixes of ids, ways to write a time, trailing digits. */
function plain(value: unknown, anyOrder: boolean): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => plain(item, anyOrder));
    return anyOrder ? items.sort((left, right) => (JSON.stringify(left) < JSON.stringify(right) ? -1 : 1)) : items;
  }
  if (typeof value === "string" && TIME.test(value)) return new Date(value).toISOString();
  if (typeof value === "string") return DECIMAL.test(value) ? Number(value) : value.replace(UUID_AT_END, "$1");
  if (typeof value === "number") return Number(value.toPrecision(12));
  if (value === null || typeof value !== "object") return value;
  const entries = Object.entries(value);
  if (entries.length === 1 && entries[0]?.[0] === "nodes") return plain(entries[0][1], anyOrder);
  return Object.fromEntries(
    entries.map(([key, inner]) => [key, plain(inner, anyOrder)] as const).sort(([left], [right]) => (left < right ? -1 : 1)),
  );
}

const isEmpty = (answer: unknown): boolean =>
  answer === null ||
  (typeof answer === "object" && Object.values(answer).every((part) => part === null || (Array.isArray(part) && part.length === 0)));
