import { EMAIL_COLUMNS, PHONE_COLUMNS, withAddresses } from "../../platform/identifiers/listed.js";
import { newAddresses } from "../addresses/read-addresses.js";
import { LeadInterest } from "./lead.enums.js";
import type { LeadDetailsInput } from "./lead.inputs.js";
import type { Lead } from "./lead.js";
import { PLAIN_FIELDS, PLAIN_NAMES, storePlain } from "./plain-fields.js";

const REACHED_BY = [...EMAIL_COLUMNS, ...PHONE_COLUMNS] as const;

/** The fields that a capture fills in, normalised, besides the addresses. */
const DETAILS = [...PLAIN_NAMES, "domain", "interest"] as const;

/** Those of the fields that say who somebody is, which stay true when the person comes back as a new lead. */
const OF_THE_PERSON = [...PLAIN_NAMES.filter((name) => "ofThePerson" in PLAIN_FIELDS[name]), ...REACHED_BY];

export type Details = Partial<Pick<Lead, (typeof DETAILS)[number] | (typeof REACHED_BY)[number] | "tags">>;

/** The typed fields in the form that they are stored in; only those that were given. */
export function normalizeDetails(input: LeadDetailsInput): Details {
  const details: Details = { ...storePlain(input), ...(newAddresses(input, input.country) as Details) };
  if (input.tags !== undefined) details.tags = [...new Set((input.tags ?? []).map((tag) => tag.trim()).filter(Boolean))];
  if (input.interest) details.interest = input.interest;
  return details;
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
