import { MaxLength, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { ownedInSight } from "../../access/visible-owner.js";
import { toId, uuidIn } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput, NotFound, only, orRefusal, type Refusal } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { DateTime, JsonObject } from "../../platform/scalars.js";
import { BulkInput, Rows } from "../../platform/schema/bulk.js";
import { IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";
import { lockAllPresent } from "../../records/accounts/merged-record.js";
import { Activity, ActivityType } from "../../records/activities/activity.js";
import { Contact } from "../../records/contacts/contact.js";
import { type Consent, settleConsents } from "../../records/leads/consent.js";
import { Lead } from "../../records/leads/lead.js";
import { madeBy } from "../../records/leads/lock-lead.js";
import { STAGE_BY_ACTIVITY } from "../../records/leads/stage-steps.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import { kindOfSubject, type Links, linksOf, SUBJECTS, type Subject } from "../../records/subjects/subject.js";
import { CameBack } from "../returns/came-back.js";
import { isResponse } from "../routing/first-response.js";
import { Scorer } from "../scoring/score-lead.js";
import { optOutBy } from "./opt-outs.js";

/** A reporting system's clock may be ahead of ours by this much. */
const CLOCK_SKEW_MS = 5 * 60_000;
const MOST_PROPERTY_BYTES = 16_000;

@InputType({ description: "What another system calls an activity." })
export class ActivityExternalIdInput {
  @Field(() => String, { description: "The other system." })
  @MinLength(1)
  @MaxLength(100)
  system: string;

  @Field(() => String, { description: "What it calls the activity." })
  @MinLength(1)
  @MaxLength(200)
  value: string;
}

@InputType({ description: "Something that happened." })
@SetsFieldsOf("ACTIVITY")
export class RecordActivityRow {
  @Field(() => ID, { description: "With whom or what: a lead, contact, account or opportunity." })
  subjectId: string;

  @Field(() => ActivityType, { description: "What happened." })
  type: ActivityType;

  @Field(() => DateTime, { nullable: true, description: "When; now by default." })
  occurredAt?: Date | null;

  @Field(() => JsonObject, { nullable: true, description: "Facts about it, at most 16 KB." })
  properties?: Record<string, unknown> | null;

  @Field(() => String, { nullable: true, description: "What you want to write about it: of a NOTE the note itself." })
  @MaxLength(20_000)
  text?: string | null;

  @Field(() => ActivityExternalIdInput, { nullable: true, description: "What your system calls it: sent again, it is recorded once." })
  @ValidateNested()
  externalId?: ActivityExternalIdInput | null;
}

@InputType({ description: "Something that happened." })
export class RecordActivityInput extends RecordActivityRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "What happened." })
export class RecordActivitiesInput extends BulkInput {
  @Rows(() => RecordActivityRow, "What happened, with whom or what.")
  rows: RecordActivityRow[];
}

/** What was recorded; the lead, when it was with one. */
export interface Recorded {
  activity: Activity;
  lead: Lead | null;
}

export const recordActivity = async (tx: Transaction, viewer: Viewer, input: RecordActivityRow): Promise<Recorded> =>
  only(await recordActivities(tx, viewer, [input]));

/**
 * Records activities, in order, and scores the leads by them. The leads' rows are locked, so that two activities at the
 * same moment both count. An activity that was delivered before is answered as it is.
 */
export async function recordActivities(tx: Transaction, viewer: Viewer, inputs: RecordActivityRow[]): Promise<(Recorded | Refusal)[]> {
  const work = new UnitOfWork(tx);
  const leads = await takeLeadsOf(work, inputs);
  const subjects = await takeSubjects(work, viewer, inputs, leads);
  const delivered = await Delivered.before(tx, inputs);
  const links = await linksOf(tx, [...subjects.values()]);
  const scorer = await Scorer.of(tx, [...new Set(leads.values())]);
  const cameBack = await CameBack.among(work, inputs, [...new Set(leads.values())]);
  const optOuts: Consent[] = [];
  const recordedById = tx.actor.kind === "USER" ? tx.actor.id : null;
  const record = (input: RecordActivityRow): Recorded => {
    const occurredAt = checkedTime(input, tx.now);
    const properties = checkedProperties(input);
    const text = checkedText(input);
    const subject = subjectOf(subjects, input.subjectId);
    const lead = leadOf(subject, leads);
    const known = delivered.find(input, subject);
    if (known) return { activity: known, lead };
    const activity = activityOf(input, links(subject), { occurredAt, recordedAt: tx.now, properties, text, recordedById });
    work.add(activity);
    delivered.add(activity);
    const optOut = lead || subject instanceof Contact ? optOutBy(activity, lead ?? (subject as Contact)) : null;
    if (optOut) optOuts.push(work.add(optOut));
    if (lead) {
      work.change(lead, () => {
        if (!lead.lastActivityAt || occurredAt > lead.lastActivityAt) lead.lastActivityAt = occurredAt;
        // A talk of before the person came in, or came back, was about something else.
        if (isResponse(activity) && occurredAt >= lead.awaitedSince) lead.respond(occurredAt);
        cameBack.look(lead, activity);
        const step = lead.advance(STAGE_BY_ACTIVITY[activity.type], `By ${activity.type}`, tx.now);
        if (step) work.add(madeBy(tx, step));
        scorer.score(lead, activity);
      });
    }
    return { activity, lead };
  };
  const results = inputs.map((input) => orRefusal(() => record(input)));
  await cameBack.write();
  await work.write();
  await scorer.write();
  await settleConsents(
    tx,
    optOuts.flatMap(({ leadId, contactId }) => leadId ?? contactId ?? []),
  );
  return results;
}

