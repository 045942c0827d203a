import { toId } from "../../../platform/database/id.js";
import { InvalidInput } from "../../../platform/errors.js";
import { checkInput } from "../../../platform/schema/check-input.js";
import { stepsOf } from "../../../records/opportunities/choose-step.js";
import {
  CreateOpportunityInput,
  createOpportunity,
  type DealPast,
  UpdateOpportunityInput,
  updateOpportunity,
} from "../../../records/opportunities/edit-opportunity.js";
import { Opportunity } from "../../../records/opportunities/opportunity.js";
import { Pipeline, type PipelineStep } from "../../../records/opportunities/pipeline.js";
import { isClosed, OpportunityStage } from "../../../records/opportunities/stages.js";
import { changeOpportunityStage } from "../../deals/move-opportunity.js";
import { OnDuplicate, RowOutcome } from "./import-enums.js";
import type { KindWriter, Writing } from "./kind-writers.js";
import type { KindRow } from "./read-kind-row.js";
import { outcomeOf, stepOf } from "./read-stages.js";
import { customFor, fieldsFor, inputOf, knownRecord, ownerOf, pastOf } from "./write-customers.js";

/** An amount with its currency, by the row or by what is said of all rows. */
export function moneyOf(value: unknown, { values }: KindRow, { settings }: Writing): { amount: string; currency: string } | undefined {
  if (value === undefined) return undefined;
  const currency = ((values.currency as string | undefined) ?? settings.currency)?.toUpperCase();
  if (!currency)
    throw new InvalidInput(
      "currency",
      'An amount needs a currency: by a column, or by "currency" of the import for all rows that have none.',
    );
  return { amount: value as string, currency };
}

const dealFields = (row: KindRow, at: Writing) => ({
  name: row.values.name,
  amount: moneyOf(row.values.amount, row, at),
  closeDate: row.values.closeDate,
  probability: row.values.probability,
  ownerId: ownerOf(row, at),
});

/** Where the deal is, by its step, its outcome, or what says that it was won or closed; undefined where the row says nothing of it. */
async function whereItIs({ tx }: Writing, row: KindRow): Promise<PipelineStep | undefined> {
  const { stage, isWon, isClosed: isOver, wonAt, lostAt } = row.values as Record<string, any>;
  const pipeline = await tx.manager.findOneByOrFail(Pipeline, { isDefault: true });
  const steps = await stepsOf(tx, pipeline.id);
  const inStage = (wanted: OpportunityStage) => steps.find((step) => step.stage === wanted);
  const ended = wonAt || isWon ? OpportunityStage.CLOSED_WON : lostAt ? OpportunityStage.CLOSED_LOST : null;
  const end = row.word("status", outcomeOf) ?? ended;
  if (end) return inStage(end);
  const named = row.word("stage", (name) => stepOf(steps, name)?.id ?? null);
  const step = steps.find(({ id, stage: one }) => id === named || one === named);
  if (isOver && !(step && isClosed(step.stage))) return inStage(OpportunityStage.CLOSED_LOST);
  if (stage && !step) row.rest.stage = stage;
  return step;
}

/** Of a deal that is over: when and why. It ended at the latest now, whatever its file expected. */
function endOf({ values }: KindRow, step: PipelineStep | undefined, now: Date): Omit<DealPast, "step" | "createdAt"> {
  if (!step || !isClosed(step.stage)) return {};
  const { closedAt, wonAt, lostAt, closeDate, createdAt, wonReason, lostReason } = values as Record<string, any>;
  const said: Date = closedAt ?? wonAt ?? lostAt ?? (closeDate ? new Date(`${closeDate}T12:00:00Z`) : (createdAt ?? now));
  const isWon = step.stage === OpportunityStage.CLOSED_WON;
  return { closedAt: said > now ? now : said, ...(isWon ? { wonReason: wonReason ?? null } : { lostReason: lostReason ?? null }) };
}

export const opportunityWriter: KindWriter = {
  prefix: "opportunity",
  storyOf: (id) => id,
  knownBy: () => [],
  async write(at, row, links, known) {
    const { tx, viewer } = at;
    const step = await whereItIs(at, row);
    if (!known) {
      const fields = { ...dealFields(row, at), customFields: row.customFields, accountId: links.account, contactId: links.contact };
      const input = inputOf(new CreateOpportunityInput(), fields);
      await checkInput(input);
      const deal = await createOpportunity(tx, viewer, input, { ...(step ? { step } : {}), ...pastOf(row), ...endOf(row, step, tx.now) });
      return { outcome: RowOutcome.CREATED, id: toId(Opportunity.prefix, deal.id) };
    }
    const deal = await knownRecord(at, Opportunity, Opportunity.prefix, known);
    const fields = { ...fieldsFor(deal, dealFields(row, at), at), customFields: customFor(deal, row, at) };
    await change(at, known, { ...fields, contactId: deal.contactId ? undefined : links.contact });
    if (at.onDuplicate === OnDuplicate.UPDATE && step && step.id !== deal.stepId) await move(at, known, step, row);
    return { outcome: RowOutcome.UPDATED, id: known };
  },
  async link(at, id, links) {
    await change(at, id, { contactId: links.contact });
  },
};

async function change(at: Writing, opportunityId: string, fields: object): Promise<void> {
  if (Object.values(fields).every((value) => value === undefined)) return;
  const input = inputOf(new UpdateOpportunityInput(), { opportunityId, ...fields });
  await checkInput(input);
  await updateOpportunity(at.tx, at.viewer, input);
}

async function move({ tx, viewer }: Writing, opportunityId: string, step: PipelineStep, { values }: KindRow): Promise<void> {
  const words = (values.wonReason ?? values.lostReason ?? "As the imported file says.") as string;
  await changeOpportunityStage(tx, viewer, { opportunityId, stepId: toId("step", step.id), reason: words });
}
