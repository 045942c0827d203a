import { beforeAll, describe, expect, test } from "@jest/globals";
import { type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLInputType, type GraphQLNamedType, getNamedType } from "graphql";
import { resolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { Askers, isFree, LEADS_ALONE, REP, type RootField, rootFieldsOf, takes } from "../support/askers.js";
import { selectionsOfAll } from "../support/crawl.js";
import { fileOf } from "../support/exports.js";
import { aLead, aQualifiedLead, person } from "../support/factories.js";
import { filtersById, filtersByWord } from "../support/filters.js";
import { Leadwire } from "../support/leadwire.js";
import { HouseOfWords } from "../support/organisation-of-words.js";

/**
 * What cannot be read must not be found out either: by what a filter, a search or an order makes of it, by counts and
 * statistics, by cursors, exports and errors. Whoever asks for a hidden word is answered as for a word that is nowhere.
 */
const schema = buildGraphqlSchema(resolvers);
const leadwire = new Leadwire({ limits: "measure" });
const organisation = new HouseOfWords(leadwire, schema);
const askers = new Askers(leadwire, organisation);

const listed = rootFieldsOf(schema, "Query").filter((field) => isFree(field) && takes(field, "where"));
const lists = listed.filter((field) => takes(field, "first"));
const stats = listed.filter((field) => takes(field, "groupBy"));

beforeAll(async () => {
  await organisation.furnish(async () => {});
  await askers.arrive();
}, 240_000);

const NOWHERE = "zqnowhere";
const NOT_THERE = "01970000-0000-7000-8000-000000000000";

/** The type of an argument of a root field. */
const typeOf = <T extends GraphQLNamedType>(field: RootField, name: string): T =>
  getNamedType(takes(field, name)?.type as GraphQLInputType) as T;
const filterOf = (field: RootField) => typeOf<GraphQLInputObjectType>(field, "where");
const numberOf = (field: RootField, where: string) =>
  `${field.name}(where: ${where}) { ${takes(field, "first") ? "totalCount" : "count"} }`;

const documentsOf = (field: RootField, filters: string[]): string[] =>
  filters.length === 0
    ? []
    : inTens(filters).map((some) => `{ ${some.map((filter, index) => `n${index}: ${numberOf(field, filter)}`).join(" ")} }`);

const inTens = <T>(items: T[]): T[][] =>
  Array.from({ length: Math.ceil(items.length / 10) }, (_, index) => items.slice(index * 10, index * 10 + 10));
const dataOf = (texts: string[]) => texts.map((text) => JSON.parse(text).data ?? JSON.parse(text).errors[0].message);

describe.each([REP, LEADS_ALONE])("%s", (name) => {
  /** A part of words that are hidden from them; whole words where some of a kind are and others are not. */
  const hiddenWords = () =>
    name === REP
      ? [organisation.hidden.common]
      : [...organisation.hidden.all]
          .filter(([, about]) => about === "customers")
          .slice(0, 2)
          .map(([word]) => word);

  test("cannot tell a hidden word from none by any filter, in lists and in statistics", async () => {
    for (const field of listed) {
      const numbers = async (word: string) =>
        dataOf(await askers.answers(name, documentsOf(field, filtersByWord(schema, filterOf(field), word))));
      const nothing = await numbers(NOWHERE);
      for (const word of hiddenWords()) expect({ [field.name]: await numbers(word) }).toEqual({ [field.name]: nothing });
    }
  }, 120_000);

  test("cannot tell a hidden record from none by a filter by its id", async () => {
    let filters = 0;
    for (const field of listed) {
      const byId = (idOf: (prefix: string) => string | undefined) => documentsOf(field, filtersById(filterOf(field), idOf));
      const hidden = byId((prefix) => organisation.hiddenIds[prefix]?.[0]);
      const unknown = byId((prefix) => organisation.hiddenIds[prefix] && `${prefix}_${NOT_THERE}`);
      filters += hidden.length;
      if (name === LEADS_ALONE && /lead|queue/i.test(hidden.join())) continue;
      expect({ [field.name]: dataOf(await askers.answers(name, hidden)) }).toEqual({
        [field.name]: dataOf(await askers.answers(name, unknown)),
      });
    }
    expect(filters).toBeGreaterThan(5);
  }, 120_000);
});

/** What a list can be ordered by. */
const ordersOf = (field: RootField): string[] =>
  (getNamedType(typeOf<GraphQLInputObjectType>(field, "orderBy").getFields().field?.type) as GraphQLEnumType)
    .getValues()
    .map(({ name }) => name);

describe(REP, () => {
  test("finds nothing by any order, nor in the cursors of it", async () => {
    const documents = lists.flatMap((field) =>
      ordersOf(field).map(
        (order) =>
          `{ ${field.name}(orderBy: [{ field: ${order} }], first: 100) { edges { cursor node { __typename id } } pageInfo { startCursor endCursor } } }`,
      ),
    );
    expect(await askers.leaks(REP, documents)).toEqual([]);
  }, 120_000);

  test("goes on from an administrator's cursor in what is the rep's own alone", async () => {
    for (const field of lists) {
      const page = (args: string) => `{ ${field.name}(${args}) { nodes { __typename id } edges { cursor } pageInfo { endCursor } } }`;
      const { data } = await leadwire.admin.ask<any>(page("first: 1"));
      const cursor = data?.[field.name]?.pageInfo.endCursor;
      if (!cursor) continue;
      const [all, behind] = await askers.answers(REP, [page("first: 100"), page(`first: 100, after: ${JSON.stringify(cursor)}`)]);
      const idsIn = (text: string | undefined): string[] =>
        (JSON.parse(text ?? "").data?.[field.name]?.nodes ?? []).map(({ id }: any) => id);
      expect(idsIn(all)).toEqual(expect.arrayContaining(idsIn(behind)));
      expect(askers.leaksTo(REP, behind as string)).toEqual([]);
    }
  }, 120_000);

  test("finds by searching what can be read, and counts no more", async () => {
    const words = [
      organisation.hidden.common,
      ...[...organisation.hidden.all.keys()].filter((word) => /x(firstname|companyname|email|name)$/.test(word)).slice(0, 6),
    ];
    for (const field of lists.filter((field) => takes(field, "search"))) {
      const documents = words.map(
        (word) =>
          `{ ${field.name}(search: "${word}", first: 100) { totalCount nodes { id ${field.name === "leads" ? "email companyName" : ""} name } } }`,
      );
      for (const text of await askers.answers(REP, documents)) {
        expect(askers.leaksTo(REP, text)).toEqual([]);
        const { totalCount, nodes } = JSON.parse(text).data[field.name];
        expect(totalCount).toBe(nodes.length);
      }
    }
  });

  test("is told by statistics what the lists have, by each group of them", async () => {
    for (const field of stats) {
      const groups = typeOf<GraphQLEnumType>(field, "groupBy")
        .getValues()
        .map(({ name }) => name);
      const selections = selectionsOfAll(schema, field.type, 2);
      const documents = groups.flatMap((group) =>
        selections.map((selection) => `{ ${field.name}(groupBy: [${group}], bucket: DAY) { ${selection} } }`),
      );
      expect(await askers.leaks(REP, documents)).toEqual([]);
      const list = lists.find((one) => filterOf(one) === filterOf(field));
      const [counts] = await askers.answers(REP, [`{ list: ${list?.name} { totalCount } all: ${field.name} { count } }`]);
      const { list: counted, all } = JSON.parse(counts as string).data;
      expect(all[0].count).toBe(counted.totalCount);
    }
  }, 120_000);

  test("counts of sources and campaigns the leads that are seen", async () => {
    const { leads, sources } = await organisation.rep.do<any, any>(
      "{ leads { totalCount } sources { nodes { leadCount costPerLead { amount } } } }",
    );
    expect(sources.nodes.reduce((sum: number, { leadCount }: { leadCount: number }) => sum + leadCount, 0)).toBe(leads.totalCount);
  });

  test.each(["Accounts", "Contacts", "Leads", "Opportunities"])(
    "exports of %s what is the rep's own, and nobody else downloads it",
    async (kind) => {
      const text = `mutation ($input: Export${kind}Input!) { export${kind}(input: $input) { exportJob { id } userErrors { message } } }`;
      const start = async (client: typeof leadwire.admin) =>
        (await client.do<any, any>(text, { input: { format: "JSONL" } }))[`export${kind}`].exportJob;
      const own = await fileOf(organisation.rep, await start(organisation.rep));
      expect(askers.leaksTo(REP, own)).toEqual([]);
      expect(organisation.own.foundIn(own)).not.toEqual([]);
      const job = await start(leadwire.admin);
      expect(organisation.hidden.foundIn(await fileOf(leadwire.admin, job))).not.toEqual([]);
      const { exportJob } = await leadwire.admin.do<any, any>("query ($id: ID!) { exportJob(id: $id) { url } }", { id: job.id });
      expect((await organisation.rep.get(exportJob.url)).status).toBe(404);
    },
  );
});

describe("an error tells nothing of what is hidden", () => {
  const wordOf = (field: string, about: string) =>
    [...organisation.hidden.all].find(([word, of]) => word.endsWith(`x${field}`) && of === about)?.[0] as string;
  /** What the rep is answered to a mutation; everything that can be selected of it. */
  async function answerTo(mutation: string, input: object): Promise<string> {
    const field = rootFieldsOf(schema, "Mutation").find(({ name }) => name === mutation) as RootField;
    let told = "";
    for (const selection of selectionsOfAll(schema, field.type, 1))
      told += JSON.stringify(
        await organisation.rep.ask<any, any>(`mutation ($input: ${field.args[0]?.type}) { ${mutation}(input: $input) { ${selection} } }`, {
          input,
        }),
      );
    return told;
  }
  const foundBut = (text: string, ...typed: string[]) => organisation.hidden.foundIn(text).filter((word) => !typed.includes(word));

  test("to who captures a person that somebody else works with", async () => {
    const email = wordOf("email", "leads");
    const { source } = person();
    expect(foundBut(await answerTo("captureLead", { email: `${email}@mail.example`, source }), email)).toEqual([]);
    const externalId = { system: wordOf("system", "leads"), value: wordOf("value", "leads") };
    const told = await answerTo("upsertLead", { externalId, source, lastName: "Somebody" });
    expect(foundBut(told, ...Object.values(externalId))).toEqual([]);
  });

  test("to who converts a lead of a company and a person that somebody else has", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    const to = { leadId: lead.id, ownerId: organisation.rep.id };
    await leadwire.admin.do("mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }", { input: to });
    const [name, email] = [wordOf("name", "customers"), wordOf("email", "customers")];
    const parts = {
      account: { create: { name } },
      contact: { create: { email: `${email}@mail.example`, lastName: "Somebody" } },
      opportunity: { create: { name: "A deal" } },
    };
    // That there is one is told, or it would be doubled; who or what it is is not.
    const told = await answerTo("convertLead", { leadId: lead.id, dryRun: true, ...parts });
    expect(told).toContain("DUPLICATES_FOUND");
    expect(foundBut(told, name)).toEqual([]);
    const person = await answerTo("convertLead", {
      leadId: lead.id,
      dryRun: true,
      ...parts,
      account: { skip: true },
      opportunity: { skip: true },
    });
    expect(person).toContain("DUPLICATES_FOUND");
    expect(foundBut(person, email)).toEqual([]);
    for (const id of [organisation.hiddenIds.account, organisation.hiddenIds.contact].flat()) expect(told + person).not.toContain(id);
  });

  test("to who asks for what seems to be the same as an own lead", async () => {
    const [name, company] = [wordOf("lastname", "leads"), wordOf("companyname", "leads")];
    const lead = await aLead(leadwire.admin, { firstName: "Kim", lastName: name, companyName: company, ownerId: organisation.rep.id });
    const text = JSON.stringify(
      await organisation.rep.ask(
        `{ findDuplicates(id: "${lead.id}", minConfidence: 0.1) { reasons { text } record { ... on Lead { email } } } }`,
      ),
    );
    expect(text).toContain('"findDuplicates":[');
    expect(foundBut(text, name, company)).toEqual([]);
  });

  test("to who comes too late for a lead in a queue", async () => {
    const queue = await leadwire.admin.do<any, any>('mutation { createQueue(input: { name: "For all" }) { queue { id } } }');
    const word = organisation.hidden.in("claimed");
    const lead = await aLead(leadwire.admin, { jobTitle: word });
    const input = { leadId: lead.id, queueId: queue.createQueue.queue.id };
    await leadwire.admin.do("mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }", { input });
    const winner = await leadwire.user("REP");
    await winner.do("mutation ($input: ClaimLeadInput!) { claimLead(input: $input) { userErrors { code } } }", {
      input: { leadId: lead.id },
    });
    const told = await answerTo("claimLead", { leadId: lead.id });
    expect(told).toContain("ALREADY_CLAIMED");
    expect(foundBut(told)).toEqual([]);
  });

  test("to who uses another's idempotency key", async () => {
    const input = { name: organisation.hidden.in("keyed"), idempotencyKey: "a key of an administrator's" };
    const text = "mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } userErrors { code } } }";
    const { createAccount } = await leadwire.admin.do<any, any>(text, { input });
    const told = await answerTo("createAccount", input);
    expect(told).not.toContain(createAccount.account.id);
    expect(await answerTo("createAccount", { ...input, name: "Another" })).toContain("IDEMPOTENCY_KEY_REUSED");
  });

  test("to who has an old version of what is the rep's no more", async () => {
    const word = organisation.hidden.in("conflict");
    const lead = await aLead(leadwire.admin, { ownerId: organisation.rep.id });
    const { me } = await leadwire.admin.do<any, any>("{ me { id } }");
    await leadwire.admin.do("mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }", {
      input: { leadId: lead.id, ownerId: me.id },
    });
    await leadwire.admin.do("mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { userErrors { code } } }", {
      input: { leadId: lead.id, jobTitle: word },
    });
    const told = await answerTo("updateLead", { leadId: lead.id, jobTitle: "CEO", expectedVersion: 1 });
    expect(told).toContain("NOT_FOUND");
    expect(foundBut(told)).toEqual([]);
  });
});
