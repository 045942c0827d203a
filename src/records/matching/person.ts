import { withoutLegalForm } from "../../platform/identifiers/company.js";
import { isFillerEmail, isRoleMailbox, mailboxOf } from "../../platform/identifiers/email.js";
import { foldText } from "../../platform/identifiers/fold.js";
import { fullCompanyWords } from "./company-words.js";
import { type FoldedName, foldedName, type PersonName } from "./names.js";

/** Where somebody lives or works. */
export interface Address {
  /** Street and number, in whatever order. */
  street?: string | null;
  postalCode?: string | null;
  city?: string | null;
  state?: string | null;
  /** ISO 3166-1 alpha-2. */
  country?: string | null;
}

/** What people are told apart by. E-mail addresses, numbers and domains are in their canonical forms; what is missing says nothing. */
export interface Person extends PersonName, Address {
  emails?: readonly string[];
  /** E.164, with ";ext=" and the extension where there is one. */
  phones?: readonly string[];
  /** What other systems call the person. */
  externalIds?: readonly { system: string; value: string }[];
  companyName?: string | null;
  /** The company's; never a free-mail provider's. */
  domain?: string | null;
  /** The custom fields that identify a record (a date of birth, a customer number), by key. */
  identifying?: Readonly<Record<string, string | null | undefined>>;
}

/** What companies are told apart by. */
export interface Company extends Address {
  name?: string | null;
  domain?: string | null;
  phones?: readonly string[];
  externalIds?: readonly { system: string; value: string }[];
  identifying?: Readonly<Record<string, string | null | undefined>>;
}

/** An e-mail address in its parts. */
export interface Email {
  address: string;
  /** Without a tag, and without dots where the provider leaves them out. */
  mailbox: string;
  local: string;
  domain: string;
  /** Whether several people read it, or nobody does. */
  isShared: boolean;
}

export interface PhoneParts {
  number: string;
  extension: string;
}

/** A record as it is compared: folded once, compared often. */
export interface Folded {
  name: FoldedName;
  emails: Email[];
  phones: PhoneParts[];
  externalIds: string[];
  /** The company's name in words, and as a key without legal form. */
  company: { words: string[]; key: string; domain: string };
  street: { words: string[]; numbers: string[] };
  postalCode: string;
  city: string;
  state: string;
  country: string;
  identifying: Map<string, string>;
}

const fold = (text: string | null | undefined): string => (text ? foldText(text) : "");
const joined = (text: string | null | undefined): string => fold(text).replaceAll(" ", "");

const emailOf = (address: string): Email => {
  const mailbox = mailboxOf(address);
  const at = mailbox.lastIndexOf("@");
  return {
    address,
    mailbox,
    local: mailbox.slice(0, at),
    domain: mailbox.slice(at + 1),
    isShared: isRoleMailbox(address) || isFillerEmail(address),
  };
};

const phoneOf = (phone: string): PhoneParts => {
  const [number = "", extension = ""] = phone.split(";ext=");
  return { number, extension };
};

export const foldPerson = (person: Person): Folded => ({
  ...folded(person),
  name: foldedName(person),
  emails: (person.emails ?? []).map(emailOf),
  company: companyOf(person.companyName, person.domain),
});

/** A company is compared in the same way, by the name of the company alone. */
export const foldCompany = (company: Company): Folded => ({
  ...folded(company),
  name: { first: [], last: [], all: [] },
  emails: [],
  company: companyOf(company.name, company.domain),
});

function companyOf(name: string | null | undefined, domain: string | null | undefined): Folded["company"] {
  const words = name ? withoutLegalForm(name).split(" ").filter(Boolean) : [];
  return { words: fullCompanyWords(words), key: words.join(""), domain: domain ?? "" };
}

const folded = ({ phones = [], externalIds = [], identifying = {}, ...address }: Person | Company) => ({
  phones: phones.map(phoneOf),
  externalIds: externalIds.map(({ system, value }) => `${fold(system)} ${value.trim().toLowerCase()}`),
  street: streetOf(address.street),
  postalCode: joined(address.postalCode),
  city: joined(address.city),
  state: joined(address.state),
  country: address.country ?? "",
  identifying: new Map(Object.entries(identifying).flatMap(([key, value]) => (value && joined(value) ? [[key, joined(value)]] : []))),
});

/** What streets are called in short. */
const STREET_WORDS = new Map(
  Object.entries({
    street: "st strasse str rue calle via ulica ul",
    avenue: "av ave aves avenida",
    boulevard: "blvd blv bd bvd boul",
    road: "rd",
    drive: "dr",
    lane: "ln",
    place: "pl platz plaza plz",
    court: "ct crt",
    crescent: "cres cr",
    square: "sq",
    highway: "hwy hw",
    parkway: "pkwy",
    terrace: "tce ter",
    circuit: "cct",
    close: "cl",
    north: "n",
    south: "s",
    east: "e",
    west: "w",
  }).flatMap(([word, short]) => [[word, word] as const, ...short.split(" ").map((one) => [one, word] as const)]),
);

/** "Hauptstr. 12a" -> hauptstrasse and 12a: numbers count before words, whichever is written first. */
function streetOf(street: string | null | undefined): Folded["street"] {
  const words = fold(street)
    .replace(/(?<=[a-z]{3})str\b/g, "strasse")
    .split(" ")
    .filter(Boolean);
  return {
    words: words.filter((word) => !/\d/.test(word)).map((word) => STREET_WORDS.get(word) ?? word),
    numbers: words.filter((word) => /\d/.test(word)),
  };
}
