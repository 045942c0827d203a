import { describe, expect, test } from "@jest/globals";
import { checkEntries } from "../../src/conversion/edit-field-map.js";
import { ConvertedObject, type FieldMapping, fits, SOURCES, TARGETS } from "../../src/conversion/field-map.js";
import { Refusal } from "../../src/errors.js";
import { aReadyLead, CREATE_ALL } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import {
  AssessLeadDocument,
  ConvertLeadDocument,
  FieldMapDocument,
  QualifyLeadDocument,
  SetConversionFieldMapDocument,
} from "../support/operations.js";

const { ACCOUNT, CONTACT, OPPORTUNITY } = ConvertedObject;
const leadwire = new Leadwire();
const fieldMap = async () => (await leadwire.admin.do(FieldMapDocument)).conversionFieldMap;
const set = async (entries: FieldMapping[], expectedVersion?: number) =>
  (await leadwire.admin.do(SetConversionFieldMapDocument, { input: { entries, expectedVersion } })).setConversionFieldMap;

describe("an entry", () => {
  const problem = (...entries: FieldMapping[]) => {
    try {
      checkEntries(entries);
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
  for (const [, { type }] of SOURCES)
    for (const target of Object.values(TARGETS).flatMap((fields) => Object.values(fields)))
      if (fits(type, target) && target !== "text") expect(type).toBe(target);
});

test("a house begins with a map that fits, and a map that is set decides what goes where", async () => {
  const before = await fieldMap();
  expect(() => checkEntries(before?.entries as FieldMapping[])).not.toThrow();
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
