import { beforeAll, expect, test } from "@jest/globals";
import { aCustomField, aLead, aModel, aPublishedModel } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadsDocument,
  CreateAccountDocument,
  CreateDealDocument,
  MergeAccountsDocument,
  MoveDealDocument,
  PublishJobDocument,
  SaveQualificationPolicyDocument,
  type Scope,
  SetOrganisationDocument,
  SetRatesDocument,
} from "../../support/operations.js";
import { setRules } from "../../support/routing.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
let counter = 0;

beforeAll(async () => {
  await aCustomField(leadwire.admin, { record: "ACCOUNT", key: "satisfaction", type: "NUMBER" });
  await leadwire.admin.do(SetOrganisationDocument, { input: { currency: "EUR" } });
  await leadwire.admin.do(SetRatesDocument, { input: { rates: [{ currency: "USD", validFrom: "2020-01-01", rate: "0.5" }] } });
});

async function anAccount(customFields: Record<string, unknown> = {}) {
  const domain = `company${++counter}.example`;
  const { createAccount } = await leadwire.admin.do(CreateAccountDocument, {
    input: { name: `Company ${counter}`, website: `https://${domain}`, customFields },
  });
  return { id: createAccount.account?.id as string, domain };
}

async function aDeal(accountId: string, amount: string, currency = "EUR"): Promise<string> {
  const { createOpportunity } = await leadwire.admin.do(CreateDealDocument, {
    input: { accountId, name: "A deal", amount: { amount, currency } },
  });
  return createOpportunity.opportunity?.id as string;
}

const move = async (opportunityId: string, stage: "CLOSED_WON" | "NEGOTIATION") =>
  expect(
    (await leadwire.admin.do(MoveDealDocument, { input: { opportunityId, stage, reason: "So it is" } })).changeOpportunityStage.userErrors,
  ).toEqual([]);

const bought = async (id: string) =>
  (await leadwire.admin.do<any, any>("query ($id: ID!) { account(id: $id) { wonDeals wonWorth { amount currency } lastWonAt } }", { id }))
    .account;
const fitOf = async (id: string) =>
  (await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { fitScore } }", { id })).lead.fitScore;

const CUSTOMER = { field: "account.wonDeals", operator: "GTE" as const, value: 1 };
const RULES = [
  { name: "Customer", points: 1, condition: CUSTOMER },
  { name: "Large", points: 2, condition: { field: "account.wonWorth", operator: "GTE" as const, value: 100 } },
  { name: "Lately", points: 4, condition: { field: "account.lastWonAt", operator: "GT" as const, value: "2026-01-01T00:00:00Z" } },
  { name: "Content", points: 8, condition: { field: "account.customFields.satisfaction", operator: "GTE" as const, value: 8 } },
];
const aModelOfAccounts = async () => {
  const model = aModel({ groups: [{ name: "Account", kind: "FIT", cap: 100, rules: RULES }] });
  await aPublishedModel(leadwire.admin, model);
  return model.persona;
};

test("an account knows what was won with it, by the rates of the organisation, and forgets what is taken back", async () => {
  const { id } = await anAccount();
  expect(await bought(id)).toEqual({ wonDeals: 0, wonWorth: null, lastWonAt: null });
  const [first, second] = [await aDeal(id, "100"), await aDeal(id, "50", "USD")];
  await move(first, "CLOSED_WON");
  await move(second, "CLOSED_WON");
  expect(await bought(id)).toMatchObject({ wonDeals: 2, wonWorth: { amount: "125.00", currency: "EUR" }, lastWonAt: expect.any(String) });
  await leadwire.admin.do(SetRatesDocument, { input: { rates: [{ currency: "USD", validFrom: "2020-01-01", rate: "0.6" }] } });
  expect(await bought(id)).toMatchObject({ wonWorth: { amount: "130.00", currency: "EUR" } });
  await move(first, "NEGOTIATION");
  expect(await bought(id)).toMatchObject({ wonDeals: 1, wonWorth: { amount: "30.00", currency: "EUR" } });
  const found = await leadwire.admin.do<any, any>(
    'query ($id: ID!) { accounts(where: { id: { eq: $id }, wonDeals: { gte: 1 }, wonWorth: { lt: "31" } }, orderBy: [{ field: LAST_WON_AT, direction: DESC }]) { nodes { id } } }',
    { id },
  );
  expect(found.accounts.nodes).toEqual([{ id }]);
});

test("the score of a lead moves with what its account bought, and back; with its custom fields, and when accounts are merged", async () => {
  const persona = await aModelOfAccounts();
  const { id, domain } = await anAccount();
  const lead = await aLead(leadwire.admin, { email: `ada@${domain}`, persona });
  expect(lead.fitScore).toBe(0);
  const deal = await aDeal(id, "150");
  await move(deal, "CLOSED_WON");
  expect(await fitOf(lead.id)).toBe(7);
  await leadwire.admin.do<any, any>("mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { userErrors { message } } }", {
    input: { accountId: id, customFields: { satisfaction: 9 } },
  });
  expect(await fitOf(lead.id)).toBe(15);
  await move(deal, "NEGOTIATION");
  expect(await fitOf(lead.id)).toBe(8);
  const other = await anAccount();
  await move(await aDeal(other.id, "10"), "CLOSED_WON");
  const { mergeAccounts } = await leadwire.admin.do(MergeAccountsDocument, { input: { masterId: id, accountIds: [other.id] } });
  expect(mergeAccounts.userErrors).toEqual([]);
  expect(await bought(id)).toMatchObject({ wonDeals: 1, wonWorth: { amount: "10.00" } });
  expect(await fitOf(lead.id)).toBe(13);
});

