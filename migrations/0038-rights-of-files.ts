import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * A file is held against the rights of whoever fetches it, by the records that it shows. Of files that were written before it
 * is not known which these are: they are gone, and what was being written begins again.
 */
export class RightsOfFiles1763750000380 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from export_chunk;
      alter table export_chunk add record_ids text[] not null;
      update export_job set state = 'FAILED', error = 'The file was removed by a new release of Leadwire. Ask for it once more.'
       where state = 'DONE';
      update export_job set chunks = 0, done = 0, bytes = 0, total = null, after = null where state = 'RUNNING';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table export_chunk drop record_ids");
  }
}
