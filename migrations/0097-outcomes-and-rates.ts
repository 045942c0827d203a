import type { MigrationInterface, QueryRunner } from "typeorm";

/** What partners report may have to be confirmed; and a currency of the organisation, with the rates of the others. */
export class OutcomesAndRates1763750000970 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workspace add column partner_outcomes text not null default 'FOLLOW', add column currency text;
      alter table lead_share add column outcome_state text;
      update lead_share set outcome_state = 'CONFIRMED' where state in ('WON', 'LOST');
      create table exchange_rate (
        id uuid not null,
        base text not null,
        currency text not null,
        valid_from date not null,
        rate text not null,
        constraint pk_exchange_rate primary key (id)
      );
      create unique index ix_exchange_rate_base_currency_valid_from on exchange_rate (base, currency, valid_from);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table exchange_rate;
      alter table lead_share drop column outcome_state;
      alter table workspace drop column partner_outcomes, drop column currency;
    `);
  }
}
