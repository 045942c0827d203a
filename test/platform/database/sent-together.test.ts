import { afterAll, beforeAll, beforeEach, expect, test } from "@jest/globals";
import type pg from "pg";
import { poolOf } from "../../../src/platform/database/data-source.js";
import { queryTogether } from "../../../src/platform/database/sent-together.js";
import { Leadwire } from "../../support/leadwire.js";

let client: pg.PoolClient;
// Given back before the pool is closed, which waits for it.
afterAll(() => client.release(true));

const leadwire = new Leadwire();
beforeAll(async () => {
  client = await poolOf(leadwire.app.services.dataSource).connect();
  await client.query("create temporary table noted (number int check (number < 100))");
});
beforeEach(() => client.query("truncate noted"));

const note = (number: unknown) => ({ text: "insert into noted values ($1)", values: [number] });
const noted = async () => (await client.query("select array_agg(number order by number) as all from noted")).rows[0].all;
// From the second time on a statement has a name, and from the third one it is parsed already.
const thrice = [1, 2, 3];

test("each answers with its own rows, by the types of its columns", async () => {
  for (const turn of thrice) {
    const statements = [note(turn), { text: "select count(*)::int as count, $1::timestamptz as at from noted", values: [new Date(turn)] }];
    expect(await queryTogether(client, statements)).toEqual([[], [{ count: turn, at: new Date(turn) }]]);
  }
});

test("behind one that fails none is run, the commit neither, and the connection goes on", async () => {
  for (const turn of thrice) {
    await client.query("begin");
    await expect(queryTogether(client, [note(turn), note(100), note(turn + 10), { text: "commit" }])).rejects.toMatchObject({
      code: "23514",
    });
    await client.query("rollback");
    expect(await noted()).toBe(null);
  }
  await client.query("begin");
  await queryTogether(client, [note(7), note(8), { text: "commit" }]);
  await client.query("rollback");
  expect(await noted()).toEqual([7, 8]);
});

test("what was sent behind a failure for the first time is parsed the next time", async () => {
  const last = { text: "select 'parsed later' as word" };
  for (const _ of thrice) await expect(queryTogether(client, [note(100), last])).rejects.toMatchObject({ code: "23514" });
  expect(await queryTogether(client, [note(1), last])).toEqual([[], [{ word: "parsed later" }]]);
});

test("a value that cannot be written fails all, and nothing is committed", async () => {
  const endless: Record<string, unknown> = {};
  endless.itself = endless;
  await client.query("begin");
  await expect(queryTogether(client, [note(1), note(endless), { text: "commit" }])).rejects.toThrow(/circular/i);
  await client.query("rollback");
  expect(await noted()).toBe(null);
});
