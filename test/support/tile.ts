import { groupsAfter } from "../../clients/typescript/src/live.js";
import type { Client, Stream } from "./client.js";
import {
  type LeadNumbersFragment,
  LeadNumbersNowDocument,
  LeadStatsChangedDocument,
  type LeadStatsChangedSubscriptionVariables,
} from "./operations.js";

type Question = Omit<LeadStatsChangedSubscriptionVariables, "after">;

/** A tile of a dashboard: live statistics of leads, as a client keeps them. */
export class Tile {
  groups: LeadNumbersFragment[] = [];
  cursor = "";
  /** How many leads there were by each cursor that it was told. */
  readonly totals = new Map<string, number>();
  whole = 0;
  frames = 0;
  private stream: Stream<any>;
  private following: Promise<void> = Promise.resolve();

  constructor(readonly question: Question) {}

  async open(client: Client, after?: string, url?: string): Promise<this> {
    this.stream = await client.subscribe(LeadStatsChangedDocument, { atMostEvery: "PT0.25S", ...this.question, after }, url);
    await this.next();
    const { stream } = this;
    this.following = (async () => {
      while (this.stream === stream) await this.next();
    })().catch(() => {});
    return this;
  }

  private async next(): Promise<void> {
    const { leadStatsChanged: frame } = await this.stream.next();
    this.groups = groupsAfter(this.groups, frame);
    this.cursor = frame.cursor;
    this.totals.set(
      frame.cursor,
      this.groups.reduce((sum, { count }) => sum + count, 0),
    );
    if (frame.groups) this.whole++;
    this.frames++;
  }

  /** The same as text, whatever the order. */
  get text(): string {
    return textOf(this.groups);
  }

  /** What a query says now. */
  async fresh(client: Client): Promise<string> {
    const { atMostEvery: _, ...question } = this.question;
    return textOf((await client.do(LeadNumbersNowDocument, question)).leadStats);
  }

  async close(): Promise<void> {
    await this.stream.stop();
    await this.following;
  }
}

const textOf = (groups: readonly object[]): string =>
  groups
    .map((group) => JSON.stringify(group))
    .sort()
    .join("\n");
