import type { DataSource } from "typeorm";
import { type Transaction, transact } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { SYSTEM } from "../../platform/identity/actor.js";
import { Lead } from "../../records/leads/lead.js";
import { askNext, type Ending, endShares } from "./end-shares.js";
import { LeadShare } from "./lead-share.js";
import { ShareState } from "./partner.enums.js";

/** So few that whoever decides on one of these leads waits a moment at most. */
const BATCH = 50;

const EXPIRED = "s.state in ('OFFERED', 'VIEWED') and s.expires_at <= $1";
const IDLE = "s.state in ('ACCEPTED', 'WORKING') and (s.contact_by <= $1 or s.update_by <= $1)";

/** Ends offers that nobody decided on in time, and asks the next partner of a WATERFALL. */
export const expireOffers = (dataSource: DataSource, now: Date): Promise<boolean> =>
  transact(dataSource, SYSTEM, null, (tx) => expireOffersIn(tx, now));

export const expireOffersIn = (tx: Transaction, now: Date): Promise<boolean> =>
  endDue(tx, now, EXPIRED, () => ({ state: ShareState.EXPIRED, note: null }), { askNext: true });

/** Takes leads back that a partner accepted and then let lie. */
export const returnIdle = (dataSource: DataSource, now: Date): Promise<boolean> =>
  transact(dataSource, SYSTEM, null, (tx) => endDue(tx, now, IDLE, (share) => idle(share, now), { askNext: false }));

const idle = ({ contactBy }: LeadShare, now: Date): Ending => ({
  state: ShareState.RETURNED,
  note: contactBy && contactBy <= now ? "The partner did not reach out in time" : "The partner was silent for too long",
});

/**
 * Ends a batch of the shares that are due, the leads' rows locked first as by everybody who decides on a share; a lead
 * that somebody is deciding on now is left for the next look.
 */
async function endDue(
  tx: Transaction,
  now: Date,
  due: string,
  endingOf: (share: LeadShare) => Ending,
  { askNext: asksNext }: { askNext: boolean },
): Promise<boolean> {
  const found = await tx.sql<{ id: string }>(
    `select l.id from lead l where l.id in (select s.lead_id from lead_share s where ${due} order by s.offered_at limit ${BATCH})
     order by l.id for update of l skip locked`,
    [now],
  );
  if (found.length === 0) return false;
  const ids = found.map(({ id }) => id);
  const work = new UnitOfWork(tx);
  const leads = new Map((await work.lock(Lead, "select unnest($1::uuid[])", [ids])).map((lead) => [lead.id, lead]));
  const shares = await work.lock(LeadShare, `select s.id from lead_share s where ${due} and s.lead_id = any($2)`, [now, ids]);
  const waiting = shares.map((share) => share.waiting);
  // All of them first: what has ended is no longer a load, and may make room for another of these leads.
  for (const share of shares) await endShares(work, leads.get(share.leadId as string) as Lead, [share], endingOf, { askNext: false, now });
  if (asksNext)
    for (const [nth, share] of shares.entries())
      await askNext(work, leads.get(share.leadId as string) as Lead, share, waiting[nth] as string[], now);
  await work.write();
  return shares.length > 0;
}
