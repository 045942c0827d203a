import { toId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { undoConversion } from "../conversion/undo-conversion.js";
import { ACCOUNT_RULES } from "../duplicates/merge-accounts.js";
import { CONTACT_RULES } from "../duplicates/merge-contacts.js";
import { LEAD_RULES } from "../duplicates/merge-leads.js";
import { unmergeRecords } from "../duplicates/unmerge-records.js";
import type { NetChange } from "./net-change.js";
import { UndoneHow, UndoObstacleKind, type UndoOutcome } from "./undo-outcome.js";

const MERGES = {
  lead: { rules: LEAD_RULES, scope: Scope.LEADS_WRITE },
  contact: { rules: CONTACT_RULES, scope: Scope.CUSTOMERS_WRITE },
  account: { rules: ACCOUNT_RULES, scope: Scope.CUSTOMERS_WRITE },
} as const;

/** Something that a verb of its own takes back, by rules of its own. */
interface Delegate {
  recordType: string;
  uuid: string;
  how: UndoneHow;
  scope: Scope;
  run(): Promise<unknown>;
}

/**
 * Has merges and conversions undone by their own verbs. What else happened with them belongs to them.
 * @returns the uuids of the records that these were about; the rest of their transaction is theirs as well
 * @throws {Refusal} when it is about one of these alone, which is refused
 */
export async function undoByOwnVerbs(tx: Transaction, viewer: Viewer, nets: NetChange[], outcome: UndoOutcome): Promise<Set<string>> {
  const delegates = [...conversionsIn(tx, viewer, nets), ...mergesIn(tx, viewer, nets)];
  for (const delegate of delegates) {
    const { recordType, uuid, how, scope } = delegate;
    const refusal = viewer.scopes.has(scope) ? await attempt(tx, delegate) : FORBIDDEN;
    if (refusal && isUnseen(refusal)) continue;
    outcome.seen += 1;
    if (!refusal) outcome.done(recordType, uuid, how);
    else if (delegates.length === 1 && refusal instanceof Refusal) throw atSubject(refusal);
    else outcome.not(recordType, uuid, refusal === FORBIDDEN ? UndoObstacleKind.FORBIDDEN : UndoObstacleKind.REFUSED, refusal.message);
  }
  return new Set(delegates.map(({ uuid }) => uuid));
}

const FORBIDDEN = new Error("Your role may not undo this.");

const isUnseen = (refusal: Error): boolean =>
  refusal instanceof Refusal && refusal.errors.some(({ code }) => code === UserErrorCode.NOT_FOUND);

function atSubject(refusal: Refusal): Refusal {
  for (const error of refusal.errors) error.path = [];
  return refusal;
}

async function attempt(tx: Transaction, { run }: Delegate): Promise<Refusal | null> {
  try {
    await tx.savepoint(run);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

const conversionsIn = (tx: Transaction, viewer: Viewer, nets: NetChange[]): Delegate[] =>
  nets
    .filter(({ recordType, before, after }) => recordType === "lead" && "convertedAt" in after && after.convertedAt && !before.convertedAt)
    .map(({ recordType, recordId: uuid }) => ({
      recordType,
      uuid,
      how: UndoneHow.CONVERSION_UNDONE,
      scope: Scope.LEADS_CONVERT,
      run: () => undoConversion(tx, viewer, { leadId: toId("lead", uuid), reason: "Undone" }),
    }));

/** One for each record that survived a merge, by one of those that were merged into it. */
function mergesIn(tx: Transaction, viewer: Viewer, nets: NetChange[]): Delegate[] {
  const merged = new Map<string, NetChange>();
  for (const net of nets) for (const { mergedInto } of net.causes) if (mergedInto) merged.set(mergedInto, net);
  return [...merged].map(([survivor, { recordType, recordId }]) => {
    const { rules, scope } = MERGES[recordType as keyof typeof MERGES];
    const run = () => unmergeRecords<any>(tx, viewer, rules as never, { id: toId(recordType, recordId), path: "transactionId" });
    return { recordType, uuid: survivor, how: UndoneHow.UNMERGED, scope, run };
  });
}
