import { registerEnumType } from "type-graphql";

export enum TaskKind {
  BY_HAND = "BY_HAND",
  LEAD_RESUMED = "LEAD_RESUMED",
  EXIT_TRIGGER = "EXIT_TRIGGER",
}

registerEnumType(TaskKind, {
  name: "TaskKind",
  description: "What a task came from.",
  valuesConfig: {
    BY_HAND: { description: "Somebody set it." },
    LEAD_RESUMED: { description: "The date to come back to a lead has come." },
    EXIT_TRIGGER: { description: "The lead asked for a demo, reached a score, or what else takes it out of nurturing." },
  },
});
