import { imageOf } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Refusal } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { oneHierarchyAtATime } from "../../records/accounts/hierarchy.js";
import { Lead } from "../../records/leads/lead.js";
import { Scorer } from "../scoring/score-lead.js";
import { undoByOwnVerbs } from "./delegates.js";
import { addHistory } from "./history.js";
import { knownFields } from "./known-fields.js";
import { type NetChange, netChanges } from "./net-change.js";
import { type Move, placeBack } from "./place-back.js";
import { type FieldBack, planFields, withFields } from "./plan-fields.js";
import { bringBack, takeAway } from "./removals.js";
import { tellKept } from "./tell-kept.js";
import { UNDO_KINDS, type UndoKind } from "./undo-kinds.js";
import { changesBy, type RecordRef, type UndoSubject } from "./undo-log.js";
import { UndoneHow, UndoObstacleKind, UndoOutcome } from "./undo-outcome.js";
import type { Taken, Undoing } from "./undoing.js";
import { entityValue, shownValue } from "./values.js";
import { Vetoes } from "./vetoes.js";

/** Takes back what a transaction or job did to some records, as far as that is possible and the viewer's to do. */
export async function takeBack(
  tx: Transaction,
  viewer: Viewer,
  subject: UndoSubject,
  records: RecordRef[],
  force: boolean,
): Promise<UndoOutcome> {
  const undoing: Undoing = { tx, viewer, work: new UnitOfWork(tx), outcome: new UndoOutcome(), force };
  tx.undoes = subject.id;
  let nets = netChanges(await changesBy(tx, subject, records));
  // Before any row is locked, as whoever changes these does.
  if (nets.some(({ after }) => "parentId" in after)) await oneHierarchyAtATime(tx);
  const byOwnVerbs = await undoByOwnVerbs(tx, viewer, nets, undoing.outcome);
  if (byOwnVerbs.size > 0) nets = subject.kind === "job" ? nets.filter(({ recordId }) => !byOwnVerbs.has(recordId)) : [];
  await bringBack(undoing, nets);
  const vetoes = await Vetoes.over(tx, nets);
  const gone: NetChange[] = [];
  const taken: Taken[] = [];
  for (const [recordType, kind] of Object.entries(UNDO_KINDS)) {
    const ours = nets.filter((net) => net.recordType === recordType);
    const there = await lockAll(undoing, kind, ours);
    for (const one of there) if (await isSeen(undoing, one)) taken.push(one);
    gone.push(...ours.filter((net) => !there.some((one) => one.net === net)));
  }
  await setBack(
    undoing,
    vetoes,
    taken.filter(({ net }) => !net.created && !net.removed && !net.erased),
  );
  await takeAway(
    undoing,
    taken.filter(({ net }) => net.created && !net.erased),
  );
  await tellLost(undoing, [...gone.filter(({ removed }) => !removed), ...taken.map(({ net }) => net).filter(({ erased }) => erased)]);
  tellForeign(undoing, nets);
  return undoing.outcome;
}

/** The records of a kind that are there, their rows locked. */
async function lockAll({ tx, work }: Undoing, kind: UndoKind, nets: NetChange[]): Promise<Taken[]> {
  if (nets.length === 0) return [];
  const metadata = tx.manager.dataSource.getMetadata(kind.entity);
  const netOf = new Map(nets.map((net) => [net.recordId, net]));
  const records = await work.lock(kind.entity, "select unnest($1::uuid[])", [[...netOf.keys()]]);
  return records.map((record) => ({ net: netOf.get(record.id) as NetChange, kind, metadata, record }));
}

/** What is not the viewer's looks as if it were not there. */
async function isSeen({ tx, viewer, outcome }: Undoing, { kind, record }: Taken): Promise<boolean> {
  const isSeen = await kind.sees(tx, viewer, record);
  if (isSeen) outcome.seen += 1;
  return isSeen;
}

