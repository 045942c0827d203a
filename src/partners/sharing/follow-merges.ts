import { whenLeadsMerge } from "../../lifecycle/duplicates/when-leads-merge.js";
import { InputError, Refusal, UserErrorCode } from "../../platform/errors.js";
import { endOffers } from "./end-shares.js";
import { LIVE, OPEN, RevokeReason } from "./partner.enums.js";

const TAKEN = LIVE.filter((state) => !OPEN.includes(state));

/** What a partner has taken is one lead, and stays that lead. An offer ends with its lead. */
whenLeadsMerge({
  async refuse(tx, leads) {
    const shared = await tx.sql<{ leadId: string }>(
      'select lead_id as "leadId" from lead_share where lead_id = any($1::uuid[]) and state = any($2)',
      [leads.map(({ id }) => id), TAKEN],
    );
    const first = leads.findIndex(({ id }) => shared.some(({ leadId }) => leadId === id));
    if (first < 0) return;
    const message = "A lead that a partner has accepted can only be the master. Revoke its share first.";
    throw new Refusal(new InputError(UserErrorCode.ALREADY_SHARED, message, ["leadIds", `${first}`]));
  },
  end: (work, leads) => endOffers(work, leads, RevokeReason.LEAD_MERGED),
});
