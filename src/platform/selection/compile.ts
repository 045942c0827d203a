import {
  type FieldNode,
  type GraphQLField,
  type GraphQLObjectType,
  getArgumentValues,
  getNamedType,
  isNonNullType,
  Kind,
  type SelectionSetNode,
} from "graphql";
import { fromId } from "../database/id.js";
import type { TakenAway } from "../query/field-rights.js";
import {
  allQueryables,
  type CopyDefinition,
  columnOf,
  hasColumn,
  isNullable,
  isRelation,
  type PartsField,
  partsSql,
  presentId,
  type Queryable,
  type RelationField,
} from "../query/fields.js";
import { emptyOf, HIDDEN_FIELDS } from "../query/hidden-fields.js";
import { type Belonging, countSql, type ListRequest, MOST_COUNTED, type PagePlan, pageSql, planPage } from "../query/page.js";
import { Late } from "../query/parameters.js";
import { composedOf, propertiesSelected, recordSets } from "../query/properties.js";
import { searchShape } from "../query/search.js";
import { type Asked, selectedFields, setsBelow } from "../query/selected.js";
import type { Statement } from "../query/statement.js";
import { leafSql } from "./leaf.js";

/** Says that a selection has something in it that only code can answer. */
export class NeedsCode extends Error {}

/** Says it of who asks now; the same may be compiled for others. */
export class NeedsCodeForOne extends NeedsCode {}

/** A selection whose statement is used again with other values of its variables. */
export interface AskedAgain extends Asked {
  /** The value of a variable, for a statement that depends on nothing but what `shape` makes of it. */
  shapeOnly(variable: string, shape: (value: unknown) => unknown): unknown;
}

/** A field of the answer: its name there, and the SQL of its value. */
type Column = [name: string, sql: string];

/** PostgreSQL cuts longer names off. */
const LONGEST_NAME = 63;

/**
 * Turns the selection of a query into one statement that answers it as JSON.
 *
 * Every list of the answer is `json_agg` of a subselect whose columns have the names of the answer, and is called `"#"`, a name
 * that no field of GraphQL can have; every other object is `json_build_object`.
 */
export class SelectionCompiler {
  constructor(
    private readonly asked: AskedAgain,
    private readonly statement: Statement,
  ) {}

  /**
   * @returns a statement of one row and column: the `data` of the answer
   * @throws {NeedsCode} when a field is not made of columns
   */
  query(type: GraphQLObjectType, set: SelectionSetNode): string {
    return `select ${object(this.columns(type, [set], (field, nodes) => this.root(field, nodes)))}::text as data`;
  }

  private columns(
    type: GraphQLObjectType,
    sets: readonly SelectionSetNode[],
    answerOf: (field: GraphQLField<unknown, unknown>, nodes: FieldNode[]) => string,
  ): Column[] {
    return [...selectedFields(this.asked, type, sets)].map(([key, nodes]) => {
      if (key.length > LONGEST_NAME) throw new NeedsCode(key);
      const name = nodes[0]?.name.value as string;
      const field = type.getFields()[name];
      if (name === "__typename") return [key, `${literal(type.name)}::text`];
      if (!field) throw new NeedsCode(`${type.name}.${name}`);
      return [key, answerOf(field, nodes)];
    });
  }

  private root(field: GraphQLField<unknown, unknown>, nodes: FieldNode[]): string {
    for (const target of allQueryables()) {
      if (target.roots?.many[0] === field.name) return this.connection(target, field, nodes);
      if (target.roots?.one[0] === field.name) return this.rootRecord(target, field, nodes);
    }
    throw new NeedsCode(field.name);
  }

  private rootRecord(target: Queryable, field: GraphQLField<unknown, unknown>, nodes: FieldNode[]): string {
    const alias = this.statement.alias();
    const id = this.statement.parameters.add(this.idGiven(target, field, nodes), "uuid");
    return this.one(target, field, nodes, alias, `${alias}.id = ${presentId(target, id)}`);
  }

  /** The uuid in the argument `id`; of a variable it is taken late, so that one plan serves all records. */
  private idGiven(target: Queryable, field: GraphQLField<unknown, unknown>, nodes: FieldNode[]): unknown {
    const prefix = target.entity.prefix as string;
    const given = nodes[0]?.arguments?.find(({ name }) => name.value === "id")?.value;
    if (given?.kind !== Kind.VARIABLE) return fromId(prefix, this.argumentsOf(field, nodes).id as string, "id");
    const variable = given.name.value;
    return new Late(({ variables }) => fromId(prefix, variables[variable] as string, "id"));
  }

