import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { type App, openDatabase, startApp } from "../../src/app.js";
import { RequestError } from "../../src/platform/errors.js";
import { createLog, logUnexpected } from "../../src/platform/log.js";
import { Client } from "../support/client.js";
import { Leadwire } from "../support/leadwire.js";

const leadwire = new Leadwire();
const lines: { level: number; msg: string }[] = [];
let app: App;

beforeAll(async () => {
  const log = createLog("info", { write: (line) => void lines.push(JSON.parse(line)) });
  app = await startApp(leadwire.config, log, await openDatabase(leadwire.config, log));
}, 120_000);
afterAll(() => app?.stop());

const LOUD = { info: 30, warn: 40, error: 50 };

test.each([
  ["a value that only the database found to be none", Object.assign(new Error("date out of range"), { code: "22008" }), "info"],
  ["a database that is away", Object.assign(new Error("gone"), { code: "57P01" }), "warn"],
  ["a statement that took too long", Object.assign(new Error("too long"), { code: "57014" }), "warn"],
  ["what was announced", new RequestError("TIMEOUT", "It took too long."), "warn"],
  ["a mistake of ours", new TypeError("x is not a function"), "error"],
] as const)("%s is logged as loudly as it deserves", (_, error, level) => {
  const told: any[] = [];
  logUnexpected(createLog("trace", { write: (line) => void told.push(JSON.parse(line)) }), error, { requestId: "r" });
  expect(told).toMatchObject([{ level: LOUD[level], requestId: "r", err: { message: error.message } }]);
});

test("what a client does wrong is told to the client, and is no error in the log", async () => {
  const client = new Client(app.url, leadwire.admin.token);
  const wrong = [
    ['{ opportunities(where: { closeDate: { eq: "0000-01-01" } }) { nodes { id } } }', "0001 to 9999"],
    ['{ leads(where: { createdAt: { within: "P99999Y" } }) { nodes { id } } }', '"within" reaches back too far'],
    ['{ leads(where: { createdAt: { within: "P2026Y" } }) { nodes { id } } }', '"within" reaches back too far'],
    ['{ lead(id: "nonsense") { id } }', "id"],
  ] as const;
  for (const [text, told] of wrong) {
    const { errors } = await client.ask(text);
    expect([text, errors?.[0]?.message]).toEqual([text, expect.stringContaining(told)]);
  }
  expect(lines.filter(({ level }) => level >= LOUD.warn)).toEqual([]);
});
