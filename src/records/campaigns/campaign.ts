import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { readCurrencyCode } from "../../platform/identifiers/codes.js";
import { Scope } from "../../platform/identity/scopes.js";
import {
  ascending,
  canonical,
  date,
  decimal,
  enumeration,
  queryable,
  relate,
  string,
  timestamps,
  toMany,
  toOne,
} from "../../platform/query/fields.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { LocalDate, Money } from "../../platform/scalars.js";
import { Channel } from "./source.js";

export enum CampaignStatus {
  PLANNED = "PLANNED",
  ACTIVE = "ACTIVE",
  PAUSED = "PAUSED",
  COMPLETED = "COMPLETED",
  CANCELLED = "CANCELLED",
}

registerEnumType(CampaignStatus, {
  name: "CampaignStatus",
  description: "How a campaign stands. It says nothing about whether leads may be traced to it: they come when they come.",
  valuesConfig: {
    PLANNED: { description: "Not begun." },
    ACTIVE: { description: "It runs." },
    PAUSED: { description: "It rests." },
    COMPLETED: { description: "It is over." },
    CANCELLED: { description: "It was given up." },
  },
});

@ObjectType({ implements: Node, description: "An effort to win leads that a lead can be traced to." })
@Entity("campaign")
// Touches find their campaign by it; over an expression, which TypeORM cannot declare.
@Index("ix_campaign_lower_utm_campaign", { synchronize: false })
export class Campaign extends MutableNode {
  static override readonly prefix = "campaign";

  @Field(() => String, { description: "What it is called." })
  @Index({ unique: true })
  @Column("text")
  name: string;

  @Field(() => Channel, { nullable: true, description: "The kind of way by which it reaches people." })
  @Column("text", { nullable: true })
  channel: Channel | null = null;

  @Field(() => CampaignStatus, { description: "How it stands." })
  @Column("text", { default: CampaignStatus.ACTIVE })
  status: CampaignStatus = CampaignStatus.ACTIVE;

  @Field(() => LocalDate, { nullable: true, description: "The first day." })
  @Column("date", { nullable: true })
  startsOn: string | null = null;

  @Field(() => LocalDate, { nullable: true, description: "The last day." })
  @Column("date", { nullable: true })
  endsOn: string | null = null;

  @Column("numeric", { precision: 19, scale: 4, nullable: true })
  costAmount: string | null = null;

  @Column("text", { nullable: true })
  costCurrency: string | null = null;

  @ComposedOf({ amount: "costAmount", currency: "costCurrency" })
  @Field(() => Money, { nullable: true, description: "What it has cost so far, its parts not included." })
  get cost(): Money | null {
    return this.costAmount !== null && this.costCurrency ? { amount: this.costAmount, currency: this.costCurrency } : null;
  }

  @Field(() => String, { nullable: true, description: "`utm_campaign` of its links: a touch with this value is a touch of the campaign." })
  @Column("text", { nullable: true })
  utmCampaign: string | null = null;

  @Field(() => String, { nullable: true, description: "Anything worth knowing about it." })
  @Column("text", { nullable: true })
  description: string | null = null;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Campaign)
  @Index()
  parentId: string | null = null;
}

/** Campaigns are no secret within the organisation. */
export const campaigns = queryable(Campaign, {
  table: "campaign",
  fields: {
    name: string(),
    channel: enumeration(() => Channel, "Channel"),
    status: enumeration(() => CampaignStatus, "CampaignStatus"),
    startsOn: date(),
    endsOn: date(),
    cost: decimal("costAmount"),
    costCurrency: canonical(readCurrencyCode),
    utmCampaign: string(),
    ...timestamps,
  },
  visible: () => ({}),
  order: ascending("name"),
  roots: {
    scope: Scope.LEADS_READ,
    one: ["campaign", "One campaign; null when there is none with this id."],
    many: ["campaigns", "Campaigns, by name by default."],
  },
  stats: {
    name: "campaignStats",
    description: "Campaigns in numbers, above all what they cost.",
    groups: { channel: "channel", status: "status" },
    time: "createdAt",
    money: { cost: { currency: "costCurrency" } },
  },
});

relate(campaigns, {
  parent: toOne(() => campaigns, "parentId", "The larger campaign that it is a part of."),
  parts: toMany(() => campaigns, "parentId", "The campaigns that are parts of it, by name."),
});
