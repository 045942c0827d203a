import { Duration } from "luxon";
import type { Lead } from "../../records/leads/lead.js";
import { PartnerTier } from "./partner.enums.js";
import type { Partner } from "./partner.js";
import type { Scorecard } from "./scorecard.js";

/** What there is to know of a partner when a lead is shared. */
export interface PartnerFacts {
  partner: Partner;
  /** How many shares it has open or in hand. */
  load: number;
  /** It declined this lead, or gave it back. */
  declined: boolean;
  /** It has, or is offered, this lead. */
  has: boolean;
  /** Until when the deal is another partner's, who registered it; null when it is nobody else's. */
  promisedUntil: Date | null;
  scorecard: Omit<Scorecard, "offered">;
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

/**
 * Points of a rank: what a partner knows before how close it is, and that before how it does and how free it is, whose
 * points together are fewer than a tier's.
 */
const RANK = { specialised: 1000, tier: 100, winRate: 30, acceptRate: 20, timeToAccept: 10, timeToFirstContact: 10 };
/** Each lead that a partner has takes a point, up to so many. */
const MOST_LOAD = 29;

/** What nobody knows yet of a partner counts as neither good nor bad, or a new one would never get its chance. */
const UNKNOWN = 0.5;

/** From 1, at once, by a half, after a day, towards 0. */
const quickness = (time: string | null): number => (time === null ? UNKNOWN : 1 / (1 + Duration.fromISO(time).as("days")));

/** Whether a partner may be offered a lead, how it compares with others, and why, in words. */
export function evaluatePartner(lead: Pick<Lead, "country" | "industry">, facts: PartnerFacts, { byHand, minimumTier }: Wish): Verdict {
  const { partner, load, declined, has, promisedUntil } = facts;
  const no = (reason: string): Verdict => ({ eligible: false, reason, rank: 0 });
  if (!partner.active) return no("It is not offered leads at present.");
  if (has) return no("It has this lead already, or is offered it.");
  if (declined) return no("It declined this lead, or gave it back.");
  if (promisedUntil) return no(`Another partner registered this deal, which is that partner's until ${day(promisedUntil)}.`);
  if (partner.capacity !== null && load >= partner.capacity) return no(`It has ${load} leads of at most ${partner.capacity}.`);
  const serves = partner.territories.length === 0 || (lead.country !== null && partner.territories.includes(lead.country));
  const knows = partner.specialisations.some((industry) => industry.toLowerCase() === lead.industry?.toLowerCase());
  if (!byHand) {
    if (minimumTier && TIERS.indexOf(partner.tier) > TIERS.indexOf(minimumTier))
      return no(`It is ${partner.tier}; asked for is ${minimumTier}.`);
    if (!serves) return no(lead.country ? `It does not serve ${lead.country}.` : "The lead has no country, and it serves only some.");
    if (!knows && partner.specialisations.length > 0) return no(`It does not know ${lead.industry ?? "what the lead needs"}.`);
  }
  const rank = (knows ? RANK.specialised : 0) + (TIERS.length - TIERS.indexOf(partner.tier)) * RANK.tier + standing(facts);
  return { eligible: true, rank, reason: inWords(lead, facts, { serves, knows }) };
}

/** How a partner does, less what it has to do already. */
const standing = ({ load, scorecard }: PartnerFacts): number =>
  (scorecard.winRate ?? UNKNOWN) * RANK.winRate +
  (scorecard.acceptRate ?? UNKNOWN) * RANK.acceptRate +
  quickness(scorecard.medianTimeToAccept) * RANK.timeToAccept +
  quickness(scorecard.medianTimeToFirstContact) * RANK.timeToFirstContact -
  Math.min(load, MOST_LOAD);

const day = (time: Date) => time.toISOString().slice(0, 10);

const hours = (time: string) => `${Math.round(Duration.fromISO(time).as("hours"))} h`;

const percent = (part: number) => `${Math.round(part * 100)} %`;

function inWords(
  { country, industry }: Pick<Lead, "country" | "industry">,
  { partner, load, scorecard: { acceptRate, winRate, medianTimeToAccept, medianTimeToFirstContact } }: PartnerFacts,
  { serves, knows }: { serves: boolean; knows: boolean },
): string {
  const parts = [
    country && (serves ? `serves ${country}` : `does not serve ${country}`),
    industry && (knows ? `knows ${industry}` : null),
    partner.tier,
    partner.capacity === null ? `${load} open` : `${load} of ${partner.capacity} open`,
    acceptRate !== null && `accepts ${percent(acceptRate)}`,
    medianTimeToAccept !== null && `within ${hours(medianTimeToAccept)}`,
    medianTimeToFirstContact !== null && `first contact within ${hours(medianTimeToFirstContact)}`,
    winRate !== null && `wins ${percent(winRate)}`,
  ];
  return parts.filter(Boolean).join(", ");
}
