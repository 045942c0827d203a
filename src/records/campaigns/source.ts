import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Setting } from "../../platform/database/settings.js";
import { readCurrencyCode } from "../../platform/identifiers/codes.js";
import { Scope } from "../../platform/identity/scopes.js";
import { ascending, boolean, canonical, decimal, enumeration, queryable, string, timestamps } from "../../platform/query/fields.js";
import { ComposedOf } from "../../platform/query/properties.js";
import { Money } from "../../platform/scalars.js";
import { LeadStage } from "./lead-stage.js";
import { ReturnPolicy } from "./return-policy.js";

export enum Channel {
  WEBSITE_FORM = "WEBSITE_FORM",
  CHAT = "CHAT",
  EMAIL = "EMAIL",
  PHONE = "PHONE",
  SOCIAL = "SOCIAL",
  ADVERTISING = "ADVERTISING",
  SEARCH = "SEARCH",
  EVENT = "EVENT",
  WEBINAR = "WEBINAR",
  CONTENT = "CONTENT",
  REFERRAL = "REFERRAL",
  PARTNER = "PARTNER",
  OUTBOUND = "OUTBOUND",
  IMPORT = "IMPORT",
  API = "API",
  OTHER = "OTHER",
}

registerEnumType(Channel, {
  name: "Channel",
  description: "The kind of way that a lead came in.",
  valuesConfig: {
    WEBSITE_FORM: { description: "A form on our website." },
    CHAT: { description: "A chat on our website." },
    EMAIL: { description: "An e-mail to or from us." },
    PHONE: { description: "A call to us." },
    SOCIAL: { description: "A social network." },
    ADVERTISING: { description: "A paid advertisement." },
    SEARCH: { description: "A search engine." },
    EVENT: { description: "A fair or meeting." },
    WEBINAR: { description: "An online presentation." },
    CONTENT: { description: "Something that was downloaded or read." },
    REFERRAL: { description: "Somebody recommended us." },
    PARTNER: { description: "A partner brought the lead." },
    OUTBOUND: { description: "We reached out, for instance by a cold call." },
    IMPORT: { description: "A file." },
    API: { description: "Another system." },
    OTHER: { description: "None of these." },
  },
});

export enum CapturePolicy {
  ATTACH = "ATTACH",
  CREATE = "CREATE",
  REFUSE = "REFUSE",
}

registerEnumType(CapturePolicy, {
  name: "CapturePolicy",
  description: "What a capture does when the person is known already.",
  valuesConfig: {
    ATTACH: { description: "Adds an activity to the known lead and fills only its empty fields." },
    CREATE: { description: "Makes another lead all the same." },
    REFUSE: { description: "Writes nothing and names the known lead." },
  },
});

@ObjectType({ implements: Node, description: "Where leads come from." })
@Entity("source")
@Setting()
@Index(["channel", "name"], { unique: true })
export class Source extends MutableNode {
  static override readonly prefix = "source";

  @Field(() => String, { description: "What it is called, for instance the page that has the form." })
  @Column("text")
  name: string;

  @Field(() => Channel, { description: "The kind of way." })
  @Column("text")
  channel: Channel;

  @Field(() => CapturePolicy, { description: "What happens when somebody who is known already comes in this way." })
  @Column("text", { default: CapturePolicy.ATTACH })
  capturePolicy: CapturePolicy = CapturePolicy.ATTACH;

  @Field(() => ReturnPolicy, {
    nullable: true,
    description: "What happens when somebody comes back this way; null where that follows from where the lead stands (docs/identity.md).",
  })
  @Column("text", { nullable: true })
  onReturn: ReturnPolicy | null = null;

  @Field(() => LeadStage, {
    description:
      "How far the new leads of it are, unless a capture says: SUSPECT of a list that was bought, LEAD where people show interest.",
  })
  @Column("text", { default: LeadStage.LEAD })
  leadStage: LeadStage = LeadStage.LEAD;

  @Field(() => Boolean, { description: "Whether a capture with a throw-away e-mail address is refused." })
  @Column("boolean", { default: false })
  refusesDisposable: boolean = false;

  @Field(() => String, { nullable: true, description: "Anything worth knowing about it." })
  @Column("text", { nullable: true })
  description: string | null = null;

  @Column("numeric", { precision: 19, scale: 4, nullable: true })
  costAmount: string | null = null;

  @Column("text", { nullable: true })
  costCurrency: string | null = null;

  @ComposedOf({ amount: "costAmount", currency: "costCurrency" })
  @Field(() => Money, { nullable: true, description: "What it has cost so far." })
  get cost(): Money | null {
    return this.costAmount !== null && this.costCurrency ? { amount: this.costAmount, currency: this.costCurrency } : null;
  }
}

/** Where leads come from is no secret within the organisation. */
export const sources = queryable(Source, {
  table: "source",
  fields: {
    name: string(),
    channel: enumeration(() => Channel, "Channel"),
    capturePolicy: enumeration(() => CapturePolicy, "CapturePolicy"),
    onReturn: enumeration(() => ReturnPolicy, "ReturnPolicy"),
    refusesDisposable: boolean(),
    leadStage: enumeration(() => LeadStage, "LeadStage"),
    cost: decimal("costAmount"),
    costCurrency: canonical(readCurrencyCode),
    ...timestamps,
  },
  visible: () => ({}),
  order: ascending("name"),
  roots: {
    scope: Scope.LEADS_READ,
    one: ["source", "One source; null when there is none with this id."],
    many: ["sources", "Where leads come from, by name by default."],
  },
});
