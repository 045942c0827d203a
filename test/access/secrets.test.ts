import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import { type App, openDatabase, startApp } from "../../src/app.js";
import { createLog } from "../../src/platform/log.js";
import { Client } from "../support/client.js";
import { aPartner, person } from "../support/factories.js";
import { AUDIENCE, ISSUER, TestProvider, tokenOf } from "../support/identity-provider.js";
import { Leadwire } from "../support/leadwire.js";
import {
  CaptureLeadDocument,
  ChangePasswordDocument,
  CreateUserDocument,
  IssueTokenDocument,
  MeDocument,
  ResetPasswordDocument,
  RotateTokenDocument,
  SignInDocument,
} from "../support/operations.js";

/**
 * People and programs come by all kinds of secrets, and everything goes wrong that can. Then it is looked for the secrets
 * in all that is kept or shown: the log at its most verbose, every column of every table, the metrics, every error.
 */
const leadwire = new Leadwire();
const provider = new TestProvider();
const metricsToken = "the-token-of-the-scraper-1f9c";
const lines: string[] = [];
let app: App;

beforeAll(async () => {
  const jwksUrl = await provider.start();
  const identityProvider = { issuer: ISSUER, audience: AUDIENCE, jwksUrl, roles: {}, trustEmail: false };
  const config = { ...leadwire.config, identityProvider, metricsToken };
  const log = createLog("trace", { write: (line) => void lines.push(line) });
  app = await startApp(config, log, await openDatabase(config, log));
}, 120_000);
afterAll(async () => {
  await app?.stop();
  await provider.stop();
});

/** Each by what it is called here, so that a failure says which one was found. */
const secrets: Record<string, string> = {};
function keep(name: string, secret: string | null | undefined): string {
  if (!secret) throw new Error(`There is no ${name}`);
  secrets[name] = secret;
  return secret;
}

/** What is not to be told: of a token of ours what is behind its public id, of a JSON Web Token its signature. */
const hidden = (secret: string): string =>
  secret.startsWith("lw_") ? secret.slice(-72, -8) : secret.startsWith("eyJ") ? (secret.split(".")[2] as string) : secret;

/** The secrets that a text has, as they are, in hex or in base64. */
const secretsIn = (text: string): string[] =>
  Object.keys(secrets).filter((name) => {
    const bytes = Buffer.from(hidden(secrets[name] as string));
    return [bytes.toString(), bytes.toString("hex"), bytes.toString("base64").replace(/=+$/, "")].some((form) => text.includes(form));
  });

/** What was answered, by what went wrong. */
const errors: Record<string, unknown> = {};

async function socketThatIsRefused(payload: object, path = "/graphql"): Promise<string> {
  const socket = new WebSocket(`${app.url.replace("http", "ws")}${path}`, "graphql-transport-ws");
  socket.on("open", () => socket.send(JSON.stringify({ type: "connection_init", payload })));
  const ended = await Promise.race([once(socket, "close"), once(socket, "unexpected-response"), once(socket, "error")]);
  socket.terminate();
  return ended.map(String).join(" ");
}

/** Has the database refuse what is written to a table, with a message or a detail that shows the row. */
async function whileBroken(table: string, check: string, work: () => Promise<void>): Promise<void> {
  await leadwire.sql(`alter table ${table} add constraint broken check (${check}) not valid`);
  await work();
  await leadwire.sql(`alter table ${table} drop constraint broken`);
}

