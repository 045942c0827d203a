import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import type { Contact } from "../../records/contacts/contact.js";
import { lockVisibleContact } from "../../records/contacts/edit-contact.js";
import { addressFor, addressNamed, Consent, ConsentInput, consentOf, settleConsents } from "../../records/leads/consent.js";
import type { Lead } from "../../records/leads/lead.js";
import { lockVisibleLead } from "../../records/leads/lock-lead.js";

@InputType({ description: "What a person allowed or forbade, at any time after the capture." })
export class RecordConsentInput extends ConsentInput {
  @Field(() => ID, { nullable: true, description: "The lead; also one that was converted. Either this or `contactId`." })
  leadId?: string | null;

  @Field(() => ID, { nullable: true, description: "The contact, in place of a lead." })
  contactId?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

/** What was recorded, and of whom. */
export interface RecordedConsent {
  consent: Consent;
  lead?: Lead;
  contact?: Contact;
}

/**
 * Adds a statement, about the primary address or number where none is named, to those of a lead or a contact. Its row is locked, so that of
 * two at once the later one counts.
 */
export async function recordConsent(tx: Transaction, viewer: Viewer, input: RecordConsentInput): Promise<RecordedConsent> {
  const person = await personOf(tx, viewer, input);
  const address = input.address ? addressNamed(input.channel, input.address, person) : addressFor(input.channel, person);
  const whose = input.contactId ? { contactId: person.id, leadId: null } : { leadId: person.id, contactId: null };
  const added = await tx.add(Object.assign(consentOf(tx, input, null), { ...whose, address }));
  await settleConsents(tx, [person.id]);
  const consent = (await tx.find(Consent, added.id)) as Consent;
  return input.contactId ? { consent, contact: person as Contact } : { consent, lead: person as Lead };
}

async function personOf(tx: Transaction, viewer: Viewer, { leadId, contactId }: RecordConsentInput): Promise<Lead | Contact> {
  if (leadId ? contactId : !contactId)
    throw new InvalidInput("leadId", 'Say who it is by "leadId" or by "contactId", and by one of them only.');
  if (leadId) return lockVisibleLead(tx, viewer, { leadId });
  if (!viewer.scopes.has(Scope.CUSTOMERS_WRITE))
    throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, "Consents of contacts need the scope CUSTOMERS_WRITE.", ["contactId"]));
  return lockVisibleContact(tx, viewer, contactId as string, "contactId");
}
