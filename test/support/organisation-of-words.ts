import type { GraphQLSchema } from "graphql";
import { whenJob } from "./bulk-jobs.js";
import type { Client } from "./client.js";
import { fileOf } from "./exports.js";
import { aPartner, CREATE_ALL, person } from "./factories.js";
import type { Leadwire } from "./leadwire.js";
import { Words } from "./words.js";

/** The ids of records of one owner, by kind. */
export type Ids = Record<string, string[]>;

/**
 * An organisation with records of every kind twice: once of somebody else, once of a rep who sees only own records. Each of their
 * texts has a word of its own, of two sorts: what the rep must never read, and what the rep must be able to find.
 */
export class HouseOfWords {
  readonly hidden: Words;
  readonly own: Words;
  readonly hiddenIds: Ids = {};
  readonly ownIds: Ids = {};
  rep: Client & { id: string };
  /** Where the log stood before there was anything. */
  start: string;

  constructor(
    private readonly leadwire: Leadwire,
    schema: GraphQLSchema,
  ) {
    this.hidden = new Words(schema, "zqhidden", "+4930901");
    this.own = new Words(schema, "zqown", "+4930902");
  }

  /** @param watch called when there is somebody to watch, and nothing to be seen yet */
  async furnish(watch: () => Promise<unknown>): Promise<void> {
    const { admin } = this.leadwire;
    this.start = ((await admin.do("{ leads(first: 1) { streamCursor } }")) as any).leads.streamCursor;
    this.rep = await this.leadwire.user("REP");
    await this.call(admin, "updateWorkspace", { repSight: "OWN" }, "");
    for (const record of ["LEAD", "ACCOUNT", "CONTACT", "OPPORTUNITY"])
      await this.call(admin, "defineCustomField", { record, key: "secret", label: "Secret", type: "TEXT" }, "");
    await watch();
    const other = await this.leadwire.user("REP", { name: "Somebody else" });
    await this.records(this.hidden, this.hiddenIds, other.id, admin);
    await this.ofAdministrators();
    await this.records(this.own, this.ownIds, this.rep.id, this.rep);
    await this.tied();
  }

