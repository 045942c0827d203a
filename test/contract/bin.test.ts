import { expect, test } from "@jest/globals";
import { DeletedKind } from "../../src/lifecycle/bin/deleted-kind.js";
import { BINNABLE } from "../../src/lifecycle/bin/kinds.js";
import { FOLLOWING, NAMED_BY } from "../../src/lifecycle/bin/named-by.js";
import { Leadwire } from "../support/leadwire.js";

const leadwire = new Leadwire();

/** Columns without a foreign key that name records; those of merged records are held by test/contract/merges.test.ts. */
const WITHOUT_KEY = [
  "merged_record.survivor_id",
  "record_merge.survivor_id",
  "possible_duplicate.first_id",
  "possible_duplicate.second_id",
  "score_entry.lead_id",
];

test.each(Object.values(DeletedKind))("every column that names a %s says what becomes of it when that is deleted", async (kind) => {
  const keys = await leadwire.sql<{ place: string }>(
    `select c.conrelid::regclass || '.' || a.attname as place from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey) where c.contype = 'f' and c.confrelid = $1::regclass`,
    [BINNABLE[kind].table],
  );
  const decided = NAMED_BY[kind]
    .filter(({ through }) => !through)
    .map(({ table, column }) => `${table}.${column}`)
    .filter((place) => !WITHOUT_KEY.includes(place));
  expect(decided.sort()).toEqual(
    keys
      .map(({ place }) => place)
      .filter((place) => !(place in FOLLOWING))
      .sort(),
  );
});

test("what may be left behind has an id by which it is found again", async () => {
  const tables = Object.values(NAMED_BY)
    .flat()
    .filter(({ fate, when }) => fate !== "goes" || when)
    .map(({ table }) => table);
  const withId = await leadwire.sql<{ name: string }>(
    "select distinct table_name as name from information_schema.columns where column_name = 'id' and table_name = any($1)",
    [tables],
  );
  expect(withId.map(({ name }) => name).sort()).toEqual([...new Set(tables)].sort());
});

test.each(Object.values(DeletedKind))("what hangs on the rows that go with a %s goes as well, before them", async (kind) => {
  const going = NAMED_BY[kind].filter(({ fate }) => fate === "goes");
  const keys = await leadwire.sql<{ table: string; place: string; target: string }>(
    `select c.conrelid::regclass::text as table, c.conrelid::regclass || '.' || a.attname as place, c.confrelid::regclass::text as target
     from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
     where c.contype = 'f' and c.confrelid = any($1::text[]::regclass[])`,
    [going.map(({ table }) => table)],
  );
  const orderOf = (name: string) => going.findIndex(({ table }) => table === name);
  const forgotten = keys.filter(({ table, place, target }) => {
    if (table === BINNABLE[kind].table || target === BINNABLE[kind].table) return false;
    const through = going.find((one) => `${one.table}.${one.column}` === place && one.through?.table === target);
    return !through && !(orderOf(table) >= 0 && orderOf(table) < orderOf(target));
  });
  expect(forgotten).toEqual([]);
});
