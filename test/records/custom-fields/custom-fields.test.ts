import { describe, expect, test } from "@jest/globals";
import { aCustomField, aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ArchiveCustomFieldDocument,
  CaptureLeadDocument,
  CustomFieldsDocument,
  CustomizeLeadDocument,
  CustomizeLeadsDocument,
  DefineCustomFieldDocument,
  type DefineCustomFieldInput,
  LeadsByCustomFieldsDocument,
  RestoreCustomFieldDocument,
  UpdateCustomFieldDocument,
  type UpdateCustomFieldInput,
} from "../../support/operations.js";

const leadwire = new Leadwire();
let counter = 0;

/** A field of leads that no other test has; answers what the mutation did. */
const define = async (details: Partial<DefineCustomFieldInput> = {}) => {
  const key = `attempt_${++counter}`;
  const input = { record: "LEAD" as const, key, label: `Field ${counter}`, type: "TEXT" as const, ...details };
  return (await leadwire.admin.do(DefineCustomFieldDocument, { input })).defineCustomField;
};
const aField = (details: Partial<DefineCustomFieldInput> = {}) => aCustomField(leadwire.admin, details);
const change = async (input: UpdateCustomFieldInput) => (await leadwire.admin.do(UpdateCustomFieldDocument, { input })).updateCustomField;
const customize = async (leadId: string, customFields: Record<string, unknown> | null) =>
  (await leadwire.admin.do(CustomizeLeadDocument, { input: { leadId, customFields } })).updateLead;
const valuesOf = async (leadId: string) =>
  (await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { customFields } }", { id: leadId })).lead.customFields;
const indexes = async (key: string) =>
  (await leadwire.sql("select indexname as name from pg_indexes where indexname like $1", [`%custom_lead_${key}`])).map(({ name }) => name);

