import { once } from "node:events";
import { connect } from "node:net";
import { expect, test } from "@jest/globals";
import { TRANSPORT_LIMITS } from "../../../src/platform/schema/limits.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
const production = new Leadwire({ graphiql: false, environment: "production" });

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${leadwire.url}${path}`, { headers });
const post = (body: string, headers: Record<string, string> = {}) =>
  fetch(`${leadwire.url}/graphql`, { method: "POST", body, headers: { "content-type": "application/json", ...headers } });

test("a browser gets GraphiQL, in one page that needs nothing from elsewhere", async () => {
  const response = await get("/graphql", { accept: "text/html" });
  expect(response.headers.get("content-type")).toContain("text/html");
  const page = await response.text();
  expect(page).toContain("GraphiQL");
  expect(page).not.toMatch(/<(script|link)[^>]+(src|href)="https?:/);
});

test("in production there is neither GraphiQL nor introspection nor a hint at names", async () => {
  const response = await fetch(`${production.url}/graphql`, { headers: { accept: "text/html" } });
  expect(await response.text()).not.toContain("<html");
  expect(await production.admin.refusal("{ __schema { types { name } } }")).toBe("GRAPHQL_VALIDATION_FAILED");
  const { errors } = await production.admin.ask("{ lead_s { id } }");
  expect(errors?.[0]?.message).not.toContain("leads");
  const stream = production.admin.subscribeSse("subscription { leadEvent_s { id } }");
  expect((await stream.nextResult()).errors?.[0]?.message).not.toContain("leadEvents");
});

test("the probes and the metrics answer at a port of their own as well, and nothing else does", async () => {
  const app = await leadwire.startAnother({ probesPort: 0 });
  try {
    for (const path of ["/healthz", "/readyz", "/metrics"]) expect((await fetch(`${app.probesUrl}${path}`)).status).toBe(200);
    expect((await fetch(`${app.probesUrl}/graphql?query={__typename}`)).status).toBe(404);
  } finally {
    await app.stop();
  }
  await expect(fetch(`${app.probesUrl}/healthz`)).rejects.toThrow();
});

test("who sends much pays for it, and is refused before it is read when there are no points for it", async () => {
  const program = await leadwire.service("LEADS_READ");
  const body = JSON.stringify({ query: "{ rateLimit { remaining } }", variables: { notDeclared: "x".repeat(1_000_000) } });
  const headers = { authorization: `Bearer ${program.token}` };
  const before = (await program.ask("{ rateLimit { remaining } }")).data.rateLimit.remaining;
  const answer = (await (await post(body, headers)).json()) as any;
  expect(before - answer.data.rateLimit.remaining).toBeGreaterThan(500);
  const { rateLimiter } = leadwire.app.services;
  const [{ id }] = (await leadwire.sql("select id from access_token order by created_at desc limit 1")) as [{ id: string }];
  rateLimiter.charge(id, 1_000_000);
  const refused = await post(body, headers);
  expect([refused.status, ((await refused.json()) as any).errors[0].extensions.code]).toEqual([429, "RATE_LIMITED"]);
});

test("the probes answer", async () => {
  expect(await (await get("/healthz")).json()).toEqual({ status: "ok" });
  expect(await (await get("/readyz")).json()).toEqual({ status: "ready" });
});

test("a body that is too large, or no JSON, is an error in the form of all others", async () => {
  const large = await post(JSON.stringify({ query: "x".repeat(TRANSPORT_LIMITS.bodyBytes.most) }));
  expect(large.status).toBe(413);
  expect(await large.json()).toMatchObject({
    errors: [
      {
        message: expect.stringContaining("1048576"),
        extensions: { name: "bodyBytes", limit: 1048576, value: expect.any(Number), requestId: expect.any(String) },
      },
    ],
  });
  const broken = await post("{");
  expect(broken.status).toBe(400);
  expect(await broken.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
});

test("a request id of the client is kept, and a strange one replaced", async () => {
  expect((await get("/healthz", { "x-request-id": "trace-1" })).headers.get("x-request-id")).toBe("trace-1");
  expect((await get("/healthz", { "x-request-id": "a b" })).headers.get("x-request-id")).toMatch(/^[0-9a-f-]{36}$/);
});

test("a token that is no good is told so with status 401, and looks like every other", async () => {
  const answers = await Promise.all(
    ["lw_user_x", "Bearer", `lw_user_${"0".repeat(16)}_${"0".repeat(64)}00000000`, `${leadwire.admin.token?.slice(0, -1)}x`].map(
      async (token) => {
        const response = await post(JSON.stringify({ query: "{ me { id } }" }), { authorization: `Bearer ${token}` });
        const { errors } = (await response.json()) as any;
        return { status: response.status, code: errors[0].extensions.code, message: errors[0].message };
      },
    ),
  );
  expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
  expect(answers[0]).toMatchObject({ status: 401, code: "UNAUTHENTICATED" });
});

test("a mutation does not go by GET, and a token in the URL counts for nothing", async () => {
  const mutation = encodeURIComponent('mutation { signIn(input: { email: "a@b.example", password: "x" }) { token } }');
  expect((await get(`/graphql?query=${mutation}`, { "apollo-require-preflight": "1" })).status).toBe(405);
  expect((await get(`/graphql/stream?query=${mutation}`)).status).toBe(405);
  const me = await get(`/graphql?query={me{id}}&authorization=Bearer%20${leadwire.admin.token}&token=${leadwire.admin.token}`, {
    "apollo-require-preflight": "1",
  });
  expect(await me.json()).toMatchObject({ errors: [{ extensions: { code: "BAD_USER_INPUT" } }] });
});

test("a subscription by plain HTTP is told where to go", async () => {
  const { errors } = await leadwire.admin.ask("subscription { leadEvents { id } }");
  expect(errors?.[0]).toMatchObject({ message: expect.stringContaining("/graphql/stream"), extensions: { code: "BAD_USER_INPUT" } });
});

test("a process stops although somebody has a connection on which nothing was ever asked", async () => {
  const stopping = await leadwire.startAnother();
  const socket = connect(Number(new URL(stopping.url).port), "127.0.0.1");
  socket.on("error", () => {});
  await once(socket, "connect");
  await fetch(`${stopping.url}/healthz`);
  const closed = once(socket, "close");
  await stopping.stop();
  await closed;
}, 30_000);
