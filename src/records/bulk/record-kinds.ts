import type { EntityTarget } from "typeorm";
import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import type { Queryable } from "../../platform/query/fields.js";
import { Account, accounts } from "../accounts/account.js";
import { AccountDetailsInput, UpdateAccountRow, updateAccount } from "../accounts/edit-account.js";
import { oneHierarchyAtATime } from "../accounts/hierarchy.js";
import { Contact, contacts } from "../contacts/contact.js";
import { ContactDetailsInput, UpdateContactRow, updateContact } from "../contacts/edit-contact.js";
import { OpportunityDetailsInput, UpdateOpportunityRow, updateOpportunity } from "../opportunities/edit-opportunity.js";
import { Opportunity, opportunities } from "../opportunities/opportunity.js";
import { TaskChangesInput, UpdateTaskRow, updateTask } from "../tasks/edit-task.js";
import { tasks } from "../tasks/task.fields.js";
import { Task } from "../tasks/task.js";

/** A kind of record that many of are changed at once like one; leads have statements of their own for it. */
export interface ManyKind {
  entity: EntityTarget<MutableNode> & { prefix: string; name: string };
  target: Queryable;
  /** In names of mutations. */
  plural: string;
  /** What a row calls the record, and its id. */
  field: string;
  idField: string;
  table: string;
  scope: Scope;
  /** The changes, alone and with the id. */
  changes: abstract new () => object;
  row: new () => object;
  update(tx: Transaction, viewer: Viewer, row: any): Promise<MutableNode>;
  /** Takes what has to be locked before the records' own rows. */
  before?(tx: Transaction, rows: any[]): Promise<void>;
}

const named = (entity: ManyKind["entity"], plural: string) => {
  const field = entity.name.toLowerCase();
  return { entity, plural, field, idField: `${field}Id`, table: field };
};

export const MANY_KINDS: ManyKind[] = [
  {
    ...named(Account, "Accounts"),
    target: accounts,
    scope: Scope.CUSTOMERS_WRITE,
    changes: AccountDetailsInput,
    row: UpdateAccountRow,
    update: updateAccount,
    async before(tx, rows: UpdateAccountRow[]) {
      if (rows.some(({ parentId }) => parentId !== undefined)) await oneHierarchyAtATime(tx);
    },
  },
  {
    ...named(Contact, "Contacts"),
    target: contacts,
    scope: Scope.CUSTOMERS_WRITE,
    changes: ContactDetailsInput,
    row: UpdateContactRow,
    update: updateContact,
  },
  {
    ...named(Opportunity, "Opportunities"),
    target: opportunities,
    scope: Scope.OPPORTUNITIES_WRITE,
    changes: OpportunityDetailsInput,
    row: UpdateOpportunityRow,
    update: updateOpportunity,
  },
  {
    ...named(Task, "Tasks"),
    target: tasks,
    scope: Scope.ACTIVITIES_WRITE,
    changes: TaskChangesInput,
    row: UpdateTaskRow,
    update: updateTask,
  },
];
