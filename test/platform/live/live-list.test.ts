import { expect, test } from "@jest/globals";
import { pageAfter } from "../../../clients/typescript/src/live.js";
import { LiveList, longestRising } from "../../../src/platform/live/live-list.js";
import { leads } from "../../../src/records/leads/lead.fields.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import { ListTile } from "../../support/list-tile.js";
import { AssignLeadDocument, LeadsChangedDocument, UpdateLeadDocument } from "../../support/operations.js";
import { dice } from "../../support/random-scores.js";
import { until } from "../../support/until.js";

const leadwire = new Leadwire();
const BY_TITLE = [{ field: "JOB_TITLE" as const, direction: "ASC" as const }];
const title = (leadId: string, jobTitle: string) => leadwire.admin.do(UpdateLeadDocument, { input: { leadId, jobTitle } });

test("a page is told whole, then what enters, leaves, moves and changes", async () => {
  const companyName = "Page Ltd";
  const made = [];
  for (const jobTitle of ["b", "d", "f", "h"]) made.push(await aLead(leadwire.admin, { companyName, jobTitle }));
  const [b, d, f, h] = made.map(({ id }) => id) as [string, string, string, string];
  const variables = { where: { companyName: { eq: companyName } }, orderBy: BY_TITLE, first: 3, atMostEvery: "PT0.25S" };
  const stream = await leadwire.admin.subscribe(LeadsChangedDocument, variables);
  const next = async () => (await stream.next()).leadsChanged;
  const ids = (places: { index: number; leadId: string }[] | null | undefined) => places?.map(({ index, leadId }) => [index, leadId]);
  const first = await next();
  expect(ids(first.page)).toEqual([
    [0, b],
    [1, d],
    [2, f],
  ]);
  expect(first).toMatchObject({ left: [], entered: [], moved: [], changed: [], totalCount: 4 });

  await title(f, "a");
  const second = await next();
  expect([second.page, ids(second.moved), ids(second.changed)]).toEqual([null, [[0, f]], [[0, f]]]);
  expect(second.moved[0]?.lead).toMatchObject({ id: f, jobTitle: "a" });

  await title(h, "c");
  const third = await next();
  expect([third.left, ids(third.entered), third.moved, third.totalCount]).toEqual([[d], [[2, h]], [], 4]);
  await stream.stop();
});

test("by rights that are taken away a page loses what they showed", async () => {
  const rep = await leadwire.user("REP");
  const lead = await aLead(leadwire.admin, { companyName: "Rights Ltd" });
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: rep.id } } as never);
  const other = await leadwire.user("REP");
  await leadwire.setRepSight("OWN");
  const list = await new ListTile({ where: { companyName: { eq: "Rights Ltd" } } }).open(rep);
  expect(list.totalCount).toBe(1);
  await leadwire.admin.do(AssignLeadDocument, { input: { leadId: lead.id, ownerId: other.id } } as never);
  await until(() => list.totalCount === 0);
  expect(list.page).toEqual([]);
  await list.close();
});

test("a page of a hundred is the most, and an order by what cannot be ordered is refused", async () => {
  const stream = await leadwire.admin.subscribe(LeadsChangedDocument, { first: 101 });
  expect((await stream.nextResult()).errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
  const keys = Array.from({ length: 4 }, () => BY_TITLE[0] as (typeof BY_TITLE)[0]);
  const ordered = await leadwire.admin.subscribe(LeadsChangedDocument, { orderBy: keys });
  expect((await ordered.nextResult()).errors?.[0]?.extensions?.code).toBe("BAD_USER_INPUT");
});

test("any page becomes any other by its difference, with as few moves as there can be", () => {
  const random = dice(5);
  const tell = ({ id, index, version }: { id: string; index: number; version: number }) => ({ leadId: `lead_${id}`, index, version });
  const list = new LiveList("leadsChanged", leads, {}, false, tell, 1_000, 0);
  const shuffled = () =>
    Array.from({ length: 12 }, (_, nth) => ({ id: `00000000-0000-7000-8000-0000000000${10 + nth}`, version: random() < 0.2 ? 2 : 1 }))
      .filter(() => random() < 0.7)
      .map((row) => ({ row, key: random() }))
      .sort((left, right) => left.key - right.key)
      .map(({ row }) => row);
  const told = (rows: { id: string; version: number }[]) => rows.map((row, index) => tell({ ...row, index }));
  for (let round = 0; round < 500; round++) {
    const [before, now] = [shuffled(), shuffled()];
    const frame = list.difference({ rows: before, totalCount: null }, { rows: now, totalCount: null });
    const after = frame ? pageAfter(told(before), frame as never, "leadId") : told(before);
    expect(after).toEqual(told(now));
  }
  expect(longestRising([9, 0, 1, 2, 3])).toEqual([1, 2, 3, 4]);
  expect(longestRising([])).toEqual([]);
});
