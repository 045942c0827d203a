import type { MigrationInterface, QueryRunner } from "typeorm";

const NAME = "ix_change_event_undoes";
const ON = "((cause ->> 'undoes')) where cause ? 'undoes'";

/** What has undone a transaction or job is found at once. Made while others write, like the indexes of 0072. */
export class Undos1763750000730 implements MigrationInterface {
  /** `concurrently` can be in none. */
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`create index if not exists ${NAME} on only change_event ${ON}`);
    const partitions = await runner.query(
      `select part.relid::regclass::text as partition from pg_partition_tree('change_event') part
       where part.isleaf and not exists (
         select from pg_index own join pg_inherits attached on attached.inhrelid = own.indexrelid
         where own.indrelid = part.relid and attached.inhparent = $1::regclass)`,
      [NAME],
    );
    for (const { partition } of partitions) {
      const index = NAME.replace("change_event", partition);
      // One that was broken off is there, and of no use.
      await runner.query(`drop index concurrently if exists ${index}`);
      await runner.query(`create index concurrently ${index} on ${partition} ${ON}`);
      await runner.query(`alter index ${NAME} attach partition ${index}`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`drop index ${NAME}`);
  }
}
