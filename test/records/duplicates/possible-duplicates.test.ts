import { expect, test } from "@jest/globals";
import { uuidIn } from "../../../src/platform/database/id.js";
import { transact } from "../../../src/platform/database/transaction.js";
import { SYSTEM } from "../../../src/platform/identity/actor.js";
import { DuplicateKind } from "../../../src/records/duplicates/duplicate-kinds.js";
import { notePossibleDuplicate } from "../../../src/records/duplicates/note-possible-duplicate.js";
import { compare } from "../../../src/records/matching/compare.js";
import type { Client } from "../../support/client.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  MarkAsDistinctDocument,
  PossibleDuplicatesDocument,
  type PossibleDuplicatesQueryVariables,
  ScanForDuplicatesDocument,
  UpdateWorkspaceDocument,
} from "../../support/operations.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();

const list = async (variables: PossibleDuplicatesQueryVariables = {}, client: Client = leadwire.admin) =>
  (await client.do(PossibleDuplicatesDocument, variables)).possibleDuplicates;

const uuid = (id: string) => uuidIn("lead", id) as string;

/** Notes that two leads may be the same, as a capture does. */
const note = (a: string, b: string) => {
  const { probability, reasons } = compare({ firstName: "Ada", lastName: "Obi" }, { firstName: "Ada", lastName: "Obi" });
  return transact(leadwire.app.services.dataSource, SYSTEM, null, (tx) =>
    notePossibleDuplicate(tx, { kind: DuplicateKind.LEAD, a: uuid(a), b: uuid(b), confidence: probability, reasons }),
  );
};

test("a pair is noted once, in whatever order, with reasons that add up to the confidence", async () => {
  const [one, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  await Promise.all([note(one.id, other.id), note(other.id, one.id), note(one.id, one.id)]);
  const { totalCount, nodes } = await list();
  expect(totalCount).toBe(1);
  const [pair] = nodes;
  expect(pair).toMatchObject({ kind: "LEAD", state: "OPEN", noticedBy: "CAPTURE", lead: { id: one.id }, otherLead: { id: other.id } });
  const weight = pair?.reasons.reduce((sum, reason) => sum + reason.weight, 0) as number;
  expect(1 / (1 + 2 ** -weight)).toBeCloseTo(pair?.confidence as number, 9);
});

test("a pair is seen by who sees both records", async () => {
  await leadwire.setRepSight("OWN");
  const rep = await leadwire.user("REP");
  const mine = await aLead(leadwire.admin, { ownerId: rep.id });
  const [another, theirs] = [
    await aLead(leadwire.admin, { ownerId: rep.id }),
    await aLead(leadwire.admin, { ownerId: (await leadwire.user("REP")).id }),
  ];
  await note(mine.id, another.id);
  await note(mine.id, theirs.id);
  const { totalCount, nodes } = await list({}, rep);
  expect(totalCount).toBe(1);
  expect([nodes[0]?.lead?.id, nodes[0]?.otherLead?.id]).toEqual([mine.id, another.id]);
});

const anyPair = async () => {
  const [one, other] = [await aLead(leadwire.admin), await aLead(leadwire.admin)];
  await note(one.id, other.id);
  const [pair] = (await list({ where: { lead: { id: { eq: one.id } } } })).nodes;
  return { one, other, pair };
};

test("records that were told apart stay so, and those that nobody had noticed can be", async () => {
  const { one, other, pair } = await anyPair();
  const third = await aLead(leadwire.admin);
  const { markAsDistinct } = await leadwire.admin.do(MarkAsDistinctDocument, { input: { ids: [other.id, third.id, one.id] } });
  expect(markAsDistinct.possibleDuplicates?.map(({ state }) => state)).toEqual(["DISTINCT", "DISTINCT", "DISTINCT"]);
  expect(markAsDistinct.possibleDuplicates?.map(({ id }) => id)).toContain(pair?.id);
  await note(one.id, other.id);
  await note(third.id, one.id);
  const { nodes } = await list({ where: { or: [{ lead: { id: { eq: one.id } } }, { lead: { id: { eq: other.id } } }] } });
  expect(nodes.map(({ state }) => state)).toEqual(["DISTINCT", "DISTINCT", "DISTINCT"]);
  expect(nodes.every(({ decidedAt, decidedBy }) => decidedAt && decidedBy)).toBe(true);
});

test.each([
  ["of two kinds", async () => [(await aLead(leadwire.admin)).id, "contact_01990000-0000-7000-8000-000000000000"], "INVALID_INPUT"],
  ["one alone", async () => [(await aLead(leadwire.admin)).id], "INVALID_INPUT"],
  ["the same twice", async () => Array(2).fill((await aLead(leadwire.admin)).id), "INVALID_INPUT"],
  ["that are not there", async () => [(await aLead(leadwire.admin)).id, "lead_01990000-0000-7000-8000-000000000000"], "NOT_FOUND"],
])("records %s cannot be told apart", async (_, ids, code) => {
  const { markAsDistinct } = await leadwire.admin
    .ask(MarkAsDistinctDocument, { input: { ids: await ids() } })
    .then(({ data }) => data as any);
  expect(markAsDistinct.userErrors.map((error: { code: string }) => error.code)).toEqual([code]);
});

test("who reads alone, or sees one of the two alone, decides nothing", async () => {
  const { one, other } = await anyPair();
  const decide = async (client: Client) =>
    ((await client.ask(MarkAsDistinctDocument, { input: { ids: [one.id, other.id] } })).data as any).markAsDistinct.userErrors[0]?.code;
  expect(await decide(await leadwire.service("LEADS_READ"))).toBe("FORBIDDEN");
  await leadwire.admin.do(UpdateWorkspaceDocument, { input: { repSight: "OWN" } });
  const rep = await leadwire.user("REP");
  await leadwire.sql("update lead set owner_id = $1 where id = $2", [rep.id.replace("user_", ""), uuid(one.id)]);
  await leadwire.sql("update lead set owner_id = (select id from user_account where email = 'admin@leadwire.example') where id = $1", [
    uuid(other.id),
  ]);
  expect(await decide(rep)).toBe("NOT_FOUND");
});

test("a pair goes with its record when that is erased", async () => {
  const { one, pair } = await anyPair();
  const { erasePerson } = await leadwire.admin.do<any, any>(
    "mutation ($input: ErasePersonInput!) { erasePerson(input: $input) { userErrors { message } } }",
    { input: { person: { email: one.email }, reason: "Asked for it" } },
  );
  expect(erasePerson.userErrors).toEqual([]);
  expect(await leadwire.sql("select from possible_duplicate where id = $1", [pair?.id.split("_").at(-1)])).toEqual([]);
});

test("a scan finds the pairs among the records that were there before there were keys", async () => {
  const person = { firstName: "Perpetua", lastName: "Okonjo", companyName: "Ruffle plc" };
  const [one, other] = [await aLead(leadwire.admin, person), await aLead(leadwire.admin, { ...person, lastName: "Okonjoh" })];
  await leadwire.sql("delete from match_key");
  await leadwire.admin.do(ScanForDuplicatesDocument, { input: {} });
  const noted = async () => (await list({ where: { lead: { id: { eq: one.id } } } })).nodes;
  await until(async () => (await noted()).length > 0);
  expect(await noted()).toMatchObject([{ otherLead: { id: other.id }, noticedBy: "SCAN", state: "OPEN" }]);
  await until(async () => (await leadwire.sql("select from job where kind = 'findDuplicates'")).length === 0);
});
