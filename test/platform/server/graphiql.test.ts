import { afterAll, beforeAll, expect, test } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { openBrowser, testInBrowser } from "../../support/browser.js";
import { aLead, anOffer, aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
const production = new Leadwire({ graphiql: false, environment: "production" });
let browser: Browser | null;

beforeAll(async () => {
  browser = await openBrowser();
}, 120_000);

afterAll(async () => browser?.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${leadwire.url}${path}`, { headers });

test("the front page says what is here, to people and to programs, and nothing that a stranger may not know", async () => {
  const page = await get("/", { accept: "text/html,*/*" });
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  const html = await page.text();
  for (const path of ["/graphql", "/partner/graphql", "/healthz", "/readyz"]) expect(html).toContain(`href="${path}"`);
  const facts = await (await get("/", { accept: "application/json" })).json();
  expect(facts).toMatchObject({ name: "Leadwire", version: expect.stringMatching(/^\d+\.\d+\.\d+$/), health: { ready: "/readyz" } });
  expect(await (await fetch(`${production.url}/`, { headers: { accept: "text/html" } })).text()).not.toContain('href="/graphql"');
});

test("GraphiQL comes in parts that are compressed and kept, and is not there where it is off", async () => {
  const page = await (await get("/graphql", { accept: "text/html" })).text();
  const files = [...page.matchAll(/"(\/graphiql\/[^"]+)"/g)].map(([, file]) => file as string);
  expect(files).toHaveLength(7);
  let bytes = 0;
  for (const file of files) {
    const answer = await get(file, { "accept-encoding": "br" });
    expect([answer.status, answer.headers.get("content-encoding")]).toEqual([200, "br"]);
    expect(answer.headers.get("cache-control")).toContain("immutable");
    await answer.arrayBuffer();
    bytes += Number(answer.headers.get("content-length"));
    expect((await fetch(`${production.url}${file}`)).status).toBe(404);
  }
  // Of nine megabytes.
  expect(bytes).toBeLessThan(2_100_000);
  expect((await get("/graphiql/none.js")).status).toBe(404);
});

/** A page of GraphiQL at an endpoint, with what was asked for elsewhere and what went wrong in it. */
async function openGraphiql(path: string): Promise<{ page: Page; strange: string[] }> {
  const page = await (await (browser as Browser).newContext()).newPage();
  const strange: string[] = [];
  page.on("request", (request) => {
    if (!/^(blob|data):/.test(request.url()) && !request.url().startsWith(leadwire.url)) strange.push(request.url());
  });
  page.on("pageerror", (error) => strange.push(String(error)));
  page.on("console", (message) => {
    if (message.type() === "error") strange.push(message.text());
  });
  await page.goto(`${leadwire.url}${path}`);
  await page.locator(".graphiql-tab-button").nth(2).waitFor();
  return { page, strange };
}

/** Runs the document of a tab, and waits until the answer has a text. */
async function runTab(page: Page, tab: string, expected: string): Promise<void> {
  await page.locator(".graphiql-tab-button", { hasText: tab }).click();
  await page.locator(".graphiql-execute-button").click();
  await answerHas(page, expected);
}

const answerHas = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.querySelector(".result-window")?.textContent?.replace(/\s/g, "").includes(wanted), text);

/** Runs the subscription, and waits until the server says that it is open. */
async function startWatching(page: Page): Promise<void> {
  const socket = page.waitForEvent("websocket");
  await page.locator(".graphiql-tab-button", { hasText: "Watch" }).click();
  await page.locator(".graphiql-execute-button").click();
  await (await socket).waitForEvent("framereceived", ({ payload }) => String(payload).includes('"ping"'));
}

testInBrowser("every example of the organisation's GraphiQL works as it stands, once somebody has signed in", async () => {
  const { page, strange } = await openGraphiql("/graphql");
  await runTab(page, "HotLeads", "UNAUTHENTICATED");
  await page.getByLabel("Password").fill("wrong");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByRole("alert").filter({ hasText: /./ }).waitFor();
  await page.getByLabel("Password").fill("admin-for-tests");
  await page.getByRole("button", { name: "Sign in" }).click();
  await page.getByText("Signed in with").waitFor();

  await runTab(page, "HotLeads", '"totalCount":');
  await startWatching(page);
  await aLead(leadwire.admin, { lastName: "Watched" });
  await answerHas(page, "Watched");
  await page.locator(".graphiql-execute-button").click();
  await runTab(page, "Capture", '"outcome":"CREATED"');

  await page.getByRole("button", { name: "Sign out" }).click();
  await runTab(page, "HotLeads", "UNAUTHENTICATED");
  expect(strange.filter((text) => !/status of 401/.test(text))).toEqual([]);
});

testInBrowser("every example of the partners' GraphiQL works as it stands, with a token", async () => {
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner);
  const { page, strange } = await openGraphiql("/partner/graphql");
  expect(await page.getByLabel("Password").count()).toBe(0);
  await page.getByLabel("Token").fill(portal.token as string);
  await page.getByRole("button", { name: "Sign in" }).click();
  await runTab(page, "Offered", '"nodes":[]');
  await runTab(page, "Register", '"state":"REGISTERED"');
  await startWatching(page);
  await anOffer(leadwire.admin, [partner]);
  await answerHas(page, '"type":"OFFERED"');
  expect(strange).toEqual([]);
});
