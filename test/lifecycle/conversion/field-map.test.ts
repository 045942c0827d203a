import { describe, expect, test } from "@jest/globals";
import { checkEntries } from "../../../src/lifecycle/conversion/edit-field-map.js";
import { ConvertedObject, type FieldMapping, fieldsWith, fits } from "../../../src/lifecycle/conversion/field-map.js";
import { Refusal } from "../../../src/platform/errors.js";
import { CustomFieldType } from "../../../src/records/custom-fields/custom-field.enums.js";
import { aQualifiedLead, aReadyLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ArchiveCustomFieldDocument,
  AssessLeadDocument,
  ConvertLeadDocument,
  type ConvertLeadInput,
  DefineCustomFieldDocument,
  type DefineCustomFieldInput,
  FieldMapDocument,
  QualifyLeadDocument,
  type RecordKind,
  SetConversionFieldMapDocument,
  UpdateAccountDocument,
} from "../../support/operations.js";

const { ACCOUNT, CONTACT, OPPORTUNITY } = ConvertedObject;
const leadwire = new Leadwire();
const fieldMap = async () => (await leadwire.admin.do(FieldMapDocument)).conversionFieldMap;
const set = async (entries: FieldMapping[], expectedVersion?: number) =>
  (await leadwire.admin.do(SetConversionFieldMapDocument, { input: { entries, expectedVersion } })).setConversionFieldMap;

/** An organisation with custom fields. */
const fields = fieldsWith({
  LEAD: [
    { key: "region", type: CustomFieldType.CHOICE, choices: ["North", "South"], archivedAt: null },
    { key: "rating", type: CustomFieldType.NUMBER, choices: [], archivedAt: null },
    { key: "former", type: CustomFieldType.TEXT, choices: [], archivedAt: new Date() },
  ],
  ACCOUNT: [
    { key: "region", type: CustomFieldType.CHOICE, choices: ["North", "South", "West"], archivedAt: null },
    { key: "side", type: CustomFieldType.CHOICE, choices: ["North"], archivedAt: null },
    { key: "staff", type: CustomFieldType.NUMBER, choices: [], archivedAt: null },
    { key: "remarks", type: CustomFieldType.TEXT, choices: [], archivedAt: null },
    { key: "gone", type: CustomFieldType.TEXT, choices: [], archivedAt: new Date() },
  ],
});

describe("an entry", () => {
  const problem = (...entries: FieldMapping[]) => {
    try {
      checkEntries(entries, fields);
    } catch (error) {
      if (error instanceof Refusal) return error.errors[0]?.path.join(".");
      throw error;
    }
    return null;
  };

  test.each([
    [{ from: "companyName", object: ACCOUNT, to: "name" }, null],
    [{ from: "email", object: ACCOUNT, to: "name" }, null],
    [{ from: "companySize", object: ACCOUNT, to: "companySize" }, null],
    [{ from: "qualification.budget.amount", object: OPPORTUNITY, to: "amount" }, null],
    [{ from: "customFields.region", object: ACCOUNT, to: "customFields.region" }, null],
    [{ from: "customFields.region", object: ACCOUNT, to: "customFields.remarks" }, null],
    [{ from: "customFields.former", object: ACCOUNT, to: "customFields.remarks" }, null],
    [{ from: "companySize", object: ACCOUNT, to: "customFields.staff" }, null],
    [{ from: "customFields.region", object: ACCOUNT, to: "customFields.side" }, "entries.0.to"],
    [{ from: "industry", object: ACCOUNT, to: "customFields.region" }, "entries.0.to"],
    [{ from: "customFields.rating", object: ACCOUNT, to: "companySize" }, "entries.0.to"],
    [{ from: "description", object: ACCOUNT, to: "customFields.gone" }, "entries.0.to"],
    [{ from: "customFields.unknown", object: ACCOUNT, to: "name" }, "entries.0.from"],
    [{ from: "customFields.region", object: CONTACT, to: "customFields.region" }, "entries.0.to"],
    [{ from: "nothing", object: ACCOUNT, to: "name" }, "entries.0.from"],
    [{ from: "score", object: ACCOUNT, to: "companySize" }, "entries.0.from"],
    [{ from: "companyName", object: ACCOUNT, to: "ownerId" }, "entries.0.to"],
    [{ from: "companyName", object: ACCOUNT, to: "constructor" }, "entries.0.to"],
    [{ from: "companyName", object: ACCOUNT, to: "companySize" }, "entries.0.to"],
    [{ from: "companyName", object: CONTACT, to: "email" }, "entries.0.to"],
    [{ from: "companyName", object: OPPORTUNITY, to: "amount" }, "entries.0.to"],
    [{ from: "qualification.timeline.by", object: OPPORTUNITY, to: "name" }, "entries.0.to"],
  ] as [FieldMapping, string | null][])("%j", (entry, expected) => expect(problem(entry)).toBe(expected));

  test("fills no field twice", () => {
    expect(problem({ from: "city", object: ACCOUNT, to: "city" }, { from: "state", object: ACCOUNT, to: "city" })).toBe("entries.1.to");
  });
});

