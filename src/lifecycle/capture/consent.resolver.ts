import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Needs } from "../../platform/query/properties.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { addressFor, Consent, ConsentChannel, consents, mayContact, readAddress } from "../../records/leads/consent.js";
import { Lead } from "../../records/leads/lead.js";
import { RecordConsentInput, recordConsent } from "./record-consent.js";

@ObjectType()
class RecordConsentPayload extends Payload {
  @Field(() => Consent, { nullable: true, description: "What was recorded." })
  consent?: Consent;

  @Field(() => Lead, { nullable: true, description: "The lead." })
  lead?: Lead;
}

@Resolver()
export class ConsentResolver {
  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => RecordConsentPayload, { description: "Records that a person allowed or forbade to be reached by a channel." })
  recordConsent(
    @Ctx() context: Context,
    @Arg("input", () => RecordConsentInput, { description: "What the person said." }) input: RecordConsentInput,
  ) {
    return context.mutate<RecordConsentPayload>("recordConsent", input, (tx) => recordConsent(tx, context.viewer, input));
  }
}

@Resolver(() => Lead)
export class LeadConsentFields {
  @Needs("id", "email", "phone")
  @FieldResolver(() => Boolean, {
    nullable: true,
    description:
      "Whether the person may be reached by a channel at an address or number, the primary one by default, by what it said last; null when it has said nothing.",
  })
  async mayContact(
    @Root() lead: Lead,
    @Ctx() context: Context,
    @Arg("channel", () => ConsentChannel, { description: "By which channel." }) channel: ConsentChannel,
    @Arg("address", () => String, { nullable: true, description: "Which of the person's addresses or numbers." }) address?: string | null,
  ): Promise<boolean | null> {
    const all = await context.few(consents, { key: "leadId", id: lead.id, seenWithParent: true });
    return mayContact(all, channel, address ? readAddress(channel, address) : addressFor(channel, lead));
  }
}
