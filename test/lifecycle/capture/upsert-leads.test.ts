import { expect, test } from "@jest/globals";
import { aLead, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ConvertLeadDocument,
  LeadByExternalIdDocument,
  MergeLeadsDocument,
  UpsertLeadDocument,
  type UpsertLeadInput,
  UpsertLeadsDocument,
  type UpsertLeadsInput,
} from "../../support/operations.js";

const leadwire = new Leadwire();

let numbers = 0;
const anId = () => ({ system: "shop", value: `c-${++numbers}` });
const source = { channel: "API" as const, name: "Shop" };
const upsert = async (input: Partial<UpsertLeadInput> & Pick<UpsertLeadInput, "externalId">, client = leadwire.admin) =>
  (await client.do(UpsertLeadDocument, { input: { source, ...input } })).upsertLead;
const upsertAll = async (rows: UpsertLeadsInput["rows"], options: Partial<UpsertLeadsInput> = {}, client = leadwire.admin) =>
  (await client.do(UpsertLeadsDocument, { input: { rows, errorPolicy: "IGNORE_FAILED", ...options } })).upsertLeads;

test("an external id that is new makes a lead; known, it changes that one: what is left out stays, null clears", async () => {
  const externalId = anId();
  const first = await upsert({ ...person({ jobTitle: "COO", city: "Bern" } as never), externalId });
  const again = await upsert({ externalId, jobTitle: "CEO", companyName: null });
  expect([first.outcome, again.outcome]).toEqual(["CREATED", "UPDATED"]);
  expect(again.lead).toMatchObject({ id: first.lead?.id, jobTitle: "CEO", companyName: null, email: first.lead?.email, version: 2 });
  const { leadByExternalId } = await leadwire.admin.do(LeadByExternalIdDocument, { externalId });
  expect(leadByExternalId?.id).toBe(first.lead?.id);
  // Nothing new is no change.
  expect((await upsert({ externalId, jobTitle: "CEO" })).lead?.version).toBe(2);
});

test("ten upserts of one external id at once give one lead", async () => {
  const [externalId, someone] = [anId(), person()];
  const answers = await Promise.all(Array.from({ length: 10 }, (_, nth) => upsert({ ...someone, jobTitle: `Title ${nth}`, externalId })));
  expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(new Set(answers.map(({ lead }) => lead?.id)).size).toBe(1);
  expect(answers.filter(({ outcome }) => outcome === "CREATED")).toHaveLength(1);
});

test("rows are done in order: a later one changes what an earlier one made, and a refused one leaves the id free", async () => {
  const [one, two] = [anId(), anId()];
  const { results, userErrors } = await upsertAll([
    { source, externalId: one, email: "nobody" },
    { source, externalId: one, email: "rows@upsert.example", jobTitle: "First" },
    { ...person(), externalId: two },
    { source, externalId: one, jobTitle: "Second" },
    { source, externalId: one, companySize: -1 },
  ]);
  expect(userErrors).toEqual([]);
  expect(results.map(({ outcome, userErrors: [error] }) => outcome ?? error?.path.join("."))).toEqual([
    "rows.0.email",
    "CREATED",
    "CREATED",
    "UPDATED",
    "rows.4.companySize",
  ]);
  expect(results[3]?.lead).toMatchObject({ id: results[1]?.lead?.id, email: "rows@upsert.example", jobTitle: "Second" });
});

test("somebody who is known by another id, or by none, is attached and known by this one from then on", async () => {
  const known = await aLead(leadwire.admin, { jobTitle: "COO" });
  const externalId = anId();
  const attached = await upsert({ externalId, email: known.email, jobTitle: "CEO" });
  expect([attached.outcome, attached.lead?.id, attached.lead?.jobTitle]).toEqual(["ATTACHED", known.id, "COO"]);
  expect((await upsert({ externalId, jobTitle: "CEO" })).lead).toMatchObject({ id: known.id, jobTitle: "CEO" });
});

test("an id of a lead that was merged is the survivor's", async () => {
  const [externalId, master] = [anId(), await aLead(leadwire.admin)];
  const { lead } = await upsert({ ...person(), externalId });
  await leadwire.admin.do(MergeLeadsDocument, { input: { masterId: master.id, leadIds: [lead?.id as string] } });
  expect((await upsert({ externalId, jobTitle: "Merged" })).lead).toMatchObject({ id: master.id, jobTitle: "Merged" });
  expect((await leadwire.admin.do(LeadByExternalIdDocument, { externalId })).leadByExternalId?.id).toBe(master.id);
});

test("nothing is written when it is only tried, or when all is to be refused with one", async () => {
  const rows = [
    { ...person(), externalId: anId() },
    { source, externalId: anId() },
  ];
  const dry = await upsertAll(rows.slice(0, 1), { dryRun: true });
  expect(dry.results[0]?.outcome).toBe("CREATED");
  const rejected = await upsertAll(rows, { errorPolicy: "REJECT_ALL" });
  expect(rejected.userErrors[0]?.code).toBe("ROWS_REFUSED");
  for (const { externalId } of rows)
    expect((await leadwire.admin.do(LeadByExternalIdDocument, { externalId })).leadByExternalId).toBeNull();
  const many = await upsertAll(Array.from({ length: 201 }, () => ({ ...person(), externalId: anId() })));
  expect(many.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["rows"] });
});

test("sent again with its key it gets the first answer", async () => {
  const externalId = anId();
  const rows = [{ ...person(), externalId }];
  const [first, again] = [await upsertAll(rows, { idempotencyKey: "upsert-1" }), await upsertAll(rows, { idempotencyKey: "upsert-1" })];
  expect(again).toEqual(first);
});

test("a converted lead is not edited, and that is said", async () => {
  const externalId = anId();
  const lead = await aQualifiedLead(leadwire.admin, { externalId });
  await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  expect((await upsert({ externalId, jobTitle: "Late" })).userErrors[0]).toMatchObject({ code: "LEAD_CONVERTED" });
});

test("a lead that one may not see is not changed, and nothing is told of it", async () => {
  const [rep, externalId] = [await leadwire.user("REP"), anId()];
  await leadwire.setRepSight("OWN");
  const admin = (await leadwire.admin.do<any, any>("{ me { id } }")).me.id;
  const theirs = await aLead(leadwire.admin, { externalId, ownerId: admin, jobTitle: "COO" });
  const answer = await upsert({ externalId, jobTitle: "Stolen" }, rep);
  expect(answer).toMatchObject({ lead: null, outcome: null, userErrors: [{ code: "NOT_FOUND", path: ["externalId"] }] });
  expect((await leadwire.admin.do(LeadByExternalIdDocument, { externalId })).leadByExternalId?.id).toBe(theirs.id);
  const [{ title }] = (await leadwire.sql("select job_title as title from lead where id = $1", [theirs.id.slice(5)])) as [
    { title: string },
  ];
  expect(title).toBe("COO");
  expect((await rep.do(LeadByExternalIdDocument, { externalId })).leadByExternalId).toBeNull();
  expect(await (await leadwire.user("READONLY")).refusal(UpsertLeadDocument, { input: { source, externalId } })).toBe("FORBIDDEN");
  await leadwire.setRepSight("ALL");
});
