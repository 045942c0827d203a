import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { FieldSet } from "../../access/field-set.js";
import { MutableNode, OwnNode } from "../../platform/database/node.js";
import { readCountryCode } from "../../platform/identifiers/codes.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { PartnerRights, Viewer } from "../../platform/identity/viewer.js";
import {
  canonical,
  dateTime,
  decimal,
  descending,
  enumeration,
  inside,
  int,
  queryable,
  string,
  timestamps,
} from "../../platform/query/fields.js";
import type { Where } from "../../platform/query/filter.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { CountryCode, DateTime, Money } from "../../platform/scalars.js";
import { Band } from "../../records/leads/score.enums.js";
import { LIVE, ShareState } from "../sharing/partner.enums.js";
import { fieldSetIn, includes, type SharedField, smaller } from "../sharing/shared-fields.js";

/** A share as its partner sees it: the view `shared_lead`, which shows the partner's own on the role that partners read by. */
@ObjectType({
  implements: OwnNode,
  description: "A lead that is offered to you, or that you have. What you may not see is null; `masked` lists it.",
})
@Entity("shared_lead", { synchronize: false })
export class SharedLead extends MutableNode {
  static override readonly prefix = "share";

  @Column("text")
  partnerId: string;

  @Column("text", { nullable: true })
  territory: string | null;

  @Column("text")
  fieldSet: FieldSet;

  @Field(() => ShareState, { description: "How far it is." })
  @Column("text")
  state: ShareState;

  @Field(() => Boolean, { description: "Whether others may have the lead at the same time." })
  @Column("boolean")
  coSell: boolean;

  @Field(() => String, { description: "What to hash your own people with for `checkAlreadyMine`; another one for each share." })
  @Column("text")
  salt: string;

  @Field(() => Int, { description: "How many hashes you may still ask about." })
  @Column("int")
  hashesLeft: number;

  @Field(() => DateTime, { description: "When it was offered." })
  @Column({ type: "timestamptz", precision: 3 })
  offeredAt: Date;

  @Field(() => DateTime, { description: "Until when you may accept it." })
  @Column({ type: "timestamptz", precision: 3 })
  expiresAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When you first looked at it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  viewedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When you accepted it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  acceptedAt: Date | null;

  @Field(() => DateTime, {
    nullable: true,
    description: "Until when you must have reached the person, or it goes back; null once you have.",
  })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  contactBy: Date | null;

