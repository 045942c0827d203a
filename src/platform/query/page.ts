import { createHash } from "node:crypto";
import { ArgsType, Field, Int } from "type-graphql";
import { RequestError } from "../errors.js";
import { orderedBy } from "./custom-fields.js";
import { columnOf, isNullable, type OrderKey, propertyOf, type Queryable, SQL_TYPES, type ValueField } from "./fields.js";
import { checkFilter, type Where } from "./filter.js";
import { Direction, Nulls } from "./order.js";
import { type Binding, Late } from "./parameters.js";
import { and, type ListParts, plainList, type RankedSource, type Source, searchedList } from "./search.js";
import type { Statement } from "./statement.js";
import { inOrderOfWords } from "./words.js";

export const PAGE_SIZE = { default: 25, most: 100 };
const MOST_ORDER_KEYS = 3;

@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: `How many from the front, 1 to ${PAGE_SIZE.most}; ${PAGE_SIZE.default} by default.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Go on behind this cursor of the same list." })
  after?: string | null;

  @Field(() => Int, { nullable: true, description: `How many from the back, 1 to ${PAGE_SIZE.most}.` })
  last?: number | null;

  @Field(() => String, { nullable: true, description: "Stop before this cursor of the same list." })
  before?: string | null;
}

/** What is asked of a list, besides who asks. */
export interface ListRequest extends PageArgs {
  where?: Where | null;
  orderBy?: OrderKey[] | null;
  search?: string | null;
  /** The variable that `search` comes from, where the statement is to serve other values of it. */
  searchVariable?: string | null;
}

/** A list that belongs to a record: `key` of the listed ones names it, and `parent` is the SQL of its uuid. */
export interface Belonging {
  key: string;
  parent: string;
  /** Who sees the parent sees all of these. */
  seenWithParent?: boolean;
}

interface SortTerm {
  column: string;
  type: string;
  descending: boolean;
  /** Whether it can be empty at all, and then where that stands. */
  nullable: boolean;
  nullsFirst: boolean;
}

/** The parts of the statement for one page of a list. Pages are found by key, never by counting rows. */
export interface PagePlan {
  size: number;
  backward: boolean;
  /** Whether the page starts behind (or ends before) a cursor. */
  continued: boolean;
  /** What makes up the whole list: one part, for a search several. */
  listed: Source[];
  /** Subqueries that the parts refer to, for the `with` that the statement begins with. */
  named: string[];
  // Functions, because a value that a statement has and does not use is an error.
  /** The parts of this page, which follow each other; mostly one. */
  paged: () => PagePart[];
  /** The order within each part. */
  orderBy: string;
  /** The cursor of a row that has the keys of its part as columns. */
  cursor: (row: string) => string;
}

interface PagePart extends Source {
  /** The keys of its rows as text, `k0` to `kn`, which cursors are made of. */
  keys: string[];
  orderBy: string;
}

/**
 * Plans a page of what the viewer may see.
 * @param alias the name of the listed table in the statement
 * @throws {RequestError} for a page size, an order, a filter or a cursor that cannot be
 */
export function planPage(statement: Statement, target: Queryable, alias: string, request: ListRequest, belonging?: Belonging): PagePlan {
  const { size, backward, cursor } = windowOf(request);
  const { search, searchVariable } = request;
  const terms = sortTerms(statement, target, alias, request.orderBy);
  const boundTo = (text: string | null | undefined) => bindingOf(target, { ...request, search: text }, belonging);
  const binding = boundTo(search);
  const keys = isSet(cursor) ? decodePageCursor(cursor, binding, terms.length + 1) : null;
  const conditions = listConditions(statement, target, alias, request, belonging);
  const searchOf = searchVariable ? lateSearch(searchVariable, (text) => !keys || boundTo(text) === binding) : undefined;
  const listed = { target, alias, conditions, ordered: Boolean(request.orderBy?.length), known: knownText(statement, target) };
  const parts = search?.trim() ? searchedList(listed, statement.parameters, { text: search, late: searchOf }) : plainList(listed);
  const bound = searchOf ? new Late((used) => boundTo(searchOf(used))) : binding;
  return {
    size,
    backward,
    continued: isSet(cursor),
    listed: parts.whole,
    named: parts.named,
    paged: () => partsBehind(parts, terms, keys, statement, backward).map((part) => pagePart(part, terms, backward)),
    orderBy: orderSql(terms, backward),
    cursor: (row) => cursorSql(statement.parameters.add(bound, "text"), row, terms.length + 1),
  };
}

/** What a search looks into, for who does not know a field of it: the others, as the triggers put them together. Null for who knows all. */
function knownText(statement: Statement, target: Queryable): string | null {
  const { fields } = statement.hidden(target);
  if (!target.searchable.some((field) => fields.has(field) || statement.hiddenBehind(target, field).length > 0)) return null;
  const known = target.searchable.filter((field) => !fields.has(field));
  const lists = Object.values(target.fields).flatMap((field) =>
    field.kind === "parts" && known.includes(field.indexed.column)
      ? [`array_to_string(identifiers_in(k.${columnOf(target, field.indexed.list)}), chr(10))`]
      : [],
  );
  const texts = [...known.map((field) => statement.column(target, field, "k")), ...lists];
  return `(select search_fold(concat_ws(chr(10), '', ${[...texts, "''"].join(", ")})) from ${target.table} k where k.id = s.id)`;
}

/** What the viewer may see, and of that what was asked for; the words of a search apart. */
export function listConditions(
  statement: Statement,
  target: Queryable,
  alias: string,
  { where }: Pick<ListRequest, "where">,
  belonging?: Belonging,
): string[] {
  checkFilter(where);
  const conditions = belonging ? [`${alias}.${columnOf(target, belonging.key)} = ${belonging.parent}`] : [];
  if (!belonging?.seenWithParent) conditions.push(statement.visible(target, alias));
  conditions.push(statement.asked(target, where, alias));
  return conditions;
}

/** What is searched for when a statement is used again. A cursor is of one search, and refused with another. */
const lateSearch =
  (variable: string, fits: (text: string) => boolean) =>
  ({ variables }: Binding): string => {
    const text = variables[variable] as string;
    if (!fits(text)) throw foreignCursor();
    return text;
  };

function pagePart({ rank, from, condition }: RankedSource, terms: SortTerm[], backward: boolean): PagePart {
  const ofColumn = typeof rank === "string";
  const keys = [ofColumn ? `${rank}::text` : `'${rank}'`, ...terms.map(({ column }) => `${column}::text`)];
  const order = orderSql(terms, backward);
  return {
    from,
    condition,
    keys: keys.map((key, index) => `${key} as k${index}`),
    orderBy: ofColumn ? `${rank} ${backward ? "desc" : "asc"}, ${order}` : order,
  };
}

/** The parts of a page, in the order in which they are read: of the rank that the cursor is in what comes behind it, and all further ones. */
function partsBehind(
  { ranked, ranks }: ListParts,
  terms: SortTerm[],
  keys: (string | null)[] | null,
  statement: Statement,
  backward: boolean,
) {
  const inOrder = backward ? [...ranked].reverse() : ranked;
  if (!keys) return inOrder;
  const [cursorRank, ...place] = keys;
  const from = Array.from({ length: ranks }, (_, rank) => `${rank}`).indexOf(cursorRank ?? "");
  if (from === -1) throw foreignCursor();
  const behindPlace = () => behind(terms, place, statement, backward);
  return inOrder.flatMap((part) => {
    const restricted = (condition: string) => ({ ...part, condition: and([part.condition, condition]) });
    if (typeof part.rank === "string") {
      // All in one, because these are sorted anyhow.
      const further = `${part.rank} ${backward ? "<" : ">"} ${from}`;
      return [restricted(`(${further} or (${part.rank} = ${from} and (${behindPlace().join(" or ")})))`)];
    }
    if (part.rank === from) return behindPlace().map(restricted);
    return part.rank < from === backward ? [part] : [];
  });
}

const isSet = <T>(value: T | null | undefined): value is T => value !== null && value !== undefined;

/** What is wrong with the size of a page, also of one that is never read; null when it is right. */
export function pageSizeProblem(sizes: Pick<PageArgs, "first" | "last">): string | null {
  for (const name of ["first", "last"] as const) {
    const size = sizes[name];
    if (isSet(size) && (size < 1 || size > PAGE_SIZE.most)) return `"${name}" must be 1 to ${PAGE_SIZE.most}; got ${size}.`;
  }
  return null;
}

function windowOf({ first, after, last, before }: PageArgs) {
  const refuse = (message: string) => {
    throw new RequestError("BAD_USER_INPUT", message);
  };
  if (isSet(last) ? isSet(first) || isSet(after) : isSet(before))
    refuse('Page forwards with "first" and "after", or backwards with "last" and "before".');
  const problem = pageSizeProblem({ first, last });
  if (problem) refuse(problem);
  return { size: last ?? first ?? PAGE_SIZE.default, backward: isSet(last), cursor: isSet(last) ? before : after };
}

function sortTerms(statement: Statement, target: Queryable, alias: string, orderBy: OrderKey[] | null | undefined): SortTerm[] {
  const keys = orderBy?.length ? orderBy : knownOrder(statement, target);
  if (keys.length > MOST_ORDER_KEYS)
    throw new RequestError("BAD_USER_INPUT", `"orderBy" takes at most ${MOST_ORDER_KEYS} keys; got ${keys.length}.`);
  const terms = keys.map(
    (key): SortTerm => ({
      ...sortedColumn(statement, target, alias, key),
      descending: key.direction === Direction.DESC,
      nullsFirst: key.nulls === Nulls.FIRST,
    }),
  );
  // The id makes the order total; it runs the way of the last key, so that one index serves both.
  const descending = terms.at(-1)?.descending ?? false;
  return [...terms, { column: `${alias}.id`, type: "uuid", descending, nullable: false, nullsFirst: false }];
}

/** The order by default, without what the reader does not know. */
const knownOrder = (statement: Statement, target: Queryable): OrderKey[] =>
  target.order.filter(({ field }) => !statement.hidden(target).fields.has(field as string));

/** What the types of the schema cannot say of a key; null when it is one. */
export const orderKeyProblem = ({ field, customField }: Pick<OrderKey, "field" | "customField">): string | null =>
  isSet(field) === isSet(customField) ? 'A key of "orderBy" names either a "field" or a "customField".' : null;

function sortedColumn(
  statement: Statement,
  target: Queryable,
  alias: string,
  { field, customField }: OrderKey,
): Pick<SortTerm, "column" | "type" | "nullable"> {
  const problem = orderKeyProblem({ field, customField });
  if (problem) throw new RequestError("BAD_USER_INPUT", problem);
  if (isSet(customField)) {
    const { kind, sql } = orderedBy(statement.customType(target, customField));
    return { column: sql(`${alias}.${columnOf(target, "customFields")}`, customField), type: SQL_TYPES[kind], nullable: true };
  }
  statement.expectKnown(target, field as string);
  const property = propertyOf(target, field as string);
  const column = statement.column(target, field as string, alias);
  const { kind, enumeration } = target.fields[field as string] as ValueField;
  const nullable = isNullable(target, property);
  if (enumeration) return { column: inOrderOfValues(column, Object.values<string>(enumeration.type() as never)), type: "int", nullable };
  return { column: kind === "string" ? inOrderOfWords(column) : column, type: SQL_TYPES[kind], nullable };
}

/** As the schema lists the values of an enumeration, which is their order in the trade: COLD, WARM, HOT. */
const inOrderOfValues = (column: string, values: string[]): string =>
  `array_position(array[${values.map((value) => `'${value}'`).join(", ")}], ${column})`;

/** Where a column is never empty, nothing is said of empty ones: an index of the usual kind serves both ways then. */
const orderSql = (terms: SortTerm[], backward: boolean): string =>
  terms
    .map(({ column, descending, nullable, nullsFirst }) => {
      const nulls = nullable ? ` nulls ${nullsFirst !== backward ? "first" : "last"}` : "";
      return `${column} ${descending !== backward ? "desc" : "asc"}${nulls}`;
    })
    .join(", ");

/**
 * The rows that come behind the given keys, in parts that follow each other. An index can be entered in the middle by
 * one comparison of all keys, if they run the same way and are never empty. Else those come first that are equal in the
 * first key and behind by the others, then those behind by the first, then those where it is empty.
 */
function behind(terms: SortTerm[], keys: (string | null)[], statement: Statement, backward: boolean): string[] {
  const [first, ...rest] = terms as [SortTerm, ...SortTerm[]];
  const key = keys[0] ?? null;
  const nullsLast = first.nullable && first.nullsFirst === backward;
  const value = ({ type }: SortTerm, index: number) => statement.parameters.add(keys[index] ?? null, type);
  const sign = first.descending !== backward ? "<" : ">";
  const empty = nullsLast ? [`${first.column} is null`] : [];
  if (key !== null && rest.every(({ descending, nullable }) => descending === first.descending && !nullable))
    return [`(${terms.map(({ column }) => column).join(", ")}) ${sign} (${terms.map(value).join(", ")})`, ...empty];
  const equal = key === null ? `${first.column} is null` : `${first.column} = ${value(first, 0)}`;
  const equalAndBehind = rest.length > 0 ? behind(rest, keys.slice(1), statement, backward).map((part) => `${equal} and ${part}`) : [];
  if (key === null) return nullsLast ? equalAndBehind : [...equalAndBehind, `${first.column} is not null`];
  return [...equalAndBehind, `${first.column} ${sign} ${value(first, 0)}`, ...empty];
}

/** What a cursor is bound to: under another filter, order or list it means nothing and is refused. */
function bindingOf(target: Queryable, { where, orderBy, search }: ListRequest, belonging?: Belonging): string {
  const list = canonical([target.name, belonging?.key ?? null, where ?? null, orderBy ?? null, search?.trim() || null]);
  return createHash("sha256").update(list).digest("base64url").slice(0, 8);
}

/** JSON that does not depend on the order in which somebody wrote the fields of a filter. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    part && typeof part === "object" && !Array.isArray(part) && !(part instanceof Date)
      ? Object.fromEntries(Object.entries(part).sort(([left], [right]) => (left < right ? -1 : 1)))
      : part,
  );

/** The binding and the keys as a JSON array in base64url, made by PostgreSQL where the row is. */
function cursorSql(binding: string, row: string, length: number): string {
  const keys = Array.from({ length }, (_, index) => `${row}.k${index}`);
  return `translate(encode(convert_to(json_build_array(${[binding, ...keys].join(", ")})::text, 'UTF8'), 'base64'), E'+/=\\n', '-_')`;
}

export const foreignCursor = () =>
  new RequestError("INVALID_CURSOR", "The cursor is not of this list: it must come from the same filter, order and search.");

function decodePageCursor(cursor: string, binding: string, length: number): (string | null)[] {
  let parts: unknown;
  try {
    parts = JSON.parse(Buffer.from(cursor, "base64url").toString());
  } catch {
    throw foreignCursor();
  }
  if (
    !Array.isArray(parts) ||
    parts[0] !== binding ||
    parts.length !== length + 1 ||
    !parts.slice(1).every((key) => key === null || typeof key === "string")
  )
    throw foreignCursor();
  return parts.slice(1);
}

/** The rows of a page in order; `columns` are of the listed table. What the plan has named stands in a `with` before. */
export function pageSql(
  plan: PagePlan,
  columns: string[],
  { more, keys }: { /** One row more than the page shows. */ more: boolean /** With what cursors are made of. */; keys: boolean },
): string {
  const limit = `limit ${plan.size + (more ? 1 : 0)}`;
  const parts = plan.paged().map((part) => {
    const selected = keys ? [...columns, ...part.keys] : columns;
    return `select ${selected.join(", ")} from ${part.from} where ${part.condition} order by ${part.orderBy} ${limit}`;
  });
  // Parts that follow each other: the second is only read when the first does not fill the page.
  return parts.length === 1
    ? (parts[0] as string)
    : `select * from (${parts.map((part) => `(${part})`).join(" union all ")}) parts ${limit}`;
}

/** What a statement begins with that has parts of a plan in it. */
export const withNamed = ({ named }: PagePlan): string => (named.length > 0 ? `with ${named.join(", ")} ` : "");

/** Counting on costs more the more there is, and nobody reads the difference between ten thousand and more. */
export const MOST_COUNTED = 10_000;

/** How many rows a list has, up to one more than `MOST_COUNTED`. */
export function countSql(plan: PagePlan): string {
  const parts = plan.listed.map(({ from, condition }) => `select 1 from ${from} where ${condition}`);
  return `(select count(*)::int from (${parts.join(" union all ")} limit ${MOST_COUNTED + 1}) counted)`;
}
