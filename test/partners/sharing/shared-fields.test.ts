import { expect, test } from "@jest/globals";
import { FieldSet } from "../../../src/access/field-set.js";
import { LeadShare } from "../../../src/partners/sharing/lead-share.js";
import { ShareState } from "../../../src/partners/sharing/partner.enums.js";
import { SHARED_FIELDS, sharedValues, showLead, withoutIdentity } from "../../../src/partners/sharing/shared-fields.js";
import { BantState } from "../../../src/records/leads/assessment.js";
import { Lead } from "../../../src/records/leads/lead.js";

const lead = Object.assign(new Lead(), {
  firstName: "Ada",
  lastName: "Obi",
  name: "Ada Obi",
  email: "ada@northwind.example",
  companyName: "Northwind GmbH",
  domain: "northwind.example",
  street: "Kai 3",
  industry: "Logistics",
  assessment: { need: { state: BantState.MET, note: "Ada Obi of Northwind wants less paper; ada@northwind.example, +49 30 901820" } },
});

test("each field set shows what it says, and nothing else", () => {
  const shown = (set: FieldSet) => Object.entries(sharedValues(lead, set)).flatMap(([name, value]) => (value === null ? [] : [name]));
  expect(shown(FieldSet.TEASER).sort()).toEqual(["band", "industry", "need"]);
  expect(shown(FieldSet.CONTACT)).toEqual(expect.arrayContaining(["name", "email", "companyName"]));
  expect(shown(FieldSet.CONTACT)).not.toContain("street");
  expect(shown(FieldSet.FULL)).toContain("street");
});

test("what is typed of the need does not tell in the teaser who it is", () => {
  expect(sharedValues(lead, FieldSet.TEASER).need).toBe("… … of … wants less paper; … …");
  expect(sharedValues(lead, FieldSet.CONTACT).need).toContain("Ada Obi");
  expect(withoutIdentity("Adamant about gmbh law", lead)).toBe("Adamant about … law");
  expect(withoutIdentity("Ada, Adamant or Adamantova?", Object.assign(new Lead(), { firstName: "Ada", lastName: "Adamant" }))).toBe(
    "…, … or Adamantova?",
  );
  expect(withoutIdentity("Less paper, says Bo", Object.assign(new Lead(), { firstName: "Bo" }))).toBe("Less paper, says Bo");
  expect(withoutIdentity("Less paper", new Lead())).toBe("Less paper");
  expect(withoutIdentity(null, lead)).toBeNull();
});

test.each([
  [ShareState.OFFERED, null],
  [ShareState.VIEWED, null],
  [ShareState.ACCEPTED, "ada@northwind.example"],
  [ShareState.WON, "ada@northwind.example"],
])("a share that is %s holds the e-mail address %s", (state, email) => {
  const share = Object.assign(new LeadShare(), { state, fieldSet: FieldSet.FULL });
  showLead(share, lead);
  expect(share.email).toBe(email);
  expect(share.industry).toBe("Logistics");
});

test.each([ShareState.DECLINED, ShareState.EXPIRED, ShareState.REVOKED, ShareState.RETURNED])("one that is %s holds nothing", (state) => {
  const share = Object.assign(new LeadShare(), { state: ShareState.ACCEPTED, fieldSet: FieldSet.FULL });
  showLead(share, lead);
  share.state = state;
  showLead(share, lead);
  for (const field of Object.keys(SHARED_FIELDS) as (keyof typeof SHARED_FIELDS)[]) expect(share[field]).toBeNull();
});
