import { expect, test } from "@jest/globals";
import { jobOf, whenJob } from "../../support/bulk-jobs.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadsWhereDocument,
  BulkJobDocument,
  BulkJobsDocument,
  CancelBulkJobDocument,
  ChangeLeadStatusesWhereDocument,
  UpdateLeadsWhereDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

let companies = 0;
/** Some leads of a company of their own. */
async function someLeads(count: number, details: object = {}) {
  const companyName = `Filter ${++companies}`;
  const leads = [];
  for (let nth = 0; nth < count; nth++) leads.push(await aLead(leadwire.admin, { companyName, ...details }));
  return { where: { companyName: { eq: companyName } }, ids: leads.map(({ id }) => id) };
}

const leadOf = async (id: string) =>
  (await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { tags status owner { id } assignment { kind } } }", { id })).lead;

test("all leads of a filter are tagged by a job, which says of each what became of it", async () => {
  const { where, ids } = await someLeads(3, { tags: ["old"] });
  const answer = (
    await leadwire.admin.do(UpdateLeadsWhereDocument, { input: { where, change: { addTags: ["fair"], removeTags: ["old"] } } })
  ).updateLeadsWhere;
  expect(answer).toMatchObject({ total: 3, sample: null, bulkJob: { kind: "updateLeads", state: "QUEUED" } });
  const job = await whenJob(leadwire.admin, jobOf(answer));
  expect(job).toMatchObject({ state: "DONE", total: 3, done: 3, changed: 3, failed: 0, error: null });
  expect(job.rows.nodes.map(({ recordId, record, outcome }) => [recordId, record?.id, outcome])).toEqual(
    [...ids].sort().map((id) => [id, id, "CHANGED"]),
  );
  for (const id of ids) expect((await leadOf(id)).tags).toEqual(["fair"]);
});

test("a dry run says how many there are and what would become of the first, and changes nothing", async () => {
  const { where, ids } = await someLeads(2);
  const input = { where, status: "COLD" as const, dryRun: true };
  const { changeLeadStatusesWhere: answer } = await leadwire.admin.do(ChangeLeadStatusesWhereDocument, { input });
  expect(answer).toMatchObject({ total: 2, bulkJob: null, userErrors: [] });
  expect(answer.sample?.map(({ record }: any) => record?.status)).toEqual(["COLD", "COLD"]);
  for (const id of ids) expect((await leadOf(id)).status).toBe("NEW");
  const refused = await leadwire.admin.do(ChangeLeadStatusesWhereDocument, { input: { ...input, status: "CLOSED_LOST" } });
  expect(refused.changeLeadStatusesWhere.sample?.map(({ userErrors }) => userErrors[0]?.code)).toEqual([
    "INVALID_TRANSITION",
    "INVALID_TRANSITION",
  ]);
});

test("a record that refuses stays as it was and is told; those that leave the filter by being changed are each done once", async () => {
  const { where, ids } = await someLeads(5);
  await leadwire.sql("update lead set status = 'RE_ENGAGED' where id = $1", [ids[2]?.replace("lead_", "")]);
  const filter = { and: [where, { status: { in: ["NEW" as const, "RE_ENGAGED" as const] } }] };
  const { changeLeadStatusesWhere } = await leadwire.admin.do(ChangeLeadStatusesWhereDocument, {
    input: { where: filter, status: "REFERRAL", referrer: "Ben" },
  });
  const job = await whenJob(leadwire.admin, jobOf(changeLeadStatusesWhere), { rows: { outcome: { eq: "REFUSED" } } });
  expect(job).toMatchObject({ total: 5, done: 5, changed: 4, failed: 1 });
  expect(job.rows.nodes).toMatchObject([{ recordId: ids[2], userErrors: [{ code: "INVALID_TRANSITION", message: expect.any(String) }] }]);
  expect((await leadOf(ids[2] as string)).status).toBe("RE_ENGAGED");
  const again = await leadwire.admin.do(BulkJobDocument, { id: job.id, rows: { outcome: { eq: "CHANGED" } } });
  expect(again.bulkJob?.rows.nodes.map(({ recordId }) => recordId).sort()).toEqual(ids.filter((id) => id !== ids[2]).sort());
});

