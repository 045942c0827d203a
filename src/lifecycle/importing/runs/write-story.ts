import { existingUser } from "../../../access/existing-user.js";
import { toId } from "../../../platform/database/id.js";
import { InvalidInput } from "../../../platform/errors.js";
import { checkInput } from "../../../platform/schema/check-input.js";
import { Activity, ActivityType } from "../../../records/activities/activity.js";
import { lockVisibleSubject } from "../../../records/subjects/subject.js";
import { addTask } from "../../../records/tasks/add-task.js";
import { CreateTaskInput, UpdateTaskInput, updateTask } from "../../../records/tasks/edit-task.js";
import { TaskKind } from "../../../records/tasks/task.enums.js";
import { Task } from "../../../records/tasks/task.js";
import { ActivityExternalIdInput, RecordActivityRow, recordActivity } from "../../engagement/record-activity.js";
import { OnDuplicate, RowOutcome } from "./import-enums.js";
import type { KindWriter, Linked, Writing } from "./kind-writers.js";
import type { KindRow } from "./read-kind-row.js";
import { activityTypeOf, isDone } from "./read-stages.js";
import { inputOf, ownerOf, pastOf } from "./write-customers.js";

export const activityWriter: KindWriter = {
  prefix: null,
  storyOf: () => null,
  knownBy: () => [],
  async write({ tx, viewer, settings }, { values, rest, word }, links) {
    const type = word("type", activityTypeOf) ?? ActivityType.NOTE;
    const { externalId, createdAt, occurredAt = createdAt, text } = values as Record<string, any>;
    const named = externalId && settings.plan.system;
    const input = inputOf(new RecordActivityRow(), {
      subjectId: links.subject,
      type,
      // What was planned for a day to come has been put down now.
      occurredAt: occurredAt && occurredAt > tx.now ? tx.now : occurredAt,
      text,
      properties: { ...rest, ...(values.type ? { type: values.type } : {}) },
      externalId: named ? Object.assign(new ActivityExternalIdInput(), { system: named, value: externalId }) : undefined,
    });
    await checkInput(input);
    const { activity } = await recordActivity(tx, viewer, input);
    const isNew = activity.recordedAt.getTime() === tx.now.getTime();
    return { outcome: isNew ? RowOutcome.CREATED : RowOutcome.SKIPPED, id: toId(Activity.prefix, activity.id) };
  },
  link: async () => {},
};

/** A task that comes from elsewhere may be over; one whose time has passed is not told to be overdue again. */
async function makeTask(at: Writing, row: KindRow, links: Linked): Promise<Task> {
  const { tx, viewer } = at;
  const { title, description, dueAt, remindAt } = row.values as Record<string, any>;
  const subjectId = links.subject as string;
  await checkInput(inputOf(new CreateTaskInput(), { subjectId, title, description }));
  const subject = await lockVisibleSubject(tx, viewer, subjectId);
  const owner = ownerOf(row, at);
  const ownerId = owner ? await existingUser(tx, owner, "owner") : viewer.kind === "USER" ? viewer.id : undefined;
  const completedAt = doneAt(row, tx.now);
  const isOver = dueAt && dueAt <= tx.now;
  const past = { ...pastOf(row), dueAt: dueAt ?? null, completedAt, overdueAt: isOver ? dueAt : null };
  const reminder = !completedAt && remindAt && remindAt > tx.now && !(dueAt && remindAt > dueAt) ? { remindAt } : {};
  return addTask(tx, { subject, kind: TaskKind.BY_HAND, title, description, ownerId, past: { ...past, ...reminder } });
}

/** When the task was done; null for one that is open. */
function doneAt({ values, word }: KindRow, now: Date): Date | null {
  const { completedAt, dueAt } = values as { completedAt?: Date; dueAt?: Date };
  if (!completedAt && !word("status", isDone)) return null;
  const said = completedAt ?? dueAt ?? now;
  return said > now ? now : said;
}

export const taskWriter: KindWriter = {
  prefix: "task",
  storyOf: (_id, { subject }) => subject ?? null,
  knownBy: () => [],
  async write(at, row, links, known) {
    if (!links.subject) throw new InvalidInput("subject", "A task is about a record; the row names none.");
    if (!known) return { outcome: RowOutcome.CREATED, id: toId(Task.prefix, (await makeTask(at, row, links)).id) };
    if (at.onDuplicate !== OnDuplicate.UPDATE) return { outcome: RowOutcome.SKIPPED, id: known };
    const { title, description, dueAt } = row.values as Record<string, any>;
    const input = inputOf(new UpdateTaskInput(), { taskId: known, title, description, ...(dueAt > at.tx.now ? { dueAt } : {}) });
    await checkInput(input);
    await updateTask(at.tx, at.viewer, input);
    return { outcome: RowOutcome.UPDATED, id: known };
  },
  link: async () => {},
};
