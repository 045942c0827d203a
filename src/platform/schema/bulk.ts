import { ArrayMaxSize, ArrayNotEmpty, type ValidationOptions } from "class-validator";
import { Field, InputType, Int, ObjectType, registerEnumType } from "type-graphql";
import { InputError, Refusal, UserError, UserErrorCode } from "../errors.js";
import { checkInput } from "./check-input.js";
import { IdempotentInput } from "./payload.js";

/** Limits on one mutation in bulk; docs/limits.md has the same table. */
export const BULK_LIMITS = {
  rows: { most: 200, what: "rows of one mutation" },
} as const;

export enum ErrorPolicy {
  IGNORE_FAILED = "IGNORE_FAILED",
  REJECT_ALL = "REJECT_ALL",
}

registerEnumType(ErrorPolicy, {
  name: "ErrorPolicy",
  description: "What becomes of the good rows when others are refused.",
  valuesConfig: {
    IGNORE_FAILED: { description: "They are written; those that are refused are not, and say why." },
    REJECT_ALL: { description: "Nothing is written, and the refused ones say why." },
  },
});

/** What every mutation in bulk takes, besides its rows. */
@InputType()
export abstract class BulkInput extends IdempotentInput {
  @Field(() => ErrorPolicy, { description: "What becomes of the good rows when others are refused." })
  errorPolicy: ErrorPolicy;

  @Field(() => Boolean, { nullable: true, description: "Does everything, answers what came of it, and writes nothing." })
  dryRun?: boolean | null;
}

const tooMany: ValidationOptions = { message: `"rows" must have at most ${BULK_LIMITS.rows.most} rows; send the others in another call.` };

/** The rows of a mutation in bulk: at least one, at most as many as the limit. Each is checked by itself. */
export const Rows = (row: () => Function, description: string): PropertyDecorator => {
  const rules = [
    Field(() => [row()] as never, { description: `${description} At most ${BULK_LIMITS.rows.most}; they are done in order.` }),
    ArrayMaxSize(BULK_LIMITS.rows.most, tooMany),
    ArrayNotEmpty({ message: '"rows" is empty.' }),
  ];
  return (target, property) => {
    for (const rule of rules) (rule as PropertyDecorator)(target, property);
  };
};

/** Of the list of them in a payload. */
export const RESULTS = "One for each row, in their order; empty when the input as a whole was refused.";

/** What became of one row; the results are in the order of the rows. */
@ObjectType()
export abstract class RowResult {
  @Field(() => Int, { description: "Which row, from 0." })
  index: number;

  @Field(() => [UserError], { description: "Why this row was refused; `path` begins with `rows` and the row. Empty when it was not." })
  userErrors: UserError[];
}

/** A row's records, or why it is refused. */
export type RowAnswer<R extends RowResult> = Omit<R, keyof RowResult> | Refusal;

/**
 * Checks each row by the rules on its class, and has those that pass done together.
 * @param check looks at a row besides, and throws a refusal
 * @returns a result for each row; a refused one has no records
 */
export async function eachRow<I extends object, R extends RowResult>(
  rows: I[],
  work: (rows: I[]) => Promise<RowAnswer<R>[]>,
  check: (row: I) => void = () => {},
): Promise<R[]> {
  const checkRow = async (row: I): Promise<I> => {
    await checkInput(row);
    check(row);
    return row;
  };
  const checked: (I | Refusal)[] = await Promise.all(rows.map((row) => checkRow(row).catch(asRefusal)));
  const answers = await work(checked.filter((row): row is I => !(row instanceof Refusal)));
  return checked.map((row, index) => {
    const answer = row instanceof Refusal ? row : (answers.shift() as RowAnswer<R>);
    return (answer instanceof Refusal ? { index, userErrors: atRow(answer, index) } : { index, userErrors: [], ...answer }) as unknown as R;
  });
}

/** With REJECT_ALL nothing is written when a row is refused. */
export function rejectAll(results: RowResult[]): Refusal | null {
  const refused = results.filter(({ userErrors }) => userErrors.length > 0).length;
  if (refused === 0) return null;
  const message = `${refused} of ${results.length} rows were refused, so nothing was written; \`results\` says which and why.`;
  return new Refusal(new InputError(UserErrorCode.ROWS_REFUSED, message, ["rows"]));
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error;
  throw error;
}

const atRow = ({ errors }: Refusal, index: number): UserError[] =>
  errors.map((error) => Object.assign(error, { path: ["rows", String(index), ...error.path] }));
