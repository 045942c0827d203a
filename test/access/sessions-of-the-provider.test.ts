import { createPublicKey, randomUUID, verify } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { App } from "../../src/app.js";
import { Role } from "../../src/platform/identity/scopes.js";
import { Client } from "../support/client.js";
import { AUDIENCE, ISSUER, TestProvider, tokenOf } from "../support/identity-provider.js";
import { Leadwire } from "../support/leadwire.js";
import {
  ChangeRoleDocument,
  DisableUserDocument,
  EnableUserDocument,
  MeDocument,
  RevokeSessionDocument,
  RevokeSessionsDocument,
  SessionsDocument,
  SignOutDocument,
} from "../support/operations.js";

const leadwire = new Leadwire();
const provider = new TestProvider();
const keys = new Map<string, Awaited<ReturnType<TestProvider["addKey"]>>>();
let key: Awaited<ReturnType<TestProvider["addKey"]>>;
/** Takes tokens of known people alone, whose roles are set here. */
let known: App;
/** Takes in whoever has a role at the provider. */
let open: App;

beforeAll(async () => {
  const jwksUrl = await provider.start();
  for (const alg of ["ES256", "RS256", "EdDSA"]) keys.set(alg, await provider.addKey(`of ${alg}`, alg));
  key = keyOf("ES256");
  const settings = { issuer: ISSUER, audience: AUDIENCE, jwksUrl, trustEmail: false };
  known = await leadwire.startAnother({ identityProvider: { ...settings, roles: {} } });
  const roles = { admins: Role.ADMIN, managers: Role.MANAGER, sales: Role.REP };
  open = await leadwire.startAnother({ identityProvider: { ...settings, roleClaim: "roles", roles, newUsers: Role.READONLY } });
}, 120_000);
afterAll(async () => {
  await Promise.all([known?.stop(), open?.stop()]);
  await provider.stop();
});

const keyOf = (alg: string) => keys.get(alg) as typeof key;
/** The administrator, at the process that the tokens are shown to: what they do counts there at once. */
const admin = () => new Client(known.url, leadwire.admin.token);
const me = async (app: App, token: string): Promise<any> => {
  const { data, errors } = await new Client(app.url, token).ask(MeDocument);
  return data?.me ?? errors?.[0]?.extensions?.code;
};
const secondsAgo = (seconds: number) => Math.floor(Date.now() / 1000) - seconds;

/** Somebody who is known by their address. */
async function aColleague(): Promise<{ id: string; sub: string; email: string }> {
  const { id } = await leadwire.user("REP");
  const [row] = await leadwire.sql("select email from user_account where id = $1", [id.slice("user_".length)]);
  return { id, sub: randomUUID(), email: row?.email };
}

const CHARACTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
/** The order of the curve P-256. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

/** The same token with the bits of its last character changed that no byte of the signature has. */
function withOtherBits(jwt: string): string[] {
  const last = CHARACTERS.indexOf(jwt.at(-1) as string);
  return [...CHARACTERS].filter((_, n) => n >> 4 === last >> 4 && n !== last).map((character) => jwt.slice(0, -1) + character);
}

/** The other signature that an ECDSA key makes true of the same text: (r, n - s). */
function withOtherHalf(jwt: string): string {
  const [header, payload, signature] = jwt.split(".") as [string, string, string];
  const bytes = Buffer.from(signature, "base64url");
  const s = ORDER - BigInt(`0x${bytes.subarray(32).toString("hex")}`);
  const other = Buffer.concat([bytes.subarray(0, 32), Buffer.from(s.toString(16).padStart(64, "0"), "hex")]);
  return `${header}.${payload}.${other.toString("base64url")}`;
}

