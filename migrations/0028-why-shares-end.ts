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
    // As 0022 has it now. Before, the setting was part of the function, which PostgreSQL lets nobody but a superuser say: no
    // database could be set up by the user that owns it. Where it was made, it is made the same.
    await runner.query(`
      create or replace function remove_old_audit_entries(keep interval, most int) returns bigint language plpgsql as $$
      declare removed bigint;
      begin
        perform set_config('leadwire.audit_retention', 'on', true);
        with gone as (
          delete from audit_entry
          where id in (select id from audit_entry where occurred_at < now() - keep order by occurred_at limit most) returning 1
        )
        select count(*) into removed from gone;
        perform set_config('leadwire.audit_retention', 'off', true);
        return removed;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table lead_share drop column wish, drop column revoke_reason");
  }
}
