import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { PlainEventType } from "../../platform/events/record-event.js";
import { readDomain } from "../../platform/identifiers/domain.js";
import { Scope } from "../../platform/identity/scopes.js";
import {
  canonical,
  dateTime,
  descending,
  enumeration,
  queryable,
  relate,
  string,
  timestamps,
  toMany,
  toOne,
} from "../../platform/query/fields.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { DateTime, Money } from "../../platform/scalars.js";
import { leads } from "../../records/leads/lead.fields.js";
import { Lead } from "../../records/leads/lead.js";
import { Partner, partners } from "./partner.js";

export enum RegistrationState {
  REGISTERED = "REGISTERED",
  CONFLICT = "CONFLICT",
}

registerEnumType(RegistrationState, {
  name: "RegistrationState",
  description: "What became of a deal that a partner registered.",
  valuesConfig: {
    REGISTERED: { description: "Nobody else had it: it is the partner's until it expires." },
    CONFLICT: { description: "It is known already. By whom is not told." },
  },
});

@ObjectType({ implements: Node, description: "A deal that a partner brought." })
@Entity("deal_registration")
@Index(["partnerId", "createdAt", "id"])
@Tracked({
  recordType: "registration",
  publicNames: { expectedAmount: "expectedValue", expectedCurrency: "expectedValue" },
})
export class DealRegistration extends MutableNode {
  static override readonly prefix = "registration";

  @ForeignKey(() => Partner)
  @Column("uuid")
  partnerId: string;

  @Field(() => RegistrationState, { description: "What became of it." })
  @Column("text")
  state: RegistrationState;

  @Field(() => String, { description: "With which company." })
  @Column("text")
  companyName: string;

  @Field(() => String, { nullable: true, description: "With whom." })
  @Column("text", { nullable: true })
  contactName: string | null;

  @Field(() => String, { nullable: true, description: "The person's e-mail address." })
  @Index()
  @Column("text", { nullable: true })
  contactEmail: string | null;

  @Field(() => String, { nullable: true, description: "The company's domain." })
  @Index()
  @Column("text", { nullable: true })
  domain: string | null;

  @Field(() => String, { nullable: true, description: "What the partner says of it." })
  @Column("text", { nullable: true })
  note: string | null;

  @Column("numeric", { precision: 19, scale: 4, nullable: true })
  expectedAmount: string | null;

  @Column("text", { nullable: true })
  expectedCurrency: string | null;

  @ComposedOf({ amount: "expectedAmount", currency: "expectedCurrency" })
  @Field(() => Money, { nullable: true, description: "What it may be worth." })
  get expectedValue(): Money | null {
    return this.expectedAmount && this.expectedCurrency ? { amount: this.expectedAmount, currency: this.expectedCurrency } : null;
  }

  @Field(() => DateTime, { description: "Until when it is the partner's alone." })
  @Column({ type: "timestamptz", precision: 3 })
  expiresAt: Date;

  /** The lead that it became. */
  @ForeignKey(() => Lead)
  @Index()
  @Column("uuid", { nullable: true })
  leadId: string | null;
}

export const registrations = queryable(DealRegistration, {
  table: "deal_registration",
  fields: {
    state: enumeration(() => RegistrationState, "RegistrationState"),
    companyName: string(),
    domain: canonical(readDomain),
    expiresAt: dateTime(),
    partner: toOne(() => partners, "partnerId", "Who brought it."),
    lead: toOne(() => leads, "leadId", "The lead that it became; null with a conflict, or when you may not see it."),
    ...timestamps,
  },
  // What a partner registers nobody owns yet; who sees only some leads sees the lead, not how it came.
  visible: ({ scopes, sight }) => (scopes.has(Scope.PARTNERS_READ) && sight.all ? {} : { id: { in: [] } }),
  order: descending("createdAt"),
  roots: {
    scope: Scope.PARTNERS_READ,
    one: ["dealRegistration", "One registered deal; null when there is none with this id, or none that you may see."],
    many: ["dealRegistrations", "The deals that partners registered, latest first by default."],
  },
  stream: {
    noun: "dealRegistration",
    description: "Every change of the deals that partners registered.",
    types: PlainEventType,
    before: { state: "The former state.", expiresAt: "Until when it was the partner's." },
  },
});

relate(partners, { registrations: toMany(() => registrations, "partnerId", "The deals that it registered, latest first.") });
