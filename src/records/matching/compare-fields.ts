import { ALIKE, alikeness, between, companyAlikeness, type FoldedName } from "./names.js";
import type { Email, Folded, PhoneParts } from "./person.js";
import { Agreement, DuplicateAspect, type Reason } from "./reason.js";
import { distance, isTypo, isWithin } from "./text-distance.js";
import { type Frequencies, rarity, WEIGHTS } from "./weights.js";

type Rated = Omit<Reason, "aspect">;

const { SAME, NEAR, OTHER } = Agreement;
const rated = (agreement: Agreement, text: string, weight: number): Rated => ({ agreement, text, weight });

/** The most telling of all pairs of values; null where one has none. */
function best<T>(ones: readonly T[], others: readonly T[], compareTwo: (one: T, other: T) => Rated): Rated | null {
  let most: Rated | null = null;
  for (const one of ones)
    for (const other of others) {
      const found = compareTwo(one, other);
      if (!most || found.weight > most.weight) most = found;
    }
  return most;
}

const of = (aspect: DuplicateAspect, found: Rated | null): Reason | null => found && { aspect, ...found };

/** E-mail addresses: the same, the same mailbox, the same name at another provider, one or two letters off. */
export const compareEmails = (left: Folded, right: Folded): Reason | null =>
  of(
    DuplicateAspect.EMAIL,
    best(left.emails, right.emails, (one, other) => compareTwoEmails(one, other, [left.name, right.name])),
  );

/** From so many letters on the part before the @ says who somebody is, whatever the provider. */
const TELLING_LOCAL_PART = 6;

function compareTwoEmails(one: Email, other: Email, names: FoldedName[]): Rated {
  const weights = WEIGHTS.email;
  if (one.mailbox === other.mailbox && one.isShared) return rated(SAME, "same e-mail address, which several people read", weights.shared);
  if (one.address === other.address) return rated(SAME, "same e-mail address", weights.same);
  if (one.mailbox === other.mailbox) return rated(NEAR, "same mailbox", weights.mailbox);
  if (one.isShared || other.isShared) return rated(OTHER, "other e-mail address", 0);
  if (one.local === other.local) {
    if (isWithin(one.domain, other.domain, 2)) return rated(NEAR, "e-mail address misspelt", weights.near);
    if (names.some((name) => isNamed(one.local, name)))
      return rated(NEAR, "same name before the @, which is the person's", weights.nameAsLocalPart);
    return rated(NEAR, "same name before the @", one.local.length < TELLING_LOCAL_PART ? weights.shortLocalPart : weights.localPart);
  }
  if (lettersOf(one.local) === lettersOf(other.local)) return rated(OTHER, "e-mail address with another number", weights.otherNumber);
  if (isTypo(one.local, other.local) && isWithin(one.address, other.address, 2))
    return rated(NEAR, "e-mail address misspelt", weights.near);
  return rated(OTHER, "other e-mail address", weights.other);
}

/** Whether the part before the @ is made of the name alone, so that whoever has the name has it: "ada.obi", "a.obi", "obi". */
function isNamed(local: string, { all }: FoldedName): boolean {
  const parts = local.split(/[._-]/).filter(Boolean);
  const isPart = (part: string) => all.some((word) => word === part || word[0] === part);
  const [first = "", last = ""] = [all[0], all.at(-1)];
  return parts.every(isPart) || [first + last, last + first, `${first[0]}${last}`, `${first}${last[0]}`].includes(local);
}

const lettersOf = (text: string): string => text.replaceAll(/\d/g, "");

/** Phone numbers: the same with the extension, without it, or in the last seven digits. */
export const comparePhones = (left: Folded, right: Folded): Reason | null =>
  of(DuplicateAspect.PHONE, best(left.phones, right.phones, compareTwoPhones));

function compareTwoPhones(one: PhoneParts, other: PhoneParts): Rated {
  const weights = WEIGHTS.phone;
  if (one.number === other.number) {
    if (one.extension && other.extension && one.extension !== other.extension)
      return rated(NEAR, "same phone number, other extension", weights.otherExtension);
    return rated(SAME, "same phone number", weights.same);
  }
  if (one.number.slice(-7) === other.number.slice(-7)) return rated(NEAR, "same last seven digits of the phone number", weights.lastSeven);
  return rated(OTHER, "other phone number", weights.other);
}

export function compareExternalIds(left: Folded, right: Folded): Reason | null {
  const isSame = left.externalIds.some((id) => right.externalIds.includes(id));
  return isSame ? of(DuplicateAspect.EXTERNAL_ID, rated(SAME, "same external id", WEIGHTS.externalId.same)) : null;
}

/**
 * The companies of two people, by domain and name. The domain of an address that agrees itself says nothing more.
 */
export function compareEmployers(left: Folded, right: Folded, frequencies: Frequencies | null): Reason | null {
  const [one, other] = [left.company, right.company];
  const isInAddress = left.emails.some(
    ({ mailbox, domain }) => domain === one.domain && right.emails.some((email) => email.mailbox === mailbox),
  );
  if (one.domain && one.domain === other.domain && !isInAddress) {
    const weight = WEIGHTS.company.domain + rarity(frequencies, "domain", one.domain);
    return of(DuplicateAspect.COMPANY, rated(SAME, "same company domain", weight));
  }
  if (one.key && other.key) {
    if (one.key === other.key)
      return of(DuplicateAspect.COMPANY, rated(SAME, "same company", WEIGHTS.company.name + rarity(frequencies, "company", one.key)));
    if (companyAlikeness(one.words, other.words) >= ALIKE)
      return of(DuplicateAspect.COMPANY, rated(NEAR, "similar company name", WEIGHTS.company.nearName));
  }
  if (one.domain && other.domain && one.domain !== other.domain && labelOf(one.domain) === labelOf(other.domain))
    return of(DuplicateAspect.COMPANY, rated(NEAR, "company domain under another ending", WEIGHTS.company.domainName));
  const differ = (one.key && other.key) || (one.domain && other.domain && one.domain !== other.domain);
  return differ ? of(DuplicateAspect.COMPANY, rated(OTHER, "other company", WEIGHTS.company.other)) : null;
}

