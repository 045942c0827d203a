import { beforeAll, expect, test } from "@jest/globals";
import { act, findWords, Traces } from "../../privacy/traces.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { expectLogToBeTheTables } from "../../support/log-and-tables.js";
import {
  DeleteContactDocument,
  DeletedRecordsDocument,
  DeleteLeadDocument,
  DeleteOpportunityDocument,
  RestoreRecordsDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();
let traces: Traces;

beforeAll(async () => {
  traces = await new Traces(leadwire).leave();
});

const idsOf = async (kind: string) => (await leadwire.sql(`select id from ${kind}`)).map(({ id }) => `${kind}_${id}`);

test("an erasure finds a person who is in the bin with everything, and leaves nothing of what was typed about them", async () => {
  for (const id of await idsOf("lead")) await leadwire.admin.do(DeleteLeadDocument, { input: { id } });
  for (const id of await idsOf("opportunity")) await leadwire.admin.do(DeleteOpportunityDocument, { input: { id } });
  for (const id of await idsOf("contact")) await leadwire.admin.do(DeleteContactDocument, { input: { id } });
  expect([await idsOf("lead"), await idsOf("contact"), await idsOf("opportunity")]).toEqual([[], [], []]);
  const before = await findWords(leadwire, [...traces.words.keys()]);
  expect([...traces.words].filter(([word]) => !before.has(word))).toEqual([]);

  const { document } = (await act(leadwire.admin, "exportPersonalData", { person: { email: traces.email } }, "document")) as any;
  expect(document.bin.map(({ kind }: { kind: string }) => kind)).toEqual(expect.arrayContaining(["LEAD", "CONTACT"]));

  await act(leadwire.admin, "erasePerson", { person: { email: traces.email }, reason: "Request 4712" });
  const after = await findWords(leadwire, [...traces.words.keys()]);
  expect([...after].map(([word, places]) => `${traces.words.get(word)} in ${places.join(", ")}`)).toEqual([]);
  await expectLogToBeTheTables(leadwire);
});

test("somebody who was erased out of the bin is not taken in again, and cannot be restored", async () => {
  const lead = await aLead(leadwire.admin);
  const { email } = await emailOf(lead.id);
  await leadwire.admin.do(DeleteLeadDocument, { input: { id: lead.id } });
  await act(leadwire.admin, "erasePerson", { person: { leadId: lead.id }, reason: "Request 4713" });
  const { deletedRecords } = await leadwire.admin.do(DeletedRecordsDocument, { where: { kind: { eq: "LEAD" } } });
  expect(deletedRecords.nodes.filter(({ recordId }) => recordId === lead.id)).toEqual([]);
  const { restoreRecords } = await leadwire.admin.do(RestoreRecordsDocument, { input: { ids: [lead.id] } });
  expect(restoreRecords.userErrors).toMatchObject([{ code: "NOT_FOUND" }]);
  await expect(aLead(leadwire.admin, { email })).rejects.toThrow("SUPPRESSED");
  await expectLogToBeTheTables(leadwire);
});

const emailOf = async (id: string) => (await leadwire.sql("select email from lead where id = $1", [id.slice("lead_".length)]))[0] as any;
