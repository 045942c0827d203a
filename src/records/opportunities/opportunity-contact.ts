import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { boolean, enumeration, queryable, relate, seen, toMany, toOne } from "../../platform/query/fields.js";
import { Direction, Nulls } from "../../platform/query/order.js";
import { Contact, contacts } from "../contacts/contact.js";
import { Opportunity, opportunities } from "./opportunity.js";

export enum BuyingRole {
  DECISION_MAKER = "DECISION_MAKER",
  ECONOMIC_BUYER = "ECONOMIC_BUYER",
  CHAMPION = "CHAMPION",
  INFLUENCER = "INFLUENCER",
  EVALUATOR = "EVALUATOR",
  USER = "USER",
  BLOCKER = "BLOCKER",
  OTHER = "OTHER",
}

registerEnumType(BuyingRole, {
  name: "BuyingRole",
  description: "The part that a person has in the decision on a deal.",
  valuesConfig: {
    DECISION_MAKER: { description: "Says yes or no." },
    ECONOMIC_BUYER: { description: "Has the budget." },
    CHAMPION: { description: "Wants it, and speaks for it within the company." },
    INFLUENCER: { description: "Is listened to." },
    EVALUATOR: { description: "Judges whether it fits: technology, purchasing, law." },
    USER: { description: "Will work with it." },
    BLOCKER: { description: "Is against it." },
    OTHER: { description: "Another part." },
  },
});

/** A change of the committee is a change of its deal: its version rises and its event says `contacts`. */
@ObjectType({ implements: Node, description: "A person of the buying committee of a deal, and their part in it." })
@Entity("opportunity_contact")
@Index(["opportunityId", "contactId"], { unique: true })
@Index("ix_opportunity_contact_primary", ["opportunityId"], { unique: true, where: "is_primary" })
export class OpportunityContact extends Node {
  static override readonly prefix = "opportunity_contact";

  @Column("uuid")
  @ForeignKey(() => Opportunity, { onDelete: "CASCADE" })
  opportunityId: string;

  @Column("uuid")
  @ForeignKey(() => Contact, { onDelete: "CASCADE" })
  @Index()
  contactId: string;

  @Field(() => BuyingRole, { nullable: true, description: "The person's part; null while nobody has said." })
  @Column("text", { nullable: true })
  role: BuyingRole | null = null;

  /** Follows the deal's own `contactId` (keep-committee.ts); here for lists and filters. */
  @Field(() => Boolean, { description: "Whether the person is the deal's primary contact, its `contact`; one at most is." })
  @Column("boolean", { default: false })
  isPrimary: boolean = false;
}

export const opportunityContacts = queryable(OpportunityContact, {
  table: "opportunity_contact",
  fields: {
    role: enumeration(() => BuyingRole, "BuyingRole"),
    isPrimary: boolean(),
    contact: toOne(() => contacts, "contactId", "The person; null when you may not see them."),
    opportunity: toOne(() => opportunities, "opportunityId", "The deal."),
  },
  visible: () => seen("opportunity"),
  order: [{ field: "isPrimary", direction: Direction.DESC, nulls: Nulls.LAST }],
});

relate(opportunities, {
  contacts: toMany(
    () => opportunityContacts,
    "opportunityId",
    "Its buying committee: who has which part in the decision, the primary contact first.",
    {
      seenWithParent: true,
      few: true,
    },
  ),
});
relate(contacts, {
  opportunityRoles: toMany(() => opportunityContacts, "contactId", "The deals that the person has a part in, as far as you see them."),
});
