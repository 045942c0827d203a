import "reflect-metadata";
import {
  type GraphQLEnumType,
  type GraphQLEnumValue,
  GraphQLInputObjectType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isObjectType,
  lexicographicSortSchema,
  printSchema,
} from "graphql";
import { buildSchemaSync, getMetadataStorage, type NonEmptyArray } from "type-graphql";
import { recordStreams } from "../events/record-events.js";
import { streamResolvers } from "../events/stream-fields.js";
import { liveListResolvers } from "../live/live-lists.js";
import { liveStatsResolvers } from "../live/live-stats.js";
import { allQueryables, type SchemaName } from "../query/fields.js";
import { filterType, orderType } from "../query/filter-types.js";
import { hiddenFieldsResolvers, hideFields } from "../query/hidden-fields.js";
import { nodeResolver } from "../query/node-fields.js";
import { readResolvers } from "../query/read-fields.js";
import { statsResolvers } from "../query/stats-fields.js";
import { DateTime } from "../scalars.js";
import { enforceRules, type Rule, rootRules } from "../schema/rules.js";
import { noteReads } from "./reads.js";

const unused = () => {
  throw new Error("Every subscription has a stream of its own");
};

const oneOf = new Set<string>();

/** Declares an input type of which exactly one field is given (type-graphql has no decorator for it). */
export const OneOf: ClassDecorator = (type) => void oneOf.add(type.name);

/** What was built before, by its resolvers: a process that starts more than once (tests, the demo) need not wait a second for each. */
const built = new WeakMap<Function[], GraphQLSchema>();

/** The published schema, each root field behind its rule. */
export function buildGraphqlSchema(resolvers: Function[], name: SchemaName = "organisation"): GraphQLSchema {
  const schema = built.get(resolvers) ?? buildWith(resolvers, name);
  built.set(resolvers, schema);
  return schema;
}

function buildWith(resolvers: Function[], name: SchemaName): GraphQLSchema {
  const targets = allQueryables(name);
  // The types of filters and orders must be there before the schema is put together.
  for (const target of targets) {
    filterType(target);
    orderType(target);
  }
  const schema = buildSchemaSync({
    resolvers: [
      ...resolvers,
      nodeResolver(name),
      ...(name === "organisation" ? recordStreams() : []),
      ...targets.flatMap((target) => [
        ...readResolvers(target),
        ...statsResolvers(target),
        ...streamResolvers(target),
        ...(name === "organisation" ? [...liveStatsResolvers(target), ...liveListResolvers(target)] : []),
        ...hiddenFieldsResolvers(target),
      ]),
    ] as NonEmptyArray<Function>,
    scalarsMap: [{ type: Date, scalar: DateTime }],
    // Inputs are checked in Context.mutate, where a mistake becomes data with its path.
    validate: false,
    // It is checked when the server is made (and `schema:check` prints all of it); to introspect it here once more takes as long as all of the rest.
    skipCheck: true,
    // Subscriptions bring their own stream (platform/events/visible-changes.ts); this one must be named and is never used.
    pubSub: { publish: unused, subscribe: unused },
  });
  for (const name of oneOf) {
    const type = schema.getType(name);
    if (type instanceof GraphQLInputObjectType) type.isOneOf = true;
  }
  inheritDeprecations(schema);
  describeRoots(schema);
  enforceRules(schema);
  if (name === "partner") noteReads(schema);
  else hideFields(schema);
  return schema;
}

/** An input that extends another has its deprecated fields; type-graphql takes them over without their reasons. */
function inheritDeprecations(schema: GraphQLSchema): void {
  const { inputTypes } = getMetadataStorage();
  for (const { name, target } of inputTypes) {
    const type = schema.getType(name);
    if (!(type instanceof GraphQLInputObjectType)) continue;
    for (let base = Object.getPrototypeOf(target); base; base = Object.getPrototypeOf(base))
      for (const field of inputTypes.find((input) => input.target === base)?.fields ?? []) {
        const inherited = type.getFields()[field.schemaName];
        if (inherited) inherited.deprecationReason ??= field.deprecationReason;
      }
  }
}

/** Says of the root types and of what the mutations answer what they are; type-graphql has no place for the one, the other is one rule. */
function describeRoots(schema: GraphQLSchema): void {
  const describe = (type: unknown, description: string) => {
    if (isObjectType(type) && !type.description) type.description = description;
  };
  describe(schema.getQueryType(), "What can be read: nothing that you may not see is in any answer.");
  describe(schema.getMutationType(), "What can be done. An expected failure is data, in `userErrors`, and then nothing was written.");
  describe(schema.getSubscriptionType(), "What can be watched, by WebSocket or server-sent events, from now on or from a cursor.");
  for (const { name, type } of Object.values(schema.getMutationType()?.getFields() ?? {}))
    describe(getNamedType(type), `What \`${name}\` answers.`);
  describeRules(schema);
}

/** Says of each root field what a token needs for it. */
function describeRules(schema: GraphQLSchema): void {
  for (const { operation, field, rule } of rootRules(schema)) {
    const asked = (schema.getType(operation) as GraphQLObjectType).getFields()[field];
    if (asked) asked.description = `${asked.description ?? ""} ${needs(rule)}`.trim();
  }
}

function needs(rule: Rule | undefined): string {
  if (rule === undefined || rule === "ANYONE") return "Needs no sign-in.";
  if (rule === "SIGNED_IN") return "Needs a sign-in, and no scope.";
  return `Needs the scope ${rule.scopes.map((scope) => `\`${scope}\``).join(" and ")}.`;
}

/** The contract as it is committed in schema/: in a stable order, with all descriptions. */
export function contractOf(schema: GraphQLSchema): string {
  const sorted = lexicographicSortSchema(schema);
  for (const type of Object.values(sorted.getTypeMap()))
    if (isEnumType(type)) inOrderOf(schema.getType(type.name) as GraphQLEnumType, type);
  return `${printSchema(sorted)}\n`;
}

/** The values of an enumeration as they are declared: that is the order in which the trade names them, and lists have them. */
function inOrderOf(declared: GraphQLEnumType, sorted: GraphQLEnumType): void {
  const place = new Map(declared.getValues().map(({ name }, nth) => [name, nth]));
  (sorted.getValues() as GraphQLEnumValue[]).sort((a, b) => (place.get(a.name) ?? 0) - (place.get(b.name) ?? 0));
}
