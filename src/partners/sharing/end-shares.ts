import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Lead } from "../../records/leads/lead.js";
import { tasksOf } from "../../records/tasks/add-task.js";
import { TaskKind } from "../../records/tasks/task.enums.js";
import type { Task } from "../../records/tasks/task.js";
import { findCandidates, toStored } from "./find-candidates.js";
import { LeadShare, type ShareCandidate } from "./lead-share.js";
import { type DeclineReason, HELD, OPEN, REVOKED_BECAUSE, RevokeReason, ShareState } from "./partner.enums.js";
import { Partner } from "./partner.js";
import { anOffer, isShareable } from "./share-lead.js";

/** How a share ends, by whoever ends it. */
export interface Ending {
  state: ShareState;
  note: string | null;
  declineReason?: DeclineReason;
  revokeReason?: RevokeReason;
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
export async function lockShare(tx: Transaction, id: string): Promise<TakenShare | null> {
  const work = new UnitOfWork(tx);
  const [lead] = await work.lock(Lead, "select lead_id from lead_share where id = $1", [id]);
  const [share] = lead ? await work.lock(LeadShare, "select $1::uuid", [id]) : [];
  return share && lead ? { work, share, lead } : null;
}

/** How a share ends that the organisation takes back by itself. */
export const revokedFor = (revokeReason: keyof typeof REVOKED_BECAUSE): Ending => ({
  state: ShareState.REVOKED,
  note: REVOKED_BECAUSE[revokeReason],
  revokeReason: RevokeReason[revokeReason],
});

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
    if (ending.state === ShareState.RETURNED) work.add(await taskOfReturn(work.tx, share, lead));
    if (asksNext) await askNext(work, lead, share, waiting, now);
  }
}

/** Whoever works the lead is to find another way for it. */
async function taskOfReturn(tx: Transaction, { partnerId, declineReason, endNote }: LeadShare, lead: Lead): Promise<Task> {
  const partner = await tx.find(Partner, partnerId);
  const description = [declineReason, endNote].filter(Boolean).join(": ") || null;
  const title = `${partner?.name ?? "The partner"} returned the lead`.slice(0, 300);
  const [task] = await tasksOf(tx, [{ subject: lead, kind: TaskKind.PARTNER_OUTCOME, title, description }]);
  return task as Task;
}

/** Takes back what partners have yet to decide on, of leads whose rows are locked. What a partner has in hand it keeps. */
export async function endOffers(work: UnitOfWork, leads: Lead[], reason: keyof typeof REVOKED_BECAUSE): Promise<void> {
  const byId = new Map(leads.map((lead) => [lead.id, lead]));
  const offers = await work.lock(LeadShare, "select id from lead_share where lead_id = any($1::uuid[]) and state = any($2)", [
    [...byId.keys()],
    OPEN,
  ]);
  for (const offer of offers)
    work.change(offer, () => offer.end(revokedFor(reason), byId.get(offer.leadId as string) as Lead, work.tx.now));
}

/** Offers a lead to the next partner of a WATERFALL that may have it, by the rules that the first was chosen by. */
export async function askNext(work: UnitOfWork, lead: Lead, ended: LeadShare, waiting: string[], now: Date): Promise<void> {
  const { tx } = work;
  if (waiting.length === 0 || !isShareable(lead)) return;
  // What has ended, and who has been asked, in this same work counts for how many leads a partner has.
  await work.write();
  // Somebody may have shared it otherwise meanwhile.
  const others = await tx.sql("select from lead_share where lead_id = $1 and id <> $2 and not co_sell and state = any($3)", [
    lead.id,
    ended.id,
    [...OPEN, ...HELD],
  ]);
  if (others.length > 0 && !ended.coSell) return;
  const evaluated = await findCandidates(tx, lead, waiting, ended.wish);
  const next = evaluated.findIndex(({ eligible }) => eligible);
  const chosen = evaluated[next];
  const candidates = again(ended.candidates, toStored(evaluated, chosen ? evaluated.slice(next) : []));
  if (!chosen) {
    work.change(ended, () => Object.assign(ended, { candidates }));
    return;
  }
  const { mode, fieldSet, coSell, terms, wish } = ended;
  const rest = evaluated.slice(next + 1).map(({ partner }) => partner.id);
  work.add(anOffer(lead, chosen.partner.id, now, { mode, fieldSet, coSell, terms, wish, waiting: rest, candidates }));
}

/** What is kept of the choice, with what is so now of those who were looked at again. */
const again = (kept: ShareCandidate[], now: ShareCandidate[]): ShareCandidate[] =>
  kept.map((candidate) => now.find(({ partnerId }) => partnerId === candidate.partnerId) ?? candidate);
