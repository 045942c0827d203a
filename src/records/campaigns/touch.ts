import { MaxLength } from "class-validator";
import { Field, InputType, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../../platform/database/node.js";
import { dateTime, descending, queryable, string, toOne } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";
import { Campaign, campaigns } from "./campaign.js";
import { Source, sources } from "./source.js";

@ObjectType({
  implements: Node,
  description: "One time that a person came to us: by which source and campaign, and with which marks on the link. Every capture is one.",
})
@Entity("touch")
@Index(["leadId", "at"])
export class Touch extends Node {
  static override readonly prefix = "touch";

  // A lead names its first and last touch, and they name the lead: whichever is written first, the other follows before the commit.
  @Column("uuid")
  @ForeignKey("Lead", { onDelete: "CASCADE", deferrable: "INITIALLY DEFERRED" })
  leadId: string;

  @Field(() => DateTime, { description: "When." })
  @Column({ type: "timestamptz", precision: 3 })
  at: Date;

  @Column("uuid")
  @ForeignKey(() => Source)
  sourceId: string;

  @Column("uuid", { nullable: true })
  @ForeignKey(() => Campaign)
  @Index()
  campaignId: string | null = null;

  @Field(() => String, { nullable: true, description: "`utm_source` of the link: who sent the person." })
  @Column("text", { nullable: true })
  utmSource: string | null = null;

  @Field(() => String, { nullable: true, description: "`utm_medium` of the link: by which kind of way." })
  @Column("text", { nullable: true })
  utmMedium: string | null = null;

  @Field(() => String, { nullable: true, description: "`utm_campaign` of the link." })
  @Column("text", { nullable: true })
  utmCampaign: string | null = null;

  @Field(() => String, { nullable: true, description: "`utm_term` of the link: the words that were searched for." })
  @Column("text", { nullable: true })
  utmTerm: string | null = null;

  @Field(() => String, { nullable: true, description: "`utm_content` of the link: which of several." })
  @Column("text", { nullable: true })
  utmContent: string | null = null;

  @Field(() => String, { nullable: true, description: "The page that the person came to." })
  @Column("text", { nullable: true })
  landingPage: string | null = null;

  @Field(() => String, { nullable: true, description: "The page that the person came from." })
  @Column("text", { nullable: true })
  referrerUrl: string | null = null;
}

/** Reached through its lead, which decides who sees it. */
export const touches = queryable(Touch, {
  table: "touch",
  fields: {
    at: dateTime(),
    source: toOne(() => sources, "sourceId", "By which way."),
    campaign: toOne(() => campaigns, "campaignId", "By which campaign; null when by none that we know."),
    utmSource: string(),
    utmMedium: string(),
    utmCampaign: string(),
    utmTerm: string(),
    utmContent: string(),
    landingPage: string(),
    referrerUrl: string(),
  },
  visible: () => ({}),
  order: descending("at"),
});

/** What a link and a browser tell of where somebody came from. */
export const MARKS = ["utmSource", "utmMedium", "utmCampaign", "utmTerm", "utmContent", "landingPage", "referrerUrl"] as const;

export type Marks = Partial<Record<(typeof MARKS)[number], string>>;

@InputType({ description: "Where the person came from, as the link and the browser tell. It is kept as it is sent." })
export class AttributionInput {
  @Field(() => String, { nullable: true, description: "`utm_source` of the link." })
  @MaxLength(300)
  utmSource?: string | null;

  @Field(() => String, { nullable: true, description: "`utm_medium` of the link." })
  @MaxLength(300)
  utmMedium?: string | null;

  @Field(() => String, {
    nullable: true,
    description:
      "`utm_campaign` of the link. A campaign that has it, in `utmCampaign` or as its name, is the touch's unless `campaign` says another.",
  })
  @MaxLength(300)
  utmCampaign?: string | null;

  @Field(() => String, { nullable: true, description: "`utm_term` of the link." })
  @MaxLength(300)
  utmTerm?: string | null;

  @Field(() => String, { nullable: true, description: "`utm_content` of the link." })
  @MaxLength(300)
  utmContent?: string | null;

  @Field(() => String, { nullable: true, description: "The page that the person came to." })
  @MaxLength(2000)
  landingPage?: string | null;

  @Field(() => String, { nullable: true, description: "The page that the person came from." })
  @MaxLength(2000)
  referrerUrl?: string | null;
}

/** The marks that say something: trimmed, those that are empty left out. */
export function marksOf(attribution: AttributionInput | null | undefined): Marks {
  const marks: Marks = {};
  for (const mark of MARKS) {
    const text = attribution?.[mark]?.trim();
    if (text) marks[mark] = text;
  }
  return marks;
}
