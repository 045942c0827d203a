import { registerEnumType } from "type-graphql";

export enum RoutingStrategy {
  ROUND_ROBIN = "ROUND_ROBIN",
  WEIGHTED = "WEIGHTED",
  LEAST_LOADED = "LEAST_LOADED",
  ACCOUNT_OWNER = "ACCOUNT_OWNER",
  USER = "USER",
  QUEUE = "QUEUE",
}

registerEnumType(RoutingStrategy, {
  name: "RoutingStrategy",
  description: "How a routing rule chooses who gets a lead.",
  valuesConfig: {
    ROUND_ROBIN: { description: "Everybody of the team in turn." },
    WEIGHTED: { description: "Everybody of the team in turn, in proportion to their `weight`." },
    LEAST_LOADED: { description: "Whoever of the team has the fewest open leads; among equals in turn." },
    ACCOUNT_OWNER: {
      description: "Who owns the contact that the person is already, or that contact's account, or the account with the lead's domain.",
    },
    USER: { description: "One person." },
    QUEUE: { description: "Nobody: it waits in the queue until somebody claims it." },
  },
});

export enum TraceOutcome {
  NOT_MATCHED = "NOT_MATCHED",
  SKIPPED = "SKIPPED",
  ASSIGNED = "ASSIGNED",
  QUEUED = "QUEUED",
}

registerEnumType(TraceOutcome, {
  name: "TraceOutcome",
  description: "What came of a routing rule for one lead.",
  valuesConfig: {
    NOT_MATCHED: { description: "The lead is none of its leads." },
    SKIPPED: { description: "The lead is one of its leads, but there was nobody to give it to; the next rule was tried." },
    ASSIGNED: { description: "It gave the lead to somebody." },
    QUEUED: { description: "It put the lead into a queue." },
  },
});

export enum AssignmentKind {
  ROUTED = "ROUTED",
  NAMED = "NAMED",
  ASSIGNED = "ASSIGNED",
  CLAIMED = "CLAIMED",
  RETURNED = "RETURNED",
  UNDONE = "UNDONE",
}

registerEnumType(AssignmentKind, {
  name: "AssignmentKind",
  description: "How a lead came to its owner or queue.",
  valuesConfig: {
    ROUTED: { description: "By the routing rules." },
    NAMED: { description: "Whoever captured or imported it named the owner." },
    ASSIGNED: { description: "Somebody handed it over." },
    CLAIMED: { description: "Its owner took it out of a queue." },
    RETURNED: { description: "A customer came back, and it went to whoever owns the account." },
    UNDONE: { description: "A change of its owner or queue was taken back (`undoChanges`)." },
  },
});
