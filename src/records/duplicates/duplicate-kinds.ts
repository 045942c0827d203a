import { registerEnumType } from "type-graphql";

export enum DuplicateKind {
  ACCOUNT = "ACCOUNT",
  CONTACT = "CONTACT",
  LEAD = "LEAD",
}

registerEnumType(DuplicateKind, {
  name: "DuplicateKind",
  description: "A kind of record that may exist twice.",
  valuesConfig: {
    ACCOUNT: { description: "The company." },
    CONTACT: { description: "The person." },
    LEAD: { description: "The person, as a lead." },
  },
});

export enum PossibleDuplicateState {
  OPEN = "OPEN",
  MERGED = "MERGED",
  DISTINCT = "DISTINCT",
}

registerEnumType(PossibleDuplicateState, {
  name: "PossibleDuplicateState",
  description: "What has been decided about two records that may be the same.",
  valuesConfig: {
    OPEN: { description: "Nothing yet." },
    MERGED: { description: "They were merged." },
    DISTINCT: { description: "They are two, and are never noted again." },
  },
});

/** Who noticed that two records may be the same. */
export enum NoticedBy {
  CAPTURE = "CAPTURE",
  EDIT = "EDIT",
  IMPORT = "IMPORT",
  SCAN = "SCAN",
  BY_HAND = "BY_HAND",
}

registerEnumType(NoticedBy, {
  name: "DuplicateNoticedBy",
  description: "On which occasion it was noticed that two records may be the same.",
  valuesConfig: {
    CAPTURE: { description: "Somebody was captured." },
    EDIT: { description: "A record was made or changed, and duplicates were allowed." },
    IMPORT: { description: "A file was imported." },
    SCAN: { description: "Stored records were compared with each other." },
    BY_HAND: { description: "Somebody marked as distinct what nobody had noticed." },
  },
});

export enum PossibleDuplicateEventType {
  NOTED = "NOTED",
  UPDATED = "UPDATED",
  MERGED = "MERGED",
  MARKED_AS_DISTINCT = "MARKED_AS_DISTINCT",
  REOPENED = "REOPENED",
  DELETED = "DELETED",
}

registerEnumType(PossibleDuplicateEventType, {
  name: "PossibleDuplicateEventType",
  description: "What happened to two records that may be the same.",
  valuesConfig: {
    NOTED: { description: "It was noticed that they may be the same." },
    UPDATED: { description: "They were compared again, and agree more or less than before." },
    MERGED: { description: "They were merged." },
    MARKED_AS_DISTINCT: { description: "Somebody decided that they are two." },
    REOPENED: { description: "Their merge was undone, and nothing is decided." },
    DELETED: { description: "One of the records was deleted." },
  },
});