describe("a definition", () => {
  test("is what was said, and listed in the order of a form", async () => {
    const first = await aField({ record: "CONTACT", key: "birthday", label: " Birthday ", type: "DATE", description: "To congratulate" });
    const second = await aField({ record: "CONTACT", key: "tier", type: "CHOICE", choices: ["gold", " silver "], isRequired: true });
    const third = await aField({ record: "CONTACT", key: "assistant", position: 0 });
    expect(first).toMatchObject({
      label: "Birthday",
      type: "DATE",
      choices: [],
      isRequired: false,
      isUnique: false,
      position: 0,
      archivedAt: null,
    });
    expect(second).toMatchObject({ choices: ["gold", "silver"], isRequired: true, position: 1 });
    const { customFields } = await leadwire.admin.do(CustomFieldsDocument, { where: { record: { eq: "CONTACT" } } });
    expect(customFields.nodes.map(({ key }) => key)).toEqual([third, first, second].map(({ key }) => key));
    await change({ customFieldId: second.id, isRequired: false });
  });

  test.each([
    ["key", { key: "Renewal Date" }],
    ["key", { key: "1st" }],
    ["key", { key: "x".repeat(41) }],
    ["key", { key: "a'b" }],
    ["label", { label: "" }],
    ["label", { label: "   " }],
    ["choices", { type: "CHOICE" as const }],
    ["choices", { choices: ["a"] }],
    ["choices.1", { type: "CHOICE" as const, choices: ["a", " a "] }],
    ["choices.0", { type: "CHOICE" as const, choices: [" "] }],
    ["isUnique", { type: "MONEY" as const, isUnique: true }],
    ["isUnique", { type: "BOOLEAN" as const, isUnique: true }],
  ])("with a wrong %s is refused by name (%j)", async (path, details) => {
    const { customField, userErrors } = await define(details);
    expect(customField).toBeNull();
    expect(userErrors).toMatchObject([{ code: "INVALID_INPUT", path: path.split(".") }]);
  });

  test("is made once under a key, for each kind of record, also by two at once", async () => {
    const answers = await Promise.all(Array.from({ length: 4 }, () => define({ key: "twice" })));
    expect(answers.filter(({ customField }) => customField)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors.map(({ path }) => path[0]))).toEqual(["key", "key", "key"]);
    expect((await define({ key: "twice", record: "ACCOUNT" })).customField).not.toBeNull();
  });

  test("may change, but not in what its values depend on", async () => {
    const { id, version } = await aField({ type: "CHOICE", choices: ["a", "b"] });
    const lead = await aLead(leadwire.admin);
    const { customField } = await change({ customFieldId: id, expectedVersion: version, label: "Other", choices: ["b", "c"], position: 7 });
    expect(customField).toMatchObject({ label: "Other", choices: ["b", "c"], position: 7, version: version + 1 });
    expect((await change({ customFieldId: id, expectedVersion: version, label: "Late" })).userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect((await change({ customFieldId: id, choices: [] })).userErrors).toMatchObject([{ path: ["choices"] }]);
    expect((await change({ customFieldId: lead.id, label: "x" })).userErrors).toMatchObject([{ path: ["customFieldId"] }]);
    const type = await leadwire.admin.ask(
      `mutation { updateCustomField(input: { customFieldId: "${id}", type: TEXT }) { userErrors { code } } }`,
    );
    expect(type.errors?.[0]?.extensions?.code).toBe("GRAPHQL_VALIDATION_FAILED");
  });

  test("is an administrator's to make, and everybody's to read", async () => {
    const { id } = await aField();
    const [manager, capturer] = [await leadwire.user("MANAGER"), await leadwire.service("LEADS_WRITE")];
    const input = { record: "LEAD" as const, key: "mine", label: "Mine", type: "TEXT" as const };
    for (const client of [manager, capturer]) {
      expect(await client.refusal(DefineCustomFieldDocument, { input })).toBe("FORBIDDEN");
      expect(await client.refusal(UpdateCustomFieldDocument, { input: { customFieldId: id, label: "x" } })).toBe("FORBIDDEN");
      expect(await client.refusal(ArchiveCustomFieldDocument, { input: { customFieldId: id } })).toBe("FORBIDDEN");
      expect(await client.refusal(RestoreCustomFieldDocument, { input: { customFieldId: id } })).toBe("FORBIDDEN");
      const { customFields } = await client.do(CustomFieldsDocument, { where: { id: { eq: id } } });
      expect(customFields.nodes).toHaveLength(1);
    }
  });

  test("that is archived takes no new values and loses none; restored it does again", async () => {
    const { id, key } = await aField();
    const lead = await aLead(leadwire.admin, { customFields: { [key]: "kept" } });
    const archive = () => leadwire.admin.do(ArchiveCustomFieldDocument, { input: { customFieldId: id } });
    expect((await archive()).archiveCustomField.customField?.archivedAt).not.toBeNull();
    expect((await archive()).archiveCustomField.userErrors).toMatchObject([{ path: ["customFieldId"] }]);
    expect((await customize(lead.id, { [key]: "new" })).userErrors).toMatchObject([{ path: ["customFields", key] }]);
    expect((await customize(lead.id, { [key]: "kept" })).userErrors).toEqual([]);
    expect(await valuesOf(lead.id)).toEqual({ [key]: "kept" });
    const { leads } = await leadwire.admin.do(LeadsByCustomFieldsDocument, { where: { customFields: [{ key, text: { eq: "kept" } }] } });
    expect(leads.nodes.map(({ id }) => id)).toEqual([lead.id]);
    await leadwire.admin.do(RestoreCustomFieldDocument, { input: { customFieldId: id } });
    expect((await customize(lead.id, { [key]: "new" })).lead?.customFields).toEqual({ [key]: "new" });
  });
});

