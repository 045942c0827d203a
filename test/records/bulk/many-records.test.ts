import { beforeAll, describe, expect, test } from "@jest/globals";
import { whenJob } from "../../support/bulk-jobs.js";
import type { Client } from "../../support/client.js";
import { aLead, aQualifiedLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { undo, written } from "../../support/undo.js";

const leadwire = new Leadwire();
const EXTRA = "transactionId total bulkJob { id } sample { record { id } userErrors { code } }";

/** One of the verbs for many: what it is asked, and what a record is then. */
interface Verb {
  mutation: string;
  /** Of a row by its id; null where another test has it. */
  row: object | null;
  /** Of all of a filter. */
  all: object;
  /** The column that it sets, and to what; null where the record is gone. */
  sets: [column: string, value: unknown] | null;
}

interface Kind {
  table: string;
  idField: string;
  /** The field that the records of one test have in common. */
  word: string;
  make(word: string, nth: number): Promise<string>;
  verbs: Verb[];
}

let accountId: string;
let leadId: string;
const made = async (mutation: string, input: object, kind: string): Promise<string> =>
  (await written(leadwire.admin, mutation, input, `${kind} { id }`))[kind].id;
const nobody = { to: { nobody: true } };
const assigned = (mutation: string): Verb => ({ mutation, row: nobody, all: nobody, sets: ["owner_id", null] });
const updated = (mutation: string, change: object, sets: [string, unknown]): Verb => ({ mutation, row: change, all: { change }, sets });
const deleted = (mutation: string, row: object | null = null): Verb => ({ mutation, row, all: { reason: "Tidied" }, sets: null });

const lost = { reason: "Too dear" };
/** A lead that is so far that it can be closed. */
async function worked(city: string, as: (client: Client, details: object) => Promise<{ id: string }>): Promise<string> {
  const { id } = await as(leadwire.admin, { city });
  if (as === aLead) await written(leadwire.admin, "changeLeadStatus", { leadId: id, status: "IN_PROGRESS" });
  return id;
}

const KINDS: Kind[] = [
  {
    table: "lead",
    idField: "leadId",
    word: "city",
    make: async (city) => (await aLead(leadwire.admin, { city })).id,
    verbs: [
      { mutation: "disqualifyLeads", row: { reason: "NO_BUDGET" }, all: { reason: "NO_BUDGET" }, sets: ["status", "DISQUALIFIED"] },
      deleted("deleteLeads"),
    ],
  },
  {
    table: "account",
    idField: "accountId",
    word: "city",
    make: (city, nth) => made("createAccount", { name: `${city} ${nth} company`, city }, "account"),
    verbs: [updated("updateAccounts", { industry: "Mills" }, ["industry", "Mills"]), assigned("assignAccounts"), deleted("deleteAccounts")],
  },
  {
    table: "contact",
    idField: "contactId",
    word: "jobTitle",
    make: (jobTitle, nth) => made("createContact", { lastName: `Person ${nth} ${jobTitle}`, jobTitle }, "contact"),
    verbs: [updated("updateContacts", { country: "FR" }, ["country", "FR"]), assigned("assignContacts"), deleted("deleteContacts")],
  },
  {
    table: "lead",
    idField: "leadId",
    word: "city",
    make: (city) => worked(city, aLead),
    verbs: [{ mutation: "loseLeads", row: lost, all: lost, sets: ["status", "CLOSED_LOST"] }],
  },
  {
    table: "lead",
    idField: "leadId",
    word: "city",
    make: (city) => worked(city, aQualifiedLead),
    verbs: [{ mutation: "winLeads", row: {}, all: {}, sets: ["status", "CLOSED_WON"] }],
  },
  {
    table: "opportunity",
    idField: "opportunityId",
    word: "name",
    make: (name) => made("createOpportunity", { name, accountId }, "opportunity"),
    verbs: [
      updated("updateOpportunities", { probability: 33 }, ["probability", 33]),
      assigned("assignOpportunities"),
      deleted("deleteOpportunities"),
    ],
  },
  {
    table: "task",
    idField: "taskId",
    word: "title",
    make: (title) => made("createTask", { title, subjectId: leadId }, "task"),
    verbs: [
      updated("updateTasks", { description: "All of it" }, ["description", "All of it"]),
      assigned("assignTasks"),
      { mutation: "completeTasks", row: {}, all: {}, sets: ["completed_at", expect.any(Date)] },
      deleted("deleteTasks"),
    ],
  },
];

let words = 0;
async function some({ make, word }: Kind, count = 3) {
  const text = `Word${++words}`;
  const ids: string[] = [];
  for (let nth = 0; nth < count; nth++) ids.push(await make(text, nth));
  return { ids, where: { [word]: { eq: text } } };
}

const uuid = (id: string) => id.slice(id.lastIndexOf("_") + 1);
async function valuesOf({ table }: Kind, { sets }: Verb, ids: string[]): Promise<unknown[]> {
  const rows = await leadwire.sql(`select id, ${sets?.[0] ?? "id"} as value from ${table} where id = any($1::uuid[])`, [ids.map(uuid)]);
  return ids.map((id) => rows.find((row) => row.id === uuid(id))?.value);
}
const done = ({ sets }: Verb) => (sets ? sets[1] : undefined);

async function ask(client: Client, mutation: string, input: object, answer = EXTRA): Promise<any> {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} userErrors { code message path } } }`;
  return (await client.do<any, any>(text, { input }))[mutation];
}

beforeAll(async () => {
  accountId = await made("createAccount", { name: "The account of all deals" }, "account");
  leadId = (await aLead(leadwire.admin)).id;
  // So that leads are won without a deal.
  await written(leadwire.admin, "updateWorkspace", { usesOpportunities: false });
});

const CASES = KINDS.flatMap((kind) => kind.verbs.map((verb) => [verb.mutation, kind, verb] as const));

describe.each(CASES)("%s", (mutation, kind, verb) => {
  test("by a filter: a dry run changes nothing, the job changes all, and its undo sets them back", async () => {
    const { ids, where } = await some(kind);
    const before = await valuesOf(kind, verb, ids);
    const tried = await ask(leadwire.admin, `${mutation}Where`, { where, ...verb.all, dryRun: true });
    expect(tried).toMatchObject({ total: 3, bulkJob: null, userErrors: [] });
    expect(tried.sample.map(({ record, userErrors }: any) => [record !== null, userErrors])).toEqual(ids.map(() => [true, []]));
    expect(await valuesOf(kind, verb, ids)).toEqual(before);
    const asked = await ask(leadwire.admin, `${mutation}Where`, { where, ...verb.all });
    const job = await whenJob(leadwire.admin, asked.bulkJob);
    expect(job).toMatchObject({ kind: mutation, state: "DONE", total: 3, changed: 3, failed: 0 });
    expect(await valuesOf(kind, verb, ids)).toEqual(ids.map(() => done(verb)));
    const undoing = await undo(leadwire.admin, { jobId: job.id });
    expect(await whenJob(leadwire.admin, undoing.bulkJob as { id: string })).toMatchObject({ state: "DONE", failed: 0 });
    expect(await valuesOf(kind, verb, ids)).toEqual(before);
  });

  test("what is out of sight by then is refused and stays; without the scope nobody asks", async () => {
    await leadwire.setRepSight("OWN");
    try {
      const reader = await leadwire.user("READONLY");
      const { ids, where } = await some(kind);
      await expect(ask(reader, `${mutation}Where`, { where, ...verb.all })).rejects.toThrow();
      const before = await valuesOf(kind, verb, ids);
      const rep = await leadwire.user("REP");
      const answer = await ask(rep, `${mutation}Where`, { where, ...verb.all }).catch(() => null);
      // Where a rep may ask at all, these are not theirs: there are none.
      if (answer) expect(answer.total).toBe(0);
      expect(await valuesOf(kind, verb, ids)).toEqual(before);
    } finally {
      await leadwire.setRepSight("ALL");
    }
  });
});

const ROWS = CASES.filter(([, , { row }]) => row !== null);

test.each(ROWS)("%s by ids does its rows in order, and tells which are refused", async (mutation, kind, verb) => {
  const { ids } = await some(kind, 2);
  const gone = `${ids[0]?.slice(0, ids[0].lastIndexOf("_"))}_01970000-0000-7000-8000-000000000000`;
  const rows = [ids[0], gone, ids[1]].map((id) => ({ [kind.idField]: id, ...verb.row }));
  const results = `results { index ${kind.table} { id } userErrors { code path } }`;
  const strict = await ask(leadwire.admin, mutation, { errorPolicy: "REJECT_ALL", rows }, results);
  expect(strict.userErrors).toMatchObject([{ code: "ROWS_REFUSED" }]);
  const before = await valuesOf(kind, verb, ids);
  expect(before).not.toEqual(ids.map(() => done(verb)));
  const lenient = await ask(leadwire.admin, mutation, { errorPolicy: "IGNORE_FAILED", rows }, results);
  expect(lenient.results).toEqual([
    { index: 0, [kind.table]: { id: ids[0] }, userErrors: [] },
    { index: 1, [kind.table]: null, userErrors: [{ code: "NOT_FOUND", path: ["rows", "1", kind.idField] }] },
    { index: 2, [kind.table]: { id: ids[1] }, userErrors: [] },
  ]);
  expect(await valuesOf(kind, verb, ids)).toEqual(ids.map(() => done(verb)));
});

test("a record that refuses stays as it was and is told, and the others are done", async () => {
  const [, accounts] = KINDS as [Kind, Kind];
  const { ids, where } = await some(accounts);
  await made("createContact", { lastName: "Who needs it", accountId: ids[1] }, "contact");
  const asked = await ask(leadwire.admin, "deleteAccountsWhere", { where });
  const job = await whenJob(leadwire.admin, asked.bulkJob, { rows: { outcome: { eq: "REFUSED" } } });
  expect(job).toMatchObject({
    state: "DONE",
    changed: 2,
    failed: 1,
    rows: { nodes: [{ recordId: ids[1], userErrors: [{ code: "IN_USE" }] }] },
  });
  expect((await leadwire.sql("select id from account where id = any($1::uuid[])", [ids.map(uuid)])).length).toBe(1);
});

test("whoever has left is given nothing, and a target that says nothing is refused", async () => {
  const [, accounts] = KINDS as [Kind, Kind];
  const { ids, where } = await some(accounts, 1);
  const leaver = await leadwire.user("REP");
  await written(leadwire.admin, "disableUser", { userId: leaver.id });
  const asked = await ask(leadwire.admin, "assignAccountsWhere", { where, to: { ownerId: leaver.id }, dryRun: true });
  expect(asked.sample).toMatchObject([{ record: null, userErrors: [{ code: "NOT_FOUND" }] }]);
  const rows = [{ accountId: ids[0], to: { nobody: false } }];
  const answer = await ask(
    leadwire.admin,
    "assignAccounts",
    { errorPolicy: "IGNORE_FAILED", rows },
    "results { userErrors { code path } }",
  );
  expect(answer.results).toMatchObject([{ userErrors: [{ code: "INVALID_INPUT", path: ["rows", "0", "to", "nobody"] }] }]);
});
