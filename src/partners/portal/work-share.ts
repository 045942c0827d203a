import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { recordActivity } from "../../lifecycle/engagement/record-activity.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { DateTime, Money } from "../../platform/scalars.js";
import { IdempotentInput, VersionedInput } from "../../platform/schema/payload.js";
import { ActivityType } from "../../records/activities/activity.js";
import { endShares } from "../sharing/end-shares.js";
import { OutcomeState, ShareState } from "../sharing/partner.enums.js";
import { countsAtOnce, takeOutcome } from "../sharing/partner-outcome.js";
import { asSeen, expectShareVersion, findShare } from "./find-share.js";
import { OwnActivity, OwnActivityType } from "./own-activity.js";
import { SharedLead } from "./shared-lead.js";

/** The states that a partner sets by itself. */
const SETTABLE = [ShareState.WORKING, ShareState.WON, ShareState.LOST];

@InputType({ description: "How a shared lead goes. What is left out stays; null clears." })
export class UpdateSharedLeadInput extends VersionedInput {
  @Field(() => ID, { description: "The share." })
  shareId: string;

  @Field(() => ShareState, { nullable: true, description: "WORKING, WON or LOST." })
  state?: ShareState | null;

  @Field(() => String, { nullable: true, description: "What you call it." })
  @MaxLength(200)
  externalRef?: string | null;

  @Field(() => Money, { nullable: true, description: "With WON: what the deal is worth." })
  outcome?: Money | null;

  @Field(() => String, {
    nullable: true,
    description: "In your words; needed for LOST. Without WON or LOST it is recorded as an activity, a NOTE.",
  })
  @MaxLength(2000)
  note?: string | null;
}

/** Says how it goes. What is won or lost counts for the organisation at once, or once it has confirmed it. */
export async function updateSharedLead(tx: Transaction, viewer: Viewer, input: UpdateSharedLeadInput): Promise<SharedLead> {
  const { work, share, lead } = await findShare(tx, viewer, input);
  share.requireHeld();
  await expectShareVersion(tx, viewer, share, input);
  const { state } = input;
  if (state && !SETTABLE.includes(state)) throw new InvalidInput("state", `"state" must be ${SETTABLE.join(", ")}.`);
  if (input.outcome && state !== ShareState.WON) throw new InvalidInput("outcome", '"outcome" needs the state WON.');
  if (state === ShareState.LOST && !input.note) throw new InvalidInput("note", 'The state LOST needs a "note" that says why.');
  const details = () => {
    share.updateReceived(tx.now);
    if (input.externalRef !== undefined) share.externalRef = input.externalRef?.trim() || null;
    if (input.outcome) Object.assign(share, { outcomeAmount: input.outcome.amount, outcomeCurrency: input.outcome.currency });
  };
  if (state === ShareState.WON || state === ShareState.LOST) {
    details();
    share.outcomeState = (await countsAtOnce(tx)) ? OutcomeState.CONFIRMED : OutcomeState.PENDING;
    await endShares(work, lead, [share], () => ({ state, note: input.note ?? null }), { askNext: false });
  } else
    work.change(share, () => {
      details();
      if (state) share.state = state;
    });
  await work.write();
  if (state === ShareState.WON || state === ShareState.LOST)
    await takeOutcome(tx, { work, share, lead }, viewer.partner?.name ?? "", input.note ?? null);
  // What is said on the way is no outcome, and must not be lost.
  else if (input.note) await recordSharedActivity(tx, viewer, { shareId: input.shareId, type: ActivityType.NOTE, note: input.note });
  return asSeen(tx, viewer, SharedLead, share.id);
}

/** The partner's viewer where the organisation's verbs are called for it, once the share was found to be its own. */
const ofOrganisation = (viewer: Viewer): Viewer => ({ ...viewer, scopes: new Set(Object.values(Scope)), sight: { all: true } });

@InputType({ description: "Something that you did with a shared lead." })
export class RecordSharedActivityInput extends IdempotentInput {
  @Field(() => ID, { description: "The share." })
  shareId: string;

  @Field(() => OwnActivityType, { description: "What happened." })
  type: ActivityType;

  @Field(() => DateTime, { nullable: true, description: "When; now by default." })
  occurredAt?: Date | null;

  @Field(() => String, { nullable: true, description: "In your words; the organisation reads it." })
  @MaxLength(2000)
  note?: string | null;
}

/** Records what a partner did: an activity of the lead for the organisation. Anything but a note is contact. */
export async function recordSharedActivity(tx: Transaction, viewer: Viewer, input: RecordSharedActivityInput): Promise<OwnActivity> {
  const { work, share, lead } = await findShare(tx, viewer, input);
  share.requireHeld();
  const properties = { partner: viewer.partner?.name, share: share.nodeId };
  const { activity } = await recordActivity(tx, ofOrganisation(viewer), {
    subjectId: lead.nodeId,
    type: input.type,
    occurredAt: input.occurredAt,
    properties,
    text: input.note,
  });
  work.change(share, () => {
    share.updateReceived(tx.now);
    if (input.type === ActivityType.NOTE) return;
    share.firstContactAt ??= activity.occurredAt < (share.acceptedAt as Date) ? share.acceptedAt : activity.occurredAt;
    share.contactBy = null;
  });
  await work.write();
  // The partner's own copy: it reads back what it said, whatever the organisation makes of the activity.
  const { id, type, occurredAt, text } = activity;
  await tx.sql("insert into shared_activity (id, share_id, type, occurred_at, note) values ($1, $2, $3, $4, $5)", [
    id,
    share.id,
    type,
    occurredAt,
    text,
  ]);
  return asSeen(tx, viewer, OwnActivity, id);
}
