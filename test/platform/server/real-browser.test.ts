import { once } from "node:events";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { openBrowser, testInBrowser } from "../../support/browser.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { UpdateLeadDocument } from "../../support/operations.js";

/** An application on a port of this machine is what development allows; the second page is on none of its names. */
const leadwire = new Leadwire();
const servers: Server[] = [];
let browser: Browser | null;
let page: Page;
let stranger: Page;

async function pageAt(host: string): Promise<Page> {
  const server = createServer(
    (_request, response) => void response.setHeader("content-type", "text/html").end("<title>An application</title>"),
  );
  servers.push(server.listen(0, "127.0.0.1"));
  await once(server, "listening");
  const opened = await (browser as Browser).newPage();
  await opened.goto(`http://${host}:${(server.address() as AddressInfo).port}/`);
  return opened;
}

beforeAll(async () => {
  // A name that is another site than this machine, and yet leads to it.
  browser = await openBrowser("--host-resolver-rules=MAP evil.example 127.0.0.1");
  if (!browser) return;
  page = await pageAt("localhost");
  stranger = await pageAt("evil.example");
}, 120_000);

afterAll(async () => {
  await browser?.close();
  for (const server of servers) server.close();
});

/** What the script of a page comes to; it knows where the API is and the token of somebody. */
const run = (where: Page, script: string): Promise<any> =>
  where.evaluate(
    `(async () => { const api = ${JSON.stringify(leadwire.url)}; const token = ${JSON.stringify(leadwire.admin.token)};
      const headers = { "content-type": "application/json", authorization: "Bearer " + token };
      ${script} })().catch((error) => ({ failed: String(error) }))`,
  );

const ASK = `const answer = await fetch(api + "/graphql", { method: "POST", headers, body: JSON.stringify({ query: "{ me { name } }" }) });
  return { ...(await answer.json()).data, requestId: typeof answer.headers.get("x-request-id") };`;

const WATCH_BY_SOCKET = (query: string) => `return await new Promise((resolve) => {
  const socket = new WebSocket(api.replace("http", "ws") + "/graphql", "graphql-transport-ws");
  socket.onopen = () => socket.send(JSON.stringify({ type: "connection_init", payload: { authorization: "Bearer " + token } }));
  socket.onclose = ({ code }) => resolve({ closed: code });
  socket.onmessage = ({ data }) => {
    const message = JSON.parse(data);
    if (message.type === "connection_ack") socket.send(JSON.stringify({ id: "1", type: "subscribe", payload: { query: ${JSON.stringify(query)} } }));
    if (message.type === "ping") document.title = "open";
    if (message.type === "next") resolve(message.payload.data);
  };
});`;

const WATCH_BY_STREAM = (
  query: string,
) => `const answer = await fetch(api + "/graphql/stream", { method: "POST", headers, body: JSON.stringify({ query: ${JSON.stringify(query)} }) });
  const reader = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  for (let text = ""; ; ) {
    const { done, value } = await reader.read();
    if (done) return { ended: text };
    text += value;
    if (text.includes("id: ")) document.title = "open";
    const found = /^event: next\\n(?:id: .*\\n)?data: (.*)$/m.exec(text) ?? /^data: (\\{.*)$/m.exec(text);
    if (found) return JSON.parse(found[1]).data;
  }`;

testInBrowser("a page on another port asks", async () => {
  expect(await run(page, ASK)).toEqual({ me: { name: "Administrator" }, requestId: "string" });
});

testInBrowser.each([
  ["WebSocket", WATCH_BY_SOCKET],
  ["server-sent events", WATCH_BY_STREAM],
])("a page on another port watches by %s", async (_, watch) => {
  const lead = await aLead(leadwire.admin);
  await page.evaluate("document.title = 'closed'");
  const seen = run(page, watch(`subscription { leadEvents(where: { id: { eq: "${lead.id}" } }) { lead { jobTitle } } }`));
  await page.waitForFunction("document.title === 'open'");
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "Seen in a browser" } });
  expect(await seen).toEqual({ leadEvents: { lead: { jobTitle: "Seen in a browser" } } });
});

testInBrowser("a page whose origin is not on the list is refused, on every transport", async () => {
  const query = "subscription { leadEvents { id } }";
  expect(await run(stranger, ASK)).toEqual({ failed: "TypeError: Failed to fetch" });
  expect(await run(stranger, WATCH_BY_STREAM(query))).toEqual({ failed: "TypeError: Failed to fetch" });
  expect(await run(stranger, WATCH_BY_SOCKET(query))).toEqual({ closed: 1006 });
});
