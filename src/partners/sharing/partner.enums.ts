import { registerEnumType } from "type-graphql";

export enum PartnerTier {
  PLATINUM = "PLATINUM",
  GOLD = "GOLD",
  SILVER = "SILVER",
  BRONZE = "BRONZE",
}

registerEnumType(PartnerTier, {
  name: "PartnerTier",
  description: "How close a partner is to the organisation.",
  valuesConfig: {
    PLATINUM: { description: "The closest." },
    GOLD: { description: "Close." },
    SILVER: { description: "Proven." },
    BRONZE: { description: "New, or seldom." },
  },
});

export enum ShareMode {
  DIRECT = "DIRECT",
  WATERFALL = "WATERFALL",
  BROADCAST = "BROADCAST",
}

registerEnumType(ShareMode, {
  name: "ShareMode",
  description: "How a lead is offered to several partners.",
  valuesConfig: {
    DIRECT: { description: "To one: the best." },
    WATERFALL: { description: "To one after the other: to the next when one declines or lets the offer expire." },
    BROADCAST: { description: "To all at once: the first who accepts has it." },
  },
});

export enum ShareState {
  OFFERED = "OFFERED",
  VIEWED = "VIEWED",
  ACCEPTED = "ACCEPTED",
  WORKING = "WORKING",
  WON = "WON",
  LOST = "LOST",
  DECLINED = "DECLINED",
  EXPIRED = "EXPIRED",
  REVOKED = "REVOKED",
  RETURNED = "RETURNED",
}

registerEnumType(ShareState, {
  name: "ShareState",
  description: "How far a share is.",
  valuesConfig: {
    OFFERED: { description: "The partner has yet to decide." },
    VIEWED: { description: "The partner has looked at the offer and has yet to decide." },
    ACCEPTED: { description: "The partner has taken the lead." },
    WORKING: { description: "The partner works the lead." },
    WON: { description: "The partner made the deal." },
    LOST: { description: "The partner did not make the deal." },
    DECLINED: { description: "The partner did not want it." },
    EXPIRED: { description: "The partner did not decide in time." },
    REVOKED: { description: "The organisation took it back, or another partner was faster." },
    RETURNED: { description: "It came back from the partner: given back, or idle for too long." },
  },
});

export enum OutcomeState {
  PENDING = "PENDING",
  CONFIRMED = "CONFIRMED",
  REFUSED = "REFUSED",
}

registerEnumType(OutcomeState, {
  name: "OutcomeState",
  description: "Whether it counts for the organisation that a partner won or lost a lead. Partners are not told.",
  valuesConfig: {
    PENDING: { description: "Somebody has to confirm or refuse it." },
    CONFIRMED: { description: "It counts: the lead and its deal followed." },
    REFUSED: { description: "It does not count." },
  },
});

/** The partner has yet to decide. */
export const OPEN: readonly ShareState[] = [ShareState.OFFERED, ShareState.VIEWED];
/** The partner has the lead in hand. */
export const HELD: readonly ShareState[] = [ShareState.ACCEPTED, ShareState.WORKING];
/** The partner may see it. In all other states nothing of the lead is in the share. */
export const LIVE: readonly ShareState[] = [...OPEN, ...HELD, ShareState.WON, ShareState.LOST];

export enum RevokeReason {
  TAKEN_BACK = "TAKEN_BACK",
  LOST_RACE = "LOST_RACE",
  LEAD_DISQUALIFIED = "LEAD_DISQUALIFIED",
  LEAD_CONVERTED = "LEAD_CONVERTED",
  LEAD_CLOSED = "LEAD_CLOSED",
  LEAD_NOT_SQL = "LEAD_NOT_SQL",
  LEAD_MERGED = "LEAD_MERGED",
  LEAD_ERASED = "LEAD_ERASED",
  LEAD_DELETED = "LEAD_DELETED",
}

