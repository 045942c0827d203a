import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import { networkOf } from "../platform/addresses.js";
import { poolOf } from "../platform/database/data-source.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InputError, Refusal, UserErrorCode } from "../platform/errors.js";
import { readEmail } from "../platform/identifiers/email.js";

/**
 * How often a password may be tried within some minutes: for one user from one address or network, from one address for
 * all users (many people may share it), and for one user from all addresses together. The last keeps out those who come from
 * where the user was never signed in; strangers cannot lock a user out of where they work.
 * Wrong ones alone count. Leave to try is taken before the password is looked at, so that many at once get no more.
 */
export const ATTEMPTS = { ofUser: 10, fromAddress: 50, fromEverywhere: 100, minutes: 15 };
/** For so long a place counts as one where a user was signed in. */
const KNOWN_DAYS = 90;

/** Counted by what was typed, whether there is such a user or not: so being locked tells nothing. Hashed, because people mistype. */
const emailKey = (email: string) =>
  `user ${createHash("sha256")
    .update(readEmail(email) ?? email.trim().toLowerCase())
    .digest("hex")}`;
const pairKey = (email: string, address: string) => `${emailKey(email)} at ${networkOf(address)}`;
const addressKey = (address: string) => `address ${networkOf(address)}`;

/**
 * Takes leave to try a password. It must not be called within a transaction: what it counts stands whatever follows, and a
 * transaction that waits for a second connection may wait for others that do the same.
 * @returns why there is none
 */
export async function takeAttempt(dataSource: DataSource, email: string, address: string): Promise<Refusal | null> {
  const isKnown = await wasSignedInAt(dataSource, email, address);
  // The address first, and the user last: who has no leave for the former must not use up the latter.
  return (
    (await count(dataSource, addressKey(address), ATTEMPTS.fromAddress)) ??
    (await count(dataSource, pairKey(email, address), ATTEMPTS.ofUser)) ??
    (isKnown ? null : await count(dataSource, emailKey(email), ATTEMPTS.fromEverywhere))
  );
}

/** Whether a session of this user was opened from this address or network lately. */
async function wasSignedInAt(dataSource: DataSource, email: string, address: string): Promise<boolean> {
  const { rows } = await poolOf(dataSource).query({
    name: "signed-in-at",
    text: `select distinct t.issued_from as address from access_token t join user_account u on u.id = t.user_id
            where u.email = $1 and t.kind = 'USER' and t.issued_from is not null and t.created_at > now() - make_interval(days => $2)`,
    values: [readEmail(email) ?? email.trim().toLowerCase(), KNOWN_DAYS],
  });
  return rows.some((row) => networkOf(row.address) === networkOf(address));
}

/** The password was right: its user may try as often as before from there, and the address has its leave back. */
export async function returnAttempt(tx: Transaction, email: string, address: string): Promise<void> {
  const back = "update sign_in_attempt set count = count - 1 where key = any($1) and count > 0";
  await tx.sql(back, [[addressKey(address), emailKey(email)]]);
  await tx.sql("delete from sign_in_attempt where key = $1", [pairKey(email, address)]);
}

/** Unlocks a user everywhere. */
export async function forgetAttempts(tx: Transaction, email: string): Promise<void> {
  await tx.sql("delete from sign_in_attempt where key = $1 or starts_with(key, $1 || ' at ')", [emailKey(email)]);
}

/** One statement, so that of many at once each gets a number of its own. */
async function count(dataSource: DataSource, key: string, most: number): Promise<Refusal | null> {
  const { rows } = await poolOf(dataSource).query({
    name: "take-attempt",
    text: `insert into sign_in_attempt as a (key, count, since) values ($1, 1, now())
           on conflict (key) do update set
             count = case when a.since <= now() - make_interval(mins => $2) then 1 else a.count + 1 end,
             since = case when a.since <= now() - make_interval(mins => $2) then now() else a.since end
           returning count, ceil(extract(epoch from since + make_interval(mins => $2) - now()) / 60)::int as minutes`,
    values: [key, ATTEMPTS.minutes],
  });
  return rows[0].count <= most ? null : tooMany(rows[0].minutes);
}

const tooMany = (minutes: number) =>
  new Refusal(
    new InputError(
      UserErrorCode.TOO_MANY_ATTEMPTS,
      `The password was tried too often. Try again in ${minutes} minutes, or ask an administrator to reset it.`,
    ),
  );
