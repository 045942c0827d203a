import "reflect-metadata";
import { EventEmitter, on } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSchema } from "graphql";
import { useServer } from "graphql-ws/use/ws";
import { type WebSocket, WebSocketServer } from "ws";
import { openDatabase, startApp } from "../../src/app.js";
import { readConfig } from "../../src/platform/config.js";
import { transact } from "../../src/platform/database/transaction.js";
import { SYSTEM } from "../../src/platform/identity/actor.js";
import { createLog } from "../../src/platform/log.js";
import { Lead } from "../../src/records/leads/lead.js";
import { Client } from "../../test/support/client.js";
import { aLead } from "../../test/support/factories.js";
import { IssueTokenDocument } from "../../test/support/operations.js";

/** One of the contenders, in a process of its own: says where it is, then does what it is told. */
const [contender, databaseUrl] = process.argv.slice(2) as [string, string];
const PASSWORD = "a-password-for-benches";
const now = () => performance.timeOrigin + performance.now();

/** The same event for those that have no database. */
const eventOf = (number: number) => ({
  id: `event_01970000-0000-7000-8000-000000000000_${number}`,
  cursor: "yRJkDrH5PHMPn9u5MTIzNC5kYWYyMzRhYjEyMzRfMA",
  type: "UPDATED",
  visibility: "UPDATED",
  occurredAt: new Date().toISOString(),
  transactionId: "01970000-0000-7000-8000-000000000000",
  origin: null,
  actor: { id: null, name: "Leadwire" },
  changedFields: ["jobTitle"],
  lead: {
    id: "lead_01970000-0000-7000-8000-000000000000",
    version: number,
    name: "Test Person 1",
    status: "NEW",
    stage: "LEAD",
    score: 40,
    band: "WARM",
    jobTitle: `Title ${number}`,
    companyName: "Company 1",
  },
});

interface Running {
  url: string;
  tokens: string[];
  /** Makes an event; answers when it was there. */
  fire(number: number): Promise<number>;
}

const CONTENDERS: Record<string, () => Promise<Running>> = { leadwire, broadcast, "graphql-ws": perSubscriber };

async function leadwire(): Promise<Running> {
  const config = {
    ...readConfig({ PORT: "0", SAMPLE_DATA: "off", ADMIN_PASSWORD: PASSWORD, CONNECTIONS_PER_ADDRESS: "20000" }),
    databaseUrl,
  };
  const log = createLog("silent");
  const database = await openDatabase(config, log);
  const { dataSource } = database;
  await dataSource.query("truncate lead, change_event, access_token, user_account cascade");
  const app = await startApp(config, log, database);
  const admin = await new Client(app.url).signIn(config.adminEmail, PASSWORD);
  const tokens: string[] = [];
  // At most a hundred sockets of one token.
  for (let number = 0; number < 60; number++) {
    const { issueToken } = await admin.do(IssueTokenDocument, {
      input: { kind: "SERVICE", name: `Dashboard ${number}`, scopes: ["LEADS_READ", "EVENTS_SUBSCRIBE"] },
    });
    tokens.push(issueToken.secret as string);
  }
  const id = (await aLead(admin)).id.slice("lead_".length);
  return {
    url: app.url,
    tokens,
    async fire(number) {
      await transact(dataSource, SYSTEM, null, async (tx) => {
        const lead = (await tx.lock(Lead, id)) as Lead;
        lead.jobTitle = `Title ${number}`;
        return tx.save(lead);
      });
      const committed = now();
      app.services.eventLog.wake();
      return committed;
    },
  };
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Acknowledges and then sends the same frame to everybody. */
async function broadcast(): Promise<Running> {
  const server = createServer();
  const sockets = new WebSocketServer({ server, perMessageDeflate: false, handleProtocols: () => "graphql-transport-ws" });
  const clients = new Set<WebSocket>();
  sockets.on("connection", (client) => {
    clients.add(client);
    client.once("message", () => client.send('{"type":"connection_ack"}'));
  });
  return {
    url: await listening(server),
    tokens: ["x"],
    async fire(number) {
      const fired = now();
      const frame = Buffer.from(JSON.stringify({ id: "1", type: "next", payload: { data: { leadEvents: eventOf(number) } } }));
      for (const client of clients) client.send(frame, { binary: false });
      return fired;
    },
  };
}

const SCHEMA = buildSchema(`
  type Query { ok: Boolean }
  type Subscription { leadEvents: LeadEvent! }
  type Actor { id: ID name: String! }
  type Lead { id: ID! version: Int! name: String! status: String! stage: String! score: Float! band: String! jobTitle: String companyName: String }
  type LeadEvent { id: ID! cursor: String! type: String! visibility: String! occurredAt: String! transactionId: ID! origin: String
    actor: Actor! changedFields: [String!]! lead: Lead }`);

/** graphql-ws as its documentation shows it: each subscriber iterates and executes for itself. */
async function perSubscriber(): Promise<Running> {
  const server = createServer();
  const events = new EventEmitter().setMaxListeners(0);
  async function* leadEvents() {
    for await (const [event] of on(events, "event")) yield { leadEvents: event };
  }
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  useServer({ schema: SCHEMA, roots: { subscription: { leadEvents } } }, sockets);
  return {
    url: await listening(server),
    tokens: ["x"],
    async fire(number) {
      const fired = now();
      events.emit("event", eventOf(number));
      return fired;
    },
  };
}

const running = await (CONTENDERS[contender] as () => Promise<Running>)();
let number = 0;
process.on("message", async (question) => {
  if (question === "fire") process.send?.(await running.fire(++number));
  else if (question === "cpu") {
    const { user, system } = process.cpuUsage();
    process.send?.(user + system);
  } else {
    globalThis.gc?.();
    process.send?.(process.memoryUsage().heapUsed);
  }
});
process.send?.({ url: running.url, tokens: running.tokens });
