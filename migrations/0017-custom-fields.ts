import type { MigrationInterface, QueryRunner } from "typeorm";

const RECORDS = ["lead", "account", "contact", "opportunity"];

/**
 * Fields that administrators add, and their values as one JSON object of each record. A column with a constant default
 * is added without rewriting the table. See docs/decisions/custom-fields.md.
 */
export class CustomFields1763750000170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table custom_field (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        record text not null,
        key text not null,
        label text not null,
        description text,
        type text not null,
        choices text[] not null default '{}',
        is_required boolean not null default false,
        is_unique boolean not null default false,
        is_indexed boolean not null default false,
        position integer not null default 0,
        archived_at timestamptz(3),
        constraint pk_custom_field primary key (id)
      );
      create unique index ix_custom_field_record_key on custom_field (record, key);
    `);
    for (const record of RECORDS) await runner.query(`alter table ${record} add column custom_fields jsonb not null default '{}'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const record of RECORDS) await runner.query(`alter table ${record} drop column custom_fields`);
    await runner.query("drop table custom_field");
  }
}
