import { normalizeEmail, normalizePhone, normalizeWebsite } from "../../platform/identifiers/contact-details.js";
import { LeadInterest } from "./lead.enums.js";
import type { LeadDetailsInput } from "./lead.inputs.js";
import type { Lead } from "./lead.js";

/** The fields that a capture fills in, normalised. */
export const DETAILS = [
  "firstName",
  "lastName",
  "email",
  "emailAsTyped",
  "phone",
  "jobTitle",
  "companyName",
  "website",
  "domain",
  "industry",
  "companySize",
  "country",
  "state",
  "city",
  "street",
  "postalCode",
  "description",
  "interest",
  "referrer",
  "persona",
] as const;

/** Those of the fields that say who somebody is, which stay true when the person comes back as a new lead. */
const OF_THE_PERSON: readonly (typeof DETAILS)[number][] = [
  "firstName",
  "lastName",
  "email",
  "emailAsTyped",
  "phone",
  "jobTitle",
  "companyName",
  "website",
  "industry",
  "companySize",
  "country",
];

export type Details = Partial<Pick<Lead, (typeof DETAILS)[number] | "tags">>;

/** The typed fields in the form that they are stored in; only those that were given. */
export function normalizeDetails(input: LeadDetailsInput): Details {
  const text = (value: string | null | undefined) => (value === undefined ? undefined : value?.trim() || null);
  const details: Details = {
    firstName: text(input.firstName),
    lastName: text(input.lastName),
    jobTitle: text(input.jobTitle),
    companyName: text(input.companyName),
    industry: text(input.industry),
    companySize: input.companySize,
    country: input.country,
    state: text(input.state),
    city: text(input.city),
    street: text(input.street),
    postalCode: text(input.postalCode),
    description: text(input.description),
    referrer: text(input.referrer),
    persona: text(input.persona),
    tags: input.tags === undefined ? undefined : [...new Set((input.tags ?? []).map((tag) => tag.trim()).filter(Boolean))],
    interest: input.interest ?? undefined,
  };
  if (input.email !== undefined) {
    details.emailAsTyped = text(input.email);
    details.email = details.emailAsTyped ? normalizeEmail(details.emailAsTyped) : null;
  }
  const phone = text(input.phone);
  if (phone !== undefined) details.phone = phone ? normalizePhone(phone, input.country) : null;
  const website = text(input.website);
  if (website !== undefined) details.website = website ? normalizeWebsite(website) : null;
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

export const ofThePerson = (lead: Lead): Details => Object.fromEntries(OF_THE_PERSON.map((field) => [field, lead[field]]));

/** Fills the empty fields of a lead; what it has stays. */
export function fillDetails(lead: Lead, details: Details): void {
  for (const field of DETAILS) {
    const value = details[field];
    const isEmpty = lead[field] === null || (field === "interest" && lead.interest === LeadInterest.UNKNOWN);
    if (value !== undefined && value !== null && isEmpty) Object.assign(lead, { [field]: value });
  }
}
