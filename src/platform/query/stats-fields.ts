import { type GraphQLObjectType, type GraphQLResolveInfo, getNamedType, type SelectionSetNode } from "graphql";
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  Float,
  Info,
  InputType,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
  registerEnumType,
} from "type-graphql";
import { poolOf } from "../database/data-source.js";
import { CurrencyCode, DateTime, Decimal, TimeZone } from "../scalars.js";
import { AllowFor, Costs } from "../schema/rules.js";
import { declare, type Parameter } from "./declare.js";
import {
  type DurationsDefinition,
  type FieldDefinition,
  isRelation,
  type Queryable,
  type Roots,
  type StatsDefinition,
  type ValueField,
} from "./fields.js";
import type { Where } from "./filter.js";
import { comparisonType, enumName, filterType } from "./filter-types.js";
import type { RecordReader } from "./record-reader.js";
import { type Asked, selectedFields, setsBelow } from "./selected.js";
import { AGGREGATES, type Group, measuresOf, readStats, type StatsAsked, type StatsRequest, TimeBucket, timesOf } from "./stats.js";

/** The statistics of a kind of record in the schema: its root field, groups and measures, all from its definition. */

registerEnumType(TimeBucket, {
  name: "TimeBucket",
  description: "How long a span of time is a group, by the calendar of the time zone.",
  valuesConfig: {
    HOUR: { description: "An hour." },
    DAY: { description: "A day from midnight." },
    WEEK: { description: "A week from Monday." },
    MONTH: { description: "A month." },
    QUARTER: { description: "Three months." },
    YEAR: { description: "A year." },
  },
});

@ObjectType({ description: "A number of many records; null where none has one." })
export class NumberStats {
  @Field(() => Float, { nullable: true, description: "All together." })
  sum: number | null;

  @Field(() => Float, { nullable: true, description: "The mean." })
  avg: number | null;

  @Field(() => Float, { nullable: true, description: "The smallest." })
  min: number | null;

  @Field(() => Float, { nullable: true, description: "The largest." })
  max: number | null;
}

@ObjectType({ description: "The amounts of many records in one currency; records without an amount are left out." })
export class MoneyStats {
  @Field(() => CurrencyCode, { description: "The currency." })
  currency: string;

  @Field(() => Int, { description: "How many have an amount in it." })
  count: number;

  @Field(() => Decimal, { description: "All amounts together." })
  sum: string;

  @Field(() => Decimal, { description: "The mean." })
  avg: string;

  @Field(() => Decimal, { description: "The smallest." })
  min: string;

  @Field(() => Decimal, { description: "The largest." })
  max: string;

  @Field(() => Decimal, { description: "All amounts together, each by how likely it is." })
  weighted: string;
}

@ObjectType({ description: "The amounts of many records together, in the currency of the organisation." })
export class MoneyTotal {
  @Field(() => CurrencyCode, { description: "The currency of the organisation." })
  currency: string;

  @Field(() => Int, { description: "How many amounts are in it." })
  count: number;

  @Field(() => Decimal, {
    description: "All amounts together, each by the rate of its day: that on which it was closed, and today while it is open.",
  })
  sum: string;

  @Field(() => Decimal, { description: "Likewise, each by how likely it is." })
  weighted: string;

  @Field(() => Int, { description: "How many amounts are left out, because there is no rate of their currency for that day." })
  withoutRate: number;
}

@InputType({ description: "Compares the numbers of a group. All that is given must hold." })
class NumberStatsFilter {}
for (const aggregate of AGGREGATES)
  Field(() => comparisonType("float"), { nullable: true, description: `By \`${aggregate}\`.` })(NumberStatsFilter.prototype, aggregate);

/** Looks at many records, however few groups come out. */
export const STATS_COST = 100;

type Class = abstract new () => object;
type Named = new () => object;

const named = (name: string, decorate: (type: Class) => void): Named => {
  class Made {}
  Object.defineProperty(Made, "name", { value: name });
  decorate(Made);
  return Made;
};

const enumOf = (names: string[], name: string, description: string, describe: (value: string) => string): object => {
  const values = Object.fromEntries(names.map((value) => [enumName(value), value]));
  registerEnumType(values, {
    name,
    description,
    valuesConfig: Object.fromEntries(names.map((value) => [enumName(value), { description: describe(value) }])),
  });
  return values;
};

