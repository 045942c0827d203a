import type { MigrationInterface, QueryRunner } from "typeorm";

/** Leads are won and lost for the reasons that deals have, and an organisation may work without deals. */
export class HowLeadsEnd1763750000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workspace add column uses_opportunities boolean not null default true;
      alter table lead add column close_reason_id uuid constraint fk_lead_close_reason_id references close_reason (id);
      create index ix_lead_close_reason_id on lead (close_reason_id) where close_reason_id is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table lead drop column close_reason_id; alter table workspace drop column uses_opportunities");
  }
}
