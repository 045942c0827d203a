import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from "typeorm";
import { v7 as uuidv7 } from "uuid";
import { tidyText } from "../../platform/identifiers/text.js";
import { ascending, canonical, queryable, relate, toMany } from "../../platform/query/fields.js";
import { accounts } from "../accounts/account.js";
import { campaignMembers } from "../campaign-members/campaign-member.js";
import { campaigns } from "../campaigns/campaign.js";
import { contacts } from "../contacts/contact.js";
import { opportunities } from "../opportunities/opportunity.js";
import { tasks } from "../tasks/task.fields.js";

/** The kinds of records that have their external ids here, by the prefix of their ids. Leads and activities keep their own. */
export const KEPT_HERE = ["account", "contact", "opportunity", "task", "campaign", "campaign_member"] as const;

export type KeptHere = (typeof KEPT_HERE)[number];

/** The column that names the record, and the property. */
export const columnOfKind = (kind: KeptHere): string => `${kind}_id`;

@ObjectType({ description: "What another system calls a record; unique for each kind of record within that system." })
@Entity("record_external_id")
@Index(["kind", "system", "value"], { unique: true })
export class RecordExternalId {
  @PrimaryColumn("uuid")
  id: string = uuidv7();

  @Column("text")
  kind: KeptHere;

  @Field(() => String, { description: "The other system." })
  @Column("text")
  system: string;

  @Field(() => String, { description: "What it calls the record." })
  @Column("text")
  value: string;

  @ForeignKey("Account", { onDelete: "CASCADE" })
  @Column("uuid", { nullable: true })
  @Index()
  accountId: string | null = null;

  @ForeignKey("Contact", { onDelete: "CASCADE" })
  @Column("uuid", { nullable: true })
  @Index()
  contactId: string | null = null;

  @ForeignKey("Opportunity", { onDelete: "CASCADE" })
  @Column("uuid", { nullable: true })
  @Index()
  opportunityId: string | null = null;

  @ForeignKey("Task", { onDelete: "CASCADE" })
  @Column("uuid", { nullable: true })
  @Index()
  taskId: string | null = null;

  @ForeignKey("Campaign", { onDelete: "CASCADE" })
  @Column("uuid", { nullable: true })
  @Index()
  campaignId: string | null = null;

  @ForeignKey("CampaignMember", { onDelete: "CASCADE" })
  @Column("uuid", { nullable: true })
  @Index()
  campaignMemberId: string | null = null;
}

/** Reached through its record, which decides who sees it. */
export const recordExternalIds = queryable(RecordExternalId, {
  table: "record_external_id",
  fields: { system: canonical(tidyText), value: canonical(tidyText) },
  visible: () => ({}),
  order: ascending("system"),
});

const OF = "What other systems call it, by which imports find it again.";
const few = { seenWithParent: true, few: true };
relate(accounts, { externalIds: toMany(() => recordExternalIds, "accountId", OF, few) });
relate(contacts, { externalIds: toMany(() => recordExternalIds, "contactId", OF, few) });
relate(opportunities, { externalIds: toMany(() => recordExternalIds, "opportunityId", OF, few) });
relate(tasks, { externalIds: toMany(() => recordExternalIds, "taskId", OF, few) });
relate(campaigns, { externalIds: toMany(() => recordExternalIds, "campaignId", OF, few) });
relate(campaignMembers, { externalIds: toMany(() => recordExternalIds, "campaignMemberId", OF, few) });
