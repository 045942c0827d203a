import { MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import { WhereInput, whereMutation } from "../../access/bulk-jobs/where-mutation.js";
import type { Queryable } from "../../platform/query/fields.js";
import { accounts } from "../../records/accounts/account.js";
import { contacts } from "../../records/contacts/contact.js";
import { leads } from "../../records/leads/lead.fields.js";
import { opportunities } from "../../records/opportunities/opportunity.js";
import { tasks } from "../../records/tasks/task.fields.js";
import { REASON } from "./bin.inputs.js";
import { deleteRecords } from "./delete-records.js";
import { DeletedKind } from "./deleted-kind.js";
import { BINNABLE } from "./kinds.js";

@InputType()
abstract class DeleteOfFilter extends WhereInput {
  @Field(() => String, { nullable: true, description: REASON })
  @MaxLength(500)
  reason?: string | null;
}

/** What can be deleted by a filter: what there can be many of. */
const TARGETS: [kind: DeletedKind, mutation: string, target: Queryable, plural: string][] = [
  [DeletedKind.LEAD, "deleteLeads", leads, "leads"],
  [DeletedKind.CONTACT, "deleteContacts", contacts, "contacts"],
  [DeletedKind.ACCOUNT, "deleteAccounts", accounts, "accounts"],
  [DeletedKind.OPPORTUNITY, "deleteOpportunities", opportunities, "deals"],
  [DeletedKind.TASK, "deleteTasks", tasks, "tasks"],
];

export const deleteWhereResolvers = TARGETS.map(([kind, mutation, target, plural]) =>
  whereMutation<DeleteOfFilter>({
    kind: mutation,
    target,
    scopes: [BINNABLE[kind].scope],
    description: `Deletes all ${plural} of a filter into the bin; those that others need stay.`,
    input: DeleteOfFilter,
    change: (tx, viewer, ids, { reason }) =>
      deleteRecords(
        tx,
        viewer,
        kind,
        ids.map((id) => ({ id })),
        { reason },
      ),
  }),
);
