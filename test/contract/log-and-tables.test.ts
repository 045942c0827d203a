import { describe, expect, test } from "@jest/globals";
import { resolvers } from "../../src/features.js";
import { trackedEntities, trackingOf } from "../../src/platform/database/record-changes.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import {
  aCustomField,
  aDraft,
  aLead,
  aModel,
  anOffer,
  aPartner,
  aQualifiedLead,
  aReadyLead,
  CREATE_ALL,
  person,
} from "../support/factories.js";
import { csv, imported, upload } from "../support/imports.js";
import { Leadwire } from "../support/leadwire.js";
import { expectLogToBeTheTables } from "../support/log-and-tables.js";
import { written } from "../support/undo.js";
import { until } from "../support/until.js";

const leadwire = new Leadwire();
const mutations = Object.keys(buildGraphqlSchema(resolvers).getMutationType()?.getFields() ?? {});

/** Tables that are no records to follow, and why. Any other table must be of a @Tracked entity. */
const NOT_FOLLOWED: Record<string, string> = {
  access_change: "counts changes of rights",
  access_token: "secrets; a change of rights is told by what it does to open streams",
  audit_entry: "who asked for what; written with each mutation",
  sign_in_attempt: "counts passwords that were tried",
  partner_use: "counts what partners asked",
  campaign: "a name that leads point to, and a setting",
  consent: "added with the lead that it is of",
  conversion: "told by the lead's CONVERTED",
  conversion_field_map: "a setting",
  close_reason: "a setting",
  pipeline: "a setting",
  pipeline_step: "a setting",
  exchange_rate: "a setting",
  lead_status_requirement: "a setting",
  opportunity_line: "told by its deal's UPDATED, with `lines` among what changed",
  opportunity_contact: "told by its deal's UPDATED, with `contacts` or `contact` among what changed",
  opportunity_step_change: "told by its deal's STAGE_CHANGED",
  shared_activity: "a partner's copy of an activity; told by the share's lastUpdateAt",
  assignment: "told by the lead's ASSIGNED, QUEUED and CREATED",
  business_calendar: "a setting",
  queue: "a setting; what waits in it is told by the leads",
  routing_rule_set: "a setting, every version of it",
  routing_turn: "whose turn it is",
  account_search: "follows its record",
  contact_search: "follows its record",
  deleted_record: "told by the DELETED and RESTORED of the record that it is",
  custom_field: "a setting; its values are told by the records that have them",
  event_log: "the log itself",
  exit_trigger: "a setting",
  export_chunk: "a part of a file",
  bulk_job_request: "what a job was asked for, while it is under way",
  bulk_job_row: "the records of a job; told by the job's PROGRESS",
  idempotency_key: "memory of requests",
  imported_file: "progress of an import by the command line",
  import_upload: "a file; its viewer asks for it",
  import_chunk: "a part of a file",
  import_row: "what of an import is not in; told by its counts",
  import_mapping: "a setting",
  record_external_id: "added with the record that it is of",
  identifier_problem: "what a job could not bring into canonical form; it follows from the records",
  job: "the queue of work",
  lead_search: "follows its record",
  opportunity_search: "follows its record",
  saved_view: "a setting of a person",
  suppression: "what is kept of somebody who was erased; nobody is to follow that",
  lead_external_id: "added with the lead that it is of",
  match_key: "follows its record",
  record_merge: "told by the MERGED of the survivor",
  merged_record: "told by the MERGED of the record that was merged",
  schema_migration: "the shape of the database",
  lead_score: "follows the lead, with what its score is made of",
  qualification_policy: "a setting",
  reason: "a setting",
  score_change: "told by the score that it is the history of",
  settings_version: "rises with every change of a setting",
  score_entry: "told by the score that it moves",
  scoring_model: "a model has no stream yet",
  source: "a name that leads point to, and a setting",
  status_change: "told by the lead's STATUS_CHANGED",
  touch: "added with the lead that it is of, and told by its lastTouch",
  team: "no record of a customer",
  user_account: "no record of a customer; a change of rights is told by what it does to open streams",
  workspace: "a setting",
  field_rule: "a setting; a change of rights is told by what it does to open streams",
};