  private argumentsOf = (field: GraphQLField<unknown, unknown>, [node]: FieldNode[]): Record<string, unknown> =>
    getArgumentValues(field, node as FieldNode, this.asked.variableValues);

  /** The one record that fulfils a condition and may be seen, or null. */
  private one(target: Queryable, field: GraphQLField<unknown, unknown>, nodes: FieldNode[], alias: string, condition: string): string {
    if (isNonNullType(field.type)) throw new NeedsCode(`${field.name} must not be null, and the record may be hidden`);
    const columns = this.record(target, recordType(field), setsBelow(nodes), alias);
    return object(columns, `from ${target.table} ${alias} where ${condition} and ${this.statement.visible(target, alias)}`);
  }

  /** The columns of a record that stands in the statement as `row`. */
  private record(target: Queryable, type: GraphQLObjectType, sets: readonly SelectionSetNode[], row: string): Column[] {
    return this.columns(type, sets, (field, nodes) => {
      const { name } = field;
      const known = this.underRules(target, field, row);
      if (known !== undefined) return known;
      if (name === "id" && target.entity.prefix) return `${literal(`${target.entity.prefix}_`)} || ${row}.id`;
      const relation = target.fields[name];
      if (relation && isRelation(relation)) return this.relation(target, relation, field, nodes, row);
      if (relation?.kind === "parts") return this.parts(target, relation, field, nodes, row);
      const composed = composedOf(type, name);
      if (composed) return this.composed(target, composed, field, nodes, row);
      if (!hasColumn(target, name)) throw new NeedsCode(`${type.name}.${name}`);
      return this.leaf(target, name, field, row);
    });
  }

  /** What rules make of a field for whoever asks; undefined where they say nothing of it. */
  private underRules(target: Queryable, field: GraphQLField<unknown, unknown>, row: string): string | undefined {
    const { name } = field;
    const { fields, keys } = this.statement.hidden(target);
    if (target.ruled && name === HIDDEN_FIELDS) return jsonOf(this.statement.hiddenNames(target));
    if (fields.has(name)) {
      const empty = emptyOf(field.type);
      // Of what tells of other records the code knows what can be told all the same.
      if (empty === undefined || (empty !== null && !target.ruled)) throw new NeedsCodeForOne(`${target.name}.${name}`);
      return jsonOf(empty);
    }
    if (this.statement.hiddenBehind(target, name).length > 0) return this.statement.column(target, name, row);
    const column = () => `${row}.${columnOf(target, name)}`;
    if (name === "customFields" && keys.length > 0) return `(${column()} - ${textsOf(keys)})`;
    const copy = target.copies?.[name];
    return copy && copyWithout(this.statement.hiddenInCopy(copy.of), copy, column());
  }

  private leaf(target: Queryable, property: string, field: GraphQLField<unknown, unknown>, row: string): string {
    const sql = leafSql(field.type, `${row}.${columnOf(target, property)}`);
    // A null that must not be is an error of GraphQL, which only execution words.
    if (!sql || (isNonNullType(field.type) && isNullable(target, property))) throw new NeedsCode(`${target.name}.${field.name}`);
    return sql;
  }

  private composed(
    target: Queryable,
    properties: Record<string, string>,
    field: GraphQLField<unknown, unknown>,
    nodes: FieldNode[],
    row: string,
  ): string {
    const columns = this.columns(recordType(field), setsBelow(nodes), (part) => {
      const sql = leafSql(part.type, `${row}.${columnOf(target, properties[part.name] as string)}`);
      if (!sql) throw new NeedsCode(`${target.name}.${field.name}.${part.name}`);
      return sql;
    });
    const present = Object.values(properties).map((property) => `${row}.${columnOf(target, property)} is not null`);
    return object(columns, `where ${present.join(" and ")}`);
  }

  /** What stands in the record itself, in its order. */
  private parts(owner: Queryable, parts: PartsField, field: GraphQLField<unknown, unknown>, nodes: FieldNode[], row: string): string {
    const alias = this.statement.alias();
    const columns = this.record(parts.target, recordType(field), setsBelow(nodes), alias);
    return list(columns, `from ${partsSql(owner, parts, row)} ${alias}`);
  }

