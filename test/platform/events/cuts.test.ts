import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { WebSocket } from "ws";
import type { App } from "../../../src/app.js";
import { Dice } from "../../../src/sample/dice.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { UpdateLeadDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
let other: App;

beforeAll(async () => {
  other = await leadwire.startAnother();
});
afterAll(() => other.stop());

const CUTS = 200;
const WRITERS = 4;
const SEED = 20261122;

interface Told {
  cursor: string;
  version: number;
  lead: { id: string };
}

/** Follows all leads at one of the processes until it has been told `most` events, and is then cut off without a word. */
async function followAWhile(url: string, after: string, most: number): Promise<Told[]> {
  const socket = new WebSocket(`${url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  await once(socket, "open");
  const told: Told[] = [];
  const isEnough = new Promise<void>((resolve, reject) => {
    socket.on("close", () => reject(new Error("The server closed the socket")));
    socket.on("message", (data) => {
      const { type, payload } = JSON.parse(String(data));
      if (type === "connection_ack")
        socket.send(
          JSON.stringify({
            id: "1",
            type: "subscribe",
            payload: {
              query: "subscription ($after: Cursor) { leadEvents(after: $after) { cursor version lead { id } } }",
              variables: { after },
            },
          }),
        );
      else if (type === "next" && payload.data) told.push(payload.data.leadEvents);
      else if (type === "next" || type === "error" || type === "complete") reject(new Error(String(data)));
      if (told.length >= most) resolve();
    });
  });
  socket.send(JSON.stringify({ type: "connection_init", payload: { Authorization: `Bearer ${leadwire.admin.token}` } }));
  await isEnough;
  // What arrives after the moment of the cut never reached this client.
  const reached = told.slice(0, most);
  socket.removeAllListeners("close").on("close", () => {});
  socket.terminate();
  return reached;
}

test("a client that is cut off 200 times, and comes back to any process, is told everything once and in order", async () => {
  const dice = new Dice(SEED);
  const leads = await Promise.all(Array.from({ length: 10 }, () => aLead(leadwire.admin)));
  // The cursor is to be behind all that was captured.
  await until(async () => (await leadwire.sql("select from change_event where position is null")).length === 0);
  const { data } = await leadwire.admin.ask<any>("{ changeEvents { headCursor } }");
  const told: Told[] = [];
  let isOver = false;
  let written = 0;
  const writers = Array.from({ length: WRITERS }, async (_, writer) => {
    const client = leadwire.admin.at(writer % 2 ? other.url : leadwire.url);
    while (!isOver) {
      // Little ahead of the client: what it has to catch up after each cut is not what this is about.
      if (written > told.length + 20) await pause(5);
      else {
        const { updateLead } = await client.do(UpdateLeadDocument, {
          input: { leadId: dice.pick(leads).id, jobTitle: `Title ${++written}` },
        });
        expect(updateLead.userErrors).toEqual([]);
      }
    }
  });
  let after: string = data.changeEvents.headCursor;
  for (let cut = 0; cut < CUTS; cut++) {
    told.push(...(await followAWhile(dice.pick([leadwire.url, other.url]), after, dice.whole(1, 5))));
    after = told.at(-1)?.cursor as string;
  }
  isOver = true;
  await Promise.all(writers);

  // What was told so far is the log from the first to the last that was told, without a gap.
  const log = await leadwire.sql(
    "select 'lead_' || record_id || '@' || version as event from change_event where record_type = 'lead' and type <> 'CREATED' and position is not null order by position limit $1",
    [told.length],
  );
  expect(told.length).toBeGreaterThanOrEqual(CUTS);
  expect(told.map(({ lead, version }) => `${lead.id}@${version}`)).toEqual(log.map(({ event }) => event));
}, 300_000);
