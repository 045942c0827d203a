import { emailFields, phoneFields } from "../../platform/identifiers/contact-details.js";
import { LeadInterest } from "./lead.enums.js";
import type { LeadDetailsInput } from "./lead.inputs.js";
import type { Lead } from "./lead.js";
import { PLAIN_FIELDS, PLAIN_NAMES, storePlain } from "./plain-fields.js";

const REACHED_BY = ["email", "emailAsTyped", "phone", "phoneExtension", "phoneAsTyped"] as const;

/** The fields that a capture fills in, normalised. */
const DETAILS = [...PLAIN_NAMES, ...REACHED_BY, "domain", "interest"] as const;

/** Those of the fields that say who somebody is, which stay true when the person comes back as a new lead. */
const OF_THE_PERSON = [...PLAIN_NAMES.filter((name) => "ofThePerson" in PLAIN_FIELDS[name]), ...REACHED_BY];

export type Details = Partial<Pick<Lead, (typeof DETAILS)[number] | "tags">>;

/** The typed fields in the form that they are stored in; only those that were given. */
export function normalizeDetails(input: LeadDetailsInput): Details {
  const details: Details = { ...storePlain(input) };
  if (input.tags !== undefined) details.tags = [...new Set((input.tags ?? []).map((tag) => tag.trim()).filter(Boolean))];
  if (input.interest) details.interest = input.interest;
  if (input.email !== undefined) Object.assign(details, emailFields(input.email));
  if (input.phone !== undefined) Object.assign(details, phoneFields(input.phone, input.country));
  return details;
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
