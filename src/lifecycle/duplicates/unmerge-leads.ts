import type { DataSource, EntityMetadata } from "typeorm";
import { mayReadOwned } from "../../access/visible-owner.js";
import { hydrate, poolOf } from "../../platform/database/data-source.js";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InputError, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { settleConsents } from "../../records/leads/consent.js";
import { Lead } from "../../records/leads/lead.js";
import { lockVisibleLeads } from "../../records/leads/lock-lead.js";
import { Scorer } from "../scoring/score-lead.js";
import { moveBack } from "./attached-to-lead.js";
import { LeadMerge, type Row, UNDOABLE_DAYS, type Undo } from "./lead-merge.js";
import type { UnmergeLeadsInput } from "./merge-leads.inputs.js";

const DAY_MS = 86_400_000;

export interface Unmerged {
  lead: Lead;
  leads: Lead[];
}

/**
 * Takes a merge back: the leads that were merged are there again, under their ids, with all that was theirs, and the
 * survivor is what it was. What was changed or came in since stays with the survivor.
 */
export async function unmergeLeads(tx: Transaction, viewer: Viewer, input: UnmergeLeadsInput): Promise<Unmerged> {
  const work = new UnitOfWork(tx);
  const survivor = (await lockVisibleLeads(work, viewer, [input])).lead(input);
  const merge = await mergeOf(tx, fromId(Lead.prefix, input.leadId, "leadId"), survivor);
  const undo = undoable(merge, survivor, await isMergedSince(tx, merge, survivor), tx.now);
  const leads = await leadsIn(
    tx,
    undo.leads.map(({ row }) => row),
  );
  if (!leads.every((lead) => mayReadOwned(viewer, lead, Scope.LEADS_READ))) throw new NotFound("leadId", "lead");

  // The survivor gives back what no two leads may have before the others take it.
  const earlier = await earlierValues(tx, survivor, undo);
  work.change(survivor, (lead) => {
    Object.assign(lead, earlier, { because: { unmerged: true } });
    if (!lead.convertedAt) lead.rename();
  });
  await work.write();
  for (const lead of leads) work.add(Object.assign(lead, { because: { unmerged: true } }));
  await work.write().catch(asTaken);
  for (const { id } of leads) {
    await moveBack(work, undo.moved[id] ?? {}, survivor.id, id);
    await moveLedgerBack(tx, undo, survivor.id, id);
  }
  for (const [table, ids] of Object.entries(undo.added)) await tx.sql(`delete from ${table} where id = any($1::uuid[])`, [ids]);
  await settleConsents(
    tx,
    [survivor, ...leads].map(({ id }) => id),
  );
  await tx.sql(
    "insert into lead_score select (jsonb_populate_record(null::lead_score, score)).* from jsonb_array_elements($1::jsonb) score",
    [JSON.stringify(undo.leads.flatMap(({ score }) => score ?? []))],
  );

  const scorer = await Scorer.of(tx, [survivor, ...leads], { merged: true });
  for (const lead of [survivor, ...leads]) work.change(lead, () => scorer.score(lead));
  await work.write();
  await scorer.write();
  // With it goes what its ids stood for.
  await tx.sql("delete from lead_merge where id = $1", [merge.id]);
  return { lead: survivor, leads };
}

/** The merge by which the lead of this id was merged, or else the last one that the lead survived. */
async function mergeOf(tx: Transaction, asked: string, survivor: Lead): Promise<LeadMerge> {
  const [found] = await tx.sql<{ id: string }>(
    `select coalesce((select merge_id from merged_lead where id = $1),
                     (select id from lead_merge where survivor_id = $2 order by merged_at desc, id desc limit 1)) as id`,
    [asked, survivor.id],
  );
  const merge = found?.id ? await tx.lock(LeadMerge, found.id) : null;
  if (!merge) throw cannot("No lead was merged into this one.");
  return merge;
}

/** Whether the survivor was merged into another lead since, or others into it. */
async function isMergedSince(tx: Transaction, merge: LeadMerge, survivor: Lead): Promise<boolean> {
  if (merge.survivorId !== survivor.id) return true;
  const later = await tx.sql("select from lead_merge where survivor_id = $1 and (merged_at, id) > ($2, $3) limit 1", [
    survivor.id,
    merge.mergedAt,
    merge.id,
  ]);
  return later.length > 0;
}

