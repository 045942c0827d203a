import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isLeafType,
  isListType,
  isNonNullType,
  isRequiredArgument,
} from "graphql";
import { Ctx, FieldResolver, Resolver } from "type-graphql";
import { own } from "../schema/names.js";
import { declare } from "./declare.js";
import { hiddenInCopy, hiddenNames, hides, knownValues, NOT_SHOWN, showsHidden, type TakenAway } from "./field-rights.js";
import { allQueryables, type CopyDefinition, isRelation, type Queryable } from "./fields.js";
import { composedOf, Needs } from "./properties.js";
import type { RecordReader } from "./record-reader.js";

/** The field of each kind of record with rules that names what its reader does not know. */
export const HIDDEN_FIELDS = "hiddenFields";

/** What records have for their own book-keeping; nobody types it, and nothing works without it. */
const WITHOUT_RULES = new Set(["id", "version", "createdAt", "updatedAt", "customFields", HIDDEN_FIELDS]);

/** A field that a rule can name. */
export interface RuledField {
  name: string;
  /** What tells the same, and goes with it. */
  covers: readonly string[];
  /** Whether an answer can do without it: what the schema promises to every client cannot be hidden. */
  canBeHidden: boolean;
}

/** The fields of a kind of record that rules can name: its own values, no other records. Those of administrators are named by their keys. */
export function ruledFields(schema: GraphQLSchema, target: Queryable): RuledField[] {
  const type = schema.getType(target.name) as GraphQLObjectType;
  const covered = new Set(Object.values(target.ruled ?? {}).flat());
  const fields = type.getFields();
  return Object.values(fields)
    .filter((field) => isOwnValue(target, type, field) && !WITHOUT_RULES.has(field.name) && !covered.has(field.name))
    .map(({ name }) => {
      const covers = target.ruled?.[name] ?? [];
      const shown = [name, ...covers].flatMap((each) => fields[each] ?? []);
      return { name, covers, canBeHidden: shown.every(({ type: shownType }) => emptyOf(shownType) !== undefined) };
    });
}

function isOwnValue(target: Queryable, type: GraphQLObjectType, { name, type: found, args }: GraphQLField<unknown, unknown>): boolean {
  const field = target.fields[name];
  if ((field && isRelation(field)) || args.some(isRequiredArgument) || args.length > 0) return false;
  return isLeafType(getNamedType(found)) || field?.kind === "parts" || composedOf(type, name) !== undefined;
}

/** What is answered for a field that its reader does not know; undefined where the schema promises a value. */
export function emptyOf(type: GraphQLOutputType): null | [] | Record<string, never> | undefined {
  if (!isNonNullType(type)) return null;
  if (isListType(getNullableType(type))) return [];
  return getNamedType(type).name === "JSONObject" ? {} : undefined;
}

/** Puts what rules may hide behind the rules of whoever reads. */
export function hideFields(schema: GraphQLSchema): void {
  for (const target of allQueryables()) {
    if (!target.ruled && !target.tells && !target.copies) continue;
    const fields = (schema.getType(target.name) as GraphQLObjectType).getFields();
    // What tells of others and is promised to everybody has code of its own.
    const telling = Object.keys(target.tells ?? {}).filter((name) => fields[name] && emptyOf(fields[name].type) === null);
    for (const name of new Set([...hideable(schema, target), ...telling]))
      if (fields[name]) guard(fields[name], (context, value) => (hides(context.viewer, target, name) ? undefined : value()));
    for (const name of Object.keys(target.standsFor ?? {}))
      if (fields[name])
        guard(fields[name], (context, value, record) => (showsHidden(context.viewer, target, name, record) ? NOT_SHOWN : value()));
    if (target.ruled && fields.customFields)
      guard(fields.customFields, async (context, value) => knownValues(context.viewer, target, (await value()) as Record<string, unknown>));
    for (const [name, copy] of Object.entries(target.copies ?? {}))
      if (fields[name])
        guard(fields[name], async (context, value) => knownCopy(hiddenInCopy(context.viewer, copy.of), copy, (await value()) as Json));
  }
}

const hideable = (schema: GraphQLSchema, target: Queryable): string[] =>
  target.ruled ? ruledFields(schema, target).flatMap(({ name, covers, canBeHidden }) => (canBeHidden ? [name, ...covers] : [])) : [];

type Json = Record<string, unknown>;

/** @param answer what is answered, given how to find the value; undefined for nothing */
function guard(
  field: GraphQLField<unknown, RecordReader>,
  answer: (context: RecordReader, value: () => unknown, record: Json) => unknown,
): void {
  const resolve = field.resolve ?? defaultFieldResolver;
  const empty = emptyOf(field.type);
  field.resolve = (source, args, context, info) => {
    const value = () => resolve(source, args, context, info);
    if (!context.viewer.fields) return value();
    const answered = answer(context, value, source as Json);
    return answered === undefined ? empty : answered;
  };
}

/** JSON with a copy of a record in it, without what its reader does not know of such records. */
export function knownCopy({ fields, keys }: TakenAway, { at, besides }: CopyDefinition, value: Json): Json {
  const copy = own(value, at) as Json | undefined;
  if (!copy || (fields.size === 0 && keys.length === 0)) return value;
  const { [besides]: _, ...rest } = value;
  const kept = Object.fromEntries(Object.entries(copy).filter(([name]) => !fields.has(name)));
  const custom = own(kept, "customFields") as Json | null | undefined;
  if (custom) kept.customFields = Object.fromEntries(Object.entries(custom).filter(([key]) => !keys.includes(key)));
  return { ...rest, [at]: kept };
}

/** The resolver class with `hiddenFields` of a kind of record. */
export function hiddenFieldsResolvers(target: Queryable): Function[] {
  if (!target.ruled) return [];
  class HiddenFields {}
  declare(
    HiddenFields,
    HIDDEN_FIELDS,
    [
      FieldResolver(() => [String], {
        description:
          "The fields of it that your role does not know: they are empty whatever is in them. Those of administrators are named `customFields.<key>`.",
      }),
      Needs(),
    ],
    [Ctx()],
    (context: RecordReader) => hiddenNames(context.viewer, target),
  );
  Resolver(() => target.entity)(HiddenFields);
  return [HiddenFields];
}
