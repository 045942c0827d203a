import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { readCurrencyCode } from "../../platform/identifiers/codes.js";
import { ascending, canonical, decimal, int, queryable, relate, seen, string, toMany, toOne } from "../../platform/query/fields.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { Decimal, Money } from "../../platform/scalars.js";
import { Opportunity, opportunities } from "./opportunity.js";

/** A change of the lines is a change of their deal: its version rises and its event says `lines`. */
@ObjectType({ implements: Node, description: "One thing that a deal is about: a product or a service, how much of it, and at what price." })
@Entity("opportunity_line")
export class OpportunityLine extends Node {
  static override readonly prefix = "line";

  @Column("uuid")
  @ForeignKey(() => Opportunity)
  @Index()
  opportunityId: string;

  @Field(() => Int, { description: "Its place among the lines, from 0." })
  @Column("int")
  position: number;

  @Field(() => String, { description: "What is sold." })
  @Column("text")
  name: string;

  @Field(() => String, { nullable: true, description: "What your catalogue calls it." })
  @Index()
  @Column("text", { nullable: true })
  productCode: string | null = null;

  @Field(() => Decimal, { description: "How much of it." })
  @Column("numeric", { precision: 19, scale: 4 })
  quantity: string;

  @Column("numeric", { name: "unit_price", precision: 19, scale: 4 })
  unitPriceValue: string;

  @Field(() => Decimal, { description: "What is taken off the price, in percent." })
  @Column("numeric", { precision: 7, scale: 4, default: 0 })
  discount: string = "0";

  /** Quantity times price less discount, as the database computed it (edit-lines.ts). */
  @Column("numeric", { name: "amount", precision: 19, scale: 4 })
  amountValue: string;

  @Column("text")
  currency: string;

  @ComposedOf({ amount: "unitPriceValue", currency: "currency" })
  @Field(() => Money, { description: "The price of one, before the discount." })
  get unitPrice(): Money {
    return { amount: this.unitPriceValue, currency: this.currency };
  }

  @ComposedOf({ amount: "amountValue", currency: "currency" })
  @Field(() => Money, {
    description: "What the line is worth: quantity by price, less the discount, rounded to the decimals of the currency.",
  })
  get amount(): Money {
    return { amount: this.amountValue, currency: this.currency };
  }
}

export const opportunityLines = queryable(OpportunityLine, {
  table: "opportunity_line",
  fields: {
    opportunity: toOne(() => opportunities, "opportunityId", "The deal."),
    position: int(),
    name: string(),
    productCode: string(),
    quantity: decimal(),
    discount: decimal(),
    amount: decimal("amountValue"),
    currency: canonical(readCurrencyCode),
  },
  visible: () => seen("opportunity"),
  order: ascending("position"),
});

relate(opportunities, {
  lines: toMany(() => opportunityLines, "opportunityId", "What it is about, line by line; its amount is their sum.", {
    seenWithParent: true,
    few: true,
  }),
});
