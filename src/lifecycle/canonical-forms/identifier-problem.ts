import { Field, ID, ObjectType, registerEnumType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { toId } from "../../platform/database/id.js";
import { Node } from "../../platform/database/node.js";
import { Scope } from "../../platform/identity/scopes.js";
import { dateTime, descending, enumeration, queryable, string } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";

export enum IdentifierProblemReason {
  UNREADABLE = "UNREADABLE",
  KEPT_ASIDE = "KEPT_ASIDE",
  TAKEN = "TAKEN",
}

registerEnumType(IdentifierProblemReason, {
  name: "IdentifierProblemReason",
  description: "Why a stored identifier needs somebody to look at it.",
  valuesConfig: {
    UNREADABLE: { description: "It has no canonical form, and stays as it was: correct it." },
    KEPT_ASIDE: { description: "It identifies nobody, and is only shown from now on (`phoneAsTyped`)." },
    TAKEN: { description: "Another record has the same in canonical form, and only one may: it stays as it was." },
  },
});

/** The value is in the record itself, so nothing of a person is kept here. */
@ObjectType({ implements: Node, description: "What could not be brought into its canonical form." })
@Entity("identifier_problem")
@Index(["recordType", "recordId", "field"], { unique: true })
export class IdentifierProblem extends Node {
  static override readonly prefix = "identifier_problem";

  @Field(() => String, { description: 'The kind of record: the prefix of its id ("lead", "contact").' })
  @Column("text")
  recordType: string;

  @Column("uuid")
  recordId: string;

  @Field(() => ID, { description: "The record." })
  get problemOf(): string {
    return toId(this.recordType, this.recordId);
  }

  @Field(() => String, { description: "Its field." })
  @Column("text")
  field: string;

  @Field(() => IdentifierProblemReason, { description: "What is the matter." })
  @Column("text")
  reason: IdentifierProblemReason;

  @Field(() => DateTime, { description: "When it was found." })
  @Column({ type: "timestamptz", precision: 3 })
  notedAt: Date;
}

export const identifierProblems = queryable(IdentifierProblem, {
  table: "identifier_problem",
  fields: {
    recordType: string(),
    field: string(),
    reason: enumeration(() => IdentifierProblemReason, "IdentifierProblemReason"),
    notedAt: dateTime(),
  },
  visible: ({ scopes }) => (scopes.has(Scope.PERSONAL_DATA_MANAGE) ? {} : { id: { in: [] } }),
  order: descending("notedAt"),
  roots: {
    scope: Scope.PERSONAL_DATA_MANAGE,
    one: ["identifierProblem", "One of `identifierProblems`; null when there is none with this id."],
    many: ["identifierProblems", "Stored identifiers that somebody has to look at (docs/identity.md), latest first by default."],
  },
});
