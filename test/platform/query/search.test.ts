import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CreateAccountDocument, CreateContactDocument, CreateOpportunityDocument, UpdateLeadDocument } from "../../support/operations.js";

const leadwire = new Leadwire();
let plainly: App;

const SEARCH = `query Search($search: String, $first: Int, $after: String, $last: Int, $before: String, $orderBy: [LeadOrder!], $where: LeadFilter) {
  leads(search: $search, first: $first, after: $after, last: $last, before: $before, orderBy: $orderBy, where: $where) {
    nodes { id name }
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
  }
}`;

/** What both ways of reading find, which must be the same. */
async function search(variables: object, client: Client = leadwire.admin): Promise<any> {
  const { leads } = await client.do<any, any>(SEARCH, variables);
  expect((await new Client(plainly.url, client.token).do<any, any>(SEARCH, variables)).leads).toEqual(leads);
  return leads;
}

const namesOf = ({ nodes }: { nodes: { name: string }[] }) => nodes.map(({ name }) => name);
const found = async (text: string) => namesOf(await search({ search: text }));

async function named(name: string, details: object = {}) {
  const [firstName, ...others] = name.split(" ");
  return aLead(leadwire.admin, { firstName, lastName: others.join(" "), companyName: "Organisation", ...details });
}

beforeAll(async () => {
  plainly = await leadwire.startAnother({ compiledReads: false });
});

afterAll(() => plainly.stop());

describe("the rank of a match", () => {
  beforeAll(async () => {
    // The worst match is the newest, so that the order cannot come from the time.
    await named("Berg", { companyName: null });
    await named("Ute Other", { companyName: "Berg" });
    await named("Anna Berg");
    await named("Karl Berg");
    await named("Tom Berger");
    await named("Lea Weissberger");
  });

  const ALL = ["Ute Other", "Berg", "Karl Berg", "Anna Berg", "Tom Berger", "Lea Weissberger"];

  test("whole fields come first, then whole words, then starts of words, then parts; the newest first among equals", async () => {
    expect(await found("berg")).toEqual(ALL);
    expect(await found("BERG ")).toEqual(ALL);
  });

  test("with an order of one's own the rank does not count", async () => {
    const { nodes } = await search({ search: "berg", orderBy: [{ field: "NAME" }] });
    expect(namesOf({ nodes })).toEqual([...ALL].sort());
  });

  test.each([1, 2, 4])("pages of %d forwards and backwards have every match once, in the order of the whole", async (size) => {
    const forwards: string[] = [];
    let after: string | null = null;
    do {
      const page: any = await search({ search: "berg", first: size, after });
      expect(page.totalCount).toBe(ALL.length);
      forwards.push(...namesOf(page));
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    } while (after);
    expect(forwards).toEqual(ALL);
    const backwards: string[] = [];
    let before: string | null = null;
    do {
      const page: any = await search({ search: "berg", last: size, before });
      backwards.unshift(...namesOf(page));
      before = page.pageInfo.hasPreviousPage ? page.pageInfo.startCursor : null;
    } while (before);
    expect(backwards).toEqual(ALL);
  });

  test("one statement serves all words of a shape, and each finds its own", async () => {
    expect(await found("berg")).toEqual(ALL);
    expect(await found("tom")).toEqual(["Tom Berger"]);
    expect(await found("weiss")).toEqual(["Lea Weissberger"]);
    expect(await found("berg")).toEqual(ALL);
  });

  test("a cursor is of one search, also where one statement serves another", async () => {
    const { pageInfo } = await search({ search: "berg", first: 2 });
    const second = { search: "berg", first: 2, after: pageInfo.endCursor };
    expect(namesOf(await search(second))).toEqual(ALL.slice(2, 4));
    expect(await leadwire.admin.refusal(SEARCH, { ...second, search: "lead" })).toBe("INVALID_CURSOR");
    expect(namesOf(await search(second))).toEqual(ALL.slice(2, 4));
  });

  test("a match that comes meanwhile moves no page", async () => {
    const first = await search({ search: "berg", first: 3 });
    await named("Nina Berg");
    const second = await search({ search: "berg", first: 3, after: first.pageInfo.endCursor });
    expect([...namesOf(first), ...namesOf(second)]).toEqual(ALL);
  });

  test("near misses are found where nothing matches, and only there", async () => {
    await named("Wolfgang Nordwind");
    expect(await found("nordwnd")).toEqual(["Wolfgang Nordwind"]);
    expect((await search({ search: "nordwnd" })).totalCount).toBe(1);
    expect(await found("wolfgamg nordwind")).toEqual(["Wolfgang Nordwind"]);
    await named("Zoe Nordwnd");
    expect(await found("nordwnd")).toEqual(["Zoe Nordwnd"]);
    expect((await search({ search: "nordwnd", orderBy: [{ field: "NAME" }] })).totalCount).toBe(1);
    expect((await search({ search: "nordwnd", where: { firstName: { eq: "Wolfgang" } } })).totalCount).toBe(1);
  });
});

