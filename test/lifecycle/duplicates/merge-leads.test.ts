import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, anOffer, aPartner, aPublishedModel, aQualifiedLead, aRule, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  ConvertLeadDocument,
  CreateTaskDocument,
  DefineCustomFieldDocument,
  LeadDetailDocument,
  LeadEventsDocument,
  LeadListDocument,
  MergedLeadsDocument,
  MergeLeadsDocument,
  type MergeLeadsInput,
  RecordActivityDocument,
  UnmergeLeadsDocument,
  UpdateLeadDocument,
  UpdateLeadsDocument,
} from "../../support/operations.js";
import { AcceptDocument } from "../../support/partner-operations.js";

const leadwire = new Leadwire();

const merge = async (masterId: string, leadIds: string[], options: Partial<MergeLeadsInput> = {}, client: Client = leadwire.admin) =>
  (await client.do(MergeLeadsDocument, { input: { masterId, leadIds, ...options } })).mergeLeads;
const did = (subjectId: string, type: "DEMO_REQUESTED" | "CALL" = "DEMO_REQUESTED", client = leadwire.admin) =>
  client.do(RecordActivityDocument, { input: { subjectId, type } }).then(({ recordActivity }) => recordActivity);
const detail = async (id: string, client: Client = leadwire.admin) => (await client.do(LeadDetailDocument, { id })).lead;
const uuid = (id: string) => id.slice("lead_".length);

/** Leads and all that a merge could write. */
const everything = () =>
  leadwire.sql(
    `select (select count(*) from lead) as leads, (select sum(version) from lead) as versions, (select count(*) from merged_record) as merged,
            (select count(*) from record_merge) as merges, (select count(*) from change_event) as events,
            (select count(distinct lead_id) from activity) as busy`,
  );

