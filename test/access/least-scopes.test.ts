import { beforeAll, describe, expect, test } from "@jest/globals";
import { aLead, CREATE_ALL, person } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import {
  CaptureLeadDocument,
  CaptureLeadsDocument,
  RecordActivityDocument,
  type Scope,
  UpsertLeadDocument,
  UpsertLeadsDocument,
} from "../support/operations.js";

const leadwire = new Leadwire();

/** What is there to be changed, by the names of the inputs. */
const ids: Record<string, string> = {};
const made = async (mutation: string, record: string, input: object): Promise<any> => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${record} userErrors { code message } } }`;
  return (await leadwire.admin.do<any, any>(text, { input }))[mutation];
};

beforeAll(async () => {
  ids.leadId = (await aLead(leadwire.admin)).id;
  ids.accountId = (await made("createAccount", "account { id }", { name: "Seen Ltd" })).account.id;
  ids.contactId = (await made("createContact", "contact { id }", { lastName: "Seen", accountId: ids.accountId })).contact.id;
  const deal = { name: "Seen", accountId: ids.accountId };
  ids.opportunityId = (await made("createOpportunity", "opportunity { id }", deal)).opportunity.id;
  ids.taskId = (await made("createTask", "task { id }", { subjectId: ids.leadId, title: "Call" })).task.id;
  const call = { subjectId: ids.leadId, type: "CALL", text: "Called" };
  ids.activityId = (await made("recordActivity", "activity { id }", call)).activity.id;
}, 60_000);

/** The scopes of a mutation, the scope to read what it is about, the field that names it, and what else it needs. */
const CHANGES: [string, Scope[], Scope, string, object][] = [
  ["updateLead", ["LEADS_WRITE"], "LEADS_READ", "leadId", { jobTitle: "Unseen" }],
  ["assignLead", ["LEADS_WRITE"], "LEADS_READ", "leadId", { to: { nobody: true } }],
  ["changeLeadStatus", ["LEADS_WRITE"], "LEADS_READ", "leadId", { status: "CONTACTED" }],
  ["assessLead", ["LEADS_QUALIFY"], "LEADS_READ", "leadId", { need: { state: "MET" } }],
  ["qualifyLead", ["LEADS_QUALIFY", "QUALIFICATION_OVERRIDE"], "LEADS_READ", "leadId", { as: "MQL", overrideReason: "Because" }],
  [
    "convertLead",
    ["LEADS_CONVERT", "QUALIFICATION_OVERRIDE"],
    "LEADS_READ",
    "leadId",
    { ...CREATE_ALL, overrideReason: "So", dryRun: true },
  ],
  ["updateAccount", ["CUSTOMERS_WRITE"], "CUSTOMERS_READ", "accountId", { name: "Unseen" }],
  ["updateContact", ["CUSTOMERS_WRITE"], "CUSTOMERS_READ", "contactId", { jobTitle: "Unseen" }],
  ["updateOpportunity", ["OPPORTUNITIES_WRITE"], "OPPORTUNITIES_READ", "opportunityId", { name: "Unseen" }],
  ["updateTask", ["ACTIVITIES_WRITE"], "LEADS_READ", "taskId", { title: "Unseen" }],
  ["updateActivity", ["ACTIVITIES_WRITE"], "LEADS_READ", "activityId", { text: "Unseen" }],
];

describe("what changes a record needs the right to see it:", () => {
  test.each(CHANGES)("%s with %s needs %s", async (mutation, scopes, toRead, field, change) => {
    const [blind, seeing] = [await leadwire.service(...scopes), await leadwire.service(...scopes, toRead)];
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
    const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { userErrors { code path } } }`;
    const ask = async (client: typeof blind, id: string) =>
      (await client.do<any, any>(text, { input: { [field]: id, ...change } }))[mutation].userErrors;
    const id = ids[field] as string;
    const refused = await ask(blind, id);
    expect(refused).toEqual([{ code: "NOT_FOUND", path: [field] }]);
    // It looks like one that is not there.
    expect(await ask(blind, id.replace(/_.*/, "_01970000-0000-7000-8000-000000000000"))).toEqual(refused);
    const [row] = await leadwire.sql("select from audit_entry where operation = $1 and outcome = 'COMMITTED' and token_id = $2", [
      mutation,
      blind.tokenId.slice("token_".length),
    ]);
    expect(row).toBeUndefined();
    expect(await ask(seeing, id)).not.toContainEqual(refused[0]);
  });

  test("to add what happened does not: it changes nothing that was there, and nothing is shown", async () => {
    const tracker = await leadwire.service("ACTIVITIES_WRITE");
    const input = { subjectId: ids.leadId as string, type: "PAGE_VIEW" as const };
    const { recordActivity } = await tracker.do(RecordActivityDocument, { input });
    expect(recordActivity).toMatchObject({ activity: null, lead: null, userErrors: [] });
  });
});

