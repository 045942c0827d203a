import { MaxLength, MinLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import { captureLead } from "../../lifecycle/capture/capture-lead.js";
import { keysOf } from "../../lifecycle/capture/find-known-leads.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { companyDomain, normalizeWebsite } from "../../platform/identifiers/contact-details.js";
import { canonicalEmail } from "../../platform/identifiers/email.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { CountryCode, Money } from "../../platform/scalars.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { Channel } from "../../records/campaigns/source.js";
import { isKnownCompany, isKnownPerson } from "../../records/duplicates/find-duplicates.js";
import { Suppressions } from "../../records/suppression/suppression.js";
import { DealRegistration, RegistrationState } from "../sharing/deal-registration.js";
import { later } from "../sharing/lead-share.js";
import { asSeen } from "./find-share.js";
import { OwnRegistration } from "./own-registration.js";

/** For so long a deal is of the partner who registered it. */
const PROTECTED_SECONDS = 90 * 86_400;

@InputType({ description: "A deal that you bring." })
export class RegisterDealInput extends IdempotentInput {
  @Field(() => String, { description: "With which company." })
  @MinLength(1, { message: '"companyName" must not be empty.' })
  @MaxLength(300)
  companyName: string;

  @Field(() => String, { nullable: true, description: "The person's e-mail address; this or the website is needed." })
  contactEmail?: string | null;

  @Field(() => String, { nullable: true, description: "With whom: the person's family name, or whole name." })
  @MaxLength(200)
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: "The company's website." })
  website?: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Where the company is." })
  country?: string | null;

  @Field(() => Money, { nullable: true, description: "What it may be worth." })
  expectedValue?: Money | null;

  @Field(() => String, { nullable: true, description: "In your words." })
  @MaxLength(2000)
  note?: string | null;
}

/** Takes in a deal of a partner as a lead of its own, unless the person or company is known. Registered again it is the same. */
export async function registerDeal(tx: Transaction, viewer: Viewer, input: RegisterDealInput): Promise<OwnRegistration> {
  const contactEmail = input.contactEmail ? canonicalEmail(input.contactEmail, "contactEmail") : null;
  const website = input.website ? normalizeWebsite(input.website) : null;
  const domain = companyDomain(website, contactEmail);
  if (!contactEmail && !domain)
    throw new InvalidInput("contactEmail", 'A deal needs "contactEmail" or "website", to tell whether it is known.');
  const { id: partnerId, name } = viewer.partner as NonNullable<Viewer["partner"]>;
  const person = { email: contactEmail };
  // Also waits for whoever captures or erases this person at this moment: then it is known.
  const deals = [contactEmail, domain].flatMap((identity) => (identity ? [`deal ${identity}`] : []));
  await tx.serialize([...deals, ...keysOf(person)]);
  const before = await earlier(tx, partnerId, contactEmail, domain);
  if (before) return asSeen(tx, viewer, OwnRegistration, before);
  // Whether it is known or was erased is not the partner's to know. Of who was erased nothing is kept again.
  const wasErased = (await Suppressions.among(tx, [person])).hasAny(person);
  const isKnown =
    wasErased || (await tx.sql(KNOWN, [contactEmail, domain])).length > 0 || (await isLikeSomebody(tx, input, contactEmail, domain));
  const captured = isKnown
    ? null
    : await captureLead(tx, {
        companyName: input.companyName,
        email: contactEmail,
        lastName: input.contactName ?? (contactEmail ? undefined : input.companyName),
        website,
        country: input.country ?? undefined,
        description: input.note ?? undefined,
        source: { channel: Channel.PARTNER, name },
      });
  const registration = Object.assign(new DealRegistration(), {
    partnerId,
    state: captured ? RegistrationState.REGISTERED : RegistrationState.CONFLICT,
    companyName: input.companyName.trim(),
    contactName: wasErased ? null : input.contactName?.trim() || null,
    contactEmail: wasErased ? null : contactEmail,
    domain,
    note: wasErased ? null : (input.note ?? null),
    expectedAmount: input.expectedValue?.amount ?? null,
    expectedCurrency: input.expectedValue?.currency ?? null,
    expiresAt: later(tx.now, PROTECTED_SECONDS),
    leadId: captured?.lead?.id ?? null,
  });
  await tx.add(registration);
  return asSeen(tx, viewer, OwnRegistration, registration.id);
}

/** The people and companies that the organisation knows, also by what merged records had, and the deals that are protected; whose does not matter. */
const KNOWN = `
  select from lead where email = $1 or domain = $2
  union all select from merged_record where email = $1 or domain = $2
  union all select from contact where email = $1
  union all select from account where domain = $2
  union all select from deal_registration where state = 'REGISTERED' and expires_at > now() and (contact_email = $1 or domain = $2)
  limit 1`;

/** Whether the matcher finds the person or the company in another spelling: without a tag, misspelt, by name and place. */
async function isLikeSomebody(tx: Transaction, input: RegisterDealInput, email: string | null, domain: string | null): Promise<boolean> {
  const { companyName, contactName: name, country } = input;
  const person = { name, emails: email ? [email] : [], companyName, domain, country };
  return (await isKnownPerson(tx, person)) || isKnownCompany(tx, { name: companyName, domain, country });
}

/** The uuid of what the partner registered of this person or company, and is still its own. */
const earlier = async (tx: Transaction, partnerId: string, contactEmail: string | null, domain: string | null) => {
  const [found] = await tx.sql<{ id: string }>(
    `select id from deal_registration where partner_id = $1 and state = 'REGISTERED' and expires_at > $4
        and (contact_email = $2 or domain = $3) order by contact_email = $2 desc nulls last, created_at limit 1`,
    [partnerId, contactEmail, domain, tx.now],
  );
  return found?.id;
};
