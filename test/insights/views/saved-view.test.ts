import { beforeAll, describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { askForLeads, csvRows, fileOf } from "../../support/exports.js";
import { aLead } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  CreateSavedViewDocument,
  type CreateSavedViewInput,
  DeleteSavedViewDocument,
  ExportAccountsDocument,
  ExportLeadsDocument,
  SavedViewDocument,
  SavedViewsDocument,
  UpdateSavedViewDocument,
  type UpdateSavedViewInput,
  type ViewCardFragment,
} from "../../support/operations.js";

const leadwire = new Leadwire();

let owner: Client & { id: string };
let teamId: string;
let colleague: Client;

beforeAll(async () => {
  const [team] = await leadwire.sql(
    "insert into team (id, version, name) values (gen_random_uuid(), 1, 'Sales') returning 'team_' || id as id",
  );
  teamId = team?.id;
  owner = await leadwire.user("REP", { name: "Ola", teamId });
  colleague = await leadwire.user("REP", { teamId });
});

const create = (client: Client, details: Partial<CreateSavedViewInput>) =>
  client.do(CreateSavedViewDocument, { input: { name: "A view", record: "LEAD", ...details } as CreateSavedViewInput });

async function aView(client: Client, details: Partial<CreateSavedViewInput> = {}): Promise<ViewCardFragment> {
  const { createSavedView } = await create(client, details);
  if (!createSavedView.savedView) throw new Error(JSON.stringify(createSavedView.userErrors));
  return createSavedView.savedView;
}

const change = async (client: Client, input: UpdateSavedViewInput) => (await client.do(UpdateSavedViewDocument, { input })).updateSavedView;
const seenBy = async (client: Client, { id }: { id: string }) => (await client.do(SavedViewDocument, { id })).savedView !== null;

const HOT = {
  where: { and: [{ companyName: { startsWith: "Viewed" } }, { not: { status: { in: ["DISQUALIFIED"] } } }], createdAt: { within: "P7D" } },
  orderBy: [{ field: "COMPANY_SIZE", direction: "DESC" }],
  search: "viewed",
  columns: ["companyName", "owner.name"],
};

