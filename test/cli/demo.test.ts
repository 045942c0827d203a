import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "@jest/globals";
import { Leadwire } from "../support/leadwire.js";

const leadwire = new Leadwire();
const main = fileURLToPath(new URL("../../src/main.js", import.meta.url));

test("the demo walks a lead the whole way, and leaves no database behind", async () => {
  const env = { PATH: process.env.PATH, DATABASE_URL: process.env.DATABASE_URL };
  const { stdout } = await promisify(execFile)(process.execPath, [main, "demo"], { env });

  const told = [
    "40 rows read: 40 created",
    "Renate Quast, Head of Operations at Blaufels Logistik",
    "50 WARM -> 60 WARM",
    "60 WARM -> 90 HOT",
    "NotQualifiedError (NOT_QUALIFIED)",
    "- Budget: It is UNKNOWN",
    "verdict: SQL",
    "NEW, MQL -> QUALIFIED, SQL",
    "opportunity  Blaufels: first year, DISCOVERY, 25000.00 EUR",
    "QUALIFIED, SQL -> QUALIFIED, OPPORTUNITY",
    "QUALIFIED, OPPORTUNITY -> CLOSED_WON, CUSTOMER",
    "by Administrator: Qualified as SQL",
    "That was the whole way.",
  ];
  const places = told.map((text) => stdout.indexOf(text));
  expect(places).not.toContain(-1);
  expect(places).toEqual([...places].sort((left, right) => left - right));
  expect(await leadwire.sql("select datname from pg_database where datname like 'leadwire_demo_%'")).toEqual([]);
});
