import { acceptShare, declineShare, returnShare, viewShare } from "../partners/portal/decide-share.js";
import { recordSharedActivity, updateSharedLead } from "../partners/portal/work-share.js";
import { expireOffersIn } from "../partners/sharing/expired-shares.js";
import { LeadShare } from "../partners/sharing/lead-share.js";
import { DeclineReason, ShareState } from "../partners/sharing/partner.enums.js";
import { toId } from "../platform/database/id.js";
import type { Transaction } from "../platform/database/transaction.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { ActivityType } from "../records/activities/activity.js";
import type { PartnerKey } from "./partners.js";
import { converted, disqualified, type Scene, type Step } from "./steps.js";

/** One thing that happens to a lead that is shared: so many hours after the offer, by a partner, its owner, or the clock. */
export interface ShareStep {
  hours: number;
  by: PartnerKey | "owner" | "clock";
  take(tx: Transaction, scene: Scene, viewer: Viewer): Promise<unknown>;
}

/** A step of a partner with its share of the lead, through the verb that its portal calls. */
const byPartner = (
  hours: number,
  by: PartnerKey,
  take: (tx: Transaction, viewer: Viewer, shareId: string) => Promise<unknown>,
): ShareStep => ({
  hours,
  by,
  take: async (tx, { leadId }, viewer) => take(tx, viewer, await shareOf(tx, viewer, leadId)),
});

async function shareOf(tx: Transaction, { partner }: Viewer, leadId: string): Promise<string> {
  const [share] = await tx.sql<{ id: string }>(
    "select id from lead_share where partner_id = $1 and lead_id = $2 order by offered_at desc limit 1",
    [partner?.id, leadId.slice("lead_".length)],
  );
  return toId(LeadShare.prefix, (share as { id: string }).id);
}

export const views = (hours: number, by: PartnerKey) => byPartner(hours, by, (tx, viewer, shareId) => viewShare(tx, viewer, { shareId }));

export const accepts = (hours: number, by: PartnerKey) =>
  byPartner(hours, by, (tx, viewer, shareId) => acceptShare(tx, viewer, { shareId }));

export const declines = (hours: number, by: PartnerKey, reason: keyof typeof DeclineReason) =>
  byPartner(hours, by, (tx, viewer, shareId) => declineShare(tx, viewer, { shareId, reason: DeclineReason[reason] }));

export const returns = (hours: number, by: PartnerKey, reason: keyof typeof DeclineReason) =>
  byPartner(hours, by, (tx, viewer, shareId) => returnShare(tx, viewer, { shareId, reason: DeclineReason[reason] }));

const records = (type: ActivityType) => (hours: number, by: PartnerKey, note?: string) =>
  byPartner(hours, by, (tx, viewer, shareId) => recordSharedActivity(tx, viewer, { shareId, type, note }));

export const isReached = records(ActivityType.CALL);
export const isMet = records(ActivityType.MEETING);

export const works = (hours: number, by: PartnerKey, externalRef?: string) =>
  byPartner(hours, by, (tx, viewer, shareId) => updateSharedLead(tx, viewer, { shareId, state: ShareState.WORKING, externalRef }));

export const wins = (hours: number, by: PartnerKey, amount: string, currency: string) =>
  byPartner(hours, by, (tx, viewer, shareId) =>
    updateSharedLead(tx, viewer, { shareId, state: ShareState.WON, outcome: { amount, currency } }),
  );

export const loses = (hours: number, by: PartnerKey, note: string) =>
  byPartner(hours, by, (tx, viewer, shareId) => updateSharedLead(tx, viewer, { shareId, state: ShareState.LOST, note }));

const byOwner = (hours: number, step: Step): ShareStep => ({
  hours,
  by: "owner",
  take: (tx, scene, viewer) => step.take(tx, Object.assign(scene, { viewer })),
});

export const converts = (hours: number) => byOwner(hours, converted);
export const disqualifies = (hours: number) => byOwner(hours, disqualified("NO_BUDGET"));

/** The clock finds the offer expired. */
export const expires = (hours: number): ShareStep => ({ hours, by: "clock", take: (tx) => expireOffersIn(tx, tx.now) });
