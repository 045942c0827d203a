import { expect, test } from "@jest/globals";
import { LeadStatus } from "../../../src/records/leads/lead.enums.js";
import { NEXT_ACTION, SET_BY_VERBS, settableFrom, TRANSITIONS } from "../../../src/records/leads/status-transitions.js";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  ChangeLeadStatusDocument,
  DisqualifyDocument,
  QualifiedHowDocument,
  QualifyLeadDocument,
  ReengageDocument,
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

/** The statuses that a verb brings about, and how. CLOSED_WON and CLOSED_LOST follow from a deal. */
const BY_VERB: Partial<Record<LeadStatus, (leadId: string) => Promise<{ lead?: unknown; userErrors: { code: string }[] }>>> = {
  QUALIFIED: async (leadId) =>
    (await leadwire.admin.do(QualifyLeadDocument, { input: { leadId, as: "SQL", overrideReason: "Walk" } })).qualifyLead,
  DISQUALIFIED: async (leadId) => (await leadwire.admin.do(DisqualifyDocument, { input: { leadId, reason: "NO_NEED" } })).disqualifyLead,
  RE_ENGAGED: async (leadId) => (await leadwire.admin.do(ReengageDocument, { input: { leadId, reason: "CAME_BACK" } })).reengageLead,
};

/** As if the lead had come that far, past the API. */
const put = (leadId: string, status: LeadStatus) =>
  leadwire.sql(
    "update lead set status = $2, resume_at = null, disqualification_reason = case $2 when 'DISQUALIFIED' then 'BAD_FIT' end where id = $1",
    [leadId.slice("lead_".length), status],
  );

test.each(ALL)("from %s a lead goes where the table says, by hand and by verbs, and nowhere else", async (from) => {
  const { id } = await aLead(leadwire.admin);
  for (const to of ALL) {
    await put(id, from);
    const allowed = TRANSITIONS[from].includes(to) && !SET_BY_VERBS.includes(to);
    const { lead, userErrors } = await byHand(id, to);
    if (allowed) {
      expect([to, userErrors, lead?.status]).toEqual([to, [], to]);
      const { lead: after } = await leadwire.admin.do(QualifiedHowDocument, { id });
      expect(after?.statusHistory.nodes[0]).toMatchObject({ from, to, reason: "Because", changedBy: { name: "Administrator" } });
    } else {
      expect([to, lead]).toEqual([to, null]);
      expect(userErrors[0]).toMatchObject({ code: "INVALID_TRANSITION", from, allowed: settableFrom(from), path: ["status"] });
    }
  }
  for (const [to, verb] of Object.entries(BY_VERB) as [LeadStatus, NonNullable<(typeof BY_VERB)[LeadStatus]>][]) {
    if (to === from) continue;
    await put(id, from);
    const { lead, userErrors } = await verb(id);
    if (TRANSITIONS[from].includes(to)) expect([to, userErrors, lead]).toEqual([to, [], expect.objectContaining({ status: to })]);
    else expect([to, userErrors[0]]).toEqual([to, expect.objectContaining({ code: "INVALID_TRANSITION", path: ["status"] })]);
  }
});

test("a lead that is taken up again by hand is no longer disqualified for a reason", async () => {
  const { id } = await aLead(leadwire.admin);
  await BY_VERB.DISQUALIFIED?.(id);
  await byHand(id, LeadStatus.RE_ENGAGED);
  const { lead } = await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { status disqualificationReason } }", { id });
  expect(lead).toEqual({ status: "RE_ENGAGED", disqualificationReason: null });
});

test("every status says what to do next, but for one that is out of the work", () => {
  expect(Object.entries(NEXT_ACTION).filter(([, action]) => !action)).toEqual([["DISQUALIFIED", null]]);
  expect(Object.keys(NEXT_ACTION).sort()).toEqual([...ALL].sort());
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
