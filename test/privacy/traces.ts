import { resolvers } from "../../src/features.js";
import { buildGraphqlSchema } from "../../src/platform/execution/schema.js";
import type { Client } from "../support/client.js";
import { textFieldsOf } from "../support/crawl.js";
import { askForLeads, whenExport } from "../support/exports.js";
import { aCustomField, aPartner } from "../support/factories.js";
import type { Leadwire } from "../support/leadwire.js";

const schema = buildGraphqlSchema(resolvers);

/** What a lead says of its company; it becomes the account's, and stays with that. */
const OF_THE_COMPANY = ["companyName", "website", "industry", "city"];

/** Does a mutation, which must work, and answers what it selected. */
export async function act(client: Client, name: string, input: object, select = ""): Promise<any> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input!`;
  const { [name]: payload } = await client.do<any, any>(
    `mutation ($input: ${type}) { ${name}(input: $input) { ${select} userErrors { code message path } } }`,
    { input },
  );
  if (payload.userErrors.length > 0) throw new Error(`${name}: ${JSON.stringify(payload.userErrors)}`);
  return payload;
}

/**
 * A person who left traces everywhere: of each text that the API takes, a word that is nowhere else. Fields of the inputs that come
 * later are filled by themselves.
 */
export class Traces {
  /** All words that must be gone, with where each was typed. */
  readonly words = new Map<string, string>();
  /** Words of the company. */
  readonly companyWords: string[] = [];
  private readonly run = Math.random().toString(36).slice(2, 7);
  private readonly admin: Client;
  leadId: string;
  mergedId: string;
  accountId: string;
  contactId: string;
  opportunityId: string;
  email: string;
  phone: string;
  shareId: string;

  constructor(private readonly leadwire: Leadwire) {
    this.admin = leadwire.admin;
  }

  private word(place: string): string {
    const word = `zq${this.run}${this.words.size + this.companyWords.length}q`;
    if (OF_THE_COMPANY.includes(place)) this.companyWords.push(word);
    else this.words.set(word, place);
    return word;
  }

  private number(): string {
    const digits = `+4930${10_000_000 + Math.floor(Math.random() * 80_000_000)}`;
    this.words.set(digits, "phone");
    return digits;
  }

  /** A value for each text of an input, without those that are given otherwise. */
  private texts(input: string, ...except: string[]): Record<string, any> {
    const fields = textFieldsOf(schema, input).filter((field) => !except.includes(field));
    return Object.fromEntries(
      fields.map((field) => {
        if (field === "phone") return [field, this.number()];
        const word = this.word(field);
        if (field === "email") return [field, `${word}@mail.example`];
        if (field === "website") return [field, `https://${word}.example`];
        return [field, ["tags", "addTags"].includes(field) ? [word] : word];
      }),
    );
  }

  private captured(customKey: string): Record<string, any> {
    const other = `${this.word("emails")}@mail.example`;
    return {
      ...this.texts("CaptureLeadInput"),
      country: "DE",
      companySize: 500,
      emails: [{ address: other, kind: "PRIVATE" }],
      phones: [{ number: this.number(), kind: "MOBILE" }],
      customFields: { [customKey]: this.word("customFields") },
      attribution: this.texts("AttributionInput"),
      consents: [{ channel: "EMAIL", granted: true, ...this.texts("ConsentInput", "ipAddress", "address"), address: other }],
      externalId: { system: "crm", value: this.word("externalId") },
      source: { channel: "WEBSITE_FORM", name: "Form" },
    };
  }

  /** Leaves them. */
  async leave(): Promise<this> {
    const leadField = (await aCustomField(this.admin)).key;
    const contactField = (await aCustomField(this.admin, { record: "CONTACT" })).key;
    const lead = this.captured(leadField);
    this.email = lead.email;
    this.phone = lead.phone;
    const partners = [await aPartner(this.admin), await aPartner(this.admin)] as const;
    const [portal, other] = [await this.leadwire.portal(partners[0]), await this.leadwire.portal(partners[1])];
    await this.captureAndMerge(lead, leadField);
    await this.work();
    await this.share(
      partners.map(({ id }) => id),
      portal,
      other,
    );
    await this.convert(contactField);
    await this.copy(portal);
    return this;
  }

  private async captureAndMerge(lead: object, customKey: string): Promise<void> {
    const { admin } = this;
    this.leadId = (await act(admin, "captureLead", lead, "lead { id }")).lead.id;
    const other = this.captured(customKey);
    this.mergedId = (await act(admin, "captureLead", { ...other, email: `ZQ${other.email}` }, "lead { id }")).lead.id;
    this.words.set(`zq${other.email}`, "email");
    await act(admin, "mergeLeads", { masterId: this.leadId, leadIds: [this.mergedId], idempotencyKey: this.word("idempotencyKey") });
    const changes = this.texts("UpdateLeadInput", "email", "phone", "removeTags");
    await act(admin, "updateLead", { leadId: this.leadId, ...changes });
    await act(admin, "updateLead", { leadId: this.leadId, referrer: null, description: this.word("description") });
  }

  private async work(): Promise<void> {
    const { admin, leadId: subjectId } = this;
    const { me } = await admin.do<any, any>("{ me { id } }");
    await act(admin, "assignLead", { leadId: subjectId, ownerId: me.id });
    const activity = {
      ...this.texts("RecordActivityInput", "text"),
      subjectId,
      type: "NOTE",
      properties: { topic: this.word("properties") },
    };
    const externalId = { system: "mail", value: this.word("externalId") };
    const kept = await act(admin, "recordActivity", { ...activity, externalId }, "activity { id }");
    await act(admin, "updateActivity", { ...this.texts("UpdateActivityInput"), activityId: kept.activity.id });
    const unwanted = { ...this.texts("RecordActivityInput", "text"), subjectId, type: "CALL" };
    const gone = await act(admin, "recordActivity", unwanted, "activity { id }");
    await act(admin, "deleteActivity", { activityId: gone.activity.id });
    await act(admin, "createTask", { ...this.texts("CreateTaskInput"), subjectId });
    const deleted = await act(admin, "createTask", { ...this.texts("CreateTaskInput"), subjectId }, "task { id }");
    await act(admin, "deleteTask", { taskId: deleted.task.id });
    await act(admin, "recordConsent", {
      leadId: subjectId,
      channel: "PHONE",
      granted: false,
      ...this.texts("RecordConsentInput", "ipAddress", "address"),
    });
    await act(admin, "disqualifyLead", { leadId: subjectId, ...this.texts("DisqualifyLeadInput", "reason"), reason: "NO_NEED" });
    await act(admin, "reengageLead", { leadId: subjectId, ...this.texts("ReengageLeadInput", "reason"), reason: "CAME_BACK" });
    const part = () => ({ state: "MET", note: this.word("assessment") });
    await act(admin, "assessLead", { leadId: subjectId, budget: part(), authority: part(), need: part(), timeline: part() });
    await act(admin, "qualifyLead", { leadId: subjectId, as: "SQL", overrideReason: this.word("overrideReason") });
  }

  private async share(partnerIds: string[], portal: Client, other: Client): Promise<void> {
    const ids: string[] = [];
    for (const id of partnerIds) {
      const input = { leadId: this.leadId, mode: "DIRECT", coSell: true, fieldSet: "FULL", partnerIds: [id] };
      ids.push((await act(this.admin, "shareLead", input, "shares { id }")).shares[0].id);
    }
    const [mine, theirs] = ids as [string, string];
    this.shareId = mine;
    await act(portal, "acceptShare", { shareId: mine });
    await act(portal, "updateSharedLead", { shareId: mine, state: "WORKING", externalRef: this.word("externalRef") });
    await portal.do("mutation ($input: RecordSharedActivityInput!) { recordActivity(input: $input) { userErrors { code } } }", {
      input: { shareId: mine, type: "CALL", note: this.word("note") },
    } as never);
    await act(other, "declineShare", { shareId: theirs, reason: "OTHER", note: this.word("note") });
  }

  private async convert(contactField: string): Promise<void> {
    const { admin, leadId } = this;
    const create = { account: { create: {} }, contact: { create: {} }, opportunity: { create: {} } };
    const select = "account { id } contact { id } opportunity { id }";
    const made = await act(admin, "convertLead", { leadId, ...create, idempotencyKey: this.word("idempotencyKey") }, select);
    Object.assign(this, { accountId: made.account.id, contactId: made.contact.id, opportunityId: made.opportunity.id });
    const texts = this.texts("UpdateContactInput", "email", "phone");
    const customFields = { [contactField]: this.word("customFields") };
    const contact = await act(admin, "updateContact", { contactId: this.contactId, ...texts, customFields }, "contact { name }");
    for (const subjectId of [this.contactId, this.opportunityId]) {
      await act(admin, "recordActivity", { ...this.texts("RecordActivityInput"), subjectId, type: "CALL" });
      await act(admin, "createTask", { ...this.texts("CreateTaskInput"), subjectId });
    }
    // What others wrote names the person by the whole name, or by the address.
    const named = `For ${contact.contact.name}, ${this.email}`;
    await act(admin, "updateOpportunity", { opportunityId: this.opportunityId, name: named });
    await act(admin, "changeOpportunityLines", {
      opportunityId: this.opportunityId,
      set: [{ name: named, quantity: "1", unitPrice: { amount: "5", currency: "EUR" } }],
    });
    await act(admin, "recordActivity", { subjectId: this.accountId, type: "NOTE", text: named });
    await act(admin, "createTask", { subjectId: this.accountId, title: named });
    await act(admin, "captureLead", {
      lastName: "Friend",
      email: `friend${this.run}@else.example`,
      referrer: contact.contact.name,
      source: { channel: "REFERRAL", name: "Friends" },
    });
  }

  private async copy(portal: Client): Promise<void> {
    const { admin } = this;
    await act(portal, "registerDeal", {
      companyName: "Some company",
      contactEmail: this.email,
      contactName: this.word("contactName"),
      note: this.word("note"),
    });
    await act(admin, "createSavedView", {
      name: `About ${this.email}`,
      record: "LEAD",
      sharing: "PRIVATE",
      search: this.email,
      where: { email: { eq: this.email } },
    });
    await act(admin, "createPartner", {
      name: `With a friend ${this.run}`,
      contacts: [{ name: this.word("name"), email: this.email, role: this.word("role") }],
    });
    await whenExport(admin, await askForLeads(admin, { search: this.email }));
  }
}

/** Where in the database words are, in any column of any table: `table.column`, by word. */
export async function findWords(leadwire: Leadwire, words: string[]): Promise<Map<string, string[]>> {
  const columns = await leadwire.sql<{ table: string; column: string; type: string }>(
    `select c.relname as table, a.attname as column, format_type(a.atttypid, a.atttypmod) as type
     from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0 and not a.attisdropped`,
  );
  const found = new Map<string, string[]>();
  for (const { table, column, type } of columns) {
    const text = type === "bytea" ? `encode("${column}", 'escape')` : `"${column}"::text`;
    const rows = await leadwire.sql<{ word: string }>(
      `select distinct word from unnest($1::text[]) word, "${table}" t where position(word in lower(${text.replace('"', 't."')})) > 0`,
      [words],
    );
    for (const { word } of rows) found.set(word, [...(found.get(word) ?? []), `${table.replace(/_\d{8}$/, "")}.${column}`]);
  }
  return found;
}
