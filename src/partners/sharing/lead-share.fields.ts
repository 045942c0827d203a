import { FieldSet } from "../../access/field-set.js";
import { Scope } from "../../platform/identity/scopes.js";
import {
  boolean,
  dateTime,
  descending,
  enumeration,
  queryable,
  relate,
  seen,
  string,
  timestamps,
  toMany,
  toOne,
} from "../../platform/query/fields.js";
import { leads, REFERRALS } from "../../records/leads/lead.fields.js";
import { LeadShare } from "./lead-share.js";
import { DeclineReason, OutcomeState, RevokeReason, ShareEventType, ShareMode, ShareState } from "./partner.enums.js";
import { partners } from "./partner.js";

/** Who sees a lead, and may know the partners, sees with whom it is shared. */
export const shares = queryable(LeadShare, {
  table: "lead_share",
  fields: {
    state: enumeration(() => ShareState, "ShareState"),
    mode: enumeration(() => ShareMode, "ShareMode"),
    fieldSet: enumeration(() => FieldSet, "FieldSet"),
    coSell: boolean(),
    offeredAt: dateTime(),
    expiresAt: dateTime(),
    viewedAt: dateTime(),
    decidedAt: dateTime(),
    acceptedAt: dateTime(),
    contactBy: dateTime(),
    updateBy: dateTime(),
    firstContactAt: dateTime(),
    lastUpdateAt: dateTime(),
    endedAt: dateTime(),
    declineReason: enumeration(() => DeclineReason, "DeclineReason"),
    revokeReason: enumeration(() => RevokeReason, "RevokeReason"),
    outcomeState: enumeration(() => OutcomeState, "OutcomeState"),
    externalRef: string(),
    lead: toOne(() => leads, "leadId", "The lead that is shared."),
    partner: toOne(() => partners, "partnerId", "With whom."),
    ...timestamps,
  },
  visible: ({ scopes, sight }) =>
    !scopes.has(Scope.PARTNERS_READ) || !scopes.has(Scope.LEADS_READ) ? { id: { in: [] } } : sight.all ? {} : seen("lead"),
  order: descending("offeredAt"),
  roots: {
    scope: Scope.PARTNERS_READ,
    one: ["share", "One share; null when there is none with this id, or none of a lead that you see."],
    many: ["shares", "What is shared with partners, latest first by default."],
  },
  stats: {
    name: "shareStats",
    description: "Shares in numbers.",
    groups: {
      state: "state",
      mode: "mode",
      declineReason: "declineReason",
      revokeReason: "revokeReason",
      partner: "partner",
      leadIndustry: "lead.industry",
    },
    time: "offeredAt",
  },
  stream: {
    noun: "share",
    description: "Every change of what is shared of the leads that you see: what partners decide, and how they get on.",
    types: ShareEventType,
    before: { state: "The former state.", externalRef: "What the partner called it." },
  },
});

relate(leads, { shares: toMany(() => shares, "leadId", "The partners that it was offered to, latest first.") });
relate(leads, { referredByPartner: toOne(() => partners, "referredByPartnerId", "The partner that recommended us; null when none did.") });
relate(partners, { referrals: toMany(() => leads, "referredByPartnerId", REFERRALS) });
relate(partners, { shares: toMany(() => shares, "partnerId", "What it was offered of the leads that you see, latest first.") });