describe("a merge", () => {
  test("says field by field what it changes, and does it", async () => {
    const [master, other] = [
      await aLead(leadwire.admin, { jobTitle: "Head of Operations", tags: ["a"], phone: null }),
      await aLead(leadwire.admin, { jobTitle: "COO", tags: ["b"], phone: "+49 30 901820" }),
    ];
    const dry = await merge(master.id, [other.id], { choices: [{ field: "jobTitle", choose: "NEWEST" }], dryRun: true });
    const { lead, changes, userErrors } = await merge(master.id, [other.id], { choices: [{ field: "jobTitle", choose: "NEWEST" }] });
    expect(userErrors).toEqual([]);
    expect(changes).toEqual([
      { field: "jobTitle", from: "Head of Operations", to: "COO", chosenFrom: [other.id] },
      { field: "phone", from: null, to: "+4930901820", chosenFrom: [other.id] },
      { field: "tags", from: ["a"], to: ["a", "b"], chosenFrom: [master.id, other.id] },
      { field: "emails", from: [master.email], to: [master.email, other.email], chosenFrom: [master.id, other.id] },
    ]);
    expect(dry.changes).toEqual(changes);
    expect(dry.lead).toMatchObject({ id: master.id, jobTitle: "COO", version: lead?.version });
    expect(lead).toMatchObject({ id: master.id, name: master.name, email: master.email, phone: "+4930901820", jobTitle: "COO" });
    const { lead: survivor } = await leadwire.admin.do(MergedLeadsDocument, { id: master.id });
    expect(survivor).toMatchObject({ mergedAt: expect.any(String), mergedLeads: [{ leadId: other.id, name: other.name }] });
  });

  test("that is tried writes nothing", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    await did(other.id);
    const before = await everything();
    expect((await merge(master.id, [other.id], { dryRun: true })).userErrors).toEqual([]);
    expect(await everything()).toEqual(before);
    expect((await detail(other.id))?.id).toBe(other.id);
  });

  test("brings all that is attached", async () => {
    const [master, other] = [
      await aLead(leadwire.admin, { externalId: { system: "shop", value: "m-1" } }),
      await aLead(leadwire.admin, { externalId: { system: "shop", value: "m-2" } }),
    ];
    await did(master.id, "CALL");
    await did(other.id);
    await leadwire.admin.do("mutation ($input: ChangeLeadStatusInput!) { changeLeadStatus(input: $input) { userErrors { code } } }", {
      input: { leadId: other.id, status: "CONTACTED" },
    });
    await merge(master.id, [other.id]);
    const lead = await detail(master.id);
    expect(lead?.activities.nodes.map(({ type }) => type).sort()).toEqual(["CALL", "DEMO_REQUESTED", "LEAD_CAPTURED"]);
    expect(lead?.externalIds.map(({ value }) => value).sort()).toEqual(["m-1", "m-2"]);
    expect(lead?.statusHistory.nodes.map(({ to }) => to)).toContain("CONTACTED");
    expect(lead?.status).toBe("NEW");
  });

  test("opens a deal's way to the survivor, with an event of the deal in the same transaction", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    const { createAccount } = await leadwire.admin.do<any, any>(
      "mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } } }",
      { input: { name: "Northwind" } },
    );
    const { createOpportunity } = await leadwire.admin.do<any, any>(
      "mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id } } }",
      { input: { accountId: createAccount.account.id, name: "A deal" } },
    );
    const dealId = createOpportunity.opportunity.id.slice("opportunity_".length);
    await leadwire.sql("update opportunity set lead_id = $1 where id = $2", [uuid(other.id), dealId]);
    await merge(master.id, [other.id]);
    const { opportunity } = await leadwire.admin.do<any, any>("query ($id: ID!) { opportunity(id: $id) { lead { id } } }", {
      id: createOpportunity.opportunity.id,
    });
    expect(opportunity.lead.id).toBe(master.id);
    const events = await leadwire.sql(
      `select record_type, type from change_event where transaction_id = (select transaction_id from change_event where record_id = $1 order by id desc limit 1)
       order by sequence`,
      [uuid(master.id)],
    );
    expect(events).toEqual([
      { record_type: "opportunity", type: "UPDATED" },
      { record_type: "activity", type: "UPDATED" },
      { record_type: "lead", type: "MERGED" },
      { record_type: "lead", type: "MERGED" },
    ]);
  });

  test("brings tasks, and values that no two leads may have", async () => {
    await leadwire.admin.do(DefineCustomFieldDocument, {
      input: { record: "LEAD", key: "member_number", label: "Member number", type: "TEXT", isUnique: true },
    });
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin, { customFields: { member_number: "M-1" } })];
    const { createTask } = await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: other.id, title: "Call back" } });
    const stream = await leadwire.admin.subscribe<any, any>("subscription { taskEvents { type task { id lead { id } } } }");
    const { changes, userErrors } = await merge(master.id, [other.id]);
    expect(userErrors).toEqual([]);
    expect(changes).toEqual([
      { field: "customFields", from: {}, to: { member_number: "M-1" }, chosenFrom: [other.id] },
      { field: "emails", from: [master.email], to: [master.email, other.email], chosenFrom: [master.id, other.id] },
    ]);
    expect((await stream.next()).taskEvents).toMatchObject({ type: "UPDATED", task: { id: createTask.task?.id, lead: { id: master.id } } });
    // By the id that was merged, too.
    const again = await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: other.id, title: "Call again" } });
    expect(again.createTask.userErrors).toEqual([]);
    await leadwire.admin.do(UnmergeLeadsDocument, { input: { leadId: other.id } });
    const back = await leadwire.sql("select custom_fields from lead where id = any($1) order by id", [[master.id, other.id].map(uuid)]);
    expect(back).toEqual([{ custom_fields: {} }, { custom_fields: { member_number: "M-1" } }]);
  });

  test("of a lead that was merged before brings those, too", async () => {
    const [first, second, third] = [await aLead(leadwire.admin), await aLead(leadwire.admin), await aLead(leadwire.admin)];
    await merge(second.id, [first.id]);
    await merge(third.id, [second.id]);
    for (const id of [first.id, second.id]) expect((await detail(id))?.id).toBe(third.id);
    const { lead } = await leadwire.admin.do(MergedLeadsDocument, { id: first.id });
    expect(lead?.mergedLeads.map(({ leadId }) => leadId)).toEqual([second.id, first.id]);
  });

  test("sent again with its key gets the first answer", async () => {
    const [master, other] = [await aLead(leadwire.admin, { jobTitle: null }), await aLead(leadwire.admin, { jobTitle: "COO" })];
    const once = await merge(master.id, [other.id], { idempotencyKey: "merge-1" });
    const again = await merge(master.id, [other.id], { idempotencyKey: "merge-1" });
    expect(again).toEqual(once);
    const [kept] = await leadwire.sql("select result::text from idempotency_key where key = 'merge-1'");
    expect(kept?.result).not.toContain("COO");
    const without = await merge(master.id, [other.id]);
    expect(without.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["leadIds", "0"] });
  });
});

