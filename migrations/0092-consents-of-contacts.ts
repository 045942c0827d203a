import type { MigrationInterface, QueryRunner } from "typeorm";

/** Contacts have consents of their own, and some follow from activities. */
export class ConsentsOfContacts1763750000920 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent alter column lead_id drop not null, add column activity_type text,
        add column contact_id uuid constraint fk_consent_contact_id references contact (id) on delete cascade;
      create index ix_consent_contact_id on consent (contact_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from consent where lead_id is null;
      alter table consent drop column contact_id, drop column activity_type, alter column lead_id set not null;
    `);
  }
}
