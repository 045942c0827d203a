import { expect, test } from "@jest/globals";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { metric } from "../../support/metric.js";
import { LeadEventsDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
const secret = "a-token-of-the-scraper";
const production = new Leadwire({ environment: "production", metricsToken: secret });
const closed = new Leadwire({ environment: "production" });

test("tells of sockets, subscriptions, events and requests", async () => {
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
  await aLead(leadwire.admin);
  await stream.next();
  expect(await metric(leadwire, "leadwire_sockets_open")).toBe(1);
  expect(await metric(leadwire, "leadwire_subscriptions", 'operation="leadEvents"')).toBe(1);
  expect(await metric(leadwire, "leadwire_event_executions_total", 'operation="leadEvents"')).toBeGreaterThan(0);
  expect(await metric(leadwire, "leadwire_events_delivered_total")).toBeGreaterThan(0);
  expect(await metric(leadwire, "leadwire_event_age_seconds_count")).toBeGreaterThan(0);
  expect(await metric(leadwire, "leadwire_numbering_lag_seconds_count")).toBeGreaterThan(0);
  await stream.stop();
  await until(async () => (await metric(leadwire, "leadwire_sockets_closed_total")) === 1);
  expect(await metric(leadwire, "leadwire_sockets_open")).toBe(0);

  await leadwire.admin.ask("{ leads(first: 1000) { totalCount } }");
  expect(await metric(leadwire, "leadwire_request_seconds_count", 'operation="captureLead"')).toBe(1);
  expect(await metric(leadwire, "leadwire_request_errors_total", 'operation="leads"')).toBe(1);
});

test("counts subscriptions that are opened, and those that are refused, by WebSocket and by server-sent events", async () => {
  const program = await leadwire.service("LEADS_READ");
  const requests = (kind: string) => metric(leadwire, "leadwire_request_seconds_count", kind);
  const before = await requests('operation="leadEvents",kind="subscription"');
  const stream = await leadwire.admin.subscribe(LeadEventsDocument, {});
  expect(await requests('operation="leadEvents",kind="subscription"')).toBe(before + 1);
  await stream.stop();
  for (const refused of [await program.subscribe(LeadEventsDocument, {}), program.subscribeSse(LeadEventsDocument, {})]) {
    expect((await refused.nextResult()).errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
    await refused.stop();
  }
  expect(await metric(leadwire, "leadwire_request_errors_total", 'operation="leadEvents",code="FORBIDDEN"')).toBe(2);
  const stranger = await leadwire.admin.subscribe("subscription { nameOfAStranger { id } }");
  expect((await stranger.nextResult()).errors).toHaveLength(1);
  await stranger.stop();
  expect(await (await fetch(`${leadwire.url}/metrics`)).text()).not.toContain("nameOfAStranger");
});

test("what a client calls its operations is no name of a metric", async () => {
  await leadwire.admin.ask("query Anything { alias: me { id } }");
  const text = await (await fetch(`${leadwire.url}/metrics`)).text();
  expect(text).not.toContain("Anything");
  expect(text).not.toContain("alias");
});

test("counts who uses what is deprecated, by what and by client, and tells only so many clients apart", async () => {
  const uses = (field: string, client: string) =>
    metric(leadwire, "leadwire_deprecated_field_uses_total", `field="${field}",client="${client}"`);
  const ask = (client: string | null, query: string, variables: object = {}) =>
    fetch(`${leadwire.url}/graphql`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        authorization: `Bearer ${leadwire.admin.token}`,
        ...(client ? { "apollographql-client-name": client } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
  const assign = "mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }";
  const leadId = (await aLead(leadwire.admin)).id;
  await ask("dashboard", assign, { input: { leadId, ownerId: null } });
  await ask("dashboard", assign, { input: { leadId, to: { nobody: true } } });
  await ask(null, `mutation { assignLead(input: { leadId: "${leadId}", queueId: "queue_1" }) { userErrors { code } } }`);
  await ask("dashboard", "{ scoringModels { groups { rules { key id } } } }");
  expect(await uses("AssignLeadRow.ownerId", "dashboard").catch(() => 0)).toBe(0);
  expect(await uses("AssignLeadInput.ownerId", "dashboard")).toBe(1);
  expect(await uses("AssignLeadInput.queueId", "unnamed")).toBe(1);
  expect(await uses("ScoringRule.id", "dashboard")).toBe(1);
  for (let number = 0; number < 60; number++) await ask(`client ${number}`, "{ scoringModels { groups { rules { id } } } }");
  expect(await uses("ScoringRule.id", "others")).toBe(11);
});

test("in production only those get them who know the token", async () => {
  const ask = (url: string, authorization?: string) => fetch(`${url}/metrics`, { headers: authorization ? { authorization } : {} });
  expect((await ask(production.url)).status).toBe(401);
  expect((await ask(production.url, "Bearer another-token-as-long")).status).toBe(401);
  expect((await ask(production.url, `Bearer ${secret}`)).status).toBe(200);
  expect((await ask(closed.url)).status).toBe(404);
});
