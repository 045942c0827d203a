import { beforeAll, describe, expect, test } from "@jest/globals";
import { type GraphQLArgument, type GraphQLField, type GraphQLObjectType, getNamedType, isLeafType, isObjectType } from "graphql";
import { partnerResolvers, resolvers } from "../../src/features.js";
import { trackedEntities } from "../../src/platform/database/record-changes.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { BadInput, documentOf, TOO_LARGE } from "../support/bad-input.js";
import type { Client } from "../support/client.js";
import { everyQuery } from "../support/crawl.js";
import { aLead, anOffer, aPartner } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";

// Its many requests are more than a token's budget.
const leadwire = new Leadwire({ limits: "measure" });
const organisation = buildGraphqlSchema(resolvers);
const partner = buildGraphqlSchema(partnerResolvers, "partner");

/** How many of the values for a scalar are tried at each place. With `BAD_INPUT=99` all are, which takes many minutes. */
const EACH = Number(process.env.BAD_INPUT ?? 1);
/** How many requests are under way at once. */
const AT_ONCE = 8;

/** They would end the session that all of this is asked with. */
const OF_ONESELF = ["changePassword", "signOut"];

/** What fits, by the name of a scalar or of a field. */
const known: Record<string, unknown> = {
  String: "A text",
  Boolean: true,
  Int: 1,
  Float: 1,
  DateTime: "2030-01-01T00:00:00Z",
  Date: "2030-01-01",
  Decimal: "10.00",
  Duration: "P1D",
  TimeZone: "Europe/Berlin",
  CurrencyCode: "EUR",
  CountryCode: "DE",
  Cursor: "x",
  JSON: 1,
  JSONObject: {},
  Literal: "x",
  email: "somebody@company.example",
  password: "a-password-for-tests",
};

/** The records that there are to be named, by what names them. */
const NAMED: [string, string, object][] = [
  ["accountId", "createAccount", { name: "Acme" }],
  ["contactId", "createContact", { lastName: "Ito", email: "ito@acme.example" }],
  ["opportunityId", "createOpportunity", { name: "A deal" }],
  ["campaignId", "createCampaign", { name: "Spring" }],
  ["sourceId", "createSource", { channel: "EVENT", name: "Other fair" }],
  ["queueId", "createQueue", { name: "Nobody yet" }],
  ["teamId", "createTeam", { name: "Field" }],
  ["viewId", "createSavedView", { name: "Mine" }],
  ["customFieldId", "defineCustomField", { record: "LEAD", key: "a_key", label: "A field", type: "TEXT" }],
  ["reasonId", "createReason", { kind: "DISQUALIFICATION", key: "A_REASON", label: "A reason" }],
  ["triggerId", "createExitTrigger", { name: "Nearly", minimumScore: 99, taskTitle: "Call" }],
  ["closeReasonId", "createCloseReason", { outcome: "LOST", name: "Wrong colour" }],
  ["taskId", "createTask", { title: "Call back" }],
  ["activityId", "recordActivity", { type: "CALL" }],
];

const clients: Record<string, Client> = {};

beforeAll(async () => {
  const found = await aPartner(leadwire.admin);
  const { shareIds } = await anOffer(leadwire.admin, [found]);
  Object.assign(clients, { organisation: leadwire.admin, partner: await leadwire.portal(found) });
  const [rep, other] = [await leadwire.user("REP"), await leadwire.user("REP")];
  const lead = (await aLead(leadwire.admin)).id;
  Object.assign(known, { ID: lead, leadId: lead, masterId: lead, subjectId: lead, ownerId: rep.id, userId: other.id });
  Object.assign(known, { partnerId: found.id, shareId: shareIds[0], tokenId: (await leadwire.service("LEADS_READ")).tokenId });
  for (const [name, mutation, input] of NAMED) known[name] = await make(mutation, input);
}, 120_000);

