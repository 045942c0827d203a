import { IsIP, MaxLength, ValidateIf } from "class-validator";
import { Field, InputType, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { users } from "../../access/user.js";
import { Node } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { addressesIn, numbersIn } from "../../platform/identifiers/listed.js";
import { readPhoneNumber } from "../../platform/identifiers/phone.js";
import { boolean, dateTime, descending, enumeration, queryable, string, toOne } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";
import { ActivityType } from "../activities/activity.js";
import { Source, sources } from "../campaigns/source.js";
import type { Reachable } from "../suppression/suppression.js";

export enum ConsentChannel {
  EMAIL = "EMAIL",
  PHONE = "PHONE",
  SMS = "SMS",
  POST = "POST",
}

registerEnumType(ConsentChannel, {
  name: "ConsentChannel",
  description: "How a person may or may not be reached.",
  valuesConfig: {
    EMAIL: { description: "E-mail." },
    PHONE: { description: "Telephone." },
    SMS: { description: "Text message." },
    POST: { description: "Letter." },
  },
});

@ObjectType({
  implements: Node,
  description:
    "What a person allowed or forbade, for one address or number. Every statement is kept; the latest of a channel and address counts, and of several at the same time one that forbids.",
})
@Entity("consent")
export class Consent extends Node {
  static override readonly prefix = "consent";

  /** Whose it is: a lead's or a contact's. */
  @Index()
  @ForeignKey("Lead")
  @Column("uuid", { nullable: true })
  leadId: string | null = null;

  @Index()
  @ForeignKey("Contact", { onDelete: "CASCADE" })
  @Column("uuid", { nullable: true })
  contactId: string | null = null;

  @Field(() => ConsentChannel, { description: "How the person may be reached." })
  @Column("text")
  channel: ConsentChannel;

  @Field(() => String, {
    nullable: true,
    description: "The e-mail address or phone number that it is about; null for all that the person has, and for POST.",
  })
  @Column("text", { nullable: true })
  address: string | null = null;

  @Field(() => Boolean, { description: "Allowed or forbidden." })
  @Column("boolean")
  granted: boolean;

  @Field(() => String, { description: "The wording that the person agreed to, or your name for it." })
  @Column("text")
  wording: string;

  @Field(() => DateTime, { description: "When." })
  @Column({ type: "timestamptz", precision: 3 })
  at: Date;

  @Field(() => Boolean, { description: "Whether it is the one of its channel and address that counts now." })
  @Column("boolean", { default: false })
  current: boolean = false;

  /** The source of the capture that it came with. */
  @ForeignKey(() => Source)
  @Column("uuid", { nullable: true })
  sourceId: string | null = null;

  @Field(() => String, { nullable: true, description: "The page of the form that it was given in." })
  @Column("text", { nullable: true })
  formUrl: string | null = null;

  @Field(() => String, { nullable: true, description: "The network address that it was given from." })
  @Column("text", { nullable: true })
  ipAddress: string | null = null;

  @Field(() => ActivityType, {
    nullable: true,
    description: "The activity that it follows from, such as UNSUBSCRIBED; null for what was stated.",
  })
  @Column("text", { nullable: true })
  activityType: ActivityType | null = null;

  /** The user who recorded it; null for a program. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  recordedById: string | null = null;
}

/** Reached through its lead or contact, which decides who sees it. */
export const consents = queryable(Consent, {
  table: "consent",
  fields: {
    channel: enumeration(() => ConsentChannel, "ConsentChannel"),
    granted: boolean(),
    address: string(),
    current: boolean(),
    wording: string(),
    at: dateTime(),
    formUrl: string(),
    activityType: enumeration(() => ActivityType, "ActivityType"),
    source: toOne(() => sources, "sourceId", "The source of the capture that it came with; null when it was recorded by itself."),
    recordedBy: toOne(() => users, "recordedById", "Who recorded it; null for a program."),
  },
  visible: () => ({}),
  order: descending("at"),
  tells: { address: ["LEAD.email", "LEAD.phone"] },
});

@InputType({ description: "What a person allowed or forbade." })
export class ConsentInput {
  @Field(() => ConsentChannel, { description: "How the person may be reached." })
  channel: ConsentChannel;

  @Field(() => String, {
    nullable: true,
    description: "Which of the person's e-mail addresses or phone numbers it is about; the primary one by default.",
  })
  @MaxLength(320)
  address?: string | null;

  @Field(() => Boolean, { description: "Allowed or forbidden." })
  granted: boolean;

  @Field(() => String, { description: "The wording that the person agreed to, or your name for it." })
  @MaxLength(2000)
  wording: string;

  @Field(() => DateTime, { nullable: true, description: "When, not in the future; now by default." })
  at?: Date | null;

  @Field(() => String, { nullable: true, description: "The page of the form that it was given in." })
  @MaxLength(2000)
  formUrl?: string | null;

  @Field(() => String, { nullable: true, description: "The network address that it was given from, of version 4 or 6." })
  @ValidateIf((_, value) => value !== null && value !== undefined)
  @IsIP(undefined, { message: '"ipAddress" must be a network address, like 203.0.113.7 or 2001:db8::7.' })
  ipAddress?: string | null;
}

/** A clock that is ahead of ours by so much is believed to mean now. */
const CLOCK_SKEW_MS = 5 * 60_000;

/**
 * A statement as it is kept, of no lead yet.
 * @throws {InvalidInput} for one of the future
 */
export function consentOf(tx: Transaction, input: ConsentInput, sourceId: string | null, path: string[] = []): Consent {
  const at = input.at ?? tx.now;
  if (at.getTime() > tx.now.getTime() + CLOCK_SKEW_MS)
    throw new InvalidInput([...path, "at"], '"at" is in the future: a consent has been given already.');
  return Object.assign(new Consent(), {
    channel: input.channel,
    granted: input.granted,
    wording: input.wording,
    at: new Date(Math.min(at.getTime(), tx.now.getTime())),
    sourceId,
    formUrl: input.formUrl?.trim() || null,
    ipAddress: input.ipAddress ?? null,
    recordedById: tx.actor.kind === "USER" ? tx.actor.id : null,
  });
}

/** How somebody is reached by a channel; null by POST, and where it is not known. */
export function addressFor(channel: ConsentChannel, { email = null, phone = null }: Reachable): string | null {
  if (channel === ConsentChannel.EMAIL) return email;
  return channel === ConsentChannel.POST ? null : phone;
}

/** What is typed for an address that a channel goes to, in its canonical form; null for what is none. */
export function readAddress(channel: ConsentChannel, typed: string): string | null {
  if (channel === ConsentChannel.EMAIL) return readEmail(typed);
  return channel === ConsentChannel.POST ? null : readPhoneNumber(typed);
}

/**
 * The address that is named, in its canonical form.
 * @throws {InvalidInput} when it is none of the person's by which the channel reaches anybody
 */
export function addressNamed(channel: ConsentChannel, typed: string, person: Reachable, path: string[] = []): string {
  const address = readAddress(channel, typed);
  if (!address || ![...addressesIn(person), ...numbersIn(person)].includes(address))
    throw new InvalidInput([...path, "address"], '"address" must be one of the person\'s, of the kind that the channel goes to.');
  return address;
}

/**
 * Whether a person may be reached at an address, by what was said of it, or of all addresses. What was allowed for one address says
 * nothing of another; what was forbidden counts for every address of which nothing else was said. Pure.
 * @param address null for the channel as such
 * @returns null when nothing was said
 */
export function mayContact(
  consents: Pick<Consent, "channel" | "address" | "granted" | "at" | "current" | "activityType">[],
  channel: ConsentChannel,
  address: string | null,
): boolean | null {
  const said = consents.filter((consent) => consent.current && consent.channel === channel);
  const about = said.filter((consent) => consent.address === address || consent.address === null);
  const [latest] = about.sort((one, other) => other.at.getTime() - one.at.getTime() || Number(one.granted) - Number(other.granted));
  if (latest) return latest.granted;
  // That one address is dead says nothing of another.
  return said.some(({ granted, activityType }) => !granted && activityType !== ActivityType.HARD_BOUNCED) ? false : null;
}

/**
 * Marks the statements of these leads and contacts that count now: the latest of each address, unless one of all addresses came later. Call it
 * after their consents were written, in the same transaction.
 */
export async function settleConsents(tx: Transaction, ids: string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.sql(
    `update consent c set current = not c.current
     from (select id, latest and (address is null or of_all is null or at > of_all or (at = of_all and not granted)) as counts
           from (select id, address, at, granted,
                   row_number() over (partition by lead_id, contact_id, channel, address order by at desc, granted, id desc) = 1 as latest,
                   max(at) filter (where address is null) over (partition by lead_id, contact_id, channel) as of_all
                 from consent where lead_id = any($1::uuid[]) or contact_id = any($1::uuid[])) said) settled
     where c.id = settled.id and c.current <> settled.counts`,
    [ids],
  );
}
