import { Field, Int, ObjectType } from "type-graphql";
import { Column, Entity, ForeignKey, Index } from "typeorm";
import { User, users } from "../../access/user.js";
import { Node } from "../../platform/database/node.js";
import { Setting } from "../../platform/database/settings.js";
import { Scope } from "../../platform/identity/scopes.js";
import { dateTime, descending, int, queryable, toOne } from "../../platform/query/fields.js";
import { DateTime, JsonObject } from "../../platform/scalars.js";
import { RoutingStrategy } from "../../records/queues/routing.enums.js";
import type { Condition } from "../conditions/condition.js";

@ObjectType({ description: "Which leads it is for, and who gets them." })
export class RoutingRule {
  @Field(() => String, { description: "What people call it; unique among the rules. Traces show it." })
  name: string;

  @Field(() => JsonObject, {
    nullable: true,
    description:
      "What must hold of the lead, as data: `field`, `operator` and `value` or `values`; or `and`, `or`, `not`. Null for any lead.",
  })
  condition: Condition | null;

  @Field(() => RoutingStrategy, { description: "How it is chosen who gets them." })
  strategy: RoutingStrategy;

  /** Uuids; which one is set follows from the strategy. */
  teamId: string | null;
  userId: string | null;
  queueId: string | null;
  /** Null: the default calendar, and what it says. */
  calendarId: string | null;
  respondMinutes: number | null;
}

@ObjectType({ implements: Node, description: "A version of the routing rules. A version never changes; the newest one counts." })
@Entity("routing_rule_set")
@Setting()
export class RoutingRuleSet extends Node {
  static override readonly prefix = "routing";

  @Field(() => Int, { description: "Counts up: 1, 2, 3. Pass it as `expectedVersion` when you set the next one." })
  @Index({ unique: true })
  @Column("int")
  version: number;

  @Field(() => [RoutingRule], { description: "In order: the first one that matches and has somebody to give the lead to." })
  @Column("jsonb")
  rules: RoutingRule[];

  @Field(() => DateTime, { description: "Since when it counts, or did." })
  @Column({ type: "timestamptz", precision: 3 })
  createdAt: Date;

  /** The user who set it; null for a program or Leadwire itself. */
  @Column("uuid", { nullable: true })
  @ForeignKey(() => User)
  createdById: string | null;
}

export const routingRuleSets = queryable(RoutingRuleSet, {
  table: "routing_rule_set",
  fields: {
    version: int(),
    createdAt: dateTime(),
    createdBy: toOne(() => users, "createdById", "Who set it; null for a program or Leadwire itself."),
  },
  visible: ({ scopes }) => (scopes.has(Scope.ROUTING_MANAGE) ? {} : { id: { in: [] } }),
  order: descending("version"),
  roots: {
    scope: Scope.ROUTING_MANAGE,
    one: ["routingRuleSet", "One version of the routing rules; null when there is none with this id."],
    many: ["routingRuleSets", "The versions of the routing rules, the one that counts first by default."],
  },
});
