import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, Ctx, FieldResolver, ID, Info, Query, Resolver, Root } from "type-graphql";
import { fromId } from "../database/id.js";
import { AllowFor } from "../schema/rules.js";
import { connectionOf } from "./connection.js";
import { declare, type Parameter } from "./declare.js";
import { isRelation, type OrderKey, type Queryable, type RelationField, type Roots } from "./fields.js";
import type { Where } from "./filter.js";
import { filterType, orderType } from "./filter-types.js";
import { type ListRequest, PageArgs } from "./page.js";
import type { RecordReader } from "./record-reader.js";
import { SEARCH_LIMITS } from "./search-levels.js";

/**
 * The fields of the schema by which records are read: the root fields of each kind, and its relations. They follow from
 * `queryable()`, so that the fields, the filters and the SQL cannot disagree, and are declared to type-graphql as if
 * each had been written by hand.
 */
export function readResolvers(target: Queryable): Function[] {
  const relations = Object.entries(target.fields).filter((entry): entry is [string, RelationField] => isRelation(entry[1]));
  return [
    ...(target.roots ? [rootFields(target, target.roots)] : []),
    ...(relations.length > 0 ? [relationFields(target, relations)] : []),
  ];
}

function rootFields(target: Queryable, { scope, one, many }: Roots): Function {
  class Roots {}
  // Types must exist before the schema is put together, not while it is.
  const connection = connectionOf(target);
  declare(
    Roots,
    one[0],
    [Query(() => target.entity, { nullable: true, description: one[1] }), AllowFor(scope)],
    [Ctx(), Info(), Arg("id", () => ID, { description: "Its id." })],
    (context: RecordReader, info: GraphQLResolveInfo, id: string) =>
      context.load(target.entity, fromId(target.entity.prefix as string, id, "id"), info),
  );
  declare(
    Roots,
    many[0],
    [Query(() => connection, { description: many[1] }), AllowFor(scope)],
    [Ctx(), Info(), ...listParameters(target), ...searchParameter(target)],
    (context: RecordReader, info: GraphQLResolveInfo, page: PageArgs, where?: Where, orderBy?: OrderKey[], search?: string) =>
      context.list(target, { ...page, where, orderBy, search }, info),
  );
  Resolver()(Roots);
  return Roots;
}

const listParameters = (target: Queryable): Parameter[] => [
  Args(() => PageArgs),
  Arg("where", () => filterType(target), { nullable: true, description: "Which of them." }),
  Arg("orderBy", () => [orderType(target)], { nullable: true, description: "At most three keys; the id is always the last." }),
];

const searchParameter = ({ searchable }: Queryable): Parameter[] =>
  searchable.length === 0
    ? []
    : [
        Arg("search", () => String, {
          nullable: true,
          description:
            `Words, ${SEARCH_LIMITS.words} at most, that must all be somewhere in ${searchable.join(", ")}. Without \`orderBy\` the best ` +
            "matches come first: whole fields, whole words, starts of words, parts of words. Where nothing matches, near misses are found.",
        }),
      ];

function relationFields(target: Queryable, relations: [string, RelationField][]): Function {
  class Relations {}
  for (const [name, relation] of relations) {
    if (relation.kind === "toOne") toOneField(Relations, name, relation);
    else if (relation.few) fewField(Relations, name, relation);
    else listField(Relations, name, relation);
  }
  Resolver(() => target.entity)(Relations);
  return Relations;
}

function toOneField(resolver: Function, name: string, relation: RelationField & { kind: "toOne" }): void {
  const { target, key, inverse, description } = relation;
  declare(
    resolver,
    name,
    [FieldResolver(() => target().entity, { nullable: true, description })],
    [Root(), Ctx(), Info()],
    (record: any, context: RecordReader, info: GraphQLResolveInfo) =>
      inverse ? context.loadBy(target().entity, key, record.id, info) : context.load(target().entity, record[key], info),
  );
}

function listField(
  resolver: Function,
  name: string,
  { target, key, seenWithParent, description }: RelationField & { kind: "toMany" },
): void {
  const connection = connectionOf(target());
  declare(
    resolver,
    name,
    [FieldResolver(() => connection, { description })],
    [Root(), Ctx(), Info(), ...listParameters(target())],
    (record: any, context: RecordReader, info: GraphQLResolveInfo, page: PageArgs, where?: Where, orderBy?: OrderKey[]) => {
      const request: ListRequest = { ...page, where, orderBy };
      return context.listOf(target(), { key, id: record.id, seenWithParent }, request, info);
    },
  );
}

function fewField(
  resolver: Function,
  name: string,
  { target, key, seenWithParent, description }: RelationField & { kind: "toMany" },
): void {
  declare(
    resolver,
    name,
    [FieldResolver(() => [target().entity], { description })],
    [Root(), Ctx(), Info()],
    (record: any, context: RecordReader, info: GraphQLResolveInfo) => context.few(target(), { key, id: record.id, seenWithParent }, info),
  );
}
