import { ArrayNotEmpty, MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../database/id.js";
import type { Transaction } from "../database/transaction.js";
import { InputError, InvalidInput, NotFound, Refusal, UserErrorCode } from "../errors.js";
import { DateTime } from "../graphql/scalars.js";
import { AccessToken, newSecret, TokenKind } from "./access-token.js";
import { Scope } from "./scopes.js";
import type { Viewer } from "./viewer.js";

@InputType({ description: "A token for a program. Its secret is shown once, in the answer." })
export class IssueTokenInput {
  @Field(() => TokenKind, { description: "SERVICE; people get their token by signing in." })
  kind: TokenKind;

  @Field(() => String, { description: "What the token is for." })
  @MinLength(1, { message: '"name" must say what the token is for.' })
  @MaxLength(200)
  name: string;

  @Field(() => [Scope], { description: "What it may do." })
  @ArrayNotEmpty({ message: '"scopes" must name at least one scope.' })
  scopes: Scope[];

  @Field(() => DateTime, { nullable: true, description: "When it ends by itself; never unless told." })
  expiresAt?: Date | null;
}

/** Nobody hands out more than they have. */
export async function issueToken(
  tx: Transaction,
  viewer: Viewer,
  input: IssueTokenInput,
): Promise<{ secret: string; accessToken: AccessToken }> {
  if (input.kind !== TokenKind.SERVICE) throw new InvalidInput("kind", '"kind" must be SERVICE: people get their token by signing in.');
  if (input.expiresAt && input.expiresAt <= tx.now) throw new InvalidInput("expiresAt", '"expiresAt" must be in the future.');
  const beyond = input.scopes.filter((scope) => !viewer.scopes.has(scope));
  if (beyond.length > 0)
    throw new Refusal(
      new InputError(UserErrorCode.FORBIDDEN, `You cannot give away ${beyond.join(", ")}, because you do not have it.`, ["scopes"]),
    );
  const { secret, publicId, secretHash } = newSecret(TokenKind.SERVICE);
  const scopes = [...new Set(input.scopes)];
  const token = Object.assign(new AccessToken(), {
    kind: TokenKind.SERVICE,
    name: input.name,
    publicId,
    secretHash,
    userId: null,
    scopes,
    expiresAt: input.expiresAt ?? null,
  });
  return { secret, accessToken: await tx.add(token) };
}

@InputType({ description: "A token to end." })
export class RevokeTokenInput {
  @Field(() => ID, { description: "The token, by the id that it was issued with." })
  tokenId: string;
}

/** Ends a token on every process within a second, open streams included. Revoking again changes nothing. */
export async function revokeToken(tx: Transaction, input: RevokeTokenInput): Promise<AccessToken> {
  const token = await tx.lock(AccessToken, fromId(AccessToken.prefix, input.tokenId, "tokenId"));
  if (!token) throw new NotFound("tokenId", "token");
  token.revokedAt ??= tx.now;
  return tx.save(token);
}
