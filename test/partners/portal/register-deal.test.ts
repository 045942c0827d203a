import { expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, aPartner, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CaptureLeadDocument, ConvertLeadDocument, MergeLeadsDocument } from "../../support/operations.js";
import { RegisterDealDocument, type RegisterDealInput } from "../../support/partner-operations.js";

const leadwire = new Leadwire();

const aPortal = async () => leadwire.portal(await aPartner(leadwire.admin));
const register = async (portal: Client, input: Partial<RegisterDealInput>) =>
  (await portal.do(RegisterDealDocument, { input: { companyName: "Somebody Ltd", ...input } })).registerDeal;

test("a person whose lead was merged into another is known, and nothing is added to that lead", async () => {
  const { admin } = leadwire;
  const [master, other] = [await aLead(admin), await aLead(admin, { email: "former@merged-away.example" })];
  await admin.do(MergeLeadsDocument, { input: { masterId: master.id, leadIds: [other.id] } });
  const before = await leadwire.sql("select count(*)::int as count from activity");
  expect(await register(await aPortal(), { contactEmail: "former@merged-away.example" })).toMatchObject({
    registration: { state: "CONFLICT" },
    userErrors: [],
  });
  expect(await leadwire.sql("select count(*)::int as count from activity")).toEqual(before);
});

test("a customer of the organisation is known by the address and by the company's domain", async () => {
  const { admin } = leadwire;
  const lead = await aQualifiedLead(admin, { email: "buyer@customer-of-ours.example", website: "https://customer-of-ours.example" });
  await admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  const portal = await aPortal();
  for (const input of [{ contactEmail: "buyer@customer-of-ours.example" }, { website: "https://www.customer-of-ours.example/shop" }])
    expect(await register(portal, input)).toMatchObject({ registration: { state: "CONFLICT" } });
});

test("somebody is known by each of their addresses, whatever they are called", async () => {
  const { admin } = leadwire;
  await aLead(admin, { email: "first@several-of-one.example", emails: [{ address: "home@second-of-several.example" }], website: null });
  const portal = await aPortal();
  for (const contactEmail of ["first@several-of-one.example", "home@second-of-several.example"])
    expect(await register(portal, { contactEmail, contactName: "Quite Different" })).toMatchObject({ registration: { state: "CONFLICT" } });
});

test("a deal that the organisation captures at the same moment is the organisation's, or the partner's, and never both", async () => {
  const portal = await aPortal();
  await Promise.all(
    Array.from({ length: 8 }, async (_, nth) => {
      const email = `both@at-once-${nth}.example`;
      const source = { channel: "WEBSITE_FORM" as const, name: "Test form" };
      const [registered, { captureLead }] = await Promise.all([
        register(portal, { contactEmail: email }),
        leadwire.admin.do(CaptureLeadDocument, { input: { email, lastName: "Somebody", source } }),
      ]);
      const isPartners = captureLead.outcome === "ATTACHED";
      expect(registered.registration?.state).toBe(isPartners ? "REGISTERED" : "CONFLICT");
      const [row] = await leadwire.sql("select count(*)::int as leads from lead where email = $1", [email]);
      expect(row?.leads).toBe(1);
    }),
  );
});

test("of two partners who register a deal at once one has it", async () => {
  const portals = await Promise.all(Array.from({ length: 4 }, aPortal));
  const answers = await Promise.all(portals.map((portal) => register(portal, { contactEmail: "wanted@by-many.example" })));
  expect(answers.map(({ registration }) => registration?.state).sort()).toEqual(["CONFLICT", "CONFLICT", "CONFLICT", "REGISTERED"]);
});

test("a partner that registers its deal again, said otherwise, has the same registration", async () => {
  const portal = await aPortal();
  const first = await register(portal, { contactEmail: "j@said-otherwise.example" });
  expect(first.registration?.state).toBe("REGISTERED");
  for (const input of [
    { contactEmail: "J@Said-Otherwise.example", website: "said-otherwise.example" },
    { website: "https://www.said-otherwise.example" },
  ])
    expect(await register(portal, input)).toEqual(first);
  expect(await register(await aPortal(), { website: "https://www.said-otherwise.example" })).toMatchObject({
    registration: { state: "CONFLICT" },
  });
});
