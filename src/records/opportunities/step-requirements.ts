import type { Transaction } from "../../platform/database/transaction.js";
import { checkRequirable, missingFields, refuseMissing, stillRequired } from "../custom-fields/required-fields.js";
import { RecordKind } from "../record-kind.js";
import { type Opportunity, opportunities } from "./opportunity.js";
import { PipelineStep } from "./pipeline.js";

/** The fields of a deal that a step may require, besides those of administrators. */
export const REQUIRABLE = ["amount", "closeDate", "contact", "owner", "closeReason", "wonReason", "lostReason"] as const;

export const checkStepRequirements = (tx: Transaction, names: string[], path: string[]): Promise<string[]> =>
  checkRequirable(tx, RecordKind.OPPORTUNITY, REQUIRABLE, names, path);

const requiredAt = (tx: Transaction, step: PipelineStep): Promise<string[]> =>
  stillRequired(tx, RecordKind.OPPORTUNITY, step.requiredFields);

const said = ({ name }: PipelineStep): string => `The step "${name}"`;

/** Call it for every deal that comes to a step. @throws {Refusal} REQUIRED_FIELDS_MISSING with all that the deal lacks there */
export async function requireFields(tx: Transaction, step: PipelineStep, deal: Opportunity, path: string[]): Promise<void> {
  refuseMissing(said(step), missingFields(opportunities, deal, await requiredAt(tx, step)), path);
}

/**
 * What the step requires is not taken from a deal while it is there. What it lacked before, because the step did not require it
 * when it came, it may go on lacking.
 */
export async function requireKept(tx: Transaction, before: Opportunity, after: Opportunity, path: string[]): Promise<void> {
  if (!REQUIRABLE_PROPERTIES.some((property) => before[property] !== null && after[property] === null) && !losesCustom(before, after))
    return;
  const step = await tx.find(PipelineStep, after.stepId);
  const required = step ? await requiredAt(tx, step) : [];
  const lacked = missingFields(opportunities, before, required);
  const missing = missingFields(opportunities, after, required).filter((name) => !lacked.includes(name));
  if (step) refuseMissing(said(step), missing, path);
}

const REQUIRABLE_PROPERTIES = ["amountValue", "closeDate", "contactId", "ownerId"] as const;

const losesCustom = (before: Opportunity, after: Opportunity): boolean =>
  Object.keys(before.customFields).some((key) => !Object.hasOwn(after.customFields, key));
