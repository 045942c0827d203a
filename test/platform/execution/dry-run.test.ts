import { expect, test } from "@jest/globals";
import { aCustomField, aLead, aQualifiedLead, CREATE_ALL, person } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

/** What people look at of a lead: its own values, those that follow from others, and all that belongs to it. */
const LEAD = `{
  id name email status stage nextAction disqualificationReason score fitScore engagementScore band grade version
  scoreBreakdown { rule points } externalIds { system value } consents { channel granted } customFields
  owner { id name } queue { id name } source { name channel } campaign { name } qualification { verdict }
  assignment { kind owner { name } } contact { name } conversion { account { name } contact { name } opportunity { name } }
  activities { totalCount nodes { type properties recordedBy { name } } } statusHistory { nodes { from to reason changedBy { name } } }
  assignments { nodes { kind owner { name } } } touches { nodes { source { name } campaign { name } } } tasks { nodes { title owner { name } } }
  mayContact(channel: EMAIL)
}`;

/** An answer without what no two calls have in common: ids of what is new, times, transactions. */
function comparable(answer: unknown): unknown {
  const ids: string[] = [];
  const text = JSON.stringify(answer)
    .replaceAll(/"(\w+_)?[0-9a-f]{8}-[0-9a-f-]{27}"/g, (id, kind) => {
      if (!ids.includes(id)) ids.push(id);
      return `"${kind ?? "id "}${ids.indexOf(id)}"`;
    })
    .replaceAll(/"\d{4}-\d\d-\d\dT[^"]+"/g, '"a time"');
  return JSON.parse(text);
}

/** What a mutation answers when it is tried and when it is done. */
async function triedAndDone(mutation: string, input: object, selection: string) {
  const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
  const call = `mutation Call($input: ${type}!) { ${mutation}(input: $input) ${selection} }`;
  const tried = await leadwire.admin.do<any, any>(call, { input: { ...input, dryRun: true } });
  const done = await leadwire.admin.do<any, any>(call, { input });
  return [tried[mutation], done[mutation]];
}

const RESULTS = `{ results { index lead ${LEAD} userErrors { code message } } userErrors { code } }`;
const rows = (...of: object[]) => ({ rows: of, errorPolicy: "IGNORE_FAILED" });

test("a dry run answers what the real call answers, of the lead and of all that belongs to it", async () => {
  const { admin } = leadwire;
  await aCustomField(admin, { key: "renewal", type: "TEXT" });
  const [known, changed, given, called, met] = [
    await aLead(admin),
    await aLead(admin),
    await aLead(admin),
    await aLead(admin),
    await aLead(admin),
  ];
  const qualified = await aQualifiedLead(admin);
  const heir = await leadwire.user("REP", { name: "Heir" });
  const source = { channel: "WEBSITE_FORM", name: "A new form" };
  const scored = { jobTitle: "CEO", companySize: 500, consents: [{ channel: "EMAIL", granted: true, wording: "Yes" }] };

  const calls: [mutation: string, input: object, selection: string][] = [
    [
      "captureLeads",
      rows(
        person({ ...scored, source, campaign: { name: "A new campaign" }, customFields: { renewal: "May" } } as object),
        person({ email: known.email, jobTitle: "CEO" }),
        person({ email: "nobody" }),
      ),
      RESULTS,
    ],
    ["upsertLeads", rows({ ...person({ jobTitle: "CTO" }), externalId: { system: "crm", value: "4711" } }), RESULTS],
    ["updateLeads", rows({ leadId: changed.id, jobTitle: "CEO", companySize: 900, customFields: { renewal: "June" } }), RESULTS],
    [
      "changeLeadStatuses",
      rows({ leadId: called.id, status: "CONTACTED" }, { leadId: called.id, status: "NURTURING", resumeAt: "2099-01-01T00:00:00Z" }),
      RESULTS,
    ],
    ["assignLeads", rows({ leadId: given.id, to: { ownerId: heir.id } }), RESULTS],
    ["recordActivities", rows({ subjectId: met.id, type: "DEMO_REQUESTED" }), RESULTS],
    [
      "convertLead",
      { leadId: qualified.id, ...CREATE_ALL },
      `{ lead ${LEAD} account { id name domain contacts { nodes { name } } } contact { name account { name } } opportunity { name step { name } account { name } } userErrors { code } }`,
    ],
    ["disqualifyLeads", rows({ leadId: given.id, reason: "NO_BUDGET" }), RESULTS],
  ];
  for (const [mutation, input, selection] of calls) {
    const [tried, done] = await triedAndDone(mutation, input, selection);
    expect([mutation, comparable(tried)]).toEqual([mutation, comparable(done)]);
    expect(JSON.stringify(done.results?.map(({ lead }: any) => lead) ?? done.lead)).toContain("score");
  }
});

test("a dry run is over with its answer: the next mutation of the document goes on, and what cannot be read fails alone", async () => {
  const lead = await aLead(leadwire.admin);
  const input = rows({ leadId: lead.id, jobTitle: "Tried" });
  const answer = await leadwire.admin.ask<any, any>(
    `mutation ($tried: UpdateLeadsInput!, $done: UpdateLeadsInput!) {
       tried: updateLeads(input: $tried) { results { lead { jobTitle activities(after: "nowhere") { totalCount } source { name } } } }
       done: updateLeads(input: $done) { results { lead { jobTitle version owner { name } } } }
     }`,
    { tried: { ...input, dryRun: true }, done: rows({ leadId: lead.id, city: "Done" }) },
  );
  expect(answer.errors).toHaveLength(1);
  const { done } = answer.data ?? (await leadwire.admin.do<any, any>(`query ($id: ID!) { done: lead(id: $id) { city } }`, { id: lead.id }));
  expect(done).toBeTruthy();
  expect(await leadwire.sql("select job_title, version from lead where id = $1", [lead.id.slice("lead_".length)])).toEqual([
    { job_title: null, version: lead.version + 1 },
  ]);
});
