import { FieldSet } from "../../access/field-set.js";
import type { Lead } from "../../records/leads/lead.js";
import type { LeadShare } from "./lead-share.js";
import { HELD, OPEN, ShareState } from "./partner.enums.js";

/** What a partner may see of a lead, and from which field set on. The one list that shares, masks and rights follow. */
export const SHARED_FIELDS = {
  industry: FieldSet.TEASER,
  companySize: FieldSet.TEASER,
  region: FieldSet.TEASER,
  country: FieldSet.TEASER,
  need: FieldSet.TEASER,
  band: FieldSet.TEASER,
  expectedAmount: FieldSet.TEASER,
  expectedCurrency: FieldSet.TEASER,
  name: FieldSet.CONTACT,
  firstName: FieldSet.CONTACT,
  lastName: FieldSet.CONTACT,
  email: FieldSet.CONTACT,
  phone: FieldSet.CONTACT,
  jobTitle: FieldSet.CONTACT,
  companyName: FieldSet.CONTACT,
  website: FieldSet.CONTACT,
  city: FieldSet.FULL,
  street: FieldSet.FULL,
  postalCode: FieldSet.FULL,
  description: FieldSet.FULL,
} as const satisfies Partial<Record<keyof LeadShare, FieldSet>>;

export type SharedField = keyof typeof SHARED_FIELDS;

const FIELDS = Object.keys(SHARED_FIELDS) as SharedField[];
const SETS = [FieldSet.TEASER, FieldSet.CONTACT, FieldSet.FULL];

/** Whether a field set is enough for a field. */
export const includes = (set: FieldSet, field: SharedField): boolean => SETS.indexOf(SHARED_FIELDS[field]) <= SETS.indexOf(set);

/** The smaller of two field sets: the share's and the token's. */
export const smaller = (left: FieldSet, right: FieldSet): FieldSet => (SETS.indexOf(left) < SETS.indexOf(right) ? left : right);

/** What the state of a share allows its partner to see. */
export const fieldSetIn = (state: ShareState, fieldSet: FieldSet): FieldSet => (OPEN.includes(state) ? FieldSet.TEASER : fieldSet);

/** The values of a lead that a field set has, and null for all others. */
export function sharedValues(lead: Lead, set: FieldSet): Pick<LeadShare, SharedField> {
  const { budget, need } = lead.assessment;
  const note = need?.note ?? null;
  const values: Pick<LeadShare, SharedField> = {
    ...lead,
    region: lead.state,
    need: set === FieldSet.TEASER ? withoutIdentity(note, lead) : note,
    expectedAmount: budget?.amount?.amount ?? null,
    expectedCurrency: budget?.amount?.currency ?? null,
  };
  return Object.fromEntries(FIELDS.map((field) => [field, includes(set, field) ? values[field] : null])) as never;
}

/** Puts into a share what its partner may see now: of the teaser or the field set, or nothing when it has ended. */
export function showLead(share: LeadShare, lead: Lead): void {
  if ([...OPEN, ...HELD, ShareState.WON, ShareState.LOST].includes(share.state))
    Object.assign(share, sharedValues(lead, fieldSetIn(share.state, share.fieldSet)));
  else hideLead(share);
}

/** Takes all of the lead out of a share. */
export function hideLead(share: LeadShare): void {
  for (const field of FIELDS) share[field] = null;
}

/** The shortest part of a name that is worth hiding: "de" and "AG" say nothing, and are in every text. */
const SHORTEST_PART = 3;
const ADDRESS = /\S+@\S+|https?:\/\/\S+|www\.\S+/gi;
const NUMBER = /\+?\d[\d\s()/.-]{5,}\d/g;

/** What somebody typed of the need, without what tells who it is: addresses, numbers, and the names of person and company. */
export function withoutIdentity(text: string | null, { firstName, lastName, name, companyName, domain }: Lead): string | null {
  if (text === null) return null;
  const names = [firstName, lastName, name, companyName, domain].flatMap((each) => each?.split(/[^\p{L}\p{N}]+/u) ?? []);
  const parts = names.filter((part) => part.length >= SHORTEST_PART);
  const hidden = text.replace(ADDRESS, "…").replace(NUMBER, "…");
  return parts.length === 0
    ? hidden
    : hidden.replace(new RegExp(`(?<![\\p{L}\\p{N}])(?:${parts.join("|")})(?![\\p{L}\\p{N}])`, "giu"), "…");
}