describe("what is found", () => {
  beforeAll(async () => {
    await named("Adélaïde Müßig", { email: "a.mussig@kranich.example", phone: "+4930901899", companyName: "Kranich & Söhne" });
    await named("Łukasz Ørsted", { companyName: "C++ Werke" });
    await named("Иван Петров", { companyName: "华为技术有限公司" });
    await named("Gráinne O\u2019Dowd", { email: "godowd@kranich.example" });
    await named("Rafael Ortiz\u2011Peña", { companyName: "Salz & Co." });
  });

  test.each([
    ["accents and capitals do not count", "adelaide MUSSIG", "Adélaïde Müßig"],
    ["nor do they in what is searched for", "ÀDÈLAÏDE müßig", "Adélaïde Müßig"],
    ["letters that are not made of another", "lukasz orsted", "Łukasz Ørsted"],
    ["a whole address", "a.mussig@kranich.example", "Adélaïde Müßig"],
    ["a part of an address", "sig@kran", "Adélaïde Müßig"],
    ["a number as it is stored", "+4930901899", "Adélaïde Müßig"],
    ["a number as it is dialled in the country", "030 901 899", "Adélaïde Müßig"],
    ["a number with brackets and dashes", "(030) 901-899", "Adélaïde Müßig"],
    ["a number with the zero that is not dialled", "+49 (0)30 901899", "Adélaïde Müßig"],
    ["a number with the prefix of calls abroad", "0049 30 90 18 99", "Adélaïde Müßig"],
    ["the end of a number", "901 899", "Adélaïde Müßig"],
    ["a number and a name", "adelaide 030 901 899", "Adélaïde Müßig"],
    ["a sign between words says nothing", "kranich & söhne", "Adélaïde Müßig"],
    ["a word of letters and signs", "c++", "Łukasz Ørsted"],
    ["other scripts", "иван", "Иван Петров"],
    ["a name as lists have it", "O'Dowd, Gráinne", "Gráinne O’Dowd"],
    ["no space behind the comma", "o'dowd,grainne", "Gráinne O’Dowd"],
    ["double quotes", '"Adélaïde Müßig"', "Adélaïde Müßig"],
    ["other quotes", "„Adélaïde“ «Müßig»", "Adélaïde Müßig"],
    ["single quotes", "'Adélaïde Müßig'", "Adélaïde Müßig"],
    ["brackets", "Adélaïde (Müßig) [Kranich]", "Adélaïde Müßig"],
    ["an address between angle brackets", "<a.mussig@kranich.example>", "Adélaïde Müßig"],
    ["a name and address as mailers have them", '"Müßig, Adélaïde" <A.Mussig@Kranich.example>;', "Adélaïde Müßig"],
    ["an address at the end of a sentence", "a.mussig@kranich.example.", "Adélaïde Müßig"],
    ["a link that writes a mail", "mailto:a.mussig@kranich.example", "Adélaïde Müßig"],
    ["a link that calls", "tel:+4930901899", "Adélaïde Müßig"],
    ["a number between brackets", "(+49 30 901899)", "Adélaïde Müßig"],
    ["the apostrophe of keyboards", "O'Dowd", "Gráinne O’Dowd"],
    ["another apostrophe", "O\u02bcDowd", "Gráinne O’Dowd"],
    ["an accent for an apostrophe", "O\u00b4Dowd", "Gráinne O’Dowd"],
    ["the hyphen of keyboards", "Ortiz-Peña", "Rafael Ortiz‑Peña"],
    ["another dash", "ortiz\u2013pena", "Rafael Ortiz‑Peña"],
    ["the end of a short form", "Salz & Co.", "Rafael Ortiz‑Peña"],
    ["one letter is the start of a word", "и", "Иван Петров"],
    ["two letters, too", "华为", "Иван Петров"],
  ])("%s", async (_what, text, name) => {
    expect(await found(text)).toEqual([name]);
  });

  test.each([["%"], ["***"], ["' & !"], ["qx' | 'qy"], ["ada:*"], ["\\"], ["%%%"], ["m_ssig"], ["9999999999"]])(
    "%p finds nothing, and is no error",
    async (text) => {
      expect(await found(text)).toEqual([]);
    },
  );

  test("blanks are no search", async () => {
    const all = await search({});
    expect(await search({ search: "  " })).toEqual(all);
  });

  test("a text that is too long is refused", async () => {
    expect(await leadwire.admin.refusal(SEARCH, { search: "a".repeat(201) })).toBe("BAD_USER_INPUT");
    expect(await found("ﷺ".repeat(200))).toEqual([]);
  });

  test("what changed is found as it is now", async () => {
    const lead = await named("Hanna Vorher", { companyName: null });
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, lastName: "Nachher" } });
    expect(await found("nachher")).toEqual(["Hanna Nachher"]);
    expect(await found("vorher")).not.toContain("Hanna Nachher");
    await leadwire.sql("delete from status_change where lead_id = $1", [lead.id.slice(5)]);
    await leadwire.sql("delete from activity where lead_id = $1", [lead.id.slice(5)]);
    await leadwire.sql("delete from lead where id = $1", [lead.id.slice(5)]);
    expect(await leadwire.sql("select id from lead_search where id not in (select id from lead)")).toEqual([]);
  });
});

