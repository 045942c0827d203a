import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { captureLead } from "../../../src/lifecycle/capture/capture-lead.js";
import { planColumns } from "../../../src/lifecycle/importing/columns.js";
import { ImportKind } from "../../../src/lifecycle/importing/import-kind.js";
import { BATCH_ROWS } from "../../../src/lifecycle/importing/import-leads.js";
import { readRow } from "../../../src/lifecycle/importing/read-row.js";
import { openTable } from "../../../src/lifecycle/importing/tables/open-table.js";
import { transact } from "../../../src/platform/database/transaction.js";
import { Refusal } from "../../../src/platform/errors.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { Dice } from "../../../src/sample/dice.js";
import { person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CaptureLeadDocument } from "../../support/operations.js";
import { Process } from "../../support/process.js";

const oneByOne = new Leadwire();
const together = new Leadwire();
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "leadwire-equal-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function file(name: string, lines: string[]): Promise<string> {
  const target = path.join(folder, name);
  await writeFile(target, lines.join("\n"));
  return target;
}

async function importLeads(leadwire: Leadwire, ...args: string[]): Promise<string> {
  const command = new Process(["import", "leads", ...args], {
    DATABASE_URL: leadwire.databaseUrl,
    LOG_LEVEL: "silent",
    NODE_ENV: "test",
  });
  await command.end();
  return command.output;
}

const SEED = 20261121;

/** Rows of some people who come again and again, by one way or another, with this or that missing or wrong. */
function randomRows(count: number, dice: Dice): string[] {
  const maybe = (chance: number, text: string) => (dice.throw() < chance ? text : "");
  const row = (place: number) => {
    const someone = dice.whole(0, Math.floor(count / 5));
    const company = dice.whole(0, 40);
    const created = new Date(Date.UTC(2024, 0, 1) + ((place * 7919) % count) * 60_000).toISOString();
    return [
      maybe(0.8, dice.pick(["Ada", 'Zoë "Z"', "Back\\slash", "O'Neil"])),
      maybe(0.8, `Person ${someone}`),
      maybe(
        0.7,
        dice.throw() < 0.03 ? "no-address" : `${dice.pick(["P", "p"])}${someone}@company${company % 5 ? someone : company}.example`,
      ),
      maybe(0.5, `+4930${1_000_000 + someone + dice.whole(0, 1)}`),
      maybe(0.6, dice.pick(["CEO", "Clerk", "Head of, everything", "Student"])),
      maybe(0.6, `Company ${company}`),
      maybe(0.5, dice.pick(["49", "80", "2,000", "many"])),
      maybe(0.8, dice.pick(["DE", "Austria", "Atlantis", "US"])),
      dice.pick(["Web", "Strict", "Doubles", "Trade Show", ""]),
      maybe(0.3, dice.pick(["Spring", "Autumn"])),
      maybe(0.3, dice.pick(["Connected", "Unqualified", "Anything"])),
      created,
      maybe(0.4, `id-${dice.whole(0, count / 2)}`),
      maybe(0.3, dice.pick(["pilot", "pilot;vip"])),
      maybe(0.2, "true"),
      maybe(0.4, "two\nlines\tand a tab"),
    ]
      .map((cell) => `"${cell.replaceAll('"', '""')}"`)
      .join(",");
  };
  return Array.from({ length: count }, (_, place) => row(place));
}

const HEADER =
  "First Name,Last Name,Email,Phone,Title,Company,Employees,Country,Lead Source,Campaign,Lead Status,Created,Record ID,Tags,Do Not Call,Remark";

/** Sources whose policies are another than to attach. */
const withPolicies = (leadwire: Leadwire) =>
  leadwire.sql(
    `insert into source (id, version, name, channel, capture_policy)
     values (gen_random_uuid(), 1, 'Strict', 'OTHER', 'REFUSE'), (gen_random_uuid(), 1, 'Doubles', 'OTHER', 'CREATE')`,
  );

/** The rows as captures of their own, each in its own transaction; answers what was refused. */
async function captureOneByOne(leadwire: Leadwire, name: string): Promise<number> {
  const table = await openTable(name);
  const plan = planColumns(ImportKind.LEAD, table.headings, { system: "hubspot" });
  const settings = { plan, fileName: table.name, columnDates: table.dates };
  let refused = 0;
  for await (const { cells } of table.rows()) {
    try {
      const { input, imported } = await readRow(cells, settings, new Date());
      await transact(leadwire.app.services.dataSource, SYSTEM, null, (tx) => captureLead(tx, input, imported));
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      refused += 1;
    }
  }
  return refused;
}

