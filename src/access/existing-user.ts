import { fromId, uuidIn } from "../platform/database/id.js";
import type { Transaction } from "../platform/database/transaction.js";
import { NotFound } from "../platform/errors.js";
import { User } from "./user.js";

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
  const ids = [...new Set(userIds)].flatMap((id) => uuidIn(User.prefix, id) ?? []);
  const active = ids.length === 0 ? [] : await tx.sql<{ id: string }>("select id from user_account where id = any($1) and active", [ids]);
  const found = new Set(active.map(({ id }) => id));
  return (userId, path) => {
    const id = fromId(User.prefix, userId, path);
    if (!found.has(id)) throw new NotFound(path, "active user");
    return id;
  };
}
