import { Field, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { MutableNode, Node } from "../database/node.js";
import { ascending, boolean, enumeration, queryable, relate, string, timestamps, toMany, toOne } from "../query/fields.js";
import { Role, Scope } from "./scopes.js";
import { Team, teams } from "./team.js";

@ObjectType({ implements: Node, description: "A person of the house." })
@Entity("user_account")
export class User extends MutableNode {
  static override readonly prefix = "user";

  @Field(() => String, { description: "The address to sign in with, lower-cased." })
  @Index({ unique: true })
  @Column("text")
  email: string;

  @Field(() => String, { description: "What the person is called." })
  @Column("text")
  name: string;

  @Field(() => Role, { description: "What the person may do." })
  @Column("text")
  role: Role;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Team)
  @Index()
  teamId: string | null;

  @Field(() => Boolean, { description: "Whether the person can still sign in and be given leads." })
  @Column("boolean", { default: true })
  active: boolean;

  /** What the house's identity provider calls the person; null for one who never came by it. */
  @Index({ unique: true })
  @Column("text", { nullable: true })
  subject: string | null = null;

  /** argon2id, with its salt and parameters in it. */
  @Column("text")
  passwordHash: string;
}

/** Everybody of the house may know their colleagues. */
export const users = queryable(User, {
  table: "user_account",
  fields: {
    name: string(),
    email: string(),
    role: enumeration(() => Role, "Role"),
    active: boolean(),
    team: toOne(() => teams, "teamId", "The person's team."),
    ...timestamps,
  },
  visible: () => ({}),
  order: ascending("name"),
  roots: {
    scope: Scope.USERS_READ,
    one: ["user", "A person of the house; null when there is none with this id."],
    many: ["users", "The people of the house, by name unless told."],
  },
});

relate(teams, { members: toMany(() => users, "teamId", "The people of the team, by name.") });
