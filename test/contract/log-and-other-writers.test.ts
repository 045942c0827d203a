import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { partnerResolvers, scheduledTasks } from "../../src/features.js";
import { healScores } from "../../src/lifecycle/scoring/heal-scores.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import type { ScheduledTask } from "../../src/platform/jobs/clock.js";
import type { Client } from "../support/client.js";
import { aLead, anOffer, aPartner, aPublishedModel, aRule } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import { expectLogToBeTheTables } from "../support/log-and-tables.js";
import { CreateTaskDocument, DisqualifyLeadDocument, RecordActivityDocument } from "../support/operations.js";
import { Process } from "../support/process.js";
import { aCalendar } from "../support/routing.js";

// The mutations of the organisation are in log-and-tables.test.ts. All else that writes is here: partners, the clock, imports.
const leadwire = new Leadwire();
const partnerMutations = Object.keys(buildGraphqlSchema(partnerResolvers, "partner").getMutationType()?.getFields() ?? {});

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000);

// What is due is done when a test says so.
beforeAll(() => leadwire.app.clock.stop());

/** The types of the events that are written meanwhile, with what they are about. */
async function eventsOf(work: () => Promise<unknown>): Promise<string[]> {
  const [newest] = await leadwire.sql("select coalesce(max(id), 0) as id from change_event");
  await work();
  const rows = await leadwire.sql("select record_type || ' ' || type as event from change_event where id > $1 order by id", [newest?.id]);
  return rows.map(({ event }) => event);
}

interface Offered {
  portal: Client;
  shareId: string;
}

async function anOfferOfMine(): Promise<Offered> {
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner);
  const { shareIds } = await anOffer(leadwire.admin, [partner]);
  return { portal, shareId: shareIds[0] as string };
}

async function mutate(portal: Client, name: string, type: string, input: object): Promise<void> {
  const { [name]: payload } = await portal.do<any, any>(
    `mutation ($input: ${type}!) { ${name}(input: $input) { userErrors { code message } } }`,
    { input },
  );
  expect(payload.userErrors).toEqual([]);
}

/** Each mutation of partners: its input type, what goes into it besides the share, whether that is accepted, and what is told. */
const PARTNERS: Record<string, { type: string; input?: object; accepted?: boolean; share?: false; tells: string[] }> = {
  viewShare: { type: "ViewShareInput", tells: ["share VIEWED"] },
  acceptShare: { type: "AcceptShareInput", tells: ["share ACCEPTED"] },
  declineShare: { type: "DeclineShareInput", input: { reason: "NO_CAPACITY" }, tells: ["share DECLINED"] },
  returnShare: { type: "ReturnShareInput", input: { reason: "UNREACHABLE" }, accepted: true, tells: ["share RETURNED"] },
  updateSharedLead: { type: "UpdateSharedLeadInput", input: { externalRef: "A-1" }, accepted: true, tells: ["share UPDATED"] },
  recordActivity: { type: "RecordSharedActivityInput", input: { type: "CALL" }, accepted: true, tells: ["share UPDATED"] },
  checkAlreadyMine: { type: "CheckAlreadyMineInput", input: { hashes: ["0".repeat(64)] }, tells: ["share UPDATED"] },
  registerDeal: {
    type: "RegisterDealInput",
    input: { companyName: "Harbour Works", contactEmail: "bo@harbour.example" },
    share: false,
    tells: ["registration CREATED"],
  },
};

describe("after a partner's", () => {
  test.each(partnerMutations)("%s the log is what the tables are", async (name) => {
    const row = PARTNERS[name];
    if (!row) throw new Error(`The partners' mutation ${name} has no row in PARTNERS: give it an input that changes something.`);
    const { portal, shareId } = await anOfferOfMine();
    if (row.accepted) await mutate(portal, "acceptShare", "AcceptShareInput", { shareId });
    const input = { ...(row.share === false ? {} : { shareId }), ...row.input };
    expect(await eventsOf(() => mutate(portal, name, row.type, input))).toEqual(expect.arrayContaining(row.tells));
    await expectLogToBeTheTables(leadwire);
  });
});

const aDemo = async (persona: string) => {
  const { id } = await aLead(leadwire.admin, { persona });
  await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: id, type: "DEMO_REQUESTED" } });
};

interface Due {
  /** What it needs to have something to do. */
  given: () => Promise<unknown>;
  /** What is told of it; null for what is no news of a record. */
  tells: string | null;
  /** One of its own, for what has looked when the app began, and does not look again so soon. */
  due?: ScheduledTask;
  /** Whether it was done, where nothing is told. */
  isDone?: () => Promise<boolean>;
}

const scoresAhead = () => leadwire.sql("select from lead_score where scored_at > now()");

