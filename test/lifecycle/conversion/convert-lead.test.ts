import { afterEach, describe, expect, test } from "@jest/globals";
import { aLead, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AccountsDocument,
  AdvanceOpportunityDocument,
  AssessLeadDocument,
  AssignLeadDocument,
  ChangeLeadStatusDocument,
  ContactDocument,
  ConvertLeadDocument,
  type ConvertLeadInput,
  CreateAccountDocument,
  CreateContactDocument,
  CreateOpportunityDocument,
  DisqualifyLeadDocument,
  LeadDetailDocument,
  LoseLeadDocument,
  MoveDealDocument,
  PipelineDocument,
  RecordActivityDocument,
  UpdateWorkspaceDocument,
  WinLeadDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const convert = (input: ConvertLeadInput) => leadwire.admin.do(ConvertLeadDocument, { input }).then(({ convertLead }) => convertLead);
const records = async () =>
  (
    await leadwire.sql(
      "select (select count(*) from account) as accounts, (select count(*) from contact) as contacts, (select count(*) from opportunity) as opportunities, (select count(*) from conversion) as conversions",
    )
  )[0];

test("ten conversions of one lead at once make one, and the others learn its result", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const before = await records();
  const results = await Promise.all(Array.from({ length: 10 }, () => convert({ leadId: lead.id, ...CREATE_ALL })));
  expect(results.filter(({ lead: converted }) => converted)).toHaveLength(1);
  for (const { userErrors } of results.filter(({ lead: converted }) => !converted)) {
    expect(userErrors[0]).toMatchObject({ __typename: "AlreadyConvertedError", code: "ALREADY_CONVERTED" });
  }
  const after = await records();
  for (const kind of ["accounts", "contacts", "opportunities", "conversions"])
    expect(Number(after?.[kind])).toBe(Number(before?.[kind]) + 1);
});

test("the same idempotency key gets the first result, however often and at once", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const input = { leadId: lead.id, ...CREATE_ALL, idempotencyKey: "once" };
  const atOnce = await Promise.all(Array.from({ length: 5 }, () => convert(input)));
  const codes = new Set(atOnce.flatMap(({ userErrors }) => userErrors.map(({ code }) => code)));
  expect([...codes].filter((code) => code !== "IDEMPOTENCY_IN_PROGRESS")).toEqual([]);
  const made = atOnce.flatMap(({ opportunity }) => opportunity ?? []);
  expect(made.length).toBeGreaterThan(0);
  const later = await convert(input);
  expect(later.userErrors).toEqual([]);
  expect(new Set([...made, later.opportunity].map((deal) => deal?.id)).size).toBe(1);
  const reused = await convert({ ...input, opportunity: { create: { name: "Another" } } });
  expect(reused.userErrors[0]).toMatchObject({ code: "IDEMPOTENCY_KEY_REUSED", path: ["idempotencyKey"] });
});

test("what the lead was goes into the new records, and its activities are theirs, too", async () => {
  const lead = await aQualifiedLead(leadwire.admin, {
    website: "https://www.fields.example",
    country: "DE",
    phone: "030 901899",
    industry: "Logistics",
  });
  await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: lead.id, type: "MEETING" } });
  const { account, contact, opportunity, lead: converted } = await convert({ leadId: lead.id, ...CREATE_ALL });
  expect(account).toMatchObject({ name: lead.companyName, industry: "Logistics", website: "https://www.fields.example" });
  expect(contact).toMatchObject({ name: lead.name, email: lead.email, account: { id: account?.id } });
  expect(opportunity).toMatchObject({ name: "A deal", stage: "DISCOVERY", probability: 20 });
  expect(converted).toMatchObject({ stage: "OPPORTUNITY", status: "QUALIFIED" });
  const { opportunity: deal } = await leadwire.admin.do<any, any>(
    "query ($id: ID!) { opportunity(id: $id) { activities(first: 5) { nodes { type } } account { activities(first: 5) { totalCount } } } }",
    { id: opportunity?.id },
  );
  expect(deal.activities.nodes[0]).toEqual({ type: "MEETING" });
  expect(deal.account.activities.totalCount).toBe(2);
});

