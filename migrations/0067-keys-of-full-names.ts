import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Countries in rules are brought into canonical form by the job, which then has all records compared anew: duplicates are also found by full
 * names, whose keys come from that.
 */
export class KeysOfFullNames1763750000670 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      insert into job (id, kind, data, run_at)
        select gen_random_uuid(), 'canonicalForms', '{}', now() where exists (select from lead) or exists (select from routing_rule_set) or exists (select from scoring_model) or exists (select from contact) or exists (select from account)
    `);
  }

  /** What is canonical stays so, and keys that nobody asks for do no harm. */
  async down(): Promise<void> {}
}
