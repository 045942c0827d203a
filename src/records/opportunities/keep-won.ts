import type { NotedChange } from "../../platform/database/change-event.js";
import { whenChanged, whenTouched } from "../../platform/database/record-changes.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { rateSql } from "./exchange-rate.js";
import { OpportunityStage } from "./stages.js";

/** What follows when what accounts bought is another than before. */
type Follower = (tx: Transaction, accountIds: string[]) => Promise<void>;

const followers: Follower[] = [];

export const whenWonMoves = (follower: Follower): void => void followers.push(follower);

/** What of a deal decides what its account bought. */
const DECIDES = ["stage", "amountValue", "currency", "closedAt", "accountId"];

/** Accounts know what was won with them, whichever verb moves a deal, changes, merges, deletes or restores it. */
whenChanged("opportunity", (tx, changes) => keepWon(tx, "select unnest($1::uuid[])", [[...new Set(changes.flatMap(accountsOf))]]));

/** And what it is worth by the rates and the currency that the organisation has now. */
for (const [setting, field] of [
  ["exchange_rate", "rate"],
  ["workspace", "currency"],
] as const)
  whenTouched(setting, field, (tx) => keepWon(tx, "select id from account where won_deals > $1", [0]));

function accountsOf({ before, after, changedFields }: NotedChange): string[] {
  if (!changedFields.some((field) => DECIDES.includes(field))) return [];
  const states = [after, before && { ...after, ...before }];
  return states.flatMap((state) => (state?.stage === OpportunityStage.CLOSED_WON ? [state.accountId as string] : []));
}

/** @param ids SQL that gives the uuids of the accounts */
async function keepWon(tx: Transaction, ids: string, values: unknown[]): Promise<void> {
  if (Array.isArray(values[0]) && values[0].length === 0) return;
  const worth = `o.amount * (${rateSql("w.currency", { currency: "o.currency", closedAt: "o.closed_at" })})`;
  const moved = await tx.sql<{ id: string }>(
    `with won as (
       select a.id, count(o.id)::int as deals, max(o.closed_at) as last, case when count(o.id) > 0 then w.currency end as currency,
         case when count(o.id) > 0 and w.currency is not null then coalesce(sum(round(${worth}, 4)), 0) end as worth
       from account a cross join workspace w left join opportunity o on o.account_id = a.id and o.stage = '${OpportunityStage.CLOSED_WON}'
       where a.id in (${ids}) group by a.id, w.currency)
     update account a set (won_deals, won_worth, won_currency, last_won_at) = (won.deals, won.worth, won.currency, won.last)
     from won where a.id = won.id and (a.won_deals, a.won_worth, a.won_currency, a.last_won_at)
       is distinct from (won.deals, won.worth, won.currency, won.last) returning a.id`,
    values,
  );
  if (moved.length === 0) return;
  for (const follow of followers)
    await follow(
      tx,
      moved.map(({ id }) => id),
    );
}