describe("the score", () => {
  test("is folded from the union of the ledgers, and is no sum", async () => {
    const persona = "Merged persona";
    const groups = [
      {
        name: "Profile",
        kind: "FIT" as const,
        cap: 50,
        rules: [{ name: "Chief", points: 20, condition: { field: "jobTitle", operator: "CONTAINS_ANY" as const, values: ["Chief"] } }],
      },
      {
        name: "Behaviour",
        kind: "ENGAGEMENT" as const,
        cap: 100,
        rules: [aRule({ points: 10, cap: 15 }), aRule({ activityType: "CALL", points: 5 })],
      },
    ];
    await aPublishedModel(leadwire.admin, { persona, groups });
    const chief = { persona, jobTitle: "Chief" };
    const [master, other] = [await aLead(leadwire.admin, chief), await aLead(leadwire.admin, chief)];
    await did(master.id);
    await did(other.id);
    await did(other.id, "CALL");
    expect((await detail(other.id))?.score).toBe(35);
    const { lead } = await merge(master.id, [other.id]);
    // 20 for the one who is a chief, 15 for two demos by the cap, 5 for the call.
    expect(lead).toMatchObject({ score: 40, fitScore: 20, engagementScore: 20 });
    const { lead: told } = await leadwire.admin.do<any, any>(
      "query ($id: ID!) { lead(id: $id) { scoreBreakdown { points } scoreHistory(first: 1) { nodes { score cause { kind } } } } }",
      { id: master.id },
    );
    expect(told.scoreBreakdown.map(({ points }: any) => points)).toEqual([20, 15, 5]);
    expect(told.scoreHistory.nodes).toEqual([{ score: 40, cause: { kind: "MERGE" } }]);
  });

  test("counts the activities of a lead that was scored by another model", async () => {
    await aPublishedModel(leadwire.admin, {
      persona: "Buyer",
      groups: [{ name: "B", kind: "ENGAGEMENT", cap: 100, rules: [aRule({ points: 7 })] }],
    });
    const [master, other] = [await aLead(leadwire.admin, { persona: "Buyer" }), await aLead(leadwire.admin, { persona: "Other" })];
    await did(other.id);
    await did(other.id);
    expect((await merge(master.id, [other.id])).lead).toMatchObject({ id: master.id, score: 14 });
  });
});

describe("consents", () => {
  const said = (granted: boolean, at: string, channel: "EMAIL" | "PHONE" = "EMAIL") => ({ channel, granted, wording: `${granted}`, at });
  const latest = async (id: string, channel = "EMAIL") =>
    (await detail(id))?.consents.find((consent) => consent.channel === channel)?.granted;

  test.each([
    [
      "an opt-out of the other wins over a later consent",
      [said(true, "2026-02-01T00:00:00Z")],
      [said(false, "2026-01-01T00:00:00Z")],
      false,
    ],
    [
      "an opt-out of the master wins over a later consent",
      [said(false, "2026-01-01T00:00:00Z")],
      [said(true, "2026-02-01T00:00:00Z")],
      false,
    ],
    ["two consents are one", [said(true, "2026-01-01T00:00:00Z")], [said(true, "2026-02-01T00:00:00Z")], true],
    [
      "an opt-out that was taken back is none",
      [said(true, "2026-03-01T00:00:00Z")],
      [said(false, "2026-01-01T00:00:00Z"), said(true, "2026-02-01T00:00:00Z")],
      true,
    ],
    [
      "an opt-out of another channel is one of that",
      [said(true, "2026-03-01T00:00:00Z")],
      [said(false, "2026-01-01T00:00:00Z", "PHONE")],
      true,
    ],
  ])("%s", async (_, ours, theirs, expected) => {
    const [master, other] = [await aLead(leadwire.admin, { consents: ours }), await aLead(leadwire.admin, { consents: theirs })];
    await merge(master.id, [other.id], { choices: [{ field: "consents", choose: "MOST_RESTRICTIVE" }] });
    expect(await latest(master.id)).toBe(expected);
  });
});

