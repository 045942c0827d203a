import type { MigrationInterface, QueryRunner } from "typeorm";

/** Lists run by names as people look them up, capitals and accents aside, so their indexes do. */
export class OrderOfWords1763750000660 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ["account", "contact"]) {
      await runner.query(`drop index ix_${table}_name_id`);
      await runner.query(`create index ix_${table}_name_id on ${table} (name collate "und-x-icu", id)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ["account", "contact"]) {
      await runner.query(`drop index ix_${table}_name_id`);
      await runner.query(`create index ix_${table}_name_id on ${table} (name, id)`);
    }
  }
}
