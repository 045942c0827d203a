import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { buildSchema, type GraphQLEnumType, type GraphQLInputObjectType, type GraphQLObjectType, getNamedType, isLeafType } from "graphql";
import type { Client } from "../../support/client.js";
import { aCustomField, aLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { CaptureLeadDocument, type FieldRuleInput, RuledFieldsDocument, SetFieldRulesDocument } from "../../support/operations.js";

const leadwire = new Leadwire();

const schema = buildSchema(readFileSync("schema/schema.graphql", "utf8"));
const TYPES: Record<string, string> = {
  LEAD: "Lead",
  ACCOUNT: "Account",
  CONTACT: "Contact",
  OPPORTUNITY: "Opportunity",
  TASK: "Task",
  ACTIVITY: "Activity",
};

async function setRules(rules: FieldRuleInput[]): Promise<void> {
  const { setFieldRules } = await leadwire.admin.do(SetFieldRulesDocument, { input: { rules } });
  expect(setFieldRules.userErrors).toEqual([]);
}

const make = async (client: Client, mutation: string, record: string, input: object): Promise<any> => {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${record} { id } userErrors { code message path } } }`;
  const answer = (await client.do<any, any>(text, { input }))[mutation];
  if (!answer[record]) throw new Error(JSON.stringify(answer.userErrors));
  return answer[record];
};

/** One record of each kind, with something in each field. */
const ids: Record<string, string> = {};
const PERSON = {
  firstName: "Ada",
  lastName: "Secretname",
  email: "hush@secretmail.example",
  phone: "+4930901820",
  companyName: "Secretcompany",
  website: "https://secretsite.example",
  jobTitle: "Secrettitle",
  industry: "Secretindustry",
  companySize: 4711,
  country: "DE",
  state: "Secretstate",
  city: "Secretcity",
  street: "Secretstreet 5",
  postalCode: "48151",
  description: "Secretdescription",
  referrer: "Secretreferrer",
  persona: "Secretpersona",
  tags: ["secrettag"],
};

interface Row {
  record: string;
  field: string;
  covers: string[];
  canBeHidden: boolean;
}

/** As a reader of docs/permissions.md sees them. */
function rowsOfPage(): Row[] {
  const [, section = ""] = readFileSync("docs/permissions.md", "utf8").split("## Fields\n");
  const lines = section.split("\n").filter((line) => line.startsWith("|"));
  return lines.slice(2).map((line) => {
    const [record, field, covers, hidden] = line
      .slice(2, -2)
      .split(" | ")
      .map((cell) => cell.trim().replaceAll("`", "")) as [string, string, string, string];
    return { record, field, covers: covers ? covers.split(", ") : [], canBeHidden: hidden === "yes" };
  });
}

let rows: Row[];
/** Knows nothing that can be hidden. */
let blind: Client;

beforeAll(async () => {
  const { admin } = leadwire;
  await aCustomField(admin, { key: "secret", record: "LEAD" });
  await aCustomField(admin, { key: "open", record: "LEAD" });
  ids.LEAD = (await aLead(admin, { ...PERSON, customFields: { secret: "Secretcustom", open: "Opencustom" } })).id;
  const { country, city, industry, companySize, phone, website } = PERSON;
  ids.ACCOUNT = (await make(admin, "createAccount", "account", { name: "Acct", country, city, industry, companySize, phone, website })).id;
  const { email, jobTitle } = PERSON;
  ids.CONTACT = (
    await make(admin, "createContact", "contact", { lastName: "Cont", accountId: ids.ACCOUNT, email, jobTitle, phone, country })
  ).id;
  const deal = { name: "Deal", accountId: ids.ACCOUNT, amount: { amount: "4711.00", currency: "EUR" }, closeDate: "2027-01-02" };
  ids.OPPORTUNITY = (await make(admin, "createOpportunity", "opportunity", deal)).id;
  const task = {
    subjectId: ids.LEAD,
    title: "Call",
    description: "Secrettask",
    dueAt: "2047-01-02T10:00:00Z",
    remindAt: "2047-01-01T10:00:00Z",
  };
  ids.TASK = (await make(admin, "createTask", "task", task)).id;
  const note = { subjectId: ids.LEAD, type: "NOTE", text: "Secretnote", properties: { secretkey: "Secretvalue" } };
  ids.ACTIVITY = (await make(admin, "recordActivity", "activity", note)).id;
  rows = rowsOfPage();
  expect((await admin.do(RuledFieldsDocument)).ruledFields).toEqual(rows);
  const hidden = rows
    .filter(({ canBeHidden }) => canBeHidden)
    .map(({ record, field }) => ({ record, field, role: "READONLY", access: "HIDDEN" }));
  await setRules([...hidden, { record: "LEAD", field: "customFields.secret", role: "READONLY", access: "HIDDEN" }] as FieldRuleInput[]);
  blind = await leadwire.user("READONLY");
}, 60_000);

