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
import { type Frequencies, priorOf } from "./weights.js";

export type { Company, Folded, Person } from "./person.js";

/** How likely it is that two records are of one person, and why. Pure. */
export const compare = (left: Person, right: Person, frequencies: Frequencies | null = null): Comparison =>
  comparePeople(foldPerson(left), foldPerson(right), frequencies);

/** The same of two companies. */
export const compareCompanies = (left: Company, right: Company, frequencies: Frequencies | null = null): Comparison =>
  compareFoldedCompanies(foldCompany(left), foldCompany(right), frequencies);

/** The same of people that were folded before, for those who compare one with many. */
export const comparePeople = (left: Folded, right: Folded, frequencies: Frequencies | null): Comparison =>
  added(frequencies, [
    compareNames(left.name, right.name, frequencies),
    compareEmails(left, right, frequencies),
    comparePhones(left, right, frequencies),
    compareExternalIds(left, right, frequencies),
    compareEmployers(left, right, frequencies),
    compareAddresses(left, right, frequencies),
    ...compareIdentifying(left, right, frequencies),
  ]);

export const compareFoldedCompanies = (left: Folded, right: Folded, frequencies: Frequencies | null): Comparison =>
  added(frequencies, [
    compareCompanyNames(left, right, frequencies),
    compareDomains(left, right, frequencies),
    comparePhones(left, right, frequencies),
    compareExternalIds(left, right, frequencies),
    compareAddresses(left, right, frequencies),
    ...compareIdentifying(left, right, frequencies),
  ]);

function added(frequencies: Frequencies | null, found: (Reason | null)[]): Comparison {
  const prior = { aspect: DuplicateAspect.PRIOR, agreement: null, text: "two records taken at random", weight: priorOf(frequencies) };
  const reasons = [prior, ...found.filter((reason) => reason !== null)];
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { probability: probabilityOf(weight), weight, reasons };
}
