import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { AuditOutcome } from "../../platform/database/audit.js";
import { toId } from "../../platform/database/id.js";
import { Node } from "../../platform/database/node.js";
import { Scope } from "../../platform/identity/scopes.js";
import { dateTime, descending, enumeration, queryable, string, strings, toOne } from "../../platform/query/fields.js";
import { Needs } from "../../platform/query/properties.js";
import { DateTime } from "../../platform/scalars.js";
import { AccessToken, accessTokens } from "../access-token.js";
import { users } from "../user.js";

registerEnumType(AuditOutcome, {
  name: "AuditOutcome",
  description: "What became of a mutation, or that somebody read.",
  valuesConfig: {
    COMMITTED: { description: "It was done, if there was anything to do." },
    REFUSED: { description: "It was refused for the reasons in `errorCodes`, and nothing was written." },
    FAILED: { description: "It failed by our fault, or the database's, and nothing was written." },
    READ: { description: "A partner was shown the records, or opened a stream where there are none." },
  },
});

/** One call of a mutation, or one reading by a partner. Only added to; the database itself refuses anything else (migrations/0022). */
@ObjectType({
  implements: Node,
  description:
    "One call of a mutation, or what one answer or event showed a partner: who, what, when, from where, which records; never what the values were.",
})
@Entity("audit_entry")
@Index(["occurredAt", "id"])
@Index(["userId", "occurredAt"])
export class AuditEntry extends Node {
  static override readonly prefix = "audit";

  @Field(() => DateTime, { description: "When." })
  @Column({ type: "timestamptz", precision: 3 })
  occurredAt: Date;

  @Field(() => String, { description: "The root field: the mutation, or the query or stream of a partner." })
  @Column("text")
  operation: string;

  @Field(() => AuditOutcome, { description: "What became of it." })
  @Column("text")
  outcome: AuditOutcome;

  @Field(() => [String], { description: "Why it was refused or failed: the codes that its caller got." })
  @Column("text", { array: true })
  errorCodes: string[];

  @Column("uuid", { nullable: true })
  userId: string | null;

  @Column("uuid", { nullable: true })
  tokenId: string | null;

  @Field(() => ID, { name: "tokenId", nullable: true, description: "The id of the session or token, also when it is no longer kept." })
  @Needs("tokenId")
  get publicTokenId(): string | null {
    return this.tokenId && toId(AccessToken.prefix, this.tokenId);
  }

  @Field(() => String, { description: "The address that it came from." })
  @Column("text")
  address: string;

  @Field(() => String, { nullable: true, description: "What the client calls itself (`x-leadwire-origin`)." })
  @Column("text", { nullable: true })
  origin: string | null;

  @Field(() => String, { description: "The request, as the log and errors name it." })
  @Column("text")
  requestId: string;

  @Field(() => [ID], {
    description:
      "The records that it changed, made or showed, and those that it was about: of a sign-in that failed, the user if there is one.",
  })
  @Column("text", { array: true })
  @Index({ type: "gin" })
  recordIds: string[];

  @Field(() => [String], { description: 'The fields that changed, like "lead.jobTitle"; of new records all did, so none is named.' })
  @Column("text", { array: true })
  changedFields: string[];

  @Field(() => [String], {
    description: 'With READ: the personal fields that were shown, like "share.email"; none that was masked or empty.',
  })
  @Column("text", { array: true, default: [] })
  readFields: string[];
}

/** For those who watch over the organisation. */
export const auditEntries = queryable(AuditEntry, {
  table: "audit_entry",
  fields: {
    occurredAt: dateTime(),
    operation: string(),
    outcome: enumeration(() => AuditOutcome, "AuditOutcome"),
    errorCodes: strings(),
    user: toOne(() => users, "userId", "The person who did it; null for a program, and for who was not signed in."),
    token: toOne(
      () => accessTokens,
      "tokenId",
      "The session or the program's token that it came with; null when there was none, it is no longer kept, or you may not see tokens.",
    ),
    address: string(),
    origin: string(),
    requestId: string(),
    recordIds: strings(),
    changedFields: strings(),
    readFields: strings(),
  },
  visible: ({ scopes }) => (scopes.has(Scope.AUDIT_READ) ? {} : { id: { in: [] } }),
  order: descending("occurredAt"),
  roots: {
    scope: Scope.AUDIT_READ,
    one: ["auditEntry", "One entry of the audit log; null when there is none with this id."],
    many: [
      "auditLog",
      "Who changed what, and what partners read: an entry for each call of a mutation and each answer or event with records for a partner, newest first by default.",
    ],
  },
});
