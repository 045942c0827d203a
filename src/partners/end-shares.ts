import type { Transaction } from "../database/transaction.js";
import { UnitOfWork } from "../database/unit-of-work.js";
import { Lead } from "../leads/lead.js";
import { findCandidates } from "./find-candidates.js";
import { LeadShare } from "./lead-share.js";
import { anOffer, isShareable } from "./share-lead.js";
import { type DeclineReason, HELD, OPEN, type ShareState } from "./words.js";

/** How a share ends, by whoever ends it. */
export interface Ending {
  state: ShareState;
  note: string | null;
  declineReason?: DeclineReason;
}

export interface TakenShare {
  work: UnitOfWork;
  share: LeadShare;
  lead: Lead;
}

/**
 * A share and its lead, both locked: the lead first, as everybody does who decides on its shares, so that of many who
 * accept at once each finds what the one before it did.
 */
export async function takeShare(tx: Transaction, id: string): Promise<TakenShare | null> {
  const work = new UnitOfWork(tx);
  const [lead] = await work.lock(Lead, "select lead_id from lead_share where id = $1", [id]);
  const [share] = lead ? await work.lock(LeadShare, "select $1::uuid", [id]) : [];
  return share && lead ? { work, share, lead } : null;
}

/** Ends shares of one lead, whose row is locked. Where a WATERFALL was declined or expired, the next partner is asked. */
export async function endShares(
  work: UnitOfWork,
  lead: Lead,
  shares: LeadShare[],
  endingOf: (share: LeadShare) => Ending,
  { askNext: asksNext, now = work.tx.now }: { askNext: boolean; now?: Date },
): Promise<void> {
  for (const share of shares) {
    const { waiting } = share;
    const ending = endingOf(share);
    work.change(share, () => share.end(ending, lead, now));
    if (asksNext) await askNext(work, lead, share, waiting, now);
  }
}

async function askNext(work: UnitOfWork, lead: Lead, ended: LeadShare, waiting: string[], now: Date): Promise<void> {
  const { tx } = work;
  if (waiting.length === 0 || !isShareable(lead)) return;
  // Somebody may have shared it otherwise meanwhile.
  const others = await tx.sql("select from lead_share where lead_id = $1 and id <> $2 and not co_sell and state = any($3)", [
    lead.id,
    ended.id,
    [...OPEN, ...HELD],
  ]);
  if (others.length > 0 && !ended.coSell) return;
  const candidates = await findCandidates(tx, lead, waiting, { byHand: true, minimumTier: null });
  const next = candidates.findIndex(({ eligible }) => eligible);
  const chosen = candidates[next];
  if (!chosen) return;
  const { mode, fieldSet, coSell, terms, candidates: kept } = ended;
  const rest = candidates.slice(next + 1).map(({ partner }) => partner.id);
  work.add(anOffer(lead, chosen.partner.id, now, { mode, fieldSet, coSell, terms, waiting: rest, candidates: kept }));
}
