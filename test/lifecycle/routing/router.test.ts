import { beforeEach, describe, expect, test } from "@jest/globals";
import { aCustomField, aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadDocument,
  CaptureLeadDocument,
  type CaptureLeadInput,
  CaptureLeadsDocument,
  CreateAccountDocument,
  CreateContactDocument,
  LeadDetailDocument,
  LeadEventsDocument,
  RouteLeadsDocument,
  SimulateAssignmentDocument,
} from "../../support/operations.js";
import { aQueue, assignmentsOf, aTeam, changeUser, setRules } from "../../support/routing.js";

const leadwire = new Leadwire();
const at = (field: string, ...values: string[]) => ({ field, operator: "IN" as const, values });
const ownersOf = async (count: number, details: Partial<CaptureLeadInput> = {}) => {
  const owners: (string | undefined)[] = [];
  for (let nth = 0; nth < count; nth++) owners.push((await aLead(leadwire.admin, details)).owner?.name);
  return owners;
};

/** So that no day ends while a test counts what it brought. The names of these zones count westwards. */
function whereItIsNoon(): string {
  const west = new Date().getUTCHours() - 12;
  return west === 0 ? "UTC" : `Etc/GMT${west > 0 ? "+" : ""}${west}`;
}

beforeEach(() => setRules(leadwire));

test("without rules a lead has no owner, and no assignment that would say why", async () => {
  const lead = await aLead(leadwire.admin);
  expect(lead.owner).toBeNull();
  expect((await assignmentsOf(leadwire.admin, lead.id))?.assignment).toBeNull();
});

test("a hundred captures at once over five owners give twenty each", async () => {
  const team = await aTeam(leadwire, 5);
  await setRules(leadwire, { teamId: team.id });
  const leads = await Promise.all(Array.from({ length: 100 }, () => aLead(leadwire.admin)));
  const counts = new Map<string, number>();
  for (const { owner } of leads) counts.set(owner?.id as string, (counts.get(owner?.id as string) ?? 0) + 1);
  expect(Object.fromEntries(counts)).toEqual(Object.fromEntries(team.people.map(({ id }) => [id, 20])));
}, 60_000);

test("captures in bulk are routed one after the other, and an owner who is named is kept", async () => {
  const team = await aTeam(leadwire, 2);
  const other = await leadwire.user("REP", { name: "Other" });
  await setRules(leadwire, { teamId: team.id });
  const rows = [person(), person(), person({ ownerId: other.id }), person(), person()];
  const { captureLeads } = await leadwire.admin.do(CaptureLeadsDocument, { input: { rows, errorPolicy: "REJECT_ALL" } });
  const names = captureLeads.results.map(({ lead }) => lead?.owner?.name);
  expect(names).toEqual(["A", "B", "Other", "A", "B"]);
  const named = await assignmentsOf(leadwire.admin, captureLeads.results[2]?.lead?.id as string);
  expect(named?.assignment).toMatchObject({ kind: "NAMED", rule: null, trace: [], owner: { name: "Other" } });
});

test("bulk captures of several teams at once neither wait crosswise nor lose a turn", async () => {
  const [east, west] = [await aTeam(leadwire, 3), await aTeam(leadwire, 3)];
  await setRules(leadwire, { teamId: west.id, condition: at("country", "US") }, { teamId: east.id });
  const calls = Array.from({ length: 12 }, (_, call) => {
    const countries = call % 2 ? ["US", "DE"] : ["DE", "US"];
    const rows = Array.from({ length: 6 }, (_, row) => person({ country: countries[row % 2] }));
    return leadwire.admin.do(CaptureLeadsDocument, { input: { rows, errorPolicy: "REJECT_ALL" } });
  });
  const owners = (await Promise.all(calls)).flatMap(({ captureLeads }) => captureLeads.results.map(({ lead }) => lead?.owner?.id));
  for (const { id } of [...east.people, ...west.people]) expect(owners.filter((owner) => owner === id)).toHaveLength(12);
});

test("a rule may look at a custom field", async () => {
  const team = await aTeam(leadwire, 1);
  const { key } = await aCustomField(leadwire.admin, { type: "CHOICE" });
  await setRules(leadwire, { teamId: team.id, condition: at(`customFields.${key}`, "gold") });
  const [gold, silver] = await Promise.all(
    ["gold", "silver"].map((value) => leadwire.admin.do(CaptureLeadDocument, { input: person({ customFields: { [key]: value } }) })),
  );
  expect(gold?.captureLead.lead?.owner?.id).toBe(team.people[0]?.id);
  expect(silver?.captureLead.lead).toMatchObject({ owner: null });
});

