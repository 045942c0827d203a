import { beforeAll, describe, expect, test } from "@jest/globals";
import { resolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import { PLACES } from "../../src/privacy/personal-data-map.js";
import { aLead } from "../support/factories.js";
import { Leadwire } from "../support/leadwire.js";
import { AuditLogDocument, ExportPersonalDataDocument } from "../support/operations.js";
import { findWords, Traces } from "./traces.js";

const leadwire = new Leadwire();
let traces: Traces;

beforeAll(async () => {
  traces = await new Traces(leadwire).leave();
});

const exportOf = async (person: object) =>
  (await leadwire.admin.do(ExportPersonalDataDocument, { input: { person: person as never } })).exportPersonalData;

describe("an export has", () => {
  test("every word that was typed about the person and is still anywhere but in copies", async () => {
    const { document, userErrors } = await exportOf({ email: traces.email });
    expect(userErrors).toEqual([]);
    const text = JSON.stringify(document).toLowerCase();
    const places = await findWords(leadwire, [...traces.words.keys()]);
    // Keys of requests are the caller's own names for them, and files are copies.
    const isCopy = (place: string) => /^(idempotency_key|export_chunk|export_job|saved_view)\./.test(place);
    const kept = [...traces.words].filter(([word]) => (places.get(word) ?? []).some((place) => !isCopy(place)));
    expect(kept.length).toBeGreaterThan(60);
    expect(kept.filter(([word]) => !text.includes(word))).toEqual([]);
  });

  test("all kinds, by name, with ids that the API knows and the names of who has something to do with it", async () => {
    const { document } = (await exportOf({ leadId: traces.mergedId })) as { document: any };
    expect(document).toMatchObject({ format: "leadwire.personal-data/1", suppressions: [] });
    expect(document.emails).toContain(traces.email);
    expect(Object.keys(document)).toEqual(expect.arrayContaining(PLACES.map(({ name }) => name)));
    expect(document.leads).toMatchObject([{ id: traces.leadId, sourceId: { name: "Form" } }]);
    expect(document.contacts).toMatchObject([{ id: traces.contactId, accountId: { id: traces.accountId } }]);
    expect(document.shares).toHaveLength(2);
    expect(document.shares[0]).toMatchObject({ partnerId: { name: expect.stringContaining("Partner") } });
    expect(document.shares[0]).not.toHaveProperty("salt");
    expect(document.events).toContainEqual(expect.objectContaining({ recordId: traces.leadId, type: "CREATED" }));
    expect(document.auditLog).toContainEqual(expect.objectContaining({ operation: "captureLead" }));
    expect(document.partnerContacts).toHaveLength(1);
  });

  test("the same whichever way the person is named", async () => {
    const untimed = ({ document }: any) => ({ ...document, generatedAt: null, auditLog: null });
    const byLead = untimed(await exportOf({ leadId: traces.leadId }));
    expect(untimed(await exportOf({ contactId: traces.contactId }))).toEqual(byLead);
    expect(untimed(await exportOf({ email: traces.email.toUpperCase() }))).toEqual(byLead);
    expect(untimed(await exportOf({ phone: traces.phone }))).toEqual(byLead);
  });

  test("all of a long history", async () => {
    const { id } = await aLead(leadwire.admin);
    await leadwire.sql(
      `insert into activity (id, type, lead_id, occurred_at, recorded_at, text)
       select gen_random_uuid(), 'PAGE_VIEW', $1, now(), now(), 'Page ' || n from generate_series(1, 20000) n`,
      [id.slice("lead_".length)],
    );
    const { document } = (await exportOf({ leadId: id })) as { document: any };
    expect(document.activities).toHaveLength(20_001);
  });

  test("nothing of anybody else", async () => {
    const lead = await aLead(leadwire.admin);
    const { document } = await exportOf({ leadId: lead.id });
    expect(JSON.stringify(document)).not.toContain(traces.email);
  });
});

test("an export is in the audit log, and of administrators alone", async () => {
  await exportOf({ leadId: traces.leadId });
  const where = { recordIds: { has: traces.leadId }, operation: { eq: "exportPersonalData" } };
  const { auditLog } = await leadwire.admin.do(AuditLogDocument, { where, first: 10 } as never);
  expect(auditLog.nodes[0]).toMatchObject({ outcome: "COMMITTED", changedFields: [] });
  const input = { person: { leadId: traces.leadId } };
  expect(await (await leadwire.user("MANAGER")).refusal(ExportPersonalDataDocument, { input })).toBe("FORBIDDEN");
});

test("its document is never kept as the answer to a key", () => {
  const input = buildGraphqlSchema(resolvers).getType("ExportPersonalDataInput") as any;
  expect(Object.keys(input.getFields())).toEqual(["person"]);
});