const anAccount = async (name = "Northwind") =>
  (
    await leadwire.admin.do<any, any>("mutation ($input: CreateAccountInput!) { createAccount(input: $input) { account { id } } }", {
      input: { name, allowDuplicates: true },
    })
  ).createAccount.account.id as string;
const aContact = async () =>
  (
    await leadwire.admin.do<any, any>("mutation ($input: CreateContactInput!) { createContact(input: $input) { contact { id } } }", {
      input: { firstName: "Ada", email: `ada${Math.random()}@northwind.example` },
    })
  ).createContact.contact.id as string;
const anOpportunity = async () =>
  (
    await leadwire.admin.do<any, any>(
      "mutation ($input: CreateOpportunityInput!) { createOpportunity(input: $input) { opportunity { id } } }",
      {
        input: { accountId: await anAccount(), name: "A deal" },
      },
    )
  ).createOpportunity.opportunity.id as string;
const aPendingOutcome = async (): Promise<string> => {
  await leadwire.admin.do("mutation { updateWorkspace(input: { partnerOutcomes: CONFIRM }) { userErrors { code } } }");
  const partner = await aPartner(leadwire.admin);
  const portal = await leadwire.portal(partner);
  const shareId = (await anOffer(leadwire.admin, [partner])).shareIds[0] as string;
  await portal.do("mutation ($id: ID!) { acceptShare(input: { shareId: $id }) { userErrors { code } } }", { id: shareId });
  await portal.do('mutation ($id: ID!) { updateSharedLead(input: { shareId: $id, state: LOST, note: "No" }) { userErrors { code } } }', {
    id: shareId,
  });
  return shareId;
};
const leadId = async () => (await aLead(leadwire.admin)).id;
const met = { state: "MET" };

/** A lead that was converted without a deal. */
async function aConvertedLead(): Promise<string> {
  const { id } = await aQualifiedLead(leadwire.admin);
  const nothing = { account: { skip: true }, contact: { skip: true }, opportunity: { skip: true } };
  const convert = "mutation ($input: ConvertLeadInput!) { convertLead(input: $input) { userErrors { message } } }";
  expect((await leadwire.admin.do<any, any>(convert, { input: { leadId: id, ...nothing } })).convertLead.userErrors).toEqual([]);
  return id;
}
const whereOf = (id: string) => ({ id: { eq: id } });
const rows = (...rows: object[]) => ({ rows, errorPolicy: "REJECT_ALL" });
const create = async (mutation: string, type: string, answer: string, input: object): Promise<string> => {
  const text = `mutation ($input: ${type}!) { ${mutation}(input: $input) { ${answer} { id } } }`;
  return (await leadwire.admin.do<any, any>(text, { input }))[mutation][answer].id;
};
const aPipeline = () => ({
  name: `Pipeline ${Math.random()}`,
  steps: [
    { name: "Open", stage: "DISCOVERY", probability: 10 },
    { name: "Won", stage: "CLOSED_WON" },
    { name: "Lost", stage: "CLOSED_LOST" },
  ],
});
const anExport = () => create("exportLeads", "ExportLeadsInput", "exportJob", { format: "CSV", byteOrderMark: false });
const aView = () =>
  create("createSavedView", "CreateSavedViewInput", "savedView", { name: `View ${Math.random()}`, record: "LEAD", sharing: "PRIVATE" });

const anActivity = async () =>
  create("recordActivity", "RecordActivityInput", "activity", { subjectId: await leadId(), type: "DEMO_REQUESTED" });

const aQueue = () => create("createQueue", "CreateQueueInput", "queue", { name: `Queue ${Math.random()}` });
const aCalendar = () => ({
  name: `Calendar ${Math.random()}`,
  timezone: "Europe/Berlin",
  hours: [{ day: "MONDAY", from: "09:00", to: "17:00" }],
  respondWithin: "PT4H",
  isDefault: true,
});
const aQueuedLead = async () => {
  const input = { leadId: await leadId(), queueId: await aQueue() };
  await leadwire.admin.do("mutation ($input: AssignLeadInput!) { assignLead(input: $input) { userErrors { code } } }", { input });
  return input.leadId;
};
const aTask = async () => create("createTask", "CreateTaskInput", "task", { subjectId: await leadId(), title: "Call back" });
const aDoneTask = async () => {
  const taskId = await aTask();
  await create("completeTask", "CompleteTaskInput", "task", { taskId });
  return taskId;
};

