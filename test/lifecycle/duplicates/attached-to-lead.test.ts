import { expect, test } from "@jest/globals";
import { NAMES_A_LEAD } from "../../../src/lifecycle/duplicates/attached-to-lead.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

test("every foreign key to a lead is decided on: it moves with a merge, or it says why not", async () => {
  const keys = await leadwire.sql<{ place: string }>(
    `select c.conrelid::regclass || '.' || a.attname as place from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
     where c.contype = 'f' and c.confrelid = 'lead'::regclass`,
  );
  expect(Object.keys(NAMES_A_LEAD).sort()).toEqual(keys.map(({ place }) => place).sort());
});

test("what moves has an id to move it back by", async () => {
  const tables = Object.entries(NAMES_A_LEAD).flatMap(([place, what]) => (what === "moves" ? place.split(".")[0] : []));
  const withId = await leadwire.sql<{ name: string }>(
    "select table_name as name from information_schema.columns where column_name = 'id' and table_name = any($1)",
    [tables],
  );
  expect(withId.map(({ name }) => name).sort()).toEqual([...tables].sort());
});
