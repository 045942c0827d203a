import { MaxLength } from "class-validator";
import { Field, InputType } from "type-graphql";
import type { Transaction } from "../platform/database/transaction.js";
import { InputError, Refusal, UserErrorCode } from "../platform/errors.js";
import { canonicalEmail } from "../platform/identifiers/email.js";
import { IsEmailAddress } from "../platform/identifiers/input-rules.js";
import { type AccessToken, TokenKind } from "./access-token.js";
import { returnAttempt } from "./attempts.js";
import { openSession } from "./open-session.js";
import { NO_PASSWORD, passwordMatches } from "./passwords.js";
import { newSecret } from "./secret.js";
import { User } from "./user.js";

/** How long a person stays signed in. */
const SESSION_HOURS = 12;

@InputType({ description: "Who signs in." })
export class SignInInput {
  @Field(() => String, { description: "The user's e-mail address." })
  @IsEmailAddress()
  email: string;

  @Field(() => String, { description: "The user's password." })
  @MaxLength(500)
  password: string;
}

export interface Session {
  token: string;
  accessToken: AccessToken;
  user: User;
}

/** Opens a session. Wrong address and wrong password look alike, and take the same time. */
export async function signIn(tx: Transaction, { email, password }: SignInInput, issuedFrom: string): Promise<Session> {
  const user = await tx.manager.findOneBy(User, { email: canonicalEmail(email), active: true });
  if (user) tx.audited?.about.push(user.nodeId);
  const matches = await passwordMatches(password, user?.passwordHash ?? NO_PASSWORD);
  if (!user || !matches)
    throw new Refusal(new InputError(UserErrorCode.INVALID_CREDENTIALS, "No user signs in with this e-mail address and password."));
  await returnAttempt(tx, email, issuedFrom);
  const { secret, publicId, secretHash } = newSecret(TokenKind.USER);
  const expiresAt = new Date(tx.now.getTime() + SESSION_HOURS * 3_600_000);
  const accessToken = await openSession(tx, user, { name: "Signed in", publicId, secretHash, expiresAt, issuedFrom });
  return { token: secret, accessToken, user };
}
