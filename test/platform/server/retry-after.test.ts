import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { RATE } from "../../../src/platform/execution/rate-limit.js";
import type { Client } from "../../support/client.js";
import { aPartner } from "../../support/factories.js";
import { AUDIENCE, aKey, ISSUER, tokenOf } from "../../support/identity-provider.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
let program: Client & { tokenId: string };
let portal: Client & { tokenId: string };

beforeAll(async () => {
  program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
  portal = await leadwire.portal(await aPartner(leadwire.admin));
});

/** Far below nothing, so that it is still empty however slow the machine is. */
function emptyBudgets(): void {
  const { buckets } = leadwire.app.services.rateLimiter as unknown as { buckets: Map<string, { used: number; at: number }> };
  for (const { tokenId } of [program, portal])
    buckets.set(tokenId.slice("token_".length), { used: RATE.limit * 100, at: performance.now() });
}

const QUERY = "{ me { name } }";
const wait = (ms: number) => String(Math.ceil(ms / 1_000));

test.each<[string, () => Promise<Response>]>([
  ["POST /graphql", () => post("/graphql", program)],
  ["GET /graphql", () => get(`/graphql?query=${encodeURIComponent(QUERY)}`, program)],
  ["POST /partner/graphql", () => post("/partner/graphql", portal)],
  ["GET /partner/graphql", () => get(`/partner/graphql?query=${encodeURIComponent(QUERY)}`, portal)],
  ["GET /exports", () => get("/exports/export_0197a2f4-0000-7000-8000-000000000000", program)],
])("an empty budget is answered with 429 and Retry-After by %s", async (_way, ask) => {
  emptyBudgets();
  const response = await ask();
  const { errors } = (await response.json()) as { errors: { extensions: { code: string; retryAfterMs: number } }[] };
  expect([response.status, errors[0]?.extensions.code]).toEqual([429, "RATE_LIMITED"]);
  const retryAfterMs = errors[0]?.extensions.retryAfterMs ?? 0;
  expect(retryAfterMs).toBeGreaterThan(1_000_000);
  expect(response.headers.get("retry-after")).toBe(wait(retryAfterMs));
});

test("by WebSocket and server-sent events the extensions say when to try again", async () => {
  emptyBudgets();
  const refusals = [
    (await (await program.subscribe("subscription { leadEvents { cursor } }")).nextResult()).errors,
    (await program.subscribeSse("subscription { leadEvents { cursor } }").nextResult()).errors,
  ];
  for (const errors of refusals) expect(errors?.[0]?.extensions).toMatchObject({ code: "RATE_LIMITED", retryAfterMs: expect.any(Number) });
});

test("what is there again is answered without", async () => {
  const response = await post("/graphql", leadwire.admin);
  expect([response.status, response.headers.get("retry-after")]).toEqual([200, null]);
});

const ask = (path: string, client: { token: string | null }, url: string, init: RequestInit = {}) =>
  fetch(`${url}${path}`, { ...init, headers: { "content-type": "application/json", authorization: `Bearer ${client.token}` } });
const get = (path: string, client: { token: string | null }, url = leadwire.url) => ask(path, client, url);
const post = (path: string, client: { token: string | null }, url = leadwire.url) =>
  ask(path, client, url, { method: "POST", body: JSON.stringify({ query: QUERY }) });

let away: App;
beforeAll(async () => {
  // Nobody answers there.
  const settings = { issuer: ISSUER, audience: AUDIENCE, jwksUrl: "http://127.0.0.1:9/keys", roles: {}, trustEmail: false };
  away = await leadwire.startAnother({ identityProvider: settings });
}, 120_000);
afterAll(() => away?.stop());

test("503 says so, too: while keys cannot be read, and while the process is not ready", async () => {
  const token = await tokenOf(await aKey("any", "ES256"), { sub: "somebody" });
  const response = await post("/graphql", { token }, away.url);
  const { errors } = (await response.json()) as { errors: { extensions: object }[] };
  expect(errors[0]?.extensions).toMatchObject({ code: "IDENTITY_PROVIDER_UNAVAILABLE", retryAfterMs: 10_000 });
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "10"]);
  away.services.databaseMonitor.failed("53100");
  const ready = await get("/readyz", { token }, away.url);
  expect([ready.status, ready.headers.get("retry-after")]).toEqual([503, "2"]);
});
