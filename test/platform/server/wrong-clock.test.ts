import { readdir, readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { AUDIENCE, ISSUER, TestProvider, tokenOf } from "../../support/identity-provider.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AuditLogDocument,
  IssueTokenDocument,
  LeadEventsDocument,
  LeadListDocument,
  MeDocument,
  SignInDocument,
} from "../../support/operations.js";
import { Process } from "../../support/process.js";

// Processes whose clocks are hours ahead and behind, on the database of one whose clock is right.
const leadwire = new Leadwire();
const provider = new TestProvider();
const HOUR_MS = 3_600_000;
const processes: Record<string, Process> = {};
const urls: Record<string, string> = {};
let key: Awaited<ReturnType<TestProvider["addKey"]>>;

/** A module that makes a process believe that it is so many hours later. */
const shifted = (hours: number) =>
  `data:text/javascript,${encodeURIComponent(`
    const { Date: Right } = globalThis;
    globalThis.Date = class Date extends Right {
      constructor(...given) { given.length === 0 ? super(Date.now()) : super(...given); }
      static now() { return Right.now() + ${hours * HOUR_MS}; }
    };`)}`;

beforeAll(async () => {
  const jwksUrl = await provider.start();
  key = await provider.addKey("first");
  for (const [name, hours] of Object.entries({ ahead: 5, behind: -5 })) {
    processes[name] = new Process(["start"], {
      DATABASE_URL: leadwire.databaseUrl,
      PORT: "0",
      NODE_OPTIONS: `--import=${shifted(hours)}`,
      JWT_ISSUER: ISSUER,
      JWT_AUDIENCE: AUDIENCE,
      JWT_JWKS_URL: jwksUrl,
      JWT_NEW_USERS: "READONLY",
    });
    urls[name] = await processes[name].url();
  }
}, 120_000);
afterAll(async () => {
  for (const one of Object.values(processes)) one.kill("SIGTERM");
  await Promise.all(Object.values(processes).map((one) => one.end()));
  await provider.stop();
});

/** A program's token that ends so long from now. */
async function aToken(milliseconds: number): Promise<{ secret: string; uuid: string }> {
  const expiresAt = new Date(Date.now() + milliseconds).toISOString();
  const { issueToken } = await leadwire.admin.do(IssueTokenDocument, {
    input: { kind: "SERVICE", name: "Until then", scopes: ["LEADS_READ", "EVENTS_SUBSCRIBE"], expiresAt },
  });
  return { secret: issueToken.secret as string, uuid: issueToken.accessToken?.id.slice("token_".length) as string };
}
const expire = (uuid: string) => leadwire.sql("update access_token set expires_at = now() - interval '1 second' where id = $1", [uuid]);

describe.each(["ahead", "behind"])("a process whose clock is %s", (name) => {
  const at = (token: string) => new Client(urls[name] as string, token);

  test("knows that its clock is wrong", async () => {
    const { reason } = (await (await fetch(`${urls[name]}/readyz`)).json()) as { reason: string };
    expect(reason).toMatch(/clock differs/);
  });

  test("takes a token that is good, and none that has expired", async () => {
    const { secret, uuid } = await aToken(HOUR_MS);
    expect(await at(secret).refusal(MeDocument)).toBeUndefined();
    await expire(uuid);
    // What was found out of a token counts for a second.
    const other = await aToken(HOUR_MS);
    await expire(other.uuid);
    expect(await at(other.secret).refusal(MeDocument)).toBe("UNAUTHENTICATED");
  });

  test("leaves a stream open while its token is good, and ends it when it has expired", async () => {
    const { secret } = await aToken(HOUR_MS);
    const stream = await at(secret).subscribe(LeadEventsDocument);
    const short = await at((await aToken(3_000)).secret).subscribe(LeadEventsDocument);
    expect(await short.untilEnd()).toMatchObject({ code: 4403 });
    const { id } = await aLead(leadwire.admin);
    expect((await stream.next()).leadEvents.lead?.id).toBe(id);
    await stream.stop();
  });

  test("takes the identity provider's tokens that are good, and none that are not", async () => {
    const seconds = Math.floor(Date.now() / 1000);
    const jwt = (claims: object) => tokenOf(key, { sub: `somebody-${name}`, email: `somebody-${name}@house.example`, ...claims });
    expect(await at(await jwt({})).refusal(MeDocument)).toBeUndefined();
    for (const claims of [
      { iat: seconds - 7_200, exp: seconds - 60 },
      { iat: seconds + 3_600, exp: seconds + 7_200 },
      { nbf: seconds + 3_600 },
    ])
      expect(await at(await jwt(claims)).refusal(MeDocument)).toBe("UNAUTHENTICATED");
  });

  test("finds what is of now, and notes when it was asked by the database's time", async () => {
    const { id, email } = await aLead(leadwire.admin);
    const admin = new Client(urls[name] as string, leadwire.admin.token);
    const within = async (duration: string) =>
      (await admin.do(LeadListDocument, { where: { email: { eq: email }, createdAt: { within: duration } } })).leads.nodes.map(
        (lead) => lead.id,
      );
    expect(await within("PT10M")).toEqual([id]);
    const input = { email: "admin@leadwire.example", password: "admin-for-tests" };
    const { signIn } = await new Client(urls[name] as string).do(SignInDocument, { input });
    expect(new Date(signIn.expiresAt as string).getTime()).toBeLessThan(Date.now() + 12.5 * HOUR_MS);
    expect(new Date(signIn.expiresAt as string).getTime()).toBeGreaterThan(Date.now() + 11.5 * HOUR_MS);
    await new Client(urls[name] as string).do(SignInDocument, { input: { ...input, password: "wrong" } });
    const where = { operation: { eq: "signIn" }, occurredAt: { within: "PT10M" } };
    const outcomes = (await leadwire.admin.do(AuditLogDocument, { where: where as never, first: 2 })).auditLog.nodes.map(
      ({ outcome }) => outcome,
    );
    expect(outcomes.sort()).toEqual(["COMMITTED", "REFUSED"]);
  });
});

test("nothing in the code asks what time it is but the clock that the database sets", async () => {
  const allowed = ["src/platform/database/database-time.ts", "src/platform/database/monitor.ts"];
  const files = (await readdir("src", { recursive: true })).filter((file) => file.endsWith(".ts")).map((file) => `src/${file}`);
  const asking = [];
  for (const file of files) if (/\bDate\.now\(\)|new Date\(\)/.test(await readFile(file, "utf8"))) asking.push(file);
  expect(asking.sort()).toEqual(allowed);
});
