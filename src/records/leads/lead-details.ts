import { normalizeWebsite } from "../../platform/identifiers/contact-details.js";
import { EMAIL_COLUMNS, PHONE_COLUMNS, withAddresses } from "../../platform/identifiers/listed.js";
import { tidyText } from "../../platform/identifiers/text.js";
import { newAddresses } from "../addresses/read-addresses.js";
import { LeadInterest } from "./lead.enums.js";
import type { LeadDetailsInput } from "./lead.inputs.js";
import type { Lead } from "./lead.js";

/** The fields that a capture fills in, normalised, besides the addresses. */
const DETAILS = [
  "firstName",
  "lastName",
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
const OF_THE_PERSON: readonly (keyof Details)[] = [
  "firstName",
  "lastName",
  ...EMAIL_COLUMNS,
  ...PHONE_COLUMNS,
  "jobTitle",
  "companyName",
  "website",
  "industry",
  "companySize",
  "country",
];

export type Details = Partial<
  Pick<Lead, (typeof DETAILS)[number] | (typeof EMAIL_COLUMNS)[number] | (typeof PHONE_COLUMNS)[number] | "tags">
>;

/** The typed fields in the form that they are stored in; only those that were given. */
export function normalizeDetails(input: LeadDetailsInput): Details {
  const text = (value: string | null | undefined) => (value === undefined ? undefined : value?.trim() || null);
  const name = (value: string | null | undefined) => (value === undefined ? undefined : (value && tidyText(value)) || null);
  const details: Details = {
    ...(newAddresses(input, input.country) as Details),
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
  const website = text(input.website);
  if (website !== undefined) details.website = website ? normalizeWebsite(website) : null;
  return Object.fromEntries(Object.entries(details).filter(([, value]) => value !== undefined));
}

export const ofThePerson = (lead: Lead): Details => Object.fromEntries(OF_THE_PERSON.map((field) => [field, lead[field]]));

/**
 * Fills the empty fields of a lead, and adds the addresses that are new of the person; what it has stays.
 * @param since when the addresses came; null for as long as there is the lead
 */
export function fillDetails(lead: Lead, details: Details, since: Date | null): void {
  Object.assign(lead, withAddresses(lead, details, since?.toISOString() ?? null));
  for (const field of DETAILS) {
    const value = details[field];
    const isEmpty = lead[field] === null || (field === "interest" && lead.interest === LeadInterest.UNKNOWN);
    if (value !== undefined && value !== null && isEmpty) Object.assign(lead, { [field]: value });
  }
}
