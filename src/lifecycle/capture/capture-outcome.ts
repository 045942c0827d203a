import { registerEnumType } from "type-graphql";
import type { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import type { CaptureLeadRow } from "../../records/leads/lead.inputs.js";
import type { Lead } from "../../records/leads/lead.js";
import type { Details } from "../../records/leads/lead-details.js";

export enum CaptureOutcome {
  CREATED = "CREATED",
  ATTACHED = "ATTACHED",
}

registerEnumType(CaptureOutcome, {
  name: "CaptureOutcome",
  description: "What a capture did.",
  valuesConfig: {
    CREATED: { description: "Made a new lead; also of a customer who came back." },
    ATTACHED: {
      description: "Found the person among the leads: added an activity, filled empty fields, and took the lead up again if it was away.",
    },
  },
});

/** What may differ from the lead's own story, when a file of leads with a history is read. */
export interface Imported {
  createdAt?: Date;
  status?: LeadStatus;
  stage?: LeadStage;
  /** When it got to its status. */
  statusSince?: Date;
  /** Why, as its history has it. */
  statusReason?: string;
  /** The key of the reason that it is disqualified for. */
  disqualificationReason?: string;
  /** Columns of the file that have no field here, by title. */
  columns?: Record<string, string>;
}

/** One of several captures: what was sent, and how it differs when it comes from a file. */
export interface Capture {
  input: CaptureLeadRow;
  imported?: Imported;
  /** The input's fields normalised, where that has been done already. */
  details?: Details;
}

export interface Captured {
  lead: Lead;
  outcome: CaptureOutcome;
}
