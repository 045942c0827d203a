import { declareOwnedRecords, OwnedKind } from "../../access/leavers/owned-work.js";
import "./keep-committee.js";
import "./keep-steps.js";
import "./keep-won.js";
import { CloseReason } from "./close-reason.js";
import { ExchangeRate } from "./exchange-rate.js";
import { ExchangeRateResolver } from "./exchange-rate.resolver.js";
import { Opportunity } from "./opportunity.js";
import { OpportunityContact } from "./opportunity-contact.js";
import { OpportunityLine } from "./opportunity-line.js";
import { Pipeline, PipelineStep } from "./pipeline.js";
import { PipelineResolver } from "./pipeline.resolver.js";
import { OpportunityStepChange } from "./step-change.js";

declareOwnedRecords(Opportunity, {
  kind: OwnedKind.OPPORTUNITY,
  open: "select id from opportunity where owner_id = $1 and closed_at is null",
});

export const feature = {
  entities: [Opportunity, OpportunityLine, OpportunityContact, Pipeline, PipelineStep, OpportunityStepChange, CloseReason, ExchangeRate],
  resolvers: [PipelineResolver, ExchangeRateResolver],
};
