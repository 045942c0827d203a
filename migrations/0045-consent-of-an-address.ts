import type { MigrationInterface, QueryRunner } from "typeorm";

/** Which address or number a consent is about. Of what was said before that is not known: it counts for all of the person's. */
export class ConsentOfAnAddress1763750000450 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query("alter table consent add column address text");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table consent drop column address");
  }
}