  /** Everything that an owner can have. */
  private async records(words: Words, ids: Ids, ownerId: string, viewer: Client): Promise<void> {
    const { admin } = this.leadwire;
    const customFields = () => ({ secret: words.in("custom") });
    const make = async (mutation: string, given: object, answer: string, client = admin) => {
      const id = await this.call(
        client,
        mutation,
        words.fill(`${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`, { ...given }),
        answer,
      );
      if (id) ids[id.slice(0, id.lastIndexOf("_"))] = [...new Set([...(ids[id.slice(0, id.lastIndexOf("_"))] ?? []), id])];
      return id;
    };
    const captured = { source: { channel: "WEBSITE_FORM", name: "A form" }, campaign: undefined, country: "DE" };
    const consents = () => [{ channel: "EMAIL", granted: true, ipAddress: "192.0.2.7", address: undefined }];
    const capture = async () =>
      make("captureLead", { ...captured, ownerId, consents: consents(), customFields: customFields() }, "lead { id }");
    words.about = "leads";
    const leadId = await capture();
    await make("recordConsent", { leadId, channel: "PHONE", granted: true, ipAddress: "192.0.2.8", address: undefined }, "");
    await make("recordActivity", { subjectId: leadId, type: "DEMO_REQUESTED" }, "activity { id }");
    await make("createTask", { subjectId: leadId, ownerId }, "task { id }");
    await make("changeLeadStatus", { leadId, status: "CONTACTED", referrer: undefined }, "");
    const met = { state: "MET" };
    await make("assessLead", { leadId, budget: met, authority: met, need: met, timeline: met }, "");
    await make("qualifyLead", { leadId, as: "SQL" }, "");
    await this.shared(words, ids, leadId);

    const lost = await capture();
    await make("disqualifyLead", { leadId: lost, reason: "NO_BUDGET" }, "");
    await make("reengageLead", { leadId: lost, reason: "CAME_BACK" }, "");
    const converted = await capture();
    await make("qualifyLead", { leadId: converted, as: "SQL" }, "");
    await this.call(admin, "convertLead", { leadId: converted, ...CREATE_ALL }, "");
    const merged = await capture();
    await this.call(admin, "mergeLeads", { masterId: lost, leadIds: [merged] }, "");

    words.about = "customers";
    const accountId = await make("createAccount", { ownerId, customFields: customFields() }, "account { id }");
    const contactId = await make("createContact", { ownerId, accountId, customFields: customFields() }, "contact { id }");
    const deal = { ownerId, accountId, contactId, customFields: customFields() };
    const opportunityId = await make("createOpportunity", deal, "opportunity { id }");
    const add = [{ quantity: "2", unitPrice: { amount: "10", currency: "EUR" } }];
    await make("changeOpportunityLines", { opportunityId, set: undefined, update: undefined, add }, "");
    const lines = "query ($id: ID!) { opportunity(id: $id) { lines { id } } }";
    ids.line = (await admin.do<any, any>(lines, { id: opportunityId })).opportunity.lines.map(({ id }: { id: string }) => id);
    for (const subjectId of [accountId, contactId, opportunityId]) {
      await make("recordActivity", { subjectId, type: "CALL" }, "activity { id }");
      await make("createTask", { subjectId, ownerId }, "task { id }");
    }
    await make("changeOpportunityStage", { opportunityId, stage: "CLOSED_LOST", closeReasonId: undefined }, "");

    words.about = "lists";
    const list = { where: undefined, orderBy: undefined, columns: undefined };
    await make("createSavedView", { ...list, record: "LEAD", sharing: "PRIVATE", teamId: undefined }, "savedView { id }", viewer);
    const exportId = await make("exportLeads", { ...list, format: "CSV" }, "exportJob { id }", viewer);
    await fileOf(viewer, { id: exportId });
    const work = { where: { id: { in: ids.lead } }, change: { addTags: [words.in("tags")] } };
    const job = await this.call(viewer, "updateLeadsWhere", work, "bulkJob { id }");
    await whenJob(viewer, { id: job });
    ids.bulk_job = [job];
  }

  /** The lead at a partner's who works it. */
  private async shared(words: Words, ids: Ids, leadId: string): Promise<void> {
    const { admin } = this.leadwire;
    const partner = await aPartner(admin);
    const shared = await this.ask(admin, "shareLead", { leadId, partnerIds: [partner.id], mode: "DIRECT" }, "shares { id }");
    const shareId = shared.shares[0].id;
    ids.share = [shareId];
    const portal = await this.leadwire.portal(partner);
    await this.ask(portal, "acceptShare", { shareId }, "");
    await this.ask(portal, "updateSharedLead", { shareId, externalRef: words.in("externalRef") }, "");
    const activity = { shareId, type: "CALL", note: words.in("partnerNote") };
    await this.ask(portal, "recordActivity", activity, "", "RecordSharedActivityInput");
    this.hidden.about = "leads";
    const deal = { companyName: this.hidden.in("dealCompany"), contactEmail: this.hidden.in("email"), note: this.hidden.in("dealNote") };
    await this.ask(portal, "registerDeal", deal, "");
    const { dealRegistrations } = await admin.do<any, any>("{ dealRegistrations { nodes { id } } }");
    this.hiddenIds.deal = dealRegistrations.nodes.map(({ id }: { id: string }) => id);
  }

  /** What only administrators and other teams see. */
  private async ofAdministrators(): Promise<void> {
    const { admin } = this.leadwire;
    this.hidden.about = "queues";
    const teamId = await this.call(admin, "createTeam", { name: "Another team" }, "team { id }");
    const queueId = await this.call(admin, "createQueue", { name: this.hidden.in("queue"), teamId }, "queue { id }");
    this.hiddenIds.queue = [queueId];
    this.hidden.about = "tokens";
    const token = { kind: "SERVICE", name: this.hidden.in("token"), scopes: ["LEADS_READ"] };
    this.hiddenIds.token = [await this.call(admin, "issueToken", token, "accessToken { id }")];
    const sessions = await admin.do<any, any>("{ accessTokens { nodes { id user { id } } } }");
    this.hiddenIds.token.push(sessions.accessTokens.nodes.find(({ user }: any) => user && user.id !== this.rep.id).id);
  }

