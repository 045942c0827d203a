import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What a source does when somebody comes back, whether and when a reason for disqualifying may be looked at again, and since when a
 * lead that came back waits for a response.
 */
export class ComingBack1763750000440 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table source add column on_return text;
      alter table reason add column revisitable boolean not null default true, add column revisit_after text;
      update reason set revisitable = false where kind = 'DISQUALIFICATION' and key = 'COMPETITOR';
      alter table lead add column returned_at timestamptz(3), add column revisit_at timestamptz(3);
      create index ix_lead_to_revisit on lead (revisit_at) where revisit_at is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead drop column revisit_at, drop column returned_at;
      alter table reason drop column revisit_after, drop column revisitable;
      alter table source drop column on_return;
    `);
  }
}
