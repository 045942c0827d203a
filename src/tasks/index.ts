import { Task } from "./task.js";
import { TaskResolver } from "./task.resolver.js";
import { TaskEventFields, TaskSubscriptions } from "./task-events.resolver.js";
import { tellOverdue, tellReminders } from "./tell-due.js";

export const feature = {
  entities: [Task],
  resolvers: [TaskResolver, TaskSubscriptions, TaskEventFields],
  clock: { "reminders of tasks": tellReminders, "tasks that are overdue": tellOverdue },
};
