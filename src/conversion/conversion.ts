import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { users } from "../access/user.js";
import { Account, accounts } from "../accounts/account.js";
import { Contact, contacts } from "../contacts/contact.js";
import { Node } from "../database/node.js";
import { DateTime } from "../graphql/scalars.js";
import { leads } from "../leads/lead.fields.js";
import { Lead } from "../leads/lead.js";
import { Opportunity, opportunities } from "../opportunities/opportunity.js";
import { dateTime, descending, ownedOne, queryable, relate, toOne } from "../query/fields.js";

@ObjectType({ description: "What a lead became." })
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
  snapshot: Record<string, unknown>;
}

/** Reached through its lead, which decides who sees it. */
const conversions = queryable(Conversion, {
  table: "conversion",
  fields: {
    convertedAt: dateTime(),
    convertedBy: toOne(() => users, "convertedById", "Who converted it; null for a program."),
    account: toOne(() => accounts, "accountId", "The account."),
    contact: toOne(() => contacts, "contactId", "The contact."),
    opportunity: toOne(() => opportunities, "opportunityId", "The deal."),
  },
  visible: () => ({}),
  order: descending("convertedAt"),
});

relate(leads, { conversion: ownedOne(() => conversions, "leadId", "What it became; null while it is a lead.") });
