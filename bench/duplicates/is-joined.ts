import { isFillerEmail, isRoleMailbox } from "../../src/platform/identifiers/email.js";
import { namesAlike } from "../../src/records/matching/names.js";
import type { Labelled } from "./labelled-set.js";

const isPersonal = (email: string): boolean => !isRoleMailbox(email) && !isFillerEmail(email);

/** Whether a capture takes two records for one person, by the table of docs/identity.md. Companies are not captured. */
export function isJoined(left: Labelled, right: Labelled): boolean {
  if (left.kind !== "person" || right.kind !== "person") return false;
  const [one, other] = [left.person, right.person];
  const [ones, others] = [one.emails ?? [], other.emails ?? []];
  const common = ones.filter((email) => others.includes(email));
  if (common.some(isPersonal)) return true;
  const alike = namesAlike(one, other);
  if (common.length > 0) return alike;
  const sharesPhone = one.phones?.some((phone) => other.phones?.includes(phone)) ?? false;
  return sharesPhone && alike && !(ones.some(isPersonal) && others.some(isPersonal));
}
