import { expect, test } from "@jest/globals";
import { aCustomField, aLead, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ChangeCommitteeDocument,
  ConvertLeadDocument,
  CreateAccountDocument,
  CreateContactDocument,
  CreateDealDocument,
  CreatePipelineDocument,
  MoveDealDocument,
  type PipelineStepInput,
  PipelinesDocument,
  SetRequirementDocument,
  UpdateDealDocument,
  UpdatePipelineDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();

let counter = 0;
const aPipeline = async (requiredFields: { first?: string[]; offer?: string[]; won?: string[]; lost?: string[] }) => {
  const steps: PipelineStepInput[] = [
    { name: "First", stage: "DISCOVERY", probability: 10, requiredFields: requiredFields.first },
    { name: "Offer", stage: "PROPOSAL", probability: 50, requiredFields: requiredFields.offer },
    { name: "Won", stage: "CLOSED_WON", requiredFields: requiredFields.won },
    { name: "Lost", stage: "CLOSED_LOST", requiredFields: requiredFields.lost },
  ];
  const { createPipeline } = await leadwire.admin.do(CreatePipelineDocument, { input: { name: `Pipeline ${++counter}`, steps } });
  return createPipeline;
};
const anAccount = async () => {
  const { createAccount } = await leadwire.admin.do(CreateAccountDocument, { input: { name: `Buyer ${++counter}` } });
  return createAccount.account?.id as string;
};
const create = async (pipelineId: string | undefined, input = {}) =>
  (await leadwire.admin.do(CreateDealDocument, { input: { accountId: await anAccount(), name: "A deal", pipelineId, ...input } }))
    .createOpportunity;
const move = async (opportunityId: string, stage: "PROPOSAL" | "CLOSED_WON" | "CLOSED_LOST", input = {}) =>
  (await leadwire.admin.do(MoveDealDocument, { input: { opportunityId, stage, ...input } })).changeOpportunityStage;
const update = async (opportunityId: string, input = {}) =>
  (await leadwire.admin.do(UpdateDealDocument, { input: { opportunityId, ...input } })).updateOpportunity;
const lacks = (...missingFields: string[]) => ({ __typename: "RequiredFieldsError", code: "REQUIRED_FIELDS_MISSING", missingFields });

test("a deal comes to a step with what it requires, and is told all that it lacks", async () => {
  const size = await aCustomField(leadwire.admin, { record: "OPPORTUNITY", type: "NUMBER" });
  const custom = `customFields.${size.key}`;
  const { pipeline } = await aPipeline({ offer: ["amount", "closeDate", "contact", custom], lost: ["closeReason"] });
  const { opportunity } = await create(pipeline?.id);
  const id = opportunity?.id as string;
  expect((await move(id, "PROPOSAL")).userErrors).toMatchObject([
    { ...lacks("amount", "closeDate", "contact", custom), path: ["stage"], message: expect.stringContaining("Offer") },
  ]);
  await update(id, { amount: { amount: "10", currency: "EUR" }, closeDate: "2027-01-31", customFields: { [size.key]: 3 } });
  expect((await move(id, "PROPOSAL")).userErrors).toMatchObject([lacks("contact")]);
  const accountId = (opportunity as { account?: { id: string } }).account?.id;
  const { createContact } = await leadwire.admin.do(CreateContactDocument, { input: { lastName: "Present", accountId } });
  await update(id, { contactId: createContact.contact?.id });
  expect((await move(id, "PROPOSAL")).opportunity).toMatchObject({ stage: "PROPOSAL" });
  expect((await move(id, "CLOSED_LOST", { reason: "In words alone" })).userErrors).toMatchObject([lacks("closeReason")]);
});

test("what its step requires is not taken from a deal, whichever way; what it lacked before it may go on lacking", async () => {
  const field = await aCustomField(leadwire.admin, { record: "OPPORTUNITY" });
  const custom = `customFields.${field.key}`;
  const { pipeline } = await aPipeline({});
  const accountId = await anAccount();
  const { createContact } = await leadwire.admin.do(CreateContactDocument, { input: { lastName: "Kept", accountId } });
  const contactId = createContact.contact?.id as string;
  const amount = { amount: "10", currency: "EUR" };
  const { opportunity } = await create(pipeline?.id, { accountId, contactId, amount, customFields: { [field.key]: "yes" } });
  const id = opportunity?.id as string;
  const steps = (pipeline?.steps ?? []).map((step, nth) => ({
    ...step,
    requiredFields: nth === 0 ? ["amount", "contact", "closeDate", custom] : undefined,
  }));
  const { updatePipeline } = await leadwire.admin.do(UpdatePipelineDocument, { input: { pipelineId: pipeline?.id as string, steps } });
  expect(updatePipeline.userErrors).toEqual([]);
  expect((await update(id, { name: "Another name", closeDate: null })).userErrors).toEqual([]);
  expect((await update(id, { amount: null })).userErrors).toMatchObject([lacks("amount")]);
  expect((await update(id, { customFields: { [field.key]: null } })).userErrors).toMatchObject([lacks(custom)]);
  expect((await update(id, { contactId: null })).userErrors).toMatchObject([lacks("contact")]);
  const { changeOpportunityContacts } = await leadwire.admin.do(ChangeCommitteeDocument, {
    input: { opportunityId: id, remove: [contactId] },
  });
  expect(changeOpportunityContacts.userErrors).toMatchObject([lacks("contact")]);
});

test("a new deal, and one of a conversion, has what its first step requires", async () => {
  const { pipeline } = await aPipeline({ first: ["closeDate", "amount"] });
  expect((await create(pipeline?.id, { closeDate: "2027-01-31" })).userErrors).toMatchObject([lacks("amount")]);
  const lead = await aQualifiedLead(leadwire.admin);
  const convert = async (opportunity: object) =>
    (
      await leadwire.admin.do(ConvertLeadDocument, {
        input: { leadId: lead.id, ...CREATE_ALL, opportunity: { create: { name: "A deal", pipelineId: pipeline?.id, ...opportunity } } },
      })
    ).convertLead;
  expect((await convert({})).userErrors).toMatchObject([{ ...lacks("closeDate", "amount"), path: ["opportunity", "create", "stepId"] }]);
  expect((await convert({ closeDate: "2027-01-31", amount: { amount: "10", currency: "EUR" } })).userErrors).toEqual([]);
});

test("what cannot be required is named, what is left out stays, and an archived field is asked of nobody", async () => {
  const wrong = await aPipeline({ offer: ["amount", "stage"] });
  expect(wrong.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["steps", "1", "requiredFields", "1"] }]);
  const field = await aCustomField(leadwire.admin, { record: "OPPORTUNITY" });
  const { pipeline } = await aPipeline({ offer: [`customFields.${field.key}`] });
  const steps = (pipeline?.steps ?? []).map(({ id, name, stage, probability }) => ({ id, name: `${name}!`, stage, probability }));
  await leadwire.admin.do(UpdatePipelineDocument, { input: { pipelineId: pipeline?.id as string, steps } });
  const { pipelines } = await leadwire.admin.do(PipelinesDocument);
  expect(pipelines.nodes.find(({ id }) => id === pipeline?.id)?.steps[1]).toMatchObject({
    name: "Offer!",
    requiredFields: [`customFields.${field.key}`],
  });
  const { opportunity } = await create(pipeline?.id);
  expect((await move(opportunity?.id as string, "PROPOSAL")).userErrors).toMatchObject([lacks(`customFields.${field.key}`)]);
  await leadwire.admin.do<any, any>(
    "mutation ($id: ID!) { archiveCustomField(input: { customFieldId: $id }) { userErrors { message } } }",
    {
      id: field.id,
    },
  );
  expect((await move(opportunity?.id as string, "PROPOSAL")).userErrors).toEqual([]);
});

