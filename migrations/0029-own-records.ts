import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a token for teasers is not shown, of what the partner itself wrote. */
const unlessTeaser = (column: string) =>
  `case when coalesce(nullif(current_setting('leadwire.field_set', true), ''), 'FULL') <> 'TEASER' then ${column} end as ${column}`;

/**
 * Partners read what they themselves recorded and registered, behind the same wall as shares (0024). An activity of a
 * partner is kept a second time, as it was recorded: the house's own activities, and what it makes of the partner's, are
 * in another table, which the role of partners cannot read at all.
 */
export class OwnRecords1763750000290 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table shared_activity (
        id uuid not null,
        share_id uuid not null,
        type text not null,
        occurred_at timestamptz(3) not null,
        note text,
        constraint pk_shared_activity primary key (id),
        constraint fk_shared_activity_share_id foreign key (share_id) references lead_share (id)
      );
      create index ix_shared_activity_share_id_occurred_at on shared_activity (share_id, occurred_at);

      alter table shared_activity enable row level security;
      create policy partner_of_shared_activity on shared_activity for select using (exists (
        select from lead_share s
         where s.id = share_id and s.state in ('OFFERED', 'VIEWED', 'ACCEPTED', 'WORKING', 'WON', 'LOST')
      ));
      create view own_activity with (security_invoker = true, security_barrier = true) as
        select a.id, a.share_id, s.partner_id::text as partner_id, s.state as share_state, s.territory, a.type, a.occurred_at,
               ${unlessTeaser("note")}
          from shared_activity a join lead_share s on s.id = a.share_id;

      alter table deal_registration enable row level security;
      create policy partner_of_registration on deal_registration for select using (
        partner_id = nullif(current_setting('leadwire.partner', true), '')::uuid
      );
      create view own_registration with (security_invoker = true, security_barrier = true) as
        select id, partner_id::text as partner_id, state, created_at, expected_amount, expected_currency,
               case when state = 'REGISTERED' then expires_at end as expires_at,
               ${["company_name", "contact_name", "contact_email", "note"].map(unlessTeaser).join(",\n               ")}
          from deal_registration;
      create index ix_deal_registration_partner_id_created_at_id on deal_registration (partner_id, created_at, id);
      drop index ix_deal_registration_partner_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create index ix_deal_registration_partner_id on deal_registration (partner_id);
      drop index ix_deal_registration_partner_id_created_at_id;
      drop view own_registration, own_activity;
      drop policy partner_of_registration on deal_registration;
      alter table deal_registration disable row level security;
      drop table shared_activity;
    `);
  }
}
