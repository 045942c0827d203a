import { declareOwnedRecords, OwnedKind } from "../../access/leavers/owned-work.js";
import "./follow-lead.js";
import "./task.fields.js";
import { notifyDueTasks } from "./due-tasks.js";
import { Task } from "./task.js";
import { TaskResolver } from "./task.resolver.js";

declareOwnedRecords(Task, { kind: OwnedKind.TASK, open: "select id from task where owner_id = $1 and completed_at is null" });

export const feature = {
  entities: [Task],
  resolvers: [TaskResolver],
  clock: { "tasks that are due": notifyDueTasks },
};