test("what is known of the lead is read from what it became, by those who see the lead", async () => {
  const lead = await aQualifiedLead(leadwire.admin, { campaign: { name: "Autumn" } });
  const { account, contact, opportunity } = await convert({ leadId: lead.id, ...CREATE_ALL });
  const back = "conversions(first: 5) { nodes { lead { id campaign { name } scoreHistory(first: 1) { nodes { score } } } } }";
  const query = `query ($a: ID!, $c: ID!, $o: ID!) { account(id: $a) { ${back} } contact(id: $c) { ${back} } opportunity(id: $o) { ${back} } }`;
  const ids = { a: account?.id, c: contact?.id, o: opportunity?.id };
  const known = { id: lead.id, campaign: { name: "Autumn" }, scoreHistory: { nodes: [{ score: expect.any(Number) }] } };
  for (const record of Object.values(await leadwire.admin.do<any, any>(query, ids)))
    expect(record).toEqual({ conversions: { nodes: [{ lead: known }] } });
  const withoutLeads = await leadwire.service("CUSTOMERS_READ", "OPPORTUNITIES_READ");
  const nothing = await withoutLeads.do<any, any>(
    "query ($a: ID!) { account(id: $a) { conversions(first: 5) { totalCount nodes { convertedAt } } } }",
    ids,
  );
  expect(nothing.account.conversions).toEqual({ totalCount: 0, nodes: [] });
});

test("its events share a transaction and are numbered within it", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  await convert({ leadId: lead.id, ...CREATE_ALL });
  const [{ transaction_id: transaction }] = (await leadwire.sql(
    "select transaction_id from change_event where record_id = $1 and type = 'CONVERTED'",
    [lead.id.slice(5)],
  )) as [any];
  const events = await leadwire.sql("select record_type, sequence from change_event where transaction_id = $1 order by id", [transaction]);
  expect(events).toEqual([
    { record_type: "account", sequence: 0 },
    { record_type: "contact", sequence: 1 },
    { record_type: "opportunity", sequence: 2 },
    { record_type: "lead", sequence: 3 },
    // Its capture is an activity of the contact and the account from now on.
    { record_type: "activity", sequence: 4 },
  ]);
});

describe("is refused", () => {
  test("for a lead that is not qualified, and nothing is half-written", async () => {
    const lead = await aLead(leadwire.admin);
    const before = await records();
    const { userErrors } = await convert({ leadId: lead.id, ...CREATE_ALL });
    expect(userErrors[0]).toMatchObject({ code: "NOT_QUALIFIED" });
    expect(await records()).toEqual(before);
  });

  test("for a disqualified lead, by the policy and by the table of transitions", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    await leadwire.admin.do(DisqualifyLeadDocument, { input: { leadId: lead.id, reason: "NO_BUDGET" } });
    await leadwire.admin.do(AssessLeadDocument, { input: { leadId: lead.id, budget: { state: "UNMET" } } });
    expect((await convert({ leadId: lead.id, ...CREATE_ALL })).userErrors[0]).toMatchObject({ code: "NOT_QUALIFIED" });
    const overridden = await convert({ leadId: lead.id, ...CREATE_ALL, overrideReason: "Called back" });
    expect(overridden.userErrors[0]).toMatchObject({ __typename: "InvalidTransitionError", code: "INVALID_TRANSITION" });
  });

  test("for an override by somebody who may not, and done for a manager", async () => {
    const [rep, manager] = [await leadwire.user("REP"), await leadwire.user("MANAGER")];
    const lead = await aLead(leadwire.admin);
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: rep.id } });
    const input = { leadId: lead.id, ...CREATE_ALL, overrideReason: "The chief knows them" };
    expect((await rep.do(ConvertLeadDocument, { input })).convertLead.userErrors[0]).toMatchObject({ code: "FORBIDDEN" });
    expect((await manager.do(ConvertLeadDocument, { input })).convertLead.userErrors).toEqual([]);
  });

  test("for a lead without an owner", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    await leadwire.admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: null } });
    expect((await convert({ leadId: lead.id, ...CREATE_ALL })).userErrors[0]).toMatchObject({ code: "OWNER_REQUIRED" });
  });

  test("for a version that is no longer the newest", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    expect((await convert({ leadId: lead.id, ...CREATE_ALL, expectedVersion: 1 })).userErrors[0]).toMatchObject({ code: "CONFLICT" });
  });

  test("when a contact belongs to another account, and the whole is undone", async () => {
    const account = (await leadwire.admin.do(CreateAccountDocument, { input: { name: "Elsewhere" } })).createAccount.account;
    const contact = (await leadwire.admin.do(CreateContactDocument, { input: { lastName: "Taken", accountId: account?.id } })).createContact
      .contact;
    const lead = await aQualifiedLead(leadwire.admin);
    const before = await records();
    const input = {
      leadId: lead.id,
      account: { create: {} },
      contact: { connect: { id: contact?.id as string } },
      opportunity: { skip: true },
    };
    expect((await convert(input)).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["contact", "connect", "move"] });
    expect(await records()).toEqual(before);
    const moved = await convert({ ...input, contact: { connect: { id: contact?.id as string, move: true } } });
    expect(moved.contact?.account?.id).toBe(moved.account?.id);
  });

  test("when more or less than one way is chosen", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    expect(await leadwire.admin.refusal(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL, account: {} } as never })).toBe(
      "BAD_USER_INPUT",
    );
    expect(
      await leadwire.admin.refusal(ConvertLeadDocument, {
        input: { leadId: lead.id, ...CREATE_ALL, account: { create: {}, skip: true } } as never,
      }),
    ).toBe("BAD_USER_INPUT");
  });
});

