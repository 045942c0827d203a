import { MaxLength, MinLength } from "class-validator";
import { Field, InputType, Int, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { PlainEventType } from "../../platform/events/record-event.js";
import { readCountryCode } from "../../platform/identifiers/codes.js";
import { IsEmailAddress } from "../../platform/identifiers/input-rules.js";
import { Scope } from "../../platform/identity/scopes.js";
import { ascending, boolean, canonical, enumeration, int, queryable, string, strings, timestamps } from "../../platform/query/fields.js";
import { CountryCode } from "../../platform/scalars.js";
import { PartnerTier } from "./partner.enums.js";

/** More than a partner's sales team brings in a day, and too few to try out a list of customers. */
const DEALS_PER_DAY = 50;
/** Ten offers, each held against all customers of a partner's own: a share has 5,000 hashes. */
const HASHES_PER_DAY = 50_000;

/** Both what is stored and what is given: they are alike. */
@ObjectType("PartnerContact", { description: "Somebody at a partner." })
@InputType("PartnerContactInput", { description: "Somebody at a partner." })
export class PartnerContact {
  @Field(() => String, { description: "What the person is called." })
  @MinLength(1)
  @MaxLength(200)
  name: string;

  @Field(() => String, { nullable: true, description: "How to reach the person." })
  @IsEmailAddress()
  email?: string | null;

  @Field(() => String, { nullable: true, description: "What the person does there." })
  @MaxLength(200)
  role?: string | null;
}

@ObjectType({ implements: Node, description: "Another company that may be offered SQLs." })
@Entity("partner")
@Tracked({ recordType: "partner" })
export class Partner extends MutableNode {
  static override readonly prefix = "partner";

  @Field(() => String, { description: "What the partner is called." })
  @Index({ unique: true })
  @Column("text")
  name: string;

  @Field(() => PartnerTier, { description: "How close it is to the organisation." })
  @Column("text")
  tier: PartnerTier;

  @Field(() => [CountryCode], { description: "The countries that it serves; all of them when there is none." })
  @Column("text", { array: true, default: [] })
  territories: string[] = [];

  @Field(() => [String], { description: "The industries that it knows; all of them when there is none." })
  @Column("text", { array: true, default: [] })
  specialisations: string[] = [];

  @Field(() => Int, { nullable: true, description: "How many shares it may have open at once; null without a limit." })
  @Column("int", { nullable: true })
  capacity: number | null = null;

  @Field(() => Int, { description: "How many deals it may register within a day: each answer tells whether somebody is known." })
  @Column("int", { default: DEALS_PER_DAY })
  dealsPerDay: number = DEALS_PER_DAY;

  @Field(() => Int, { description: "How many hashes it may ask about within a day, of all its shares together." })
  @Column("int", { default: HASHES_PER_DAY })
  hashesPerDay: number = HASHES_PER_DAY;

  @Field(() => Boolean, { description: "Whether it is offered leads; the tokens of one that is not no longer work." })
  @Column("boolean", { default: true })
  active: boolean = true;

  @Field(() => [PartnerContact], { description: "The people there." })
  @Column("jsonb", { default: [] })
  contacts: PartnerContact[] = [];
}

/** Who has the scope knows all partners. */
export const partners = queryable(Partner, {
  table: "partner",
  fields: {
    name: string(),
    tier: enumeration(() => PartnerTier, "PartnerTier"),
    territories: canonical(readCountryCode, strings()),
    specialisations: strings(),
    capacity: int(),
    dealsPerDay: int(),
    hashesPerDay: int(),
    active: boolean(),
    ...timestamps,
  },
  visible: ({ scopes }) => (scopes.has(Scope.PARTNERS_READ) ? {} : { id: { in: [] } }),
  order: ascending("name"),
  roots: {
    scope: Scope.PARTNERS_READ,
    one: ["partner", "One partner; null when there is none with this id."],
    many: ["partners", "The partners, by name by default."],
  },
  stream: {
    noun: "partner",
    description: "Every change of partners themselves: their tier, territories, capacity, whether they are active.",
    types: PlainEventType,
    before: { name: "The former name.", tier: "The former tier.", active: "Whether it was offered anything." },
  },
});
