import { readFile } from "node:fs/promises";
import { InMemoryCache } from "@apollo/client";
import { afterEach, beforeAll, beforeEach, expect, jest, test } from "@jest/globals";
import { Client, fetchExchange } from "@urql/core";
import { cacheExchange } from "@urql/exchange-graphcache";
import {
  buildSchema,
  type DocumentNode,
  type GraphQLSchema,
  introspectionFromSchema,
  isInterfaceType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from "graphql";
import { typePolicies } from "../../clients/typescript/src/apollo.js";
import { possibleTypes } from "../../clients/typescript/src/index.js";
import { keys } from "../../clients/typescript/src/urql.js";
import { jobOf, whenJob } from "../support/bulk-jobs.js";
import { askForLeads, whenExport } from "../support/exports.js";
import { anOffer, aPartner, aPublishedModel, aQualifiedLead, CREATE_ALL, person } from "../support/factories.js";
import { imported, upload } from "../support/imports.js";
import { Leadwire } from "../support/leadwire.js";
import * as operations from "../support/operations.js";
import { aCalendar, aQueue, aTeam, setRules } from "../support/routing.js";

// Every query of test/operations, through one cache each: what one query brings must not spoil what another has brought.

const operationOf = (document: DocumentNode) =>
  document.definitions.find((one): one is OperationDefinitionNode => one.kind === Kind.OPERATION_DEFINITION);
const queries = Object.entries(operations as unknown as Record<string, DocumentNode>)
  .filter(([name, value]) => name.endsWith("Document") && operationOf(value)?.operation === "query")
  .map(([name, document]) => [name.replace(/Document$/, ""), document] as const);

/** The document as graphcache wants it: with the id of whatever has one. */
function withIds(schema: GraphQLSchema, document: DocumentNode): DocumentNode {
  const info = new TypeInfo(schema);
  const id = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: "id" } } as const;
  const leave = (set: SelectionSetNode) => {
    const type = info.getParentType();
    const has = (isObjectType(type) || isInterfaceType(type)) && type.getFields().id;
    return has && has.deprecationReason == null ? { ...set, selections: [...set.selections, id] } : undefined;
  };
  return visit(document, visitWithTypeInfo(info, { SelectionSet: { leave } }));
}

const leadwire = new Leadwire();
let schema: GraphQLSchema;
const told: unknown[][] = [];
let graphcache: Client;
const apollo = new InMemoryCache({ possibleTypes, typePolicies });
/** Variables by the name of the query; of others that need an id, by the field that takes it. */
const variables: Record<string, Record<string, unknown>> = {};

beforeAll(async () => {
  schema = buildSchema(await readFile("schema/schema.graphql", "utf8"));
  const introspection = introspectionFromSchema(schema) as never;
  graphcache = new Client({
    url: `${leadwire.url}/graphql`,
    fetchOptions: { headers: { authorization: `Bearer ${leadwire.admin.token}` } },
    preferGetMethod: false,
    exchanges: [cacheExchange({ schema: introspection, keys, logger: (...said) => void told.push(said) }), fetchExchange],
  });
  await someOfEverything();
}, 120_000);

beforeEach(() => {
  told.length = 0;
  const tell = (...said: unknown[]) => void told.push(said);
  for (const method of ["warn", "error"] as const) jest.spyOn(console, method).mockImplementation(tell);
});

afterEach(() => void jest.restoreAllMocks());

const FILE = "Name,Industry\nAcme,Logistics\n";

