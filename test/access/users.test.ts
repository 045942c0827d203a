import { describe, expect, test } from "@jest/globals";
import { ATTEMPTS } from "../../src/access/attempts.js";
import { Client } from "../support/client.js";
import { Leadwire } from "../support/leadwire.js";
import {
  ChangePasswordDocument,
  ChangeRoleDocument,
  CreateUserDocument,
  DisableUserDocument,
  EnableUserDocument,
  LeadEventsDocument,
  MeDocument,
  ResetPasswordDocument,
  RevokeSessionDocument,
  RevokeSessionsDocument,
  RevokeTokenDocument,
  type Role,
  SessionsDocument,
  SignInDocument,
  SignOutDocument,
} from "../support/operations.js";

const leadwire = new Leadwire({ trustedProxies: ["127.0.0.1"] });
const PASSWORD = "a-password-for-tests";

let people = 0;
async function aPerson(role: Role = "REP"): Promise<{ id: string; email: string; client: Client }> {
  const email = `person${++people}@house.example`;
  const { createUser } = await leadwire.admin.do(CreateUserDocument, { input: { email, password: PASSWORD, name: "P", role } });
  return { id: createUser.user?.id as string, email, client: await new Client(leadwire.url).signIn(email, PASSWORD) };
}

const attempt = async (email: string, password: string, address: string) => {
  const { signIn } = await new Client(leadwire.url).from(address).do(SignInDocument, { input: { email, password } });
  return signIn.token ? "IN" : (signIn.userErrors[0]?.code as string);
};
const count = (codes: string[], code: string) => codes.filter((one) => one === code).length;
const isIn = async (client: Client) => (await client.refusal(MeDocument)) === undefined;

