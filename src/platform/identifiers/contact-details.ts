import { createRequire } from "node:module";
import { getDomain } from "tldts";
import validator from "validator";
import { InvalidInput } from "../errors.js";
import { readDomain } from "./domain.js";
import { canonicalEmail } from "./email.js";
import { EmailKind } from "./email-kind.js";
import type { ListedPhone } from "./listed.js";
import { canonicalPhone } from "./phone.js";
import { withoutInvisible } from "./text.js";

const require = createRequire(import.meta.url);
const freeMail = new Set<string>(require("email-providers/all.json") as string[]);
const disposableMail = (require("mailchecker") as { blacklist(): Set<string> }).blacklist();

/** An e-mail address as it is stored: in canonical form, and as it was typed. */
export interface EmailFields {
  email: string | null;
  emailAsTyped: string | null;
}

/** A phone number as it is stored: in E.164 with its extension apart, and as it was typed. What does not identify is only kept as typed. */
export interface PhoneFields {
  phone: string | null;
  phoneExtension: string | null;
  phoneAsTyped: string | null;
}

/** @throws {InvalidInput} naming the field, when it is no address */
export function emailFields(typed: string | null | undefined, path = "email"): EmailFields {
  const text = typed && (withoutInvisible(typed).trim() || null);
  return text ? { email: canonicalEmail(text, path), emailAsTyped: text } : { email: null, emailAsTyped: null };
}

/**
 * @param country ISO 3166-1 alpha-2; needed for numbers without an international prefix
 * @throws {InvalidInput} naming the field, when it is neither a valid number nor one that is kept aside (docs/identity.md)
 */
export function phoneFields(typed: string | null | undefined, country: string | null | undefined, path = "phone"): PhoneFields {
  const text = typed && (withoutInvisible(typed).trim() || null);
  if (!text) return { phone: null, phoneExtension: null, phoneAsTyped: null };
  const [first] = canonicalPhone(text, country, path).numbers;
  return { phone: first?.number ?? null, phoneExtension: first?.extension ?? null, phoneAsTyped: text };
}

/** All numbers in what was typed, as entries of a list: a cell may have two. What does not identify is one that is only kept as typed. */
export function phoneEntries(
  typed: string,
  country: string | null | undefined,
  path = "phone",
): Pick<ListedPhone, "number" | "extension" | "asTyped">[] {
  const text = withoutInvisible(typed).trim();
  if (!text) return [];
  const [first, ...more] = canonicalPhone(text, country, path).numbers;
  return [
    { number: first?.number ?? null, extension: first?.extension ?? null, asTyped: text },
    ...more.map((phone) => ({ ...phone, asTyped: null })),
  ];
}

/** A web address as it was meant, with https:// where the scheme was left out. */
export function normalizeWebsite(typed: string, path = "website"): string {
  const text = withoutInvisible(typed).trim();
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
  if (website) return canonicalDomain(getDomain(website));
  const host = email?.split("@")[1];
  return host && emailKindOf(email) === EmailKind.BUSINESS ? canonicalDomain(getDomain(host)) : null;
}

const canonicalDomain = (domain: string | null): string | null => domain && readDomain(domain);

/** "Ada" and "Obi" -> "Ada Obi"; null when there is neither. */
export const fullName = (firstName: string | null, lastName: string | null): string | null =>
  [firstName, lastName].filter(Boolean).join(" ") || null;
