import { describe, expect, test } from "@jest/globals";
import { type GraphQLEnumType, getNamedType, isInputObjectType } from "graphql";
import { partnerResolvers, resolvers } from "../../../src/features.js";
import { MASKABLE } from "../../../src/partners/portal/shared-lead.js";
import { SHARED_FIELDS } from "../../../src/partners/sharing/shared-fields.js";
import { buildGraphqlSchema } from "../../../src/platform/execution/schema.js";
import { sampleValue } from "../../support/call-of.js";
import { Client } from "../../support/client.js";
import { everyQuery, replay, textFieldsOf, textFiltersOf } from "../../support/crawl.js";
import { anOffer, aPartner, aQualifiedLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { RevokeShareDocument, UpdateLeadDocument } from "../../support/operations.js";

const organisation = buildGraphqlSchema(resolvers);
const partners = buildGraphqlSchema(partnerResolvers, "partner");

/** Texts of a lead that are typed, and what shares call them. Whatever is not in this list nobody outside may see. */
const TEXTS = textFieldsOf(organisation, "UpdateLeadInput").filter((field) => field !== "idempotencyKey");
const AS_SHARED: Record<string, string> = { state: "region" };
const shared = (field: string) => SHARED_FIELDS[(AS_SHARED[field] ?? field) as keyof typeof SHARED_FIELDS] as string | undefined;
const fieldsIn = (...sets: string[]) => [...TEXTS, "need"].filter((field) => sets.includes(shared(field) ?? ""));

const [TEASER, CONTACT, FULL] = [fieldsIn("TEASER"), fieldsIn("TEASER", "CONTACT"), fieldsIn("TEASER", "CONTACT", "FULL")];

let counter = 0;
/** A word that is nowhere else. Phone numbers are words of digits. */
const newWord = (field: string) => (field === "phone" ? `+493090${10_000 + ++counter}` : `zq${++counter}x${field.toLowerCase()}`);
const typed = (field: string, word: string) =>
  field === "email" ? `${word}@mail.example` : field === "website" ? `https://${word}.example` : field === "country" ? "DE" : word;

interface Marked {
  id: string;
  /** The words of its fields. */
  words: Record<string, string>;
}

/** What a viewer may see: of each lead, some fields. */
type Sight = [Marked, string[]][];

/** An organisation with leads of which each text has a word of its own, shared in every way, and all who might look for it. */
class Organisation {
  readonly leads: Marked[] = [];
  viewers: Record<string, { client: Client; sight: Sight }> = {};
  shareIds: string[] = [];
  /** The leads of those shares. */
  private readonly shared: Marked[] = [];
  /** Places in the lists of both partners. */
  cursors: string[] = [];
  /** One that partner A had: they are told that it has ended. */
  revokedId: string;
  /** With which codes mutations refused shares that never were one's own. */
  readonly refusals: Record<string, string[]> = {};
  start: string;

  constructor(readonly leadwire: Leadwire) {}

  async furnish(): Promise<void> {
    const { admin } = this.leadwire;
    this.start = ((await admin.do<any, any>("{ leads(first: 1) { streamCursor } }")) as any).leads.streamCursor;
    const [a, b] = [await aPartner(admin), await aPartner(admin)];
    const [portalA, portalB] = [await this.leadwire.portal(a), await this.leadwire.portal(b)];
    const unshared = await this.lead();
    const offered = await this.share(a);
    const held = await this.share(a, { fieldSet: "CONTACT" }, portalA);
    const whole = await this.share(a, {}, portalA);
    const others = await this.share(b, {}, portalB);
    const revoked = await this.share(a, {}, portalA);
    this.revokedId = this.shareIds.at(-1) as string;
    await admin.do(RevokeShareDocument, { input: { shareId: this.revokedId, reason: "Won directly" } });
    expect([unshared, revoked].every(({ words }) => Object.keys(words).length > 10)).toBe(true);

    const [ownOfA, ownOfB] = [await this.ownRecords(portalA, whole), await this.ownRecords(portalB, others)];
    await this.byOrganisation(whole);
    const leadsOfA: Sight = [
      [offered, TEASER],
      [held, CONTACT],
      [whole, FULL],
    ];
    const sightA: Sight = [...leadsOfA, ...ownOfA];
    for (const client of [portalA, portalB]) {
      const { sharedLeads } = await client.do<any, any>("{ sharedLeads { edges { cursor } } }");
      this.cursors.push(...sharedLeads.edges.map(({ cursor }: { cursor: string }) => cursor));
    }
    const atMost = (fields: string[]): Sight => leadsOfA.map(([lead, seen]) => [lead, seen.filter((field) => fields.includes(field))]);
    this.viewers = {
      "partner A": { client: portalA, sight: sightA },
      "partner A with a token for contacts": {
        client: await this.leadwire.portal(a, { fieldSet: "CONTACT" }),
        sight: [...atMost(CONTACT), ...ownOfA],
      },
      "partner A with a token for teasers": {
        client: await this.leadwire.portal(a, { fieldSet: "TEASER" }),
        sight: atMost(TEASER),
      },
      "partner A with a token for another country": {
        client: await this.leadwire.portal(a, { territories: ["FR"] }),
        // A deal that a partner brought has no country.
        sight: ownOfA.slice(1),
      },
      "partner A with a token without scopes": {
        client: await this.leadwire.portal(a, { scopes: ["EVENTS_SUBSCRIBE"] }),
        sight: [],
      },
      "partner B": { client: portalB, sight: [[others, FULL], ...ownOfB] },
      nobody: { client: new Client(`${this.leadwire.url}/partner`), sight: [] },
    };
  }

  private async lead(): Promise<Marked> {
    const { admin } = this.leadwire;
    const words = Object.fromEntries([...TEXTS, "need"].map((field) => [field, newWord(field)]));
    const { id } = await aQualifiedLead(admin, { country: "DE" });
    const input = Object.fromEntries(TEXTS.map((field) => [field, typed(field, words[field] as string)]));
    const { updateLead } = await admin.do(UpdateLeadDocument, { input: { leadId: id, ...input } });
    expect(updateLead.userErrors).toEqual([]);
    await admin.do("mutation ($input: AssessLeadInput!) { assessLead(input: $input) { userErrors { code } } }", {
      input: { leadId: id, need: { state: "MET", note: `They need ${words.need}` } },
    });
    const lead = { id, words };
    this.leads.push(lead);
    return lead;
  }

  /** Words that are written down with a lead, and belong to nobody who has not been given them. */
  private written({ id }: Marked, ...fields: string[]): Marked {
    const marked = { id, words: Object.fromEntries(fields.map((field) => [field, newWord(field)])) };
    this.leads.push(marked);
    return marked;
  }

  /** What a partner records of a share, and a deal that it registers. */
  private async ownRecords(portal: Client, lead: Marked): Promise<Sight> {
    const [note, deal] = [this.written(lead, "note"), this.written(lead, "companyName", "contactName", "contactEmail", "note")];
    const { contactEmail, ...texts } = deal.words;
    const shareId = this.shareIds[this.shared.indexOf(lead)];
    for (const [mutation, type, input] of [
      ["recordActivity", "RecordSharedActivityInput", { shareId, type: "CALL", note: note.words.note }],
      ["registerDeal", "RegisterDealInput", { ...texts, contactEmail: `deal@${contactEmail}.example` }],
    ] as const) {
      const asked = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
      expect(await portal.do<any, any>(asked, { input })).toEqual({ [mutation]: { userErrors: [] } });
    }
    return [note, deal].map((marked) => [marked, Object.keys(marked.words)]);
  }

  /** What the organisation writes of a lead that a partner has. */
  private async byOrganisation(lead: Marked): Promise<void> {
    const { note } = this.written(lead, "note").words;
    const asked = "mutation ($input: RecordActivityInput!) { recordActivity(input: $input) { userErrors { code } } }";
    expect(await this.leadwire.admin.do<any, any>(asked, { input: { subjectId: lead.id, type: "NOTE", text: note } })).toEqual({
      recordActivity: { userErrors: [] },
    });
  }

  private async share(partner: { id: string }, details = {}, accepts?: Client): Promise<Marked> {
    const lead = await this.lead();
    const { shareIds } = await anOffer(this.leadwire.admin, [partner], { leadId: lead.id, ...details });
    this.shareIds.push(...shareIds);
    this.shared.push(lead);
    if (accepts)
      await accepts.do("mutation ($input: AcceptShareInput!) { acceptShare(input: $input) { userErrors { code } } }", {
        input: { shareId: shareIds[0] },
      });
    return lead;
  }

  /** The words in a text that this sight does not have, as who asked for what finds them in the report of a failure. */
  leaksIn(text: string, sight: Sight): string[] {
    const allowed = new Set(sight.flatMap(([{ words }, fields]) => fields.map((field) => words[field])));
    const found = text.toLowerCase();
    return this.leads.flatMap(({ words }) => Object.values(words).filter((word) => !allowed.has(word) && found.includes(word)));
  }

  allWords(): string[] {
    return this.leads.flatMap(({ words }) => Object.values(words));
  }
}

const text = (answer: unknown) => JSON.stringify(answer);

const orders = (partners.getType("SharedLeadOrderField") as GraphQLEnumType).getValues().map(({ name }) => name);

/** All that somebody can get at, in texts. */
async function* answersTo(place: Organisation, name: string): AsyncGenerator<{ of: string; text: string }> {
  const { client, sight } = place.viewers[name] as Organisation["viewers"][string];
  const ids = [...place.shareIds, ...place.leads.map(({ id }) => id)];
  for (const query of everyQuery(partners, 2, (field) => (field === "sharedLead" ? place.shareIds : ids)))
    yield { of: query, text: text(await client.ask(query)) };

  // A cursor has the keys of its place in it.
  for (const order of orders) {
    const list = `sharedLeads(orderBy: [{ field: ${order} }], first: 100) { edges { cursor } pageInfo { startCursor endCursor } }`;
    const { data } = await client.ask<any>(`{ ${list} }`);
    const cursors: string[] = data?.sharedLeads?.edges.map(({ cursor }: { cursor: string }) => cursor) ?? [];
    yield { of: list, text: cursors.map((cursor) => Buffer.from(cursor, "base64url").toString()).join(" ") };
  }
  for (const cursor of place.cursors) {
    const behind = `sharedLeads(first: 100, after: ${JSON.stringify(cursor)}) { nodes { name industry region need email description } }`;
    yield { of: behind, text: text(await client.ask(`{ ${behind} }`)) };
  }

  // A filter must not find what is not to be seen, by its number any more than by its values.
  const seen = new Set(sight.flatMap(([{ words }, fields]) => fields.map((field) => words[field])));
  const unseen = place.allWords().filter((word) => !seen.has(word));
  const filters = textFiltersOf(partners, "SharedLeadFilter");
  const counted = (word: string, alias: number): string =>
    `f${alias}: sharedLeads(where: { or: [${filters.map((filter) => `{ ${filter}: { contains: "${word}" } }`).join(", ")}] }) { totalCount }`;
  for (let from = 0; from < unseen.length; from += 10) {
    const words = unseen.slice(from, from + 10);
    const { data } = await client.ask<any>(`{ ${words.map(counted).join(" ")} }`);
    const found = Object.entries((data ?? {}) as Record<string, any>).find(([, counts]) => counts?.totalCount > 0);
    yield { of: "counting", text: found ? (words[Number(found[0].slice(1))] as string) : "" };
  }

  const stream = "sharedLeadEvents(after: AFTER) { type changedFields sharedLead { name industry region need email description masked } }";
  const told = await replay(client.url, client.token, `subscription { ${stream.replace("AFTER", JSON.stringify(place.start))} }`);
  yield { of: stream, text: told };

  const own = new Set(await ownShares(client));
  const others = place.shareIds.filter((id) => !own.has(id));
  for (const mutation of Object.values(partners.getMutationType()?.getFields() ?? {})) {
    const type = getNamedType(mutation.args[0]?.type);
    if (!isInputObjectType(type) || !type.getFields().shareId) continue;
    const asked = `mutation ($input: ${type}!) { ${mutation.name}(input: $input) { userErrors { code message path ... on ConflictError { current { ... on SharedLead { name need } } } } } }`;
    const input = { ...(sampleValue(type) as object), ...OTHERS[mutation.name] };
    const codes = new Set<string>();
    for (const shareId of others) {
      const answer = await client.ask<any, any>(asked, { input: { ...input, shareId } });
      if (shareId !== place.revokedId) codes.add(answer.errors?.[0]?.extensions?.code ?? answer.data?.[mutation.name].userErrors[0]?.code);
      yield { of: mutation.name, text: text(answer) };
    }
    place.refusals[mutation.name] = [...new Set([...(place.refusals[mutation.name] ?? []), ...codes])];
  }
}

/** What mutations need that samples would not do for. */
const OTHERS: Record<string, object> = { checkAlreadyMine: { hashes: ["0".repeat(64)] } };

const ownShares = async (client: Client): Promise<string[]> =>
  ((await client.ask<any>("{ sharedLeads(first: 100) { nodes { id } } }")).data?.sharedLeads?.nodes ?? []).map(
    ({ id }: { id: string }) => id,
  );

test("what is masked cannot be filtered or ordered by, and everything that a share shows is in the one list of it", () => {
  const filters = Object.keys((partners.getType("SharedLeadFilter") as any).getFields());
  const orders = (partners.getType("SharedLeadOrderField") as any).getValues().map(({ value }: any) => value);
  for (const field of Object.keys(MASKABLE)) expect([...filters, ...orders]).not.toContain(field);
  expect(Object.keys(MASKABLE).sort()).toEqual(
    Object.keys(SHARED_FIELDS)
      .filter((field) => SHARED_FIELDS[field as never] !== "TEASER")
      .sort(),
  );
});

describe.each([
  ["both walls", { application: true, database: true }],
  ["the application's wall alone", { application: true, database: false }],
  ["the database's wall alone", { application: false, database: true }],
])("with %s", (_, walls) => {
  const place = new Organisation(new Leadwire({ walls, limits: "measure" }));
  let furnished: Promise<void> | undefined;
  const furnish = () => {
    furnished ??= place.furnish();
    return furnished;
  };

  test.each([
    "partner A",
    "partner A with a token for contacts",
    "partner A with a token for teasers",
    "partner A with a token for another country",
    "partner A with a token without scopes",
    "partner B",
    "nobody",
  ])(
    "%s finds nothing that is not theirs",
    async (name) => {
      await furnish();
      const { sight } = place.viewers[name] as Organisation["viewers"][string];
      const leaks: string[] = [];
      let everything = "";
      for await (const answer of answersTo(place, name)) {
        everything += answer.text.toLowerCase();
        for (const word of place.leaksIn(answer.text, sight)) leaks.push(`${word} by ${answer.of}`);
      }
      expect(leaks).toEqual([]);
      // Each looked for the share; where one refuses its input before, give it another in OTHERS.
      for (const codes of Object.values(place.refusals))
        expect(["NOT_FOUND", "FORBIDDEN", "UNAUTHENTICATED"]).toEqual(expect.arrayContaining(codes));
      // What is theirs was there to be found, or the search would prove nothing.
      for (const [{ words }, fields] of sight)
        for (const field of fields) if (field !== "country") expect(everything).toContain(words[field]);
    },
    240_000,
  );
});

describe("with no wall", () => {
  const place = new Organisation(new Leadwire({ walls: { application: false, database: false }, limits: "measure" }));
  test("the leaks are found", async () => {
    await place.furnish();
    const { sight } = place.viewers["partner B"] as Organisation["viewers"][string];
    const found = new Set<string>();
    for await (const { text } of answersTo(place, "partner B")) for (const word of place.leaksIn(text, sight)) found.add(word);
    expect(found.size).toBeGreaterThan(10);
  }, 240_000);
});
