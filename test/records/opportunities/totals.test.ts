import { beforeAll, expect, test } from "@jest/globals";
import { Leadwire } from "../../support/leadwire.js";
import {
  CreateAccountDocument,
  CreateDealDocument,
  DeleteRatesDocument,
  MoveDealDocument,
  RatesDocument,
  SetOrganisationDocument,
  SetRatesDocument,
  TotalsDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

let accountId: string;
beforeAll(async () => {
  const { createAccount } = await leadwire.admin.do(CreateAccountDocument, { input: { name: "Buyer" } });
  accountId = createAccount.account?.id as string;
});
const aDeal = async (amount: string, currency: string, probability?: number) => {
  const input = { accountId, name: "A deal", amount: { amount, currency }, probability };
  const { createOpportunity } = await leadwire.admin.do(CreateDealDocument, { input });
  expect(createOpportunity.userErrors).toEqual([]);
  return createOpportunity.opportunity?.id as string;
};
const setRates = async (input: object) => (await leadwire.admin.do(SetRatesDocument, { input })).setExchangeRates;
const totals = async (ids: string[]) => (await leadwire.admin.do(TotalsDocument, { where: { id: { in: ids } } })).opportunityStats[0];

test("without a currency of the organisation there are sums by currency alone, and no rates", async () => {
  const id = await aDeal("10", "USD");
  expect(await totals([id])).toMatchObject({ amount: [{ currency: "USD", sum: "10.00" }], amountTotal: null });
  expect((await setRates({ rates: [{ currency: "USD", validFrom: "2026-01-01", rate: "0.9" }] })).userErrors[0]).toMatchObject({
    code: "INVALID_INPUT",
    message: expect.stringContaining("updateWorkspace"),
  });
});

test("amounts are added up by the rate of the day: of today while open, of the end when closed", async () => {
  const { updateWorkspace } = await leadwire.admin.do(SetOrganisationDocument, { input: { currency: "EUR" } });
  expect(updateWorkspace.workspace?.currency).toBe("EUR");
  const csv = "currency;validFrom;rate\nUSD;2026-01-01;0.8\nusd;2026-06-01;0.9\nJPY;2026-01-01;0.0062\nUSD;2999-01-01;5\n";
  expect(await setRates({ csv })).toEqual({ count: 4, userErrors: [] });
  const ids = [await aDeal("100", "EUR", 50), await aDeal("100", "USD", 50), await aDeal("1000", "JPY", 100), await aDeal("7", "CHF")];
  expect(await totals(ids)).toMatchObject({
    count: 4,
    amountTotal: { currency: "EUR", count: 3, sum: "196.20", weighted: "101.20", withoutRate: 1 },
  });
  await leadwire.admin.do(MoveDealDocument, { input: { opportunityId: ids[1] as string, stage: "CLOSED_WON" } });
  await leadwire.sql("update opportunity set closed_at = '2026-02-10' where id = $1", [(ids[1] as string).slice(12)]);
  expect((await totals([ids[1] as string]))?.amountTotal).toMatchObject({ sum: "80.00", weighted: "80.00" });
  await leadwire.sql("update opportunity set closed_at = '2025-12-31' where id = $1", [(ids[1] as string).slice(12)]);
  expect((await totals([ids[1] as string]))?.amountTotal).toMatchObject({ sum: "0.00", count: 0, withoutRate: 1 });
  const { opportunityStats } = await leadwire.admin.do(TotalsDocument, { where: { id: { in: ids } }, groupBy: ["STAGE"] });
  expect(opportunityStats.map(({ key, amountTotal }) => [key.stage, amountTotal?.count])).toEqual([
    ["DISCOVERY", 2],
    ["CLOSED_WON", 0],
  ]);
});

test("a rate takes the place of that of its day, and can be taken out", async () => {
  await leadwire.admin.do(SetOrganisationDocument, { input: { currency: "EUR" } });
  const rate = async () => (await leadwire.admin.do(RatesDocument, { where: { currency: { eq: "SEK" } } })).exchangeRates.nodes;
  await setRates({
    rates: [
      { currency: "SEK", validFrom: "2026-01-01", rate: "0.08" },
      { currency: "SEK", validFrom: "2026-01-01", rate: "0.09" },
    ],
  });
  expect(await rate()).toMatchObject([{ base: "EUR", validFrom: "2026-01-01", rate: "0.09" }]);
  await setRates({ rates: [{ currency: "SEK", validFrom: "2026-01-01", rate: "0.1" }] });
  const [found] = await rate();
  expect(found?.rate).toBe("0.1");
  const { deleteExchangeRates } = await leadwire.admin.do(DeleteRatesDocument, { input: { ids: [found?.id as string] } });
  expect([deleteExchangeRates.count, await rate()]).toEqual([1, []]);
});

test("what is wrong is named, and nothing is set", async () => {
  await leadwire.admin.do(SetOrganisationDocument, { input: { currency: "EUR" } });
  const good = { currency: "NOK", validFrom: "2026-01-01", rate: "0.08" };
  const cases: [object, string[]][] = [
    [{}, ["rates"]],
    [{ rates: [good], csv: "x" }, ["rates"]],
    [{ rates: [good, { ...good, currency: "EUR" }] }, ["rates", "1", "currency"]],
    [{ rates: [good, { ...good, rate: "0" }] }, ["rates", "1", "rate"]],
    [{ rates: [good, { ...good, rate: "-1" }] }, ["rates", "1", "rate"]],
    [{ csv: "currency,validFrom,rate\nNOK,2026-01-01,0.08\nNOK,2026-02-30,0.08" }, ["csv", "2", "validFrom"]],
    [{ csv: "currency,validFrom,rate\nXXX,2026-01-01,0.08" }, ["csv", "1", "currency"]],
    [{ csv: "currency,validFrom,rate\nNOK,2026-01-01" }, ["csv"]],
  ];
  for (const [input, path] of cases) expect((await setRates(input)).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path });
  const { exchangeRates } = await leadwire.admin.do(RatesDocument, { where: { currency: { eq: "NOK" } } });
  expect(exchangeRates.nodes).toEqual([]);
  const rep = await leadwire.user("REP");
  const rates = "mutation { setExchangeRates(input: { rates: [] }) { count } }";
  expect(await rep.refusal(rates, {})).toBe("FORBIDDEN");
});

test.each([
  ["JPY", "10.5"],
  ["EUR", "10.005"],
  ["KWD", "10.0005"],
])("an amount in %s with too many decimals is refused, by name of the field", async (currency, amount) => {
  const { createOpportunity } = await leadwire.admin.do(CreateDealDocument, {
    input: { accountId, name: "A deal", amount: { amount, currency } },
  });
  expect(createOpportunity.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: expect.arrayContaining(["amount"]) });
});
