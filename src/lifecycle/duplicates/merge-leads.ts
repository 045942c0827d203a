import { mayReadOwned } from "../../access/visible-owner.js";
import { endOffers } from "../../partners/sharing/end-shares.js";
import { LIVE, OPEN, RevokeReason } from "../../partners/sharing/partner.enums.js";
import { fromId, uuidIn } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InputError, InvalidInput, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import { companyDomain } from "../../platform/identifiers/contact-details.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { Consent, settleConsents } from "../../records/leads/consent.js";
import { LeadInterest, LeadStatus } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { lockLeads } from "../../records/leads/lock-lead.js";
import { MergedLead, survivorsOf } from "../../records/leads/merged-lead.js";
import { CLOSED_STATUSES } from "../../records/leads/status-transitions.js";
import { assignmentOf, latestAssignment } from "../../records/queues/assignment.js";
import { AssignmentKind } from "../../records/queues/routing.enums.js";
import { keysOf } from "../capture/find-known-leads.js";
import { Scorer } from "../scoring/score-lead.js";
import { moveAttached } from "./attached-to-lead.js";
import { LeadMerge, type Row, type Undo } from "./lead-merge.js";
import { checkChoices, mergeFields } from "./merge-fields.js";
import type { MergeLeadsInput } from "./merge-leads.inputs.js";

/**
 * Makes several leads one: the master survives, with the fields that were chosen and with all that is attached to the
 * others; their ids stand for it from then on. The leads' rows are locked, in the order of ids, so that two merges of the
 * same leads do not wait for each other crosswise.
 */
export async function mergeLeads(tx: Transaction, viewer: Viewer, input: MergeLeadsInput): Promise<{ lead: Lead; merge: LeadMerge }> {
  const work = new UnitOfWork(tx);
  const { master, others } = await takeLeadsToMerge(work, viewer, input);
  const { values, changes } = mergeFields(master, others, checkChoices(input.choices ?? [], master));
  checkLength(values);

  const before = await rowsOf(tx, [master, ...others]);
  const ids = others.map(({ id }) => id);
  const optOuts = await optOutsOf(tx, [master.id, ...ids]);
  await endOffers(work, others, RevokeReason.LEAD_MERGED);
  await work.write();
  const moved = await moveAttached(work, ids, master.id);
  const scored = await moveLedgers(tx, ids, master.id);
  const [survivor, ...leads] = before as [Undo["leads"][0], ...Undo["leads"]];
  const undo: Undo = { before: survivor.row, after: {}, leads, moved, scored, added: { consent: [], assignment: [] } };
  const merge = work.add(Object.assign(new LeadMerge(), { survivorId: master.id, mergedAt: tx.now, changes, undo }));
  for (const lead of others) {
    lead.because = { mergedInto: master.id };
    work.remove(lead);
    work.add(formerOf(tx, lead, master, merge));
  }
  // They are gone before the survivor changes: it may take a value that no two leads may have.
  await work.write();

  const touches = await touchesOf(tx, master);
  const assigned = await latestAssignment(tx, master.id);
  const scorer = await Scorer.of(tx, [master], { merged: true });
  work.change(master, (lead) => {
    Object.assign(lead, values, touches);
    workOn(lead, others);
    if (values.email !== undefined || values.website !== undefined) lead.domain = companyDomain(lead.website, lead.email);
    if (!lead.convertedAt) lead.rename();
    lead.lastActivityAt = latest([lead, ...others].map(({ lastActivityAt }) => lastActivityAt));
    lead.mergedAt = tx.now;
    scorer.score(lead);
  });
  undo.added.consent = await restateOptOuts(tx, master, optOuts);
  // The latest assignment may be one of the others', and say that somebody else has it.
  if (assigned && (assigned.ownerId !== master.ownerId || assigned.queueId !== master.queueId))
    undo.added.assignment = [work.add(assignmentOf(tx, master, AssignmentKind.ASSIGNED)).id];
  await work.write();
  await scorer.write();
  await tx.sql(
    `update lead_merge set undo = undo || jsonb_build_object('after', (select to_jsonb(t) from lead t where t.id = survivor_id), 'added', $2::jsonb)
     where id = $1`,
    [merge.id, JSON.stringify(undo.added)],
  );
  return { lead: master, merge };
}

