import { describe, expect, test } from "@jest/globals";
import { aLead, anOffer, aPartner } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import { ErasePersonDocument, UpdateLeadDocument } from "../support/operations.js";
import { act } from "./traces.js";

const leadwire = new Leadwire();

const LEAD_EVENTS = `subscription ($where: LeadFilter, $after: Cursor, $coalesce: Boolean) {
  leadEvents(where: $where, after: $after, coalesce: $coalesce) { type visibility leadId lead { id } before { name } changedFields }
}`;
const SHARE_EVENTS = "subscription { sharedLeadEvents { type visibility shareId sharedLead { id } changedFields } }";

const erase = async (person: { leadId: string }) =>
  (await leadwire.admin.do(ErasePersonDocument, { input: { reason: "Request 1", person } })).erasePerson;

describe("who follows", () => {
  test("is told that the lead is gone, with its id alone, whatever the filter", async () => {
    const lead = await aLead(leadwire.admin, { country: "DE", firstName: "Followed" });
    const all = await leadwire.admin.subscribe<any, any>(LEAD_EVENTS);
    const some = await leadwire.admin.subscribe<any, any>(LEAD_EVENTS, { where: { country: { eq: "DE" }, firstName: { eq: "Followed" } } });
    await erase({ leadId: lead.id });
    for (const stream of [all, some]) {
      const { leadEvents } = await stream.next();
      expect(leadEvents).toMatchObject({
        type: "DELETED",
        visibility: "REMOVED",
        leadId: lead.id,
        lead: null,
        before: null,
        changedFields: [],
      });
      await stream.stop();
    }
  });

  test.each([false, true])("and resumes from before learns no value, only that it is gone (coalesced: %s)", async (coalesce) => {
    const { leads } = await leadwire.admin.do<any, any>("{ leads(first: 1) { streamCursor } }");
    const { id } = await aLead(leadwire.admin, { lastName: "Zqresumed" });
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: id, jobTitle: "Zqresumed" } });
    await erase({ leadId: id });
    // Of another process, which has nothing in memory, and of this one, which had.
    const another = await leadwire.startAnother();
    for (const url of [leadwire.url, another.url]) {
      const stream = await leadwire.admin.at(url).subscribe<any, any>(LEAD_EVENTS, { after: leads.streamCursor, coalesce });
      const result = await stream.next();
      expect(result.leadEvents).toMatchObject({ type: "DELETED", visibility: "REMOVED", leadId: id });
      expect(JSON.stringify(result)).not.toMatch(/zqresumed/i);
      await stream.stop();
      const page = await leadwire.admin
        .at(url)
        .do<any, any>("query ($after: Cursor) { changeEvents(after: $after, first: 100) { hasMore nodes { type recordId } } }", {
          after: leads.streamCursor,
        });
      // Its capture is an activity, and goes with it.
      const gone = [expect.stringMatching(/^activity_/), id].map((recordId) => ({ type: "DELETED", recordId }));
      expect(page.changeEvents).toEqual({ hasMore: false, nodes: gone });
    }
    await another.stop();
  });

  test("as a partner is told by the id of the share, which has ended", async () => {
    const partner = await aPartner(leadwire.admin);
    const portal = await leadwire.portal(partner);
    const { leadId, shareIds } = await anOffer(leadwire.admin, [partner]);
    await act(portal, "acceptShare", { shareId: shareIds[0] });
    const stream = await portal.subscribe<any, any>(SHARE_EVENTS);
    await erase({ leadId });
    expect((await stream.next()).sharedLeadEvents).toMatchObject({
      type: "REMOVED",
      shareId: shareIds[0],
      sharedLead: null,
      changedFields: [],
    });
    await stream.stop();
    const { sharedLead } = await portal.do<any, any>("query ($id: ID!) { sharedLead(id: $id) { id } }", { id: shareIds[0] });
    expect(sharedLead).toBeNull();
    const { share } = await leadwire.admin.do<any, any>("query ($id: ID!) { share(id: $id) { state lead { id } } }", { id: shareIds[0] });
    expect(share).toEqual({ state: "REVOKED", lead: null });
  });
});