/** All that the clock does. */
const CLOCK: Record<string, Due> = {
  "leads whose date to come back has come": {
    given: () => aLead(leadwire.admin, { interest: "NOT_NOW", resumeAt: inDays(3).toISOString() }),
    tells: "lead UPDATED",
  },
  "disqualified leads to look at again": {
    given: async () => {
      const { id: leadId } = await aLead(leadwire.admin);
      const reason = { kind: "DISQUALIFICATION", key: "TOO_SMALL", label: "Too small for now", revisitAfter: "P30D" };
      await mutate(leadwire.admin, "createReason", "CreateReasonInput", reason);
      const { disqualifyLead } = await leadwire.admin.do(DisqualifyLeadDocument, { input: { leadId, reason: "TOO_SMALL" } });
      expect(disqualifyLead.userErrors).toEqual([]);
    },
    tells: "lead STATUS_CHANGED",
  },
  "deadlines of first responses": {
    given: async () => {
      await aCalendar(leadwire, { isDefault: true });
      await aLead(leadwire.admin);
    },
    tells: "lead FIRST_RESPONSE_BREACHED",
  },
  "tasks that are due": {
    given: async () => {
      const { id: subjectId } = await aLead(leadwire.admin);
      await leadwire.admin.do(CreateTaskDocument, { input: { title: "Call", subjectId, dueAt: inDays(1).toISOString() } });
    },
    tells: "task OVERDUE",
  },
  "offers that expire": { given: anOfferOfMine, tells: "share EXPIRED" },
  "shares that lie idle": {
    given: async () => {
      const { portal, shareId } = await anOfferOfMine();
      await mutate(portal, "acceptShare", "AcceptShareInput", { shareId });
    },
    tells: "share RETURNED",
  },
  "scores of the future": {
    given: async () => {
      await aPublishedModel(leadwire.admin, { persona: "Ahead", groups: aGroup(20) });
      await aDemo("Ahead");
      // As if a process whose clock was ahead had scored it.
      await leadwire.sql(
        "update lead_score set scored_at = now() + interval '30 days' where lead_id in (select id from lead where persona = 'Ahead')",
      );
      expect(await scoresAhead()).toHaveLength(1);
    },
    tells: null,
    due: healScores(),
    isDone: async () => (await scoresAhead()).length === 0,
  },
  "scores that aged": {
    given: async () => {
      const rules = [aRule({ points: 80, decay: { kind: "HALF_LIFE", halfLife: "P10D" } })];
      await aPublishedModel(leadwire.admin, { persona: "Ages", groups: [{ name: "All", kind: "ENGAGEMENT", cap: 100, rules }] });
      await aDemo("Ages");
    },
    tells: "lead SCORE_CHANGED",
  },
  "publishing a model": {
    given: async () => {
      await aDemo("Is published");
      await aPublishedModel(leadwire.admin, { persona: "Is published", groups: aGroup(75) });
    },
    tells: "lead SCORE_CHANGED",
  },
  "scores of a retired model": {
    given: async () => {
      await aPublishedModel(leadwire.admin, { persona: "Straggles", groups: aGroup(20) });
      await aDemo("Straggles");
      await aPublishedModel(leadwire.admin, { persona: "Straggles", groups: aGroup(75) });
      // As if its lead had been held by somebody while the job went by, which nothing is left of by now.
      await leadwire.sql(
        `with gone as (delete from publish_job where state = 'RUNNING' returning id)
         update change_event set after = null where record_type = 'publish_job' and record_id in (select id from gone)`,
      );
    },
    tells: "lead SCORE_CHANGED",
  },
  "what has been in the bin for as long as it is kept": {
    given: async () => {
      const { id } = await aLead(leadwire.admin);
      await mutate(leadwire.admin, "deleteLead", "DeleteLeadInput", { id });
    },
    tells: null,
    isDone: async () => (await leadwire.sql("select from deleted_record")).length === 0,
  },
  "merges that can no longer be undone": {
    given: async () => {
      const [masterId, merged] = [(await aLead(leadwire.admin)).id, (await aLead(leadwire.admin)).id];
      await mutate(leadwire.admin, "mergeLeads", "MergeLeadsInput", { masterId, leadIds: [merged] });
    },
    tells: null,
  },
};
const aGroup = (points: number) => [{ name: "All", kind: "ENGAGEMENT" as const, cap: 100, rules: [aRule({ points })] }];

describe("after the clock has seen to", () => {
  test.each(Object.entries(scheduledTasks))("%s the log is what the tables are", async (name, ofApp) => {
    const row = CLOCK[name];
    if (!row) throw new Error(`What the clock does, "${name}", has no row in CLOCK: give it something to do.`);
    await row.given();
    const due = row.due ?? ofApp;
    const { dataSource } = leadwire.app.services;
    const told = await eventsOf(async () => {
      while (await due(dataSource, inDays(60)));
    });
    if (row.tells) expect(told).toContain(row.tells);
    else expect(told).toEqual([]);
    if (row.isDone) expect(await row.isDone()).toBe(true);
    await expectLogToBeTheTables(leadwire);
  });
});

test("after an import the log is what the tables are", async () => {
  const folder = await mkdtemp(path.join(tmpdir(), "leadwire-log-"));
  try {
    const known = await aLead(leadwire.admin, { email: "ada@import-log.example" });
    const file = path.join(folder, "people.csv");
    await writeFile(file, `First Name,Email\nAda,${known.email}\nBen,ben@import-log.example\nCy,cy@import-log.example\n`);
    const told = await eventsOf(async () => {
      const env = { DATABASE_URL: leadwire.databaseUrl, LOG_LEVEL: "silent", NODE_ENV: "test" };
      expect((await new Process(["import", "leads", file], env).end()).code).toBe(0);
    });
    const activities = ["activity CREATED", "activity CREATED", "activity CREATED"];
    expect([...told].sort()).toEqual([...activities, "lead CREATED", "lead CREATED", "lead UPDATED"]);
    await expectLogToBeTheTables(leadwire);
  } finally {
    await rm(folder, { recursive: true });
  }
});
