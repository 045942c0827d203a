import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { type DocumentNode, type GraphQLSchema, Kind, type OperationDefinitionNode, parse, print, validate } from "graphql";
import { partnerResolvers, resolvers } from "../../../src/features.js";
import { buildGraphqlSchema } from "../../../src/platform/execution/schema.js";
import { Client } from "../../support/client.js";
import { aQualifiedLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

// Operations that were promised before there was a server, to the letter: clients were written against them.

const leadwire = new Leadwire();

/** The operations of a file, each of which has to be asked for in the end. */
class Published {
  private readonly left: Set<string>;

  private constructor(private readonly document: DocumentNode) {
    this.left = new Set(this.operations.map(({ name }) => name?.value as string));
  }

  static async in(file: string): Promise<Published> {
    return new Published(parse(await readFile(`test/operations/published/${file}`, "utf8")));
  }

  private get operations(): OperationDefinitionNode[] {
    return this.document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  }

  /** What of them does not fit a schema. */
  problems(schema: GraphQLSchema): string[] {
    return validate(schema, this.document).map(({ message }) => message);
  }

  /** One of them, with the fragments that it names, as a client sends it. */
  text(name: string): string {
    this.left.delete(name);
    const operation = this.operations.find((one) => one.name?.value === name);
    if (!operation) throw new Error(`No operation ${name}`);
    const text = print(operation);
    const fragments = this.document.definitions.filter(
      (one) => one.kind === Kind.FRAGMENT_DEFINITION && text.includes(`...${one.name.value}`),
    );
    return [text, ...fragments.map(print)].join("\n");
  }

  get notAskedFor(): string[] {
    return [...this.left];
  }
}

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();

test("the published operations of access and of partners do what they say, from sign-in to a token that is revoked", async () => {
  const [access, partner] = [await Published.in("access.graphql"), await Published.in("partner.graphql")];
  expect(access.problems(buildGraphqlSchema(resolvers))).toEqual([]);
  expect(partner.problems(buildGraphqlSchema(partnerResolvers, "partner"))).toEqual([]);

  // The organisation lets a partner in.
  const rep = await leadwire.user("REP");
  const [{ email }] = (await leadwire.sql("select email from user_account where id = $1", [rep.id.slice("user_".length)])) as any;
  const { signIn } = await new Client(leadwire.url).do<any, any>(access.text("SignIn"), {
    input: { email, password: "a-password-for-tests" },
  });
  expect(signIn).toMatchObject({ token: expect.any(String), viewer: { id: rep.id, kind: "USER", role: "REP" }, userErrors: [] });
  const organisation = leadwire.admin;
  expect(await organisation.do<any, any>(access.text("Me"))).toMatchObject({
    me: { kind: "USER", role: "ADMIN" },
    rateLimit: { cost: expect.any(Number), limit: expect.any(Number), remaining: expect.any(Number), resetAt: expect.any(String) },
  });
  const details = { name: "Alpine VAR AG", tier: "GOLD", territories: ["DE", "AT", "CH"], specialisations: ["Logistics"] };
  const { createPartner } = await organisation.do<any, any>(access.text("CreatePartner"), { input: details });
  expect(createPartner).toMatchObject({ partner: details, userErrors: [] });
  const partnerId = createPartner.partner.id;
  const scopes = ["SHARES_READ", "SHARES_DECIDE", "SHARES_UPDATE", "EVENTS_SUBSCRIBE"];
  const { issueToken } = await organisation.do<any, any>(access.text("IssueToken"), {
    input: { kind: "PARTNER", name: "VAR portal", partnerId, scopes, expiresAt: inDays(300) },
  });
  expect(issueToken).toMatchObject({
    accessToken: { kind: "PARTNER", scopes, partner: { id: partnerId }, lastUsedAt: null },
    userErrors: [],
  });

  // The partner watches, and takes the first of two leads.
  const portal = new Client(`${leadwire.url}/partner`, issueToken.secret);
  expect(await portal.do<any, any>(partner.text("Me"))).toMatchObject({ me: { name: "VAR portal", partner: { id: partnerId } } });
  const stream = await portal.subscribe<any, any>(partner.text("SharedLeadEvents"), {});
  const share = async (key: string): Promise<{ leadId: string; shareId: string }> => {
    const { id: leadId } = await aQualifiedLead(organisation, { country: "DE", industry: "Logistics" });
    const input = { leadId, partnerIds: [partnerId], mode: "DIRECT", expiresIn: "P3D", idempotencyKey: key };
    const { shareLead } = await organisation.do<any, any>(access.text("ShareLead"), { input });
    expect(shareLead).toMatchObject({
      shares: [{ state: "OFFERED", partner: { id: partnerId } }],
      candidates: [{ partner: { id: partnerId }, chosen: true, reason: expect.any(String) }],
      userErrors: [],
    });
    return { leadId, shareId: shareLead.shares[0].id };
  };
  const { leadId, shareId } = await share("share-1");
  expect((await stream.next()).sharedLeadEvents).toMatchObject({
    type: "OFFERED",
    visibility: "ADDED",
    sharedLead: { id: shareId, version: 1, name: null },
  });
  const { sharedLeads } = await portal.do<any, any>(partner.text("Offered"), { first: 10 });
  expect(sharedLeads).toMatchObject({
    nodes: [
      { id: shareId, industry: "Logistics", country: "DE", name: null, email: null, masked: expect.arrayContaining(["name", "email"]) },
    ],
    pageInfo: { hasNextPage: false },
    streamCursor: expect.any(String),
  });
  const ask = async (name: string, input: object): Promise<any> =>
    Object.values(await portal.do<any, any>(partner.text(name), { input }))[0];
  expect(await ask("Accept", { shareId, expectedVersion: 1 })).toMatchObject({
    sharedLead: { state: "ACCEPTED", version: 2, masked: [], email: expect.stringContaining("@") },
    userErrors: [],
  });
  expect(await ask("Update", { shareId, state: "WORKING", externalRef: "VAR-88", expectedVersion: 2 })).toMatchObject({
    sharedLead: { state: "WORKING", externalRef: "VAR-88" },
    userErrors: [],
  });
  expect(await ask("Contacted", { shareId, type: "CALL" })).toMatchObject({ activity: { type: "CALL" }, userErrors: [] });
  expect(await ask("Return", { shareId, reason: "OUT_OF_TERRITORY" })).toMatchObject({ sharedLead: { state: "RETURNED" }, userErrors: [] });

  // One it does not want, one is taken back, and one it brings.
  const unwanted = await share("share-2");
  expect(await ask("Decline", { shareId: unwanted.shareId, reason: "NO_CAPACITY" })).toMatchObject({
    sharedLead: { state: "DECLINED" },
    userErrors: [],
  });
  const taken = await share("share-3");
  const { revokeShare } = await organisation.do<any, any>(access.text("RevokeShare"), {
    input: { shareId: taken.shareId, reason: "Won directly" },
  });
  expect(revokeShare).toEqual({ share: { id: taken.shareId, state: "REVOKED" }, userErrors: [] });
  const deal = { companyName: "Fabrikam SA", contactEmail: "j@fabrikam.example", expectedValue: { amount: "9000.00", currency: "CHF" } };
  expect(await ask("RegisterDeal", deal)).toMatchObject({ registration: { state: "REGISTERED" }, userErrors: [] });

  const { partners } = await organisation.do<any, any>(access.text("Partners"));
  expect(partners.nodes).toMatchObject([{ id: partnerId, scorecard: { offered: 3 }, shares: { nodes: [{}, {}, {}] } }]);
  expect(JSON.stringify(partners)).toContain(leadId);
  const { revokeToken } = await organisation.do<any, any>(access.text("RevokeToken"), { input: { tokenId: issueToken.accessToken.id } });
  expect(revokeToken).toMatchObject({ accessToken: { revokedAt: expect.any(String) }, userErrors: [] });
  expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
  expect([...access.notAskedFor, ...partner.notAskedFor]).toEqual([]);
});
