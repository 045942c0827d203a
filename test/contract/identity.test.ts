import { beforeAll, describe, expect, test } from "@jest/globals";
import {
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isRequiredArgument,
  isScalarType,
} from "graphql";
import { partnerResolvers, resolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { createLog } from "../../src/platform/log.js";
import { loadSample } from "../../src/sample/load-sample.js";
import { Client } from "../support/client.js";
import { Leadwire } from "../support/leadwire.js";

const leadwire = new Leadwire();
const organisation = buildGraphqlSchema(resolvers);
const partner = buildGraphqlSchema(partnerResolvers, "partner");
const schemas = { organisation, partner };

type Composite = GraphQLObjectType | GraphQLInterfaceType;

const composites = (schema: GraphQLSchema): Composite[] =>
  Object.values(schema.getTypeMap()).filter((type): type is Composite => isObjectType(type) || isInterfaceType(type));

describe.each(Object.entries(schemas))("in the schema of the %s", (_, schema) => {
  const node = schema.getType("Node") as GraphQLInterfaceType;

  test("whatever has an id is a Node; what was called so by mistake says when it goes", () => {
    const others = composites(schema).filter((type) => type !== node && type.getFields().id && !type.getInterfaces().includes(node));
    const lasting = others.filter((type) => !/^Since \d{4}-\d\d-\d\d; gone on /.test(type.getFields().id?.deprecationReason ?? ""));
    expect(lasting.map(({ name }) => name)).toEqual([]);
  });

  test("every mutation tells its events", () => {
    const mutations = Object.values(schema.getMutationType()?.getFields() ?? {});
    const silent = mutations.filter(({ type }) => {
      const { transactionId, cursor } = (getNamedType(type) as GraphQLObjectType).getFields();
      return `${transactionId?.type} ${cursor?.type}` !== "ID Cursor";
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});

test("every event of a record says which event and which record it is, in one way", () => {
  const events = Object.values(organisation.getSubscriptionType()?.getFields() ?? {}).map(({ type }) => getNamedType(type) as Composite);
  // What is told of figures is of no one record.
  const silent = events.filter((type) => {
    if (!type.getFields().occurredAt) return false;
    const { id, recordId, cursor, transactionId, actor } = type.getFields();
    return !id || !recordId || !cursor || !transactionId || !actor;
  });
  expect(silent.map(({ name }) => name)).toEqual([]);
});

describe("the two schemas stand side by side in a gateway", () => {
  const kindOf = (type: GraphQLNamedType | undefined): string | undefined => type && Object.prototype.toString.call(type);
  const shared = Object.values(partner.getTypeMap()).filter(({ name }) => organisation.getType(name) && !name.startsWith("__"));
  const roots = ["Query", "Mutation", "Subscription"];

  test("what has one name is of one kind", () => {
    expect(shared.filter((type) => kindOf(type) !== kindOf(organisation.getType(type.name)))).toEqual([]);
    const interfaces = shared.filter(isInterfaceType);
    expect(interfaces.map(({ name }) => name)).toEqual(expect.arrayContaining(["Node", "UserError"]));
    for (const each of interfaces)
      expect(Object.keys(each.getFields()).sort()).toEqual(
        Object.keys((organisation.getType(each.name) as GraphQLInterfaceType).getFields()).sort(),
      );
  });

  test("fields of one name have one type, and values and scalars mean the same", () => {
    const typesOf = (type: GraphQLNamedType | undefined): Record<string, string> => {
      // What one of them may not have is nullable in a gateway.
      if (isObjectType(type) || isInterfaceType(type))
        return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(getNullableType(field.type))]));
      if (isInputObjectType(type))
        return Object.fromEntries(Object.values(type.getFields()).map((field) => [field.name, String(field.type)]));
      if (isScalarType(type)) return { "": `${type.specifiedByURL}` };
      return isEnumType(type) ? Object.fromEntries(type.getValues().map(({ name }) => [name, name])) : {};
    };
    const differing = shared
      .filter(({ name }) => !roots.includes(name))
      .flatMap((type) => {
        const theirs = typesOf(organisation.getType(type.name));
        const own = Object.entries(typesOf(type));
        return own.filter(([name, of]) => theirs[name] !== undefined && theirs[name] !== of).map(([name]) => `${type.name}.${name}`);
      });
    expect(differing).toEqual([]);
  });
});

/** Types whose `id` is on its way out: it never was one of their own. */
const deprecated = (schema: GraphQLSchema): Set<string> =>
  new Set(composites(schema).flatMap((type) => (type.getFields().id?.deprecationReason ? [type.name] : [])));

type Found = Map<string, Set<string>>;

/** Notes every id of an answer, with the types that it was answered under. */
function collect(answer: unknown, found: Found, left: Set<string>): void {
  if (!answer || typeof answer !== "object") return;
  if (Array.isArray(answer)) {
    for (const each of answer) collect(each, found, left);
    return;
  }
  const { id, __typename } = answer as { id?: string; __typename?: string };
  if (id && __typename && !left.has(__typename)) found.set(id, (found.get(id) ?? new Set()).add(__typename));
  for (const value of Object.values(answer)) collect(value, found, left);
}

/** What asks for the ids of a type, of the records of a page, and of what each leads to, so many steps away. */
function idsOf(type: GraphQLNamedType, steps: number): string {
  if (!isObjectType(type)) return isInterfaceType(type) && type.getFields().id ? "{ __typename id }" : "";
  const fields = Object.values(type.getFields()).filter((field) => !field.deprecationReason && !field.args.some(isRequiredArgument));
  const further = fields.flatMap((field) => {
    const isPage = ["nodes", "events"].includes(field.name);
    const selection = isPage || steps > 0 ? idsOf(getNamedType(field.type), isPage ? steps : steps - 1) : "";
    const page = field.args.some(({ name }) => name === "first") ? "(first: 2)" : "";
    return selection && field.name !== "edges" ? [`${field.name}${page} ${selection}`] : [];
  });
  const id = fields.some(({ name }) => name === "id") ? "id" : "";
  return id || further.length > 0 ? `{ __typename ${id} ${further.join(" ")} }` : "";
}

/** Asks for all that is listed, and for what is one step from that. */
async function allIds(client: Client, schema: GraphQLSchema): Promise<Found> {
  const [found, left] = [new Map(), deprecated(schema)];
  for (const field of Object.values(schema.getQueryType()?.getFields() ?? {})) {
    const selection = field.args.some(isRequiredArgument) ? "" : idsOf(getNamedType(field.type), 1);
    if (!selection) continue;
    const page = field.args.some(({ name }) => name === "first") ? "(first: 5)" : "";
    const { data, errors } = await client.ask<any>(`{ ${field.name}${page} ${selection} }`);
    expect([field.name, errors?.[0]?.message]).toEqual([field.name, undefined]);
    collect(data, found, left);
  }
  return found;
}

/** Every id is answered under one type, and `node` finds it under the same. */
async function expectOneIdentity(client: Client, found: Map<string, Set<string>>): Promise<void> {
  expect([...found].filter(([, types]) => types.size > 1)).toEqual([]);
  const ids = [...found.keys()];
  for (let from = 0; from < ids.length; from += 100) {
    const asked = ids.slice(from, from + 100);
    const { nodes } = await client.do<any, any>("query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id } }", { ids: asked });
    expect(nodes).toEqual(asked.map((id) => ({ __typename: [...(found.get(id) as Set<string>)][0], id })));
  }
}

describe("in the sample", () => {
  let portal: Client;

  beforeAll(async () => {
    const token = await loadSample(leadwire.app.services.dataSource, createLog("silent"), true);
    portal = new Client(`${leadwire.url}/partner`, token?.secret);
  }, 120_000);

  test("an id is answered under one type, and found by `node` under the same, by the organisation", async () => {
    const found = await allIds(leadwire.admin, organisation);
    const types = new Set([...found.values()].flatMap((each) => [...each]));
    expect(types.size).toBeGreaterThan(25);
    await expectOneIdentity(leadwire.admin, found);
  }, 120_000);

  test("and by a partner", async () => {
    const found = await allIds(portal, partner);
    expect(new Set([...found.values()].flatMap((each) => [...each]))).toEqual(
      new Set(["SharedLead", "Activity", "DealRegistration", "Partner"]),
    );
    await expectOneIdentity(portal, found);
  });
});