describe("duplicates", () => {
  test("are found by domain, name, e-mail and phone, and can be bypassed or connected", async () => {
    const first = await aQualifiedLead(leadwire.admin, {
      email: "one@same.example",
      companyName: "Same Ltd",
      website: "https://same.example",
    });
    const { account } = await convert({ leadId: first.id, ...CREATE_ALL });
    const second = await aQualifiedLead(leadwire.admin, {
      email: "two@same.example",
      companyName: "SAME LTD",
      website: "https://www.same.example",
      industry: "Retail",
    });

    const { userErrors } = await convert({ leadId: second.id, ...CREATE_ALL });
    expect(userErrors[0]).toMatchObject({
      __typename: "DuplicatesFoundError",
      path: ["account", "create"],
      duplicates: [
        {
          kind: "ACCOUNT",
          confidence: expect.any(Number),
          reasons: expect.arrayContaining([{ text: "same domain" }, { text: "same company name" }]),
          record: { __typename: "Account", id: account?.id },
        },
      ],
    });
    const connected = await convert({ leadId: second.id, ...CREATE_ALL, account: { connect: { id: account?.id as string } } });
    expect(connected.account).toMatchObject({ id: account?.id, industry: "Retail" });

    const third = await aQualifiedLead(leadwire.admin, { email: "three@same.example", website: "https://same.example" });
    const bypassed = await convert({ leadId: third.id, ...CREATE_ALL, account: { create: { allowDuplicate: true } } });
    expect(bypassed.account?.id).not.toBe(account?.id);
  });

  test("of one company that is converted twice at once are not overlooked", async () => {
    const leads = await Promise.all(
      ["a", "b", "c"].map((name) =>
        aQualifiedLead(leadwire.admin, { email: `${name}@rush.example`, companyName: "Rush", website: "https://rush.example" }),
      ),
    );
    const results = await Promise.all(leads.map(({ id }) => convert({ leadId: id, ...CREATE_ALL })));
    expect(results.filter(({ account }) => account)).toHaveLength(1);
    const { accounts } = await leadwire.admin.do(AccountsDocument, { where: { domain: { eq: "rush.example" } } });
    expect(accounts.totalCount).toBe(1);
  });
});

test("that fails at its last step leaves nothing", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  await leadwire.sql(`
    create function fail() returns trigger language plpgsql as $$ begin raise exception 'the last step fails'; end $$;
    create trigger fail before update on activity for each statement execute function fail()`);
  const everything = async () => [
    await records(),
    await leadwire.sql("select count(*) from change_event"),
    await leadwire.sql("select count(*) from status_change"),
    await leadwire.sql("select * from lead where id = $1", [lead.id.slice(5)]),
  ];
  const before = await everything();
  const input = { leadId: lead.id, ...CREATE_ALL, idempotencyKey: "fails first" };
  try {
    expect(await leadwire.admin.refusal(ConvertLeadDocument, { input })).toBe("INTERNAL_SERVER_ERROR");
    expect(await everything()).toEqual(before);
  } finally {
    await leadwire.sql("drop trigger fail on activity; drop function fail()");
  }
  // The key is not used up by what failed.
  expect((await convert(input)).userErrors).toEqual([]);
});

