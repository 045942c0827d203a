import { openDatabase, startApp } from "../../src/app.js";
import { readConfig } from "../../src/platform/config.js";
import { poolOf } from "../../src/platform/database/data-source.js";
import { createLog } from "../../src/platform/log.js";
import type { Bench, Claim, Finding } from "../harness/claim.js";
import { type CountedWrites, countWrites } from "../harness/counted-writes.js";
import { PASSWORD, SIGN_IN } from "../harness/database.js";
import { RoundTrips } from "../harness/round-trips.js";

export const writes: Claim = {
  name: "writes",
  title: "Writes: how often one goes to the database, beginning and commit included",
  run,
};

const TITLES: Record<keyof CountedWrites, string> = {
  capture: "captureLead of somebody new",
  captureKnown: "captureLead of somebody known",
  activity: "recordActivity with a lead",
  status: "changeLeadStatus",
  conversion: "convertLead into an account, a contact and an opportunity",
};

/** In this process, because what goes to the database is counted on its connections; on a copy, so that the next run finds the rows as they were. */
async function run({ database }: Bench): Promise<Finding> {
  const copy = await database.copy("writes");
  const config = readConfig({ ...process.env, DATABASE_URL: copy.url, PORT: "0", HOST: "127.0.0.1", LOG_LEVEL: "silent" });
  const log = createLog("silent");
  const app = await startApp(config, log, await openDatabase(config, log));
  try {
    const trips = new RoundTrips(poolOf(app.services.dataSource));
    const { signIn } = await ask(app.url, "mutation ($input: SignInInput!) { signIn(input: $input) { token } }", {
      input: { email: SIGN_IN.admin, password: PASSWORD },
    });
    const counted = await countWrites(trips, (query, variables) => ask(app.url, query, variables, signIn.token));
    const rows = Object.entries(counted) as [keyof CountedWrites, string[]][];
    return {
      columns: ["write", "round trips"],
      rows: rows.map(([name, statements]) => [TITLES[name], `${statements.length}`]),
      aims: [{ text: "A capture takes at most three", measured: `${counted.capture.length}`, met: counted.capture.length <= 3 }],
      notes: rows.map(([name, statements]) => `${TITLES[name]}:\n${statements.map(shortly).join("\n")}`),
    };
  } finally {
    await app.stop();
    await copy.drop();
  }
}

/** The first words of a statement, in a line. */
const shortly = (statement: string, nth: number): string =>
  `${`${nth + 1}`.padStart(4)}  ${statement.replace(/\s+/g, " ").trim().slice(0, 120)}`;

async function ask(url: string, query: string, variables: object, token?: string): Promise<any> {
  const headers = { "content-type": "application/json", ...(token ? { authorization: `Bearer ${token}` } : {}) };
  const response = await fetch(`${url}/graphql`, { method: "POST", headers, body: JSON.stringify({ query, variables }) });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}
