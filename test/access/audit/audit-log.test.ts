import { describe, expect, test } from "@jest/globals";
import { clean } from "../../../src/platform/execution/housekeeping.js";
import { Client } from "../../support/client.js";
import { aLead, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  AuditLogDocument,
  CaptureLeadDocument,
  ChangeRoleDocument,
  IssueTokenDocument,
  SignInDocument,
  UpdateLeadDocument,
  UpdateLeadsDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire({ trustedProxies: ["127.0.0.1"] });

const entries = async (where: object) => (await leadwire.admin.do(AuditLogDocument, { where: where as never, first: 100 })).auditLog.nodes;
const about = (id: string, operation: string) => entries({ recordIds: { has: id }, operation: { eq: operation } });

describe("the audit log has", () => {
  test("who changed which fields of what, when, from where and with which token; no value", async () => {
    const lead = await aLead(leadwire.admin, { jobTitle: "before-the-change" });
    const rep = await leadwire.user("MANAGER", { name: "Mia Manager" });
    await rep
      .named("a-dialer")
      .from("203.0.113.7")
      .do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "after-the-change" } });
    const [entry, ...others] = await about(lead.id, "updateLead");
    expect(others).toEqual([]);
    expect(entry).toMatchObject({
      outcome: "COMMITTED",
      errorCodes: [],
      user: { id: rep.id, name: "Mia Manager" },
      token: { kind: "USER" },
      address: "203.0.113.7",
      origin: "a-dialer",
      changedFields: ["lead.jobTitle"],
    });
    const rows = await leadwire.sql("select t::text as row from audit_entry t");
    expect(rows.map(({ row }) => row).join()).not.toMatch(/before-the-change|after-the-change|@house|@leadwire/);
  });

  test("all records of a mutation in bulk in one entry, and programs by their token", async () => {
    const program = await leadwire.service("LEADS_READ", "LEADS_WRITE");
    const leads = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
    const rows = leads.map(({ id }, place) => ({ leadId: id, city: `City ${place}` }));
    await program.do(UpdateLeadsDocument, { input: { rows, errorPolicy: "IGNORE_FAILED" } });
    const [entry] = await about(leads[0]?.id as string, "updateLeads");
    expect(entry).toMatchObject({ user: null, token: { id: program.tokenId }, changedFields: ["lead.city"] });
    expect(entry?.recordIds).toEqual(expect.arrayContaining(leads.map(({ id }) => id)));
  });

  test("changes of what has no events: roles, tokens, settings", async () => {
    const { id } = await leadwire.user("REP");
    await leadwire.admin.do(ChangeRoleDocument, { input: { userId: id, role: "MARKETER" } });
    expect((await about(id, "changeRole"))[0]).toMatchObject({ changedFields: ["user.role"] });
    expect(await about(id, "createUser")).toHaveLength(1);
    const { issueToken } = await leadwire.admin.do(IssueTokenDocument, { input: { kind: "SERVICE", name: "T", scopes: ["LEADS_READ"] } });
    expect((await about(issueToken.accessToken?.id as string, "issueToken"))[0]).toMatchObject({ changedFields: [] });
    await leadwire.setRepSight("ALL");
    expect((await about("workspace", "updateWorkspace"))[0]).toMatchObject({ changedFields: ["workspace.repSight"] });
  });

  test("who signed in, and who failed to, by whom it was tried on", async () => {
    const { id } = await leadwire.user("REP");
    const [row] = await leadwire.sql("select email from user_account where id = $1", [id.slice("user_".length)]);
    const anyone = new Client(leadwire.url).from("203.0.113.8");
    await anyone.do(SignInDocument, { input: { email: row?.email, password: "wrong" } });
    await anyone.do(SignInDocument, { input: { email: "nobody@house.example", password: "wrong" } });
    await anyone.do(SignInDocument, { input: { email: row?.email, password: "a-password-for-tests" } });
    const found = await entries({ address: { eq: "203.0.113.8" } });
    expect(
      found.map(({ operation, outcome, errorCodes, user, recordIds }) => [operation, outcome, errorCodes, user?.id, recordIds[0]]),
    ).toEqual([
      ["signIn", "COMMITTED", [], id, id],
      ["signIn", "REFUSED", ["INVALID_CREDENTIALS"], undefined, undefined],
      ["signIn", "REFUSED", ["INVALID_CREDENTIALS"], undefined, id],
    ]);
    expect(found[0]?.token?.id).toBe(found[0]?.recordIds[1]);
  });

  test("what was refused, with why, and nothing of dry runs; a repeated key changed nothing", async () => {
    const lead = await aLead(leadwire.admin);
    const origin = leadwire.admin.named("refusals");
    await origin.do(UpdateLeadDocument, { input: { leadId: lead.id, jobTitle: "x", expectedVersion: 99 } });
    await origin.do<any, any>("mutation ($i: ConvertLeadInput!) { convertLead(input: $i) { userErrors { code } } }", {
      i: { leadId: (await aQualifiedLead(leadwire.admin)).id, ...CREATE_ALL, dryRun: true },
    });
    const input = { ...person(), idempotencyKey: "audited" };
    for (const _ of [1, 2]) await origin.do(CaptureLeadDocument, { input });
    const found = (await entries({ origin: { eq: "refusals" } })).reverse();
    expect(found.map(({ operation, outcome, errorCodes }) => [operation, outcome, errorCodes])).toEqual([
      ["updateLead", "REFUSED", ["CONFLICT"]],
      ["captureLead", "COMMITTED", []],
      ["captureLead", "COMMITTED", []],
    ]);
    expect(found[1]?.recordIds).not.toEqual([]);
    expect(found[2]?.recordIds).toEqual([]);
  });

  test("one entry for each of many at once", async () => {
    const origin = leadwire.admin.named("many at once");
    await Promise.all(Array.from({ length: 20 }, () => origin.do(CaptureLeadDocument, { input: person() })));
    const found = await entries({ origin: { eq: "many at once" } });
    expect(found).toHaveLength(20);
    expect(new Set(found.map(({ requestId }) => requestId)).size).toBe(20);
  });
});

