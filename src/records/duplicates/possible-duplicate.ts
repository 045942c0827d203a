import { Field, Float, ObjectType } from "type-graphql";
import { Check, Column, Entity, ForeignKey, Index } from "typeorm";
import type { Image } from "../../platform/database/change-event.js";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Tracked } from "../../platform/database/record-changes.js";
import { DateTime } from "../../platform/scalars.js";
import { Reason } from "../matching/reason.js";
import { DuplicateKind, NoticedBy, PossibleDuplicateState } from "./duplicate-kinds.js";

/** What a change of a pair is called in the event log. */
function nameOfChange(before: Image | null, after: Image | null, changed: string[]): string {
  if (before === null) return "NOTED";
  if (after === null) return "DELETED";
  if (!changed.includes("state")) return "UPDATED";
  if (after.state === PossibleDuplicateState.OPEN) return "REOPENED";
  return after.state === PossibleDuplicateState.MERGED ? "MERGED" : "MARKED_AS_DISTINCT";
}

@ObjectType({
  implements: Node,
  description: "Two records of one kind that may be the same. `lead`, `contact` or `account` is the older of the two, by `kind`.",
})
@Entity("possible_duplicate")
@Tracked({ recordType: "possible_duplicate", nameOf: nameOfChange })
@Index(["firstId", "secondId"], { unique: true })
@Index(["secondId"])
@Index(["state", "confidence", "id"])
@Check("ck_possible_duplicate_order", "first_id < second_id")
export class PossibleDuplicate extends MutableNode {
  static override readonly prefix = "possible_duplicate";

  @Field(() => DuplicateKind, { description: "What the two records are." })
  @Column("text")
  kind: DuplicateKind;

  /** The one with the smaller, so the older, uuid. No foreign key: a pair outlives a merge, which may be undone. */
  @Column("uuid")
  firstId: string;

  @Column("uuid")
  secondId: string;

  @Field(() => Float, { description: "How likely it is that they are the same, from 0 to 1, as of when they were compared last." })
  @Column("float8")
  confidence: number;

  @Field(() => [Reason], { description: "What speaks for it and against it; the weights add up to the confidence." })
  @Column("jsonb")
  reasons: Reason[];

  @Field(() => PossibleDuplicateState, { description: "What has been decided." })
  @Column("text", { default: PossibleDuplicateState.OPEN })
  state: PossibleDuplicateState = PossibleDuplicateState.OPEN;

  @Field(() => NoticedBy, { description: "On which occasion it was noticed first." })
  @Column("text")
  noticedBy: NoticedBy;

  @Field(() => DateTime, { nullable: true, description: "When it was decided; null while it is open." })
  @Column({ type: "timestamptz", precision: 3, nullable: true })
  decidedAt: Date | null = null;

  /** The user who decided; null for a program. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  decidedById: string | null = null;

  /** Decides, or takes the decision back (`OPEN`). */
  decide(state: PossibleDuplicateState, now: Date, userId: string | null): void {
    const isOpen = state === PossibleDuplicateState.OPEN;
    Object.assign(this, { state, decidedAt: isOpen ? null : now, decidedById: isOpen ? null : userId });
  }
}