describe("a session of the provider's token", () => {
  test.each(["ES256", "RS256", "EdDSA"])("signed by %s is one, however the signature is written, and ends for all of them", async (alg) => {
    const published = keyOf(alg);
    const { sub, email } = await aColleague();
    const token = await tokenOf(published, { sub, email });
    const others = [...withOtherBits(token), ...(alg === "ES256" ? [withOtherHalf(token)] : [])];
    expect(others).toHaveLength(alg === "ES256" ? 16 : 15);
    if (alg === "ES256") {
      const [header, payload, signature] = (others.at(-1) as string).split(".");
      const publicKey = createPublicKey({ key: published.jwk as never, format: "jwk" });
      const signed = Buffer.from(`${header}.${payload}`);
      const isTrue = verify("sha256", signed, { key: publicKey, dsaEncoding: "ieee-p1363" }, Buffer.from(signature as string, "base64url"));
      expect(isTrue).toBe(true);
    }
    const client = new Client(known.url, token);
    expect((await client.do(MeDocument)).me.kind).toBe("USER");
    for (const other of others) await new Client(known.url, other).ask(MeDocument);
    const { sessions } = await client.do(SessionsDocument);
    expect(sessions).toHaveLength(2); // The other one is of a password.
    await admin().do(RevokeSessionDocument, { input: { sessionId: sessions[0]?.id as string } });
    for (const one of [token, ...others]) expect(await me(known, one)).toBe("UNAUTHENTICATED");
  });

  test("is not opened with a token of before all sessions of the person ended, though it was not shown here before", async () => {
    const endings: [string, (person: { id: string; token: string }) => Promise<unknown>][] = [
      ["revokeSessions", ({ id }) => admin().do(RevokeSessionsDocument, { input: { userId: id } })],
      ["signOut", ({ token }) => new Client(known.url, token).do(SignOutDocument, { input: { everywhere: true } })],
      [
        "disableUser",
        async ({ id }) => {
          await admin().do(DisableUserDocument, { input: { userId: id } });
          await admin().do(EnableUserDocument, { input: { userId: id } });
        },
      ],
    ];
    for (const [name, end] of endings) {
      const { id, sub, email } = await aColleague();
      const [shown, kept] = [await tokenOf(key, { sub, email }), await tokenOf(key, { sub, email, iat: secondsAgo(60) })];
      expect(await me(known, shown)).toMatchObject({ id });
      await end({ id, token: shown });
      expect([name, await me(known, shown), await me(known, kept)]).toEqual([name, "UNAUTHENTICATED", "UNAUTHENTICATED"]);
      // One that the provider gives afterwards is taken.
      expect(await me(known, await tokenOf(key, { sub, email, iat: secondsAgo(-2) }))).toMatchObject({ id });
    }
  });

  test("stays where the person ends the others alone, and one token of before is refused", async () => {
    const { id, sub, email } = await aColleague();
    const [mine, kept] = [await tokenOf(key, { sub, email }), await tokenOf(key, { sub, email, iat: secondsAgo(60) })];
    await new Client(known.url, mine).do(RevokeSessionsDocument, { input: {} });
    expect([await me(known, mine), await me(known, kept)]).toEqual([expect.objectContaining({ id }), "UNAUTHENTICATED"]);
  });

  test("needs a token that says when it was given, and not in times to come", async () => {
    const { sub, email } = await aColleague();
    for (const iat of [undefined, secondsAgo(-600)])
      expect(await me(known, await tokenOf(key, { sub, email, iat }))).toBe("UNAUTHENTICATED");
  });
});

describe("a role of the provider", () => {
  const person = () => {
    const sub = randomUUID();
    return { sub, email: `${sub}@people.example` };
  };

  test("is that of the newest token: an older one opens a session and changes nothing", async () => {
    const claims = person();
    const at = (iat: number, role: string) => tokenOf(key, { ...claims, iat: secondsAgo(iat), roles: [role] });
    expect(await me(open, await at(300, "sales"))).toMatchObject({ role: "REP" });
    expect(await me(open, await at(100, "sales"))).toMatchObject({ role: "REP" });
    expect(await me(open, await at(200, "managers"))).toMatchObject({ role: "REP" });
    expect(await me(open, await at(50, "managers"))).toMatchObject({ role: "MANAGER" });
    expect(await me(open, await at(60, "sales"))).toMatchObject({ role: "MANAGER" });
  });

  test("that somebody changed here since stays, until a token is newer than that", async () => {
    const claims = person();
    const at = (iat: number) => tokenOf(key, { ...claims, iat: secondsAgo(iat), roles: ["managers"] });
    const { id } = await me(open, await at(100));
    await leadwire.admin.do(ChangeRoleDocument, { input: { userId: id, role: "READONLY" } });
    expect(await me(open, await at(50))).toMatchObject({ role: "READONLY" });
    expect(await me(open, await at(-2))).toMatchObject({ role: "MANAGER" });
  });

  test("does not take the last administrator away, also when two lose it at once", async () => {
    const [first, second] = [person(), person()];
    const tokens = (role: string, iat: number) =>
      Promise.all([first, second].map((claims) => tokenOf(key, { ...claims, iat: secondsAgo(iat), roles: [role] })));
    for (const token of await tokens("admins", 100)) expect(await me(open, token)).toMatchObject({ role: "ADMIN" });
    const active = "update user_account set active = $1 where role = 'ADMIN' and subject is null";
    await leadwire.sql(active, [false]);
    const answers = await Promise.all((await tokens("sales", 50)).map((token) => me(open, token)));
    expect(answers.map(({ role }) => role).sort()).toEqual(["ADMIN", "REP"]);
    await leadwire.sql(active, [true]);
    // With another one there, the next token counts again.
    const later = await Promise.all((await tokens("sales", 20)).map((token) => me(open, token)));
    expect(later.map(({ role }) => role)).toEqual(["REP", "REP"]);
  });
});
