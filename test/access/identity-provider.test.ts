import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { SignJWT } from "jose";
import { IdentityProvider } from "../../src/access/identity-provider.js";
import type { App } from "../../src/app.js";
import { DatabaseTime } from "../../src/platform/database/database-time.js";
import { Role } from "../../src/platform/identity/scopes.js";
import { createLog } from "../../src/platform/log.js";
import { Client } from "../support/client.js";
import { AUDIENCE, aKey, ISSUER, TestProvider, tokenOf } from "../support/identity-provider.js";
import { Leadwire } from "../support/leadwire.js";
import { DisableUserDocument, LeadEventsDocument, MeDocument, RevokeSessionDocument, SessionsDocument } from "../support/operations.js";

const leadwire = new Leadwire();
const provider = new TestProvider();
const log = createLog("silent");
const time = new DatabaseTime();
let jwksUrl: string;
let key: Awaited<ReturnType<TestProvider["addKey"]>>;
/** Takes tokens of known people alone, whose roles are set in the organisation. */
let known: App;
/** Takes in whoever has a role at the provider. */
let open: App;

beforeAll(async () => {
  jwksUrl = await provider.start();
  key = await provider.addKey("first");
  const settings = { issuer: ISSUER, audience: AUDIENCE, jwksUrl };
  known = await leadwire.startAnother({ identityProvider: { ...settings, roles: {}, trustEmail: false } });
  const roles = { admins: Role.ADMIN, sales: Role.REP };
  open = await leadwire.startAnother({
    identityProvider: { ...settings, roleClaim: "realm.roles", roles, newUsers: Role.READONLY, trustEmail: false },
  });
}, 120_000);
afterAll(async () => {
  await Promise.all([known?.stop(), open?.stop()]);
  await provider.stop();
});

const me = async (app: App, token: string): Promise<any> => {
  const { data, errors } = await new Client(app.url, token).ask(MeDocument);
  return data?.me ?? errors?.[0]?.extensions?.code;
};
const uuidOf = (id: string) => id.slice("user_".length);

/** A user of the organisation who has not come by the provider yet. */
async function aColleague(role: "REP" | "MANAGER" = "REP"): Promise<{ id: string; email: string }> {
  const { id } = await leadwire.user(role);
  const [row] = await leadwire.sql("select email from user_account where id = $1", [uuidOf(id)]);
  return { id, email: row?.email };
}

