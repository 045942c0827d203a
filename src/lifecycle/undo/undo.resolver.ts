import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { BulkJob } from "../../access/bulk-jobs/bulk-job.js";
import { Node } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import type { Answer, Context } from "../../platform/execution/context.js";
import { loadNode } from "../../platform/query/node-fields.js";
import { Payload } from "../../platform/schema/payload.js";
import { AllowSignedIn } from "../../platform/schema/rules.js";
import { subjectOf, UndoChangesInput, undoTransaction } from "./undo-changes.js";
import { undoJob } from "./undo-job.js";
import { NotUndone, UndoneRecord } from "./undo-outcome.js";

@ObjectType()
class UndoChangesPayload extends Payload {
  @Field(() => [UndoneRecord], { nullable: true, description: "What was taken back, record by record; in a dry run what would be." })
  undone?: UndoneRecord[];

  @Field(() => [NotUndone], {
    nullable: true,
    description:
      "What was not, and why. What has no events of its own (activities, consents, external ids, settings) is neither here nor taken back.",
  })
  notUndone?: NotUndone[];

  @Field(() => BulkJob, {
    nullable: true,
    description:
      "Of a job: the job that undoes it, in sets of records. Follow it by `bulkJob` or `bulkJobEvents`; its `rows` say what of which record stayed as somebody made it since.",
  })
  bulkJob?: BulkJob | null;

  @Field(() => Int, { nullable: true, description: "Of a job: how many records it changed. A dry run tries some of them." })
  total?: number | null;
}

@Resolver()
export class UndoResolver {
  @AllowSignedIn()
  @Mutation(() => UndoChangesPayload, {
    description:
      "Takes back what a transaction or job did, whichever mutation it was: fields are what they were, what was created is gone, what was deleted is back. What somebody changed since is kept and told. You need the scopes to change each record; of what you do not see nothing is told. The undo is a change like others, and can itself be undone.",
  })
  async undoChanges(
    @Ctx() context: Context,
    @Arg("input", () => UndoChangesInput, { description: "What to undo." }) input: UndoChangesInput,
  ) {
    const payload = await context.mutate<UndoChangesPayload>("undoChanges", input, (tx) => undoChanges(tx, context, input));
    context.services.jobs.wake();
    return payload;
  }
}

async function undoChanges(tx: Transaction, context: Context, input: UndoChangesInput): Promise<Answer<UndoChangesPayload>> {
  const subject = subjectOf(input);
  const force = input.force === true;
  if (subject.kind === "transaction") {
    const { undone, notUndone } = await undoTransaction(tx, context.viewer, subject, { days: context.services.config.undoDays, force });
    return { undone, notUndone };
  }
  const { total, bulkJob, outcome } = await undoJob(tx, context, subject, { force, isDryRun: input.dryRun === true });
  return { total, bulkJob, undone: outcome?.undone, notUndone: outcome?.notUndone };
}

const recordOf = { nullable: true, description: "The record as it is now; null when it is gone." };

@Resolver(() => UndoneRecord)
export class UndoneRecordFields {
  @FieldResolver(() => Node, recordOf)
  record(@Root() { recordId }: UndoneRecord, @Ctx() context: Context) {
    return loadNode(context, recordId, "id");
  }
}

@Resolver(() => NotUndone)
export class NotUndoneFields {
  @FieldResolver(() => Node, recordOf)
  record(@Root() { recordId }: NotUndone, @Ctx() context: Context) {
    return loadNode(context, recordId, "id");
  }
}
