import { Arg, Ctx, Field, ID, Mutation, ObjectType, Resolver } from "type-graphql";
import { Node } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Refusal } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { declare } from "../../platform/query/declare.js";
import { RESULTS, RowResult } from "../../platform/schema/bulk.js";
import { inputNamed, objectNamed, typeName } from "../../platform/schema/named-types.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow, AllowSignedIn } from "../../platform/schema/rules.js";
import { Lead } from "../../records/leads/lead.js";
import {
  DeleteActivityInput,
  DeleteInput,
  DeleteNeededInput,
  DeleteNeededRowsInput,
  DeleteRowsInput,
  DeleteTaskInput,
  EmptyBinInput,
  RestoreRecordsInput,
} from "./bin.inputs.js";
import { type DeletionOptions, type DeletionRow, deleteRecord, deleteRecords } from "./delete-records.js";
import { deleteWhereResolvers } from "./delete-where.js";
import { DeletedKind } from "./deleted-kind.js";
import { DeletedRecord, RecordCount } from "./deleted-record.js";
import { emptyBin } from "./empty-bin.js";
import { BINNABLE } from "./kinds.js";
import { isNeeded } from "./named-by.js";
import { restoreRecords } from "./restore-records.js";

@ObjectType()
abstract class DeletePayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The id of the record that is gone." })
  deletedId?: string;

  @Field(() => DeletedRecord, { nullable: true, description: "It in the bin." })
  deletedRecord?: DeletedRecord;
}

@ObjectType()
class DeleteTaskPayload extends DeletePayload {}

@ObjectType()
class DeleteActivityPayload extends DeletePayload {
  @Field(() => Lead, { nullable: true, description: "Its lead with the new score; null when it was not a lead's." })
  lead?: Lead | null;
}

@ObjectType({ description: "What became of one record." })
class DeleteRowResult extends RowResult {
  @Field(() => ID, { nullable: true, description: "The id of the record that is gone." })
  deletedId?: string | null;
}

@ObjectType()
abstract class DeleteRowsPayload extends Payload {
  @Field(() => [DeleteRowResult], { description: RESULTS })
  results: DeleteRowResult[];
}

@ObjectType()
class RestoreRecordsPayload extends Payload {
  @Field(() => [Node], { nullable: true, description: "The records that are there again, in the order of the ids." })
  records?: Node[];
}

@ObjectType()
class EmptyBinPayload extends Payload {
  @Field(() => [RecordCount], { nullable: true, description: "How many records of each kind were removed for good." })
  removed?: RecordCount[];
}

const answerOf = (deleted: DeletedRecord) => ({ deletedId: deleted.recordId, deletedRecord: deleted });

/** What can be deleted by one call each, and by one for many: the mutation, and what it says of itself. */
const DELETIONS: [DeletedKind, one: string, many: string | null, what: string][] = [
  [
    DeletedKind.LEAD,
    "deleteLead",
    "deleteLeads",
    "with its tasks, activities, touches, consents, history and scores; shares with partners end",
  ],
  [DeletedKind.CONTACT, "deleteContact", "deleteContacts", "with its tasks and activities; deals need another contact first"],
  [
    DeletedKind.ACCOUNT,
    "deleteAccount",
    "deleteAccounts",
    "with its tasks and activities; contacts, deals and subsidiaries need another first",
  ],
  [DeletedKind.OPPORTUNITY, "deleteOpportunity", "deleteOpportunities", "with its lines, tasks and activities"],
  [DeletedKind.CAMPAIGN, "deleteCampaign", null, "unless leads came from it, or other campaigns are parts of it"],
  [DeletedKind.SOURCE, "deleteSource", null, "unless leads came from it"],
  [DeletedKind.TEAM, "deleteTeam", null, "unless it has people, queues or shared views, or routing rules name it"],
  [DeletedKind.QUEUE, "deleteQueue", null, "unless leads wait in it, or routing rules name it"],
  [DeletedKind.BUSINESS_CALENDAR, "deleteBusinessCalendar", null, "unless routing rules name it"],
];

@Resolver()
class DeleteResolver {}

const inputOf = <C extends abstract new () => object>(base: C, mutation: string, description: string): C =>
  inputNamed(base, `${typeName(mutation)}Input`, description);
const payloadOf = <C extends abstract new () => object>(base: C, mutation: string): C => objectNamed(base, `${typeName(mutation)}Payload`);