describe("guessing a password", () => {
  test("is over from one address after some attempts, also when all come at once, and with the right one at last", async () => {
    const { email } = await aPerson();
    const codes = await Promise.all(Array.from({ length: ATTEMPTS.ofUser + 5 }, (_, n) => attempt(email, `wrong ${n}`, "203.0.113.98")));
    expect([count(codes, "INVALID_CREDENTIALS"), count(codes, "TOO_MANY_ATTEMPTS")]).toEqual([ATTEMPTS.ofUser, 5]);
    expect(await attempt(email, PASSWORD, "203.0.113.98")).toBe("TOO_MANY_ATTEMPTS");
    // Nobody is locked out elsewhere by it.
    expect(await attempt(email, PASSWORD, "203.0.113.99")).toBe("IN");
  });

  test("from many addresses is over for strangers, and not where the person was signed in before", async () => {
    const { email } = await aPerson();
    expect(await attempt(email, PASSWORD, "198.51.100.20")).toBe("IN");
    const tries = Array.from({ length: ATTEMPTS.fromEverywhere + 2 }, (_, n) => attempt(email, "wrong", `192.0.2.${n}`));
    const codes = await Promise.all(tries);
    expect([count(codes, "INVALID_CREDENTIALS"), count(codes, "TOO_MANY_ATTEMPTS")]).toEqual([ATTEMPTS.fromEverywhere, 2]);
    expect(await attempt(email, PASSWORD, "192.0.2.200")).toBe("TOO_MANY_ATTEMPTS");
    expect(await attempt(email, PASSWORD, "198.51.100.20")).toBe("IN");
  }, 60_000);

  test("tells nothing of who there is: an address that nobody signs in with is locked alike", async () => {
    const codes = await Promise.all(
      Array.from({ length: ATTEMPTS.ofUser + 1 }, () => attempt("ghost@house.example", "x", "203.0.113.100")),
    );
    expect([count(codes, "INVALID_CREDENTIALS"), count(codes, "TOO_MANY_ATTEMPTS")]).toEqual([ATTEMPTS.ofUser, 1]);
    expect(JSON.stringify(await leadwire.sql("select key from sign_in_attempt"))).not.toContain("ghost@");
  });

  test("is forgotten with time, with the right password, and when an administrator resets it", async () => {
    const { id, email } = await aPerson();
    const lock = () => Promise.all(Array.from({ length: ATTEMPTS.ofUser + 1 }, () => attempt(email, "wrong", "203.0.113.101")));
    await lock();
    await leadwire.sql("update sign_in_attempt set since = since - make_interval(mins => $1)", [ATTEMPTS.minutes]);
    expect(await attempt(email, PASSWORD, "203.0.113.101")).toBe("IN");
    expect(count(await lock(), "INVALID_CREDENTIALS")).toBe(ATTEMPTS.ofUser);
    const { resetPassword } = await leadwire.admin.do(ResetPasswordDocument, { input: { userId: id } });
    expect(await attempt(email, PASSWORD, "203.0.113.102")).toBe("INVALID_CREDENTIALS");
    expect(await attempt(email, resetPassword.password as string, "203.0.113.102")).toBe("IN");
  });

  test("of many people from one address is over, too; people at other addresses are not kept out", async () => {
    const { email } = await aPerson();
    await leadwire.sql("insert into sign_in_attempt (key, count, since) values ('address 203.0.113.200', $1, now())", [
      ATTEMPTS.fromAddress,
    ]);
    expect(await attempt(email, "wrong", "203.0.113.200")).toBe("TOO_MANY_ATTEMPTS");
    expect(await attempt(email, PASSWORD, "203.0.113.200")).toBe("TOO_MANY_ATTEMPTS");
    expect(await attempt(email, PASSWORD, "203.0.113.201")).toBe("IN");
    const [row] = await leadwire.sql("select count from sign_in_attempt where key = 'address 203.0.113.201'");
    expect(row?.count).toBe(0);
  });

  test("from many addresses of one IPv6 line is over after as many as from one; and in IPv6 an IPv4 address is the same", async () => {
    const { email } = await aPerson();
    await leadwire.sql("insert into sign_in_attempt (key, count, since) values ('address 2001:db8:0:7::/64', $1, now())", [
      ATTEMPTS.fromAddress - 3,
    ]);
    for (const n of [1, 2, 3]) expect(await attempt(`nobody${n}@house.example`, "x", `2001:db8:0:7::${n}`)).toBe("INVALID_CREDENTIALS");
    expect(await attempt(email, PASSWORD, "2001:db8:0:7:ffff:ffff:ffff:ffff")).toBe("TOO_MANY_ATTEMPTS");
    expect(await attempt(email, PASSWORD, "2001:db8:0:8::1")).toBe("IN");
    // So with the budget of those who have no token.
    const { buckets } = leadwire.app.services.rateLimiter as unknown as { buckets: Map<string, unknown> };
    expect([...buckets.keys()].filter((key) => key.includes("2001:db8:0:7"))).toEqual(["address:2001:db8:0:7::/64"]);
    await attempt(email, "wrong", "203.0.113.210");
    await attempt(email, "wrong", "::ffff:203.0.113.210");
    expect(await leadwire.sql("select count from sign_in_attempt where key = 'address 203.0.113.210'")).toEqual([{ count: 2 }]);
  });

  test("by changing one's own counts as well", async () => {
    const { client } = await aPerson();
    const input = { currentPassword: "wrong", newPassword: "another-password" };
    const codes: string[] = [];
    for (let n = 0; n <= ATTEMPTS.ofUser; n++)
      codes.push((await client.do(ChangePasswordDocument, { input })).changePassword.userErrors[0]?.code as string);
    expect([count(codes, "INVALID_CREDENTIALS"), codes.at(-1)]).toEqual([ATTEMPTS.ofUser, "TOO_MANY_ATTEMPTS"]);
  });
});