/** The field that a path like `source.channel` ends at. */
function endOf(target: Queryable, [name, ...further]: string[]): FieldDefinition {
  const field = target.fields[name as string] as FieldDefinition;
  return !isRelation(field) || further.length === 0 ? field : endOf(field.target(), further);
}

/** What the schema has for the statistics of a kind of record: the query and the live form share it. */
export interface StatsSchema {
  stats: StatsDefinition;
  roots: Roots;
  /** A group. */
  type: Named;
  /** What a group is. */
  key: Named;
  /** The arguments of a question, in the order of `StatsQuestion`. */
  parameters: Parameter[];
  /** Those of the fields of groups and keys. */
  resolvers: Function[];
}

const schemas = new Map<Queryable, StatsSchema>();

/** Made when it is first asked for; undefined for a kind of record without statistics. */
export function statsSchemaOf(target: Queryable): StatsSchema | undefined {
  const { stats, roots } = target;
  if (!stats || !roots) return undefined;
  let schema = schemas.get(target);
  if (!schema) {
    const key = keyType(target, stats);
    const { type, resolvers } = statsType(target, stats, key.type);
    schema = { stats, roots, type, key: key.type, parameters: statsParameters(target, stats), resolvers: [key.resolver, ...resolvers] };
    schemas.set(target, schema);
  }
  return schema;
}

/** The resolver classes for the statistics of a kind of record. */
export function statsResolvers(target: Queryable): Function[] {
  const schema = statsSchemaOf(target);
  return schema ? [rootField(target, schema), ...schema.resolvers] : [];
}

function keyType(target: Queryable, { groups }: StatsDefinition): { type: Named; resolver: Function } {
  const type = named(`${target.name}StatsKey`, (made) =>
    ObjectType({ description: `Which ${target.name} records a group is; null where they are not grouped by it, or have none.` })(made),
  );
  Field(() => DateTime, { nullable: true, description: "When the span of time starts; the next one starts where it ends." })(
    type.prototype,
    "bucketStart",
  );
  class Records {}
  for (const [name, path] of Object.entries(groups)) {
    const end = endOf(target, path.split("."));
    const description = `Their ${path.split(".").reverse().join(" of the ")}.`;
    if (!isRelation(end))
      Field(() => (end as ValueField).enumeration?.type() ?? String, { nullable: true, description })(type.prototype, name);
    else
      declare(
        Records,
        name,
        [FieldResolver(() => end.target().entity, { nullable: true, description })],
        [Root(), Ctx(), Info()],
        (found: Group["key"], context: RecordReader, info: GraphQLResolveInfo) =>
          context.load(end.target().entity, found[name] as string, info),
      );
  }
  Resolver(() => type)(Records);
  return { type, resolver: Records };
}

/** The type with how long records were in one state: its name is the enumeration's, or that of the records that states are. */
function durationType({ history, of }: DurationsDefinition): { type: Named; resolver: Function } {
  const state = history().fields[of] as FieldDefinition;
  const name = isRelation(state) ? state.target().name : ((state as ValueField).enumeration?.name as string);
  const type = named(`${name}Duration`, (made) =>
    ObjectType({ description: `How long records were in one ${name} that they have left, in seconds.` })(made),
  );
  class States {}
  const description = "The one that was left.";
  if (isRelation(state)) {
    const method = (found: { state: string }, context: RecordReader, info: GraphQLResolveInfo) =>
      context.load(state.target().entity, found.state, info);
    const returns = FieldResolver(() => state.target().entity, { nullable: true, description });
    declare(States, "state", [returns], [Root(), Ctx(), Info()], method);
  } else Field(() => (state as ValueField).enumeration?.type() as object, { description })(type.prototype, "state");
  Resolver(() => type)(States);
  Field(() => Int, { description: "How many times." })(type.prototype, "count");
  Field(() => Float, { description: "The mean, in seconds." })(type.prototype, "avg");
  Field(() => Float, { description: "The median, in seconds: half of the times were no longer." })(type.prototype, "median");
  Field(() => Int, { description: "The shortest." })(type.prototype, "min");
  Field(() => Int, { description: "The longest." })(type.prototype, "max");
  return { type, resolver: States };
}