/** All that a capture writes, without ids and without the times at which it was done: a batch happens at one time, single captures one after the other. */
const everything = (leadwire: Leadwire) =>
  leadwire.sql(`
    select to_jsonb(l) - '{id,source_id,campaign_id,contact_id,created_at,updated_at,version,last_activity_at,first_touch_id,last_touch_id}'::text[] as lead, s.name as source, c.name as campaign,
      (select jsonb_agg(jsonb_build_array(type, occurred_at, properties - 'sourceId') order by occurred_at, properties::text) from activity where lead_id = l.id) as activities,
      (select jsonb_agg(jsonb_build_array(system, value) order by value) from lead_external_id where lead_id = l.id) as external_ids,
      (select jsonb_agg(jsonb_build_array(channel, granted, current) order by at, id) from consent where lead_id = l.id) as consents,
      (select jsonb_agg(jsonb_build_array(at, utm_campaign, t.id = l.first_touch_id, t.id = l.last_touch_id) order by at, t.id) from touch t
       where lead_id = l.id) as touches,
      (select jsonb_agg(jsonb_build_array(type, array_remove(changed_fields, 'lastActivityAt'), after->'score', after->'jobTitle', before->'score') order by id) from change_event
       where record_id = l.id and array_remove(changed_fields, 'lastActivityAt') <> '{}') as events
    from lead l left join source s on s.id = l.source_id left join campaign c on c.id = l.campaign_id order by l.created_at`);

test(`a random file (seed ${SEED}) imported gives what its rows give when they are captured one by one`, async () => {
  const rows = randomRows(BATCH_ROWS + 600, new Dice(SEED));
  const name = await file("random.csv", [HEADER, ...rows]);
  await withPolicies(oneByOne);
  await withPolicies(together);
  const refused = await captureOneByOne(oneByOne, name);
  const output = await importLeads(together, name, "--system", "hubspot");
  expect(output).toContain(`${rows.length} rows read:`);
  expect(output).toContain(`, ${refused} failed`);
  expect(refused).toBeGreaterThan(20);

  const [wanted, got] = [await everything(oneByOne), await everything(together)];
  expect(wanted.length).toBeGreaterThan(100);
  expect(wanted.filter(({ activities }) => activities.length > 2).length).toBeGreaterThan(20);
  expect(got).toEqual(wanted);
}, 180_000);

test("captures of the same people during an import still make one lead of each", async () => {
  const emails = Array.from({ length: 3 * BATCH_ROWS }, (_, place) => `during${place}@import-race.example`);
  const name = await file("race.csv", ["Email,Job Title", ...emails.map((email) => `${email},CEO`)]);
  const running = importLeads(together, name);
  let ended = false;
  void running.then(() => {
    ended = true;
  });
  const dice = new Dice(SEED);
  const outcomes = new Set<string>();
  do {
    const input = person({ email: dice.pick(emails), source: { channel: "CHAT", name: "Meanwhile" } });
    const { captureLead } = await together.admin.do(CaptureLeadDocument, { input });
    outcomes.add(captureLead.outcome as string);
  } while (!ended);
  expect(await running).toContain("0 failed");
  const [people] = await together.sql(
    "select count(*)::int as leads, count(distinct email)::int as people from lead where domain = 'import-race.example'",
  );
  expect(people).toEqual({ leads: emails.length, people: emails.length });
  expect(outcomes).toContain("ATTACHED");
}, 180_000);

test("a row that the database refuses fails alone, and the others of its batch are in", async () => {
  await together.sql("alter table lead add constraint ck_test check (company_name <> 'Unstorable')");
  const rows = Array.from({ length: 40 }, (_, place) => `u${place}@import-refused.example,${place % 15 === 7 ? "Unstorable" : "Company"}`);
  const output = await importLeads(together, await file("refused.csv", ["Email,Company", ...rows]));
  expect(output).toContain("40 rows read: 37 created, 0 attached to known leads, 0 already imported, 3 failed");
  const [stored] = await together.sql(
    `select (select count(*)::int from lead where domain = 'import-refused.example') as leads,
       (select count(*)::int from change_event where after->>'domain' = 'import-refused.example') as events,
       (select count(*)::int from activity where properties->'sent'->>'email' like '%@import-refused.example') as activities`,
  );
  expect(stored).toEqual({ leads: 37, events: 37, activities: 37 });
  await together.sql("alter table lead drop constraint ck_test");
}, 180_000);
