import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Queryable } from "../../../src/platform/query/fields.js";
import { spanOf, type Where } from "../../../src/platform/query/filter.js";
import { type Evaluated, matches } from "../../../src/platform/query/filter-match.js";
import { readPages } from "../../../src/platform/query/read.js";
import { leads } from "../../../src/records/leads/lead.fields.js";
import type { Lead } from "../../../src/records/leads/lead.js";
import { aCustomField, aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { type LeadFilter, LeadListDocument } from "../../support/operations.js";

const leadwire = new Leadwire();

/** Numbers that look random and are the same in every run; the seed is in the test's name. */
function randomNumbers(seed: number) {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) % 2 ** 32;
    return state / 2 ** 32;
  };
}

const SEED = 20261121;
const random = randomNumbers(SEED);
const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

const TITLES = ["CEO", "Head of Sales", "ceo 100%", "a_b", "Student", null];
const COUNTRIES = ["DE", "CH", null];
const SIZES = [0, 10, 250, null];

/** Custom fields, one of each type, and values that leads have in them. */
const CUSTOM = {
  TEXT: ["Key account", "key 100%", "ß", null],
  NUMBER: [0, -1.5, 10, 1e15, null],
  MONEY: [{ amount: "9.5", currency: "EUR" }, { amount: "10.00", currency: "USD" }, { amount: "-3", currency: "EUR" }, null],
  DATE: ["2026-12-31", "2027-01-01", "0999-05-05", null],
  CHOICE: ["gold", "silver", null],
  BOOLEAN: [true, false, null],
} as const;

beforeAll(async () => {
  for (const type of Object.keys(CUSTOM) as (keyof typeof CUSTOM)[]) await aCustomField(leadwire.admin, { key: type.toLowerCase(), type });
  for (let number = 0; number < 40; number++) {
    await aLead(leadwire.admin, {
      jobTitle: pick(TITLES),
      country: pick(COUNTRIES),
      companySize: pick(SIZES),
      tags: pick([[], ["vip"], ["vip", "press"], ["x"]]),
      customFields: Object.fromEntries(Object.entries(CUSTOM).map(([type, values]) => [type.toLowerCase(), pick<unknown>(values)])),
      source: { channel: pick(["API", "EVENT"] as const), name: pick(["one", "two"]) },
    });
  }
});

function randomFilter(depth: number): Where {
  const text = () =>
    pick([
      { eq: pick(TITLES) ?? "x" },
      { neq: "CEO" },
      { in: ["CEO", "Student"] },
      { notIn: ["CEO"] },
      { isNull: random() < 0.5 },
      { contains: "EO" },
      { contains: "%" },
      { contains: "_" },
      { startsWith: "head" },
      { endsWith: "es" },
      { contains: "ceo", caseSensitive: true },
    ]);
  const number = () =>
    pick([
      { eq: 10 },
      { gt: 10 },
      { gte: 10 },
      { lt: 250 },
      { lte: 10 },
      { between: { from: 1, to: 250 } },
      { neq: 10 },
      { notIn: [10, 250] },
      { isNull: true },
      { gt: 0, lt: 200 },
    ]);
  const among = (values: readonly unknown[]) =>
    pick([{ eq: pick(values) }, { neq: pick(values) }, { in: values }, { notIn: [pick(values)] }]);
  const ordered = (low: unknown, high: unknown) =>
    pick([
      among([low, high]),
      { gt: low },
      { gte: high },
      { lt: high },
      { lte: low },
      { between: { from: low, to: high } },
      { isNull: random() < 0.5 },
    ]);
  const custom = () =>
    pick([
      () => ({ key: "text", text: pick([{ eq: "Key account" }, { contains: "key" }, { contains: "%" }, { endsWith: "ß" }, { neq: "ß" }]) }),
      () => ({ key: "number", number: ordered(-1.5, 10) }),
      () => ({ key: "money", amount: ordered("9.50", "10") }),
      () => ({ key: "money", currency: pick([{ eq: "EUR" }, { neq: "EUR" }]), amount: { lt: "9.6" } }),
      () => ({ key: "date", date: pick([ordered("2026-12-31", "2027-01-01"), { next: "P9Y" }, { within: "P9Y" }]) }),
      () => ({ key: "choice", choice: among(["gold", "silver"]) }),
      () => ({ key: "boolean", boolean: pick([{ eq: true }, { neq: true }]) }),
      () => ({ key: pick(Object.keys(CUSTOM)).toLowerCase(), isNull: random() < 0.5 }),
    ])();
  const leaf = () =>
    pick([
      () => ({ customFields: [custom()] }),
      () => ({ customFields: [custom(), custom()] }),
      () => ({ jobTitle: text() }),
      () => ({ companySize: number() }),
      () => ({ country: pick([{ eq: "DE" }, { neq: "DE" }, { isNull: true }, { notIn: ["CH"] }]) }),
      () => ({ source: pick([{ channel: { eq: "API" } }, { name: { neq: "one" } }, { isNull: false }]) }),
      () => ({ owner: pick([{ isNull: true }, { name: { eq: "Nobody" } }]) }),
      () => ({ createdAt: pick([{ within: "PT1H" }, { next: "P1D" }, { lt: new Date() }, { gt: new Date() }]) }),
      () => ({ tags: pick([{ has: "vip" }, { hasSome: ["vip", "x"] }, { hasEvery: ["vip", "press"] }, { isEmpty: random() < 0.5 }]) }),
      () => ({ contact: pick([{ isNull: true }, { email: { isNull: false } }]) }),
      () => ({ status: pick([{ eq: "NEW" }, { in: ["WARM"] }]) }),
      () => ({ fitScore: pick([{ gte: 25 }, { lt: 0 }]) }),
    ])();
  if (depth === 0) return leaf();
  return pick([
    () => leaf(),
    () => ({ and: [randomFilter(depth - 1), randomFilter(depth - 1)] }),
    () => ({ or: [randomFilter(depth - 1), randomFilter(depth - 1)] }),
    () => ({ not: randomFilter(depth - 1) }),
    () => ({ ...leaf(), not: randomFilter(depth - 1) }),
    () => ({ or: [] }),
    () => ({ and: [] }),
  ])();
}

