import "./follow-lead.js";
import "./task.fields.js";
import { notifyDueTasks } from "./due-tasks.js";
import { Task } from "./task.js";
import { TaskResolver } from "./task.resolver.js";

export const feature = {
  entities: [Task],
  resolvers: [TaskResolver],
  clock: { "tasks that are due": notifyDueTasks },
};
