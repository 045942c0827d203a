import { describe, expect, test } from "@jest/globals";
import { Leadwire } from "../../support/leadwire.js";
import {
  ChangeOpportunityLinesDocument,
  type ChangeOpportunityLinesInput,
  CreateAccountDocument,
  CreateOpportunityDocument,
  MoveDealDocument,
  PipelineByStepsDocument,
  UpdateOpportunityDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

const anAccount = async () =>
  (await leadwire.admin.do(CreateAccountDocument, { input: { name: "Contoso", allowDuplicates: true } })).createAccount.account
    ?.id as string;
const aDeal = async (amount?: { amount: string; currency: string }, accountId?: string) => {
  const input = { accountId: accountId ?? (await anAccount()), name: "A deal", amount };
  return (await leadwire.admin.do(CreateOpportunityDocument, { input })).createOpportunity.opportunity?.id as string;
};
const change = async (opportunityId: string, input: Omit<ChangeOpportunityLinesInput, "opportunityId">) =>
  (await leadwire.admin.do(ChangeOpportunityLinesDocument, { input: { opportunityId, ...input } })).changeOpportunityLines;
const line = (amount: string, quantity = "1", discount?: string, currency = "EUR") => ({
  name: "Seats",
  quantity,
  discount,
  unitPrice: { amount, currency },
});

test("the amount of a deal is the exact sum of its lines", async () => {
  const id = await aDeal();
  const { opportunity } = await change(id, { set: [line("0.10", "3"), line("19.99", "7", "12.5"), line("1000", "0.3333", "33.3333")] });
  expect(opportunity?.lines.map(({ amount }) => amount.amount)).toEqual(["0.30", "122.44", "222.20"]);
  expect(opportunity?.amount).toEqual({ amount: "344.94", currency: "EUR" });
  expect(opportunity).toMatchObject({ version: 2, lines: [{ position: 0, discount: "0.00" }, { position: 1, discount: "12.50" }, {}] });
});

test("lines are added, changed and removed in one input, and keep their ids", async () => {
  const id = await aDeal();
  const first = (await change(id, { set: [line("10"), line("20"), line("30")] })).opportunity;
  const [one, two, three] = (first?.lines ?? []).map(({ id }) => id) as [string, string, string];
  const changed = await change(id, {
    expectedVersion: first?.version,
    add: [{ ...line("5", "2"), name: "Training", productCode: "T-1" }],
    update: [{ lineId: two, quantity: "3", name: "More seats" }],
    remove: [one],
  });
  expect(changed.opportunity).toMatchObject({
    version: 3,
    amount: { amount: "100.00", currency: "EUR" },
    lines: [
      { id: two, position: 0, name: "More seats", quantity: "3.00" },
      { id: three, position: 1 },
      { position: 2, name: "Training", productCode: "T-1" },
    ],
  });
  const found = await leadwire.admin.do<any, any>(
    '{ opportunities(where: { lines: { some: { productCode: { eq: "T-1" } } } }) { nodes { id } } }',
  );
  expect(found.opportunities.nodes).toEqual([{ id }]);
});

test("a change of lines is a change of the deal, also where its amount stays", async () => {
  const id = await aDeal();
  const { opportunity } = await change(id, { set: [line("10")] });
  const stream = await leadwire.admin.subscribe<any, any>("subscription { opportunityEvents { type changedFields version } }");
  await change(id, { update: [{ lineId: opportunity?.lines[0]?.id as string, name: "Renamed" }] });
  expect((await stream.next()).opportunityEvents).toEqual({ type: "UPDATED", changedFields: ["lines"], version: 3 });
  await stream.stop();
});

test("while it has lines its amount is not set by hand, and with the last one it goes", async () => {
  const id = await aDeal({ amount: "500", currency: "EUR" });
  await change(id, { set: [line("10")] });
  const set = async (amount: { amount: string; currency: string }) =>
    (await leadwire.admin.do(UpdateOpportunityDocument, { input: { opportunityId: id, amount } })).updateOpportunity;
  expect((await set({ amount: "1", currency: "EUR" })).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["amount"] });
  expect((await change(id, { set: [] })).opportunity).toMatchObject({ amount: null, lines: [] });
  expect((await set({ amount: "1", currency: "USD" })).opportunity?.amount).toEqual({ amount: "1.00", currency: "USD" });
});

