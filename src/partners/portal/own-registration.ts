import { Field, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { Node, OwnNode } from "../../platform/database/node.js";
import { Scope } from "../../platform/identity/scopes.js";
import { dateTime, decimal, descending, enumeration, inside, queryable, string } from "../../platform/query/fields.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { DateTime, Money } from "../../platform/scalars.js";
import { RegistrationState } from "../sharing/deal-registration.js";

/** A deal as the partner sees it who registered it: the view `own_registration`. Which lead it became is not told. */
@ObjectType("DealRegistration", { implements: OwnNode, description: "A deal that you brought." })
@Entity("own_registration", { synchronize: false })
export class OwnRegistration extends Node {
  static override readonly prefix = "registration";

  @Column("text")
  partnerId: string;

  @Field(() => RegistrationState, { description: "Whether it is yours. With a conflict it is not told whose it is, or since when." })
  @Column("text")
  state: RegistrationState;

  @Field(() => DateTime, { description: "When you registered it." })
  @Column({ type: "timestamptz", precision: 3 })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: "Until when it is yours alone; null with a conflict." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  expiresAt: Date | null;

  @Column("numeric", { precision: 19, scale: 4, nullable: true })
  expectedAmount: string | null;

  @Column("text", { nullable: true })
  expectedCurrency: string | null;

  @ComposedOf({ amount: "expectedAmount", currency: "expectedCurrency" })
  @Field(() => Money, { nullable: true, description: "What you said that it may be worth." })
  get expectedValue(): Money | null {
    return this.expectedAmount && this.expectedCurrency ? { amount: this.expectedAmount, currency: this.expectedCurrency } : null;
  }

  // Masked for some tokens, and with a conflict; the fields of the schema are in own-texts.resolver.ts.

  @Column("text", { nullable: true })
  companyName: string | null;

  @Column("text", { nullable: true })
  contactName: string | null;

  @Column("text", { nullable: true })
  contactEmail: string | null;

  @Column("text", { nullable: true })
  note: string | null;
}

/** Of all countries: a deal is what the partner itself told, and has none. */
export const ownRegistrations = queryable(OwnRegistration, {
  table: "own_registration",
  schema: "partner",
  fields: {
    state: enumeration(() => RegistrationState, "RegistrationState"),
    createdAt: dateTime(),
    expiresAt: dateTime(),
    expectedAmount: decimal(),
    partnerId: inside(string()),
  },
  // Also for a token that may register and read nothing: it is answered with what it registered.
  visible: ({ partner, scopes }) => {
    if (!partner || !(scopes.has(Scope.SHARES_READ) || scopes.has(Scope.SHARES_UPDATE))) return { id: { in: [] } };
    return partner.walls.application ? { partnerId: { eq: partner.id } } : {};
  },
  order: descending("createdAt"),
  roots: {
    scope: Scope.SHARES_READ,
    one: ["dealRegistration", "One deal that you registered; null when there is none with this id."],
    many: ["dealRegistrations", "The deals that you registered, latest first by default."],
  },
});