describe("values", () => {
  test("are captured, changed and cleared one by one, and kept in the event", async () => {
    const [text, money] = [await aField(), await aField({ type: "MONEY" })];
    const stream = await leadwire.admin.subscribe<any, any>(
      "subscription { leadEvents { type changedFields lead { id customFields } before { customFields } } }",
    );
    const lead = await aLead(leadwire.admin, { customFields: { [text.key]: " a ", [money.key]: { amount: "10", currency: "EUR" } } });
    const both = { [text.key]: "a", [money.key]: { amount: "10.00", currency: "EUR" } };
    expect(await valuesOf(lead.id)).toEqual(both);
    expect((await customize(lead.id, { [text.key]: null })).lead?.customFields).toEqual({ [money.key]: both[money.key] });
    const before = (await customize(lead.id, { [money.key]: { currency: "EUR", amount: "10.0" } })).lead?.version;
    // Nothing changed, so there is neither a version nor an event.
    expect((await customize(lead.id, {})).lead?.version).toBe(before);
    await stream.next();
    expect(await stream.next()).toMatchObject({
      leadEvents: { type: "UPDATED", changedFields: ["customFields"], before: { customFields: both } },
    });
    await stream.stop();
  });

  test("that are wrong are all named, and nothing is written", async () => {
    const [text, date] = [await aField(), await aField({ type: "DATE" })];
    const lead = await aLead(leadwire.admin, { customFields: { [text.key]: "a" } });
    const { userErrors } = await customize(lead.id, { [text.key]: 5, [date.key]: "tomorrow", nothing: "x" });
    expect(userErrors.map(({ code, path }) => [code, path.join(".")])).toEqual([
      ["INVALID_INPUT", `customFields.${text.key}`],
      ["INVALID_INPUT", `customFields.${date.key}`],
      ["INVALID_INPUT", "customFields.nothing"],
    ]);
    expect(await valuesOf(lead.id)).toEqual({ [text.key]: "a" });
  });

  test("of a known person are only filled in, and what was sent is kept", async () => {
    const [one, other] = [await aField(), await aField()];
    const known = person({ customFields: { [one.key]: "first" } });
    const lead = await aLead(leadwire.admin, known);
    await aLead(leadwire.admin, { ...known, customFields: { [one.key]: "second", [other.key]: "new" } });
    expect(await valuesOf(lead.id)).toEqual({ [one.key]: "first", [other.key]: "new" });
    const { lead: detail } = await leadwire.admin.do<any, any>(
      "query ($id: ID!) { lead(id: $id) { activities { nodes { properties } } } }",
      { id: lead.id },
    );
    expect(detail.activities.nodes[0].properties.sent.customFields).toEqual({ [one.key]: "second", [other.key]: "new" });
  });

  test("fail alone in bulk", async () => {
    const { key } = await aField({ type: "NUMBER" });
    const [good, bad] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    const rows = [
      { leadId: good.id, customFields: { [key]: 1 } },
      { leadId: bad.id, customFields: { [key]: "one" } },
    ];
    const { updateLeads } = await leadwire.admin.do(CustomizeLeadsDocument, { input: { rows, errorPolicy: "IGNORE_FAILED" } });
    expect(updateLeads.results).toMatchObject([
      { lead: { customFields: { [key]: 1 } }, userErrors: [] },
      { lead: null, userErrors: [{ path: ["rows", "1", "customFields", key] }] },
    ]);
  });

  test("are on accounts, contacts and opportunities as well", async () => {
    for (const record of ["ACCOUNT", "CONTACT", "OPPORTUNITY"] as const)
      await aField({ record, key: "extra", type: "BOOLEAN", isRequired: record === "ACCOUNT" });
    const make = async (mutation: string, type: string, answer: string, input: object) =>
      (
        await leadwire.admin.do<any, any>(
          `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} { id customFields } userErrors { path } } }`,
          { input },
        )
      )[mutation];
    const refused = await make("createAccount", "CreateAccountInput", "account", { name: "Northwind" });
    expect(refused).toEqual({ account: null, userErrors: [{ path: ["customFields", "extra"] }] });
    const { account } = await make("createAccount", "CreateAccountInput", "account", { name: "Northwind", customFields: { extra: false } });
    expect(account.customFields).toEqual({ extra: false });
    const { account: changed } = await make("updateAccount", "UpdateAccountInput", "account", {
      accountId: account.id,
      customFields: { extra: true },
    });
    expect(changed.customFields).toEqual({ extra: true });
    const { contact } = await make("createContact", "CreateContactInput", "contact", {
      lastName: "Obi",
      customFields: { extra: true },
    });
    expect(contact.customFields).toEqual({ extra: true });
    const deal = { accountId: account.id, name: "A deal", customFields: { extra: "yes" } };
    expect((await make("createOpportunity", "CreateOpportunityInput", "opportunity", deal)).userErrors).toEqual([
      { path: ["customFields", "extra"] },
    ]);
    const filter = 'where: { customFields: [{ key: "extra", boolean: { eq: true } }] }';
    const found = await leadwire.admin.do<any, any>(
      `{ accounts(${filter}) { nodes { id } } contacts(${filter}) { nodes { id } } opportunities(${filter}) { totalCount } }`,
    );
    expect(found).toEqual({
      accounts: { nodes: [{ id: account.id }] },
      contacts: { nodes: [{ id: contact.id }] },
      opportunities: { totalCount: 0 },
    });
  });
});