describe("a view", () => {
  test("is kept as it was written, and its parts are variables of the list", async () => {
    const view = await aView(owner, { name: "Hot ones", ...HOT });
    expect(view).toMatchObject({
      ...HOT,
      name: "Hot ones",
      version: 1,
      sharing: "PRIVATE",
      owner: { name: "Ola" },
      team: null,
      problem: null,
    });

    for (const companySize of [10, 30, 20]) await aLead(leadwire.admin, { companyName: `Viewed ${companySize}`, companySize });
    const { where, orderBy, search } = view;
    const list = `query ($where: LeadFilter, $orderBy: [LeadOrder!], $search: String) {
      leads(where: $where, orderBy: $orderBy, search: $search) { nodes { companyName } }
    }`;
    const { leads } = await leadwire.admin.do<any, any>(list, { where, orderBy, search });
    const companies = ["Viewed 30", "Viewed 20", "Viewed 10"];
    expect(leads.nodes.map((lead: any) => lead.companyName)).toEqual(companies);

    const ofOwner = await askForLeads(owner, { viewId: view.id });
    expect(csvRows(await fileOf(owner, ofOwner)).map((row) => row.companyName)).toEqual(companies);
    expect(ofOwner.columns).toEqual(HOT.columns);
    const otherwise = await askForLeads(owner, { viewId: view.id, where: { companyName: { eq: "Viewed 20" } }, columns: ["companySize"] });
    expect(await fileOf(owner, otherwise)).toBe("companySize\r\n20\r\n");
  });

  test("is listed by name, with what is asked about it", async () => {
    const somebody = await leadwire.user("MANAGER");
    for (const [name, record] of [
      ["b", "LEAD"],
      ["a", "ACCOUNT"],
      ["c", "LEAD"],
    ] as const)
      await aView(somebody, { name, record });
    const names = async (where: object) => (await somebody.do(SavedViewsDocument, { where })).savedViews.nodes.map(({ name }) => name);
    const mine = { owner: { id: { eq: somebody.id } } };
    expect(await names(mine)).toEqual(["a", "b", "c"]);
    expect(await names({ ...mine, record: { eq: "LEAD" } })).toEqual(["b", "c"]);
  });

  test("changes by its version; what is left out stays, null clears", async () => {
    const view = await aView(owner, HOT);
    const changed = await change(owner, { viewId: view.id, name: "Others", where: null, expectedVersion: 1 });
    expect(changed.savedView).toMatchObject({ ...HOT, name: "Others", where: null, version: 2 });
    const conflict = await change(owner, { viewId: view.id, search: null, expectedVersion: 1 });
    expect(conflict).toMatchObject({ savedView: null, userErrors: [{ code: "CONFLICT", current: { version: 2 } }] });
    const cleared = await change(owner, { viewId: view.id, search: null, orderBy: null, columns: null });
    expect(cleared.savedView).toMatchObject({ search: null, orderBy: [], columns: [], version: 3 });
  });

  test("that its owner removes is gone", async () => {
    const view = await aView(owner);
    const remove = (expectedVersion: number) => owner.do(DeleteSavedViewDocument, { input: { viewId: view.id, expectedVersion } });
    expect((await remove(7)).deleteSavedView.userErrors).toMatchObject([{ code: "CONFLICT" }]);
    expect((await remove(1)).deleteSavedView).toEqual({ deletedId: view.id, userErrors: [] });
    expect((await remove(1)).deleteSavedView.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["viewId"] }]);
    expect(await seenBy(owner, view)).toBe(false);
  });

  test("that is no longer valid says so, instead of failing, and is not exported", async () => {
    const view = await aView(owner, HOT);
    // As after a release without that field.
    await leadwire.sql(`update saved_view set filter = '{"nickname": {"eq": "x"}}', columns = '{nickname}' where id = $1`, [
      view.id.replace("view_", ""),
    ]);
    const { savedView } = await owner.do(SavedViewDocument, { id: view.id });
    expect(savedView?.problem).toBe(
      '"where" is not valid: Field "nickname" is not defined by type "LeadFilter". "nickname" is not a column: Lead has no plain field "nickname".',
    );
    const { exportLeads } = await owner.do(ExportLeadsDocument, { input: { format: "CSV", viewId: view.id } });
    expect(exportLeads.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["viewId"] }]);
  });
});

