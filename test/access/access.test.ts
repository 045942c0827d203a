import { describe, expect, test } from "@jest/globals";
import { TokenKind } from "../../src/access/access-token.js";
import { newSecret, parseSecret } from "../../src/access/secret.js";
import { RATE } from "../../src/platform/execution/rate-limit.js";
import { Client } from "../support/client.js";
import { aLead, aQualifiedLead, CREATE_ALL, person } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import {
  AssignLeadDocument,
  CaptureLeadDocument,
  ConvertLeadDocument,
  CreateUserDocument,
  IssueTokenDocument,
  LeadDetailDocument,
  LeadListDocument,
  MeDocument,
  RecordActivityDocument,
  SignInDocument,
  UpdateLeadDocument,
} from "../support/operations.js";

const leadwire = new Leadwire();

describe("signing in", () => {
  test("gives a session with the scopes of the role", async () => {
    const rep = await leadwire.user("REP", { name: "Rita" });
    const { me } = await rep.do(MeDocument);
    expect(me).toMatchObject({ kind: "USER", name: "Rita", role: "REP" });
    expect(me.scopes).not.toContain("TOKENS_MANAGE");
  });

  test("with a wrong password or an unknown address fails alike", async () => {
    const anyone = new Client(leadwire.url);
    const attempts = [
      { email: "admin@leadwire.example", password: "wrong-password" },
      { email: "nobody@leadwire.example", password: "wrong-password" },
    ];
    const answers = await Promise.all(attempts.map((input) => anyone.do(SignInDocument, { input })));
    expect(answers[0]).toEqual(answers[1]);
    expect(answers[0]?.signIn).toMatchObject({ token: null, viewer: null, userErrors: [{ code: "INVALID_CREDENTIALS", path: [] }] });
  });

  test("cannot be guessed at: the budget of an address is soon used up", async () => {
    const guess = () => new Client(leadwire.url).ask(SignInDocument, { input: { email: "x@y.example", password: "guess" } });
    const { buckets } = leadwire.app.services.rateLimiter as unknown as { buckets: Map<string, { used: number; at: number }> };
    buckets.clear();
    expect((await guess()).extensions?.cost.requested).toBeGreaterThanOrEqual(2_000);
    const [address] = [...buckets.keys()] as [string];
    expect(address).toMatch(/^address:/);
    // As if fifty guesses came at once; from then on, so that a slow machine does not see it leak empty meanwhile.
    buckets.set(address, { used: RATE.limit, at: performance.now() + 600_000 });
    expect(await guess()).toMatchObject({
      status: 429,
      errors: [{ extensions: { code: "RATE_LIMITED", retryAfterMs: expect.any(Number) } }],
    });
    buckets.clear();
  });
});

