import { expect, test } from "@jest/globals";
import { evaluatePartner, type PartnerFacts } from "../../../src/partners/sharing/evaluate-partner.js";
import { PartnerTier } from "../../../src/partners/sharing/partner.enums.js";
import { Partner } from "../../../src/partners/sharing/partner.js";

const partner = (details: Partial<Partner>) => Object.assign(new Partner(), { name: "A partner", tier: PartnerTier.GOLD, ...details });
const LEAD = { country: "DE", industry: "Logistics" };
const BY_RULE = { byHand: false, minimumTier: null };

/** Of a partner that nothing is known of. */
const NEW = { acceptRate: null, winRate: null, medianTimeToAccept: null, medianTimeToFirstContact: null };

const WORST = { acceptRate: 0, winRate: 0, medianTimeToAccept: "PT7776000S", medianTimeToFirstContact: "PT7776000S" };
const BEST = { acceptRate: 1, winRate: 1, medianTimeToAccept: "PT1S", medianTimeToFirstContact: "PT1S" };

const facts = (details: Partial<Partner> = {}, others: Partial<PartnerFacts> = {}): PartnerFacts => ({
  partner: partner(details),
  load: 0,
  declined: false,
  has: false,
  promisedUntil: null,
  scorecard: NEW,
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
  [
    "one whose deal another partner registered may not",
    facts({}, { promisedUntil: new Date("2026-02-20T10:00:00Z") }),
    { byHand: true, minimumTier: null },
    false,
    "that partner's until 2026-02-20",
  ],
  [
    "how it does is part of the reason",
    facts({}, { scorecard: { acceptRate: 0.5, winRate: 0.25, medianTimeToAccept: "PT7200S", medianTimeToFirstContact: "PT90000S" } }),
    BY_RULE,
    true,
    "GOLD, 0 open, accepts 50 %, within 2 h, first contact within 25 h, wins 25 %",
  ],
  ["one that is not active may not", facts({ active: false }), { byHand: true, minimumTier: null }, false, "not offered"],
])("%s", (_, given, wish, eligible, words) => {
  const verdict = evaluatePartner(LEAD, given, wish);
  expect(verdict.eligible).toBe(eligible);
  expect(verdict.reason).toContain(words);
});

const rank = (given: PartnerFacts) => evaluatePartner(LEAD, given, BY_RULE).rank;
const scored = (scorecard: Partial<PartnerFacts["scorecard"]>) => facts({}, { scorecard: { ...NEW, ...scorecard } });

test("who knows the industry comes first, then the tier, then how it does, then who is free", () => {
  const inOrder = [
    facts({ specialisations: ["Logistics"], tier: PartnerTier.BRONZE }),
    facts({ tier: PartnerTier.PLATINUM }),
    scored({ acceptRate: 0.9, winRate: 0.6 }),
    facts({ tier: PartnerTier.GOLD }),
    facts({ tier: PartnerTier.GOLD }, { load: 3 }),
  ].map(rank);
  expect(inOrder).toEqual([...inOrder].sort((left, right) => right - left));
  expect(new Set(inOrder).size).toBe(inOrder.length);
});

test.each([
  ["a partner that is proven", "one that is new", scored({ acceptRate: 1, winRate: 1 }), facts()],
  ["one that is new", "one that never wins", facts(), scored({ winRate: 0 })],
  ["one that is new", "one that never accepts", facts(), scored({ acceptRate: 0 })],
  [
    "one that accepts within an hour",
    "within days",
    scored({ medianTimeToAccept: "PT3600S" }),
    scored({ medianTimeToAccept: "PT259200S" }),
  ],
  [
    "one that calls within an hour",
    "within days",
    scored({ medianTimeToFirstContact: "PT3600S" }),
    scored({ medianTimeToFirstContact: "PT259200S" }),
  ],
  [
    "the worst of a closer tier",
    "the best of the next",
    facts({ tier: PartnerTier.PLATINUM }, { load: 900, scorecard: WORST }),
    scored(BEST),
  ],
  [
    "the least close that knows the industry",
    "the closest",
    facts({ tier: PartnerTier.BRONZE, specialisations: ["Logistics"] }),
    facts({ tier: PartnerTier.PLATINUM }),
  ],
])("%s comes before %s", (_, __, better, worse) => {
  expect(rank(better)).toBeGreaterThan(rank(worse));
});
