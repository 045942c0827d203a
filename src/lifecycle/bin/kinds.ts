import type { EntityTarget } from "typeorm";
import { Team } from "../../access/team.js";
import { mayReadOwned, ownedInSight } from "../../access/visible-owner.js";
import type { Node } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { Account } from "../../records/accounts/account.js";
import { oneHierarchyAtATime, placeUnder } from "../../records/accounts/hierarchy.js";
import { Activity, ActivityType } from "../../records/activities/activity.js";
import { Campaign } from "../../records/campaigns/campaign.js";
import { Source } from "../../records/campaigns/source.js";
import { Contact } from "../../records/contacts/contact.js";
import { Lead } from "../../records/leads/lead.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import { Queue, queueInSight } from "../../records/queues/queue.js";
import { seesSubject } from "../../records/subjects/subject.js";
import { Task } from "../../records/tasks/task.js";
import { rescoreByActivity } from "../engagement/edit-activity.js";
import { BusinessCalendar } from "../routing/business-calendar.js";
import { usesInRules } from "../routing/set-rules.js";
import { DeletedKind } from "./deleted-kind.js";
import type { RecordCount } from "./deleted-record.js";

/** What is different about one kind of records that can be deleted. */
export interface Binnable<T extends Node = any> {
  entity: EntityTarget<T> & { prefix: string };
  table: string;
  /** What a message calls one. */
  noun: string;
  /** What it takes to delete and restore them. */
  scope: Scope;
  nameOf(record: T): string;
  /** Whether the viewer sees the record; another's looks as if it were not there. */
  sees(tx: Transaction, viewer: Viewer, record: T): boolean | Promise<boolean>;
  /** Throws a Refusal when such a record cannot be deleted at all. */
  refuse?(record: T, path: string): void;
  /** Takes what has to be locked before the records' own rows. */
  before?(tx: Transaction, uuids: string[]): Promise<void>;
  /** What needs a record without naming it in a column. */
  uses?(tx: Transaction, uuid: string): Promise<RecordCount[]>;
  /** What follows, once the record is gone, or there again. */
  settle?(tx: Transaction, record: T, gone: boolean): Promise<void>;
  /** Brings a record that comes back in line with what has become of others since. */
  revive?(tx: Transaction, record: T): Promise<void>;
}

const owned = (scope: Scope) => (_tx: Transaction, viewer: Viewer, record: { ownerId: string | null }) =>
  mayReadOwned(viewer, record, scope);
const everybody = () => true;
const nameOf = ({ name }: { name: string }) => name;

/** The kinds of records that can be deleted, and restored. */
export const BINNABLE: Record<DeletedKind, Binnable> = {
  [DeletedKind.LEAD]: {
    entity: Lead,
    table: "lead",
    noun: "lead",
    scope: Scope.RECORDS_DELETE,
    nameOf,
    sees: owned(Scope.LEADS_READ),
  },
  [DeletedKind.CONTACT]: {
    entity: Contact,
    table: "contact",
    noun: "contact",
    scope: Scope.RECORDS_DELETE,
    nameOf,
    sees: owned(Scope.CUSTOMERS_READ),
  },
  [DeletedKind.ACCOUNT]: {
    entity: Account,
    table: "account",
    noun: "account",
    scope: Scope.RECORDS_DELETE,
    nameOf,
    sees: owned(Scope.CUSTOMERS_READ),
    before: oneHierarchyAtATime,
    revive: async (tx, account: Account) => placeUnder(tx, account, account.parentId ? { id: account.parentId } : null),
  },
  [DeletedKind.OPPORTUNITY]: {
    entity: Opportunity,
    table: "opportunity",
    noun: "opportunity",
    scope: Scope.RECORDS_DELETE,
    nameOf,
    sees: owned(Scope.OPPORTUNITIES_READ),
  },
  [DeletedKind.ACTIVITY]: {
    entity: Activity,
    table: "activity",
    noun: "activity",
    scope: Scope.ACTIVITIES_WRITE,
    nameOf: ({ type }: Activity) => type,
    sees: seesSubject,
    refuse: ({ type }: Activity, path) => {
      if (type === ActivityType.LEAD_CAPTURED)
        throw new InvalidInput(path, "A capture keeps what was sent; it is neither changed nor deleted.");
    },
    before: lockTheirLeads,
    settle: (tx, activity: Activity, gone) => rescoreByActivity(tx, activity, gone),
  },
  [DeletedKind.TASK]: {
    entity: Task,
    table: "task",
    noun: "task",
    scope: Scope.ACTIVITIES_WRITE,
    nameOf: ({ title }: Task) => title,
    sees: async (tx, viewer, task: Task) =>
      (task.ownerId !== null && !viewer.sight.all && ownedInSight(viewer, task)) || seesSubject(tx, viewer, task),
  },
  [DeletedKind.CAMPAIGN]: {
    entity: Campaign,
    table: "campaign",
    noun: "campaign",
    scope: Scope.CAMPAIGNS_MANAGE,
    nameOf,
    sees: everybody,
    before: (tx) => tx.serialize(["campaigns"]),
  },
  [DeletedKind.SOURCE]: {
    entity: Source,
    table: "source",
    noun: "source",
    scope: Scope.CAMPAIGNS_MANAGE,
    nameOf,
    sees: everybody,
  },
  [DeletedKind.TEAM]: {
    entity: Team,
    table: "team",
    noun: "team",
    scope: Scope.USERS_MANAGE,
    nameOf,
    sees: everybody,
    uses: usesInRules,
  },
  [DeletedKind.QUEUE]: {
    entity: Queue,
    table: "queue",
    noun: "queue",
    scope: Scope.ROUTING_MANAGE,
    nameOf,
    sees: (_tx, viewer, queue: Queue) => queueInSight(viewer, queue),
    uses: usesInRules,
  },
  [DeletedKind.BUSINESS_CALENDAR]: {
    entity: BusinessCalendar,
    table: "business_calendar",
    noun: "business calendar",
    scope: Scope.ROUTING_MANAGE,
    nameOf,
    sees: everybody,
    uses: usesInRules,
  },
};

/** The leads of activities first, as whoever records one does. */
async function lockTheirLeads(tx: Transaction, uuids: string[]): Promise<void> {
  await tx.sql("select from lead where id in (select lead_id from activity where id = any($1::uuid[])) order by id for no key update", [
    uuids,
  ]);
}
