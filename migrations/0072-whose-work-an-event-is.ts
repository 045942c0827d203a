import type { MigrationInterface, QueryRunner } from "typeorm";

const INDEXES = [
  { name: "ix_change_event_transaction_id", on: "(transaction_id)" },
  { name: "ix_change_event_job_id", on: "(job_id, id) where job_id is not null" },
];

/**
 * An event tells the job that it is the work of; and what one transaction or one job did is found at once. The indexes are made
 * while others write: first the parent's, which from then on every new partition gets, too, then that of each partition.
 */
export class WhoseWorkAnEventIs1763750000720 implements MigrationInterface {
  /** `concurrently` can be in none. */
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    // Without a default it changes no row.
    await runner.query("alter table change_event add column if not exists job_id uuid");
    for (const { name, on } of INDEXES) {
      await runner.query(`create index if not exists ${name} on only change_event ${on}`);
      for (const { partition } of await runner.query(PARTITIONS_WITHOUT, [name])) {
        const index = name.replace("change_event", partition);
        // One that was broken off is there, and of no use.
        await runner.query(`drop index concurrently if exists ${index}`);
        await runner.query(`create index concurrently ${index} on ${partition} ${on}`);
        await runner.query(`alter index ${name} attach partition ${index}`);
      }
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const { name } of INDEXES) await runner.query(`drop index ${name}`);
    await runner.query("alter table change_event drop column job_id");
  }
}

/** The partitions that have no part of an index of the whole. */
const PARTITIONS_WITHOUT = `
  select part.relid::regclass::text as partition from pg_partition_tree('change_event') part
  where part.isleaf and not exists (
    select from pg_index own join pg_inherits attached on attached.inhrelid = own.indexrelid
    where own.indrelid = part.relid and attached.inhparent = $1::regclass)`;
