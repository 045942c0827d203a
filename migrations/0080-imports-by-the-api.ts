import type { MigrationInterface, QueryRunner } from "typeorm";

const ID_COLUMNS = ["account", "contact", "opportunity", "task", "campaign", "campaign_member"];

/**
 * Imports of every kind of record by the API: files that were sent, runs, the rows of them that are not in, mappings that are kept by name.
 * What other systems call records, by which files name each other's, and members of campaigns. What the command line has of its files is
 * called after these.
 */
export class ImportsByTheApi1763750000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table import_run rename to imported_file;
      alter table imported_file rename constraint pk_import_run to pk_imported_file;
      create table import_upload (
        id uuid not null, file_name text not null, bytes float8, requested_by text not null, secret_hash text not null, sending uuid,
        send_until timestamptz(3) not null, received_at timestamptz(3), expires_at timestamptz(3) not null,
        created_at timestamptz(3) not null default now(),
        constraint pk_import_upload primary key (id)
      );
      create table import_chunk (
        upload_id uuid not null, sending uuid not null, number int not null, content bytea not null,
        constraint pk_import_chunk primary key (upload_id, sending, number),
        constraint fk_import_chunk_upload_id foreign key (upload_id) references import_upload (id) on delete cascade
      );
      create table import_run (
        id uuid not null, version int not null, created_at timestamptz(3) not null default now(), updated_at timestamptz(3) not null default now(),
        kind text not null, file_name text not null, upload_id uuid, settings jsonb not null, on_duplicate text not null, dry_run boolean not null,
        state text not null, columns jsonb not null default '[]', notes jsonb not null default '[]', rows int, rows_done int not null default 0, created int not null default 0,
        updated int not null default 0, skipped int not null default 0, refused int not null default 0, waiting int not null default 0,
        error text, owner_id uuid, token_id uuid not null, origin text, finished_at timestamptz(3), expires_at timestamptz(3),
        constraint pk_import_run primary key (id),
        constraint fk_import_run_owner_id foreign key (owner_id) references user_account (id)
      );
      create index ix_import_run_owner_id_created_at on import_run (owner_id, created_at);
      create table import_row (
        run_id uuid not null, number int not null, line int not null, waiting boolean not null, field text not null, reason text not null,
        cells jsonb not null, record_id text,
        constraint pk_import_row primary key (run_id, number),
        constraint fk_import_row_run_id foreign key (run_id) references import_run (id) on delete cascade
      );
      create index ix_import_row_waiting on import_row (run_id, number) where waiting;
      create table import_mapping (
        id uuid not null, version int not null, created_at timestamptz(3) not null default now(), updated_at timestamptz(3) not null default now(),
        name text not null, kind text not null, settings jsonb not null,
        constraint pk_import_mapping primary key (id)
      );
      create unique index ix_import_mapping_kind_name on import_mapping (kind, name);
      create table campaign_member (
        id uuid not null, version int not null, created_at timestamptz(3) not null default now(), updated_at timestamptz(3) not null default now(),
        campaign_id uuid not null, lead_id uuid, contact_id uuid, status text not null, joined_at timestamptz(3) not null,
        responded_at timestamptz(3),
        constraint pk_campaign_member primary key (id),
        constraint fk_campaign_member_campaign_id foreign key (campaign_id) references campaign (id) on delete cascade,
        constraint fk_campaign_member_lead_id foreign key (lead_id) references lead (id),
        constraint fk_campaign_member_contact_id foreign key (contact_id) references contact (id)
      );
      create index ix_campaign_member_campaign_id on campaign_member (campaign_id);
      create index ix_campaign_member_lead_id on campaign_member (lead_id);
      create index ix_campaign_member_contact_id on campaign_member (contact_id);
      create table record_external_id (
        id uuid not null, kind text not null, system text not null, value text not null,
        ${ID_COLUMNS.map((name) => `${name}_id uuid`).join(", ")},
        constraint pk_record_external_id primary key (id),
        ${ID_COLUMNS.map(
          (name) => `constraint fk_record_external_id_${name}_id foreign key (${name}_id) references ${name} (id) on delete cascade`,
        ).join(", ")}
      );
      create unique index ix_record_external_id_kind_system_value on record_external_id (kind, system, value);
      ${ID_COLUMNS.map((name) => `create index ix_record_external_id_${name}_id on record_external_id (${name}_id);`).join("\n")}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table record_external_id; drop table campaign_member; drop table import_mapping; drop table import_row; drop table import_run;
      drop table import_chunk; drop table import_upload;
      alter table imported_file rename constraint pk_imported_file to pk_import_run;
      alter table imported_file rename to import_run;
    `);
  }
}