test("what is given for a new record counts more than the lead, and is checked like any input", async () => {
  const lead = await aQualifiedLead(leadwire.admin, { industry: "Retail" });
  const account = { create: { name: "Overridden", website: "www.overridden.example", phone: "030 901850", country: "DE" as const } };
  const bad = await convert({ leadId: lead.id, ...CREATE_ALL, account, contact: { create: { email: "nobody" } } });
  expect(bad.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["contact", "create", "email"] });
  const { userErrors, ...made } = await convert({ leadId: lead.id, ...CREATE_ALL, account, contact: { create: { firstName: "Grace" } } });
  expect(userErrors).toEqual([]);
  expect(made.account).toMatchObject({ name: "Overridden", industry: "Retail", website: "https://www.overridden.example" });
  expect(made.contact?.name).toBe(`Grace ${lead.lastName}`);
});

test("a deal is found by the status that its lead then has, and only by those who see it", async () => {
  const { account } = await convert({ leadId: (await aQualifiedLead(leadwire.admin)).id, ...CREATE_ALL });
  const { createOpportunity } = await leadwire.admin.do(CreateOpportunityDocument, {
    input: { accountId: account?.id as string, name: "Under way" },
  });
  const opportunityId = createOpportunity.opportunity?.id as string;
  await leadwire.admin.do(AdvanceOpportunityDocument, { input: { opportunityId, stage: "NEGOTIATION" } });
  const lead = await aQualifiedLead(leadwire.admin);
  const input = { leadId: lead.id, account: { connect: { id: account?.id as string } }, contact: { create: {} } };
  const joined = await convert({ ...input, opportunity: { connect: { id: opportunityId } } });
  expect(joined.lead).toMatchObject({ status: "NEGOTIATION", stage: "OPPORTUNITY" });

  await leadwire.setRepSight("OWN");
  const rep = await leadwire.user("REP");
  const theirs = await aQualifiedLead(leadwire.admin);
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId: theirs.id, ownerId: rep.id } });
  const shared = (await rep.do(CreateAccountDocument, { input: { name: "Shared" } })).createAccount.account?.id as string;
  const hidden = (await leadwire.admin.do(CreateOpportunityDocument, { input: { accountId: shared, name: "Hidden" } })).createOpportunity;
  const { convertLead } = await rep.do(ConvertLeadDocument, {
    input: {
      leadId: theirs.id,
      account: { connect: { id: shared } },
      contact: { create: {} },
      opportunity: { connect: { id: hidden.opportunity?.id as string } },
    },
  });
  expect(convertLead.userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["opportunity", "connect", "id"] });
});

test("a dry run answers what would be done, and does none of it", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const before = await records();
  const answer = await convert({ leadId: lead.id, ...CREATE_ALL, dryRun: true });
  expect(answer).toMatchObject({ account: { name: lead.companyName }, opportunity: { name: "A deal" }, userErrors: [] });
  expect(await records()).toEqual(before);
  expect((await leadwire.admin.do(LeadDetailDocument, { id: lead.id })).lead?.conversion).toBeNull();
});

const WITHOUT_DEAL = { account: { create: {} }, contact: { create: {} }, opportunity: { skip: true } };

describe("without a deal the lead", () => {
  afterEach(() => leadwire.admin.do(UpdateWorkspaceDocument, { input: { usesOpportunities: true } }));

  test("is a customer at once where the organisation works without deals", async () => {
    await leadwire.admin.do(UpdateWorkspaceDocument, { input: { usesOpportunities: false } });
    const { lead } = await convert({ leadId: (await aQualifiedLead(leadwire.admin)).id, ...WITHOUT_DEAL });
    expect(lead).toMatchObject({ status: "CLOSED_WON", stage: "CUSTOMER" });
  });

  test("stays as far as it is elsewhere, and is won by itself", async () => {
    const { id: leadId } = await aQualifiedLead(leadwire.admin);
    expect((await convert({ leadId, ...WITHOUT_DEAL })).lead).toMatchObject({ status: "QUALIFIED", stage: "SQL" });
    const { winLead } = await leadwire.admin.do(WinLeadDocument, { input: { leadId, reason: "Signed" } });
    expect(winLead).toMatchObject({ lead: { status: "CLOSED_WON", stage: "CUSTOMER" }, userErrors: [] });
  });
});

