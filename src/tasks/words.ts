import { registerEnumType } from "type-graphql";

export enum TaskKind {
  BY_HAND = "BY_HAND",
  LEAD_RESUMED = "LEAD_RESUMED",
}

registerEnumType(TaskKind, {
  name: "TaskKind",
  description: "What a task came from.",
  valuesConfig: {
    BY_HAND: { description: "Somebody set it." },
    LEAD_RESUMED: { description: "The date to come back to a lead has come." },
  },
});
