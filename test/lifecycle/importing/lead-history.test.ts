import "reflect-metadata";
import { expect, test } from "@jest/globals";
import { planColumns } from "../../../src/lifecycle/importing/columns.js";
import { ImportKind } from "../../../src/lifecycle/importing/import-kind.js";
import { readRow } from "../../../src/lifecycle/importing/read-row.js";
import { plainTitle } from "../../../src/lifecycle/importing/title.js";

const NOW = new Date("2026-11-20T10:00:00Z");

async function history(cells: Record<string, string>, meanings: Record<string, string> = {}) {
  const row = { Email: "ada@history.example", ...cells };
  const settings = {
    plan: planColumns(ImportKind.LEAD, Object.keys(row)),
    fileName: "old.csv",
    meanings: new Map([["status", new Map(Object.entries(meanings).map(([word, ours]) => [plainTitle(word), ours]))]]),
  };
  const { imported, input } = await readRow(Object.values(row), settings, NOW);
  const { columns: _, ...told } = imported;
  return { ...told, ...(input.resumeAt ? { resumeAt: input.resumeAt } : {}) };
}

const at = (day: string) => new Date(`${day}T00:00:00Z`);

test.each([
  [
    "converted, with its dates",
    { Status: "Closed - Converted", "Created Date": "2024-01-01", "Converted Date": "2024-03-01" },
    { status: "CLOSED_WON", stage: "CUSTOMER", createdAt: at("2024-01-01"), statusSince: at("2024-03-01") },
  ],
  [
    "converted by a mark alone, whatever its status",
    { Status: "Qualified", "Is Converted": "1", "Converted Date": "2024-03-01" },
    { status: "CLOSED_WON", stage: "CUSTOMER", createdAt: at("2024-03-01"), statusSince: at("2024-03-01") },
  ],
  ["closed, and marked as converted", { Status: "Closed", "Is Converted": "true" }, { status: "CLOSED_WON", stage: "CUSTOMER" }],
  ["closed, and marked as not converted", { Status: "Closed", "Is Converted": "0" }, { status: "CLOSED_LOST" }],
  [
    "unqualified, with its day and why",
    { Status: "Unqualified", "Created Date": "2024-01-01", "Closed Date": "2024-02-01", "Lost Reason": "No budget" },
    { status: "DISQUALIFIED", createdAt: at("2024-01-01"), statusSince: at("2024-02-01"), statusReason: "No budget" },
  ],
  [
    "a day of the end before that of the beginning",
    { Status: "Lost", Created: "2024-02-01", "Closed Date": "2024-01-01" },
    { statusSince: at("2024-02-01") },
  ],
  ["a customer by the stage", { "Lifecycle Stage": "Customer", Status: "Connected" }, { status: "CLOSED_WON", stage: "CUSTOMER" }],
  ["a marketing qualified lead", { "Lifecycle Stage": "Marketing Qualified Lead" }, { stage: "MQL" }],
  ["on hold until a day", { Status: "On hold", resumeAt: "2027-01-31" }, { status: "ON_HOLD", resumeAt: at("2027-01-31") }],
  ["on hold, and nobody knows until when", { Status: "On hold" }, { status: "NURTURING" }],
])("a lead that is %s", async (_, cells, expected) => {
  expect(await history(cells as Record<string, string>)).toMatchObject(expected);
});

test("whoever imports says what a word means, before anything that we know of it", async () => {
  expect(await history({ Status: "Closed - Converted" }, { "closed  converted": "QUALIFIED" })).toMatchObject({ status: "QUALIFIED" });
  expect(await history({ Status: "Hot prospect" }, { "Hot Prospect": "WARM" })).toMatchObject({ status: "WARM" });
});

test("a day of the end that is still to come is refused", async () => {
  await expect(history({ Status: "Lost", "Closed Date": "2027-01-01" })).rejects.toThrow('"statusSince" must be a time in the past');
});

test("a word that nobody knows says nothing", async () => {
  expect(await history({ Status: "Thinking" })).toEqual({});
});
