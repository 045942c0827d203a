import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { users } from "../../access/user.js";
import { Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { PlainEventType } from "../../platform/events/record-event.js";
import { Scope } from "../../platform/identity/scopes.js";
import { dateTime, descending, enumeration, queryable, seen, string, toOne } from "../../platform/query/fields.js";
import { DateTime, JsonObject } from "../../platform/scalars.js";

export enum ActivityType {
  LEAD_CAPTURED = "LEAD_CAPTURED",
  IMPORTED = "IMPORTED",
  PAGE_VIEW = "PAGE_VIEW",
  PRICING_VIEWED = "PRICING_VIEWED",
  FORM_SUBMITTED = "FORM_SUBMITTED",
  DEMO_REQUESTED = "DEMO_REQUESTED",
  TRIAL_STARTED = "TRIAL_STARTED",
  DOCUMENT_DOWNLOADED = "DOCUMENT_DOWNLOADED",
  EMAIL_SENT = "EMAIL_SENT",
  EMAIL_OPENED = "EMAIL_OPENED",
  EMAIL_CLICKED = "EMAIL_CLICKED",
  EMAIL_REPLIED = "EMAIL_REPLIED",
  UNSUBSCRIBED = "UNSUBSCRIBED",
  COMPLAINED = "COMPLAINED",
  HARD_BOUNCED = "HARD_BOUNCED",
  WEBINAR_REGISTERED = "WEBINAR_REGISTERED",
  WEBINAR_ATTENDED = "WEBINAR_ATTENDED",
  EVENT_ATTENDED = "EVENT_ATTENDED",
  CALL = "CALL",
  MEETING = "MEETING",
  MESSAGE = "MESSAGE",
  NOTE = "NOTE",
}

registerEnumType(ActivityType, {
  name: "ActivityType",
  description: "What happened.",
  valuesConfig: {
    LEAD_CAPTURED: { description: "The person came in by one of our sources; `properties` has what was sent." },
    IMPORTED: { description: "The record came in by a file, or a file told more of it; `properties.columns` has what went into no field." },
    PAGE_VIEW: { description: "A page of ours was viewed." },
    PRICING_VIEWED: { description: "Our prices were viewed." },
    FORM_SUBMITTED: { description: "A form was sent." },
    DEMO_REQUESTED: { description: "A demonstration was asked for." },
    TRIAL_STARTED: { description: "A trial was started." },
    DOCUMENT_DOWNLOADED: { description: "A document was downloaded." },
    EMAIL_SENT: { description: "An e-mail went out." },
    EMAIL_OPENED: { description: "An e-mail of ours was opened." },
    EMAIL_CLICKED: { description: "A link in an e-mail of ours was followed." },
    EMAIL_REPLIED: { description: "An e-mail of ours was answered." },
    UNSUBSCRIBED: { description: "No more e-mail is wanted: an opt-out by itself." },
    COMPLAINED: { description: "An e-mail of ours was called spam: an opt-out by itself." },
    HARD_BOUNCED: {
      description: "An address takes no e-mail, for good: an opt-out of `properties.address`, or of the primary address, by itself.",
    },
    WEBINAR_REGISTERED: { description: "A place in a webinar was booked." },
    WEBINAR_ATTENDED: { description: "A webinar was attended." },
    EVENT_ATTENDED: { description: "A fair or meeting of many was attended." },
    CALL: { description: "A telephone call." },
    MEETING: { description: "A meeting." },
    MESSAGE: { description: "A message by another way than e-mail." },
    NOTE: { description: "Something worth remembering; `text` has it." },
  },
});

/** By which somebody asks to be spoken to, so that a lead that was given up is work again. */
export const SHOWS_INTEREST: readonly ActivityType[] = [
  ActivityType.DEMO_REQUESTED,
  ActivityType.TRIAL_STARTED,
  ActivityType.FORM_SUBMITTED,
];

@ObjectType({ implements: Node, description: "Something that happened with a lead, contact, account or opportunity." })
@Entity("activity")
@Tracked({ recordType: "activity", digested: ["properties"] })
@Index(["occurredAt", "id"])
@Index(["leadId", "occurredAt"])
@Index(["accountId", "occurredAt"])
@Index(["contactId", "occurredAt"])
@Index(["opportunityId", "occurredAt"])
@Index(["externalSystem", "externalValue"], { unique: true })
export class Activity extends Node {
  static override readonly prefix = "activity";

  @Field(() => ActivityType, { description: "What happened." })
  @Column("text")
  type: ActivityType;

  /** The records that it belongs to. A converted lead's activities belong to what it became as well. */
  @ForeignKey("Lead")
  @Column("uuid", { nullable: true })
  leadId: string | null;

  @ForeignKey("Account")
  @Column("uuid", { nullable: true })
  accountId: string | null;

  @ForeignKey("Contact")
  @Column("uuid", { nullable: true })
  contactId: string | null;

  @ForeignKey("Opportunity")
  @Column("uuid", { nullable: true })
  opportunityId: string | null;

  @Field(() => DateTime, { description: "When it happened." })
  @Column({ type: "timestamptz", precision: 3 })
  occurredAt: Date;

  @Field(() => DateTime, { description: "When Leadwire learnt of it." })
  @Column({ type: "timestamptz", precision: 3 })
  recordedAt: Date;

  @Field(() => JsonObject, { description: "Facts about it, as the reporting system sent them." })
  @Column("jsonb", { default: {} })
  properties: Record<string, unknown>;

  @Field(() => String, { nullable: true, description: "What somebody wrote about it: of a NOTE the note itself." })
  @Column("text", { nullable: true })
  text: string | null;

  /** The user who recorded it; null for a program, and for what was captured. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  recordedById: string | null;

  /** What the reporting system calls it: delivered again, it is the same activity. */
  @Column("text", { nullable: true })
  externalSystem: string | null;

  @Column("text", { nullable: true })
  externalValue: string | null;
}

/** The scopes that together open all records which activities belong to. */
const ALL_RECORDS = [Scope.LEADS_READ, Scope.CUSTOMERS_READ, Scope.OPPORTUNITIES_READ];

/** Who sees one of the records that an activity belongs to sees the activity. The relations are added by those records. */
export const activities = queryable(Activity, {
  table: "activity",
  fields: {
    type: enumeration(() => ActivityType, "ActivityType"),
    occurredAt: dateTime(),
    recordedAt: dateTime(),
    text: string(),
    recordedBy: toOne(() => users, "recordedById", "Who recorded it; null for a program, and for what was captured."),
  },
  visible: ({ sight, scopes }) =>
    sight.all && ALL_RECORDS.every((scope) => scopes.has(scope))
      ? {}
      : { or: [seen("lead"), seen("account"), seen("contact"), seen("opportunity")] },
  order: descending("occurredAt"),
  roots: {
    scope: Scope.LEADS_READ,
    one: ["activity", "One activity; null when there is none with this id, or none that you may see."],
    many: ["activities", "What happened with the records that you may see, newest first by default."],
  },
  ruled: {},
  // What a capture sent is kept as it came.
  copies: { properties: { of: "LEAD", at: "sent", besides: "columns" } },
  stats: {
    name: "activityStats",
    description: "What happened, in numbers.",
    groups: { type: "type", leadOwner: "lead.owner", leadSource: "lead.source", leadStage: "lead.stage" },
    time: "occurredAt",
  },
  stream: {
    noun: "activity",
    description: "What happens with the records that you see, and every correction of it.",
    types: PlainEventType,
    before: { type: "What was said to have happened.", occurredAt: "When it was said to have happened.", text: "What was written of it." },
  },
});
