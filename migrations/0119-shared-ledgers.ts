import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Versions of one persona's model share a ledger, as far as their rules are hit by the same. The ledgers that there are stay as they
 * are: each goes on from the latest version, when its next one is drafted.
 */
export class SharedLedgers1763750001190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table scoring_model add column ledger_id uuid");
  }

  /** Ledgers that were shared end with the version that they began with; leads of others are scored from their activities anew. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      update lead_score set model_id = null where model_id in (select id from scoring_model where ledger_id is not null);
      alter table scoring_model drop column ledger_id;
    `);
  }
}
