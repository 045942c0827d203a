import type { MigrationInterface, QueryRunner } from "typeorm";

/** Several contacts of a deal, each with a part in it. Whom deals are with already is the primary one of each. */
export class BuyingCommittees1763750000950 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table opportunity_contact (
        id uuid not null,
        opportunity_id uuid not null,
        contact_id uuid not null,
        role text,
        is_primary boolean not null default false,
        constraint pk_opportunity_contact primary key (id),
        constraint fk_opportunity_contact_opportunity_id foreign key (opportunity_id) references opportunity (id) on delete cascade,
        constraint fk_opportunity_contact_contact_id foreign key (contact_id) references contact (id) on delete cascade
      );
      alter table opportunity add column contacts_changed_at timestamptz(3);
      insert into opportunity_contact (id, opportunity_id, contact_id, is_primary)
        select gen_random_uuid(), id, contact_id, true from opportunity where contact_id is not null;
      create unique index ix_opportunity_contact_opportunity_id_contact_id on opportunity_contact (opportunity_id, contact_id);
      create unique index ix_opportunity_contact_primary on opportunity_contact (opportunity_id) where is_primary;
      create index ix_opportunity_contact_contact_id on opportunity_contact (contact_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table opportunity_contact; alter table opportunity drop column contacts_changed_at");
  }
}
