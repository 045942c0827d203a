import { beforeAll, describe, expect, test } from "@jest/globals";
import { aCustomField, aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { LeadListDocument } from "../../support/operations.js";

/** Names that every object of JavaScript has a property of. What comes from outside may be called so as well. */
const NAMES = ["constructor", "__proto__", "toString", "valueOf", "hasOwnProperty"];

const leadwire = new Leadwire();

describe("a variable", () => {
  test.each(NAMES)("is not called $%s", async (name) => {
    const query = `query ($${name}: String) { leads(where: { city: { eq: $${name} } }) { totalCount } }`;
    const { errors } = await leadwire.admin.ask(query);
    expect(errors?.[0]).toMatchObject({
      message: `A variable cannot be called "$${name}".`,
      extensions: { code: "GRAPHQL_VALIDATION_FAILED" },
    });
  });

  test("that is not given is not found elsewhere: a filter is refused also where its plan is known", async () => {
    const query = "query ($where: LeadFilter) { leads(where: $where) { totalCount } }";
    await leadwire.admin.do(query);
    expect(await leadwire.admin.refusal(query, JSON.parse('{ "where": { "city": null } }'))).toBe("BAD_USER_INPUT");
  });
});

describe("the key __proto__", () => {
  test.each<[string, string]>([
    ["where", '{"where": {"__proto__": {"city": {"eq": "x"}}}}'],
    ["where.customFields[0]", '{"where": {"customFields": [{"key": "x", "__proto__": {}}]}}'],
  ])("in a variable is told with its place, %s", async (place, variables) => {
    const query = "query ($where: LeadFilter) { leads(where: $where) { totalCount } }";
    const response = await fetch(`${leadwire.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${leadwire.admin.token}` },
      body: `{"query": ${JSON.stringify(query)}, "variables": ${variables}}`,
    });
    expect(await response.json()).toMatchObject({
      errors: [{ message: expect.stringContaining(`"${place}" has a key "__proto__"`), extensions: { code: "BAD_USER_INPUT" } }],
    });
  });

  test("beside the query means nothing", async () => {
    const response = await fetch(`${leadwire.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: '{"query": "{ __typename }", "__proto__": {"variables": {}}, "constructor": {"prototype": {}}}',
    });
    expect(await response.json()).toMatchObject({ data: { __typename: "Query" } });
  });
});

describe("a custom field", () => {
  test("is not called like a property of every object", async () => {
    const define = `mutation { defineCustomField(input: { record: LEAD, key: "constructor", label: "Who built it", type: TEXT }) {
      customField { id } userErrors { code path message } } }`;
    const { defineCustomField } = await leadwire.admin.do<any, any>(define);
    expect(defineCustomField).toMatchObject({ customField: null, userErrors: [{ code: "INVALID_INPUT", path: ["key"] }] });
  });

  describe("that was called so before", () => {
    beforeAll(async () => {
      const { key } = await aCustomField(leadwire.admin, { key: "builder" });
      // Past the API, which no longer takes it.
      await leadwire.sql("update custom_field set key = 'constructor' where key = $1", [key]);
      await aLead(leadwire.admin, { lastName: "With", customFields: { constructor: "Ada" } });
      await aLead(leadwire.admin, { lastName: "Without" });
    });

    test("is in lists and filters what was given, and nothing where nothing was", async () => {
      const { leads } = await leadwire.admin.do(LeadListDocument, { where: { customFields: [{ key: "constructor", isNull: true }] } });
      expect(leads.nodes.map(({ name }) => name)).toEqual(["Test Without"]);
    });

    test("is in streams what it is in lists", async () => {
      const stream = await leadwire.admin.subscribe<any, any>(
        'subscription { leadEvents(where: { customFields: [{ key: "constructor", isNull: true }] }) { lead { lastName customFields } } }',
      );
      await aLead(leadwire.admin, { lastName: "Built", customFields: { constructor: "Ada" } });
      await aLead(leadwire.admin, { lastName: "Unbuilt" });
      const { leadEvents } = await stream.next();
      expect(leadEvents.lead.lastName).toBe("Unbuilt");
      expect(leadEvents.lead.customFields).toEqual({});
      await stream.stop();
    });

    test("is empty in an export for a lead that has none", async () => {
      const { columnValue } = await import("../../../src/insights/views/columns.js");
      expect(columnValue({ customFields: {} }, "customFields.constructor")).toBeNull();
      expect(columnValue({ customFields: { constructor: "Ada" } }, "customFields.constructor")).toBe("Ada");
    });
  });
});
