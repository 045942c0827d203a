import { registerEnumType } from "type-graphql";
import { mayReadOwned } from "../../access/visible-owner.js";
import { toId } from "../../platform/database/id.js";
import { ask } from "../../platform/database/question.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { NotFound, only, orRefusal, Refusal } from "../../platform/errors.js";
import { canonicalExternalId } from "../../platform/identifiers/external-id.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { externalKey } from "../../records/leads/external-id.js";
import { UpsertLeadRow } from "../../records/leads/lead.inputs.js";
import { Lead } from "../../records/leads/lead.js";
import { normalizeDetails } from "../../records/leads/lead-details.js";
import { candidatesAsked } from "./candidates.js";
import { ExternalIdConflictError } from "./capture.errors.js";
import { captureLeads } from "./capture-lead.js";
import { CaptureOutcome } from "./capture-outcome.js";
import { updateLeads } from "./edit-lead.js";
import { evidenceOf, Verdict } from "./evidence.js";
import { keysOf, knownAs, namedLeads } from "./find-known-leads.js";
import { IDENTIFIER_RULES } from "./identifier-rules.js";

export enum UpsertOutcome {
  CREATED = "CREATED",
  ATTACHED = "ATTACHED",
  UPDATED = "UPDATED",
}

registerEnumType(UpsertOutcome, {
  name: "UpsertOutcome",
  description: "What an upsert did.",
  valuesConfig: {
    CREATED: { description: "Made a new lead." },
    ATTACHED: { description: "Captured somebody who was known, but not by this external id, which is theirs from now on." },
    UPDATED: { description: "Changed the lead of this external id." },
  },
});

export interface Upserted {
  lead: Lead;
  outcome: UpsertOutcome;
}

export const upsertLead = async (tx: Transaction, viewer: Viewer, row: UpsertLeadRow): Promise<Upserted> =>
  only(await upsertLeads(tx, viewer, [row]));

/**
 * Changes the leads that are known by these external ids, and captures the others; a later row may change what an earlier
 * one made. Whoever upserts, or captures, one of these people at this moment is waited for, so that one external id is
 * one lead. A lead of one of these ids that the viewer does not see is not changed: it is refused as not found.
 */
export async function upsertLeads(tx: Transaction, viewer: Viewer, inputs: UpsertLeadRow[]): Promise<(Upserted | Refusal)[]> {
  const rows = inputs.map((row) => Object.assign(new UpsertLeadRow(), row, { externalId: canonicalExternalId(row.externalId) }));
  await tx.serialize(rows.flatMap(keysOf));
  const results = new Map<UpsertLeadRow, Upserted | Refusal>();
  // Rows of one external id are done one after the other: each pass does the first that is left of each.
  for (let left = rows; left.length > 0; left = left.filter((row) => !results.has(row))) {
    const { leadOf, unseen } = await leadsOf(tx, viewer, left);
    const next = firstOfEach(left);
    for (const row of next.filter((row) => unseen.has(externalKey(row.externalId)))) results.set(row, new NotFound("externalId", "lead"));
    for (const [row, refusal] of await conflicts(tx, next, leadOf)) results.set(row, refusal);
    const known = next.filter((row) => leadOf.has(externalKey(row.externalId)) && !results.has(row));
    const others = next.filter((row) => !known.includes(row) && !results.has(row));
    const updated = await updateLeads(
      tx,
      viewer,
      known.map(({ campaign: _, ...row }) => ({ ...row, leadId: leadOf.get(externalKey(row.externalId)) as string })),
    );
    for (const [nth, lead] of updated.entries())
      results.set(known[nth] as UpsertLeadRow, lead instanceof Refusal ? lead : { lead, outcome: UpsertOutcome.UPDATED });
    const captured = await captureLeads(
      tx,
      others.map((input) => ({ input })),
      viewer,
    );
    for (const [nth, result] of captured.entries()) results.set(others[nth] as UpsertLeadRow, outcomeOf(result));
  }
  return rows.map((row) => results.get(row) as Upserted | Refusal);
}

const outcomeOf = (captured: Awaited<ReturnType<typeof captureLeads>>[0]): Upserted | Refusal =>
  captured instanceof Refusal
    ? captured
    : { lead: captured.lead, outcome: captured.outcome === CaptureOutcome.CREATED ? UpsertOutcome.CREATED : UpsertOutcome.ATTACHED };

function firstOfEach(rows: UpsertLeadRow[]): UpsertLeadRow[] {
  const seen = new Set<string>();
  return rows.filter(({ externalId }) => {
    const key = externalKey(externalId);
    return !seen.has(key) && seen.add(key);
  });
}

/** The rows whose id is of somebody else by all that they say; of those whose lead the viewer sees. The others are found when they are captured. */
async function conflicts(tx: Transaction, rows: UpsertLeadRow[], leadOf: Map<string, string>): Promise<[UpsertLeadRow, Refusal][]> {
  const visible = rows.filter(({ externalId }) => leadOf.has(externalKey(externalId)));
  const candidates = await ask(tx, candidatesAsked([], await namedLeads(tx, visible)));
  const found: [UpsertLeadRow, Refusal][] = [];
  for (const row of visible) {
    const details = orRefusal(() => normalizeDetails(row));
    const candidate = candidates.find(({ externalIds }) => externalIds.includes(externalKey(row.externalId)));
    if (details instanceof Refusal || !candidate) continue;
    if (evidenceOf(knownAs(details), candidate, true, IDENTIFIER_RULES).verdict !== Verdict.CONFLICT) continue;
    found.push([row, new Refusal(new ExternalIdConflictError(row.externalId, await tx.find(Lead, candidate.id)))]);
  }
  return found;
}

/** The ids of the leads that are known by the external ids of rows, and the external ids of those that the viewer does not see. */
async function leadsOf(
  tx: Transaction,
  viewer: Viewer,
  rows: UpsertLeadRow[],
): Promise<{ leadOf: Map<string, string>; unseen: Set<string> }> {
  const named = await namedLeads(tx, rows);
  const isSeen = (found: { ownerId: string | null }) => mayReadOwned(viewer, found, Scope.LEADS_READ);
  return {
    leadOf: new Map(named.filter(isSeen).map((found) => [externalKey(found), toId(Lead.prefix, found.leadId)])),
    unseen: new Set(named.filter((found) => !isSeen(found)).map(externalKey)),
  };
}
