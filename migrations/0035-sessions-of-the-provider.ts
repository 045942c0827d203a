import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Sessions of the identity provider are known by what is signed in a token, no longer by all its bytes. Those of before cannot
 * be found any more, so they end here; a token that is still good opens another one, unless its session was revoked.
 */
export class SessionsOfTheProvider1763750000350 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table user_account add role_as_of timestamptz(3), add sessions_ended_at timestamptz(3);
      update user_account set sessions_ended_at = now() where id in (
        select user_id from access_token where public_id like 'jwt\\_%' and revoked_at is not null and expires_at > now()
      );
      update access_token set revoked_at = now() where public_id like 'jwt\\_%' and revoked_at is null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("alter table user_account drop role_as_of, drop sessions_ended_at");
  }
}
