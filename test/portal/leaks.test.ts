import { describe, expect, test } from "@jest/globals";
import type { GraphQLSchema } from "graphql";
import type { Walls } from "../../src/access/viewer.js";
import { partnerResolvers, resolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/graphql/schema.js";
import { SHARED_FIELDS } from "../../src/partners/shared-fields.js";
import { MASKABLE } from "../../src/portal/shared-lead.js";
import { Client } from "../support/client.js";
import { everyQuery, replay, textFieldsOf, textFiltersOf } from "../support/crawl.js";
import { anOffer, aPartner, aQualifiedLead } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import { RevokeShareDocument, UpdateLeadDocument } from "../support/operations.js";

const house = buildGraphqlSchema(resolvers);
const partners = buildGraphqlSchema(partnerResolvers, "partner");

/** Texts of a lead that are typed, and what shares call them. Whatever is not in this list nobody outside may see. */
const TEXTS = textFieldsOf(house, "UpdateLeadInput").filter((field) => field !== "idempotencyKey");
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

/** A house with leads of which each text has a word of its own, shared in every way, and all who might look for it. */
class House {
  readonly leads: Marked[] = [];
  viewers: Record<string, { client: Client; sight: Sight; schema: GraphQLSchema }> = {};
  shareIds: string[] = [];
  /** The leads of those shares. */
  private readonly shared: Marked[] = [];
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
    await admin.do(RevokeShareDocument, { input: { shareId: this.shareIds.at(-1) as string, reason: "Won directly" } });
    await admin.do("mutation { updateWorkspace(input: { repSight: OWN }) { userErrors { code } } }");
    const rep = await this.leadwire.user("REP");
    const own = await this.lead();
    await admin.do("mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }", {
      input: { leadId: own.id, ownerId: rep.id },
    });
    expect([unshared, revoked].every(({ words }) => Object.keys(words).length > 10)).toBe(true);

    const [ownOfA, ownOfB] = [await this.ownRecords(portalA, whole), await this.ownRecords(portalB, others)];
    await this.byHouse(whole);
    const leadsOfA: Sight = [
      [offered, TEASER],
      [held, CONTACT],
      [whole, FULL],
    ];
    const sightA: Sight = [...leadsOfA, ...ownOfA];
    const atMost = (fields: string[]): Sight => leadsOfA.map(([lead, seen]) => [lead, seen.filter((field) => fields.includes(field))]);
    const portal = { schema: partners };
    this.viewers = {
      "partner A": { ...portal, client: portalA, sight: sightA },
      "partner A with a token for contacts": {
        ...portal,
        client: await this.leadwire.portal(a, { fieldSet: "CONTACT" }),
        sight: [...atMost(CONTACT), ...ownOfA],
      },
      "partner A with a token for teasers": {
        ...portal,
        client: await this.leadwire.portal(a, { fieldSet: "TEASER" }),
        sight: atMost(TEASER),
      },
      "partner A with a token for another country": {
        ...portal,
        client: await this.leadwire.portal(a, { territories: ["FR"] }),
        // A deal that a partner brought has no country.
        sight: ownOfA.slice(1),
      },
      "partner A with a token without scopes": {
        ...portal,
        client: await this.leadwire.portal(a, { scopes: ["EVENTS_SUBSCRIBE"] }),
        sight: [],
      },
      "partner B": { ...portal, client: portalB, sight: [[others, FULL], ...ownOfB] },
      "a rep who sees the own leads": { client: rep, schema: house, sight: [[own, TEXTS]] },
      "a token of partner A at the house's": { client: new Client(this.leadwire.url, portalA.token), schema: house, sight: [] },
      "nobody, at the house's": { client: new Client(this.leadwire.url), schema: house, sight: [] },
      "nobody, at the partners'": { client: new Client(`${this.leadwire.url}/partner`), schema: partners, sight: [] },
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
      ["registerDeal", "RegisterDealInput", { ...texts, contactEmail: `${contactEmail}@deal.example` }],
    ] as const) {
      const asked = `mutation ($input: ${type}!) { ${mutation}(input: $input) { userErrors { message } } }`;
      expect(await portal.do<any, any>(asked, { input })).toEqual({ [mutation]: { userErrors: [] } });
    }
    return [note, deal].map((marked) => [marked, Object.keys(marked.words)]);
  }

  /** What the house writes of a lead that a partner has. */
  private async byHouse(lead: Marked): Promise<void> {
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

/** What is asked for by ids, by what the ids begin with. */
const PREFIXES: Record<string, string> = { lead: "lead", share: "share", sharedLead: "share", node: "", nodes: "" };

/** All that somebody can get at, in texts. */
async function* answersTo(place: House, name: string): AsyncGenerator<{ of: string; text: string }> {
  const { client, schema, sight } = place.viewers[name] as House["viewers"][string];
  const isPortal = schema === partners;
  const ids = [...place.shareIds, ...place.leads.map(({ id }) => id)];
  // `node` is `nodes` of one, and both are all types for each id.
  const idsOf = (field: string) =>
    (field === "node" ? ids.slice(0, 1) : ids).filter((id) => field in PREFIXES && id.startsWith(PREFIXES[field] as string));
  // Who may ask nothing at all need not be asked for every relation.
  const depth = isPortal ? 2 : sight.length > 0 ? 1 : 0;
  for (const query of everyQuery(schema, depth, idsOf)) yield { of: query, text: text(await client.ask(query)) };

  // A filter or a search must not find what is not to be seen, by its number any more than by its values.
  const seen = new Set(sight.flatMap(([{ words }, fields]) => fields.map((field) => words[field])));
  const unseen = place.allWords().filter((word) => !seen.has(word));
  const list = isPortal ? "sharedLeads" : "leads";
  const filters = textFiltersOf(schema, isPortal ? "SharedLeadFilter" : "LeadFilter");
  const counted = (word: string, alias: number): string[] => [
    `f${alias}: ${list}(where: { or: [${filters.map((filter) => `{ ${filter}: { contains: "${word}" } }`).join(", ")}] }) { totalCount }`,
    ...(isPortal ? [] : [`s${alias}: ${list}(search: "${word}") { totalCount }`]),
  ];
  for (let from = 0; from < unseen.length; from += 3) {
    const words = unseen.slice(from, from + 3);
    const { data } = await client.ask<any>(`{ ${words.flatMap(counted).join(" ")} }`);
    const found = Object.entries((data ?? {}) as Record<string, any>).find(([, counts]) => counts?.totalCount > 0);
    yield { of: "counting", text: found ? (words[Number(found[0].slice(1))] as string) : "" };
  }

  const streams = isPortal
    ? ["sharedLeadEvents(after: AFTER) { type changedFields sharedLead { name industry region need email description masked } }"]
    : [
        "leadEvents(after: AFTER) { type changedFields lead { name email } before { name } }",
        "shareEvents(after: AFTER) { type share { id lead { name } } }",
      ];
  for (const stream of streams)
    yield {
      of: stream,
      text: await replay(client.url, client.token, `subscription { ${stream.replace("AFTER", JSON.stringify(place.start))} }`),
    };

  const own = new Set(isPortal ? await ownShares(client) : []);
  for (const mutation of isPortal ? Object.values(schema.getMutationType()?.getFields() ?? {}) : [])
    for (const shareId of mutation.args[0]?.type.toString().includes("Share") ? place.shareIds.filter((id) => !own.has(id)) : []) {
      const asked = `mutation ($input: ${mutation.args[0]?.type}) { ${mutation.name}(input: $input) { userErrors { message path current { name need } } } }`;
      yield { of: mutation.name, text: text(await client.ask<any, any>(asked, { input: { shareId, ...OTHERS[mutation.name] } })) };
    }
}

const OTHERS: Record<string, object> = {
  declineShare: { reason: "NO_CAPACITY" },
  returnShare: { reason: "NO_CAPACITY" },
  recordActivity: { type: "CALL" },
  checkAlreadyMine: { hashes: ["0".repeat(64)] },
};

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

const BOTH: Walls = { application: true, database: true };
describe.each([
  ["both walls", BOTH],
  ["the application's wall alone", { application: true, database: false }],
  ["the database's wall alone", { application: false, database: true }],
])("with %s", (_, walls) => {
  const place = new House(new Leadwire({ walls, limits: "measure" }));
  const names = walls === BOTH ? null : /partner/;
  let furnished: Promise<void> | undefined;
  const furnish = () => {
    furnished ??= place.furnish();
    return furnished;
  };

  test.each(
    [
      "partner A",
      "partner A with a token for contacts",
      "partner A with a token for teasers",
      "partner A with a token for another country",
      "partner A with a token without scopes",
      "partner B",
      "a rep who sees the own leads",
      "a token of partner A at the house's",
      "nobody, at the house's",
      "nobody, at the partners'",
    ].filter((name) => !names || names.test(name)),
  )(
    "%s finds nothing that is not theirs",
    async (name) => {
      await furnish();
      const { sight } = place.viewers[name] as House["viewers"][string];
      const leaks: string[] = [];
      let everything = "";
      for await (const answer of answersTo(place, name)) {
        everything += answer.text.toLowerCase();
        for (const word of place.leaksIn(answer.text, sight)) leaks.push(`${word} by ${answer.of}`);
      }
      expect(leaks).toEqual([]);
      // What is theirs was there to be found, or the search would prove nothing.
      for (const [{ words }, fields] of sight)
        for (const field of fields) if (field !== "country") expect(everything).toContain(words[field]);
    },
    240_000,
  );
});

describe("with no wall", () => {
  const place = new House(new Leadwire({ walls: { application: false, database: false }, limits: "measure" }));
  test("the leaks are found", async () => {
    await place.furnish();
    const { sight } = place.viewers["partner B"] as House["viewers"][string];
    const found = new Set<string>();
    for await (const { text } of answersTo(place, "partner B")) for (const word of place.leaksIn(text, sight)) found.add(word);
    expect(found.size).toBeGreaterThan(10);
  }, 240_000);
});
