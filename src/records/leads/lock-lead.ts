import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId, uuidIn } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { NotFound } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { lockAllPresent, lockPresent } from "../accounts/merged-record.js";
import { Lead } from "./lead.js";
import type { StatusChange } from "./status-change.js";

/**
 * The lead that a mutation is about, its row locked. Another's lead looks as if it were not there.
 * @throws {Refusal} NOT_FOUND, or CONFLICT when it is no longer the version that the client saw
 */
export async function lockVisibleLead(tx: Transaction, viewer: Viewer, input: TakeLeadInput): Promise<Lead> {
  const lead = await lockPresent(tx, Lead, fromId(Lead.prefix, input.leadId, "leadId"));
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
  const leads = await lockAllPresent(work, Lead, ids);
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
