import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import pg from "pg";
import type { App } from "../../../src/app.js";
import { type Transaction, transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { CustomFieldType } from "../../../src/records/custom-fields/custom-field.enums.js";
import { CustomField } from "../../../src/records/custom-fields/custom-field.js";
import { customFieldsOf } from "../../../src/records/custom-fields/custom-values.js";
import { RecordKind } from "../../../src/records/record-kind.js";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CaptureLeadDocument } from "../../support/operations.js";

let another: App;
// Before the database is dropped.
afterAll(() => another?.stop());

const leadwire = new Leadwire();
const inTransaction = <T>(work: (tx: Transaction) => Promise<T>) => transact(leadwire.app.services.dataSource, SYSTEM, null, work);

beforeAll(async () => {
  another = await leadwire.startAnother();
});

const SOURCE = { channel: "WEBSITE_FORM" as const, name: "A form of the settings" };

/** What becomes of somebody who is known, at each process. */
async function outcomes(email: string): Promise<(string | undefined)[]> {
  const clients = [leadwire.admin, leadwire.admin.at(another.url)];
  const answers = await Promise.all(
    clients.map((client) => client.do(CaptureLeadDocument, { input: person({ email, lastName: "Known", source: SOURCE }) })),
  );
  return answers.map(({ captureLead }) => captureLead.outcome ?? captureLead.userErrors[0]?.code);
}

const refuse = (policy: "REFUSE" | "ATTACH") => ["update source set capture_policy = $1 where name = $2", [policy, SOURCE.name]] as const;
const EXPECTED = { REFUSE: ["DUPLICATE_REFUSED", "DUPLICATE_REFUSED"], ATTACH: ["ATTACHED", "ATTACHED"] };

describe("settings in memory", () => {
  test("count as they are for every write that begins after a change, at every process, time and again", async () => {
    const lead = await aLead(leadwire.admin, { lastName: "Known", source: SOURCE });
    const email = lead.email as string;
    expect(await outcomes(email)).toEqual(EXPECTED.ATTACH);
    for (let round = 0; round < 10; round++) {
      const policy = round % 2 === 0 ? "REFUSE" : "ATTACH";
      // Others are writing meanwhile, and fill the memory with what counts to them.
      const meanwhile = outcomes(email);
      await leadwire.sql(...(refuse(policy) as unknown as [string, unknown[]]));
      expect(await outcomes(email)).toEqual(EXPECTED[policy]);
      await meanwhile;
      expect(await outcomes(email)).toEqual(EXPECTED[policy]);
    }
  });

  test("a change that is not committed is waited for by nobody, and counts from the commit on, also when a later one was committed before", async () => {
    const lead = await aLead(leadwire.admin, { lastName: "Known", source: SOURCE });
    const email = lead.email as string;
    const changing = new pg.Client({ connectionString: leadwire.databaseUrl });
    await changing.connect();
    await changing.query("begin");
    await changing.query(...(refuse("REFUSE") as unknown as [string, unknown[]]));
    expect(await outcomes(email)).toEqual(EXPECTED.ATTACH);
    await leadwire.sql("update exit_trigger set task_title = task_title");
    expect(await outcomes(email)).toEqual(EXPECTED.ATTACH);
    await changing.query("commit");
    expect(await outcomes(email)).toEqual(EXPECTED.REFUSE);
    await changing.query(...(refuse("ATTACH") as unknown as [string, unknown[]]));
    await changing.end();
    expect(await outcomes(email)).toEqual(EXPECTED.ATTACH);
  });

  test("what was read while somebody changed a setting is not kept", async () => {
    let reads = 0;
    const read = async () => [++reads];
    const ask = (meanwhile: () => Promise<unknown> = async () => {}) =>
      inTransaction(async (tx) => {
        await meanwhile();
        return tx.setting("a setting of this test", read);
      });
    expect(await ask(() => leadwire.sql("update exit_trigger set task_title = task_title"))).toEqual([1]);
    expect(await ask()).toEqual([2]);
    expect(await ask()).toEqual([2]);
    await leadwire.sql("update exit_trigger set task_title = task_title");
    expect(await ask()).toEqual([3]);
  });

  test("a transaction sees the settings that it has changed itself, and nobody sees them when it fails", async () => {
    const keysIn = async (tx: Transaction) => (await customFieldsOf(tx, RecordKind.LEAD)).map(({ key }) => key);
    expect(await inTransaction(keysIn)).not.toContain("of_a_failure");
    await inTransaction(async (tx) => {
      await tx.add(
        Object.assign(new CustomField(), { record: RecordKind.LEAD, key: "of_a_failure", label: "Failure", type: CustomFieldType.TEXT }),
      );
      expect(await keysIn(tx)).toContain("of_a_failure");
      throw new Error("on purpose");
    }).catch((error) => expect(error.message).toBe("on purpose"));
    expect(await inTransaction(keysIn)).not.toContain("of_a_failure");
  });

  test("nobody changes what all share", async () => {
    await inTransaction(async (tx) => {
      const kept = await tx.setting("another setting of this test", async () => ({ list: [{ name: "a" }] }));
      expect(() => Object.assign(kept.list[0] as object, { name: "b" })).toThrow(TypeError);
    });
  });
});
