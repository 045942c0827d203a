import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { User, users } from "../../access/user.js";
import { visibleByOwner } from "../../access/visible-owner.js";
import type { ChangeCause } from "../../platform/database/change-event.js";
import { Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { CustomerEventType } from "../../platform/events/record-event.js";
import { readCountryCode } from "../../platform/identifiers/codes.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { canonicalName } from "../../platform/identifiers/name.js";
import { readPhoneNumber } from "../../platform/identifiers/phone.js";
import { Scope } from "../../platform/identity/scopes.js";
import {
  ascending,
  canonical,
  custom,
  dateTime,
  queryable,
  relate,
  string,
  timestamps,
  toMany,
  toOne,
} from "../../platform/query/fields.js";
import { CountryCode, DateTime, JsonObject } from "../../platform/scalars.js";
import { Account, accounts } from "../accounts/account.js";
import { mergedRecords } from "../accounts/merged-record.js";
import { nameOfMergeable } from "../accounts/name-of-change.js";
import { activities } from "../activities/activity.js";
import { addressFields } from "../addresses/addresses.js";
import { Reachable } from "../addresses/reachable.js";

@ObjectType({ implements: Node, description: "A person at (usually) an account." })
@Entity("contact")
@Index("ix_contact_name_id", { synchronize: false })
// Over what is in a list.
@Index("ix_contact_email_list", { synchronize: false })
@Index("ix_contact_phone_list", { synchronize: false })
@Tracked({ recordType: "contact", nameOf: nameOfMergeable, publicNames: { emailList: "emails", phoneList: "phones" } })
export class Contact extends Reachable {
  static override readonly prefix = "contact";

  @Field(() => String, { nullable: true, description: "Given name." })
  @Column("text", { nullable: true })
  firstName: string | null;

  @Field(() => String, { nullable: true, description: "Family name." })
  @Column("text", { nullable: true })
  lastName: string | null;

  @Field(() => String, { description: "The whole name; the e-mail address or phone number of somebody without one." })
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true, description: "What the person does at the account." })
  @Column("text", { nullable: true })
  jobTitle: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Where the person is." })
  @Column("text", { nullable: true })
  country: string | null;

  @Field(() => JsonObject, {
    description: "The values of the fields that administrators added, by key; those that have none are left out.",
  })
  @Column("jsonb", { default: {} })
  customFields: Record<string, unknown> = {};

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Account)
  @Index()
  accountId: string | null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => User)
  @Index()
  ownerId: string | null;

  @Field(() => DateTime, { nullable: true, description: "When another contact was last merged into it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  mergedAt: Date | null = null;

  /** Why the next change happens; the event log tells it. */
  because?: ChangeCause;
}

export const contacts = queryable(Contact, {
  table: "contact",
  fields: {
    firstName: canonical(canonicalName),
    lastName: canonical(canonicalName),
    name: canonical(canonicalName),
    email: canonical(readEmail),
    emailAsTyped: string(),
    phone: canonical(readPhoneNumber),
    phoneExtension: string(),
    phoneAsTyped: string(),
    ...addressFields(),
    jobTitle: string(),
    country: canonical(readCountryCode),
    customFields: custom(),
    account: toOne(() => accounts, "accountId", "Where the person works."),
    owner: toOne(() => users, "ownerId", "Who works with the person."),
    mergedAt: dateTime(),
    mergedContacts: toMany(() => mergedRecords, "survivorId", "The contacts that were merged into it, latest first.", {
      seenWithParent: true,
      few: true,
    }),
    activities: toMany(() => activities, "contactId", "What happened with the person, newest first.", { seenWithParent: true }),
    ...timestamps,
  },
  formerIds: "merged_record",
  formerValues: ["email", "phone"],
  visible: visibleByOwner(Scope.CUSTOMERS_READ),
  order: ascending("name"),
  searchable: ["name", "email", "phone"],
  standsFor: { name: ["email", "phone"] },
  ruled: {
    name: ["firstName", "lastName"],
    email: ["emailAsTyped", "emails"],
    phone: ["phoneExtension", "phoneAsTyped", "phones"],
  },
  roots: {
    scope: Scope.CUSTOMERS_READ,
    one: ["contact", "One contact; null when there is none with this id, or none that you may see."],
    many: ["contacts", "Contacts, by name by default."],
  },
  stats: {
    name: "contactStats",
    description: "Contacts in numbers.",
    groups: { country: "country", account: "account", owner: "owner", team: "owner.team" },
    time: "createdAt",
  },
  stream: {
    noun: "contact",
    description: "Every change of the contacts that you see.",
    types: CustomerEventType,
    before: {
      name: "The former name.",
      email: "The former e-mail address.",
      phone: "The former phone number.",
      jobTitle: "What the person did.",
      owner: "Who worked with the person.",
      account: "Where the person worked.",
      customFields: "All former values of custom fields.",
    },
  },
});

relate(accounts, { contacts: toMany(() => contacts, "accountId", "The people who work there, by name.") });
relate(activities, { contact: toOne(() => contacts, "contactId", "The contact that it happened with.") });
