import type { MigrationInterface, QueryRunner } from "typeorm";

const TEXTS = ["contact_name", "contact_email", "note"];

/** As in 0036: the role of partners sees a text where its field set is said to show it, and here only of some deals. */
const view = (deals: string) => {
  const shown = (column: string, of: string) =>
    `case when ${of} (current_user <> 'leadwire_partner' or current_setting('leadwire.field_set', true) in ('CONTACT', 'FULL')) then ${column} end as ${column}`;
  return `
    create or replace view own_registration with (security_invoker = true, security_barrier = true) as
      select id, partner_id::text as partner_id, state, created_at, expected_amount, expected_currency,
             case when state = 'REGISTERED' then expires_at end as expires_at,
             ${[shown("company_name", ""), ...TEXTS.map((column) => shown(column, deals))].join(",\n             ")}
        from deal_registration;`;
};

/** A conflict because somebody was erased keeps nothing of them, so that no conflict may show it: what is missing would tell. */
const OWN_DEALS = "state = 'REGISTERED' and";

/** How much a partner may ask within a day of whether somebody is known, and what the organisation is told of those who ask much. */
export class WhatPartnersMayAsk1763750000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table partner
        add column deals_per_day integer not null default 50,
        add column hashes_per_day integer not null default 50000;

      create table partner_use (
        partner_id uuid not null,
        what text not null,
        used integer not null,
        since timestamptz(3) not null,
        constraint pk_partner_use primary key (partner_id, what),
        constraint fk_partner_use_partner_id foreign key (partner_id) references partner (id)
      );

      create table partner_alert (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        partner_id uuid not null,
        kind text not null,
        used integer not null,
        most integer not null,
        constraint pk_partner_alert primary key (id),
        constraint fk_partner_alert_partner_id foreign key (partner_id) references partner (id)
      );
      create index ix_partner_alert_partner_id_created_at_id on partner_alert (partner_id, created_at, id);
      create index ix_partner_alert_created_at_id on partner_alert (created_at, id);
      ${view(OWN_DEALS)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${view("")}
      drop table partner_alert;
      drop table partner_use;
      alter table partner drop column deals_per_day, drop column hashes_per_day;
    `);
  }
}
