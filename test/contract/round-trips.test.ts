import { expect, test } from "@jest/globals";
import { countWrites } from "../../bench/harness/counted-writes.js";
import { RoundTrips } from "../../bench/harness/round-trips.js";
import { poolOf } from "../../src/platform/database/data-source.js";
import { Leadwire } from "../support/leadwire.js";

const leadwire = new Leadwire();

/** Each costs the process and the database more than most statements do. Whoever adds one sees it here; `npm run bench -- writes` lists them. */
const ROUND_TRIPS = { capture: 17, captureKnown: 16, activity: 9, status: 9, conversion: 43 };

test("a write goes to the database so often, and no oftener", async () => {
  const trips = new RoundTrips(poolOf(leadwire.app.services.dataSource));
  const counted = await countWrites(trips, (query, variables) => leadwire.admin.do(query, variables));
  expect(Object.fromEntries(Object.entries(counted).map(([name, statements]) => [name, statements.length]))).toEqual(ROUND_TRIPS);
});