test("a filter that compares nothing is refused, wherever in it that is", async () => {
  for (const where of [{}, { companyName: {} }, { and: [] }, { owner: { id: {} } }, { not: {} }]) {
    const { updateLeadsWhere } = await leadwire.admin.do(UpdateLeadsWhereDocument, { input: { where, change: { city: "Bonn" } } });
    expect(updateLeadsWhere).toMatchObject({ bulkJob: null, total: null, userErrors: [{ code: "INVALID_INPUT" }] });
    expect(updateLeadsWhere.userErrors[0]?.path?.[0]).toBe("where");
  }
});

test("a rep changes what they see, and is told nothing of the rest", async () => {
  await leadwire.setRepSight("OWN");
  try {
    const rep = await leadwire.user("REP");
    const { where, ids } = await someLeads(2);
    await leadwire.admin
      .do(AssignLeadsWhereDocument, { input: { where: { and: [where, { id: { eq: ids[0] } }] }, to: { ownerId: rep.id } } })
      .then(({ assignLeadsWhere }) => whenJob(leadwire.admin, jobOf(assignLeadsWhere)));
    const { updateLeadsWhere } = await rep.do(UpdateLeadsWhereDocument, { input: { where, change: { addTags: ["mine"] } } });
    expect(updateLeadsWhere.total).toBe(1);
    const job = await whenJob(rep, jobOf(updateLeadsWhere));
    expect(job).toMatchObject({ total: 1, changed: 1, askedBy: { id: rep.id } });
    expect((await leadOf(ids[1] as string)).tags).toEqual([]);
    // What others ask for is theirs alone, unless one sees their work.
    const other = await leadwire.user("REP");
    expect((await other.do(BulkJobDocument, { id: job.id })).bulkJob).toBeNull();
    expect((await other.do(BulkJobsDocument, {})).bulkJobs.totalCount).toBe(0);
    const cancelled = await other.do(CancelBulkJobDocument, { input: { bulkJobId: job.id } });
    expect(cancelled.cancelBulkJob.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
    expect((await leadwire.admin.do(BulkJobDocument, { id: job.id })).bulkJob).not.toBeNull();
  } finally {
    await leadwire.setRepSight("ALL");
  }
});

test("the changes of a job bear its id and the name of who asked", async () => {
  const rep = await leadwire.user("REP", { name: "Ida Asks" });
  const { where, ids } = await someLeads(1);
  const { updateLeadsWhere } = await rep.do(UpdateLeadsWhereDocument, { input: { where, change: { city: "Bonn" } } });
  const job = await whenJob(rep, jobOf(updateLeadsWhere));
  const events = await leadwire.sql("select actor_name, job_id, type from change_event where record_id = $1 and type <> 'CREATED'", [
    ids[0]?.replace("lead_", ""),
  ]);
  expect(events).toEqual([{ actor_name: "Ida Asks", job_id: job.id.replace("bulk_job_", ""), type: "UPDATED" }]);
});

test("whose token ends while the job runs gets no further: the job fails and says so", async () => {
  const program = await leadwire.service("LEADS_READ", "LEADS_WRITE");
  const { where, ids } = await someLeads(1);
  await leadwire.app.services.jobs.stop();
  const { updateLeadsWhere } = await program.do(UpdateLeadsWhereDocument, { input: { where, change: { city: "Bonn" } } });
  await leadwire.admin.do("mutation ($i: RevokeTokenInput!) { revokeToken(input: $i) { userErrors { message } } }", {
    i: { tokenId: program.tokenId },
  } as never);
  const heir = await leadwire.startAnother();
  const job = await whenJob(leadwire.admin, jobOf(updateLeadsWhere));
  await heir.stop();
  expect(job).toMatchObject({ state: "FAILED", changed: 0, error: expect.any(String) });
  expect((await leadOf(ids[0] as string)).tags).toEqual([]);
});
