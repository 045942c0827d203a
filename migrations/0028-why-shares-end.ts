import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Why the house took a share back, and what was asked for when it was offered: a WATERFALL asks the next partner by the
 * same rules. Shares of before were offered to whoever was named, as far as anybody knows.
 */
export class WhySharesEnd1763750000280 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead_share add column revoke_reason text,
        add column wish jsonb not null default '{"byHand": true, "minimumTier": null}';
      update lead_share set revoke_reason = case when end_note = 'Another partner accepted first' then 'LOST_RACE' else 'TAKEN_BACK' end
        where state = 'REVOKED';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table lead_share drop column wish, drop column revoke_reason");
  }
}
