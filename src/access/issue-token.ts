import { ArrayMaxSize, ArrayNotEmpty, MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../database/id.js";
import type { Transaction } from "../database/transaction.js";
import { InvalidInput, NotFound } from "../errors.js";
import { DateTime } from "../graphql/scalars.js";
import { AccessToken, TokenKind } from "./access-token.js";
import { ADDRESSES, checkedAddresses, inFuture, mayAdd, TOKEN_LIMITS } from "./change-token.js";
import { Scope } from "./scopes.js";
import { newSecret } from "./secret.js";
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

  @Field(() => [String], { nullable: true, description: ADDRESSES })
  @ArrayMaxSize(TOKEN_LIMITS.addresses)
  addresses?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: "When it ends by itself; never unless told." })
  expiresAt?: Date | null;
}

export async function issueToken(
  tx: Transaction,
  viewer: Viewer,
  address: string,
  input: IssueTokenInput,
): Promise<{ secret: string; accessToken: AccessToken }> {
  if (input.kind !== TokenKind.SERVICE) throw new InvalidInput("kind", '"kind" must be SERVICE: people get their token by signing in.');
  const expiresAt = inFuture(tx, input.expiresAt);
  mayAdd(viewer, input.scopes);
  const { secret, publicId, secretHash } = newSecret(TokenKind.SERVICE);
  const token = Object.assign(new AccessToken(), {
    kind: TokenKind.SERVICE,
    name: input.name,
    publicId,
    secretHash,
    userId: null,
    scopes: [...new Set(input.scopes)],
    addresses: checkedAddresses(input.addresses),
    issuedFrom: address,
    expiresAt,
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