  private relation(
    owner: Queryable,
    relation: RelationField,
    field: GraphQLField<unknown, unknown>,
    nodes: FieldNode[],
    row: string,
  ): string {
    const { key } = relation;
    const target = relation.target();
    if (relation.kind === "toMany") {
      const belonging = { key, parent: `${row}.id`, seenWithParent: relation.seenWithParent };
      return relation.few ? this.few(target, field, nodes, belonging) : this.connection(target, field, nodes, belonging);
    }
    const alias = this.statement.alias();
    const condition = relation.inverse ? `${alias}.${columnOf(target, key)} = ${row}.id` : `${alias}.id = ${row}.${columnOf(owner, key)}`;
    return this.one(target, field, nodes, alias, condition);
  }

  private few(target: Queryable, field: GraphQLField<unknown, unknown>, nodes: FieldNode[], belonging: Belonging): string {
    const alias = this.statement.alias();
    const { listed, orderBy } = planPage(this.statement, target, alias, {}, belonging);
    const columns = this.record(target, recordType(field), setsBelow(nodes), alias);
    return list(columns, `from ${target.table} ${alias} where ${listed[0]?.condition} order by ${orderBy}`);
  }

  private connection(target: Queryable, field: GraphQLField<unknown, unknown>, nodes: FieldNode[], belonging?: Belonging): string {
    const type = recordType(field);
    const sets = setsBelow(nodes);
    const alias = this.statement.alias();
    const plan = planPage(this.statement, target, alias, this.listRequest(field, nodes), belonging);
    const page = new PageOfAnswer(target, alias, plan, this.selects(type, sets, "pageInfo"));
    const columns = this.columns(type, sets, (part, below) => {
      switch (part.name) {
        case "nodes":
          return page.rows(this.record(target, recordType(part), setsBelow(below), page.name));
        case "edges":
          return page.rows(this.edge(target, recordType(part), setsBelow(below), page));
        case "pageInfo":
          return object(this.columns(recordType(part), setsBelow(below), ({ name }) => page.info(name)));
        case "totalCount":
          return `least(${countSql(plan)}, ${MOST_COUNTED})`;
        case "totalCountIsExact":
          return `${countSql(plan)} <= ${MOST_COUNTED}`;
        case "streamCursor":
          return this.statement.parameters.add(new Late(({ streamCursor }) => streamCursor()), "text");
        default:
          throw new NeedsCode(`${type.name}.${part.name}`);
      }
    });
    const record = this.asked.schema.getType(target.name) as GraphQLObjectType;
    const properties = propertiesSelected(target, this.asked, record, recordSets(this.asked, type, sets));
    if (properties === "all") throw new NeedsCode(target.name);
    return object(columns, "", page.read([...properties]));
  }

  /** The arguments of a list. Of a search in a variable only the shape counts, so that one plan serves all words. */
  private listRequest(field: GraphQLField<unknown, unknown>, nodes: FieldNode[]): ListRequest {
    const [node] = nodes as [FieldNode];
    const search = node.arguments?.find(({ name }) => name.value === "search");
    if (search?.value.kind !== Kind.VARIABLE) return this.argumentsOf(field, nodes) as ListRequest;
    const others = { ...node, arguments: node.arguments?.filter((argument) => argument !== search) };
    const request = this.argumentsOf(field, [others]) as ListRequest;
    const searchVariable = search.value.name.value;
    const given = this.asked.shapeOnly(searchVariable, searchShape);
    return typeof given === "string" ? { ...request, search: given, searchVariable } : request;
  }

  private selects(type: GraphQLObjectType, sets: readonly SelectionSetNode[], name: string): boolean {
    return [...selectedFields(this.asked, type, sets).values()].some(([node]) => node?.name.value === name);
  }

  private edge(target: Queryable, type: GraphQLObjectType, sets: readonly SelectionSetNode[], page: PageOfAnswer): Column[] {
    return this.columns(type, sets, (field, nodes) => {
      if (field.name === "cursor") return page.cursor();
      if (field.name === "node") return object(this.record(target, recordType(field), setsBelow(nodes), page.name));
      throw new NeedsCode(`${type.name}.${field.name}`);
    });
  }
}

