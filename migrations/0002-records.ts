import type { MigrationInterface, QueryRunner } from "typeorm";

/** Leads and what belongs to them, accounts, contacts, opportunities, scoring. */
export class Records1763750000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create extension if not exists pg_trgm;

      create table account (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        domain text,
        website text,
        industry text,
        company_size integer,
        phone text,
        country text,
        city text,
        owner_id uuid,
        constraint pk_account primary key (id)
      );
      create index ix_account_name on account (name);
      create index ix_account_domain on account (domain);
      create index ix_account_owner_id on account (owner_id);

      create table activity (
        id uuid not null,
        type text not null,
        lead_id uuid,
        account_id uuid,
        contact_id uuid,
        opportunity_id uuid,
        occurred_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        properties jsonb not null default '{}',
        external_system text,
        external_value text,
        constraint pk_activity primary key (id)
      );
      create unique index ix_activity_external_system_external_value on activity (external_system, external_value);
      create index ix_activity_opportunity_id_occurred_at on activity (opportunity_id, occurred_at);
      create index ix_activity_contact_id_occurred_at on activity (contact_id, occurred_at);
      create index ix_activity_account_id_occurred_at on activity (account_id, occurred_at);
      create index ix_activity_lead_id_occurred_at on activity (lead_id, occurred_at);

      create table campaign (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        constraint pk_campaign primary key (id)
      );
      create unique index ix_campaign_name on campaign (name);

      create table source (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        channel text not null,
        capture_policy text not null default 'ATTACH',
        constraint pk_source primary key (id)
      );
      create unique index ix_source_channel_name on source (channel, name);

      create table contact (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        first_name text,
        last_name text,
        name text not null,
        email text,
        phone text,
        job_title text,
        country text,
        account_id uuid,
        owner_id uuid,
        constraint pk_contact primary key (id)
      );
      create index ix_contact_email on contact (email);
      create index ix_contact_phone on contact (phone);
      create index ix_contact_account_id on contact (account_id);
      create index ix_contact_owner_id on contact (owner_id);

      create table status_change (
        id uuid not null,
        lead_id uuid not null,
        from_status text not null,
        to_status text not null,
        from_stage text not null,
        to_stage text not null,
        reason text,
        changed_at timestamptz(3) not null,
        seconds_in_from_status integer not null,
        changed_by_id uuid,
        constraint pk_status_change primary key (id)
      );
      create index ix_status_change_lead_id_changed_at on status_change (lead_id, changed_at);

      create table lead (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        first_name text,
        last_name text,
        name text not null,
        email text,
        email_as_typed text,
        phone text,
        job_title text,
        company_name text,
        website text,
        domain text,
        industry text,
        company_size integer,
        country text,
        state text,
        city text,
        street text,
        postal_code text,
        description text,
        tags text array not null default '{}',
        referrer text,
        stage text not null,
        status text not null,
        status_since timestamptz(3) not null,
        interest text not null,
        resume_at timestamptz(3),
        score double precision not null default 0,
        fit_score double precision not null default 0,
        engagement_score double precision not null default 0,
        band text not null default 'COLD',
        grade text not null default 'C3',
        source_id uuid,
        campaign_id uuid,
        owner_id uuid,
        contact_id uuid,
        last_activity_at timestamptz(3),
        assessment jsonb not null default '{}',
        disqualification_reason text,
        converted_at timestamptz(3),
        constraint pk_lead primary key (id)
      );
      create index ix_lead_email on lead (email);
      create index ix_lead_phone on lead (phone);
      create index ix_lead_domain on lead (domain);
      create index ix_lead_source_id on lead (source_id);
      create index ix_lead_campaign_id on lead (campaign_id);
      create index ix_lead_owner_id on lead (owner_id);
      create index ix_lead_contact_id on lead (contact_id);
      create index ix_lead_status_created_at on lead (status, created_at);
      create index ix_lead_created_at_id on lead (created_at, id);
      create index ix_lead_score_id on lead (score, id);

      create table opportunity (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        stage text not null,
        amount numeric(19,4),
        currency text,
        probability integer not null,
        close_date date,
        closed_at timestamptz(3),
        lost_reason text,
        account_id uuid not null,
        contact_id uuid,
        lead_id uuid,
        owner_id uuid,
        constraint pk_opportunity primary key (id)
      );
      create index ix_opportunity_stage on opportunity (stage);
      create index ix_opportunity_close_date on opportunity (close_date);
      create index ix_opportunity_account_id on opportunity (account_id);
      create index ix_opportunity_contact_id on opportunity (contact_id);
      create index ix_opportunity_lead_id on opportunity (lead_id);
      create index ix_opportunity_owner_id on opportunity (owner_id);

      create table scoring_model (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        model_version integer not null,
        state text not null,
        definition jsonb not null,
        constraint pk_scoring_model primary key (id)
      );
      create unique index ix_scoring_model_active on scoring_model (state) where state = 'ACTIVE';
      create unique index ix_scoring_model_name_model_version on scoring_model (name, model_version);

      create table score_entry (
        id uuid not null,
        lead_id uuid not null,
        model_id uuid not null,
        rule_id text not null,
        activity_id uuid not null,
        points double precision not null,
        occurred_at timestamptz(3) not null,
        constraint pk_score_entry primary key (id)
      );
      create index ix_score_entry_lead_id_model_id on score_entry (lead_id, model_id);
      create unique index ix_score_entry_model_id_rule_id_activity_id on score_entry (model_id, rule_id, activity_id);

      create table conversion (
        id uuid not null,
        lead_id uuid not null,
        converted_at timestamptz(3) not null,
        converted_by_id uuid,
        account_id uuid,
        contact_id uuid,
        opportunity_id uuid,
        snapshot jsonb not null,
        constraint pk_conversion primary key (id)
      );
      create unique index ix_conversion_lead_id on conversion (lead_id);
      create index ix_conversion_account_id on conversion (account_id);
      create index ix_conversion_contact_id on conversion (contact_id);
      create index ix_conversion_opportunity_id on conversion (opportunity_id);

      create table consent (
        id uuid not null,
        lead_id uuid not null,
        channel text not null,
        granted boolean not null,
        wording text not null,
        at timestamptz(3) not null,
        constraint pk_consent primary key (id)
      );
      create index ix_consent_lead_id on consent (lead_id);

      create table lead_external_id (
        id uuid not null,
        lead_id uuid not null,
        system text not null,
        value text not null,
        constraint pk_lead_external_id primary key (id)
      );
      create index ix_lead_external_id_lead_id on lead_external_id (lead_id);
      create unique index ix_lead_external_id_system_value on lead_external_id (system, value);
      alter table account add constraint fk_account_owner_id foreign key (owner_id) references user_account (id);
      alter table activity add constraint fk_activity_lead_id foreign key (lead_id) references lead (id);
      alter table activity add constraint fk_activity_account_id foreign key (account_id) references account (id);
      alter table activity add constraint fk_activity_contact_id foreign key (contact_id) references contact (id);
      alter table activity add constraint fk_activity_opportunity_id foreign key (opportunity_id) references opportunity (id);
      alter table contact add constraint fk_contact_account_id foreign key (account_id) references account (id);
      alter table contact add constraint fk_contact_owner_id foreign key (owner_id) references user_account (id);
      alter table status_change add constraint fk_status_change_lead_id foreign key (lead_id) references lead (id);
      alter table status_change add constraint fk_status_change_changed_by_id foreign key (changed_by_id) references user_account (id);
      alter table lead add constraint fk_lead_source_id foreign key (source_id) references source (id);
      alter table lead add constraint fk_lead_campaign_id foreign key (campaign_id) references campaign (id);
      alter table lead add constraint fk_lead_owner_id foreign key (owner_id) references user_account (id);
      alter table lead add constraint fk_lead_contact_id foreign key (contact_id) references contact (id);
      alter table opportunity add constraint fk_opportunity_account_id foreign key (account_id) references account (id);
      alter table opportunity add constraint fk_opportunity_contact_id foreign key (contact_id) references contact (id);
      alter table opportunity add constraint fk_opportunity_lead_id foreign key (lead_id) references lead (id);
      alter table opportunity add constraint fk_opportunity_owner_id foreign key (owner_id) references user_account (id);
      alter table score_entry add constraint fk_score_entry_lead_id foreign key (lead_id) references lead (id);
      alter table score_entry add constraint fk_score_entry_model_id foreign key (model_id) references scoring_model (id);
      alter table score_entry add constraint fk_score_entry_activity_id foreign key (activity_id) references activity (id);
      alter table conversion add constraint fk_conversion_lead_id foreign key (lead_id) references lead (id);
      alter table conversion add constraint fk_conversion_converted_by_id foreign key (converted_by_id) references user_account (id);
      alter table conversion add constraint fk_conversion_account_id foreign key (account_id) references account (id);
      alter table conversion add constraint fk_conversion_contact_id foreign key (contact_id) references contact (id);
      alter table conversion add constraint fk_conversion_opportunity_id foreign key (opportunity_id) references opportunity (id);
      alter table consent add constraint fk_consent_lead_id foreign key (lead_id) references lead (id);
      alter table lead_external_id add constraint fk_lead_external_id_lead_id foreign key (lead_id) references lead (id);
      create index ix_lead_search on lead using gin ((coalesce(name, '') || ' ' || coalesce(company_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')) gin_trgm_ops);
      create index ix_account_search on account using gin ((coalesce(name, '') || ' ' || coalesce(domain, '')) gin_trgm_ops);
      create index ix_account_lower_name on account (lower(name));
      create index ix_contact_search on contact using gin ((coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')) gin_trgm_ops);
      create index ix_opportunity_search on opportunity using gin ((coalesce(name, '')) gin_trgm_ops);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table lead_external_id, consent, conversion, score_entry, scoring_model, opportunity, lead, status_change, contact, source, campaign, activity, account cascade;
    `);
  }
}
