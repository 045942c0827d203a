import { describe, expect, test } from "@jest/globals";
import { act } from "../../privacy/traces.js";
import { aLead, aPartner, aQualifiedLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  ErasePersonDocument,
  ExportPersonalDataDocument,
  LiftSuppressionDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

let counter = 0;
/** An address of somebody who was erased. */
async function anErasedAddress(): Promise<string> {
  const email = `erased${++counter}@gone.example`;
  await leadwire.admin.do(ErasePersonDocument, { input: { person: { email }, reason: "Request 2" } });
  return email;
}
const errorsOf = async (name: string, input: object) => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code path message } } }`;
  return (await leadwire.admin.do<any, any>(text, { input }))[name].userErrors;
};
const SUPPRESSED = { code: "SUPPRESSED", message: expect.stringContaining("liftSuppression") };

describe("somebody who was erased is not taken in", () => {
  test("by a capture, however the address is spelt", async () => {
    const email = await anErasedAddress();
    for (const spelt of [email, ` ${email.toUpperCase()} `])
      expect(await errorsOf("captureLead", person({ email: spelt }))).toMatchObject([{ ...SUPPRESSED, path: ["email"] }]);
  });

  test("by captures in bulk: the others are", async () => {
    const email = await anErasedAddress();
    const rows = [person(), person({ email }), person()];
    const { captureLeads } = await leadwire.admin.do<any, any>(
      "mutation ($input: CaptureLeadsInput!) { captureLeads(input: $input) { results { lead { id } userErrors { code path } } } }",
      { input: { rows, errorPolicy: "IGNORE_FAILED" } },
    );
    expect(captureLeads.results.map(({ lead }: any) => lead !== null)).toEqual([true, false, true]);
    expect(captureLeads.results[1].userErrors).toEqual([{ code: "SUPPRESSED", path: ["rows", "1", "email"] }]);
  });

  test("by an upsert, of somebody new or of a lead that is known", async () => {
    const email = await anErasedAddress();
    const externalId = { system: "shop", value: `${Math.random()}` };
    expect(await errorsOf("upsertLead", { ...person({ email }), externalId })).toMatchObject([{ ...SUPPRESSED, path: ["email"] }]);
    const known = person();
    await act(leadwire.admin, "upsertLead", { ...known, externalId });
    expect(await errorsOf("upsertLead", { ...known, email, externalId })).toMatchObject([{ ...SUPPRESSED, path: ["email"] }]);
  });

  test("by a change of a lead or a contact", async () => {
    const email = await anErasedAddress();
    const lead = await aLead(leadwire.admin);
    expect(await errorsOf("updateLead", { leadId: lead.id, email })).toMatchObject([{ ...SUPPRESSED, path: ["email"] }]);
    expect(await errorsOf("createContact", { email })).toMatchObject([{ ...SUPPRESSED, path: ["email"] }]);
    const { contact } = await act(leadwire.admin, "createContact", { lastName: "Else" }, "contact { id }");
    expect(await errorsOf("updateContact", { contactId: contact.id, email })).toMatchObject([{ ...SUPPRESSED, path: ["email"] }]);
  });

  test("by a conversion that gives the contact that address", async () => {
    const email = await anErasedAddress();
    const { id } = await aQualifiedLead(leadwire.admin);
    const input = { leadId: id, account: { create: {} }, contact: { create: { email } }, opportunity: { skip: true } };
    expect(await errorsOf("convertLead", input)).toMatchObject([{ ...SUPPRESSED, path: ["contact", "create", "email"] }]);
  });

  test("by the number, also one that is read by the country of the lead, or of an earlier row", async () => {
    await aLead(leadwire.admin, { phone: "+493012350001", email: "number@gone.example" });
    await leadwire.admin.do(ErasePersonDocument, { input: { person: { phone: "+49 30 12350001" }, reason: "Request 3" } });
    expect(await errorsOf("captureLead", person({ phone: "030 12350001", country: "DE" }))).toMatchObject([
      { ...SUPPRESSED, path: ["phone"] },
    ]);
    const german = await aLead(leadwire.admin, { country: "DE" });
    expect(await errorsOf("updateLead", { leadId: german.id, phone: "030 12350001" })).toMatchObject([{ ...SUPPRESSED, path: ["phone"] }]);
    const { id } = await aLead(leadwire.admin);
    const rows = [
      { leadId: id, country: "DE" },
      { leadId: id, phone: "030 12350001" },
    ];
    const { updateLeads } = await leadwire.admin.do<any, any>(
      "mutation ($input: UpdateLeadsInput!) { updateLeads(input: $input) { results { userErrors { code } } } }",
      { input: { rows, errorPolicy: "IGNORE_FAILED" } },
    );
    expect(updateLeads.results.map(({ userErrors }: any) => userErrors[0]?.code)).toEqual([undefined, "SUPPRESSED"]);
  });

  test("by a deal of a partner, who is not told, and of which nothing of the person is kept", async () => {
    const contactEmail = await anErasedAddress();
    const portal = await leadwire.portal(await aPartner(leadwire.admin));
    const input = { companyName: "A company", contactEmail, contactName: "Zqsecret Person", note: "About Zqsecret" };
    const { registerDeal } = await portal.do<any, any>(
      "mutation ($input: RegisterDealInput!) { registerDeal(input: $input) { registration { id state } userErrors { code } } }",
      { input },
    );
    expect(registerDeal).toMatchObject({ registration: { state: "CONFLICT" }, userErrors: [] });
    const rows = await leadwire.sql("select t::text as row from deal_registration t union all select after::text from change_event");
    expect(rows.map(({ row }) => row).join()).not.toMatch(/Zqsecret|erased\d+@gone/);
  });
});

describe("lifting", () => {
  test("lets the person be captured again, and is known with its reason; a second erasure counts again", async () => {
    const email = await anErasedAddress();
    const { liftSuppression } = await leadwire.admin.do(LiftSuppressionDocument, {
      input: { address: { email }, reason: "Wrote by themselves" },
    });
    expect(liftSuppression).toEqual({ lifted: "EMAIL", userErrors: [] });
    expect((await leadwire.admin.do(CaptureLeadDocument, { input: person({ email }) })).captureLead.outcome).toBe("CREATED");
    await leadwire.admin.do(ErasePersonDocument, { input: { person: { email }, reason: "Request 5" } });
    expect(await errorsOf("captureLead", person({ email }))).toMatchObject([SUPPRESSED]);
    const { exportPersonalData } = await leadwire.admin.do(ExportPersonalDataDocument, { input: { person: { email } } });
    expect((exportPersonalData.document as any).suppressions).toMatchObject([
      { kind: "EMAIL", reason: "Request 2", liftReason: "Wrote by themselves" },
      { kind: "EMAIL", reason: "Request 5", liftedAt: null },
    ]);
  });

  test("refuses what is not suppressed, what is no address, and no reason", async () => {
    const lift = (input: object) => errorsOf("liftSuppression", { reason: "Back", ...input });
    expect(await lift({ address: { email: "never@gone.example" } })).toMatchObject([{ code: "NOT_FOUND", path: ["address", "email"] }]);
    expect(await lift({ address: { phone: "+493012350009" } })).toMatchObject([{ code: "NOT_FOUND", path: ["address", "phone"] }]);
    expect(await lift({ address: { email: "never" } })).toMatchObject([{ code: "INVALID_INPUT", path: ["address", "email"] }]);
    expect(await lift({ address: { email: "a@b.example" }, reason: "" })).toMatchObject([{ code: "INVALID_INPUT", path: ["reason"] }]);
  });

  test("is for administrators", async () => {
    const input = { address: { email: "a@b.example" }, reason: "Back" };
    expect(await (await leadwire.user("MANAGER")).refusal(LiftSuppressionDocument, { input })).toBe("FORBIDDEN");
  });
});

test("the hashes are of this organisation alone, and nobody's address", async () => {
  const email = await anErasedAddress();
  const [row] = await leadwire.sql("select hash from suppression order by suppressed_at desc limit 1");
  const { createHash } = await import("node:crypto");
  for (const text of [email, `EMAIL ${email}`]) expect(row?.hash).not.toBe(createHash("sha256").update(text).digest("hex"));
  const { updateLead } = await leadwire.admin.do(UpdateLeadDocument, {
    input: { leadId: (await aLead(leadwire.admin)).id, email: "fine@gone.example" },
  });
  expect(updateLead.userErrors).toEqual([]);
});
