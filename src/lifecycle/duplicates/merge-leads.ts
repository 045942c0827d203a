import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../../platform/errors.js";
import { companyDomain } from "../../platform/identifiers/contact-details.js";
import type { AddressColumns } from "../../platform/identifiers/listed.js";
import { Scope } from "../../platform/identity/scopes.js";
import { survivorsOf } from "../../records/accounts/merged-record.js";
import { settleConsents } from "../../records/leads/consent.js";
import { LeadInterest, LeadStatus } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { isReferred, REFERRED_BY_COLUMNS } from "../../records/leads/referral.js";
import { CLOSED_STATUSES } from "../../records/leads/status-transitions.js";
import { assignmentOf, latestAssignment } from "../../records/queues/assignment.js";
import { AssignmentKind } from "../../records/queues/routing.enums.js";
import { keysOf } from "../capture/find-known-leads.js";
import { Scorer } from "../scoring/score-lead.js";
import { LEAD_FIELDS, LEAD_NOT_CHOSEN } from "./lead-fields.js";
import { type OptOut, optOutsOf, restateOptOuts } from "./merge-consents.js";
import { type FieldChoice, MergeChoice } from "./merge-fields.js";
import type { MergeRules, Merging, Unmerging } from "./mergeable.js";
import type { Row, Undo } from "./record-merge.js";
import { CannotUnmerge } from "./unmerge-records.js";
import { mergeHooks } from "./when-leads-merge.js";

/** What merging leads does beyond their fields and what is attached to them. */
export const LEAD_RULES: MergeRules<Lead> = {
  kind: "lead",
  entity: Lead,
  scope: Scope.LEADS_READ,
  fields: LEAD_FIELDS,
  fixed: { consents: MergeChoice.MOST_RESTRICTIVE },
  notChosen: LEAD_NOT_CHOSEN,
  hold: waitForCaptures,
  async refuse(tx, master, others, choices) {
    refuseConverted(master, others, choices);
    for (const hook of mergeHooks) await hook.refuse(tx, others);
  },
  isFrozen: ({ convertedAt }) => convertedAt !== null,
  before: note,
  move: moveLedgers,
  settle: (merging, optOuts) => settle(merging, optOuts as OptOut[]),
  refuseUndo(survivor, { before }) {
    if (survivor.convertedAt && !before.converted_at)
      throw new CannotUnmerge("The survivor was converted since, with all that was merged into it.");
  },
  revert(survivor) {
    // It names somebody else by now.
    if (REFERRED_BY_COLUMNS.filter((column) => survivor[column]).length > 1) survivor.referredByLeadId = null;
    if (!survivor.convertedAt) survivor.rename();
  },
  restore,
};

/** A lead that was converted is one with what it became: it is the master, and keeps its fields. */
function refuseConverted(master: Lead, others: Lead[], choices: FieldChoice[]): void {
  const refuse = (message: string, path: string[]) => {
    throw new Refusal(new InputError(UserErrorCode.LEAD_CONVERTED, message, path));
  };
  const converted = others.findIndex(({ convertedAt }) => convertedAt);
  if (converted >= 0) refuse("A lead that was converted can only be the master.", ["leadIds", `${converted}`]);
  const chosen = choices.findIndex(({ field, choose }) => field !== "consents" && choose !== MergeChoice.MASTER);
  if (master.convertedAt && chosen >= 0) refuse("The master has been converted: its fields stay as they are.", ["choices", `${chosen}`]);
}

/** Whoever captures one of these people at this moment would otherwise look for a lead that is gone a moment later. */
async function waitForCaptures(tx: Transaction, uuids: string[]): Promise<void> {
  const survivors = await survivorsOf(tx, uuids);
  const people = await tx.sql<AddressColumns & { system: string | null; value: string | null }>(
    `select email, email_list as "emailList", phone, phone_list as "phoneList", null as system, null as value from lead where id = any($1::uuid[])
     union all select email, '[]', phone, '[]', null, null from merged_record where survivor_id = any($1::uuid[])
     union all select null, '[]', null, '[]', system, value from lead_external_id where lead_id = any($1::uuid[])`,
    [uuids.map((uuid) => survivors.get(uuid) ?? uuid)],
  );
  await tx.serialize(
    people.flatMap(({ system, value, ...person }) => keysOf({ ...person, externalId: system && value ? { system, value } : null })),
  );
}

/** Ends what goes with the others, and notes what opt-outs count while they are still theirs. */
async function note({ work, master, others, merged: { values } }: Merging<Lead>): Promise<OptOut[]> {
  checkLength(values);
  const optOuts = await optOutsOf(
    work.tx,
    "lead_id",
    [master, ...others].map(({ id }) => id),
  );
  for (const hook of mergeHooks) await hook.end(work, others);
  return optOuts;
}

/**
 * Hands what the ledgers say of activities to the survivor: the union of the ledgers. What they say of the leads' own
 * fields stays where it is, for the survivor has fields of its own.
 */
async function moveLedgers({ work: { tx }, master, others }: Merging<Lead>): Promise<Partial<Undo>> {
  const from = others.map(({ id }) => id);
  const rows = await tx.sql<{ lead: string; sources: string[] }>(
    `with moved as (select lead_id, source_id from score_entry where lead_id = any($1::uuid[]) and source_id <> lead_id)
     select lead_id as lead, array_agg(distinct source_id) as sources from moved group by lead_id`,
    [from],
  );
  await tx.sql("update score_entry set lead_id = $2 where lead_id = any($1::uuid[]) and source_id <> lead_id", [from, master.id]);
  const scores = await tx.sql<{ row: Row }>("select to_jsonb(t) as row from lead_score t where lead_id = any($1::uuid[])", [from]);
  return { scores: scores.map(({ row }) => row), scored: Object.fromEntries(rows.map(({ lead, sources }) => [lead, sources])) };
}

