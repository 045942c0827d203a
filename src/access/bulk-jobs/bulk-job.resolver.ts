import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { Node } from "../../platform/database/node.js";
import type { Context } from "../../platform/execution/context.js";
import { loadNode } from "../../platform/query/node-fields.js";
import { Needs } from "../../platform/query/properties.js";
import { Payload } from "../../platform/schema/payload.js";
import { AllowSignedIn } from "../../platform/schema/rules.js";
import { CancelBulkJobInput, cancelBulkJob } from "./ask-bulk-job.js";
import { BulkJob } from "./bulk-job.js";
import { BulkJobRow } from "./bulk-job-row.js";

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
    return context.mutate<CancelBulkJobPayload>("cancelBulkJob", input, async (tx) => ({
      bulkJob: await cancelBulkJob(tx, context, input),
    }));
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
