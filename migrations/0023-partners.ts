import type { MigrationInterface, QueryRunner } from "typeorm";

/** Partners, and leads shared with them. A share holds what its partner may see of the lead, and nothing else of it. */
export class Partners1763750000230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table partner (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        tier text not null,
        territories text array not null default '{}',
        specialisations text array not null default '{}',
        capacity integer,
        active boolean not null default true,
        contacts jsonb not null default '[]',
        constraint pk_partner primary key (id)
      );
      create unique index ix_partner_name on partner (name);

      create table lead_share (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        lead_id uuid not null,
        partner_id uuid not null,
        state text not null,
        mode text not null,
        field_set text not null,
        co_sell boolean not null default false,
        terms jsonb not null,
        waiting uuid array not null default '{}',
        candidates jsonb not null default '[]',
        territory text,
        salt text not null,
        hashes_left integer not null,
        offered_at timestamptz(3) not null,
        expires_at timestamptz(3) not null,
        viewed_at timestamptz(3),
        decided_at timestamptz(3),
        accepted_at timestamptz(3),
        contact_by timestamptz(3),
        update_by timestamptz(3),
        first_contact_at timestamptz(3),
        last_update_at timestamptz(3),
        ended_at timestamptz(3),
        decline_reason text,
        end_note text,
        external_ref text,
        outcome_amount numeric(19,4),
        outcome_currency text,
        industry text,
        company_size integer,
        region text,
        country text,
        need text,
        band text,
        expected_amount numeric(19,4),
        expected_currency text,
        name text,
        first_name text,
        last_name text,
        email text,
        phone text,
        job_title text,
        company_name text,
        website text,
        city text,
        street text,
        postal_code text,
        description text,
        constraint pk_lead_share primary key (id),
        constraint fk_lead_share_lead_id foreign key (lead_id) references lead (id),
        constraint fk_lead_share_partner_id foreign key (partner_id) references partner (id)
      );
      create index ix_lead_share_lead_id on lead_share (lead_id);
      create index ix_lead_share_partner_id_offered_at_id on lead_share (partner_id, offered_at, id);
      create unique index ix_lead_share_held on lead_share (lead_id) where state in ('ACCEPTED', 'WORKING') and not co_sell;
      create index ix_lead_share_expires_at on lead_share (expires_at) where state in ('OFFERED', 'VIEWED');
      create index ix_lead_share_contact_by on lead_share (contact_by) where state in ('ACCEPTED', 'WORKING');
      create index ix_lead_share_update_by on lead_share (update_by) where state in ('ACCEPTED', 'WORKING');

      create table deal_registration (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        partner_id uuid not null,
        state text not null,
        company_name text not null,
        contact_name text,
        contact_email text,
        domain text,
        note text,
        expected_amount numeric(19,4),
        expected_currency text,
        expires_at timestamptz(3) not null,
        lead_id uuid,
        constraint pk_deal_registration primary key (id),
        constraint fk_deal_registration_partner_id foreign key (partner_id) references partner (id),
        constraint fk_deal_registration_lead_id foreign key (lead_id) references lead (id)
      );
      create index ix_deal_registration_partner_id on deal_registration (partner_id);
      create index ix_deal_registration_lead_id on deal_registration (lead_id);
      create index ix_deal_registration_domain on deal_registration (domain);
      create index ix_deal_registration_contact_email on deal_registration (contact_email);

      alter table access_token
        add column partner_id uuid,
        add column field_set text,
        add column territories text array,
        add constraint fk_access_token_partner_id foreign key (partner_id) references partner (id);
      create index ix_access_token_partner_id on access_token (partner_id);

      create trigger partner_changed after delete or update of active, name on partner
        for each statement execute function note_access_change();
      create trigger access_token_narrowed after update of partner_id, field_set, territories on access_token
        for each statement execute function note_access_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger access_token_narrowed on access_token;
      alter table access_token drop column partner_id, drop column field_set, drop column territories;
      drop table deal_registration, lead_share, partner;
    `);
  }
}