test.each([
  ["NEGOTIATION", "NEGOTIATION"],
  ["PROPOSAL_SENT", "PROPOSAL"],
] as const)("a lead in %s stays there, and its deal begins at %s; it goes on with it", async (status, stage) => {
  const { id: leadId } = await aQualifiedLead(leadwire.admin);
  await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId, status } });
  const { lead, opportunity } = await convert({ leadId, ...CREATE_ALL });
  expect([lead?.status, lead?.stage, opportunity?.stage]).toEqual([status, "OPPORTUNITY", stage]);
  const { lead: after } = await leadwire.admin.do(LeadDetailDocument, { id: leadId });
  expect(after?.statusHistory.nodes[0]).toMatchObject({ from: status, to: status });
  const closeReason = await leadwire.admin.do<any, any>(
    `mutation ($input: CreateCloseReasonInput!) { createCloseReason(input: $input) { closeReason { id } } }`,
    { input: { outcome: "LOST", name: `Price of ${stage}` } },
  );
  const closeReasonId = closeReason.createCloseReason.closeReason.id;
  const input = { opportunityId: opportunity?.id as string, stage: "CLOSED_LOST" as const, closeReasonId };
  await leadwire.admin.do(MoveDealDocument, { input });
  const { lead: lost } = await leadwire.admin.do<any, any>("query ($id: ID!) { lead(id: $id) { status closeReason { id } } }", {
    id: leadId,
  });
  expect(lost).toEqual({ status: "CLOSED_LOST", closeReason: { id: closeReasonId } });
});

test("a lead with a deal is lost and won by that", async () => {
  const { id: leadId } = await aQualifiedLead(leadwire.admin);
  await convert({ leadId, ...CREATE_ALL });
  const { loseLead } = await leadwire.admin.do(LoseLeadDocument, { input: { leadId, reason: "Price" } });
  expect(loseLead.userErrors[0]).toMatchObject({ code: "LEAD_CONVERTED", message: expect.stringContaining("changeOpportunityStage") });
});

test("after conversion the lead follows its deal, and the pipeline counts it", async () => {
  const lead = await aQualifiedLead(leadwire.admin);
  const { opportunity, contact } = await convert({
    leadId: lead.id,
    ...CREATE_ALL,
    opportunity: { create: { name: "Counted", amount: { amount: "1000.10", currency: "CHF" }, closeDate: "2027-01-31" } },
  });
  const opportunityId = opportunity?.id as string;
  const proposal = await leadwire.admin.do(AdvanceOpportunityDocument, { input: { opportunityId, stage: "PROPOSAL" } });
  expect(proposal.changeOpportunityStage.opportunity).toMatchObject({ probability: 50, lead: { status: "PROPOSAL_SENT" } });
  const { opportunityStats } = await leadwire.admin.do(PipelineDocument);
  expect(opportunityStats.find(({ key }) => key.stage === "PROPOSAL")?.amount).toContainEqual({
    currency: "CHF",
    sum: "1000.10",
    weighted: "500.05",
  });

  const lost = await leadwire.admin.do(AdvanceOpportunityDocument, { input: { opportunityId, stage: "CLOSED_LOST" } });
  expect(lost.changeOpportunityStage.userErrors[0]).toMatchObject({ path: ["reason"] });
  await leadwire.admin.do(AdvanceOpportunityDocument, { input: { opportunityId, stage: "CLOSED_LOST", reason: "Too expensive" } });
  const again = await leadwire.admin.do(AdvanceOpportunityDocument, { input: { opportunityId, stage: "CLOSED_WON" } });
  expect(again.changeOpportunityStage.userErrors[0]).toMatchObject({ code: "INVALID_TRANSITION" });
  const person = await leadwire.admin.do(ContactDocument, { id: contact?.id as string });
  expect(person.contact?.leads.nodes).toEqual([expect.objectContaining({ id: lead.id })]);
});
