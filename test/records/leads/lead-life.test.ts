import { describe, expect, test } from "@jest/globals";
import { LeadStage, LeadStatus } from "../../../src/records/leads/lead.enums.js";
import { settableFrom, TRANSITIONS } from "../../../src/records/leads/status-transitions.js";
import { aLead, aQualifiedLead, aReadyLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssessLeadDocument,
  AssignLeadDocument,
  ChangeLeadStatusDocument,
  ConvertLeadDocument,
  DisqualifyLeadDocument,
  LeadDetailDocument,
  QualifyLeadDocument,
  ReengageLeadDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

describe("the table of transitions", () => {
  test("names every status once, and no lead goes where it is", () => {
    expect(Object.keys(TRANSITIONS).sort()).toEqual(Object.values(LeadStatus).sort());
    for (const [from, allowed] of Object.entries(TRANSITIONS)) {
      expect(new Set(allowed).size).toBe(allowed.length);
      expect(allowed).not.toContain(from);
    }
  });

  test("lets a lead reach every status from NEW", () => {
    const reached = new Set<LeadStatus>([LeadStatus.NEW]);
    for (const status of reached) for (const next of TRANSITIONS[status]) reached.add(next);
    expect([...reached].sort()).toEqual(Object.values(LeadStatus).sort());
  });

  test("keeps the statuses of verbs out of people's hands", () => {
    for (const status of Object.values(LeadStatus))
      expect(settableFrom({ status, stage: LeadStage.SQL })).not.toEqual(expect.arrayContaining([LeadStatus.CLOSED_WON]));
  });
});

describe("a status", () => {
  test("that cannot follow is refused with those that can, and nothing changes", async () => {
    const lead = await aLead(leadwire.admin);
    const { changeLeadStatus } = await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId: lead.id, status: "NEGOTIATION" } });
    expect(changeLeadStatus.lead).toBeNull();
    expect(changeLeadStatus.userErrors[0]).toMatchObject({
      __typename: "InvalidTransitionError",
      from: "NEW",
      allowed: settableFrom({ status: LeadStatus.NEW, stage: LeadStage.LEAD }),
    });
  });

  test.each([
    ["ON_HOLD", {}, ["reason"]],
    ["ON_HOLD", { reason: "budget" }, ["resumeAt"]],
    ["ON_HOLD", { reason: "budget", resumeAt: "2020-01-01T00:00:00Z" }, ["resumeAt"]],
    ["REFERRAL", {}, ["referrer"]],
    ["RE_ENGAGED", {}, ["reason"]],
  ] as const)("%s needs what it needs (given %p)", async (status, given, path) => {
    const lead = await aLead(leadwire.admin);
    if (status === "RE_ENGAGED") await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId: lead.id, status: "COLD" } });
    const { changeLeadStatus } = await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId: lead.id, status, ...given } });
    expect(changeLeadStatus.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path });
  });

  test("leaves its story: from, to, why, who and how long", async () => {
    const lead = await aLead(leadwire.admin);
    await leadwire.admin.do(ChangeLeadStatusDocument, {
      input: { leadId: lead.id, status: "ON_HOLD", reason: "Budget freeze", resumeAt: "2099-01-01T00:00:00Z" },
    });
    const { lead: detail } = await leadwire.admin.do(LeadDetailDocument, { id: lead.id });
    expect(detail?.statusHistory.nodes).toEqual([
      expect.objectContaining({
        from: "NEW",
        to: "ON_HOLD",
        reason: "Budget freeze",
        changedBy: expect.objectContaining({ name: "Administrator" }),
        durationInFromStatus: expect.any(Number),
      }),
    ]);
    expect(detail?.nextAction).toBe("Revisit on the agreed date");
  });
});

describe("an update", () => {
  test("keeps what is left out and clears what is null", async () => {
    const lead = await aLead(leadwire.admin, { jobTitle: "CTO", companySize: 100 });
    const { updateLead } = await leadwire.admin.do(UpdateLeadDocument, {
      input: { leadId: lead.id, companySize: null, expectedVersion: 1 },
    });
    expect(updateLead.lead).toMatchObject({ version: 2, jobTitle: "CTO", companySize: null });
  });

  test("of a version that is no longer the newest is refused with the present record", async () => {
    const lead = await aLead(leadwire.admin);
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "CTO" } });
    const { updateLead } = await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "CEO", expectedVersion: 1 } });
    expect(updateLead.userErrors[0]).toMatchObject({ __typename: "ConflictError", code: "CONFLICT", current: { id: lead.id, version: 2 } });
  });

  test("by twenty at once with the same expected version succeeds once", async () => {
    const lead = await aLead(leadwire.admin);
    const results = await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: `Title ${number}`, expectedVersion: 1 } }),
      ),
    );
    expect(results.filter(({ updateLead }) => updateLead.lead)).toHaveLength(1);
  });

  test("moves the score when it changes who they are", async () => {
    const lead = await aLead(leadwire.admin, { jobTitle: "Student" });
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "CEO" } });
    const { lead: detail } = await leadwire.admin.do(LeadDetailDocument, { id: lead.id });
    expect(detail?.fitScore).toBe(30);
  });

  test("must leave some way to reach the person", async () => {
    const lead = await aLead(leadwire.admin, { companyName: null });
    const { updateLead } = await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, email: null } });
    expect(updateLead.userErrors[0]).toMatchObject({ code: "INVALID_INPUT" });
  });
});