test("a lead is given a status with what that requires, one by one and in bulk, and keeps it", async () => {
  const set = async (requiredFields: string[], status: "WARM" | "DISQUALIFIED" | "QUALIFIED" = "WARM") =>
    (await leadwire.admin.do(SetRequirementDocument, { input: { status, requiredFields } })).setLeadStatusRequirement;
  expect((await set(["score"])).userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["requiredFields", "0"] }]);
  expect((await set(["companyName", "phone"])).requirement).toEqual({ status: "WARM", requiredFields: ["companyName", "phone"] });
  const lead = await aLead(leadwire.admin, { phone: null });
  const CHANGE =
    "mutation ($input: ChangeLeadStatusInput!) { changeLeadStatus(input: $input) { lead { status } userErrors { __typename code ... on RequiredFieldsError { missingFields } } } }";
  const change = async (leadId: string) =>
    (await leadwire.admin.do<any, any>(CHANGE, { input: { leadId, status: "WARM" } })).changeLeadStatus;
  expect((await change(lead.id)).userErrors).toEqual([lacks("phone")]);
  const whole = await aLead(leadwire.admin, { phone: "+49 30 901820999" });
  const { changeLeadStatuses } = await leadwire.admin.do<any, any>(
    "mutation ($input: ChangeLeadStatusesInput!) { changeLeadStatuses(input: $input) { results { lead { id } userErrors { code } } } }",
    {
      input: {
        errorPolicy: "IGNORE_FAILED",
        rows: [
          { leadId: lead.id, status: "WARM" },
          { leadId: whole.id, status: "WARM" },
        ],
      },
    },
  );
  expect(changeLeadStatuses.results).toEqual([
    { lead: null, userErrors: [{ code: "REQUIRED_FIELDS_MISSING" }] },
    { lead: { id: whole.id }, userErrors: [] },
  ]);
  const { updateLead } = await leadwire.admin.do<any, any>(
    "mutation ($input: UpdateLeadInput!) { updateLead(input: $input) { userErrors { code path } } }",
    { input: { leadId: whole.id, companyName: null } },
  );
  expect(updateLead.userErrors).toEqual([{ code: "REQUIRED_FIELDS_MISSING", path: ["companyName"] }]);
  expect((await leadwire.admin.do<any, any>("{ leadStatusRequirements { status requiredFields } }")).leadStatusRequirements).toEqual([
    { status: "WARM", requiredFields: ["companyName", "phone"] },
  ]);
  await set([]);
  expect((await change(lead.id)).lead).toEqual({ status: "WARM" });
  expect((await leadwire.admin.do<any, any>("{ leadStatusRequirements { status } }")).leadStatusRequirements).toEqual([]);
});

test("a lead is qualified, disqualified and converted with what the status requires", async () => {
  const set = (status: "DISQUALIFIED" | "QUALIFIED", requiredFields: string[]) =>
    leadwire.admin.do(SetRequirementDocument, { input: { status, requiredFields } });
  const lead = await aQualifiedLead(leadwire.admin, { phone: null });
  await set("QUALIFIED", ["phone"]);
  await set("DISQUALIFIED", ["website"]);
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  expect(convertLead.userErrors).toMatchObject([lacks("phone")]);
  const { disqualifyLead } = await leadwire.admin.do<any, any>(
    `mutation ($id: ID!) { disqualifyLead(input: { leadId: $id, reason: "NO_BUDGET" }) { userErrors { code } } }`,
    { id: lead.id },
  );
  expect(disqualifyLead.userErrors).toEqual([{ code: "REQUIRED_FIELDS_MISSING" }]);
  await set("QUALIFIED", []);
  await set("DISQUALIFIED", []);
});

test("only who sets up sales says what is required", async () => {
  const rep = await leadwire.user("REP");
  expect(
    await rep.refusal("mutation { setLeadStatusRequirement(input: { status: WARM, requiredFields: [] }) { requirement { status } } }", {}),
  ).toBe("FORBIDDEN");
});
