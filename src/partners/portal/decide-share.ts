import { MaxLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { type Ending, endShares, revokedFor } from "../sharing/end-shares.js";
import { LeadShare } from "../sharing/lead-share.js";
import { DeclineReason, HELD, OPEN, RevokeReason, ShareState } from "../sharing/partner.enums.js";
import { asSeen, type EndedValues, expectShareVersion, findShare, valuesOfEnded } from "./find-share.js";
import { SharedLead } from "./shared-lead.js";

@InputType({ description: "A share." })
export class ViewShareInput extends VersionedInput {
  @Field(() => ID, { description: "The share." })
  shareId: string;
}

@InputType({ description: "A share to accept." })
export class AcceptShareInput extends VersionedInput {
  @Field(() => ID, { description: "The share." })
  shareId: string;
}

@InputType({ description: "A share that you do not want." })
export class DeclineShareInput extends VersionedInput {
  @Field(() => ID, { description: "The share." })
  shareId: string;

  @Field(() => DeclineReason, { description: "Why." })
  reason: DeclineReason;

  @Field(() => String, { nullable: true, description: "In your words; needed for OTHER." })
  @MaxLength(2000)
  note?: string | null;
}

@InputType({ description: "A share to give back." })
export class ReturnShareInput extends DeclineShareInput {}

/** Notes that somebody looked at an offer; again changes nothing. */
export async function viewShare(tx: Transaction, viewer: Viewer, input: ViewShareInput): Promise<SharedLead> {
  const { work, share } = await findShare(tx, viewer, input);
  share.requireOpen(tx.now);
  await expectShareVersion(tx, viewer, share, input);
  if (share.state === ShareState.OFFERED) work.change(share, () => Object.assign(share, { state: ShareState.VIEWED, viewedAt: tx.now }));
  await work.write();
  return asSeen(tx, viewer, SharedLead, share.id);
}

/** Accepts an offer: of many at once the first, because the lead's row is locked. The other offers of the lead end. */
export async function acceptShare(tx: Transaction, viewer: Viewer, input: AcceptShareInput): Promise<SharedLead> {
  const { work, share, lead } = await findShare(tx, viewer, input);
  share.requireOpen(tx.now);
  const others = await work.lock(
    LeadShare,
    "select id from lead_share where lead_id = $1 and id <> $2 and state = any($3) and not co_sell",
    [lead.id, share.id, [...OPEN, ...HELD]],
  );
  if (!share.coSell && others.some((other) => other.isIn(HELD)))
    throw new Refusal(new InputError(UserErrorCode.LOST_RACE, "Another partner was faster.", ["shareId"]));
  await expectShareVersion(tx, viewer, share, input);
  work.change(share, () => share.accept(lead, tx.now));
  if (!share.coSell) await endShares(work, lead, others, () => revokedFor(RevokeReason.LOST_RACE), { askNext: false });
  await work.write();
  return asSeen(tx, viewer, SharedLead, share.id);
}

/** Declines an offer. The partner is not asked for this lead again; in a WATERFALL the next one is. */
export async function declineShare(tx: Transaction, viewer: Viewer, input: DeclineShareInput): Promise<EndedValues> {
  requireNote(input);
  const { work, share, lead } = await findShare(tx, viewer, input);
  share.requireOpen(tx.now);
  await expectShareVersion(tx, viewer, share, input);
  await endShares(work, lead, [share], () => endingOf(ShareState.DECLINED, input), { askNext: true });
  await work.write();
  return valuesOfEnded(tx, share);
}

/** Gives a lead back that was accepted. */
export async function returnShare(tx: Transaction, viewer: Viewer, input: ReturnShareInput): Promise<EndedValues> {
  requireNote(input);
  const { work, share, lead } = await findShare(tx, viewer, input);
  share.requireHeld();
  await expectShareVersion(tx, viewer, share, input);
  await endShares(work, lead, [share], () => endingOf(ShareState.RETURNED, input), { askNext: false });
  await work.write();
  return valuesOfEnded(tx, share);
}

const endingOf = (state: ShareState, { reason, note }: DeclineShareInput): Ending => ({ state, note: note ?? null, declineReason: reason });

function requireNote({ reason, note }: DeclineShareInput): void {
  if (reason === DeclineReason.OTHER && !note) throw new InvalidInput("note", 'The reason OTHER needs a "note".');
}
