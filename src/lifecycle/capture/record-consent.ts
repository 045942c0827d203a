import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { readPhone } from "../../platform/identifiers/phone.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { addressFor, Consent, ConsentChannel, ConsentInput, consentOf, settleConsents } from "../../records/leads/consent.js";
import type { Lead } from "../../records/leads/lead.js";
import { lockVisibleLead } from "../../records/leads/lock-lead.js";

@InputType({ description: "What a person allowed or forbade, at any time after the capture." })
export class RecordConsentInput extends ConsentInput {
  @Field(() => ID, { description: "The lead; also one that was converted." })
  leadId: string;

  @Field(() => String, {
    nullable: true,
    description: "Which of the lead's addresses or numbers it is about; the primary one of the channel by default. None for POST.",
  })
  @MaxLength(320)
  address?: string | null;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

/** Adds a statement to those of a lead. Its row is locked, so that of two at once the later one counts. */
export async function recordConsent(tx: Transaction, viewer: Viewer, input: RecordConsentInput): Promise<{ lead: Lead; consent: Consent }> {
  const lead = await lockVisibleLead(tx, viewer, { leadId: input.leadId });
  const address = addressOf(input, lead);
  const consent = await tx.add(Object.assign(consentOf(tx, input, null), { leadId: lead.id, address }));
  await settleConsents(tx, [lead.id]);
  return { lead, consent: (await tx.find(Consent, consent.id)) as Consent };
}

/** @throws {Refusal} when the lead has no such address */
function addressOf({ channel, address: typed }: RecordConsentInput, lead: Lead): string | null {
  const primary = addressFor(channel, lead);
  if (!typed) return primary;
  const address = channel === ConsentChannel.EMAIL ? readEmail(typed) : (readPhone(typed, lead.country).numbers[0]?.number ?? null);
  if (channel === ConsentChannel.POST || address === null || address !== primary)
    throw new InvalidInput("address", '"address" must be an e-mail address or phone number that the lead has, as the channel asks for.');
  return address;
}
