import { MaxLength, ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, registerEnumType } from "type-graphql";
import { RequestError } from "../../platform/errors.js";
import { OneOf } from "../../platform/execution/schema.js";
import { BulkInput, Rows } from "../../platform/schema/bulk.js";
import { EXPECTED_VERSION, IDEMPOTENCY_KEY } from "../../platform/schema/payload.js";

/** What becomes of the open tasks of a lead that goes to somebody else. */
export enum TasksOfLead {
  FOLLOW = "FOLLOW",
  STAY = "STAY",
}

registerEnumType(TasksOfLead, {
  name: "TasksOfLead",
  description: "What becomes of a lead's open tasks when it goes to somebody else.",
  valuesConfig: {
    FOLLOW: { description: "Those of whoever had the lead are from now on of who has it. Those of others stay theirs." },
    STAY: { description: "All stay with whom they are." },
  },
});

const TASKS = {
  defaultValue: TasksOfLead.FOLLOW,
  description: "Whether the open tasks of whoever had the lead go along.",
};

@OneOf
@InputType({ description: "Where a lead is to go: exactly one of these." })
export class AssignTo {
  @Field(() => ID, { nullable: true, description: "To this person." })
  ownerId?: string | null;

  @Field(() => ID, { nullable: true, description: "Into this queue, where it waits until somebody claims it." })
  queueId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: "`true`: to whom the routing rules say. Where they name nobody it stays with whom it is.",
  })
  routing?: boolean | null;

  @Field(() => Boolean, { nullable: true, description: "`true`: to nobody." })
  nobody?: boolean | null;
}

/** Whether tasks go along; of whatever gives a lead to somebody. */
@InputType()
export abstract class TasksInput {
  @Field(() => TasksOfLead, TASKS)
  tasks?: TasksOfLead;
}

@InputType({ description: "Who is to work a lead." })
export class AssignLeadRow extends TasksInput {
  @Field(() => ID, { description: "The lead." })
  leadId: string;

  @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
  expectedVersion?: number | null;

  @Field(() => AssignTo, { nullable: true, description: "Where it is to go." })
  @ValidateNested()
  to?: AssignTo | null;

  @Field(() => ID, {
    nullable: true,
    description: "In place of `to`: the new owner; null, when it is given, takes it from everybody.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `to`.",
  })
  ownerId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: "In place of `to`: the queue that it is to wait in until somebody claims it.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `to`.",
  })
  queueId?: string | null;
}

@InputType({ description: "Who is to work a lead." })
export class AssignLeadInput extends AssignLeadRow {
  @Field(() => String, { nullable: true, description: IDEMPOTENCY_KEY })
  @MaxLength(200)
  idempotencyKey?: string | null;
}

@InputType({ description: "Who is to work some leads." })
export class AssignLeadsInput extends BulkInput {
  @Rows(() => AssignLeadRow, "The leads and their new owners.")
  rows: AssignLeadRow[];
}

/**
 * Where a lead is to go, in whichever way it was said. What was left out says nothing: a client that has no value for an owner must not
 * take the lead from everybody.
 * @throws {RequestError} BAD_USER_INPUT unless exactly one is given
 */
export function targetOf({ to, ownerId, queueId }: Pick<AssignLeadRow, "to" | "ownerId" | "queueId">): AssignTo {
  const named = [to, ownerId, queueId].filter((value) => value !== null && value !== undefined).length;
  if (named === 1) return to ? checked(to) : { ownerId, queueId };
  if (named === 0 && to === undefined && ownerId === null) return { nobody: true };
  throw new RequestError(
    "BAD_USER_INPUT",
    'Say where the lead is to go, in exactly one way: "to" with one of "ownerId", "queueId", "routing" and "nobody", or "ownerId", or "queueId".',
  );
}

function checked(to: AssignTo): AssignTo {
  if (to.routing === false || to.nobody === false)
    throw new RequestError("BAD_USER_INPUT", '"routing" and "nobody" are given as true, or not at all.');
  return to;
}
