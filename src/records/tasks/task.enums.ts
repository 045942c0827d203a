import { registerEnumType } from "type-graphql";

export enum TaskKind {
  BY_HAND = "BY_HAND",
  LEAD_RESUMED = "LEAD_RESUMED",
  LEAD_RETURNED = "LEAD_RETURNED",
  EXIT_TRIGGER = "EXIT_TRIGGER",
  PARTNER_OUTCOME = "PARTNER_OUTCOME",
}

registerEnumType(TaskKind, {
  name: "TaskKind",
  description: "What a task came from.",
  valuesConfig: {
    BY_HAND: { description: "Somebody set it." },
    LEAD_RESUMED: { description: "The date to come back to a lead has come." },
    LEAD_RETURNED: { description: "Somebody came back who was disqualified, cold, on hold, lost or a customer, or whose owner has left." },
    PARTNER_OUTCOME: { description: "A partner won, lost or gave back a lead; it may have to be confirmed." },
    EXIT_TRIGGER: { description: "The lead asked for a demo, reached a score, or what else takes it out of nurturing." },
  },
});

export enum TaskEventType {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  ASSIGNED = "ASSIGNED",
  REMINDER = "REMINDER",
  OVERDUE = "OVERDUE",
  COMPLETED = "COMPLETED",
  REOPENED = "REOPENED",
  DELETED = "DELETED",
  RESTORED = "RESTORED",
}

registerEnumType(TaskEventType, {
  name: "TaskEventType",
  description: "What happened to a task; the most telling where one change did several things, `changedFields` has all.",
  valuesConfig: {
    CREATED: { description: "It was set." },
    UPDATED: { description: "What is to be done, until when, or what it belongs to changed." },
    ASSIGNED: { description: "Somebody else is to do it, or nobody any more." },
    REMINDER: { description: "The time to be reminded of it has come." },
    OVERDUE: { description: "Its due time has passed, and it is open." },
    COMPLETED: { description: "It was done." },
    REOPENED: { description: "It was done, and is to be done after all." },
    DELETED: { description: "It is gone." },
    RESTORED: { description: "It came back from the bin." },
  },
});
