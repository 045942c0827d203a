import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * The log in one partition a day, so that what is past its time goes by dropping a table; each place in the log gets a
 * mark that a restored backup does not repeat; changes of rights are counted. See docs/decisions/event-log.md.
 */
export class EventLogByDay1763750000150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function number_change_events();
      alter table change_event rename to change_event_before;
      alter table change_event_before drop constraint pk_change_event;
      drop index ix_change_event_position, ix_change_event_unnumbered, ix_change_event_record;

      -- A sequence of its own: identity columns of partitioned tables came with PostgreSQL 17.
      create sequence change_event_number;
      create table change_event (
        id bigint not null default nextval('change_event_number'),
        position bigint,
        transaction_id uuid not null,
        sequence int not null,
        record_type text not null,
        record_id uuid not null,
        type text not null,
        version int,
        changed_fields text[] not null,
        before jsonb,
        after jsonb,
        cause jsonb,
        actor_kind text not null,
        actor_id uuid,
        actor_name text not null,
        origin text,
        occurred_at timestamptz(3) not null,
        -- When it was written; occurred_at may be a past that is told afterwards.
        recorded_at timestamptz(3) not null default clock_timestamp(),
        constraint pk_change_event primary key (id, recorded_at)
      ) partition by range (recorded_at);
      alter sequence change_event_number owned by change_event.id;
      create index ix_change_event_position on change_event (position);
      create index ix_change_event_unnumbered on change_event (id) where position is null;
      create index ix_change_event_record on change_event (record_type, record_id, id);
      -- Takes what is written when no partition was made in time, so that no write ever fails for that.
      create table change_event_default partition of change_event default;

      create function make_change_event_partition(day date) returns void language plpgsql as $$
      declare
        partition text := 'change_event_' || to_char(day, 'YYYYMMDD');
        first timestamptz := day::timestamp at time zone 'UTC';
        next timestamptz := (day + 1)::timestamp at time zone 'UTC';
      begin
        if to_regclass(partition) is not null then return; end if;
        perform pg_advisory_xact_lock(7310003);
        lock table change_event_default in access exclusive mode;
        -- Asked again behind the lock of a table, because only that makes known what another one has made meanwhile.
        if to_regclass(partition) is not null then return; end if;
        execute format('create table %I (like change_event including defaults)', partition);
        execute format('with late as (delete from change_event_default where recorded_at >= %L and recorded_at < %L returning *)
                        insert into %I select * from late', first, next, partition);
        execute format('alter table change_event attach partition %I for values from (%L) to (%L)', partition, first, next);
      end $$;

      create function drop_change_event_partitions(keep interval) returns int language plpgsql as $$
      declare
        partition text;
        unnumbered boolean;
        dropped int := 0;
      begin
        perform pg_advisory_xact_lock(7310003);
        delete from change_event_default where recorded_at < now() - keep and position is not null;
        for partition in
          select c.relname from pg_inherits i join pg_class c on c.oid = i.inhrelid
          where i.inhparent = 'change_event'::regclass and c.relname ~ '^change_event_[0-9]{8}$'
            and (to_date(right(c.relname, 8), 'YYYYMMDD') + 1)::timestamp at time zone 'UTC' <= now() - keep
          order by c.relname
        loop
          execute format('select exists (select from %I where position is null)', partition) into unnumbered;
          continue when unnumbered;
          execute format('drop table %I', partition);
          dropped := dropped + 1;
        end loop;
        return dropped;
      end $$;

      select make_change_event_partition((now() at time zone 'UTC')::date + ahead) from generate_series(0, 7) ahead;
      insert into change_event (id, position, transaction_id, sequence, record_type, record_id, type, version, changed_fields, before, after,
                                cause, actor_kind, actor_id, actor_name, origin, occurred_at, recorded_at)
      select id, position, transaction_id, sequence, record_type, record_id, type, version, changed_fields, before, after,
             cause, actor_kind, actor_id, actor_name, origin, occurred_at, now()
      from change_event_before;
      select setval('change_event_number', coalesce((select max(id) from change_event), 0) + 1, false);
      drop table change_event_before;

      -- What event stands at the last position; part of each cursor, because after a restored backup another one will.
      alter table event_log add column last_mark text not null default 'start';
      update event_log set last_mark = right(transaction_id::text, 12) || '_' || sequence from change_event where position = last_position;

      create table access_change (
        only_row boolean not null default true,
        version bigint not null,
        constraint pk_access_change primary key (only_row),
        constraint ck_access_change_only_row check (only_row)
      );
      insert into access_change (version) values (0);

      create function note_access_change() returns trigger language plpgsql as $$
      begin
        update access_change set version = version + 1;
        perform pg_notify('leadwire_changes', '');
        return null;
      end $$;
      create trigger access_token_changed after delete or update of scopes, expires_at, revoked_at, user_id on access_token
        for each statement execute function note_access_change();
      create trigger user_account_changed after insert or delete or update of role, team_id, active on user_account
        for each statement execute function note_access_change();
      create trigger workspace_changed after update on workspace for each statement execute function note_access_change();

      -- The plan is by index whatever the statistics say: they may have been taken while thousands were unnumbered.
      create function number_change_events(out head bigint, out mark text, out numbered int, out access_version bigint)
      language plpgsql set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
      begin
        numbered := 0;
        if exists (select from change_event where position is null) then
          -- One at a time. Each statement below sees what was committed until it starts, so also what the last holder wrote.
          perform pg_advisory_xact_lock(7310002);
          select last_position into head from event_log;
          with unnumbered as (
            select id, recorded_at, row_number() over (order by id) as place
            from (select id, recorded_at from change_event where position is null order by id limit 10000) batch
          )
          update change_event set position = number_change_events.head + unnumbered.place from unnumbered
          where change_event.id = unnumbered.id and change_event.recorded_at = unnumbered.recorded_at;
          get diagnostics numbered = row_count;
          if numbered > 0 then
            update event_log set last_position = number_change_events.head + numbered, last_mark = (
              select right(transaction_id::text, 12) || '_' || sequence from change_event
              where position = number_change_events.head + numbered);
            perform pg_notify('leadwire_changes', '');
          end if;
        end if;
        select last_position, last_mark into head, mark from event_log;
        select version into access_version from access_change;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function number_change_events();
      drop trigger access_token_changed on access_token;
      drop trigger user_account_changed on user_account;
      drop trigger workspace_changed on workspace;
      drop function note_access_change();
      drop table access_change;
      alter table event_log drop column last_mark;
      drop function drop_change_event_partitions(interval);
      drop function make_change_event_partition(date);

      create table change_event_after (like change_event);
      insert into change_event_after select * from change_event;
      drop table change_event;
      alter table change_event_after rename to change_event;
      alter table change_event drop column recorded_at, add constraint pk_change_event primary key (id);
      alter table change_event alter id add generated always as identity;
      select setval(pg_get_serial_sequence('change_event', 'id'), coalesce((select max(id) from change_event), 0) + 1, false);
      create unique index ix_change_event_position on change_event (position);
      create index ix_change_event_unnumbered on change_event (id) where position is null;
      create index ix_change_event_record on change_event (record_type, record_id, id);

      create function number_change_events() returns bigint language plpgsql as $$
      declare
        head bigint;
        numbered bigint;
      begin
        if not exists (select from change_event where position is null) then
          return (select last_position from event_log);
        end if;
        perform pg_advisory_xact_lock(7310002);
        select last_position into head from event_log;
        with unnumbered as (
          select id, row_number() over (order by id) as place
          from (select id from change_event where position is null order by id limit 10000) batch
        )
        update change_event set position = head + unnumbered.place from unnumbered where change_event.id = unnumbered.id;
        get diagnostics numbered = row_count;
        if numbered > 0 then
          update event_log set last_position = head + numbered;
          perform pg_notify('leadwire_changes', (head + numbered)::text);
        end if;
        return head + numbered;
      end $$;
    `);
  }
}
