import { expect, test } from "@jest/globals";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CaptureLeadDocument, LeadDetailDocument, LeadListDocument } from "../../support/operations.js";

const leadwire = new Leadwire();
const capture = (details: Parameters<typeof person>[0]) =>
  leadwire.admin.do(CaptureLeadDocument, { input: person(details) }).then(({ captureLead }) => captureLead);

test("what was typed is normalised, and kept as it was typed", async () => {
  const { lead, outcome } = await capture({
    email: "  Ada.Obi@Northwind.Example ",
    phone: "030 901820",
    country: "DE",
    website: "www.northwind.example",
    tags: ["pilot", "pilot "],
  });
  expect(outcome).toBe("CREATED");
  expect(lead).toMatchObject({
    email: "ada.obi@northwind.example",
    phone: "+4930901820",
    status: "NEW",
    stage: "LEAD",
    source: { channel: "WEBSITE_FORM" },
  });
  const { lead: detail } = await leadwire.admin.do(LeadDetailDocument, { id: lead?.id as string });
  expect(detail?.tags).toEqual(["pilot"]);
  expect(detail?.activities.nodes[0]?.properties).toMatchObject({ sent: { email: "  Ada.Obi@Northwind.Example ", phone: "030 901820" } });
});

test.each([
  ["email", { email: "nobody" }],
  ["phone", { phone: "call me" }],
  ["website", { website: "not a site" }],
  ["companySize", { companySize: -1 }],
  ["firstName", { firstName: "x".repeat(201) }],
])("a bad %s is an error that names the field, and nothing is written", async (field, details) => {
  const before = await leadwire.sql("select count(*) from lead");
  const { lead, userErrors } = await capture(details);
  expect(lead).toBeNull();
  expect(userErrors).toEqual([expect.objectContaining({ code: "INVALID_INPUT", path: [field], message: expect.stringContaining(field) })]);
  expect(await leadwire.sql("select count(*) from lead")).toEqual(before);
});

test("several mistakes are told at once", async () => {
  const { userErrors } = await capture({ firstName: "x".repeat(201), companySize: -1 });
  expect(userErrors.map(({ path }) => path[0])).toEqual(["firstName", "companySize"]);
});

test("a lead needs some way to reach the person", async () => {
  const { userErrors } = await capture({ email: null, phone: null, companyName: null });
  expect(userErrors[0]).toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringContaining("e-mail address, a phone number, or a name with a company"),
  });
  expect((await capture({ email: null, firstName: "Only", lastName: "Named" })).lead).toMatchObject({ name: "Only Named" });
});

test("somebody who is known is attached: empty fields are filled, others stay, and all that was sent is kept", async () => {
  const known = await aLead(leadwire.admin, { email: "grace@attach.example", jobTitle: "Engineer", companySize: null });
  const { lead, outcome } = await capture({ email: "GRACE@attach.example", jobTitle: "Director", companySize: 80, firstName: "G." });
  expect(outcome).toBe("ATTACHED");
  expect(lead).toMatchObject({ id: known.id, jobTitle: "Engineer", companySize: 80, firstName: known.firstName, version: 2 });
  const { lead: detail } = await leadwire.admin.do(LeadDetailDocument, { id: known.id });
  expect(detail?.activities.nodes).toHaveLength(2);
  expect(detail?.activities.nodes[0]?.properties).toMatchObject({ sent: { jobTitle: "Director" } });
});

test("a person is known by phone number and by external id, too", async () => {
  const externalId = { system: "shop", value: "42" };
  const name = { firstName: "Ines", lastName: "Bekannt" };
  const known = await aLead(leadwire.admin, { ...name, email: null, phone: "+49 30 901821", externalId });
  expect((await capture({ ...name, email: "new@phone.example", phone: "0049 30 901821", country: "DE" })).lead?.id).toBe(known.id);
  expect((await capture({ ...name, email: "other@external.example", externalId })).lead?.id).toBe(known.id);
});

test("a source that refuses duplicates says who is known, and one that creates makes another", async () => {
  const known = await aLead(leadwire.admin, { email: "twice@policy.example", source: { channel: "API", name: "strict" } });
  await leadwire.sql("update source set capture_policy = 'REFUSE' where name = 'strict'");
  const refused = await capture({ email: "twice@policy.example", source: { channel: "API", name: "strict" } });
  expect(refused.userErrors[0]).toMatchObject({ __typename: "DuplicateRefusedError", code: "DUPLICATE_REFUSED" });
  await leadwire.sql("update source set capture_policy = 'CREATE' where name = 'strict'");
  const created = await capture({ email: "twice@policy.example", source: { channel: "API", name: "strict" } });
  expect(created.outcome).toBe("CREATED");
  expect(created.lead?.id).not.toBe(known.id);
});

test("twenty captures of one person at the same moment make one lead", async () => {
  const results = await Promise.all(Array.from({ length: 20 }, () => capture({ email: "rush@once.example" })));
  expect(results.flatMap(({ userErrors }) => userErrors)).toEqual([]);
  expect(new Set(results.map(({ lead }) => lead?.id)).size).toBe(1);
  expect(results.filter(({ outcome }) => outcome === "CREATED")).toHaveLength(1);
  const { leads } = await leadwire.admin.do(LeadListDocument, { where: { email: { eq: "rush@once.example" } } });
  expect(leads.totalCount).toBe(1);
});

test("who may capture but not read learns nothing of whom we know", async () => {
  await aLead(leadwire.admin, { email: "secret@known.example" });
  const form = await leadwire.service("LEADS_CAPTURE");
  const { captureLead } = await form.do(CaptureLeadDocument, { input: person({ email: "secret@known.example" }) });
  expect(captureLead).toMatchObject({ lead: null, outcome: null, userErrors: [] });
});

test("texts that cannot be stored are refused clearly", async () => {
  for (const firstName of ["a\u0000b", "half \ud800 pair"]) {
    expect(await leadwire.admin.refusal(CaptureLeadDocument, { input: person({ firstName }) })).toBe("BAD_USER_INPUT");
  }
  const backslash = "\\u0000 as text is fine";
  expect((await capture({ firstName: backslash })).lead?.firstName).toBe(backslash);
});
