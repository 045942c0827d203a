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
import { type Frequencies, WEIGHTS } from "./weights.js";

export type { Company, Folded, Person } from "./person.js";

/** How likely it is that two records are of one person, and why. Pure. */
export const compare = (left: Person, right: Person, frequencies: Frequencies | null = null): Comparison =>
  comparePeople(foldPerson(left), foldPerson(right), frequencies);

/** The same of two companies. */
export const compareCompanies = (left: Company, right: Company, frequencies: Frequencies | null = null): Comparison =>
  compareFoldedCompanies(foldCompany(left), foldCompany(right), frequencies);

/** The same of people that were folded before, for those who compare one with many. */
export const comparePeople = (left: Folded, right: Folded, frequencies: Frequencies | null): Comparison =>
  added([
    compareNames(left.name, right.name, frequencies),
    compareEmails(left, right),
    comparePhones(left, right),
    compareExternalIds(left, right),
    compareEmployers(left, right, frequencies),
    compareAddresses(left, right, frequencies),
    ...compareIdentifying(left, right),
  ]);

export const compareFoldedCompanies = (left: Folded, right: Folded, frequencies: Frequencies | null): Comparison =>
  added([
    compareCompanyNames(left, right, frequencies),
    compareDomains(left, right),
    comparePhones(left, right),
    compareExternalIds(left, right),
    compareAddresses(left, right, frequencies),
    ...compareIdentifying(left, right),
  ]);

const PRIOR: Reason = { aspect: DuplicateAspect.PRIOR, agreement: null, text: "two records taken at random", weight: WEIGHTS.prior };

function added(found: (Reason | null)[]): Comparison {
  const reasons = [PRIOR, ...found.filter((reason) => reason !== null)];
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { probability: probabilityOf(weight), weight, reasons };
}