/** Records of the kinds that queries ask for by id, with something in each of their lists. */
async function someOfEverything(): Promise<void> {
  const { admin } = leadwire;
  const { me } = await admin.do(operations.MeDocument);
  const lead = await aQualifiedLead(admin, { externalId: { system: "crm", value: "1" } });
  await anOffer(admin, [await aPartner(admin)], { leadId: lead.id });
  const activity = { subjectId: lead.id, type: "DEMO_REQUESTED" as const };
  await admin.do(operations.RecordActivityDocument, { input: activity });
  const { createTask } = await admin.do(operations.CreateTaskDocument, { input: { subjectId: lead.id, title: "Call" } });
  const { convertLead } = await admin.do(operations.ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  const view = { name: "Mine", record: "LEAD" as const, columns: ["email", "owner.name"] };
  const { createSavedView } = await admin.do(operations.CreateSavedViewDocument, { input: view });
  const ids = {
    lead: lead.id,
    findDuplicates: lead.id,
    contact: convertLead.contact?.id,
    account: convertLead.account?.id,
    opportunity: convertLead.opportunity?.id,
    task: createTask.task?.id,
    savedView: createSavedView.savedView?.id,
    ...(await jobsOn(lead.id)),
  };
  for (const [field, id] of Object.entries(ids)) variables[field] = { id };
  Object.assign(variables, {
    SharesOfLead: { leadId: lead.id },
    WhatFollowed: { leadId: lead.id },
    LeadByExternalId: { externalId: { system: "crm", value: "1" } },
    LeadSearch: { search: lead.name },
    MyDay: { me: me.id },
    PreviewImport: { input: { kind: "ACCOUNT", uploadId: await upload(admin, FILE) } },
    SimulateAssignment: { input: { subject: { captured: person() } } },
    Stories: { lead: ids.lead, contact: ids.contact, opportunity: ids.opportunity },
  });
}

/** One job of each kind, done, and how things are set up, by the fields that take their ids. */
async function jobsOn(leadId: string): Promise<Record<string, string>> {
  const { admin } = leadwire;
  const { modelId, jobId } = await aPublishedModel(admin);
  const { updateLeadsWhere } = await admin.do(operations.UpdateLeadsWhereDocument, {
    input: { where: { id: { eq: leadId } }, change: { jobTitle: "CTO" } },
  });
  const job = await whenJob(admin, jobOf(updateLeadsWhere));
  const exported = await whenExport(admin, await askForLeads(admin));
  const run = await imported(admin, "ACCOUNT", FILE);
  await setRules(leadwire, { teamId: (await aTeam(leadwire)).id });
  await Promise.all([aQueue(leadwire), aCalendar(leadwire)]);
  return { simulateScoringModel: modelId, publishJob: jobId, bulkJob: job.id, exportJob: exported.id, importRun: run.id };
}

/** @throws where a query needs what nobody has made */
function variablesOf(name: string, document: DocumentNode): Record<string, unknown> {
  const operation = operationOf(document);
  const field = operation?.selectionSet.selections.find((one) => one.kind === Kind.FIELD)?.name.value ?? "";
  const needed = operation?.variableDefinitions?.filter((one) => one.type.kind === Kind.NON_NULL_TYPE && !one.defaultValue) ?? [];
  const all = needed.length === 0 ? {} : (variables[name] ?? variables[field] ?? {});
  for (const { variable } of needed)
    if (all[variable.name.value] == null)
      throw new Error(`Give ${name} its $${variable.name.value} in test/clients/strict-caches.test.ts.`);
  return all;
}

test.each(queries)("graphcache keeps all of the answer to %s, and has nothing to say", async (name, document) => {
  const asked = variablesOf(name, document);
  const query = withIds(schema, document);
  const answer = await graphcache.query(query, asked, { requestPolicy: "network-only" });
  expect(answer.error).toBeUndefined();
  const kept = await graphcache.query(query, asked, { requestPolicy: "cache-only" });
  expect(kept.data).toEqual(answer.data);
  expect(Object.values(kept.data ?? { nothing: null })).not.toContain(null);
  expect(told).toEqual([]);
});

test.each(queries)("Apollo's cache keeps all of the answer to %s, and has nothing to say", async (name, document) => {
  const asked = variablesOf(name, document);
  const query = apollo.transformDocument(document);
  const data = await leadwire.admin.do<any, any>(query as never, asked);
  apollo.writeQuery({ query, variables: asked, data });
  const kept = apollo.diff({ query, variables: asked, optimistic: false, returnPartialData: true });
  expect(kept.missing).toBeUndefined();
  expect(apollo.readQuery({ query, variables: asked, returnPartialData: false })).toEqual(data);
  expect(told).toEqual([]);
});
