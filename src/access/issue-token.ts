import { ArrayMaxSize, ArrayNotEmpty, MaxLength, MinLength } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { fromId } from "../platform/database/id.js";
import type { Transaction } from "../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../platform/errors.js";
import { PARTNER_SCOPES, Scope } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { CountryCode, DateTime } from "../platform/scalars.js";
import { AccessToken, TokenKind } from "./access-token.js";
import { ADDRESSES, checkedAddresses, inFuture, mayAdd, TOKEN_LIMITS } from "./change-token.js";
import { mayEndSession } from "./end-sessions.js";
import { FieldSet } from "./field-set.js";
import { mayEnd } from "./rights-of-others.js";
import { newSecret } from "./secret.js";

@InputType({ description: "A token for a program. Its secret is shown once, in the answer." })
export class IssueTokenInput {
  @Field(() => TokenKind, { description: "SERVICE or PARTNER; people get their token by signing in." })
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

  @Field(() => DateTime, { nullable: true, description: "When it ends by itself; never by default." })
  expiresAt?: Date | null;

  @Field(() => ID, { nullable: true, description: "PARTNER: for which partner it speaks." })
  partnerId?: string | null;

  @Field(() => FieldSet, { nullable: true, description: "PARTNER: how much of a lead it sees at most; FULL by default." })
  fieldSet?: FieldSet | null;

  @Field(() => [CountryCode], { nullable: true, description: "PARTNER: the countries whose leads it sees; all of them by default." })
  @ArrayNotEmpty({ message: '"territories" must name at least one country, or be left out.' })
  @ArrayMaxSize(250)
  territories?: string[] | null;
}

export async function issueToken(
  tx: Transaction,
  viewer: Viewer,
  address: string,
  input: IssueTokenInput,
): Promise<{ secret: string; accessToken: AccessToken }> {
  if (input.kind === TokenKind.USER)
    throw new InvalidInput("kind", '"kind" must be SERVICE or PARTNER: people get their token by signing in.');
  const expiresAt = inFuture(tx, input.expiresAt);
  mayAdd(viewer, input.scopes);
  const { secret, publicId, secretHash } = newSecret(input.kind);
  const token = Object.assign(new AccessToken(), {
    kind: input.kind,
    ...(await partnerOf(tx, input)),
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

/** What only a partner's token has. */
async function partnerOf(tx: Transaction, input: IssueTokenInput): Promise<Pick<AccessToken, "partnerId" | "fieldSet" | "territories">> {
  const isPartner = input.kind === TokenKind.PARTNER;
  for (const field of ["partnerId", "fieldSet", "territories"] as const)
    if (!isPartner && input[field]) throw new InvalidInput(field, `"${field}" is for tokens of the kind PARTNER.`);
  const foreign = input.scopes.filter((scope) => scope !== Scope.EVENTS_SUBSCRIBE && PARTNER_SCOPES.includes(scope) !== isPartner);
  if (foreign.length > 0) throw new InvalidInput("scopes", `A token of the kind ${input.kind} cannot have ${foreign.join(", ")}.`);
  if (!isPartner) return { partnerId: null, fieldSet: null, territories: null };
  if (!input.partnerId) throw new InvalidInput("partnerId", 'A token of the kind PARTNER needs "partnerId".');
  const partnerId = fromId("partner", input.partnerId, "partnerId");
  if ((await tx.sql("select from partner where id = $1 and active", [partnerId])).length === 0)
    throw new NotFound("partnerId", "active partner");
  return { partnerId, fieldSet: input.fieldSet ?? FieldSet.FULL, territories: input.territories ?? null };
}

@InputType({ description: "A token to end." })
export class RevokeTokenInput {
  @Field(() => ID, { description: "The token, by the id that it was issued with." })
  tokenId: string;
}

/** Ends a token, or a session, on every process within a second, open streams included. Revoking again changes nothing. */
export async function revokeToken(tx: Transaction, viewer: Viewer, input: RevokeTokenInput): Promise<AccessToken> {
  const token = await tx.lock(AccessToken, fromId(AccessToken.prefix, input.tokenId, "tokenId"));
  if (!token) throw new NotFound("tokenId", "token");
  mayEnd(viewer, token);
  await mayEndSession(tx, viewer, token, "tokenId");
  token.revokedAt ??= tx.now;
  return tx.save(token);
}
