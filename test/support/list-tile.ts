import { pageAfter } from "../../clients/typescript/src/live.js";
import type { Client, Stream } from "./client.js";
import {
  LeadPageNowDocument,
  type LeadPlacesFragment,
  LeadsChangedDocument,
  type LeadsChangedSubscriptionVariables,
} from "./operations.js";

type Question = Omit<LeadsChangedSubscriptionVariables, "after" | "atMostEvery">;

/** A live page of leads, as a client keeps it. */
export class ListTile {
  page: LeadPlacesFragment[] = [];
  totalCount = 0;
  cursor = "";
  frames = 0;
  private stream: Stream<any>;

  constructor(readonly question: Question) {}

  async open(client: Client, after?: string, url?: string): Promise<this> {
    this.stream = await client.subscribe(LeadsChangedDocument, { atMostEvery: "PT0.25S", ...this.question, after }, url);
    await this.next();
    const { stream } = this;
    void (async () => {
      while (this.stream === stream) await this.next();
    })().catch(() => {});
    return this;
  }

  private async next(): Promise<void> {
    const { leadsChanged: frame } = await this.stream.next();
    this.page = pageAfter(this.page, frame, "leadId");
    this.cursor = frame.cursor;
    this.totalCount = frame.totalCount;
    this.frames++;
  }

  get text(): string {
    return JSON.stringify([this.page.map(({ lead }) => lead), this.totalCount]);
  }

  /** What a query says now. */
  async fresh(client: Client): Promise<string> {
    const { leads } = await client.do(LeadPageNowDocument, this.question);
    return JSON.stringify([leads.nodes, leads.totalCount]);
  }

  close(): Promise<void> {
    return this.stream.stop();
  }
}
