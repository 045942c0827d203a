import type { MigrationInterface, QueryRunner } from "typeorm";

/** How taking an import back went. */
export class UndoOfImports1763750000810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table import_run add undone int not null default 0, add kept int not null default 0");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table import_run drop undone, drop kept");
  }
}
