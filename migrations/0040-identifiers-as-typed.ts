import type { MigrationInterface, QueryRunner } from "typeorm";

/** What was typed is kept beside the canonical form, and the extension of a phone number by itself (docs/identity.md). */
export class IdentifiersAsTyped1763750000400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead add column phone_extension text, add column phone_as_typed text;
      alter table contact add column email_as_typed text, add column phone_extension text, add column phone_as_typed text;
      alter table account add column phone_extension text, add column phone_as_typed text;
      alter table import_run add column external_ids_left_out int not null default 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_run drop column external_ids_left_out;
      alter table account drop column phone_extension, drop column phone_as_typed;
      alter table contact drop column email_as_typed, drop column phone_extension, drop column phone_as_typed;
      alter table lead drop column phone_extension, drop column phone_as_typed;
    `);
  }
}
