import { mayReadOwned } from "../../access/visible-owner.js";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { Scope } from "../../platform/identity/scopes.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { Account } from "../accounts/account.js";
import { lockPresent } from "../accounts/merged-record.js";
import { Contact } from "../contacts/contact.js";
import { Lead } from "../leads/lead.js";
import { Opportunity } from "../opportunities/opportunity.js";

/** What an activity or a task is about. */
export type Subject = Lead | Contact | Account | Opportunity;

/** The kinds of records that it can be, in the order in which their rows are locked. */
export const SUBJECTS = { lead: Lead, contact: Contact, account: Account, opportunity: Opportunity } as const;

/** What it takes to read each kind. */
const READ_SCOPES: Record<keyof typeof SUBJECTS, Scope> = {
  lead: Scope.LEADS_READ,
  contact: Scope.CUSTOMERS_READ,
  account: Scope.CUSTOMERS_READ,
  opportunity: Scope.OPPORTUNITIES_READ,
};

/** The records whose story an activity or a task belongs to. */
export interface Links {
  leadId: string | null;
  accountId: string | null;
  contactId: string | null;
  opportunityId: string | null;
}

/**
 * What kind of record an id names.
 * @throws {Refusal} INVALID_INPUT when it is of none that something can be about, or malformed
 */
export function kindOfSubject(subjectId: string, path = "subjectId"): keyof typeof SUBJECTS {
  const prefix = subjectId.split("_")[0] as keyof typeof SUBJECTS;
  if (!SUBJECTS[prefix]) throw new InvalidInput(path, `"${path}" must be the id of a lead, contact, account or opportunity.`);
  fromId(prefix, subjectId, path);
  return prefix;
}

/** The record that something is to be about, its row locked. @throws {Refusal} NOT_FOUND, also when it is out of sight */
export async function lockVisibleSubject(tx: Transaction, viewer: Viewer, subjectId: string, path = "subjectId"): Promise<Subject> {
  const kind = kindOfSubject(subjectId, path);
  const uuid = fromId(kind, subjectId, path);
  const subject = await lockPresent<Subject>(tx, SUBJECTS[kind] as never, uuid);
  if (!subject || !mayReadOwned(viewer, subject, READ_SCOPES[kind])) throw new NotFound(path, kind);
  return subject;
}

/**
 * How to find the records whose story something about these subjects belongs to: what happens with a contact happens
 * with its account, and what happens with a deal with its account, its contact and the lead that it came from. A lead
 * that has been converted goes on in what it became.
 */
export async function linksOf(tx: Transaction, subjects: Subject[]): Promise<(subject: Subject) => Links> {
  const known = subjects.filter(
    (subject): subject is Lead => subject instanceof Lead && (subject.contactId !== null || subject.convertedAt !== null),
  );
  const stories =
    known.length === 0
      ? []
      : await tx.sql<Links>(
          `select l.id as "leadId", coalesce(c.account_id, p.account_id) as "accountId", coalesce(c.contact_id, l.contact_id) as "contactId",
                  c.opportunity_id as "opportunityId"
           from unnest($1::uuid[], $2::uuid[], $3::boolean[]) l (id, contact_id, converted)
           left join conversion c on c.lead_id = l.id and l.converted left join contact p on p.id = l.contact_id`,
          [known.map(({ id }) => id), known.map(({ contactId }) => contactId), known.map(({ convertedAt }) => convertedAt !== null)],
        );
  const storyOf = new Map(stories.map((story) => [story.leadId, story]));
  const none: Links = { leadId: null, accountId: null, contactId: null, opportunityId: null };
  return (subject) => {
    if (subject instanceof Lead) return storyOf.get(subject.id) ?? { ...none, leadId: subject.id };
    if (subject instanceof Contact) return { ...none, contactId: subject.id, accountId: subject.accountId };
    if (subject instanceof Account) return { ...none, accountId: subject.id };
    const { id, leadId, accountId, contactId } = subject;
    return { leadId, accountId, contactId, opportunityId: id };
  };
}

/** Whether this viewer sees one of the records that something belongs to. */
export async function seesSubject(tx: Transaction, viewer: Viewer, links: Links): Promise<boolean> {
  if (viewer.sight.all && Object.values(READ_SCOPES).every((scope) => viewer.scopes.has(scope))) return true;
  const owners = await tx.sql<{ kind: keyof typeof SUBJECTS; ownerId: string | null }>(
    `select 'lead' as kind, owner_id as "ownerId" from lead where id = $1 union all select 'account', owner_id from account where id = $2
     union all select 'contact', owner_id from contact where id = $3 union all select 'opportunity', owner_id from opportunity where id = $4`,
    [links.leadId, links.accountId, links.contactId, links.opportunityId],
  );
  return owners.some((owner) => mayReadOwned(viewer, owner, READ_SCOPES[owner.kind]));
}
