import { type GraphQLObjectType, type GraphQLOutputType, type GraphQLSchema, getNullableType, isObjectType } from "graphql";
import { uuidIn } from "../../platform/database/id.js";
import { RequestError } from "../../platform/errors.js";
import type { Context } from "../../platform/execution/context.js";
import { allQueryables } from "../../platform/query/fields.js";

/** The columns of the ids of all records that columns show something of: of the listed one, and of those on the way of a path. */
export function idColumns(schema: GraphQLSchema, record: string, columns: readonly string[]): string[] {
  const found = new Set(["id"]);
  for (const column of columns) {
    let type = schema.getType(record) as GraphQLOutputType;
    const path: string[] = [];
    for (const step of column.split(".").slice(0, -1)) {
      const field = (type as GraphQLObjectType).getFields()[step];
      type = getNullableType(field?.type) as GraphQLOutputType;
      if (!isObjectType(type)) break;
      path.push(step);
      if (type.getFields().id) found.add([...path, "id"].join("."));
    }
  }
  return [...found];
}

/**
 * Whether a viewer may see all of these records now; what is none of the kinds that can be asked for is part of another.
 * @throws {RequestError} FORBIDDEN when one is gone, or out of sight
 */
export async function expectVisible(context: Context, ids: readonly string[]): Promise<void> {
  for (const target of allQueryables()) {
    const { prefix } = target.entity;
    const uuids = prefix ? ids.flatMap((id) => uuidIn(prefix, id) ?? []) : [];
    // Who sees all of a kind need not be asked about each.
    if (uuids.length === 0 || Object.keys(target.visible(context.viewer)).length === 0) continue;
    const seen = await Promise.all(uuids.map((uuid) => context.load(target.entity, uuid)));
    if (seen.some((record) => record === null))
      throw new RequestError("FORBIDDEN", "You may no longer see all that is in this file. Export the list again.");
  }
}
