import { beforeAll, describe, expect, test } from "@jest/globals";
import { Band, Grade } from "../../../src/records/leads/score.enums.js";
import { aCustomField, aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

describe("a text means the same in a list and in a stream:", () => {
  const TEXTS: [stored: string, comparison: object, matches: boolean][] = [
    ["ΟΔΟΣ ΕΡΜΟΥ", { contains: "οδος" }, true],
    ["οδος ερμου", { contains: "ΟΔΟΣ" }, true],
    ["Οδός", { endsWith: "ΔΌΣ" }, true],
    ["ΣΑΣ", { startsWith: "σας" }, true],
    ["İSTANBUL", { contains: "i̇stanbul" }, true],
    ["İSTANBUL", { contains: "istanbul" }, false],
    ["Iğdır", { startsWith: "iğdır" }, true],
    ["ISPARTA", { startsWith: "ısparta" }, false],
    ["Caf\u00e9", { contains: "CAFE\u0301" }, true],
    ["Cafe\u0301", { endsWith: "\u00c9" }, true],
    ["Cafe\u0301", { contains: "caf\u00e9", caseSensitive: true }, false],
    ["Cafe\u0301", { contains: "Caf\u00e9", caseSensitive: true }, true],
    ["\u212aelvin", { startsWith: "kel" }, true],
    ["STRASSE", { contains: "straße" }, false],
    ["100% sure", { contains: "0%" }, true],
    ["a_b", { contains: "a_" }, true],
    ["axb", { contains: "a_" }, false],
    ["a\\b", { contains: "\\" }, true],
    ["ΟΔΟΣ", { eq: "οδος" }, false],
    ["Ärger", { eq: "Ärger" }, true],
    ["Ärger", { eq: "ärger" }, false],
  ];

  test.each(TEXTS)("%s with %j: %s", async (stored, comparison, matches) => {
    const { admin } = leadwire;
    const { id } = await aLead(admin, { street: "Before" });
    const where = { id: { eq: id }, street: comparison };
    const stream = await admin.subscribe<any, any>(`subscription ($where: LeadFilter) { leadEvents(where: $where) { visibility } }`, {
      where: { id: { eq: id }, or: [{ street: comparison }, { city: { eq: "End" } }] },
    });
    const update = (input: object) =>
      admin.do<any, any>(`mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { userErrors { message } } }`, {
        input: { leadId: id, ...input },
      });
    await update({ street: stored });
    const { leads } = await admin.do<any, any>(`query ($where: LeadFilter) { leads(where: $where) { totalCount } }`, { where });
    await update({ city: "End" });
    const first = (await stream.next()).leadEvents.visibility;
    const second = matches ? (await stream.next()).leadEvents.visibility : null;
    expect([leads.totalCount, first, second]).toEqual(matches ? [1, "ADDED", "UPDATED"] : [0, "ADDED", null]);
    await stream.stop();
  });
});

describe("enumerations", () => {
  beforeAll(async () => {
    for (const [n, band] of ["HOT", "COLD", "WARM", "HOT", "COLD"].entries()) {
      const { id } = await aLead(leadwire.admin, { persona: "Ordered", city: `${n}` });
      const status = ["QUALIFIED", "NEW", "WARM", "NEGOTIATION", "CONTACTED"][n];
      await leadwire.sql("update lead set band = $2, grade = $3, status = $4, interest = $5 where id = $1", [
        id.slice(5),
        band,
        Object.values(Grade)[n],
        status,
        ["NOT_INTERESTED", "INTERESTED", "UNKNOWN", "NOT_NOW", "INTERESTED"][n],
      ]);
    }
  });

  const orderOf = async (field: string, direction: string, client = leadwire.admin) => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const query = `query ($after: String) { leads(where: { persona: { eq: "Ordered" } }, orderBy: [{ field: ${field}, direction: ${direction} }], first: 2, after: $after) {
        nodes { band status interest grade } pageInfo { hasNextPage endCursor } } }`;
      const { leads }: any = await client.do<any, any>(query, { after });
      found.push(...leads.nodes.map((node: any) => node[field.toLowerCase()]));
      after = leads.pageInfo.hasNextPage ? leads.pageInfo.endCursor : null;
    } while (after);
    return found;
  };

  test("run in the order of the trade, page by page, both ways", async () => {
    expect(Object.values(Band)).toEqual(["COLD", "WARM", "HOT"]);
    expect(await orderOf("BAND", "ASC")).toEqual(["COLD", "COLD", "WARM", "HOT", "HOT"]);
    expect(await orderOf("BAND", "DESC")).toEqual(["HOT", "HOT", "WARM", "COLD", "COLD"]);
    expect(await orderOf("STATUS", "ASC")).toEqual(["NEW", "CONTACTED", "WARM", "QUALIFIED", "NEGOTIATION"]);
    expect(await orderOf("GRADE", "ASC")).toEqual(Object.values(Grade).slice(0, 5));
  });
});

