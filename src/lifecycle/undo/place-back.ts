import { Refusal } from "../../platform/errors.js";
import { Account } from "../../records/accounts/account.js";
import { placeUnder, tellSubsidiaries } from "../../records/accounts/hierarchy.js";
import type { FieldBack } from "./plan-fields.js";
import { UndoneHow, UndoObstacleKind } from "./undo-outcome.js";
import type { Taken, Undoing } from "./undoing.js";
import { shownValue } from "./values.js";

/** An account that goes back under its former parent. */
export interface Move {
  taken: Taken;
  field: FieldBack;
}

/** Puts accounts back where they were in their group, by the rules of groups; who is at the top is told to all below. */
export async function placeBack({ tx, outcome }: Undoing, moves: Move[]): Promise<void> {
  for (const { taken, field } of moves) {
    const account = (await tx.find(Account, taken.record.id)) as Account;
    const top = account.ultimateParentId;
    try {
      await placeUnder(tx, account, field.to ? { id: field.to as string } : null);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      outcome.not("account", account.id, UndoObstacleKind.REFUSED, error.message, { field: "parentId" });
      continue;
    }
    account.because = { reason: "Undone" };
    await tx.save(account);
    if (account.ultimateParentId !== top) await tellSubsidiaries(tx, account);
    const shown = { field: field.field, from: field.now, to: field.to };
    outcome.done("account", account.id, UndoneHow.SET_BACK, [shownValue("account", taken.metadata, shown)]);
  }
}