registerEnumType(RevokeReason, {
  name: "RevokeReason",
  description: "Why a share was revoked. Partners are not told.",
  valuesConfig: {
    TAKEN_BACK: { description: "Somebody of the organisation took it back." },
    LOST_RACE: { description: "Another partner accepted first." },
    LEAD_DISQUALIFIED: { description: "The lead was disqualified before the partner decided." },
    LEAD_CONVERTED: { description: "The organisation converted the lead before the partner decided." },
    LEAD_CLOSED: { description: "The lead was won or lost before the partner decided." },
    LEAD_NOT_SQL: { description: "The lead was no SQL any more before the partner decided." },
    LEAD_MERGED: { description: "The lead was merged into another one before the partner decided." },
    LEAD_ERASED: { description: "The person was erased, whatever the partner had in hand." },
    LEAD_DELETED: { description: "The lead was deleted, whatever the partner had in hand." },
  },
});

/** The same in words, for the log. What a person says in place of `TAKEN_BACK` is what the person typed. */
export const REVOKED_BECAUSE: Record<Exclude<RevokeReason, RevokeReason.TAKEN_BACK>, string> = {
  LOST_RACE: "Another partner accepted first",
  LEAD_DISQUALIFIED: "The lead was disqualified",
  LEAD_CONVERTED: "The lead was converted",
  LEAD_CLOSED: "The lead was closed",
  LEAD_NOT_SQL: "The lead is no SQL any more",
  LEAD_MERGED: "The lead was merged into another one",
  LEAD_ERASED: "The person was erased",
  LEAD_DELETED: "The lead was deleted",
};

export enum DeclineReason {
  NO_CAPACITY = "NO_CAPACITY",
  OUT_OF_TERRITORY = "OUT_OF_TERRITORY",
  OUT_OF_SPECIALISATION = "OUT_OF_SPECIALISATION",
  ALREADY_CUSTOMER = "ALREADY_CUSTOMER",
  CONFLICT_OF_INTEREST = "CONFLICT_OF_INTEREST",
  TOO_SMALL = "TOO_SMALL",
  UNREACHABLE = "UNREACHABLE",
  OTHER = "OTHER",
}

registerEnumType(DeclineReason, {
  name: "DeclineReason",
  description: "Why a partner does not want a lead, or gives it back.",
  valuesConfig: {
    NO_CAPACITY: { description: "Nobody has time for it." },
    OUT_OF_TERRITORY: { description: "It is in a place that the partner does not serve." },
    OUT_OF_SPECIALISATION: { description: "It needs what the partner does not do." },
    ALREADY_CUSTOMER: { description: "The partner has this customer already." },
    CONFLICT_OF_INTEREST: { description: "The partner works for a competitor of the company." },
    TOO_SMALL: { description: "It is not worth the effort." },
    UNREACHABLE: { description: "The person does not answer." },
    OTHER: { description: "None of these; the note says what." },
  },
});

export enum ShareEventType {
  OFFERED = "OFFERED",
  VIEWED = "VIEWED",
  ACCEPTED = "ACCEPTED",
  WORKING = "WORKING",
  WON = "WON",
  LOST = "LOST",
  DECLINED = "DECLINED",
  EXPIRED = "EXPIRED",
  REVOKED = "REVOKED",
  RETURNED = "RETURNED",
  UPDATED = "UPDATED",
  DELETED = "DELETED",
}

registerEnumType(ShareEventType, {
  name: "ShareEventType",
  description: "What happened to a share.",
  valuesConfig: {
    OFFERED: { description: "It was offered to the partner." },
    VIEWED: { description: "The partner looked at it." },
    ACCEPTED: { description: "The partner took it." },
    WORKING: { description: "The partner works it." },
    WON: { description: "The partner made the deal." },
    LOST: { description: "The partner did not make the deal." },
    DECLINED: { description: "The partner did not want it." },
    EXPIRED: { description: "The partner did not decide in time." },
    REVOKED: { description: "It was taken back, or another partner was faster." },
    RETURNED: { description: "It came back." },
    UPDATED: { description: "Something else than its state changed." },
    DELETED: { description: "It is gone." },
  },
});
