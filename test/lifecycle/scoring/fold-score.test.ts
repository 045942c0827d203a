import { describe, expect, test } from "@jest/globals";
import { bandOf, breakDown, type Entry, fitInto, foldScore, gradeOf } from "../../../src/lifecycle/scoring/fold-score.js";
import type { ModelDefinition, ScoringRule } from "../../../src/lifecycle/scoring/scoring-model.js";
import { PRACTITIONER_MODEL, STARTER_MODEL } from "../../../src/lifecycle/scoring/starter-models.js";
import { Band, DecayKind, RuleKind } from "../../../src/records/leads/score.enums.js";
import { dice, randomLedger, randomModel } from "../../support/random-scores.js";

const DAY = 86_400_000;
const NOW = Date.parse("2026-11-20T10:00:00Z");

const rule = (id: string, points: number, more: Partial<ScoringRule> = {}): ScoringRule => ({ id, name: id, points, ...more });

const SCALE = {
  minimum: 0,
  maximum: 100,
  delta: 1,
  bands: [
    { band: Band.WARM, enter: 30, leave: 25 },
    { band: Band.HOT, enter: 70, leave: 60 },
  ],
};

const MODEL: ModelDefinition = {
  ...SCALE,
  groups: [
    { name: "Profile", kind: RuleKind.FIT, cap: 50, rules: [rule("ceo", 40), rule("large", 40), rule("student", -60)] },
    { name: "Behaviour", kind: RuleKind.ENGAGEMENT, cap: 60, rules: [rule("demo", 30, { cap: 45 }), rule("page", 1)] },
  ],
};

/** A model of one engagement rule and no limits worth the name. */
const modelOf = (only: ScoringRule, kind = RuleKind.ENGAGEMENT): ModelDefinition => ({
  ...SCALE,
  minimum: -1000,
  maximum: 1000,
  groups: [{ name: "All", kind, cap: 1000, rules: [only] }],
});

let counter = 0;
/** A hit so many days ago. */
const hit = (ruleId: string, points: number, daysAgo = 0, more: Partial<Entry> = {}): Entry => ({
  ruleId,
  sourceId: `source ${String(++counter).padStart(6, "0")}`,
  revision: 0,
  points,
  occurredAt: NOW - daysAgo * DAY,
  recordedAt: NOW,
  ...more,
});
const hits = (ruleId: string, points: number, count: number): Entry[] => Array.from({ length: count }, () => hit(ruleId, points));
const scoreOf = (model: ModelDefinition, entries: Entry[], at = NOW): number => foldScore(model, entries, at, Band.COLD).score;

describe("the fold", () => {
  test.each([
    ["nobody who did nothing", [], { score: 0, fitScore: 0, engagementScore: 0, band: "COLD", grade: "C3" }],
    ["a rule's points", [hit("ceo", 40)], { score: 40, fitScore: 40, band: "WARM", grade: "A3" }],
    ["the group's cap", [hit("ceo", 40), hit("large", 40)], { score: 50, fitScore: 50 }],
    ["negative points, and the minimum", [hit("student", -60)], { score: 0, fitScore: -50 }],
    ["the rule's cap", hits("demo", 30, 3), { score: 45, engagementScore: 45, band: "WARM" }],
    ["the cap of the other group", [...hits("demo", 30, 3), ...hits("page", 1, 100)], { engagementScore: 60 }],
    [
      "the maximum",
      [hit("ceo", 40), hit("large", 40), ...hits("demo", 30, 3), ...hits("page", 1, 100)],
      { score: 100, band: "HOT", grade: "A1" },
    ],
    ["no points for a rule that the model does not have", hits("gone", 99, 1), { score: 0 }],
    ["nothing that happens later", [hit("demo", 30, -1)], { score: 0 }],
  ])("counts %s", (_name, ledger, expected) => {
    expect(foldScore(MODEL, ledger, NOW, Band.COLD)).toMatchObject(expected);
  });

  test("does not depend on the order of the ledger", () => {
    const ledger = [...hits("demo", 30, 2), ...hits("page", 1, 7), hit("ceo", 40)];
    expect(foldScore(MODEL, [...ledger].reverse(), NOW, Band.COLD)).toEqual(foldScore(MODEL, ledger, NOW, Band.COLD));
  });
});

