import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What is stored is brought into canonical form by a job, in batches that block nobody (docs/identity.md); here is only where it
 * writes down what it could not. An empty database has nothing to bring.
 */
export class CanonicalForms1763750000410 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table identifier_problem (
        id uuid not null,
        record_type text not null,
        record_id uuid not null,
        field text not null,
        reason text not null,
        noted_at timestamptz(3) not null,
        constraint pk_identifier_problem primary key (id)
      );
      create unique index ix_identifier_problem_record_type_record_id_field on identifier_problem (record_type, record_id, field);
      insert into job (id, kind, data, run_at)
        select gen_random_uuid(), 'canonicalForms', '{}', now()
        where exists (select from lead) or exists (select from contact) or exists (select from account) or exists (select from user_account);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from job where kind = 'canonicalForms';
      drop table identifier_problem;
    `);
  }
}