describe("a password", () => {
  test("is changed with the old one, and ends the other sessions", async () => {
    const { email, client } = await aPerson();
    const elsewhere = await new Client(leadwire.url).signIn(email, PASSWORD);
    const input = { currentPassword: PASSWORD, newPassword: "another-password" };
    expect((await client.do(ChangePasswordDocument, { input })).changePassword.userErrors).toEqual([]);
    expect([await isIn(client), await isIn(elsewhere)]).toEqual([true, false]);
    expect(await attempt(email, PASSWORD, "203.0.113.103")).toBe("INVALID_CREDENTIALS");
    expect(await attempt(email, "another-password", "203.0.113.103")).toBe("IN");
  });

  test.each([
    ["currentPassword", { currentPassword: "not this one", newPassword: "another-password" }, "INVALID_CREDENTIALS"],
    ["newPassword", { currentPassword: PASSWORD, newPassword: "short" }, "INVALID_INPUT"],
    ["newPassword", { currentPassword: PASSWORD, newPassword: PASSWORD }, "INVALID_INPUT"],
  ])("with a wrong %s stays", async (field, input, code) => {
    const { email, client } = await aPerson();
    const { changePassword } = await client.do(ChangePasswordDocument, { input });
    expect(changePassword.userErrors[0]).toMatchObject({ code, path: [field] });
    expect(await attempt(email, PASSWORD, "203.0.113.104")).toBe("IN");
  });

  test("is nothing that a program has", async () => {
    const program = await leadwire.service("LEADS_READ");
    const { changePassword } = await program.do(ChangePasswordDocument, {
      input: { currentPassword: "x", newPassword: "another-password" },
    });
    expect(changePassword.userErrors[0]?.code).toBe("FORBIDDEN");
    expect((await program.do(SignOutDocument, { input: {} })).signOut.userErrors[0]?.code).toBe("FORBIDDEN");
  });

  test("that is reset ends all sessions, and the new one was made up", async () => {
    const { id, client } = await aPerson();
    const { resetPassword } = await leadwire.admin.do(ResetPasswordDocument, { input: { userId: id } });
    expect(resetPassword.password).toMatch(/^[\w-]{16}$/);
    expect(await isIn(client)).toBe(false);
  });
});

describe("somebody who is disabled", () => {
  test("is out at once, open sockets on every process included, and their sessions do not come back", async () => {
    const another = await leadwire.startAnother();
    try {
      const { id, email, client } = await aPerson();
      const streams = await Promise.all([leadwire.url, another.url].map((url) => client.subscribe(LeadEventsDocument, {}, url)));
      const { disableUser } = await leadwire.admin.do(DisableUserDocument, { input: { userId: id } });
      expect(disableUser.user?.active).toBe(false);
      for (const stream of streams) expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
      expect([await isIn(client), await attempt(email, PASSWORD, "203.0.113.105")]).toEqual([false, "INVALID_CREDENTIALS"]);
      const { enableUser } = await leadwire.admin.do(EnableUserDocument, { input: { userId: id } });
      expect(enableUser.user?.active).toBe(true);
      expect([await isIn(client), await attempt(email, PASSWORD, "203.0.113.105")]).toEqual([false, "IN"]);
    } finally {
      await another.stop();
    }
  });

  test("is not the last administrator, also when two end each other at once", async () => {
    const [first, second] = [await aPerson("ADMIN"), await aPerson("ADMIN")];
    await leadwire.sql("update user_account set active = false where role = 'ADMIN' and id <> all($1)", [
      [first, second].map(({ id }) => id.slice("user_".length)),
    ]);
    const [one, other] = await Promise.all([
      first.client.do(DisableUserDocument, { input: { userId: second.id } }),
      second.client.ask(ChangeRoleDocument, { input: { userId: first.id, role: "REP" } }),
    ]);
    const done = [one.disableUser.userErrors.length === 0, other.data?.changeRole?.userErrors.length === 0];
    expect(done.filter(Boolean)).toHaveLength(1);
    expect(await leadwire.sql("select from user_account where role = 'ADMIN' and active")).toHaveLength(1);
    await leadwire.sql("update user_account set active = true where email = 'admin@leadwire.example'");
  });
});