test("nobody finds what they may not see, not even that something matches", async () => {
  const rep = await leadwire.user("REP");
  await leadwire.sql("update workspace set rep_sight = 'OWN'");
  await named("Hidden Falkenstein");
  expect((await search({ search: "falkenstein" }, rep)).totalCount).toBe(0);
  const seen = await named("Seen Falkenstain");
  await leadwire.sql("update lead set owner_id = $1 where id = $2", [rep.id.slice(5), seen.id.slice(5)]);
  // Whether there is a better match is asked among what the viewer may see.
  expect(namesOf(await search({ search: "falkenstein" }, rep))).toEqual(["Seen Falkenstain"]);
});

test("accounts, contacts and opportunities are searched likewise", async () => {
  const { createAccount } = await leadwire.admin.do(CreateAccountDocument, {
    input: { name: "Möwe AG", website: "https://moewe.example" },
  });
  const accountId = createAccount.account?.id as string;
  await leadwire.admin.do(CreateContactDocument, {
    input: { lastName: "Sturm", email: "sturm@moewe.example", phone: "+4940123456", accountId },
  });
  await leadwire.admin.do(CreateOpportunityDocument, { input: { name: "Möwe pilot", accountId } });
  const count = async (list: string, text: string) =>
    (await leadwire.admin.do<any, any>(`query ($search: String) { ${list}(search: $search) { totalCount } }`, { search: text }))[list]
      .totalCount;
  expect(await Promise.all(["mowe", "moewe.example"].map((text) => count("accounts", text)))).toEqual([1, 1]);
  expect(await Promise.all(["sturm@moewe.example", "040 123456"].map((text) => count("contacts", text)))).toEqual([1, 1]);
  expect(await Promise.all(["mowe pilot", "pilto"].map((text) => count("opportunities", text)))).toEqual([1, 0]);
});
