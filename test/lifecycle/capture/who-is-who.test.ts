import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  type CaptureLeadInput,
  CaptureLeadsDocument,
  LeadByExternalIdDocument,
  LeadDetailDocument,
  LeadListDocument,
  UpsertLeadDocument,
} from "../../support/operations.js";
import { Process } from "../../support/process.js";

const leadwire = new Leadwire();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-who-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const source = { channel: "API" as const, name: "Who is who" };
let numbers = 0;
/** An office, its number, and two of its people. */
function anOffice() {
  const nth = ++numbers;
  const phone = `+49 30 9018${1000 + nth}`;
  const of = (firstName: string, lastName: string, domain: string): CaptureLeadInput => ({
    firstName,
    lastName,
    email: `${firstName.toLowerCase()}@${domain}${nth}.example`,
    phone,
    companyName: `${domain} ${nth}`,
    source,
  });
  return { phone, nth, anke: of("Anke", "Soll", "eins"), bodo: of("Bodo", "Haben", "zwei") };
}

async function importRows(rows: CaptureLeadInput[], ...args: string[]): Promise<string> {
  const titles = ["First Name", "Last Name", "Email", "Phone", "Company Name", "Record ID"];
  const cells = rows.map(({ firstName, lastName, email, phone, companyName, externalId }) =>
    [firstName, lastName, email, phone, companyName, externalId?.value].map((cell) => cell ?? "").join(","),
  );
  const file = path.join(folder, `rows-${++numbers}.csv`);
  await writeFile(file, [titles.join(","), ...cells].join("\n"));
  const command = new Process(["import", "leads", file, "--system", "crm", ...args], {
    DATABASE_URL: leadwire.databaseUrl,
    LOG_LEVEL: "silent",
    NODE_ENV: "test",
  });
  await command.end();
  return command.output;
}

/** Every way in; each answers with nothing, and what came of it is looked for in the list. */
const WAYS: [string, (rows: CaptureLeadInput[]) => Promise<unknown>][] = [
  [
    "captureLead",
    async (rows) => {
      for (const input of rows) await leadwire.admin.do(CaptureLeadDocument, { input });
    },
  ],
  ["captureLeads", (rows) => leadwire.admin.do(CaptureLeadsDocument, { input: { rows, errorPolicy: "IGNORE_FAILED" } })],
  [
    "upsertLead",
    async (rows) => {
      for (const row of rows)
        await leadwire.admin.do(UpsertLeadDocument, {
          input: { externalId: { system: "crm", value: `way-${++numbers}` }, ...row } as never,
        });
    },
  ],
  ["import", (rows) => importRows(rows)],
];

const peopleWith = async (phone: string) =>
  (await leadwire.admin.do(LeadListDocument, { where: { phone: { eq: phone.replaceAll(" ", "") } } })).leads.nodes
    .map(({ name, email, companyName }) => [name, email, companyName])
    .sort();

describe.each(WAYS)("by %s", (_name, takeIn) => {
  test("two colleagues with the number of their office are two people, each with its own name, address and company", async () => {
    const { phone, anke, bodo } = anOffice();
    await takeIn([anke, bodo]);
    expect(await peopleWith(phone)).toEqual(
      [anke, bodo].map(({ firstName, lastName, email, companyName }) => [`${firstName} ${lastName}`, email, companyName]),
    );
  });

  test("who comes again with the number and the same name is the same person", async () => {
    const { phone, anke, bodo } = anOffice();
    await takeIn([anke, bodo, { ...anke, email: null, companyName: null }, { ...bodo, email: null, firstName: "bodo" }]);
    expect(await peopleWith(phone)).toHaveLength(2);
  });

  test("an address of the office is of whoever has the name", async () => {
    const { phone, anke, bodo, nth } = anOffice();
    const email = `info@office${nth}.example`;
    await takeIn([
      { ...anke, email },
      { ...bodo, email, phone: null },
      { ...anke, email, phone: null },
    ]);
    expect(await peopleWith(phone)).toHaveLength(1);
    const { leads } = await leadwire.admin.do(LeadListDocument, { where: { email: { eq: email } } });
    expect(leads.nodes.map(({ name }) => name).sort()).toEqual(["Anke Soll", "Bodo Haben"]);
  });

  test("an external id of somebody with another name and another address is refused, and nothing is mixed up", async () => {
    const { anke, bodo, nth } = anOffice();
    const externalId = { system: "crm", value: `id-${nth}` };
    await takeIn([{ ...anke, phone: null, externalId }]);
    await takeIn([{ ...bodo, phone: null, externalId }]);
    const { leadByExternalId } = await leadwire.admin.do(LeadByExternalIdDocument, { externalId });
    expect(leadByExternalId?.name).toBe("Anke Soll");
    const { leads } = await leadwire.admin.do(LeadListDocument, { where: { email: { eq: bodo.email } } });
    expect(leads.totalCount).toBe(0);
  });
});

