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

export const feature = {
  entities: [Opportunity, OpportunityLine, OpportunityContact, Pipeline, PipelineStep, OpportunityStepChange, CloseReason, ExchangeRate],
  resolvers: [PipelineResolver, ExchangeRateResolver],
};