describe("a token of the identity provider", () => {
  test.each(["RS256", "ES256", "EdDSA"])("signed by %s is taken", async (alg) => {
    const one = await aKey(`of ${alg}`, alg);
    const identities = new IdentityProvider({ issuer: ISSUER, audience: AUDIENCE, jwksUrl, roles: {}, trustEmail: false }, log, time);
    const published = await provider.addKey(`published ${alg}`, alg);
    expect(await identities.identify(await tokenOf(published, { sub: "s", email: "A@B.example" }))).toMatchObject({
      subject: "s",
      email: "a@b.example",
    });
    await expect(identities.identify(await tokenOf(one, { sub: "s" }))).rejects.toThrow("not valid");
  });

  test("signs a person in who is known by address, and from then on by the provider's name for them", async () => {
    const { id, email } = await aColleague("MANAGER");
    const sub = randomUUID();
    expect(await me(known, await tokenOf(key, { sub, email: email.toUpperCase() }))).toMatchObject({ id, kind: "USER", role: "MANAGER" });
    expect(await me(known, await tokenOf(key, { sub, email: "renamed@house.example" }))).toMatchObject({ id });
    // Who else comes with that address is somebody else.
    expect(await me(known, await tokenOf(key, { sub: randomUUID(), email }))).toBe("UNAUTHENTICATED");
  });

  test("that is somehow wrong is refused like any other", async () => {
    const { email } = await aColleague();
    const sub = randomUUID();
    const claims = { sub, email };
    const seconds = Math.floor(Date.now() / 1000);
    const forged = await aKey(key.kid, key.alg);
    const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${Buffer.from(JSON.stringify(claims)).toString("base64url")}.`;
    const shared = new TextEncoder().encode(JSON.stringify(key.jwk).padEnd(64));
    const good = await tokenOf(key, claims);
    const wrong = [
      await tokenOf(forged, claims),
      await tokenOf(key, { ...claims, iss: "https://elsewhere.example" }),
      await tokenOf(key, { ...claims, aud: "another-program" }),
      await tokenOf(key, { ...claims, exp: seconds - 60 }),
      await tokenOf(key, { ...claims, exp: undefined }),
      await tokenOf(key, { ...claims, sub: undefined }),
      await tokenOf(key, { ...claims, nbf: seconds + 600 }),
      await tokenOf(key, { ...claims, email_verified: false }),
      await tokenOf(key, { ...claims, email_verified: "false" }),
      await tokenOf(key, { ...claims, email_verified: undefined }),
      await new SignJWT(claims)
        .setProtectedHeader({ alg: "HS256", kid: key.kid })
        .setIssuer(ISSUER)
        .setAudience(AUDIENCE)
        .setExpirationTime("1h")
        .sign(shared),
      `${unsigned}x`,
      `${good.slice(0, -6)}AAAAAA`,
      "a.b.c",
    ];
    const answers = await Promise.all(wrong.map((token) => new Client(known.url, token).ask(MeDocument)));
    const shown = answers.map(({ status, errors }) => [status, errors?.[0]?.message]);
    expect(shown).toEqual(wrong.map(() => [401, "The token is not valid. Sign in again, or use another token."]));
    expect(await me(known, good)).toMatchObject({ role: "REP" });
    // A Leadwire that knows no provider takes none of them.
    expect(await me(leadwire.app, good)).toBe("UNAUTHENTICATED");
  });

  test.each([
    [true, false, true],
    ["true", false, true],
    [undefined, false, false],
    [undefined, true, true],
    [false, true, false],
    ["false", true, false],
    [null, true, false],
  ])(
    "that says of its address that verified is %s, where addresses are trusted: %s, names the person by it: %s",
    async (verified, trustEmail, isTaken) => {
      const identities = new IdentityProvider({ issuer: ISSUER, audience: AUDIENCE, jwksUrl, roles: {}, trustEmail }, log, time);
      const { email } = await identities.identify(await tokenOf(key, { sub: "s", email: "a@b.example", email_verified: verified }));
      expect(email).toBe(isTaken ? "a@b.example" : null);
    },
  );

  test("is taken a few seconds early, because clocks differ, and no more", async () => {
    const identities = new IdentityProvider({ issuer: ISSUER, audience: AUDIENCE, jwksUrl, roles: {}, trustEmail: false }, log, time);
    const now = Math.floor(Date.now() / 1000);
    expect(await identities.identify(await tokenOf(key, { sub: "s", nbf: now + 4 }))).toMatchObject({ subject: "s" });
    for (const claims of [{ nbf: now + 600 }, { exp: now - 600 }])
      await expect(identities.identify(await tokenOf(key, { sub: "s", ...claims }))).rejects.toThrow("not valid");
  });

  test("of somebody who is disabled is refused, also one that the provider has given since", async () => {
    const { id, email } = await aColleague();
    const [sub, never] = [randomUUID(), await aColleague()];
    expect(await me(known, await tokenOf(key, { sub, email }))).toMatchObject({ id });
    for (const userId of [id, never.id]) await leadwire.admin.do(DisableUserDocument, { input: { userId } });
    expect(await me(known, await tokenOf(key, { sub, email }))).toBe("UNAUTHENTICATED");
    // Nor does it matter whether they had come by the provider before.
    expect(await me(known, await tokenOf(key, { sub: randomUUID(), email: never.email }))).toBe("UNAUTHENTICATED");
    expect(await leadwire.sql("select subject from user_account where id = $1", [uuidOf(never.id)])).toEqual([{ subject: null }]);
  });

  test("of somebody unknown is refused where nobody is taken in; else it makes them a user, once, with the role of the provider", async () => {
    const sub = randomUUID();
    const claims = { sub, email: `${sub}@house.example`, name: "Nia New" };
    const [plain, rep] = [await tokenOf(key, claims), await tokenOf(key, { ...claims, realm: { roles: ["other", "sales"] } })];
    expect(await me(known, plain)).toBe("UNAUTHENTICATED");
    // A role claim is asked for, and has no word that is known.
    expect(await me(open, plain)).toBe("UNAUTHENTICATED");
    const answers = await Promise.all(Array.from({ length: 8 }, () => me(open, rep)));
    expect(new Set(answers.map(({ id }) => id)).size).toBe(1);
    expect(answers[0]).toMatchObject({ name: "Nia New", role: "REP" });
    expect(await leadwire.sql("select from user_account where subject = $1", [sub])).toHaveLength(1);
    // Another role in the next token counts from there on.
    expect(await me(open, await tokenOf(key, { ...claims, realm: { roles: ["sales", "admins"] } }))).toMatchObject({ role: "ADMIN" });
    const [row] = await leadwire.sql("select password_hash from user_account where subject = $1", [sub]);
    const attempt = await new Client(open.url).ask("mutation ($i: SignInInput!) { signIn(input: $i) { token userErrors { code } } }", {
      i: { email: claims.email, password: row?.password_hash },
    });
    expect(attempt.data.signIn).toEqual({ token: null, userErrors: [{ code: "INVALID_CREDENTIALS" }] });
  });

  test("is a session: listed, and ended for good although the provider would still have it", async () => {
    const { id, email } = await aColleague();
    const token = await tokenOf(key, { sub: randomUUID(), email });
    const client = new Client(known.url, token);
    const stream = await client.subscribe(LeadEventsDocument);
    const { sessions } = await client.do(SessionsDocument);
    expect(sessions).toHaveLength(2); // The other one is of a password.
    const input = { sessionId: (sessions[0] as { id: string }).id };
    expect((await leadwire.admin.do(RevokeSessionDocument, { input })).revokeSession.session?.revokedAt).not.toBeNull();
    expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
    expect(await me(known, token)).toBe("UNAUTHENTICATED");
    await leadwire.admin.do(DisableUserDocument, { input: { userId: id } });
    expect(await me(known, await tokenOf(key, { sub: randomUUID(), email }))).toBe("UNAUTHENTICATED");
  });

  test("that expires closes its socket with 4403, and opens none with it", async () => {
    const { email } = await aColleague();
    const sub = randomUUID();
    const client = new Client(known.url, await tokenOf(key, { sub, email }));
    const stream = await client.subscribe(LeadEventsDocument);
    await leadwire.sql("update access_token set expires_at = now() where user_id = (select id from user_account where subject = $1)", [
      sub,
    ]);
    expect(await stream.untilEnd()).toMatchObject({ code: 4403 });
    const past = await tokenOf(key, { sub, email, exp: Math.floor(Date.now() / 1000) - 60 });
    expect(await (await new Client(known.url, past).subscribe(LeadEventsDocument)).untilEnd()).toMatchObject({ code: 4403 });
  });
});

describe("the keys of the provider", () => {
  const settings = () => ({ issuer: ISSUER, audience: AUDIENCE, jwksUrl, roles: {}, trustEmail: false });

  test("are read once, and again for one that is not known; a withdrawn one is no longer good", async () => {
    const identities = new IdentityProvider(settings(), log, time, { cooldownDuration: 0 });
    const before = provider.asked;
    const [old, one] = [await provider.addKey("old"), await tokenOf(key, { sub: "s" })];
    for (let n = 0; n < 5; n++) await identities.identify(one);
    expect(provider.asked).toBe(before + 1);
    const rotated = await provider.addKey("rotated");
    await identities.identify(await tokenOf(rotated, { sub: "s" }));
    expect(provider.asked).toBe(before + 2);
    provider.withdraw(old);
    const later = new IdentityProvider(settings(), log, time);
    await expect(later.identify(await tokenOf(old, { sub: "s" }))).rejects.toThrow("not valid");
    // Whoever sends nonsense cannot make us ask the provider each time.
    const asked = provider.asked;
    for (let n = 0; n < 5; n++) await expect(later.identify(await tokenOf(old, { sub: "s" }))).rejects.toThrow("not valid");
    expect(provider.asked).toBe(asked);
  });

  test("that cannot be had are no fault of the token: the client may try again", async () => {
    provider.broken = 500;
    const broken = new IdentityProvider(settings(), log, time, { cooldownDuration: 0 });
    const token = await tokenOf(key, { sub: "s" });
    await expect(broken.identify(token)).rejects.toMatchObject({ extensions: { code: "IDENTITY_PROVIDER_UNAVAILABLE" } });
    provider.broken = null;
    expect(await broken.identify(token)).toMatchObject({ subject: "s" });
    // One that takes the question and never answers is waited for as long as is allowed.
    provider.broken = "silent";
    const silent = new IdentityProvider(settings(), log, time, { timeoutDuration: 50 });
    const answers = await Promise.allSettled([silent.identify(token), silent.identify(token)]);
    expect(answers.map((answer) => answer.status === "rejected" && answer.reason.extensions.code)).toEqual(
      Array(2).fill("IDENTITY_PROVIDER_UNAVAILABLE"),
    );
    provider.broken = null;
    const gone = new IdentityProvider({ ...settings(), jwksUrl: "http://127.0.0.1:9/keys" }, log, time);
    await expect(gone.identify(token)).rejects.toMatchObject({ extensions: { code: "IDENTITY_PROVIDER_UNAVAILABLE" } });
  });
});