describe("an id that was merged", () => {
  const IDS = "query ($id: ID!, $ids: [ID!]!) { lead(id: $id) { id name } node(id: $id) { id } nodes(ids: $ids) { id } }";
  const COMPILED = "query ($id: ID!) { lead(id: $id) { id name } }";
  const listed = async (where: object, client: Client = leadwire.admin) =>
    (await client.do(LeadListDocument, { where, first: 100 })).leads.nodes.map(({ id }) => id);

  test("stands for the survivor wherever it is asked for, on both ways", async () => {
    const [master, other, third] = [await aLead(leadwire.admin), await aLead(leadwire.admin), await aLead(leadwire.admin)];
    await merge(master.id, [other.id]);
    const { lead, node, nodes } = await leadwire.admin.do<any, any>(IDS, { id: other.id, ids: [other.id, third.id, master.id] });
    expect([lead.id, node.id, nodes.map(({ id }: any) => id)]).toEqual([master.id, master.id, [master.id, third.id, master.id]]);
    const another = await leadwire.startAnother({ compiledReads: false });
    for (const client of [leadwire.admin, leadwire.admin.at(another.url)]) {
      expect((await client.do<any, any>(COMPILED, { id: other.id })).lead).toEqual({ id: master.id, name: master.name });
      const among = { id: { in: [master.id, third.id] } };
      expect(await listed({ id: { eq: other.id } }, client)).toEqual([master.id]);
      expect(await listed({ id: { in: [other.id] } }, client)).toEqual([master.id]);
      expect(await listed({ id: { in: [third.id, other.id] } }, client)).toEqual([third.id, master.id]);
      expect(await listed({ and: [among, { id: { neq: other.id } }] }, client)).toEqual([third.id]);
      expect(await listed({ and: [among, { id: { notIn: [other.id] } }] }, client)).toEqual([third.id]);
      const activities = await client.do<any, any>("query ($id: ID!) { activities(where: { lead: { id: { eq: $id } } }) { totalCount } }", {
        id: other.id,
      });
      expect(activities.activities.totalCount).toBe(2);
    }
    await another.stop();
  });

  test("is not in lists, counts, statistics and search", async () => {
    const [master, other] = [
      await aLead(leadwire.admin, { firstName: "Zenobia", lastName: "Quill", industry: "Falconry" }),
      await aLead(leadwire.admin, { firstName: "Zenobia", lastName: "Quill", industry: "Falconry" }),
    ];
    await merge(master.id, [other.id]);
    const { leads, leadStats, search } = await leadwire.admin.do<any, any>(
      `{ leads(where: { industry: { eq: "Falconry" } }) { totalCount nodes { id } } search: leads(search: "Zenobia Quill") { nodes { id } }
         leadStats(where: { industry: { eq: "Falconry" } }) { count } }`,
    );
    expect([leads.totalCount, leads.nodes, search.nodes, leadStats[0].count]).toEqual([1, [{ id: master.id }], [{ id: master.id }], 1]);
  });

  test("is the survivor's in mutations, also beside the survivor's own in one call", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    await merge(master.id, [other.id]);
    const { updateLead } = await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: other.id, jobTitle: "COO" } });
    expect(updateLead.lead).toMatchObject({ id: master.id, jobTitle: "COO" });
    expect((await did(other.id, "CALL")).lead?.id).toBe(master.id);
    const version = (await detail(master.id))?.version as number;
    const { updateLeads } = await leadwire.admin.do(UpdateLeadsDocument, {
      input: {
        errorPolicy: "REJECT_ALL",
        rows: [
          { leadId: other.id, jobTitle: "CFO", expectedVersion: version },
          { leadId: master.id, companySize: 12, expectedVersion: version + 1 },
        ],
      },
    });
    expect(updateLeads.results.map(({ lead }) => [lead?.id, lead?.jobTitle, lead?.companySize])).toEqual([
      [master.id, "CFO", 12],
      [master.id, "CFO", 12],
    ]);
  });

  test("is a place in a list that goes on", async () => {
    const industry = "Beekeeping";
    const leads = [];
    for (let nth = 0; nth < 4; nth++) leads.unshift(await aLead(leadwire.admin, { industry }));
    const page = (after?: string) => leadwire.admin.do(LeadListDocument, { where: { industry: { eq: industry } }, first: 2, after });
    const first = (await page()).leads;
    await merge(leads[3]?.id as string, [leads[1]?.id as string]);
    expect((await page(first.pageInfo.endCursor as string)).leads.nodes.map(({ id }) => id)).toEqual([leads[2]?.id, leads[3]?.id]);
  });

  test("does not tell of a survivor that one may not see", async () => {
    const rep = await leadwire.user("REP");
    await leadwire.setRepSight("OWN");
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin, { ownerId: rep.id })];
    expect((await detail(other.id, rep))?.id).toBe(other.id);
    await leadwire.admin.do("mutation ($id: ID!) { assignLead(input: { leadId: $id, to: { nobody: true } }) { userErrors { code } } }", {
      id: master.id,
    });
    const admin = (await leadwire.admin.do<any, any>("{ me { id } }")).me.id;
    await merge(master.id, [other.id], { choices: [{ field: "owner", choose: "MASTER" }] });
    await leadwire.admin.do("mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }", {
      input: { leadId: master.id, ownerId: admin },
    });
    expect(await detail(other.id, rep)).toBeNull();
    expect((await merge(other.id, [master.id], {}, rep)).userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["masterId"] });
    await leadwire.setRepSight("ALL");
  });

  test("a capture with its address or number is of the survivor", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin, { phone: "+49 30 901877" })];
    await merge(master.id, [other.id]);
    const { firstName, lastName } = other;
    for (const details of [{ email: other.email }, { email: null, phone: "+49 30 901877", firstName, lastName }]) {
      const { captureLead } = await leadwire.admin.do(CaptureLeadDocument, { input: person(details) });
      expect([captureLead.outcome, captureLead.lead?.id]).toEqual(["ATTACHED", master.id]);
    }
  });
});

