import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { expect, test } from "@jest/globals";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { UpdateLeadDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";
import { Wire } from "../../support/wire.js";

const leadwire = new Leadwire({ eventStreamSeconds: 1 });
const streams = () => metric(leadwire, "leadwire_event_streams_open");

/** What one connection of a stream was told until it ended. */
interface Told {
  ids: string[];
  names: string[];
  text: string;
}

/** Opens a stream as a browser's EventSource does, which sends the last id that it was told. */
async function open(query: string, lastEventId?: string, url = leadwire.url): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${leadwire.admin.token}`, ...(lastEventId ? { "last-event-id": lastEventId } : {}) };
  const asked = request(`${url}/graphql/stream?query=${encodeURIComponent(query)}`, { agent: false, headers }).end();
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  response.on("error", () => {});
  return response;
}

async function readToEnd(response: IncomingMessage): Promise<Told> {
  let text = "";
  for await (const chunk of response) text += chunk;
  const all = (pattern: RegExp) => [...text.matchAll(pattern)].map(([, found]) => found as string);
  return { text, ids: all(/^id: (.+)$/gm), names: all(/"companyName":"([^"]+)"/g) };
}

test("a stream lives for so long, ends in order, and goes on from its last id without a gap", async () => {
  const lead = await aLead(leadwire.admin, { companyName: "Company 0" });
  // What was before belongs to the event; the lead itself is told as it is by then.
  const query = `subscription { leadEvents(where: { id: { eq: "${lead.id}" } }) { before { companyName } } }`;
  const names = Array.from({ length: 41 }, (_, number) => `Company ${number}`);
  const before = names.slice(0, -1);
  const seen: string[] = [];
  let writing: Promise<void> | undefined;
  let lastId: string | undefined;
  let connections = 0;
  while (seen.length < before.length) {
    const response = await open(query, lastId);
    connections++;
    writing ??= (async () => {
      for (const companyName of names.slice(1)) {
        await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, companyName } });
        await new Promise((resolve) => setTimeout(resolve, 60));
      }
    })();
    const told = await readToEnd(response);
    expect(told.text).toMatch(/event: complete\ndata:\n\n$/);
    seen.push(...told.names);
    lastId = told.ids.at(-1);
  }
  await writing;
  expect(seen).toEqual(before);
  expect(connections).toBeGreaterThan(1);
});

test("whoever is gone without a word is let go when the stream has lived long enough", async () => {
  await until(async () => (await streams()) === 0);
  const wire = await Wire.to(leadwire.url);
  const response = await open("subscription { leadEvents { id } }", undefined, wire.url);
  await until(async () => (await streams()) === 1);
  wire.fallSilent();
  await until(async () => (await streams()) === 0);
  response.destroy();
  await wire.close();
});

test("queries and mutations are answered by a stream however long they take", async () => {
  const told = await readToEnd(await open("{ me { name } }"));
  expect(told.text).toContain('event: next\ndata: {"data":{"me":{"name":"Administrator"}}');
  expect(told.text).toMatch(/event: complete\ndata:\n\n$/);
});