test("the first rule that matches and has somebody wins, and the trace says why", async () => {
  const [big, small] = [await aTeam(leadwire, 1), await aTeam(leadwire, 1)];
  await changeUser(leadwire, big.people[0]?.id as string, { absences: [{ from: "2020-01-01T00:00:00Z", until: "2999-01-01T00:00:00Z" }] });
  await setRules(
    leadwire,
    { name: "Swiss", teamId: small.id, condition: at("country", "CH") },
    { name: "Big", teamId: big.id, condition: { field: "companySize", operator: "GTE", value: 1000 } },
    { name: "Others", teamId: small.id, strategy: "LEAST_LOADED" },
  );
  const { id } = await aLead(leadwire.admin, { country: "DE", companySize: 5000 });
  const { lead } = await leadwire.admin.do(LeadDetailDocument, { id });
  expect(lead?.assignment).toMatchObject({
    at: lead?.createdAt,
    rule: "Others",
    owner: { name: "A", id: small.people[0]?.id },
    trace: [
      { rule: "Swiss", outcome: "NOT_MATCHED", reason: "The lead does not meet its condition." },
      { rule: "Big", outcome: "SKIPPED", reason: "Nobody can be given a lead now." },
      { rule: "Others", outcome: "ASSIGNED", reason: "They had the fewest open leads." },
    ],
  });
  const detail = await assignmentsOf(leadwire.admin, id);
  expect(detail?.assignment?.trace[1]?.candidates).toEqual([
    { user: { id: big.people[0]?.id, name: "A" }, chosen: false, reason: "is away until 2999-01-01T00:00:00.000Z" },
  ]);
  const swiss = await aLead(leadwire.admin, { country: "CH", companySize: 5000 });
  expect((await assignmentsOf(leadwire.admin, swiss.id))?.assignment).toMatchObject({ rule: "Swiss", trace: [{ outcome: "ASSIGNED" }] });
});

test("a lead that no rule takes has no owner, and says which were asked", async () => {
  const team = await aTeam(leadwire, 1);
  await setRules(leadwire, { name: "Swiss", teamId: team.id, condition: at("country", "CH") });
  const { id, owner } = await aLead(leadwire.admin, { country: "DE" });
  expect(owner).toBeNull();
  expect((await assignmentsOf(leadwire.admin, id))?.assignment).toMatchObject({
    rule: null,
    owner: null,
    trace: [{ outcome: "NOT_MATCHED" }],
  });
});

test("rules can look at the score that the capture gives", async () => {
  const [hot, others] = [await aTeam(leadwire, 1), await aTeam(leadwire, 1)];
  await setRules(
    leadwire,
    { name: "Promising", teamId: hot.id, condition: { field: "score", operator: "GT", value: 20 } },
    { teamId: others.id },
  );
  const promising = await aLead(leadwire.admin, { jobTitle: "CEO", companySize: 500 });
  const other = await aLead(leadwire.admin, { jobTitle: "Student", companySize: 1 });
  expect([promising.owner?.id, other.owner?.id]).toEqual([hot.people[0]?.id, others.people[0]?.id]);
});

test("by weight, and nothing for somebody who takes no part", async () => {
  const team = await aTeam(leadwire, 3);
  const [a, b, c] = team.people.map(({ id }) => id) as [string, string, string];
  await changeUser(leadwire, a, { weight: 3 });
  await changeUser(leadwire, c, { weight: 0 });
  await setRules(leadwire, { teamId: team.id, strategy: "WEIGHTED" });
  expect((await ownersOf(8)).sort()).toEqual(["A", "A", "A", "A", "A", "A", "B", "B"]);
  await leadwire.admin.do("mutation ($id: ID!) { disableUser(input: { userId: $id, leave: true }) { user { id } } }", { id: b });
  expect(await ownersOf(2)).toEqual(["A", "A"]);
});

test("daily capacity holds when many come at once, and open capacity ends when a lead is done with", async () => {
  const team = await aTeam(leadwire, 2);
  const [a, b] = team.people.map(({ id }) => id) as [string, string];
  await changeUser(leadwire, a, { dailyCapacity: 3, timezone: whereItIsNoon() });
  await changeUser(leadwire, b, { openCapacity: 4 });
  await setRules(leadwire, { teamId: team.id });
  const leads = await Promise.all(Array.from({ length: 12 }, () => aLead(leadwire.admin)));
  const names = leads.map(({ owner }) => owner?.name ?? "nobody");
  expect(names.sort().join(" ")).toBe("A A A B B B B nobody nobody nobody nobody nobody");
  const done = leads.find(({ owner }) => owner?.id === b)?.id as string;
  await leadwire.admin.do('mutation ($id: ID!) { disqualifyLead(input: { leadId: $id, reason: "NO_NEED" }) { userErrors { message } } }', {
    id: done,
  });
  expect(await ownersOf(2)).toEqual(["B", undefined]);
});

