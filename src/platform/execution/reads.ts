import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  getNamedType,
} from "graphql";
import { Extensions } from "type-graphql";
import { allQueryables } from "../query/fields.js";
import type { Context } from "./context.js";

/** On a field of a record that partners see: that they were shown it is told in the audit log by its name. */
export const Personal = () => Extensions({ personal: true });

/** What was shown by one root field: of which records, and which personal fields of them. */
export interface Read {
  operation: string;
  recordIds: Set<string>;
  /** Like "share.email". */
  fields: Set<string>;
}

/** What one operation has shown so far of records whose reading is told in the audit log. */
export class Reads {
  private readonly reads = new Map<string, Read>();
  /** The root fields by what they are called in the answer. */
  private readonly names = new Map<string | number, string>();

  /** What is shown by this root field; to have asked for it is to have read, also where there was nothing to show. */
  by(operation: string): Read {
    let read = this.reads.get(operation);
    if (!read) {
      read = { operation, recordIds: new Set(), fields: new Set() };
      this.reads.set(operation, read);
    }
    return read;
  }

  named({ path, fieldName }: GraphQLResolveInfo): void {
    this.names.set(path.key, fieldName);
  }

  /** What is shown by the root field above a field of a record. */
  above({ path }: GraphQLResolveInfo): Read {
    let root = path;
    while (root.prev) root = root.prev;
    return this.by(this.names.get(root.key) as string);
  }

  /** All of it, which is then forgotten. */
  take(): Read[] {
    const taken = [...this.reads.values()];
    this.reads.clear();
    return taken;
  }
}

type Resolver = GraphQLFieldResolver<{ nodeId: string }, Context>;

/**
 * Has every field of the records of partners note what it shows: whichever query, mutation or event they come by, and
 * whatever else is asked for. What counts is what goes out, and not what the masks were meant to let pass.
 */
export function noteReads(schema: GraphQLSchema): void {
  for (const root of [schema.getQueryType(), schema.getMutationType(), schema.getSubscriptionType()])
    for (const field of Object.values(root?.getFields() ?? {})) {
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: Context, info) => {
        context.audit.reads.named(info);
        return resolve(source, args, context, info);
      };
    }
  for (const { name } of allQueryables("partner"))
    for (const field of Object.values(recordType(schema, name).getFields()))
      field.resolve = noting(field.resolve ?? defaultFieldResolver, field.extensions.personal === true) as GraphQLFieldResolver<
        unknown,
        Context
      >;
}

/** The type of the records of a list: partners know some by another name than the code. */
const recordType = (schema: GraphQLSchema, name: string): GraphQLObjectType =>
  getNamedType(
    (schema.getType(`${name}Connection`) as GraphQLObjectType).getFields().nodes?.type as GraphQLOutputType,
  ) as GraphQLObjectType;

const noting =
  (resolve: Resolver, isPersonal: boolean): Resolver =>
  (record, args, context, info) => {
    const read = context.audit.reads.above(info);
    read.recordIds.add(record.nodeId);
    const shown = resolve(record, args, context, info);
    if (!isPersonal) return shown;
    return Promise.resolve(shown).then((value) => {
      // What is masked or empty tells nothing of anybody.
      if (value !== null && value !== undefined) read.fields.add(`${record.nodeId.split("_")[0]}.${info.fieldName}`);
      return value;
    });
  };
