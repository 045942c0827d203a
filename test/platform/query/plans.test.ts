import type { TypedDocumentNode } from "@graphql-typed-document-node/core";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { poolOf } from "../../../src/platform/database/data-source.js";
import type { Client } from "../../support/client.js";
import { aCustomField } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { fillWithLeads } from "../../support/many-leads.js";
import {
  AccountsDocument,
  AccountTimelineDocument,
  ContactDocument,
  FunnelDocument,
  HotLeadsOfTheWeekDocument,
  LeadDetailDocument,
  LeadListDocument,
  LeadSearchDocument,
  MyDayDocument,
  PipelineDocument,
  TasksDocument,
} from "../../support/operations.js";

/**
 * Holds that PostgreSQL has an index for each operation of the design when there are a million leads. There are fewer in
 * fact, because a million takes minutes to make: the planner is told that there are so many in the same space.
 */
const LEADS = 10_000;
const AS_IF = 1_000_000;

/** What may be read as a whole: tables that stay small. */
const SMALL = ["custom_field", "user_account", "team", "source", "campaign", "workspace", "scoring_model", "qualification_policy"];
/** A sort of that many rows is a sort of a table, not of what an index found. */
const MANY = 100_000;
/** Where so many rows pass, the first of them are soon found. */
const SOON = 10_000;

const leadwire = new Leadwire();
let rep: Client & { id: string };

beforeAll(async () => {
  await aCustomField(leadwire.admin, { key: "renewal_date", type: "DATE", isIndexed: true });
  // It would come at some time of its own and put the numbers right that the planner is told below.
  await leadwire.sql(
    `do $$ declare name text; begin
       for name in select relname from pg_class where relkind = 'r' and relnamespace = current_schema()::regnamespace loop
         execute format('alter table %I set (autovacuum_enabled = false)', name);
       end loop;
     end $$`,
  );
  await fillWithLeads((text, values) => leadwire.sql(text, values), LEADS);
  rep = await leadwire.user("REP");
  await leadwire.sql("update workspace set rep_sight = 'OWN'");
  await leadwire.sql("update lead set owner_id = $1 where id in (select id from lead order by id limit 20)", [rep.id.slice(5)]);
  await leadwire.sql("update task set owner_id = $1 where lead_id in (select id from lead where owner_id = $1)", [rep.id.slice(5)]);
  await leadwire.sql("analyze lead, task");
  await leadwire.sql(
    `update pg_class set reltuples = reltuples * $1 where relkind in ('r', 'i') and relnamespace = current_schema()::regnamespace and reltuples > 100`,
    [AS_IF / LEADS],
  );
}, 300_000);

interface Node {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Plan Rows": number;
  "Parent Relationship"?: string;
  Filter?: string;
  Plans?: Node[];
}

/** The plans of the statements that an operation sends, as the server sends them. */
async function plansOf<T, V>(client: Client, document: TypedDocumentNode<T, V> | string, variables: object): Promise<Node[]> {
  const pool = poolOf(leadwire.app.services.dataSource) as { query: (...args: any[]) => any };
  const send = pool.query.bind(pool);
  const sent: { text: string; values: unknown[] }[] = [];
  pool.query = (...args) => {
    sent.push(typeof args[0] === "string" ? { text: args[0], values: args[1] } : args[0]);
    return send(...args);
  };
  await client.do<any, any>(document, variables);
  pool.query = send;
  const reads = sent.filter(({ text }) => /^select/.test(text) && !/access_token|number_change_events|event_log/.test(text));
  expect(reads.length).toBeGreaterThan(0);
  return Promise.all(
    reads.map(async ({ text, values }) => {
      const [row] = await leadwire.sql(`explain (format json) ${text}`, values);
      return row?.["QUERY PLAN"][0].Plan;
    }),
  );
}

/** What in a plan would take longer the more leads there are. */
const faults = (plan: Node): string[] =>
  nodesOf(plan).flatMap((node) => {
    const relation = node["Relation Name"];
    if (node["Node Type"] === "Seq Scan" && relation && !SMALL.includes(relation)) return [`reads all of ${relation}`];
    if (node["Node Type"] === "Sort" && (node.Plans?.[0]?.["Plan Rows"] ?? 0) >= MANY) return ["sorts all"];
    return [];
  });

/** The nodes of a plan that run to their end. */
const nodesOf = (plan: Node): Node[] => [plan, ...(plan.Plans ?? []).filter((node) => !stopsSoon(plan, node)).flatMap(nodesOf)];

