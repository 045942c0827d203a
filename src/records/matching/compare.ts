import {
  compareAddresses,
  compareCompanyNames,
  compareDomains,
  compareEmails,
  compareEmployers,
  compareExternalIds,
  compareIdentifying,
  comparePhones,
} from "./compare-fields.js";
import { compareNames } from "./names.js";
import { type Company, type Folded, foldCompany, foldPerson, type Person } from "./person.js";
import { type Comparison, DuplicateAspect, probabilityOf, type Reason } from "./reason.js";
import { type Frequencies, NAMES_ALONE, PRIOR } from "./weights.js";

export type { Company, Folded, Person } from "./person.js";

/** How likely it is that two records are of one person, and why. Pure. */
export const compare = (left: Person, right: Person, frequencies: Frequencies | null = null): Comparison =>
  comparePeople(foldPerson(left), foldPerson(right), frequencies);

/** The same of two companies. */
export const compareCompanies = (left: Company, right: Company, frequencies: Frequencies | null = null): Comparison =>
  compareFoldedCompanies(foldCompany(left), foldCompany(right), frequencies);

/** The same of people that were folded before, for those who compare one with many. */
export const comparePeople = (left: Folded, right: Folded, frequencies: Frequencies | null): Comparison =>
  added(
    withName([
      compareNames(left.name, right.name, frequencies),
      compareEmails(left, right),
      comparePhones(left, right),
      compareExternalIds(left, right),
      compareEmployers(left, right, frequencies),
      compareAddresses(left, right, frequencies),
      ...compareIdentifying(left, right),
    ]),
  );

export const compareFoldedCompanies = (left: Folded, right: Folded, frequencies: Frequencies | null): Comparison =>
  added([
    compareCompanyNames(left, right, frequencies),
    compareDomains(left, right),
    comparePhones(left, right),
    compareExternalIds(left, right),
    compareAddresses(left, right, frequencies),
    ...compareIdentifying(left, right),
  ]);

function added(found: (Reason | null)[]): Comparison {
  const prior = { aspect: DuplicateAspect.PRIOR, agreement: null, text: "two records taken at random", weight: PRIOR };
  const reasons = [prior, ...found.filter((reason) => reason !== null)];
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { probability: probabilityOf(weight), weight, reasons };
}

/** A person's name, however rare, counts only as far above the usual as something else agrees, too. */
function withName(found: (Reason | null)[]): Reason[] {
  const reasons = found.filter((reason) => reason !== null);
  const others = reasons.filter(({ aspect, weight }) => aspect !== DuplicateAspect.NAME && weight > 0);
  const most = NAMES_ALONE.most + others.reduce((sum, { weight }) => sum + weight, 0);
  return reasons.map((reason) => (reason.aspect === DuplicateAspect.NAME && reason.weight > most ? { ...reason, weight: most } : reason));
}