const aDeletedLead = async () => {
  const id = await leadId();
  await leadwire.admin.do("mutation ($input: DeleteLeadInput!) { deleteLead(input: $input) { deletedId } }", { input: { id } });
  return id;
};
const aMember = async () => ({
  campaignId: await create("createCampaign", "CreateCampaignInput", "campaign", { name: `Campaign ${Math.random()}` }),
  personId: await leadId(),
});
const aMapping = () => ({ kind: "ACCOUNT", name: `Mapping ${Math.random()}`, columns: [{ column: "Firma", field: "name" }] });
const anUpload = () => upload(leadwire.admin, csv(["name"], ["Northwind"]));

const aField = () => aCustomField(leadwire.admin, { record: "CONTACT" });

type Inputs = Record<string, () => Promise<object> | object>;

/** The mutations of many records, by rows and by filter: alike for each kind. */
const ofMany = (kind: string, id: string, make: () => Promise<string>, change: object): Inputs => {
  const to = async () => ({ ownerId: (await leadwire.user("REP")).id });
  return {
    [`update${kind}`]: async () => rows({ [id]: await make(), ...change }),
    [`update${kind}Where`]: async () => ({ where: whereOf(await make()), change }),
    [`assign${kind}`]: async () => rows({ [id]: await make(), to: await to() }),
    [`assign${kind}Where`]: async () => ({ where: whereOf(await make()), to: await to() }),
    [`delete${kind}Where`]: async () => ({ where: whereOf(await make()) }),
  };
};

