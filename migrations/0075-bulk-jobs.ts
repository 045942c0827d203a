import type { MigrationInterface, QueryRunner } from "typeorm";

/** Work on many records that somebody asks for: the jobs, their records, and what was asked for while they are under way. */
export class BulkJobs1763750000750 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table bulk_job (
        id uuid not null,
        version int not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        kind text not null,
        state text not null,
        total int,
        done int not null default 0,
        changed int not null default 0,
        failed int not null default 0,
        reached int not null default 0,
        error text,
        asked_by_id uuid,
        token_id uuid not null,
        origin text,
        started_at timestamptz(3),
        finished_at timestamptz(3),
        constraint pk_bulk_job primary key (id),
        constraint fk_bulk_job_asked_by_id foreign key (asked_by_id) references user_account (id)
      );
      create index ix_bulk_job_asked_by_id_created_at on bulk_job (asked_by_id, created_at);
      create table bulk_job_row (
        id uuid not null,
        job_id uuid not null,
        number int not null,
        record_type text not null,
        record_id uuid not null,
        outcome text not null default 'WAITING',
        problems jsonb,
        constraint pk_bulk_job_row primary key (id),
        constraint fk_bulk_job_row_job_id foreign key (job_id) references bulk_job (id) on delete cascade
      );
      create unique index ix_bulk_job_row_job_id_number on bulk_job_row (job_id, number);
      create index ix_bulk_job_row_job_id_outcome_number on bulk_job_row (job_id, outcome, number);
      create index ix_bulk_job_row_record_id on bulk_job_row (record_id);
      create table bulk_job_request (
        job_id uuid not null,
        asked jsonb not null,
        constraint pk_bulk_job_request primary key (job_id),
        constraint fk_bulk_job_request_job_id foreign key (job_id) references bulk_job (id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table bulk_job_request; drop table bulk_job_row; drop table bulk_job");
  }
}
