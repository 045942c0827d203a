import { randomUUID } from "node:crypto";
import { pause } from "../crash/followers.js";
import { type Caller, dataOf } from "./caller.js";
import type { Tally } from "./tally.js";

/** How long is waited before the same is sent again when nothing says how long. */
const AGAIN_MS = 500;

/** A write that was acknowledged: what it made, and the change of a lead that must be told of it. */
export interface Acknowledged {
  kind: "capture" | "activity";
  id: string;
  event: string;
  /** What is the same however often it was sent. */
  key: string;
}

/** All that was written, and what is still on its way. */
export class Written {
  readonly acknowledged: Acknowledged[] = [];
  /** Keys that were sent, whatever came of them. */
  readonly sent = new Set<string>();
  underWay = 0;

  /** Sends one write until there is an answer to it, always with the same idempotency key, as a careful client does. */
  async write(
    kind: Acknowledged["kind"],
    caller: Caller,
    tally: Tally,
    mutation: string,
    inputOf: (key: string) => object,
    readAnswer: (data: any) => { id: string; lead: { id: string; version: number } } | null,
  ): Promise<string | null> {
    const key = randomUUID();
    const body = JSON.stringify({ query: mutation, variables: { input: { ...inputOf(key), idempotencyKey: key } } });
    this.sent.add(key);
    this.underWay++;
    try {
      for (;;) {
        const outcome = await caller.post(body);
        tally.add(outcome);
        const made = readAnswer(dataOf(outcome));
        if (made) {
          this.acknowledged.push({ kind, id: made.id, event: `${made.lead.id}@${made.lead.version}`, key });
          return made.lead.id;
        }
        const isForNow = [0, 429, 503].includes(outcome.status) || outcome.body.includes("IDEMPOTENCY_IN_PROGRESS");
        if (!isForNow) throw new Error(`A ${kind} was refused: ${outcome.body.slice(0, 500)}`);
        await pause(outcome.retryAfterMs ?? AGAIN_MS);
      }
    } finally {
      this.underWay--;
    }
  }
}
