import { registerEnumType } from "type-graphql";

export enum BulkJobState {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
}

registerEnumType(BulkJobState, {
  name: "BulkJobState",
  description: "How far a job is.",
  valuesConfig: {
    QUEUED: { description: "It waits for its turn; nothing has changed yet." },
    RUNNING: { description: "It goes through its records; `done` grows." },
    DONE: { description: "It has been through all of its records. Those that were refused are in `rows`." },
    FAILED: { description: "It ended early; `error` says why. What was done until then stays." },
    CANCELLED: { description: "Somebody called it off. What was done until then stays." },
  },
});

export enum BulkJobEventType {
  CREATED = "CREATED",
  PROGRESS = "PROGRESS",
  DONE = "DONE",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
}

registerEnumType(BulkJobEventType, {
  name: "BulkJobEventType",
  description: "What happened to a job.",
  valuesConfig: {
    CREATED: { description: "It was asked for." },
    PROGRESS: { description: "It began, or some more of its records are done." },
    DONE: { description: "It has been through all of its records." },
    FAILED: { description: "It ended early." },
    CANCELLED: { description: "Somebody called it off." },
  },
});

export enum BulkRowOutcome {
  WAITING = "WAITING",
  CHANGED = "CHANGED",
  UNCHANGED = "UNCHANGED",
  REFUSED = "REFUSED",
}

registerEnumType(BulkRowOutcome, {
  name: "BulkRowOutcome",
  description: "What became of one record of a job.",
  valuesConfig: {
    WAITING: { description: "Its turn has not come; of a job that ended early it never will." },
    CHANGED: { description: "It was changed." },
    UNCHANGED: { description: "It was so already." },
    REFUSED: { description: "It stayed as it was; `userErrors` says why." },
  },
});
