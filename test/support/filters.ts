import { type GraphQLInputObjectType, type GraphQLNamedType, type GraphQLSchema, getNamedType, isInputObjectType } from "graphql";
import { allQueryables } from "../../src/platform/query/fields.js";
import { textFiltersOf } from "./crawl.js";

/** Filters of a kind of record by a word: by each of its texts, and by each text of what it is related to. */
export function filtersByWord(schema: GraphQLSchema, type: GraphQLInputObjectType, word: string): string[] {
  const texts = (of: GraphQLNamedType) => [
    ...textFiltersOf(schema, of.name).map((name) => `{ ${name}: { contains: "${word}" } }`),
    ...("customFields" in (of as GraphQLInputObjectType).getFields()
      ? [`{ customFields: [{ key: "secret", text: { contains: "${word}" } }] }`]
      : []),
  ];
  const related = Object.values(type.getFields()).flatMap((field) => {
    const other = getNamedType(field.type);
    if (!isInputObjectType(other)) return [];
    const one = /RelationFilter$/.test(other.name) ? other : getNamedType(other.getFields().some?.type);
    if (!one || texts(one).length === 0) return [];
    const matches = `{ or: [${texts(one).join(", ")}] }`;
    return one === other
      ? [`{ ${field.name}: ${matches} }`, `{ not: { ${field.name}: ${matches} } }`]
      : ["some", "none", "every"].map((quantifier) => `{ ${field.name}: { ${quantifier}: ${matches} } }`);
  });
  return [...texts(type), ...related];
}

/** The prefix of the ids of a kind of record that is related, by its filter's name. */
const prefixOf = (filter: string) => allQueryables().find(({ name }) => `${name}RelationFilter` === filter)?.entity.prefix as string;

/** Filters by the id of what a record is related to, for each kind of which there is one to ask for. */
export function filtersById(type: GraphQLInputObjectType, idOf: (prefix: string) => string | undefined): string[] {
  return Object.values(type.getFields()).flatMap((field) => {
    const asked = idOf(prefixOf(getNamedType(field.type).name));
    if (!asked) return [];
    const id = JSON.stringify(asked);
    return [`{ eq: ${id} }`, `{ neq: ${id} }`, `{ in: [${id}] }`, `{ notIn: [${id}] }`].map((is) => `{ ${field.name}: { id: ${is} } }`);
  });
}
