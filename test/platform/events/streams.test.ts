import { describe, expect, test } from "@jest/globals";
import { poolOf } from "../../../src/platform/database/data-source.js";
import { aLead, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AccountEventsDocument,
  CatchUpDocument,
  type CatchUpQuery,
  ContactEventsDocument,
  ConvertLeadDocument,
  CreateTaskDocument,
  OpportunityEventsDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

describe("a conversion", () => {
  test("is told by the streams of accounts, contacts and opportunities, each with what it may show", async () => {
    const lead = await aQualifiedLead(leadwire.admin);
    const streams = {
      accounts: await leadwire.admin.subscribe(AccountEventsDocument, {}),
      contacts: await leadwire.admin.subscribe(ContactEventsDocument, {}),
      opportunities: await leadwire.admin.subscribe(OpportunityEventsDocument, { where: { amount: { gt: "100" } } }),
    };
    const { convertLead } = await leadwire.admin.do<any, any>(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
    const { account, contact, opportunity } = convertLead;
    expect((await streams.accounts.next()).accountEvents).toMatchObject({ type: "CREATED", visibility: "ADDED", accountId: account.id });
    expect((await streams.contacts.next()).contactEvents).toMatchObject({ type: "CREATED", contactId: contact.id, before: null });

    const update = (input: object) =>
      leadwire.admin.do("mutation ($input: UpdateOpportunityInput!) { updateOpportunity(input: $input) { userErrors { message } } }", {
        input: { opportunityId: opportunity.id, ...input },
      });
    await update({ amount: { amount: "50", currency: "EUR" } });
    await update({ amount: { amount: "500", currency: "EUR" } });
    await leadwire.admin.do(
      "mutation ($input: ChangeOpportunityStageInput!) { changeOpportunityStage(input: $input) { userErrors { message } } }",
      { input: { opportunityId: opportunity.id, stage: "NEGOTIATION" } },
    );
    await update({ amount: { amount: "5", currency: "EUR" } });
    const seen = [await streams.opportunities.next(), await streams.opportunities.next(), await streams.opportunities.next()];
    expect(seen.map(({ opportunityEvents }) => opportunityEvents)).toMatchObject([
      { type: "UPDATED", visibility: "ADDED", changedFields: ["amount"], before: { amount: { amount: "50.00", currency: "EUR" } } },
      { type: "STAGE_CHANGED", visibility: "UPDATED", before: { stage: "DISCOVERY", amount: null }, opportunity: { stage: "NEGOTIATION" } },
      { type: "UPDATED", visibility: "REMOVED", changedFields: [], before: null, opportunity: null, opportunityId: opportunity.id },
    ]);
    await Promise.all(Object.values(streams).map((stream) => stream.stop()));
  });
});

describe("the log by query", () => {
  const all = async (client = leadwire.admin, after?: string): Promise<CatchUpQuery["changeEvents"]["nodes"]> => {
    const nodes: CatchUpQuery["changeEvents"]["nodes"] = [];
    for (let cursor = after; ; ) {
      const { changeEvents } = await client.do(CatchUpDocument, { after: cursor, first: 7 });
      nodes.push(...changeEvents.nodes);
      cursor = changeEvents.endCursor;
      if (!changeEvents.hasMore) return nodes;
    }
  };

  test("has the same events in the same order, page by page", async () => {
    const lead = await aLead(leadwire.admin);
    for (let number = 0; number < 20; number++)
      await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: `Title ${number}` } });
    const nodes = await all();
    const log = await leadwire.sql("select transaction_id, sequence, record_type from change_event order by position");
    expect(nodes.map(({ id }) => id)).toEqual(log.map(({ transaction_id, sequence }) => `event_${transaction_id}_${sequence}`));
    expect(nodes.at(-1)).toMatchObject({ type: "UPDATED", recordId: lead.id, record: { __typename: "Lead", id: lead.id } });
  });

  test("has what was committed before it was asked, and a cursor to go on from", async () => {
    const { changeEvents } = await leadwire.admin.do(CatchUpDocument, { first: 1 });
    const lead = await aLead(leadwire.admin);
    const nodes = await all(leadwire.admin, changeEvents.headCursor);
    expect(nodes.map(({ recordId }) => recordId)).toContain(lead.id);
  });

  test("hides what the viewer may not see, and says where to go on all the same", async () => {
    await leadwire.sql("update workspace set rep_sight = 'OWN'");
    const rep = await leadwire.user("REP");
    await aLead(leadwire.admin);
    const { changeEvents } = await rep.do(CatchUpDocument, {});
    expect(changeEvents).toMatchObject({ nodes: [], hasMore: false, endCursor: changeEvents.headCursor });
    const blind = await leadwire.service("EVENTS_SUBSCRIBE");
    expect(await all(blind)).toEqual([]);
    await leadwire.sql("update workspace set rep_sight = 'TEAM'");
  });

  test("asks the database no more often for many events than for few, also where who sees them hangs on other records", async () => {
    await leadwire.sql("update workspace set rep_sight = 'OWN'");
    const rep = await leadwire.user("REP");
    const pool = poolOf(leadwire.app.services.dataSource) as { query: (...args: any[]) => any };
    const send = pool.query.bind(pool);
    const readsFor = async (count: number): Promise<number> => {
      const { changeEvents: start } = await rep.do(CatchUpDocument, { first: 1 });
      for (let number = 0; number < count; number++)
        await leadwire.admin.do(CreateTaskDocument, { input: { title: "Not the rep's", subjectId: (await aLead(leadwire.admin)).id } });
      let reads = 0;
      pool.query = (...args) => {
        if (/ join lead /.test(args[0].text ?? args[0])) reads++;
        return send(...args);
      };
      const { changeEvents } = await rep.do(CatchUpDocument, { after: start.headCursor }).finally(() => {
        pool.query = send;
      });
      expect(changeEvents).toMatchObject({ nodes: [], hasMore: false });
      return reads;
    };
    const few = await readsFor(2);
    expect(few).toBeGreaterThan(0);
    expect(await readsFor(20)).toBe(few);
    await leadwire.sql("update workspace set rep_sight = 'TEAM'");
  });

  test("refuses a page that is too large and a cursor that it never gave", async () => {
    expect(await leadwire.admin.refusal(CatchUpDocument, { first: 101 })).toBe("BAD_USER_INPUT");
    expect(await leadwire.admin.refusal(CatchUpDocument, { after: "forged" })).toBe("INVALID_CURSOR");
  });
});