/** Makes the master the one lead: its fields, its score of the union of the ledgers, and the strictest consents. */
async function settle({ work, master, others, merged }: Merging<Lead>, optOuts: OptOut[]): Promise<Undo["added"]> {
  const { tx } = work;
  const touches = await touchesOf(tx, master);
  const assigned = await latestAssignment(tx, master.id);
  const scorer = await Scorer.of(tx, [master], { merged: true });
  const { values } = merged;
  work.change(master, (lead) => {
    Object.assign(lead, values, touches);
    if (values.interest === LeadInterest.NOT_NOW) lead.resumeAt ??= merged.sources.get("interest")?.[0]?.resumeAt ?? null;
    keepReferrer(lead, others);
    workOn(lead, others);
    if (values.email !== undefined || values.website !== undefined) lead.domain = companyDomain(lead.website, lead.email);
    if (!lead.convertedAt) lead.rename();
    lead.lastActivityAt = latest([lead, ...others].map(({ lastActivityAt }) => lastActivityAt));
    lead.mergedAt = tx.now;
    scorer.score(lead);
  });
  const added: Undo["added"] = { consent: await restateOptOuts(tx, "lead_id", master.id, optOuts), assignment: [] };
  // The latest assignment may be one of the others', and say that somebody else has it.
  if (assigned && (assigned.ownerId !== master.ownerId || assigned.queueId !== master.queueId))
    added.assignment = [work.add(assignmentOf(tx, master, AssignmentKind.ASSIGNED)).id];
  await work.write();
  await scorer.write();
  return added;
}

/** Gives back the ledgers, and how the leads stood with their scores; then each is scored by its own again. */
async function restore({ work, survivor, restored, undo }: Unmerging<Lead>): Promise<void> {
  const { tx } = work;
  const leads = [survivor, ...restored];
  for (const { id } of restored) await moveLedgerBack(tx, undo, survivor.id, id);
  await settleConsents(
    tx,
    leads.map(({ id }) => id),
  );
  await tx.sql(
    "insert into lead_score select (jsonb_populate_record(null::lead_score, score)).* from jsonb_array_elements($1::jsonb) score",
    [JSON.stringify(undo.scores ?? [])],
  );
  const scorer = await Scorer.of(tx, leads, { merged: true });
  for (const lead of leads) work.change(lead, () => scorer.score(lead));
  await work.write();
  await scorer.write();
}

/** Gives back what the ledger says of the activities that were this lead's, also what it has learnt of them since. */
const moveLedgerBack = (tx: Transaction, { moved, scored }: Undo, from: string, to: string) =>
  tx.sql("update score_entry set lead_id = $3 where lead_id = $2 and source_id = any($1::uuid[])", [
    [...(scored?.[to] ?? []), ...(moved[to]?.["activity.lead_id"] ?? [])],
    from,
    to,
  ]);

/** Who waits for whom: a lead with an owner is in no queue, and whoever was answered as one of the others has been answered. */
function workOn(lead: Lead, others: Lead[]): void {
  if (lead.convertedAt) return;
  const waits = !lead.ownerId && !CLOSED_STATUSES.includes(lead.status);
  lead.queueId = waits ? (lead.queueId ?? others.find(({ queueId }) => queueId)?.queueId ?? null) : null;
  for (const { firstRespondedAt } of others) if (firstRespondedAt) lead.respond(firstRespondedAt);
  if (lead.interest !== LeadInterest.NOT_NOW && lead.status !== LeadStatus.ON_HOLD) lead.resumeAt = null;
}

/** Who recommended us: the master's, or else the first of another's. Whoever is part of it now did not. */
function keepReferrer(lead: Lead, others: Lead[]): void {
  const all = [lead, ...others];
  const isItself = ({ referredByLeadId }: Lead) => all.some(({ id }) => id === referredByLeadId);
  if (isItself(lead)) lead.referredByLeadId = null;
  const referred = lead.convertedAt ? undefined : all.find((each) => isReferred(each) && !isItself(each));
  if (referred) for (const column of REFERRED_BY_COLUMNS) lead[column] = referred[column];
}

/** What people typed has a limit, also when it is put together. */
function checkLength({ description, tags }: Partial<Lead>): void {
  if ((description?.length ?? 0) > 20_000)
    throw new InvalidInput("choices", 'The descriptions together are too long. Choose MASTER or NEWEST for "description".');
  if ((tags?.length ?? 0) > 50)
    throw new InvalidInput("choices", 'These are more than 50 tags together. Choose MASTER or NEWEST for "tags".');
}

/** By which way the survivor came first, and last. */
async function touchesOf(tx: Transaction, { id }: Lead): Promise<Pick<Lead, "firstTouchId" | "lastTouchId">> {
  const touches = await tx.sql<{ id: string }>("select id from touch where lead_id = $1 order by at, id", [id]);
  return { firstTouchId: touches[0]?.id ?? null, lastTouchId: touches.at(-1)?.id ?? null };
}

const latest = (times: (Date | null)[]): Date | null => times.reduce((last, time) => (time && (!last || time > last) ? time : last), null);
