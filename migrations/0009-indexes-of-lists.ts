import type { MigrationInterface, QueryRunner } from "typeorm";

/** An index for the order of each list, so that a page is read from it and nothing is sorted. See docs/selection.md. */
export class IndexesOfLists1763750000090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_lead_owner_id;
      create index ix_lead_owner_id_created_at_id on lead (owner_id, created_at, id);
      drop index ix_lead_status_created_at;
      create index ix_lead_status_created_at_id on lead (status, created_at, id);
      create index ix_activity_occurred_at_id on activity (occurred_at, id);
      drop index ix_account_name;
      create index ix_account_name_id on account (name, id);
      create index ix_contact_name_id on contact (name, id);
      drop index ix_opportunity_close_date;
      create index ix_opportunity_close_date_id on opportunity (close_date, id);
      create index ix_opportunity_open on opportunity (stage, currency, amount, probability) where closed_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_opportunity_open;
      drop index ix_opportunity_close_date_id;
      create index ix_opportunity_close_date on opportunity (close_date);
      drop index ix_contact_name_id;
      drop index ix_account_name_id;
      create index ix_account_name on account (name);
      drop index ix_activity_occurred_at_id;
      drop index ix_lead_status_created_at_id;
      create index ix_lead_status_created_at on lead (status, created_at);
      drop index ix_lead_owner_id_created_at_id;
      create index ix_lead_owner_id on lead (owner_id);
    `);
  }
}
