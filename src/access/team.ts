import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { MutableNode, Node } from "../platform/database/node.js";
import { Scope } from "../platform/identity/scopes.js";
import { ascending, queryable, string, timestamps } from "../platform/query/fields.js";

@ObjectType({ implements: Node, description: "People who work leads together." })
@Entity("team")
export class Team extends MutableNode {
  static override readonly prefix = "team";

  @Field(() => String, { description: "What the team is called." })
  @Index({ unique: true })
  @Column("text")
  name: string;
}

/** Everybody of the organisation may know the teams. */
export const teams = queryable(Team, {
  table: "team",
  fields: { name: string(), ...timestamps },
  visible: () => ({}),
  order: ascending("name"),
  roots: {
    scope: Scope.USERS_READ,
    one: ["team", "One team; null when there is none with this id."],
    many: ["teams", "The teams, by name by default."],
  },
});