describe("a secret is shown once, and is not", () => {
  beforeAll(async () => {
    const anyone = new Client(app.url);
    const email = "secret-keeper@house.example";
    const first = keep("the first password", "the-first-password-7d1a");
    const admin = leadwire.admin.at(app.url);
    keep("the session of the administrator", admin.token);
    keep("the password of the administrator", "admin-for-tests");
    keep("the token of the scraper", metricsToken);
    await admin.do(CreateUserDocument, { input: { email, password: first, name: "Keeper", role: "ADMIN" } });
    const keeper = await anyone.signIn(email, first);
    keep("the session of the user", keeper.token);
    const second = keep("the second password", "the-second-password-e07b");
    await keeper.do(ChangePasswordDocument, { input: { currentPassword: first, newPassword: second } });
    const service = (await keeper.do(IssueTokenDocument, { input: { kind: "SERVICE", name: "Program", scopes: ["LEADS_READ"] } }))
      .issueToken;
    keep("the token of a program", service.secret);
    const tokenId = service.accessToken?.id as string;
    const previousUntil = new Date(Date.now() + 3_600_000).toISOString();
    keep("the rotated token", (await keeper.do(RotateTokenDocument, { input: { tokenId, previousUntil } })).rotateToken.secret);
    const partner = await aPartner(leadwire.admin);
    keep("the token of a partner", (await leadwire.portal(partner)).token);
    const { id } = await leadwire.user("REP");
    keep("the password that was made up", (await admin.do(ResetPasswordDocument, { input: { userId: id } })).resetPassword.password);
    const key = await provider.addKey("one");
    // Given after the password was changed, which ends all before it: `iat` has whole seconds, so that of this second may be before.
    const iat = Math.floor(Date.now() / 1000) + 1;
    const jwt = keep("the token of the provider", await tokenOf(key, { sub: randomUUID(), email, iat }));
    expect((await new Client(app.url, jwt).do(MeDocument)).me.kind).toBe("USER");

    const wrong = keep("a wrong password", "a-wrong-password-33c9");
    const foreign = keep("a token of elsewhere", `lw_user_${"ab".repeat(8)}_${"cd".repeat(36)}`);
    const malformed = keep("a malformed token", "lw_user_malformed-5e21");
    const forged = keep("a forged token", `${jwt.slice(0, -20)}${"Q".repeat(20)}`);
    const inline = (text: string) => anyone.ask(text);
    const signIn = (password: unknown) => anyone.ask(SignInDocument as never, { input: { email, password } } as never);
    const headers = { "content-type": "application/json" };
    const raw = (path: string, body: string, more: Record<string, string> = {}) =>
      fetch(`${app.url}${path}`, { method: "POST", body, headers: { ...headers, ...more } }).then((response) => response.text());
    Object.assign(errors, {
      "a wrong password": await signIn(wrong),
      "a password that is too long": await signIn(`${wrong}${"x".repeat(500)}`),
      "a password that is no text": await signIn({ is: wrong }),
      "a variable that is no input": await anyone.ask("mutation ($i: SignInInput!) { signIn(input: $i) { token } }", { i: wrong }),
      "a variable of another type": await anyone.ask("mutation ($n: Int!) { signIn(input: $n) { token } }", { n: wrong }),
      "a document that does not parse": await inline(`mutation { signIn(input: { email: "a" "${wrong}" }) { token } }`),
      "a document that ends early": await inline(`mutation { signIn(input: { email: "a", password: """${wrong}""" } """${wrong}"""`),
      "a text in place of an input": await inline(`mutation { signIn(input: "${wrong}") { token } }`),
      "a text in place of an enum": await inline(`mutation { issueToken(input: { kind: "${wrong}", name: "x", scopes: [] }) { secret } }`),
      "an instant": await keeper.ask(
        IssueTokenDocument as never,
        { input: { kind: "SERVICE", name: "x", scopes: [], expiresAt: wrong } } as never,
      ),
      "a country": await inline(
        `mutation { issueToken(input: { kind: PARTNER, name: "x", scopes: [], territories: ["${wrong}"] }) { secret } }`,
      ),
      "a list in place of a text": await inline(`mutation { signIn(input: { email: "a@b.example", password: ["${wrong}"] }) { token } }`),
      "no JSON": await raw("/graphql", `{"query": "{ me { id } }", "password": ${wrong}`),
      "no JSON by stream": await raw("/graphql/stream", `{"password": ${wrong}`),
      "a token of elsewhere": await new Client(app.url, foreign).ask(MeDocument),
      "a malformed token": await new Client(app.url, malformed).ask(MeDocument),
      "a forged token": await new Client(app.url, forged).ask(MeDocument),
      "a token of the organisation at the portal": await new Client(`${app.url}/partner`, keeper.token).ask("{ __typename }"),
      "a token of a partner in the organisation": await new Client(app.url, secrets["the token of a partner"]).ask(MeDocument),
      "another header": await raw("/graphql", '{"query":"{ me { id } }"}', { authorization: `Basic ${wrong}` }),
      "a stream with a token of elsewhere": await raw("/graphql/stream", '{"query":"{ me { id } }"}', {
        authorization: `Bearer ${foreign}`,
      }),
      "a socket with a token of elsewhere": await socketThatIsRefused({ authorization: `Bearer ${foreign}` }),
      "a socket with a malformed token": await socketThatIsRefused({ authorization: malformed }),
      "a socket with a token in its URL": await socketThatIsRefused({}, `/graphql?authorization=${keeper.token}`),
      "a token in the URL": await (await fetch(`${app.url}/graphql?token=${keeper.token}`)).text(),
      "a token of the provider in the URL": await (await fetch(`${app.url}/graphql?x=${jwt}`)).text(),
      "a path with a token": await (await fetch(`${app.url}/exports/${service.secret}`)).text(),
      "a scraper with a wrong token": await (await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${wrong}` } })).text(),
      "a password that is too short": await keeper.ask(ChangePasswordDocument, { input: { currentPassword: second, newPassword: "q7x" } }),
    });

    // A database that refuses rows: it tells what was in them.
    const told = keep("what a lead says", "what-the-lead-said-a18f");
    await whileBroken("user_account", "email not like 'refused%'", async () => {
      const input = { email: "refused@house.example", password: wrong, name: told, role: "REP" } as const;
      errors["a refused user"] = await keeper.ask(CreateUserDocument, { input });
    });
    await whileBroken("access_token", `name <> '${told}'`, async () => {
      errors["a refused token"] = await keeper.ask(IssueTokenDocument, { input: { kind: "SERVICE", name: told, scopes: ["LEADS_READ"] } });
    });
    // One that shows the value in its message.
    await whileBroken("lead", "description is null or description::int > 0", async () => {
      errors["a refused lead"] = await keeper.ask(CaptureLeadDocument, { input: person({ description: told }) });
    });
    // A mistake of ours, with an error that carries what it was about.
    const { me } = app.executor.schema.getQueryType()?.getFields() ?? {};
    const resolve = me?.resolve;
    Object.assign(me ?? {}, {
      resolve: () => {
        throw Object.assign(new Error("It broke"), { input: { password: wrong }, authorization: keeper.token, cause: { told } });
      },
    });
    errors["a mistake of ours"] = await keeper.ask("query { me { id } rateLimit { limit } }");
    Object.assign(me ?? {}, { resolve });
    app.services.hub.unexpected(Object.assign(new Error("It broke"), { parameters: [wrong, told], input: { password: wrong } }));
  }, 120_000);

  test("in the log at its most verbose", () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(lines.filter((line) => line.includes("unexpected error")).length).toBeGreaterThanOrEqual(5);
    expect(lines.filter((line) => secretsIn(line).length > 0)).toEqual([]);
  });

  test("in any column of the database", async () => {
    const tables = await leadwire.sql("select tablename as name from pg_tables where schemaname = 'public'");
    expect(tables.length).toBeGreaterThan(20);
    let rows = 0;
    for (const { name } of tables) {
      for (const { row } of await leadwire.sql(`select t::text as row from "${name}" t`)) {
        rows++;
        expect([name, secretsIn(row)]).toEqual([name, []]);
      }
    }
    expect(rows).toBeGreaterThan(50);
  });

  test("in the metrics", async () => {
    const response = await fetch(`${app.url}/metrics`, { headers: { authorization: `Bearer ${metricsToken}` } });
    const text = await response.text();
    expect(text).toContain("leadwire_request_errors_total");
    expect(secretsIn(text)).toEqual([]);
  });

  test("in an error; and each of them says what is wrong", () => {
    const telling = Object.entries(errors).filter(([, error]) => secretsIn(JSON.stringify(error)).length > 0);
    expect(telling).toEqual([]);
    const codes = (...names: string[]) => names.map((name) => (errors[name] as any).errors[0].extensions.code);
    expect(codes("a refused user", "a refused token", "a mistake of ours")).toEqual(Array(3).fill("INTERNAL_SERVER_ERROR"));
    expect(codes("a token of elsewhere", "a malformed token", "a forged token")).toEqual(Array(3).fill("UNAUTHENTICATED"));
  });
});
