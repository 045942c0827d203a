import { registerEnumType } from "type-graphql";
import { InvalidInput } from "../../platform/errors.js";

export enum LeadStage {
  SUSPECT = "SUSPECT",
  PROSPECT = "PROSPECT",
  LEAD = "LEAD",
  MQL = "MQL",
  SQL = "SQL",
  OPPORTUNITY = "OPPORTUNITY",
  CUSTOMER = "CUSTOMER",
}

registerEnumType(LeadStage, {
  name: "LeadStage",
  description: "How far along a lead is; moved by verbs, and before MQL by what people do.",
  valuesConfig: {
    SUSPECT: { description: "Fits the target and has shown nothing yet." },
    PROSPECT: { description: "Aware of us and known by name." },
    LEAD: { description: "Captured: showed interest." },
    MQL: { description: "Promising to marketing (marketing qualified)." },
    SQL: { description: "Ready to talk to sales (sales qualified)." },
    OPPORTUNITY: { description: "A deal is open." },
    CUSTOMER: { description: "Bought." },
  },
});

/** The stages of somebody whom marketing has not found promising yet, in their order. */
export const BEFORE_MQL: readonly LeadStage[] = [LeadStage.SUSPECT, LeadStage.PROSPECT, LeadStage.LEAD];

/** @throws {InvalidInput} for a stage that a lead has by a verb only */
export function readEarlyStage(stage: LeadStage, path: string): LeadStage {
  if (!BEFORE_MQL.includes(stage))
    throw new InvalidInput(path, `"${path}" must be ${BEFORE_MQL.join(", ")}: further stages follow from verbs.`);
  return stage;
}
