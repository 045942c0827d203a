import "./task.fields.js";
import { Task } from "./task.js";
import { TaskResolver } from "./task.resolver.js";
import { tellDue } from "./tell-due.js";

export const feature = {
  entities: [Task],
  resolvers: [TaskResolver],
  clock: { "tasks that are due": tellDue },
};