describe("sharing", () => {
  test.each([
    ["PRIVATE", { owner: true, colleague: false, manager: false, program: false }],
    ["TEAM", { owner: true, colleague: true, manager: false, program: false }],
    ["EVERYBODY", { owner: true, colleague: true, manager: true, program: true }],
  ] as const)("%s says who sees a view", async (sharing, expected) => {
    const view = await aView(owner, { sharing, teamId: sharing === "TEAM" ? teamId : null });
    const [manager, program] = [await leadwire.user("MANAGER"), await leadwire.service("LEADS_READ")];
    const seen = await Promise.all([owner, colleague, manager, program].map((client) => seenBy(client, view)));
    expect(seen).toEqual(Object.values(expected));
    const other = await leadwire.service("CUSTOMERS_READ");
    expect(await seenBy(other, view)).toBe(false);
  });

  test("a view of others is not changed; one that is not seen is not there", async () => {
    const shared = await aView(owner, { sharing: "TEAM", teamId });
    expect(await change(colleague, { viewId: shared.id, name: "Mine" })).toMatchObject({
      savedView: null,
      userErrors: [{ code: "FORBIDDEN" }],
    });
    const { deleteSavedView } = await colleague.do(DeleteSavedViewDocument, { input: { viewId: shared.id } });
    expect(deleteSavedView.userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
    const hidden = await aView(owner);
    expect(await change(colleague, { viewId: hidden.id, name: "Mine" })).toMatchObject({
      userErrors: [{ code: "NOT_FOUND", path: ["viewId"] }],
    });
    const { exportLeads } = await colleague.do(ExportLeadsDocument, { input: { format: "CSV", viewId: hidden.id } });
    expect(exportLeads.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["viewId"] }]);
  });

  test("shows each what they may see: a filter is shared, not the records", async () => {
    const view = await aView(leadwire.admin, {
      sharing: "EVERYBODY",
      where: { companyName: { eq: "Not for reps" } },
      columns: ["companyName"],
    });
    await aLead(leadwire.admin, { companyName: "Not for reps" });
    await leadwire.sql("update workspace set rep_sight = 'OWN'");
    const rep = await leadwire.user("REP");
    expect(csvRows(await fileOf(rep, await askForLeads(rep, { viewId: view.id })))).toEqual([]);
    expect(csvRows(await fileOf(leadwire.admin, await askForLeads(leadwire.admin, { viewId: view.id })))).toHaveLength(1);
  });

  test("goes from a team to others and back", async () => {
    const view = await aView(owner, { sharing: "TEAM", teamId });
    expect((await change(owner, { viewId: view.id, sharing: "EVERYBODY" })).savedView).toMatchObject({ sharing: "EVERYBODY", team: null });
    const missing = await change(owner, { viewId: view.id, sharing: "TEAM" });
    expect(missing.userErrors).toMatchObject([{ code: "INVALID_INPUT", path: ["teamId"] }]);
    expect((await change(owner, { viewId: view.id, sharing: "TEAM", teamId })).savedView).toMatchObject({ team: { id: teamId } });
  });
});

describe("is refused", () => {
  test.each([
    [{ where: { nickname: { eq: "x" } } }, "where", 'Field "nickname" is not defined'],
    [{ where: { score: { gte: "many" } } }, "where.score.gte", "Float cannot represent non numeric value"],
    [{ where: { status: { in: ["SHINY"] } } }, "where.status.in.0", "The value does not exist"],
    [{ where: { name: null } }, "where", "must not be null"],
    [{ where: { and: 5 } }, "where.and", "LeadFilter"],
    [{ where: { not: { not: { not: { not: { not: { name: { eq: "x" } } } } } } } }, "where", "depth"],
    [{ where: { id: { eq: "account_1" } } }, "id", "must be the id of a lead"],
    [{ orderBy: [{ field: "SHOE_SIZE" }] }, "orderBy.0.field", "does not exist"],
    [{ orderBy: [{ direction: "ASC" }] }, "orderBy.0", '"field"'],
    [{ columns: ["email", "owner"] }, "columns.1", "name what of it"],
    [{ name: "" }, "name", ""],
    [{ sharing: "TEAM" as const }, "teamId", "must name the team"],
    [{ teamId: "team_01970000-0000-7000-8000-000000000000" }, "teamId", "must name the team"],
    [{ sharing: "TEAM" as const, teamId: "team_01970000-0000-7000-8000-000000000000" }, "teamId", "no such team"],
  ])("%j", async (details, path, message) => {
    const { createSavedView } = await create(owner, details as Partial<CreateSavedViewInput>);
    expect(createSavedView.savedView).toBeNull();
    const [error] = createSavedView.userErrors;
    expect(error?.path.join(".")).toBe(path);
    expect(error?.message).toContain(message);
  });

  test("a view of a program, or of what one may not read", async () => {
    const program = await leadwire.service("LEADS_READ");
    expect((await create(program, {})).createSavedView.userErrors).toMatchObject([{ code: "FORBIDDEN" }]);
    const view = await aView(owner);
    const { exportAccounts } = await owner.do(ExportAccountsDocument, { input: { format: "CSV", viewId: view.id } });
    expect(exportAccounts.userErrors).toMatchObject([{ code: "NOT_FOUND", path: ["viewId"] }]);
  });
});