function statsType(target: Queryable, { money = {}, durations = {} }: StatsDefinition, key: Named): { type: Named; resolvers: Function[] } {
  const resolvers: Function[] = [];
  const type = named(`${target.name}Stats`, (made) => ObjectType({ description: `A group of ${target.name} records in numbers.` })(made));
  Field(() => key, { description: "Which records." })(type.prototype, "key");
  Field(() => Int, { description: "How many." })(type.prototype, "count");
  for (const name of measuresOf(target)) Field(() => NumberStats, { description: `Their ${name}.` })(type.prototype, name);
  for (const name of Object.keys(money)) Field(() => [MoneyStats], { description: `Their ${name}, by currency.` })(type.prototype, name);
  for (const [name, { total }] of Object.entries(money))
    if (total)
      Field(() => MoneyTotal, {
        nullable: true,
        description: `Their ${name} together in the currency of the organisation; null where it has set none.`,
      })(type.prototype, `${name}Total`);
  for (const [name, definition] of Object.entries(durations)) {
    const duration = durationType(definition);
    resolvers.push(duration.resolver);
    Field(() => [duration.type], { description: definition.description })(type.prototype, name);
  }
  return { type, resolvers };
}

function havingType(target: Queryable): Named {
  const type = named(`${target.name}StatsFilter`, (made) =>
    InputType({ description: `Which groups of ${target.name} records. All that is given must hold.` })(made),
  );
  Field(() => comparisonType("int"), { nullable: true, description: "By how many records they have." })(type.prototype, "count");
  for (const name of measuresOf(target))
    Field(() => NumberStatsFilter, { nullable: true, description: `By ${name}.` })(type.prototype, name);
  return type;
}

function statsParameters(target: Queryable, stats: StatsDefinition): Parameter[] {
  const groups = enumOf(
    Object.keys(stats.groups),
    `${target.name}Group`,
    `What ${target.name} records are grouped by.`,
    (name) => `By ${name}.`,
  );
  const times = enumOf(timesOf(target), `${target.name}TimeField`, `When something was with a ${target.name}.`, (name) => `By ${name}.`);
  const having = havingType(target);
  return [
    Arg("where", () => filterType(target), { nullable: true, description: "Of which records." }),
    Arg("groupBy", () => [groups], { defaultValue: [], description: "One group for each; all records in one by default." }),
    Arg("bucket", () => TimeBucket, { nullable: true, description: "Also one group for each span of time in which there is one." }),
    Arg("bucketBy", () => times, { nullable: true, description: `By which time; ${enumName(stats.time)} by default.` }),
    Arg("timezone", () => TimeZone, { defaultValue: "UTC", description: "Whose calendar and clock spans of time go by." }),
    Arg("having", () => having, { nullable: true, description: "Which groups." }),
  ];
}

function rootField(target: Queryable, { stats, roots, type, parameters }: StatsSchema): Function {
  class Stats {}
  declare(
    Stats,
    stats.name,
    [Query(() => [type], { description: stats.description }), AllowFor(roots.scope), Costs(STATS_COST)],
    [Ctx(), Info(), ...parameters],
    (
      context: RecordReader,
      info: GraphQLResolveInfo,
      where: Where | undefined,
      groupBy: string[],
      bucket: TimeBucket | undefined,
      bucketBy: string | undefined,
      timezone: string,
      having: Where | undefined,
    ) => {
      const request: StatsRequest = { where, groupBy, bucket, bucketBy, timezone, having };
      const asked = statsAsked(target, stats, info, getNamedType(info.returnType) as GraphQLObjectType, setsBelow(info.fieldNodes));
      return readStats(poolOf(context.services.dataSource), context.reader, target, request, asked);
    },
  );
  Resolver()(Stats);
  return Stats;
}

/** Which numbers of the groups are selected. */
export function statsAsked(
  target: Queryable,
  { money = {}, durations = {} }: StatsDefinition,
  info: Asked,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): StatsAsked {
  const names = new Set([...selectedFields(info, type, sets).values()].map(([node]) => node?.name.value as string));
  return {
    measures: measuresOf(target).filter((name) => names.has(name)),
    money: Object.keys(money).filter((name) => names.has(name)),
    totals: Object.keys(money).filter((name) => names.has(`${name}Total`)),
    durations: Object.keys(durations).filter((name) => names.has(name)),
  };
}
