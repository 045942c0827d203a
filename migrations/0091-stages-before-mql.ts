import type { MigrationInterface, QueryRunner } from "typeorm";

/** Sources say how far their new leads are; and a lead may be a company without a person, found by its name or domain. */
export class StagesBeforeMql1763750000910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table source add column lead_stage text not null default 'LEAD';
      create index ix_lead_company_alone on lead (lower(company_name))
        where first_name is null and last_name is null and email is null and phone is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index ix_lead_company_alone; alter table source drop column lead_stage");
  }
}
