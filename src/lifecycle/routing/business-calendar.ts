import { Field, ObjectType } from "type-graphql";
import { Column, Entity, Index } from "typeorm";
import { WorkingSpan } from "../../access/working-hours.js";
import { MutableNode, Node } from "../../platform/database/node.js";
import { Setting } from "../../platform/database/settings.js";
import { Scope } from "../../platform/identity/scopes.js";
import { ascending, boolean, queryable, string, timestamps } from "../../platform/query/fields.js";
import { Needs } from "../../platform/query/properties.js";
import { Duration, LocalDate, TimeZone } from "../../platform/scalars.js";
import { type BusinessHours, durationOf } from "./business-time.js";

@ObjectType({
  implements: Node,
  description: "When the organisation works, and in how much of that time a new lead must have had a first response.",
})
@Entity("business_calendar")
@Setting()
// There is one default at most; over an expression, which TypeORM cannot declare.
@Index("ix_business_calendar_default", { synchronize: false })
export class BusinessCalendar extends MutableNode implements BusinessHours {
  static override readonly prefix = "calendar";

  @Field(() => String, { description: "What it is called." })
  @Index({ unique: true })
  @Column("text")
  name: string;

  @Field(() => TimeZone, { description: "By whose clock its hours are." })
  @Column("text")
  timezone: string;

  @Field(() => [WorkingSpan], { description: "The hours of each week." })
  @Column("jsonb")
  hours: WorkingSpan[];

  @Field(() => [LocalDate], { description: "Days on which nobody works." })
  @Column("text", { array: true, default: [] })
  holidays: string[] = [];

  @Field(() => Boolean, { description: "Whether it counts for leads whose routing rule names no other, and for those that no rule took." })
  @Column("boolean", { default: false })
  isDefault: boolean = false;

  @Column("int")
  respondMinutes: number;

  @Column("int", { nullable: true })
  warnMinutes: number | null = null;

  @Needs("respondMinutes")
  @Field(() => Duration, {
    description: "In how much working time a new lead must have had a first response, unless its rule says another.",
  })
  get respondWithin(): string {
    return durationOf(this.respondMinutes);
  }

  @Needs("warnMinutes")
  @Field(() => Duration, { nullable: true, description: "How much working time before the deadline a warning comes; null for none." })
  get warnBefore(): string | null {
    return this.warnMinutes === null ? null : durationOf(this.warnMinutes);
  }
}

export const businessCalendars = queryable(BusinessCalendar, {
  table: "business_calendar",
  fields: { name: string(), timezone: string(), isDefault: boolean(), ...timestamps },
  visible: ({ scopes }) => (scopes.has(Scope.ROUTING_MANAGE) ? {} : { id: { in: [] } }),
  order: ascending("name"),
  roots: {
    scope: Scope.ROUTING_MANAGE,
    one: ["businessCalendar", "One business calendar; null when there is none with this id."],
    many: ["businessCalendars", "The business calendars, by name by default."],
  },
});
