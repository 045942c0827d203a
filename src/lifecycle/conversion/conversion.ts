import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { users } from "../../access/user.js";
import { Node } from "../../platform/database/node.js";
import { dateTime, descending, ownedOne, queryable, relate, seen, toMany, toOne } from "../../platform/query/fields.js";
import { Needs } from "../../platform/query/properties.js";
import { DateTime } from "../../platform/scalars.js";
import { Account, accounts } from "../../records/accounts/account.js";
import { Contact, contacts } from "../../records/contacts/contact.js";
import { leads } from "../../records/leads/lead.fields.js";
import { Lead } from "../../records/leads/lead.js";
import { Opportunity, opportunities } from "../../records/opportunities/opportunity.js";

/** A conversion can be undone for so long. */
export const UNDO_DAYS = 7;

/** A lead as JSON. */
export type LeadSnapshot = Pick<Lead, "status" | "stage" | "contactId">;

/** What a conversion did to a record: made it, or filled fields of it. */
export interface Traced {
  id: string;
  created: boolean;
  /** Its version after that. */
  version: number;
  /** Of a record that was there: what changed, by property. */
  filled: Record<string, { from: unknown; to: unknown }>;
  /** Of a deal that was there: whether the contact came into its buying committee. */
  joined?: boolean;
}

export interface Made {
  account: Traced | null;
  contact: Traced | null;
  opportunity: Traced | null;
  /** The tasks that the lead had. */
  tasks: string[];
}

@ObjectType({ implements: Node, description: "What a lead became." })
@Entity("conversion")
export class Conversion extends Node {
  static override readonly prefix = "conversion";

  /** One lead is converted once: the database itself refuses a second. */
  @Index({ unique: true })
  @ForeignKey(() => Lead)
  @Column("uuid")
  leadId: string;

  @Field(() => DateTime, { description: "When." })
  @Column({ type: "timestamptz", precision: 3 })
  convertedAt: Date;

  /** The user; null for a program. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  convertedById: string | null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Account)
  @Index()
  accountId: string | null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Contact)
  @Index()
  contactId: string | null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Opportunity)
  @Index()
  opportunityId: string | null;

  /** The lead as it was before. */
  @Column("jsonb")
  snapshot: LeadSnapshot;

  /** What was done to each record; null for what was converted before that was kept. */
  @Column("jsonb", { nullable: true })
  made: Made | null;

  @Needs("convertedAt")
  @Field(() => DateTime, { description: "Until when it can be undone, while nobody has worked with what the lead became." })
  get undoableUntil(): Date {
    return new Date(this.convertedAt.getTime() + UNDO_DAYS * 86_400_000);
  }
}

/** Whoever sees the lead sees what became of it. */
const conversions = queryable(Conversion, {
  table: "conversion",
  fields: {
    convertedAt: dateTime(),
    convertedBy: toOne(() => users, "convertedById", "Who converted it; null for a program."),
    lead: toOne(() => leads, "leadId", "The lead, with its activities, score history, source and campaign."),
    account: toOne(() => accounts, "accountId", "The account."),
    contact: toOne(() => contacts, "contactId", "The contact."),
    opportunity: toOne(() => opportunities, "opportunityId", "The deal."),
  },
  visible: () => seen("lead"),
  order: descending("convertedAt"),
});

relate(leads, { conversion: ownedOne(() => conversions, "leadId", "What it became; null while it is a lead.") });
relate(accounts, { conversions: toMany(() => conversions, "accountId", "The leads that became it or joined it, latest first.") });
relate(contacts, { conversions: toMany(() => conversions, "contactId", "The leads that became the person, latest first.") });
relate(opportunities, { conversions: toMany(() => conversions, "opportunityId", "The leads that became it or joined it, latest first.") });
