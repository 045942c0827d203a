import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { User, users } from "../../access/user.js";
import { Node } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { dateTime, descending, enumeration, int, queryable, string, toOne } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";
import { Queue, queues } from "./queue.js";
import { AssignmentKind, TraceOutcome } from "./routing.enums.js";

@ObjectType({ description: "Somebody whom a rule might have given the lead to." })
export class TraceCandidate {
  /** The user's uuid. */
  userId: string;

  @Field(() => Boolean, { description: "Whether the lead went to this person." })
  chosen: boolean;

  @Field(() => String, { nullable: true, description: 'Why this person could not be given it ("is not at work"); null when they could.' })
  reason: string | null;
}

@ObjectType({ description: "What came of one rule." })
export class TraceStep {
  @Field(() => String, { description: "The rule, by its name." })
  rule: string;

  @Field(() => TraceOutcome, { description: "What came of it." })
  outcome: TraceOutcome;

  @Field(() => String, { description: "Why." })
  reason: string;

  @Field(() => [TraceCandidate], { description: "Whom it might have given the lead to." })
  candidates: TraceCandidate[];
}

@ObjectType({ implements: Node, description: "How a lead came to an owner or a queue, or to neither although rules were asked." })
@Entity("assignment")
@Index(["leadId", "at"])
@Index(["ownerId", "at"])
export class Assignment extends Node {
  static override readonly prefix = "assignment";

  @ForeignKey("Lead")
  @Column("uuid")
  leadId: string;

  @Field(() => DateTime, { description: "When." })
  @Column({ type: "timestamptz", precision: 3 })
  at: Date;

  @Field(() => AssignmentKind, { description: "In which way." })
  @Column("text")
  kind: AssignmentKind;

  @ForeignKey(() => User)
  @Column("uuid", { nullable: true })
  ownerId: string | null = null;

  /** The queue that it was put into; of a claim the one that it was taken from. */
  @ForeignKey(() => Queue)
  @Column("uuid", { nullable: true })
  queueId: string | null = null;

  @Field(() => String, { nullable: true, description: "The routing rule that decided; null when none did." })
  @Column("text", { nullable: true })
  rule: string | null = null;

  @Field(() => Int, { nullable: true, description: "The version of the routing rules that were asked; null when none were." })
  @Column("int", { nullable: true })
  rulesVersion: number | null = null;

  @Field(() => [TraceStep], { description: "The rules that were asked, in their order, up to the one that decided." })
  @Column("jsonb", { default: [] })
  trace: TraceStep[] = [];

  /** The user who did it; null for a program or Leadwire itself. */
  @ForeignKey(() => User)
  @Column("uuid", { nullable: true })
  assignedById: string | null = null;
}

/** Who has, or had, a lead from now on, in the name of whoever acts. */
export const assignmentOf = (
  { now, actor }: Transaction,
  lead: { id: string; ownerId: string | null; queueId: string | null },
  kind: AssignmentKind,
): Assignment =>
  Object.assign(new Assignment(), {
    leadId: lead.id,
    at: now,
    kind,
    ownerId: lead.ownerId,
    queueId: lead.queueId,
    assignedById: actor.kind === "USER" ? actor.id : null,
  });

export const latestAssignment = (tx: Transaction, leadId: string): Promise<Assignment | null> =>
  tx.manager.findOne(Assignment, { where: { leadId }, order: { at: "DESC", id: "DESC" } });

/** Reached through its lead, which decides who sees it. */
export const assignments = queryable(Assignment, {
  table: "assignment",
  fields: {
    at: dateTime(),
    kind: enumeration(() => AssignmentKind, "AssignmentKind"),
    owner: toOne(() => users, "ownerId", "Who had it from then on; null for nobody."),
    queue: toOne(() => queues, "queueId", "The queue that it was put into, or claimed from; null for none, or one that you may not see."),
    rule: string(),
    rulesVersion: int(),
    assignedBy: toOne(() => users, "assignedById", "Who did it; null for a program or Leadwire itself."),
  },
  visible: () => ({}),
  order: descending("at"),
});
