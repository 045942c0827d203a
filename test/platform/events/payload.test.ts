import { expect, test } from "@jest/globals";
import { type GraphQLObjectType, getNamedType } from "graphql";
import { resolvers } from "../../../src/features.js";
import { buildGraphqlSchema } from "../../../src/platform/execution/schema.js";
import { aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();
const UPDATE = "mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { transactionId cursor userErrors { code } } }";
const AFTER = "query ($after: Cursor) { changeEvents(after: $after) { nodes { transactionId cursor recordId } } }";

const update = async (input: object) => (await leadwire.admin.do<any, any>(UPDATE, { input })).updateLead;
const after = async (cursor: string) => (await leadwire.admin.do<any, any>(AFTER, { after: cursor })).changeEvents.nodes;

test("every payload tells its transaction, and where its events stand", () => {
  const schema = buildGraphqlSchema(resolvers);
  for (const field of Object.values(schema.getMutationType()?.getFields() ?? {}))
    expect(Object.keys((getNamedType(field.type) as GraphQLObjectType).getFields())).toEqual(
      expect.arrayContaining(["transactionId", "cursor", "userErrors"]),
    );
});

test("behind the cursor of a write is what happened later, and before it its own events", async () => {
  const { id: leadId } = await aLead(leadwire.admin);
  const first = await update({ leadId, jobTitle: "First" });
  const second = await update({ leadId, jobTitle: "Second" });
  expect(second.transactionId).not.toBe(first.transactionId);
  const behind = await after(first.cursor);
  expect(behind).toEqual([{ transactionId: second.transactionId, cursor: second.cursor, recordId: leadId }]);
  expect(await after(second.cursor)).toEqual([]);
});

test("the cursor of a batch stands behind the last of its events", async () => {
  const CAPTURE =
    "mutation ($input: CaptureLeadsInput!) { captureLeads(input: $input) { transactionId cursor results { userErrors { code } } } }";
  const input = { rows: Array.from({ length: 20 }, () => person()), errorPolicy: "REJECT_ALL" };
  const { captureLeads } = await leadwire.admin.do<any, any>(CAPTURE, { input });
  const events = await leadwire.sql(
    "select max(position) - min(position) as span, count(*)::int as count from change_event where transaction_id = $1",
    [captureLeads.transactionId],
  );
  expect(events[0]?.count).toBeGreaterThanOrEqual(20);
  expect(await after(captureLeads.cursor)).toEqual([]);
});

test("where nothing was written, there is neither; a repeated key tells the transaction of the first time", async () => {
  const { id: leadId } = await aLead(leadwire.admin, { jobTitle: "Chief" });
  const nothing = { transactionId: null, cursor: null };
  expect(await update({ leadId, jobTitle: "Chief" })).toMatchObject(nothing);
  expect(await update({ leadId, jobTitle: "Lost", expectedVersion: 99 })).toMatchObject({ ...nothing, userErrors: [{ code: "CONFLICT" }] });
  const keyed = { leadId, jobTitle: "Once", idempotencyKey: "once" };
  const first = await update(keyed);
  expect(first.transactionId).toBeTruthy();
  expect(await update(keyed)).toEqual(first);
});
