import { describe, expect, test } from "@jest/globals";
import type { App } from "../../../src/app.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AssignLeadDocument,
  LeadEventsDocument,
  OpportunityEventsDocument,
  RevokeTokenDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

async function onAnother(work: (another: App) => Promise<void>): Promise<void> {
  const another = await leadwire.startAnother();
  await work(another).finally(() => another.stop());
}

const narrow = (tokenId: string, scopes: string[]) =>
  leadwire.sql("update access_token set scopes = $2 where id = $1", [tokenId.slice("token_".length), scopes]);

describe("on an open stream, of this process and of another one,", () => {
  test("a scope that is taken away ends what needs it with FORBIDDEN; the socket and the rest go on", () =>
    onAnother(async (another) => {
      const program = await leadwire.service("LEADS_READ", "OPPORTUNITIES_READ", "EVENTS_SUBSCRIBE");
      for (const url of [leadwire.url, another.url]) {
        await narrow(program.tokenId, ["LEADS_READ", "OPPORTUNITIES_READ", "EVENTS_SUBSCRIBE"]);
        const [kept, lost] = [
          await program.subscribe(LeadEventsDocument, {}, url),
          await program.subscribe(OpportunityEventsDocument, {}, url),
        ];
        await narrow(program.tokenId, ["LEADS_READ", "EVENTS_SUBSCRIBE"]);
        expect((await lost.nextResult()).errors?.[0]?.extensions).toMatchObject({ code: "FORBIDDEN" });
        expect(await lost.untilEnd()).toBeUndefined();
        const lead = await aLead(leadwire.admin);
        expect((await kept.next()).leadEvents.lead?.id).toBe(lead.id);
        await Promise.all([kept.stop(), lost.stop()]);
      }
    }));

  test("a role that changes counts for the next event", () =>
    onAnother(async (another) => {
      await leadwire.sql("update workspace set rep_sight = 'OWN'");
      for (const url of [leadwire.url, another.url]) {
        const user = await leadwire.user("MANAGER");
        const stream = await user.subscribe(LeadEventsDocument, {}, url);
        const lead = await aLead(leadwire.admin);
        expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
        await leadwire.sql("update user_account set role = 'REP' where id = $1", [user.id.slice("user_".length)]);
        // What is committed after the role has changed is evaluated by the new one, without waiting for anything.
        await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "hidden from a rep" } });
        const own = await aLead(leadwire.admin);
        await leadwire.admin.do(AssignLeadDocument, { input: { leadId: own.id, ownerId: user.id } });
        const next = (await stream.next()).leadEvents;
        expect([next.type, next.visibility, next.lead?.id]).toEqual(["ASSIGNED", "ADDED", own.id]);
        await stream.stop();
      }
      await leadwire.sql("update workspace set rep_sight = 'TEAM'");
    }));

  test("a token that is revoked closes the socket with 4401", () =>
    onAnother(async (another) => {
      const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
      const streams = await Promise.all([leadwire.url, another.url].map((url) => program.subscribe(LeadEventsDocument, {}, url)));
      await leadwire.admin.do(RevokeTokenDocument, { input: { tokenId: program.tokenId } });
      for (const stream of streams) expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
    }));

  test("a token that expires closes it with 4403; with a new one the client resumes where it was", async () => {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const stream = await program.subscribe(LeadEventsDocument, {});
    const lead = await aLead(leadwire.admin);
    const { cursor } = (await stream.next()).leadEvents;
    await leadwire.sql("update access_token set expires_at = now() where id = $1", [program.tokenId.slice("token_".length)]);
    expect(await stream.untilEnd()).toMatchObject({ code: 4403 });
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "meanwhile" } });
    const renewed = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const resumed = await renewed.subscribe(LeadEventsDocument, { after: cursor });
    expect((await resumed.next()).leadEvents).toMatchObject({ type: "UPDATED", lead: { id: lead.id } });
    await resumed.stop();
  });
});