test("a lead knows its account when it is captured, when its company changes, and when its model is published", async () => {
  const persona = await aModelOfAccounts();
  const { id, domain } = await anAccount({ satisfaction: 8 });
  await move(await aDeal(id, "10"), "CLOSED_WON");
  const lead = await aLead(leadwire.admin, { email: `ada@${domain}`, persona });
  expect(lead.fitScore).toBe(13);
  const edit = (website: string | null) =>
    leadwire.admin.do<any, any>("mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { lead { fitScore } } }", {
      input: { leadId: lead.id, website },
    });
  expect((await edit("https://elsewhere.example")).updateLead.lead.fitScore).toBe(0);
  expect((await edit(null)).updateLead.lead.fitScore).toBe(13);
  const { jobId } = await aPublishedModel(
    leadwire.admin,
    aModel({
      persona,
      groups: [{ name: "Account", kind: "FIT", cap: 100, rules: RULES.map((rule) => ({ ...rule, points: rule.points * 2 })) }],
    }),
  );
  await until(async () => (await leadwire.admin.do(PublishJobDocument, { id: jobId })).publishJob?.state === "DONE");
  expect(await fitOf(lead.id)).toBe(26);
});

test("routing rules and qualification policies look at the account", async () => {
  const seller = await leadwire.user("REP", { name: "Keeps customers" });
  const { id, domain } = await anAccount();
  await setRules(leadwire, { strategy: "USER", userId: seller.id, condition: CUSTOMER });
  const { saveQualificationPolicy } = await leadwire.admin.do(SaveQualificationPolicyDocument, {
    input: { target: "MQL", condition: CUSTOMER },
  });
  expect(saveQualificationPolicy.userErrors).toEqual([]);
  const verdictOf = async (leadId: string) => {
    const { lead } = await leadwire.admin.do<any, any>(
      "query ($id: ID!) { lead(id: $id) { qualification { criteria { name required verdict } } } }",
      { id: leadId },
    );
    return lead.qualification.criteria.find(({ name, required }: any) => required && name === "Condition")?.verdict;
  };
  const before = await aLead(leadwire.admin, { email: `before@${domain}` });
  expect(before.owner).toBeNull();
  expect(await verdictOf(before.id)).toBe("UNMET");
  await move(await aDeal(id, "1"), "CLOSED_WON");
  expect(await verdictOf(before.id)).toBe("MET");
  expect((await aLead(leadwire.admin, { email: `after@${domain}` })).owner?.name).toBe("Keeps customers");
});

test("a program that may not read deals does not read them off their accounts", async () => {
  const account = await anAccount();
  await leadwire.admin.do(MoveDealDocument, { input: { opportunityId: await aDeal(account.id, "100"), stage: "CLOSED_WON" } });
  const query = "query ($id: ID!) { account(id: $id) { wonDeals lastWonAt wonWorth { amount } hiddenFields } }";
  const told = async (...scopes: Scope[]) =>
    (await (await leadwire.service("CUSTOMERS_READ", ...scopes)).do<any, any>(query, { id: account.id })).account;
  expect(await told("OPPORTUNITIES_READ")).toMatchObject({ wonDeals: 1, wonWorth: { amount: "100.00" }, hiddenFields: [] });
  const hidden = ["lastWonAt", "wonDeals", "wonWorth"];
  expect(await told()).toEqual({ wonDeals: null, lastWonAt: null, wonWorth: null, hiddenFields: hidden });
  const program = await leadwire.service("CUSTOMERS_READ");
  expect(await program.refusal("{ accounts(where: { wonDeals: { gt: 0 } }) { totalCount } }")).toBe("BAD_USER_INPUT");
});

test("more leads of an account than are scored with it are scored by the clock, all of them, and back", async () => {
  // The last test: from here the clock is this test's.
  await leadwire.app.clock.stop();
  const persona = await aModelOfAccounts();
  const { id, domain } = await anAccount();
  const source = { channel: "WEBSITE_FORM" as const, name: "Form" };
  const rows = Array.from({ length: 130 }, (_, nth) => ({ email: `p${nth}@${domain}`, lastName: `P${nth}`, persona, source }));
  const { captureLeads } = await leadwire.admin.do(CaptureLeadsDocument, { input: { errorPolicy: "REJECT_ALL", rows } });
  expect(captureLeads.userErrors).toEqual([]);
  const fits = async () =>
    (await leadwire.sql("select fit_score, count(*)::int from lead where persona = $1 group by 1", [persona])) as any[];
  expect(await fits()).toEqual([{ fit_score: 0, count: 130 }]);
  const change = async (satisfaction: number) => {
    const text = "mutation ($input: UpdateAccountInput!) { updateAccount(input: $input) { userErrors { message } } }";
    const { updateAccount } = await leadwire.admin.do<any, any>(text, { input: { accountId: id, customFields: { satisfaction } } });
    expect(updateAccount.userErrors).toEqual([]);
  };
  await change(9);
  await leadwire.app.clock.tick(new Date(Date.now() + 1000));
  expect(await fits()).toEqual([{ fit_score: 8, count: 130 }]);
  const [step] = await leadwire.sql("select count(*)::int from change_event where type = 'SCORE_CHANGED' and after->>'persona' = $1", [
    persona,
  ]);
  expect(step?.count).toBe(130);
  // And back; nothing is due any more then.
  await change(3);
  await leadwire.app.clock.tick(new Date(Date.now() + 1000));
  expect(await fits()).toEqual([{ fit_score: 0, count: 130 }]);
  const due = "select count(*)::int from lead_score s join lead l on l.id = s.lead_id where l.persona = $1 and s.rescore_at <= now()";
  expect((await leadwire.sql(due, [persona]))[0]?.count).toBe(0);
});
