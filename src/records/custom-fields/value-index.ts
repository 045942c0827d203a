import { Field, Int, ObjectType } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import { orderedBy } from "../../platform/query/custom-fields.js";
import { tableOfKind } from "../record-kind.js";
import type { CustomField } from "./custom-field.js";

/** Index making waits no longer than this for those who are writing, because all further writers wait behind it. */
const PATIENCE = "5s";

/** So many of the values are told. */
const EXAMPLES = 5;

@ObjectType({ implements: UserError, description: "Records have the same value in a custom field that is to be unique." })
export class ValuesNotUniqueError extends UserError {
  @Field(() => Int, { description: "How many values more than one record has." })
  count: number;

  @Field(() => [String], { description: `Some of these values, ${EXAMPLES} at most, those of the most records first.` })
  values: string[];

  constructor(label: string, count: number, values: string[]) {
    super(
      UserErrorCode.INVALID_INPUT,
      `${count} values of ${label} are those of more than one record; filter the list by them, change the records, and try again.`,
      ["isUnique"],
    );
    this.count = count;
    this.values = values;
  }
}

type Indexed = Pick<CustomField, "record" | "key" | "type" | "label" | "isUnique" | "isIndexed">;

const tableOf = ({ record }: Indexed): string => tableOfKind(record);
const valueSql = ({ type, key }: Indexed): string => orderedBy(type).sql("custom_fields", key);
/** Both fit into the 63 letters of a name; `transact` knows the unique ones by theirs. */
const uniqueName = (field: Indexed): string => `uq_custom_${tableOf(field)}_${field.key}`;
const plainName = (field: Indexed): string => `ix_custom_${tableOf(field)}_${field.key}`;

/**
 * Makes and drops the indexes of a field's values as its definition says. A unique index serves filters and orders as
 * well, so a unique field has no other.
 * @throws {Refusal} when values are not unique, or the table is too busy
 */
export async function keepIndexes(tx: Transaction, field: Indexed, before: Pick<Indexed, "isUnique" | "isIndexed">): Promise<void> {
  const [unique, plain] = [field.isUnique, field.isIndexed && !field.isUnique];
  const [hadUnique, hadPlain] = [before.isUnique, before.isIndexed && !before.isUnique];
  if (unique === hadUnique && plain === hadPlain) return;
  try {
    await tx.manager.query(`set local lock_timeout = '${PATIENCE}'`);
    if (hadUnique && !unique) await tx.manager.query(`drop index ${uniqueName(field)}`);
    if (hadPlain && !plain) await tx.manager.query(`drop index ${plainName(field)}`);
    if (unique && !hadUnique) await makeUnique(tx, field);
    // The id makes every order total, and runs along.
    if (plain && !hadPlain) await tx.manager.query(`create index ${plainName(field)} on ${tableOf(field)} (${valueSql(field)}, id)`);
    await tx.manager.query("set local lock_timeout to default");
  } catch (error) {
    if ((error as { driverError?: { code?: string } }).driverError?.code !== "55P03") throw error;
    throw new InvalidInput([], "The records are being written too busily to make or drop an index at this moment. Try again.");
  }
}

async function makeUnique(tx: Transaction, field: Indexed): Promise<void> {
  const table = tableOf(field);
  // Nobody adds a value between the look and the index.
  await tx.manager.query(`lock table ${table} in share mode`);
  const twice = await tx.manager.query(
    `select ${valueSql(field)}::text as value, count(*) over ()::int as total from ${table}
     where ${valueSql(field)} is not null group by ${valueSql(field)} having count(*) > 1 order by count(*) desc, 1 limit ${EXAMPLES}`,
  );
  if (twice.length > 0)
    throw new Refusal(
      new ValuesNotUniqueError(
        field.label,
        twice[0].total,
        twice.map(({ value }: { value: string }) => value),
      ),
    );
  await tx.manager.query(`create unique index ${uniqueName(field)} on ${table} (${valueSql(field)})`);
}