describe("qualification", () => {
  test("is refused with what is missing", async () => {
    const lead = await aLead(leadwire.admin, { jobTitle: "CEO", companySize: 5000 });
    const { qualifyLead } = await leadwire.admin.do(QualifyLeadDocument, { input: { leadId: lead.id, as: "SQL" } });
    expect(qualifyLead.userErrors[0]).toMatchObject({
      __typename: "NotQualifiedError",
      unmet: ["Budget", "Authority", "Need", "Timeline"].map((name) => expect.objectContaining({ name })),
    });
  });

  test("as MQL moves the stage and leaves the status", async () => {
    const lead = await aLead(leadwire.admin, { jobTitle: "CEO", companySize: 5000 });
    const { qualifyLead } = await leadwire.admin.do(QualifyLeadDocument, { input: { leadId: lead.id, as: "MQL" } });
    expect(qualifyLead.lead).toMatchObject({ stage: "MQL", status: "NEW" });
  });

  test("may be overridden with a reason by those allowed to, and by nobody else", async () => {
    const lead = await aLead(leadwire.admin);
    const rep = await leadwire.user("REP");
    const input = { leadId: lead.id, as: "SQL" as const, overrideReason: "The CEO called" };
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: rep.id } });
    expect((await rep.do(QualifyLeadDocument, { input })).qualifyLead.userErrors[0]).toMatchObject({
      code: "FORBIDDEN",
      path: ["overrideReason"],
    });
    expect((await leadwire.admin.do(QualifyLeadDocument, { input })).qualifyLead.lead).toMatchObject({ stage: "SQL", status: "QUALIFIED" });
  });

  test("shows what is known of budget, authority, need and timeline, and null forgets", async () => {
    const lead = await aReadyLead(leadwire.admin);
    const budget = { state: "PARTIAL" as const, amount: { amount: "12.5", currency: "EUR" }, note: "half of it" };
    await leadwire.admin.do(AssessLeadDocument, {
      input: { leadId: lead.id, budget, need: null, timeline: { state: "MET", by: "2027-03-31" } },
    });
    const { lead: detail } = await leadwire.admin.do(LeadDetailDocument, { id: lead.id });
    expect(detail?.qualification).toMatchObject({
      verdict: "MQL",
      budget: { state: "PARTIAL", amount: { amount: "12.50", currency: "EUR" }, note: "half of it" },
      authority: { state: "MET" },
      need: { state: "UNKNOWN" },
      timeline: { state: "MET", by: "2027-03-31" },
    });
    const { lead: again } = await leadwire.admin.do<any, any>(
      `query ($id: ID!) { lead(id: $id) { qualification { budget { assessedAt assessedBy { name } } need { assessedAt } } } }`,
      { id: lead.id },
    );
    expect(again.qualification).toMatchObject({
      budget: { assessedAt: expect.stringMatching(/Z$/), assessedBy: { name: expect.any(String) } },
      need: { assessedAt: null },
    });
  });

  test("that is lost and won again: disqualified, re-engaged", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    const { disqualifyLead } = await leadwire.admin.do(DisqualifyLeadDocument, {
      input: { leadId: lead.id, reason: "NO_BUDGET", note: "asked again in Q3" },
    });
    expect(disqualifyLead.lead).toMatchObject({ status: "DISQUALIFIED", stage: "LEAD" });
    const { reengageLead } = await leadwire.admin.do(ReengageLeadDocument, {
      input: { leadId: lead.id, reason: "SITUATION_CHANGED", note: "New year, new budget" },
    });
    expect(reengageLead.lead).toMatchObject({ status: "RE_ENGAGED" });
  });

  test("needs a note where the reason says nothing", async () => {
    const lead = await aLead(leadwire.admin);
    const { disqualifyLead } = await leadwire.admin.do(DisqualifyLeadDocument, { input: { leadId: lead.id, reason: "OTHER" } });
    expect(disqualifyLead.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["note"] });
  });
});

test("a converted lead is no longer edited", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  const leadId = lead.id;
  const answers = [
    (await leadwire.admin.do(UpdateLeadDocument, { input: { leadId, jobTitle: "x" } })).updateLead,
    (await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId, status: "NURTURING" } })).changeLeadStatus,
    (await leadwire.admin.do(AssignLeadDocument, { input: { leadId, ownerId: null } })).assignLead,
    (await leadwire.admin.do(DisqualifyLeadDocument, { input: { leadId, reason: "BAD_FIT" } })).disqualifyLead,
  ];
  for (const { userErrors } of answers) expect(userErrors[0]).toMatchObject({ code: "LEAD_CONVERTED" });
});
