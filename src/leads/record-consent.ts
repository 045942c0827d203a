import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Viewer } from "../access/viewer.js";
import type { Transaction } from "../database/transaction.js";
import { IDEMPOTENCY_KEY } from "../graphql/payload.js";
import { Consent, ConsentInput, consentOf, settleConsents } from "./consent.js";
import type { Lead } from "./lead.js";
import { takeLead } from "./take-lead.js";

@InputType({ description: "What a person allowed or forbade, at any time after the capture." })
export class RecordConsentInput extends ConsentInput {
  @Field(() => ID, { description: "The lead; also one that was converted." })
  leadId: string;

  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

/** Adds a statement to those of a lead. Its row is locked, so that of two at once the later one counts. */
export async function recordConsent(tx: Transaction, viewer: Viewer, input: RecordConsentInput): Promise<{ lead: Lead; consent: Consent }> {
  const lead = await takeLead(tx, viewer, { leadId: input.leadId });
  const consent = await tx.add(Object.assign(consentOf(tx, input, null), { leadId: lead.id }));
  await settleConsents(tx, [lead.id]);
  return { lead, consent: (await tx.find(Consent, consent.id)) as Consent };
}