describe("ten points age", () => {
  const linear = rule("r", 10, { decay: { kind: DecayKind.LINEAR, percent: 50, period: "P30D" } });
  const halves = rule("r", 10, { decay: { kind: DecayKind.HALF_LIFE, halfLife: "P30D" } });
  const stays = rule("r", 10, { decay: { kind: DecayKind.NONE } });

  // The check values of the domain rules.
  test.each([
    [0, 10, 10],
    [15, 7.5, 7.07],
    [30, 5, 5],
    [45, 2.5, 3.54],
    [60, 0, 2.5],
    [75, 0, 1.77],
  ])("to, after %d days: linear %d, by half-life %d", (days, byLinear, byHalfLife) => {
    expect(scoreOf(modelOf(linear), [hit("r", 10, days)])).toBeCloseTo(byLinear, 8);
    expect(scoreOf(modelOf(halves), [hit("r", 10, days)])).toBeCloseTo(byHalfLife, 2);
    expect(scoreOf(modelOf(stays), [hit("r", 10, days)])).toBe(10);
  });

  test("in whole minutes", () => {
    const model = modelOf(halves);
    expect(scoreOf(model, [hit("r", 10)], NOW + 59_999)).toBe(10);
    expect(scoreOf(model, [hit("r", 10)], NOW + 60_000)).toBeLessThan(10);
  });

  test("upwards, when they are negative", () => {
    expect(scoreOf(modelOf({ ...halves, points: -10 }), [hit("r", -10, 30)])).toBe(-5);
  });
});

describe("of many hits count", () => {
  const days = (model: ModelDefinition, ...ago: number[]) =>
    scoreOf(
      model,
      ago.map((day) => hit("r", 1, day)),
    );

  test("so many in a window, wherever it begins", () => {
    const model = modelOf(rule("r", 1, { maxHits: { count: 2, within: "P7D" } }));
    expect(days(model, 10, 9, 8)).toBe(2);
    expect(days(model, 10, 9, 8, 3)).toBe(3);
    expect(days(model, 10, 9, 3, 2, 1)).toBe(4);
    expect(days(model, 20, 10, 0)).toBe(3);
  });

  test("none within the cooldown of one that counts", () => {
    const model = modelOf(rule("r", 1, { cooldown: "P1D" }));
    expect(days(model, 3, 2.5, 2)).toBe(2);
    expect(days(model, 3, 2.9, 2.8, 2.7, 1.9)).toBe(2);
  });

  test("whatever the order in which they were learnt of", () => {
    const model = modelOf(rule("r", 1, { maxHits: { count: 2, within: "P7D" }, cooldown: "PT12H" }));
    const ledger = [10, 9.8, 9, 8, 3, 2.9, 1].map((day) => hit("r", 1, day));
    const expected = scoreOf(model, ledger);
    for (let turn = 0; turn < ledger.length; turn++)
      expect(scoreOf(model, [...ledger.slice(turn), ...ledger.slice(0, turn)])).toBe(expected);
  });

  test("those within the dates that the rule is valid for", () => {
    const model = modelOf(
      rule("r", 1, { validFrom: new Date(NOW - 5 * DAY).toISOString(), validUntil: new Date(NOW - 2 * DAY).toISOString() }),
    );
    expect(days(model, 6, 5, 3, 2, 1)).toBe(2);
  });
});

describe("the last entry of a source counts", () => {
  test("when an activity was changed, and when it is gone", () => {
    const first = hit("demo", 30, 10);
    const moved = { ...first, revision: 1, occurredAt: NOW - DAY };
    const gone = { ...moved, revision: 2, points: 0 };
    const model = modelOf(rule("demo", 30, { decay: { kind: DecayKind.LINEAR, percent: 10, period: "P1D" } }));
    expect(scoreOf(model, [first])).toBe(0);
    expect(scoreOf(model, [moved, first])).toBe(27);
    expect(scoreOf(model, [gone, first, moved])).toBe(0);
  });

  test("of a fit rule as of the time that is asked for", () => {
    const on = hit("ceo", 40, 10);
    const off = { ...on, revision: 1, points: 0, occurredAt: NOW - 5 * DAY };
    const again = { ...on, revision: 2, occurredAt: NOW - 2 * DAY };
    const at = (daysAgo: number) => scoreOf(MODEL, [again, off, on], NOW - daysAgo * DAY);
    expect([11, 10, 5, 3, 2, 0].map(at)).toEqual([0, 40, 0, 0, 40, 40]);
  });

  test("and only while a fit rule is valid", () => {
    const model = modelOf(rule("r", 5, { validUntil: new Date(NOW).toISOString() }), RuleKind.FIT);
    expect([scoreOf(model, [hit("r", 5, 9)], NOW - 1), scoreOf(model, [hit("r", 5, 9)], NOW)]).toEqual([5, 0]);
  });
});

