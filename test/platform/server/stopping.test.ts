import { once } from "node:events";
import { type IncomingMessage, request } from "node:http";
import { text } from "node:stream/consumers";
import { beforeAll, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { aLead, manyChanges } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { UpdateLeadDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

/** More than the buffers of the system between two ends take, so that the server holds the rest of it. */
const LEADS = 60;
const LONG = "x".repeat(20_000);
const PARTS = ["a", "b", "c", "d", "e", "f", "g", "h", "i", "j"];
const QUERY = `{ leads(first: ${LEADS}) { nodes { ${PARTS.map((part) => `${part}: description`).join(" ")} } } }`;

/** Asks, and reads nothing of the answer but its head. */
async function ask(app: App, path: string, query: string): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${leadwire.admin.token}`, "content-type": "application/json" };
  const asked = request(`${app.url}${path}`, { method: "POST", agent: false, headers });
  asked.end(JSON.stringify({ query }));
  const [response] = (await once(asked, "response")) as [IncomingMessage];
  return response.pause();
}

const refusesConnections = (app: App) =>
  until(() =>
    fetch(`${app.url}/healthz`).then(
      () => false,
      () => true,
    ),
  );

beforeAll(async () => {
  for (let n = 0; n < LEADS; n++) await aLead(leadwire.admin);
  await leadwire.sql("update lead set description = $1", [LONG]);
}, 90_000);

test.each([
  ["/graphql", (answer: string) => answer],
  ["/graphql/stream", (answer: string) => /event: next\ndata: (.*)\n/.exec(answer)?.[1] as string],
])(
  "whoever reads slowly gets an answer of %s whole though the process is stopped meanwhile",
  async (path, resultIn) => {
    const app = await leadwire.startAnother();
    const response = await ask(app, path, QUERY);
    const stopped = app.stop();
    await refusesConnections(app);
    const { data } = JSON.parse(resultIn(await text(response)));
    expect(data.leads.nodes).toHaveLength(LEADS);
    expect(data.leads.nodes.at(-1)).toEqual(Object.fromEntries(PARTS.map((part) => [part, LONG])));
    await stopped;
  },
  90_000,
);

test("whoever reads nothing at all does not keep a process from its end", async () => {
  const app = await leadwire.startAnother();
  const { id } = await aLead(leadwire.admin);
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: id, description: LONG } });
  const selected = PARTS.map((part) => `${part}: description`).join(" ");
  const silent = [
    await ask(app, "/graphql/stream", `subscription { leadEvents { id lead { ${selected} } } }`),
    await ask(app, "/graphql/stream", QUERY),
    await ask(app, "/graphql", QUERY),
  ];
  await until(async () => (await metric(app, "leadwire_subscriptions")) === 1);
  const events = 80;
  await manyChanges(leadwire, id, events);
  const follower = await leadwire.admin.subscribe("subscription { leadEvents { id } }", {}, app.url);
  await aLead(leadwire.admin);
  await follower.next();
  await app.stop();
  for (const response of silent) await expect(text(response)).rejects.toThrow("aborted");
}, 90_000);
