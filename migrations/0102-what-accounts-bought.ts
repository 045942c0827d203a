import type { MigrationInterface, QueryRunner } from "typeorm";

/** Accounts know what was won with them: how many deals, what they are worth in the organisation's currency, and when the last was. */
export class WhatAccountsBought1763750001020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column won_deals int not null default 0, add column won_worth numeric(19, 4), add column won_currency text,
        add column last_won_at timestamptz(3);
      update account a set (won_deals, won_worth, won_currency, last_won_at) = (won.deals, won.worth, won.currency, won.last)
      from (
        select o.account_id, count(*)::int as deals, max(o.closed_at) as last, w.currency,
          case when w.currency is not null then coalesce(sum(round(o.amount * (case when o.currency = w.currency then 1 else (
            select r.rate::numeric from exchange_rate r where r.base = w.currency and r.currency = o.currency
              and r.valid_from <= (coalesce(o.closed_at, now()) at time zone 'UTC')::date order by r.valid_from desc limit 1) end), 4)), 0) end as worth
        from opportunity o cross join workspace w where o.stage = 'CLOSED_WON' group by o.account_id, w.currency) won
      where a.id = won.account_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "alter table account drop column won_deals, drop column won_worth, drop column won_currency, drop column last_won_at",
    );
  }
}
