import type { MigrationInterface, QueryRunner } from "typeorm";

/** Rotation and addresses of tokens, people of an identity provider, counted attempts to sign in, and the audit log. */
export class PeopleProgramsAndAudit1763750000220 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table user_account add column subject text;
      create unique index ix_user_account_subject on user_account (subject);

      alter table access_token
        add column version integer not null default 1,
        add column updated_at timestamptz(3) not null default now(),
        add column addresses text array not null default '{}',
        add column issued_from text,
        add column previous_public_id text,
        add column previous_hash bytea,
        add column previous_until timestamptz(3);
      alter table access_token alter column version drop default;
      create unique index ix_access_token_previous_public_id on access_token (previous_public_id);
      drop trigger access_token_changed on access_token;
      create trigger access_token_changed after delete or update of scopes, expires_at, revoked_at, user_id, addresses, public_id,
        previous_public_id, previous_until on access_token for each statement execute function note_access_change();

      create table sign_in_attempt (
        key text not null,
        count integer not null,
        since timestamptz(3) not null,
        constraint pk_sign_in_attempt primary key (key)
      );

      create table audit_entry (
        id uuid not null,
        occurred_at timestamptz(3) not null,
        operation text not null,
        outcome text not null,
        error_codes text array not null,
        user_id uuid,
        token_id uuid,
        address text not null,
        origin text,
        request_id text not null,
        record_ids text array not null,
        changed_fields text array not null,
        constraint pk_audit_entry primary key (id)
      );
      create index ix_audit_entry_occurred_at_id on audit_entry (occurred_at, id);
      create index ix_audit_entry_user_id_occurred_at on audit_entry (user_id, occurred_at);
      create index ix_audit_entry_record_ids on audit_entry using gin (record_ids);

      -- Only what is past its time goes, and only by the function for that; nothing younger than 30 days does even so.
      create function keep_audit_entry() returns trigger language plpgsql as $$
      begin
        if tg_op = 'DELETE' and current_setting('leadwire.audit_retention', true) = 'on' and old.occurred_at < now() - interval '30 days' then
          return old;
        end if;
        raise exception 'The audit log is only added to' using errcode = 'insufficient_privilege';
      end $$;
      create trigger audit_entry_kept before update or delete on audit_entry for each row execute function keep_audit_entry();
      create trigger audit_entry_not_emptied before truncate on audit_entry for each statement execute function keep_audit_entry();

      -- A batch at a time, so that no call takes long; answers how many went.
      create function remove_old_audit_entries(keep interval, most int) returns bigint language plpgsql as $$
      declare removed bigint;
      begin
        perform set_config('leadwire.audit_retention', 'on', true);
        with gone as (
          delete from audit_entry
          where id in (select id from audit_entry where occurred_at < now() - keep order by occurred_at limit most) returning 1
        )
        select count(*) into removed from gone;
        perform set_config('leadwire.audit_retention', 'off', true);
        return removed;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function remove_old_audit_entries(interval, int);
      drop table audit_entry;
      drop function keep_audit_entry();
      drop table sign_in_attempt;

      drop trigger access_token_changed on access_token;
      create trigger access_token_changed after delete or update of scopes, expires_at, revoked_at, user_id on access_token
        for each statement execute function note_access_change();
      alter table access_token drop column version, drop column updated_at, drop column addresses, drop column issued_from,
        drop column previous_public_id, drop column previous_hash, drop column previous_until;
      alter table user_account drop column subject;
    `);
  }
}
