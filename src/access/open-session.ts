import type { Transaction } from "../platform/database/transaction.js";
import { InvalidToken } from "../platform/errors.js";
import { Role, SCOPES_OF_ROLE } from "../platform/identity/scopes.js";
import { AccessToken, TokenKind } from "./access-token.js";
import type { Identity, IdentityProviderSettings } from "./identity-provider.js";
import { NO_PASSWORD } from "./passwords.js";
import { User } from "./user.js";
import { ADMINISTRATORS, isLastAdministrator } from "./user-rights.js";

/** What is stored of a session's secret, and where it was opened from. */
export interface SessionFacts {
  name: string;
  publicId: string;
  secretHash: Buffer;
  expiresAt: Date;
  issuedFrom: string;
}

/** A session of a person; the audit log tells that it was opened by them. */
export async function openSession(tx: Transaction, user: User, facts: SessionFacts): Promise<AccessToken> {
  const session = Object.assign(new AccessToken(), {
    kind: TokenKind.USER,
    userId: user.id,
    // For the record; what a session may do follows from the role of its user at the time.
    scopes: SCOPES_OF_ROLE[user.role],
    ...facts,
  });
  await tx.add(session);
  if (tx.audited) Object.assign(tx.audited, { userId: user.id, tokenId: session.id });
  return session;
}

/**
 * The session of a JSON Web Token, when it is seen for the first time: from then on it is listed and revoked like any other.
 * The provider's role counts from here on, too.
 * @throws {RequestError} UNAUTHENTICATED when the token's person has no place in the organisation
 */
export async function openSessionOf(
  tx: Transaction,
  identity: Identity,
  settings: IdentityProviderSettings,
  facts: Omit<SessionFacts, "name" | "expiresAt">,
): Promise<void> {
  // The same token may arrive in several requests at once, and at several processes.
  const keys = [facts.publicId, `subject ${identity.subject}`, `user ${identity.email ?? identity.subject}`];
  await tx.serialize(identity.role && identity.role !== Role.ADMIN ? [...keys, ADMINISTRATORS] : keys);
  if (await tx.manager.existsBy(AccessToken, { publicId: facts.publicId })) return;
  const user = (await personOf(tx, identity)) ?? (await newPerson(tx, identity, settings));
  const [times] = await tx.sql<{ ended: Date | null }>("select sessions_ended_at as ended from user_account where id = $1", [user.id]);
  if (!user.active || (times?.ended && identity.issuedAt < times.ended)) throw new InvalidToken();
  if (identity.role) await takeRole(tx, user, identity.role, identity.issuedAt);
  await openSession(tx, user, { ...facts, name: "Signed in by the identity provider", expiresAt: identity.expiresAt });
}

/** Gives the role that the provider's token has, if no newer one has said another; the last administrator stays one. */
async function takeRole(tx: Transaction, user: User, role: Role, issuedAt: Date): Promise<void> {
  const newest = "update user_account set role_as_of = $2 where id = $1 and (role_as_of is null or role_as_of <= $2) returning id";
  if ((await tx.sql(newest, [user.id, issuedAt])).length === 0 || user.role === role) return;
  if (await isLastAdministrator(tx, user)) return;
  user.role = role;
  await tx.save(user);
}

/** Found by the provider's name for them; the first time by their e-mail address, unless that one is another's there. */
async function personOf(tx: Transaction, { subject, email }: Identity): Promise<User | null> {
  const known = await tx.manager.findOneBy(User, { subject });
  if (known) return tx.lock(User, known.id);
  const found = email && (await tx.manager.findOneBy(User, { email }));
  const user = found && (await tx.lock(User, found.id));
  if (!user) return null;
  if (user.subject !== null) throw new InvalidToken();
  user.subject = subject;
  return tx.save(user);
}

async function newPerson(tx: Transaction, { subject, email, name, role }: Identity, { newUsers }: IdentityProviderSettings): Promise<User> {
  if (!newUsers || !email) throw new InvalidToken();
  const user = new User();
  Object.assign(user, {
    email,
    subject,
    name: name ?? email,
    role: role ?? newUsers,
    teamId: null,
    active: true,
    passwordHash: NO_PASSWORD,
  });
  return tx.add(user);
}
