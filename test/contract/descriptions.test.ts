import { expect, test } from "@jest/globals";
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isIntrospectionType,
  isObjectType,
  isSpecifiedScalarType,
} from "graphql";
import { partnerResolvers, resolvers } from "../../src/features.js";
import { buildGraphqlSchema, contractOf } from "../../src/platform/execution/schema.js";

/** What in a schema says nothing of itself, as `Type.field(argument)`. */
function undescribed(sdl: string): string[] {
  const missing: string[] = [];
  const note = (name: string, { description }: { description?: string | null }) => {
    if (!description?.trim()) missing.push(name);
  };
  for (const type of Object.values(buildSchema(sdl).getTypeMap())) {
    if (isIntrospectionType(type) || isSpecifiedScalarType(type)) continue;
    note(type.name, type);
    if (isEnumType(type)) for (const value of type.getValues()) note(`${type.name}.${value.name}`, value);
    if (isInputObjectType(type)) for (const field of Object.values(type.getFields())) note(`${type.name}.${field.name}`, field);
    if (!isObjectType(type) && !isInterfaceType(type)) continue;
    for (const field of Object.values(type.getFields())) {
      note(`${type.name}.${field.name}`, field);
      for (const argument of field.args) note(`${type.name}.${field.name}(${argument.name})`, argument);
    }
  }
  return missing;
}

test("every type, field, argument and enum value of the contract says what it is", () => {
  expect(undescribed(contractOf(buildGraphqlSchema(resolvers)))).toEqual([]);
  expect(undescribed(contractOf(buildGraphqlSchema(partnerResolvers, "partner")))).toEqual([]);
});

test("what says nothing is found, wherever it is", () => {
  const sdl = `type Query { lead(id: ID!): Lead }  input Where { name: String }  enum Band { HOT }  interface Lead { id: ID! }`;
  const found = ["Band", "Band.HOT", "Lead", "Lead.id", "Query", "Query.lead", "Query.lead(id)", "Where", "Where.name"];
  expect(undescribed(sdl).sort()).toEqual(found);
});
