import { expect, test } from "@jest/globals";
import { whyNotShared } from "../../../src/partners/sharing/why-not-shared.js";
import { LeadStage, LeadStatus } from "../../../src/records/leads/lead.enums.js";

const SQL = { stage: LeadStage.SQL, status: LeadStatus.QUALIFIED, convertedAt: null };

test.each([
  ["an SQL", {}, null],
  ["an SQL that is worked", { status: LeadStatus.IN_PROGRESS }, null],
  ["an SQL on hold", { status: LeadStatus.ON_HOLD }, null],
  ["an MQL", { stage: LeadStage.MQL }, "LEAD_NOT_SQL"],
  ["a lead that fell back", { stage: LeadStage.LEAD }, "LEAD_NOT_SQL"],
  ["one that was disqualified", { status: LeadStatus.DISQUALIFIED, stage: LeadStage.LEAD }, "LEAD_DISQUALIFIED"],
  ["one that came in as disqualified", { status: LeadStatus.DISQUALIFIED }, "LEAD_DISQUALIFIED"],
  ["one that was lost", { status: LeadStatus.CLOSED_LOST }, "LEAD_CLOSED"],
  ["one that was won", { status: LeadStatus.CLOSED_WON, stage: LeadStage.CUSTOMER }, "LEAD_CLOSED"],
  ["one that was converted", { convertedAt: new Date(), stage: LeadStage.OPPORTUNITY }, "LEAD_CONVERTED"],
  ["one that was converted and won", { convertedAt: new Date(), status: LeadStatus.CLOSED_WON }, "LEAD_CONVERTED"],
])("%s", (_, standing, reason) => {
  expect(whyNotShared({ ...SQL, ...standing })).toBe(reason);
});
