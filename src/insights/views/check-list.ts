import { coerceInputValue, type GraphQLInputType, GraphQLList, GraphQLNonNull, type GraphQLSchema } from "graphql";
import { InputError, RequestError, type UserError, UserErrorCode, withoutValue } from "../../platform/errors.js";
import { expectKnown, refuseHidden } from "../../platform/query/field-rights.js";
import { type OrderKey } from "../../platform/query/fields.js";
import { checkFilter, type Where } from "../../platform/query/filter.js";
import { orderKeyProblem } from "../../platform/query/page.js";
import { type RecordKind } from "../../records/record-kind.js";
import { columnProblem, type KnowingReader } from "./columns.js";
import { RECORD_KINDS } from "./record-kinds.js";

/** A list as it was asked for, in the form that clients write: it can be passed as variables as it is, and kept as JSON. */
export interface ListAsked {
  where?: Record<string, unknown> | null;
  orderBy?: Record<string, unknown>[] | null;
  search?: string | null;
}

export interface ListShown extends ListAsked {
  columns: string[];
}

/** What in a kept list is not, or no longer, what the schema allows; each with its path. */
export function listProblems(
  schema: GraphQLSchema,
  reader: KnowingReader,
  record: RecordKind,
  { where, orderBy, columns }: ListShown,
): UserError[] {
  const { name } = RECORD_KINDS[record].target;
  const order = new GraphQLList(new GraphQLNonNull(schema.getType(`${name}Order`) as GraphQLInputType));
  const keys = readAs(order, orderBy, "orderBy");
  const filter = readAs(schema.getType(`${name}Filter`) as GraphQLInputType, where, "where");
  return [
    ...filter.problems,
    ...(filter.problems.length === 0 ? filterProblems(reader, record, filter.value as Where) : []),
    ...(keys.problems.length > 0 ? keys.problems : orderProblems(reader, record, keys.value as OrderKey[] | undefined)),
    ...columnProblems(schema, reader, record, columns),
  ];
}

const orderProblems = ({ viewer }: KnowingReader, record: RecordKind, keys: OrderKey[] = []): UserError[] =>
  keys.flatMap((key, index) => {
    const path = ["orderBy", `${index}`];
    const problem = orderKeyProblem(key);
    if (problem) return [invalid(path, problem)];
    return key.field ? refusedBy(path, () => expectKnown(viewer, RECORD_KINDS[record].target, key.field as string)) : [];
  });

/** What is wrong with columns, each by its place. */
export function columnProblems(schema: GraphQLSchema, reader: KnowingReader, record: RecordKind, columns: string[]): UserError[] {
  return columns.flatMap((column, index) => {
    const problem =
      columns.indexOf(column) < index ? "is there twice." : columnProblem(schema, reader, RECORD_KINDS[record].target.name, column);
    return problem ? [invalid(["columns", `${index}`], `"${column}" ${problem}`)] : [];
  });
}

const invalid = (path: string[], message: string) => new InputError(UserErrorCode.INVALID_INPUT, message, path);

/** Reads JSON as a variable of that type would be read. */
function readAs(type: GraphQLInputType, value: unknown, name: string): { value: unknown; problems: UserError[] } {
  const problems: UserError[] = [];
  if (value === null || value === undefined) return { value, problems };
  const read = coerceInputValue(value, type, (place, _value, { message }) => {
    const path = [name, ...place.map(String)];
    problems.push(invalid(path, `"${path.join(".")}" is not valid: ${withoutValue(message).replace(/ ?Did you mean .*\?$/, "")}`));
  });
  return { value: read, problems };
}

const filterProblems = ({ viewer }: KnowingReader, record: RecordKind, where: Where | null | undefined): UserError[] =>
  refusedBy(["where"], () => {
    checkFilter(where);
    refuseHidden(viewer, RECORD_KINDS[record].target, where);
  });

function refusedBy(path: string[], check: () => void): UserError[] {
  try {
    check();
    return [];
  } catch (error) {
    if (error instanceof RequestError) return [invalid(path, error.message)];
    throw error;
  }
}
