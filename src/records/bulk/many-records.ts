import { ValidateNested } from "class-validator";
import { Field, ID, InputType, Int, ObjectType } from "type-graphql";
import { manyMutation } from "../../access/bulk-jobs/many-mutation.js";
import { WhereInput } from "../../access/bulk-jobs/where-mutation.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { OneOf } from "../../platform/execution/schema.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { RowResult } from "../../platform/schema/bulk.js";
import { inputNamed } from "../../platform/schema/named-types.js";
import { EXPECTED_VERSION } from "../../platform/schema/payload.js";
import { completeTask, TaskRow } from "../tasks/edit-task.js";
import { eachRecord } from "./each-record.js";
import { MANY_KINDS, type ManyKind } from "./record-kinds.js";

@OneOf
@InputType({ description: "Whose a record is to be: exactly one of these." })
class AssignRecordTo {
  @Field(() => ID, { nullable: true, description: "Of this person." })
  ownerId?: string | null;

  @Field(() => Boolean, { nullable: true, description: "`true`: of nobody." })
  nobody?: boolean | null;
}

@InputType()
abstract class AssignOfFilter extends WhereInput {
  @Field(() => AssignRecordTo, { description: "Whose all of them are to be." })
  @ValidateNested()
  to: AssignRecordTo;
}

@InputType()
abstract class OfFilter extends WhereInput {}

interface AssignRow {
  to: AssignRecordTo;
  expectedVersion?: number | null;
}

/** The update that an assignment is. */
function updateOf({ to, ...row }: AssignRow): object {
  if (to.nobody === false) throw new InvalidInput("to.nobody", '"nobody" is given as true, or not at all.');
  return { ...row, ownerId: to.ownerId ?? null };
}

/** What becomes of a row, with its record. */
function resultOf({ entity, field }: ManyKind): new () => RowResult {
  @ObjectType(`${entity.name}RowResult`, { description: `What became of one ${field}.` })
  class Result extends RowResult {}
  const description = `The ${field} as it is now; null when its row was refused.`;
  Field(() => entity as never, { nullable: true, description })(Result.prototype, field);
  return Result;
}

/** The row of an assignment. */
function assignRowOf({ entity, field, idField }: ManyKind): new () => AssignRow {
  @InputType(`Assign${entity.name}Row`, { description: `Whose a ${field} is to be.`.replace("a a", "an a").replace("a o", "an o") })
  class Row implements AssignRow {
    @Field(() => AssignRecordTo, { description: "Whose it is to be." })
    @ValidateNested()
    to: AssignRecordTo;

    @Field(() => Int, { nullable: true, description: EXPECTED_VERSION })
    expectedVersion?: number | null;
  }
  Field(() => ID, { description: `The ${field}.` })(Row.prototype, idField);
  return Row;
}

/** The input by filter of an update. */
function changesOf({ entity, changes }: ManyKind) {
  const Changes = inputNamed(changes, `${entity.name}ChangesInput`, "What changes. A field that is left out stays; null clears it.");

  @InputType()
  abstract class UpdateOfFilter extends WhereInput {
    @Field(() => Changes as never, { description: "What changes of each." })
    @ValidateNested()
    change: object;
  }
  return UpdateOfFilter;
}

/** Does a verb to records of a kind, one after the other. */
async function doEach(
  tx: Transaction,
  kind: ManyKind,
  rows: any[],
  change: (row: any) => ReturnType<ManyKind["update"]>,
): ReturnType<typeof eachRecord> {
  await kind.before?.(tx, rows);
  return eachRecord(tx, { table: kind.table, prefix: kind.entity.prefix }, rows, { idOf: (row) => row[kind.idField], change });
}

function resolversOf(kind: ManyKind): Function[] {
  const { entity, target, plural, field, idField, scope } = kind;
  const update = (tx: Transaction, viewer: Viewer) => (row: any) => kind.update(tx, viewer, row);
  const common = { target, scopes: [scope], result: { type: resultOf(kind), field } };
  const updated = manyMutation<object, WhereInput & { change: object }>({
    ...common,
    mutation: `update${plural}`,
    one: `update${entity.name}`,
    description: "Changes {which}",
    row: kind.row,
    filter: changesOf(kind),
    rowOf: (id, { change }) => ({ ...change, [idField]: id }),
    change: (tx, viewer, rows) => doEach(tx, kind, rows, update(tx, viewer)),
  });
  const assigned = manyMutation<AssignRow, AssignOfFilter>({
    ...common,
    mutation: `assign${plural}`,
    one: `update${entity.name}`,
    description: "Hands {which} to somebody",
    row: assignRowOf(kind),
    filter: AssignOfFilter,
    rowOf: (id, { to }) => ({ to, [idField]: id }),
    change: (tx, viewer, rows) => doEach(tx, kind, rows, async (row) => update(tx, viewer)(updateOf(row))),
  });
  if (idField !== "taskId") return [...updated, ...assigned];
  const completed = manyMutation<TaskRow, OfFilter>({
    ...common,
    mutation: "completeTasks",
    one: "completeTask",
    description: "Says that {which} are done",
    row: TaskRow,
    filter: OfFilter,
    rowOf: (taskId) => ({ taskId }),
    change: (tx, viewer, rows) => doEach(tx, kind, rows, (row) => completeTask(tx, viewer, row)),
  });
  return [...updated, ...assigned, ...completed];
}

export const manyRecordsResolvers = MANY_KINDS.flatMap(resolversOf);
