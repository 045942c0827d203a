/** Everything that a person is, or was, known by; canonical forms. */
export interface KnownAs {
  /** Whole names; several where leads were merged. Empty where none is known. */
  names: string[];
  companyName: string | null;
  emails: string[];
  phones: string[];
}

/** How two things agree that may each be missing. */
enum Agreement {
  SAME = "SAME",
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
  /** How much the strongest agreement says: of several leads that are the same person, the one with the highest counts. */
  strength: number;
}

/** What tells names and addresses apart. */
export interface IdentifierRules {
  namesAlike(one: string, other: string): boolean;
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
  const is = (verdict: Verdict, strength: number): Evidence => ({ verdict, strength });
  if (sharesExternalId) return is(names === Agreement.OTHER && emails === Agreement.OTHER ? Verdict.CONFLICT : Verdict.SAME, 4);
  if (emails === Agreement.SAME) return is(Verdict.SAME, 3);
  if (emails === Agreement.SHARED) return is(names === Agreement.OTHER ? Verdict.POSSIBLE : Verdict.SAME, 2);
  if (!phones) return is(Verdict.OTHER, 0);
  const contradicts = names === Agreement.OTHER || differ(captured.emails, known.emails, rules);
  return is(contradicts ? Verdict.POSSIBLE : Verdict.SAME, 1);
}

function namesOf(captured: KnownAs, known: KnownAs, { namesAlike }: IdentifierRules): Agreement {
  const alike = (ones: string[], others: string[]) =>
    ones.some((one) => others.some((other) => namesAlike(one, other))) ? Agreement.SAME : Agreement.OTHER;
  if (captured.names.length > 0 && known.names.length > 0) return alike(captured.names, known.names);
  // Of two without a name of a person, the company is who they are.
  const [one, other] = [captured.companyName, known.companyName];
  const nobodyIsNamed = captured.names.length === 0 && known.names.length === 0;
  return nobodyIsNamed && one && other && alike([one], [other]) === Agreement.OTHER ? Agreement.OTHER : Agreement.MISSING;
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
