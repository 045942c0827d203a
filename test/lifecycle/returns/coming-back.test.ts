import { beforeAll, describe, expect, test } from "@jest/globals";
import { aLead, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadDocument,
  CaptureLeadDocument,
  type CaptureLeadInput,
  ChangeLeadStatusDocument,
  type ChangeLeadStatusInput,
  ConvertLeadDocument,
  DisableUserDocument,
  DisqualifyLeadDocument,
  RecordActivityDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";
import { aCalendar, aTeam, setRules } from "../../support/routing.js";

const leadwire = new Leadwire();
const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

beforeAll(async () => {
  const team = await aTeam(leadwire);
  await setRules(leadwire, { teamId: team.id });
  await aCalendar(leadwire, { isDefault: true });
});

const DETAIL = `query ($id: ID!) { lead(id: $id) {
  id status interest resumeAt revisitAt returnedAt firstResponseDueAt firstRespondedAt owner { id active } contact { id }
  mayContact(channel: EMAIL) tasks { nodes { kind title description dueAt owner { id active } account { id } } }
  statusHistory { nodes { to reason } } } }`;
const detail = async (id: string) => (await leadwire.admin.do<any, any>(DETAIL, { id })).lead;

const status = (leadId: string, input: Omit<ChangeLeadStatusInput, "leadId">) =>
  leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId, ...input } });
const disqualify = async (leadId: string, reason = "NO_BUDGET") => {
  const { disqualifyLead } = await leadwire.admin.do(DisqualifyLeadDocument, { input: { leadId, reason } });
  expect(disqualifyLead.userErrors).toEqual([]);
};
const demo = async (subjectId: string) => {
  const { recordActivity } = await leadwire.admin.do(RecordActivityDocument, { input: { subjectId, type: "DEMO_REQUESTED" } });
  expect(recordActivity.userErrors).toEqual([]);
};
const capture = async (input: CaptureLeadInput) => {
  const { captureLead } = await leadwire.admin.do(CaptureLeadDocument, { input });
  expect(captureLead.userErrors).toEqual([]);
  return captureLead;
};

/** A rep who owns leads and then leaves. */
async function leaverWith(leadId: string): Promise<string> {
  const { id } = await leadwire.user("REP");
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId, ownerId: id } });
  return id;
}
const leave = (userId: string) => leadwire.admin.do(DisableUserDocument, { input: { userId, leave: true } });

async function aCustomer(details: CaptureLeadInput) {
  const { id: leadId } = await aQualifiedLead(leadwire.admin, details);
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId, ...CREATE_ALL } });
  expect(convertLead.userErrors).toEqual([]);
  return { leadId, contactId: convertLead.contact?.id as string, opportunityId: convertLead.opportunity?.id as string };
}

/** Somebody who was given up, in one way or another; each is a lead of these details. */
const AWAY: [string, (details: CaptureLeadInput) => Promise<string>][] = [
  [
    "disqualified",
    async (details) => {
      const { id } = await aLead(leadwire.admin, details);
      await disqualify(id);
      return id;
    },
  ],
  [
    "cold",
    async (details) => {
      const { id } = await aLead(leadwire.admin, details);
      await status(id, { status: "COLD" });
      return id;
    },
  ],
  [
    "on hold",
    async (details) => {
      const { id } = await aLead(leadwire.admin, details);
      await status(id, { status: "ON_HOLD", reason: "Reorganising", resumeAt: inDays(90) });
      return id;
    },
  ],
  [
    "lost",
    async (details) => {
      const { id } = await aLead(leadwire.admin, details);
      await leadwire.sql("update lead set status = 'CLOSED_LOST' where id = $1", [id.slice(5)]);
      return id;
    },
  ],
  [
    "disqualified, of an owner who has left",
    async (details) => {
      const { id } = await aLead(leadwire.admin, details);
      const leaver = await leaverWith(id);
      await disqualify(id);
      await leave(leaver);
      return id;
    },
  ],
];

/** Without those of exit triggers, which look at the stage alone. */
const returnTasks = (lead: any): any[] => lead.tasks.nodes.filter(({ kind }: any) => kind === "LEAD_RETURNED");

const expectWork = (lead: any) => {
  const [task] = returnTasks(lead);
  expect(task).toMatchObject({ kind: "LEAD_RETURNED", owner: { active: true } });
  expect(lead.owner.active).toBe(true);
  expect(task.owner.id).toBe(lead.owner.id);
  expect(new Date(lead.firstResponseDueAt).getTime()).toBeGreaterThan(Date.now());
};

