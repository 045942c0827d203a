import { registerEnumType } from "type-graphql";

export { LeadStage } from "../campaigns/lead-stage.js";

export enum LeadStatus {
  NEW = "NEW",
  REFERRAL = "REFERRAL",
  CONTACTED = "CONTACTED",
  IN_PROGRESS = "IN_PROGRESS",
  WARM = "WARM",
  COLD = "COLD",
  NURTURING = "NURTURING",
  QUALIFIED = "QUALIFIED",
  PROPOSAL_SENT = "PROPOSAL_SENT",
  NEGOTIATION = "NEGOTIATION",
  ON_HOLD = "ON_HOLD",
  DISQUALIFIED = "DISQUALIFIED",
  RE_ENGAGED = "RE_ENGAGED",
  CLOSED_WON = "CLOSED_WON",
  CLOSED_LOST = "CLOSED_LOST",
}

registerEnumType(LeadStatus, {
  name: "LeadStatus",
  description: "What is going on with a lead now.",
  valuesConfig: {
    NEW: { description: "Just added; nobody has reached out." },
    REFERRAL: { description: "Referred by a customer or partner; handled before NEW." },
    CONTACTED: { description: "Reached; nothing significant yet." },
    IN_PROGRESS: { description: "Being worked, where none of the more exact ones fits." },
    WARM: { description: "Shows interest, not fully qualified." },
    COLD: { description: "Little or no interest." },
    NURTURING: { description: "Not ready to buy; kept informed." },
    QUALIFIED: { description: "Meets the qualification policy." },
    PROPOSAL_SENT: { description: "Has our proposal or quote." },
    NEGOTIATION: { description: "Terms are being discussed." },
    ON_HOLD: { description: "Paused until a date, for a reason." },
    DISQUALIFIED: { description: "Not suitable, for a reason." },
    RE_ENGAGED: { description: "Was disqualified, cold, lost or on hold, and is back." },
    CLOSED_WON: { description: "Became a customer." },
    CLOSED_LOST: { description: "Pursued and lost." },
  },
});

export enum LeadInterest {
  INTERESTED = "INTERESTED",
  NOT_NOW = "NOT_NOW",
  NOT_INTERESTED = "NOT_INTERESTED",
  UNKNOWN = "UNKNOWN",
}

registerEnumType(LeadInterest, {
  name: "LeadInterest",
  description: "What the person said.",
  valuesConfig: {
    INTERESTED: { description: "Interested." },
    NOT_NOW: { description: "Later; `resumeAt` has the date to come back." },
    NOT_INTERESTED: { description: "Not interested." },
    UNKNOWN: { description: "Has not said." },
  },
});

export enum LeadEventType {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  STATUS_CHANGED = "STATUS_CHANGED",
  STAGE_CHANGED = "STAGE_CHANGED",
  ASSIGNED = "ASSIGNED",
  QUEUED = "QUEUED",
  FIRST_RESPONSE = "FIRST_RESPONSE",
  FIRST_RESPONSE_WARNING = "FIRST_RESPONSE_WARNING",
  FIRST_RESPONSE_BREACHED = "FIRST_RESPONSE_BREACHED",
  SCORE_CHANGED = "SCORE_CHANGED",
  CONVERTED = "CONVERTED",
  CONVERSION_UNDONE = "CONVERSION_UNDONE",
  MERGED = "MERGED",
  UNMERGED = "UNMERGED",
  DELETED = "DELETED",
  RESTORED = "RESTORED",
}

registerEnumType(LeadEventType, {
  name: "LeadEventType",
  description: "What happened to a lead; the most telling where one change did several things, `changedFields` has all.",
  valuesConfig: {
    CREATED: { description: "It came in." },
    UPDATED: { description: "Something that people typed, or nothing of the below." },
    STATUS_CHANGED: { description: "Its status changed." },
    STAGE_CHANGED: { description: "Its stage changed and its status did not." },
    ASSIGNED: { description: "It has another owner, or none any more." },
    QUEUED: { description: "It was put into a queue, for somebody to claim it." },
    FIRST_RESPONSE: { description: "Somebody responded for the first time." },
    FIRST_RESPONSE_WARNING: { description: "Nobody has responded, and its deadline is near; told by the clock, once." },
    FIRST_RESPONSE_BREACHED: { description: "Nobody has responded, and its deadline has passed; told by the clock, once." },
    SCORE_CHANGED: { description: "Its score, band or grade changed." },
    CONVERTED: { description: "It became account, contact and opportunity." },
    CONVERSION_UNDONE: { description: "What it had become is gone, and it is a lead again." },
    MERGED: { description: "Other leads were merged into it; or it was itself merged into another and is gone, see `mergedInto`." },
    UNMERGED: { description: "A merge was undone: it came back, or others were taken out of it again." },
    DELETED: { description: "It is gone: deleted into the bin, or erased." },
    RESTORED: { description: "It came back from the bin." },
  },
});
