import type { Lead } from "../leads/lead.js";
import type { Partner } from "./partner.js";
import type { Scorecard } from "./scorecard.js";
import { PartnerTier } from "./words.js";

/** What there is to know of a partner when a lead is shared. */
export interface PartnerFacts {
  partner: Partner;
  /** How many shares it has open or in hand. */
  load: number;
  /** It declined this lead, or gave it back. */
  declined: boolean;
  /** It has, or is offered, this lead. */
  has: boolean;
  scorecard: Pick<Scorecard, "acceptRate" | "winRate">;
}

export interface Verdict {
  eligible: boolean;
  reason: string;
  /** The higher the better, among those who are eligible. */
  rank: number;
}

/** What was asked for. */
export interface Wish {
  /** Somebody chose this partner by hand: where it works and what it knows is theirs to say. */
  byHand: boolean;
  minimumTier: PartnerTier | null;
}

/** From the closest on. */
const TIERS = Object.values(PartnerTier);

/** Points of a rank: what a partner knows before how close it is, that before how it does, and all before how free it is. */
const RANK = { specialised: 100, tier: 10, winRate: 20, acceptRate: 10, load: -1 };

/** Whether a partner may be offered a lead, how it compares with others, and why, in words. */
export function judgePartner(lead: Pick<Lead, "country" | "industry">, facts: PartnerFacts, { byHand, minimumTier }: Wish): Verdict {
  const { partner, load, declined, has, scorecard } = facts;
  const no = (reason: string): Verdict => ({ eligible: false, reason, rank: 0 });
  if (!partner.active) return no("It is not offered leads at present.");
  if (has) return no("It has this lead already, or is offered it.");
  if (declined) return no("It declined this lead, or gave it back.");
  if (partner.capacity !== null && load >= partner.capacity) return no(`It has ${load} leads of at most ${partner.capacity}.`);
  const serves = partner.territories.length === 0 || (lead.country !== null && partner.territories.includes(lead.country));
  const knows = partner.specialisations.some((industry) => industry.toLowerCase() === lead.industry?.toLowerCase());
  if (!byHand) {
    if (minimumTier && TIERS.indexOf(partner.tier) > TIERS.indexOf(minimumTier))
      return no(`It is ${partner.tier}; asked for is ${minimumTier}.`);
    if (!serves) return no(lead.country ? `It does not serve ${lead.country}.` : "The lead has no country, and it serves only some.");
    if (!knows && partner.specialisations.length > 0) return no(`It does not know ${lead.industry ?? "what the lead needs"}.`);
  }
  const rank =
    (knows ? RANK.specialised : 0) +
    (TIERS.length - TIERS.indexOf(partner.tier)) * RANK.tier +
    (scorecard.winRate ?? 0) * RANK.winRate +
    (scorecard.acceptRate ?? 0) * RANK.acceptRate +
    load * RANK.load;
  return { eligible: true, rank, reason: inWords(lead, facts, { serves, knows }) };
}

const percent = (part: number) => `${Math.round(part * 100)} %`;

function inWords(
  { country, industry }: Pick<Lead, "country" | "industry">,
  { partner, load, scorecard: { acceptRate, winRate } }: PartnerFacts,
  { serves, knows }: { serves: boolean; knows: boolean },
): string {
  const parts = [
    country && (serves ? `serves ${country}` : `does not serve ${country}`),
    industry && (knows ? `knows ${industry}` : null),
    partner.tier,
    partner.capacity === null ? `${load} open` : `${load} of ${partner.capacity} open`,
    acceptRate !== null && `accepts ${percent(acceptRate)}`,
    winRate !== null && `wins ${percent(winRate)}`,
  ];
  return parts.filter(Boolean).join(", ");
}
