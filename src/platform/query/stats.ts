import { RequestError } from "../errors.js";
import { decimalsOf } from "../identifiers/codes.js";
import { columnOf, isRelation, type MoneyDefinition, propertyOf, type Queryable, type StatsDefinition, type ValueField } from "./fields.js";
import { checkFilter, each, type Where } from "./filter.js";
import { listConditions } from "./page.js";
import { type Reader, Statement } from "./statement.js";

/** How long a span of time is a group. */
export enum TimeBucket {
  HOUR = "HOUR",
  DAY = "DAY",
  WEEK = "WEEK",
  MONTH = "MONTH",
  QUARTER = "QUARTER",
  YEAR = "YEAR",
}

/** The most groups of one answer. */
export const MOST_GROUPS = 1_000;

export const AGGREGATES = ["sum", "avg", "min", "max"] as const;

/** What is asked about many records at once. */
export interface StatsRequest {
  where?: Where | null;
  groupBy: string[];
  bucket?: TimeBucket | null;
  bucketBy?: string | null;
  timezone: string;
  having?: Where | null;
}

/** Which parts of the answer are selected. */
export interface StatsAsked {
  measures: string[];
  money: string[];
  /** Those of the money fields whose totals across currencies are. */
  totals: string[];
  durations: string[];
}

export interface Group {
  /** By the name of the group; the uuid where it is a record. */
  key: Record<string, unknown> & { bucketStart: Date | null };
  count: number;
  [measure: string]: unknown;
}

/** Where statements are sent: the pool, or one connection whose transaction sees one moment. */
export interface Queries {
  query(text: string, values?: unknown[]): Promise<{ rows: any[] }>;
}

/** The groups of the records that the reader may see, in the order of their time and of `groupBy`. */
export async function readStats(
  queries: Queries,
  reader: Reader,
  target: Queryable,
  request: StatsRequest,
  asked: StatsAsked,
): Promise<Group[]> {
  const groups = await groupsOf(queries, reader, target, request, asked.measures);
  for (const name of asked.money) {
    const byCurrency = await moneyOf(queries, reader, target, request, name);
    for (const group of groups) group[name] = byCurrency.get(keyText(group.key)) ?? [];
  }
  for (const name of asked.totals) {
    const totals = await totalsOf(queries, reader, target, request, name);
    for (const group of groups) group[`${name}Total`] = totals?.get(keyText(group.key)) ?? null;
  }
  for (const name of asked.durations) {
    const byState = await durationsOf(queries, reader, target, request, name);
    for (const group of groups) group[name] = byState.get(keyText(group.key)) ?? [];
  }
  return groups;
}

/** The numeric fields whose sum, average, smallest and largest can be asked for. */
export const measuresOf = ({ fields }: Queryable): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.kind === "int" || field.kind === "float" ? [name] : []));

/** The fields that say when something was. */
export const timesOf = ({ fields }: Queryable): string[] =>
  Object.entries(fields).flatMap(([name, field]) => (field.kind === "dateTime" || field.kind === "date" ? [name] : []));

const statsOf = ({ stats, name }: Queryable): StatsDefinition => {
  if (!stats) throw new Error(`${name} has no statistics`);
  return stats;
};

/**
 * The statement that counts the groups.
 * @throws {RequestError} for what cannot be asked, or not by this reader
 */