describe.each(AWAY)("somebody who was %s", (_what, giveUp) => {
  test("and is captured again is taken up, by somebody who is here and has a task and a deadline", async () => {
    const details = person();
    const id = await giveUp(details);
    const again = await capture({ ...details, source: { channel: "WEBSITE_FORM", name: "Demo form" } });
    expect([again.outcome, again.lead?.id]).toEqual(["ATTACHED", id]);
    const lead = await detail(id);
    expect(lead).toMatchObject({ status: "RE_ENGAGED", resumeAt: null });
    expect(lead.statusHistory.nodes[0]).toEqual({ to: "RE_ENGAGED", reason: "CAME_BACK: by Demo form" });
    expectWork(lead);
    const [event] = await leadwire.sql(
      "select type, cause from change_event where record_id = $1 and type = 'STATUS_CHANGED' order by id desc limit 1",
      [id.slice(5)],
    );
    expect(event).toMatchObject({ cause: { reason: "CAME_BACK: by Demo form" } });
  });

  test("and asks for a demonstration is taken up as well, once", async () => {
    const id = await giveUp(person());
    await demo(id);
    await demo(id);
    const lead = await detail(id);
    expect(lead.status).toBe("RE_ENGAGED");
    expectWork(lead);
    expect(returnTasks(lead)).toHaveLength(1);
  });
});

describe("a lead that is worked", () => {
  test("of an owner who has left goes to somebody who is here, and stays what it is", async () => {
    for (const comeBack of ["capture", "demo"]) {
      const details = person();
      const { id } = await aLead(leadwire.admin, details);
      await status(id, { status: "CONTACTED" });
      const leaver = await leaverWith(id);
      await leave(leaver);
      await (comeBack === "demo" ? demo(id) : capture(details));
      const lead = await detail(id);
      expect([comeBack, lead.status, lead.firstRespondedAt]).toEqual([comeBack, "CONTACTED", null]);
      expect(lead.owner.id).not.toBe(leaver);
      expectWork(lead);
    }
  });

  test("of somebody who said not now is worked from now on", async () => {
    const details = person();
    const { id } = await aLead(leadwire.admin, details);
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: id, interest: "NOT_NOW", resumeAt: inDays(60) } });
    await capture(details);
    const lead = await detail(id);
    expect(lead).toMatchObject({ interest: "UNKNOWN", resumeAt: null });
    expectWork(lead);
  });

  test("gets no task for one more sign of interest", async () => {
    const details = person();
    const { id } = await aLead(leadwire.admin, details);
    await capture(details);
    await demo(id);
    expect(returnTasks(await detail(id))).toEqual([]);
  });
});

describe("a customer", () => {
  test("who is captured again is a new lead of the same contact, for whoever owns the account, who has a task", async () => {
    const details = person({ consents: [{ channel: "EMAIL", granted: false, wording: "No mail" }] });
    const { leadId, contactId } = await aCustomer(details);
    const again = await capture({ email: details.email, source: details.source });
    expect(again.outcome).toBe("CREATED");
    expect(again.lead?.id).not.toBe(leadId);
    const lead = await detail(again.lead?.id as string);
    const { me } = await leadwire.admin.do<any, any>("{ me { id } }");
    expect(lead).toMatchObject({ status: "NEW", contact: { id: contactId }, owner: { id: me.id }, mayContact: false });
    expect(again.lead?.name).toBe(`${details.firstName} ${details.lastName}`);
    expectWork(lead);
    // From then on that is the lead of the person.
    expect(await capture({ email: details.email, source: details.source })).toMatchObject({ outcome: "ATTACHED", lead: { id: lead.id } });
  });

  test("whose account's owner has left is routed", async () => {
    const details = person();
    const { id } = await aQualifiedLead(leadwire.admin, details);
    const leaver = await leaverWith(id);
    await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: id, ...CREATE_ALL } });
    await leave(leaver);
    const again = await capture(details);
    const lead = await detail(again.lead?.id as string);
    expect(lead.owner.id).not.toBe(leaver);
    expectWork(lead);
  });

  test("who asks for a demonstration is a task of whoever owns the account, unless a deal is open and worked", async () => {
    const { leadId, opportunityId } = await aCustomer(person());
    await demo(leadId);
    expect((await detail(leadId)).tasks.nodes).toEqual([]);
    await leadwire.admin.do(
      "mutation ($id: ID!) { changeOpportunityStage(input: { opportunityId: $id, stage: CLOSED_WON }) { userErrors { message } } }",
      { id: opportunityId },
    );
    await demo(leadId);
    const [task] = (await detail(leadId)).tasks.nodes;
    expect(task).toMatchObject({ kind: "LEAD_RETURNED", owner: { active: true } });
    expect(task.account).not.toBeNull();
  });
});