describe("a role", () => {
  test("counts at once", async () => {
    const { id, client } = await aPerson("READONLY");
    expect((await client.do(MeDocument)).me.scopes).not.toContain("LEADS_WRITE");
    const { changeRole } = await leadwire.admin.do(ChangeRoleDocument, { input: { userId: id, role: "REP", expectedVersion: 1 } });
    expect(changeRole.user?.role).toBe("REP");
    expect((await client.do(MeDocument)).me.scopes).toContain("LEADS_WRITE");
    const stale = await leadwire.admin.do(ChangeRoleDocument, { input: { userId: id, role: "READONLY", expectedVersion: 1 } });
    expect(stale.changeRole.userErrors[0]?.code).toBe("CONFLICT");
  });

  test("is not given, nor its person taken over, by who may less", async () => {
    const manager = await leadwire.service("USERS_MANAGE", "USERS_READ");
    const { id } = await aPerson("ADMIN");
    const codes = [
      (await manager.do(ChangeRoleDocument, { input: { userId: (await aPerson()).id, role: "ADMIN" } })).changeRole,
      (await manager.do(ChangeRoleDocument, { input: { userId: id, role: "REP" } })).changeRole,
      (
        await manager.do<any, any>("mutation ($i: UpdateUserInput!) { updateUser(input: $i) { userErrors { code } } }", {
          i: { userId: (await aPerson()).id, role: "ADMIN" },
        })
      ).updateUser,
      (await manager.do(ResetPasswordDocument, { input: { userId: id } })).resetPassword,
      (await manager.do(CreateUserDocument, { input: { email: "up@house.example", password: PASSWORD, name: "Up", role: "ADMIN" } }))
        .createUser,
    ].map(({ userErrors }) => userErrors[0]?.code as string);
    expect(codes).toEqual(Array(5).fill("FORBIDDEN"));
  });

  test("of administrators keeps them from being shut out, and let in again, by a program that may less; others it may", async () => {
    const program = await leadwire.service("USERS_MANAGE", "USERS_READ");
    const update = async (input: object) =>
      (await program.do<any, any>("mutation ($i: UpdateUserInput!) { updateUser(input: $i) { userErrors { code } } }", { i: input }))
        .updateUser;
    const codesFor = async (userId: string) => [
      (await program.do(DisableUserDocument, { input: { userId } })).disableUser.userErrors[0]?.code,
      (await program.do(EnableUserDocument, { input: { userId } })).enableUser.userErrors[0]?.code,
      (await update({ userId, active: false })).userErrors[0]?.code,
      (await update({ userId, active: true })).userErrors[0]?.code,
    ];
    const administrator = await aPerson("ADMIN");
    expect(await codesFor(administrator.id)).toEqual(Array(4).fill("FORBIDDEN"));
    expect(await isIn(administrator.client)).toBe(true);
    // A program that knows who has left needs no more than this scope.
    expect(await codesFor((await aPerson("MANAGER")).id)).toEqual(Array(4).fill(undefined));
  });
});

