import type { Client } from "./client.js";
import {
  AssessLeadDocument,
  AssignLeadDocument,
  CaptureLeadDocument,
  type CaptureLeadInput,
  CreatePartnerDocument,
  type CreatePartnerInput,
  type CustomFieldCardFragment,
  DefineCustomFieldDocument,
  type DefineCustomFieldInput,
  DraftScoringModelDocument,
  type DraftScoringModelInput,
  type LeadCardFragment,
  MeDocument,
  PublishScoringModelDocument,
  QualifyLeadDocument,
  ShareLeadDocument,
  type ShareLeadInput,
} from "./operations.js";

let counter = 0;

/** A person that nobody has seen before; a test says only what it is about. */
export function person(details: Partial<CaptureLeadInput> = {}): CaptureLeadInput {
  const number = ++counter;
  return {
    firstName: "Test",
    lastName: `Person ${number}`,
    email: `person${number}@company${number}.example`,
    companyName: `Company ${number}`,
    source: { channel: "WEBSITE_FORM", name: "Test form" },
    ...details,
  };
}

/** A captured lead. */
export async function aLead(client: Client, details: Partial<CaptureLeadInput> = {}): Promise<LeadCardFragment> {
  const { captureLead } = await client.do(CaptureLeadDocument, { input: person(details) });
  if (!captureLead.lead) throw new Error(`Cannot capture: ${JSON.stringify(captureLead.userErrors)}`);
  return captureLead.lead;
}

/** A custom field, of leads and TEXT by default; a CHOICE has gold and silver. */
export async function aCustomField(client: Client, details: Partial<DefineCustomFieldInput> = {}): Promise<CustomFieldCardFragment> {
  const number = ++counter;
  const choices = details.type === "CHOICE" ? ["gold", "silver"] : [];
  const input = { record: "LEAD" as const, key: `field_${number}`, label: `Field ${number}`, type: "TEXT" as const, choices, ...details };
  const { defineCustomField } = await client.do(DefineCustomFieldDocument, { input });
  if (!defineCustomField.customField) throw new Error(`Cannot define: ${JSON.stringify(defineCustomField.userErrors)}`);
  return defineCustomField.customField;
}

/** A lead that meets the policy for SQL, owned by the client. */
export async function aReadyLead(client: Client, details: Partial<CaptureLeadInput> = {}): Promise<LeadCardFragment> {
  const lead = await aLead(client, { jobTitle: "CEO", companySize: 500, ...details });
  const { me } = await client.do(MeDocument);
  await client.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: me.id } });
  const met = { state: "MET" as const };
  await client.do(AssessLeadDocument, { input: { leadId: lead.id, budget: met, authority: met, need: met, timeline: met } });
  return lead;
}

/** A lead that is an SQL. */
export async function aQualifiedLead(client: Client, details: Partial<CaptureLeadInput> = {}): Promise<LeadCardFragment> {
  const lead = await aReadyLead(client, details);
  const { qualifyLead } = await client.do(QualifyLeadDocument, { input: { leadId: lead.id, as: "SQL" } });
  if (!qualifyLead.lead) throw new Error(`Cannot qualify: ${JSON.stringify(qualifyLead.userErrors)}`);
  return lead;
}

/** A partner that nobody else has; it serves all countries and industries by default. */
export async function aPartner(client: Client, details: Partial<CreatePartnerInput> = {}): Promise<{ id: string; name: string }> {
  const { createPartner } = await client.do(CreatePartnerDocument, { input: { name: `Partner ${++counter}`, ...details } });
  if (!createPartner.partner) throw new Error(`Cannot create: ${JSON.stringify(createPartner.userErrors)}`);
  return createPartner.partner;
}

/** A lead that is an SQL, offered to these partners. */
export async function anOffer(
  client: Client,
  partners: { id: string }[],
  details: Partial<ShareLeadInput> = {},
): Promise<{ leadId: string; shareIds: string[] }> {
  const leadId = details.leadId ?? (await aQualifiedLead(client, { country: "DE", industry: "Logistics" })).id;
  const { shareLead } = await client.do(ShareLeadDocument, {
    input: { mode: "DIRECT", partnerIds: partners.map(({ id }) => id), ...details, leadId },
  });
  if (!shareLead.shares) throw new Error(`Cannot share: ${JSON.stringify(shareLead.userErrors)}`);
  return { leadId, shareIds: shareLead.shares.map(({ id }) => id) };
}

export const CREATE_ALL = { account: { create: {} }, contact: { create: {} }, opportunity: { create: { name: "A deal" } } };

/** An engagement rule of a model of random name, and nothing else: a test says what it is about. */
export const aRule = (rule: Partial<DraftScoringModelInput["groups"][0]["rules"][0]> = {}) => ({
  name: `Rule ${++counter}`,
  points: 10,
  activityType: "DEMO_REQUESTED" as const,
  ...rule,
});

/** A scoring model for a persona that nobody else has: `WARM` from 30, `HOT` from 70. */
export function aModel(model: Partial<DraftScoringModelInput> = {}): DraftScoringModelInput {
  return {
    name: `Model ${++counter}`,
    persona: `Persona ${counter}`,
    minimum: 0,
    maximum: 100,
    bands: [
      { band: "WARM", enter: 30, leave: 25 },
      { band: "HOT", enter: 70, leave: 60 },
    ],
    groups: [{ name: "Behaviour", kind: "ENGAGEMENT", cap: 100, rules: [aRule()] }],
    ...model,
  };
}

/** A draft of it; what is wrong with it fails the test. */
export async function aDraft(client: Client, model: Partial<DraftScoringModelInput> = {}): Promise<string> {
  const { draftScoringModel } = await client.do(DraftScoringModelDocument, { input: aModel(model) });
  if (!draftScoringModel.model) throw new Error(`Cannot draft: ${JSON.stringify(draftScoringModel.userErrors)}`);
  return draftScoringModel.model.id;
}

/** A model that counts; its leads are yet to be rescored. */
export async function aPublishedModel(
  client: Client,
  model: Partial<DraftScoringModelInput> = {},
): Promise<{ modelId: string; jobId: string }> {
  const modelId = await aDraft(client, model);
  const { publishScoringModel } = await client.do(PublishScoringModelDocument, { input: { modelId } });
  if (!publishScoringModel.job) throw new Error(`Cannot publish: ${JSON.stringify(publishScoringModel.userErrors)}`);
  return { modelId, jobId: publishScoringModel.job.id };
}

/**
 * Changes of a lead past the API, because thousands by the API would take a while: `version` counts from 1, and the lead
 * itself stays as it is.
 */
export const manyChanges = (leadwire: { sql(text: string, values: unknown[]): Promise<unknown> }, leadId: string, count: number) =>
  leadwire.sql(
    `insert into change_event (transaction_id, sequence, record_type, record_id, type, version, changed_fields, before, after, actor_kind, actor_name, occurred_at)
     select gen_random_uuid(), 0, 'lead', $1, 'UPDATED', number, '{jobTitle}', jsonb_build_object('jobTitle', number - 1),
            (select after from change_event where record_id = $1 order by id limit 1) || jsonb_build_object('jobTitle', number), 'SYSTEM', 'Leadwire', now()
     from generate_series(1, $2::int) number`,
    [leadId.slice("lead_".length), count],
  );