/** "northwind.co.uk" -> "northwind". */
const labelOf = (domain: string): string => domain.slice(0, domain.indexOf("."));

/** The names of two companies that are compared themselves. */
export function compareCompanyNames(left: Folded, right: Folded, frequencies: Frequencies | null): Reason | null {
  const [one, other] = [left.company, right.company];
  if (!one.key || !other.key) return null;
  const weights = WEIGHTS.companyName;
  const found = (agreement: Agreement, text: string, weight: number) => of(DuplicateAspect.NAME, rated(agreement, text, weight));
  if (one.key === other.key) return found(SAME, "same company name", weights.same + rarity(frequencies, "company", one.key));
  const share = companyAlikeness(one.words, other.words);
  const weight = between(share, weights);
  return share >= ALIKE ? found(NEAR, "similar company name", weight) : found(OTHER, "other company name", weight);
}

/** The domains of two companies that are compared themselves. */
export function compareDomains(left: Folded, right: Folded): Reason | null {
  const [one, other] = [left.company.domain, right.company.domain];
  if (!one || !other) return null;
  const found = (agreement: Agreement, text: string, weight: number) => of(DuplicateAspect.COMPANY, rated(agreement, text, weight));
  if (one === other) return found(SAME, "same domain", WEIGHTS.companyDomain.same);
  if (labelOf(one) === labelOf(other)) return found(NEAR, "domain under another ending", WEIGHTS.companyDomain.otherEnding);
  return found(OTHER, "other domain", WEIGHTS.companyDomain.other);
}

/** Postal code, street and town together: number before street, and each only as far as both have it. */
export function compareAddresses(left: Folded, right: Folded, frequencies: Frequencies | null): Reason | null {
  const parts = [
    comparePostalCodes(left, right, frequencies),
    compareStreets(left.street, right.street),
    compareCities(left, right, frequencies),
  ].filter((part) => part !== null);
  if (parts.length === 0) return null;
  const weight = parts.reduce((sum, part) => sum + part.weight, 0);
  const agreement = parts.every((part) => part.agreement === SAME) ? SAME : weight > 0 ? NEAR : OTHER;
  return of(DuplicateAspect.ADDRESS, rated(agreement, parts.map(({ text }) => text).join(", "), weight));
}

function comparePostalCodes(left: Folded, right: Folded, frequencies: Frequencies | null): Rated | null {
  const [one, other] = [left.postalCode, right.postalCode];
  if (!one || !other) return null;
  const weights = WEIGHTS.postalCode;
  if (one === other) return rated(SAME, "same postal code", weights.same + rarity(frequencies, "postalCode", one));
  return isWithin(one, other, 1) ? rated(NEAR, "postal code misspelt", weights.near) : rated(OTHER, "other postal code", weights.other);
}

function compareStreets(one: Folded["street"], other: Folded["street"]): Rated | null {
  if (one.words.length === 0 || other.words.length === 0) return null;
  const weights = WEIGHTS.street;
  const isNumberOther = one.numbers.length > 0 && other.numbers.length > 0 && !one.numbers.some((number) => other.numbers.includes(number));
  const share = alikeness(one.words, other.words);
  if (share === 1)
    return isNumberOther ? rated(NEAR, "same street, other number", weights.sameOtherNumber) : rated(SAME, "same street", weights.same);
  if (share >= 0.7)
    return isNumberOther
      ? rated(NEAR, "similar street, other number", weights.nearOtherNumber)
      : rated(NEAR, "similar street", weights.near);
  const isNumberSame = one.numbers.length > 0 && other.numbers.length > 0 && !isNumberOther;
  return rated(OTHER, "other street", weights.other + (isNumberSame ? weights.number : 0));
}

function compareCities(left: Folded, right: Folded, frequencies: Frequencies | null): Rated | null {
  const [one, other] = [left.city, right.city];
  if (!one || !other) return null;
  const weights = WEIGHTS.city;
  if (one === other) return rated(SAME, "same town", weights.same + rarity(frequencies, "city", one));
  return isTypo(one, other) ? rated(NEAR, "town misspelt", weights.near) : rated(OTHER, "other town", weights.other);
}

/** Whether two dates of one year are each other with day and month swapped, as half of the world writes them. */
const isDaySwapped = (one: string, other: string): boolean =>
  /^\d{8}$/.test(one) && one !== other && other === one.slice(0, 4) + one.slice(6) + one.slice(4, 6);

/** The custom fields that identify a record, each a reason of its own. */
export function compareIdentifying(left: Folded, right: Folded): Reason[] {
  const weights = WEIGHTS.identifying;
  return [...left.identifying].flatMap(([key, one]) => {
    const other = right.identifying.get(key);
    if (!other) return [];
    const found = (agreement: Agreement, text: string, weight: number): Reason[] => [
      { aspect: DuplicateAspect.CUSTOM_FIELD, agreement, text: `${text} ${key}`, weight },
    ];
    if (one === other) return found(SAME, "same", weights.same);
    const edits = distance(one, other, 2);
    if (isDaySwapped(one, other)) return found(NEAR, "day and month swapped in", weights.near);
    if (edits === 1 && one.length > 3) return found(NEAR, "misspelt", weights.near);
    return edits === 2 && one.length > 5 ? found(NEAR, "nearly the same", weights.far) : found(OTHER, "other", weights.other);
  });
}
