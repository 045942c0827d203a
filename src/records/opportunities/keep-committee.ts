import type { NotedChange } from "../../platform/database/change-event.js";
import { whenChanged } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Opportunity } from "./opportunity.js";
import { OpportunityContact } from "./opportunity-contact.js";

/** What was looked at already: consequences may be drawn more than once in a transaction. */
const seen = new WeakSet<NotedChange>();

function fresh(changes: readonly NotedChange[], fields: string[]): NotedChange[] {
  const found = changes.filter(
    (change) => change.after && !seen.has(change) && change.changedFields.some((field) => fields.includes(field)),
  );
  for (const change of found) seen.add(change);
  return found;
}

/**
 * The primary contact of a deal is the deal's `contactId`. Whichever verb sets it (also a conversion, a merge or an import), that
 * person is of the buying committee, and the one before stays in it without being primary.
 */
whenChanged("opportunity", async (tx: Transaction, changes: readonly NotedChange[]) => {
  // One that comes back from the bin brings its committee with it.
  const found = fresh(changes, ["contactId", "accountId", "closedAt"]).filter(({ cause }) => !cause?.restored);
  const changed = new Set(found.flatMap(({ before, recordId }) => (before ? [recordId] : [])));
  const made = new Map(
    found.flatMap(({ recordId, after }) => (changed.has(recordId) ? [] : [[recordId, after?.contactId as string | null]])),
  );
  const work = new UnitOfWork(tx);
  for (const [opportunityId, contactId] of made)
    if (contactId) work.add(Object.assign(new OpportunityContact(), { opportunityId, contactId, isPrimary: true }));
  await work.write();
  if (changed.size === 0) return;
  await dropStrangers(tx, "o.id = any($1::uuid[])", [...changed]);
  await followPrimary(tx, [...changed]);
});

/** Somebody who goes to another company is no longer whom its open deals are with; what is closed is history. */
whenChanged("contact", async (tx: Transaction, changes: readonly NotedChange[]) => {
  const moved = fresh(changes, ["accountId"]).flatMap(({ before, recordId }) => (before ? [recordId] : []));
  if (moved.length === 0) return;
  await followPrimary(tx, await dropStrangers(tx, "o.contact_id = any($1::uuid[]) and o.closed_at is null", moved));
});

/** No deal is with one account and primarily with a contact of another; that person stays in the committee. Answers the deals that this changed. */
async function dropStrangers(tx: Transaction, which: string, ids: string[]): Promise<string[]> {
  const work = new UnitOfWork(tx);
  const deals = await work.lock(
    Opportunity,
    `select o.id from opportunity o join contact c on c.id = o.contact_id where ${which} and c.account_id is distinct from o.account_id`,
    [ids],
  );
  for (const deal of deals) work.change(deal, () => Object.assign(deal, { contactId: null }));
  await work.write();
  return deals.map(({ id }) => id);
}

/** Two statements: of two who are primary the index would see both at once. */
async function followPrimary(tx: Transaction, ids: string[]): Promise<void> {
  await tx.sql(
    `update opportunity_contact c set is_primary = false from opportunity o
     where o.id = c.opportunity_id and o.id = any($1::uuid[]) and c.is_primary and c.contact_id is distinct from o.contact_id`,
    [ids],
  );
  await tx.sql(
    `insert into opportunity_contact (id, opportunity_id, contact_id, is_primary)
     select gen_random_uuid(), id, contact_id, true from opportunity where id = any($1::uuid[]) and contact_id is not null
     on conflict (opportunity_id, contact_id) do update set is_primary = true where not opportunity_contact.is_primary`,
    [ids],
  );
}
