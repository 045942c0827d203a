import { describe, expect, test } from "@jest/globals";
import { NAMED_BY } from "../../src/lifecycle/duplicates/attached.js";
import { ACCOUNT_RULES } from "../../src/lifecycle/duplicates/merge-accounts.js";
import { CONTACT_RULES } from "../../src/lifecycle/duplicates/merge-contacts.js";
import { LEAD_RULES } from "../../src/lifecycle/duplicates/merge-leads.js";
import { Leadwire } from "../support/leadwire.js";

const leadwire = new Leadwire();

/** Columns that name a record without a foreign key, and what that record is. A new uuid column needs a foreign key, or a line. */
const WITHOUT_KEY: Record<string, string> = {
  "merged_record.survivor_id": "a lead, contact or account",
  "possible_duplicate.first_id": "a lead, contact or account",
  "possible_duplicate.second_id": "a lead, contact or account",
  "score_entry.lead_id": "a lead",
};

/** Columns of uuids that name no lead, contact or account that could be merged. */
const NO_RECORD = [
  // What happened, and what was asked for, is told as it was then.
  /^change_event(_\w+)?\.(record_id|transaction_id|job_id|actor_id)$/,
  /^audit_entry\./,
  /^idempotency_key\./,
  "record_merge.survivor_id",
  // They go with their record (follow-keys.ts, follow-records.ts).
  // Of what is in the bin: it is found by all ids that it had.
  "deleted_record.people",
  "match_key.record_id",
  "identifier_problem.record_id",
  // An activity; or the lead itself, whose entries of that kind stay with its id.
  "score_entry.source_id",
  "score_change.activity_id",
  "score_entry.model_id",
  // The first version of those that share a ledger.
  "scoring_model.ledger_id",
  "score_change.model_id",
  "lead_score.model_id",
  "publish_job.reached",
  "lead_share.waiting",
  "routing_turn.key",
  "export_job.token_id",
  "bulk_job.token_id",
  // What was asked for is about the record as it was then.
  "bulk_job_row.record_id",
  "import_run.token_id",
  "import_run.upload_id",
  "import_upload.sending",
  "import_chunk.sending",
  "job.lease",
  "event_log.epoch",
];

describe.each(["lead", "contact", "account"] as const)("a %s that is merged", (kind) => {
  test("is named by no column that is not decided on: it moves with a merge, or it says why not", async () => {
    const keys = await leadwire.sql<{ place: string }>(
      `select c.conrelid::regclass || '.' || a.attname as place from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
       where c.contype = 'f' and c.confrelid = $1::regclass`,
      [kind],
    );
    const without = Object.keys(WITHOUT_KEY).filter((place) => WITHOUT_KEY[place]?.includes(kind));
    expect(Object.keys(NAMED_BY[kind]).sort()).toEqual([...keys.map(({ place }) => place), ...without].sort());
  });

  test("takes along what has an id to move it back by", async () => {
    const tables = Object.entries(NAMED_BY[kind]).flatMap(([place, what]) => (what === "moves" ? place.split(".")[0] : []));
    const withId = await leadwire.sql<{ name: string }>(
      "select table_name as name from information_schema.columns where column_name = 'id' and table_name = any($1)",
      [tables],
    );
    expect(withId.map(({ name }) => name).sort()).toEqual([...new Set(tables)].sort());
  });
});

test("no column names a record without a key that nobody decided on", async () => {
  const columns = await leadwire.sql<{ place: string }>(
    `select c.relname || '.' || a.attname as place from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname <> 'id'
       and not exists (select from pg_constraint f where f.conrelid = a.attrelid and f.contype = 'f' and a.attnum = any(f.conkey))`,
  );
  const open = columns
    .map(({ place }) => place)
    .filter(
      (place) => !(place in WITHOUT_KEY) && !NO_RECORD.some((known) => (typeof known === "string" ? known === place : known.test(place))),
    );
  expect(open).toEqual([]);
});

test.each([LEAD_RULES, CONTACT_RULES, ACCOUNT_RULES])("every column of a $kind is merged, or it says what becomes of it", async (rules) => {
  const rows = await leadwire.sql<{ name: string }>(
    "select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped",
    [rules.kind],
  );
  const columns = rows.map(({ name }) => name.replace(/_(\w)/g, (_match, letter: string) => letter.toUpperCase()));
  const decided = [...Object.values(rules.fields).flatMap(({ properties }) => properties[0] as string), ...Object.keys(rules.notChosen)];
  expect([...new Set(decided)].sort()).toEqual([...new Set(columns)].sort());
});
