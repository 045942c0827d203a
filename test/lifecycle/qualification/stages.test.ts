import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aLead, aQualifiedLead, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  type CaptureLeadInput,
  ChangeLeadStatusDocument,
  ConvertLeadDocument,
  QualifiedHowDocument,
  RecordActivityDocument,
  ReturnToMarketingDocument,
  UpdateLeadDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const capture = async (input: CaptureLeadInput) => (await leadwire.admin.do(CaptureLeadDocument, { input })).captureLead;
const did = (subjectId: string, type: "PAGE_VIEW" | "DOCUMENT_DOWNLOADED" | "NOTE", client: Client = leadwire.admin) =>
  client.do(RecordActivityDocument, { input: { subjectId, type, text: "x" } });
const stageOf = async (id: string) => (await leadwire.admin.do(QualifiedHowDocument, { id })).lead?.stage;

describe("a stage before MQL", () => {
  test("is what the capture says, else what its source says of new leads", async () => {
    const source = { channel: "OUTBOUND" as const, name: "Bought list" };
    const created = await leadwire.admin.do<any, any>(
      "mutation ($input: CreateSourceInput!) { createSource(input: $input) { source { leadStage } userErrors { path } } }",
      { input: { ...source, leadStage: "SUSPECT" } },
    );
    expect(created.createSource.source).toEqual({ leadStage: "SUSPECT" });
    expect((await aLead(leadwire.admin, { source })).stage).toBe("SUSPECT");
    expect((await aLead(leadwire.admin, { source, stage: "PROSPECT" })).stage).toBe("PROSPECT");
    expect((await aLead(leadwire.admin)).stage).toBe("LEAD");
  });

  test.each(["MQL", "CUSTOMER"] as const)("is none that follows from a verb, as %s", async (stage) => {
    expect((await capture(person({ stage }))).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["stage"] });
  });

  test("goes on by what the person does, step by step, with its history", async () => {
    const { id } = await aLead(leadwire.admin, { stage: "SUSPECT" });
    await did(id, "NOTE");
    expect(await stageOf(id)).toBe("SUSPECT");
    await did(id, "PAGE_VIEW");
    expect(await stageOf(id)).toBe("PROSPECT");
    await did(id, "DOCUMENT_DOWNLOADED");
    await did(id, "PAGE_VIEW");
    const { lead } = await leadwire.admin.do(QualifiedHowDocument, { id });
    expect(lead?.stage).toBe("LEAD");
    expect(lead?.statusHistory.nodes.map(({ fromStage, toStage, reason }) => [fromStage, toStage, reason])).toEqual([
      ["PROSPECT", "LEAD", "By DOCUMENT_DOWNLOADED"],
      ["SUSPECT", "PROSPECT", "By PAGE_VIEW"],
    ]);
  });

  test("goes on by coming in once more, and by saying to be interested", async () => {
    const suspect = person({ stage: "SUSPECT" });
    const { lead } = await capture(suspect);
    await capture({ ...suspect, stage: null, source: { channel: "WEBSITE_FORM", name: "Contact" } });
    expect(await stageOf(lead?.id as string)).toBe("LEAD");
    const { id } = await aLead(leadwire.admin, { stage: "PROSPECT" });
    await leadwire.admin.do(UpdateLeadDocument, { input: { leadId: id, interest: "INTERESTED" } });
    expect(await stageOf(id)).toBe("LEAD");
  });
});

test("a visitor of whom nothing is known stays a SUSPECT until somebody is known by name", async () => {
  const source = { channel: "WEBSITE_FORM" as const, name: "Tracking" };
  const externalId = { system: "tracker", value: "visitor-1" };
  expect((await capture({ source, stage: "SUSPECT" })).userErrors[0]).toMatchObject({ path: ["email"] });
  expect((await capture({ source, externalId })).userErrors[0]).toMatchObject({ path: ["email"] });
  const { lead } = await capture({ source, externalId, stage: "SUSPECT" });
  expect(lead).toMatchObject({ name: "Anonymous", stage: "SUSPECT" });
  await did(lead?.id as string, "DOCUMENT_DOWNLOADED");
  expect(await stageOf(lead?.id as string)).toBe("SUSPECT");
  const again = await capture({ source, externalId, firstName: "Ada", email: "ada@visitor.example" });
  expect(again).toMatchObject({ outcome: "ATTACHED", lead: { id: lead?.id, name: "Ada", stage: "LEAD" } });
});

describe("a company without a person", () => {
  const source = { channel: "OUTBOUND" as const, name: "Companies" };

  test("is a lead, known again by its name or its domain, and no other company's", async () => {
    const first = await capture({ source, companyName: "Nordwind Logistik", website: "https://nordwind.example" });
    expect(first).toMatchObject({ outcome: "CREATED", lead: { name: "Nordwind Logistik" } });
    const same = [{ companyName: "nordwind logistik" }, { companyName: "Nordwind Logistik GmbH", website: "www.nordwind.example" }];
    for (const details of same) expect((await capture({ source, ...details })).lead?.id).toBe(first.lead?.id);
    const others = [
      { companyName: "Nordwind Logistik", website: "nordwind.ch" },
      { companyName: "Südwind" },
      person({ companyName: "Nordwind Logistik" }),
    ];
    for (const details of others) expect((await capture({ source, ...details })).outcome).toBe("CREATED");
  });

  test("is one lead where it is captured ten times at once", async () => {
    const input = { source, companyName: "At Once AG" };
    const answers = await Promise.all(Array.from({ length: 10 }, () => capture(input)));
    expect(new Set(answers.map(({ lead }) => lead?.id)).size).toBe(1);
  });

  test("becomes an account without a contact", async () => {
    const { lead } = await capture({ source, companyName: "Only An Account", ownerId: (await leadwire.user("REP")).id });
    const parts = { account: { create: {} }, contact: { skip: true }, opportunity: { create: { name: "A deal" } } };
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, {
      input: { leadId: lead?.id as string, ...parts, overrideReason: "They asked for it" },
    });
    expect(convertLead).toMatchObject({
      account: { name: "Only An Account" },
      contact: null,
      opportunity: { name: "A deal" },
      userErrors: [],
    });
  });
});

describe("sales gives a lead back to marketing", () => {
  const giveBack = async (leadId: string, reason = "Not before the autumn") =>
    (await leadwire.admin.do(ReturnToMarketingDocument, { input: { leadId, reason } })).returnToMarketing;

  test.each([
    ["QUALIFIED", "NURTURING"],
    ["NEGOTIATION", "NURTURING"],
    ["WARM", "WARM"],
  ] as const)("%s becomes an MQL that is %s", async (status, after) => {
    const { id } = await aQualifiedLead(leadwire.admin);
    if (status !== "QUALIFIED") await leadwire.admin.do(ChangeLeadStatusDocument, { input: { leadId: id, status } });
    expect(await giveBack(id)).toMatchObject({ lead: { stage: "MQL", status: after }, userErrors: [] });
    const { lead } = await leadwire.admin.do(QualifiedHowDocument, { id });
    expect(lead?.statusHistory.nodes[0]).toMatchObject({ fromStage: "SQL", toStage: "MQL", reason: "Not before the autumn" });
  });

  test("with a reason, and one that is an SQL", async () => {
    const { id } = await aQualifiedLead(leadwire.admin);
    expect((await giveBack(id, " ")).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["reason"] });
    await giveBack(id);
    expect((await giveBack(id)).userErrors[0]).toMatchObject({ code: "INVALID_TRANSITION", path: ["leadId"] });
  });
});
