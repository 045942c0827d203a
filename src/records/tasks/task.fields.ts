import { users } from "../../access/user.js";
import { toId } from "../../platform/database/id.js";
import { Scope } from "../../platform/identity/scopes.js";
import { dateTime, enumeration, queryable, relate, seen, string, timestamps, toMany, toOne } from "../../platform/query/fields.js";
import { Direction, Nulls } from "../../platform/query/order.js";
import { accounts } from "../accounts/account.js";
import { contacts } from "../contacts/contact.js";
import { leads } from "../leads/lead.fields.js";
import { opportunities } from "../opportunities/opportunity.js";
import { TaskEventType, TaskKind } from "./task.enums.js";
import { Task } from "./task.js";

/** The scopes that together open all records that tasks are about. */
const ALL_RECORDS = [Scope.LEADS_READ, Scope.CUSTOMERS_READ, Scope.OPPORTUNITIES_READ];

/**
 * What can be asked about tasks. Who sees one of the records that a task belongs to sees the task, and so does whoever
 * sees what its owner works: one's own tasks stay in sight when the record goes to somebody else.
 */
export const tasks = queryable(Task, {
  table: "task",
  fields: {
    title: string(),
    description: string(),
    kind: enumeration(() => TaskKind, "TaskKind"),
    dueAt: dateTime(),
    remindAt: dateTime(),
    remindedAt: dateTime(),
    overdueAt: dateTime(),
    completedAt: dateTime(),
    completedBy: toOne(() => users, "completedById", "Who did it; null while it is open, and for a program."),
    owner: toOne(() => users, "ownerId", "Who is to do it."),
    lead: toOne(() => leads, "leadId", "The lead that it is about, or that its deal came from."),
    account: toOne(() => accounts, "accountId", "The account that it is about, or that its contact or deal belongs to."),
    contact: toOne(() => contacts, "contactId", "The contact that it is about, or that its lead or deal is with."),
    opportunity: toOne(() => opportunities, "opportunityId", "The deal that it is about, or that its lead became."),
    ...timestamps,
  },
  visible: ({ sight, scopes }) => {
    const records = [seen("lead"), seen("account"), seen("contact"), seen("opportunity")];
    if (sight.all) return ALL_RECORDS.every((scope) => scopes.has(scope)) ? {} : { or: records };
    return { or: [{ owner: { id: { in: sight.ownerIds.map((id) => toId("user", id)) } } }, ...records] };
  },
  order: [
    { field: "completedAt", direction: Direction.DESC, nulls: Nulls.FIRST },
    { field: "dueAt", direction: Direction.ASC, nulls: Nulls.LAST },
  ],
  roots: {
    scope: Scope.LEADS_READ,
    one: ["task", "One task; null when there is none with this id, or none that you may see."],
    many: ["tasks", "Tasks: by default open ones first, next due first, then those that are done, latest first."],
  },
  stats: {
    name: "taskStats",
    description: "Tasks in numbers.",
    groups: { kind: "kind", owner: "owner", team: "owner.team" },
    time: "createdAt",
  },
  ruled: {},
  stream: {
    noun: "task",
    description: "Every change of the tasks that you see, with reminders and what becomes overdue.",
    types: TaskEventType,
    before: {
      title: "The former title.",
      dueAt: "Until when it was to be done.",
      remindAt: "When to be reminded of it.",
      completedAt: "When it had been done.",
      owner: "Who was to do it.",
    },
  },
});

const OF = "Open ones first, next due first, then those that are done.";
relate(leads, { tasks: toMany(() => tasks, "leadId", `What is to be done about it. ${OF}`, { seenWithParent: true }) });
relate(accounts, {
  tasks: toMany(() => tasks, "accountId", `What is to be done about it, its contacts and its deals. ${OF}`, { seenWithParent: true }),
});
relate(contacts, { tasks: toMany(() => tasks, "contactId", `What is to be done about the person. ${OF}`, { seenWithParent: true }) });
relate(opportunities, { tasks: toMany(() => tasks, "opportunityId", `What is to be done about it. ${OF}`, { seenWithParent: true }) });
relate(users, { tasks: toMany(() => tasks, "ownerId", `What the person is to do, as far as you see it. ${OF}`) });
