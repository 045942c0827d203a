import { Ctx, FieldResolver, Resolver, Root } from "type-graphql";
import { Team } from "../../access/team.js";
import { User } from "../../access/user.js";
import { hydrate } from "../../platform/database/data-source.js";
import { sqlOf } from "../../platform/database/sql-values.js";
import type { Context } from "../../platform/execution/context.js";
import { Needs } from "../../platform/query/properties.js";
import { Duration } from "../../platform/scalars.js";
import { Lead } from "../../records/leads/lead.js";
import { Assignment, TraceCandidate } from "../../records/queues/assignment.js";
import { Queue } from "../../records/queues/queue.js";
import { BusinessCalendar } from "./business-calendar.js";
import { durationOf } from "./business-time.js";
import { RoutingRule } from "./rule-set.js";

@Resolver(() => RoutingRule)
export class RoutingRuleFields {
  @FieldResolver(() => Team, { nullable: true, description: "Whose people get the leads." })
  team(@Root() { teamId }: RoutingRule, @Ctx() context: Context) {
    return context.load(Team, teamId);
  }

  @FieldResolver(() => User, { nullable: true, description: "Who gets the leads." })
  user(@Root() { userId }: RoutingRule, @Ctx() context: Context) {
    return context.load(User, userId);
  }

  @FieldResolver(() => Queue, { nullable: true, description: "Where the leads wait." })
  queue(@Root() { queueId }: RoutingRule, @Ctx() context: Context) {
    return context.load(Queue, queueId);
  }

  @FieldResolver(() => BusinessCalendar, {
    nullable: true,
    description: "By which calendar they must be answered; null for the default one.",
  })
  calendar(@Root() { calendarId }: RoutingRule, @Ctx() context: Context) {
    return context.load(BusinessCalendar, calendarId);
  }

  @FieldResolver(() => Duration, { nullable: true, description: "In how much working time; null for what the calendar says." })
  respondWithin(@Root() { respondMinutes }: RoutingRule): string | null {
    return respondMinutes === null ? null : durationOf(respondMinutes);
  }
}

@Resolver(() => TraceCandidate)
export class TraceCandidateFields {
  @FieldResolver(() => User, { nullable: true, description: "The person." })
  user(@Root() { userId }: TraceCandidate, @Ctx() context: Context) {
    return context.load(User, userId);
  }
}

@Resolver(() => Lead)
export class LeadAssignment {
  @Needs()
  @FieldResolver(() => Assignment, {
    nullable: true,
    description: "How it came to its present owner or queue, with the rules that were asked; null when nobody and nothing has decided.",
  })
  assignment(@Root() { id }: Lead, @Ctx() context: Context): Promise<Assignment | null> {
    const { dataSource } = context.services;
    return context
      .loader("lead.assignment", async (ids) => {
        const rows = await sqlOf(context)<Record<string, unknown>>(
          "select distinct on (lead_id) * from assignment where lead_id = any($1::uuid[]) order by lead_id, at desc, id desc",
          [ids],
        );
        const found = new Map(rows.map((row) => [row.lead_id as string, hydrate(dataSource, Assignment, row)]));
        return ids.map((leadId) => found.get(leadId) ?? null);
      })
      .load(id);
  }
}
