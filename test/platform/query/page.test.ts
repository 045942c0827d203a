import { beforeAll, describe, expect, test } from "@jest/globals";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CreateAccountDocument, CreateContactDocument, type LeadOrder } from "../../support/operations.js";

const leadwire = new Leadwire();

const PAGE = `query Page($orderBy: [LeadOrder!], $first: Int, $after: String, $last: Int, $before: String, $where: LeadFilter, $search: String) {
  leads(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before, where: $where, search: $search) {
    nodes { id }
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

const page = async (variables: object) => (await leadwire.admin.do<any, any>(PAGE, variables)).leads;
const idsOf = (found: { nodes: { id: string }[] }) => found.nodes.map(({ id }) => id);

const TOTAL = 23;

beforeAll(async () => {
  for (let number = 0; number < TOTAL; number++) {
    await aLead(leadwire.admin, {
      companySize: [10, 20, null][number % 3],
      country: ["DE", null][number % 2],
      industry: ["Retail", "Logistics"][number % 2],
    });
  }
});

const ORDERS: LeadOrder[][] = [
  [],
  [{ field: "COMPANY_SIZE", direction: "ASC", nulls: "FIRST" }],
  [{ field: "COMPANY_SIZE", direction: "DESC", nulls: "LAST" }],
  [
    { field: "COUNTRY", direction: "DESC", nulls: "FIRST" },
    { field: "COMPANY_SIZE", direction: "ASC", nulls: "LAST" },
    { field: "CREATED_AT", direction: "DESC" },
  ],
];

describe.each(
  ORDERS.map((orderBy) => ({
    orderBy,
    name: orderBy.map(({ field, direction, nulls }) => `${field} ${direction} ${nulls ?? ""}`).join(", ") || "default",
  })),
)("ordered by $name", ({ orderBy }) => {
  test("pages forwards have every record once, in the order of the whole", async () => {
    const whole = idsOf(await page({ orderBy, first: 100 }));
    expect(new Set(whole).size).toBe(TOTAL);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const found: any = await page({ orderBy, first: 5, after });
      seen.push(...idsOf(found));
      expect(found.totalCount).toBe(TOTAL);
      after = found.pageInfo.hasNextPage ? found.pageInfo.endCursor : null;
    } while (after);
    expect(seen).toEqual(whole);
  });

  test("pages backwards have the same, from the end", async () => {
    const whole = idsOf(await page({ orderBy, first: 100 }));
    const seen: string[] = [];
    let before: string | null = null;
    do {
      const found: any = await page({ orderBy, last: 5, before });
      seen.unshift(...idsOf(found));
      before = found.pageInfo.hasPreviousPage ? found.pageInfo.startCursor : null;
    } while (before);
    expect(seen).toEqual(whole);
  });
});

test("records that come meanwhile move no page", async () => {
  const orderBy: LeadOrder[] = [{ field: "CREATED_AT", direction: "DESC" }];
  const where = { industry: { in: ["Retail", "Moving"] } };
  const first = await page({ orderBy, where, first: 5 });
  await aLead(leadwire.admin, { industry: "Moving" });
  const second = await page({ orderBy, where, first: 5, after: first.pageInfo.endCursor });
  expect(idsOf(second).filter((id) => idsOf(first).includes(id))).toEqual([]);
});

test("a cursor is refused under another filter, order or search, and when it is none", async () => {
  const { pageInfo } = await page({ first: 5 });
  const others = [{ where: { country: { eq: "DE" } } }, { orderBy: ORDERS[1] }, { search: "person" }];
  for (const other of others)
    expect(await leadwire.admin.refusal(PAGE, { first: 5, after: pageInfo.endCursor, ...other })).toBe("INVALID_CURSOR");
  for (const after of ["", "x", Buffer.from("[]").toString("base64url"), Buffer.from('["a",{}]').toString("base64url")]) {
    expect(await leadwire.admin.refusal(PAGE, { first: 5, after })).toBe("INVALID_CURSOR");
  }
});

test.each([
  { first: 0 },
  { first: 101 },
  { last: 101 },
  { first: 5, last: 5 },
  { before: "x" },
  { first: 5, before: "x" },
  { orderBy: [...(ORDERS[3] ?? []), { field: "NAME" }] },
])("%p is refused", async (variables) => {
  expect(await leadwire.admin.refusal(PAGE, variables)).toBe("BAD_USER_INPUT");
});

test("search finds parts of words in name, company, e-mail and phone, and all words must be there", async () => {
  const ada = await aLead(leadwire.admin, {
    firstName: "Adélaïde",
    lastName: "Obi",
    companyName: "Nordwind GmbH",
    email: "a.obi@nordwind.example",
    phone: "+4930901899",
  });
  for (const search of ["adél", "OBI nord", "a.obi@", "901899", "  obi   "]) expect(idsOf(await page({ search }))).toEqual([ada.id]);
  for (const search of ["obi retail", "100%", "o_i"]) expect(idsOf(await page({ search }))).toEqual([]);
});

describe("the order of words", () => {
  const NAMES = ["adam", "Adam", "Ärger", "éclair", "Éclair", "Zimmer", "van Dam", "von Ort", "Ørsted"];

  beforeAll(async () => {
    for (const [place, lastName] of [..."526173840"].map((digit, place) => [place, NAMES[Number(digit)] as string] as const))
      await aLead(leadwire.admin, { lastName, companyName: "Sorted", industry: `Sorted ${place}` });
  });

  const pagesOf = async (direction: "ASC" | "DESC", size: number): Promise<string[]> => {
    const names: string[] = [];
    let after: string | null = null;
    do {
      const { leads }: any = await leadwire.admin.do<any, any>(
        `query ($orderBy: [LeadOrder!], $first: Int, $after: String) {
          leads(where: { companyName: { eq: "Sorted" } }, orderBy: $orderBy, first: $first, after: $after) {
            nodes { lastName } pageInfo { hasNextPage endCursor }
          }
        }`,
        { orderBy: [{ field: "LAST_NAME", direction }], first: size, after },
      );
      names.push(...leads.nodes.map(({ lastName }: { lastName: string }) => lastName));
      after = leads.pageInfo.hasNextPage ? leads.pageInfo.endCursor : null;
    } while (after);
    return names;
  };

  test("capitals and accents do not matter, and tell apart what is equal without them; over pages, too", async () => {
    const sorted = ["adam", "Adam", "Ärger", "éclair", "Éclair", "Ørsted", "van Dam", "von Ort", "Zimmer"];
    expect(await pagesOf("ASC", 100)).toEqual(sorted);
    expect(await pagesOf("ASC", 2)).toEqual(sorted);
    expect(await pagesOf("DESC", 2)).toEqual([...sorted].reverse());
  });

  test("contacts and accounts run by name so without being asked", async () => {
    for (const name of ["zeta", "Alpha", "Ångström", "beta"]) {
      await leadwire.admin.do(CreateAccountDocument, { input: { name: `${name} sorted` } });
      await leadwire.admin.do(CreateContactDocument, { input: { lastName: `${name} sorted` } });
    }
    const { accounts, contacts } = await leadwire.admin.do<any, any>(
      `{ accounts(search: "sorted") { nodes { name } } contacts(orderBy: [{ field: NAME }], first: 50) { nodes { name } } }`,
      {},
    );
    const sorted = ["Alpha sorted", "Ångström sorted", "beta sorted", "zeta sorted"];
    expect(accounts.nodes.map(({ name }: { name: string }) => name)).toEqual(sorted);
    expect(contacts.nodes.map(({ name }: { name: string }) => name)).toEqual(sorted);
  });
});