describe("a source", () => {
  const setPolicy = async (name: string, onReturn: string | null) => {
    await capture(person({ source: { channel: "API", name } }));
    const { sources } = await leadwire.admin.do<any, any>(
      "query ($name: String!) { sources(where: { name: { eq: $name } }) { nodes { id } } }",
      { name },
    );
    const { updateSource } = await leadwire.admin.do<any, any>(
      "mutation ($input: UpdateSourceInput!) { updateSource(input: $input) { source { onReturn } userErrors { message } } }",
      { input: { sourceId: sources.nodes[0].id, onReturn } },
    );
    expect(updateSource).toEqual({ source: { onReturn }, userErrors: [] });
    return { channel: "API" as const, name };
  };

  test("that only notes changes nothing but the activities", async () => {
    const [source, details] = [await setPolicy("Newsletter", "NOTE"), person()];
    const { id } = await aLead(leadwire.admin, details);
    await disqualify(id);
    expect((await capture({ ...details, source })).lead?.id).toBe(id);
    expect(await detail(id)).toMatchObject({ status: "DISQUALIFIED", tasks: { nodes: [] } });
  });

  test("that makes new leads makes one of somebody disqualified, with a task", async () => {
    const [source, details] = [await setPolicy("Tenders", "NEW_LEAD"), person()];
    const { id } = await aLead(leadwire.admin, details);
    await disqualify(id);
    const again = await capture({ ...details, source });
    expect([again.outcome, again.lead?.id === id]).toEqual(["CREATED", false]);
    expectWork(await detail(again.lead?.id as string));
    expect((await detail(id)).status).toBe("DISQUALIFIED");
  });

  test("can be set back to what follows from where the lead stands", async () => {
    const [source, details] = [await setPolicy("Back to default", null), person()];
    const { id } = await aLead(leadwire.admin, details);
    await disqualify(id);
    await capture({ ...details, source });
    expect((await detail(id)).status).toBe("RE_ENGAGED");
  });
});

describe("a reason for disqualifying", () => {
  const REASON = "reason { id revisitable revisitAfter } userErrors { code path }";
  const create = async (input: object) =>
    (await leadwire.admin.do<any, any>(`mutation ($input: CreateReasonInput!) { createReason(input: $input) { ${REASON} } }`, { input }))
      .createReason;

  test("may be final: who comes back is noted", async () => {
    const details = person();
    const { id } = await aLead(leadwire.admin, details);
    await disqualify(id, "COMPETITOR");
    await capture(details);
    await demo(id);
    expect(await detail(id)).toMatchObject({ status: "DISQUALIFIED", tasks: { nodes: [] } });
  });

  test("may say after which time the clock takes the lead up again, for somebody who is here", async () => {
    const { reason } = await create({ kind: "DISQUALIFICATION", key: "TOO_SMALL", label: "Too small for now", revisitAfter: "P90D" });
    expect(reason).toMatchObject({ revisitable: true, revisitAfter: "P90D" });
    const { id } = await aLead(leadwire.admin);
    const leaver = await leaverWith(id);
    await disqualify(id, "TOO_SMALL");
    await leave(leaver);
    const { revisitAt } = await detail(id);
    await leadwire.app.clock.tick(new Date(new Date(revisitAt).getTime() - 1));
    expect((await detail(id)).status).toBe("DISQUALIFIED");
    await leadwire.app.clock.tick(new Date(revisitAt));
    const lead = await detail(id);
    expect(lead).toMatchObject({ status: "RE_ENGAGED", revisitAt: null, owner: { active: true } });
    expect(lead.owner.id).not.toBe(leaver);
    expect(lead.tasks.nodes[0]).toMatchObject({
      kind: "LEAD_RESUMED",
      description: "Was disqualified: TOO_SMALL",
      owner: { active: true },
    });
  });

  test.each([
    ["a reason of another kind", { kind: "RE_ENGAGEMENT", revisitAfter: "P90D" }, "revisitAfter"],
    ["a month, which has no length of its own", { kind: "DISQUALIFICATION", revisitAfter: "P3M" }, "revisitAfter"],
    ["a reason that is final", { kind: "DISQUALIFICATION", revisitable: false, revisitAfter: "P90D" }, "revisitAfter"],
    ["a final reason of another kind", { kind: "RE_ENGAGEMENT", revisitable: false }, "revisitable"],
  ])("is refused for %s", async (_what, input, field) => {
    const { reason, userErrors } = await create({ key: "WRONG", label: "Wrong", ...input });
    expect([reason, userErrors]).toEqual([null, [{ code: "INVALID_INPUT", path: [field] }]]);
  });
});
