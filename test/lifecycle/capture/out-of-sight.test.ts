import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aCustomField, aLead, aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CaptureLeadDocument,
  type CaptureLeadInput,
  CaptureLeadsDocument,
  ConvertLeadDocument,
  UpsertLeadDocument,
  UpsertLeadsDocument,
} from "../../support/operations.js";

// Somebody who sees their own leads alone brings in a person who is another's.
const leadwire = new Leadwire();
let rep: Client & { id: string };
let other: string;
let counter = 0;

beforeAll(async () => {
  await leadwire.setRepSight("OWN");
  rep = await leadwire.user("REP");
  other = (await leadwire.user("REP")).id;
  await aCustomField(leadwire.admin, { key: "nickname" });
});

/** A lead of another rep of which little is known. */
const theirs = (details: Partial<CaptureLeadInput> = {}) =>
  aLead(leadwire.admin, { email: `theirs-${++counter}@out-of-sight.example`, ownerId: other, companyName: null, phone: null, ...details });

const FIELDS =
  "job_title, phone, email_list, phone_list, company_name, website, domain, tags, custom_fields, city, resume_at, interest, campaign_id, owner_id, name";
const fieldsOf = async (id: string) => (await leadwire.sql(`select ${FIELDS} from lead where id = $1`, [id.slice(5)]))[0];
const sentOf = async (id: string) =>
  (await leadwire.sql("select properties -> 'sent' as sent from activity where lead_id = $1 order by id desc limit 1", [id.slice(5)]))[0]
    ?.sent;

const source = { channel: "API" as const, name: "Rep's own" };
const MORE = {
  jobTitle: "CTO",
  phone: "+49 30 9012399",
  companyName: "Written In Ltd",
  website: "https://written-in.example",
  city: "Bern",
  emails: [{ address: "another@written-in.example" }],
  phones: [{ number: "+49 30 9012311" }],
  tags: ["mine"],
  customFields: { nickname: "Foe" },
  source,
};
const externalId = (value: string) => ({ system: "rep", value });

/** Each way in, and what it answers for one person. */
const WAYS: Record<string, (input: any) => Promise<any>> = {
  captureLead: async (input) => (await rep.do(CaptureLeadDocument, { input })).captureLead,
  captureLeads: async (input) =>
    (await rep.do(CaptureLeadsDocument, { input: { rows: [input], errorPolicy: "REJECT_ALL" } })).captureLeads.results[0],
  upsertLead: async (input) => (await rep.do(UpsertLeadDocument, { input })).upsertLead,
  upsertLeads: async (input) =>
    (await rep.do(UpsertLeadsDocument, { input: { rows: [input], errorPolicy: "REJECT_ALL" } })).upsertLeads.results[0],
};

describe.each(Object.keys(WAYS))("%s of a person who is another's", (name) => {
  const bringIn = WAYS[name] as (input: any) => Promise<any>;

  test("adds to the story, and changes and tells nothing", async () => {
    const lead = await theirs();
    const before = await fieldsOf(lead.id);
    const input = { email: lead.email, externalId: externalId(`${name}-1`), ...MORE };
    for (let time = 0; time < 2; time++) expect(await bringIn(input)).toMatchObject({ lead: null, outcome: null, userErrors: [] });
    expect(await fieldsOf(lead.id)).toEqual(before);
    expect(await sentOf(lead.id)).toMatchObject({ jobTitle: "CTO", phone: "+49 30 9012399", externalId: externalId(`${name}-1`) });
    expect(await leadwire.sql("select from lead_external_id where lead_id = $1", [lead.id.slice(5)])).toEqual([]);
  });

  test("fills in what is in sight as before", async () => {
    const mine = await theirs({ ownerId: rep.id });
    expect(await bringIn({ email: mine.email, externalId: externalId(`${name}-2`), ...MORE, phone: "+49 30 9012398" })).toMatchObject({
      lead: { id: mine.id, jobTitle: "CTO" },
      outcome: "ATTACHED",
    });
    expect(await fieldsOf(mine.id)).toMatchObject({ tags: ["mine"], custom_fields: { nickname: "Foe" } });
  });

  test("who comes back as a new lead brings nothing of what is known to who does not see it", async () => {
    const lead = await aQualifiedLead(leadwire.admin, {
      email: `customer-${++counter}@out-of-sight.example`,
      jobTitle: "Chief",
      companyName: `Customer of ${name} Ltd`,
      website: `https://customer-${counter}.example`,
      phone: `+49 30 90124${counter + 10}`,
    });
    const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
    expect(convertLead.userErrors).toEqual([]);
    await leadwire.sql("update lead set owner_id = $1 where id = $2", [other.slice(5), lead.id.slice(5)]);
    const answer = await bringIn({ email: lead.email, ownerId: rep.id, externalId: externalId(`${name}-3`), source });
    expect(answer.userErrors).toEqual([]);
    expect(answer.lead).toMatchObject({
      email: lead.email,
      jobTitle: null,
      phone: null,
      firstName: null,
      lastName: null,
      companyName: null,
    });
  });
});

test("a source that refuses who is known says so of nobody who is out of sight", async () => {
  const refusing = { channel: "API" as const, name: "Refuses" };
  await leadwire.admin.do(CaptureLeadDocument, { input: { email: "first@refuses.example", source: refusing } });
  await leadwire.sql("update source set capture_policy = 'REFUSE' where name = 'Refuses'");
  const [unseen, mine] = [await theirs(), await theirs({ ownerId: rep.id })];
  for (const name of ["captureLead", "captureLeads"]) {
    const bringIn = WAYS[name] as (input: any) => Promise<any>;
    expect(await bringIn({ email: unseen.email, source: refusing })).toMatchObject({ lead: null, userErrors: [] });
    expect((await bringIn({ email: mine.email, source: refusing })).userErrors).toMatchObject([{ code: "DUPLICATE_REFUSED" }]);
  }
});
