import { expect, test } from "@jest/globals";
import { CANONICAL_FORMS } from "../../../src/lifecycle/canonical-forms/canonicalize-job.js";
import { fromId } from "../../../src/platform/database/id.js";
import { aLead, aPartner } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CreateAccountDocument,
  CreateContactDocument,
  CreateOpportunityDocument,
  ErasePersonDocument,
  IdentifierProblemsDocument,
  LeadsAsTypedDocument,
  MergeLeadsDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
const uuid = (id: string) => fromId(id.slice(0, id.lastIndexOf("_")), id, "id");

/** Makes a record as if from before there were canonical forms. */
const store = (table: string, id: string, values: Record<string, unknown>) =>
  leadwire.sql(
    `update ${table} set ${Object.keys(values)
      .map((column, nth) => `${column} = $${nth + 2}`)
      .join(", ")} where id = $1`,
    [uuid(id), ...Object.values(values)],
  );

/** Runs the job that the migration leaves behind, to its end. */
async function canonicalize(): Promise<void> {
  await leadwire.sql("insert into job (id, kind, data, run_at) values (gen_random_uuid(), $1, '{}', now())", [CANONICAL_FORMS]);
  await until(async () => (await leadwire.sql("select from job where kind = $1", [CANONICAL_FORMS])).length === 0);
}

const problemsOf = async (...ids: string[]) =>
  (await leadwire.admin.do(IdentifierProblemsDocument, {})).identifierProblems.nodes.filter(({ problemOf }) => ids.includes(problemOf));
const one = async (id: string) => (await leadwire.admin.do(LeadsAsTypedDocument, { where: { id: { eq: id } } })).leads.nodes[0];

test("what is stored becomes canonical, with an event for each record, and what cannot be is written down", async () => {
  const [spelt, filler, wrong, known, only] = await Promise.all([1, 2, 3, 4, 5].map(() => aLead(leadwire.admin)));
  const ids = [spelt, filler, wrong, known, only].map((lead) => lead?.id as string) as [string, string, string, string, string];
  await store("lead", ids[0], { email: "zed@müller.example\u200b", country: "de", first_name: "Jose\u0301", last_name: "Du\u200b Pont" });
  await store("lead", ids[1], { phone: "+10000000000" });
  await store("lead", ids[2], { email: "zed@localhost", country: "XX" });
  await store("lead", ids[3], { email: "zed@xn--mller-kva.example" });
  await store("lead", ids[4], { email: null, phone: "+10000000000", first_name: null, last_name: null, company_name: null });
  const eventsOf = async (id: string) => (await leadwire.sql("select from change_event where record_id = $1", [uuid(id)])).length;
  const told = await eventsOf(ids[0]);
  const [before] = await leadwire.sql("select version from lead where id = $1", [uuid(ids[0])]);
  await canonicalize();

  expect(await one(ids[0])).toMatchObject({ email: "zed@xn--mller-kva.example", country: "DE", firstName: "José", name: "José Du Pont" });
  expect(await one(ids[1])).toMatchObject({ phone: null, phoneAsTyped: "+10000000000" });
  expect(await one(ids[2])).toMatchObject({ email: "zed@localhost" });
  expect(await one(ids[4])).toMatchObject({ phone: "+10000000000" });
  const [after] = await leadwire.sql("select version from lead where id = $1", [uuid(ids[0])]);
  expect(after?.version).toBe((before?.version as number) + 1);
  expect(await eventsOf(ids[0])).toBe(told + 1);

  expect(
    (await problemsOf(...ids)).sort((left, right) => `${left.problemOf}${left.field}`.localeCompare(`${right.problemOf}${right.field}`)),
  ).toEqual(
    [
      { problemOf: ids[1], field: "phone", reason: "KEPT_ASIDE" },
      { problemOf: ids[2], field: "country", reason: "UNREADABLE" },
      { problemOf: ids[2], field: "email", reason: "UNREADABLE" },
      { problemOf: ids[4], field: "phone", reason: "UNREADABLE" },
    ].sort((left, right) => `${left.problemOf}${left.field}`.localeCompare(`${right.problemOf}${right.field}`)),
  );

  // Whoever turns out to have the address of another is noted, and stays another.
  const pairs = await leadwire.sql("select kind, noticed_by, state from possible_duplicate where first_id = $1 and second_id = $2", [
    ...[uuid(ids[0]), uuid(ids[3])].sort(),
  ]);
  expect(pairs).toEqual([{ kind: "LEAD", noticed_by: "SCAN", state: "OPEN" }]);

  // Nothing is changed by a second run.
  await canonicalize();
  expect((await leadwire.sql("select version from lead where id = $1", [uuid(ids[0])]))[0]).toEqual(after);
});

