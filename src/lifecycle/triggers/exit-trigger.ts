import { Field, Float, ObjectType } from "type-graphql";
import { Column, Entity } from "typeorm";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Setting } from "../../platform/database/settings.js";
import { Scope } from "../../platform/identity/scopes.js";
import { ascending, boolean, enumeration, float, queryable, relate, string, timestamps, toOne } from "../../platform/query/fields.js";
import { Duration, JsonObject } from "../../platform/scalars.js";
import { ActivityType } from "../../records/activities/activity.js";
import { statusChanges } from "../../records/leads/status-change.js";
import type { Condition } from "../conditions/condition.js";

@ObjectType({
  implements: Node,
  description: "What takes a lead out of nurturing: an activity, or a score that is reached. It becomes an MQL, and its owner gets a task.",
})
@Entity("exit_trigger")
@Setting()
export class ExitTrigger extends MutableNode {
  static override readonly prefix = "exit_trigger";

  @Field(() => String, { description: "What people call it; history shows it." })
  @Column("text")
  name: string;

  @Field(() => ActivityType, { nullable: true, description: "Which activities fire it; null for one that looks at the score." })
  @Column("text", { nullable: true })
  activityType: ActivityType | null = null;

  @Field(() => JsonObject, {
    nullable: true,
    description: "What must hold of the `properties` of the activity, as data: the same as of an engagement rule of scoring.",
  })
  @Column("jsonb", { nullable: true })
  condition: Condition | null = null;

  @Field(() => Float, { nullable: true, description: "It fires when the score rises to this; null for one that looks at activities." })
  @Column("float8", { nullable: true })
  minimumScore: number | null = null;

  @Field(() => String, { description: "What the owner of the lead is to do." })
  @Column("text")
  taskTitle: string;

  @Field(() => Duration, { description: "In which time." })
  @Column("text")
  taskDueIn: string;

  @Field(() => Boolean, { description: "Whether it fires." })
  @Column("boolean", { default: true })
  active: boolean = true;
}

/** What fires is no secret within the organisation. */
export const exitTriggers = queryable(ExitTrigger, {
  table: "exit_trigger",
  fields: {
    name: string(),
    activityType: enumeration(() => ActivityType, "ActivityType"),
    minimumScore: float(),
    active: boolean(),
    ...timestamps,
  },
  visible: () => ({}),
  order: ascending("name"),
  roots: {
    scope: Scope.LEADS_READ,
    one: ["exitTrigger", "One exit trigger; null when there is none with this id."],
    many: ["exitTriggers", "What takes leads out of nurturing, by name by default."],
  },
});

relate(statusChanges, { exitTrigger: toOne(() => exitTriggers, "exitTriggerId", "The exit trigger that promoted the lead.") });