test(`SQL and the evaluation in memory agree on random filters (seed ${SEED})`, async () => {
  const { dataSource } = leadwire.app.services;
  const viewer = { sight: { all: true }, scopes: { has: () => true } } as never;
  const reader = { viewer, now: new Date(), customTypes: leadwire.app.services.customFields.types };
  await leadwire.app.services.customFields.refresh();
  const rows = (await dataSource.getRepository(leads.entity as never).find()) as Evaluated[];
  const one = async (target: { entity: unknown }, uuid: string) =>
    dataSource.getRepository(target.entity as never).findOneBy({ id: uuid } as never) as Promise<Evaluated | null>;
  const around = {
    visible: () => ({}),
    value: (_: unknown, name: string, record: Evaluated) => record[name],
    one: one as never,
    some: async () => null,
    now: reader.now,
  };
  for (let round = 0; round < 250; round++) {
    const where = randomFilter(3);
    const page = (await readPages(dataSource, reader, leads as Queryable<Lead>, { where, first: 100 }, "all")).get("");
    const bySql = page?.items.map(({ id }) => id).sort();
    const inMemory: string[] = [];
    for (const row of rows) if (await matches(leads, where, row, around)) inMemory.push(row.id);
    expect({ where, ids: bySql }).toEqual({ where, ids: inMemory.sort() });
  }
});

describe("a filter", () => {
  const count = async (where: LeadFilter) => (await leadwire.admin.do(LeadListDocument, { where })).leads.totalCount;

  test("is two-valued: what is null differs from everything", async () => {
    const all = await count({});
    expect((await count({ country: { neq: "DE" } })) + (await count({ country: { eq: "DE" } }))).toBe(all);
    expect((await count({ not: { companySize: { gt: 10 } } })) + (await count({ companySize: { gt: 10 } }))).toBe(all);
  });

  test("takes letters as they are", async () => {
    expect(await count({ jobTitle: { contains: "%" } })).toBe(await count({ jobTitle: { eq: "ceo 100%" } }));
    expect(await count({ jobTitle: { contains: "_" } })).toBe(await count({ jobTitle: { eq: "a_b" } }));
  });

  test("by an id of another kind, or a malformed one, is refused by name", async () => {
    for (const id of ["account_01970000-0000-7000-8000-000000000000", "lead_1", "1; drop table lead"]) {
      const { errors } = await leadwire.admin.ask(LeadListDocument, { where: { id: { eq: id } } });
      expect(errors?.[0]).toMatchObject({
        message: expect.stringContaining('"id" must be the id of a lead'),
        extensions: { code: "BAD_USER_INPUT" },
      });
    }
  });

  test.each([
    ["depth", { not: { not: { not: { not: { not: { country: { eq: "DE" } } } } } } }],
    ["predicates", { or: Array.from({ length: 51 }, () => ({ country: { eq: "DE" } })) }],
    ["depth", { not: { not: { not: { not: { not: { customFields: [{ key: "text", text: { eq: "x" } }] } } } } } }],
    ["predicates", { customFields: Array.from({ length: 51 }, () => ({ key: "number", number: { gt: 1 } })) }],
    ["predicates", { and: Array.from({ length: 51 }, () => ({})) }],
    ["predicates", { or: [{ country: { eq: "DE" } }, ...Array.from({ length: 50 }, () => ({ name: {} }))] }],
    ["predicates", { or: Array.from({ length: 51 }, () => ({ activities: { none: {} } })) }],
    ["predicates", { or: Array.from({ length: 51 }, () => ({ activities: {} })) }],
    ["predicates", { and: Array.from({ length: 51 }, () => ({ and: [] })) }],
    ["predicates", { or: Array.from({ length: 51 }, () => ({ country: { in: ["DE"] } })) }],
    ["predicates", { customFields: Array.from({ length: 900 }, () => ({ key: "number" })) }],
    ["values", { customFields: [{ key: "number", number: { in: Array.from({ length: 201 }, (_, number) => number) } }] }],
    ["values", { companySize: { in: Array.from({ length: 201 }, (_, number) => number) } }],
    ["characters", { jobTitle: { contains: "x".repeat(1_001) } }],
    ["characters", { jobTitle: { in: ["x".repeat(1_001)] } }],
    ["characters", { customFields: [{ key: "text", text: { startsWith: "x".repeat(1_001) } }] }],
  ])("above the limit of %s is refused with limit and value", async (name, where) => {
    const { errors } = await leadwire.admin.ask(LeadListDocument, { where });
    expect(errors?.[0]?.extensions).toMatchObject({
      code: "OPERATION_TOO_COMPLEX",
      name: `filter ${name}`,
      limit: expect.any(Number),
      value: expect.any(Number),
    });
  });

  test("with null where a value belongs is refused, not skipped", async () => {
    expect(await leadwire.admin.refusal(LeadListDocument, { where: { country: { eq: null } } })).toBe("BAD_USER_INPUT");
    expect(await leadwire.admin.refusal(LeadListDocument, { where: { country: null } })).toBe("BAD_USER_INPUT");
    expect(await leadwire.admin.refusal(LeadListDocument, { where: { customFields: [{ key: "text", text: { eq: null } }] } })).toBe(
      "BAD_USER_INPUT",
    );
  });
});

