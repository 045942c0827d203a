import { describe, expect, test } from "@jest/globals";
import { Client } from "../support/client.js";
import { aLead, person } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import {
  AuditLogDocument,
  CaptureLeadDocument,
  ErasePersonDocument,
  type ErasePersonInput,
  LeadListDocument,
  UpdateLeadDocument,
} from "../support/operations.js";
import { act, Traces } from "./traces.js";

const leadwire = new Leadwire();

const erase = async (input: Partial<ErasePersonInput> & Pick<ErasePersonInput, "person">, client: Client = leadwire.admin) =>
  (await client.do(ErasePersonDocument, { input: { reason: "Request 1", ...input } })).erasePerson;
const count = async (table: string) => Number((await leadwire.sql(`select count(*) from ${table}`))[0]?.count);
const partsOf = ({ erasure }: Awaited<ReturnType<typeof erase>>) =>
  Object.fromEntries((erasure?.parts ?? []).map(({ name, deleted, blanked }) => [name, [deleted, blanked]]));

describe("an erasure", () => {
  test("says in a dry run what it would do, and does just that", async () => {
    const traces = await new Traces(leadwire).leave();
    const before = [await count("lead"), await count("activity"), await count("suppression")];
    const rehearsed = await erase({ person: { leadId: traces.leadId }, dryRun: true });
    expect([await count("lead"), await count("activity"), await count("suppression")]).toEqual(before);
    const done = await erase({ person: { leadId: traces.leadId } });
    expect(done).toEqual(rehearsed);
    const parts = partsOf(done);
    expect(parts).toMatchObject({
      leads: [1, 0],
      contacts: [1, 0],
      mergedRecords: [1, 0],
      merges: [1, 0],
      conversions: [1, 0],
      opportunities: [0, 1],
      shares: [0, 2],
      dealRegistrations: [0, 1],
      exportFiles: [1, 0],
    });
    expect(done.erasure?.suppressed).toEqual(["EMAIL", "PHONE"]);
  });

  test("leaves the account and the deal, with what happened and what is to be done as facts", async () => {
    const traces = await new Traces(leadwire).leave();
    await erase({ person: { contactId: traces.contactId } });
    const { opportunity, account, lead, contact } = await leadwire.admin.do<any, any>(
      `query ($o: ID!, $a: ID!, $l: ID!, $c: ID!) {
        opportunity(id: $o) { name contact { id } tasks(first: 20) { nodes { title description } } activities(first: 50) { nodes { type text properties } } }
        account(id: $a) { id } lead(id: $l) { id } contact(id: $c) { id } }`,
      { o: traces.opportunityId, a: traces.accountId, l: traces.leadId, c: traces.contactId },
    );
    expect([lead, contact]).toEqual([null, null]);
    expect(account.id).toBe(traces.accountId);
    expect(opportunity).toMatchObject({ name: "For [erased], [erased]", contact: null });
    expect(opportunity.activities.nodes).toContainEqual({ type: "CALL", text: null, properties: {} });
    expect(opportunity.tasks.nodes).toContainEqual({ title: "[erased]", description: null });
  });

  test("takes leads and contacts of one address, and those that were merged, for one person, and nobody else", async () => {
    const email = "several@records.example";
    const source = { channel: "TRADE_SHOW" as never, name: "Fair" };
    await leadwire.admin.do("mutation ($input: CreateSourceInput!) { createSource(input: $input) { userErrors { code } } }", {
      input: { channel: "EVENT", name: "Twice", capturePolicy: "CREATE" },
    });
    const twice = { ...source, channel: "EVENT" as const, name: "Twice" };
    const [one, two] = [await aLead(leadwire.admin, { email, source: twice }), await aLead(leadwire.admin, { email, source: twice })];
    const merged = await aLead(leadwire.admin, { phone: "+493012340001" });
    await act(leadwire.admin, "mergeLeads", { masterId: one.id, leadIds: [merged.id] });
    const bystander = await aLead(leadwire.admin);
    expect(two.id).not.toBe(one.id);
    expect(partsOf(await erase({ person: { leadId: merged.id } }))).toMatchObject({ leads: [2, 0], mergedRecords: [1, 0] });
    const { leads } = await leadwire.admin.do(LeadListDocument, { first: 100 });
    const ids = leads.nodes.map(({ id }) => id);
    expect(ids).toContain(bystander.id);
    expect(ids).not.toContain(two.id);
    // The address of the merged lead is the person's, too.
    const again = await leadwire.admin.do(CaptureLeadDocument, { input: person({ phone: "+49 30 12340001" }) });
    expect(again.captureLead.userErrors[0]).toMatchObject({ code: "SUPPRESSED", path: ["phone"] });
  });

  test("leaves others with the same number, names them, and keeps the number open to them", async () => {
    const phone = "+493012340002";
    const source = { channel: "EVENT" as const, name: "Switchboard" };
    await act(leadwire.admin, "createSource", { ...source, capturePolicy: "CREATE" });
    const one = await aLead(leadwire.admin, { phone, source });
    const two = await aLead(leadwire.admin, { phone, source });
    const several = await erase({ person: { phone } });
    expect(several.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["person", "phone"] }]);
    const { erasure } = await erase({ person: { leadId: one.id } });
    expect(erasure).toMatchObject({ suppressed: ["EMAIL"], sharingNumber: [two.id] });
    const { firstName, lastName } = two;
    const { captureLead } = await leadwire.admin.do(CaptureLeadDocument, { input: person({ firstName, lastName, phone, email: null }) });
    expect(captureLead).toMatchObject({ userErrors: [], outcome: "ATTACHED", lead: { id: two.id } });
  });

  test("of somebody unknown keeps the address out, and says that nothing was known", async () => {
    const { erasure } = await erase({ person: { email: " Nobody@Known.example" } });
    expect(erasure).toEqual({ parts: [], suppressed: ["EMAIL"], sharingNumber: [] });
    const { captureLead } = await leadwire.admin.do(CaptureLeadDocument, { input: person({ email: "nobody@known.example" }) });
    expect(captureLead.userErrors).toMatchObject([{ code: "SUPPRESSED", path: ["email"] }]);
  });

  test("is in the audit log without any value", async () => {
    const lead = await aLead(leadwire.admin, { firstName: "Grace", lastName: "Unforgotten" });
    await erase({ person: { leadId: lead.id } });
    const where = { recordIds: { has: lead.id }, operation: { eq: "erasePerson" } };
    const { auditLog } = await leadwire.admin.do(AuditLogDocument, { where, first: 10 } as never);
    expect(auditLog.nodes).toMatchObject([{ outcome: "COMMITTED" }]);
    expect(JSON.stringify(auditLog.nodes)).not.toMatch(/Unforgotten|company\d/);
  });

  test("answers a repeated key with what it did then", async () => {
    const { id } = await aLead(leadwire.admin);
    const first = await erase({ person: { leadId: id }, idempotencyKey: "erase-once" });
    expect(partsOf(first)).toMatchObject({ leads: [1, 0] });
    expect(await erase({ person: { leadId: id }, idempotencyKey: "erase-once" })).toEqual(first);
  });
});

