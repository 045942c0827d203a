import { Field, ID, InputType } from "type-graphql";
import { fromId, toId } from "../platform/database/id.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InputError, NotFound, Refusal, UserErrorCode } from "../platform/errors.js";
import { Scope } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { AccessToken, TokenKind } from "./access-token.js";
import { mayShutOut } from "./rights-of-others.js";
import { User } from "./user.js";

@InputType({ description: "What ends." })
export class SignOutInput {
  @Field(() => Boolean, { defaultValue: false, description: "Whether all your sessions end, and not only this one." })
  everywhere: boolean;
}

@InputType({ description: "A session to end: one of yours, or anybody's for those who manage tokens." })
export class RevokeSessionInput {
  @Field(() => ID, { description: "The session, by its id in `sessions`." })
  sessionId: string;
}

@InputType({ description: "Whose sessions end." })
export class RevokeSessionsInput {
  @Field(() => ID, { nullable: true, description: "Yours by default; anybody's for those who manage tokens." })
  userId?: string | null;

  @Field(() => Boolean, { defaultValue: true, description: "Whether the session that this comes with stays, where it is one of them." })
  exceptThis: boolean;
}

/** Ends the session that asks, or all of its person. */
export function signOut(tx: Transaction, viewer: Viewer, { everywhere }: SignOutInput): Promise<number> {
  return endSessions(tx, personOf(viewer), everywhere ? {} : { only: viewer.tokenId });
}

/** Ends a session on every process within a second, open streams included. Another's looks as if it were not there. */
export async function revokeSession(tx: Transaction, viewer: Viewer, { sessionId }: RevokeSessionInput): Promise<AccessToken> {
  const session = await tx.lock(AccessToken, fromId(AccessToken.prefix, sessionId, "sessionId"));
  const isSession = session?.kind === TokenKind.USER && (session.userId === viewer.id || viewer.scopes.has(Scope.TOKENS_MANAGE));
  if (!isSession) throw new NotFound("sessionId", "session");
  await mayEndSession(tx, viewer, session, "sessionId");
  session.revokedAt ??= tx.now;
  return tx.save(session);
}

/** @returns how many ended */
export async function revokeSessions(tx: Transaction, viewer: Viewer, { userId, exceptThis }: RevokeSessionsInput): Promise<number> {
  const id = userId ? fromId(User.prefix, userId, "userId") : personOf(viewer);
  const user = id === viewer.id || viewer.scopes.has(Scope.TOKENS_MANAGE) ? await tx.find(User, id) : null;
  if (!user) throw new NotFound("userId", "user");
  if (id !== viewer.id) mayShutOut(viewer, user);
  return endSessions(tx, id, exceptThis ? { except: viewer.tokenId } : {});
}

/** Administrators' sessions are ended by who may as much as they, or by themselves. */
export async function mayEndSession(tx: Transaction, viewer: Viewer, { userId }: AccessToken, path: string): Promise<void> {
  const user = userId && userId !== viewer.id ? await tx.find(User, userId) : null;
  if (user) mayShutOut(viewer, user, path);
}

function personOf({ kind, id }: Viewer): string {
  if (kind === "USER") return id;
  const message = "A program has no sessions: its token ends by revokeToken.";
  throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, message));
}

/**
 * Ends the open sessions of a user. Where that is more than one of them, what the identity provider gave before opens
 * none any more either, though it was not shown here yet.
 */
export async function endSessions(
  tx: Transaction,
  userId: string,
  { only, except }: { only?: string; except?: string } = {},
): Promise<number> {
  // The person first, as everywhere: who opens a session at this moment waits, or is waited for.
  if (!only) await tx.sql("update user_account set sessions_ended_at = $2 where id = $1", [userId, tx.now]);
  const ended = await tx.sql<{ id: string }>(
    `update access_token set revoked_at = $2, version = version + 1, updated_at = now()
     where user_id = $1 and kind = 'USER' and revoked_at is null and (expires_at is null or expires_at > $2)
       and ($3::uuid is null or id = $3) and ($4::uuid is null or id <> $4)
     returning id`,
    [userId, tx.now, only ?? null, except ?? null],
  );
  for (const { id } of ended) tx.touches.push({ id: toId(AccessToken.prefix, id), fields: ["revokedAt"] });
  return ended.length;
}
