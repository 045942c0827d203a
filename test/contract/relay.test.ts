import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { againstRelay } from "./relay.js";

test.each(["schema", "partner"])("schema/%s.graphql is as Relay wants it: connections, nodes and their ids", async (name) => {
  expect(againstRelay(buildSchema(await readFile(`schema/${name}.graphql`, "utf8")))).toEqual([]);
});

const KEPT = {
  Query: "type Query { node(id: ID!): Node leads(first: Int, after: String): LeadConnection! }",
  Node: "interface Node { id: ID! }",
  Lead: "type Lead implements Node { id: ID! }",
  LeadConnection: "type LeadConnection { edges: [LeadEdge!]! pageInfo: PageInfo! }",
  LeadEdge: "type LeadEdge { node: Lead! cursor: String! }",
  PageInfo: "type PageInfo { hasNextPage: Boolean! hasPreviousPage: Boolean! startCursor: String endCursor: String }",
};

const found = (changed: Partial<typeof KEPT>) => againstRelay(buildSchema(Object.values({ ...KEPT, ...changed }).join(" ")));

test("a schema that keeps the rules is let be, with an id that is going as well", () => {
  expect(found({})).toEqual([]);
  expect(found({ Lead: 'type Lead implements Node { id: ID! } type Actor { id: ID! @deprecated(reason: "Going.") }' })).toEqual([]);
});

test.each([
  ["no Node: Lead", { Lead: "type Lead { id: ID! } type Deal implements Node { id: ID! }" }],
  ["id is String!, not ID!: Node", { Node: "interface Node { id: String! }", Lead: "type Lead implements Node { id: String! }" }],
  ["node is Node!, not Node: Query", { Query: "type Query { node(id: ID!): Node! leads(first: Int, after: String): LeadConnection! }" }],
  ["node takes id: String!: Query", { Query: "type Query { node(id: String!): Node leads(first: Int, after: String): LeadConnection! }" }],
  ["arguments: Query.leads", { Query: "type Query { node(id: ID!): Node leads(first: Int): LeadConnection! }" }],
  ["edges: LeadConnection", { LeadConnection: "type LeadConnection { edges: LeadEdge pageInfo: PageInfo! }" }],
  ["pageInfo is undefined, not PageInfo!: LeadConnection", { LeadConnection: "type LeadConnection { edges: [LeadEdge!]! }" }],
  ["node: LeadEdge", { LeadEdge: "type LeadEdge { node: [Lead!]! cursor: String! }" }],
  ["cursor: LeadEdge", { LeadEdge: "type LeadEdge { node: Lead! cursor: Int! }" }],
  [
    "hasNextPage is Boolean, not Boolean!: PageInfo",
    { PageInfo: "type PageInfo { hasNextPage: Boolean hasPreviousPage: Boolean! startCursor: String endCursor: String }" },
  ],
] as [string, Partial<typeof KEPT>][])("what breaks a rule is found: %s", (rule, changed) => {
  expect(found(changed)).toEqual([rule]);
});
