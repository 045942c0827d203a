import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { crc32 } from "node:zlib";
import { Field, ObjectType, registerEnumType } from "type-graphql";
import { Column, CreateDateColumn, Entity, ForeignKey, Index } from "typeorm";
import { Node } from "../database/node.js";
import { CountryCode, DateTime } from "../graphql/scalars.js";
import { FieldSet } from "../partners/words.js";
import { Scope } from "./scopes.js";
import { User } from "./user.js";

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
    SERVICE: { description: "A program of the house, with scopes of its own." },
    PARTNER: { description: "A partner; it works at /partner/graphql alone." },
  },
});

@ObjectType({ implements: Node, description: "A token as it is stored: everything but its secret, which was shown once." })
@Entity("access_token")
export class AccessToken extends Node {
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

  /** Whose token it is; null for the house's own. */
  @Column("uuid", { nullable: true })
  @ForeignKey("Partner")
  @Index()
  partnerId: string | null;

  @Field(() => FieldSet, { nullable: true, description: "How much of a lead a partner's token sees at most; null for the house's own." })
  @Column("text", { nullable: true })
  fieldSet: FieldSet | null;

  @Field(() => [CountryCode], { nullable: true, description: "The countries that a partner's token is limited to; null for all." })
  @Column("text", { array: true, nullable: true })
  territories: string[] | null;

  @Field(() => [Scope], { description: "What a service token may do; a session has the scopes of its user's role." })
  @Column("text", { array: true })
  scopes: Scope[];

  @Field(() => DateTime, { description: "When it was issued." })
  @CreateDateColumn({ type: "timestamptz", precision: 3 })
  createdAt: Date;

  @Field(() => DateTime, { nullable: true, description: "When it ends by itself; null if never." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  expiresAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was last used, to the minute; null if never." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  lastUsedAt: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it was revoked; null while it is good." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  revokedAt: Date | null;
}

const FORMAT = /^lw_(user|service|partner)_([0-9a-f]{16})_([0-9a-f]{64})([0-9a-f]{8})$/;

const checksum = (text: string) => crc32(text).toString(16).padStart(8, "0");
const hashOf = (secret: string) => createHash("sha256").update(secret).digest();

/**
 * A new token and what is stored of it. `lw_<kind>_<public id>_<256-bit secret><checksum>`: the prefix lets secret
 * scanners find one that leaked, the checksum tells a mistyped one without asking the database.
 */
export function newSecret(kind: TokenKind): { secret: string; publicId: string; secretHash: Buffer } {
  const publicId = randomBytes(8).toString("hex");
  const key = randomBytes(32).toString("hex");
  const body = `lw_${kind.toLowerCase()}_${publicId}_${key}`;
  return { secret: `${body}${checksum(body)}`, publicId, secretHash: hashOf(key) };
}

/** The parts of a well-formed token, or null. */
export function parseSecret(secret: string): { publicId: string; key: string } | null {
  const parts = FORMAT.exec(secret);
  if (!parts || checksum(secret.slice(0, -8)) !== parts[4]) return null;
  return { publicId: parts[2] as string, key: parts[3] as string };
}

/** Compares in constant time, so that nobody learns how much of a guess was right. */
export const secretMatches = (key: string, token: AccessToken): boolean => timingSafeEqual(hashOf(key), token.secretHash);
