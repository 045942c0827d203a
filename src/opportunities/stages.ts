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

/** Where a deal may go from each stage. A closed one stays closed. */
export const STAGE_TRANSITIONS: Record<OpportunityStage, readonly OpportunityStage[]> = {
  DISCOVERY: [PROPOSAL, NEGOTIATION, CLOSED_WON, CLOSED_LOST],
  PROPOSAL: [DISCOVERY, NEGOTIATION, CLOSED_WON, CLOSED_LOST],
  NEGOTIATION: [DISCOVERY, PROPOSAL, CLOSED_WON, CLOSED_LOST],
  CLOSED_WON: [],
  CLOSED_LOST: [],
};

/** How likely a deal at each stage is won, in percent, unless somebody says otherwise. */
export const STAGE_PROBABILITY: Record<OpportunityStage, number> = {
  DISCOVERY: 20,
  PROPOSAL: 50,
  NEGOTIATION: 75,
  CLOSED_WON: 100,
  CLOSED_LOST: 0,
};

export const isClosed = (stage: OpportunityStage): boolean => STAGE_TRANSITIONS[stage].length === 0;
