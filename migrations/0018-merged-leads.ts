import type { MigrationInterface, QueryRunner } from "typeorm";

/** Leads that were merged into others: what their ids stand for now, and what it takes to undo it. */
export class MergedLeads1763750000180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead add column merged_at timestamptz(3);

      create table lead_merge (
        id uuid not null,
        survivor_id uuid not null,
        merged_at timestamptz(3) not null,
        changes jsonb not null,
        undo jsonb,
        constraint pk_lead_merge primary key (id)
      );
      create index ix_lead_merge_survivor_id on lead_merge (survivor_id);
      -- What can still be undone, for the clock that forgets it.
      create index ix_lead_merge_undoable on lead_merge (merged_at) where undo is not null;

      create table merged_lead (
        id uuid not null,
        survivor_id uuid not null,
        merge_id uuid not null,
        name text not null,
        email text,
        phone text,
        merged_at timestamptz(3) not null,
        merged_by_id uuid,
        constraint pk_merged_lead primary key (id),
        constraint fk_merged_lead_survivor_id foreign key (survivor_id) references lead (id),
        constraint fk_merged_lead_merge_id foreign key (merge_id) references lead_merge (id) on delete cascade,
        constraint fk_merged_lead_merged_by_id foreign key (merged_by_id) references user_account (id)
      );
      create index ix_merged_lead_survivor_id on merged_lead (survivor_id);
      create index ix_merged_lead_merge_id on merged_lead (merge_id);
      create index ix_merged_lead_email on merged_lead (email);
      create index ix_merged_lead_phone on merged_lead (phone);

      -- The same id of another system, however it was spelt.
      create index ix_lead_external_id_lower_value on lead_external_id (lower(value));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_lead_external_id_lower_value;
      drop table merged_lead, lead_merge;
      alter table lead drop column merged_at;
    `);
  }
}
