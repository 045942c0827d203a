import { beforeAll, expect, test } from "@jest/globals";
import { askForLeads, csvRows, fileOf, jsonRows } from "../../support/exports.js";
import { aCustomField, aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CreateSavedViewDocument, ExportLeadsDocument, SavedViewDocument } from "../../support/operations.js";

const leadwire = new Leadwire();

beforeAll(async () => {
  await aCustomField(leadwire.admin, { key: "tier", type: "CHOICE" });
  await aCustomField(leadwire.admin, { key: "budget", type: "MONEY" });
  await aCustomField(leadwire.admin, { key: "pilot", type: "BOOLEAN" });
  await aLead(leadwire.admin, {
    lastName: "Gold",
    customFields: { tier: "gold", budget: { amount: "2500", currency: "EUR" }, pilot: false },
  });
  await aLead(leadwire.admin, { lastName: "Silver", customFields: { tier: "silver" } });
  await aLead(leadwire.admin, { lastName: "Nothing" });
});

const where = { customFields: [{ key: "tier", isNull: false }] };
const orderBy = [{ customField: "tier", direction: "DESC" as const }];
const columns = ["lastName", "customFields.tier", "customFields.budget.amount"];

test("a view and an export of it filter, order and show custom fields", async () => {
  const input = { name: "Tiers", record: "LEAD" as const, where, orderBy, columns };
  const { createSavedView } = await leadwire.admin.do(CreateSavedViewDocument, { input });
  const view = createSavedView.savedView;
  expect(view).toMatchObject({ where, orderBy, columns, problem: null });

  const csv = csvRows(await fileOf(leadwire.admin, await askForLeads(leadwire.admin, { viewId: view?.id })));
  expect(csv).toEqual([
    { lastName: "Silver", "customFields.tier": "silver", "customFields.budget.amount": "" },
    { lastName: "Gold", "customFields.tier": "gold", "customFields.budget.amount": "2500.00" },
  ]);
  const jsonl = jsonRows(await fileOf(leadwire.admin, await askForLeads(leadwire.admin, { viewId: view?.id, format: "JSONL" })));
  // What was not asked for is not there.
  expect(jsonl).toEqual([
    { lastName: "Silver", customFields: { tier: "silver", budget: null } },
    { lastName: "Gold", customFields: { tier: "gold", budget: { amount: "2500.00" } } },
  ]);
});

test("an export of all columns has them as one", async () => {
  const [row] = csvRows(await fileOf(leadwire.admin, await askForLeads(leadwire.admin, { where: { lastName: { eq: "Silver" } } })));
  expect(JSON.parse(row?.customFields as string)).toEqual({ tier: "silver" });
  const both = await askForLeads(leadwire.admin, { where, columns: ["customFields", "customFields.tier"], format: "JSONL", orderBy });
  expect(jsonRows(await fileOf(leadwire.admin, both))[0]).toEqual({ customFields: { tier: "silver" } });
});

test.each([
  ["customFields.nothing", "no custom field"],
  ["customFields.budget", "name its amount or its currency"],
  ["customFields.budget.value", "name its amount or its currency"],
  ["customFields.tier.x", "has nothing below it"],
])("the column %s is refused", async (column, message) => {
  const problem = [{ code: "INVALID_INPUT", path: ["columns", "1"], message: expect.stringContaining(message) }];
  const { exportLeads } = await leadwire.admin.do(ExportLeadsDocument, { input: { format: "CSV", columns: ["name", column] } });
  expect(exportLeads.userErrors).toMatchObject(problem);
  const input = { name: "Bad", record: "LEAD" as const, columns: ["name", column] };
  const { createSavedView } = await leadwire.admin.do(CreateSavedViewDocument, { input });
  expect(createSavedView.userErrors).toMatchObject(problem);
});

test("a process that has not heard of a field yet does not call a view of it broken", async () => {
  const input = { name: "Known", record: "LEAD" as const, columns };
  const { createSavedView } = await leadwire.admin.do(CreateSavedViewDocument, { input });
  const other = await leadwire.startAnother();
  try {
    const { savedView } = await leadwire.admin.at(other.url).do(SavedViewDocument, { id: createSavedView.savedView?.id as string });
    expect(savedView?.problem).toBeNull();
  } finally {
    await other.stop();
  }
});