  /** The rep's records, tied to those of others. */
  private async tied(): Promise<void> {
    const { admin } = this.leadwire;
    const [hidden, own] = [(kind: string) => this.hiddenIds[kind]?.[0], (kind: string) => this.ownIds[kind]?.[0]];
    await this.call(admin, "updateAccount", { accountId: own("account"), parentId: hidden("account") }, "");
    this.own.about = "customers";
    const contact = { accountId: hidden("account"), ownerId: this.rep.id, firstName: this.own.in("tied"), email: this.own.in("email") };
    await this.call(admin, "createContact", contact, "");
    // Two of a kind, so that what takes several finds them.
    const second = { name: this.own.in("second"), ownerId: this.rep.id };
    this.ownIds.account?.push(await this.call(admin, "createAccount", second, "account { id }"));
    const colleague = { accountId: own("account"), ownerId: this.rep.id, lastName: this.own.in("second") };
    this.ownIds.contact?.push(await this.call(admin, "createContact", colleague, "contact { id }"));
    // Pairs of leads that were told apart: of the rep's own, of those of others, and of one of each, which is not the rep's to see.
    const [mine, others] = [this.ownIds.lead as string[], this.hiddenIds.lead as string[]];
    const apart = async (ids: string[]) => {
      const { possibleDuplicates } = await this.ask(admin, "markAsDistinct", { ids }, "possibleDuplicates { id }");
      return possibleDuplicates.map(({ id }: { id: string }) => id) as string[];
    };
    const [ofOwn, ofOthers] = [await apart(mine.slice(0, 2)), await apart([...others.slice(0, 2), mine[0] as string])];
    const kind = (ofOwn[0] as string).slice(0, ofOwn[0]?.lastIndexOf("_"));
    Object.assign(this.ownIds, { [kind]: ofOwn });
    Object.assign(this.hiddenIds, { [kind]: ofOthers });
    const deal = { accountId: hidden("account"), contactId: hidden("contact"), ownerId: this.rep.id, name: this.own.in("tied") };
    await this.call(admin, "createOpportunity", deal, "");
    this.hidden.about = this.own.about = "leads";
    await this.call(admin, "createTask", { subjectId: hidden("lead"), ownerId: this.rep.id, title: this.own.in("tied") }, "");
    // A lead with a past that the rep has no part in.
    const leadId = await this.call(admin, "captureLead", person(), "lead { id }");
    await this.call(admin, "updateLead", { leadId, firstName: this.hidden.in("past"), jobTitle: this.hidden.in("past") }, "");
    await this.call(admin, "updateLead", { leadId, firstName: this.own.in("present"), jobTitle: null }, "");
    await this.call(admin, "assignLead", { leadId, queueId: hidden("queue") }, "");
    await this.call(admin, "assignLead", { leadId, ownerId: this.rep.id }, "");
    // And one that is the rep's no more.
    const gone = await this.call(admin, "captureLead", { ...person(), ownerId: this.rep.id }, "lead { id }");
    await this.call(admin, "assignLead", { leadId: gone, ownerId: (await admin.do<any, any>("{ me { id } }")).me.id }, "");
    await this.call(admin, "updateLead", { leadId: gone, jobTitle: this.hidden.in("future") }, "");
  }

  /** The id in the answer of a mutation that has to work; `answer` selects it. */
  private async call(client: Client, mutation: string, input: object, answer: string): Promise<string> {
    const payload = await this.ask(client, mutation, input, answer);
    const [record] = Object.values(payload).filter((value: any) => value?.id) as { id: string }[];
    return record?.id ?? "";
  }

  private async ask(client: Client, mutation: string, input: object, answer: string, type?: string): Promise<any> {
    const named = type ?? `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
    const text = `mutation ($input: ${named}!) { ${mutation}(input: $input) { ${answer} userErrors { code message path } } }`;
    const { [mutation]: payload } = await client.do<any, any>(text, { input });
    if (payload.userErrors.length > 0) throw new Error(`${mutation} is refused: ${JSON.stringify([payload.userErrors, input])}`);
    return payload;
  }
}
