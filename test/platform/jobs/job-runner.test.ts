import { afterEach, beforeAll, expect, test } from "@jest/globals";
import { v7 as uuidv7 } from "uuid";
import { fromId } from "../../../src/platform/database/id.js";
import { type Transaction, transact } from "../../../src/platform/database/transaction.js";
import { type Actor, SYSTEM } from "../../../src/platform/identity/actor.js";
import { dequeue, enqueue } from "../../../src/platform/jobs/enqueue.js";
import { JobGone, type JobHandler, JobRunner, type Work } from "../../../src/platform/jobs/job-runner.js";
import { createLog } from "../../../src/platform/log.js";
import { Lead } from "../../../src/records/leads/lead.js";
import { aLead } from "../../support/factories.js";
import { Inbox } from "../../support/inbox.js";
import { Leadwire } from "../../support/leadwire.js";
import { ChangesOfJobsDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
const runners: JobRunner[] = [];

beforeAll(async () => {
  await leadwire.sql("create table mark (job uuid, note text)");
});

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  await leadwire.sql("delete from job");
});

const inTransaction = <T>(work: (tx: Transaction) => Promise<T>) => transact(leadwire.app.services.dataSource, SYSTEM, null, work);
const mark = (tx: Transaction, id: string, note: string) => tx.sql("insert into mark values ($1, $2)", [id, note]);
const marks = async (id: string) =>
  (await leadwire.sql("select note from mark where job = $1 order by note", [id])).map(({ note }) => note);
const isGone = async (id: string) => (await leadwire.sql("select from job where id = $1", [id])).length === 0;

/** A process that does the jobs of the kind "test". */
function runner(run: JobHandler["run"], giveUp: JobHandler["giveUp"] = async () => {}): JobRunner {
  const made = new JobRunner(leadwire.app.services.dataSource, createLog("silent"), () => {});
  runners.push(made);
  made.start({ test: { run, giveUp } });
  return made;
}

async function aJob(details: { runAt?: Date; data?: Record<string, unknown> } = {}): Promise<string> {
  const id = uuidv7();
  await inTransaction((tx) => enqueue(tx, { kind: "test", id, ...details }));
  return id;
}

/** The wait between attempts, and what is left of a lease, passes at once. */
const timePasses = (id: string) => leadwire.sql("update job set run_at = now(), leased_until = now() where id = $1", [id]);

test("a job is there with its transaction, or not at all", async () => {
  const lost = uuidv7();
  const failing = inTransaction(async (tx) => {
    await enqueue(tx, { kind: "test", id: lost });
    throw new Error("on purpose");
  });
  await expect(failing).rejects.toThrow("on purpose");
  expect(await isGone(lost)).toBe(true);

  const done = new Inbox<Work>();
  runner(async (work) => void done.put(work));
  const id = await aJob({ data: { what: "this" } });
  expect(await done.next()).toMatchObject({ id, data: { what: "this" } });
  await until(() => isGone(id));
});

test("what a job does bears its id, and is told as the work of whoever asked for it, where somebody did", async () => {
  const { id: leadId } = await aLead(leadwire.admin);
  const actor: Actor = { kind: "USER", id: uuidv7(), name: "Whoever asked" };
  const retitled = (jobTitle: string) => async (tx: Transaction) => {
    const lead = (await tx.lock(Lead, fromId("lead", leadId, "id"))) as Lead;
    await tx.save(Object.assign(lead, { jobTitle }));
  };
  runner(async ({ step }) => {
    await step(retitled("By somebody"), { as: { actor, origin: "dashboard" } });
    await step(retitled("By Leadwire"));
  });
  const id = await aJob();
  await until(() => isGone(id));
  const events = await leadwire.sql("select actor_kind, actor_id, actor_name, origin from change_event where job_id = $1 order by id", [
    id,
  ]);
  expect(events).toEqual([
    { actor_kind: "USER", actor_id: actor.id, actor_name: "Whoever asked", origin: "dashboard" },
    { actor_kind: "SYSTEM", actor_id: null, actor_name: "Leadwire", origin: null },
  ]);
  const { changeEvents } = await leadwire.admin.do(ChangesOfJobsDocument, {});
  expect(changeEvents.nodes.filter(({ recordId }) => recordId === leadId).map(({ jobId }) => jobId)).toEqual([null, id, id]);
});

test("of many processes each job is done by one", async () => {
  const ids = await Promise.all(Array.from({ length: 20 }, () => aJob()));
  for (let process = 0; process < 4; process++) runner(({ id, step }) => step((tx) => mark(tx, id, "done").then(() => {})));
  for (const id of ids) await until(() => isGone(id));
  for (const id of ids) expect(await marks(id)).toEqual(["done"]);
});

