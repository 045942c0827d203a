import type { MigrationInterface, QueryRunner } from "typeorm";

/** What is planned while a partition is empty must do when it is full: by the index that has the order. */
const BY_ORDERED_INDEX = ["enable_bitmapscan", "enable_sort"];
const SETTINGS = ["plan_cache_mode = force_generic_plan", ...["enable_seqscan", ...BY_ORDERED_INDEX, "jit"].map((name) => `${name} = off`)];

/** With a partition for each day it costs more to plan the log's statements than to run them: each connection plans them once. */
export class LogPlannedOnce1763750001160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const setting of SETTINGS) await runner.query(`alter function number_change_events() set ${setting}`);
    await runner.query(`
      create function change_events_from(first bigint, most int) returns setof change_event
      language plpgsql stable rows 10 ${SETTINGS.map((setting) => `set ${setting}`).join(" ")} as $$
      begin
        return query select * from change_event where position >= first order by position limit most;
      end $$`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop function change_events_from(bigint, int)");
    for (const setting of ["plan_cache_mode", ...BY_ORDERED_INDEX])
      await runner.query(`alter function number_change_events() reset ${setting}`);
  }
}
