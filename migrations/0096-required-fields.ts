import type { MigrationInterface, QueryRunner } from "typeorm";

/** What a step of a pipeline, and a status of leads, requires. */
export class RequiredFields1763750000960 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table pipeline_step add column required_fields text[] not null default '{}';
      create table lead_status_requirement (
        status text not null,
        required_fields text[] not null,
        constraint pk_lead_status_requirement primary key (status)
      );
      create constraint trigger settings_version after insert or update or delete on lead_status_requirement deferrable initially deferred
        for each row execute function raise_settings_version();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table lead_status_requirement; alter table pipeline_step drop column required_fields");
  }
}
