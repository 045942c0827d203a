import type { PersonName } from "../../records/matching/names.js";

/** Everything that a person is, or was, known by; canonical forms. */
export interface KnownAs {
  /** Several where leads were merged; empty where none is known. */
  names: PersonName[];
  companyName: string | null;
  /** The company's. */
  domain?: string | null;
  emails: string[];
  phones: string[];
}

/** How two things agree that may each be missing. */
export enum Agreement {
  SAME = "SAME",
  /** Names in two spellings, or one of them shorter. */
  NEAR = "NEAR",
  /** The same mailbox of a role, such as info@, or a filler address: many people have it. */
  SHARED = "SHARED",
  OTHER = "OTHER",
  /** One of the two has none, which says nothing. */
  MISSING = "MISSING",
}

/** What the evidence says of a capture and a lead. */
export enum Verdict {
  /** The same person. */
  SAME = "SAME",
  /** Another person, though something agrees: worth a look of somebody who cleans up. */
  POSSIBLE = "POSSIBLE",
  /** The external id is of this lead, and everything else says that it is another person. */
  CONFLICT = "CONFLICT",
  /** Nothing agrees. */
  OTHER = "OTHER",
}

export interface Evidence {
  verdict: Verdict;
  /** How much the strongest agreement says, with half a step for the very name: of several leads that are the same person, the one with the highest counts. */
  strength: number;
}

/** What tells names and addresses apart. */
export interface IdentifierRules {
  /** SAME, NEAR or OTHER; MISSING where they have no part in common to compare. */
  compareNames(one: PersonName, other: PersonName): Agreement;
  /** Whether two companies may be one by their names. */
  companiesAlike(one: string, other: string): boolean;
  /** Whether an address is read by one person alone: neither a role's, nor a filler. */
  isPersonal(email: string): boolean;
}

/**
 * Whether a capture is of somebody who is known. Evidence adds up, and a single weak agreement decides nothing: an office has
 * one number for all, an export writes one filler address into every row. Pure; docs/identity.md has the table.
 * @param sharesExternalId whether the capture has an external id that this lead has
 */
export function evidenceOf(captured: KnownAs, known: KnownAs, sharesExternalId: boolean, rules: IdentifierRules): Evidence {
  const names = namesOf(captured, known, rules);
  const emails = emailsOf(captured, known, rules);
  const phones = captured.phones.some((phone) => known.phones.includes(phone));
  const is = (verdict: Verdict, strength: number): Evidence => ({ verdict, strength: strength + (names === Agreement.SAME ? 0.5 : 0) });
  if (sharesExternalId) return is(names === Agreement.OTHER && emails === Agreement.OTHER ? Verdict.CONFLICT : Verdict.SAME, 4);
  if (isCompany(captured) && isCompany(known)) return { verdict: sameCompany(captured, known) ? Verdict.SAME : Verdict.OTHER, strength: 1 };
  if (emails === Agreement.SAME) return is(Verdict.SAME, 3);
  if (emails === Agreement.SHARED) return is(names === Agreement.OTHER ? Verdict.POSSIBLE : Verdict.SAME, 2);
  if (!phones) return { verdict: Verdict.OTHER, strength: 0 };
  const contradicts = names === Agreement.OTHER || differ(captured.emails, known.emails, rules);
  return is(contradicts ? Verdict.POSSIBLE : Verdict.SAME, 1);
}

/** Nobody by name, and no way to reach anybody: the company is who it is. */
export const isCompany = ({ names, emails, phones, companyName }: KnownAs): boolean =>
  Boolean(companyName) && names.length + emails.length + phones.length === 0;

/** By the domain where both have one, else by the name. */
const sameCompany = (one: KnownAs, other: KnownAs): boolean =>
  one.domain && other.domain ? one.domain === other.domain : one.companyName?.toLowerCase() === other.companyName?.toLowerCase();

function namesOf(captured: KnownAs, known: KnownAs, { compareNames, companiesAlike }: IdentifierRules): Agreement {
  const compared = captured.names.flatMap((one) => known.names.map((other) => compareNames(one, other)));
  for (const agreement of [Agreement.SAME, Agreement.NEAR, Agreement.MISSING]) if (compared.includes(agreement)) return agreement;
  if (compared.length > 0) return Agreement.OTHER;
  // Of two without a name of a person, the company is who they are.
  const [one, other] = [captured.companyName, known.companyName];
  const nobodyIsNamed = captured.names.length === 0 && known.names.length === 0;
  return nobodyIsNamed && one && other && !companiesAlike(one, other) ? Agreement.OTHER : Agreement.MISSING;
}

function emailsOf(captured: KnownAs, known: KnownAs, { isPersonal }: IdentifierRules): Agreement {
  const common = captured.emails.filter((email) => known.emails.includes(email));
  if (common.some(isPersonal)) return Agreement.SAME;
  if (common.length > 0) return Agreement.SHARED;
  return captured.emails.length > 0 && known.emails.length > 0 ? Agreement.OTHER : Agreement.MISSING;
}

/** Whether each has an address of one person alone, and they are not the same. */
const differ = (ones: string[], others: string[], { isPersonal }: IdentifierRules): boolean =>
  ones.some(isPersonal) && others.some(isPersonal);
