import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = ["lead", "contact"].flatMap((table) =>
  ["email_list", "phone_list"].map((list) => ({ name: `ix_${table}_${list}`, table, list })),
);

/** Who has an address that is not the primary one. Only those who have several are in it; made while others write. */
export class IndexesOfAddresses1763750000620 implements MigrationInterface {
  /** `concurrently` can be in none. */
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    for (const { name, table, list } of INDEXES) {
      // One that was broken off is there, and of no use.
      await runner.query(`drop index if exists ${name}`);
      await runner.query(`create index concurrently ${name} on ${table} using gin (identifiers_in(${list})) where ${list} <> '[]'`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of INDEXES) await runner.query(`drop index ${name}`);
  }
}
