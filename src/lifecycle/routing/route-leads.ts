import { Field, ID, InputType, Int } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InputError, only, orRefusal, Refusal, UserErrorCode } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { BulkInput, Rows } from "../../platform/schema/bulk.js";
import { EXPECTED_VERSION } from "../../platform/schema/payload.js";
import type { Lead } from "../../records/leads/lead.js";
import { lockVisibleLeads } from "../../records/leads/lock-lead.js";
import type { Assignment } from "../../records/queues/assignment.js";
import { toRoute } from "./origins.js";
import { Router } from "./router.js";

@InputType({ description: "A lead to route." })
export class RouteLeadRow {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "Leads to route." })
export class RouteLeadsInput extends BulkInput {
  @Rows(() => RouteLeadRow, "The leads.")
  rows: RouteLeadRow[];
}

/** A lead that the rules were asked about, and what they said; null when there are none. */
export interface Routed {
  lead: Lead;
  assignment: Assignment | null;
}

/**
 * Routes leads that came in before by the rules that count now, in order: those of somebody who has left, say. What nobody can
 * be given stays with whom it is. Deadlines stay, too.
 */
export async function routeLeads(tx: Transaction, viewer: Viewer, inputs: RouteLeadRow[]): Promise<(Routed | Refusal)[]> {
  const work = new UnitOfWork(tx);
  const taken = await lockVisibleLeads(work, viewer, inputs);
  const router = await Router.prepare(work, await toRoute(tx, taken.leads));
  const results = inputs.map((input) =>
    orRefusal(() => {
      const lead = taken.lead(input);
      let assignment: Assignment | null = null;
      work.change(lead, () => {
        lead.refuseWhenConverted();
        assignment = routeOne(router, lead);
      });
      return { lead, assignment };
    }),
  );
  await router.write();
  await work.write();
  return results;
}

/** @throws {Refusal} where there are no rules */
export function routeOne(router: Router, lead: Lead): Assignment {
  const assignment = router.route(lead);
  if (!assignment) throw new Refusal(new InputError(UserErrorCode.INVALID_INPUT, "There are no routing rules; set some first."));
  return assignment;
}

export const routeLead = async (tx: Transaction, viewer: Viewer, input: RouteLeadRow): Promise<Routed> =>
  only(await routeLeads(tx, viewer, [input]));
