import type { MigrationInterface, QueryRunner } from "typeorm";

/** Duplicates are also found by full names. The keys of the records that there are come from the job, which then looks at all pairs again. */
export class KeysOfFullNames1763750000670 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into job (id, kind, data, run_at)
        select gen_random_uuid(), 'findDuplicates', '{}', now() where exists (select from lead) or exists (select from contact) or exists (select from account)
    `);
  }

  /** Keys that nobody asks for do no harm. */
  async down(): Promise<void> {}
}
