import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput } from "../../platform/errors.js";
import { Account } from "./account.js";

/** The most accounts from the top of a group to its bottom. Deeper than any real one, and it bounds what a change has to look at. */
export const DEEPEST = 10;

/** Groups change one after the other: two moves that are fine each may together make a circle. */
export const oneHierarchyAtATime = (tx: Transaction) => tx.serialize(["account hierarchy"]);

/**
 * Makes an account the subsidiary of another, or puts it on its own.
 * @param path the input that is refused
 * @throws {Refusal} when that would make a circle, or a group that is too deep
 */
export async function placeUnder(tx: Transaction, account: Account, parent: Pick<Account, "id"> | null, path = "parentId"): Promise<void> {
  const above = parent ? await accountsUpFrom(tx, parent.id) : [];
  account.parentId = parent?.id ?? null;
  account.ultimateParentId = above.at(-1) ?? null;
  if (!parent) return;
  if (above.includes(account.id)) throw new InvalidInput(path, "An account cannot belong to itself or to one of its own subsidiaries.");
  const below = await subsidiariesOf(tx, account.id);
  const depth = above.length + 1 + Math.max(0, ...below.map(({ depth }) => depth));
  if (depth > DEEPEST) throw new InvalidInput(path, `The group would be ${depth} accounts deep; at most ${DEEPEST} are possible.`);
}

/** The uuids of an account, of the one that it belongs to, and so on to the top of its group. */
export async function accountsUpFrom(tx: Transaction, id: string): Promise<string[]> {
  const above = await tx.sql<{ id: string }>(
    `with recursive above as (
       select id, parent_id, 1 as height from account where id = $1
       union all select a.id, a.parent_id, above.height + 1 from above join account a on a.id = above.parent_id where above.height < $2)
     select id from above order by height`,
    [id, DEEPEST],
  );
  return above.map(({ id }) => id);
}

/** Has all accounts below one know who is at the top now. Each is an event of its own. */
export async function tellSubsidiaries(tx: Transaction, account: Account): Promise<void> {
  const work = new UnitOfWork(tx);
  const ids = (await subsidiariesOf(tx, account.id)).map(({ id }) => id);
  for (const subsidiary of await work.lock(Account, "select unnest($1::uuid[])", [ids]))
    work.change(subsidiary, () => Object.assign(subsidiary, { ultimateParentId: account.ultimateParentId ?? account.id }));
  await work.write();
}

/** All accounts below one, and how far. */
const subsidiariesOf = (tx: Transaction, id: string) =>
  tx.sql<{ id: string; depth: number }>(
    `with recursive below as (
       select id, 1 as depth from account where parent_id = $1
       union all select a.id, below.depth + 1 from below join account a on a.parent_id = below.id where below.depth < $2)
     select id, depth from below`,
    [id, DEEPEST],
  );