test("a job waits for its time", async () => {
  const early = await aJob({ runAt: new Date(Date.now() + 3_600_000) });
  const done = new Inbox<string>();
  runner(async ({ id }) => void done.put(id));
  const due = await aJob();
  expect(await done.next()).toBe(due);
  expect(await isGone(early)).toBe(false);
  await timePasses(early);
  expect(await done.next()).toBe(early);
});

test("a job that fails is tried again later; a step that was done stays, one that failed leaves nothing", async () => {
  let attempts = 0;
  runner(async ({ id, step }) => {
    attempts++;
    await step((tx) => mark(tx, id, `step of attempt ${attempts}`));
    if (attempts > 1) return;
    await step(async (tx) => {
      await mark(tx, id, "never");
      throw new Error("on purpose");
    });
  });
  const id = await aJob();
  await until(async () => (await leadwire.sql("select from job where id = $1 and lease is null and run_at > now()", [id])).length === 1);
  await timePasses(id);
  await until(() => isGone(id));
  expect(await marks(id)).toEqual(["step of attempt 1", "step of attempt 2"]);
});

test("a job that never comes forward is given up, and says so where it belongs", async () => {
  let attempts = 0;
  const failing = async () => {
    attempts++;
    throw new Error("on purpose");
  };
  runner(failing, async (tx, { id }) => void (await mark(tx, id, "given up")));
  const id = await aJob();
  await until(async () => {
    await leadwire.sql("update job set run_at = now() where id = $1 and lease is null", [id]);
    return isGone(id);
  });
  expect(attempts).toBe(5);
  expect(await marks(id)).toEqual(["given up"]);
});

test("a job that takes its process down each time is given up without being tried once more", async () => {
  const id = await aJob();
  await leadwire.sql("update job set attempts = 5, lease = gen_random_uuid(), leased_until = now() - interval '1 s' where id = $1", [id]);
  runner(
    ({ step }) => step((tx) => mark(tx, id, "tried").then(() => {})),
    async (tx) => void (await mark(tx, id, "given up")),
  );
  await until(() => isGone(id));
  expect(await marks(id)).toEqual(["given up"]);
});

test("a job that another process has taken over is closed to the first one", async () => {
  const begun = new Inbox<Work>();
  const goOn = new Inbox<void>();
  const outcome = new Inbox<unknown>();
  runner(async (work) => {
    begun.put(work);
    await goOn.next();
    await work.step((tx) => mark(tx, work.id, "by the first")).catch((error) => outcome.put(error));
    throw new Error("it ends somehow");
  });
  const id = await aJob();
  await begun.next();
  await leadwire.sql("update job set lease = gen_random_uuid(), leased_until = now() + interval '1 hour' where id = $1", [id]);
  goOn.put();
  expect(await outcome.next()).toBeInstanceOf(JobGone);
  await runners[0]?.stop();
  expect(await marks(id)).toEqual([]);
  expect(await leadwire.sql("select attempts from job where id = $1 and leased_until > now()", [id])).toEqual([{ attempts: 1 }]);
});

test("a job that is taken back while it runs is ended by its signal, and is no failure", async () => {
  const begun = new Inbox<Work>();
  runner(async (work) => {
    begun.put(work);
    await new Promise((resolve) => work.signal.addEventListener("abort", resolve));
    work.signal.throwIfAborted();
  });
  const id = await aJob();
  const { signal } = await begun.next();
  await inTransaction((tx) => dequeue(tx, id));
  // The lease is renewed every few seconds, which finds that there is none.
  await until(() => signal.aborted);
  expect(signal.reason).toBeInstanceOf(JobGone);
});

test("a process that stops puts its job back for the next one, without counting that as a failure", async () => {
  const begun = new Inbox<Work>();
  const first = runner(async (work) => {
    begun.put(work);
    await new Promise((resolve) => work.signal.addEventListener("abort", resolve));
    work.signal.throwIfAborted();
  });
  const id = await aJob();
  await begun.next();
  await first.stop();
  expect(await leadwire.sql("select lease, leased_until, attempts from job where id = $1", [id])).toEqual([
    { lease: null, leased_until: null, attempts: 0 },
  ]);
  runner(({ step }) => step((tx) => mark(tx, id, "by the second").then(() => {})));
  await until(() => isGone(id));
  expect(await marks(id)).toEqual(["by the second"]);
});

test("a kind that a process does not know is left to those that do", async () => {
  const id = uuidv7();
  await inTransaction((tx) => enqueue(tx, { kind: "other", id }));
  const done = new Inbox<string>();
  runner(async (work) => void done.put(work.id));
  const known = await aJob();
  expect(await done.next()).toBe(known);
  expect(await isGone(id)).toBe(false);
});