/** A count stops at its limit, soon where much matches; and whether anything matches is known at the first of many matches. */
const stopsSoon = (parent: Node, node: Node): boolean =>
  (parent["Node Type"] === "Limit" && node["Node Type"] === "Seq Scan" && node["Plan Rows"] >= SOON) ||
  (node["Parent Relationship"] === "InitPlan" && node["Plan Rows"] >= SOON);

async function faultsOf(client: Client, document: TypedDocumentNode<any, any> | string, variables: object): Promise<string[]> {
  return (await plansOf(client, document, variables)).flatMap(faults);
}

const idOf = async (list: string, prefix: string) =>
  `${prefix}_${(await leadwire.sql(`select id from ${list} order by id limit 1 offset 10`))[0]?.id}`;

const BY_STATUS = { where: { status: { in: ["NEW", "REFERRAL"] } }, orderBy: [{ field: "SCORE", direction: "DESC" }], first: 25 };
const THIS_QUARTER = { where: { createdAt: { within: "P1M" } } };

const OPERATIONS: [name: string, document: TypedDocumentNode<any, any>, variables: () => object | Promise<object>][] = [
  ["LeadList", LeadListDocument, () => ({})],
  ["LeadList by status and score", LeadListDocument, () => BY_STATUS],
  ["LeadSearch for what few have", LeadSearchDocument, () => ({ search: "berlan sanzim" })],
  ["LeadSearch for what many have", LeadSearchDocument, () => ({ search: "gmail" })],
  ["LeadSearch for a letter", LeadSearchDocument, () => ({ search: "a" })],
  ["LeadSearch for a number", LeadSearchDocument, () => ({ search: "030 10004711" })],
  ["LeadSearch for what nobody has", LeadSearchDocument, () => ({ search: "qwxyz" })],
  ["LeadDetail", LeadDetailDocument, async () => ({ id: await idOf("lead", "lead") })],
  ["HotLeadsOfTheWeek", HotLeadsOfTheWeekDocument, () => ({})],
  ["Funnel", FunnelDocument, () => THIS_QUARTER],
  ["Accounts", AccountsDocument, () => ({ first: 25 })],
  ["Contact", ContactDocument, async () => ({ id: await idOf("contact", "contact") })],
  ["Pipeline", PipelineDocument, () => ({})],
  ["Tasks", TasksDocument, () => ({})],
  ["MyDay", MyDayDocument, () => ({ me: rep.id })],
  ["AccountTimeline", AccountTimelineDocument, async () => ({ id: await idOf("account", "account"), first: 25 })],
];

describe.each(["an administrator", "a rep who sees only own records"])("for %s", (who) => {
  test.each(OPERATIONS)("%s is read by indexes", async (_name, document, variables) => {
    const client = who === "an administrator" ? leadwire.admin : rep;
    expect(await faultsOf(client, document, await variables())).toEqual([]);
  });
});

const PAGE = `query Page($orderBy: [LeadOrder!], $after: String, $last: Int, $before: String) {
  leads(orderBy: $orderBy, after: $after, last: $last, before: $before) { nodes { id } pageInfo { startCursor endCursor } }
}`;

test.each([
  ["the newest first", null],
  ["the best first", [{ field: "SCORE", direction: "DESC" }]],
  [
    "two keys that run the same way",
    [
      { field: "STATUS", direction: "DESC" },
      { field: "CREATED_AT", direction: "DESC" },
    ],
  ],
])("a page in the middle is entered by an index: %s", async (_name, orderBy) => {
  const { leads } = await leadwire.admin.do<any, any>(PAGE, { orderBy });
  expect(await faultsOf(leadwire.admin, PAGE, { orderBy, after: leads.pageInfo.endCursor })).toEqual([]);
  expect(await faultsOf(leadwire.admin, PAGE, { orderBy, last: 25, before: leads.pageInfo.endCursor })).toEqual([]);
});

const RENEWALS = { customFields: [{ key: "renewal_date", date: { between: { from: "2026-12-01", to: "2026-12-03" } } }] };

test.each([
  ["a filter", { where: RENEWALS }],
  ["an order", { orderBy: [{ customField: "renewal_date" }] }],
  ["both", { where: RENEWALS, orderBy: [{ customField: "renewal_date", direction: "DESC" }] }],
])("the index of a custom field serves %s", async (_name, variables) => {
  expect(await faultsOf(leadwire.admin, LeadListDocument, variables)).toEqual([]);
  const { leads } = await leadwire.admin.do(LeadListDocument, variables as object);
  expect(await faultsOf(leadwire.admin, LeadListDocument, { ...variables, after: leads.pageInfo.endCursor })).toEqual([]);
});

test("the test would see a list that no index serves", async () => {
  expect(await faultsOf(leadwire.admin, PAGE, { orderBy: [{ field: "CITY" }] })).toEqual(["sorts all", "reads all of lead"]);
});