/** The rows of a page inside of a statement, read once however many fields of the connection are made of them. */
class PageOfAnswer {
  readonly name: string;
  private withKeys = false;

  constructor(
    private readonly target: Queryable,
    private readonly alias: string,
    private readonly plan: PagePlan,
    /** Whether one row more than is shown must be read, to know if there is one. */
    private readonly more: boolean,
  ) {
    this.name = `page_${alias}`;
  }

  /** The list of what the columns make of each row that is shown. */
  rows(columns: Column[]): string {
    const shown = this.more ? ` where n <= ${this.plan.size}` : "";
    return list(columns, `from ${this.name}${shown}${this.plan.backward ? " order by n desc" : ""}`);
  }

  cursor(): string {
    this.withKeys = true;
    return this.plan.cursor(this.name);
  }

  info(name: string): string {
    const { size, backward, continued } = this.plan;
    switch (name) {
      case "hasNextPage":
        return backward ? String(continued) : this.isMore();
      case "hasPreviousPage":
        return backward ? this.isMore() : String(continued);
      case "startCursor":
      case "endCursor": {
        const direction = (name === "startCursor") === backward ? "desc" : "asc";
        return `(select ${this.cursor()} from ${this.name} where n <= ${size} order by n ${direction} limit 1)`;
      }
      default:
        throw new NeedsCode(`PageInfo.${name}`);
    }
  }

  private isMore(): string {
    return `(select count(*) > ${this.plan.size} from ${this.name})`;
  }

  /** The part of the statement that reads the rows; to be asked last, when it is known what of them is needed. */
  read(properties: string[]): string {
    const columns = properties.map((property) => `${this.alias}.${columnOf(this.target, property)}`);
    const rows = pageSql(this.plan, columns, { more: this.more, keys: this.withKeys });
    const numbered = this.more || this.plan.backward;
    const page = `${this.name} as (${numbered ? `select page.*, row_number() over () as n from (${rows}) page` : rows})`;
    return `with ${[...this.plan.named, page].join(", ")} `;
  }
}

/** The JSON object in `column` without what is hidden in the copy that it has: the same as `knownCopy`. */
function copyWithout({ fields, keys }: TakenAway, { at, besides }: CopyDefinition, column: string): string | undefined {
  if (fields.size === 0 && keys.length === 0) return undefined;
  const path = literal(`{${at}}`);
  const known = `(${column} #> ${path}) - ${textsOf([...fields])}`;
  const custom = `jsonb_set(${known}, '{customFields}', (${column} #> ${literal(`{${at},customFields}`)}) - ${textsOf(keys)}, false)`;
  const inner = `case when jsonb_typeof(${column} #> ${literal(`{${at},customFields}`)}) = 'object' then ${custom} else ${known} end`;
  const kept = `jsonb_set(${column} - ${literal(besides)}, ${path}, ${inner})`;
  return `(case when jsonb_typeof(${column} #> ${path}) = 'object' then ${kept} else ${column} end)`;
}

const jsonOf = (value: unknown): string => `${literal(JSON.stringify(value))}::json`;
const textsOf = (texts: readonly string[]): string => `array[${texts.map(literal).join(", ")}]::text[]`;

const literal = (text: string): string => `'${text.replaceAll("'", "''")}'`;

const subselect = (columns: Column[], from: string): string =>
  `(select ${columns.map(([name, sql]) => `${sql} as "${name}"`).join(", ")} ${from}) "#"`;

/** PostgreSQL takes at most a hundred arguments, two for each field. */
const MOST_BUILT = 50;

/** An object of the answer; null when `from` gives no row. Built where it can be, because a subselect more costs each row of a list. */
function object(columns: Column[], from = "", withPage = ""): string {
  if (columns.length > MOST_BUILT) return `(${withPage}select row_to_json("#") from ${subselect(columns, from)})`;
  const built = `json_build_object(${columns.map(([name, sql]) => `'${name}', ${sql}`).join(", ")})`;
  return from || withPage ? `(${withPage}select ${built} ${from})` : built;
}

const list = (columns: Column[], from: string): string => `(select coalesce(json_agg("#"), '[]') from ${subselect(columns, from)})`;

/** The type of the objects that a field answers with. */
const recordType = (field: GraphQLField<unknown, unknown>): GraphQLObjectType => getNamedType(field.type) as GraphQLObjectType;
