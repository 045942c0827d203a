import { declareOwnedWork, OwnedKind } from "../../access/leavers/owned-work.js";
import { User } from "../../access/user.js";
import { toId } from "../../platform/database/id.js";
import { Refusal } from "../../platform/errors.js";
import { type AssignTo, TasksOfLead } from "../../records/leads/assign.inputs.js";
import { Lead } from "../../records/leads/lead.js";
import { OPEN_LEAD } from "../../records/leads/status-transitions.js";
import { assignLeads } from "./edit-lead.js";

/** The open leads of somebody who leaves are assigned like any others; what went to somebody else meanwhile stays there. */
declareOwnedWork({
  kind: OwnedKind.LEAD,
  recordType: Lead.prefix,
  open: `select id from lead where lead.owner_id = $1 and ${OPEN_LEAD}`,
  async give(tx, viewer, uuids, { from, to, tasksStay }) {
    const rows = await tx.sql<{ id: string }>(
      "select id from lead where id = any($1::uuid[]) and owner_id = $2 order by id for no key update",
      [uuids, from],
    );
    const target: AssignTo = to ? { ownerId: toId(User.prefix, to) } : { routing: true };
    const tasks = tasksStay ? TasksOfLead.STAY : TasksOfLead.FOLLOW;
    const theirs = rows.map(({ id }) => ({ leadId: toId(Lead.prefix, id), to: target, tasks }));
    const answers = theirs.length > 0 ? await assignLeads(tx, viewer, theirs) : [];
    const byId = new Map<string, Lead | Refusal>(rows.map(({ id }, nth) => [id, answers[nth] as Lead | Refusal]));
    return uuids.map((uuid) => byId.get(uuid) ?? null);
  },
});
