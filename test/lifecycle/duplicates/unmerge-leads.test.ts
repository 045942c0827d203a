import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, aPublishedModel, aQualifiedLead, aRule, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssessLeadDocument,
  ChangeLeadStatusDocument,
  ConvertLeadDocument,
  LeadDetailDocument,
  LeadEventsDocument,
  MergedLeadsDocument,
  MergeLeadsDocument,
  RecordActivityDocument,
  UnmergeLeadsDocument,
  type UnmergeLeadsInput,
  UpdateLeadDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const merge = async (masterId: string, ...leadIds: string[]) => {
  const { mergeLeads } = await leadwire.admin.do(MergeLeadsDocument, { input: { masterId, leadIds } });
  expect(mergeLeads.userErrors).toEqual([]);
  return mergeLeads;
};
const unmerge = async (leadId: string, options: Partial<UnmergeLeadsInput> = {}, client: Client = leadwire.admin) =>
  (await client.do(UnmergeLeadsDocument, { input: { leadId, ...options } })).unmergeLeads;
const did = (subjectId: string, type: "DEMO_REQUESTED" | "CALL" = "DEMO_REQUESTED") =>
  leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type } });
const detail = async (id: string) => (await leadwire.admin.do(LeadDetailDocument, { id })).lead;
const uuid = (id: string) => id.slice("lead_".length);

/** Points that do not age, so that a score is the same from one minute to the next. */
const aPersona = async (persona: string) => {
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
      rules: [aRule({ points: 10 }), aRule({ activityType: "CALL", points: 5 })],
    },
  ];
  await aPublishedModel(leadwire.admin, { persona, groups });
  return persona;
};

let phones = 10;

/** Two leads of two models, with something of everything that is attached to leads. */
async function twoLeads() {
  const [one, two] = [await aPersona(`P ${Math.random()}`), await aPersona(`P ${Math.random()}`)];
  const consents = [{ channel: "EMAIL" as const, granted: true, wording: "yes", at: "2026-03-01T00:00:00Z" }];
  const optOut = [{ channel: "EMAIL" as const, granted: false, wording: "no", at: "2026-01-01T00:00:00Z" }];
  const master = await aLead(leadwire.admin, { persona: one, consents, tags: ["a"], description: "One", phone: null, jobTitle: null });
  const other = await aLead(leadwire.admin, {
    persona: two,
    consents: optOut,
    tags: ["b"],
    description: "Two",
    phone: `+49 30 9018${++phones}`,
    jobTitle: "Chief",
    externalId: { system: "shop", value: `${Math.random()}` },
    campaign: { name: "Spring" },
    interest: "INTERESTED",
  });
  for (const { id } of [master, other]) {
    await did(id);
    await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId: id, status: "CONTACTED" } });
  }
  await did(other.id, "CALL");
  await leadwire.admin.do(AssessLeadDocument, { input: { leadId: other.id, need: { state: "MET", note: "replaces spreadsheets" } } });
  return { master, other };
}

/** What clients see of a lead and cannot be told from its own rows: its score, in full. */
const SCORE = "query ($id: ID!) { lead(id: $id) { score fitScore engagementScore band grade scoreBreakdown { rule points hits } } }";

/** All that is stored of leads, but when and how often their rows were written, and the history of scores, which only grows. */
async function stored(...ids: string[]) {
  const tables = ["activity", "assignment", "consent", "lead_external_id", "opportunity", "status_change", "touch"];
  const leads = await leadwire.sql("select to_jsonb(t) - 'version' - 'updated_at' as row from lead t where id = any($1) order by id", [
    ids.map(uuid),
  ]);
  const attached = tables.map((table) =>
    leadwire.sql(`select to_jsonb(t) as row from ${table} t where lead_id = any($1) order by id`, [ids.map(uuid)]),
  );
  const models = await leadwire.sql("select lead_id, model_id from lead_score where lead_id = any($1) order by lead_id", [ids.map(uuid)]);
  const scores = await Promise.all(ids.map((id) => leadwire.admin.do<any, any>(SCORE, { id })));
  return { leads, attached: await Promise.all(attached), models, scores };
}

