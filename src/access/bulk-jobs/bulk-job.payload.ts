import { Field, Int, ObjectType } from "type-graphql";
import { Node } from "../../platform/database/node.js";
import { UserError } from "../../platform/errors.js";
import { Payload } from "../../platform/schema/payload.js";
import { BulkJob } from "./bulk-job.js";

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

  @Field(() => [BulkSample], {
    nullable: true,
    description: "Of a dry run: what would become of the first 20 of them, in the order of their ids.",
  })
  sample?: BulkSample[] | null;
}
