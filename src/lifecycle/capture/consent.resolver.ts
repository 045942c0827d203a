import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Needs } from "../../platform/query/properties.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Contact } from "../../records/contacts/contact.js";
import { addressFor, Consent, ConsentChannel, consents, mayContact, readAddress } from "../../records/leads/consent.js";
import { leads } from "../../records/leads/lead.fields.js";
import { Lead } from "../../records/leads/lead.js";
import { RecordConsentInput, recordConsent } from "./record-consent.js";

@ObjectType()
class RecordConsentPayload extends Payload {
  @Field(() => Consent, { nullable: true, description: "What was recorded." })
  consent?: Consent;

  @Field(() => Lead, { nullable: true, description: "The lead; null for a contact." })
  lead?: Lead;

  @Field(() => Contact, { nullable: true, description: "The contact; null for a lead." })
  contact?: Contact;
}

const MAY_CONTACT =
  "Whether the person may be reached by a channel at an address or number, the primary one by default, by what it said last, as a lead or as a contact; null when it has said nothing.";
const CHANNEL = "By which channel.";
const ADDRESS = "Which of the person's addresses or numbers.";

const OPTED_OUT = {
  EMAIL:
    "Whether the person has forbidden e-mail to the primary address, as `mayContact` tells it: for exports, and lists that are taken elsewhere.",
  PHONE:
    "Whether the person has forbidden calls to the primary number, as `mayContact` tells it: for exports, and lists that are taken elsewhere.",
};

/** All that a person has said: as a contact, and as each of the leads of that. */
async function saidBy(context: Context, contactId: string | null, leadId?: string): Promise<Consent[]> {
  const known = contactId ? await context.few(leads, { key: "contactId", id: contactId, seenWithParent: true }) : [];
  const leadIds = new Set([...(leadId ? [leadId] : []), ...known.map(({ id }) => id)]);
  const said = await Promise.all([
    ...[...leadIds].map((id) => context.few(consents, { key: "leadId", id, seenWithParent: true })),
    ...(contactId ? [context.few(consents, { key: "contactId", id: contactId, seenWithParent: true })] : []),
  ]);
  return said.flat();
}

@Resolver()
export class ConsentResolver {
  @Allow(Scope.LEADS_WRITE)
  @Mutation(() => RecordConsentPayload, { description: "Records that a lead or contact allowed or forbade to be reached by a channel." })
  recordConsent(
    @Ctx() context: Context,
    @Arg("input", () => RecordConsentInput, { description: "What the person said." }) input: RecordConsentInput,
  ) {
    return context.mutate<RecordConsentPayload>("recordConsent", input, (tx) => recordConsent(tx, context.viewer, input));
  }
}

@Resolver(() => Lead)
export class LeadConsentFields {
  @Needs("id", "contactId", "email", "phone")
  @FieldResolver(() => Boolean, { nullable: true, description: MAY_CONTACT })
  async mayContact(
    @Root() lead: Lead,
    @Ctx() context: Context,
    @Arg("channel", () => ConsentChannel, { description: CHANNEL }) channel: ConsentChannel,
    @Arg("address", () => String, { nullable: true, description: ADDRESS }) address?: string | null,
  ): Promise<boolean | null> {
    const all = await saidBy(context, lead.contactId, lead.id);
    return mayContact(all, channel, address ? readAddress(channel, address) : addressFor(channel, lead));
  }

  @Needs("id", "contactId", "email", "phone")
  @FieldResolver(() => Boolean, { description: OPTED_OUT.EMAIL })
  async emailOptOut(@Root() lead: Lead, @Ctx() context: Context): Promise<boolean> {
    return (await this.mayContact(lead, context, ConsentChannel.EMAIL)) === false;
  }

  @Needs("id", "contactId", "email", "phone")
  @FieldResolver(() => Boolean, { description: OPTED_OUT.PHONE })
  async phoneOptOut(@Root() lead: Lead, @Ctx() context: Context): Promise<boolean> {
    return (await this.mayContact(lead, context, ConsentChannel.PHONE)) === false;
  }
}

@Resolver(() => Contact)
export class ContactConsentFields {
  @Needs("id", "email", "phone")
  @FieldResolver(() => Boolean, { nullable: true, description: MAY_CONTACT })
  async mayContact(
    @Root() contact: Contact,
    @Ctx() context: Context,
    @Arg("channel", () => ConsentChannel, { description: CHANNEL }) channel: ConsentChannel,
    @Arg("address", () => String, { nullable: true, description: ADDRESS }) address?: string | null,
  ): Promise<boolean | null> {
    const all = await saidBy(context, contact.id);
    return mayContact(all, channel, address ? readAddress(channel, address) : addressFor(channel, contact));
  }

  @Needs("id", "email", "phone")
  @FieldResolver(() => Boolean, { description: OPTED_OUT.EMAIL })
  async emailOptOut(@Root() contact: Contact, @Ctx() context: Context): Promise<boolean> {
    return (await this.mayContact(contact, context, ConsentChannel.EMAIL)) === false;
  }

  @Needs("id", "email", "phone")
  @FieldResolver(() => Boolean, { description: OPTED_OUT.PHONE })
  async phoneOptOut(@Root() contact: Contact, @Ctx() context: Context): Promise<boolean> {
    return (await this.mayContact(contact, context, ConsentChannel.PHONE)) === false;
  }
}
