import { createHash } from "node:crypto";
import type { DataSource } from "typeorm";
import { networkOf } from "../platform/addresses.js";
import { poolOf } from "../platform/database/data-source.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InputError, Refusal, UserErrorCode } from "../platform/errors.js";
import { readEmail } from "../platform/identifiers/email.js";

/**
 * How often a password may be tried within some minutes: for one user, and from one address or network (many people may share it).
 * Wrong ones alone count. Leave to try is taken before the password is looked at, so that many at once get no more.
 */
export const ATTEMPTS = { ofUser: 10, fromAddress: 50, minutes: 15 };

/** Counted by what was typed, whether there is such a user or not: so being locked tells nothing. Hashed, because people mistype. */
const emailKey = (email: string) =>
  `user ${createHash("sha256")
    .update(readEmail(email) ?? email.trim().toLowerCase())
    .digest("hex")}`;
const addressKey = (address: string) => `address ${networkOf(address)}`;

/**
 * Takes leave to try a password. It must not be called within a transaction: what it counts stands whatever follows, and a
 * transaction that waits for a second connection may wait for others that do the same.
 * @returns why there is none
 */
export async function takeAttempt(dataSource: DataSource, email: string, address: string): Promise<Refusal | null> {
  // The address first: what it has no leave for must not lock a user, too.
  return (
    (await count(dataSource, addressKey(address), ATTEMPTS.fromAddress)) ?? (await count(dataSource, emailKey(email), ATTEMPTS.ofUser))
  );
}

/** The password was right: its user starts again, and the address has its leave back. */
export async function returnAttempt(tx: Transaction, email: string, address: string): Promise<void> {
  await tx.sql("update sign_in_attempt set count = count - 1 where key = $1 and count > 0", [addressKey(address)]);
  await forgetAttempts(tx, email);
}

/** Unlocks a user. */
export async function forgetAttempts(tx: Transaction, email: string): Promise<void> {
  await tx.sql("delete from sign_in_attempt where key = $1", [emailKey(email)]);
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
