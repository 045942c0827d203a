import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { addressFor, addressNamed, Consent, ConsentInput, consentOf, settleConsents } from "../../records/leads/consent.js";
import type { Lead } from "../../records/leads/lead.js";
import { lockVisibleLead } from "../../records/leads/lock-lead.js";

@InputType({ description: "What a person allowed or forbade, at any time after the capture." })
export class RecordConsentInput extends ConsentInput {
  @Field(() => ID, { description: "The lead; also one that was converted." })
  leadId: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

/** Adds a statement, about the primary address or number where none is named, to those of a lead. Its row is locked, so that of two at once the later one counts. */
export async function recordConsent(tx: Transaction, viewer: Viewer, input: RecordConsentInput): Promise<{ lead: Lead; consent: Consent }> {
  const lead = await lockVisibleLead(tx, viewer, { leadId: input.leadId });
  const address = input.address ? addressNamed(input.channel, input.address, lead) : addressFor(input.channel, lead);
  const consent = await tx.add(Object.assign(consentOf(tx, input, null), { leadId: lead.id, address }));
  await settleConsents(tx, [lead.id]);
  return { lead, consent: (await tx.find(Consent, consent.id)) as Consent };
}
