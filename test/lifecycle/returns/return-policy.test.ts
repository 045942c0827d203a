import { expect, test } from "@jest/globals";
import { type ReturnFacts, returnOf, type Standing } from "../../../src/lifecycle/returns/return-policy.js";
import { ReturnPolicy } from "../../../src/records/campaigns/return-policy.js";
import { LeadInterest, LeadStatus } from "../../../src/records/leads/lead.enums.js";

const { REENGAGE, NEW_LEAD, NOTE } = ReturnPolicy;
const { DISQUALIFIED, COLD, ON_HOLD, CLOSED_LOST, CLOSED_WON, IN_PROGRESS } = LeadStatus;
const at = (status: LeadStatus, more: Partial<Standing> = {}): Standing => ({
  status,
  interest: LeadInterest.UNKNOWN,
  ownerId: "somebody",
  convertedAt: null,
  ...more,
});
const facts: ReturnFacts = { onReturn: null, ownerIsActive: true, mayBeRevisited: true };

test.each([
  ["disqualified", at(DISQUALIFIED), {}, REENGAGE],
  ["disqualified for good", at(DISQUALIFIED), { mayBeRevisited: false }, NOTE],
  ["cold", at(COLD), {}, REENGAGE],
  ["on hold", at(ON_HOLD), {}, REENGAGE],
  ["lost", at(CLOSED_LOST), {}, REENGAGE],
  ["converted", at(CLOSED_WON, { convertedAt: new Date() }), {}, NEW_LEAD],
  ["converted and lost", at(CLOSED_LOST, { convertedAt: new Date() }), {}, NEW_LEAD],
  ["won elsewhere", at(CLOSED_WON), {}, NEW_LEAD],
  ["of an owner who has left", at(IN_PROGRESS), { ownerIsActive: false }, REENGAGE],
  ["not now", at(IN_PROGRESS, { interest: LeadInterest.NOT_NOW }), {}, REENGAGE],
  ["worked", at(IN_PROGRESS), {}, null],
  ["nobody's", at(LeadStatus.NEW, { ownerId: null }), { ownerIsActive: false }, null],
])("somebody who was %s and comes back", (_what, lead, more, expected) => {
  expect(returnOf(lead, { ...facts, ...more })).toBe(expected);
});

test("what a source says counts more than where the lead stands, and a customer is never taken up again as a lead", () => {
  const of = (lead: Standing, onReturn: ReturnPolicy) => returnOf(lead, { ...facts, onReturn, mayBeRevisited: false });
  for (const policy of [REENGAGE, NEW_LEAD, NOTE]) expect(of(at(DISQUALIFIED), policy)).toBe(policy);
  const customer = at(CLOSED_WON, { convertedAt: new Date() });
  expect([REENGAGE, NEW_LEAD, NOTE].map((policy) => of(customer, policy))).toEqual([NEW_LEAD, NEW_LEAD, NOTE]);
  expect(of(at(IN_PROGRESS), NEW_LEAD)).toBeNull();
});
