import { registerEnumType } from "type-graphql";
import { ImportKind } from "../import-kind.js";

registerEnumType(ImportKind, {
  name: "ImportKind",
  description: "What the rows of a file are.",
  valuesConfig: {
    LEAD: { description: "Leads: each row is captured, as if by `captureLead`." },
    ACCOUNT: { description: "Accounts." },
    CONTACT: { description: "Contacts, each with the account that it names." },
    OPPORTUNITY: { description: "Deals, open and closed, each with the account that it names." },
    ACTIVITY: { description: "What happened, each with the record that it names." },
    TASK: { description: "Tasks, open and done, each with the record that it names." },
    CAMPAIGN: { description: "Campaigns." },
    CAMPAIGN_MEMBER: { description: "Members of campaigns: each names a campaign, and a lead or a contact." },
  },
});

export enum ImportState {
  QUEUED = "QUEUED",
  RUNNING = "RUNNING",
  DONE = "DONE",
  FAILED = "FAILED",
  CANCELLED = "CANCELLED",
  UNDOING = "UNDOING",
  UNDONE = "UNDONE",
}

registerEnumType(ImportState, {
  name: "ImportState",
  description: "How far an import is.",
  valuesConfig: {
    QUEUED: { description: "It waits for its turn." },
    RUNNING: { description: "Rows are being taken in; `rowsDone` grows." },
    DONE: { description: "Every row is in, or is told of: refused, skipped, or waiting for a record that it names." },
    FAILED: { description: "It ended early; `error` says why. What is in stays in." },
    CANCELLED: { description: "Somebody called it off. What is in stays in." },
    UNDOING: { description: "It is being taken back; `undone` grows." },
    UNDONE: { description: "It was taken back, but for what somebody has worked with since; `kept` says how many records these are." },
  },
});

export enum OnDuplicate {
  FILL = "FILL",
  UPDATE = "UPDATE",
  SKIP = "SKIP",
}

registerEnumType(OnDuplicate, {
  name: "OnDuplicate",
  description: "What becomes of a row about a record that is known: by its external id, or by what else tells such records apart.",
  valuesConfig: {
    FILL: { description: "Only what is empty is filled. A known lead gets an activity as well, as by every capture." },
    UPDATE: { description: "What the row says takes the place of what is there; an empty cell leaves it." },
    SKIP: { description: "The record stays as it is, and the row is counted." },
  },
});

export enum ImportEventType {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  DELETED = "DELETED",
}

registerEnumType(ImportEventType, {
  name: "ImportEventType",
  description: "What happened to an import; `changedFields` says more.",
  valuesConfig: {
    CREATED: { description: "It was asked for." },
    UPDATED: { description: "It is further on, or has ended." },
    DELETED: { description: "It is gone." },
  },
});

export enum RowOutcome {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  SKIPPED = "SKIPPED",
  REFUSED = "REFUSED",
  WAITING = "WAITING",
}

registerEnumType(RowOutcome, {
  name: "ImportRowOutcome",
  description: "What becomes of a row.",
  valuesConfig: {
    CREATED: { description: "It makes a new record." },
    UPDATED: { description: "It is about a record that is known, which is filled or changed." },
    SKIPPED: { description: "It is about a record that is known, which stays as it is." },
    REFUSED: { description: "It cannot be taken in; the problems say why." },
    WAITING: { description: "A record that it names is not there yet. It is taken in, or linked, when an import brings that." },
  },
});

export enum ImportDateOrder {
  DMY = "DMY",
  MDY = "MDY",
  YMD = "YMD",
}

registerEnumType(ImportDateOrder, {
  name: "ImportDateOrder",
  description: "In which order the numbers of a day stand.",
  valuesConfig: {
    DMY: { description: "Day, month, year: 31/01/2024." },
    MDY: { description: "Month, day, year: 01/31/2024." },
    YMD: { description: "Year, month, day: 24-01-31." },
  },
});
