import type { MigrationInterface, QueryRunner } from "typeorm";

/** Who gets which leads, and by when they must have had a first response. See docs/routing.md. */
export class Routing1763750000190 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table user_account
        add column weight integer not null default 1,
        add column daily_capacity integer,
        add column open_capacity integer,
        add column timezone text not null default 'UTC',
        add column working_hours jsonb not null default '[]',
        add column absences jsonb not null default '[]';

      create table queue (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        team_id uuid,
        constraint pk_queue primary key (id),
        constraint fk_queue_team_id foreign key (team_id) references team (id)
      );
      create unique index ix_queue_name on queue (name);
      create index ix_queue_team_id on queue (team_id);

      create table business_calendar (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        timezone text not null,
        hours jsonb not null,
        holidays text[] not null default '{}',
        is_default boolean not null default false,
        respond_minutes integer not null,
        warn_minutes integer,
        constraint pk_business_calendar primary key (id)
      );
      create unique index ix_business_calendar_name on business_calendar (name);
      create unique index ix_business_calendar_default on business_calendar ((true)) where is_default;

      create table routing_rule_set (
        id uuid not null,
        version integer not null,
        rules jsonb not null,
        created_at timestamptz(3) not null,
        created_by_id uuid,
        constraint pk_routing_rule_set primary key (id),
        constraint fk_routing_rule_set_created_by_id foreign key (created_by_id) references user_account (id)
      );
      create unique index ix_routing_rule_set_version on routing_rule_set (version);

      -- Whose turn it is, of a team or of a person who is in none, by rule. Its lock is what keeps two captures from giving
      -- the same turn; no foreign key, because that would lock the team or person, too.
      create table routing_turn (
        key uuid not null,
        turns jsonb not null default '{}',
        constraint pk_routing_turn primary key (key)
      );

      create table assignment (
        id uuid not null,
        lead_id uuid not null,
        at timestamptz(3) not null,
        kind text not null,
        owner_id uuid,
        queue_id uuid,
        rule text,
        rules_version integer,
        trace jsonb not null default '[]',
        assigned_by_id uuid,
        constraint pk_assignment primary key (id),
        constraint fk_assignment_lead_id foreign key (lead_id) references lead (id),
        constraint fk_assignment_owner_id foreign key (owner_id) references user_account (id),
        constraint fk_assignment_queue_id foreign key (queue_id) references queue (id),
        constraint fk_assignment_assigned_by_id foreign key (assigned_by_id) references user_account (id)
      );
      create index ix_assignment_lead_id_at on assignment (lead_id, at);
      create index ix_assignment_owner_id_at on assignment (owner_id, at);

      alter table lead
        add column queue_id uuid,
        add column first_response_due_at timestamptz(3),
        add column first_response_alert_at timestamptz(3),
        add column first_response_breached_at timestamptz(3),
        add column first_responded_at timestamptz(3),
        add constraint fk_lead_queue_id foreign key (queue_id) references queue (id);
      -- Most leads are in no queue and wait for nothing: these stay small, and cost a capture nothing where they are not used.
      create index ix_lead_queue_id on lead (queue_id) where queue_id is not null;
      create index ix_lead_first_response_due_at on lead (first_response_due_at) where first_response_due_at is not null;
      create index ix_lead_first_response_alert_at on lead (first_response_alert_at) where first_response_alert_at is not null;
      -- How much each owner has to do, counted without looking at the leads.
      create index ix_lead_open_owner_id on lead (owner_id)
        where owner_id is not null and converted_at is null and status not in ('DISQUALIFIED', 'CLOSED_WON', 'CLOSED_LOST');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_lead_open_owner_id;
      alter table lead
        drop column queue_id,
        drop column first_response_due_at,
        drop column first_response_alert_at,
        drop column first_response_breached_at,
        drop column first_responded_at;
      drop table assignment;
      drop table routing_turn;
      drop table routing_rule_set;
      drop table business_calendar;
      drop table queue;
      alter table user_account
        drop column weight,
        drop column daily_capacity,
        drop column open_capacity,
        drop column timezone,
        drop column working_hours,
        drop column absences;
    `);
  }
}
