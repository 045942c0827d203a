import { describe, expect, test } from "@jest/globals";
import { Admission } from "../../../src/platform/execution/admission.js";
import { TRANSPORT_LIMITS } from "../../../src/platform/schema/limits.js";
import type { Client } from "../../support/client.js";
import { Leadwire } from "../../support/leadwire.js";
import { until } from "../../support/until.js";

const nextTurn = () => new Promise<void>((resolve) => setImmediate(resolve));

describe("turns", () => {
  test("each of those that come together begins in one of its own, and whoever asks for much keeps nobody else waiting", async () => {
    const admission = new Admission();
    const begun: string[] = [];
    const ask = (owner: string, name: string) => admission.turn(owner).then(() => begun.push(name));
    const all = [...Array.from({ length: 5 }, (_, n) => ask("much", `much ${n}`)), ask("little", "little")];
    const perTurn: number[] = [];
    for (let before = 0; begun.length < all.length; before = begun.length) {
      await nextTurn();
      perTurn.push(begun.length - before);
    }
    expect(Math.max(...perTurn)).toBe(1);
    expect(begun.indexOf("little")).toBeLessThan(3);
  });
});

describe("room", () => {
  test("is for so many at once, and of those for so many of one owner", async () => {
    const admission = new Admission(3, 2);
    const entered: string[] = [];
    const enter = async (owner: string) => {
      const leave = await admission.enter(owner);
      entered.push(owner);
      return leave;
    };
    const first = [enter("a"), enter("a"), enter("a"), enter("b"), enter("c")];
    await nextTurn();
    expect(entered).toEqual(["a", "a", "b"]);
    expect(admission.underWay).toBe(3);
    (await (first[0] as Promise<() => void>))();
    await nextTurn();
    expect(entered).toHaveLength(4);
    for (const one of first.slice(1)) void one.then((leave) => leave());
    await until(() => admission.underWay === 0);
  });

  test("is refused to whoever waited too long, and to more than may wait, with when to come again", async () => {
    const admission = new Admission(1, 1, 50);
    const leave = await admission.enter("a");
    const waiting = Array.from({ length: TRANSPORT_LIMITS.waitingOperations.most }, () => admission.enter("a").catch((error) => error));
    await expect(admission.enter("a")).rejects.toMatchObject({
      extensions: { code: "OVERLOADED", retryAfterMs: expect.any(Number), http: { status: 503 } },
    });
    for (const error of await Promise.all(waiting)) expect(error.extensions.code).toBe("OVERLOADED");
    leave();
    // Those who were refused take none of it.
    await until(() =>
      admission.enter("a").then(
        (left) => {
          left();
          return true;
        },
        () => false,
      ),
    );
    await until(() => admission.underWay === 0);
  });
});

describe("an operation makes its room free again, whatever becomes of it", () => {
  const leadwire = new Leadwire();
  const OPERATIONS = [
    "{ me { id } }",
    "{ leads(first: 1) { nodes { id activities(first: 1) { nodes { id } } } } }",
    "{ nothing }",
    "{ me { id }",
    "{ leads(first: 101) { nodes { id } } }",
    'mutation { updateLead(input: { leadId: "lead_1" }) { userErrors { code } } }',
    "query A { me { id } } query B { me { id } }",
    "subscription { leadEvents { id } }",
  ];

  test.each<[string, (client: Client, query: string) => Promise<unknown>]>([
    ["HTTP", (client, query) => client.ask(query)],
    [
      "server-sent events",
      async (client, query) => {
        const stream = client.subscribeSse(query);
        if (!query.startsWith("subscription")) await stream.nextResult();
        await stream.stop();
      },
    ],
    ["WebSocket", async (client, query) => (await client.subscribe(query)).stop()],
  ])("by %s", async (_, ask) => {
    for (const query of OPERATIONS) await ask(leadwire.admin, query);
    await until(() => leadwire.app.services.admission.underWay === 0);
  });

  test("who is refused for want of it costs nothing, and is told by the status", async () => {
    const { admission } = leadwire.app.services;
    const { me } = await leadwire.admin.do<{ me: { id: string } }, object>("{ me { id } }");
    const id = me.id.slice("user_".length);
    const program = await leadwire.service("LEADS_READ");
    const leaves = await Promise.all(Array.from({ length: 24 }, () => admission.enter(id)));
    const { status, errors, extensions } = await leadwire.admin.ask("{ me { id } }");
    expect([status, errors?.[0]?.extensions?.code, extensions?.cost]).toEqual([503, "OVERLOADED", undefined]);
    // There is room for others.
    expect((await program.ask("{ leads(first: 1) { totalCount } }")).status).toBe(200);
    for (const leave of leaves) leave();
    expect((await leadwire.admin.ask("{ me { id } }")).status).toBe(200);
  });
});
