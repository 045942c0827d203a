import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { toId } from "../platform/database/id.js";
import { MutableNode, Node } from "../platform/database/node.js";
import { Scope } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { dateTime, descending, enumeration, queryable, string, strings, timestamps, toOne } from "../platform/query/fields.js";
import type { Where } from "../platform/query/filter.js";
import { CountryCode, DateTime } from "../platform/scalars.js";
import { FieldSet } from "./field-set.js";
import { User, users } from "./user.js";

export enum TokenKind {
  USER = "USER",
  SERVICE = "SERVICE",
  PARTNER = "PARTNER",
}

registerEnumType(TokenKind, {
  name: "TokenKind",
  description: "For whom a token speaks.",
  valuesConfig: {
    USER: { description: "A signed-in person." },
    SERVICE: { description: "A program of the organisation, with scopes of its own." },
    PARTNER: { description: "A partner; it works at /partner/graphql alone." },
  },
});

@ObjectType({
  implements: Node,
  description: "A program's token or a person's session, as it is stored: everything but its secret, which was shown once.",
})
@Entity("access_token")
export class AccessToken extends MutableNode {
  static override readonly prefix = "token";

  @Field(() => TokenKind, { description: "For whom it speaks." })
  @Column("text")
  kind: TokenKind;

  @Field(() => String, { description: "What it is for." })
  @Column("text")
  name: string;

  /** The part of the token that finds it; no secret. */
  @Index({ unique: true })
  @Column("text")
  publicId: string;

  @Column("bytea")
  secretHash: Buffer;

  /** Whose session it is; null for a service token. */
  @Column("uuid", { nullable: true })
  @ForeignKey(() => User)
  @Index()
  userId: string | null;

  /** Whose token it is; null for the organisation's own. */
  @Column("uuid", { nullable: true })
  @ForeignKey("Partner")
  @Index()
  partnerId: string | null;

  @Field(() => FieldSet, {
    nullable: true,
    description: "How much of a lead a partner's token sees at most; null for the organisation's own.",
  })
  @Column("text", { nullable: true })
  fieldSet: FieldSet | null;

  @Field(() => [CountryCode], { nullable: true, description: "The countries that a partner's token is limited to; null for all." })
  @Column("text", { array: true, nullable: true })
  territories: string[] | null;

  @Field(() => [Scope], { description: "What a service token may do; a session has the scopes of its user's role." })
  @Column("text", { array: true })
  scopes: Scope[];

  @Field(() => [String], { description: "The addresses and ranges that it may be used from; empty for any." })
  @Column("text", { array: true, default: [] })
  addresses: string[] = [];

  @Field(() => String, { nullable: true, description: "The address that it was issued to; for a session where its person signed in." })
  @Column("text", { nullable: true })
  issuedFrom: string | null = null;

  @Field(() => DateTime, { nullable: true, description: "When it ends by itself; null if never." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  expiresAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was last used, to the minute; null if never." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  lastUsedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was revoked; null while it is good." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  revokedAt: Date | null;

  /** The secret before the last rotation: it is good until then. */
  @Index({ unique: true })
  @Column("text", { nullable: true })
  previousPublicId: string | null = null;

  @Column("bytea", { nullable: true })
  previousHash: Buffer | null = null;

  @Field(() => DateTime, { nullable: true, description: "Until when the secret before the last rotation is good; null if there was none." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  previousUntil: Date | null = null;
}

/** Who manages tokens knows all, sessions included; a person knows their own sessions. */
function visibleToken({ kind, id, scopes }: Viewer): Where {
  if (scopes.has(Scope.TOKENS_MANAGE)) return {};
  return kind === "USER" ? { user: { id: { eq: toId(User.prefix, id) } } } : { id: { in: [] } };
}

export const accessTokens = queryable(AccessToken, {
  table: "access_token",
  fields: {
    kind: enumeration(() => TokenKind, "TokenKind"),
    name: string(),
    user: toOne(() => users, "userId", "Whose session it is; null for a program's token."),
    scopes: strings(),
    expiresAt: dateTime(),
    lastUsedAt: dateTime(),
    revokedAt: dateTime(),
    ...timestamps,
  },
  visible: visibleToken,
  order: descending("createdAt"),
  roots: {
    scope: Scope.TOKENS_MANAGE,
    one: ["accessToken", "One token or session; null when there is none with this id."],
    many: ["accessTokens", "Tokens of programs and sessions of people, newest first by default; never a secret."],
  },
});
