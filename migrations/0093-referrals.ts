import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which record recommended us to a lead. Columns without a default are added without touching a row; few leads have one. */
export class Referrals1763750000930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead
        add column referred_by_contact_id uuid constraint fk_lead_referred_by_contact_id references contact (id),
        add column referred_by_account_id uuid constraint fk_lead_referred_by_account_id references account (id),
        add column referred_by_lead_id uuid constraint fk_lead_referred_by_lead_id references lead (id) deferrable initially deferred,
        add column referred_by_partner_id uuid constraint fk_lead_referred_by_partner_id references partner (id),
        add constraint ck_lead_referred_by
          check (num_nonnulls(referred_by_contact_id, referred_by_account_id, referred_by_lead_id, referred_by_partner_id) <= 1);
      create index ix_lead_referred_by_contact_id on lead (referred_by_contact_id) where referred_by_contact_id is not null;
      create index ix_lead_referred_by_account_id on lead (referred_by_account_id) where referred_by_account_id is not null;
      create index ix_lead_referred_by_lead_id on lead (referred_by_lead_id) where referred_by_lead_id is not null;
      create index ix_lead_referred_by_partner_id on lead (referred_by_partner_id) where referred_by_partner_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead drop column referred_by_contact_id, drop column referred_by_account_id, drop column referred_by_lead_id,
        drop column referred_by_partner_id;
    `);
  }
}