/** Sets back fields of records, all of them together. */
async function setBack(undoing: Undoing, vetoes: Vetoes, taken: Taken[]): Promise<void> {
  const { tx, work } = undoing;
  const leads = taken.flatMap(({ record }) => (record instanceof Lead ? [record] : []));
  const scorer = await Scorer.of(tx, leads, { personas: taken.map(({ net }) => net.before.persona as string | null) });
  const kept: { taken: Taken; fields: FieldBack[] }[] = [];
  const moves: Move[] = [];
  for (const one of taken) {
    const current = imageOf(one.metadata, one.record);
    const plan = planFields(one.net, current, one.kind, undoing.force);
    kept.push({ taken: one, fields: plan.kept });
    const back = vetoes.pass(undoing, one, current, knownFields(undoing.viewer, one.net.recordType, plan.back));
    const own = back.filter(({ field }) => field !== "parentId");
    if (own.length > 0) change(undoing, one, withFields(current, own), own, scorer);
    moves.push(...back.filter(({ field }) => field === "parentId").map((field) => ({ taken: one, field })));
  }
  await work.write();
  await scorer.write();
  await placeBack(undoing, moves);
  await tellKept(undoing, kept);
}

function change(
  { work, tx, outcome }: Undoing,
  { record, kind, metadata, net }: Taken,
  to: object,
  back: FieldBack[],
  scorer: Scorer,
): void {
  const columns = new Set(back.map(({ field }) => field.split(".")[0]));
  const before = { ...record };
  try {
    work.change(record, () => {
      for (const column of metadata.columns.filter(({ propertyName }) => columns.has(propertyName)))
        Object.assign(record, { [column.propertyName]: entityValue(column, (to as Record<string, unknown>)[column.propertyName]) });
      kind.settle?.(record);
      record.because = { reason: "Undone" };
      if (record instanceof Lead) scorer.score(record);
    });
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    outcome.not(net.recordType, net.recordId, UndoObstacleKind.REFUSED, error.message);
    return;
  }
  addHistory(tx, work, before, record);
  const shown = back.map(({ field, now, to }) => ({ field, from: now, to }));
  outcome.done(
    net.recordType,
    net.recordId,
    UndoneHow.SET_BACK,
    shown.map((one) => shownValue(net.recordType, metadata, one)),
  );
}

/** Tells of what is no longer there, or no longer known; of what the viewer would not have seen, nothing. */
async function tellLost({ tx, viewer, outcome }: Undoing, nets: NetChange[]): Promise<void> {
  for (const { recordType, recordId, image, erased, created } of nets) {
    const kind = UNDO_KINDS[recordType] as UndoKind;
    // Whose it was is not known any more.
    const isSeen = erased ? viewer.sight.all && viewer.scopes.has(kind.writes) : image && (await kind.sees(tx, viewer, image));
    if (!isSeen) continue;
    outcome.seen += 1;
    if (erased) outcome.not(recordType, recordId, UndoObstacleKind.ERASED, "The data of the person was erased, and does not come back.");
    // What was created and is gone is as if it had not been.
    else if (!created)
      outcome.not(recordType, recordId, UndoObstacleKind.GONE, "The record is no longer there: it was deleted, or merged into another.");
  }
}

/** Kinds of records that have events but no undo; who cannot see one of the others is not told of these. */
function tellForeign({ outcome }: Undoing, nets: NetChange[]): void {
  if (outcome.seen === 0) return;
  for (const { recordType, recordId } of nets) {
    const message = FOREIGN[recordType];
    if (message) outcome.not(recordType, recordId, UndoObstacleKind.NOT_KEPT, message);
  }
}

/** Kinds whose changes are not taken back, and what to do instead. Possible duplicates follow their records. */
const FOREIGN: Record<string, string> = {
  share: "What a partner was shown cannot be unseen. End the share by revokeShare.",
  registration: "A deal that a partner registered is decided, not undone.",
  partner: "Change the partner by updatePartner.",
};
