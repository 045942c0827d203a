import { InvalidInput } from "../../platform/errors.js";
import type { Money } from "../../platform/scalars.js";

/** Sets what something cost; what is left out stays, null clears. */
export function setCost(record: { costAmount: string | null; costCurrency: string | null }, cost: Money | null | undefined): void {
  if (cost === undefined) return;
  if (cost?.amount.startsWith("-")) throw new InvalidInput("cost.amount", '"cost" must not be negative.');
  record.costAmount = cost?.amount ?? null;
  record.costCurrency = cost?.currency ?? null;
}