/** @throws {Refusal} when it is too late */
function undoable({ undo, mergedAt }: LeadMerge, survivor: Lead, mergedSince: boolean, now: Date): Undo {
  if (!undo || mergedAt.getTime() < now.getTime() - UNDOABLE_DAYS * DAY_MS)
    throw cannot(`The merge was more than ${UNDOABLE_DAYS} days ago and cannot be undone any more.`);
  if (mergedSince) throw cannot("The survivor was merged again since. Undo that merge first.");
  if (survivor.convertedAt && !undo.before.converted_at)
    throw cannot("The survivor was converted since, with all that was merged into it.");
  return undo;
}

const cannot = (message: string) => new Refusal(new InputError(UserErrorCode.CANNOT_UNMERGE, message, ["leadId"]));

/** A value that no two leads may have went to another lead since. */
function asTaken(error: { code?: string; constraint?: string }): never {
  if (error.code === "23505" && error.constraint?.startsWith("uq_custom_"))
    throw cannot("Another lead was given a value since that no two leads may have.");
  throw error;
}

/** Leads from their rows; a column that came since has its default. */
async function leadsIn(tx: Transaction, rows: Row[]): Promise<Lead[]> {
  const found = await tx.sql<Row>("select (jsonb_populate_record(null::lead, row)).* from jsonb_array_elements($1::jsonb) row", [
    JSON.stringify(rows),
  ]);
  const { dataSource } = tx.manager;
  return found.map((row, nth) => {
    const kept = Object.entries(row).filter(([column]) => column in (rows[nth] as Row));
    return Object.assign(new Lead(), hydrate(dataSource, Lead, Object.fromEntries(kept)));
  });
}

/** Gives back what the ledger says of the activities that were this lead's, also what it has learnt of them since. */
const moveLedgerBack = (tx: Transaction, { moved, scored }: Undo, from: string, to: string) =>
  tx.sql("update score_entry set lead_id = $3 where lead_id = $2 and source_id = any($1::uuid[])", [
    [...(scored[to] ?? []), ...(moved[to]?.["activity.lead_id"] ?? [])],
    from,
    to,
  ]);

/** What the merge changed of the survivor and nobody has changed since, as it was before. */
async function earlierValues(tx: Transaction, survivor: Lead, { before, after }: Undo): Promise<Partial<Lead>> {
  const [now] = await tx.sql<{ row: Row }>("select to_jsonb(t) as row from lead t where id = $1", [survivor.id]);
  const [earlier] = await leadsIn(tx, [before]);
  const metadata: EntityMetadata = tx.manager.dataSource.getMetadata(Lead);
  const back = metadata.columns.filter(
    ({ databaseName: column, propertyName }) =>
      !["version", "createdAt", "updatedAt"].includes(propertyName) &&
      !isSame(before[column], after[column]) &&
      isSame(now?.row[column], after[column]),
  );
  return {
    ...Object.fromEntries(back.map(({ propertyName }) => [propertyName, earlier?.[propertyName as keyof Lead]])),
    customFields: earlierCustomFields(now?.row.custom_fields as Row, before.custom_fields as Row, after.custom_fields as Row),
  };
}

/** The same, key by key. */
function earlierCustomFields(now: Row = {}, before: Row = {}, after: Row = {}): Row {
  const values = { ...now };
  for (const key of Object.keys({ ...before, ...after })) {
    if (!isSame(now[key], after[key])) continue;
    if (key in before) values[key] = before[key];
    else delete values[key];
  }
  return values;
}

const isSame = (left: unknown, right: unknown): boolean => JSON.stringify(left ?? null) === JSON.stringify(right ?? null);

/** What can no longer be undone is forgotten: it is personal data that nothing needs any more. */
export async function forgetMerges(dataSource: DataSource, now: Date): Promise<boolean> {
  const { rowCount } = await poolOf(dataSource).query(
    `update lead_merge set undo = null, changes = '[]' where id in
       (select id from lead_merge where undo is not null and merged_at < $1 order by merged_at limit 100 for update skip locked)`,
    [new Date(now.getTime() - UNDOABLE_DAYS * DAY_MS)],
  );
  return rowCount === 100;
}