test("working hours are those of the person's own clock", async () => {
  const team = await aTeam(leadwire, 2);
  const [a, b] = team.people.map(({ id }) => id) as [string, string];
  // A works on the day after tomorrow only, B today and around it.
  const day = (days: number) =>
    ["SUNDAY", "MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY"][
      new Date(Date.now() + days * 86_400_000).getUTCDay()
    ] as "MONDAY";
  await changeUser(leadwire, a, { workingHours: [{ day: day(3), from: "00:00", to: "24:00" }] });
  await changeUser(leadwire, b, {
    timezone: "Asia/Tokyo",
    workingHours: [-1, 0, 1].map((days) => ({ day: day(days), from: "00:00", to: "24:00" })),
  });
  await setRules(leadwire, { teamId: team.id });
  expect(await ownersOf(3)).toEqual(["B", "B", "B"]);
});

test("a lead of a known contact or account goes to its owner; others to the next rule", async () => {
  const team = await aTeam(leadwire, 1);
  const [keeper, seller] = [await leadwire.user("REP", { name: "Keeper" }), await leadwire.user("REP", { name: "Seller" })];
  await leadwire.admin.do(CreateAccountDocument, { input: { name: "Sticky", website: "https://sticky.example", ownerId: keeper.id } });
  await leadwire.admin.do(CreateContactDocument, { input: { firstName: "Ada", email: "ada@elsewhere.example", ownerId: seller.id } });
  await setRules(
    leadwire,
    { name: "Theirs", strategy: "ACCOUNT_OWNER", condition: { field: "email", operator: "IS_SET" } },
    { teamId: team.id },
  );
  expect((await aLead(leadwire.admin, { email: "bo@sticky.example" })).owner?.name).toBe("Keeper");
  expect((await aLead(leadwire.admin, { email: "ada@elsewhere.example" })).owner?.name).toBe("Seller");
  const stranger = await aLead(leadwire.admin);
  expect(stranger.owner?.name).toBe("A");
  expect((await assignmentsOf(leadwire.admin, stranger.id))?.assignment?.trace[0]).toMatchObject({
    outcome: "SKIPPED",
    reason: "The lead belongs to no contact or account that has an owner.",
  });
  await changeUser(leadwire, keeper.id, { openCapacity: 1 });
  expect((await aLead(leadwire.admin, { email: "cy@sticky.example" })).owner?.name).toBe("A");
});

test("somebody who is captured again stays with whom they are", async () => {
  const team = await aTeam(leadwire, 2);
  await setRules(leadwire, { teamId: team.id });
  const lead = await aLead(leadwire.admin);
  const { captureLead } = await leadwire.admin.do(CaptureLeadDocument, { input: person({ email: lead.email }) });
  expect(captureLead).toMatchObject({ outcome: "ATTACHED", lead: { owner: { id: lead.owner?.id } } });
  expect((await assignmentsOf(leadwire.admin, lead.id))?.assignments.nodes).toHaveLength(1);
});

test("what people do is in the history, too; the same owner again is no assignment", async () => {
  const team = await aTeam(leadwire, 2);
  const queueId = await aQueue(leadwire);
  await setRules(leadwire, { name: "All", teamId: team.id });
  const { id } = await aLead(leadwire.admin);
  const ownerId = team.people[1]?.id as string;
  const steps = [{ ownerId }, { ownerId }, { queueId }, { ownerId: null }];
  for (const step of steps) await leadwire.admin.do(AssignLeadDocument, { input: { leadId: id, ...step } });
  const lead = await assignmentsOf(leadwire.admin, id);
  expect(lead?.assignments.nodes.map(({ kind, rule, owner, queue }) => [kind, rule, owner?.name ?? null, Boolean(queue)])).toEqual([
    ["ASSIGNED", null, null, false],
    ["ASSIGNED", null, null, true],
    ["ASSIGNED", null, "B", false],
    ["ROUTED", "All", "A", false],
  ]);
  expect(lead?.assignments.nodes[2]?.assignedBy?.id).toMatch(/^user_/);
});