test("who watches sees the other go, with where it went, and the survivor change", async () => {
  const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  const stream = await leadwire.admin.subscribe<any, any>(
    "subscription { leadEvents { type visibility transactionId leadId changedFields lead { id } mergedInto { id } } }",
  );
  const cards = await leadwire.admin.subscribe(LeadEventsDocument, { where: { id: { eq: other.id } } });
  await merge(master.id, [other.id]);
  const [gone, changed] = [(await stream.next()).leadEvents, (await stream.next()).leadEvents];
  expect(changed).toMatchObject({ type: "MERGED", visibility: "UPDATED", leadId: master.id, lead: { id: master.id }, mergedInto: null });
  expect(changed.changedFields).toContain("mergedAt");
  expect(gone).toEqual({
    type: "MERGED",
    visibility: "REMOVED",
    transactionId: changed.transactionId,
    leadId: other.id,
    changedFields: [],
    lead: null,
    mergedInto: { id: master.id },
  });
  expect((await cards.next()).leadEvents).toMatchObject({ type: "MERGED", visibility: "REMOVED" });
});

describe("at once", () => {
  test("two opposite merges make one lead, and nobody waits for ever", async () => {
    for (let round = 0; round < 5; round++) {
      const [one, two] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
      const answers = await Promise.all([merge(one.id, [two.id]), merge(two.id, [one.id])]);
      expect(answers.map(({ userErrors }) => userErrors[0]?.code ?? "done").sort()).toEqual(["INVALID_INPUT", "done"]);
      expect((await detail(one.id))?.id).toBe((await detail(two.id))?.id);
    }
  });

  test("merges in a ring make one lead of all", async () => {
    const ring = await Promise.all(Array.from({ length: 4 }, () => aLead(leadwire.admin)));
    await Promise.all(ring.map(({ id }, nth) => merge(id, [ring[(nth + 1) % ring.length]?.id as string])));
    const [survivor] = [...new Set(await Promise.all(ring.map(async ({ id }) => (await detail(id))?.id)))];
    const rest = await Promise.all(ring.map(async ({ id }) => (await detail(id))?.id));
    expect(rest).toEqual(ring.map(() => survivor));
    const { lead } = await leadwire.admin.do(MergedLeadsDocument, { id: survivor as string });
    expect(lead?.mergedLeads).toHaveLength(3);
  });

  test("what is recorded and captured meanwhile is not lost", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    const recorded = Array.from({ length: 5 }, () => did(other.id, "CALL"));
    const captured = Array.from({ length: 5 }, () => leadwire.admin.do(CaptureLeadDocument, { input: person({ email: other.email }) }));
    const [merged] = await Promise.all([merge(master.id, [other.id]), ...recorded, ...captured]);
    expect(merged.userErrors).toEqual([]);
    const types = await leadwire.sql("select type, count(*)::int as count from activity where lead_id = $1 group by type order by type", [
      uuid(master.id),
    ]);
    expect(types).toEqual([
      { type: "CALL", count: 5 },
      { type: "LEAD_CAPTURED", count: 7 },
    ]);
    expect(await leadwire.sql("select from lead where email = $1", [other.email])).toEqual([]);
  });
});

