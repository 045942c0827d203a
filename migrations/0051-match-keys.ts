import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The keys by which duplicates are found, a row for each key of a record: a hash of its kind and the key. They are made of
 * folded names, which is nothing that SQL can do, so those of the records that there are come from the job.
 */
export class MatchKeys1763750000510 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table custom_field add column is_identifying boolean not null default false;

      create table match_key (
        key bigint not null,
        record_id uuid not null,
        constraint pk_match_key primary key (key, record_id)
      );
      create index ix_match_key_record_id on match_key (record_id);
      insert into job (id, kind, data, run_at)
        select gen_random_uuid(), 'findDuplicates', '{}', now() where exists (select from lead) or exists (select from contact) or exists (select from account);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      "delete from job where kind = 'findDuplicates'; drop table match_key; alter table custom_field drop column is_identifying",
    );
  }
}
