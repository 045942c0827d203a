import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import type { Lead } from "../../records/leads/lead.js";
import { type REVOKED_BECAUSE, RevokeReason } from "./partner.enums.js";

type Standing = Pick<Lead, "stage" | "status" | "convertedAt">;

/** Why a lead cannot be offered to partners, or no longer; null when it can. Only an SQL can be. */
export function whyNotShared({ stage, status, convertedAt }: Standing): keyof typeof REVOKED_BECAUSE | null {
  if (convertedAt) return RevokeReason.LEAD_CONVERTED;
  if (status === LeadStatus.DISQUALIFIED) return RevokeReason.LEAD_DISQUALIFIED;
  if (status === LeadStatus.CLOSED_WON || status === LeadStatus.CLOSED_LOST) return RevokeReason.LEAD_CLOSED;
  return stage === LeadStage.SQL ? null : RevokeReason.LEAD_NOT_SQL;
}
