import type { Viewer } from "../../platform/identity/viewer.js";
import { NOT_SHOWN } from "../../platform/query/field-rights.js";
import { knowsCondition } from "../conditions/known-to.js";
import type { ScorePart } from "./fold-score.js";
import type { ModelDefinition } from "./scoring-model.js";

/** A breakdown as its viewer may know it: rules that look at fields which they do not know are one part, so that all still add up. */
export function knownParts(viewer: Viewer, { groups }: ModelDefinition, parts: ScorePart[]): ScorePart[] {
  if (!viewer.fields) return parts;
  const isKnown = ({ group, rule }: ScorePart) =>
    groups.every(({ name, rules }) => name !== group || rules.every((one) => one.name !== rule || knowsCondition(viewer, one.condition)));
  const hidden = parts.filter((part) => !isKnown(part));
  return hidden.length === 0 ? parts : [...parts.filter(isKnown), together(hidden)];
}

const together = (parts: ScorePart[]): ScorePart => ({
  group: NOT_SHOWN,
  rule: NOT_SHOWN,
  points: sum(parts, "points"),
  decayed: sum(parts, "decayed"),
  hits: sum(parts, "hits"),
  cappedBy: [],
  lastHitAt: new Date(Math.max(...parts.map(({ lastHitAt }) => lastHitAt.getTime()))),
});

const sum = (parts: ScorePart[], of: "points" | "decayed" | "hits"): number => parts.reduce((all, part) => all + part[of], 0);
