import { expect, test } from "@jest/globals";
import { countWrites } from "../../bench/harness/counted-writes.js";
import { RoundTrips } from "../../bench/harness/round-trips.js";
import { poolOf } from "../../src/platform/database/data-source.js";
import { aLead } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import { aTeam, setRules } from "../support/routing.js";

const leadwire = new Leadwire();

/** Each costs the process and the database more than most statements do. Whoever adds one sees it here; `npm run bench -- writes` lists them. */
const ROUND_TRIPS = { capture: 3, captureKnown: 5, activity: 4, status: 6, conversion: 35 };

test("a write goes to the database so often, and no oftener", async () => {
  const trips = new RoundTrips(poolOf(leadwire.app.services.dataSource));
  const counted = await countWrites(trips, (query, variables) => leadwire.admin.do(query, variables));
  expect(Object.fromEntries(Object.entries(counted).map(([name, statements]) => [name, statements.length]))).toEqual(ROUND_TRIPS);
});

test("a capture that is routed takes the turns of its team last, before it writes and commits", async () => {
  const team = await aTeam(leadwire, 2);
  await setRules(leadwire, { teamId: team.id });
  // The first makes the source, and with the second the process has read what it keeps in memory.
  for (let nth = 0; nth < 2; nth++) await aLead(leadwire.admin);
  const statements = await new RoundTrips(poolOf(leadwire.app.services.dataSource)).of(() => aLead(leadwire.admin));
  expect(statements).toHaveLength(5);
  expect(statements.findIndex((text) => text.includes("from routing_turn"))).toBe(statements.length - 2);
  await setRules(leadwire);
});
