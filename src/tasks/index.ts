import { Task } from "./task.js";
import { TaskResolver } from "./task.resolver.js";
import { TaskEventFields, TaskSubscriptions } from "./task-events.resolver.js";
import { tellDue } from "./tell-due.js";

export const feature = {
  entities: [Task],
  resolvers: [TaskResolver, TaskSubscriptions, TaskEventFields],
  clock: { "tasks that are due": tellDue },
};
