import { describe, expect, test } from "@jest/globals";
import type { Client } from "../../support/client.js";
import { aQualifiedLead, CREATE_ALL } from "../../support/factories.js";
import { Leadwire } from "../../support/leadwire.js";
import {
  ConvertLeadDocument,
  CreateAccountDocument,
  type CreateAccountInput,
  CreateContactDocument,
  CreateOpportunityDocument,
  CreateTaskDocument,
  MergeAccountsDocument,
  type MergeAccountsInput,
  RecordActivityDocument,
  UnmergeAccountsDocument,
  UpdateAccountDocument,
} from "../../support/operations.js";

const leadwire = new Leadwire();
const uuid = (id: string) => id.split("_").at(-1) as string;

let counter = 0;
const anAccount = async (details: Partial<CreateAccountInput> = {}): Promise<string> => {
  const { createAccount } = await leadwire.admin.do(CreateAccountDocument, { input: { name: `Merged company ${++counter}`, ...details } });
  if (!createAccount.account) throw new Error(JSON.stringify(createAccount.userErrors));
  return createAccount.account.id;
};
const merge = async (masterId: string, accountIds: string[], options: Partial<MergeAccountsInput> = {}, client: Client = leadwire.admin) =>
  (await client.do(MergeAccountsDocument, { input: { masterId, accountIds, ...options } })).mergeAccounts;
const unmerge = async (accountId: string) => (await leadwire.admin.do(UnmergeAccountsDocument, { input: { accountId } })).unmergeAccounts;
const place = async (accountId: string, parentId: string | null) =>
  (await leadwire.admin.do(UpdateAccountDocument, { input: { accountId, parentId } })).updateAccount;

/** Who belongs to whom, and who is at the top: of all accounts. */
const groups = () => leadwire.sql("select id, parent_id, ultimate_parent_id from account order by id");

/** An account with something of everything that is attached to accounts. */
async function aBusyAccount(details: Partial<CreateAccountInput> = {}): Promise<string> {
  const lead = await aQualifiedLead(leadwire.admin);
  const { convertLead } = await leadwire.admin.do(ConvertLeadDocument, { input: { leadId: lead.id, ...CREATE_ALL } });
  const id = convertLead.account?.id as string;
  await leadwire.admin.do(UpdateAccountDocument, { input: { accountId: id, ...details } });
  await leadwire.admin.do(CreateTaskDocument, { input: { subjectId: id, title: "Visit" } });
  await leadwire.admin.do(RecordActivityDocument, { input: { subjectId: id, type: "MEETING" } });
  return id;
}

/** All that is stored of accounts and names them, but when and how often rows were written. */
async function stored(...ids: string[]) {
  const rows = (text: string) => leadwire.sql(text, [ids.map(uuid)]);
  const attached = ["contact", "opportunity", "conversion", "task", "activity"].map((table) =>
    rows(`select to_jsonb(t) - 'version' - 'updated_at' as row from ${table} t where account_id = any($1) order by id`),
  );
  const accounts = await rows("select to_jsonb(t) - 'version' - 'updated_at' as row from account t where id = any($1) order by id");
  return { accounts, attached: await Promise.all(attached), groups: await groups() };
}

