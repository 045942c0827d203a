import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import type { Lead } from "../../records/leads/lead.js";
import { evaluatePartner, type PartnerFacts, type Verdict, type Wish } from "./evaluate-partner.js";
import type { ShareCandidate } from "./lead-share.js";
import { Partner } from "./partner.js";
import { type Scorecard, scorecardsOf } from "./scorecard.js";

export interface Candidate extends Verdict {
  partner: Partner;
}

/**
 * Evaluates partners for a lead, in the order of the ids; all that are active by default. Their rows stay locked, so that
 * two leads at the same moment do not fill the same last place.
 */
export async function findCandidates(tx: Transaction, lead: Lead, ids: string[] | null, wish: Wish): Promise<Candidate[]> {
  const work = new UnitOfWork(tx);
  const partners = ids
    ? await work.lock(Partner, "select unnest($1::uuid[])", [ids])
    : await work.lock(Partner, "select id from partner where active", []);
  const found = new Map(partners.map((partner) => [partner.id, partner]));
  const inOrder = ids ? ids.flatMap((id) => found.get(id) ?? []) : partners;
  const uuids = inOrder.map(({ id }) => id);
  const scorecards = await scorecardsOf((text, values) => tx.sql(text, values), uuids);
  const known = new Map((await tx.sql<Known>(KNOWN, [uuids, lead.id, tx.now])).map((row) => [row.id, row]));
  return inOrder.map((partner, index) => {
    const { id: _, ...facts } = known.get(partner.id) as Known;
    return { partner, ...evaluatePartner(lead, { partner, ...facts, scorecard: scorecards[index] as Scorecard }, wish) };
  });
}

type Known = Pick<PartnerFacts, "load" | "declined" | "has" | "promisedUntil"> & { id: string };

const KNOWN = `
  select p.id,
         count(s.id) filter (where s.state in ('OFFERED', 'VIEWED', 'ACCEPTED', 'WORKING'))::int as load,
         coalesce(bool_or(s.lead_id = $2 and s.state in ('DECLINED', 'RETURNED')), false) as declined,
         coalesce(bool_or(s.lead_id = $2 and s.state in ('OFFERED', 'VIEWED', 'ACCEPTED', 'WORKING', 'WON', 'LOST')), false) as has,
         (select max(r.expires_at) from deal_registration r
           where r.lead_id = $2 and r.state = 'REGISTERED' and r.expires_at > $3 and r.partner_id <> p.id) as "promisedUntil"
    from unnest($1::uuid[]) p(id) left join lead_share s on s.partner_id = p.id
   group by p.id`;

/** Those who may have it, the best first. */
export const ranked = (candidates: Candidate[]): Candidate[] =>
  candidates
    .filter(({ eligible }) => eligible)
    .sort((left, right) => right.rank - left.rank || left.partner.name.localeCompare(right.partner.name));

/** What is kept of the choice. */
export const toStored = (candidates: Candidate[], chosen: Candidate[]): ShareCandidate[] =>
  candidates.map((candidate) => ({ partnerId: candidate.partner.id, chosen: chosen.includes(candidate), reason: candidate.reason }));