describe("a required field", () => {
  test("is asked of new records alone; those that had none can be changed as before", async () => {
    const old = await aLead(leadwire.admin);
    const { id, key } = await aField();
    await change({ customFieldId: id, isRequired: true });
    const { captureLead } = await leadwire.admin.do(CaptureLeadDocument, { input: person() });
    expect(captureLead).toMatchObject({ lead: null, userErrors: [{ code: "INVALID_INPUT", path: ["customFields", key] }] });
    expect((await customize(old.id, {})).userErrors).toEqual([]);
    expect((await customize(old.id, { [key]: "now" })).userErrors).toEqual([]);
    expect((await customize(old.id, { [key]: null })).userErrors).toMatchObject([{ path: ["customFields", key] }]);
    await leadwire.admin.do(ArchiveCustomFieldDocument, { input: { customFieldId: id } });
    expect((await leadwire.admin.do(CaptureLeadDocument, { input: person() })).captureLead.userErrors).toEqual([]);
  });
});

describe("a unique field", () => {
  test("gives a value to one record, also when many ask at once", async () => {
    const { key } = await aField({ isUnique: true });
    const captures = await Promise.all(
      Array.from({ length: 6 }, () => leadwire.admin.do(CaptureLeadDocument, { input: person({ customFields: { [key]: "one" } }) })),
    );
    const answers = captures.map(({ captureLead }) => captureLead);
    expect(answers.filter(({ lead }) => lead)).toHaveLength(1);
    expect(answers.flatMap(({ userErrors }) => userErrors)).toEqual(
      Array.from({ length: 5 }, () => expect.objectContaining({ code: "INVALID_INPUT", path: ["customFields", key] })),
    );
    const [holder] = answers.flatMap(({ lead }) => lead ?? []);
    expect((await customize(holder?.id as string, { [key]: "one" })).userErrors).toEqual([]);
  });

  test("refuses the second row of one mutation that takes the same value, and is free again afterwards", async () => {
    const { key } = await aField({ isUnique: true, type: "NUMBER" });
    const [one, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    const give = async (rows: [string, number | null][]) =>
      (
        await leadwire.admin.do(CustomizeLeadsDocument, {
          input: { rows: rows.map(([leadId, value]) => ({ leadId, customFields: { [key]: value } })), errorPolicy: "IGNORE_FAILED" },
        })
      ).updateLeads.results.map(({ userErrors }) => userErrors.length);
    expect(
      await give([
        [one.id, 1.5],
        [other.id, 1.5],
      ]),
    ).toEqual([0, 1]);
    // What one row gives up is not free for another one before all is written.
    expect(
      await give([
        [one.id, null],
        [other.id, 1.5],
      ]),
    ).toEqual([0, 1]);
    expect(
      await give([
        [other.id, 1.5],
        [one.id, 2],
      ]),
    ).toEqual([0, 0]);
  });

  test("is refused while records break it, with the values; and dropped when it no longer is", async () => {
    const { id, key } = await aField();
    const [one] = [
      await aLead(leadwire.admin, { customFields: { [key]: "same" } }),
      await aLead(leadwire.admin, { customFields: { [key]: "same" } }),
    ];
    const refused = await change({ customFieldId: id, isUnique: true });
    expect(refused).toMatchObject({
      customField: null,
      userErrors: [{ __typename: "ValuesNotUniqueError", count: 1, values: ["same"], path: ["isUnique"] }],
    });
    expect(await indexes(key)).toEqual([]);
    await customize(one.id, { [key]: "different" });
    expect((await change({ customFieldId: id, isUnique: true })).userErrors).toEqual([]);
    expect(await indexes(key)).toEqual([`uq_custom_lead_${key}`]);
    expect((await customize(one.id, { [key]: "same" })).userErrors).toMatchObject([{ path: ["customFields", key] }]);
    await change({ customFieldId: id, isUnique: false, isIndexed: true });
    expect(await indexes(key)).toEqual([`ix_custom_lead_${key}`]);
    expect((await customize(one.id, { [key]: "same" })).userErrors).toEqual([]);
    await change({ customFieldId: id, isIndexed: false });
    expect(await indexes(key)).toEqual([]);
  });
});
