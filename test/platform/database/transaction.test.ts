import { beforeEach, describe, expect, test } from "@jest/globals";
import { v7 as uuidv7 } from "uuid";
import { fromId } from "../../../src/platform/database/id.js";
import { type Transaction, transact } from "../../../src/platform/database/transaction.js";
import { UnitOfWork } from "../../../src/platform/database/unit-of-work.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { Lead } from "../../../src/records/leads/lead.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
const inTransaction = <T>(work: (tx: Transaction) => Promise<T>) => transact(leadwire.app.services.dataSource, SYSTEM, null, work);

let id: string;
beforeEach(async () => {
  id = fromId("lead", (await aLead(leadwire.admin)).id, "id");
});

const titleAndEvents = async () => {
  const [{ job_title }] = (await leadwire.sql("select job_title from lead where id = $1", [id])) as [any];
  const events = await leadwire.sql("select type, sequence, changed_fields from change_event where record_id = $1 order by id", [id]);
  return { title: job_title, events: events.slice(1).map(({ sequence, changed_fields }) => [sequence, ...changed_fields]) };
};

async function retitle(tx: Transaction, jobTitle: string, leadId = id): Promise<void> {
  const lead = (await tx.lock(Lead, leadId)) as Lead;
  lead.jobTitle = jobTitle;
  await tx.save(lead);
}

describe("rows that are to be written", () => {
  const titleIn = (tx: Transaction) => tx.sql<{ job_title: string }>("select job_title from lead where id = $1", [id]);
  const change = async (tx: Transaction, jobTitle: string) => {
    const work = new UnitOfWork(tx);
    const [lead] = await work.lock(Lead, "select $1::uuid", [id]);
    work.change(lead as Lead, (one) => Object.assign(one, { jobTitle }));
    await work.write();
  };

  test("are seen by whoever reads in the transaction, by whichever way", async () => {
    await inTransaction(async (tx) => {
      await change(tx, "written");
      expect(await titleIn(tx)).toEqual([{ job_title: "written" }]);
      await change(tx, "written again");
      expect((await tx.manager.findOneByOrFail(Lead, { id })).jobTitle).toBe("written again");
    });
    expect(await titleAndEvents()).toEqual({
      title: "written again",
      events: [
        [0, "jobTitle"],
        [1, "jobTitle"],
      ],
    });
  });

  test("are one row after the other, when one record is written twice before anybody reads", async () => {
    await inTransaction(async (tx) => {
      const work = new UnitOfWork(tx);
      const [lead] = (await work.lock(Lead, "select $1::uuid", [id])) as [Lead];
      for (const jobTitle of ["first", "second", "third"]) {
        work.change(lead, (one) => Object.assign(one, { jobTitle }));
        await work.write();
      }
    });
    expect(await titleAndEvents()).toMatchObject({
      title: "third",
      events: [
        [0, "jobTitle"],
        [1, "jobTitle"],
        [2, "jobTitle"],
      ],
    });
  });

  test("are gone with a part that fails, and refused in it when the database refuses them", async () => {
    await inTransaction(async (tx) => {
      const failing = tx.savepoint(async () => {
        await change(tx, "lost");
        throw new Error("on purpose");
      });
      await expect(failing).rejects.toThrow("on purpose");
      const refused = tx.savepoint(async () => {
        const touch = { id: uuidv7(), lead_id: uuidv7(), at: tx.now, source_id: uuidv7() };
        await tx.write([{ table: "touch", columns: Object.keys(touch).map((name) => ({ name })), rows: [touch] }]);
      });
      await expect(refused).rejects.toThrow("foreign key");
      await change(tx, "kept");
    });
    expect(await titleAndEvents()).toEqual({ title: "kept", events: [[0, "jobTitle"]] });
  });
});

