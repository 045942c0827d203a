import { expect, jest, test } from "@jest/globals";
import { captureLeads } from "../../../src/lifecycle/capture/capture-lead.js";
import { transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { BULK_LIMITS } from "../../../src/platform/schema/bulk.js";
import type { CaptureLeadRow } from "../../../src/records/leads/lead.inputs.js";
import type { Client } from "../../support/client.js";
import { aLead, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadsDocument,
  CaptureLeadsDocument,
  type CaptureLeadsInput,
  ChangeLeadStatusesDocument,
  ConvertLeadDocument,
  LeadDetailDocument,
  LeadEventsDocument,
  RecordActivitiesDocument,
  UpdateLeadsDocument,
  type UpdateLeadsInput,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const capture = (rows: CaptureLeadsInput["rows"], options: Partial<CaptureLeadsInput> = {}, client: Client = leadwire.admin) =>
  client.do(CaptureLeadsDocument, { input: { rows, errorPolicy: "IGNORE_FAILED", ...options } }).then(({ captureLeads }) => captureLeads);
const update = (rows: UpdateLeadsInput["rows"], options: Partial<UpdateLeadsInput> = {}, client: Client = leadwire.admin) =>
  client.do(UpdateLeadsDocument, { input: { rows, errorPolicy: "IGNORE_FAILED", ...options } }).then(({ updateLeads }) => updateLeads);

/** What is in the database that a mutation could have written. */
const everything = () =>
  leadwire.sql(
    `select (select count(*) from lead) as leads, (select sum(version) from lead) as versions, (select count(*) from activity) as activities,
            (select count(*) from source) as sources, (select count(*) from change_event) as events`,
  );

test("good rows are captured, bad ones say why, and a later row may be the person of an earlier one", async () => {
  const { results, userErrors } = await capture([
    person({ email: "first@bulk.example", firstName: "Ada", jobTitle: null }),
    person({ email: "nobody" }),
    person({ email: "x".repeat(400), firstName: "y".repeat(300) }),
    person({ email: "FIRST@bulk.example", firstName: "Other", jobTitle: "CEO", phone: "+49 30 901831" }),
    person({ email: null, firstName: "Ada", lastName: null, phone: "+49 30 901831" }),
  ]);
  expect(userErrors).toEqual([]);
  expect(results.map(({ index, outcome }) => [index, outcome])).toEqual([
    [0, "CREATED"],
    [1, null],
    [2, null],
    [3, "ATTACHED"],
    [4, "ATTACHED"],
  ]);
  expect(results[1]?.userErrors).toEqual([expect.objectContaining({ code: "INVALID_INPUT", path: ["rows", "1", "email"] })]);
  expect(results[2]?.userErrors.map(({ path }) => path)).toEqual([
    ["rows", "2", "email"],
    ["rows", "2", "firstName"],
  ]);
  const [first, , , again] = results;
  expect(again?.lead).toMatchObject({ id: first?.lead?.id, firstName: "Ada", jobTitle: "CEO", phone: "+4930901831", version: 3 });
  expect(results[4]?.lead?.id).toBe(first?.lead?.id);
});

test("each row has its events, in order, as if it had been captured alone", async () => {
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
  await capture([
    person({ email: "first.of-events@bulk.example", jobTitle: null }),
    person({ email: "first.of-events@bulk.example", jobTitle: "CEO" }),
    person({ email: "other.of-events@bulk.example" }),
  ]);
  const events = [await stream.next(), await stream.next(), await stream.next()].map(({ leadEvents }) => leadEvents);
  expect(events.map(({ type, lead }) => [type, lead?.id === events[0]?.lead?.id])).toEqual([
    ["CREATED", true],
    ["SCORE_CHANGED", true],
    ["CREATED", false],
  ]);
  await stream.stop();
});

test("with REJECT_ALL one bad row keeps all from being written", async () => {
  const before = await everything();
  const rows = [person({ source: { channel: "API", name: "never seen" } }), person({ email: "nobody" }), person()];
  const { results, userErrors } = await capture(rows, { errorPolicy: "REJECT_ALL" });
  expect(userErrors).toEqual([expect.objectContaining({ code: "ROWS_REFUSED", message: expect.stringContaining("1 of 3 rows") })]);
  expect(results.map(({ lead, outcome, userErrors }) => [lead, outcome, userErrors.length])).toEqual([
    [null, null, 0],
    [null, null, 1],
    [null, null, 0],
  ]);
  expect(await everything()).toEqual(before);
  const good = await capture([rows[0], rows[2]] as typeof rows, { errorPolicy: "REJECT_ALL" });
  expect(good.results.map(({ outcome }) => outcome)).toEqual(["CREATED", "CREATED"]);
});

test("a dry run answers what would happen and writes nothing", async () => {
  const known = await aLead(leadwire.admin);
  const before = await everything();
  const { results } = await capture([person({ email: known.email }), person(), person({ email: "nobody" })], { dryRun: true });
  expect(results.map(({ outcome, userErrors }) => outcome ?? userErrors[0]?.code)).toEqual(["ATTACHED", "CREATED", "INVALID_INPUT"]);
  expect(await everything()).toEqual(before);
});

test("a repeated key gets the first results, refusals with their facts included", async () => {
  await aLead(leadwire.admin, { email: "strict@bulk.example", source: { channel: "API", name: "strict" } });
  await leadwire.sql("update source set capture_policy = 'REFUSE' where name = 'strict'");
  const rows = [person(), person({ email: "strict@bulk.example", source: { channel: "API", name: "strict" } })];
  const first = await capture(rows, { idempotencyKey: "bulk-1" });
  expect(first.results[1]?.userErrors[0]).toMatchObject({ __typename: "DuplicateRefusedError", path: ["rows", "1"] });
  const before = await everything();
  expect(await capture(rows, { idempotencyKey: "bulk-1" })).toEqual(first);
  expect(await everything()).toEqual(before);
  const { userErrors } = await capture([person()], { idempotencyKey: "bulk-1" });
  expect(userErrors[0]?.code).toBe("IDEMPOTENCY_KEY_REUSED");
});

test("more rows than the limit, or none, are refused with the number", async () => {
  const { userErrors, results } = await capture(Array.from({ length: BULK_LIMITS.rows.most + 1 }, () => person()));
  expect(results).toEqual([]);
  expect(userErrors).toEqual([expect.objectContaining({ code: "INVALID_INPUT", path: ["rows"], message: expect.stringContaining("200") })]);
  expect((await capture([])).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["rows"] });
});

test("a full call is written whole", async () => {
  const { results } = await capture(
    Array.from({ length: BULK_LIMITS.rows.most }, (_, place) =>
      person({ email: `full${place}@bulk.example`, description: 'a\tb\\c\n"d"' }),
    ),
  );
  expect(results.map(({ outcome }) => outcome)).toEqual(Array(BULK_LIMITS.rows.most).fill("CREATED"));
  const rows = await leadwire.sql("select distinct description from lead where email like 'full%@bulk.example'");
  expect(rows).toEqual([{ description: 'a\tb\\c\n"d"' }]);
  const { lead } = await leadwire.admin.do(LeadDetailDocument, { id: results[199]?.lead?.id as string });
  expect(lead?.activities.nodes[0]?.properties).toMatchObject({ sent: { description: 'a\tb\\c\n"d"' } });
});

test("the rows count in the cost of the operation", async () => {
  const cost = async (count: number) => {
    const rows = Array.from({ length: count }, () => person());
    const { extensions } = await leadwire.admin.ask(CaptureLeadsDocument, { input: { rows, errorPolicy: "IGNORE_FAILED" } });
    return extensions?.cost.requested as number;
  };
  const [one, ten] = [await cost(1), await cost(10)];
  expect(ten).toBeGreaterThan(5 * (one - 10));
});

test("the number of statements does not grow with the rows", async () => {
  /** Those of the whole transaction, for rows wait for its end to be written. */
  const statements = async (count: number) => {
    const query = await transact(leadwire.app.services.dataSource, SYSTEM, null, async (tx) => {
      const asked = jest.spyOn(await tx.connection(), "query");
      await captureLeads(
        tx,
        Array.from({ length: count }, () => ({ input: person() as CaptureLeadRow })),
      );
      return asked;
    });
    const { length } = query.mock.calls;
    query.mockRestore();
    return length;
  };
  // The first makes the source, the second reads the settings; from then on they are in memory.
  for (let warm = 0; warm < 2; warm++) await statements(1);
  const one = await statements(1);
  expect(one).toBeGreaterThan(1);
  expect(await statements(20)).toBe(one);
  // In place of the one statement that writes all: six tables by COPY, and what follows from the leads by two.
  expect(await statements(200)).toBe(one + 7);
});

test("calls that capture the same people crosswise at the same moment make each person once", async () => {
  const emails = Array.from({ length: 40 }, (_, place) => `crossing${place}@bulk.example`);
  const calls = Array.from({ length: 8 }, (_, call) => (call % 2 ? [...emails].reverse() : emails).map((email) => person({ email })));
  const answers = await Promise.all(calls.map((rows) => capture(rows)));
  expect(answers.flatMap(({ results }) => results).flatMap(({ userErrors }) => userErrors)).toEqual([]);
  const [people] = await leadwire.sql(
    "select count(*)::int as leads, count(distinct email)::int as people from lead where email like 'crossing%'",
  );
  expect(people).toEqual({ leads: 40, people: 40 });
  const [activities] = await leadwire.sql(
    "select count(*)::int as count from activity a join lead l on l.id = a.lead_id where l.email like 'crossing%'",
  );
  expect(activities).toEqual({ count: 320 });
});

test("leads are changed in order; a refused row leaves its lead as it was, and another row may go on with it", async () => {
  const lead = await aLead(leadwire.admin, { jobTitle: "Clerk" });
  const { results } = await update([
    { leadId: lead.id, jobTitle: "CEO", expectedVersion: 1 },
    { leadId: lead.id, jobTitle: "Lost", expectedVersion: 1 },
    { leadId: lead.id, jobTitle: "Lost too", interest: "NOT_NOW" },
    { leadId: lead.id, companySize: 80, expectedVersion: 2 },
    { leadId: "lead_00000000-0000-7000-8000-000000000000", jobTitle: "Nobody" },
    { leadId: "account_1", jobTitle: "Nobody" },
  ]);
  expect(results.map(({ lead, userErrors }) => userErrors[0]?.code ?? lead)).toEqual([
    expect.objectContaining({ jobTitle: "CEO", companySize: 80, version: 3 }),
    "CONFLICT",
    "INVALID_INPUT",
    expect.objectContaining({ jobTitle: "CEO", companySize: 80, version: 3 }),
    "NOT_FOUND",
    "INVALID_INPUT",
  ]);
  expect(results[2]?.userErrors[0]?.path).toEqual(["rows", "2", "resumeAt"]);
  const [row] = await leadwire.sql("select job_title, company_size, interest, version from lead where id = $1", [lead.id.slice(5)]);
  expect(row).toEqual({ job_title: "CEO", company_size: 80, interest: "UNKNOWN", version: 3 });
  const events = await leadwire.sql("select version, changed_fields from change_event where record_id = $1 order by id", [
    lead.id.slice(5),
  ]);
  expect(events.map(({ version }) => version)).toEqual([1, 2, 3]);
  expect(events[2]?.changed_fields).toEqual(expect.arrayContaining(["companySize", "score"]));
});

test("a row that changes nothing is no event and no new version", async () => {
  const lead = await aLead(leadwire.admin, { jobTitle: "Clerk" });
  const { results } = await update([{ leadId: lead.id, jobTitle: "Clerk" }]);
  expect(results[0]?.lead?.version).toBe(1);
  expect(await leadwire.sql("select 1 from change_event where record_id = $1", [lead.id.slice(5)])).toHaveLength(1);
});

test("statuses are set, each with its step in the history", async () => {
  const [lead, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  const rows = [
    { leadId: lead.id, status: "CONTACTED" as const },
    { leadId: other.id, status: "CLOSED_WON" as const },
    { leadId: lead.id, status: "WARM" as const, reason: "asked twice" },
  ];
  const { changeLeadStatuses } = await leadwire.admin.do(ChangeLeadStatusesDocument, { input: { rows, errorPolicy: "IGNORE_FAILED" } });
  expect(changeLeadStatuses.results[1]?.userErrors[0]).toMatchObject({
    code: "INVALID_TRANSITION",
    path: ["rows", "1", "status"],
    from: "NEW",
  });
  const { lead: detail } = await leadwire.admin.do(LeadDetailDocument, { id: lead.id });
  expect(detail?.statusHistory.nodes.map(({ from, to }) => `${from} ${to}`).sort()).toEqual(["CONTACTED WARM", "NEW CONTACTED"]);
  expect(detail?.statusHistory.nodes[0]?.changedBy).not.toBeNull();
});

test("leads are assigned; a rep can neither reach another's lead nor send one out of sight", async () => {
  const [rep, stranger] = [await leadwire.user("REP", { name: "Rep" }), await leadwire.user("REP", { name: "Stranger" })];
  const [mine, theirs] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  const assign = (client: Client, ...rows: { leadId: string; ownerId: string | null }[]) =>
    client.do(AssignLeadsDocument, { input: { rows, errorPolicy: "IGNORE_FAILED" } }).then(({ assignLeads }) => assignLeads.results);
  const handed = await assign(
    leadwire.admin,
    { leadId: mine.id, ownerId: rep.id },
    { leadId: theirs.id, ownerId: stranger.id },
    { leadId: mine.id, ownerId: "user_00000000-0000-7000-8000-000000000000" },
  );
  expect(handed.map(({ lead, userErrors }) => lead?.owner?.name ?? userErrors[0]?.code)).toEqual(["Rep", "Stranger", "NOT_FOUND"]);
  const tried = await assign(
    rep,
    { leadId: theirs.id, ownerId: rep.id },
    { leadId: mine.id, ownerId: stranger.id },
    { leadId: mine.id, ownerId: rep.id },
  );
  expect(tried.map(({ lead, userErrors }) => lead?.owner?.name ?? userErrors[0]?.code)).toEqual(["NOT_FOUND", "FORBIDDEN", "Rep"]);
  const [unseen] = (await update([{ leadId: theirs.id, jobTitle: "Stolen" }], {}, rep)).results;
  expect(unseen?.userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["rows", "0", "leadId"] });
});

test("who may capture but not read learns nothing of whom we know", async () => {
  const known = await aLead(leadwire.admin);
  const form = await leadwire.service("LEADS_CAPTURE");
  const { results } = await capture([person({ email: known.email }), person()], {}, form);
  expect(results.map(({ lead, outcome }) => [lead, outcome])).toEqual([
    [null, null],
    [null, null],
  ]);
  const reader = await leadwire.service("LEADS_READ");
  expect(await reader.refusal(CaptureLeadsDocument, { input: { rows: [person()], errorPolicy: "REJECT_ALL" } })).toBe("FORBIDDEN");
});

test("activities are recorded in order and score their leads; one that was delivered before is there once", async () => {
  const lead = await aLead(leadwire.admin, { jobTitle: null, companySize: null });
  const externalId = { system: "shop", value: "bulk-77" };
  const rows = [
    { subjectId: lead.id, type: "DEMO_REQUESTED" as const, externalId },
    { subjectId: lead.id, type: "PRICING_VIEWED" as const },
    { subjectId: lead.id, type: "DEMO_REQUESTED" as const, externalId },
    { subjectId: lead.id, type: "CALL" as const, occurredAt: "2999-01-01T00:00:00Z" },
    { subjectId: "task_1", type: "CALL" as const },
  ];
  const { recordActivities } = await leadwire.admin.do(RecordActivitiesDocument, { input: { rows, errorPolicy: "IGNORE_FAILED" } });
  const { results } = recordActivities;
  expect(results.map(({ activity, userErrors }) => activity?.type ?? userErrors[0]?.path.join("."))).toEqual([
    "DEMO_REQUESTED",
    "PRICING_VIEWED",
    "DEMO_REQUESTED",
    "rows.3.occurredAt",
    "rows.4.subjectId",
  ]);
  expect(results[2]?.activity?.id).toBe(results[0]?.activity?.id);
  expect(results[0]?.lead?.score).toBe(lead.score + 40);
  const entries = await leadwire.sql("select rule_id from score_entry where lead_id = $1 and source_id <> lead_id order by points desc", [
    lead.id.slice(5),
  ]);
  expect(entries).toEqual([{ rule_id: "demo" }, { rule_id: "pricing" }]);
  const again = await leadwire.admin.do(RecordActivitiesDocument, { input: { rows: rows.slice(0, 1), errorPolicy: "REJECT_ALL" } });
  expect(again.recordActivities.results[0]?.activity?.id).toBe(results[0]?.activity?.id);
});

test("a converted lead is not edited in bulk either, but others of the call are", async () => {
  const [converted, lead] = [await aQualifiedLead(leadwire.admin), await aLead(leadwire.admin)];
  await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: converted.id, ...CREATE_ALL } });
  const { results } = await update([
    { leadId: converted.id, jobTitle: "Late" },
    { leadId: lead.id, jobTitle: "In time" },
  ]);
  expect(results.map(({ lead, userErrors }) => lead?.jobTitle ?? userErrors[0]?.code)).toEqual(["LEAD_CONVERTED", "In time"]);
});
