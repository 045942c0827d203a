import { describe, expect, test } from "@jest/globals";
import { readManifest, sha256IdOf } from "../../../src/platform/execution/document-manifest.js";

const TEXT = "query Me { me { id } }";
const ID = sha256IdOf(TEXT);
const HASH = ID.slice("sha256:".length);

test("the id is the one of the GraphQL-over-HTTP draft", () => {
  expect(sha256IdOf("query ($id: ID!) {\n  user(id: $id) {\n    name\n  }\n}")).toBe(
    "sha256:7dba4bd717b41f10434822356a93c32b1fb4907b983e854300ad839f84cdcd6e",
  );
});

describe("a manifest", () => {
  const apollo = (operations: object[], version = 1) => ({ format: "apollo-persisted-query-manifest", version, operations });

  test.each<[string, object, string]>([
    ["of graphql-codegen", { [ID]: TEXT }, ID],
    ["of hashes alone", { [HASH]: TEXT }, HASH],
    ["of Relay, with hashes of its own", { "0d9bcd41a1ad4a4ff6b1b1d1c4d9b8a2": TEXT }, "0d9bcd41a1ad4a4ff6b1b1d1c4d9b8a2"],
    ["of Apollo", apollo([{ id: HASH, name: "Me", type: "query", body: TEXT }]), HASH],
    ["with an id that an object has by itself", JSON.parse(`{"__proto__": ${JSON.stringify(TEXT)}}`), "__proto__"],
  ])("%s is read", (_, manifest, id) => {
    expect(readManifest(JSON.stringify(manifest))).toEqual({ documents: [{ id, text: TEXT }], problems: [] });
  });

  test.each<[string, string]>([
    ["no JSON", "must be a JSON object of ids and documents"],
    ["[]", "must be a JSON object of ids and documents"],
    ["{}", "has no documents"],
    ['{"a": 1}', "must be a JSON object of ids and documents"],
    [JSON.stringify(apollo([], 2)), "must be a JSON object of ids and documents"],
    [JSON.stringify({ "": TEXT }), "a document has an empty id"],
    [JSON.stringify({ [ID]: `${TEXT} ` }), `${ID}: is not the SHA-256 of its document`],
    [JSON.stringify({ [HASH]: `${TEXT} ` }), `${HASH}: is not the SHA-256 of its document`],
    [JSON.stringify({ "sha256:ABC": TEXT }), '"sha256:" must be followed by 64'],
  ])("%s is refused", (manifest, problem) => {
    expect(readManifest(manifest).problems).toEqual([expect.stringContaining(problem)]);
  });
});
