import type { MigrationInterface, QueryRunner } from "typeorm";

/** Columns without a default are added without touching a row. */
export class IdealCustomers1763750001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead add column seniority text, add column needs text, add column pain_points text, add column technologies text;
      alter table qualification_policy
        add column roles text[] not null default '{}',
        add column seniorities text[] not null default '{}',
        add column needs text[] not null default '{}',
        add column pain_points text[] not null default '{}',
        add column technologies text[] not null default '{}',
        add column condition jsonb;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead drop column seniority, drop column needs, drop column pain_points, drop column technologies;
      alter table qualification_policy drop column roles, drop column seniorities, drop column needs, drop column pain_points,
        drop column technologies, drop column condition;
    `);
  }
}
