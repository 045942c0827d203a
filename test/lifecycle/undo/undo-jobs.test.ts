import { expect, test } from "@jest/globals";
import { jobOf, whenJob } from "../../support/bulk-jobs.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { expectLogToBeTheTables } from "../../support/log-and-tables.js";
import { UpdateLeadsWhereDocument } from "../../support/operations.js";
import { undo, written } from "../../support/undo.js";

const leadwire = new Leadwire();
const titles = async (city: string) =>
  (await leadwire.sql("select job_title from lead where city = $1 order by id", [city])).map(({ job_title }) => job_title);

/** Leads of a city, all given a title by a job. */
async function aJobOn(city: string, count: number): Promise<{ jobId: string; leads: string[] }> {
  const leads: string[] = [];
  for (let nth = 0; nth < count; nth++) leads.push((await aLead(leadwire.admin, { city, jobTitle: "Clerk" })).id);
  const input = { where: { city: { eq: city } }, change: { jobTitle: "Chief" } };
  const { updateLeadsWhere } = await leadwire.admin.do(UpdateLeadsWhereDocument, { input });
  const job = await whenJob(leadwire.admin, jobOf(updateLeadsWhere));
  expect(job).toMatchObject({ state: "DONE", changed: count });
  return { jobId: job.id, leads };
}

test("a job is undone by a job; what somebody changed since is kept, row by row; and the undo is undone", async () => {
  const { jobId, leads } = await aJobOn("Undone", 5);
  await written(leadwire.admin, "updateLead", { leadId: leads[0], jobTitle: "Director" });
  const asked = await undo(leadwire.admin, { jobId });
  expect(asked).toMatchObject({ userErrors: [], total: 5 });
  const undoing = await whenJob(leadwire.admin, asked.bulkJob as { id: string });
  expect(undoing).toMatchObject({ kind: "undoChanges", state: "DONE", total: 5, done: 5, changed: 4, failed: 1 });
  expect(undoing.rows.nodes.filter(({ outcome }) => outcome === "REFUSED")).toMatchObject([
    { recordId: leads[0], userErrors: [{ code: "CONFLICT", path: ["jobTitle"] }] },
  ]);
  expect(await titles("Undone")).toEqual(["Director", "Clerk", "Clerk", "Clerk", "Clerk"]);
  expect((await undo(leadwire.admin, { jobId })).userErrors).toMatchObject([
    { code: "ALREADY_UNDONE", jobId: undoing.id.replace(/^.*_/, ""), transactionId: null, path: ["jobId"] },
  ]);
  const redone = await undo(leadwire.admin, { jobId: undoing.id });
  await whenJob(leadwire.admin, redone.bulkJob as { id: string });
  expect(await titles("Undone")).toEqual(["Director", "Chief", "Chief", "Chief", "Chief"]);
  await expectLogToBeTheTables(leadwire);
});

test("a dry run says how many there are, and what would become of some", async () => {
  const { jobId } = await aJobOn("Tried", 3);
  const tried = await undo(leadwire.admin, { jobId, dryRun: true });
  expect(tried).toMatchObject({ total: 3, bulkJob: null, userErrors: [] });
  expect(tried.undone?.map(({ fields }) => fields)).toEqual([
    ...Array.from({ length: 3 }, () => [{ field: "jobTitle", from: "Chief", to: "Clerk" }]),
  ]);
  expect(await titles("Tried")).toEqual(["Chief", "Chief", "Chief"]);
});

test("asked for twice at once it is undone once; of a job whose records one does not see there is none", async () => {
  const { jobId } = await aJobOn("Twice", 2);
  await leadwire.setRepSight("OWN");
  expect((await undo(await leadwire.user("REP"), { jobId })).userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["jobId"] }]);
  const answers = await Promise.all([undo(leadwire.admin, { jobId }), undo(leadwire.admin, { jobId })]);
  expect(answers.map(({ userErrors }) => userErrors.map(({ code }) => code)).sort()).toEqual([[], ["ALREADY_UNDONE"]]);
  await whenJob(leadwire.admin, answers.find(({ bulkJob }) => bulkJob)?.bulkJob as { id: string });
  expect(await titles("Twice")).toEqual(["Clerk", "Clerk"]);
});
