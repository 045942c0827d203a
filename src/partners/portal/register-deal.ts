import { randomUUID } from "node:crypto";
import { MaxLength, MinLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import { captureLead } from "../../lifecycle/capture/capture-lead.js";
import { keysOf } from "../../lifecycle/capture/find-known-leads.js";
import { drawConsequences } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { companyDomain, normalizeWebsite } from "../../platform/identifiers/contact-details.js";
import { canonicalEmail } from "../../platform/identifiers/email.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { CountryCode, Money } from "../../platform/scalars.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { Channel } from "../../records/campaigns/source.js";
import { isKnownCompany, isKnownPerson } from "../../records/duplicates/find-duplicates.js";
import type { Lead } from "../../records/leads/lead.js";
import { Suppressions } from "../../records/suppression/suppression.js";
import { DealRegistration, RegistrationState } from "../sharing/deal-registration.js";
import { later } from "../sharing/lead-share.js";
import { countUse, PartnerUse } from "../sharing/partner-budget.js";
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
  await countUse(tx, partnerId, PartnerUse.DEALS, 1);
  // Whether it is known or was erased is not the partner's to know. Of who was erased nothing is kept again.
  const wasErased = (await Suppressions.among(tx, [person])).hasAny(person);
  const [found] = await tx.sql<{ known: number }>(KNOWN, [contactEmail, domain]);
  const isLike = await isLikeSomebody(tx, input, contactEmail, domain);
  const isKnown = wasErased || (found?.known ?? 0) > 0 || isLike;
  await countUse(tx, partnerId, PartnerUse.CONFLICTS, isKnown ? 1 : 0);
  const lead = await captureDeal(tx, { input, name, contactEmail, website, domain }, isKnown);
  const registration = Object.assign(new DealRegistration(), {
    partnerId,
    state: isKnown ? RegistrationState.CONFLICT : RegistrationState.REGISTERED,
    companyName: input.companyName.trim(),
    contactName: wasErased ? null : input.contactName?.trim() || null,
    contactEmail: wasErased ? null : contactEmail,
    domain,
    note: wasErased ? null : (input.note ?? null),
    expectedAmount: input.expectedValue?.amount ?? null,
    expectedCurrency: input.expectedValue?.currency ?? null,
    expiresAt: later(tx.now, PROTECTED_SECONDS),
    leadId: lead?.id ?? null,
  });
  await tx.add(registration);
  return asSeen(tx, viewer, OwnRegistration, registration.id);
}

/** A deal, with what identifies it in canonical form. */
interface Deal {
  input: RegisterDealInput;
  /** What the partner is called. */
  name: string;
  contactEmail: string | null;
  website: string | null;
  domain: string | null;
}

/** Ends the capture of somebody who does not exist: nothing of it stays. */
class TakenBack extends Error {}

/**
 * Captures the person of a deal. Where somebody is known, somebody who does not exist is captured in their place and taken
 * back, by the same statements: how long the answer takes does not tell whether, or why, there is a conflict.
 */
async function captureDeal(tx: Transaction, deal: Deal, isKnown: boolean): Promise<Lead | null> {
  const { input, name, contactEmail, website } = isKnown ? ofNobody(deal) : deal;
  try {
    return await tx.savepoint(async () => {
      const { lead } = await captureLead(tx, {
        companyName: input.companyName,
        email: contactEmail,
        lastName: input.contactName ?? (contactEmail ? undefined : input.companyName),
        website,
        country: input.country ?? undefined,
        description: input.note ?? undefined,
        source: { channel: Channel.PARTNER, name },
      });
      await drawConsequences(tx);
      await tx.writePending();
      if (isKnown) throw new TakenBack();
      return lead;
    });
  } catch (error) {
    if (error instanceof TakenBack) return null;
    throw error;
  }
}

/** The same deal with an address and a website that nobody has; of free mail the provider stays, because it is treated as such. */
function ofNobody(deal: Deal): Deal {
  const nobody = `${randomUUID()}.example`;
  const host = deal.domain ? nobody : deal.contactEmail?.split("@")[1];
  return {
    ...deal,
    contactEmail: deal.contactEmail && `${randomUUID()}@${host}`,
    website: deal.website && `https://${nobody}`,
  };
}

/** Who has an address, as the primary one or another. */
const HAS_EMAIL = "(email = $1 or (email_list <> '[]' and identifiers_in(email_list) @> array[$1::text]))";

/** The people and companies that the organisation knows, also by what merged records had, and the deals that are protected; whose does not matter. A sum, so that all are looked at. */
const KNOWN = `
  select exists (select from lead where ${HAS_EMAIL} or domain = $2)::int
    + exists (select from merged_record where email = $1 or domain = $2)::int
    + exists (select from contact where ${HAS_EMAIL})::int
    + exists (select from account where domain = $2)::int
    + exists (select from deal_registration where state = 'REGISTERED' and expires_at > now() and (contact_email = $1 or domain = $2))::int as known`;

/** Whether the matcher finds the person or the company in another spelling: without a tag, misspelt, by name and place. */
async function isLikeSomebody(tx: Transaction, input: RegisterDealInput, email: string | null, domain: string | null): Promise<boolean> {
  const { companyName, contactName: name, country } = input;
  const person = { name, emails: email ? [email] : [], companyName, domain, country };
  const isPerson = await isKnownPerson(tx, person);
  const isCompany = await isKnownCompany(tx, { name: companyName, domain, country });
  return isPerson || isCompany;
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
