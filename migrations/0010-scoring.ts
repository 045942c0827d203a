import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Models in versions, a ledger that is only added to, how each lead stands, the history of scores, publishing as a job.
 * The models and the ledger of before are not carried over: the starters are made anew at the next start, and every lead
 * is then scored from its activities.
 */
export class Scoring1763750000100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table score_entry, scoring_model;

      create table scoring_model (
        id uuid not null,
        name text not null,
        persona text,
        version integer not null,
        state text not null,
        definition jsonb not null,
        created_at timestamptz(3) not null,
        published_at timestamptz(3),
        retired_at timestamptz(3),
        constraint pk_scoring_model primary key (id)
      );
      create unique index ix_scoring_model_active on scoring_model (coalesce(lower(persona), '')) where state = 'ACTIVE';
      create unique index ix_scoring_model_persona_version on scoring_model (coalesce(lower(persona), ''), version);

      create table score_entry (
        lead_id uuid not null,
        model_id uuid not null,
        rule_id text not null,
        source_id uuid not null,
        revision integer not null,
        points double precision not null,
        occurred_at timestamptz(3) not null,
        recorded_at timestamptz(3) not null,
        constraint pk_score_entry primary key (lead_id, model_id, rule_id, source_id, revision)
      );

      create table lead_score (
        lead_id uuid not null,
        model_id uuid,
        model_since timestamptz(3),
        scored_at timestamptz(3),
        told_score double precision not null default 0,
        changes_at timestamptz(3),
        rescore_at timestamptz(3),
        constraint pk_lead_score primary key (lead_id),
        constraint fk_lead_score_lead_id foreign key (lead_id) references lead (id) on delete cascade deferrable initially deferred
      );
      create index ix_lead_score_model_id on lead_score (model_id);
      create index ix_lead_score_rescore_at on lead_score (rescore_at);
      insert into lead_score (lead_id) select id from lead;

      create table score_change (
        id uuid not null,
        lead_id uuid not null,
        model_id uuid not null,
        at timestamptz(3) not null,
        score double precision not null,
        fit_score double precision not null,
        engagement_score double precision not null,
        band text not null,
        grade text not null,
        delta double precision not null,
        cause_kind text not null,
        rule text,
        activity_id uuid,
        constraint pk_score_change primary key (id),
        constraint fk_score_change_lead_id foreign key (lead_id) references lead (id) on delete cascade deferrable initially deferred
      );
      create index ix_score_change_lead_id_at on score_change (lead_id, at);

      create table publish_job (
        id uuid not null,
        model_id uuid not null,
        state text not null,
        done integer not null,
        total integer not null,
        reached uuid,
        started_at timestamptz(3) not null,
        finished_at timestamptz(3),
        constraint pk_publish_job primary key (id),
        constraint fk_publish_job_model_id foreign key (model_id) references scoring_model (id)
      );
      create index ix_publish_job_model_id on publish_job (model_id);
      create index ix_publish_job_state on publish_job (state);

      alter table lead add column persona text;
      create index ix_lead_lower_persona on lead (lower(persona)) where persona is not null;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_lead_lower_persona;
      alter table lead drop column persona;
      drop table publish_job, score_change, lead_score, score_entry, scoring_model;

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
      alter table score_entry add constraint fk_score_entry_lead_id foreign key (lead_id) references lead (id);
      alter table score_entry add constraint fk_score_entry_model_id foreign key (model_id) references scoring_model (id);
      alter table score_entry add constraint fk_score_entry_activity_id foreign key (activity_id) references activity (id);
    `);
  }
}
