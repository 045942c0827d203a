import type { MigrationInterface, QueryRunner } from "typeorm";

const STATUSES = `NEW REFERRAL CONTACTED IN_PROGRESS WARM COLD NURTURING QUALIFIED PROPOSAL_SENT NEGOTIATION ON_HOLD DISQUALIFIED
  RE_ENGAGED CLOSED_WON CLOSED_LOST`.split(/\s+/);

/** Lists of leads by status run in the order of the statuses, by the expression of platform/query/page.ts; made while others write. */
export class LeadsByStatus1763750001010 implements MigrationInterface {
  /** `concurrently` can be in none. */
  transaction = false;

  async up(runner: QueryRunner): Promise<void> {
    const place = `array_position(array[${STATUSES.map((status) => `'${status}'`).join(", ")}], status)`;
    // One that was broken off is there, and of no use.
    await runner.query("drop index if exists ix_lead_status_order");
    await runner.query(`create index concurrently ix_lead_status_order on lead (${place}, created_at, id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop index ix_lead_status_order");
  }
}
