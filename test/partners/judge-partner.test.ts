import { expect, test } from "@jest/globals";
import { judgePartner, type PartnerFacts } from "../../src/partners/judge-partner.js";
import { Partner } from "../../src/partners/partner.js";
import { PartnerTier } from "../../src/partners/words.js";

const partner = (details: Partial<Partner>) => Object.assign(new Partner(), { name: "A partner", tier: PartnerTier.GOLD, ...details });
const LEAD = { country: "DE", industry: "Logistics" };
const BY_RULE = { byHand: false, minimumTier: null };

const facts = (details: Partial<Partner> = {}, others: Partial<PartnerFacts> = {}): PartnerFacts => ({
  partner: partner(details),
  load: 0,
  declined: false,
  has: false,
  scorecard: { acceptRate: null, winRate: null },
  ...others,
});

test.each([
  ["one without limits may have it", facts(), BY_RULE, true, "GOLD, 0 open"],
  [
    "one that serves the country and knows the industry",
    facts({ territories: ["DE"], specialisations: ["logistics"] }),
    BY_RULE,
    true,
    "serves DE",
  ],
  ["one of another country may not", facts({ territories: ["FR"] }), BY_RULE, false, "does not serve DE"],
  ["but may when somebody chose it", facts({ territories: ["FR"] }), { byHand: true, minimumTier: null }, true, "does not serve DE"],
  ["one of another industry may not", facts({ specialisations: ["Trade"] }), BY_RULE, false, "does not know Logistics"],
  ["one below the tier may not", facts({ tier: PartnerTier.BRONZE }), { byHand: false, minimumTier: PartnerTier.SILVER }, false, "BRONZE"],
  ["one of a better tier may", facts({ tier: PartnerTier.PLATINUM }), { byHand: false, minimumTier: PartnerTier.GOLD }, true, "PLATINUM"],
  [
    "one that is full may not, whoever chose it",
    facts({ capacity: 2 }, { load: 2 }),
    { byHand: true, minimumTier: null },
    false,
    "2 leads of at most 2",
  ],
  ["one that declined is not asked again", facts({}, { declined: true }), { byHand: true, minimumTier: null }, false, "declined"],
  ["one that has it is not asked twice", facts({}, { has: true }), { byHand: true, minimumTier: null }, false, "already"],
  ["one that is not active may not", facts({ active: false }), { byHand: true, minimumTier: null }, false, "not offered"],
])("%s", (_, given, wish, eligible, words) => {
  const verdict = judgePartner(LEAD, given, wish);
  expect(verdict.eligible).toBe(eligible);
  expect(verdict.reason).toContain(words);
});

test("who knows the industry comes first, then the tier, then how it does, then who is free", () => {
  const rank = (given: PartnerFacts) => judgePartner(LEAD, given, BY_RULE).rank;
  const inOrder = [
    facts({ specialisations: ["Logistics"], tier: PartnerTier.BRONZE }),
    facts({ tier: PartnerTier.PLATINUM }),
    facts({ tier: PartnerTier.GOLD }, { scorecard: { acceptRate: 0.5, winRate: 0.2 } }),
    facts({ tier: PartnerTier.GOLD }),
    facts({ tier: PartnerTier.GOLD }, { load: 3 }),
  ].map(rank);
  expect(inOrder).toEqual([...inOrder].sort((left, right) => right - left));
  expect(new Set(inOrder).size).toBe(inOrder.length);
});
