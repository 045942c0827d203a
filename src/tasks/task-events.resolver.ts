import { Arg, Args, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, registerEnumType, Subscription } from "type-graphql";
import { Scope } from "../access/scopes.js";
import type { Context } from "../context.js";
import { toId } from "../database/id.js";
import { beforeOf, ofTypes, RecordEvent, recordEventOf, StreamArgs } from "../events/record-event.js";
import { type SeenChange, Visibility, visibleChanges } from "../events/visible-changes.js";
import { Allow } from "../graphql/rules.js";
import { DateTime } from "../graphql/scalars.js";
import type { Where } from "../query/filter.js";
import { filterType } from "../query/filter-types.js";
import { tasks } from "./task.fields.js";
import { Task } from "./task.js";

export enum TaskEventType {
  CREATED = "CREATED",
  UPDATED = "UPDATED",
  ASSIGNED = "ASSIGNED",
  REMINDER = "REMINDER",
  OVERDUE = "OVERDUE",
  COMPLETED = "COMPLETED",
  REOPENED = "REOPENED",
  DELETED = "DELETED",
}

registerEnumType(TaskEventType, {
  name: "TaskEventType",
  description: "What happened to a task; the most telling where one change did several things, `changedFields` has all.",
  valuesConfig: {
    CREATED: { description: "It was set." },
    UPDATED: { description: "What is to be done, until when, or what it belongs to changed." },
    ASSIGNED: { description: "Somebody else is to do it, or nobody any more." },
    REMINDER: { description: "The time to be reminded of it has come." },
    OVERDUE: { description: "Its due time has passed, and it is open." },
    COMPLETED: { description: "It was done." },
    REOPENED: { description: "It was done, and is to be done after all." },
    DELETED: { description: "It is gone." },
  },
});

@ObjectType({ description: "What the changed fields were before; null in a field that did not change, and in one that was empty." })
export class TaskBefore {
  @Field(() => String, { nullable: true, description: "The former title." })
  title?: string;

  @Field(() => DateTime, { nullable: true, description: "Until when it was to be done." })
  dueAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When to be reminded of it." })
  remindAt?: Date | null;

  @Field(() => DateTime, { nullable: true, description: "When it had been done." })
  completedAt?: Date | null;
}

@ObjectType({ description: "A committed change of a task. Delivered at least once, in commit order, without gaps." })
export class TaskEvent extends RecordEvent {
  @Field(() => TaskEventType, { description: "What happened." })
  type: TaskEventType;

  @Field(() => ID, { description: "The task, also when you no longer see it." })
  taskId: string;

  @Field(() => TaskBefore, {
    nullable: true,
    description:
      "What the changed fields were before; null for a task that is new, to the house or to you, and for one that you no longer see.",
  })
  before: TaskBefore | null;
}

@Resolver()
export class TaskSubscriptions {
  @Allow(Scope.LEADS_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => TaskEvent, {
    description: "Every change of the tasks that you see, with reminders and what becomes overdue.",
    subscribe: (request) => visibleChanges(request, tasks, { shows: ofTypes(request.args.types) }),
  })
  taskEvents(
    @Root() change: SeenChange,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(tasks), {
      nullable: true,
      description: "Which tasks: the same filter as of a list. One that leaves it is REMOVED.",
    })
    _where?: Where,
    @Arg("types", () => [TaskEventType], {
      nullable: true,
      description: "Only these kinds of changes; a task that leaves your sight is told whatever it was.",
    })
    _types?: TaskEventType[],
  ): TaskEvent {
    const { event } = change;
    const before = beforeOf(change);
    return {
      ...recordEventOf(change),
      type: event.type as TaskEventType,
      taskId: toId(Task.prefix, event.recordId),
      before: before && {
        title: before.title as string,
        dueAt: instant(before.dueAt),
        remindAt: instant(before.remindAt),
        completedAt: instant(before.completedAt),
      },
    };
  }
}

/** The log has instants as text. */
const instant = (text: unknown): Date | null => (text ? new Date(text as string) : null);

@Resolver(() => TaskEvent)
export class TaskEventFields {
  @FieldResolver(() => Task, { nullable: true, description: "The task as it is now; null when you no longer see it, or it is gone." })
  task(@Root() event: TaskEvent, @Ctx() context: Context) {
    return event.visibility === Visibility.REMOVED ? null : context.load(Task, event.recordUuid);
  }
}