function declareDeletion(kind: DeletedKind, mutation: string, what: string): void {
  const { scope, noun } = BINNABLE[kind];
  const input = inputOf(isNeeded(kind) ? DeleteNeededInput : DeleteInput, mutation, `A ${noun} to delete.`);
  const payload = payloadOf(DeletePayload, mutation);
  // Whoever is put into another team sees other records.
  const mutate = kind === DeletedKind.TEAM ? "mutateAccess" : "mutate";
  declare(
    DeleteResolver,
    mutation,
    [Mutation(() => payload as never, { description: `Deletes a ${noun} into the bin, ${what}.` }), Allow(scope) as MethodDecorator],
    [Ctx(), Arg("input", () => input as never, { description: "Which one." })],
    (context: Context, given: DeleteInput) =>
      context[mutate]<DeletePayload>(mutation, given, async (tx) => answerOf(await deleteRecord(tx, context.viewer, kind, given, given))),
  );
}

/** Of many by their ids, and by a filter. */
function declareDeletions(kind: DeletedKind, mutation: string, one: string): void {
  const input = inputOf(isNeeded(kind) ? DeleteNeededRowsInput : DeleteRowsInput, mutation, "Records to delete.");
  const payload = payloadOf(DeleteRowsPayload, mutation);
  declare(
    DeleteResolver,
    mutation,
    [
      Mutation(() => payload as never, { description: `Deletes several records like \`${one}\`.` }),
      Allow(BINNABLE[kind].scope) as MethodDecorator,
    ],
    [Ctx(), Arg("input", () => input as never, { description: "Which ones." })],
    (context: Context, given: DeleteRowsInput) =>
      context.mutateRows<DeleteRowResult, DeletionRow>(mutation, given, (tx, rows) => deleteRows(tx, context, kind, rows, given)),
  );
}

for (const [kind, one, many, what] of DELETIONS) {
  declareDeletion(kind, one, what);
  if (many) declareDeletions(kind, many, one);
}
declareDeletions(DeletedKind.TASK, "deleteTasks", "deleteTask");

async function deleteRows(tx: Transaction, context: Context, kind: DeletedKind, rows: DeletionRow[], options: DeletionOptions) {
  const results = await deleteRecords(tx, context.viewer, kind, rows, options);
  return results.map((one) => (one instanceof Refusal ? one : { deletedId: one.recordId }));
}

@Resolver()
class BinResolver {
  @Allow(Scope.ACTIVITIES_WRITE)
  @Mutation(() => DeleteTaskPayload, { description: "Deletes a task into the bin." })
  deleteTask(@Ctx() context: Context, @Arg("input", () => DeleteTaskInput, { description: "Which one." }) input: DeleteTaskInput) {
    const row = { id: input.taskId, expectedVersion: input.expectedVersion };
    return context.mutate<DeleteTaskPayload>("deleteTask", input, async (tx) =>
      answerOf(await deleteRecord(tx, context.viewer, DeletedKind.TASK, row, { reason: input.reason, path: "taskId" })),
    );
  }

  @Allow(Scope.ACTIVITIES_WRITE)
  @Mutation(() => DeleteActivityPayload, { description: "Deletes an activity into the bin, and scores its lead again without it." })
  deleteActivity(
    @Ctx() context: Context,
    @Arg("input", () => DeleteActivityInput, { description: "Which one." }) input: DeleteActivityInput,
  ) {
    return context.mutate<DeleteActivityPayload>("deleteActivity", input, async (tx) => {
      const options = { reason: input.reason, path: "activityId" };
      const deleted = await deleteRecord(tx, context.viewer, DeletedKind.ACTIVITY, { id: input.activityId }, options);
      const leadId = deleted.content.row.lead_id as string | null;
      return { ...answerOf(deleted), lead: leadId ? await tx.find(Lead, leadId) : null };
    });
  }

  @AllowSignedIn()
  @Mutation(() => RestoreRecordsPayload, {
    description: "Restores records from the bin, with all that went with them. It takes what it took to delete them.",
  })
  restoreRecords(
    @Ctx() context: Context,
    @Arg("input", () => RestoreRecordsInput, { description: "Which ones." }) input: RestoreRecordsInput,
  ) {
    return context.mutate<RestoreRecordsPayload>("restoreRecords", input, async (tx) => ({
      records: await restoreRecords(tx, context.viewer, input.ids),
    }));
  }

  @Allow(Scope.PERSONAL_DATA_MANAGE)
  @Mutation(() => EmptyBinPayload, { description: "Removes what is in the bin for good, before its time has come." })
  emptyBin(@Ctx() context: Context, @Arg("input", () => EmptyBinInput, { description: "What." }) input: EmptyBinInput) {
    return context.mutate<EmptyBinPayload>("emptyBin", input, async (tx) => ({ removed: await emptyBin(tx, input.ids ?? null) }));
  }
}

export const resolvers = [DeleteResolver, BinResolver, ...deleteWhereResolvers];
