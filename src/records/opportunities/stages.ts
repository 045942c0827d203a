import { registerEnumType } from "type-graphql";

export enum OpportunityStage {
  DISCOVERY = "DISCOVERY",
  PROPOSAL = "PROPOSAL",
  NEGOTIATION = "NEGOTIATION",
  CLOSED_WON = "CLOSED_WON",
  CLOSED_LOST = "CLOSED_LOST",
}

registerEnumType(OpportunityStage, {
  name: "OpportunityStage",
  description: "How far along a deal is.",
  valuesConfig: {
    DISCOVERY: { description: "What is needed is being found out." },
    PROPOSAL: { description: "A proposal is out." },
    NEGOTIATION: { description: "Terms are being discussed." },
    CLOSED_WON: { description: "Won." },
    CLOSED_LOST: { description: "Lost." },
  },
});

const { DISCOVERY, PROPOSAL, NEGOTIATION, CLOSED_WON, CLOSED_LOST } = OpportunityStage;

/** Where a deal may go from each stage; within an open one also to another step. One that is closed may be taken up again. */
export const STAGE_TRANSITIONS: Record<OpportunityStage, readonly OpportunityStage[]> = {
  DISCOVERY: [DISCOVERY, PROPOSAL, NEGOTIATION, CLOSED_WON, CLOSED_LOST],
  PROPOSAL: [DISCOVERY, PROPOSAL, NEGOTIATION, CLOSED_WON, CLOSED_LOST],
  NEGOTIATION: [DISCOVERY, PROPOSAL, NEGOTIATION, CLOSED_WON, CLOSED_LOST],
  CLOSED_WON: [DISCOVERY, PROPOSAL, NEGOTIATION],
  CLOSED_LOST: [DISCOVERY, PROPOSAL, NEGOTIATION],
};

export const isClosed = (stage: OpportunityStage): boolean => stage === CLOSED_WON || stage === CLOSED_LOST;