interface LeadsToMerge {
  master: Lead;
  others: Lead[];
}

/** @throws {Refusal} when one is not there for the viewer, has changed, or cannot be merged */
async function takeLeadsToMerge(work: UnitOfWork, viewer: Viewer, input: MergeLeadsInput): Promise<LeadsToMerge> {
  const named = [input.masterId, ...input.leadIds].flatMap((id) => uuidIn(Lead.prefix, id) ?? []);
  await waitForCaptures(work.tx, named);
  const leads = await lockLeads(work, named);
  const leadOf = (id: string, path: string): Lead => {
    const lead = leads.get(fromId(Lead.prefix, id, path));
    if (!lead || !mayReadOwned(viewer, lead, Scope.LEADS_READ)) throw new NotFound(path, "lead");
    return lead;
  };
  const master = leadOf(input.masterId, "masterId");
  const others = input.leadIds.map((id, nth) => {
    const lead = leadOf(id, `leadIds.${nth}`);
    if (lead === master)
      throw new InvalidInput(`leadIds.${nth}`, "A lead cannot be merged into itself: this id already stands for the master.");
    if (lead.convertedAt)
      throw new Refusal(
        new InputError(UserErrorCode.LEAD_CONVERTED, "A lead that was converted can only be the master.", ["leadIds", `${nth}`]),
      );
    return lead;
  });
  await refuseTaken(work.tx, others);
  expectVersion(master, input.expectedVersion);
  for (const [nth, { leadId, expectedVersion }] of (input.expectedVersions ?? []).entries())
    expectVersion(leadOf(leadId, `expectedVersions.${nth}.leadId`), expectedVersion, ["expectedVersions", `${nth}`, "expectedVersion"]);
  return { master, others: [...new Set(others)] };
}

/** What a partner has taken is one lead, and stays that lead. An offer ends with its lead. */
async function refuseTaken(tx: Transaction, leads: Lead[]): Promise<void> {
  const shared = await tx.sql<{ leadId: string }>(
    'select lead_id as "leadId" from lead_share where lead_id = any($1::uuid[]) and state = any($2)',
    [leads.map(({ id }) => id), LIVE.filter((state) => !OPEN.includes(state))],
  );
  const first = leads.findIndex(({ id }) => shared.some(({ leadId }) => leadId === id));
  if (first < 0) return;
  const message = "A lead that a partner has accepted can only be the master. Revoke its share first.";
  throw new Refusal(new InputError(UserErrorCode.ALREADY_SHARED, message, ["leadIds", `${first}`]));
}

/** Whoever captures one of these people at this moment would otherwise look for a lead that is gone a moment later. */
async function waitForCaptures(tx: Transaction, uuids: string[]): Promise<void> {
  const survivors = await survivorsOf(tx, uuids);
  const people = await tx.sql<{ email: string | null; phone: string | null; system: string | null; value: string | null }>(
    `select email, phone, null as system, null as value from lead where id = any($1::uuid[])
     union all select email, phone, null, null from merged_lead where survivor_id = any($1::uuid[])
     union all select null, null, system, value from lead_external_id where lead_id = any($1::uuid[])`,
    [uuids.map((uuid) => survivors.get(uuid) ?? uuid)],
  );
  await tx.serialize(
    people.flatMap(({ email, phone, system, value }) => keysOf({ email, phone, externalId: system && value ? { system, value } : null })),
  );
}

/** Who waits for whom: a lead with an owner is in no queue, and whoever was answered as one of the others has been answered. */
function workOn(lead: Lead, others: Lead[]): void {
  if (lead.convertedAt) return;
  const waits = !lead.ownerId && !CLOSED_STATUSES.includes(lead.status);
  lead.queueId = waits ? (lead.queueId ?? others.find(({ queueId }) => queueId)?.queueId ?? null) : null;
  for (const { firstRespondedAt } of others) if (firstRespondedAt) lead.respond(firstRespondedAt);
  if (lead.interest !== LeadInterest.NOT_NOW && lead.status !== LeadStatus.ON_HOLD) lead.resumeAt = null;
}