test.each([
  ["within", "P7D", "2026-11-14T12:00:00.000Z"],
  ["within", "P1M", "2026-10-21T12:00:00.000Z"],
  ["within", "P1Y2M", "2025-09-21T12:00:00.000Z"],
  ["within", "P1W", "2026-11-14T12:00:00.000Z"],
  ["within", "PT1H30M", "2026-11-21T10:30:00.000Z"],
  ["next", "P7D", "2026-11-28T12:00:00.000Z"],
  ["next", "P1M", "2026-12-21T12:00:00.000Z"],
  ["next", "PT13H", "2026-11-22T01:00:00.000Z"],
  ["within", "-P7D", "2026-11-28T12:00:00.000Z"],
  ["within", "-P1M", "2026-12-21T12:00:00.000Z"],
  ["next", "-P7D", "2026-11-14T12:00:00.000Z"],
  // Across the clock changes of Berlin and New York: days are those of UTC, and all of 24 hours.
  ["within", "P1M", "2026-09-28T00:30:00.000Z", "2026-10-28T00:30:00Z"],
  ["within", "-P2D", "2026-03-30T00:30:00.000Z", "2026-03-28T00:30:00Z"],
  ["next", "P1D", "2026-11-01T23:59:00.000Z", "2026-10-31T23:59:00Z"],
] as const)("%s %s goes from now to %s", (comparator, duration, other, at: string = "2026-11-21T12:00:00Z") => {
  const now = new Date(at);
  const ends = [now, new Date(other)].sort((one, another) => one.getTime() - another.getTime());
  expect(spanOf(comparator, duration, "dateTime", now)).toEqual(ends);
  expect(spanOf(comparator, duration, "date", now)).toEqual(ends.map((end) => end.toISOString().slice(0, 10)));
});

test.each([
  ["tasks", "dueAt", "P7D"],
  ["opportunities", "closeDate", "P1W"],
])("%s by %s: what is due in the next %s, and what was in the last one", async (list, field, span) => {
  const { admin } = leadwire;
  const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();
  const lead = await aLead(admin);
  const account = await admin.do<any, any>(`mutation { createAccount(input: { name: "Due ${field}" }) { account { id } } }`);
  for (const count of [-9, -2, 2, 9]) {
    const task = `createTask(input: { subjectId: "${lead.id}", title: "${count}", dueAt: "${days(count)}" }) { userErrors { code } }`;
    const deal = `createOpportunity(input: { accountId: "${account.createAccount.account.id}", name: "${count}", closeDate: "${days(count).slice(0, 10)}" }) { userErrors { code } }`;
    await admin.do(`mutation { ${list === "tasks" ? task : deal} }`);
  }
  const names = async (comparison: string, asked = span) => {
    const answer = await admin.do<any, any>(
      `{ ${list}(where: { ${field}: { ${comparison}: "${asked}" } }) { nodes { ${list === "tasks" ? "name: title" : "name"} } } }`,
    );
    return answer[list].nodes.map(({ name }: { name: string }) => name);
  };
  expect(await names("next")).toEqual(["2"]);
  // No task is made for the past.
  expect(await names("within")).toEqual(list === "tasks" ? [] : ["-2"]);
  expect(await names("within", `-${span}`)).toEqual(["2"]);
  expect(await names("next", `-${span}`)).toEqual(await names("within"));
  const { errors } = await admin.ask(`{ ${list}(where: { ${field}: { next: "-P99999Y" } }) { totalCount } }`);
  expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
});
