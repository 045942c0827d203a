import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { buildSchema } from "graphql";
import { removals, violations } from "./conventions.js";

/** What breaks a rule and stays, each with why. The list only gets shorter: what is new keeps the rules. */
const EXCEPTIONS: Record<"schema" | "partner", Record<string, string>> = {
  schema: {
    "not an instant: Lead.scoreAt": "The score at an instant that is given.",
    "duration: Workspace.binDays": "Whole days, which a person types.",
    "duration: UpdateWorkspaceInput.binDays": "Whole days, which a person types.",
    ...Object.fromEntries(
      [
        "Lead",
        "CaptureLeadInput",
        "CaptureLeadRow",
        "LeadChangesInput",
        "UpdateLeadInput",
        "UpdateLeadRow",
        "UpsertLeadInput",
        "UpsertLeadRow",
      ]
        // To be called `province` with the next form of addresses; the columns of imports and the shares of partners have the name as well.
        .map((type) => [`state: ${type}.state`, "The province of an address."]),
    ),
    "one of: HandOverDetails": "What is in both stands beside them.",
    "one of: HandOverInput": "What is in both stands beside them.",
    "state: AddCampaignMemberInput.status": "Each campaign has words of its own.",
    "state: CampaignMember.status": "Each campaign has words of its own.",
    "state: CampaignMemberBefore.status": "Each campaign has words of its own.",
    "list: Contact.consents": "One for each channel and purpose.",
    "list: Lead.consents": "One for each channel and purpose.",
    "list: Opportunity.contacts": "At most 100.",
    "list: Opportunity.lines": "At most 200.",
    "list: Pipeline.steps": "At most 30.",
    "list: RuleGroup.rules": "A model has at most so many rules (`MODEL_LIMITS`).",
    "list: Query.scoringModels": "As many as somebody published by hand.",
    "list: Query.sessions": "Of one person, those that are open.",
  },
  partner: {
    "input: Mutation.recordActivity": "The organisation's input of this name is another one; both schemas stand side by side in gateways.",
  },
};

const sdl = (name: string) => readFile(`schema/${name}.graphql`, "utf8");

test.each(["schema", "partner"] as const)("schema/%s.graphql keeps the conventions, but for what is listed here", async (name) => {
  const found = violations(buildSchema(await sdl(name)));
  expect(found.sort()).toEqual(Object.keys(EXCEPTIONS[name]).sort());
});

test("what is deprecated stays for half a year, and is in the docs", async () => {
  const docs = await readFile("docs/conventions.md", "utf8");
  const deprecated = removals(buildSchema(await sdl("schema")));
  for (const { name, since, gone } of deprecated)
    expect([name, Date.parse(gone) - Date.parse(since) >= 180 * 86_400_000]).toEqual([name, true]);
  const listed = [...docs.matchAll(/^\| `(\w+\.\w+)` \| ([\d-]+) \|/gm)].map(([, name, gone]) => `${name} ${gone}`);
  expect(listed.sort()).toEqual(deprecated.map(({ name, gone }) => `${name} ${gone}`).sort());
});

test.each([
  ["type name", "type lead { a: Int }"],
  ["enum value", "enum Band { Hot }"],
  ["field name", "type A { b_c: Int }"],
  ["instant", "type A { created: DateTime }"],
  ["not an instant", "type A { createdAt: String }"],
  ["duration", "type A { timeoutSeconds: Int }"],
  ["state", "type A { state: String }"],
  ["negated flag", "input A { notActive: Boolean }"],
  ["money", "type A { amount: Decimal }"],
  ["deprecation", 'type A { b: Int @deprecated(reason: "Use c.") }'],
  ["list", "type A { others: [B!]! } type B { id: ID! }"],
  ["one of", '"Exactly one of these." input A { b: Int c: Int }'],
  ["input", "type Mutation { go(id: ID!): GoPayload! } type GoPayload { userErrors: Int transactionId: Int cursor: Int }"],
  [
    "payload",
    "type Mutation { go(input: GoInput!): GoPayload } input GoInput { a: Int } type GoPayload { userErrors: Int transactionId: Int cursor: Int }",
  ],
  [
    "payload without cursor",
    "type Mutation { go(input: GoInput!): GoPayload! } input GoInput { a: Int } type GoPayload { userErrors: Int transactionId: Int }",
  ],
])("what breaks the rule of %s is found", (rule, text) => {
  const found = violations(buildSchema(`scalar DateTime scalar Decimal ${text}`));
  expect(found.map((violation) => violation.split(":")[0])).toEqual([rule]);
});
