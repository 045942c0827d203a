import { describe, expect, test } from "@jest/globals";
import { bandOf, type Entry, foldScore } from "../../../src/lifecycle/scoring/fold-score.js";
import { nextBandChange, nextMove } from "../../../src/lifecycle/scoring/next-change.js";
import type { ModelDefinition, RuleDecay } from "../../../src/lifecycle/scoring/scoring-model.js";
import { Band, DecayKind, RuleKind } from "../../../src/records/leads/score.enums.js";
import { dice, pick, randomLedger, randomModel } from "../../support/random-scores.js";

const DAY = 86_400_000;
const MINUTE = 60_000;
const NOW = Date.parse("2026-11-20T10:00:00Z");

const modelOf = (decay: RuleDecay, negative?: RuleDecay, good = 80): ModelDefinition => ({
  minimum: 0,
  maximum: 100,
  delta: 5,
  bands: [
    { band: Band.WARM, enter: 30, leave: 25 },
    { band: Band.HOT, enter: 70, leave: 60 },
  ],
  groups: [
    {
      name: "Behaviour",
      kind: RuleKind.ENGAGEMENT,
      cap: 100,
      rules: [
        { id: "good", name: "Good", points: good, decay },
        { id: "bad", name: "Bad", points: -40, decay: negative ?? null },
      ],
    },
    { name: "Profile", kind: RuleKind.FIT, cap: 100, rules: [{ id: "fit", name: "Fit", points: 40 }] },
  ],
});

const entry = (ruleId: string, points: number): Entry => ({
  ruleId,
  sourceId: ruleId,
  revision: 0,
  points,
  occurredAt: NOW,
  recordedAt: NOW,
});
const linear: RuleDecay = { kind: DecayKind.LINEAR, percent: 50, period: "P30D" };
const halves: RuleDecay = { kind: DecayKind.HALF_LIFE, halfLife: "P30D" };

describe("a score that is left alone changes band", () => {
  test.each([
    // 80 points fall below 60 when a quarter of them is gone; ages are in whole minutes, so one minute later.
    ["by linear decay", linear, 15 * DAY + MINUTE],
    ["by half-life", halves, (Math.floor((30 * DAY * Math.log2(80 / 60)) / MINUTE) + 1) * MINUTE],
  ])("%s, to the millisecond", (_name, decay, after) => {
    const model = modelOf(decay);
    const at = nextBandChange(model, [entry("good", 80)], NOW, Band.HOT) as number;
    expect(at).toBe(NOW + after);
    expect(foldScore(model, [entry("good", 80)], at - 1, Band.HOT).band).toBe("HOT");
    expect(foldScore(model, [entry("good", 80)], at, Band.HOT).band).toBe("WARM");
  });

  test("never, when nothing ages, or the floor is reached", () => {
    expect(nextBandChange(modelOf({ kind: DecayKind.NONE }), [entry("good", 80)], NOW, Band.HOT)).toBeNull();
    expect(nextBandChange(modelOf(linear, undefined, 20), [entry("good", 20)], NOW, Band.COLD)).toBeNull();
    expect(nextBandChange(modelOf(linear), [], NOW, Band.COLD)).toBeNull();
  });

  test("upwards, when what spoke against it is forgotten", () => {
    const model = modelOf({ kind: DecayKind.NONE }, linear);
    const at = nextBandChange(model, [entry("good", 80), entry("bad", -40)], NOW, Band.WARM) as number;
    // 40 + what is forgotten of 40: 70 is reached when 30 are.
    expect(at).toBe(NOW + 45 * DAY);
  });

  test("at the date on which a rule ceases to be valid", () => {
    const model = modelOf(halves);
    const until = NOW + 3 * DAY;
    (model.groups[1] as { rules: { validUntil?: string }[] }).rules[0] = {
      ...(model.groups[1]?.rules[0] as object),
      validUntil: new Date(until).toISOString(),
    };
    expect(nextBandChange(model, [entry("fit", 40)], NOW, Band.WARM)).toBe(until);
  });
});

test("a score has moved when it is the delta away from what was told", () => {
  const model = modelOf(linear);
  const at = nextMove(model, [entry("good", 80)], NOW, 80) as number;
  expect(foldScore(model, [entry("good", 80)], at - 1, Band.HOT).score).toBeGreaterThan(75);
  expect(foldScore(model, [entry("good", 80)], at, Band.HOT).score).toBeLessThanOrEqual(75);
  expect(nextMove({ ...model, delta: 0 }, [entry("good", 80)], NOW, 80)).toBeNull();
});

test("of random models and ledgers: it is found where a look at every hour finds it, or nobody does", () => {
  const random = dice(11);
  let found = 0;
  for (let round = 0; round < 60; round++) {
    const model = randomModel(random);
    const ledger = randomLedger(random, model, NOW);
    const band = foldScore(model, ledger, NOW, pick(random, [Band.COLD, Band.WARM, Band.HOT])).band;
    const at = nextBandChange(model, ledger, NOW, band);
    const bandAt = (time: number) => bandOf(model, foldScore(model, ledger, time, band).score, band);
    for (let time = NOW; time < (at ?? NOW + 20 * DAY); time += 60 * MINUTE) expect(bandAt(time)).toBe(band);
    if (at === null) continue;
    found += 1;
    expect(bandAt(at)).not.toBe(band);
    expect(bandAt(at - 1)).toBe(band);
  }
  expect(found).toBeGreaterThan(5);
});