/** For each mutation an input that changes something. A new mutation needs a row here. */
const INPUTS: Inputs = {
  ...ofMany("Accounts", "accountId", () => anAccount(), { city: "Bonn" }),
  ...ofMany("Contacts", "contactId", aContact, { jobTitle: "Head of purchasing" }),
  ...ofMany("Opportunities", "opportunityId", anOpportunity, { name: "Another deal" }),
  ...ofMany("Tasks", "taskId", aTask, { title: "Call again" }),
  completeTasks: async () => rows({ taskId: await aTask() }),
  completeTasksWhere: async () => ({ where: whereOf(await aTask()) }),
  deleteTasks: async () => rows({ id: await aTask() }),
  disqualifyLeads: async () => rows({ leadId: await leadId(), reason: "NO_BUDGET" }),
  disqualifyLeadsWhere: async () => ({ where: whereOf(await leadId()), reason: "NO_BUDGET" }),
  deleteLeadsWhere: async () => ({ where: whereOf(await leadId()) }),
  archiveCustomField: async () => ({ customFieldId: (await aField()).id }),
  assessLead: async () => ({ leadId: await leadId(), budget: met, need: met }),
  assignLeadsWhere: async () => ({ where: whereOf(await leadId()), to: { ownerId: (await leadwire.user("REP")).id } }),
  changeLeadStatusesWhere: async () => ({ where: whereOf(await leadId()), status: "CONTACTED" }),
  updateLeadsWhere: async () => ({ where: whereOf(await leadId()), change: { addTags: ["fair"] } }),
  handOver: async () => {
    const [from, to] = [await leadwire.user("REP"), await leadwire.user("REP")];
    await aLead(leadwire.admin, { ownerId: from.id });
    return { from: from.id, to: to.id };
  },
  cancelBulkJob: async () => {
    const input = { where: whereOf(await leadId()), change: { city: "Bonn" } };
    const bulkJobId = await create("updateLeadsWhere", "UpdateLeadsWhereInput", "bulkJob", input);
    await until(async () => (await leadwire.sql("select from bulk_job where finished_at is null")).length === 0);
    await leadwire.sql("update bulk_job set state = 'QUEUED', finished_at = null where id = $1", [bulkJobId.split("_").at(-1)]);
    return { bulkJobId };
  },
  assignLeads: async () => {
    const ownerId = (await leadwire.user("REP")).id;
    return rows({ leadId: await leadId(), ownerId }, { leadId: await leadId(), ownerId });
  },
  // One that is done cannot be cancelled any more, and the queue is quick.
  cancelExport: async () => {
    const exportId = await anExport();
    await until(async () => (await leadwire.sql("select from export_job where finished_at is null")).length === 0);
    await leadwire.sql("update export_job set state = 'QUEUED', finished_at = null where id = $1", [exportId.split("_").at(-1)]);
    return { exportId };
  },
  addCampaignMember: () => aMember(),
  removeCampaignMember: async () => ({
    campaignMemberId: await create("addCampaignMember", "AddCampaignMemberInput", "campaignMember", await aMember()),
  }),
  cancelImport: async () => {
    const run = await imported(leadwire.admin, "ACCOUNT", csv(["name"], ["Northwind"]));
    await leadwire.sql("update import_run set state = 'QUEUED', finished_at = null where id = $1", [run.id.split("_").at(-1)]);
    return { importRunId: run.id };
  },
  undoImport: async () => ({ importRunId: (await imported(leadwire.admin, "ACCOUNT", csv(["name"], [`Undone ${Math.random()}`]))).id }),
  createImportUpload: () => ({ fileName: "leads.csv" }),
  deleteImportMapping: async () => ({
    importMappingId: await create("saveImportMapping", "SaveImportMappingInput", "importMapping", aMapping()),
  }),
  saveImportMapping: () => aMapping(),
  startImport: async () => ({ uploadId: await anUpload(), kind: "ACCOUNT", onDuplicate: "FILL", allowDuplicates: false, dryRun: false }),
  claimLead: async () => ({ leadId: await aQueuedLead() }),
  createBusinessCalendar: () => aCalendar(),
  createQueue: () => ({ name: "Waiting" }),
  createTeam: () => ({ name: "Telesales" }),
  routeLeads: async () => {
    const lead = await leadId();
    const ruleSet = { rules: [{ name: "Wait", strategy: "QUEUE", queueId: await aQueue() }] };
    await create("setRoutingRules", "SetRoutingRulesInput", "routingRuleSet", ruleSet);
    return rows({ leadId: lead });
  },
  setRoutingRules: () => ({ rules: [] }),
  updateBusinessCalendar: async () => ({
    calendarId: await create("createBusinessCalendar", "CreateBusinessCalendarInput", "businessCalendar", aCalendar()),
    timezone: "Asia/Tokyo",
  }),
  updateQueue: async () => ({ queueId: await aQueue(), name: "Waiting longer" }),
  updateTeam: async () => ({ teamId: await create("createTeam", "CreateTeamInput", "team", { name: "Bid team" }), name: "Tender team" }),
  updateUser: async () => ({ userId: (await leadwire.user("REP")).id, weight: 3, timezone: "Asia/Tokyo" }),
  captureLeads: () => rows(person({ jobTitle: "CEO" }), person()),
  changeLeadStatuses: async () => rows({ leadId: await leadId(), status: "CONTACTED" }, { leadId: await leadId(), status: "WARM" }),
  createPartner: () => ({ name: `A partner ${Math.random()}`, tier: "GOLD", territories: ["DE"], contacts: [{ name: "Kim" }] }),
  updatePartner: async () => ({ partnerId: (await aPartner(leadwire.admin)).id, capacity: 7 }),
  shareLead: async () => ({
    leadId: (await aQualifiedLead(leadwire.admin)).id,
    partnerIds: [(await aPartner(leadwire.admin)).id],
    mode: "DIRECT",
  }),
  revokeShare: async () => {
    const { shareIds } = await anOffer(leadwire.admin, [await aPartner(leadwire.admin)]);
    return { shareId: shareIds[0], reason: "Won directly" };
  },
  confirmPartnerOutcome: async () => ({ shareId: await aPendingOutcome() }),
  refusePartnerOutcome: async () => ({ shareId: await aPendingOutcome(), reason: "They called us" }),
  markAsDistinct: async () => ({ ids: [await leadId(), await leadId()] }),
  scanForDuplicates: () => ({}),
  createSavedView: () => ({ name: "Mine", record: "LEAD", sharing: "PRIVATE" }),
  defineCustomField: () => ({ record: "CONTACT", key: "one_more", label: "One more", type: "TEXT" }),
  deleteActivity: async () => ({ activityId: await anActivity() }),
  draftScoringModel: () => aModel(),
  publishScoringModel: async () => ({ modelId: await aDraft(leadwire.admin) }),
  updateActivity: async () => ({ activityId: await anActivity(), type: "CALL" }),
  deleteSavedView: async () => ({ viewId: await aView() }),
  exportAccounts: () => ({ format: "CSV", byteOrderMark: false }),
  exportContacts: () => ({ format: "CSV", byteOrderMark: false }),
  exportLeads: () => ({ format: "CSV", byteOrderMark: false }),
  exportOpportunities: () => ({ format: "CSV", byteOrderMark: false }),
  recordActivities: async () => rows({ subjectId: await leadId(), type: "DEMO_REQUESTED" }, { subjectId: await leadId(), type: "CALL" }),
  updateLeads: async () => rows({ leadId: await leadId(), jobTitle: "CEO" }, { leadId: await leadId(), city: "Bern" }),
  updateSavedView: async () => ({ viewId: await aView(), name: `Other ${Math.random()}` }),
  assignLead: async () => ({ leadId: await leadId(), ownerId: (await leadwire.user("REP")).id }),
  captureLead: () => person({ jobTitle: "CEO", companySize: 500, campaign: { name: "Spring" } as never }),
  changeLeadStatus: async () => ({ leadId: await leadId(), status: "CONTACTED" }),
  changeOpportunityStage: async () => ({ opportunityId: await anOpportunity(), stage: "PROPOSAL" }),
  convertLead: async () => ({ leadId: (await aQualifiedLead(leadwire.admin)).id, ...CREATE_ALL }),
  convertLeads: async () => rows({ leadId: (await aQualifiedLead(leadwire.admin)).id, ...CREATE_ALL }),
  undoConversion: async () => {
    const { id } = await aQualifiedLead(leadwire.admin);
    await create("convertLead", "ConvertLeadInput", "lead", { leadId: id, ...CREATE_ALL });
    return { leadId: id, reason: "Too early" };
  },
  undoChanges: async () => ({
    transactionId: (await written(leadwire.admin, "updateLead", { leadId: await leadId(), city: "Bern" })).transactionId,
  }),
  setConversionFieldMap: () => ({ entries: [{ from: "companyName", object: "ACCOUNT", to: "name" }] }),
  changeOpportunityLines: async () => ({
    opportunityId: await anOpportunity(),
    set: [{ name: "Seats", quantity: "3", unitPrice: { amount: "9.90", currency: "EUR" } }],
  }),
  changeOpportunityContacts: async () => ({ opportunityId: await anOpportunity(), set: [] }),
  setExchangeRates: async () => {
    await leadwire.admin.do('mutation { updateWorkspace(input: { currency: "EUR" }) { userErrors { code } } }');
    return { rates: [{ currency: "USD", validFrom: "2026-01-01", rate: "0.9" }] };
  },
  deleteExchangeRates: async () => {
    await leadwire.admin.do('mutation { updateWorkspace(input: { currency: "EUR" }) { userErrors { code } } }');
    const rates = 'rates: [{ currency: "CHF", validFrom: "2026-01-01", rate: "1.1" }]';
    await leadwire.admin.do(`mutation { setExchangeRates(input: { ${rates} }) { userErrors { code } } }`);
    const { exchangeRates } = await leadwire.admin.do<any, any>("{ exchangeRates { nodes { id } } }");
    return { ids: exchangeRates.nodes.map(({ id }: { id: string }) => id) };
  },
  setLeadStatusRequirement: () => ({ status: "ON_HOLD", requiredFields: ["jobTitle"] }),
  createPipeline: () => aPipeline(),
  updatePipeline: async () => ({
    pipelineId: await create("createPipeline", "CreatePipelineInput", "pipeline", aPipeline()),
    archived: true,
  }),
  createCloseReason: () => ({ outcome: "LOST", name: `Reason ${Math.random()}` }),
  updateCloseReason: async () => ({
    closeReasonId: await create("createCloseReason", "CreateCloseReasonInput", "closeReason", { outcome: "WON", name: `${Math.random()}` }),
    archived: true,
  }),
  createAccount: () => ({ name: "Contoso" }),
  createContact: () => ({ firstName: "Bo", email: "bo@contoso.example" }),
  createOpportunity: async () => ({ accountId: await anAccount(), name: "A deal", amount: { amount: "10", currency: "EUR" } }),
  completeTask: async () => ({ taskId: await aTask() }),
  createTask: async () => ({ subjectId: await leadId(), title: "Call back", dueAt: "2099-01-01T09:00:00Z" }),
  deleteTask: async () => ({ taskId: await aTask() }),
  deleteLead: async () => ({ id: await leadId(), reason: "A test" }),
  deleteLeads: async () => rows({ id: await leadId() }, { id: await aQueuedLead() }),
  deleteContact: async () => ({ id: await aContact() }),
  deleteContacts: async () => rows({ id: await aContact() }),
  deleteAccount: async () => ({ id: await anAccount() }),
  deleteAccounts: async () => rows({ id: await anAccount() }),
  deleteOpportunity: async () => ({ id: await anOpportunity() }),
  deleteOpportunities: async () => rows({ id: await anOpportunity() }),
  deleteCampaign: async () => ({ id: await create("createCampaign", "CreateCampaignInput", "campaign", { name: `${Math.random()}` }) }),
  deleteSource: async () => ({
    id: await create("createSource", "CreateSourceInput", "source", { channel: "EVENT", name: `${Math.random()}` }),
  }),
  deleteTeam: async () => ({ id: await create("createTeam", "CreateTeamInput", "team", { name: `${Math.random()}` }) }),
  deleteQueue: async () => ({ id: await aQueue() }),
  deleteBusinessCalendar: async () => ({
    id: await create("createBusinessCalendar", "CreateBusinessCalendarInput", "businessCalendar", aCalendar()),
  }),
  restoreRecords: async () => ({ ids: [await aDeletedLead()] }),
  emptyBin: async () => ({ ids: [await aDeletedLead()] }),
  reopenTask: async () => ({ taskId: await aDoneTask() }),
  updateTask: async () => ({ taskId: await aTask(), title: "Write instead" }),
  createUser: () => ({ email: "new@house.example", name: "New", password: "a-password-for-tests", role: "REP" }),
  disqualifyLead: async () => ({ leadId: await leadId(), reason: "NO_BUDGET" }),
  returnToMarketing: async () => ({ leadId: (await aQualifiedLead(leadwire.admin)).id, reason: "Not now" }),
  loseLead: async () => ({ leadId: (await aQualifiedLead(leadwire.admin)).id, reason: "Price" }),
  loseLeads: async () => rows({ leadId: (await aQualifiedLead(leadwire.admin)).id, reason: "Price" }),
  loseLeadsWhere: async () => ({ where: whereOf((await aQualifiedLead(leadwire.admin)).id), reason: "Price" }),
  winLeads: async () => rows({ leadId: await aConvertedLead() }),
  winLeadsWhere: async () => ({ where: whereOf(await aConvertedLead()) }),
  winLead: async () => ({ leadId: await aConvertedLead() }),
  issueToken: () => ({ kind: "SERVICE", name: "A program", scopes: ["LEADS_READ"] }),
  qualifyLead: async () => ({ leadId: (await aReadyLead(leadwire.admin)).id, as: "SQL" }),
  recordActivity: async () => ({ subjectId: await leadId(), type: "DEMO_REQUESTED" }),
  reengageLead: async () => {
    const lead = await leadId();
    await leadwire.admin.do("mutation ($input: DisqualifyLeadInput!) { disqualifyLead(input: $input) { userErrors { code } } }", {
      input: { leadId: lead, reason: "NO_BUDGET" },
    });
    return { leadId: lead, reason: "CAME_BACK" };
  },
  changePassword: () => ({ currentPassword: "a-password-for-tests", newPassword: "another-for-tests" }),
  changeRole: async () => ({ userId: (await leadwire.user("REP")).id, role: "MARKETER" }),
  disableUser: async () => ({ userId: (await leadwire.user("REP")).id }),
  enableUser: async () => {
    const { id } = await leadwire.user("REP");
    await leadwire.admin.do("mutation ($input: DisableUserInput!) { disableUser(input: $input) { user { id } } }", {
      input: { userId: id },
    });
    return { userId: id };
  },
  resetPassword: async () => ({ userId: (await leadwire.user("REP")).id }),
  revokeSession: async () => {
    const { id } = await leadwire.user("REP");
    const { sessions } = await leadwire.admin.do<any, any>("query ($id: ID) { sessions(userId: $id) { id } }", { id });
    return { sessionId: sessions[0].id };
  },
  revokeSessions: async () => ({ userId: (await leadwire.user("REP")).id }),
  rotateToken: async () => ({ tokenId: (await leadwire.service("LEADS_READ")).tokenId }),
  signOut: () => ({}),
  updateToken: async () => ({ tokenId: (await leadwire.service("LEADS_READ")).tokenId, addresses: ["192.0.2.0/24"] }),
  restoreCustomField: async () => {
    const customFieldId = (await aField()).id;
    await leadwire.admin.do("mutation ($input: ArchiveCustomFieldInput!) { archiveCustomField(input: $input) { customField { id } } }", {
      input: { customFieldId },
    });
    return { customFieldId };
  },
  revokeToken: async () => ({ tokenId: (await leadwire.service("LEADS_READ")).tokenId }),
  signIn: () => ({ email: "admin@leadwire.example", password: "admin-for-tests" }),
  updateAccount: async () => ({ accountId: await anAccount(), industry: "Trade", parentId: await anAccount("A group") }),
  updateCustomField: async () => ({ customFieldId: (await aField()).id, label: "Other" }),
  updateContact: async () => ({ contactId: await aContact(), jobTitle: "Buyer" }),
  updateLead: async () => ({ leadId: await leadId(), jobTitle: "CEO" }),
  updateOpportunity: async () => ({ opportunityId: await anOpportunity(), probability: 77 }),
  mergeAccounts: async () => ({ masterId: await anAccount(), accountIds: [await anAccount(), await anAccount("Southwind")] }),
  mergeContacts: async () => ({ masterId: await aContact(), contactIds: [await aContact()] }),
  mergeLeads: async () => ({ masterId: await leadId(), leadIds: [await leadId(), await leadId()] }),
  upsertLead: () => ({ ...person(), externalId: { system: "shop", value: `${Math.random()}` } }),
  upsertLeads: () => {
    const externalId = { system: "shop", value: `${Math.random()}` };
    const somebody = person();
    return rows({ ...somebody, externalId }, { ...somebody, externalId, jobTitle: "CEO" });
  },
  unmergeAccounts: async () => {
    const accountId = await anAccount();
    await create("mergeAccounts", "MergeAccountsInput", "account", { masterId: await anAccount(), accountIds: [accountId] });
    return { accountId };
  },
  unmergeContacts: async () => {
    const contactId = await aContact();
    await create("mergeContacts", "MergeContactsInput", "contact", { masterId: await aContact(), contactIds: [contactId] });
    return { contactId };
  },
  unmergeLeads: async () => {
    const merged = await leadId();
    await leadwire.admin.do("mutation ($input: MergeLeadsInput!) { mergeLeads(input: $input) { userErrors { code } } }", {
      input: { masterId: await leadId(), leadIds: [merged] },
    });
    return { leadId: merged };
  },
  createCampaign: () => ({ name: "Autumn", cost: { amount: "100", currency: "EUR" } }),
  updateCampaign: async () => ({
    campaignId: await create("createCampaign", "CreateCampaignInput", "campaign", { name: "Winter" }),
    endsOn: "2027-01-01",
  }),
  createSource: () => ({ channel: "EVENT", name: "Fair" }),
  updateSource: async () => ({
    sourceId: await create("createSource", "CreateSourceInput", "source", { channel: "EVENT", name: "Other fair" }),
    capturePolicy: "REFUSE",
  }),
  createReason: () => ({ kind: "DISQUALIFICATION", key: "TOO_FAR", label: "Too far away" }),
  updateReason: async () => ({
    reasonId: await create("createReason", "CreateReasonInput", "reason", { kind: "RE_ENGAGEMENT", key: "MOVED", label: "Moved" }),
    active: false,
  }),
  createExitTrigger: () => ({ name: "Trial", activityType: "TRIAL_STARTED", taskTitle: "Help" }),
  updateExitTrigger: async () => ({
    triggerId: await create("createExitTrigger", "CreateExitTriggerInput", "exitTrigger", {
      name: "Ninety",
      minimumScore: 90,
      taskTitle: "Call",
    }),
    active: false,
  }),
  saveQualificationPolicy: () => ({ target: "MQL", minimumScore: 20 }),
  erasePerson: async () => {
    // With a deal, a task and a share that go on without the person.
    const partner = await aPartner(leadwire.admin);
    const { leadId } = await anOffer(leadwire.admin, [partner]);
    await create("createTask", "CreateTaskInput", "task", { subjectId: leadId, title: "Call back" });
    await create("convertLead", "ConvertLeadInput", "lead", { leadId, ...CREATE_ALL, contact: { create: { lastName: "Obi" } } });
    return { person: { leadId }, reason: "Request 7" };
  },
  exportPersonalData: async () => ({ person: { leadId: await leadId() } }),
  liftSuppression: async () => {
    const email = `erased${Math.random()}@company.example`;
    const text = "mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { userErrors { code } } }";
    await leadwire.admin.do(text, { input: { person: { email }, reason: "Request 8" } });
    return { address: { email }, reason: "Wrote to us" };
  },
  recordConsent: async () => ({ leadId: await leadId(), channel: "EMAIL", granted: false, wording: "No more" }),
  updateWorkspace: () => ({ repSight: "ALL" }),
  setFieldRules: () => ({ rules: [{ record: "LEAD", field: "referrer", role: "READONLY", access: "HIDDEN" }] }),
};