describe("sessions", () => {
  test("of one person have one budget together", async () => {
    const { buckets } = leadwire.app.services.rateLimiter as unknown as { buckets: Map<string, unknown> };
    const { email, client } = await aPerson();
    await client.do(MeDocument);
    const before = [...buckets.keys()];
    const another = await new Client(leadwire.url).signIn(email, PASSWORD);
    await another.do(MeDocument);
    expect([...buckets.keys()].sort()).toEqual(before.sort());
  });

  test("are listed for their person, with where they were opened, and end one by one", async () => {
    const { email, client } = await aPerson();
    const phone = await new Client(leadwire.url).from("198.51.100.7").signIn(email, PASSWORD);
    const { sessions } = await client.do(SessionsDocument);
    expect(sessions.map(({ issuedFrom }) => issuedFrom)).toEqual(["198.51.100.7", "127.0.0.1"]);
    const sessionId = sessions[0]?.id as string;
    const { revokeSession } = await client.do(RevokeSessionDocument, { input: { sessionId } });
    expect(revokeSession.session?.revokedAt).not.toBeNull();
    expect([await isIn(phone), await isIn(client)]).toEqual([false, true]);
    expect((await client.do(SessionsDocument)).sessions).toHaveLength(1);
  });

  test("of another are seen and ended by administrators alone", async () => {
    const [{ id, client }, stranger] = [await aPerson(), await aPerson("MANAGER")];
    expect((await stranger.client.do(SessionsDocument, { userId: id })).sessions).toEqual([]);
    const { sessions } = await leadwire.admin.do(SessionsDocument, { userId: id });
    const input = { sessionId: sessions[0]?.id as string };
    expect((await stranger.client.do(RevokeSessionDocument, { input })).revokeSession.userErrors[0]?.code).toBe("NOT_FOUND");
    const all = await stranger.client.do(RevokeSessionsDocument, { input: { userId: id } });
    expect(all.revokeSessions.userErrors[0]?.code).toBe("NOT_FOUND");
    expect(await isIn(client)).toBe(true);
    expect((await leadwire.admin.do(RevokeSessionsDocument, { input: { userId: id } })).revokeSessions.ended).toBe(1);
    expect(await isIn(client)).toBe(false);
  });

  test("of administrators are not ended by a program that manages tokens and may less; those of others are", async () => {
    const program = await leadwire.service("TOKENS_MANAGE");
    const codesFor = async ({ id, client }: { id: string; client: Client }) => {
      const [session] = (await client.do(SessionsDocument)).sessions;
      const sessionId = session?.id as string;
      return [
        (await program.do(RevokeSessionsDocument, { input: { userId: id } })).revokeSessions.userErrors[0]?.code,
        (await program.do(RevokeSessionDocument, { input: { sessionId } })).revokeSession.userErrors[0]?.code,
        (await program.do(RevokeTokenDocument, { input: { tokenId: sessionId } })).revokeToken.userErrors[0]?.code,
      ];
    };
    const administrator = await aPerson("ADMIN");
    expect(await codesFor(administrator)).toEqual(Array(3).fill("FORBIDDEN"));
    expect(await isIn(administrator.client)).toBe(true);
    expect(await codesFor(await aPerson("MANAGER"))).toEqual(Array(3).fill(undefined));
    // Another administrator, and they themselves, end them.
    const [own] = (await administrator.client.do(SessionsDocument)).sessions;
    const { revokeSession } = await administrator.client.do(RevokeSessionDocument, { input: { sessionId: own?.id as string } });
    expect(revokeSession.userErrors).toEqual([]);
    const { revokeSessions } = await leadwire.admin.do(RevokeSessionsDocument, { input: { userId: (await aPerson("ADMIN")).id } });
    expect(revokeSessions.ended).toBe(1);
  });

  test("end by signing out: this one, or all", async () => {
    const { email, client } = await aPerson();
    const [here, there] = [await new Client(leadwire.url).signIn(email, PASSWORD), await new Client(leadwire.url).signIn(email, PASSWORD)];
    expect((await here.do(SignOutDocument, { input: {} })).signOut.ended).toBe(1);
    expect([await isIn(here), await isIn(there)]).toEqual([false, true]);
    expect((await there.do(RevokeSessionsDocument, { input: {} })).revokeSessions.ended).toBe(1);
    expect([await isIn(client), await isIn(there)]).toEqual([false, true]);
    expect((await there.do(SignOutDocument, { input: { everywhere: true } })).signOut.ended).toBe(1);
    expect(await isIn(there)).toBe(false);
  });
});
