import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { askForLeads, csvRows, fileOf, whenExport } from "../../support/exports.js";
import { aCustomField, aLead, aPublishedModel, aRule, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { type FieldRuleInput, FieldRulesDocument, type Role, SetFieldRulesDocument } from "../../support/operations.js";
import { undo, written } from "../../support/undo.js";

const leadwire = new Leadwire();

const set = async (client: Client, ...rules: FieldRuleInput[]) =>
  (await client.do(SetFieldRulesDocument, { input: { rules } })).setFieldRules;

async function rule(role: Role, field: string, access: FieldRuleInput["access"], record: FieldRuleInput["record"] = "LEAD"): Promise<void> {
  expect((await set(leadwire.admin, { record, field, role, access })).userErrors).toEqual([]);
}

/** What a mutation refuses. */
async function errorsOf(client: Client, mutation: string, input: object): Promise<any[]> {
  const selection = "rows" in input ? "results { userErrors { code path message } }" : "";
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
  const text = `mutation ($input: ${type}) { ${mutation}(input: $input) { ${selection} userErrors { code path message } } }`;
  const answer = (await client.do<any, any>(text, { input }))[mutation];
  return answer.results ? answer.results.flatMap((row: any) => row.userErrors) : answer.userErrors;
}

const source = { channel: "WEBSITE_FORM" as const, name: "Test form" };

let rep: Client & { id: string };
let leadId: string;
const ids: Record<string, string> = {};

beforeAll(async () => {
  const { admin } = leadwire;
  await leadwire.setRepSight("ALL");
  for (const record of ["LEAD", "ACCOUNT", "CONTACT", "OPPORTUNITY"] as const)
    for (const key of ["fixed", "gone"]) await aCustomField(admin, { key, record });
  rep = await leadwire.user("REP");
  leadId = (await aLead(admin, { jobTitle: "CEO", industry: "Mining", externalId: { system: "crm", value: "1" } })).id;
  const made = async (mutation: string, record: string, input: object) => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input!`;
    const answer = await admin.do<any, any>(`mutation ($input: ${type}) { made: ${mutation}(input: $input) { ${record} { id } } }`, {
      input,
    });
    return answer.made[record].id as string;
  };
  ids.account = await made("createAccount", "account", { name: "Northwind", website: "https://northwind.example", industry: "Mining" });
  ids.contact = await made("createContact", "contact", { lastName: "Obi", accountId: ids.account, email: "obi@northwind.example" });
  ids.deal = await made("createOpportunity", "opportunity", {
    name: "Deal",
    accountId: ids.account,
    amount: { amount: "10", currency: "EUR" },
  });
  ids.task = await made("createTask", "task", { subjectId: leadId, title: "Call" });
  ids.note = await made("recordActivity", "activity", { subjectId: leadId, type: "NOTE", text: "Said no" });
  ids.other = (await aLead(admin)).id;
  await set(
    admin,
    ...[
      { record: "LEAD", field: "jobTitle", access: "READ_ONLY" },
      { record: "LEAD", field: "email", access: "HIDDEN" },
      { record: "LEAD", field: "resumeAt", access: "READ_ONLY" },
      { record: "LEAD", field: "tags", access: "READ_ONLY" },
      { record: "ACCOUNT", field: "website", access: "HIDDEN" },
      { record: "ACCOUNT", field: "industry", access: "READ_ONLY" },
      { record: "CONTACT", field: "phone", access: "READ_ONLY" },
      { record: "OPPORTUNITY", field: "amount", access: "HIDDEN" },
      { record: "OPPORTUNITY", field: "lostReason", access: "READ_ONLY" },
      { record: "OPPORTUNITY", field: "closeDate", access: "READ_ONLY" },
      { record: "TASK", field: "description", access: "HIDDEN" },
      { record: "TASK", field: "title", access: "READ_ONLY" },
      { record: "ACTIVITY", field: "text", access: "READ_ONLY" },
      ...["LEAD", "ACCOUNT", "CONTACT", "OPPORTUNITY"].flatMap((record) => [
        { record, field: "customFields.fixed", access: "READ_ONLY" },
        { record, field: "customFields.gone", access: "HIDDEN" },
      ]),
    ].map((one) => ({ ...one, role: "REP" }) as FieldRuleInput),
  );
}, 60_000);

describe("a field that is not to be written is refused by name", () => {
  const WAYS: [way: string, mutation: string, input: () => object, paths: string[]][] = [
    ["an update", "updateLead", () => ({ leadId, jobTitle: "CFO", email: "new@a.example" }), ["jobTitle", "email"]],
    ["what goes with it", "updateLead", () => ({ leadId, emails: [{ address: "new@a.example" }] }), ["emails"]],
    ["null", "updateLead", () => ({ leadId, jobTitle: null }), ["jobTitle"]],
    ["single tags", "updateLead", () => ({ leadId, addTags: ["vip"], removeTags: ["old"] }), ["addTags", "removeTags"]],
    ["rows", "updateLeads", () => ({ errorPolicy: "IGNORE_FAILED", rows: [{ leadId, jobTitle: "CFO" }] }), ["rows.0.jobTitle"]],
    ["a capture", "captureLead", () => person({ jobTitle: "CFO", email: null, phone: "+4930901890" }), ["email", "jobTitle"]],
    [
      "captures",
      "captureLeads",
      () => ({ errorPolicy: "IGNORE_FAILED", rows: [{ source, lastName: "A", email: "a@b.example" }] }),
      ["rows.0.email"],
    ],
    ["an upsert", "upsertLead", () => ({ source, externalId: { system: "crm", value: "1" }, jobTitle: "CFO" }), ["jobTitle"]],
    [
      "upserts",
      "upsertLeads",
      () => ({ errorPolicy: "REJECT_ALL", rows: [{ source, externalId: { system: "crm", value: "1" }, jobTitle: "CFO" }] }),
      ["rows.0.jobTitle"],
    ],
    ["a status", "changeLeadStatus", () => ({ leadId, status: "ON_HOLD", reason: "So", resumeAt: "2047-01-01T00:00:00Z" }), ["resumeAt"]],
    [
      "a status of all of a filter",
      "changeLeadStatusesWhere",
      () => ({ where: { id: { eq: leadId } }, status: "ON_HOLD", reason: "So", resumeAt: "2047-01-01T00:00:00Z" }),
      ["resumeAt"],
    ],
    ["custom fields", "updateLead", () => ({ leadId, customFields: { fixed: "x" } }), ["customFields.fixed"]],
    ["hidden custom fields", "updateLead", () => ({ leadId, customFields: { gone: "x" } }), ["customFields.gone"]],
    ["all custom fields", "updateLead", () => ({ leadId, customFields: null }), ["customFields"]],
    ["an account", "createAccount", () => ({ name: "A", website: "https://a.example", industry: "B" }), ["website", "industry"]],
    [
      "its change",
      "updateAccount",
      () => ({ accountId: ids.account, industry: "B", customFields: { fixed: "x" } }),
      ["industry", "customFields.fixed"],
    ],
    ["a contact", "createContact", () => ({ lastName: "B", phones: [{ number: "+4930901891" }] }), ["phones"]],
    ["its change", "updateContact", () => ({ contactId: ids.contact, phone: "+4930901891" }), ["phone"]],
    ["a deal", "createOpportunity", () => ({ name: "D", accountId: ids.account, amount: { amount: "1", currency: "EUR" } }), ["amount"]],
    [
      "its change",
      "updateOpportunity",
      () => ({ opportunityId: ids.deal, closeDate: "2047-01-01", amount: null }),
      ["closeDate", "amount"],
    ],
    [
      "its lines",
      "changeOpportunityLines",
      () => ({ opportunityId: ids.deal, add: [{ name: "L", quantity: "1", unitPrice: { amount: "1", currency: "EUR" } }] }),
      ["add"],
    ],
    ["its end", "changeOpportunityStage", () => ({ opportunityId: ids.deal, stage: "CLOSED_LOST", reason: "Too dear" }), ["reason"]],
    ["a task", "createTask", () => ({ subjectId: leadId, title: "Call", description: "Now" }), ["title", "description"]],
    ["its change", "updateTask", () => ({ taskId: ids.task, title: "Write" }), ["title"]],
    ["an activity", "recordActivity", () => ({ subjectId: leadId, type: "NOTE", text: "Hm" }), ["text"]],
    [
      "activities",
      "recordActivities",
      () => ({ errorPolicy: "IGNORE_FAILED", rows: [{ subjectId: leadId, type: "NOTE", text: "Hm" }] }),
      ["rows.0.text"],
    ],
    ["its change", "updateActivity", () => ({ activityId: ids.note, text: "Hm" }), ["text"]],
    [
      "a conversion",
      "convertLead",
      () => ({
        leadId,
        account: { create: { industry: "B" } },
        contact: { create: { phone: "+4930901891" } },
        opportunity: { create: { amount: { amount: "1", currency: "EUR" }, customFields: { fixed: "x" } } },
      }),
      ["account.create.industry", "contact.create.phone", "opportunity.create.amount", "opportunity.create.customFields.fixed"],
    ],
    [
      "a merge",
      "mergeLeads",
      () => ({ masterId: leadId, leadIds: [ids.other], choices: [{ field: "jobTitle", choose: "NEWEST" }] }),
      ["choices.0.field"],
    ],
  ];

  test.each(WAYS)("by %s: %s", async (_, mutation, input, paths) => {
    const errors = await errorsOf(rep, mutation, input());
    expect(
      errors
        .filter(({ code }) => code !== "ROWS_REFUSED")
        .map(({ path }) => path.join("."))
        .sort(),
    ).toEqual([...paths].sort());
    for (const { code, message, path } of errors) {
      const isUnknown = path.at(-1) === "gone";
      expect([code, message]).toEqual([
        isUnknown ? "INVALID_INPUT" : "FORBIDDEN",
        expect.stringContaining(isUnknown ? "no custom field" : `"${fieldAt(path)}"`),
      ]);
    }
  });

  const fieldAt = (path: string[]) => (path[0] === "choices" ? "jobTitle" : path.at(-1));

  test("and what is not named is written", async () => {
    expect(await errorsOf(rep, "updateLead", { leadId, city: "Berlin" })).toEqual([]);
    const { lead } = await leadwire.admin.do<any, any>(`query ($id: ID!) { lead(id: $id) { jobTitle city } }`, { id: leadId });
    expect(lead).toEqual({ jobTitle: "CEO", city: "Berlin" });
  });

  test("and who has no rule writes all", async () => {
    expect(await errorsOf(await leadwire.user("MANAGER"), "updateLead", { leadId, jobTitle: "CEO" })).toEqual([]);
  });
});

describe("what is read only", () => {
  test("is read, asked about and in no list of what is hidden", async () => {
    const query = `query ($id: ID!) { lead(id: $id) { jobTitle hiddenFields } leads(where: { jobTitle: { eq: "CEO" } }) { totalCount } }`;
    const { lead, leads } = await rep.do<any, any>(query, { id: leadId });
    expect(lead.jobTitle).toBe("CEO");
    expect(lead.hiddenFields).toEqual(["domain", "email", "emailAsTyped", "emailKind", "emails", "customFields.gone"]);
    expect(leads.totalCount).toBe(1);
  });
});

describe("a stream", () => {
  const EVENTS = `subscription ($where: LeadFilter) { leadEvents(where: $where) { type changedFields lead { email jobTitle } before { customFields } } }`;

  test("tells no change of hidden fields alone, and of others nothing hidden", async () => {
    const watched = await aLead(leadwire.admin, { customFields: { fixed: "1", gone: "1" } });
    const stream = await rep.subscribe<any, any>(EVENTS, { where: { id: { eq: watched.id } } });
    const update = (input: object) => errorsOf(leadwire.admin, "updateLead", { leadId: watched.id, ...input });
    await update({ email: "another@hush.example" });
    await update({ customFields: { gone: "2" } });
    await update({ email: "third@hush.example", jobTitle: "Baker", customFields: { gone: "3", fixed: "2" } });
    expect((await stream.next()).leadEvents).toEqual({
      type: "UPDATED",
      changedFields: ["jobTitle", "customFields"],
      lead: { email: null, jobTitle: "Baker" },
      before: { customFields: { fixed: "1" } },
    });
    await stream.stop();
  });

  test("goes by a rule from the moment that it is made", async () => {
    const watched = await aLead(leadwire.admin, { city: "Bonn" });
    const marketer = await leadwire.user("MARKETER");
    const stream = await marketer.subscribe<any, any>(
      `subscription ($where: LeadFilter) { leadEvents(where: $where) { changedFields lead { city state } } }`,
      {
        where: { id: { eq: watched.id } },
      },
    );
    await errorsOf(leadwire.admin, "updateLead", { leadId: watched.id, city: "Bremen" });
    expect((await stream.next()).leadEvents).toEqual({ changedFields: ["city"], lead: { city: "Bremen", state: null } });
    await rule("MARKETER", "city", "HIDDEN");
    await errorsOf(leadwire.admin, "updateLead", { leadId: watched.id, city: "Essen" });
    await errorsOf(leadwire.admin, "updateLead", { leadId: watched.id, city: "Ulm", state: "BW" });
    expect((await stream.next()).leadEvents).toEqual({ changedFields: ["state"], lead: { city: null, state: "BW" } });
    await rule("MARKETER", "city", "WRITE");
    await errorsOf(leadwire.admin, "updateLead", { leadId: watched.id, city: "Jena" });
    expect((await stream.next()).leadEvents).toEqual({ changedFields: ["city"], lead: { city: "Jena", state: "BW" } });
    await stream.stop();
  });

  test("whose filter asks about what is hidden ends", async () => {
    const marketer = await leadwire.user("MARKETER");
    const stream = await marketer.subscribe<any, any>(EVENTS, { where: { street: { eq: "Road 1" } } });
    await rule("MARKETER", "street", "HIDDEN");
    expect((await stream.nextResult()).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    const again = await marketer.subscribe<any, any>(EVENTS, { where: { street: { eq: "Road 1" } } });
    expect((await again.nextResult()).errors?.[0]?.extensions.code).toBe("BAD_USER_INPUT");
    await rule("MARKETER", "street", "WRITE");
  });
});

describe("lists that are kept", () => {
  test("have no column that is hidden, and no file shows one that was hidden since", async () => {
    expect(await errorsOf(rep, "exportLeads", { format: "CSV", columns: ["name", "email"] })).toMatchObject([{ path: ["columns", "1"] }]);
    const [row] = csvRows(await fileOf(rep, await askForLeads(rep)));
    expect(Object.keys(row as object)).toEqual(expect.arrayContaining(["name", "jobTitle"]));
    expect(Object.keys(row as object)).not.toEqual(expect.arrayContaining(["email"]));
    const marketer = await leadwire.user("MARKETER");
    const job = await askForLeads(marketer, { columns: ["name", "postalCode"] });
    const { url } = await whenExport(marketer, job);
    await rule("MARKETER", "postalCode", "HIDDEN");
    expect((await marketer.get(url as string)).status).toBe(403);
    await rule("MARKETER", "postalCode", "WRITE");
    expect((await marketer.get(url as string)).status).toBe(200);
  });

  test("are refused where they ask about it, and say so where they were made by others", async () => {
    const view = { name: "By address", record: "LEAD", sharing: "EVERYBODY", where: { email: { isNull: false } } };
    expect(await errorsOf(rep, "createSavedView", view)).toMatchObject([{ path: ["where"] }]);
    expect(await errorsOf(leadwire.admin, "createSavedView", view)).toEqual([]);
    const { savedViews } = await rep.do<any, any>(`{ savedViews(where: { name: { eq: "By address" } }) { nodes { problem } } }`);
    expect(savedViews.nodes).toEqual([{ problem: expect.stringContaining('"email"') }]);
  });
});

describe("an undo", () => {
  test("tells and takes back nothing hidden, and nothing that is read only", async () => {
    const lead = await aLead(leadwire.admin, { city: "Bonn", jobTitle: "Baker", customFields: { fixed: "1", gone: "1" } });
    const changes = { city: "Ulm", jobTitle: "Cook", email: "undone@hush.example", customFields: { fixed: "2", gone: "2" } };
    const { transactionId } = await written(leadwire.admin, "updateLead", { leadId: lead.id, ...changes });
    const { undone, notUndone } = await undo(rep, { transactionId });
    expect(undone).toMatchObject([{ recordId: lead.id, fields: [{ field: "city", from: "Ulm", to: "Bonn" }] }]);
    expect(notUndone?.map(({ field, obstacle }: any) => `${field} ${obstacle}`).sort()).toEqual([
      "customFields.fixed FORBIDDEN",
      "jobTitle FORBIDDEN",
    ]);
    const { lead: now } = await leadwire.admin.do<any, any>(`query ($id: ID!) { lead(id: $id) { city jobTitle email customFields } }`, {
      id: lead.id,
    });
    expect(now).toEqual({ ...changes, city: "Bonn" });
  });
});

describe("what follows from a hidden field", () => {
  test("is no reason of a duplicate, and finds none", async () => {
    const [one, other] = [await aLead(leadwire.admin, { lastName: "Alpha" }), await aLead(leadwire.admin, { lastName: "Omega" })];
    for (const { id } of [one, other])
      expect(await errorsOf(leadwire.admin, "updateLead", { leadId: id, email: "shared@same.example", allowDuplicates: true })).toEqual([]);
    const query = `query ($id: ID!) { findDuplicates(id: $id, kinds: [LEAD], minConfidence: 0.1) { confidence reasons { aspect } } }`;
    const found = await leadwire.admin.do<any, any>(query, { id: one.id });
    expect(found.findDuplicates[0].reasons.map(({ aspect }: any) => aspect)).toContain("EMAIL");
    const known = await rep.do<any, any>(query, { id: one.id });
    expect(JSON.stringify(known)).not.toMatch(/EMAIL/);
    expect(known.findDuplicates.length).toBeLessThan(found.findDuplicates.length);
  });

  test("is a part of the score without a name", async () => {
    const fit = aRule({
      name: "Mines",
      activityType: undefined,
      points: 30,
      condition: { field: "industry", operator: "EQ", value: "Mining" },
    });
    const title = aRule({
      name: "Heads",
      activityType: undefined,
      points: 10,
      condition: { field: "jobTitle", operator: "EQ", value: "CEO" },
    });
    const group = { name: "Who they are", kind: "FIT" as const, cap: 100, rules: [fit, title] };
    const persona = "Persona of rules";
    await aPublishedModel(leadwire.admin, { persona, groups: [group] });
    const lead = await aLead(leadwire.admin, { persona, industry: "Mining", jobTitle: "CEO" });
    const query = `query ($id: ID!) { lead(id: $id) { score scoreBreakdown { group rule points } scoreHistory { nodes { cause { rule } } } } }`;
    await rule("MARKETER", "industry", "HIDDEN");
    const seen = await (await leadwire.user("MARKETER")).do<any, any>(query, { id: lead.id });
    expect(seen.lead).toEqual({
      score: 40,
      scoreBreakdown: [
        { group: "Who they are", rule: "Heads", points: 10 },
        { group: "(not shown)", rule: "(not shown)", points: 30 },
      ],
      scoreHistory: { nodes: [{ cause: { rule: null } }] },
    });
    await rule("MARKETER", "industry", "WRITE");
  });

  test("is no criterion of a policy, and in a refusal without its value", async () => {
    const { qualificationPolicies } = await leadwire.admin.do<any, any>(`{ qualificationPolicies { nodes { target version } } }`);
    const expectedVersion = Math.max(
      ...qualificationPolicies.nodes.filter(({ target }: any) => target === "MQL").map(({ version }: any) => version),
    );
    const policy = { target: "MQL", industries: ["Farming"], countries: ["AT"], expectedVersion };
    expect(await errorsOf(leadwire.admin, "saveQualificationPolicy", policy)).toEqual([]);
    await rule("MARKETER", "industry", "HIDDEN");
    const marketer = await leadwire.user("MARKETER");
    const { lead } = await marketer.do<any, any>(`query ($id: ID!) { lead(id: $id) { qualification { criteria { name required } } } }`, {
      id: leadId,
    });
    expect(lead.qualification.criteria.filter(({ required }: any) => required)).toEqual([{ name: "Country", required: true }]);
    const [refused] = await errorsOf(marketer, "qualifyLead", { leadId, as: "MQL" });
    expect(refused.message).not.toMatch(/Mining|Farming/);
    await rule("MARKETER", "industry", "WRITE");
  });

  test("is in no conflict", async () => {
    const conflict = "userErrors { ... on ConflictError { current { ... on Lead { email name } } } }";
    const text = `mutation { updateLead(input: { leadId: "${leadId}", city: "Rome", expectedVersion: 999 }) { ${conflict} } }`;
    const { updateLead } = await rep.do<any, any>(text);
    expect(updateLead.userErrors[0].current).toEqual({ email: null, name: expect.any(String) });
  });
});

describe("rules", () => {
  test.each([
    ["for administrators", { record: "LEAD", field: "email", role: "ADMIN", access: "HIDDEN" }, ["rules", "0", "role"]],
    ["of no field", { record: "LEAD", field: "shoeSize", role: "REP", access: "HIDDEN" }, ["rules", "0", "field"]],
    ["of no custom field", { record: "LEAD", field: "customFields.shoe", role: "REP", access: "HIDDEN" }, ["rules", "0", "field"]],
    ["of what goes with another", { record: "LEAD", field: "emailKind", role: "REP", access: "HIDDEN" }, ["rules", "0", "field"]],
    ["that hide what is promised", { record: "LEAD", field: "score", role: "REP", access: "HIDDEN" }, ["rules", "0", "access"]],
  ])("%s are refused", async (_, wrong, path) => {
    expect((await set(leadwire.admin, wrong as FieldRuleInput)).userErrors).toMatchObject([{ code: "INVALID_INPUT", path }]);
  });

  test("are set by administrators, and seen by those of the role", async () => {
    expect(
      await rep.refusal(SetFieldRulesDocument, { input: { rules: [{ record: "LEAD", field: "city", role: "REP", access: "WRITE" }] } }),
    ).toBe("FORBIDDEN");
    await rule("MARKETER", "state", "READ_ONLY");
    const { fieldRules } = await rep.do(FieldRulesDocument, { where: { record: { eq: "LEAD" } } });
    expect(new Set(fieldRules.nodes.map(({ role }) => role))).toEqual(new Set(["REP"]));
    await rule("MARKETER", "state", "WRITE");
    const left = await leadwire.admin.do(FieldRulesDocument, { where: { role: { eq: "MARKETER" } } });
    expect(left.fieldRules.nodes).toEqual([]);
  });

  test("count for people, not for programs", async () => {
    const program = await leadwire.service("LEADS_READ");
    const { lead } = await program.do<any, any>(`query ($id: ID!) { lead(id: $id) { email hiddenFields } }`, { id: leadId });
    expect(lead).toEqual({ email: expect.any(String), hiddenFields: [] });
  });
});
