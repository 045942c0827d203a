import { compareNames, type FoldedName, foldedName, type PersonName } from "./names.js";
import { Agreement, type Comparison, DuplicateAspect, probabilityOf, type Reason } from "./reason.js";
import { distance } from "./text-distance.js";

/** What people are told apart by. Addresses, numbers and domains are in their canonical forms; what is missing says nothing. */
export interface Person extends PersonName {
  emails?: string[];
  /** E.164, with ";ext=" and the extension where there is one. */
  phones?: string[];
  /** What other systems call the person. */
  externalIds?: { system: string; value: string }[];
  companyName?: string | null;
  /** The company's; never a free-mail provider's. */
  domain?: string | null;
}

/** log2 of the odds that two records taken at random are of one person. */
const PRIOR = -13;

/** How likely it is that two records are of one person, and why. Pure. */
export function compare(left: Person, right: Person): Comparison {
  const reasons = [
    { aspect: DuplicateAspect.PRIOR, agreement: null, text: "two records taken at random", weight: PRIOR },
    compareNames(foldedName(left), foldedName(right)),
    compareEmails(left.emails ?? [], right.emails ?? []),
    comparePhones(left.phones ?? [], right.phones ?? []),
    compareExternalIds(left, right),
    compareCompanies(left, right),
  ].filter((reason): reason is Reason => reason !== null);
  const weight = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { probability: probabilityOf(weight), weight, reasons };
}

export type { FoldedName };

const reason = (aspect: DuplicateAspect, agreement: Agreement, text: string, weight: number): Reason => ({
  aspect,
  agreement,
  text,
  weight,
});

/** The most telling of all pairs of values. */
function best(ones: string[], others: string[], compareTwo: (one: string, other: string) => Reason): Reason | null {
  const found = ones.flatMap((one) => others.map((other) => compareTwo(one, other)));
  return found.reduce<Reason | null>((most, one) => (most === null || one.weight > most.weight ? one : most), null);
}

const compareEmails = (ones: string[], others: string[]): Reason | null =>
  best(ones, others, (one, other) => {
    const of = (agreement: Agreement, text: string, weight: number) => reason(DuplicateAspect.EMAIL, agreement, text, weight);
    if (one === other) return of(Agreement.SAME, "same e-mail address", 18);
    if (distance(one, other) <= 2) return of(Agreement.NEAR, "similar e-mail address", 8);
    return of(Agreement.OTHER, "other e-mail address", -2);
  });

const comparePhones = (ones: string[], others: string[]): Reason | null =>
  best(ones, others, (one, other) => {
    const of = (agreement: Agreement, text: string, weight: number) => reason(DuplicateAspect.PHONE, agreement, text, weight);
    if (one === other) return of(Agreement.SAME, "same phone number", 14);
    return of(Agreement.OTHER, "other phone number", -1.5);
  });

function compareExternalIds({ externalIds: ones = [] }: Person, { externalIds: others = [] }: Person): Reason | null {
  const same = ones.some(({ system, value }) => others.some((other) => other.system === system && other.value === value));
  return same ? reason(DuplicateAspect.EXTERNAL_ID, Agreement.SAME, "same external id", 20) : null;
}

function compareCompanies(left: Person, right: Person): Reason | null {
  if (left.domain && left.domain === right.domain) return reason(DuplicateAspect.COMPANY, Agreement.SAME, "same company domain", 6);
  return null;
}