describe("are refused", () => {
  test.each<[string, Omit<ChangeOpportunityLinesInput, "opportunityId">, string]>([
    ["in no way", {}, "set"],
    ["in two ways", { set: [], add: [line("1")] }, "set"],
    ["in another currency than the deal", { set: [line("1", "1", undefined, "USD")] }, "set.0.unitPrice.currency"],
    ["in two currencies", { add: [line("1"), line("1", "1", undefined, "USD")] }, "add.1.unitPrice.currency"],
    ["without a quantity", { set: [line("1", "0")] }, "set.0.quantity"],
    ["at a negative price", { set: [line("1"), line("-1")] }, "set.1.unitPrice"],
    ["with too much discount", { set: [line("1", "1", "100.0001")] }, "set.0.discount"],
    ["with a premium", { set: [line("1", "1", "-5")] }, "set.0.discount"],
    ["when they are worth too much", { set: [line("999999999999999", "999999999999999")] }, "set.0.quantity"],
    ["when their sum is too much", { set: [line("999999999999999"), line("2")] }, "set.1.quantity"],
    ["of another deal", { remove: ["line_01970000-0000-7000-8000-000000000000"] }, "remove.0"],
    ["by a bad id", { update: [{ lineId: "lead_1" }] }, "update.0.lineId"],
    ["without a name", { add: [{ ...line("1"), name: "" }] }, "add.0.name"],
  ])("%s", async (_, input, path) => {
    const id = await aDeal({ amount: "500", currency: "EUR" });
    const { userErrors, opportunity } = await change(id, input);
    expect(userErrors[0]?.path.join(".")).toBe(path);
    expect(opportunity).toBeNull();
    const [{ lines, version }] = (await leadwire.sql(
      "select version, (select count(*) from opportunity_line l where l.opportunity_id = o.id) as lines from opportunity o where id = $1",
      [id.split("_")[1]],
    )) as [any];
    expect([Number(lines), version]).toEqual([0, 1]);
  });

  test("in a stale version, and without a currency", async () => {
    const id = await aDeal();
    expect((await change(id, { set: [line("1")], expectedVersion: 7 })).userErrors[0]).toMatchObject({ code: "CONFLICT" });
    const without = { opportunityId: id, set: [{ name: "Seats", unitPrice: { amount: "1" } }] } as never;
    expect(await leadwire.admin.refusal(ChangeOpportunityLinesDocument, { input: without })).toBe("BAD_USER_INPUT");
  });

  test("to those who do not see the deal, who do not see its lines either", async () => {
    const id = await aDeal();
    await change(id, { set: [line("77")] });
    await leadwire.setRepSight("OWN");
    const rep = await leadwire.user("REP");
    const { changeOpportunityLines } = await rep.do(ChangeOpportunityLinesDocument, { input: { opportunityId: id, set: [] } });
    expect(changeOpportunityLines.userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["opportunityId"] });
    const [{ id: lineId }] = (await leadwire.sql("select id from opportunity_line where unit_price = 77")) as [any];
    const { node } = await rep.do<any, any>("query ($id: ID!) { node(id: $id) { id } }", { id: `line_${lineId}` });
    expect(node).toBeNull();
  });
});

test("ten changes at once are all there", async () => {
  const id = await aDeal();
  await Promise.all(Array.from({ length: 10 }, () => change(id, { add: [line("1.11")] })));
  const { opportunity } = await change(id, { add: [line("0.01")] });
  expect(opportunity?.amount?.amount).toBe("11.11");
  expect(opportunity?.lines.map(({ position }) => position)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
});

test("the pipeline adds up exactly, weighted, by pipeline and step", async () => {
  const accountId = await anAccount();
  const where = { account: { id: { eq: accountId } } };
  const [one, two] = [await aDeal(undefined, accountId), await aDeal({ amount: "999999999999999.9999", currency: "CLF" }, accountId)];
  await aDeal({ amount: "999999999999999.9999", currency: "CLF" }, accountId);
  await change(one, { set: [line("0.0001", "1", undefined, "CLF"), line("0.0002", "1", undefined, "CLF")] });
  await leadwire.admin.do(MoveDealDocument, { input: { opportunityId: two, stage: "NEGOTIATION" } });
  const { opportunityStats } = await leadwire.admin.do(PipelineByStepsDocument, { where });
  const found = opportunityStats.map(({ key, count, amount }) => [key.pipeline?.name, key.step?.name, count, amount]);
  expect(found.sort()).toEqual([
    ["Sales", "Discovery", 2, [{ currency: "CLF", sum: "1000000000000000.0002", weighted: "200000000000000.00" }]],
    ["Sales", "Negotiation", 1, [{ currency: "CLF", sum: "999999999999999.9999", weighted: "749999999999999.9999" }]],
  ]);
});
