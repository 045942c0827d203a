import { evidenceOf, type KnownAs, Verdict } from "../../src/lifecycle/capture/evidence.js";
import { IDENTIFIER_RULES } from "../../src/lifecycle/capture/identifier-rules.js";
import type { Person } from "../../src/records/matching/person.js";
import type { Labelled } from "./labelled-set.js";

const knownAs = ({ firstName = null, lastName = null, name, companyName = null, emails = [], phones = [] }: Person): KnownAs => ({
  names: firstName || lastName || name ? [{ firstName, lastName, name }] : [],
  companyName,
  emails: [...emails],
  phones: [...phones],
});

/** Whether a capture takes two records for one person. Companies are not captured. */
export function isJoined(left: Labelled, right: Labelled): boolean {
  if (left.kind !== "person" || right.kind !== "person") return false;
  return evidenceOf(knownAs(left.person), knownAs(right.person), false, IDENTIFIER_RULES).verdict === Verdict.SAME;
}
