import { Arg, Args, Ctx, FieldResolver, Resolver, Root, Subscription } from "type-graphql";
import type { ChangeEvent, Image } from "../../platform/database/change-event.js";
import { actorOf, StreamArgs } from "../../platform/events/record-event.js";
import { type SeenChange, visibleChanges } from "../../platform/events/visible-changes.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { hiddenIn } from "../../platform/query/field-rights.js";
import type { Where } from "../../platform/query/filter.js";
import { filterType } from "../../platform/query/filter-types.js";
import { Allow } from "../../platform/schema/rules.js";
import { accounts } from "../accounts/account.js";
import { Activity } from "../activities/activity.js";
import { leads } from "./lead.fields.js";
import { Lead } from "./lead.js";
import { LeadScoreChange, LeadStatusChange, ScoreCause } from "./lead-events.js";
import type { ScoreCauseKind } from "./score.enums.js";

const WHERE = "Which leads: the same filter as of a list; also a change by which a lead comes into the filter or leaves it.";

@Resolver()
export class LeadSubscriptions {
  @Allow(Scope.LEADS_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => LeadScoreChange, {
    description: "Every change of band or grade of the leads that you see, and every move of a score by at least the model's delta.",
    subscribe: (request) =>
      visibleChanges(request, leads, {
        about: (event) => !event.cause?.minor && changes("score", "band", "grade")(event),
        shows: ({ mayRead }) => mayRead,
      }),
  })
  leadScoreChanged(
    @Root() { event, cursor, knewBefore }: SeenChange,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(leads), { nullable: true, description: WHERE }) _where?: Where,
  ): LeadScoreChange {
    const { score: kind, rule = null, activityId = null } = event.cause ?? {};
    const [from, to] = pointsOf(event);
    return {
      cursor,
      occurredAt: event.occurredAt,
      leadId: event.recordId,
      from: knewBefore ? (from as never) : null,
      to: to as never,
      cause: kind ? { kind: kind as ScoreCauseKind, rule, activityId } : null,
    };
  }

  @Allow(Scope.LEADS_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => LeadStatusChange, {
    description: "Every change of status or stage of the leads that you see.",
    subscribe: (request) => visibleChanges(request, leads, { about: changes("status", "stage"), shows: ({ mayRead }) => mayRead }),
  })
  leadStatusChanged(
    @Root() { event, cursor, knewBefore }: SeenChange,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(leads), { nullable: true, description: WHERE }) _where?: Where,
  ): LeadStatusChange {
    const [from, to] = pointsOf(event);
    return {
      cursor,
      occurredAt: event.occurredAt,
      leadId: event.recordId,
      from: knewBefore ? (from as never) : null,
      to: to as never,
      reason: event.cause?.reason ?? null,
      actor: actorOf(event),
    };
  }
}

/** Changes of an existing lead in one of these fields. */
const changes =
  (...fields: string[]) =>
  ({ before, changedFields }: ChangeEvent): boolean =>
    before !== null && fields.some((field) => changedFields.includes(field));

/** The lead's values before and after. */
const pointsOf = ({ before, after }: ChangeEvent): [Image, Image] => [{ ...after, ...before }, { ...after }];

@Resolver(() => LeadScoreChange)
export class LeadScoreChangeFields {
  @FieldResolver(() => Lead, { nullable: true, description: "The lead as it is now; null when you no longer see it." })
  lead(@Root() change: LeadScoreChange, @Ctx() context: Context) {
    return context.load(Lead, change.leadId);
  }
}

@Resolver(() => ScoreCause)
export class ScoreCauseFields {
  /** A rule that looks at leads and their accounts tells something of what it looks at. */
  @FieldResolver()
  rule(@Root() { rule, activityId }: ScoreCause, @Ctx() { viewer }: Context): string | null {
    const hidden = [hiddenIn(viewer, leads), hiddenIn(viewer, accounts)];
    return activityId === null && hidden.some(({ fields, keys }) => fields.size + keys.length > 0) ? null : rule;
  }

  @FieldResolver(() => Activity, { nullable: true, description: "The activity that counted." })
  activity(@Root() cause: ScoreCause, @Ctx() context: Context) {
    return context.load(Activity, cause.activityId);
  }
}

@Resolver(() => LeadStatusChange)
export class LeadStatusChangeFields {
  @FieldResolver(() => Lead, { nullable: true, description: "The lead as it is now; null when you no longer see it." })
  lead(@Root() change: LeadStatusChange, @Ctx() context: Context) {
    return context.load(Lead, change.leadId);
  }
}
