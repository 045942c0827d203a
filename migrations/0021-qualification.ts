import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * What administrators set about qualification (policies in versions, reasons, exit triggers), with what was fixed in the
 * code before as the beginning; sources and campaigns with their cost; touches; where a consent came from and which one
 * counts. Leads of before get one touch, of their capture.
 */
export class Qualification1763750000210 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table qualification_policy (
        id uuid not null,
        target text not null,
        version integer not null,
        active boolean not null,
        minimum_score double precision,
        minimum_band text,
        reachable boolean not null,
        budget text,
        authority text,
        need text,
        timeline text,
        industries text[] not null default '{}',
        minimum_size integer,
        maximum_size integer,
        countries text[] not null default '{}',
        note text,
        created_at timestamptz(3) not null,
        created_by_id uuid,
        constraint pk_qualification_policy primary key (id),
        constraint fk_qualification_policy_created_by_id foreign key (created_by_id) references user_account (id)
      );
      create unique index ix_qualification_policy_target_version on qualification_policy (target, version);
      insert into qualification_policy (id, target, version, active, minimum_band, reachable, budget, authority, need, timeline, note, created_at) values
        (gen_random_uuid(), 'MQL', 1, true, 'WARM', true, null, null, null, null, 'What a new house starts with', now()),
        (gen_random_uuid(), 'SQL', 1, true, 'WARM', true, 'PARTIAL', 'PARTIAL', 'PARTIAL', 'PARTIAL', 'What a new house starts with', now());

      create table reason (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        kind text not null,
        key text not null,
        label text not null,
        active boolean not null default true,
        needs_note boolean not null default false,
        position integer not null default 0,
        constraint pk_reason primary key (id)
      );
      create unique index ix_reason_kind_key on reason (kind, key);
      insert into reason (id, version, kind, key, label, needs_note, position) values
        (gen_random_uuid(), 1, 'DISQUALIFICATION', 'NO_BUDGET', 'There is no money', false, 1),
        (gen_random_uuid(), 1, 'DISQUALIFICATION', 'NO_AUTHORITY', 'Cannot decide, and nobody is known who can', false, 2),
        (gen_random_uuid(), 1, 'DISQUALIFICATION', 'NO_NEED', 'Has no use for what we sell', false, 3),
        (gen_random_uuid(), 1, 'DISQUALIFICATION', 'NO_TIMELINE', 'Not in a time worth waiting for', false, 4),
        (gen_random_uuid(), 1, 'DISQUALIFICATION', 'BAD_FIT', 'Not the kind of customer that we serve', false, 5),
        (gen_random_uuid(), 1, 'DISQUALIFICATION', 'COMPETITOR', 'Works for a competitor, or chose one', false, 6),
        (gen_random_uuid(), 1, 'DISQUALIFICATION', 'UNREACHABLE', 'Does not answer', false, 7),
        (gen_random_uuid(), 1, 'DISQUALIFICATION', 'INVALID_DATA', 'There is no such person', false, 8),
        (gen_random_uuid(), 1, 'DISQUALIFICATION', 'OTHER', 'Something else', true, 9),
        (gen_random_uuid(), 1, 'RE_ENGAGEMENT', 'CAME_BACK', 'Wrote or called by itself', false, 1),
        (gen_random_uuid(), 1, 'RE_ENGAGEMENT', 'NEW_ACTIVITY', 'Showed interest again', false, 2),
        (gen_random_uuid(), 1, 'RE_ENGAGEMENT', 'SITUATION_CHANGED', 'New budget, project or person', false, 3),
        (gen_random_uuid(), 1, 'RE_ENGAGEMENT', 'DATE_REACHED', 'The agreed date has come', false, 4),
        (gen_random_uuid(), 1, 'RE_ENGAGEMENT', 'OTHER', 'Something else', true, 5);

      create table exit_trigger (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        activity_type text,
        condition jsonb,
        minimum_score double precision,
        task_title text not null,
        task_due_in text not null,
        active boolean not null default true,
        constraint pk_exit_trigger primary key (id)
      );
      insert into exit_trigger (id, version, name, activity_type, condition, minimum_score, task_title, task_due_in) values
        (gen_random_uuid(), 1, 'Demo requested', 'DEMO_REQUESTED', null, null, 'Arrange the demo', 'PT4H'),
        (gen_random_uuid(), 1, 'Pricing downloaded', 'DOCUMENT_DOWNLOADED',
          '{"or":[{"field":"properties.title","operator":"CONTAINS_ANY","values":["price","prices","pricing","price list"]},
                  {"field":"properties.document","operator":"CONTAINS_ANY","values":["price","prices","pricing","price list"]}]}',
          null, 'Talk about prices', 'P1D'),
        (gen_random_uuid(), 1, 'Score reached', null, null, 70, 'Make contact: the score is high', 'P1D');

      alter table status_change
        add column policy_id uuid,
        add column overridden boolean not null default false,
        add column exit_trigger_id uuid,
        add constraint fk_status_change_policy_id foreign key (policy_id) references qualification_policy (id),
        add constraint fk_status_change_exit_trigger_id foreign key (exit_trigger_id) references exit_trigger (id);

      alter table source
        add column refuses_disposable boolean not null default false,
        add column description text,
        add column cost_amount numeric(19,4),
        add column cost_currency text;

      alter table campaign
        add column channel text,
        add column status text not null default 'ACTIVE',
        add column starts_on date,
        add column ends_on date,
        add column cost_amount numeric(19,4),
        add column cost_currency text,
        add column utm_campaign text,
        add column description text,
        add column parent_id uuid,
        add constraint fk_campaign_parent_id foreign key (parent_id) references campaign (id);
      create index ix_campaign_parent_id on campaign (parent_id);
      create unique index ix_campaign_lower_utm_campaign on campaign (lower(utm_campaign));

      create table touch (
        id uuid not null,
        lead_id uuid not null,
        at timestamptz(3) not null,
        source_id uuid not null,
        campaign_id uuid,
        utm_source text,
        utm_medium text,
        utm_campaign text,
        utm_term text,
        utm_content text,
        landing_page text,
        referrer_url text,
        constraint pk_touch primary key (id),
        constraint fk_touch_lead_id foreign key (lead_id) references lead (id) on delete cascade deferrable initially deferred,
        constraint fk_touch_source_id foreign key (source_id) references source (id),
        constraint fk_touch_campaign_id foreign key (campaign_id) references campaign (id)
      );

      alter table lead
        add column email_kind text,
        add column first_touch_id uuid,
        add column last_touch_id uuid;
      insert into touch (id, lead_id, at, source_id, campaign_id)
        select gen_random_uuid(), id, created_at, source_id, campaign_id from lead where source_id is not null;
      update lead set first_touch_id = touch.id, last_touch_id = touch.id from touch where touch.lead_id = lead.id;
      set constraints all immediate;
      create index ix_touch_lead_id_at on touch (lead_id, at);
      create index ix_touch_campaign_id on touch (campaign_id);
      alter table lead
        add constraint fk_lead_first_touch_id foreign key (first_touch_id) references touch (id) deferrable initially deferred,
        add constraint fk_lead_last_touch_id foreign key (last_touch_id) references touch (id) deferrable initially deferred;

      alter table consent
        add column current boolean not null default false,
        add column source_id uuid,
        add column form_url text,
        add column ip_address text,
        add column recorded_by_id uuid,
        add constraint fk_consent_source_id foreign key (source_id) references source (id),
        add constraint fk_consent_recorded_by_id foreign key (recorded_by_id) references user_account (id);
      update consent c set current = true
        from (select id, row_number() over (partition by lead_id, channel order by at desc, granted, id desc) as place from consent) settled
        where settled.id = c.id and settled.place = 1;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table consent drop column current, drop column source_id, drop column form_url, drop column ip_address, drop column recorded_by_id;
      alter table lead drop column email_kind, drop column first_touch_id, drop column last_touch_id;
      drop table touch;
      alter table campaign drop column channel, drop column status, drop column starts_on, drop column ends_on, drop column cost_amount,
        drop column cost_currency, drop column utm_campaign, drop column description, drop column parent_id;
      alter table source drop column refuses_disposable, drop column description, drop column cost_amount, drop column cost_currency;
      alter table status_change drop column policy_id, drop column overridden, drop column exit_trigger_id;
      drop table exit_trigger, reason, qualification_policy;
    `);
  }
}
