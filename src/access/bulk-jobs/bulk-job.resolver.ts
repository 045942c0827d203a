import { Arg, Ctx, Field, FieldResolver, Int, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { Node } from "../../platform/database/node.js";
import { UserError } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { Needs } from "../../platform/query/properties.js";
import { loadNode } from "../../platform/query/node-fields.js";
import { Payload } from "../../platform/schema/payload.js";
import { AllowSignedIn } from "../../platform/schema/rules.js";
import { CancelBulkJobInput, cancelBulkJob } from "./ask-bulk-job.js";
import { BulkJob } from "./bulk-job.js";
import { BulkJobRow } from "./bulk-job-row.js";

@ObjectType({ description: "What would become of one of the first records." })
export class BulkSample {
  @Field(() => Node, { nullable: true, description: "The record as it would be; null when it would be refused." })
  record?: Node | null;

  @Field(() => [UserError], { description: "Why it would be refused; empty when it would not." })
  userErrors: UserError[];
}

@ObjectType({ description: "What the mutations answer that change many records in the background." })
export class BulkJobPayload extends Payload {
  @Field(() => BulkJob, { nullable: true, description: "The job: follow it by `bulkJob` or `bulkJobEvents`. Null for a dry run." })
  bulkJob?: BulkJob | null;

  @Field(() => Int, {
    nullable: true,
    description: "How many records it is about as of now. Which ones they are is fixed when the job begins.",
  })
  total?: number | null;

  @Field(() => [BulkSample], { nullable: true, description: "Of a dry run: what would become of the first 20 of them, in the order of their ids." })
  sample?: BulkSample[] | null;
}

@ObjectType()
class CancelBulkJobPayload extends Payload {
  @Field(() => BulkJob, { nullable: true, description: "The job as it is now." })
  bulkJob?: BulkJob;
}

@Resolver()
export class BulkJobResolver {
  @AllowSignedIn()
  @Mutation(() => CancelBulkJobPayload, {
    description: "Calls a job off: it ends behind the records that it is at. What it has done stays. One that has ended stays as it is.",
  })
  cancelBulkJob(@Ctx() context: Context, @Arg("input", () => CancelBulkJobInput, { description: "The job." }) input: CancelBulkJobInput) {
    return context.mutate<CancelBulkJobPayload>("cancelBulkJob", input, async (tx) => ({ bulkJob: await cancelBulkJob(tx, context, input) }));
  }
}

@Resolver(() => BulkJobRow)
export class BulkJobRowFields {
  @Needs("recordType", "recordId")
  @FieldResolver(() => Node, { nullable: true, description: "The record as it is now; null when you do not see it, or it is gone." })
  record(@Root() row: BulkJobRow, @Ctx() context: Context) {
    return loadNode(context, row.publicRecordId, "id");
  }
}
