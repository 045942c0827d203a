import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The bin: the rows of records that were deleted, with what it takes to put them back. They are in no other table, so that nothing
 * that reads records has to leave them out.
 */
export class Bin1763750000860 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table deleted_record (
        id uuid not null,
        kind text not null,
        name text not null,
        deleted_at timestamptz(3) not null,
        deleted_by_id uuid,
        reason text,
        emptied_at timestamptz(3) not null,
        also_deleted jsonb not null default '[]',
        people uuid[] not null default '{}',
        emails text[] not null default '{}',
        phones text[] not null default '{}',
        content jsonb not null,
        constraint pk_deleted_record primary key (id),
        constraint fk_deleted_record_deleted_by_id foreign key (deleted_by_id) references user_account (id)
      );
      create index ix_deleted_record_deleted_at_id on deleted_record (deleted_at, id);
      create index ix_deleted_record_emptied_at on deleted_record (emptied_at);
      create index ix_deleted_record_deleted_by_id on deleted_record (deleted_by_id);
      create index ix_deleted_record_people on deleted_record using gin (people);
      create index ix_deleted_record_emails on deleted_record using gin (emails);

      alter table workspace add column bin_days integer not null default 30;
    `);
  }

  /** What is in the bin cannot be kept: its rows are in no other table. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table deleted_record; alter table workspace drop column bin_days");
  }
}
