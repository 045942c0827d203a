import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { mayReadOwned } from "../../access/visible-owner.js";
import { PartnerOutcomePolicy, Workspace } from "../../access/workspace.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InputError, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { Money } from "../../platform/scalars.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import type { Lead } from "../../records/leads/lead.js";
import { CloseOutcome } from "../../records/opportunities/close-reason.js";
import { closeReasonFor } from "../../records/opportunities/edit-close-reason.js";
import { addTask } from "../../records/tasks/add-task.js";
import { TaskKind } from "../../records/tasks/task.enums.js";
import { Task } from "../../records/tasks/task.js";
import { lockShare, revokedFor, type TakenShare } from "./end-shares.js";
import { dealsOf, followOutcome } from "./follow-outcome.js";
import type { LeadShare } from "./lead-share.js";
import { HELD, OutcomeState, RevokeReason, ShareState } from "./partner.enums.js";
import { Partner } from "./partner.js";
import { showLead } from "./shared-fields.js";

@InputType({ description: "What a partner says that it made of a lead, as it is to count." })
export class ConfirmPartnerOutcomeInput extends VersionedInput {
  @Field(() => ID, { description: "The share, whose `outcomeState` is PENDING." })
  shareId: string;

  @Field(() => Money, { nullable: true, description: "What the deal is worth, where the partner did not say, or not rightly; for WON." })
  outcome?: Money | null;

  @Field(() => ID, { nullable: true, description: "Why it was won or lost, from the list of the organisation (`closeReasons`)." })
  closeReasonId?: string | null;
}

@InputType({ description: "What a partner says that it made of a lead, and is not to count." })
export class RefusePartnerOutcomeInput extends VersionedInput {
  @Field(() => ID, { description: "The share, whose `outcomeState` is PENDING." })
  shareId: string;

  @Field(() => String, { description: "Why; the partner is not told." })
  @MinLength(1, { message: '"reason" must say why.' })
  @MaxLength(2000)
  reason: string;
}

/** Whether what partners report counts at once. */
export const countsAtOnce = async (tx: Transaction): Promise<boolean> =>
  (await tx.manager.findOneByOrFail(Workspace, { id: 1 })).partnerOutcomes === PartnerOutcomePolicy.FOLLOW;

/**
 * What a partner reports counts for the organisation: its deal and lead follow. Where that has to be confirmed, or something is missing
 * for it, it waits for whoever works the lead; the partner is told nothing of that. Either way there is a task.
 */
export async function takeOutcome(tx: Transaction, { work, share, lead }: TakenShare, partner: string, note: string | null): Promise<void> {
  const outcome = { share, worth: share.outcome, reason: `${partner}: ${note ?? share.state}`, closeReasonId: null };
  let remarks = ["Confirm it by confirmPartnerOutcome, or refuse it by refusePartnerOutcome."];
  if (share.outcomeState === OutcomeState.CONFIRMED) {
    try {
      remarks = await tx.savepoint(() => followOutcome(tx, lead.id, outcome));
    } catch (refusal) {
      if (!(refusal instanceof Refusal)) throw refusal;
      work.change(share, () => Object.assign(share, { outcomeState: OutcomeState.PENDING }));
      await work.write();
      remarks = [`It does not count yet. ${refusal.message}`, ...remarks];
    }
  }
  const worth = share.outcome ? ` ${share.outcome.amount} ${share.outcome.currency}` : "";
  await tell(tx, lead, `${partner} reports ${share.state}${worth}`, [...(note ? [note] : []), ...remarks].join("\n"));
}

/** A task for whoever works the lead, or the one deal that it has. */
async function tell(tx: Transaction, lead: Lead, title: string, description: string): Promise<void> {
  const deals = await dealsOf(tx, lead.id);
  const [deal] = deals.length === 1 ? deals : [];
  const ownerId = deal?.ownerId ?? lead.ownerId;
  const task = { kind: TaskKind.PARTNER_OUTCOME, title: title.slice(0, 300), description: description || null, ownerId };
  await addTask(tx, { subject: deal ?? lead, ...task });
}

export async function confirmPartnerOutcome(tx: Transaction, viewer: Viewer, input: ConfirmPartnerOutcomeInput): Promise<LeadShare> {
  const { work, share, lead } = await takePending(tx, viewer, input);
  const isWon = share.state === ShareState.WON;
  if (input.outcome && !isWon) throw new Refusal(new InputError(UserErrorCode.INVALID_INPUT, '"outcome" is for WON.', ["outcome"]));
  const ends = isWon ? CloseOutcome.WON : CloseOutcome.LOST;
  const closeReasonId = input.closeReasonId ? await closeReasonFor(tx, input.closeReasonId, ends) : null;
  work.change(share, () => Object.assign(share, { outcomeState: OutcomeState.CONFIRMED }));
  await work.write();
  const partner = await tx.find(Partner, share.partnerId);
  await followOutcome(tx, lead.id, {
    share,
    worth: input.outcome ?? share.outcome,
    reason: `${partner?.name}: ${share.endNote ?? share.state}`,
    closeReasonId,
  });
  await completeTasks(tx, lead.id);
  return share;
}

/** The partner goes on with the lead, unless somebody else has it by now: then the share is taken back. */
export async function refusePartnerOutcome(tx: Transaction, viewer: Viewer, input: RefusePartnerOutcomeInput): Promise<LeadShare> {
  const { work, share, lead } = await takePending(tx, viewer, input);
  const others = await tx.sql("select from lead_share where lead_id = $1 and id <> $2 and not co_sell and state = any($3) limit 1", [
    lead.id,
    share.id,
    [...HELD, ShareState.WON],
  ]);
  work.change(share, () => {
    if (others.length > 0 && !share.coSell) share.end(revokedFor(RevokeReason.LOST_RACE), lead, tx.now);
    else {
      Object.assign(share, { state: ShareState.WORKING, endedAt: null, endNote: null, outcomeAmount: null, outcomeCurrency: null });
      share.updateReceived(tx.now);
      showLead(share, lead);
    }
    Object.assign(share, { outcomeState: OutcomeState.REFUSED, because: { reason: input.reason } });
  });
  await work.write();
  await completeTasks(tx, lead.id);
  return share;
}

/** @throws {Refusal} NOT_FOUND, CONFLICT, or ALREADY_DECIDED when nothing is to be confirmed */
async function takePending(
  tx: Transaction,
  viewer: Viewer,
  input: { shareId: string; expectedVersion?: number | null },
): Promise<TakenShare> {
  const taken = await lockShare(tx, fromId("share", input.shareId, "shareId"));
  if (!taken || !mayReadOwned(viewer, taken.lead, Scope.LEADS_READ)) throw new NotFound("shareId", "share");
  expectVersion(taken.share, input.expectedVersion);
  if (taken.share.outcomeState === OutcomeState.PENDING) return taken;
  throw new Refusal(new InputError(UserErrorCode.ALREADY_DECIDED, "Nothing of this share waits to be confirmed.", ["shareId"]));
}

async function completeTasks(tx: Transaction, leadId: string): Promise<void> {
  const work = new UnitOfWork(tx);
  const tasks = await work.lock(Task, "select id from task where lead_id = $1 and kind = $2 and completed_at is null", [
    leadId,
    TaskKind.PARTNER_OUTCOME,
  ]);
  const by = tx.actor.kind === "USER" ? tx.actor.id : null;
  for (const task of tasks) work.change(task, () => task.complete(tx.now, by));
  await work.write();
}