const rootOf = (record: string) => record.toLowerCase();
const listOf = (record: string) => ({ ACTIVITY: "activities", OPPORTUNITY: "opportunities" })[record] ?? `${rootOf(record)}s`;
const selectionOf = (record: string, field: string): string => {
  const { type } = (schema.getType(TYPES[record] as string) as GraphQLObjectType).getFields()[field] as any;
  const named = getNamedType(type);
  return isLeafType(named) ? field : `${field} { __typename }`;
};
const inputHas = (type: string, field: string) =>
  field in ((schema.getType(type) as GraphQLInputObjectType | undefined)?.getFields() ?? {});
const enumHas = (type: string, value: string) => (schema.getType(type) as GraphQLEnumType | undefined)?.getValue(value) !== undefined;
const enumName = (field: string) => field.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();
const isEmpty = (value: unknown) => value === null || (Array.isArray(value) && value.length === 0) || JSON.stringify(value) === "{}";

describe("a field that is hidden", () => {
  const each = async (take: (row: Row, name: string) => Promise<void>) => {
    const hidden = rows.filter(({ canBeHidden }) => canBeHidden);
    expect(hidden.length).toBeGreaterThan(40);
    for (const row of hidden) for (const name of [row.field, ...row.covers]) await take(row, name);
  };
  const isShown = (record: string, name: string) => name in (schema.getType(TYPES[record] as string) as GraphQLObjectType).getFields();

  test.each([
    ["as one statement", ""],
    ["by code", "__schema { queryType { name } }"],
  ])("is empty %s, and named", async (_, besides) => {
    await each(async ({ record }, name) => {
      if (!isShown(record, name)) return;
      const text = `query ($id: ID!) { ${besides} record: ${rootOf(record)}(id: $id) { ${selectionOf(record, name)} hiddenFields } }`;
      const { record: found } = await blind.do<any, any>(text, { id: ids[record] });
      expect([record, name, isEmpty(found[name])]).toEqual([record, name, true]);
      expect(found.hiddenFields).toContain(name);
    });
  });

  test("can be neither asked about, nor ordered by, nor grouped by, nor made spans of", async () => {
    let asked = 0;
    const refused = async (query: string, name: string) => {
      asked++;
      const { errors } = await blind.ask(query);
      expect([query, errors?.[0]?.extensions?.code, errors?.[0]?.message]).toEqual([
        query,
        "BAD_USER_INPUT",
        expect.stringContaining(`"${name}"`),
      ]);
    };
    await each(async ({ record }, name) => {
      const [type, list] = [TYPES[record] as string, listOf(record)];
      if (inputHas(`${type}Filter`, name)) {
        const filter = (schema.getType(`${type}Filter`) as GraphQLInputObjectType).getFields()[name] as { type: any };
        const comparison = inputHas(String(filter.type), "some")
          ? "{ some: {} }"
          : inputHas(String(filter.type), "isEmpty")
            ? "{ isEmpty: true }"
            : "{ isNull: true }";
        await refused(`{ ${list}(where: { not: { or: [{ ${name}: ${comparison} }] } }) { totalCount } }`, name);
      }
      if (enumHas(`${type}OrderField`, enumName(name)))
        await refused(`{ ${list}(orderBy: [{ field: ${enumName(name)} }]) { totalCount nodes { id } } }`, name);
      if (enumHas(`${type}Group`, enumName(name)))
        await refused(`{ ${rootOf(record)}Stats(groupBy: [${enumName(name)}]) { count } }`, name);
      if (enumHas(`${type}TimeField`, enumName(name)))
        await refused(`{ ${rootOf(record)}Stats(bucket: DAY, bucketBy: ${enumName(name)}) { count } }`, name);
    });
    expect(asked).toBeGreaterThan(100);
  });

  test("is asked about by no relation either", async () => {
    const { errors } = await blind.ask(`{ tasks(where: { lead: { email: { eq: "hush@secretmail.example" } } }) { totalCount } }`);
    expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
    const consents = await blind.ask(`{ leads(where: { consents: { some: { address: { contains: "hush" } } } }) { totalCount } }`);
    expect(consents.errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });

  test("is in no number", async () => {
    const { leadStats, opportunityStats } = await blind.do<any, any>(
      `{ leadStats { count companySize { sum max } } opportunityStats { count amount { sum } } }`,
    );
    expect(leadStats).toEqual([{ count: expect.any(Number), companySize: { sum: null, max: null } }]);
    expect(opportunityStats).toEqual([{ count: 1, amount: [] }]);
    const { errors } = await blind.ask(`{ leadStats(having: { companySize: { max: { gt: 1 } } }) { count } }`);
    expect(errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  });

  test.each(["hush@secretmail.example", "secretcompany", "cretcomp", "secretcompani", "+4930901820", "030 901 820"])(
    "is not found by a search for %s",
    async (search) => {
      const query = `query ($search: String!) { leads(search: $search) { totalCount nodes { id } } contacts(search: $search) { totalCount } }`;
      const seen = await leadwire.admin.do<any, any>(query, { search });
      expect(seen.leads.totalCount).toBe(1);
      expect(await blind.do<any, any>(query, { search })).toEqual({ leads: { totalCount: 0, nodes: [] }, contacts: { totalCount: 0 } });
    },
  );

  test("does not keep what is known from being found", async () => {
    const { leads } = await blind.do<any, any>(`{ leads(search: "ada secretname") { totalCount nodes { name } } }`);
    expect(leads).toEqual({ totalCount: 1, nodes: [{ name: "Ada Secretname" }] });
  });

  test("is in no answer, whatever is selected", async () => {
    const everything = async (client: Client, besides: string) =>
      JSON.stringify(
        await client.do<any, any>(
          `query ($lead: ID!, $task: ID!, $activity: ID!, $account: ID!) { ${besides}
            lead(id: $lead) { name firstName email emailAsTyped emails { address } phone phones { number } domain companyName jobTitle industry companySize
              customFields description consents { address } activities { nodes { type text properties } } tasks { nodes { title description dueAt } } }
            account(id: $account) { name website domain industry opportunities { nodes { name amount { amount } lines { name } closeDate } } contacts { nodes { email jobTitle phones { number } } } }
            task(id: $task) { description } activity(id: $activity) { text properties }
            changeEvents(first: 100) { nodes { type changedFields record { ... on Lead { email } } } }
          }`,
          { lead: ids.LEAD, task: ids.TASK, activity: ids.ACTIVITY, account: ids.ACCOUNT },
        ),
      );
    const secret = /hush|secret(?!name)|4711|9018|48151|2047|2027-01-02/i;
    expect(await everything(leadwire.admin, "")).toMatch(secret);
    expect(await everything(blind, "")).not.toMatch(secret);
    expect(await everything(blind, "__schema { queryType { name } }")).not.toMatch(secret);
  });

  test("leaves what a capture sent readable as far as it is known", async () => {
    await setRules([{ record: "ACTIVITY", field: "properties", role: "READONLY", access: "WRITE" }]);
    const query = `query ($id: ID!) { lead(id: $id) { activities(where: { type: { eq: LEAD_CAPTURED } }) { nodes { properties } } } }`;
    const { lead } = await blind.do<any, any>(query, { id: ids.LEAD });
    expect(lead.activities.nodes[0].properties.sent).toEqual({
      firstName: "Ada",
      lastName: "Secretname",
      source: expect.anything(),
      customFields: { open: "Opencustom" },
    });
    const coded = await blind.do<any, any>(query.replace("{ lead", "{ __schema { queryType { name } } lead"), { id: ids.LEAD });
    expect(coded.lead).toEqual(lead);
  });
});

describe("a custom field that is hidden", () => {
  test("is not there", async () => {
    const { customFields, lead } = await blind.do<any, any>(
      `query ($id: ID!) { customFields(where: { record: { eq: LEAD } }) { nodes { key } } lead(id: $id) { customFields hiddenFields } }`,
      { id: ids.LEAD },
    );
    expect(customFields.nodes).toEqual([{ key: "open" }]);
    expect(lead.customFields).toEqual({ open: "Opencustom" });
    expect(lead.hiddenFields).toContain("customFields.secret");
    const unknown = await blind.ask(`{ leads(where: { customFields: [{ key: "nowhere", isNull: true }] }) { totalCount } }`);
    for (const argument of [`where: { customFields: [{ key: "secret", isNull: true }] }`, `orderBy: [{ customField: "secret" }]`]) {
      const { errors } = await blind.ask(`{ leads(${argument}) { totalCount nodes { id } } }`);
      expect(errors?.[0]?.message).toBe(unknown.errors?.[0]?.message);
    }
  });
});

describe("somebody who is called like their address", () => {
  test("has a name that tells it to nobody who does not know the address", async () => {
    const { captureLead } = await leadwire.admin.do(CaptureLeadDocument, {
      input: person({ firstName: null, lastName: null, companyName: null, email: "only.hush@secretmail.example" }),
    });
    const query = `query ($id: ID!) { lead(id: $id) { name } leads(where: { name: { contains: "only.hush" } }) { totalCount } found: leads(search: "only.hush") { totalCount } }`;
    expect(await blind.do<any, any>(query, { id: captureLead.lead?.id })).toEqual({
      lead: { name: "(not shown)" },
      leads: { totalCount: 0 },
      found: { totalCount: 0 },
    });
    const coded = await blind.do<any, any>(`query ($id: ID!) { __schema { queryType { name } } lead(id: $id) { name } }`, {
      id: captureLead.lead?.id,
    });
    expect(coded.lead).toEqual({ name: "(not shown)" });
  });
});