/** Mutations that only read; they are mutations so that the audit log tells of them. */
const READS = ["exportPersonalData"];

/** Mutations of oneself are not asked for by the administrator, who is still needed afterwards. */
const OF_ONESELF = ["changePassword", "signOut"];

const fingerprint = async () => {
  // The audit log grows with each mutation, also with one that changes nothing.
  const tables = Object.keys(NOT_FOLLOWED).filter((table) => !["schema_migration", "audit_entry", "sign_in_attempt"].includes(table));
  const all = [...tables, ...trackedEntities().map((entity) => leadwire.app.services.dataSource.getMetadata(entity).tableName)];
  const digests = all.map(
    (table) => `select '${table}' as name, md5(coalesce(string_agg(t::text, '' order by t::text), '')) as digest from ${table} t`,
  );
  return leadwire.sql(`${digests.join(" union all ")} order by name`);
};

test("every table is one of records that are followed, or is known not to be", async () => {
  const tables = await leadwire.sql("select tablename as name from pg_tables where schemaname = 'public' and tablename !~ '^change_event'");
  const followed = trackedEntities().map((entity) => leadwire.app.services.dataSource.getMetadata(entity).tableName);
  expect(tables.map(({ name }) => name).sort()).toEqual([...followed, ...Object.keys(NOT_FOLLOWED)].sort());
});

