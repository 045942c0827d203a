import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId, uuidIn } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { NotFound } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { Lead } from "./lead.js";
import { survivorsOf } from "./merged-lead.js";
import type { StatusChange } from "./status-change.js";

/**
 * The lead that a mutation is about, its row locked. Another's lead looks as if it were not there.
 * @throws {Refusal} NOT_FOUND, or CONFLICT when it is no longer the version that the client saw
 */
export async function lockVisibleLead(tx: Transaction, viewer: Viewer, input: TakeLeadInput): Promise<Lead> {
  const lead = await lockLead(tx, fromId(Lead.prefix, input.leadId, "leadId"));
  if (!lead || !mayReadOwned(viewer, lead, Scope.LEADS_READ)) throw new NotFound("leadId", "lead");
  expectVersion(lead, input.expectedVersion);
  return lead;
}

/**
 * The leads that a mutation in bulk is about, their rows locked by one statement. `lead` answers the one of a row, and
 * refuses like `lockVisibleLead`.
 */
export async function lockVisibleLeads(work: UnitOfWork, viewer: Viewer, inputs: TakeLeadInput[]): Promise<TakenLeads> {
  const ids = inputs.flatMap(({ leadId }) => uuidIn(Lead.prefix, leadId) ?? []);
  const leads = await lockLeads(work, ids);
  return {
    leads: [...new Set(leads.values())],
    lead({ leadId, expectedVersion }) {
      const lead = leads.get(fromId(Lead.prefix, leadId, "leadId"));
      if (!lead || !mayReadOwned(viewer, lead, Scope.LEADS_READ)) throw new NotFound("leadId", "lead");
      expectVersion(lead, expectedVersion);
      return lead;
    },
  };
}

/** The lead of a uuid, its row locked; of one that was merged it is the survivor. */
export async function lockLead(tx: Transaction, uuid: string): Promise<Lead | null> {
  const lead = await tx.lock(Lead, uuid);
  if (lead) return lead;
  const survivor = (await survivorsOf(tx, [uuid])).get(uuid);
  return survivor ? lockLead(tx, survivor) : null;
}

/**
 * The leads of some uuids, their rows locked; of those that were merged it is the survivor, so that one lead may be there
 * by several uuids. Looked at again after the locking, because a lead may have been merged while it was waited for.
 */
export async function lockLeads(work: UnitOfWork, uuids: string[]): Promise<Map<string, Lead>> {
  const locked = await work.lock(Lead, "select unnest($1::uuid[])", [uuids]);
  const leads = new Map(locked.map((lead) => [lead.id, lead]));
  const missing = uuids.filter((uuid) => !leads.has(uuid));
  if (missing.length === 0) return leads;
  const survivors = await survivorsOf(work.tx, missing);
  const others = [...new Set(survivors.values())].filter((uuid) => !leads.has(uuid));
  if (others.length > 0) for (const [uuid, lead] of await lockLeads(work, others)) leads.set(uuid, lead);
  for (const [former, survivor] of survivors) {
    const lead = leads.get(survivor);
    if (lead) leads.set(former, lead);
  }
  return leads;
}

interface TakeLeadInput {
  leadId: string;
  expectedVersion?: number | null;
}

interface TakenLeads {
  leads: Lead[];
  lead(input: TakeLeadInput): Lead;
}

/** A step in the history of a lead, with who took it. */
export const madeBy = ({ actor }: Transaction, change: StatusChange): StatusChange =>
  Object.assign(change, { changedById: actor.kind === "USER" ? actor.id : null });

/** Adds a step to the lead's history, with who took it. */
export async function recordStatusChange(tx: Transaction, change: StatusChange): Promise<void> {
  await tx.add(madeBy(tx, change));
}
