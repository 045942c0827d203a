import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Lead } from "../../records/leads/lead.js";
import { Scorer } from "./score-lead.js";

/** Leads, their rows locked, and the way to score them at once. */
export interface TakenLeads {
  leads: Lead[];
  /**
   * Scores leads among them: the reading and the writing are a few statements for all of them, the score is the same fold
   * as for one. A lead whose score does not move is not touched and makes no event.
   * @param at the time that the scores are of
   * @returns how many were scored: those that there is a model for
   */
  rescore(leads: Lead[], at: Date): Promise<number>;
}

/** @param ids SQL that gives the uuids of the leads */
export async function takeLeadsToRescore(tx: Transaction, ids: string, values: unknown[]): Promise<TakenLeads> {
  const work = new UnitOfWork(tx);
  return {
    leads: await work.lock(Lead, ids, values),
    async rescore(leads, at) {
      const scorer = await Scorer.of(tx, leads);
      let scored = 0;
      for (const lead of leads)
        work.change(lead, () => {
          if (scorer.score(lead, undefined, at)) scored += 1;
        });
      await work.write();
      await scorer.write();
      return scored;
    },
  };
}
