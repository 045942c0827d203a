import type { MigrationInterface, QueryRunner } from "typeorm";

/** How far each file of leads has been imported. See docs/importing.md. */
export class ImportRun1763750000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table import_run (
        content_hash text not null,
        file_name text not null,
        rows_done int not null default 0,
        created int not null default 0,
        attached int not null default 0,
        failed int not null default 0,
        phones_left_out int not null default 0,
        error_file_bytes bigint not null default 0,
        started_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        finished_at timestamptz(3),
        constraint pk_import_run primary key (content_hash)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table import_run");
  }
}
