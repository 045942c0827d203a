import { fromId, uuidIn } from "../platform/database/id.js";
import type { Transaction } from "../platform/database/transaction.js";
import { NotFound } from "../platform/errors.js";
import { User } from "./user.js";

/**
 * The rule for everything that is given to somebody: who has left gets nothing. Looks for several users at once, by uuids.
 * @returns the uuids of those who can be given work
 */
export async function activeUsers(tx: Transaction, uuids: (string | null)[]): Promise<Set<string>> {
  const ids = [...new Set(uuids.filter((uuid) => uuid !== null))];
  if (ids.length === 0) return new Set();
  const active = await tx.sql<{ id: string }>("select id from user_account where id = any($1::uuid[]) and active", [ids]);
  return new Set(active.map(({ id }) => id));
}

/**
 * The uuid of a user who can be given work.
 * @throws {Refusal} NOT_FOUND when there is no such active user
 */
export async function existingUser(tx: Transaction, userId: string, path: string): Promise<string> {
  const uuidOf = await existingUsers(tx, [userId]);
  return uuidOf(userId, path);
}

/** Looks for several users at once; answers how to get the uuid of one of them, which refuses like `existingUser`. */
export async function existingUsers(tx: Transaction, userIds: string[]): Promise<(userId: string, path: string) => string> {
  const active = await activeUsers(
    tx,
    userIds.flatMap((id) => uuidIn(User.prefix, id) ?? []),
  );
  return (userId, path) => {
    const id = fromId(User.prefix, userId, path);
    if (!active.has(id)) throw new NotFound(path, "active user");
    return id;
  };
}
