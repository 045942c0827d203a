import { createRequire } from "node:module";
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js/max";
import { getDomain } from "tldts";
import validator from "validator";
import { InvalidInput } from "../errors.js";
import { EmailKind } from "./email-kind.js";

const require = createRequire(import.meta.url);
const freeMail = new Set<string>(require("email-providers/all.json") as string[]);
const disposableMail = (require("mailchecker") as { blacklist(): Set<string> }).blacklist();

/** The longest address that mail systems carry (RFC 5321, 4.5.3.1). */
const MOST_EMAIL_LENGTH = 254;

/**
 * An e-mail address in the form that tells whether two are the same: trimmed and lower-cased. (Strictly the part before
 * the @ may tell capitals apart; no provider that people use does.)
 * @throws {InvalidInput} naming the field, when it is no address
 */
export function normalizeEmail(typed: string, path = "email"): string {
  const email = typed.trim().toLowerCase();
  if (email.length > MOST_EMAIL_LENGTH || !validator.isEmail(email, { allow_utf8_local_part: true, ignore_max_length: true })) {
    throw new InvalidInput(path, `"${path}" is not an e-mail address; it must look like name@company.com.`);
  }
  return email;
}

/**
 * A phone number as E.164 ("+4930901820").
 * @param country ISO 3166-1 alpha-2; needed for numbers without an international prefix
 * @throws {InvalidInput} naming the field, when it is no possible number
 */
export function normalizePhone(typed: string, country: string | null | undefined, path = "phone"): string {
  const parsed = parsePhoneNumberFromString(typed, (country ?? undefined) as CountryCode | undefined);
  if (!parsed?.isPossible()) {
    const hint = country || typed.trim().startsWith("+") ? "" : ' Give it with its country code ("+49 30 901820"), or set "country".';
    throw new InvalidInput(path, `"${path}" is not a phone number.${hint}`);
  }
  return parsed.number;
}

/** A web address as it was meant, with https:// where the scheme was left out. */
export function normalizeWebsite(typed: string, path = "website"): string {
  const text = typed.trim();
  const url = /^https?:\/\//i.test(text) ? text : `https://${text}`;
  if (!validator.isURL(url, { protocols: ["http", "https"], require_tld: true }) || !getDomain(url)) {
    throw new InvalidInput(path, `"${path}" is not a web address; it must look like https://www.company.com.`);
  }
  return url;
}

/** Whether many unrelated people have an address at this domain, so that it says nothing of a company. */
export const isFreeMail = (domain: string): boolean => freeMail.has(domain);

/** Whether addresses at this domain, or at one that it belongs to, are made to be thrown away. */
export const isDisposable = (domain: string): boolean => disposableMail.has(domain) || disposableMail.has(getDomain(domain) ?? "");

/** What an address says of whose it is; null without one. */
export function emailKindOf(email: string | null): EmailKind | null {
  const host = email?.split("@")[1];
  if (!host) return null;
  if (isDisposable(host)) return EmailKind.DISPOSABLE;
  return isFreeMail(host) ? EmailKind.FREE : EmailKind.BUSINESS;
}

/** The company's domain ("northwind.example"), from its website or else from the e-mail address; null for free and throw-away mail. */
export function companyDomain(website: string | null, email: string | null): string | null {
  if (website) return getDomain(website);
  const host = email?.split("@")[1];
  return host && emailKindOf(email) === EmailKind.BUSINESS ? getDomain(host) : null;
}

/** "Ada" and "Obi" -> "Ada Obi"; null when there is neither. */
export const fullName = (firstName: string | null, lastName: string | null): string | null =>
  [firstName, lastName].filter(Boolean).join(" ") || null;
