import { expect, test } from "@jest/globals";
import { LeadInterest, LeadStage, LeadStatus } from "../../../src/records/leads/lead.enums.js";
import {
  CLOSED_STATUSES,
  mayGo,
  NEXT_ACTION,
  nextActionOf,
  SET_BY_VERBS,
  settableFrom,
  TRANSITIONS,
} from "../../../src/records/leads/status-transitions.js";
import { aLead, aReadyLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  ChangeLeadStatusDocument,
  QualifiedHowDocument,
  QualifyLeadDocument,
  TimeInStatusDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const ALL = Object.values(LeadStatus);
const NEEDED = { reason: "Because", referrer: "Bo Lind" };
const resumeAt = "2099-01-01T00:00:00Z";

const byHand = async (leadId: string, status: LeadStatus) => {
  const input = { leadId, status, ...NEEDED, ...(status === LeadStatus.ON_HOLD ? { resumeAt } : {}) };
  return (await leadwire.admin.do(ChangeLeadStatusDocument, { input })).changeLeadStatus;
};

type Answer = { lead?: { status: string } | null; userErrors: readonly { code: string; [fact: string]: unknown }[] };

const verb =
  (name: string, type: string, given: object) =>
  async (leadId: string): Promise<Answer> => {
    const text = `mutation ($input: ${type}!) { ${name}(input: $input) { lead { status } userErrors {
      code message path ... on InvalidTransitionError { from allowed steps { mutation status } } } } }`;
    return (await leadwire.admin.do<any, any>(text, { input: { leadId, ...given } }))[name];
  };

/** All verbs that bring about a status, by what refusals call them. */
const VERBS_OF: Record<string, (leadId: string, to: LeadStatus) => Promise<Answer>> = {
  changeLeadStatus: async (leadId, to) => (await byHand(leadId, to)) as Answer,
  qualifyLead: verb("qualifyLead", "QualifyLeadInput", { as: "SQL", overrideReason: "Walk" }),
  disqualifyLead: verb("disqualifyLead", "DisqualifyLeadInput", { reason: "NO_NEED" }),
  reengageLead: verb("reengageLead", "ReengageLeadInput", { reason: "CAME_BACK" }),
  loseLead: verb("loseLead", "LoseLeadInput", { reason: "They took another" }),
  winLead: verb("winLead", "WinLeadInput", {}),
  convertLead: verb("convertLead", "ConvertLeadInput", { ...CREATE_ALL, overrideReason: "Walk", dryRun: true }),
};

/** What each verb but changeLeadStatus makes of a lead. */
const BY_VERB = {
  qualifyLead: "QUALIFIED",
  disqualifyLead: "DISQUALIFIED",
  reengageLead: "RE_ENGAGED",
  loseLead: "CLOSED_LOST",
  winLead: "CLOSED_WON",
};

/** As if the lead had come that far, past the API. */
const put = (leadId: string, status: LeadStatus, stage: LeadStage = LeadStage.LEAD) =>
  leadwire.sql(
    "update lead set status = $2, stage = $3, resume_at = null, disqualification_reason = case $2 when 'DISQUALIFIED' then 'BAD_FIT' end where id = $1",
    [leadId.slice("lead_".length), status, stage],
  );

const usesOpportunities = (uses: boolean) => leadwire.sql("update workspace set uses_opportunities = $1", [uses]);

const WALKS = [LeadStage.LEAD, LeadStage.SQL].flatMap((stage) =>
  [true, false].flatMap((uses) => ALL.map((from) => [from, stage, uses] as const)),
);

test.each(WALKS)(
  "from %s (%s, deals: %p) a lead goes where the table says by every verb, and each refusal names steps that work",
  async (from, stage, uses) => {
    await usesOpportunities(uses);
    const { id } = await aReadyLead(leadwire.admin);
    const refusals: Answer["userErrors"][number][] = [];
    const take = async (name: string, to: LeadStatus, works: boolean) => {
      await put(id, from, stage);
      const { lead, userErrors } = await (VERBS_OF[name] as (typeof VERBS_OF)[string])(id, to);
      if (works) expect([name, to, userErrors, lead?.status]).toEqual([name, to, [], to]);
      else {
        expect([name, to, lead]).toEqual([name, to, null]);
        expect(userErrors[0]).toMatchObject({
          code: "INVALID_TRANSITION",
          from,
          allowed: settableFrom({ status: from, stage }),
          path: ["status"],
        });
        refusals.push(userErrors[0] as never);
      }
    };
    for (const to of ALL) await take("changeLeadStatus", to, mayGo({ status: from, stage }, to) && !SET_BY_VERBS.includes(to));
    for (const [name, to] of Object.entries(BY_VERB) as [string, LeadStatus][])
      await take(name, to, (TRANSITIONS[from].includes(to) || to === from) && (name !== "winLead" || !uses));

    const steps = new Set(
      refusals.flatMap(({ steps }) => (steps as { mutation: string; status: LeadStatus }[]).map((step) => JSON.stringify(step))),
    );
    for (const refusal of refusals) expect((refusal.steps as unknown[]).length).toBeGreaterThan(0);
    for (const step of steps) {
      const { mutation, status } = JSON.parse(step);
      await put(id, from, stage);
      const { lead, userErrors } = await (VERBS_OF[mutation] as (typeof VERBS_OF)[string])(id, status);
      expect([step, userErrors, lead?.status]).toEqual([step, [], status]);
    }
  },
);

test("a step by hand is in the history with its reason and who took it", async () => {
  const { id } = await aLead(leadwire.admin);
  await byHand(id, LeadStatus.WARM);
  const { lead: after } = await leadwire.admin.do(QualifiedHowDocument, { id });
  expect(after?.statusHistory.nodes[0]).toMatchObject({ from: "NEW", to: "WARM", reason: "Because", changedBy: { name: "Administrator" } });
});

test.each(ALL.filter((status) => status !== LeadStatus.RE_ENGAGED))("whatever a mis-click made of %s by hand can be taken back", (from) => {
  for (const stage of [LeadStage.LEAD, LeadStage.SQL])
    for (const to of settableFrom({ status: from, stage })) {
      // A lead that was given up is back by being taken up again, and goes on from there.
      const back =
        to === LeadStatus.RE_ENGAGED
          ? TRANSITIONS.RE_ENGAGED.includes(from) || CLOSED_STATUSES.includes(from)
          : TRANSITIONS[to].includes(from);
      expect([from, to, back]).toEqual([from, to, true]);
    }
});

test("a lead that is taken up again by hand is no longer disqualified for a reason", async () => {
  const { id } = await aLead(leadwire.admin);
  await VERBS_OF.disqualifyLead?.(id, LeadStatus.DISQUALIFIED);
  await byHand(id, LeadStatus.RE_ENGAGED);
  const { lead } = await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { status disqualificationReason } }", { id });
  expect(lead).toEqual({ status: "RE_ENGAGED", disqualificationReason: null });
});

