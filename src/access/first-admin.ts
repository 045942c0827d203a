import { randomBytes } from "node:crypto";
import type { Transaction } from "../platform/database/transaction.js";
import { Role } from "../platform/identity/scopes.js";
import { createUser } from "./create-user.js";
import { User } from "./user.js";

/** How the first administrator signs in. */
export interface FirstAdmin {
  email: string;
  /** Only when it was made up here: it is shown once and not kept. */
  password: string | null;
}

/** Makes an administrator when there is no user at all; null when there is one. */
export async function createFirstAdmin(tx: Transaction, email: string, password: string | undefined): Promise<FirstAdmin | null> {
  await tx.serialize(["first administrator"]);
  if ((await tx.manager.count(User)) > 0) return null;
  const madeUp = password ?? randomBytes(12).toString("base64url");
  await createUser(tx, { email, name: "Administrator", password: madeUp, role: Role.ADMIN });
  return { email, password: password ? null : madeUp };
}