describe("accounts that are merged", () => {
  test("bring contacts, deals, conversions, tasks and activities, and an undo gives back what was", async () => {
    const [master, other] = [await aBusyAccount({ industry: "Trade" }), await aBusyAccount({ city: "Bern", phone: "+41 31 900 10 20" })];
    const before = await stored(master, other);
    const dry = await merge(master, [other], { dryRun: true });
    const { account, changes, userErrors } = await merge(master, [other]);
    expect(userErrors).toEqual([]);
    expect(dry.changes).toEqual(changes);
    expect(changes.map(({ field, chosenFrom }) => [field, chosenFrom])).toEqual([
      ["phone", [other]],
      ["city", [other]],
    ]);
    expect(account).toMatchObject({ id: master, city: "Bern", industry: "Trade", mergedAccounts: [{ recordId: other }] });
    const told = await leadwire.admin.do<any, any>(
      `query ($id: ID!) { account(id: $id) { id contacts { nodes { id } } opportunities { nodes { id } } conversions { nodes { id } }
         tasks { nodes { id } } activities(where: { type: { eq: MEETING } }) { totalCount } } }`,
      { id: other },
    );
    const { id, activities, ...lists } = told.account;
    expect([id, activities.totalCount]).toEqual([master, 2]);
    expect(Object.values<any>(lists).map(({ nodes }) => nodes.length)).toEqual([2, 2, 2, 2]);
    const undone = await unmerge(other);
    expect(undone.userErrors).toEqual([]);
    expect([undone.account?.id, undone.accounts?.map((each) => each.id)]).toEqual([master, [other]]);
    expect(await stored(master, other)).toEqual(before);
  });

  test("are told to those who watch", async () => {
    const [master, other] = [await anAccount(), await anAccount()];
    const stream = await leadwire.admin.subscribe<any, any>(
      "subscription { accountEvents { type visibility accountId mergedInto { id } } }",
    );
    await merge(master, [other]);
    expect([(await stream.next()).accountEvents, (await stream.next()).accountEvents]).toMatchObject([
      { type: "MERGED", visibility: "REMOVED", accountId: other, mergedInto: { id: master } },
      { type: "MERGED", visibility: "UPDATED", accountId: master, mergedInto: null },
    ]);
    await unmerge(other);
    expect([(await stream.next()).accountEvents, (await stream.next()).accountEvents].map(({ type }) => type)).toEqual([
      "UNMERGED",
      "UNMERGED",
    ]);
  });

  test("have ids that stand for the survivor wherever they are given", async () => {
    const [master, other] = [await anAccount(), await anAccount()];
    await merge(master, [other]);
    const { account, node, accounts } = await leadwire.admin.do<any, any>(
      "query ($id: ID!) { account(id: $id) { id } node(id: $id) { id } accounts(where: { id: { eq: $id } }) { nodes { id } } }",
      { id: other },
    );
    expect([account, node, accounts.nodes]).toEqual([{ id: master }, { id: master }, [{ id: master }]]);
    const { createContact } = await leadwire.admin.do(CreateContactDocument, {
      input: { firstName: "Kim", email: "kim@by-an-old-id.example", accountId: other },
    });
    const { createOpportunity } = await leadwire.admin.do(CreateOpportunityDocument, { input: { accountId: other, name: "By an old id" } });
    expect([createContact.userErrors, createOpportunity.userErrors]).toEqual([[], []]);
    const child = await anAccount({ parentId: other });
    expect(await leadwire.sql("select parent_id as id from account where id = $1", [uuid(child)])).toEqual([{ id: uuid(master) }]);
    const contacts = await leadwire.admin.do<any, any>(
      "query ($id: ID!) { contacts(where: { account: { id: { in: [$id] } } }) { totalCount } }",
      { id: other },
    );
    expect(contacts.contacts.totalCount).toBe(1);
  });
});

