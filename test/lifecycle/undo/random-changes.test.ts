import { beforeAll, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { expectLogToBeTheTables } from "../../support/log-and-tables.js";
import { RandomChanges } from "../../support/random-changes.js";
import { dice, pick } from "../../support/random-scores.js";
import { undo } from "../../support/undo.js";

const leadwire = new Leadwire();
const STEPS = 45;
let actors: Client[];
let owners: string[];

beforeAll(async () => {
  const managers = [await leadwire.user("MANAGER"), await leadwire.user("MANAGER")];
  actors = [leadwire.admin, ...managers];
  owners = managers.map(({ id }) => id);
});

/** What follows from other things, or from when it was saved. */
const FOLLOWS = [
  "version",
  "updatedAt",
  "createdAt",
  "score",
  "fitScore",
  "engagementScore",
  "band",
  "grade",
  "lastActivityAt",
  "name",
  "domain",
  "emailKind",
];
const KINDS = ["lead", "task", "opportunity", "account"];

type Values = Record<string, unknown>;

/** All records as the last event of each has them, which is as they are in the tables (`expectLogToBeTheTables`). */
async function state(): Promise<Map<string, Values>> {
  const rows = await leadwire.sql(
    "select distinct on (record_id) record_id, after from change_event where record_type = any($1) order by record_id, id desc",
    [KINDS],
  );
  const shown = ({ after }: Values) => Object.fromEntries(Object.entries(after as Values).filter(([field]) => !FOLLOWS.includes(field)));
  return new Map(rows.filter(({ after }) => after).map((row) => [row.record_id, shown(row)]));
}

/** What a transaction did to records that were there before and after: the fields, before and after. */
async function didTo(transactionId: string): Promise<Map<string, { before: Values; after: Values }>> {
  const rows = await leadwire.sql(
    "select record_id, before, after from change_event where transaction_id = $1 and record_type = any($2) order by id",
    [transactionId, KINDS],
  );
  const did = new Map<string, { before: Values; after: Values }>();
  for (const { record_id, before, after } of rows) {
    if (!before || !after) {
      did.delete(record_id);
      continue;
    }
    const known = did.get(record_id) ?? { before: {}, after: {} };
    for (const field of Object.keys(before).filter((name) => !FOLLOWS.includes(name))) {
      if (!(field in known.before)) known.before[field] = before[field];
      known.after[field] = after[field];
    }
    did.set(record_id, known);
  }
  return did;
}

/** Every field that was untouched since is what it was before; one that was touched is what it was made since, and is listed. */
async function undoAndCheck(client: Client, transactionId: string): Promise<string | null> {
  const [was, did] = [await state(), await didTo(transactionId)];
  const answer = await undo(client, { transactionId });
  if (answer.userErrors.length > 0) {
    expect(answer.userErrors.map(({ code }) => code)).toEqual(["ALREADY_UNDONE"]);
    expect(await state()).toEqual(was);
    return null;
  }
  const is = await state();
  for (const [id, { before, after }] of did) {
    const [then, now] = [was.get(id), is.get(id)];
    if (!then || !now) continue;
    const touched = Object.keys(after).filter((field) => differ(then[field], after[field]) && differ(then[field], before[field]));
    const listed = (answer.notUndone ?? []).filter(({ recordId }) => recordId.endsWith(id));
    for (const field of Object.keys(after)) {
      const isBack = !differ(now[field], before[field]);
      if (touched.length === 0 && listed.length === 0) expect([field, now[field]]).toEqual([field, before[field]]);
      else if (!isBack) expect([field, now[field]]).toEqual([field, then[field]]);
      if (touched.includes(field)) expect(isBack).toBe(false);
    }
    if (touched.length > 0) expect(listed.length).toBeGreaterThan(0);
    // What the transaction did not change stays.
    for (const field of Object.keys(then).filter((name) => !(name in after))) expect([field, now[field]]).toEqual([field, then[field]]);
  }
  return answer.transactionId ?? null;
}

const differ = (left: unknown, right: unknown) => JSON.stringify(left ?? null) !== JSON.stringify(right ?? null);

test.each([1, 2, 3, 4])("random changes by several people: any of them is undone and redone right (%i)", async (seed) => {
  const random = dice(seed);
  const leads = [await aLead(leadwire.admin), await aLead(leadwire.admin), await aLead(leadwire.admin)].map(({ id }) => id);
  const changes = await RandomChanges.of(leadwire.admin, random, leads, owners);
  const transactions: string[] = [];
  let undone = 0;
  for (let step = 0; step < STEPS; step++) {
    const actor = pick(random, actors);
    if (step % 5 !== 4 || transactions.length === 0) {
      const transactionId = await changes.next(actor);
      if (transactionId) transactions.push(transactionId);
      continue;
    }
    const before = await state();
    const undoing = await undoAndCheck(actor, pick(random, transactions));
    if (!undoing) continue;
    undone += 1;
    const without = await state();
    const redoing = await undo(pick(random, actors), { transactionId: undoing });
    expect(redoing).toMatchObject({ userErrors: [], notUndone: [] });
    expect(Object.fromEntries(await state())).toEqual(Object.fromEntries(before));
    // And once more: the undo stands when it is redone.
    await undo(actor, { transactionId: redoing.transactionId as string });
    expect(Object.fromEntries(await state())).toEqual(Object.fromEntries(without));
    transactions.push(undoing);
  }
  expect(undone).toBeGreaterThan(3);
  await expectLogToBeTheTables(leadwire);
});
