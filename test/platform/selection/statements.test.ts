import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { poolOf } from "../../../src/platform/database/data-source.js";
import { createLog } from "../../../src/platform/log.js";
import { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
let plainly: App;

beforeAll(async () => {
  plainly = await leadwire.startAnother({ compiledReads: false });
  for (let count = 0; count < 12; count++) await aLead(leadwire.admin);
});

afterAll(() => plainly.stop());

/** The reads that an operation sends; those of authentication, of the event log and of the job runner, which looks now and then, apart. */
async function statementsOf(app: App, query: string): Promise<string[]> {
  const pool = poolOf(app.services.dataSource) as { query: (...args: any[]) => any };
  const send = pool.query.bind(pool);
  const sent: string[] = [];
  pool.query = (...args) => {
    sent.push(typeof args[0] === "string" ? args[0] : args[0].text);
    return send(...args);
  };
  await new Client(app.url, leadwire.admin.token).do(query);
  pool.query = send;
  return sent.filter((text) => /^select/.test(text) && !/access_token|number_change_events|change_event|event_log/.test(text));
}

const nested = (first: number, more = "") => `{
  leads(first: ${first}) {
    nodes { id ${more} source { name } owner { team { name } } activities(first: 3) { nodes { type } totalCount } externalIds { value } }
  }
}`;

test("a nested list is one statement", async () => {
  expect(await statementsOf(leadwire.app, nested(10))).toHaveLength(1);
});

describe.each([
  { name: "by code alone", app: () => plainly, more: "" },
  { name: "with a field that needs code", app: () => leadwire.app, more: "nextAction" },
])("$name", ({ app, more }) => {
  test("the number of statements does not depend on the number of records", async () => {
    const [few, many] = [await statementsOf(app(), nested(2, more)), await statementsOf(app(), nested(10, more))];
    expect(many.length).toBe(few.length);
    expect(many.length).toBeLessThanOrEqual(6);
  });
});

test("a compiled query that fails is answered by code, and the log has the cause without the values", async () => {
  const { services } = leadwire.app;
  const pool = poolOf(services.dataSource) as { query: (...args: any[]) => any };
  const send = pool.query;
  const { warn } = services.log;
  const lines: string[] = [];
  const log = createLog("warn", { write: (line) => void lines.push(line) });
  services.log.warn = log.warn.bind(log);
  pool.query = (...args) => {
    if (!/json_build_object|json_agg/.test(args[0].text ?? "")) return send.apply(pool, args);
    return Promise.reject(Object.assign(new Error("no such function"), { code: "42883", parameters: ["secret"] }));
  };
  const answer = await leadwire.admin.do<any, any>("{ leads(first: 2) { nodes { id name } } }");
  pool.query = send;
  services.log.warn = warn;
  expect(answer.leads.nodes).toHaveLength(2);
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    { err: { message: "no such function", code: "42883" }, msg: "a compiled query failed" },
  ]);
  expect(lines.join()).not.toContain("secret");
});

test("only what was asked for is read", async () => {
  for (const app of [leadwire.app, plainly]) {
    const [ids] = await statementsOf(app, "{ leads { nodes { id } } }");
    expect(ids).not.toMatch(/first_name|email|score|\*\s+from lead/);
    const [names] = await statementsOf(app, "{ leads { nodes { firstName nextAction } } }");
    expect(names).toMatch(/first_name/);
    expect(names).not.toMatch(/last_name|email|assessment/);
  }
});
