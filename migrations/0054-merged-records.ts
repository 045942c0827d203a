import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Contacts and accounts are merged as leads are: one table says what the ids of merged records stand for, and one has what it
 * takes to undo a merge. What was merged before can be undone as before.
 */
export class MergedRecords1763750000540 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table account add column merged_at timestamptz(3);
      alter table contact add column merged_at timestamptz(3);

      alter table lead_merge rename to record_merge;
      alter table record_merge rename constraint pk_lead_merge to pk_record_merge;
      alter index ix_lead_merge_survivor_id rename to ix_record_merge_survivor_id;
      alter index ix_lead_merge_undoable rename to ix_record_merge_undoable;
      alter table record_merge add column kind text not null default 'lead';
      alter table record_merge alter column kind drop default;
      update record_merge set undo = replace(undo::text, '"merged_lead.survivor_id":', '"merged_record.survivor_id":')::jsonb - 'leads' || jsonb_build_object(
        'others', (select coalesce(jsonb_agg(one -> 'row'), '[]') from jsonb_array_elements(undo -> 'leads') one),
        'scores', (select coalesce(jsonb_agg(one -> 'score') filter (where jsonb_typeof(one -> 'score') = 'object'), '[]')
                     from jsonb_array_elements(undo -> 'leads') one)
      ) where undo is not null;

      alter table merged_lead rename to merged_record;
      alter table merged_record rename constraint pk_merged_lead to pk_merged_record;
      alter table merged_record rename constraint fk_merged_lead_merge_id to fk_merged_record_merge_id;
      alter table merged_record rename constraint fk_merged_lead_merged_by_id to fk_merged_record_merged_by_id;
      -- The survivor is of any of the three kinds.
      alter table merged_record drop constraint fk_merged_lead_survivor_id;
      alter index ix_merged_lead_survivor_id rename to ix_merged_record_survivor_id;
      alter index ix_merged_lead_merge_id rename to ix_merged_record_merge_id;
      alter index ix_merged_lead_email rename to ix_merged_record_email;
      alter index ix_merged_lead_phone rename to ix_merged_record_phone;
      alter table merged_record add column kind text not null default 'lead', add column domain text;
      alter table merged_record alter column kind drop default;
      create index ix_merged_record_domain on merged_record (domain);
    `);
  }

  /** Merges of contacts and accounts cannot be kept: their ids stand for nobody any more. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from record_merge where kind <> 'lead';
      drop index ix_merged_record_domain;
      alter table merged_record drop column kind, drop column domain;
      alter table merged_record rename to merged_lead;
      alter table merged_lead rename constraint pk_merged_record to pk_merged_lead;
      alter table merged_lead rename constraint fk_merged_record_merge_id to fk_merged_lead_merge_id;
      alter table merged_lead rename constraint fk_merged_record_merged_by_id to fk_merged_lead_merged_by_id;
      alter table merged_lead add constraint fk_merged_lead_survivor_id foreign key (survivor_id) references lead (id);
      alter index ix_merged_record_survivor_id rename to ix_merged_lead_survivor_id;
      alter index ix_merged_record_merge_id rename to ix_merged_lead_merge_id;
      alter index ix_merged_record_email rename to ix_merged_lead_email;
      alter index ix_merged_record_phone rename to ix_merged_lead_phone;

      update record_merge set undo = replace(undo::text, '"merged_record.survivor_id":', '"merged_lead.survivor_id":')::jsonb - 'others' - 'scores' || jsonb_build_object(
        'leads', (select coalesce(jsonb_agg(jsonb_build_object('row', row, 'score',
                    (select score from jsonb_array_elements(undo -> 'scores') score where score ->> 'lead_id' = row ->> 'id'))), '[]')
                    from jsonb_array_elements(undo -> 'others') row)
      ) where undo is not null;
      alter table record_merge drop column kind;
      alter table record_merge rename to lead_merge;
      alter table lead_merge rename constraint pk_record_merge to pk_lead_merge;
      alter index ix_record_merge_survivor_id rename to ix_lead_merge_survivor_id;
      alter index ix_record_merge_undoable rename to ix_lead_merge_undoable;
      alter table contact drop column merged_at;
      alter table account drop column merged_at;
    `);
  }
}
