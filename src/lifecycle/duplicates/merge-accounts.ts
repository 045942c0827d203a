import { toId } from "../../platform/database/id.js";
import { Refusal } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Account } from "../../records/accounts/account.js";
import { accountsUpFrom, oneHierarchyAtATime, placeUnder, tellSubsidiaries } from "../../records/accounts/hierarchy.js";
import { all, customValues, isSame, one, other } from "./merge-fields.js";
import type { MergeRules, Merging, Unmerging } from "./mergeable.js";
import type { Undo } from "./record-merge.js";
import { CannotUnmerge } from "./unmerge-records.js";

/** What merging accounts does beyond their fields and what is attached to them: the group of companies stays a tree. */
export const ACCOUNT_RULES: MergeRules<Account> = {
  kind: "account",
  entity: Account,
  scope: Scope.CUSTOMERS_READ,
  fields: {
    name: one("name"),
    website: one("website", "domain"),
    industry: one("industry"),
    companySize: one("companySize"),
    phone: one("phone", "phoneExtension", "phoneAsTyped"),
    country: one("country"),
    city: one("city"),
    customFields: all("customFields", customValues),
    parent: other("parentId", "account"),
    owner: other("ownerId", "user"),
  },
  notChosen: {
    id: "the master's",
    version: "counts on",
    createdAt: "the master's",
    updatedAt: "now",
    domain: "goes with website",
    phoneExtension: "goes with phone",
    phoneAsTyped: "goes with phone",
    ultimateParentId: "follows from parent",
    mergedAt: "now",
    wonDeals: "it follows from the deals, which move",
    wonWorth: "it follows from the deals, which move",
    wonCurrency: "it follows from the deals, which move",
    lastWonAt: "it follows from the deals, which move",
  },
  // Before any row: whoever merges may have to lock rows of the whole group.
  hold: (tx) => oneHierarchyAtATime(tx),
  before: choosePlace,
  move: place,
  async settle({ work, master, merged }) {
    const { parentId: _, ...values } = merged.values;
    work.change(master, (account) => {
      Object.assign(account, values, { mergedAt: work.tx.now });
    });
    await work.write();
    return {};
  },
  placed: ["parentId", "ultimateParentId"],
  restore,
};

/**
 * An account cannot belong to one that becomes part of it, or to one of its own subsidiaries: then it takes the place of the
 * topmost of those that become one.
 */
async function choosePlace({ work: { tx }, master, others, merged }: Merging<Account>): Promise<void> {
  const { values } = merged;
  const wanted = values.parentId === undefined ? master.parentId : values.parentId;
  const above = wanted ? await accountsUpFrom(tx, wanted) : [];
  const become = [master, ...others].map(({ id }) => id);
  const parentId = above[above.findLastIndex((id) => become.includes(id)) + 1] ?? null;
  const [from, to] = [master.parentId, parentId].map((id) => id && toId(Account.prefix, id));
  const { chosenFrom } = merged.changes.find(({ field }) => field === "parent") ?? { chosenFrom: [master.nodeId] };
  merged.changes = merged.changes.filter(({ field }) => field !== "parent");
  if (from !== to) merged.changes.push({ field: "parent", from, to, chosenFrom });
  values.parentId = parentId;
}

/** The master goes to its place, with the subsidiaries of all. */
async function place({ work, master, merged }: Merging<Account>): Promise<Partial<Undo>> {
  const { tx } = work;
  await work.write();
  const { parentId } = merged.values;
  // It may have been below one of the others, whose subsidiaries are below it now.
  await tx.sql("update account set parent_id = null where id = $1", [master.id]);
  await placeUnder(tx, master, parentId ? { id: parentId } : null, "masterId");
  // Its event comes with all else that changes of it.
  await tx.sql("update account set parent_id = $2, ultimate_parent_id = $3 where id = $1", [
    master.id,
    master.parentId,
    master.ultimateParentId,
  ]);
  await tellSubsidiaries(tx, master);
  return {};
}

/** Each goes back to its place, unless the survivor was moved since; and all below know who is at the top. */
async function restore({ work, survivor, restored, undo: { before, after } }: Unmerging<Account>): Promise<void> {
  const { tx } = work;
  if (isSame(survivor.parentId, after.parent_id) && !isSame(before.parent_id, after.parent_id)) {
    work.change(survivor, () => Object.assign(survivor, { parentId: before.parent_id }));
    await work.write();
  }
  const accounts = [survivor, ...restored];
  for (const account of accounts) {
    const { parentId, ultimateParentId } = { ...account };
    await placeUnder(tx, account, parentId ? { id: parentId } : null).catch(asRearranged);
    const to = account.ultimateParentId;
    account.ultimateParentId = ultimateParentId;
    work.change(account, () => Object.assign(account, { ultimateParentId: to }));
  }
  await work.write();
  for (const account of accounts) await tellSubsidiaries(tx, account);
}

function asRearranged(error: unknown): never {
  if (error instanceof Refusal)
    throw new CannotUnmerge("The group of companies was rearranged since: the accounts have no place in it any more.");
  throw error;
}
