import { isDeepStrictEqual } from "node:util";
import type { ModelDefinition, RuleGroup, ScoringModel, ScoringRule } from "./scoring-model.js";

/**
 * Versions of one persona share a ledger. Whether an activity or a lead hits a rule depends on the rule's condition alone, and not
 * on what a hit counts; so a version whose rules are hit as those of a former one finds their hits in the ledger, and nothing has to
 * be written when it is published. A rule that is hit otherwise than one of its id was gets a line of its own.
 */

/** Under which name the ledger has the hits of a rule. */
export const lineOf = ({ id, line }: Pick<ScoringRule, "id" | "line">): string => line ?? id;

/** Whose ledger a version writes to: that of the version that it began with. */
export const ledgerOf = ({ id, ledgerId }: Pick<ScoringModel, "id" | "ledgerId">): string => ledgerId ?? id;

/**
 * A new version with its place in the ledger of the former ones.
 * @param former the versions of its persona, the latest first
 */
export function shareLedger(
  definition: ModelDefinition,
  former: Pick<ScoringModel, "id" | "ledgerId" | "definition">[],
): { definition: ModelDefinition; ledgerId: string | null } {
  const ledgerId = former[0] ? ledgerOf(former[0]) : null;
  const known = former.filter((model) => ledgerOf(model) === ledgerId).flatMap((model) => placedRules(model.definition));
  const taken = new Set(known.map(({ rule }) => lineOf(rule)));
  const groups = definition.groups.map((group) => ({
    ...group,
    rules: group.rules.map((rule) => {
      const same = known.find((one) => one.rule.id === rule.id && isHitAlike(one, { group, rule }));
      const line = same ? lineOf(same.rule) : freeLine(rule.id, taken);
      taken.add(line);
      return line === rule.id ? rule : { ...rule, line };
    }),
  }));
  return { definition: { ...definition, groups }, ledgerId };
}

function freeLine(id: string, taken: Set<string>): string {
  for (let nth = 1; ; nth++) {
    const line = nth === 1 ? id : `${id}~${nth}`;
    if (!taken.has(line)) return line;
  }
}

/** A rule with its group. */
export interface PlacedRule {
  group: RuleGroup;
  rule: ScoringRule;
}

export const placedRules = ({ groups }: ModelDefinition): PlacedRule[] =>
  groups.flatMap((group) => group.rules.map((rule) => ({ group, rule })));

const isHitAlike = (left: PlacedRule, right: PlacedRule): boolean => isDeepStrictEqual(hitBy(left), hitBy(right));

const hitBy = ({ group: { kind }, rule: { activityType = null, condition = null } }: PlacedRule) => [kind, activityType, condition];