/** What people typed has a limit, also when it is put together. */
function checkLength({ description, tags }: Partial<Lead>): void {
  if ((description?.length ?? 0) > 20_000)
    throw new InvalidInput("choices", 'The descriptions together are too long. Choose MASTER or NEWEST for "description".');
  if ((tags?.length ?? 0) > 50)
    throw new InvalidInput("choices", 'These are more than 50 tags together. Choose MASTER or NEWEST for "tags".');
}

/** The rows of leads as they are, with how they stand with their scores; in the order of the leads. */
async function rowsOf(tx: Transaction, leads: Lead[]): Promise<Undo["leads"]> {
  return tx.sql<{ row: Row; score: Row | null }>(
    `select to_jsonb(t) as row, (select to_jsonb(s) from lead_score s where s.lead_id = t.id) as score
     from lead t where id = any($1::uuid[]) order by array_position($1::uuid[], id)`,
    [leads.map(({ id }) => id)],
  );
}

/**
 * Hands what the ledgers say of activities to the survivor: the union of the ledgers. What they say of the leads' own
 * fields stays where it is, for the survivor has fields of its own.
 * @returns what the entries are about, by lead
 */
async function moveLedgers(tx: Transaction, from: string[], to: string): Promise<Record<string, string[]>> {
  const rows = await tx.sql<{ lead: string; sources: string[] }>(
    `with moved as (select lead_id, source_id from score_entry where lead_id = any($1::uuid[]) and source_id <> lead_id)
     select lead_id as lead, array_agg(distinct source_id) as sources from moved group by lead_id`,
    [from],
  );
  await tx.sql("update score_entry set lead_id = $2 where lead_id = any($1::uuid[]) and source_id <> lead_id", [from, to]);
  return Object.fromEntries(rows.map(({ lead, sources }) => [lead, sources]));
}

/** The channels that one of the leads has opted out of, as what counts now, with the wording. */
const optOutsOf = (tx: Transaction, ids: string[]) =>
  tx.sql<Pick<Consent, "channel" | "wording">>(
    "select distinct on (channel) channel, wording from consent where lead_id = any($1::uuid[]) and current and not granted order by channel, at desc",
    [ids],
  );

/** Where what counts of all is a consent although one of the leads has opted out, the opt-out is said again. */
async function restateOptOuts(tx: Transaction, { id }: Lead, optOuts: Pick<Consent, "channel" | "wording">[]): Promise<string[]> {
  await settleConsents(tx, [id]);
  const granted = await tx.sql<Pick<Consent, "channel" | "address">>(
    "select channel, address from consent where lead_id = $1 and current and granted",
    [id],
  );
  // For every address that one of them may still be reached at by that channel.
  const lost = optOuts.flatMap((optOut) =>
    granted.filter(({ channel }) => channel === optOut.channel).map(({ address }) => ({ ...optOut, address })),
  );
  const again = lost.map((optOut) => Object.assign(new Consent(), { ...optOut, leadId: id, granted: false, at: tx.now }));
  for (const consent of again) await tx.add(consent);
  if (again.length > 0) await settleConsents(tx, [id]);
  return again.map(({ id }) => id);
}

/** By which way the survivor came first, and last. */
async function touchesOf(tx: Transaction, { id }: Lead): Promise<Pick<Lead, "firstTouchId" | "lastTouchId">> {
  const touches = await tx.sql<{ id: string }>("select id from touch where lead_id = $1 order by at, id", [id]);
  return { firstTouchId: touches[0]?.id ?? null, lastTouchId: touches.at(-1)?.id ?? null };
}

const formerOf = ({ actor, now }: Transaction, { id, name, email, phone }: Lead, { id: survivorId }: Lead, { id: mergeId }: LeadMerge) =>
  Object.assign(new MergedLead(), {
    id,
    survivorId,
    mergeId,
    name,
    email,
    phone,
    mergedAt: now,
    mergedById: actor.kind === "USER" ? actor.id : null,
  });

const latest = (times: (Date | null)[]): Date | null => times.reduce((last, time) => (time && (!last || time > last) ? time : last), null);
