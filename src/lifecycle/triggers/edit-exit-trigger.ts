import { Max, MaxLength, Min, MinLength } from "class-validator";
import { Field, Float, ID, InputType } from "type-graphql";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, InvalidInput, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import { Duration } from "../../platform/scalars.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import { ActivityType } from "../../records/activities/activity.js";
import { RuleKind } from "../../records/leads/score.enums.js";
import { checkCondition, conditionOf } from "../conditions/check-condition.js";
import { ConditionInput } from "../conditions/condition.input.js";
import { millisecondsOf } from "../conditions/decay.js";
import { ExitTrigger } from "./exit-trigger.js";

/** How long a task may be given: a year. */
const LONGEST_MS = 366 * 86_400_000;

@InputType({
  description:
    "The fields of an exit trigger. It looks either at activities (`activityType`) or at the score (`minimumScore`). On creation name and taskTitle are needed; on a change, what is left out stays and null clears.",
})
export class ExitTriggerDetailsInput extends VersionedInput {
  @Field(() => String, { nullable: true, description: "What people call it." })
  @MinLength(1)
  @MaxLength(200)
  name?: string | null;

  @Field(() => ActivityType, { nullable: true, description: "Which activities fire it." })
  activityType?: ActivityType | null;

  @Field(() => ConditionInput, {
    nullable: true,
    description: "What must hold of the activity, over `properties.<name>`; any activity of the type by default.",
  })
  condition?: ConditionInput | null;

  @Field(() => Float, { nullable: true, description: "It fires when the score rises to this; greater than 0." })
  @Min(0.01)
  @Max(50_000)
  minimumScore?: number | null;

  @Field(() => String, { nullable: true, description: "What the owner of the lead is to do." })
  @MinLength(1)
  @MaxLength(300)
  taskTitle?: string | null;

  @Field(() => Duration, { nullable: true, description: "In which time, in weeks, days, hours or minutes; a day by default." })
  taskDueIn?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Whether it fires; true by default." })
  active?: boolean | null;
}

@InputType({ description: "A new exit trigger." })
export class CreateExitTriggerInput extends ExitTriggerDetailsInput {}

@InputType({ description: "Changes to an exit trigger." })
export class UpdateExitTriggerInput extends ExitTriggerDetailsInput {
  @Field(() => ID, { description: "The exit trigger." })
  triggerId: string;
}

export async function createExitTrigger(tx: Transaction, input: CreateExitTriggerInput): Promise<ExitTrigger> {
  return tx.add(apply(Object.assign(new ExitTrigger(), { name: "", taskTitle: "", taskDueIn: "P1D" }), input));
}

export async function updateExitTrigger(tx: Transaction, input: UpdateExitTriggerInput): Promise<ExitTrigger> {
  const trigger = await tx.lock(ExitTrigger, fromId(ExitTrigger.prefix, input.triggerId, "triggerId"));
  if (!trigger) throw new NotFound("triggerId", "exit trigger");
  expectVersion(trigger, input.expectedVersion);
  return tx.save(apply(trigger, input));
}

function apply(trigger: ExitTrigger, input: ExitTriggerDetailsInput): ExitTrigger {
  for (const field of ["name", "taskTitle"] as const) {
    if (input[field] !== undefined) trigger[field] = input[field]?.trim() ?? "";
    if (!trigger[field]) throw new InvalidInput(field, `"${field}" must not be empty.`);
  }
  for (const field of ["active", "taskDueIn"] as const) {
    if (input[field] === null) throw new InvalidInput(field, `"${field}" must not be empty.`);
    if (input[field] !== undefined) Object.assign(trigger, { [field]: input[field] });
  }
  const due = millisecondsOf(trigger.taskDueIn);
  if (!(due >= 60_000 && due <= LONGEST_MS))
    throw new InvalidInput(
      "taskDueIn",
      '"taskDueIn" must be a duration in weeks, days, hours or minutes, like "P1D", from a minute to a year.',
    );
  if (input.activityType !== undefined) trigger.activityType = input.activityType;
  if (input.minimumScore !== undefined) trigger.minimumScore = input.minimumScore;
  if (input.condition !== undefined) trigger.condition = input.condition ? conditionOf(input.condition, new Map()) : null;
  checkForm(trigger);
  return trigger;
}

/** @throws {Refusal} with everything that is wrong */
function checkForm({ activityType, minimumScore, condition }: ExitTrigger): void {
  if ((activityType === null) === (minimumScore === null))
    throw new InvalidInput("activityType", 'An exit trigger looks at either an "activityType" or a "minimumScore".');
  if (condition && !activityType) throw new InvalidInput("condition", 'A "condition" is about activities; the score has none.');
  const errors: InputError[] = [];
  if (condition)
    checkCondition(condition, RuleKind.ENGAGEMENT, new Map(), (path, message) =>
      errors.push(new InputError(UserErrorCode.INVALID_INPUT, message, ["condition", ...path.map(String)])),
    );
  if (errors.length > 0) throw new Refusal(...errors);
}