describe("a transaction", () => {
  test("that fails leaves nothing, no event either", async () => {
    const failing = inTransaction(async (tx) => {
      await retitle(tx, "lost");
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await titleAndEvents()).toEqual({ title: null, events: [] });
  });

  test("numbers its events, and a part that fails alone takes its own along", async () => {
    await inTransaction(async (tx) => {
      await retitle(tx, "first");
      await tx
        .savepoint(async () => {
          await retitle(tx, "lost");
          throw new Error("on purpose");
        })
        .catch(() => {});
      await tx.savepoint(() => retitle(tx, "second"));
    });
    expect(await titleAndEvents()).toEqual({
      title: "second",
      events: [
        [0, "jobTitle"],
        [1, "jobTitle"],
      ],
    });
  });

  test.each([
    [
      "whose events cannot be stored",
      "create trigger refusing before insert on change_event for each row execute function refuse()",
      "change_event",
    ],
    [
      "that is refused by the commit itself",
      "create constraint trigger refusing after update on lead deferrable initially deferred for each row execute function refuse()",
      "lead",
    ],
  ])("%s leaves nothing, and its connection is good for the next", async (_name, trigger, table) => {
    await leadwire.sql("create or replace function refuse() returns trigger language plpgsql as $$ begin raise 'on purpose'; end $$");
    await leadwire.sql(trigger);
    const refused = inTransaction((tx) => retitle(tx, "lost"));
    await expect(refused)
      .rejects.toThrow("on purpose")
      .finally(() => leadwire.sql(`drop trigger refusing on ${table}`));
    expect(await titleAndEvents()).toEqual({ title: null, events: [] });
    // As many as there are connections, so that the one of before is among them.
    await Promise.all(Array.from({ length: 20 }, () => inTransaction((tx) => retitle(tx, `kept ${uuidv7()}`))));
    expect((await titleAndEvents()).events).toHaveLength(20);
  });

  test("that changes nothing makes no event", async () => {
    await inTransaction(async (tx) => void (await tx.save((await tx.lock(Lead, id)) as Lead)));
    expect((await titleAndEvents()).events).toEqual([]);
  });

  test("that PostgreSQL ends to break a deadlock is tried again, and both come through", async () => {
    const other = fromId("lead", (await aLead(leadwire.admin)).id, "id");
    let arrived = 0;
    let open = () => {};
    const bothHoldOne = new Promise<void>((resolve) => (open = resolve));
    const crossing = (first: string, second: string, title: string) =>
      inTransaction(async (tx) => {
        await retitle(tx, title, first);
        if (++arrived === 2) open();
        await bothHoldOne;
        await retitle(tx, title, second);
      });
    await Promise.all([crossing(id, other, "one"), crossing(other, id, "two")]);
    expect(arrived).toBeGreaterThan(2);
    expect((await titleAndEvents()).events).toHaveLength(2);
  });
});

describe("a change past the entities", () => {
  test.each([
    ["update by id", (tx: Transaction) => tx.manager.update(Lead, { id }, { jobTitle: "past" })],
    [
      "update by query builder",
      (tx: Transaction) => tx.manager.createQueryBuilder().update(Lead).set({ jobTitle: "past" }).where({ id }).execute(),
    ],
    ["increment", (tx: Transaction) => tx.manager.increment(Lead, { id }, "score", 1)],
    ["delete by id", (tx: Transaction) => tx.manager.delete(Lead, { id: uuidv7() })],
  ])("%s is refused rather than missing in the log", async (_name, change) => {
    await expect(inTransaction(async (tx) => void (await change(tx)))).rejects.toThrow(/no event can say what changed/);
    expect((await titleAndEvents()).title).toBeNull();
  });

  test("or outside of a transaction of ours is refused", async () => {
    const { manager } = leadwire.app.services.dataSource;
    const lead = await manager.findOneByOrFail(Lead, { id });
    lead.jobTitle = "past";
    await expect(manager.save(lead)).rejects.toThrow(/outside of a transaction/);
    expect((await titleAndEvents()).title).toBeNull();
  });
});

test("a transaction that cannot begin leaves its connection as it was", async () => {
  const { dataSource } = leadwire.app.services;
  const asked = () => transact(dataSource, SYSTEM, null, (tx) => tx.sql<{ one: number }>("select 1 as one"));
  await leadwire.sql("alter table settings_version rename to settings_version_away");
  try {
    await expect(asked()).rejects.toThrow("settings_version");
  } finally {
    await leadwire.sql("alter table settings_version_away rename to settings_version");
  }
  // The pool hands out the connection that was given back last.
  expect(await asked()).toEqual([{ one: 1 }]);
  await expect(asked()).resolves.toHaveLength(1);
});
