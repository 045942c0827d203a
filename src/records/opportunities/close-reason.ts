import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Scope } from "../../platform/identity/scopes.js";
import { ascending, boolean, enumeration, queryable, string, timestamps } from "../../platform/query/fields.js";

export enum CloseOutcome {
  WON = "WON",
  LOST = "LOST",
}

registerEnumType(CloseOutcome, {
  name: "CloseOutcome",
  description: "How a deal ends.",
  valuesConfig: { WON: { description: "It is won." }, LOST: { description: "It is lost." } },
});

@ObjectType({ implements: Node, description: "A reason for which deals are won or lost, from the list that the organisation keeps." })
@Entity("close_reason")
@Index(["outcome", "name"], { unique: true })
export class CloseReason extends MutableNode {
  static override readonly prefix = "close_reason";

  @Field(() => CloseOutcome, { description: "Of which end it is a reason." })
  @Column("text")
  outcome: CloseOutcome;

  @Field(() => String, { description: "The reason." })
  @Column("text")
  name: string;

  @Field(() => Boolean, { description: "Whether it is no longer chosen. Deals that have it keep it." })
  @Column("boolean", { default: false })
  archived: boolean = false;
}

export const closeReasons = queryable(CloseReason, {
  table: "close_reason",
  fields: { outcome: enumeration(() => CloseOutcome, "CloseOutcome"), name: string(), archived: boolean(), ...timestamps },
  visible: ({ scopes }) => (scopes.has(Scope.OPPORTUNITIES_READ) ? {} : { id: { in: [] } }),
  order: ascending("name"),
  roots: {
    scope: Scope.OPPORTUNITIES_READ,
    one: ["closeReason", "One reason for which deals are won or lost; null when there is none with this id."],
    many: ["closeReasons", "The reasons for which deals are won or lost, by name by default."],
  },
});