describe("a group of companies", () => {
  const of = async (id: string) => {
    const [row] = await leadwire.sql<{ parent: string | null; top: string | null }>(
      "select parent_id as parent, ultimate_parent_id as top from account where id = $1",
      [uuid(id)],
    );
    return row;
  };

  test("of the other goes under the survivor, down to the last one", async () => {
    const [master, other] = [await anAccount(), await anAccount()];
    const child = await anAccount({ parentId: other });
    const grandchild = await anAccount({ parentId: child });
    const before = await groups();
    await merge(master, [other]);
    expect(await of(child)).toEqual({ parent: uuid(master), top: uuid(master) });
    expect(await of(grandchild)).toEqual({ parent: uuid(child), top: uuid(master) });
    await unmerge(other);
    expect(await groups()).toEqual(before);
  });

  test.each([
    ["a subsidiary takes the place of its parent", 1],
    ["a subsidiary further below takes the place of the one above", 2],
    ["a parent takes in its subsidiary", -1],
  ])("%s", async (_, levels) => {
    const top = await anAccount();
    const chain = [await anAccount({ parentId: top })];
    for (let level = 0; level < 3; level++) chain.push(await anAccount({ parentId: chain.at(-1) as string }));
    const [upper, lower] = [chain[0] as string, chain[Math.abs(levels)] as string];
    const [master, other] = levels > 0 ? [lower, upper] : [upper, lower];
    const before = await groups();
    const { userErrors } = await merge(master, [other]);
    expect(userErrors).toEqual([]);
    expect(await of(master)).toEqual({ parent: uuid(top), top: uuid(top) });
    const below = await leadwire.sql("select id from account where ultimate_parent_id = $1", [uuid(top)]);
    expect(below).toHaveLength(3);
    await unmerge(other);
    expect(await groups()).toEqual(before);
  });

  test("that was rearranged since keeps the merge from being undone", async () => {
    const [top, master] = [await anAccount(), await anAccount()];
    const other = await anAccount({ parentId: top });
    await merge(master, [other], { choices: [{ field: "parent", choose: "MASTER" }] });
    // The former parent belongs to the survivor now, and the other's own subsidiary would be above it.
    const child = await anAccount({ parentId: master });
    expect((await place(top, child)).userErrors).toEqual([]);
    await leadwire.sql(
      "update record_merge set undo = jsonb_set(undo, array['moved', $2], jsonb_build_object('account.parent_id', jsonb_build_array($3::text))) where survivor_id = $1",
      [uuid(master), uuid(other), uuid(child)],
    );
    const before = await groups();
    expect((await unmerge(other)).userErrors[0]).toMatchObject({ code: "CANNOT_UNMERGE", path: ["accountId"] });
    expect(await groups()).toEqual(before);
  });

  test("does not become deeper than possible", async () => {
    const deep = [await anAccount()];
    while (deep.length < 10) deep.push(await anAccount({ parentId: deep.at(-1) as string }));
    const other = await anAccount();
    await anAccount({ parentId: other });
    const before = await groups();
    expect((await merge(deep.at(-1) as string, [other])).userErrors[0]).toMatchObject({ code: "INVALID_INPUT", path: ["masterId"] });
    expect(await groups()).toEqual(before);
  });
});

test("merges of accounts at once, crosswise and with moves of the group, leave one tree", async () => {
  const [one, two, three] = [await anAccount(), await anAccount(), await anAccount()];
  const child = await anAccount({ parentId: two });
  const answers = await Promise.all([merge(one, [two]), merge(two, [one]), place(three, two), place(child, three)]);
  expect(answers.slice(0, 2).filter(({ userErrors }) => userErrors.length === 0)).toHaveLength(1);
  const [row] = await leadwire.sql<{ parent: string }>("select parent_id as parent from account where id = $1", [uuid(three)]);
  expect([uuid(one), uuid(two)]).toContain(row?.parent);
  const dangling = await leadwire.sql("select a.id from account a where a.ultimate_parent_id is not null and a.parent_id is null");
  expect(dangling).toEqual([]);
});

test("who may not see both accounts may not merge them", async () => {
  const rep = await leadwire.user("REP");
  await leadwire.admin.do("mutation { updateWorkspace(input: { repSight: OWN }) { userErrors { code } } }");
  const [mine, theirs] = [await anAccount({ ownerId: rep.id }), await anAccount()];
  expect((await merge(mine, [theirs], {}, rep)).userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["accountIds", "0"] });
  await leadwire.admin.do("mutation { updateWorkspace(input: { repSight: ALL }) { userErrors { code } } }");
  expect((await merge(mine, [theirs], {}, rep)).userErrors).toEqual([]);
});