const capture = async (input: CaptureLeadInput, client = leadwire.admin) => (await client.do(CaptureLeadDocument, { input })).captureLead;

test("what one person forbade stays forbidden when somebody else with the same number allows it", async () => {
  const { anke, bodo } = anOffice();
  const consent = (granted: boolean) => [{ channel: "EMAIL" as const, granted, wording: granted ? "yes" : "no" }];
  const first = await capture({ ...anke, consents: consent(false) });
  const second = await capture({ ...bodo, consents: consent(true) });
  expect([first.outcome, second.outcome]).toEqual(["CREATED", "CREATED"]);
  const may = async (lead: typeof first.lead) =>
    (await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { mayContact(channel: EMAIL) } }", { id: lead?.id })).lead
      .mayContact;
  expect([await may(first.lead), await may(second.lead)]).toEqual([false, true]);
});

test("two external ids with one number stay two leads, however often they are sent", async () => {
  const { anke, bodo, nth } = anOffice();
  const rows = [anke, bodo].map((row, place) => ({ ...row, externalId: { system: "shop", value: `${nth}-${place}` } }));
  const send = async () => {
    const answers = [];
    for (const input of rows) answers.push((await leadwire.admin.do(UpsertLeadDocument, { input })).upsertLead);
    return answers;
  };
  const before = await send();
  expect(before.map(({ outcome }) => outcome)).toEqual(["CREATED", "CREATED"]);
  for (const again of [await send(), await send()]) {
    expect(again.map(({ outcome }) => outcome)).toEqual(["UPDATED", "UPDATED"]);
    expect(again.map(({ lead }) => [lead?.id, lead?.name, lead?.email])).toEqual(
      before.map(({ lead }) => [lead?.id, lead?.name, lead?.email]),
    );
  }
});

test("the refusal names the lead that has the external id, to whoever may see it", async () => {
  const { anke, bodo, nth } = anOffice();
  const externalId = { system: "crm", value: `named-${nth}` };
  const rep = await leadwire.user("REP");
  const { lead } = await capture({ ...anke, externalId });
  const query = `mutation ($input: CaptureLeadInput!) { captureLead(input: $input) {
    lead { id } userErrors { __typename code path ... on ExternalIdConflictError { existing { id } } } } }`;
  const refused = async (client = leadwire.admin) => (await client.do<any, any>(query, { input: { ...bodo, externalId } })).captureLead;
  const error = { __typename: "ExternalIdConflictError", code: "EXTERNAL_ID_CONFLICT", path: ["externalId"] };
  expect(await refused()).toEqual({ lead: null, userErrors: [{ ...error, existing: { id: lead?.id } }] });
  const admin = (await leadwire.admin.do<any, any>("{ me { id } }")).me.id;
  await leadwire.setRepSight("OWN");
  await leadwire.sql("update lead set owner_id = $1 where id = $2", [admin.slice(5), lead?.id.slice(5)]);
  expect(await refused(rep)).toEqual({ lead: null, userErrors: [{ ...error, existing: null }] });
  await leadwire.setRepSight("ALL");
});

test("a row that is refused for its external id says whose it is, also in a dry run", async () => {
  const { anke, bodo, nth } = anOffice();
  const externalId = { system: "crm", value: `file-${nth}` };
  const rows = [
    { ...anke, externalId },
    { ...bodo, externalId },
  ];
  expect(await importRows(rows, "--dry-run")).toContain("1 created, 0 attached");
  const output = await importRows(rows);
  expect(output).toContain("1 created, 0 attached");
  expect(output).toContain("1 failed");
});

test("of many people with one number the one with the name is found", async () => {
  const { phone, nth } = anOffice();
  const people = Array.from({ length: 120 }, (_, place) =>
    person({ firstName: "Colleague", lastName: `Nr${place}x${nth}`, phone, source }),
  );
  await leadwire.admin.do(CaptureLeadsDocument, { input: { rows: people.slice(0, 60), errorPolicy: "REJECT_ALL" } });
  await leadwire.admin.do(CaptureLeadsDocument, { input: { rows: people.slice(60), errorPolicy: "REJECT_ALL" } });
  const { outcome, lead } = await capture({ firstName: "Colleague", lastName: `Nr3x${nth}`, phone, source });
  expect([outcome, lead?.email]).toEqual(["ATTACHED", people[3]?.email]);
});

