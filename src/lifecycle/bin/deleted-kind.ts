import { registerEnumType } from "type-graphql";

/** The kinds of records that can be deleted into the bin. */
export enum DeletedKind {
  LEAD = "LEAD",
  CONTACT = "CONTACT",
  ACCOUNT = "ACCOUNT",
  OPPORTUNITY = "OPPORTUNITY",
  ACTIVITY = "ACTIVITY",
  TASK = "TASK",
  CAMPAIGN = "CAMPAIGN",
  SOURCE = "SOURCE",
  TEAM = "TEAM",
  QUEUE = "QUEUE",
  BUSINESS_CALENDAR = "BUSINESS_CALENDAR",
}

registerEnumType(DeletedKind, {
  name: "DeletedKind",
  description: "The kinds of records that are deleted into the bin.",
  valuesConfig: {
    LEAD: { description: "A lead, with all that hangs on it." },
    CONTACT: { description: "A contact." },
    ACCOUNT: { description: "An account." },
    OPPORTUNITY: { description: "An opportunity, with its lines." },
    ACTIVITY: { description: "An activity." },
    TASK: { description: "A task." },
    CAMPAIGN: { description: "A campaign." },
    SOURCE: { description: "A source." },
    TEAM: { description: "A team." },
    QUEUE: { description: "A queue." },
    BUSINESS_CALENDAR: { description: "A business calendar." },
  },
});
