import { ArrayMaxSize, ArrayNotEmpty, MaxLength } from "class-validator";
import { Field, ID, InputType, Int } from "type-graphql";
import { BULK_LIMITS, BulkInput, Rows } from "../../platform/schema/bulk.js";
import { EXPECTED_VERSION, IdempotentInput } from "../../platform/schema/payload.js";

export const REASON = "Why; it is kept with the record in the bin, and told with the event.";
const MOVE_TO =
  "A record of the same kind that takes its place with all that needs it, which is refused with IN_USE otherwise. That does not come back to a record that is restored.";
const DRY_RUN = "Does everything, answers what came of it, and writes nothing.";

/** What every deletion takes besides what is deleted. */
@InputType()
export abstract class DeletionInput extends IdempotentInput {
  @Field(() => String, { nullable: true, description: REASON })
  @MaxLength(500)
  reason?: string | null;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;
}

/** A record of any kind to delete; each mutation has an input of its own name. */
@InputType()
export abstract class DeleteInput extends DeletionInput {
  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;

  moveTo?: string | null;
}

/** The same of a kind that others may need. */
@InputType()
export abstract class DeleteNeededInput extends DeleteInput {
  @Field(() => ID, { nullable: true, description: MOVE_TO })
  declare moveTo?: string | null;
}

@InputType({ description: "A task to delete." })
export class DeleteTaskInput extends DeletionInput {
  @Field(() => ID, { description: "The task." })
  taskId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

@InputType({ description: "An activity that did not happen." })
export class DeleteActivityInput extends DeletionInput {
  @Field(() => ID, { description: "The activity." })
  activityId: string;
}

@InputType({ description: "One record of several to delete." })
export class DeleteRowInput {
  @Field(() => ID, { description: "Its id." })
  id: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;
}

/** Records of one kind to delete. */
@InputType()
export abstract class DeleteRowsInput extends BulkInput {
  @Rows(() => DeleteRowInput, "The records.")
  rows: DeleteRowInput[];

  @Field(() => String, { nullable: true, description: REASON })
  @MaxLength(500)
  reason?: string | null;

  moveTo?: string | null;
}

/** The same of a kind that others may need. */
@InputType()
export abstract class DeleteNeededRowsInput extends DeleteRowsInput {
  @Field(() => ID, { nullable: true, description: MOVE_TO })
  declare moveTo?: string | null;
}

const tooMany = { message: `"ids" must have at most ${BULK_LIMITS.rows.most} ids; send the others in another call.` };

@InputType({ description: "Records to restore from the bin." })
export class RestoreRecordsInput extends IdempotentInput {
  @Field(() => [ID], {
    description: `The ids that they had, of any kinds; at most ${BULK_LIMITS.rows.most}. All of them come back, or none.`,
  })
  @ArrayMaxSize(BULK_LIMITS.rows.most, tooMany)
  @ArrayNotEmpty({ message: '"ids" is empty.' })
  ids: string[];

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;
}

@InputType({ description: "What to remove from the bin for good." })
export class EmptyBinInput extends IdempotentInput {
  @Field(() => [ID], { nullable: true, description: `The ids that the records had, at most ${BULK_LIMITS.rows.most}; all by default.` })
  @ArrayMaxSize(BULK_LIMITS.rows.most, tooMany)
  ids?: string[] | null;

  @Field(() => Boolean, { nullable: true, description: DRY_RUN })
  dryRun?: boolean | null;
}
