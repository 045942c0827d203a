import { expect, test } from "@jest/globals";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CatchUpDocument, LeadEventsDocument } from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

/** A stream of server-sent events, to its end. */
const serverSent = async (query: string): Promise<string> => {
  const url = `${leadwire.url}/graphql/stream?query=${encodeURIComponent(query)}`;
  return (await fetch(url, { headers: { authorization: `Bearer ${leadwire.admin.token}` } })).text();
};
const readiness = async () => (await fetch(`${leadwire.url}/readyz`)).status;

test("subscribers of a process that cannot read the log are sent elsewhere, and served again when it can", async () => {
  await aLead(leadwire.admin);
  const { headCursor } = (await leadwire.admin.do(CatchUpDocument, { first: 1 })).changeEvents;
  const socket = await leadwire.admin.subscribe(LeadEventsDocument, {});
  const events = serverSent("subscription { leadEvents { id } }");
  await leadwire.sql("alter function number_change_events() rename to not_there");
  try {
    expect(await socket.untilEnd()).toMatchObject({ code: 1013 });
    // Without `complete`, after which clients would not come back.
    expect(await events).not.toContain("event: complete");
    expect(await readiness()).toBe(503);
    // Who comes all the same is sent elsewhere at once, also with a cursor that the process remembers.
    for (const after of [undefined, headCursor])
      expect(await (await leadwire.admin.subscribe(LeadEventsDocument, { after })).untilEnd()).toMatchObject({ code: 1013 });
    expect(await serverSent(`subscription { leadEvents(after: "${headCursor}") { id } }`)).not.toContain("event: ");
  } finally {
    await leadwire.sql("alter function not_there() rename to number_change_events");
  }
  await until(async () => (await readiness()) === 200);
  const again = await leadwire.admin.subscribe(LeadEventsDocument, { after: headCursor });
  const lead = await aLead(leadwire.admin);
  expect((await again.next()).leadEvents.lead?.id).toBe(lead.id);
  await again.stop();
});
