import { emailFields, normalizeWebsite, phoneFields } from "../../platform/identifiers/contact-details.js";
import { tidyText } from "../../platform/identifiers/text.js";
import { LeadInterest } from "./lead.enums.js";
import type { LeadDetailsInput } from "./lead.inputs.js";
import type { Lead } from "./lead.js";

/** The fields that a capture fills in, normalised. */
const DETAILS = [
  "firstName",
  "lastName",
  "email",
  "emailAsTyped",
  "phone",
  "phoneExtension",
  "phoneAsTyped",
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
  "phoneExtension",
  "phoneAsTyped",
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
  const name = (value: string | null | undefined) => (value === undefined ? undefined : (value && tidyText(value)) || null);
  const details: Details = {
    firstName: name(input.firstName),
    lastName: name(input.lastName),
    jobTitle: text(input.jobTitle),
    companyName: name(input.companyName),
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
  if (input.email !== undefined) Object.assign(details, emailFields(input.email));
  if (input.phone !== undefined) Object.assign(details, phoneFields(input.phone, input.country));
  const website = text(input.website);
  if (website !== undefined) details.website = website ? normalizeWebsite(website) : null;
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

/** Fields that only say something together with the first of them. */
const TOGETHER: Partial<Record<keyof Lead, readonly (keyof Details)[]>> = {
  email: ["emailAsTyped"],
  phone: ["phoneExtension", "phoneAsTyped"],
};
const FOLLOWERS = new Set(Object.values(TOGETHER).flat());

export const ofThePerson = (lead: Lead): Details => Object.fromEntries(OF_THE_PERSON.map((field) => [field, lead[field]]));

/** Fills the empty fields of a lead; what it has stays. */
export function fillDetails(lead: Lead, details: Details): void {
  for (const field of DETAILS) {
    const value = details[field];
    const isEmpty = lead[field] === null || (field === "interest" && lead.interest === LeadInterest.UNKNOWN);
    if (FOLLOWERS.has(field) || value === undefined || value === null || !isEmpty) continue;
    Object.assign(lead, { [field]: value });
    for (const follower of TOGETHER[field] ?? []) Object.assign(lead, { [follower]: details[follower] ?? null });
  }
  // A number that identifies nothing is shown until there is a better one.
  if (!lead.phone) lead.phoneAsTyped ??= details.phoneAsTyped ?? null;
}
