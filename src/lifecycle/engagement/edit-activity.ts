import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { SetsFieldsOf } from "../../platform/query/written-fields.js";
import { DateTime, JsonObject } from "../../platform/scalars.js";
import { IdempotentInput } from "../../platform/schema/payload.js";
import { Activity, ActivityType } from "../../records/activities/activity.js";
import { Lead } from "../../records/leads/lead.js";
import { seesSubject } from "../../records/subjects/subject.js";
import { IS_RESPONSE } from "../routing/first-response.js";
import { type DeletedActivity, scoreLead } from "../scoring/score-lead.js";
import { checkedProperties, checkedText, checkedTime } from "./record-activity.js";

@InputType({ description: "What was wrong about an activity. A field that is left out stays." })
@SetsFieldsOf("ACTIVITY")
export class UpdateActivityInput extends IdempotentInput {
  @Field(() => ID, { description: "The activity." })
  activityId: string;

  @Field(() => ActivityType, { nullable: true, description: "What happened." })
  type?: ActivityType | null;

  @Field(() => DateTime, { nullable: true, description: "When it happened." })
  occurredAt?: Date | null;

  @Field(() => JsonObject, { nullable: true, description: "Facts about it, at most 16 KB, in place of those before; null clears them." })
  properties?: Record<string, unknown> | null;

  @Field(() => String, { nullable: true, description: "What you want to write about it, in place of what was there; null clears it." })
  @MaxLength(20_000)
  text?: string | null;
}

/** Corrects an activity, and scores its lead by what it is now: the ledger gets an entry that stands for the former one. */
export async function updateActivity(
  tx: Transaction,
  viewer: Viewer,
  input: UpdateActivityInput,
): Promise<{ activity: Activity; lead: Lead | null }> {
  const { activity, lead } = await takeActivity(tx, viewer, input.activityId);
  activity.type = input.type ?? activity.type;
  if (input.occurredAt) activity.occurredAt = checkedTime(input, tx.now);
  if (input.properties !== undefined) activity.properties = checkedProperties(input);
  if (input.text !== undefined) activity.text = checkedText(input);
  await tx.save(activity);
  if (lead) await rescore(tx, lead, activity);
  return { activity, lead };
}

/** Scores the lead of an activity that was deleted, or is there again. The lead's row is locked; the ledger keeps that it was there. */
export async function rescoreByActivity(tx: Transaction, activity: Activity, deleted: boolean): Promise<void> {
  const lead = activity.leadId ? await tx.find(Lead, activity.leadId) : null;
  if (lead) await rescore(tx, lead, deleted ? { id: activity.id, deleted: true } : activity);
}

async function rescore(tx: Transaction, lead: Lead, activity: Activity | DeletedActivity): Promise<void> {
  const [found] = await tx.sql<{ last: Date | null; responded: Date | null }>(
    `select max(occurred_at) as last,
            least(min(occurred_at) filter (where ${IS_RESPONSE} and occurred_at >= $2),
                  (select min(changed_at) from status_change where lead_id = $1 and to_status = 'CONTACTED' and changed_at >= $2)) as responded
     from activity where lead_id = $1`,
    [lead.id, lead.awaitedSince],
  );
  lead.lastActivityAt = found?.last ?? null;
  const responded = found?.responded ?? null;
  if (responded?.getTime() !== lead.firstRespondedAt?.getTime()) lead.correctResponse(responded);
  await scoreLead(tx, lead, activity);
  await tx.save(lead);
}

/** The activity and its lead, both locked: the lead first, as whoever records one does. */
async function takeActivity(tx: Transaction, viewer: Viewer, activityId: string): Promise<{ activity: Activity; lead: Lead | null }> {
  const id = fromId(Activity.prefix, activityId, "activityId");
  const found = await tx.find(Activity, id);
  const lead = found?.leadId ? await tx.lock(Lead, found.leadId) : null;
  const activity = await tx.lock(Activity, id);
  if (!activity || !(await seesSubject(tx, viewer, activity))) throw new NotFound("activityId", "activity");
  if (activity.type === ActivityType.LEAD_CAPTURED)
    throw new InvalidInput("activityId", "A capture keeps what was sent; it is neither changed nor deleted.");
  return { activity, lead };
}