test("codes and addresses of every other table become canonical too", async () => {
  const partner = await aPartner(leadwire.admin, { territories: ["DE"] });
  const account = (await leadwire.admin.do(CreateAccountDocument, { input: { name: "Old" } })).createAccount.account?.id as string;
  const contact = (await leadwire.admin.do(CreateContactDocument, { input: { lastName: "Old" } })).createContact.contact?.id as string;
  const input = { accountId: account, name: "Old", amount: { amount: "10", currency: "EUR" } };
  const deal = (await leadwire.admin.do(CreateOpportunityDocument, { input })).createOpportunity.opportunity?.id as string;
  await store("partner", partner.id, {
    territories: ["de", "AT", "at"],
    contacts: JSON.stringify([{ name: "A", email: "A@Müller.example" }]),
  });
  await store("account", account, {
    country: "fr",
    domain: "müller.example",
    custom_fields: { budget: { amount: "1.00", currency: "usd" } },
  });
  await store("contact", contact, { email: "Old@Müller.example", country: "fr" });
  await store("opportunity", deal, { currency: "eur" });
  await canonicalize();
  const rowOf = async (table: string, id: string) => (await leadwire.sql(`select * from ${table} where id = $1`, [uuid(id)]))[0];
  expect(await rowOf("partner", partner.id)).toMatchObject({
    territories: ["DE", "AT"],
    contacts: [{ name: "A", email: "a@xn--mller-kva.example" }],
  });
  expect(await rowOf("account", account)).toMatchObject({
    country: "FR",
    domain: "xn--mller-kva.example",
    custom_fields: { budget: { amount: "1.00", currency: "USD" } },
  });
  expect(await rowOf("contact", contact)).toMatchObject({ email: "old@xn--mller-kva.example", country: "FR" });
  expect(await rowOf("opportunity", deal)).toMatchObject({ currency: "EUR" });
});

test("of two external ids that are one in canonical form each lead keeps its own, and that is written down", async () => {
  const externalId = (value: string) => ({ externalId: { system: "shop", value } });
  const [one, other] = [await aLead(leadwire.admin, externalId("café")), await aLead(leadwire.admin, externalId("bar"))];
  await leadwire.sql("update lead_external_id set value = $2 where lead_id = $1", [uuid(other.id), " cafe\u0301"]);
  await canonicalize();
  expect(await problemsOf(one.id, other.id)).toEqual([{ problemOf: other.id, field: "value", reason: "TAKEN" }]);
});

test("a problem is settled by another value of its field, and gone with its record", async () => {
  const [corrected, other, merged, survivor] = await Promise.all([1, 2, 3, 4].map(() => aLead(leadwire.admin)));
  const ids = [corrected, other, merged].map((lead) => lead?.id as string) as [string, string, string];
  for (const id of ids) await store("lead", id, { country: "XX", email: `${uuid(id)}@localhost` });
  await canonicalize();
  expect(await problemsOf(...ids)).toHaveLength(6);

  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: ids[0], country: "DE" } });
  await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: ids[1], jobTitle: "Engineer" } });
  await leadwire.admin.do(MergeLeadsDocument, { input: { masterId: survivor?.id as string, leadIds: [ids[2]] } });
  const left = (await problemsOf(...ids)).map(({ problemOf, field }) => [problemOf, field]);
  expect(left.sort()).toEqual(
    [
      [ids[0], "email"],
      [ids[1], "country"],
      [ids[1], "email"],
    ].sort(),
  );
});