test("every value that may go into a typed field is of its type", () => {
  for (const source of fields.sources.values())
    for (const target of Object.values(fields.targets).flatMap((slots) => [...slots.values()]))
      if (fits(source, target) && !["text", "number"].includes(target.type)) expect(source.type).toBe(target.type);
});

test("an organisation begins with a map that fits, and a map that is set decides what goes where", async () => {
  const before = await fieldMap();
  expect(() => checkEntries(before?.entries as FieldMapping[], fieldsWith({}))).not.toThrow();
  const entries: FieldMapping[] = [
    { from: "companyName", object: ACCOUNT, to: "name" },
    { from: "persona", object: ACCOUNT, to: "industry" },
    { from: "lastName", object: CONTACT, to: "lastName" },
    { from: "description", object: OPPORTUNITY, to: "name" },
    { from: "qualification.budget.amount", object: OPPORTUNITY, to: "amount" },
  ];
  const { fieldMap: changed } = await set(entries, before?.version);
  expect(changed).toMatchObject({ entries, version: (before?.version as number) + 1 });
  expect(await fieldMap()).toEqual(changed);

  const lead = await aReadyLead(leadwire.admin, { persona: "Buyer of trade", industry: "Retail", description: "Two sites, at once" });
  const budget = { state: "MET" as const, amount: { amount: "1250.5000", currency: "EUR" } };
  await leadwire.admin.do(AssessLeadDocument, { input: { leadId: lead.id, budget } });
  await leadwire.admin.do(QualifyLeadDocument, { input: { leadId: lead.id, as: "SQL" } });
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, {
    input: { leadId: lead.id, ...CREATE_ALL, opportunity: { create: {} } },
  });
  expect(convertLead).toMatchObject({
    account: { name: lead.companyName, industry: "Buyer of trade", website: null },
    contact: { name: lead.lastName, email: null },
    opportunity: { name: "Two sites, at once", amount: { amount: "1250.50", currency: "EUR" }, closeDate: null },
  });
});

test("custom fields go along: into new records, into those that are connected, and not where they no longer can", async () => {
  const define = async (record: RecordKind, key: string, more: Partial<DefineCustomFieldInput> = {}) => {
    const input = { record, key, label: key, type: "TEXT" as const, ...more };
    return (await leadwire.admin.do(DefineCustomFieldDocument, { input })).defineCustomField.customField?.id as string;
  };
  await define("LEAD", "region");
  const accountRegion = await define("ACCOUNT", "region");
  await define("ACCOUNT", "contract", { isRequired: true });
  await set([
    { from: "companyName", object: ACCOUNT, to: "name" },
    { from: "email", object: CONTACT, to: "email" },
    { from: "customFields.region", object: ACCOUNT, to: "customFields.region" },
  ]);
  const customOf = async (id: string) => (await leadwire.sql("select custom_fields from account where id = $1", [id.split("_")[1]]))[0];
  const convert = async (account: ConvertLeadInput["account"]) => {
    const lead = await aQualifiedLead(leadwire.admin, { customFields: { region: "North" } });
    const input = { leadId: lead.id, account, contact: { skip: true }, opportunity: { skip: true } };
    return (await leadwire.admin.do(ConvertLeadDocument, { input })).convertLead;
  };
  const lacking = await convert({ create: {} });
  expect(lacking.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["account", "create", "customFields", "contract"] });
  const { account } = await convert({ create: { customFields: { contract: "C-1" } } });
  const id = account?.id as string;
  expect(await customOf(id)).toEqual({ custom_fields: { region: "North", contract: "C-1" } });

  await leadwire.admin.do(UpdateAccountDocument, { input: { accountId: id, customFields: { region: "South" } } });
  await convert({ connect: { id } });
  expect((await customOf(id))?.custom_fields.region).toBe("South");
  await convert({ connect: { id, fill: "OVERWRITE" } });
  expect((await customOf(id))?.custom_fields.region).toBe("North");

  await leadwire.admin.do(ArchiveCustomFieldDocument, { input: { customFieldId: accountRegion } });
  const without = await convert({ create: { customFields: { contract: "C-2" } } });
  expect(await customOf(without.account?.id as string)).toEqual({ custom_fields: { contract: "C-2" } });
});

test("a stale version, a bad entry and whoever is no administrator are refused, and the map stays", async () => {
  const before = await fieldMap();
  expect((await set([], 0)).userErrors[0]).toMatchObject({ code: "CONFLICT" });
  expect((await set([{ from: "companyName", object: ACCOUNT, to: "companySize" }])).userErrors[0]).toMatchObject({
    code: "INVALID_INPUT",
    path: ["entries", "0", "to"],
  });
  const manager = await leadwire.user("MANAGER");
  expect(await manager.refusal(SetConversionFieldMapDocument, { input: { entries: [] } })).toBe("FORBIDDEN");
  expect((await manager.do(FieldMapDocument)).conversionFieldMap).toEqual(before);
  expect(await (await leadwire.user("READONLY")).refusal(FieldMapDocument)).toBe("FORBIDDEN");
});
