import { describe, expect, test } from "@jest/globals";
import { FairQueue } from "../../src/platform/fair-queue.js";

/** Work that ends when it is told to, and notes when it begins. */
function bench(queue: FairQueue) {
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const ask = (owners: string[], name: string) =>
    queue.run(owners, async () => {
      begun.push(name);
      await new Promise<void>((end) => ends.set(name, end));
      return name;
    });
  const end = async (name: string) => {
    ends.get(name)?.();
    // A turn is given when the work before has settled: a few microtasks later.
    await new Promise((resolve) => setImmediate(resolve));
  };
  return { begun, ask, end };
}

const settled = () => new Promise((resolve) => setImmediate(resolve));

describe("a fair queue", () => {
  test("keeps places for others while one owner asks for much", async () => {
    const { begun, ask } = bench(new FairQueue(4, 2));
    for (let n = 0; n < 600; n++) void ask(["much"], `much ${n}`);
    void ask(["little"], "little");
    await settled();
    expect(begun).toEqual(["much 0", "much 1", "little"]);
  });

  test("gives turns in rotation when all places are taken", async () => {
    const { begun, ask, end } = bench(new FairQueue(2, 2));
    for (let n = 0; n < 5; n++) void ask(["much"], `much ${n}`);
    void ask(["first"], "first");
    void ask(["second"], "second");
    await settled();
    await end("much 0");
    await end("much 1");
    await end("first");
    // After one turn of its own the owner of much has let each of the others have one.
    expect(begun.slice(0, 5)).toEqual(["much 0", "much 1", "much 2", "first", "second"]);
    await end("much 2");
    await end("second");
    expect(begun.slice(5)).toEqual(["much 3", "much 4"]);
  });

  test("counts what several ask for to the one with the least to do, so that nobody is kept waiting by asking the same", async () => {
    const { begun, ask } = bench(new FairQueue(4, 1));
    for (let n = 0; n < 3; n++) void ask(["much"], `much ${n}`);
    void ask(["much", "little"], "shared");
    await settled();
    expect(begun).toEqual(["much 0", "shared"]);
  });

  test("gives the place of work that fails to the next, and the failure to who asked", async () => {
    const queue = new FairQueue(1, 1);
    const failing = queue.run(["one"], async () => {
      throw new Error("on purpose");
    });
    const next = queue.run(["one"], async () => "done");
    await expect(failing).rejects.toThrow("on purpose");
    expect(await next).toBe("done");
  });
});
