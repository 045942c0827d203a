import type { NotedChange } from "../../platform/database/change-event.js";
import { whenChanged } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { RuleKind } from "../../records/leads/score.enums.js";
import { whenWonMoves } from "../../records/opportunities/keep-won.js";
import { ACCOUNT } from "../conditions/facts.js";
import { activeModels } from "./active-models.js";
import { looksAt } from "./correct-ledger.js";
import { takeLeadsToRescore } from "./rescore-leads.js";

/** As many leads are scored with what moved them; more are due at once, and scored by the clock. */
const AT_ONCE = 100;

/** What of an account models can look at, and what decides which leads belong to it. */
const DECIDES = ["customFields", "domain", "mergedAt"];

/** Changes that were followed: consequences may be drawn more than once in a transaction. */
const followed = new WeakSet<NotedChange>();

const unfollowed = (changes: readonly NotedChange[], isOfInterest: (change: NotedChange) => boolean): NotedChange[] => {
  const fresh = changes.filter((change) => !followed.has(change) && isOfInterest(change));
  for (const change of fresh) followed.add(change);
  return fresh;
};

/** The leads of accounts ($1), also by domains that these had ($2), as lead-accounts.ts finds the accounts of leads. */
const LEADS_OF_ACCOUNTS = `select l.id from lead l where l.contact_id in (select id from contact where account_id = any($1::uuid[]))
  union select l.id from lead l where l.domain = any($2) or l.domain in (
    select domain from account where id = any($1::uuid[]) union select domain from merged_record where survivor_id = any($1::uuid[]))`;

whenWonMoves((tx, accountIds) => rescoreMoved(tx, LEADS_OF_ACCOUNTS, [accountIds, []]));

whenChanged("account", async (tx, changes) => {
  const moved = unfollowed(changes, ({ changedFields }) => changedFields.some((field) => DECIDES.includes(field)));
  const domains = moved.flatMap(({ before, after }) => [before?.domain, after?.domain]).filter((domain) => domain);
  if (moved.length > 0) await rescoreMoved(tx, LEADS_OF_ACCOUNTS, [moved.map(({ recordId }) => recordId), domains]);
});

whenChanged("contact", async (tx, changes) => {
  const moved = unfollowed(changes, ({ before, changedFields }) => before !== null && changedFields.includes("accountId"));
  const ids = moved.map(({ recordId }) => recordId);
  if (ids.length > 0) await rescoreMoved(tx, "select id from lead where contact_id = any($1::uuid[])", [ids]);
});

whenChanged("lead", async (tx, changes) => {
  const belongs = ({ before, after, changedFields }: NotedChange) =>
    before !== null && after !== null && (changedFields.includes("contactId") || changedFields.includes("domain"));
  const ids = unfollowed(changes, belongs).map(({ recordId }) => recordId);
  if (ids.length > 0) await rescoreMoved(tx, "select id from lead where id = any($1::uuid[])", [ids]);
});

/** @param leads SQL that gives the uuids of leads whose accounts are other ones, or others than before */
async function rescoreMoved(tx: Transaction, leads: string, values: unknown[]): Promise<void> {
  const { all } = await activeModels(tx);
  if (!all.some(({ definition }) => looksAt(definition, RuleKind.FIT, ACCOUNT))) return;
  const some = await tx.sql<{ id: string }>(`select id from (${leads}) lead order by id limit ${AT_ONCE + 1}`, values);
  if (some.length > AT_ONCE) {
    const now = `$${values.length + 1}`;
    await tx.sql(`update lead_score set rescore_at = least(rescore_at, ${now}) where lead_id in (${leads})`, [...values, tx.now]);
  } else if (some.length > 0) {
    const taken = await takeLeadsToRescore(tx, "select unnest($1::uuid[])", [some.map(({ id }) => id)]);
    await taken.rescore(taken.leads, tx.now);
  }
}
