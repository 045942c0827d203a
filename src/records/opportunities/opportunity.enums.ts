import { registerEnumType } from "type-graphql";

export enum OpportunityEventType {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  STAGE_CHANGED = "STAGE_CHANGED",
  DELETED = "DELETED",
  RESTORED = "RESTORED",
}

registerEnumType(OpportunityEventType, {
  name: "OpportunityEventType",
  description: "What happened to a deal; the most telling where one change did several things, `changedFields` has all.",
  valuesConfig: {
    CREATED: { description: "It was opened." },
    UPDATED: { description: "Something else than its stage and step changed." },
    STAGE_CHANGED: { description: "It moved to another stage or step, was won, was lost or was taken up again." },
    DELETED: { description: "It is gone." },
    RESTORED: { description: "It came back from the bin." },
  },
});
