import { expect, test } from "@jest/globals";
import { poolOf } from "../../../src/platform/database/data-source.js";
import type { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

/** The name under which a query is sent to the database when it is asked for the third time. */
async function nameOf(client: Client, query: string): Promise<string | undefined> {
  for (let time = 0; time < 2; time++) await client.do(query);
  const pool = poolOf(leadwire.app.services.dataSource) as { query: (...args: any[]) => any };
  const send = pool.query.bind(pool);
  let name: string | undefined;
  pool.query = (...args) => {
    // Not what the clock asks of leads meanwhile.
    if (/^select json_build_object.* from lead\b/s.test(args[0]?.text ?? "")) name = args[0].name;
    return send(...args);
  };
  await client.do(query);
  pool.query = send;
  return name;
}

/** Queries that are all different, and each a statement of its own. */
const different = (nth: number) =>
  `{ leads(first: 1, where: { and: [${"{} ".repeat(nth % 40)}] }) { nodes { id } totalCount } l${nth}: leads { totalCount } }`;

test("who asks ever new things keeps nobody else's statements from being prepared", async () => {
  await aLead(leadwire.admin);
  const hostile = await leadwire.user("READONLY");
  const someone = await leadwire.user("READONLY");
  for (let nth = 0; nth < 600; nth++) for (let time = 0; time < 2; time++) await hostile.do(different(nth));
  expect(await nameOf(hostile, different(1_000))).toBeUndefined();
  expect(await nameOf(someone, "{ leads(first: 3) { nodes { name city } } }")).toMatch(/^c\d+$/);
  // What was prepared before stays so, and is found by all who ask it with equal rights.
  expect(await nameOf(hostile, "{ leads(first: 3) { nodes { name city } } }")).toMatch(/^c\d+$/);
  // No connection holds more than a few hundred.
  const { rows } = await poolOf(leadwire.app.services.dataSource).query(
    "select count(*)::int as count from pg_prepared_statements where name like 'c%'",
  );
  expect(rows[0].count).toBeLessThanOrEqual(110);
}, 120_000);