test("every tracked entity is told by the words of its record type", () => {
  for (const entity of trackedEntities()) expect(trackingOf((entity as unknown as { prefix: string }).prefix)).toBeTruthy();
});

describe("after", () => {
  test.each(mutations)("%s the log is what the tables are", async (name) => {
    const inputOf = INPUTS[name];
    if (!inputOf) throw new Error(`The mutation ${name} has no row in INPUTS: give it an input that changes something.`);
    const input = await inputOf();
    const client = OF_ONESELF.includes(name) ? await leadwire.user("REP") : leadwire.admin;
    const before = await fingerprint();
    const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
    const { [name]: payload } = await client.do<any, any>(
      `mutation ($input: ${type}) { ${name}(input: $input) { userErrors { code message } } }`,
      { input },
    );
    expect(payload.userErrors).toEqual([]);
    // It has changed something, or this would prove nothing.
    if (!READS.includes(name)) expect(await fingerprint()).not.toEqual(before);
    await expectLogToBeTheTables(leadwire);
  });

  test("a change past the log, this would be seen", async () => {
    const id = (await leadId()).slice("lead_".length);
    await expectLogToBeTheTables(leadwire);
    await leadwire.sql("update lead set city = 'Nowhere' where id = $1", [id]);
    await expect(expectLogToBeTheTables(leadwire)).rejects.toThrow();
    await leadwire.sql("update lead set city = null where id = $1", [id]);
  });
});
