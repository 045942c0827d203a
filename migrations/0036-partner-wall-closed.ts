import type { MigrationInterface, QueryRunner } from "typeorm";

const ROLE = "leadwire_partner";
const fieldSet = "current_setting('leadwire.field_set', true)";

const SHARED_CONTACT = ["name", "first_name", "last_name", "email", "phone", "job_title", "company_name", "website"];
const SHARED_FULL = ["city", "street", "postal_code", "description"];
const OPEN_TO_ALL = `id, version, created_at, updated_at, state, field_set, co_sell, salt, hashes_left, offered_at, expires_at,
  viewed_at, decided_at, accepted_at, contact_by, update_by, first_contact_at, last_update_at, external_ref, outcome_amount,
  outcome_currency, territory, industry, company_size, region, country, need, band, expected_amount, expected_currency`;

type Shown = (column: string, sets: string) => string;
/** The role of partners sees a column where its field set is said to be one of these; other roles always. */
const closed: Shown = (column, sets) => `case when current_user <> '${ROLE}' or ${fieldSet} in (${sets}) then ${column} end as ${column}`;
/** As it was: a field set that is not said, or empty, counts as FULL. */
const open: Shown = (column, sets) => `case when coalesce(nullif(${fieldSet}, ''), 'FULL') in (${sets}) then ${column} end as ${column}`;

const views = (shown: Shown) => {
  const some = (columns: string[], sets: string) => columns.map((column) => shown(column, sets)).join(",\n           ");
  return `
    create or replace view shared_lead with (security_invoker = true, security_barrier = true) as
      select ${OPEN_TO_ALL}, partner_id::text as partner_id,
             ${some(SHARED_CONTACT, "'CONTACT', 'FULL'")},
             ${some(SHARED_FULL, "'FULL'")}
        from lead_share;
    create or replace view own_activity with (security_invoker = true, security_barrier = true) as
      select a.id, a.share_id, s.partner_id::text as partner_id, s.state as share_state, s.territory, a.type, a.occurred_at,
             ${shown("note", "'CONTACT', 'FULL'")}
        from shared_activity a join lead_share s on s.id = a.share_id;
    create or replace view own_registration with (security_invoker = true, security_barrier = true) as
      select id, partner_id::text as partner_id, state, created_at, expected_amount, expected_currency,
             case when state = 'REGISTERED' then expires_at end as expires_at,
             ${some(["company_name", "contact_name", "contact_email", "note"], "'CONTACT', 'FULL'")}
        from deal_registration;`;
};

const policy = (territories: string) => `
    alter policy partner_of_share on lead_share using (
      partner_id = nullif(current_setting('leadwire.partner', true), '')::uuid and (${territories})
    );`;
const amongThem = "territory = any(string_to_array(current_setting('leadwire.territories', true), ','))";

/**
 * The wall of partners stays shut where it is not said how much a token shows, and of which countries: a setting that is
 * missing or empty shows nothing. All countries are said as `*`.
 */
export class PartnerWallClosed1763750000360 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(views(closed) + policy(`current_setting('leadwire.territories', true) = '*' or ${amongThem}`));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(views(open) + policy(`nullif(current_setting('leadwire.territories', true), '') is null or ${amongThem}`));
  }
}
