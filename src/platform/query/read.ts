import type { DataSource, ObjectLiteral } from "typeorm";
import { hydrate } from "../database/data-source.js";
import { readAs } from "../database/partner-role.js";
import { columnOf, presentId, type Queryable } from "./fields.js";
import { countSql, foreignCursor, type ListRequest, pageSql, planPage, withNamed } from "./page.js";
import { type Reader, Statement } from "./statement.js";

// Reads records for resolvers: entities with the properties that are going to be asked for, many parents at once.

/** Which properties of an entity to read; all of them when it cannot be said. */
export type Properties = ReadonlySet<string> | "all";

export interface Page<T> {
  items: T[];
  cursors: string[];
  hasNextPage: boolean;
  hasPreviousPage: boolean;
}

/** The list of each of several records: `key` of the listed ones names the parent. */
export interface Parents {
  key: string;
  ids: readonly string[];
  seenWithParent?: boolean;
}

type Row = Record<string, unknown>;

const columnsOf = (dataSource: DataSource, target: Queryable, properties: Properties, alias: string): string[] =>
  dataSource
    .getMetadata(target.entity)
    .columns.filter(({ propertyName }) => properties === "all" || propertyName === "id" || properties.has(propertyName))
    .map(({ databaseName }) => `${alias}.${databaseName}`);

const entityOf = <T>(dataSource: DataSource, target: Queryable<T>, row: Row): T =>
  hydrate(dataSource, target.entity as never, row as ObjectLiteral) as T;

/** The records with these values of `key` that the reader may see, in the order of the values; null where there is none. */
export async function readRecords<T>(
  dataSource: DataSource,
  reader: Reader,
  target: Queryable<T>,
  key: string,
  values: readonly string[],
  properties: Properties,
): Promise<(T | null)[]> {
  const statement = new Statement(reader);
  const asked = statement.parameters.add(values, "uuid[]");
  const columns = columnsOf(dataSource, target, properties, "t").join(", ");
  const visible = statement.visible(target, "t");
  // No column is called "#key": a reason has a key of its own. An id that may stand for another has to be told apart from the record's own.
  const text =
    target.formerIds && key === "id"
      ? `select ${columns}, asked.id as "#key" from unnest(${asked}) asked (id)
         join ${target.table} t on t.id = ${presentId(target, "asked.id")} where ${visible}`
      : `select ${columns}, t.${columnOf(target, key)} as "#key" from ${target.table} t where t.${columnOf(target, key)} = any(${asked}) and ${visible}`;
  const { rows } = await readAs(dataSource, reader.viewer, text, statement.parameters.values);
  const found = new Map(rows.map((row) => [row["#key"], entityOf(dataSource, target, row)]));
  return values.map((value) => found.get(value) ?? null);
}

/** All records that belong to each parent, where those are few by nature; in the order of their kind. */
export async function readFew<T>(
  dataSource: DataSource,
  reader: Reader,
  target: Queryable<T>,
  parents: Parents,
  properties: Properties,
): Promise<T[][]> {
  const statement = new Statement(reader);
  const belonging = { ...parents, parent: `any(${statement.parameters.add(parents.ids, "uuid[]")})` };
  const plan = planPage(statement, target, "t", {}, belonging);
  const columns = [...columnsOf(dataSource, target, properties, "t"), `t.${columnOf(target, parents.key)} as parent`];
  const text = `select ${columns.join(", ")} from ${target.table} t where ${plan.listed[0]?.condition} order by ${plan.orderBy}`;
  const groups = groupByParent((await readAs(dataSource, reader.viewer, text, statement.parameters.values)).rows);
  return parents.ids.map((id) => (groups.get(id) ?? []).map((row) => entityOf(dataSource, target, row)));
}

/** The page of a list, or one page for each parent, in one statement. */
export async function readPages<T>(
  dataSource: DataSource,
  reader: Reader,
  target: Queryable<T>,
  request: ListRequest,
  properties: Properties,
  parents?: Parents,
): Promise<Map<string, Page<T>>> {
  const statement = new Statement(reader);
  const plan = planPage(statement, target, "t", request, parents && { ...parents, parent: "parent.id" });
  const page = pageSql(plan, columnsOf(dataSource, target, properties, "t"), { more: true, keys: true });
  const shown = `select page.*, ${plan.cursor("page")} as cursor from (${page}) page`;
  const text = parents
    ? `select parent.id as parent, shown.* from unnest(${statement.parameters.add(parents.ids, "uuid[]")}) parent(id) cross join lateral (${shown}) shown`
    : withNamed(plan) + shown;
  const { rows } = await readAs(dataSource, reader.viewer, text, statement.parameters.values).catch((error: { code?: string }) => {
    // A key that is no value of its column (class 22, data exception) can only come from a cursor that was tampered with.
    throw plan.continued && error.code?.startsWith("22") ? foreignCursor() : error;
  });
  const groups = groupByParent(rows);
  return new Map(
    (parents?.ids ?? [""]).map((id) => {
      const found = groups.get(id) ?? [];
      const rowsShown = found.slice(0, plan.size);
      if (plan.backward) rowsShown.reverse();
      const more = found.length > plan.size;
      return [
        id,
        {
          items: rowsShown.map((row) => entityOf(dataSource, target, row)),
          cursors: rowsShown.map((row) => row.cursor as string),
          hasNextPage: plan.backward ? plan.continued : more,
          hasPreviousPage: plan.backward ? more : plan.continued,
        },
      ];
    }),
  );
}

/** How many records a list has, for each parent: up to one more than are counted exactly. */
export async function countLists(
  dataSource: DataSource,
  reader: Reader,
  target: Queryable,
  request: ListRequest,
  parents?: Parents,
): Promise<Map<string, number>> {
  const statement = new Statement(reader);
  const { where, search } = request;
  const plan = planPage(statement, target, "t", { where, search }, parents && { ...parents, parent: "parent.id" });
  const count = countSql(plan);
  const text = parents
    ? `select parent.id as parent, ${count} as count from unnest(${statement.parameters.add(parents.ids, "uuid[]")}) parent(id)`
    : `${withNamed(plan)}select '' as parent, ${count} as count`;
  const { rows } = await readAs(dataSource, reader.viewer, text, statement.parameters.values);
  return new Map(rows.map(({ parent, count: found }) => [parent, found]));
}

function groupByParent(rows: Row[]): Map<string, Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const parent = (row.parent as string | undefined) ?? "";
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}
