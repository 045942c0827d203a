import { Arg, Args, Ctx, FieldResolver, Resolver, Root, Subscription } from "type-graphql";
import type { ChangeEvent, Image } from "../../platform/database/change-event.js";
import { answersEvents } from "../../platform/events/event-node.js";
import { recordEventOf, StreamArgs } from "../../platform/events/record-event.js";
import { type SeenChange, seenChange, Visibility, visibleChanges } from "../../platform/events/visible-changes.js";
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
import { LeadScoreChange, LeadStatusChange, SCORE_EVENT, ScoreCause, STATUS_EVENT } from "./lead-events.js";
import type { ScoreCauseKind } from "./score.enums.js";

const WHERE = "Which leads: the same filter as of a list; also a change by which a lead comes into the filter or leaves it.";

@Resolver()
export class LeadSubscriptions {
  @Allow(Scope.LEADS_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => LeadScoreChange, {
    description: "Every change of band or grade of the leads that you see, and every move of a score by at least the model's delta.",
    subscribe: (request) => visibleChanges(request, leads, { about: isOfScore, shows: ({ mayRead }) => mayRead }),
  })
  leadScoreChanged(
    @Root() change: SeenChange,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(leads), { nullable: true, description: WHERE }) _where?: Where,
  ): LeadScoreChange {
    return scoreChangeOf(change);
  }

  @Allow(Scope.LEADS_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => LeadStatusChange, {
    description: "Every change of status or stage of the leads that you see.",
    subscribe: (request) => visibleChanges(request, leads, { about: isOfStatus, shows: ({ mayRead }) => mayRead }),
  })
  leadStatusChanged(
    @Root() change: SeenChange,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(leads), { nullable: true, description: WHERE }) _where?: Where,
  ): LeadStatusChange {
    return statusChangeOf(change);
  }
}

/** Changes of an existing lead in one of these fields. */
const changes =
  (...fields: string[]) =>
  ({ before, changedFields }: ChangeEvent): boolean =>
    before !== null && fields.some((field) => changedFields.includes(field));

const isOfScore = (event: ChangeEvent): boolean => !event.cause?.minor && changes("score", "band", "grade")(event);
const isOfStatus = changes("status", "stage");

function scoreChangeOf(change: SeenChange): LeadScoreChange {
  const { event, knewBefore } = change;
  const { score: kind, rule = null, activityId = null } = event.cause ?? {};
  const [from, to] = pointsOf(event);
  return Object.assign(new LeadScoreChange(), factsOf(change, SCORE_EVENT), {
    from: knewBefore ? from : null,
    to,
    cause: kind ? { kind: kind as ScoreCauseKind, rule, activityId } : null,
  });
}

function statusChangeOf(change: SeenChange): LeadStatusChange {
  const { event, knewBefore } = change;
  const [from, to] = pointsOf(event);
  return Object.assign(new LeadStatusChange(), factsOf(change, STATUS_EVENT), {
    from: knewBefore ? from : null,
    to,
    reason: event.cause?.reason ?? null,
  });
}

/** A lead that has left the filter is told as well, if it may be read. */
function factsOf(change: SeenChange, prefix: string) {
  const visibility = change.visibility === Visibility.REMOVED ? Visibility.UPDATED : change.visibility;
  const facts = recordEventOf({ ...change, visibility }, prefix);
  return { ...facts, visibility: change.visibility, leadId: facts.recordId };
}

/** By `node`, the change as it is told to whoever may read the lead. */
function answer(prefix: string, isMeant: (event: ChangeEvent) => boolean, tell: (change: SeenChange) => object): void {
  answersEvents("organisation", prefix, async (context, event) => {
    if (event.recordType !== Lead.prefix || !isMeant(event) || !context.viewer.scopes.has(Scope.LEADS_READ)) return null;
    const change = await seenChange(context, leads, event);
    return change?.mayRead ? tell(change) : null;
  });
}

answer(SCORE_EVENT, isOfScore, scoreChangeOf);
answer(STATUS_EVENT, isOfStatus, statusChangeOf);

/** The lead's values before and after. */
const pointsOf = ({ before, after }: ChangeEvent): [Image, Image] => [{ ...after, ...before }, { ...after }];

@Resolver(() => LeadScoreChange)
export class LeadScoreChangeFields {
  @FieldResolver(() => Lead, { nullable: true, description: "The lead as it is now; null when you no longer see it." })
  lead(@Root() change: LeadScoreChange, @Ctx() context: Context) {
    return context.load(Lead, change.recordUuid);
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
    return context.load(Lead, change.recordUuid);
  }
}
