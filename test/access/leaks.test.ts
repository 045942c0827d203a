import { beforeAll, describe, expect, test } from "@jest/globals";
import { getNamedType } from "graphql";
import { resolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { allQueryables, isValue } from "../../src/platform/query/fields.js";
import { leads } from "../../src/records/leads/lead.fields.js";
import {
  ADMIN,
  Askers,
  CUSTOMERS_ALONE,
  isFree,
  LEADS_ALONE,
  REP,
  type RootField,
  rootFieldsOf,
  STRANGERS,
  takes,
} from "../support/askers.js";
import { argumentsWith, documentOf, type IdPlace, idPlacesOf } from "../support/calls.js";
import type { Stream } from "../support/client.js";
import { replay, selectionsOfAll } from "../support/crawl.js";
import { Leadwire } from "../support/leadwire.js";
import { HouseOfWords } from "../support/organisation-of-words.js";
import { until } from "../support/until.js";
import type { Words } from "../support/words.js";

/**
 * People and programs of the organisation ask for all that the schema has: no word that is not theirs may come back. What can be
 * found out by filters, orders and errors is tried in probing.test.ts, what partners may find in test/partners/portal/leaks.test.ts.
 */
const schema = buildGraphqlSchema(resolvers);
const queries = rootFieldsOf(schema, "Query");
const mutations = rootFieldsOf(schema, "Mutation").filter((field) => idPlacesOf(field).length > 0);
const subscriptions = rootFieldsOf(schema, "Subscription");

const leadwire = new Leadwire({ limits: "measure" });
const organisation = new HouseOfWords(leadwire, schema);
const askers = new Askers(leadwire, organisation);
/** What the rep is told while everything happens. */
const told: Record<string, string> = {};
const streams: Stream<unknown>[] = [];

beforeAll(async () => {
  await organisation.furnish(() => Promise.all(subscriptions.map(watch)));
  await askers.arrive();
}, 240_000);

/** Queries that take neither an id nor nothing, with what is asked of them. */
const BY_VALUE: Record<string, string> = { leadByExternalId: '(externalId: { system: "shop", value: "VALUE" })' };

/** Which kinds of records ids are of whose field is not called like them; with the mutation before it where only that says it. */
const KINDS: Record<string, string[]> = {
  subject: ["lead", "account", "contact", "opportunity"],
  "mergeLeads.master": ["lead"],
  "mergeContacts.master": ["contact"],
  "mergeAccounts.master": ["account"],
  "markAsDistinct.id": ["lead", "contact", "account"],
  parent: ["account"],
  session: ["token"],
  remove: ["line"],
  bulkJob: ["bulk_job"],
  importRun: ["import"],
  campaignMember: [],
  person: ["lead", "contact"],
  "deleteExchangeRates.id": [],
  "restoreRecords.id": ["deleted"],
  "emptyBin.id": ["deleted"],
};
/** Kinds of records that are hidden from nobody who may name them. */
const HIDES_NONE = ["owner", "user", "team", "partner", "campaign", "source", "pipeline", "step", "closeReason", "reason"].concat([
  "trigger",
  "calendar",
  "customField",
  "model",
  "rule",
  "importMapping",
  "mapping",
  "transaction",
  "job",
  "exchangeRate",
  "businessCalendar",
  "from",
  "to",
]);

/** A filter that compares nothing is refused. Tried only: what a job does is told by it, and not by the answer. */
const ALL_OF_THEM = { createdAt: { gt: "2000-01-01T00:00:00Z" } };
const A_FORM = { channel: "WEBSITE_FORM", name: "A form" };
const SOMEBODY = { email: "nobody.yet@elsewhere.example" };
/** What mutations need that samples would not do for: they must come as far as looking for the record. */
const GIVEN: Record<string, object> = {
  assignLead: { to: { nobody: true } },
  assignLeads: { rows: [{ to: { nobody: true } }] },
  captureLead: SOMEBODY,
  captureLeads: { rows: [{ ...SOMEBODY, source: A_FORM }] },
  upsertLead: SOMEBODY,
  upsertLeads: { rows: [{ ...SOMEBODY, source: A_FORM, externalId: { system: "elsewhere", value: "1" } }] },
  createAccount: { name: "A company" },
  createContact: { lastName: "Somebody" },
  createOpportunity: { name: "A deal" },
  changeOpportunityStage: { stage: "PROPOSAL" },
  changeOpportunityLines: { add: [] },
  changeOpportunityContacts: { set: [] },
};
/** As GIVEN, by the id that is asked for. */
const givenFor = (field: RootField, id: string, { path }: IdPlace): object =>
  // The place is one of the ways to say where the lead is to go, or what becomes of the contacts.
  ONE_OF_SEVERAL.test(field.name) && !/^(lead|opportunity)Id$/.test(`${path.at(-1)}`) ? {} : givenBeside(field, id);
const ONE_OF_SEVERAL = /^(assignLeads?|changeOpportunityContacts)$/;
const givenBeside = (field: RootField, id: string): object =>
  // It takes two, of one kind.
  field.name === "markAsDistinct"
    ? { ids: organisation.ownIds[id.slice(0, id.lastIndexOf("_"))]?.slice(0, 1) }
    : structuredClone(GIVEN[field.name] ?? (field.name.endsWith("Where") ? { where: ALL_OF_THEM, dryRun: true } : {}));

const lowerFirst = (text: string) => `${text[0]?.toLowerCase()}${text.slice(1)}`;

/** The kinds of the records that an id may be of. */
function kindsAt({ path }: IdPlace, field: RootField): string[] {
  // account.connect.id, steps.id: what stands before says it.
  const last = (path.filter((part) => part !== "connect" && part !== "id").at(-1) ?? "").replace(/(Id)?s?$/, "");
  // deleteLead(input: { id }), deleteOpportunities(input: { rows: { id } }): only the mutation says of what.
  const deleted = /^delete(\w+?)(ies|s)?$/.exec(field.name);
  const name =
    deleted?.[1] && ["input", "row", "moveTo"].includes(last) ? `${lowerFirst(deleted[1])}${deleted[2] === "ies" ? "y" : ""}` : last;
  const kinds =
    KINDS[`${field.name}.${name}`] ?? KINDS[name] ?? (organisation.hiddenIds[name] ? [name] : HIDES_NONE.includes(name) ? [] : null);
  if (!kinds) throw new Error(`Which kinds of records is the id ${path.join(".")} of ${field.name}? Say so in KINDS or HIDES_NONE.`);
  return kinds;
}

/** What one document may ask for by ids: more would be above its limit of selections. */
const MOST_CALLS = 20;
const chunksOf = <T>(calls: T[]): T[][] =>
  Array.from({ length: Math.ceil(calls.length / MOST_CALLS) }, (_, nth) => calls.slice(nth * MOST_CALLS, (nth + 1) * MOST_CALLS));

/** Calls of a root field with hidden records in every place where an id belongs, and the same with records that are not there. */
function callsByHiddenIds(operation: string, field: RootField, depth: number) {
  const places = idPlacesOf(field);
  const needed = places.filter(({ isRequired }) => isRequired).map(({ path }) => `${path}`);
  // Two of one kind that a call needs are two.
  const own = (place: IdPlace) =>
    organisation.ownIds[kindsAt(place, field)[0] ?? ""]?.[needed.indexOf(`${place.path}`)] ?? organisation.rep.id;
  const asked = places.flatMap((place) => {
    const kinds = ["id", "ids"].includes(`${place.path}`) ? kindsOf(field) : kindsAt(place, field);
    return kinds.flatMap((kind) => (organisation.hiddenIds[kind] ?? []).map((id) => ({ place, id })));
  });
  const [first = "", ...further] = selectionsOfAll(schema, field.type, depth);
  const documents = (selections: string[], as = (id: string) => id) => {
    const args = asked.map(({ place, id }) => argumentsWith(field, place, as(id), givenFor(field, id, place), own));
    return selections.flatMap((selection) => chunksOf(args).map((chunk) => documentOf(operation, field, chunk, selection)));
  };
  return { asked, hidden: documents([first]), unknown: documents([first], unknownLike), further: documents(depth > 0 ? further : []) };
}

/** The kinds of records that a root field may be asked for by an id: of its type, or any where its type does not say which. */
function kindsOf({ type }: RootField): string[] {
  const prefix = allQueryables().find(({ name }) => name === getNamedType(type).name)?.entity.prefix;
  return prefix ? [prefix] : Object.keys(organisation.hiddenIds);
}

const NOT_THERE = "01970000-0000-7000-8000-000000000000";
const uuidIn = (id: string) => id.slice(id.lastIndexOf("_") + 1);
const unknownLike = (id: string) => id.replace(uuidIn(id), NOT_THERE);

/** An answer as it would be if it had been asked for what is not there. */
const asIfUnknown = (text: string | undefined) =>
  Object.values(organisation.hiddenIds)
    .flat()
    .reduce((found, id) => found.replaceAll(uuidIn(id), NOT_THERE), text ?? "")
    .replaceAll(/"requestId":"[^"]*"|"remaining":\d+/g, "");

/** The fields of the input that the errors in a payload name. */
const fieldsRefused = (payload: unknown): string[] =>
  [...JSON.stringify(payload).matchAll(/[pP]ath":\[([^\]]*)\]/g)].flatMap(([, path]) => JSON.parse(`[${path}]`));

test("every query is asked in one of the ways below", () => {
  const others = queries.filter((field) => !isFree(field) && idPlacesOf(field).length === 0);
  expect(others.map(({ name }) => name)).toEqual(Object.keys(BY_VALUE));
});

const queriesFor = (depth: number) =>
  queries.filter(isFree).flatMap((field) => {
    const called = `${field.name}${takes(field, "first") ? "(first: 50)" : ""}`;
    const selections = selectionsOfAll(schema, field.type, depth);
    return selections.length > 0 ? selections.map((selection) => `{ ${called} { ${selection} } }`) : [`{ ${called} }`];
  });

describe.each([REP, LEADS_ALONE, CUSTOMERS_ALONE, ...STRANGERS])("%s", (name) => {
  const isStranger = STRANGERS.includes(name);
  const depth = isStranger ? 0 : 1;

  test("finds nothing by what needs no id", async () => {
    expect(await askers.leaks(name, queriesFor(name === REP ? 2 : depth))).toEqual([]);
    const values = [...organisation.hidden.all.keys()].filter((word) => word.endsWith("xvalue"));
    const byValue = Object.entries(BY_VALUE).flatMap(([field, args]) =>
      values.map((value) => `{ ${field}${args.replace("VALUE", value)} { id name } }`),
    );
    expect(values.length).toBeGreaterThan(0);
    expect(await askers.leaks(name, byValue)).toEqual([]);
  }, 120_000);

  test("finds nothing by ids, and not that there is something", async () => {
    for (const field of queries.filter((field) => idPlacesOf(field).length > 0)) {
      const { hidden, unknown, further } = callsByHiddenIds("query", field, depth);
      expect(await askers.leaks(name, [...hidden, ...further])).toEqual([]);
      if (name === LEADS_ALONE || name === CUSTOMERS_ALONE) continue;
      const answers = (await askers.answers(name, [...hidden, ...unknown])).map(asIfUnknown);
      expect(answers.slice(0, hidden.length)).toEqual(answers.slice(hidden.length));
    }
  }, 120_000);

  test("is refused by each mutation as if the record were not there", async () => {
    for (const field of mutations) {
      const { asked, hidden, unknown } = callsByHiddenIds("mutation", field, depth);
      if (asked.length === 0) continue;
      const [asHidden, asUnknown] = await askers.answers(name, [...hidden, ...unknown]);
      expect(asIfUnknown(asHidden)).toBe(asIfUnknown(asUnknown));
      const { data, errors } = JSON.parse(asHidden as string);
      if (["FORBIDDEN", "UNAUTHENTICATED"].includes(errors?.[0].extensions.code)) continue;
      if (!data) throw new Error(`${field.name} is not understood: ${asHidden}`);
      // For the record, and not for something else that would hide whether it is looked for: else give an input in GIVEN.
      for (const [index, { place }] of asked.entries())
        expect([field.name, ...fieldsRefused(data[`c${index}`])]).toContain(place.path.at(-1));
      expect(askers.leaksTo(name, asHidden as string)).toEqual([]);
    }
  }, 120_000);

  test("is told nothing by any stream, from its beginning", async () => {
    const documents = subscriptions.flatMap((field) =>
      selectionsOfAll(schema, field.type, depth)
        .slice(0, isStranger ? 1 : undefined)
        .map((selection) => `subscription { ${field.name}(after: ${JSON.stringify(organisation.start)}) { ${selection} } }`),
    );
    const { client } = askers.get(name);
    for (const document of documents) {
      const text = await replay(client.url, client.token, document);
      expect(text).not.toMatch(/GRAPHQL_VALIDATION_FAILED|INTERNAL_SERVER_ERROR/);
      expect(askers.leaksTo(name, text).map((word) => `${word} by ${document}`)).toEqual([]);
    }
  }, 120_000);
});

/** Streams of what a rep has none of: imports need a scope that reps have not; what partners bring and try, whom campaigns are meant for and what publishings do is nobody's own. */
const OF_NOBODY = ["campaignMember", "dealRegistration", "importRun", "partnerAlert", "partner", "publishJob"];
const FOR_ALL = subscriptions
  .map(({ name }) => name)
  .filter((name) => OF_NOBODY.some((noun) => [`${noun}Events`, `${noun}sChanged`].includes(name)));

/** Follows a stream for the rep from before there is anything. */
async function watch(field: RootField): Promise<void> {
  const [selection] = selectionsOfAll(schema, field.type, 1);
  const stream = await organisation.rep.subscribe<unknown, object>(`subscription { ${field.name} { ${selection} } }`);
  streams.push(stream);
  told[field.name] = "";
  const follow = async (): Promise<void> => {
    const result = await stream.nextResult().catch(() => null);
    if (!result) return;
    told[field.name] += JSON.stringify(result);
    return follow();
  };
  follow();
}

test("a rep who sees only own records is told by each stream of those alone, while others are worked with", async () => {
  const own = Object.values(organisation.ownIds).flat();
  // Statistics are of many, and name none of them.
  const ofRecords = subscriptions.filter(({ name }) => !name.endsWith("StatsChanged"));
  const silent = () => ofRecords.filter(({ name }) => !own.some((id) => told[name]?.includes(id))).map(({ name }) => name);
  await until(() => silent().length === FOR_ALL.length).catch(() => expect(silent()).toEqual(FOR_ALL));
  await Promise.all(streams.map((stream) => stream.stop()));
  for (const { name } of subscriptions) expect(askers.leaksTo(REP, told[name] as string)).toEqual([]);
});

/** What other systems call an activity, and what was searched for an export: taken, and shown to nobody. */
const SHOWN_TO_NOBODY = /x(system|value|search)$/;

test("the rep finds all that is the rep's own, and an administrator everything: whoever asks so finds what there is", async () => {
  const shown = (words: Words) => [...words.all.keys()].filter((word) => !SHOWN_TO_NOBODY.test(word));
  const documents = queriesFor(2);
  const found = organisation.own.foundIn((await askers.answers(REP, documents)).join(" "));
  expect(shown(organisation.own).filter((word) => !found.includes(word))).toEqual([]);
  const everything = organisation.hidden.foundIn((await askers.answers(ADMIN, documents)).join(" "));
  // Words that were overwritten are left in the log alone.
  expect(shown(organisation.hidden).filter((word) => !everything.includes(word) && !word.endsWith("xpast"))).toEqual([]);
}, 120_000);

/** Texts of a lead that nobody types, and that are no words: what they are instead. */
const NO_WORD: Record<string, string> = {
  emailKind: "what Leadwire makes of the address",
  country: "a code",
  disqualificationReason: "a key",
};

test("every text of a lead has a word: one that is added has to be given one", async () => {
  const { columns, tableName } = leadwire.app.services.dataSource.getMetadata(leads.entity);
  const isWord = (property: string) => {
    const field = leads.fields[property];
    return !(property in NO_WORD) && !(field && isValue(field) && field.kind === "enumeration");
  };
  const texts = columns.filter(({ type, propertyName }) => type === "text" && isWord(propertyName));
  expect(texts.length).toBeGreaterThan(15);
  for (const { databaseName } of texts) {
    const rows = await leadwire.sql(`select ${databaseName}::text as text from ${tableName}`);
    expect({ [databaseName]: organisation.hidden.foundIn(rows.map(({ text }) => text).join(" ")).length > 0 }).toEqual({
      [databaseName]: true,
    });
  }
});
