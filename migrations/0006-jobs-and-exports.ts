import type { MigrationInterface, QueryRunner } from "typeorm";

/** Work that goes on after its request, and the files that come of one kind of it. See docs/decisions/jobs.md and docs/exports.md. */
export class JobsAndExports1763750000060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table job (
        id uuid not null,
        kind text not null,
        data jsonb not null default '{}',
        run_at timestamptz(3) not null default now(),
        attempts int not null default 0,
        lease uuid,
        leased_until timestamptz(3),
        constraint pk_job primary key (id)
      );
      create index ix_job_run_at on job (run_at, id);

      create table export_job (
        id uuid not null,
        record text not null,
        format text not null,
        byte_order_mark boolean not null,
        request jsonb not null,
        columns text[] not null,
        state text not null,
        total int,
        done int not null default 0,
        bytes float8 not null default 0,
        chunks int not null default 0,
        after text,
        error text,
        requested_by text not null,
        token_id uuid not null,
        created_at timestamptz(3) not null default now(),
        finished_at timestamptz(3),
        expires_at timestamptz(3),
        constraint pk_export_job primary key (id)
      );
      create index ix_export_job_requested_by_created_at on export_job (requested_by, created_at);

      create table export_chunk (
        export_id uuid not null,
        number int not null,
        content bytea not null,
        constraint pk_export_chunk primary key (export_id, number),
        constraint fk_export_chunk_export_id foreign key (export_id) references export_job (id) on delete cascade
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table export_chunk;
      drop table export_job;
      drop table job;
    `);
  }
}