test("a list by an indexed custom text runs by its index", async () => {
  await aCustomField(leadwire.admin, { key: "word", isIndexed: true });
  const words = ["Zimmer", "adam", "Ärger", "van Dam", "Adam"];
  for (const word of words) await aLead(leadwire.admin, { persona: "Words", customFields: { word } });
  const query = `{ leads(where: { persona: { eq: "Words" } }, orderBy: [{ customField: "word" }]) { nodes { customFields } } }`;
  const { leads } = await leadwire.admin.do<any, any>(query);
  expect(leads.nodes.map(({ customFields }: any) => customFields.word)).toEqual(["adam", "Adam", "Ärger", "van Dam", "Zimmer"]);
  // On the connection that has the setting, and no other.
  const plan = (text: string) =>
    leadwire.app.services.dataSource.transaction(async (manager) => {
      await manager.query("set local enable_seqscan = off; set local enable_sort = off");
      return JSON.stringify(await manager.query(`explain (costs off) ${text}`));
    });
  const value = `((custom_fields ->> 'word') collate "und-x-icu")`;
  expect(await plan(`select id from lead order by ${value} asc nulls last, id asc limit 5`)).toContain("ix_custom_lead_word");
  expect(await plan(`select id from lead where ${value} = 'adam'`)).toContain("ix_custom_lead_word");
});

describe("a day", () => {
  test.each([
    // Clocks go from 1:00 back to 0:00: midnight comes twice.
    ["America/Havana", "DAY", ["2026-11-01T04:30:00Z", "2026-11-01T05:30:00Z"], ["2026-11-01T04:00:00.000Z"]],
    ["America/Havana", "MONTH", ["2026-11-01T04:30:00Z", "2026-11-01T05:30:00Z"], ["2026-11-01T04:00:00.000Z"]],
    ["America/Havana", "HOUR", ["2026-11-01T04:30:00Z", "2026-11-01T05:30:00Z"], ["2026-11-01T04:00:00.000Z", "2026-11-01T05:00:00.000Z"]],
    // Clocks go from 0:00 to 1:00: midnight never comes.
    ["Africa/Cairo", "DAY", ["2026-04-23T21:30:00Z", "2026-04-23T22:30:00Z"], ["2026-04-22T22:00:00.000Z", "2026-04-23T22:00:00.000Z"]],
    ["Asia/Beirut", "DAY", ["2026-03-28T21:30:00Z", "2026-03-28T22:30:00Z"], ["2026-03-27T22:00:00.000Z", "2026-03-28T22:00:00.000Z"]],
    // And from 0:00 back to 23:00: the hour before midnight comes twice.
    [
      "Asia/Beirut",
      "DAY",
      ["2026-10-24T20:30:00Z", "2026-10-24T21:30:00Z", "2026-10-24T22:30:00Z"],
      ["2026-10-23T21:00:00.000Z", "2026-10-24T22:00:00.000Z"],
    ],
    ["Europe/Berlin", "DAY", ["2026-11-01T04:30:00Z"], ["2026-10-31T23:00:00.000Z"]],
  ])("in %s by the %s begins where it does", async (timezone, bucket, times, starts) => {
    const persona = `${timezone} ${bucket} ${times[0]}`;
    for (const at of times) {
      const { id } = await aLead(leadwire.admin, { persona });
      await leadwire.sql("update lead set created_at = $2 where id = $1", [id.slice(5), at]);
    }
    const query = `query ($where: LeadFilter, $zone: TimeZone!) { leadStats(where: $where, bucket: ${bucket}, timezone: $zone) { key { bucketStart } count } }`;
    const { leadStats } = await leadwire.admin.do<any, any>(query, { where: { persona: { eq: persona } }, zone: timezone });
    expect(leadStats.map(({ key }: any) => key.bucketStart)).toEqual(starts);
  });
});

describe("a search forgives what stands around words:", () => {
  beforeAll(
    async () =>
      void (await aLead(leadwire.admin, {
        firstName: "Zoë",
        lastName: "O’Nwabueze",
        email: "zoe@nwabueze-co.example",
        companyName: "Nwabueze Co",
      })),
  );

  test.each([
    "Zoë O'Nwabueze",
    "“zoe” o‘nwabueze.",
    "O´Nwabueze, Zoë;",
    "(Zoë) [O`Nwabueze]",
    "*zoe* _ o′nwabueze…",
    "¿zoe? ¡o'nwabueze!",
    "– zoe – o'nwabueze –",
    "「zoe」（o'nwabueze）",
    "• zoe o'nwabueze:",
    "mailto:zoe@nwabueze-co.example",
    "mailto:zoe@nwabueze-co.example?subject=Hello",
    "<zoe@nwabueze-co.example>,",
    "Zoë <mailto:zoe@nwabueze‑co.example>",
    "https://www.nwabueze-co.example/contact?x=1",
    "http://nwabueze-co.example/.",
    '"nwabueze co"',
  ])("%s", async (search) => {
    const { leads } = await leadwire.admin.do<any, any>(
      `query ($search: String!) { leads(search: $search) { totalCount nodes { email } } }`,
      { search },
    );
    expect(leads.nodes.map(({ email }: any) => email)).toEqual(["zoe@nwabueze-co.example"]);
  });
});
