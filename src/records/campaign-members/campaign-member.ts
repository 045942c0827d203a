import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { PlainEventType } from "../../platform/events/record-event.js";
import { Scope } from "../../platform/identity/scopes.js";
import { dateTime, descending, queryable, relate, seen, string, timestamps, toMany, toOne } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";
import { Campaign, campaigns } from "../campaigns/campaign.js";
import { Contact, contacts } from "../contacts/contact.js";
import { leads } from "../leads/lead.fields.js";

@ObjectType({
  implements: Node,
  description:
    "A lead or contact whom a campaign was meant for: who was invited or written to, and how they took it. A touch tells that somebody came; this tells that we went to them.",
})
@Entity("campaign_member")
@Tracked({ recordType: "campaign_member" })
export class CampaignMember extends MutableNode {
  static override readonly prefix = "campaign_member";

  @Column("uuid")
  @ForeignKey(() => Campaign, { onDelete: "CASCADE" })
  @Index()
  campaignId: string;

  @Column("uuid", { nullable: true })
  @ForeignKey("Lead")
  @Index()
  leadId: string | null = null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Contact)
  @Index()
  contactId: string | null = null;

  @Field(() => String, { description: 'How far it went with the person, in the words of your campaigns: "Sent", "Responded", "Attended".' })
  @Column("text")
  status: string;

  @Field(() => DateTime, { description: "When the person became a member." })
  @Column({ type: "timestamptz", precision: 3 })
  joinedAt: Date;

  @Field(() => DateTime, {
    nullable: true,
    description: "When the person first responded; null while that has not happened, or is not known.",
  })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  respondedAt: Date | null = null;
}

/** Who sees the person sees the membership. */
export const campaignMembers = queryable(CampaignMember, {
  table: "campaign_member",
  fields: {
    status: string(),
    joinedAt: dateTime(),
    respondedAt: dateTime(),
    campaign: toOne(() => campaigns, "campaignId", "The campaign."),
    lead: toOne(() => leads, "leadId", "The lead who is the member; null for a contact."),
    contact: toOne(() => contacts, "contactId", "The contact who is the member; null for a lead."),
    ...timestamps,
  },
  visible: ({ sight, scopes }) =>
    sight.all && scopes.has(Scope.LEADS_READ) && scopes.has(Scope.CUSTOMERS_READ) ? {} : { or: [seen("lead"), seen("contact")] },
  order: descending("joinedAt"),
  roots: {
    scope: Scope.LEADS_READ,
    one: ["campaignMember", "One member of a campaign; null when there is none with this id, or none that you may see."],
    many: ["campaignMembers", "Members of campaigns, the latest first."],
  },
  stream: {
    noun: "campaignMember",
    description: "Every change of the members of campaigns that you see.",
    types: PlainEventType,
    before: { status: "The former status.", respondedAt: "When the person had responded." },
  },
});

relate(campaigns, {
  members: toMany(() => campaignMembers, "campaignId", "Whom it is meant for, as far as you see them; the latest first."),
});
const OF = "The campaigns that were meant for the person, the latest first.";
relate(leads, { campaignMemberships: toMany(() => campaignMembers, "leadId", OF, { seenWithParent: true }) });
relate(contacts, { campaignMemberships: toMany(() => campaignMembers, "contactId", OF, { seenWithParent: true }) });
