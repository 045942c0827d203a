import { describe, expect, test } from "@jest/globals";
import { DEEPEST } from "../../../src/records/accounts/hierarchy.js";
import { Leadwire } from "../../support/leadwire.js";
import { CreateAccountDocument, CreateOpportunityDocument, GroupDocument, UpdateAccountDocument } from "../../support/operations.js";

const leadwire = new Leadwire();

const create = async (parentId?: string | null) =>
  (await leadwire.admin.do(CreateAccountDocument, { input: { name: "Company", parentId, allowDuplicates: true } })).createAccount;
const anAccount = async (parentId?: string | null) => {
  const { account } = await create(parentId);
  if (!account) throw new Error("no account");
  return account.id;
};
const place = async (accountId: string, parentId: string | null) =>
  (await leadwire.admin.do(UpdateAccountDocument, { input: { accountId, parentId } })).updateAccount;
const group = async (id: string) => leadwire.admin.do(GroupDocument, { id });
const chain = async (length: number, top?: string) => {
  const ids: string[] = top ? [top] : [await anAccount()];
  while (ids.length < length) ids.push(await anAccount(ids.at(-1)));
  return ids;
};

test("a company has a parent, subsidiaries, and one at the top", async () => {
  const [top, middle, bottom] = (await chain(3)) as [string, string, string];
  const { account, accounts } = await group(top);
  expect(account).toMatchObject({ parent: null, ultimateParent: null, subsidiaries: { nodes: [{ id: middle }] } });
  expect(accounts.nodes.map(({ id }) => id).sort()).toEqual([middle, bottom].sort());
  expect((await group(bottom)).account).toMatchObject({ parent: { id: middle }, ultimateParent: { id: top } });
});

test("a part of a group that moves takes all below it along, each with an event", async () => {
  const [top, other] = [await anAccount(), await anAccount()];
  const [, middle, bottom] = (await chain(3, top)) as [string, string, string];
  await place(middle, other);
  expect((await group(bottom)).account?.ultimateParent).toEqual({ id: other });
  expect((await group(top)).accounts.nodes).toEqual([]);
  await place(middle, null);
  expect((await group(middle)).account).toMatchObject({ parent: null, ultimateParent: null });
  expect((await group(bottom)).account?.ultimateParent).toEqual({ id: middle });
  const events = await leadwire.sql("select changed_fields from change_event where record_id = $1 and type = 'UPDATED' order by id", [
    bottom.split("_")[1],
  ]);
  expect(events).toEqual([{ changed_fields: ["ultimateParentId"] }, { changed_fields: ["ultimateParentId"] }]);
});

describe("is refused", () => {
  const refusal = async (accountId: string, parentId: string) => (await place(accountId, parentId)).userErrors[0];

  test("for itself, for what is below it, and for what is not there", async () => {
    const [top, middle, bottom] = (await chain(3)) as [string, string, string];
    for (const below of [top, middle, bottom])
      expect(await refusal(top, below)).toMatchObject({ code: "INVALID_INPUT", path: ["parentId"] });
    expect(await refusal(top, "account_01970000-0000-7000-8000-000000000000")).toMatchObject({ code: "NOT_FOUND", path: ["parentId"] });
    expect(await refusal(top, "lead_1")).toMatchObject({ code: "INVALID_INPUT", path: ["parentId"] });
    expect((await group(top)).account?.parent).toBeNull();
  });

  test("when two moves at once would make a circle", async () => {
    const [one, two, three] = [await anAccount(), await anAccount(), await anAccount()];
    const answers = await Promise.all([place(one, two), place(two, three), place(three, one)]);
    expect(answers.filter(({ account }) => account)).toHaveLength(2);
    for (const { userErrors } of answers) for (const error of userErrors) expect(error).toMatchObject({ path: ["parentId"] });
  });

  test("when the group would be too deep, from above and from below", async () => {
    const deep = await chain(DEEPEST);
    expect((await create(deep.at(-1))).userErrors[0]).toMatchObject({ path: ["parentId"], message: expect.stringContaining(`${DEEPEST}`) });
    const [top] = await chain(2);
    expect(await refusal(top as string, deep[DEEPEST - 2] as string)).toMatchObject({ path: ["parentId"] });
    expect((await place(top as string, deep[DEEPEST - 3] as string)).userErrors).toEqual([]);
  });
});

test("who does not see the parent neither sees it nor puts anything under it", async () => {
  const top = await anAccount();
  await leadwire.setRepSight("OWN");
  const rep = await leadwire.user("REP");
  const { createAccount } = await rep.do(CreateAccountDocument, { input: { name: "Mine", parentId: top } });
  expect(createAccount.userErrors[0]).toMatchObject({ code: "NOT_FOUND", path: ["parentId"] });
  const { account } = (await rep.do(CreateAccountDocument, { input: { name: "Mine" } })).createAccount;
  await place(account?.id as string, top);
  expect((await rep.do(GroupDocument, { id: account?.id as string })).account).toMatchObject({ parent: null, ultimateParent: null });
  const { accounts } = await rep.do<any, any>('{ accounts(where: { ultimateParent: { name: { eq: "Company" } } }) { nodes { id } } }');
  expect(accounts.nodes).toEqual([]);
});

test("what a whole group is worth", async () => {
  const [top, middle, bottom] = (await chain(3)) as [string, string, string];
  for (const accountId of [middle, bottom])
    await leadwire.admin.do(CreateOpportunityDocument, {
      input: { accountId, name: "A deal", amount: { amount: "10.01", currency: "EUR" } },
    });
  const { opportunityStats } = await leadwire.admin.do<any, any>(
    `query ($id: ID!) {
       opportunityStats(groupBy: [ULTIMATE_PARENT], where: { account: { ultimateParent: { id: { eq: $id } } } }) {
         key { ultimateParent { id } } count amount { sum currency } } }`,
    { id: top },
  );
  expect(opportunityStats).toEqual([{ key: { ultimateParent: { id: top } }, count: 2, amount: [{ sum: "20.02", currency: "EUR" }] }]);
});