describe("the audit log is", () => {
  test("read by administrators alone", async () => {
    const id = (await entries({}))[0]?.id;
    for (const client of [await leadwire.user("MANAGER"), await leadwire.service("LEADS_READ", "USERS_MANAGE", "TOKENS_MANAGE")]) {
      expect(await client.refusal(AuditLogDocument)).toBe("FORBIDDEN");
      expect((await client.do<any, any>("query ($id: ID!) { node(id: $id) { id } }", { id })).node).toBeNull();
    }
    expect(await (await leadwire.service("AUDIT_READ")).refusal(AuditLogDocument)).toBeUndefined();
  });

  test("only added to, and old entries go by their time", async () => {
    await aLead(leadwire.admin);
    for (const statement of ["update audit_entry set address = ''", "delete from audit_entry", "truncate audit_entry"])
      await expect(leadwire.sql(statement)).rejects.toThrow("only added to");
    const old = await leadwire.sql(
      `insert into audit_entry (id, occurred_at, operation, outcome, error_codes, address, request_id, record_ids, changed_fields)
       select gen_random_uuid(), now() - make_interval(days => days), 'old', 'COMMITTED', '{}', '', '', '{}', '{}' from unnest(array[20, 100, 400]) days`,
    );
    expect(old).toEqual([]);
    const { dataSource } = leadwire.app.services;
    const left = async () => (await leadwire.sql("select from audit_entry where operation = 'old'")).length;
    await clean(dataSource, 365);
    expect(await left()).toBe(2);
    await clean(dataSource, 50);
    expect(await left()).toBe(1);
    // Whatever is set, the database keeps a month.
    await expect(clean(dataSource, 10)).rejects.toThrow("only added to");
    expect(await left()).toBe(1);
  });
});