describe("an erasure refuses", () => {
  test.each([
    ["a lead that is not there", { leadId: "lead_01970000-0000-7000-8000-000000000000" }, "NOT_FOUND", ["person", "leadId"]],
    ["a contact that is not there", { contactId: "contact_01970000-0000-7000-8000-000000000000" }, "NOT_FOUND", ["person", "contactId"]],
    ["an id of something else", { leadId: "task_01970000-0000-7000-8000-000000000000" }, "INVALID_INPUT", ["person", "leadId"]],
    ["what is no address", { email: "nobody" }, "INVALID_INPUT", ["person", "email"]],
    ["what is no number", { phone: "12" }, "INVALID_INPUT", ["person", "phone"]],
  ])("%s", async (_, who, code, path) => {
    expect((await erase({ person: who as never })).userErrors).toMatchObject([{ code, path }]);
  });

  test("two at once, or nobody", async () => {
    expect(await leadwire.admin.refusal(ErasePersonDocument, { input: { reason: "x", person: {} as never } })).toBe("BAD_USER_INPUT");
    const both = { email: "a@b.example", phone: "+493012340003" };
    expect(await leadwire.admin.refusal(ErasePersonDocument, { input: { reason: "x", person: both as never } })).toBe("BAD_USER_INPUT");
  });

  test("to go without a reason, or with one that names the person", async () => {
    const lead = await aLead(leadwire.admin, { firstName: "Nina", lastName: "Named" });
    for (const reason of ["", `${lead.email} asked for it`, "nina named asked for it"])
      expect((await erase({ person: { leadId: lead.id }, reason })).userErrors).toMatchObject([
        { code: "INVALID_INPUT", path: ["reason"] },
      ]);
  });

  test("everybody but administrators, and programs with the scope", async () => {
    const email = "forbidden@known.example";
    for (const role of ["MANAGER", "REP", "MARKETER", "READONLY"] as const)
      expect(await (await leadwire.user(role)).refusal(ErasePersonDocument, { input: { reason: "x", person: { email } } })).toBe(
        "FORBIDDEN",
      );
    const program = await leadwire.service("LEADS_READ", "LEADS_WRITE", "AUDIT_READ");
    expect(await program.refusal(ErasePersonDocument, { input: { reason: "x", person: { email } } })).toBe("FORBIDDEN");
    expect((await erase({ person: { email } }, await leadwire.service("PERSONAL_DATA_MANAGE"))).userErrors).toEqual([]);
  });
});

describe("at the same moment", () => {
  test("two erasures of one person both work, and one finds nothing any more", async () => {
    const email = (await aLead(leadwire.admin)).email as string;
    const answers = await Promise.all([1, 2, 3, 4].map(() => erase({ person: { email } })));
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual([]);
    expect(answers.filter((answer) => partsOf(answer).leads)).toHaveLength(1);
    expect(await leadwire.sql("select from suppression where lifted_at is null group by hash having count(*) > 1")).toEqual([]);
  });

  test("captures, edits and contacts of the same address come before it, and go, or after it, and are refused", async () => {
    for (let round = 0; round < 5; round++) {
      const email = `race${round}@company.example`;
      const other = await aLead(leadwire.admin);
      await aLead(leadwire.admin, { email });
      const input = person({ email });
      const codes = await Promise.all([
        ...[1, 2, 3].map(async () => (await leadwire.admin.do(CaptureLeadDocument, { input })).captureLead.userErrors[0]?.code ?? "OK"),
        leadwire.admin
          .do(UpdateLeadDocument, { input: { leadId: other.id, email, allowDuplicates: true } })
          .then(({ updateLead }) => updateLead.userErrors[0]?.code ?? "OK"),
        leadwire.admin
          .do<any, any>("mutation ($input: CreateContactInput!) { createContact(input: $input) { userErrors { code } } }", {
            input: { email },
          })
          .then(({ createContact }) => createContact.userErrors[0]?.code ?? "OK"),
        erase({ person: { email } }).then(({ userErrors }) => userErrors[0]?.code ?? "OK"),
      ]);
      for (const code of codes) expect(["OK", "SUPPRESSED", "NOT_FOUND"]).toContain(code);
      expect(codes.at(-1)).toBe("OK");
      expect(await leadwire.sql("select from lead where email = $1 union all select from contact where email = $1", [email])).toEqual([]);
    }
  });
});
