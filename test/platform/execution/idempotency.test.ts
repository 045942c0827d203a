import { beforeAll, describe, expect, test } from "@jest/globals";
import { aCustomField, aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

beforeAll(async () => {
  for (const record of ["LEAD", "ACCOUNT"] as const)
    for (const details of [{ key: "alpha" }, { key: "beta", type: "MONEY" as const }])
      await aCustomField(leadwire.admin, { record, ...details });
}, 60_000);

/** The same object, and all in it, with its fields the other way round. */
const turned = (value: any): any =>
  value && typeof value === "object" && !Array.isArray(value)
    ? Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, part]) => [name, turned(part)]),
      )
    : value;
/** As a literal in the document; texts of capitals are enum values. */
function literal(value: any): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(" ")}]`;
  if (value && typeof value === "object") return `{ ${fields(value)} }`;
  return typeof value === "string" && /^(CALL|WEBSITE_FORM)$/.test(value) ? value : JSON.stringify(value);
}
const fields = (value: object): string =>
  Object.entries(value)
    .map(([name, part]) => `${name}: ${literal(part)}`)
    .join(" ");

const customFields = { alpha: "one", beta: { amount: "10.00", currency: "EUR" } };
const properties = { a: 1, b: { c: 2, d: [{ e: 3, f: 4 }, { g: 5 }] } };

describe("an idempotency key", () => {
  test.each([
    ["captureLead", "lead", async () => ({ ...person(), customFields }), { customFields: { ...customFields, alpha: "other" } }],
    ["createAccount", "account", async () => ({ name: "Turned round", customFields }), { customFields: { alpha: "one" } }],
    [
      "recordActivity",
      "activity",
      async () => ({ subjectId: (await aLead(leadwire.admin)).id, type: "CALL", properties }),
      { properties: { ...properties, b: { ...properties.b, d: [{ g: 5 }, { e: 3, f: 4 }] } } },
    ],
  ])("of %s knows the same input, whatever the order of what is in it", async (mutation, record, inputOf, change) => {
    const input = { ...(await inputOf()), idempotencyKey: `turned ${mutation}` };
    const text = `mutation ($input: ${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!) {
      ${mutation}(input: $input) { ${record} { id } userErrors { code path } }
    }`;
    const answerTo = async (given: object) => (await leadwire.admin.do<any, any>(text, { input: given }))[mutation];
    const first = await answerTo(input);
    expect(first).toEqual({ [record]: { id: expect.any(String) }, userErrors: [] });
    expect(await answerTo(turned(input))).toEqual(first);
    // Nor does it matter whether it comes in variables or in the document.
    const [name, free] = Object.entries(change)[0] as [string, object];
    const inDocument = `mutation { ${mutation}(input: ${literal(turned(input))}) { ${record} { id } userErrors { code path } } }`;
    expect((await leadwire.admin.do<any, any>(inDocument))[mutation]).toEqual(first);
    expect(await answerTo({ ...input, [name]: free })).toEqual({
      [record]: null,
      userErrors: [{ code: "IDEMPOTENCY_KEY_REUSED", path: ["idempotencyKey"] }],
    });
  });
});
