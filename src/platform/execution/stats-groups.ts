import { type GraphQLField, getNamedType, isEnumType, isObjectType } from "graphql";
import { PAGE_SIZE } from "../query/page.js";
import { MOST_GROUPS } from "../query/stats.js";

/**
 * How many groups statistics are expected to have: as many as an enumeration has values, and as many as a page whose size
 * is not given where it cannot be known: of records, texts and spans of time.
 */
export function groupsOf(field: GraphQLField<unknown, unknown>, groupBy: string[], hasBucket: boolean): number {
  const answer = getNamedType(field.type);
  // A live answer has the groups as one of its fields.
  const stats = isObjectType(answer) && answer.getFields().groups ? getNamedType(answer.getFields().groups?.type ?? answer) : answer;
  const key = isObjectType(stats) ? getNamedType(stats.getFields().key?.type ?? stats) : undefined;
  const keys = isObjectType(key) ? key.getFields() : {};
  const sizes = groupBy.map((name) => {
    const type = getNamedType(keys[name]?.type);
    return isEnumType(type) ? type.getValues().length + 1 : PAGE_SIZE.default;
  });
  const all = sizes.reduce((product, size) => product * size, hasBucket ? PAGE_SIZE.default : 1);
  return Math.min(all, MOST_GROUPS);
}
