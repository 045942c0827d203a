import { Field, Int, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Scope } from "../../platform/identity/scopes.js";
import { ascending, boolean, enumeration, int, queryable, string, timestamps } from "../../platform/query/fields.js";
import { Duration } from "../../platform/scalars.js";

export enum ReasonKind {
  DISQUALIFICATION = "DISQUALIFICATION",
  RE_ENGAGEMENT = "RE_ENGAGEMENT",
}

registerEnumType(ReasonKind, {
  name: "ReasonKind",
  description: "What a reason is for.",
  valuesConfig: {
    DISQUALIFICATION: { description: "Why a lead is not suitable." },
    RE_ENGAGEMENT: { description: "What brought a lead back." },
  },
});

@ObjectType({ implements: Node, description: "A reason that people choose from; administrators keep the list." })
@Entity("reason")
@Index(["kind", "key"], { unique: true })
export class Reason extends MutableNode {
  static override readonly prefix = "reason";

  @Field(() => ReasonKind, { description: "What it is for." })
  @Column("text")
  kind: ReasonKind;

  @Field(() => String, { description: "What programs call it, and history keeps; it never changes." })
  @Column("text")
  key: string;

  @Field(() => String, { description: "What people call it." })
  @Column("text")
  label: string;

  @Field(() => Boolean, { description: "Whether it can be chosen. One that was chosen before stays in history." })
  @Column("boolean", { default: true })
  active: boolean = true;

  @Field(() => Boolean, { description: "Whether it says too little without a note." })
  @Column("boolean", { default: false })
  needsNote: boolean = false;

  @Field(() => Boolean, {
    description:
      "Of a reason for DISQUALIFICATION: whether a lead may be taken up again that comes back; else its coming back is only noted.",
  })
  @Column("boolean", { default: true })
  revisitable: boolean = true;

  @Field(() => Duration, {
    nullable: true,
    description: "Of a reason for DISQUALIFICATION: after which time the clock takes the lead up again by itself; null for never.",
  })
  @Column("text", { nullable: true })
  revisitAfter: string | null = null;

  @Field(() => Int, { description: "Its place in the list of its kind." })
  @Column("int", { default: 0 })
  position: number = 0;
}

/** Reasons are no secret within the organisation. */
export const reasons = queryable(Reason, {
  table: "reason",
  fields: {
    kind: enumeration(() => ReasonKind, "ReasonKind"),
    key: string(),
    label: string(),
    active: boolean(),
    needsNote: boolean(),
    revisitable: boolean(),
    position: int(),
    ...timestamps,
  },
  visible: () => ({}),
  order: [...ascending("kind"), ...ascending("position")],
  roots: {
    scope: Scope.LEADS_READ,
    one: ["reason", "One reason; null when there is none with this id."],
    many: ["reasons", "The reasons that people choose from, by kind and place by default."],
  },
});
