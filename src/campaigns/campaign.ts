import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { Scope } from "../access/scopes.js";
import { MutableNode, Node } from "../database/node.js";
import { ascending, queryable, string, timestamps } from "../query/fields.js";

@ObjectType({ implements: Node, description: "An effort to win leads that a lead can be traced to." })
@Entity("campaign")
export class Campaign extends MutableNode {
  static override readonly prefix = "campaign";

  @Field(() => String, { description: "What it is called." })
  @Index({ unique: true })
  @Column("text")
  name: string;
}

/** Campaigns are no secret within the house. */
export const campaigns = queryable(Campaign, {
  table: "campaign",
  fields: { name: string(), ...timestamps },
  visible: () => ({}),
  order: ascending("name"),
  roots: {
    scope: Scope.LEADS_READ,
    one: ["campaign", "One campaign; null when there is none with this id."],
    many: ["campaigns", "Campaigns, by name unless told."],
  },
});