describe("a merge that is undone", () => {
  test("gives back what was, field by field, with all that is attached and the scores", async () => {
    const { master, other } = await twoLeads();
    const before = await stored(master.id, other.id);
    await merge(master.id, other.id);
    expect(await stored(master.id, other.id)).not.toEqual(before);
    const { lead, leads, userErrors } = await unmerge(other.id);
    expect(userErrors).toEqual([]);
    expect([lead?.id, leads?.map(({ id }) => id)]).toEqual([master.id, [other.id]]);
    expect(await stored(master.id, other.id)).toEqual(before);
    expect(await leadwire.sql("select from merged_record where id = $1", [uuid(other.id)])).toEqual([]);
    // And it can be done again.
    await merge(master.id, other.id);
    expect((await unmerge(master.id)).userErrors).toEqual([]);
    expect(await stored(master.id, other.id)).toEqual(before);
  });

  test("gives back several leads at once", async () => {
    const leads = await Promise.all(Array.from({ length: 3 }, () => aLead(leadwire.admin)));
    const ids = leads.map(({ id }) => id);
    const [master = "", ...others] = ids;
    const before = await stored(...ids);
    await merge(master, ...others);
    expect((await unmerge(others[1] as string)).leads).toHaveLength(2);
    expect(await stored(...ids)).toEqual(before);
  });

  test("leaves with the survivor what was changed or came in since", async () => {
    const { master, other } = await twoLeads();
    await merge(master.id, other.id);
    await did(other.id, "CALL");
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: master.id, jobTitle: "Chief Buyer", city: "Bern" } });
    const { lead } = await unmerge(other.id);
    expect(lead).toMatchObject({ jobTitle: "Chief Buyer", phone: null });
    const [survivor, restored] = [await detail(master.id), await detail(other.id)];
    expect(survivor?.activities.nodes.map(({ type }) => type)).toContain("CALL");
    // Of its own model: 20 for the title, 10 for the demo, 5 for the call of after the merge.
    expect(survivor).toMatchObject({ score: 35, tags: ["a"] });
    expect(restored).toMatchObject({ score: 35, jobTitle: "Chief", phone: other.phone });
    const [{ city }] = (await leadwire.sql("select city from lead where id = $1", [uuid(master.id)])) as [{ city: string }];
    expect(city).toBe("Bern");
  });

  test("is undone from the last one on", async () => {
    const [first, second, third] = [await aLead(leadwire.admin), await aLead(leadwire.admin), await aLead(leadwire.admin)];
    await merge(second.id, first.id);
    const before = await stored(second.id, third.id);
    await merge(third.id, second.id);
    expect((await unmerge(first.id)).userErrors[0]).toMatchObject({ code: "CANNOT_UNMERGE", path: ["leadId"] });
    expect((await unmerge(second.id)).userErrors).toEqual([]);
    expect(await stored(second.id, third.id)).toEqual(before);
    expect((await detail(first.id))?.id).toBe(second.id);
    expect((await unmerge(first.id)).userErrors).toEqual([]);
    expect((await detail(first.id))?.id).toBe(first.id);
  });

  test("tells those who watch of the one that is back and of the survivor", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    await merge(master.id, other.id);
    const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
    await unmerge(other.id);
    const events = [(await stream.next()).leadEvents, (await stream.next()).leadEvents];
    expect(events.map(({ type, visibility, lead }) => [type, visibility, lead?.id])).toEqual([
      ["UNMERGED", "UPDATED", master.id],
      ["UNMERGED", "ADDED", other.id],
    ]);
    expect(events[0]?.transactionId).toBe(events[1]?.transactionId);
  });

  test("when it is only tried stays", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    await merge(master.id, other.id);
    expect((await unmerge(other.id, { dryRun: true })).leads?.map(({ id }) => id)).toEqual([other.id]);
    expect((await detail(other.id))?.id).toBe(master.id);
  });
});

describe("a merge is not undone", () => {
  const refused = async (leadId: string, options: Partial<UnmergeLeadsInput> = {}) => (await unmerge(leadId, options)).userErrors[0];

  test("when there was none", async () => {
    expect(await refused((await aLead(leadwire.admin)).id)).toMatchObject({ code: "CANNOT_UNMERGE" });
    expect(await refused("lead_00000000-0000-7000-8000-000000000000")).toMatchObject({ code: "NOT_FOUND", path: ["leadId"] });
  });

  test("after 30 days, when the clock has forgotten what it takes", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin, { jobTitle: "COO" })];
    await merge(master.id, other.id);
    const days = (count: number) => new Date(Date.now() + count * 86_400_000);
    const known = () =>
      leadwire.sql("select undo is not null as undo, changes from record_merge where survivor_id = $1", [uuid(master.id)]);
    await leadwire.app.clock.tick(days(29));
    expect(await known()).toMatchObject([{ undo: true }]);
    await leadwire.sql("update record_merge set merged_at = merged_at - interval '31 days' where survivor_id = $1", [uuid(master.id)]);
    expect(await refused(other.id)).toMatchObject({ code: "CANNOT_UNMERGE" });
    await leadwire.app.clock.tick(new Date());
    expect(await known()).toEqual([{ undo: false, changes: [] }]);
    expect(await refused(other.id)).toMatchObject({ code: "CANNOT_UNMERGE" });
    expect((await detail(other.id))?.id).toBe(master.id);
  });

  test("when the survivor was converted since", async () => {
    const [master, other] = [await aQualifiedLead(leadwire.admin), await aLead(leadwire.admin)];
    await merge(master.id, other.id);
    await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: master.id, ...CREATE_ALL } });
    expect(await refused(other.id)).toMatchObject({ code: "CANNOT_UNMERGE" });
  });

  test("when the survivor has changed since it was looked at, or by who may not write", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    await merge(master.id, other.id);
    expect(await refused(other.id, { expectedVersion: 1 })).toMatchObject({ code: "CONFLICT" });
    const reader = await leadwire.user("READONLY");
    expect(await reader.refusal(UnmergeLeadsDocument, { input: { leadId: other.id } })).toBe("FORBIDDEN");
  });

  test("twice, when it is asked for twice at once", async () => {
    const [master, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    await merge(master.id, other.id);
    const answers = await Promise.all([unmerge(other.id), unmerge(other.id), unmerge(master.id)]);
    expect(answers.filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
    const { lead } = await leadwire.admin.do(MergedLeadsDocument, { id: master.id });
    expect(lead).toMatchObject({ mergedAt: null, mergedLeads: [] });
  });
});

test("a converted master can be merged into, and that can be undone", async () => {
  const [converted, other] = [await aQualifiedLead(leadwire.admin), await aLead(leadwire.admin)];
  await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: converted.id, ...CREATE_ALL } });
  const before = await stored(converted.id, other.id);
  await merge(converted.id, other.id);
  expect((await unmerge(other.id)).userErrors).toEqual([]);
  expect((await stored(converted.id, other.id)).attached).toEqual(before.attached);
});
