import type { Entry } from "../../src/lifecycle/scoring/fold-score.js";
import type { ModelDefinition } from "../../src/lifecycle/scoring/scoring-model.js";
import { Band, DecayKind, RuleKind } from "../../src/records/leads/score.enums.js";

/** The same numbers from 0 to 1 on every run (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

export const pick = <T>(random: () => number, items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;

/** A model with every kind of decay and of limit in it, of odd and even numbers. */
export function randomModel(random: () => number): ModelDefinition {
  const decays = [
    undefined,
    { kind: DecayKind.LINEAR, percent: 1 + 99 * random(), period: "P10D" },
    { kind: DecayKind.HALF_LIFE, halfLife: "P7D" },
  ];
  const points = () => (random() < 0.5 ? Math.round(60 * random() - 20) || 1 : 60 * random() - 20);
  return {
    minimum: random() < 0.5 ? 0 : -10 * random(),
    maximum: random() < 0.5 ? 100 : 1 + 100 * random(),
    delta: 1,
    bands: [
      { band: Band.WARM, enter: 20, leave: 15 },
      { band: Band.HOT, enter: 45, leave: 40 },
    ],
    groups: [RuleKind.FIT, RuleKind.ENGAGEMENT, RuleKind.ENGAGEMENT].map((kind, nth) => ({
      name: `Group ${nth}`,
      kind,
      cap: 80 * random(),
      rules: Array.from({ length: 1 + Math.floor(4 * random()) }, (_, place) => ({
        id: `${nth}.${place}`,
        name: `Rule ${nth}.${place}`,
        points: points(),
        ...(kind === RuleKind.FIT ? {} : { decay: pick(random, decays) }),
        ...(kind !== RuleKind.FIT && random() < 0.3 ? { maxHits: { count: 2, within: "P5D" } } : {}),
        ...(kind !== RuleKind.FIT && random() < 0.3 ? { cooldown: "PT36H" } : {}),
        ...(random() < 0.5 ? { cap: 50 * random() } : {}),
      })),
    })),
  };
}

/** Up to one hit of each fit rule and up to five of each other one, in the 60 days before a time. */
export const randomLedger = (random: () => number, model: ModelDefinition, until: number): Entry[] =>
  model.groups.flatMap(({ rules, kind }) =>
    rules.flatMap(({ id, points }) =>
      Array.from({ length: Math.floor(random() * (kind === RuleKind.FIT ? 2 : 6)) }, (_, nth) => {
        const occurredAt = Math.round(until - 60 * 86_400_000 * random());
        return { ruleId: id, sourceId: `${id} ${nth}`, revision: 0, points, occurredAt, recordedAt: occurredAt };
      }),
    ),
  );