describe("a program that brings leads in and reads none", () => {
  test("needs one scope, and is answered alike for the new, the known, those a source refuses and those who were erased", async () => {
    const form = await leadwire.service("LEADS_CAPTURE");
    const known = await aLead(leadwire.admin);
    const refusing = { channel: "WEBSITE_FORM" as const, name: "Refusing" };
    await aLead(leadwire.admin, { source: refusing });
    await leadwire.sql("update source set capture_policy = 'REFUSE' where name = 'Refusing'");
    const erased = await aLead(leadwire.admin);
    const erase = await made("erasePerson", "erasure { __typename }", { person: { email: erased.email }, reason: "Asked for" });
    expect(erase.userErrors).toEqual([]);
    const people = [
      person(),
      person({ email: known.email }),
      person({ email: known.email, source: refusing }),
      person({ email: erased.email }),
    ];
    for (const input of people) {
      const { captureLead } = await form.do(CaptureLeadDocument, { input });
      expect([input.email, captureLead]).toEqual([input.email, { lead: null, outcome: null, userErrors: [] }]);
    }
    const { results } = (await form.do(CaptureLeadsDocument, { input: { rows: people, errorPolicy: "REJECT_ALL" } })).captureLeads;
    for (const result of results) expect(result).toMatchObject({ lead: null, outcome: null, userErrors: [] });
    // What is wrong with the input itself is told.
    const { captureLead } = await form.do(CaptureLeadDocument, { input: person({ email: "nobody" }) });
    expect(captureLead.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["email"] }]);
    // Who was refused has left nothing behind.
    const [{ count }] = (await leadwire.sql("select count(*)::int as count from lead where email = $1", [known.email])) as [
      { count: number },
    ];
    expect(count).toBe(1);
    expect(await leadwire.sql("select from lead where email = $1", [erased.email])).toEqual([]);
  });
});

describe("an upsert", () => {
  const source = { channel: "API" as const, name: "Shop" };

  test("of a lead out of sight changes nothing of it and is refused as not found; its other rows are done", async () => {
    await leadwire.sql("update workspace set rep_sight = 'OWN'");
    const [rep, colleague] = [await leadwire.user("REP"), await leadwire.user("REP")];
    const externalId = { system: "shop", value: "of a colleague" };
    const theirs = await aLead(leadwire.admin, { externalId, ownerId: colleague.id, jobTitle: null });
    const before = await leadwire.sql("select * from lead where id = $1", [theirs.id.slice("lead_".length)]);
    const row = { source, externalId, jobTitle: "Filled", city: "Bern" };
    const { upsertLead } = await rep.do(UpsertLeadDocument, { input: row });
    expect(upsertLead).toMatchObject({ lead: null, outcome: null, userErrors: [{ code: "NOT_FOUND", path: ["externalId"] }] });
    const mine = { ...person({ ownerId: rep.id }), externalId: { system: "shop", value: "my own" } };
    const { upsertLeads } = await rep.do(UpsertLeadsDocument, { input: { rows: [row, mine], errorPolicy: "IGNORE_FAILED" } });
    expect(upsertLeads.results.map(({ outcome, userErrors: [error] }) => outcome ?? error?.code)).toEqual(["NOT_FOUND", "CREATED"]);
    expect(await leadwire.sql("select * from lead where id = $1", [theirs.id.slice("lead_".length)])).toEqual(before);
  });
});