test("every status says what to do next, but for one that is out of the work", () => {
  expect(Object.entries(NEXT_ACTION).filter(([, action]) => !action)).toEqual([["DISQUALIFIED", null]]);
  expect(Object.keys(NEXT_ACTION).sort()).toEqual([...ALL].sort());
});

test.each([
  ["somebody who is not interested", { interest: LeadInterest.NOT_INTERESTED }, "Close it as lost or disqualified, or keep it informed"],
  ["not now", { interest: LeadInterest.NOT_NOW, resumeAt: new Date() }, "Come back on the agreed date"],
  ["not now, without a date", { interest: LeadInterest.NOT_NOW }, "Agree on a date to come back"],
  ["interested", { interest: LeadInterest.INTERESTED }, "Send targeted messages"],
  ["disqualified, and not interested", { status: LeadStatus.DISQUALIFIED, interest: LeadInterest.NOT_INTERESTED }, null],
  ["converted", { status: LeadStatus.QUALIFIED, convertedAt: new Date() }, "Work on its opportunity"],
])("the next action of %s", (_, lead, action) => {
  expect(nextActionOf({ status: LeadStatus.WARM, interest: LeadInterest.UNKNOWN, resumeAt: null, convertedAt: null, ...lead })).toBe(
    action,
  );
});

