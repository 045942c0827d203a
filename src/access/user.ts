import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { MutableNode, Node } from "../platform/database/node.js";
import { readEmail } from "../platform/identifiers/email.js";
import { Role, Scope } from "../platform/identity/scopes.js";
import {
  ascending,
  boolean,
  canonical,
  enumeration,
  int,
  queryable,
  relate,
  string,
  timestamps,
  toMany,
  toOne,
} from "../platform/query/fields.js";
import { DateTime, TimeZone } from "../platform/scalars.js";
import { Team, teams } from "./team.js";
import { WorkingSpan } from "./working-hours.js";

@ObjectType("Absence", { description: "A time in which somebody is away and is given no leads by routing." })
@InputType("AbsenceInput", { description: "A time in which somebody is away and is given no leads by routing." })
export class Absence {
  @Field(() => DateTime, { description: "From when on." })
  from: Date;

  @Field(() => DateTime, { description: "Until when, that instant not included." })
  until: Date;
}

/** JSON has instants as text. */
const absencesOfJson = (stored: Record<keyof Absence, string>[]): Absence[] =>
  stored.map(({ from, until }) => ({ from: new Date(from), until: new Date(until) }));

const PAST_THE_ENTITY = { select: false, insert: false, update: false };

@ObjectType({ implements: Node, description: "A person of the organisation." })
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

  @Field(() => Int, {
    description: "How large a part of the leads of a WEIGHTED routing rule the person gets; 0 for none by any rule of the team.",
  })
  @Column("int", { default: 1 })
  weight: number = 1;

  @Field(() => Int, { nullable: true, description: "How many leads a day the person is given at most; null for any number." })
  @Column("int", { nullable: true })
  dailyCapacity: number | null = null;

  @Field(() => Int, {
    nullable: true,
    description: "From how many open leads on the person is given no further ones; null for any number.",
  })
  @Column("int", { nullable: true })
  openCapacity: number | null = null;

  @Field(() => TimeZone, { description: "By whose clock the person works." })
  @Column("text", { default: "UTC" })
  timezone: string = "UTC";

  @Field(() => [WorkingSpan], { description: "When the person works and is given leads; empty for always." })
  @Column("jsonb", { default: [] })
  workingHours: WorkingSpan[] = [];

  @Field(() => [Absence], { description: "When the person is away." })
  @Column("jsonb", { default: [], transformer: { to: (absences) => absences, from: absencesOfJson } })
  absences: Absence[] = [];

  /** What the organisation's identity provider calls the person; null for one who never came by it. */
  @Index({ unique: true })
  @Column("text", { nullable: true })
  subject: string | null = null;

  /**
   * Since when the person's role is what it is: an older token of the provider does not change it. It is read and written
   * past the entity, as is the next one, so that its version stays: neither is a change that somebody made of the person.
   */
  @Column({ type: "timestamptz", precision: 3, nullable: true, ...PAST_THE_ENTITY })
  roleAsOf: Date | null;

  /** When all sessions of the person ended last: what the provider gave before opens none any more. */
  @Column({ type: "timestamptz", precision: 3, nullable: true, ...PAST_THE_ENTITY })
  sessionsEndedAt: Date | null;

  /** argon2id, with its salt and parameters in it. */
  @Column("text")
  passwordHash: string;
}

/** Everybody of the organisation may know their colleagues. */
export const users = queryable(User, {
  table: "user_account",
  fields: {
    name: string(),
    email: canonical(readEmail),
    role: enumeration(() => Role, "Role"),
    active: boolean(),
    weight: int(),
    dailyCapacity: int(),
    openCapacity: int(),
    timezone: string(),
    team: toOne(() => teams, "teamId", "The person's team."),
    ...timestamps,
  },
  visible: () => ({}),
  order: ascending("name"),
  roots: {
    scope: Scope.USERS_READ,
    one: ["user", "A person of the organisation; null when there is none with this id."],
    many: ["users", "The people of the organisation, by name by default."],
  },
});

relate(teams, { members: toMany(() => users, "teamId", "The people of the team, by name.") });
