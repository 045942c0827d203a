import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What publishing needs to fold scores in the database: which hits of a rule with a cooldown, or with a limit of hits, count. Each
 * depends on the one that counted before it, which no window function can tell.
 *
 * When a score comes into another band is worked out when it is asked for; until now it was stored, and had to be worked out for
 * each lead that a publishing touched.
 */
export class ScoringInSets1763750000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function hits_within_limits(times timestamptz[], pause interval, most integer, span interval) returns timestamptz[]
      language plpgsql immutable parallel safe as $$
      declare
        hit timestamptz;
        counted timestamptz[] := '{}';
        found integer := 0;
      begin
        foreach hit in array times loop
          if found > 0 and hit - counted[found] < pause then continue; end if;
          if found >= most and hit - counted[found - most + 1] < span then continue; end if;
          counted := counted || hit;
          found := found + 1;
        end loop;
        return counted;
      end $$;
      alter table lead_score drop column changes_at;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead_score add column changes_at timestamptz(3);
      update lead_score set changes_at = rescore_at;
      drop function hits_within_limits(timestamptz[], interval, integer, interval);
    `);
  }
}