describe("is refused, and nothing is written,", () => {
  const NOBODY = "lead_00000000-0000-7000-8000-000000000000";
  const cases: [string, (master: string, other: string) => Partial<MergeLeadsInput>, string, string[]][] = [
    ["a lead into itself", (master) => ({ leadIds: [master] }), "INVALID_INPUT", ["leadIds", "0"]],
    ["a lead that is not there", (_, other) => ({ leadIds: [other, NOBODY] }), "NOT_FOUND", ["leadIds", "1"]],
    ["a master that is not there", () => ({ masterId: NOBODY }), "NOT_FOUND", ["masterId"]],
    ["no id at all", () => ({ leadIds: ["lead_1"] }), "INVALID_INPUT", ["leadIds", "0"]],
    ["another kind of record", () => ({ masterId: "user_00000000-0000-7000-8000-000000000000" }), "INVALID_INPUT", ["masterId"]],
    ["nobody", () => ({ leadIds: [] }), "INVALID_INPUT", ["leadIds"]],
    ["too many", (_, other) => ({ leadIds: Array.from({ length: 11 }, () => other) }), "INVALID_INPUT", ["leadIds"]],
    ["a stale master", () => ({ expectedVersion: 7 }), "CONFLICT", ["expectedVersion"]],
    [
      "a stale other",
      (_, other) => ({ expectedVersions: [{ leadId: other, expectedVersion: 7 }] }),
      "CONFLICT",
      ["expectedVersions", "0", "expectedVersion"],
    ],
    ["an unknown field", () => ({ choices: [{ field: "shoeSize", choose: "MASTER" }] }), "INVALID_INPUT", ["choices", "0", "field"]],
    ["an impossible choice", () => ({ choices: [{ field: "email", choose: "UNION" }] }), "INVALID_INPUT", ["choices", "0", "choose"]],
  ];

  test.each(cases)("%s", async (_, wrong, code, path) => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    const before = await everything();
    const { lead, changes, userErrors } = await merge(master.id, [other.id], wrong(master.id, other.id));
    expect([lead, changes]).toEqual([null, []]);
    expect(userErrors[0]).toMatchObject({ code, path });
    expect(await everything()).toEqual(before);
  });

  test("a lead that a partner has accepted, unless it is the master", async () => {
    const partner = await aPartner(leadwire.admin);
    const [{ leadId, shareIds }, other] = [await anOffer(leadwire.admin, [partner]), await aLead(leadwire.admin)];
    const portal = await leadwire.portal(partner);
    await portal.do(AcceptDocument, { input: { shareId: shareIds[0] as string } });
    expect((await merge(other.id, [leadId])).userErrors[0]).toMatchObject({ code: "ALREADY_SHARED", path: ["leadIds", "0"] });
    expect((await merge(leadId, [other.id])).userErrors).toEqual([]);
  });

  test("a converted lead, unless it is the master, whose fields then stay", async () => {
    const [converted, other] = [await aQualifiedLead(leadwire.admin, { jobTitle: "CEO" }), await aLead(leadwire.admin, { tags: ["new"] })];
    await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: converted.id, ...CREATE_ALL } });
    expect((await merge(other.id, [converted.id])).userErrors[0]).toMatchObject({ code: "LEAD_CONVERTED", path: ["leadIds", "0"] });
    const { lead, changes, userErrors } = await merge(converted.id, [other.id]);
    // None of a person's addresses is lost.
    expect([userErrors, changes.map(({ field }) => field), lead?.name]).toEqual([[], ["emails"], converted.name]);
    expect((await detail(other.id))?.conversion?.account?.id).toBeDefined();
  });

  test("who may not write both leads", async () => {
    const [rep, reader] = [await leadwire.user("REP"), await leadwire.user("READONLY")];
    await leadwire.setRepSight("OWN");
    const [mine, theirs] = [await aLead(leadwire.admin, { ownerId: rep.id }), await aLead(leadwire.admin, { ownerId: reader.id })];
    expect((await merge(mine.id, [theirs.id], {}, rep)).userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["leadIds", "0"] });
    expect((await merge(theirs.id, [mine.id], {}, rep)).userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["masterId"] });
    const input = { masterId: mine.id, leadIds: [theirs.id] };
    expect(await reader.refusal(MergeLeadsDocument, { input })).toBe("FORBIDDEN");
    expect(await (await leadwire.service("LEADS_WRITE")).refusal(MergeLeadsDocument, { input })).toBe("FORBIDDEN");
    await leadwire.setRepSight("ALL");
    expect((await merge(mine.id, [theirs.id], {}, rep)).userErrors).toEqual([]);
  });
});
