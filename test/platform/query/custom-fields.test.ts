import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { aCustomField, aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CustomizeLeadDocument, type LeadOrder, LeadsByCustomFieldsDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
/** The same database, read by code alone. */
let plainly: App;
const ids: string[] = [];

/** Values of which none is twice, in their order; two leads of each, and two that have none. */
const VALUES = {
  text: ["apple", "banana", "cherry"],
  number: [-2.5, 0, 10],
  money: ["-1", "9.5", "10"].map((amount) => ({ amount, currency: "EUR" })),
  date: ["0999-12-31", "2026-12-31", "2027-01-01"],
  choice: ["gold", "silver"],
  boolean: [false, true],
};
type Key = keyof typeof VALUES;
const KEYS = Object.keys(VALUES) as Key[];

beforeAll(async () => {
  plainly = await leadwire.startAnother({ compiledReads: false });
  for (const key of KEYS) await aCustomField(leadwire.admin, { key, type: key.toUpperCase() as never, isIndexed: key === "date" });
  for (let number = 0; number < 8; number++) {
    const place = [2, 0, 3, 1, 0, 2, 1, 3][number] as number;
    const customFields = Object.fromEntries(KEYS.map((key) => [key, VALUES[key][place] ?? null]));
    ids.push((await aLead(leadwire.admin, { customFields })).id);
  }
});

afterAll(() => plainly?.stop());

const ask = (variables: object, client = leadwire.admin) => client.do(LeadsByCustomFieldsDocument, variables).then(({ leads }) => leads);
const refusal = async (variables: object) => {
  const { errors } = await leadwire.admin.ask(LeadsByCustomFieldsDocument, variables);
  return [errors?.[0]?.extensions?.code, errors?.[0]?.message];
};

/** All leads, page by page from either end, as a client would go through them. */
async function inPages(orderBy: LeadOrder[], backward: boolean, client = leadwire.admin): Promise<string[]> {
  const found: string[] = [];
  for (let place: string | null | undefined; ; ) {
    const page = await ask(backward ? { orderBy, last: 3, before: place } : { orderBy, first: 3, after: place }, client);
    const nodes = page.nodes.map(({ id }) => id);
    if (backward) found.unshift(...nodes);
    else found.push(...nodes);
    const { hasNextPage, hasPreviousPage, startCursor, endCursor } = page.pageInfo;
    if (!(backward ? hasPreviousPage : hasNextPage)) return found;
    place = backward ? startCursor : endCursor;
  }
}

describe.each(KEYS)("a list ordered by a custom %s", (key) => {
  test.each([
    ["ASC", "FIRST"],
    ["ASC", "LAST"],
    ["DESC", "FIRST"],
    ["DESC", "LAST"],
  ] as const)("%s with nulls %s is in order, and the same in pages from both ends and by code alone", async (direction, nulls) => {
    const orderBy = [{ customField: key, direction, nulls }];
    const { nodes } = await ask({ orderBy, first: 100 });
    const places = nodes.map(({ customFields }) =>
      VALUES[key].findIndex((value) => JSON.stringify(value) === JSON.stringify(toStored(customFields[key]))),
    );
    const filled = places.filter((place) => place >= 0);
    expect(filled).toEqual([...filled].sort((left, right) => (direction === "ASC" ? left - right : right - left)));
    const empty = places.length - filled.length;
    expect(empty).toBeGreaterThan(0);
    expect((nulls === "FIRST" ? places.slice(0, empty) : places.slice(-empty)).every((place) => place === -1)).toBe(true);
    const all = nodes.map(({ id }) => id);
    expect(await inPages(orderBy, false)).toEqual(all);
    expect(await inPages(orderBy, true)).toEqual(all);
    expect(await inPages(orderBy, false, leadwire.admin.at(plainly.url))).toEqual(all);
  });
});

/** Money is stored with two places at least. */
const toStored = (value: unknown): unknown =>
  typeof value === "object" && value !== null
    ? VALUES.money.find(({ amount }) => Number(amount) === Number((value as { amount: string }).amount))
    : value;

test("orders mix with fields of the record, and a cursor is bound to its order", async () => {
  const orderBy = [{ customField: "choice" }, { field: "NAME" as const, direction: "DESC" as const }];
  const { pageInfo } = await ask({ orderBy, first: 2 });
  expect(await inPages(orderBy, true)).toEqual(await inPages(orderBy, false));
  const after = pageInfo.endCursor;
  expect((await refusal({ orderBy: [{ customField: "text" }, { field: "NAME", direction: "DESC" }], after }))[0]).toBe("INVALID_CURSOR");
  expect((await refusal({ orderBy, after, where: { customFields: [{ key: "text", isNull: true }] } }))[0]).toBe("INVALID_CURSOR");
});

test.each([
  ["a key that there is not", { where: { customFields: [{ key: "nothing", isNull: true }] } }, "no custom field of Lead"],
  [
    "such a key below other records",
    { where: { activities: { some: { lead: { customFields: [{ key: "nothing", isNull: true }] } } } } },
    "no custom field",
  ],
  ["what is no key at all", { where: { customFields: [{ key: "x' or true --", isNull: true }] } }, "no custom field of Lead"],
  ["an order by a key that there is not", { orderBy: [{ customField: "nothing" }] }, "no custom field of Lead"],
  ["an order by both", { orderBy: [{ customField: "text", field: "NAME" }] }, 'either a "field" or a "customField"'],
  ["an order by neither", { orderBy: [{ direction: "ASC" }] }, 'either a "field" or a "customField"'],
  [
    "a comparison of another type",
    { where: { customFields: [{ key: "date", text: { eq: "x" } }] } },
    '"date" is a DATE: compare it by "date"',
  ],
  ["an amount of what is no money", { where: { customFields: [{ key: "number", amount: { eq: "1" } }] } }, "is a NUMBER"],
])("%s is refused in words", async (_, variables, message) => {
  expect(await refusal(variables)).toEqual(["BAD_USER_INPUT", expect.stringContaining(message)]);
  if (!("where" in variables)) return;
  const stream = await leadwire.admin.subscribe("subscription ($where: LeadFilter) { leadEvents(where: $where) { id } }", variables);
  expect((await stream.nextResult()).errors?.[0]?.message).toContain(message);
  await stream.stop();
});

test("statistics and filters of other records take them, too", async () => {
  const where = { customFields: [{ key: "number", number: { gte: 0 } }] };
  const { leadStats, leads } = await leadwire.admin.do<any, any>(
    "query ($where: LeadFilter) { leadStats(where: $where) { count } leads(where: $where) { totalCount } }",
    { where },
  );
  expect(leadStats[0].count).toBe(4);
  expect(leads.totalCount).toBe(4);
});

test("a stream tells when a lead comes to pass a filter, and when it no longer does", async () => {
  const stream = await leadwire.admin.subscribe<any, any>(
    "subscription ($where: LeadFilter) { leadEvents(where: $where) { visibility leadId lead { customFields } } }",
    {
      where: {
        customFields: [
          { key: "date", date: { lt: "2027-01-01" } },
          { key: "boolean", boolean: { eq: true } },
        ],
      },
    },
  );
  const lead = await aLead(leadwire.admin, { customFields: { date: "2027-05-05", boolean: true } });
  const set = (date: string | null) => leadwire.admin.do(CustomizeLeadDocument, { input: { leadId: lead.id, customFields: { date } } });
  await set("2026-06-06");
  expect(await stream.next()).toEqual({
    leadEvents: { visibility: "ADDED", leadId: lead.id, lead: { customFields: { date: "2026-06-06", boolean: true } } },
  });
  await set(null);
  expect(await stream.next()).toEqual({ leadEvents: { visibility: "REMOVED", leadId: lead.id, lead: null } });
  await stream.stop();
});

test("a field that another process defined is known after a moment", async () => {
  const { key } = await aCustomField(leadwire.admin.at(plainly.url));
  await until(async () => (await refusal({ orderBy: [{ customField: key }] }))[0] === undefined);
});
