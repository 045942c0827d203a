import { expect, test } from "@jest/globals";
import { aLead, CREATE_ALL } from "./support/factories.js";
import { Leadwire } from "./support/leadwire.js";
import {
  AdvanceOpportunityDocument,
  AssessLeadDocument,
  AssignLeadDocument,
  ConvertLeadDocument,
  LeadDetailDocument,
  LeadScoreChangedDocument,
  LeadStatusChangedDocument,
  MeDocument,
  QualifyLeadDocument,
  RecordActivityDocument,
} from "./support/operations.js";

const leadwire = new Leadwire();

test("a lead comes in, is scored, qualified, converted and won, and is watched live the whole way", async () => {
  const { admin } = leadwire;
  const scores = await admin.subscribe(LeadScoreChangedDocument, {});
  const statuses = await admin.subscribe(LeadStatusChangedDocument, {});
  const lead = await aLead(admin, { jobTitle: "Head of Operations", companySize: 240 });

  const { recordActivity } = await admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "DEMO_REQUESTED" } });
  expect(recordActivity.lead?.score).toBe(lead.score + 30);
  const { leadScoreChanged } = await scores.next();
  expect(leadScoreChanged).toMatchObject({
    lead: { id: lead.id },
    from: { score: lead.score },
    to: { score: lead.score + 30, band: "HOT" },
    cause: { rule: "Asked for a demo", activity: { id: recordActivity.activity?.id } },
  });

  expect((await statuses.next()).leadStatusChanged).toMatchObject({
    from: { status: "NEW", stage: "LEAD" },
    to: { status: "NEW", stage: "MQL" },
    reason: "Exit trigger: Demo requested",
  });

  const { me } = await admin.do(MeDocument);
  await admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: me.id } });
  const met = { state: "MET" as const };
  await admin.do(AssessLeadDocument, {
    input: {
      leadId: lead.id,
      budget: { ...met, amount: { amount: "25000.00", currency: "EUR" } },
      authority: met,
      need: met,
      timeline: met,
    },
  });
  await admin.do(QualifyLeadDocument, { input: { leadId: lead.id, as: "SQL" } });
  expect((await statuses.next()).leadStatusChanged).toMatchObject({
    from: { status: "NEW", stage: "MQL" },
    to: { status: "QUALIFIED", stage: "SQL" },
  });

  const { convertLead } = await admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  expect(convertLead.userErrors).toEqual([]);
  expect(convertLead.opportunity).toMatchObject({ stage: "DISCOVERY", amount: { amount: "25000.00", currency: "EUR" } });
  expect((await statuses.next()).leadStatusChanged).toMatchObject({ to: { status: "QUALIFIED", stage: "OPPORTUNITY" } });

  const opportunityId = convertLead.opportunity?.id as string;
  await admin.do(AdvanceOpportunityDocument, { input: { opportunityId, stage: "CLOSED_WON" } });
  expect((await statuses.next()).leadStatusChanged).toMatchObject({ to: { status: "CLOSED_WON", stage: "CUSTOMER" } });

  const { lead: won } = await admin.do(LeadDetailDocument, { id: lead.id });
  expect(won?.statusHistory.nodes.map(({ from, to }) => `${from} -> ${to}`)).toEqual([
    "QUALIFIED -> CLOSED_WON",
    "QUALIFIED -> QUALIFIED",
    "NEW -> QUALIFIED",
    "NEW -> NEW",
  ]);
  expect(won?.conversion).toMatchObject({
    convertedBy: { name: "Administrator" },
    opportunity: { id: opportunityId, stage: "CLOSED_WON" },
  });
  await Promise.all([scores.stop(), statuses.stop()]);
});