describe("leads that are there already", () => {
  test("are routed again; what nobody can be given stays, and a dry run changes nothing", async () => {
    const team = await aTeam(leadwire, 1);
    const leaving = await leadwire.user("REP", { name: "Leaving" });
    const leads = [
      await aLead(leadwire.admin, { ownerId: leaving.id, country: "DE" }),
      await aLead(leadwire.admin, { ownerId: leaving.id, country: "FR" }),
    ];
    await setRules(leadwire, { teamId: team.id, condition: at("country", "DE") });
    const route = async (dryRun: boolean) => {
      const input = { rows: leads.map(({ id }) => ({ leadId: id })), errorPolicy: "REJECT_ALL" as const, dryRun };
      return (await leadwire.admin.do(RouteLeadsDocument, { input })).routeLeads.results.map(({ lead }) => lead?.owner?.name);
    };
    expect(await route(true)).toEqual(["A", "Leaving"]);
    expect((await assignmentsOf(leadwire.admin, leads[0]?.id as string))?.owner?.name).toBe("Leaving");
    expect(await route(false)).toEqual(["A", "Leaving"]);
    expect((await assignmentsOf(leadwire.admin, leads[1]?.id as string))?.assignments.nodes).toHaveLength(1);
  });
});

describe("a simulation", () => {
  const simulate = async (input: object, client = leadwire.admin) =>
    (await client.do(SimulateAssignmentDocument, { input } as never)).simulateAssignment;
  const state = () =>
    leadwire.sql(
      "select (select count(*) from lead) + (select count(*) from assignment) + (select count(*) from change_event) as rows, (select jsonb_agg(turns order by key) from routing_turn) as turns",
    );

  test("says what would happen to a person, a lead, or by other rules at another time, and writes nothing", async () => {
    const team = await aTeam(leadwire, 2);
    await setRules(leadwire, { name: "All", teamId: team.id });
    const lead = await aLead(leadwire.admin);
    await changeUser(leadwire, team.people[1]?.id as string, {
      absences: [{ from: "2030-01-01T00:00:00Z", until: "2030-02-01T00:00:00Z" }],
    });
    const before = await state();
    expect(await simulate({ lead: person() })).toMatchObject({
      owner: { name: "B" },
      rule: "All",
      attaches: false,
      trace: [{ outcome: "ASSIGNED" }],
    });
    expect(await simulate({ lead: person() })).toMatchObject({ owner: { name: "B" } });
    expect(await simulate({ subject: { captured: person() } })).toMatchObject({ owner: { name: "B" } });
    expect(await simulate({ subject: { leadId: lead.id } })).toMatchObject({ owner: { name: "B" }, rule: "All" });
    expect(await simulate({ leadId: lead.id })).toMatchObject({ owner: { name: "B" }, rule: "All" });
    expect(await simulate({ lead: person(), at: "2030-01-10T00:00:00Z" })).toMatchObject({ owner: { name: "A" } });
    expect(await simulate({ lead: person({ email: lead.email }) })).toMatchObject({ owner: { name: "A" }, rule: null, attaches: true });
    const rules = [{ name: "Mine", strategy: "USER", userId: team.people[1]?.id }];
    expect(await simulate({ lead: person(), rules })).toMatchObject({ owner: { name: "B" }, rule: "Mine" });
    expect(await state()).toEqual(before);
  });

  test("is refused with what is wrong, and shows nobody a lead that is none of theirs", async () => {
    const { errors } = await leadwire.admin.ask(SimulateAssignmentDocument, { input: {} });
    expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    const rep = await leadwire.user("REP");
    expect(await rep.refusal(SimulateAssignmentDocument, { input: { lead: person() } })).toBe("FORBIDDEN");
  });
});

test("subscribers see a lead that was routed come in with its owner, and one that is queued as such", async () => {
  const team = await aTeam(leadwire, 1);
  const queueId = await aQueue(leadwire);
  await setRules(leadwire, { teamId: team.id });
  const events = await leadwire.admin.subscribe(LeadEventsDocument, {});
  const { id } = await aLead(leadwire.admin);
  expect((await events.next()).leadEvents).toMatchObject({ type: "CREATED", lead: { id, owner: { name: "A" }, version: 1 } });
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId: id, queueId } });
  const queued = (await events.next()).leadEvents;
  expect(queued.type).toBe("QUEUED");
  expect([...queued.changedFields].sort()).toEqual(["owner", "queue"]);
  await events.stop();
});
