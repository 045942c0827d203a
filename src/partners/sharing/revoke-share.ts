import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { endShares, lockShare } from "./end-shares.js";
import { LeadShare } from "./lead-share.js";
import { RevokeReason, ShareState } from "./partner.enums.js";

@InputType({ description: "A share to take back." })
export class RevokeShareInput extends VersionedInput {
  @Field(() => ID, { description: "The share." })
  shareId: string;

  @Field(() => String, { description: "Why; the partner is not told." })
  @MinLength(1, { message: '"reason" must say why.' })
  @MaxLength(2000)
  reason: string;
}

/** Takes a share back, whatever the partner has done with it. From then on the partner sees nothing of the lead. */
export async function revokeShare(tx: Transaction, viewer: Viewer, input: RevokeShareInput): Promise<LeadShare> {
  const taken = await lockShare(tx, fromId(LeadShare.prefix, input.shareId, "shareId"));
  if (!taken || !mayReadOwned(viewer, taken.lead, Scope.LEADS_READ)) throw new NotFound("shareId", "share");
  expectVersion(taken.share, input.expectedVersion);
  if (!taken.share.isLive)
    throw new Refusal(new InputError(UserErrorCode.ALREADY_DECIDED, `The share has ended: it is ${taken.share.state}.`, ["shareId"]));
  const { work, share, lead } = taken;
  await endShares(work, lead, [share], () => ({ state: ShareState.REVOKED, note: input.reason, revokeReason: RevokeReason.TAKEN_BACK }), {
    askNext: false,
  });
  await work.write();
  return share;
}
