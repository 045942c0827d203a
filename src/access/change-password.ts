import { randomBytes } from "node:crypto";
import { MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import type { Transaction } from "../platform/database/transaction.js";
import { InputError, InvalidInput, Refusal, UserErrorCode } from "../platform/errors.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { forgetAttempts, returnAttempt } from "./attempts.js";
import { endSessions } from "./end-sessions.js";
import { hashPassword, passwordMatches } from "./passwords.js";
import { User } from "./user.js";
import { lockManaged } from "./user-rights.js";

@InputType({ description: "Another password for yourself." })
export class ChangePasswordInput {
  @Field(() => String, { description: "The password until now." })
  @MaxLength(500)
  currentPassword: string;

  @Field(() => String, { description: "At least 10 characters, and not the one before." })
  @MinLength(10, { message: '"newPassword" must have at least 10 characters.' })
  @MaxLength(500)
  newPassword: string;
}

@InputType({ description: "Whose password is replaced." })
export class ResetPasswordInput {
  @Field(() => ID, { description: "The person." })
  userId: string;
}

/** Changes one's own password. All other sessions of the person end: whoever knew the old one must not stay. */
export async function changePassword(tx: Transaction, viewer: Viewer, address: string, input: ChangePasswordInput): Promise<User> {
  const user = viewer.kind === "USER" ? await tx.lock(User, viewer.id) : null;
  if (!user) throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, "A program has no password; its token is rotated by rotateToken."));
  if (!(await passwordMatches(input.currentPassword, user.passwordHash)))
    throw new Refusal(new InputError(UserErrorCode.INVALID_CREDENTIALS, "This is not your password.", ["currentPassword"]));
  if (input.newPassword === input.currentPassword)
    throw new InvalidInput("newPassword", '"newPassword" must not be the password until now.');
  await returnAttempt(tx, user.email, address);
  user.passwordHash = await hashPassword(input.newPassword);
  await endSessions(tx, user.id, { except: viewer.tokenId });
  return tx.save(user);
}

/** Gives a user a password that is made up here, ends their sessions and unlocks them. */
export async function resetPassword(
  tx: Transaction,
  viewer: Viewer,
  { userId }: ResetPasswordInput,
): Promise<{ user: User; password: string }> {
  const user = await lockManaged(tx, viewer, userId);
  const password = randomBytes(12).toString("base64url");
  user.passwordHash = await hashPassword(password);
  await tx.save(user);
  await forgetAttempts(tx, user.email);
  await endSessions(tx, user.id);
  return { user, password };
}