test("a referral needs somebody else than the lead itself", async () => {
  const input = person({ email: "self@itself.example", firstName: "Ada", lastName: "Obi", referrer: "Ada Obi" });
  const { captureLead } = await leadwire.admin.do(CaptureLeadDocument, { input });
  expect(captureLead).toMatchObject({ lead: null, userErrors: [{ code: "INVALID_INPUT", path: ["referrer"] }] });
  const { captureLead: again } = await leadwire.admin.do(CaptureLeadDocument, { input: { ...input, referrer: " Bo Lind " } });
  expect(again.lead).toMatchObject({ status: "REFERRAL" });
});

test("how long leads were in each status they have left is in the statistics, within filters, groups and rights", async () => {
  const rep = await leadwire.user("REP");
  const tags = ["time in status"];
  const source = { channel: "PHONE" as const, name: "Timed" };
  const own = await aLead(leadwire.admin, { tags, ownerId: rep.id });
  const other = await aLead(leadwire.admin, { tags, source, ownerId: (await leadwire.user("MANAGER")).id });
  for (const { id } of [own, other]) {
    await byHand(id, LeadStatus.CONTACTED);
    await byHand(id, LeadStatus.WARM);
  }
  await byHand(own.id, LeadStatus.CONTACTED);
  // A step that leaves the status as it is ends nothing.
  await leadwire.admin.do(QualifyLeadDocument, { input: { leadId: own.id, as: "MQL", overrideReason: "Timed" } });
  const lasted = (id: string, from: string, seconds: number) =>
    leadwire.sql("update status_change set seconds_in_from_status = $3 where lead_id = $1 and from_status = $2", [
      id.slice(5),
      from,
      seconds,
    ]);
  await lasted(own.id, "NEW", 60);
  await lasted(own.id, "CONTACTED", 100);
  await lasted(own.id, "WARM", 7);
  await lasted(other.id, "NEW", 120);
  await lasted(other.id, "CONTACTED", 301);
  const where = { tags: { has: tags[0] as string } };

  const { leadStats } = await leadwire.admin.do(TimeInStatusDocument, { where });
  expect(leadStats).toMatchObject([
    {
      count: 2,
      timeInStatus: [
        { state: "NEW", count: 2, avg: 90, min: 60, max: 120 },
        { state: "CONTACTED", count: 2, avg: 200.5, min: 100, max: 301 },
        { state: "WARM", count: 1, avg: 7, min: 7, max: 7 },
      ],
    },
  ]);
  const { leadStats: byChannel } = await leadwire.admin.do(TimeInStatusDocument, { where, groupBy: ["SOURCE_CHANNEL"] });
  expect(byChannel.map(({ key, timeInStatus }) => [key.sourceChannel, timeInStatus.map(({ state, avg }) => [state, avg])])).toEqual([
    [
      "WEBSITE_FORM",
      [
        ["NEW", 60],
        ["CONTACTED", 100],
        ["WARM", 7],
      ],
    ],
    [
      "PHONE",
      [
        ["NEW", 120],
        ["CONTACTED", 301],
      ],
    ],
  ]);
  const { leadStats: none } = await leadwire.admin.do(TimeInStatusDocument, { where: { tags: { has: "nothing like this" } } });
  expect(none).toMatchObject([{ count: 0, timeInStatus: [] }]);

  await leadwire.setRepSight("OWN");
  const { leadStats: seen } = await rep.do(TimeInStatusDocument, { where });
  expect(seen).toMatchObject([
    {
      count: 1,
      timeInStatus: [
        { state: "NEW", avg: 60 },
        { state: "CONTACTED", avg: 100 },
        { state: "WARM", avg: 7 },
      ],
    },
  ]);
});
