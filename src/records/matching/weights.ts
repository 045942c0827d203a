/**
 * What agreements are worth, in bits: log2 of how much likelier an agreement is between two records of one person than
 * between two of different people (Fellegi and Sunter). Between strangers SAME is as likely as the value is common, so a weight
 * is for a value that is as common as usual, and `Frequencies` tells of rarer and commoner ones. docs/decisions/matching.md says how
 * they were chosen.
 */
export const WEIGHTS = {
  /** By level: the same, short form, misspelt, initial, distant, other. */
  first: [6, 5, 5, 2, 0, -4],
  last: [8, 7, 6.5, 1, 1, -5],
  swappedNames: -1,
  /** A name of which the parts are not known; in between by the share of letters in words that agree. */
  wholeName: { same: 14, near: 12, other: -8 },
  oneWordName: { same: 7, near: 5, other: -5 },
  email: { same: 26, shared: 4, mailbox: 22, localPart: 8, shortLocalPart: 3, nameAsLocalPart: 0.4, near: 8, otherNumber: 1, other: -1.5 },
  phone: { same: 22, otherExtension: 5, lastSeven: 10, other: -1.5 },
  externalId: { same: 26 },
  company: { domain: 6.5, name: 6, nearName: 4, domainName: 4.5, other: -1.5 },
  postalCode: { same: 6, near: 2.5, other: -1.5 },
  street: { same: 8, near: 6, sameOtherNumber: 3.5, nearOtherNumber: 2, number: 1, other: -2 },
  city: { same: 3, near: 2, other: -1.5 },
  identifying: { same: 11, near: 5, far: 1.5, other: -5 },
  /** The name of a company that is compared itself. */
  companyName: { same: 16, near: 11, other: -8 },
  /** The domain of a company that is compared itself. */
  companyDomain: { same: 26, otherEnding: 8, other: -4 },
};

/** The share of records that have a value: of given names, family names, companies, domains, postal codes, towns. */
export interface Frequencies {
  /** From 0 to 1; null where nobody counted. */
  shareOf(kind: FrequencyKind, value: string): number | null;
}

export type FrequencyKind = "first" | "last" | "company" | "domain" | "postalCode" | "city";

/** How common a value of each kind usually is: what the weights are made for. */
export const USUAL: Record<FrequencyKind, number> = {
  first: 1 / 128,
  last: 1 / 1024,
  company: 1 / 512,
  domain: 1 / 512,
  postalCode: 1 / 512,
  city: 1 / 32,
};

/**
 * log2 of the odds that two records taken at random are one: of some eight thousand, one is another of a given one's. It does not follow the
 * number of records. Who is likely the same stays so as the table grows: records are compared that share a key, and whatever is
 * shared is the rarer the more there are. What a name says would otherwise fall with every record, and be of no use in a large table.
 */
export const PRIOR = -13;

/** By the same full name alone two are at most, and at least, so likely one: never enough to stop at, and always enough to be told. */
export const NAMES_ALONE = { most: 14, least: 11 };

/** So many bits a rare value adds, and a common one takes, at most: odd data must not turn a weight over. */
const MOST_BITS = 3;

/** What the commonness of an agreed value adds to its weight, in bits. */
export function rarity(frequencies: Frequencies | null, kind: FrequencyKind, value: string): number {
  const share = frequencies?.shareOf(kind, value) ?? null;
  if (share === null || share <= 0) return 0;
  return Math.max(-MOST_BITS, Math.min(MOST_BITS, Math.log2(USUAL[kind] / share)));
}
