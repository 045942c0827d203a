import { beforeAll, expect, test } from "@jest/globals";
import { ELSEWHERE, PLACES } from "../../src/privacy/personal-data-map.js";
import { act, findWords, Traces } from "../privacy/traces.js";
import { Leadwire } from "../support/leadwire.js";

const leadwire = new Leadwire();
let traces: Traces;

beforeAll(async () => {
  traces = await new Traces(leadwire).leave();
});

test("every table is decided on: where a person may be in it, or why nobody is", async () => {
  const tables = await leadwire.sql(
    "select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^change_event_'",
  );
  const partitioned = await leadwire.sql(
    "select relname as name from pg_class where relkind = 'p' and relnamespace = 'public'::regnamespace",
  );
  const names = new Set([...tables, ...partitioned].map(({ name }) => name));
  expect([...PLACES.map(({ table }) => table), ...Object.keys(ELSEWHERE)].sort()).toEqual([...names].sort());
});

test("every foreign key to a lead or a contact is of a table where an erasure looks", async () => {
  const keys = await leadwire.sql(
    `select distinct conrelid::regclass::text as name from pg_constraint where contype = 'f' and confrelid in ('lead'::regclass, 'contact'::regclass)`,
  );
  const tables = PLACES.map(({ table }) => table);
  expect(keys.filter(({ name }) => !tables.includes(name))).toEqual([]);
});

test("after an erasure nothing that was typed about the person is in any column of any table", async () => {
  // All of it is there before, or this would prove nothing; what is overwritten or deleted in the meantime is in events.
  const before = await findWords(leadwire, [...traces.words.keys()]);
  const missing = [...traces.words].filter(([word]) => !before.has(word));
  expect(missing).toEqual([]);

  await act(leadwire.admin, "erasePerson", { person: { email: traces.email }, reason: "Request 4711" });

  const after = await findWords(leadwire, [...traces.words.keys()]);
  const left = [...after].map(([word, places]) => `${traces.words.get(word)} in ${places.join(", ")}`);
  expect(left).toEqual([]);
  const records = "select id from lead union all select id from contact union all select id from account";
  expect(await leadwire.sql(`select record_id from match_key where record_id not in (${records})`)).toEqual([]);
});

test("what is left of the company is with its account and deal", async () => {
  const found = await findWords(leadwire, traces.companyWords);
  const places = [...new Set([...found.values()].flat())].map((place) => place.split(".")[0]);
  expect(
    places.filter((table) => !["account", "account_search", "opportunity", "opportunity_search", "change_event"].includes(table as string)),
  ).toEqual([]);
  const types = await leadwire.sql(
    "select distinct record_type as type from change_event e, unnest($1::text[]) word where position(word in lower(e::text)) > 0",
    [traces.companyWords],
  );
  expect(types.filter(({ type }) => !["account", "opportunity"].includes(type))).toEqual([]);
});