  @Field(() => DateTime, { nullable: true, description: "Until when you must let us know how it goes, or it goes back." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  updateBy: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When you first reached out to the person." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  firstContactAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When you last did something with it." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  lastUpdateAt: Date | null;

  @Field(() => String, { nullable: true, description: "What you call it." })
  @Column("text", { nullable: true })
  externalRef: string | null;

  @Column("numeric", { precision: 19, scale: 4, nullable: true })
  outcomeAmount: string | null;

  @Column("text", { nullable: true })
  outcomeCurrency: string | null;

  @ComposedOf({ amount: "outcomeAmount", currency: "outcomeCurrency" })
  @Field(() => Money, { nullable: true, description: "What your deal is worth." })
  get outcome(): Money | null {
    return this.outcomeAmount && this.outcomeCurrency ? { amount: this.outcomeAmount, currency: this.outcomeCurrency } : null;
  }

  @Field(() => String, { nullable: true, description: "What the company does." })
  @Column("text", { nullable: true })
  industry: string | null;

  @Field(() => Int, { nullable: true, description: "How many people work there." })
  @Column("int", { nullable: true })
  companySize: number | null;

  @Field(() => String, { nullable: true, description: "State, province or canton." })
  @Column("text", { nullable: true })
  region: string | null;

  @Field(() => CountryCode, { nullable: true, description: "Where it is." })
  @Column("text", { nullable: true })
  country: string | null;

  @Field(() => String, { nullable: true, description: "What is needed; before you accept, without names, addresses and numbers." })
  @Column("text", { nullable: true })
  need: string | null;

  @Field(() => Band, { nullable: true, description: "How warm the lead is." })
  @Column("text", { nullable: true })
  band: Band | null;

  @Column("numeric", { precision: 19, scale: 4, nullable: true })
  expectedAmount: string | null;

  @Column("text", { nullable: true })
  expectedCurrency: string | null;

  @ComposedOf({ amount: "expectedAmount", currency: "expectedCurrency" })
  @Field(() => Money, { nullable: true, description: "What the deal may be worth." })
  get expectedValue(): Money | null {
    return this.expectedAmount && this.expectedCurrency ? { amount: this.expectedAmount, currency: this.expectedCurrency } : null;
  }

  // What is masked until it is accepted; the fields of the schema are in shared-lead.resolver.ts.

  @Column("text", { nullable: true })
  name: string | null;

  @Column("text", { nullable: true })
  firstName: string | null;

  @Column("text", { nullable: true })
  lastName: string | null;

  @Column("text", { nullable: true })
  email: string | null;

  @Column("text", { nullable: true })
  phone: string | null;

  @Column("text", { nullable: true })
  jobTitle: string | null;

  @Column("text", { nullable: true })
  companyName: string | null;

  @Column("text", { nullable: true })
  website: string | null;

  @Column("text", { nullable: true })
  city: string | null;

  @Column("text", { nullable: true })
  street: string | null;

  @Column("text", { nullable: true })
  postalCode: string | null;

  @Column("text", { nullable: true })
  description: string | null;
}

/** The fields that are masked until a share is accepted, with what each is. */
export const MASKABLE = {
  name: "The whole name.",
  firstName: "Given name.",
  lastName: "Family name.",
  email: "E-mail address.",
  phone: "Phone number, as E.164.",
  jobTitle: "What the person does.",
  companyName: "Where the person works.",
  website: "The company's website.",
  city: "Town.",
  street: "Street and number.",
  postalCode: "Postal code.",
  description: "Anything else that is written down of the lead.",
} as const satisfies Partial<Record<SharedField, string>>;

/** Whether a viewer may see a maskable field of a share: by the share's state and field set, and the token's. */
export const mayShow = ({ partner }: Viewer, { state, fieldSet }: Pick<SharedLead, "state" | "fieldSet">, field: SharedField): boolean =>
  !partner?.walls.application ||
  (LIVE.includes(state) && includes(smaller(fieldSetIn(state, fieldSet), partner.fieldSet as FieldSet), field));

/** The shares that a partner's token is for, by what states and territories are called there: the partner's own, live, of its countries. */
export const ownShares = ({ id, territories, walls }: PartnerRights, state: string): Where => {
  if (!walls.application) return {};
  const own = [{ partnerId: { eq: id } }, { [state]: { in: [...LIVE] } }];
  return { and: territories ? [...own, { territory: { in: territories } }] : own };
};

/** The one partner's own, of the countries of its token, as long as there is something to see. Clients cannot ask about masked fields. */
export const sharedLeads = queryable(SharedLead, {
  table: "shared_lead",
  schema: "partner",
  fields: {
    state: enumeration(() => ShareState, "ShareState"),
    offeredAt: dateTime(),
    expiresAt: dateTime(),
    acceptedAt: dateTime(),
    contactBy: dateTime(),
    updateBy: dateTime(),
    externalRef: string(),
    industry: string(),
    companySize: int(),
    region: string(),
    country: canonical(readCountryCode),
    band: enumeration(() => Band, "Band"),
    expectedAmount: decimal(),
    partnerId: inside(string()),
    territory: inside(string()),
    ...timestamps,
  },
  visible: ({ partner, scopes }) => (partner && scopes.has(Scope.SHARES_READ) ? ownShares(partner, "state") : { id: { in: [] } }),
  order: descending("offeredAt"),
  roots: {
    scope: Scope.SHARES_READ,
    one: ["sharedLead", "One lead that is shared with you; null when there is none with this id, or no longer."],
    many: ["sharedLeads", "The leads that are shared with you, latest first by default."],
  },
});
