import type { DataSource } from "typeorm";
import { User } from "../../access/user.js";
import { poolOf } from "../../platform/database/data-source.js";
import { toId } from "../../platform/database/id.js";
import { readEmail } from "../../platform/identifiers/email.js";
import { foldName } from "../../platform/identifiers/name.js";

/** How to find the active user whom a file calls by e-mail address or name; a name that two people have says nothing. */
export async function ownersOf(dataSource: DataSource): Promise<(text: string) => string | undefined> {
  const { rows } = await poolOf(dataSource).query<{ id: string; email: string; name: string }>(
    "select id, email, name from user_account where active",
  );
  const [byEmail, byName] = [new Map<string, string>(), new Map<string, string | undefined>()];
  for (const { id, email, name } of rows) {
    byEmail.set(email, toId(User.prefix, id));
    byName.set(foldName(name), byName.has(foldName(name)) ? undefined : toId(User.prefix, id));
  }
  return (text) => byEmail.get(readEmail(text) ?? "") ?? byName.get(foldName(text));
}
