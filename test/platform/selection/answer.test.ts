import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { allQueryables } from "../../../src/platform/query/fields.js";
import { Dice } from "../../../src/sample/dice.js";
import { Client } from "../../support/client.js";
import { aCustomField, aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import type { CustomFieldType } from "../../support/operations.js";
import { CUSTOM_KEYS, RandomQueries } from "../../support/random-query.js";

/** The sample is data of every kind; limits are measured only, because random queries are above some. */
const leadwire = new Leadwire({ sampleData: true, limits: "measure" });
let plainly: App;
/** How many answers came from PostgreSQL as they are. */
let direct = 0;
/** What the log was told of compiled queries that failed: graphql-js answers those, so that no client sees it. */
const failures: unknown[] = [];

beforeAll(async () => {
  for (const record of ["LEAD", "ACCOUNT", "CONTACT", "OPPORTUNITY"] as const) {
    for (const key of CUSTOM_KEYS) await aCustomField(leadwire.admin, { record, key, type: key.toUpperCase() as CustomFieldType });
    await leadwire.sql(
      `update ${record.toLowerCase()} set custom_fields = custom_fields || (${SOME_VALUES}) where ascii(right(id::text, 1)) % 3 > 0`,
    );
  }
  plainly = await leadwire.startAnother({ compiledReads: false });
  leadwire.app.services.log.warn = (...args: unknown[]) => void (args[1] === "a compiled query failed" && failures.push(args[0]));
  const { direct: answers } = leadwire.app.executor as unknown as { direct: { answer: (...args: unknown[]) => Promise<unknown> } };
  const answer = answers.answer.bind(answers);
  answers.answer = async (...args) => {
    const found = await answer(...args);
    if (found) direct++;
    return found;
  };
}, 120_000);

afterAll(() => plainly.stop());

afterEach(() => expect(failures).toEqual([]));
/** Values of custom fields that differ from record to record, with the keys of `CUSTOM_KEYS`. */
const SOME_VALUES = `select jsonb_build_object('text', case n % 3 when 0 then 'e' else 'DE and more' end, 'number', n / 4.0, 'boolean', n % 2 = 0,
    'money', jsonb_build_object('amount', n || '.50', 'currency', 'EUR'), 'date', '2026-12-' || (10 + n), 'choice', case n % 2 when 0 then 'gold' else 'silver' end)
  from (select ascii(left(md5(id::text), 1)) % 17 as n) of_record`;

/** The same question to the process that compiles and to the one that does not. */
async function bothAnswers(client: Client, query: string, variables: Record<string, unknown> = {}) {
  const [compiled, plain] = await Promise.all([client.ask(query, variables), new Client(plainly.url, client.token).ask(query, variables)]);
  return { compiled: comparable(compiled), plain: comparable(plain) };
}

const comparable = ({ data, errors, status }: { data?: any; errors?: readonly any[]; status: number }) => ({
  status,
  data,
  errors: errors?.map(({ message, path, extensions }) => ({ message, path, code: extensions?.code })),
});

const ROOTS = allQueryables().flatMap(({ roots }) => (roots ? [roots.one[0], roots.many[0]] : []));

async function someIds(): Promise<Record<string, string[]>> {
  const ids: Record<string, string[]> = {};
  for (const { roots } of allQueryables()) {
    if (!roots) continue;
    const found = await leadwire.admin.do<any, any>(`{ list: ${roots.many[0]}(first: 5) { nodes { id } } }`);
    ids[roots.one[0]] = [...found.list.nodes.map(({ id }: { id: string }) => id), "nonsense", "lead_01970000-0000-7000-8000-000000000000"];
  }
  return ids;
}

const VIEWERS: Record<string, () => Promise<Client>> = {
  "an administrator": async () => leadwire.admin,
  "a rep who sees only own records": async () => {
    const rep = await leadwire.user("REP");
    await leadwire.sql("update lead set owner_id = $1 where id in (select id from lead order by id limit 40)", [rep.id.slice(5)]);
    await leadwire.sql("update account set owner_id = $1 where id in (select id from account order by id limit 5)", [rep.id.slice(5)]);
    return rep;
  },
  "a program that may only read leads": () => leadwire.service("LEADS_READ"),
};

const SEED = 20261121;

describe.each(Object.keys(VIEWERS))("for %s", (name) => {
  test(`both ways give the same answer to random queries (seed ${SEED})`, async () => {
    const viewer = await (VIEWERS[name] as () => Promise<Client>)();
    const queries = new RandomQueries(leadwire.app.executor.schema, new Dice(SEED), ROOTS, await someIds());
    direct = 0;
    for (let round = 0; round < 130; round++) {
      const { query, variables } = queries.next();
      for (const each of variables) {
        const { compiled, plain } = await bothAnswers(viewer, query, each);
        expect({ query, each, ...compiled }).toEqual({ query, each, ...plain });
        expect(plain.errors?.map(({ code }) => code) ?? []).not.toContain("INTERNAL_SERVER_ERROR");
      }
    }
    expect(direct).toBeGreaterThan(25);
  }, 120_000);
});

describe("what was compiled once", () => {
  const one = "query One($id: ID!) { lead(id: $id) { id name } }";

  test("serves other records", async () => {
    const { leads } = await leadwire.admin.do<any, any>("{ leads(first: 3) { nodes { id name } } }");
    for (const lead of leads.nodes) expect((await leadwire.admin.do<any, any>(one, { id: lead.id })).lead).toEqual(lead);
    expect(await leadwire.admin.refusal(one, { id: "account_01970000-0000-7000-8000-000000000000" })).toBe("BAD_USER_INPUT");
  });

  test("is not for who has other rights", async () => {
    const { leads } = await leadwire.admin.do<any, any>("{ leads(first: 1, where: { owner: { isNull: false } }) { nodes { id name } } }");
    const [lead] = leads.nodes;
    await leadwire.setRepSight("OWN");
    const rep = await leadwire.user("REP");
    expect((await leadwire.admin.do<any, any>(one, { id: lead.id })).lead).toEqual(lead);
    expect((await rep.do<any, any>(one, { id: lead.id })).lead).toBeNull();
    expect(await (await leadwire.service("CUSTOMERS_READ")).refusal(one, { id: lead.id })).toBe("FORBIDDEN");
    expect((await leadwire.admin.do<any, any>(one, { id: lead.id })).lead).toEqual(lead);
  });

  test("reads the clock and the log again", async () => {
    const recent = `{ leads(where: { createdAt: { within: "PT1H" } }, first: 1) { totalCount streamCursor } }`;
    const before = (await leadwire.admin.do<any, any>(recent)).leads;
    await aLead(leadwire.admin);
    const stream = await leadwire.admin.subscribe("subscription { leadEvents { id } }");
    await stream.stop();
    const after = (await leadwire.admin.do<any, any>(recent)).leads;
    expect(after.totalCount).toBe(before.totalCount + 1);
    expect(after.streamCursor).not.toBe(before.streamCursor);
  });
});

describe("names, and objects with nothing in them,", () => {
  test.each([
    `{ leads(first: 1) { ${"x".repeat(63)}: totalCount } }`,
    `{ leads(first: 1) { ${"x".repeat(64)}: totalCount ${"x".repeat(63)}: totalCount } }`,
    "{ leads(first: 1) { nodes { id @skip(if: true) } } }",
    "{ leads(first: 1) { n: nodes { page_t1: id t1: name n: email k0: phone data: score } } }",
    "{ leads(first: 2) { nodes { id owner { id } } nodes { owner { name } } } }",
    "{ __typename }",
    "{ me { name } leads(first: 1) { nodes { id } } }",
  ])("%s", async (query) => {
    const { compiled, plain } = await bothAnswers(leadwire.admin, query);
    expect(compiled).toEqual(plain);
    expect(plain.data).toBeTruthy();
  });
});