test("twenty captures at once of two people with one number make two leads", async () => {
  const { phone, anke, bodo } = anOffice();
  const answers = await Promise.all(Array.from({ length: 20 }, (_, place) => capture(place % 2 ? anke : bodo)));
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(await peopleWith(phone)).toHaveLength(2);
});

test("rows of one request are told apart as if one after the other: who had no name has one from the first row on", async () => {
  const { phone, anke, bodo } = anOffice();
  const nameless = await aLead(leadwire.admin, { firstName: null, lastName: null, email: null, phone, companyName: null });
  const { captureLeads } = await leadwire.admin.do(CaptureLeadsDocument, { input: { rows: [anke, bodo], errorPolicy: "REJECT_ALL" } });
  expect(captureLeads.results.map(({ outcome, lead }) => [outcome, lead?.name])).toEqual([
    ["ATTACHED", "Anke Soll"],
    ["CREATED", "Bodo Haben"],
  ]);
  expect(captureLeads.results[0]?.lead?.id).toBe(nameless.id);
});

test("somebody with the number of a contact and another name is not that contact", async () => {
  const { anke, bodo } = anOffice();
  const contact = await leadwire.admin.do<any, any>(
    "mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } userErrors { message } } }",
    { input: { firstName: anke.firstName, lastName: anke.lastName, phone: anke.phone } },
  );
  const [stranger, same] = [await capture(bodo), await capture({ ...anke, email: null })];
  const contactOf = async (lead: typeof same.lead) =>
    (await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { contact { id } } }", { id: lead?.id })).lead.contact;
  expect(await contactOf(stranger.lead)).toBeNull();
  expect(await contactOf(same.lead)).toEqual({ id: contact.createContact.contact.id });
});

test("all that was sent of somebody who is attached is kept", async () => {
  const { anke } = anOffice();
  const { lead } = await capture(anke);
  await capture({ ...anke, email: null, jobTitle: "CEO" });
  const detail = await leadwire.admin.do(LeadDetailDocument, { id: lead?.id as string });
  expect(detail.lead?.activities.nodes[0]?.properties).toMatchObject({ sent: { jobTitle: "CEO" } });
});

describe("what may be one person", () => {
  const PAIRS = `query ($id: ID!) { possibleDuplicates(where: { or: [{ lead: { id: { eq: $id } } }, { otherLead: { id: { eq: $id } } }] }) {
    nodes { state noticedBy confidence lead { id } otherLead { id } reasons { aspect agreement } } } }`;
  const pairsOf = async (id: string | undefined): Promise<any[]> =>
    (await leadwire.admin.do<any, any>(PAIRS, { id })).possibleDuplicates.nodes;

  test("is noted for people to decide, with what speaks for it and against", async () => {
    const { anke, bodo } = anOffice();
    const [first, second] = [await capture(anke), await capture(bodo)];
    const pairs = await pairsOf(second.lead?.id);
    expect(pairs).toMatchObject([
      { state: "OPEN", noticedBy: "CAPTURE", lead: { id: first.lead?.id }, otherLead: { id: second.lead?.id } },
    ]);
    expect(pairs[0].reasons).toEqual(
      expect.arrayContaining([
        { aspect: "PHONE", agreement: "SAME" },
        { aspect: "NAME", agreement: "OTHER" },
      ]),
    );
    expect(pairs[0].confidence).toBeLessThan(0.5);
    // Who comes again is not noted again.
    await capture(bodo);
    expect(await pairsOf(second.lead?.id)).toHaveLength(1);
  });

  test("is noted as well where a source makes another lead of whoever is known, and of a file as what it is", async () => {
    const { anke, bodo } = anOffice();
    const strict = { channel: "API" as const, name: "Always new" };
    await leadwire.admin.do(
      'mutation { createSource(input: { channel: API, name: "Always new", capturePolicy: CREATE }) { userErrors { code } } }',
    );
    const [first, again] = [await capture(anke), await capture({ ...anke, source: strict })];
    expect(again.outcome).toBe("CREATED");
    const [pair] = await pairsOf(first.lead?.id);
    expect(pair).toMatchObject({ otherLead: { id: again.lead?.id } });
    expect(pair.confidence).toBeGreaterThan(0.9);
    await importRows([bodo]);
    expect((await pairsOf(first.lead?.id)).map(({ noticedBy }) => noticedBy).sort()).toEqual(["CAPTURE", "IMPORT"]);
  });

  test("is nobody who has nothing but the name in common", async () => {
    const { lead } = await capture(person({ firstName: "Anke", lastName: "Soll", source }));
    expect(await pairsOf(lead?.id)).toEqual([]);
  });
});
