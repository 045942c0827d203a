import type { MigrationInterface, QueryRunner } from "typeorm";

const COLUMNS = ["first_touch_id", "last_touch_id"];

/**
 * Which lead has a touch as its first or last one. Whoever deletes a lead deletes its touches, and the database then looks for leads that
 * name them: without these it read all leads for each. Made while others write.
 */
export class LeadsOfTouches1763750000820 implements MigrationInterface {
  /** `concurrently` can be in none. */
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) {
      // One that was broken off is there, and of no use.
      await runner.query(`drop index if exists ix_lead_${column}`);
      await runner.query(`create index concurrently ix_lead_${column} on lead (${column})`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const column of COLUMNS) await runner.query(`drop index ix_lead_${column}`);
  }
}
