import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { User, users } from "../../access/user.js";
import { visibleByOwner } from "../../access/visible-owner.js";
import type { ChangeCause } from "../../platform/database/change-event.js";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { CustomerEventType } from "../../platform/events/record-event.js";
import { readCountryCode } from "../../platform/identifiers/codes.js";
import { readDomain } from "../../platform/identifiers/domain.js";
import { readPhoneNumber } from "../../platform/identifiers/phone.js";
import { Scope } from "../../platform/identity/scopes.js";
import {
  ascending,
  canonical,
  custom,
  dateTime,
  decimal,
  int,
  type Queryable,
  queryable,
  relate,
  string,
  timestamps,
  toMany,
  toOne,
} from "../../platform/query/fields.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { CountryCode, DateTime, JsonObject, Money } from "../../platform/scalars.js";
import { activities } from "../activities/activity.js";
import { mergedRecords } from "./merged-record.js";
import { nameOfMergeable } from "./name-of-change.js";

@ObjectType({ implements: Node, description: "A company that we work with." })
@Entity("account")
@Index("ix_account_name_id", { synchronize: false })
@Index("ix_account_lower_name", { synchronize: false })
@Tracked({ recordType: "account", nameOf: nameOfMergeable })
export class Account extends MutableNode {
  static override readonly prefix = "account";

  @Field(() => String, { description: "What the company is called." })
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true, description: 'Its domain ("northwind.example"), from its website.' })
  @Index()
  @Column("text", { nullable: true })
  domain: string | null;

  @Field(() => String, { nullable: true, description: "Its website." })
  @Column("text", { nullable: true })
  website: string | null;

  @Field(() => String, { nullable: true, description: "What it does." })
  @Column("text", { nullable: true })
  industry: string | null;

  @Field(() => Int, { nullable: true, description: "How many people work there." })
  @Column("int", { nullable: true })
  companySize: number | null;

  @Field(() => String, { nullable: true, description: "Its phone number, as E.164." })
  @Column("text", { nullable: true })
  phone: string | null;

  @Field(() => String, { nullable: true, description: "What to dial when the call is answered." })
  @Column("text", { nullable: true })
  phoneExtension: string | null = null;

  @Field(() => String, { nullable: true, description: "Phone number as it was typed, also one that does not identify anybody." })
  @Column("text", { nullable: true })
  phoneAsTyped: string | null = null;

  @Field(() => CountryCode, { nullable: true, description: "Where it is." })
  @Column("text", { nullable: true })
  country: string | null;

  @Field(() => String, { nullable: true, description: "Where it is." })
  @Column("text", { nullable: true })
  city: string | null;

  @Field(() => JsonObject, {
    description: "The values of the fields that administrators added, by key; those that have none are left out.",
  })
  @Column("jsonb", { default: {} })
  customFields: Record<string, unknown> = {};

  /** The company that it belongs to; see hierarchy.ts. */
  @Column("uuid", { nullable: true })
  @ForeignKey("Account")
  @Index()
  parentId: string | null;

  /** The company at the top; kept for each account below it, so that a whole group is found and counted by one comparison. */
  @Column("uuid", { nullable: true })
  @ForeignKey("Account")
  @Index()
  ultimateParentId: string | null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => User)
  @Index()
  ownerId: string | null;

  @Field(() => DateTime, { nullable: true, description: "When another account was last merged into it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  mergedAt: Date | null = null;

  // What follows from its deals (opportunities/keep-won.ts) is never written with the account.
  @Field(() => Int, { nullable: true, description: "How many deals with it were won; null for a program that may not read deals." })
  @Column({ type: "int", default: 0, insert: false, update: false })
  wonDeals: number = 0;

  @Column({ type: "numeric", name: "won_worth", precision: 19, scale: 4, nullable: true, insert: false, update: false })
  wonWorthValue: string | null = null;

  @Column({ type: "text", nullable: true, insert: false, update: false })
  wonCurrency: string | null = null;

  @ComposedOf({ amount: "wonWorthValue", currency: "wonCurrency" })
  @Field(() => Money, {
    nullable: true,
    description:
      "What its won deals are worth in the organisation's currency, by the rates of the days they were won on; null where the organisation has none, while nothing was won, and for a program that may not read deals. A deal without a rate is not in it.",
  })
  get wonWorth(): Money | null {
    return this.wonWorthValue !== null && this.wonCurrency ? { amount: this.wonWorthValue, currency: this.wonCurrency } : null;
  }

  @Field(() => DateTime, {
    nullable: true,
    description: "When it last bought: when the last of its won deals was won; null for a program that may not read deals.",
  })
  @Column({ type: "timestamptz", precision: 3, nullable: true, insert: false, update: false })
  lastWonAt: Date | null = null;

  /** Why the next change happens; the event log tells it. */
  because?: ChangeCause;
}

export const accounts: Queryable<Account> = queryable(Account, {
  table: "account",
  fields: {
    name: string(),
    domain: canonical(readDomain),
    website: string(),
    industry: string(),
    companySize: int(),
    phone: canonical(readPhoneNumber),
    phoneExtension: string(),
    phoneAsTyped: string(),
    country: canonical(readCountryCode),
    city: string(),
    customFields: custom(),
    owner: toOne(() => users, "ownerId", "Who works with it."),
    parent: toOne((): Queryable => accounts, "parentId", "The company that it belongs to; null for one on its own or at the top."),
    ultimateParent: toOne((): Queryable => accounts, "ultimateParentId", "The company at the top of its group; null for that one itself."),
    subsidiaries: toMany((): Queryable => accounts, "parentId", "The companies that belong to it, by name."),
    mergedAt: dateTime(),
    wonDeals: int(),
    wonWorth: decimal("wonWorthValue"),
    lastWonAt: dateTime(),
    mergedAccounts: toMany(() => mergedRecords, "survivorId", "The accounts that were merged into it, latest first.", {
      seenWithParent: true,
      few: true,
    }),
    activities: toMany(() => activities, "accountId", "What happened with it, newest first.", { seenWithParent: true }),
    ...timestamps,
  },
  formerIds: "merged_record",
  formerValues: ["domain", "phone"],
  visible: visibleByOwner(Scope.CUSTOMERS_READ),
  order: ascending("name"),
  searchable: ["name", "domain"],
  ruled: { website: ["domain"], phone: ["phoneExtension", "phoneAsTyped"] },
  tells: { wonWorth: ["OPPORTUNITY.amount"] },
  roots: {
    scope: Scope.CUSTOMERS_READ,
    one: ["account", "One account; null when there is none with this id, or none that you may see."],
    many: ["accounts", "Accounts, by name by default."],
  },
  stats: {
    name: "accountStats",
    description: "Accounts in numbers.",
    groups: {
      industry: "industry",
      country: "country",
      parent: "parent",
      ultimateParent: "ultimateParent",
      owner: "owner",
      team: "owner.team",
    },
    time: "createdAt",
  },
  stream: {
    noun: "account",
    description: "Every change of the accounts that you see.",
    types: CustomerEventType,
    before: {
      name: "The former name.",
      domain: "The former domain.",
      industry: "What it did.",
      owner: "Who worked with it.",
      parent: "The company that it belonged to.",
      customFields: "All former values of custom fields.",
    },
  },
});

relate(activities, { account: toOne(() => accounts, "accountId", "The account that it happened with.") });
