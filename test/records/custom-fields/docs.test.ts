import { readFile } from "node:fs/promises";
import { expect, test } from "@jest/globals";
import { parse, validate } from "graphql";
import { resolvers } from "../../../src/features.js";
import { buildGraphqlSchema } from "../../../src/platform/execution/schema.js";

test("the examples of docs/custom-fields.md fit the schema", async () => {
  const page = await readFile("docs/custom-fields.md", "utf8");
  const examples = [...page.matchAll(/```graphql\n([\s\S]*?)```/g)].map(([, text]) => text as string);
  expect(examples.length).toBeGreaterThan(2);
  const schema = buildGraphqlSchema(resolvers);
  for (const example of examples) expect(validate(schema, parse(example)).map(({ message }) => message)).toEqual([]);
});
