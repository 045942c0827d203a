import { isDeepStrictEqual } from "node:util";
import { RuleKind } from "../../records/leads/score.enums.js";
import { fieldsOf } from "../conditions/condition.js";
import { ACCOUNT } from "../conditions/facts.js";
import type { ModelDefinition } from "./scoring-model.js";
import { lineOf, type PlacedRule, placedRules } from "./shared-ledger.js";

/** How the lines of a version stand to those of the version that a lead was scored by before. */
export interface Carried {
  /** Those that the ledger of such a lead has, and that are as they were. */
  steady: Set<string>;
  /** Those that it has, and that may have moved without the lead: their conditions look at other records. */
  unsteady: Set<string>;
  /** Those by whose hits the lead counts otherwise than before, also of the former version alone; null where all may. */
  touched: string[] | null;
}

/** @param former what counted before in the same ledger; null when nothing did */
export function carriedFrom(former: ModelDefinition | null, model: ModelDefinition): Carried {
  if (!former) return { steady: new Set(), unsteady: new Set(), touched: null };
  const before = new Map(placedRules(former).map((placed) => [lineOf(placed.rule), placed]));
  const after = new Map(placedRules(model).map((placed) => [lineOf(placed.rule), placed]));
  const kept = [...after.keys()].filter((line) => before.has(line));
  const unsteady = new Set(kept.filter((line) => looksAtOthers(after.get(line) as PlacedRule)));
  return {
    steady: new Set(kept.filter((line) => !unsteady.has(line))),
    unsteady,
    touched: isMadeUpAlike(former, model, new Set(kept))
      ? [...new Set([...before.keys(), ...after.keys()])].filter(
          (line) => !isDeepStrictEqual(counts(before.get(line)), counts(after.get(line))),
        )
      : null,
  };
}

const looksAtOthers = ({ group, rule }: PlacedRule): boolean =>
  group.kind === RuleKind.FIT &&
  Boolean(
    rule.condition &&
      fieldsOf(rule.condition).some((field) => [ACCOUNT, "source.", "campaign."].some((prefix) => field.startsWith(prefix))),
  );

/** Whether all but the rules themselves is the same: limits, bands, and which of the rules that were kept share a cap. */
function isMadeUpAlike(former: ModelDefinition, model: ModelDefinition, kept: Set<string>): boolean {
  const frameOf = ({ minimum, maximum, delta, bands, groups }: ModelDefinition) => ({
    ...{ minimum, maximum, delta, bands },
    groups: groups.map(({ kind, cap, rules }) => ({
      kind,
      cap,
      rules: rules
        .map(lineOf)
        .filter((line) => kept.has(line))
        .sort(),
    })),
  });
  return isDeepStrictEqual(frameOf(former), frameOf(model));
}

/** What a hit of a rule counts; what people call the rule counts nothing. */
const counts = (placed: PlacedRule | undefined) => {
  if (!placed) return null;
  const { points, decay = null, cap = null, maxHits = null, cooldown = null, validFrom = null, validUntil = null } = placed.rule;
  return { points, decay, cap, maxHits, cooldown, validFrom, validUntil };
};
