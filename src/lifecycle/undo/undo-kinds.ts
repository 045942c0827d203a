import type { EntityTarget } from "typeorm";
import { mayReadOwned } from "../../access/visible-owner.js";
import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { companyDomain, fullName } from "../../platform/identifiers/contact-details.js";

import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { Account } from "../../records/accounts/account.js";
import { Contact } from "../../records/contacts/contact.js";
import { Lead } from "../../records/leads/lead.js";
import { REFERRED_BY_COLUMNS } from "../../records/leads/referral.js";
import { Opportunity } from "../../records/opportunities/opportunity.js";
import { type Links, seesSubject } from "../../records/subjects/subject.js";
import { Task } from "../../records/tasks/task.js";
import type { FieldRules } from "./plan-fields.js";

/** A kind of record whose changes can be undone. */
export interface UndoKind extends FieldRules {
  entity: EntityTarget<MutableNode>;
  /** What it takes to change such records. */
  writes: Scope;
  /** What it takes besides to set some of the fields. */
  alsoNeeds?: Partial<Record<string, Scope>>;
  /** Whether a viewer sees a record of such values. */
  sees(tx: Transaction, viewer: Viewer, record: any): Promise<boolean>;
  /** Sets what follows from the fields that were set back. */
  settle?(record: any): void;
}

const EMAIL = ["email", "emailAsTyped", "emailList"];
const PHONE = ["phone", "phoneAsTyped", "phoneExtension", "phoneList"];

const seenByOwner = (scope: Scope) => async (_: Transaction, viewer: Viewer, record: { ownerId: string | null }) =>
  mayReadOwned(viewer, record, scope);

const lead: UndoKind = {
  entity: Lead,
  writes: Scope.LEADS_WRITE,
  alsoNeeds: { assessment: Scope.LEADS_QUALIFY, stage: Scope.LEADS_QUALIFY, disqualificationReason: Scope.LEADS_QUALIFY },
  // What was recorded of the person stays, and so does what says when that was.
  derived: [
    ...["name", "domain", "emailKind", "score", "fitScore", "engagementScore", "band", "grade"],
    ...["lastActivityAt", "firstTouchId", "lastTouchId", "convertedAt", "mergedAt"],
  ],
  groups: [
    ["status", "statusSince", "stage", "disqualificationReason", "revisitAt", "interest", "resumeAt"],
    ["firstResponseDueAt", "firstResponseAlertAt", "firstResponseBreachedAt", "firstRespondedAt", "returnedAt"],
    ["ownerId", "queueId"],
    REFERRED_BY_COLUMNS,
    EMAIL,
    PHONE,
  ],
  sees: seenByOwner(Scope.LEADS_READ),
  settle: (record: Lead) => {
    record.domain = companyDomain(record.website, record.email);
    record.rename();
  },
};

const contact: UndoKind = {
  entity: Contact,
  writes: Scope.CUSTOMERS_WRITE,
  derived: ["name", "mergedAt"],
  groups: [EMAIL, PHONE],
  sees: seenByOwner(Scope.CUSTOMERS_READ),
  settle: (record: Contact) => {
    record.name = fullName(record.firstName, record.lastName) ?? record.email ?? record.phone ?? record.name;
  },
};

const account: UndoKind = {
  entity: Account,
  writes: Scope.CUSTOMERS_WRITE,
  derived: ["domain", "ultimateParentId", "mergedAt"],
  groups: [PHONE],
  sees: seenByOwner(Scope.CUSTOMERS_READ),
  settle: (record: Account) => {
    record.domain = companyDomain(record.website, null);
  },
};

const opportunity: UndoKind = {
  entity: Opportunity,
  writes: Scope.OPPORTUNITIES_WRITE,
  derived: [],
  groups: [
    ["stepId", "stage", "pipelineId", "probability", "closedAt", "closeReasonId", "lostReason", "wonReason"],
    ["amountValue", "currency", "linesChangedAt"],
  ],
  sees: seenByOwner(Scope.OPPORTUNITIES_READ),
};

const task: UndoKind = {
  entity: Task,
  writes: Scope.ACTIVITIES_WRITE,
  derived: [],
  groups: [
    ["completedAt", "completedById"],
    ["dueAt", "remindAt", "remindedAt", "overdueAt"],
    ["leadId", "accountId", "contactId", "opportunityId"],
  ],
  sees: async (tx: Transaction, viewer: Viewer, record: Links & { ownerId: string | null }) =>
    (record.ownerId !== null && !viewer.sight.all && viewer.sight.ownerIds.includes(record.ownerId)) || seesSubject(tx, viewer, record),
};

/** In the order in which their rows are locked. */
export const UNDO_KINDS: Record<string, UndoKind> = { lead, contact, account, opportunity, task };