export function groupsStatement(
  reader: Reader,
  target: Queryable,
  request: StatsRequest,
  measures: string[],
): { text: string; values: unknown[] } {
  checkFilter(request.having, "having");
  const twice = request.groupBy.find((name, index) => request.groupBy.indexOf(name) < index);
  if (twice !== undefined) throw new RequestError("BAD_USER_INPUT", '"groupBy" names the same group twice.');
  const statement = new Statement(reader);
  const found = grouping(statement, target, request);
  const compared = each(request.having ?? {}).flatMap(([name]) => (name === "count" ? [] : [name]));
  for (const name of compared) statement.expectKnown(target, name);
  const known = measures.filter((name) => !statement.hidden(target).fields.has(name));
  const numbers = new Set([...known, ...compared]);
  const aggregates = [...numbers].flatMap((name) =>
    AGGREGATES.map(
      (aggregate) => `${aggregate}(t.${columnOf(target, propertyOf(target, name))})::float8 as ${name.toLowerCase()}_${aggregate}`,
    ),
  );
  const grouped = `select ${[...found.columns, "count(*)::int as count", ...aggregates].join(", ")} ${found.from()} ${groupedBy(found.by)}`;
  const having = havingSql(statement, request.having ?? {});
  const order = orderOf(statement, found, request);
  const text = `select * from (${grouped}) grouped ${having} ${order} limit ${MOST_GROUPS + 1}`;
  return { text, values: statement.parameters.values };
}

async function groupsOf(queries: Queries, reader: Reader, target: Queryable, request: StatsRequest, measures: string[]): Promise<Group[]> {
  const { text, values } = groupsStatement(reader, target, request, measures);
  const { rows } = await queries.query(text, values);
  if (rows.length > MOST_GROUPS) {
    throw new RequestError(
      "OPERATION_TOO_COMPLEX",
      `There are more than ${MOST_GROUPS} groups. Ask for fewer, or filter with "where" or "having".`,
      {
        name: "groups",
        limit: MOST_GROUPS,
        value: rows.length,
      },
    );
  }
  return rows.map((row) => ({
    key: keyOf(row, request.groupBy),
    count: row.count,
    ...Object.fromEntries(
      measures.map((name) => [
        name,
        // Of what the reader does not know there are no numbers.
        Object.fromEntries(AGGREGATES.map((aggregate) => [aggregate, row[`${name.toLowerCase()}_${aggregate}`] ?? null])),
      ]),
    ),
  }));
}

function moneyFields(target: Queryable, name: string): MoneyDefinition {
  const fields = statsOf(target).money?.[name];
  if (!fields) throw new Error(`${target.name}.${name} is no money`);
  return fields;
}

