import { expect, test } from "@jest/globals";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";

const leadwire = new Leadwire();

const mutate = async (name: string, type: string, input: object, answer = ""): Promise<any> => {
  const document = `mutation ($input: ${type}!) { ${name}(input: $input) { transactionId ${answer} userErrors { code message } } }`;
  const { [name]: payload } = await leadwire.admin.do<any, any>(document, { input });
  expect(payload.userErrors).toEqual([]);
  return payload;
};

const RECORD_EVENTS = `subscription ($kinds: [RecordEventKind!], $recordIds: [ID!]) {
  recordEvents(kinds: $kinds, recordIds: $recordIds) {
    __typename id eventType recordId transactionId changedFields actor { actorId name } record { __typename id }
    ... on LeadEvent { leadType: type before { owner { id } } }
    ... on ActivityEvent { activityId }
  }
}`;

test("what is done with records is told by the stream of activities, with what was before, until it is out of sight", async () => {
  const lead = await aLead(leadwire.admin);
  const stream = await leadwire.admin.subscribe<any, any>(
    `subscription ($where: ActivityFilter) {
      activityEvents(where: $where) { type visibility activityId recordId changedFields before { type text } activity { text lead { id } } }
    }`,
    { where: { lead: { id: { eq: lead.id } } } },
  );
  const { activity } = await mutate(
    "recordActivity",
    "RecordActivityInput",
    { subjectId: lead.id, type: "CALL", text: "Hm" },
    "activity { id }",
  );
  expect((await stream.next()).activityEvents).toMatchObject({
    type: "CREATED",
    visibility: "ADDED",
    activityId: activity.id,
    activity: { text: "Hm", lead: { id: lead.id } },
  });
  await mutate("updateActivity", "UpdateActivityInput", { activityId: activity.id, text: "Ah", properties: { minutes: 3 } });
  const corrected = (await stream.next()).activityEvents;
  expect(corrected).toMatchObject({ type: "UPDATED", before: { type: null, text: "Hm" }, activity: { text: "Ah" } });
  expect(corrected.changedFields.sort()).toEqual(["properties", "text"]);
  await mutate("deleteActivity", "DeleteActivityInput", { activityId: activity.id });
  expect((await stream.next()).activityEvents).toMatchObject({
    type: "DELETED",
    visibility: "REMOVED",
    recordId: activity.id,
    activity: null,
  });
  await stream.stop();
});

test("one stream tells all kinds, each event in its own type, by kinds and records", async () => {
  const rep = await leadwire.user("REP");
  const [lead, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  await mutate("assignLead", "AssignLeadInput", { leadId: lead.id, ownerId: rep.id });
  const all = await leadwire.admin.subscribe<any, any>(RECORD_EVENTS, {});
  const one = await leadwire.admin.subscribe<any, any>(RECORD_EVENTS, { kinds: ["LEAD"], recordIds: [lead.id] });
  await mutate("updateLead", "UpdateLeadInput", { leadId: other.id, jobTitle: "None of it" });
  const { activity } = await mutate(
    "recordActivity",
    "RecordActivityInput",
    { subjectId: other.id, type: "NOTE", text: "A" },
    "activity { id }",
  );
  const me = await leadwire.admin.do<any, any>("{ me { tokenId user { id } } }");
  const { transactionId } = await mutate("assignLead", "AssignLeadInput", { leadId: lead.id, ownerId: me.me.user.id });
  const told = (await one.next()).recordEvents;
  expect(told).toMatchObject({
    __typename: "LeadEvent",
    eventType: "ASSIGNED",
    leadType: "ASSIGNED",
    recordId: lead.id,
    transactionId,
    actor: { actorId: me.me.user.id },
    record: { __typename: "Lead", id: lead.id },
    before: { owner: { id: rep.id } },
  });
  const seen: any[] = [];
  while (seen.at(-1)?.id !== told.id) seen.push((await all.next()).recordEvents);
  expect(seen).toContainEqual(expect.objectContaining({ __typename: "ActivityEvent", activityId: activity.id, recordId: activity.id }));
  await Promise.all([all.stop(), one.stop()]);

  const asked = "query ($ids: [ID!]!) { nodes(ids: $ids) { __typename id ... on RecordEvent { recordId } } }";
  const { nodes } = await leadwire.admin.do<any, any>(asked, { ids: [told.id, told.id.replace(/\d+$/, "999")] });
  expect(nodes).toEqual([{ __typename: "LeadEvent", id: told.id, recordId: lead.id }, null]);
  const blind = await leadwire.service("EVENTS_SUBSCRIBE");
  expect((await blind.do<any, any>(asked, { ids: [told.id] })).nodes).toEqual([null]);
});

test("jobs of all kinds are told in the same words, exports to nobody but who asked", async () => {
  const asked = `subscription ($after: Cursor, $kinds: [JobKind!]) {
    jobEvents(after: $after, kinds: $kinds) { __typename kind state done total progress recordId record { ... on ExportJob { url } } }
  }`;
  const rep = await leadwire.user("REP");
  const { changeEvents } = await leadwire.admin.do<any, any>("{ changeEvents(first: 1) { headCursor } }");
  const exported = await mutate("exportLeads", "ExportLeadsInput", { format: "CSV", columns: ["name"] }, "exportJob { id }");
  const stream = await leadwire.admin.subscribe<any, any>(asked, { after: changeEvents.headCursor });
  const steps: any[] = [];
  while (steps.at(-1)?.state !== "DONE") steps.push((await stream.next()).jobEvents);
  expect(steps[0]).toMatchObject({
    __typename: "ExportJobEvent",
    kind: "EXPORT",
    state: "QUEUED",
    done: 0,
    recordId: exported.exportJob.id,
  });
  expect(steps.at(-1)).toMatchObject({ state: "DONE", progress: 1, record: { url: `/exports/${exported.exportJob.id}` } });
  await stream.stop();

  const mine = await leadwire.admin.do<any, any>(
    "query ($after: Cursor) { changeEvents(after: $after, first: 100) { events { __typename recordId eventType } } }",
    { after: changeEvents.headCursor },
  );
  expect(mine.changeEvents.events).toContainEqual({ __typename: "ExportJobEvent", recordId: exported.exportJob.id, eventType: "CREATED" });
  const theirs = await rep.do<any, any>("query ($after: Cursor) { changeEvents(after: $after, first: 100) { events { __typename } } }", {
    after: changeEvents.headCursor,
  });
  expect(JSON.stringify(theirs)).not.toContain("ExportJobEvent");
});
