import type pg from "pg";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal } from "../../platform/errors.js";
import { CapturePolicy, Source } from "../../records/campaigns/source.js";
import type { CaptureLeadRow } from "../../records/leads/lead.inputs.js";
import type { Lead } from "../../records/leads/lead.js";
import { type Capture, type Captured, CaptureOutcome } from "../capture/capture-lead.js";

/**
 * Whom a dry run has met so far. Its batches are rolled back, so a later row of the same person would look new again;
 * the memory is a temporary table, because the file may have more people than fit into ours.
 */
export class SeenPeople {
  private constructor(private readonly connection: pg.PoolClient) {}

  static async none(connection: pg.PoolClient): Promise<SeenPeople> {
    await connection.query("create temporary table seen_person (key text primary key)");
    return new SeenPeople(connection);
  }

  /** What the captures of a batch would have done if the batches before were committed; null for one that was refused. */
  async outcomesOf(tx: Transaction, captures: Capture[], results: (Captured | Refusal)[]): Promise<(CaptureOutcome | null)[]> {
    const keys = results.map((result, place) => (result instanceof Refusal ? [] : keysOf(result.lead, captures[place]?.input)));
    const before = await this.connection.query("select key from seen_person where key = any($1)", [keys.flat()]);
    const seen = new Set(before.rows.map(({ key }) => key));
    await this.connection.query("insert into seen_person (key) select unnest($1::text[]) on conflict do nothing", [keys.flat()]);
    const creating = await tx.manager.findBy(Source, { capturePolicy: CapturePolicy.CREATE });
    return results.map((result, place) => {
      if (result instanceof Refusal) return null;
      const isKnown = keys[place]?.some((key) => seen.has(key)) && !creating.some(({ id }) => id === result.lead.sourceId);
      return isKnown ? CaptureOutcome.ATTACHED : result.outcome;
    });
  }
}

const keysOf = ({ email, phone }: Lead, input: CaptureLeadRow | undefined): string[] =>
  [email, phone, input?.externalId && JSON.stringify([input.externalId.system, input.externalId.value])].flatMap((key) => key || []);
