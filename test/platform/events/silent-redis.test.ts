import { createServer, type Server, type Socket } from "node:net";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { LeadEventsDocument, RevokeTokenDocument } from "../../support/operations.js";

// A Redis that takes connections and whatever is said, and says nothing: a machine that hangs, or a firewall in between.
const PORT = 20_000 + (process.pid % 20_000);
const lines = new Set<Socket>();
let server: Server;
beforeAll(async () => {
  server = createServer((socket) => {
    lines.add(socket);
    socket.on("error", () => {}).on("close", () => lines.delete(socket));
    socket.resume();
  });
  await new Promise<void>((resolve) => server.listen(PORT, "127.0.0.1", resolve));
});
const leadwire = new Leadwire({ redisUrl: `redis://127.0.0.1:${PORT}` });
afterAll(async () => {
  for (const socket of lines) socket.destroy();
  await new Promise((resolve) => server.close(resolve));
});

test("a Redis that takes connections and never answers keeps no writer waiting, and subscribers of every process hear", async () => {
  expect(lines.size).toBeGreaterThan(0);
  const another = await leadwire.startAnother();
  try {
    const program = await leadwire.service("LEADS_READ", "EVENTS_SUBSCRIBE");
    const [here, there] = [await program.subscribe(LeadEventsDocument, {}), await program.subscribe(LeadEventsDocument, {}, another.url)];
    for (let round = 0; round < 3; round++) {
      // Written at both, so that each has something to hear of the other.
      for (const writer of [leadwire.admin, leadwire.admin.at(another.url)]) {
        const lead = await aLead(writer);
        for (const stream of [here, there]) expect((await stream.next()).leadEvents.lead?.id).toBe(lead.id);
      }
    }
    await leadwire.admin.do(RevokeTokenDocument, { input: { tokenId: program.tokenId } });
    for (const stream of [here, there]) expect(await stream.untilEnd()).toMatchObject({ code: 4401 });
  } finally {
    await another.stop();
  }
});
