import type { MigrationInterface, QueryRunner } from "typeorm";

/** What only a token with a larger field set sees: the settings are of the transaction (src/platform/database/partner-role.ts). */
const CONTACT = ["name", "first_name", "last_name", "email", "phone", "job_title", "company_name", "website"];
const FULL = ["city", "street", "postal_code", "description"];
const OPEN_TO_ALL = `id, version, created_at, updated_at, state, field_set, co_sell, salt, hashes_left, offered_at, expires_at,
  viewed_at, decided_at, accepted_at, contact_by, update_by, first_contact_at, last_update_at, external_ref, outcome_amount,
  outcome_currency, territory, industry, company_size, region, country, need, band, expected_amount, expected_currency`;

const masked = (columns: string[], sets: string) =>
  columns.map(
    (column) =>
      `case when coalesce(nullif(current_setting('leadwire.field_set', true), ''), 'FULL') in (${sets}) then ${column} end as ${column}`,
  );

/**
 * The second wall: on the role of partners, a share is one of the partner's, of the countries of its token. The policy is
 * for everybody but the owner; the role and its rights are made at the start, where they can be (a role is the server's,
 * not the database's). Not forced on the owner: PostgreSQL refuses COPY into a table whose policies count for who copies.
 */
export class PartnerWall1763750000240 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead_share enable row level security;
      create policy partner_of_share on lead_share for select using (
        partner_id = nullif(current_setting('leadwire.partner', true), '')::uuid
        and (nullif(current_setting('leadwire.territories', true), '') is null
             or territory = any(string_to_array(current_setting('leadwire.territories', true), ',')))
      );

      create view shared_lead with (security_invoker = true, security_barrier = true) as
        select ${OPEN_TO_ALL}, partner_id::text as partner_id,
               ${[...masked(CONTACT, "'CONTACT', 'FULL'"), ...masked(FULL, "'FULL'")].join(",\n               ")}
          from lead_share;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop view shared_lead;
      drop policy partner_of_share on lead_share;
      alter table lead_share disable row level security;
    `);
  }
}