/** When it happened: at the latest now, also by a clock that is ahead of ours. */
export function checkedTime({ occurredAt }: Pick<RecordActivityRow, "occurredAt">, now: Date): Date {
  if (occurredAt && occurredAt.getTime() > now.getTime() + CLOCK_SKEW_MS)
    throw new InvalidInput("occurredAt", '"occurredAt" is in the future: an activity has happened already.');
  return occurredAt && occurredAt < now ? occurredAt : now;
}

export function checkedProperties({ properties }: Pick<RecordActivityRow, "properties">): Record<string, unknown> {
  if (Buffer.byteLength(JSON.stringify(properties ?? {})) > MOST_PROPERTY_BYTES)
    throw new InvalidInput("properties", `"properties" must have at most ${MOST_PROPERTY_BYTES} bytes as JSON.`);
  return properties ?? {};
}

/** A text without a word is a slip of the finger, not a note. */
export function checkedText({ text }: Pick<RecordActivityRow, "text">): string | null {
  if (text && !text.trim()) throw new InvalidInput("text", '"text" has no word in it; write something, or leave it out.');
  return text || null;
}

/** The leads that activities score, their rows locked: what happens with a deal happens with the lead that it came from. */
async function takeLeadsOf(work: UnitOfWork, inputs: RecordActivityRow[]): Promise<Map<string, Lead>> {
  const [leads = [], deals = []] = ["lead", "opportunity"].map((prefix) =>
    inputs.flatMap(({ subjectId }) => uuidIn(prefix, subjectId) ?? []),
  );
  const origins =
    deals.length > 0
      ? await work.tx.sql<{ id: string }>("select lead_id as id from opportunity where id = any($1::uuid[]) and lead_id is not null", [
          deals,
        ])
      : [];
  const ids = [...leads, ...origins.map(({ id }) => id)];
  return ids.length > 0 ? lockAllPresent(work, Lead, ids) : new Map();
}

const leadOf = (subject: Subject, leads: Map<string, Lead>): Lead | null =>
  subject instanceof Opportunity ? (leads.get(subject.leadId ?? "") ?? null) : subject instanceof Lead ? subject : null;

/** The subjects that the viewer may see, by the ids of clients, their rows locked by one statement for each kind. */
async function takeSubjects(
  work: UnitOfWork,
  viewer: Viewer,
  inputs: RecordActivityRow[],
  leads: Map<string, Lead>,
): Promise<Map<string, Subject>> {
  const subjects = new Map<string, Subject>();
  for (const [uuid, lead] of leads) if (ownedInSight(viewer, lead)) subjects.set(toId(Lead.prefix, uuid), lead);
  const { lead: _, ...others } = SUBJECTS;
  for (const [prefix, entity] of Object.entries(others)) {
    const ids = inputs.flatMap(({ subjectId }) => uuidIn(prefix, subjectId) ?? []);
    if (ids.length === 0) continue;
    const taken = await lockAllPresent<Subject>(work, entity as never, ids);
    for (const [uuid, subject] of taken) if (ownedInSight(viewer, subject)) subjects.set(toId(prefix, uuid), subject);
  }
  return subjects;
}

function subjectOf(subjects: Map<string, Subject>, subjectId: string): Subject {
  const kind = kindOfSubject(subjectId);
  const subject = subjects.get(subjectId);
  if (!subject) throw new NotFound("subjectId", kind);
  return subject;
}

const externalKey = (system: string | null, value: string | null): string => JSON.stringify([system, value]);

/** The activities that reporting systems have delivered before, by what those call them. Nobody else delivers them meanwhile. */
class Delivered {
  private readonly activities = new Map<string, Activity>();

  static async before(tx: Transaction, inputs: RecordActivityRow[]): Promise<Delivered> {
    const delivered = new Delivered();
    const ids = inputs.flatMap(({ externalId }) => externalId ?? []);
    if (ids.length === 0) return delivered;
    await tx.serialize(ids.map(({ system, value }) => `activity ${system} ${value}`));
    const where = ids.map(({ system, value }) => ({ externalSystem: system, externalValue: value }));
    for (const activity of await tx.manager.findBy(Activity, where)) delivered.add(activity);
    return delivered;
  }

  /** @throws {Refusal} when it was delivered with another subject */
  find({ externalId }: RecordActivityRow, subject: Subject): Activity | undefined {
    const known = externalId && this.activities.get(externalKey(externalId.system, externalId.value));
    if (known && !belongsTo(known, subject))
      throw new InvalidInput("externalId", "An activity with this external id was recorded with something else.");
    return known ?? undefined;
  }

  add(activity: Activity): void {
    if (activity.externalSystem !== null) this.activities.set(externalKey(activity.externalSystem, activity.externalValue), activity);
  }
}

const activityOf = (
  { type, externalId }: RecordActivityRow,
  links: Links,
  facts: Pick<Activity, "occurredAt" | "recordedAt" | "properties" | "text" | "recordedById">,
): Activity =>
  Object.assign(new Activity(), {
    type,
    ...links,
    ...facts,
    externalSystem: externalId?.system ?? null,
    externalValue: externalId?.value ?? null,
  });

const belongsTo = (activity: Activity, subject: { id: string }): boolean =>
  [activity.leadId, activity.contactId, activity.accountId, activity.opportunityId].includes(subject.id);