/** Amounts of money cannot be added up across currencies: one row for each. */
async function moneyOf(
  queries: Queries,
  reader: Reader,
  target: Queryable,
  request: StatsRequest,
  name: string,
): Promise<Map<string, object[]>> {
  const statement = new Statement(reader);
  if (statement.hidden(target).fields.has(name)) return new Map();
  const { currency, weight } = moneyFields(target, name);
  const column = (field: string) => `t.${columnOf(target, propertyOf(target, field))}`;
  const { columns, by, from } = grouping(statement, target, request);
  const amount = column(name);
  // A product is exact where a quotient is not, so the percent come last.
  const weighted = weight ? `round(sum(${amount} * ${column(weight)}) * 0.01, 4)` : `sum(${amount})`;
  const text = `select ${[...columns, `${column(currency)} as currency`].join(", ")}, count(${amount})::int as count, sum(${amount})::text as sum,
      round(avg(${amount}), 4)::text as avg, min(${amount})::text as min, max(${amount})::text as max, ${weighted}::text as weighted
    ${from()} ${groupedBy([...by, column(currency)])} order by ${column(currency)}`;
  const { rows } = await queries.query(text, statement.parameters.values);
  const found = new Map<string, object[]>();
  for (const row of rows) {
    if (row.currency === null || row.count === 0) continue;
    const key = keyText(keyOf(row, request.groupBy));
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** The amounts of each group in one currency; null where the organisation has none. What has no rate is counted, and not added. */
async function totalsOf(
  queries: Queries,
  reader: Reader,
  target: Queryable,
  request: StatsRequest,
  name: string,
): Promise<Map<string, object> | null> {
  const { total, weight } = moneyFields(target, name);
  const asked = await queries.query(total?.currency as string);
  const currency: string | null = asked.rows[0]?.currency ?? null;
  if (!total || !currency) return null;
  const statement = new Statement(reader);
  const base = statement.parameters.add(currency, "text");
  const column = (field: string) => `t.${columnOf(target, propertyOf(target, field))}`;
  const { columns, by, from } = grouping(statement, target, request);
  const amount = column(name);
  const places = decimalsOf(currency);
  const weighted = weight ? `sum(m.worth * ${column(weight)}) * 0.01` : "sum(m.worth)";
  const text = `select ${[...columns, `count(m.worth)::int as count`].join(", ")}, (count(${amount}) - count(m.worth))::int as "withoutRate",
      round(coalesce(sum(m.worth), 0), ${places})::text as sum, round(coalesce(${weighted}, 0), ${places})::text as weighted
    ${from(`cross join lateral (select ${amount} * (${total.rate(base, column)}) as worth) m`)} ${groupedBy(by)}`;
  const { rows } = await queries.query(text, statement.parameters.values);
  return new Map(rows.map((row) => [keyText(keyOf(row, request.groupBy)), { ...row, currency }]));
}

/** How long the records of each group were in a state, for each state that some of them have left, in the order of the states. */
async function durationsOf(
  queries: Queries,
  reader: Reader,
  target: Queryable,
  request: StatsRequest,
  name: string,
): Promise<Map<string, object[]>> {
  const definition = statsOf(target).durations?.[name];
  if (!definition) throw new Error(`${target.name}.${name} is no duration`);
  const statement = new Statement(reader);
  const history = definition.history();
  const column = (property: string) => `h.${columnOf(history, property)}`;
  const { columns, by, from } = grouping(statement, target, request);
  const [left, followed] = [definition.of, definition.until].map((name) => column(stateProperty(history, name))) as [string, string];
  const states = (history.fields[definition.of] as ValueField).enumeration?.type();
  const order = states ? `array_position(${statement.parameters.add(Object.values(states), "text[]")}, ${left})` : left;
  const seconds = column(definition.seconds);
  // A step that leaves the state as it is does not end the time in it.
  const text = `select ${[...columns, `${left} as state`].join(", ")}, count(*)::int as count, avg(${seconds})::float8 as avg,
      percentile_cont(0.5) within group (order by ${seconds}) as median, min(${seconds}) as min, max(${seconds}) as max
    ${from(`join ${history.table} h on ${column(definition.key)} = t.id and ${left} is distinct from ${followed} and ${left} is not null`)}
    ${groupedBy([...by, left])} order by ${order}`;
  const { rows } = await queries.query(text, statement.parameters.values);
  const found = new Map<string, object[]>();
  for (const row of rows) {
    const key = keyText(keyOf(row, request.groupBy));
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  return found;
}

/** Where a step keeps a state: a record by its uuid. */
const stateProperty = ({ fields }: Queryable, name: string): string => {
  const field = fields[name];
  return field?.kind === "toOne" ? field.key : name;
};

const keyOf = (row: Record<string, unknown>, groupBy: string[]): Group["key"] => ({
  ...Object.fromEntries(groupBy.map((name, index) => [name, row[`g${index}`]])),
  bucketStart: (row.bucket as Date | undefined) ?? null,
});

/** What a group is told from the others by. */
export const keyText = (key: Group["key"]): string => JSON.stringify(key);

/** The columns of the groups (`g0` to `gn`, `bucket`), what they are grouped by, and where they come from. */
interface Grouping {
  columns: string[];
  /** With further tables joined, if any. */
  from: (further?: string) => string;
  by: string[];
  /** The values of each group in their order, where it is an enumeration. */
  values: (string[] | undefined)[];
}

function grouping(statement: Statement, target: Queryable, request: StatsRequest): Grouping {
  const { groups, time } = statsOf(target);
  const joins: string[] = [];
  const keys = request.groupBy.map((name) => groupColumn(statement, target, (groups[name] as string).split("."), "t", joins));
  const by = keys.map(({ column }) => column);
  const columns = by.map((column, index) => `${column} as g${index}`);
  if (request.bucket) {
    const bucket = bucketSql(statement, target, request.bucketBy ?? time, request.bucket, request.timezone);
    by.push(bucket);
    columns.push(`${bucket} as bucket`);
  }
  const conditions = listConditions(statement, target, "t", request).join(" and ");
  const from = (further = "") => `from ${target.table} t ${joins.join(" ")} ${further} where ${conditions}`;
  return { columns, by, values: keys.map(({ values }) => values), from };
}

const groupedBy = (by: string[]): string => (by.length > 0 ? `group by ${by.join(", ")}` : "");

/** By time, then by the groups in the order in which they were asked for; enumerations in the order of their values. */
function orderOf({ parameters }: Statement, { values }: Grouping, { bucket }: StatsRequest): string {
  const groups = values.map((list, index) => (list ? `array_position(${parameters.add(list, "text[]")}, g${index})` : `g${index}`));
  const keys = bucket ? ["bucket", ...groups] : groups;
  return keys.length > 0 ? `order by ${keys.join(", ")}` : "";
}

/** The column at the end of a path over to-one relations. What of them is hidden counts as not there. */
function groupColumn(
  statement: Statement,
  target: Queryable,
  [name, ...further]: string[],
  alias: string,
  joins: string[],
): { column: string; values?: string[] } {
  const field = target.fields[name as string];
  if (!field) throw new Error(`${target.name} has no field ${name} to group by`);
  statement.expectKnown(target, name as string);
  if (!isRelation(field)) {
    const values = (field as ValueField).enumeration?.type();
    return { column: `${alias}.${columnOf(target, propertyOf(target, name as string))}`, values: values && Object.values(values) };
  }
  const other = statement.alias();
  const condition = `${other}.id = ${alias}.${columnOf(target, field.key)} and ${statement.visible(field.target(), other)}`;
  joins.push(`left join ${field.target().table} ${other} on ${condition}`);
  return further.length > 0 ? groupColumn(statement, field.target(), further, other, joins) : { column: `${other}.id` };
}

/** The start of a span, by the calendar and the clock of a time zone. Two equal expressions need one and the same parameter. */
function bucketSql(statement: Statement, target: Queryable, field: string, bucket: TimeBucket, timezone: string): string {
  statement.expectKnown(target, field);
  const { parameters } = statement;
  const column = `t.${columnOf(target, propertyOf(target, field))}`;
  const zone = parameters.add(timezone, "text");
  const instant = target.fields[field]?.kind === "date" ? `(${column}::timestamp at time zone ${zone})` : column;
  const local = `(${instant} at time zone ${zone})`;
  // An hour that comes twice is two.
  if (bucket === TimeBucket.HOUR) return `(${instant} - (${local} - date_trunc('hour', ${local})))`;
  return firstOf(`date_trunc('${bucket.toLowerCase()}', ${instant}, ${zone})`, zone);
}

/** Where clocks are put back over midnight, it comes twice: a day begins with the first. Of one that never comes PostgreSQL takes the instant after it. */
function firstOf(start: string, zone: string): string {
  const isSame = (shift: string) => `((${start} - ${shift}) at time zone ${zone}) = (${start} at time zone ${zone})`;
  const [hour, half] = ["interval '1 hour'", "interval '30 minutes'"];
  return `(${start} - case when ${isSame(hour)} then ${hour} when ${isSame(half)} then ${half} else interval '0' end)`;
}

function havingSql({ filter }: Statement, having: Where): string {
  const conditions = each(having).flatMap(([name, value]) => {
    if (name === "count") return [filter.comparison("grouped.count", "int", value)];
    return each(value).map(([aggregate, comparison]) =>
      filter.comparison(`grouped.${name.toLowerCase()}_${aggregate}`, "float", comparison),
    );
  });
  return conditions.length > 0 ? `where ${conditions.join(" and ")}` : "";
}