test.each([
  [69, Band.COLD, "WARM"],
  [70, Band.COLD, "HOT"],
  [65, Band.HOT, "HOT"],
  [60, Band.HOT, "HOT"],
  [59, Band.HOT, "WARM"],
  [65, Band.WARM, "WARM"],
  [25, Band.WARM, "WARM"],
  [24, Band.WARM, "COLD"],
  [29, Band.COLD, "COLD"],
  [24, Band.HOT, "COLD"],
])("a score of %d coming from %s is %s", (score, before, band) => {
  expect(bandOf(MODEL, score, before)).toBe(band);
});

test.each([
  [1, 1, "A1"],
  [0.5, 0.5, "B2"],
  [0, 0, "C3"],
  [0.7, 0.1, "A3"],
  [-1, 0.9, "C1"],
  [2 / 3, 1 / 3, "A2"],
  [0.33, 0.66, "C2"],
])("a fit of %d and engagement of %d is grade %s", (fit, engagement, grade) => {
  expect(gradeOf(fit, engagement)).toBe(grade);
});

describe("the breakdown", () => {
  test("says what each rule adds, what time took, and what caps it", () => {
    const model: ModelDefinition = {
      ...MODEL,
      groups: [
        MODEL.groups[0] as never,
        {
          name: "Behaviour",
          kind: RuleKind.ENGAGEMENT,
          cap: 60,
          rules: [rule("demo", 30, { cap: 45, decay: { kind: DecayKind.HALF_LIFE, halfLife: "P30D" } }), rule("page", 30)],
        },
      ],
    };
    const ledger = [hit("ceo", 40), hit("demo", 30, 30), hit("demo", 30, 30), hit("demo", 30, 0), hit("page", 30, 2)];
    expect(breakDown(model, ledger, NOW)).toEqual([
      { group: "Profile", rule: "ceo", points: 40, decayed: 0, hits: 1, cappedBy: [], lastHitAt: new Date(NOW) },
      { group: "Behaviour", rule: "demo", points: 36, decayed: 30, hits: 3, cappedBy: ["RULE_CAP", "GROUP_CAP"], lastHitAt: new Date(NOW) },
      { group: "Behaviour", rule: "page", points: 24, decayed: 0, hits: 1, cappedBy: ["GROUP_CAP"], lastHitAt: new Date(NOW - 2 * DAY) },
    ]);
  });

  test("adds up to the score, exactly, in any order, for random models and ledgers", () => {
    const random = dice(7);
    for (let round = 0; round < 2_000; round++) {
      const model = randomModel(random);
      const ledger = randomLedger(random, model, NOW);
      const { score } = foldScore(model, ledger, NOW, Band.COLD);
      const points = breakDown(model, ledger, NOW).map((part) => part.points);
      const add = (numbers: number[]) => numbers.reduce((sum, number) => sum + number, 0);
      expect(add(points)).toBe(score);
      expect(add([...points].reverse())).toBe(score);
      expect(add([...points].sort((left, right) => left - right))).toBe(score);
    }
  });

  test.each([
    [[40, 40], -50, 50, [25, 25]],
    [[30, 10], -20, 20, [15, 5]],
    [[30, -10], 0, 10, [20, -10]],
    [[-30, 10], 0, 100, [-10, 10]],
    [[9, 3], 0, 8, [6, 2]],
    [[5, -5], 0, 0, [5, -5]],
    [[0, 7], 0, 0, [0, 0]],
  ])("cuts %p into %d to %d: %p", (parts, least, most, expected) => {
    const cut = fitInto(parts, least, most);
    expect(cut.reduce((sum, part) => sum + part, 0)).toBe(expected.reduce((sum, part) => sum + part, 0));
    expect(cut).toEqual(expected);
  });
});

test.each([
  ["STARTER_MODEL", STARTER_MODEL],
  ["PRACTITIONER_MODEL", PRACTITIONER_MODEL],
])("no rule of %s counts more than its group", (_name, model) => {
  for (const group of model.groups) for (const { points } of group.rules) expect(Math.abs(points)).toBeLessThanOrEqual(group.cap);
});
