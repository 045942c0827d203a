import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { users } from "../../access/user.js";
import { Node } from "../../platform/database/node.js";
import { boolean, dateTime, descending, enumeration, int, queryable, string, toOne } from "../../platform/query/fields.js";
import { DateTime } from "../../platform/scalars.js";
import { LeadStage, LeadStatus } from "./lead.enums.js";

@ObjectType({ implements: Node, description: "One step in the life of a lead." })
@Entity("status_change")
@Index(["leadId", "changedAt"])
export class StatusChange extends Node {
  static override readonly prefix = "status_change";

  @ForeignKey("Lead")
  @Column("uuid")
  leadId: string;

  @Field(() => LeadStatus, { description: "The status before." })
  @Column("text", { name: "from_status" })
  from: LeadStatus;

  @Field(() => LeadStatus, { description: "The status after." })
  @Column("text", { name: "to_status" })
  to: LeadStatus;

  @Field(() => LeadStage, { description: "The stage before." })
  @Column("text")
  fromStage: LeadStage;

  @Field(() => LeadStage, { description: "The stage after." })
  @Column("text")
  toStage: LeadStage;

  @Field(() => String, { nullable: true, description: "Why." })
  @Column("text", { nullable: true })
  reason: string | null;

  @Field(() => DateTime, { description: "When." })
  @Column({ type: "timestamptz", precision: 3 })
  changedAt: Date;

  @Field(() => Int, { description: "How long the lead had been in the former status, in seconds." })
  @Column("int", { name: "seconds_in_from_status" })
  durationInFromStatus: number;

  /** The user who changed it; null for a program or Leadwire itself. */
  @ForeignKey("User")
  @Column("uuid", { nullable: true })
  changedById: string | null;

  /** The version of the policy that the lead was qualified by. */
  @ForeignKey("QualificationPolicy")
  @Column("uuid", { nullable: true })
  policyId: string | null = null;

  @Field(() => Boolean, { description: "Whether the lead was qualified against the policy, for the reason given." })
  @Column("boolean", { default: false })
  overridden: boolean = false;

  /** The exit trigger that promoted the lead. */
  @ForeignKey("ExitTrigger")
  @Column("uuid", { nullable: true })
  exitTriggerId: string | null = null;
}

/** Reached through its lead, which decides who sees it. */
export const statusChanges = queryable(StatusChange, {
  table: "status_change",
  fields: {
    from: enumeration(() => LeadStatus, "LeadStatus"),
    to: enumeration(() => LeadStatus, "LeadStatus"),
    fromStage: enumeration(() => LeadStage, "LeadStage"),
    toStage: enumeration(() => LeadStage, "LeadStage"),
    reason: string(),
    changedAt: dateTime(),
    durationInFromStatus: int(),
    overridden: boolean(),
    changedBy: toOne(() => users, "changedById", "Who; null for a program or Leadwire itself."),
  },
  visible: () => ({}),
  order: descending("changedAt"),
});