/** Makes a record; whatever else it needs is as it may be. */
async function make(mutation: string, input: object): Promise<string> {
  const { args, type } = (organisation.getMutationType() as GraphQLObjectType).getFields()[mutation] as GraphQLField<unknown, unknown>;
  const { type: inputType } = args[0] as GraphQLArgument;
  const of = Object.values((getNamedType(type) as GraphQLObjectType).getFields()).find((one) => isObjectType(one.type))?.name as string;
  const right = { ...(new BadInput(known).right(inputType, "input") as object), ...input };
  const answer = await leadwire.admin.do<any, any>(
    `mutation ($input: ${inputType}) { ${mutation}(input: $input) { ${of} { id } userErrors { message path } } }`,
    { input: right },
  );
  if (!answer[mutation][of]) throw new Error(`${mutation}: ${JSON.stringify(answer[mutation].userErrors)}`);
  return answer[mutation][of].id;
}

/** As little of an answer as shows that the database was asked. */
function selectionOf({ type }: GraphQLField<unknown, unknown>): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  const fields = isObjectType(named) ? named.getFields() : {};
  if (fields.userErrors) return "{ userErrors { code path message } }";
  return fields.totalCount ? "{ totalCount nodes { __typename } }" : "{ __typename }";
}

const kinds = (schema: typeof organisation) => ({ query: schema.getQueryType(), mutation: schema.getMutationType() });
const ROOTS = Object.entries({ organisation, partner }).flatMap(([endpoint, schema]) =>
  Object.entries(kinds(schema)).flatMap(([kind, type]) =>
    Object.values(type?.getFields() ?? {})
      .filter(({ args, name }) => args.length > 0 && !OF_ONESELF.includes(name))
      .map((field) => ({ endpoint, kind, name: field.name, field })),
  ),
);

const bad = new BadInput(known, EACH);

describe("input that is wrong somewhere", () => {
  test.each(ROOTS)(
    "of the $kind $name of the $endpoint is taken or refused, and is never our fault",
    async ({ endpoint, kind, field }) => {
      const { url, token } = clients[endpoint] as Client;
      const headers = { "content-type": "application/json", authorization: `Bearer ${token}` };
      const calls = bad.callsOf(field);
      const faults: string[] = [];
      const ask = async () => {
        for (const { at, variables } of calls) {
          const query = documentOf(kind, field, Object.keys(variables), selectionOf(field));
          const body = JSON.stringify({ query, variables }).replaceAll(`"${TOO_LARGE}"`, "1e400");
          const answer = await (await fetch(`${url}/graphql`, { method: "POST", headers, body })).text();
          if (/"(INTERNAL_SERVER_ERROR|TIMEOUT|DATABASE_UNAVAILABLE)"/.test(answer)) faults.push(`${at.slice(0, 200)}: ${answer}`);
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, ask));
      expect(faults).toEqual([]);
    },
    120_000,
  );

  test("and what was taken of it can be read", async () => {
    for (const query of everyQuery(organisation, 0, () => [known.leadId as string])) {
      const { errors } = await leadwire.admin.ask(query);
      // Of something else than a lead that is not its id.
      const faults = errors?.filter(({ extensions }) => extensions?.code !== "BAD_USER_INPUT") ?? [];
      expect([query, faults]).toEqual([query, []]);
    }
  });

  test("and nothing was written without its event, nor told without being written", async () => {
    for (const entity of trackedEntities()) {
      const { tableName } = leadwire.app.services.dataSource.getMetadata(entity);
      const { prefix } = entity as unknown as { prefix: string };
      const [{ stored, told } = { stored: 0, told: 1 }] = await leadwire.sql(
        `select (select count(*)::int from ${tableName}) as stored, count(*)::int as told
         from (select distinct on (record_id) after from change_event where record_type = $1 order by record_id, id desc) latest
         where after is not null`,
        [prefix],
      );
      expect([prefix, told]).toEqual([prefix, stored]);
    }
  });
});
