import { describe, expect, test } from "@jest/globals";
import { aLead, anOffer, aPartner, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { expectLogToBeTheTables } from "../../support/log-and-tables.js";
import {
  ConvertLeadDocument,
  DeleteAccountDocument,
  DeletedRecordsDocument,
  DeleteLeadDocument,
  DeleteLeadsDocument,
  EmptyBinDocument,
  RestoreRecordsDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const made = async (mutation: string, answer: string, input: object): Promise<string> => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${answer} { id } userErrors { message } } }`;
  const payload = (await leadwire.admin.do<any, any>(text, { input }))[mutation];
  if (payload.userErrors.length > 0) throw new Error(JSON.stringify(payload.userErrors));
  return payload[answer].id;
};
const name = () => `Name ${Math.random()}`;
const anAccount = (details: object = {}) => made("createAccount", "account", { name: name(), ...details });
const leadId = async () => (await aLead(leadwire.admin)).id;
const deletion = async (mutation: string, input: object, client = leadwire.admin) => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const errors = "userErrors { code path ... on InUseError { uses { what count } } }";
  const { data, errors: refused } = await client.ask<any, any>(
    `mutation ($input: ${type}) { ${mutation}(input: $input) { deletedId ${errors} } }`,
    { input },
  );
  return refused ? refused[0]?.extensions?.code : data?.[mutation];
};
const restore = async (...ids: string[]) => (await leadwire.admin.do(RestoreRecordsDocument, { input: { ids } })).restoreRecords.userErrors;

const KINDS: [kind: string, mutation: string, list: string, key: string, make: () => Promise<string>][] = [
  ["LEAD", "deleteLead", "leads", "id", leadId],
  ["ACCOUNT", "deleteAccount", "accounts", "id", () => anAccount()],
  ["CONTACT", "deleteContact", "contacts", "id", () => made("createContact", "contact", { firstName: "Ada", lastName: name() })],
  [
    "OPPORTUNITY",
    "deleteOpportunity",
    "opportunities",
    "id",
    async () => made("createOpportunity", "opportunity", { accountId: await anAccount(), name: name() }),
  ],
  ["TASK", "deleteTask", "tasks", "taskId", async () => made("createTask", "task", { subjectId: await leadId(), title: "Call" })],
  [
    "ACTIVITY",
    "deleteActivity",
    "activities",
    "activityId",
    async () => made("recordActivity", "activity", { subjectId: await leadId(), type: "CALL" }),
  ],
  ["CAMPAIGN", "deleteCampaign", "campaigns", "id", () => made("createCampaign", "campaign", { name: name() })],
  ["SOURCE", "deleteSource", "sources", "id", () => made("createSource", "source", { channel: "EVENT", name: name() })],
  ["TEAM", "deleteTeam", "teams", "id", () => made("createTeam", "team", { name: name() })],
  ["QUEUE", "deleteQueue", "queues", "id", () => made("createQueue", "queue", { name: name() })],
  [
    "BUSINESS_CALENDAR",
    "deleteBusinessCalendar",
    "businessCalendars",
    "id",
    () =>
      made("createBusinessCalendar", "businessCalendar", {
        name: name(),
        timezone: "Europe/Berlin",
        hours: [{ day: "MONDAY", from: "09:00", to: "17:00" }],
        respondWithin: "PT4H",
      }),
  ],
];

describe.each(KINDS)("a %s that is deleted", (kind, mutation, list, key, make) => {
  const seen = async (id: string) => {
    const { data, errors } = await leadwire.admin.ask<any, any>(
      `query ($id: ID!) { node(id: $id) { id } ${list} (where: { id: { eq: $id } }) { totalCount nodes { id } } }`,
      { id },
    );
    expect(errors).toBeUndefined();
    return [data.node?.id ?? null, data[list].totalCount, data[list].nodes.length];
  };

  test("is nowhere but in the bin, and is all there again when it is restored", async () => {
    const id = await make();
    const row = async () =>
      (await leadwire.admin.do(DeletedRecordsDocument, { where: { kind: { eq: kind as never } } })).deletedRecords.nodes;
    expect(await seen(id)).toEqual([id, 1, 1]);
    expect(await deletion(mutation, { [key]: id, reason: "A test", dryRun: true })).toMatchObject({ deletedId: id, userErrors: [] });
    expect(await seen(id)).toEqual([id, 1, 1]);
    expect(await deletion(mutation, { [key]: id, reason: "A test" })).toMatchObject({ deletedId: id, userErrors: [] });
    expect(await seen(id)).toEqual([null, 0, 0]);
    expect(await row()).toMatchObject([{ recordId: id, reason: "A test" }]);
    expect(await deletion(mutation, { [key]: id })).toMatchObject({ userErrors: [{ code: "NOT_FOUND", path: [key] }] });
    expect(await restore(id)).toEqual([]);
    expect(await seen(id)).toEqual([id, 1, 1]);
    expect(await row()).toEqual([]);
    expect(await restore(id)).toMatchObject([{ code: "NOT_FOUND" }]);
    await expectLogToBeTheTables(leadwire);
  });

  test("was not deleted by somebody who may not", async () => {
    const id = await make();
    const reader = await leadwire.user("READONLY");
    expect(await deletion(mutation, { [key]: id }, reader)).toBe("FORBIDDEN");
    expect(await seen(id)).toEqual([id, 1, 1]);
  });
});

test("what others need is refused with counts, and moves with moveTo", async () => {
  const [account, other] = [await anAccount(), await anAccount()];
  const contact = await made("createContact", "contact", { lastName: name(), accountId: account });
  await made("createOpportunity", "opportunity", { accountId: account, name: name(), contactId: contact });
  await anAccount({ parentId: account });
  const uses = ["contacts", "opportunities", "subsidiaries"].map((what) => ({ what, count: 1 }));
  expect(await deletion("deleteAccount", { id: account })).toMatchObject({ deletedId: null, userErrors: [{ code: "IN_USE", uses }] });
  expect(await deletion("deleteAccount", { id: account, moveTo: other })).toMatchObject({ deletedId: account, userErrors: [] });
  const text = "query ($id: ID!) { account(id: $id) { contacts { totalCount } opportunities { totalCount } subsidiaries { totalCount } } }";
  const { account: now } = await leadwire.admin.do<any, any>(text, { id: other });
  expect(now).toEqual({ contacts: { totalCount: 1 }, opportunities: { totalCount: 1 }, subsidiaries: { totalCount: 1 } });
  await expectLogToBeTheTables(leadwire);
});

test("of many rows those that cannot be deleted say why", async () => {
  const [one, two] = [await leadId(), await leadId()];
  const input = { rows: [{ id: one }, { id: two, expectedVersion: 99 }, { id: one }], errorPolicy: "IGNORE_FAILED" as const };
  const { deleteLeads } = await leadwire.admin.do(DeleteLeadsDocument, { input });
  expect(deleteLeads.results).toMatchObject([
    { deletedId: one },
    { deletedId: null, userErrors: [{ code: "CONFLICT" }] },
    { deletedId: one },
  ]);
});

test("the clock removes for good what has been kept for as long as is set", async () => {
  const update = "mutation ($input: UpdateWorkspaceInput!) { updateWorkspace(input: $input) { workspace { binDays } } }";
  await leadwire.admin.do<any, any>(update, { input: { binDays: 10 } });
  const partner = await aPartner(leadwire.admin);
  const { leadId: id } = await anOffer(leadwire.admin, [partner]);
  await leadwire.admin.do(DeleteLeadDocument, { input: { id } });
  await leadwire.admin.do<any, any>(update, { input: { binDays: 30 } });
  const kept = () => leadwire.sql("select id from deleted_record where id = $1", [id.slice("lead_".length)]);
  const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);
  const { emptyByTheClock } = await import("../../../src/lifecycle/bin/empty-bin.js");
  await emptyByTheClock(leadwire.app.services.dataSource, inDays(9));
  expect(await kept()).toHaveLength(1);
  await emptyByTheClock(leadwire.app.services.dataSource, inDays(11));
  expect(await kept()).toEqual([]);
  expect(await restore(id)).toMatchObject([{ code: "NOT_FOUND" }]);
  await expectLogToBeTheTables(leadwire);
});

test("an administrator empties the bin at once; a manager does not", async () => {
  const id = await leadId();
  const manager = await leadwire.user("MANAGER");
  expect((await manager.do(DeleteLeadDocument, { input: { id } })).deleteLead.userErrors).toEqual([]);
  expect(await manager.refusal(EmptyBinDocument, { input: { ids: [id] } })).toBe("FORBIDDEN");
  const count = { removed: [{ what: "LEAD", count: 1 }], userErrors: [] };
  expect((await leadwire.admin.do(EmptyBinDocument, { input: { ids: [id], dryRun: true } })).emptyBin).toEqual(count);
  expect((await leadwire.admin.do(EmptyBinDocument, { input: { ids: [id] } })).emptyBin).toEqual(count);
});

test("a rep neither deletes leads nor sees what others have deleted, but a task of their own comes back", async () => {
  const rep = await leadwire.user("REP");
  const lead = await aLead(leadwire.admin, { ownerId: rep.id } as object);
  expect(await rep.refusal(DeleteLeadDocument, { input: { id: lead.id } })).toBe("FORBIDDEN");
  const task = await made("createTask", "task", { subjectId: lead.id, title: "Call", ownerId: rep.id });
  expect(await deletion("deleteTask", { taskId: task }, rep)).toMatchObject({ deletedId: task });
  const mine = (await rep.do(DeletedRecordsDocument, {})).deletedRecords.nodes.map(({ recordId }) => recordId);
  expect(mine).toEqual([task]);
  expect((await rep.do(RestoreRecordsDocument, { input: { ids: [task] } })).restoreRecords.userErrors).toEqual([]);
  const other = await made("createTask", "task", { subjectId: lead.id, title: "Other", ownerId: rep.id });
  await deletion("deleteTask", { taskId: other });
  expect((await rep.do(RestoreRecordsDocument, { input: { ids: [other] } })).restoreRecords.userErrors).toMatchObject([
    { code: "NOT_FOUND" },
  ]);
});

test("of deletions, conversions and captures of one lead at once each leaves a whole state", async () => {
  for (let round = 0; round < 5; round++) {
    const details = person();
    const lead = await aLead(leadwire.admin, details);
    const convert = { account: { create: {} }, contact: { create: {} }, opportunity: { skip: true }, overrideReason: "A race" };
    const asked = await Promise.all([
      leadwire.admin.ask(DeleteLeadDocument, { input: { id: lead.id } }),
      leadwire.admin.ask<any, any>(ConvertLeadDocument, { input: { leadId: lead.id, ...convert } }),
      leadwire.admin.ask<any, any>(
        "mutation ($input: CaptureLeadInput!) { captureLead(input: $input) { lead { id } userErrors { code } } }",
        {
          input: details,
        },
      ),
      leadwire.admin.ask(DeleteAccountDocument, { input: { id: lead.id } }),
    ]);
    expect(asked.flatMap(({ errors }) => errors ?? [])).toEqual([]);
    expect(asked[0].data?.deleteLead.userErrors).toEqual([]);
    const [{ known }] = (await leadwire.sql("select count(*)::int as known from lead where id = $1", [
      lead.id.slice("lead_".length),
    ])) as any;
    expect(known).toBe(0);
  }
  await expectLogToBeTheTables(leadwire);
});