test("a program without the right sees no problems", async () => {
  const rep = await leadwire.user("REP");
  await expect(rep.do(IdentifierProblemsDocument, {})).rejects.toThrow("FORBIDDEN");
});

test("an erasure finds all that was stored in another spelling", async () => {
  const lead = await aLead(leadwire.admin);
  await store("lead", lead.id, { email: "era@größe.example\u2060" });
  await canonicalize();
  await leadwire.admin.do(ErasePersonDocument, { input: { person: { email: "ERA@größe.example" }, reason: "Request 7" } });
  expect(await one(lead.id)).toBeUndefined();
});

test("rules compare with what leads have by then, those of a published model are written down, and so is a country that is none", async () => {
  const rules = (...countries: string[]) => [
    {
      name: "Sent",
      strategy: "ACCOUNT_OWNER",
      condition: {
        or: [
          { field: "country", operator: "IN", values: countries },
          { field: "city", operator: "EQ", value: "Germany" },
        ],
      },
    },
  ];
  const [routing] = await leadwire.sql(
    "insert into routing_rule_set (id, version, rules, created_at) values (gen_random_uuid(), 1, $1, now()) returning id",
    [JSON.stringify(rules("germany", "Österreich", "Narnia"))],
  );
  const [model] = await leadwire.sql("select id, definition from scoring_model where state = 'ACTIVE' and persona is null", []);
  const fromGermany = (value: string) => ({
    id: "de",
    name: "From Germany",
    points: 7,
    condition: { field: "country", operator: "EQ", value },
  });
  const withRule = (value: string) => {
    const definition = structuredClone(model?.definition) as { groups: { kind: string; rules: object[] }[] };
    definition.groups.find(({ kind }) => kind === "FIT")?.rules.push(fromGermany(value));
    return definition;
  };
  const [draft] = await leadwire.sql(
    "insert into scoring_model (id, name, version, state, definition, created_at) values (gen_random_uuid(), 'Drafted', 77, 'DRAFT', $1, now()) returning id",
    [JSON.stringify(withRule("Deutschland"))],
  );
  await leadwire.sql("update scoring_model set definition = $2 where id = $1", [model?.id, JSON.stringify(withRule("Germany"))]);
  await canonicalize();

  const [{ rules: stored }] = (await leadwire.sql("select rules from routing_rule_set where id = $1", [routing?.id])) as [
    { rules: unknown },
  ];
  expect(stored).toEqual(rules("DE", "AT", "Narnia"));
  expect((await problemsOf(`routing_${routing?.id}`)).map(({ field, reason }) => ({ field, reason }))).toEqual([
    { field: "rules", reason: "UNREADABLE" },
  ]);
  const definitionOf = async (id: unknown) =>
    (await leadwire.sql("select definition from scoring_model where id = $1", [id]))[0]?.definition;
  expect(await definitionOf(draft?.id)).toEqual(withRule("DE"));
  // What was published stays as it was, and somebody has to publish a next version.
  expect(await definitionOf(model?.id)).toEqual(withRule("Germany"));
  expect(await problemsOf(`model_${model?.id}`, `model_${draft?.id}`)).toMatchObject([{ field: "definition", reason: "UNREADABLE" }]);
});

test("accounts that share a domain become possible duplicates", async () => {
  const accounts = await Promise.all(
    ["One Domain", "Quite Another Name"].map(
      async (name) => (await leadwire.admin.do(CreateAccountDocument, { input: { name } })).createAccount.account?.id as string,
    ),
  );
  await store("account", accounts[0] as string, { domain: "Shared-Domain.example" });
  await store("account", accounts[1] as string, { domain: "shared-domain.example" });
  await canonicalize();
  const pairs = () =>
    leadwire.sql("select state, noticed_by from possible_duplicate where kind = 'ACCOUNT' and first_id = any($1) and second_id = any($1)", [
      accounts.map(uuid),
    ]);
  await until(async () => (await pairs()).length > 0);
  expect(await pairs()).toEqual([{ state: "OPEN", noticed_by: "SCAN" }]);
});
