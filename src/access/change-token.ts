import { ArrayMaxSize, ArrayNotEmpty, MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { isAddressRange } from "../platform/addresses.js";
import { fromId } from "../platform/database/id.js";
import { expectVersion } from "../platform/database/node.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InputError, InvalidInput, NotFound, Refusal, UserErrorCode } from "../platform/errors.js";
import { Scope } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { DateTime } from "../platform/scalars.js";
import { VersionedInput } from "../platform/schema/payload.js";
import { AccessToken, TokenKind } from "./access-token.js";
import { mayEnd, missingFor } from "./rights-of-others.js";
import { newSecret } from "./secret.js";

/** How many addresses and ranges a token may have, and for how many days it may have two secrets. */
export const TOKEN_LIMITS = { addresses: 100, overlapDays: 30 };

export const ADDRESSES = "Addresses and ranges (`192.0.2.0/24`) that it may be used from; empty for any.";

@InputType({ description: "Changes to a program's token. A field that is left out stays." })
export class UpdateTokenInput extends VersionedInput {
  @Field(() => ID, { description: "The token." })
  tokenId: string;

  @Field(() => String, { nullable: true, description: "What the token is for." })
  @MinLength(1, { message: '"name" must say what the token is for.' })
  @MaxLength(200)
  name?: string | null;

  @Field(() => [Scope], {
    nullable: true,
    description: "What it may do from now on; open streams included. You can only add what you have.",
  })
  @ArrayNotEmpty({ message: '"scopes" must name at least one scope.' })
  scopes?: Scope[] | null;

  @Field(() => [String], { nullable: true, description: ADDRESSES })
  @ArrayMaxSize(TOKEN_LIMITS.addresses)
  addresses?: string[] | null;

  @Field(() => DateTime, { nullable: true, description: "When it ends by itself; null for never." })
  expiresAt?: Date | null;
}

@InputType({ description: "A token that gets another secret." })
export class RotateTokenInput {
  @Field(() => ID, { description: "The token." })
  tokenId: string;

  @Field(() => DateTime, {
    nullable: true,
    description: `Until when the secret before is good as well, so that programs can change over: at most ${TOKEN_LIMITS.overlapDays} days. At once by default.`,
  })
  previousUntil?: Date | null;
}

export async function updateToken(tx: Transaction, viewer: Viewer, input: UpdateTokenInput): Promise<AccessToken> {
  const token = await lockService(tx, input.tokenId);
  mayEnd(viewer, token);
  expectVersion(token, input.expectedVersion);
  if (input.name) token.name = input.name;
  if (input.scopes) {
    mayAdd(
      viewer,
      input.scopes.filter((scope) => !token.scopes.includes(scope)),
    );
    token.scopes = [...new Set(input.scopes)];
  }
  if (input.addresses !== undefined) token.addresses = checkedAddresses(input.addresses);
  if (input.expiresAt !== undefined) token.expiresAt = inFuture(tx, input.expiresAt);
  return tx.save(token);
}

/** Gives a token another secret. Whoever rotates it can use it, so nobody rotates one that may more than they. */
export async function rotateToken(
  tx: Transaction,
  viewer: Viewer,
  input: RotateTokenInput,
): Promise<{ secret: string; accessToken: AccessToken }> {
  const token = await lockService(tx, input.tokenId);
  mayAdd(viewer, token.scopes);
  const previousUntil = input.previousUntil ?? tx.now;
  if (previousUntil.getTime() > tx.now.getTime() + TOKEN_LIMITS.overlapDays * 86_400_000)
    throw new InvalidInput("previousUntil", `"previousUntil" must be within ${TOKEN_LIMITS.overlapDays} days.`);
  const { secret, publicId, secretHash } = newSecret(TokenKind.SERVICE);
  Object.assign(token, { previousPublicId: token.publicId, previousHash: token.secretHash, previousUntil, publicId, secretHash });
  return { secret, accessToken: await tx.save(token) };
}

/** A program's token that is still good; one that is over cannot be brought back. */
async function lockService(tx: Transaction, tokenId: string): Promise<AccessToken> {
  const token = await tx.lock(AccessToken, fromId(AccessToken.prefix, tokenId, "tokenId"));
  if (token?.kind !== TokenKind.SERVICE) throw new NotFound("tokenId", "token of a program");
  if (token.revokedAt || (token.expiresAt && token.expiresAt <= tx.now))
    throw new InvalidInput("tokenId", "This token was revoked or has expired; issue another one.");
  return token;
}

/** Nobody hands out more than they have. */
export function mayAdd(viewer: Viewer, scopes: Scope[]): void {
  const beyond = missingFor(viewer, scopes);
  if (beyond.length === 0) return;
  const message = `You cannot give away ${beyond.join(", ")}, because you do not have it.`;
  throw new Refusal(new InputError(UserErrorCode.FORBIDDEN, message, ["scopes"]));
}

export function checkedAddresses(given: string[] | null | undefined): string[] {
  const addresses = (given ?? []).map((range) => range.trim());
  const wrong = addresses.findIndex((range) => !isAddressRange(range));
  if (wrong >= 0)
    throw new InvalidInput(["addresses", String(wrong)], "An address must look like 192.0.2.7 or 2001:db8::7, a range like 192.0.2.0/24.");
  return [...new Set(addresses)];
}

export function inFuture(tx: Transaction, expiresAt: Date | null | undefined): Date | null {
  if (expiresAt && expiresAt <= tx.now) throw new InvalidInput("expiresAt", '"expiresAt" must be in the future.');
  return expiresAt ?? null;
}