describe("a token", () => {
  test("is well-formed, and a slip of one character is noticed", () => {
    const { secret, publicId } = newSecret(TokenKind.SERVICE);
    expect(secret).toMatch(/^lw_service_[0-9a-f]{16}_[0-9a-f]{72}$/);
    expect(parseSecret(secret)?.publicId).toBe(publicId);
    for (let place = 0; place < secret.length; place++) {
      const slip = secret.slice(0, place) + (secret[place] === "0" ? "1" : "0") + secret.slice(place + 1);
      expect(parseSecret(slip)).toBeNull();
    }
  });

  test("has at most what its giver has", async () => {
    const manager = await leadwire.service("TOKENS_MANAGE", "LEADS_READ");
    const { issueToken } = await manager.do(IssueTokenDocument, {
      input: { kind: "SERVICE", name: "more", scopes: ["LEADS_READ", "USERS_MANAGE"] },
    });
    expect(issueToken).toMatchObject({ secret: null, userErrors: [{ code: "FORBIDDEN", path: ["scopes"] }] });
  });

  test.each([
    ["kind", { kind: "USER", scopes: ["LEADS_READ"] }],
    ["scopes", { kind: "SERVICE", scopes: [] }],
    ["expiresAt", { kind: "SERVICE", scopes: ["LEADS_READ"], expiresAt: "2020-01-01T00:00:00Z" }],
  ])("with a wrong %s is refused", async (field, input) => {
    const { issueToken } = await leadwire.admin.do(IssueTokenDocument, { input: { name: "wrong", ...input } as never });
    expect(issueToken.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: [field] });
  });

  test("reaches nothing that its scopes do not name, on no way", async () => {
    const lead = await aQualifiedLead(leadwire.admin, { email: "hidden@nested.example" });
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
    const customers = await leadwire.service("CUSTOMERS_READ");
    const { contact } = await customers.do<any, any>(
      "query ($id: ID!) { contact(id: $id) { name leads(first: 5) { nodes { email } totalCount } } }",
      { id: convertLead.contact?.id },
    );
    expect(contact).toMatchObject({ leads: { nodes: [], totalCount: 0 } });
    const leadsOnly = await leadwire.service("LEADS_READ");
    const { lead: seen } = await leadsOnly.do<any, any>(
      "query ($id: ID!) { lead(id: $id) { contact { id } conversion { account { id } opportunity { id } } } }",
      { id: lead.id },
    );
    expect(seen).toEqual({ contact: null, conversion: { account: null, opportunity: null } });
    const probing = await leadsOnly.do<any, any>(
      `{ leads(where: { owner: { name: { eq: "Administrator" } }, id: { eq: "${lead.id}" } }) { totalCount } }`,
    );
    expect(probing.leads.totalCount).toBe(1);
  });

  test("that may not read is not shown what it adds to, and changes nothing", async () => {
    const lead = await aLead(leadwire.admin);
    const tracker = await leadwire.service("ACTIVITIES_WRITE");
    const { recordActivity } = await tracker.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "PAGE_VIEW" } });
    expect(recordActivity).toMatchObject({ lead: null, userErrors: [] });
    const writer = await leadwire.service("LEADS_WRITE");
    const { updateLead } = await writer.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "x", expectedVersion: 99 } });
    expect(updateLead.userErrors[0]).toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("a rep", () => {
  test("sees own, team's or all leads, as the organisation has set, in lists, counts, details and mutations", async () => {
    const [{ id: teamId }] = (await leadwire.sql(
      "insert into team (id, version, name) values (gen_random_uuid(), 1, 'Sight') returning 'team_' || id as id",
    )) as [{ id: string }];
    const [rep, colleague, stranger] = [
      await leadwire.user("REP", { teamId }),
      await leadwire.user("REP", { teamId }),
      await leadwire.user("REP"),
    ];
    const companyName = "Sight Ltd";
    const owned: Record<string, string> = {};
    for (const [name, ownerId] of Object.entries({ own: rep.id, colleagues: colleague.id, strangers: stranger.id, nobodys: null })) {
      const lead = await aLead(leadwire.admin, { companyName });
      await leadwire.admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId } });
      owned[name] = lead.id;
    }
    const seen = async () => {
      const { leads } = await rep.do(LeadListDocument, { where: { companyName: { eq: companyName } } });
      expect(leads.totalCount).toBe(leads.nodes.length);
      return Object.keys(owned).filter((name) => leads.nodes.some(({ id }) => id === owned[name]));
    };
    const expected = { OWN: ["own"], TEAM: ["own", "colleagues", "nobodys"], ALL: ["own", "colleagues", "strangers", "nobodys"] } as const;
    for (const [repSight, names] of Object.entries(expected)) {
      await leadwire.setRepSight(repSight as "OWN");
      expect(await seen()).toEqual(names);
      for (const [name, leadId] of Object.entries(owned)) {
        const visible = (names as readonly string[]).includes(name);
        expect((await rep.do(LeadDetailDocument, { id: leadId })).lead === null).toBe(!visible);
        const { updateLead } = await rep.do(UpdateLeadDocument, { input: { leadId, jobTitle: `seen by ${repSight}` } });
        expect(updateLead.userErrors.map(({ code }) => code)).toEqual(visible ? [] : ["NOT_FOUND"]);
      }
    }
    await leadwire.setRepSight("TEAM");
  });

  test("cannot send a lead out of sight", async () => {
    await leadwire.setRepSight("OWN");
    const [rep, stranger] = [await leadwire.user("REP"), await leadwire.user("REP")];
    const lead = await aLead(leadwire.admin);
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: rep.id } });
    const { assignLead } = await rep.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: stranger.id } });
    expect(assignLead.userErrors[0]).toMatchObject({ code: "FORBIDDEN", path: ["ownerId"] });
    await leadwire.setRepSight("TEAM");
  });
});

test("a lead of another and one that is not there look alike", async () => {
  await leadwire.setRepSight("OWN");
  const rep = await leadwire.user("REP");
  const lead = await aLead(leadwire.admin);
  const missing = "lead_01970000-0000-7000-8000-000000000000";
  const answers = await Promise.all([lead.id, missing].map((leadId) => rep.ask(UpdateLeadDocument, { input: { leadId, jobTitle: "x" } })));
  expect(answers[0]?.data).toEqual(answers[1]?.data);
  await leadwire.setRepSight("TEAM");
});

test("an address signs in one person only", async () => {
  const input = { email: "admin@leadwire.example", password: "a-password-for-tests", name: "Again", role: "REP" as const };
  const { createUser } = await leadwire.admin.do(CreateUserDocument, { input });
  expect(createUser.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["email"] });
});

describe("an idempotency key", () => {
  const capture = (idempotencyKey: string, details = {}) =>
    leadwire.admin.do(CaptureLeadDocument, { input: { ...person(details), idempotencyKey } }).then(({ captureLead }) => captureLead);

  test("belongs to its viewer and mutation", async () => {
    const input = { ...person(), idempotencyKey: "mine" };
    const first = await leadwire.admin.do(CaptureLeadDocument, { input });
    const manager = await leadwire.user("MANAGER");
    const second = await manager.do(CaptureLeadDocument, { input: { ...person(), idempotencyKey: "mine" } });
    expect(second.captureLead.lead?.id).not.toBe(first.captureLead.lead?.id);
  });

  test("is not used up by a refusal", async () => {
    expect((await capture("refused", { email: "bad" })).userErrors).toHaveLength(1);
    expect((await capture("refused")).outcome).toBe("CREATED");
  });
});
