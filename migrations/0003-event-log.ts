import { randomBytes } from "node:crypto";
import type { MigrationInterface, QueryRunner } from "typeorm";

/** The log of changes, its numbering, and the memory of idempotency keys. See docs/decisions/event-log.md. */
export class EventLog1763750000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table change_event (
        id bigint generated always as identity,
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
        constraint pk_change_event primary key (id)
      );
      create unique index ix_change_event_position on change_event (position);
      create index ix_change_event_unnumbered on change_event (id) where position is null;
      create index ix_change_event_record on change_event (record_type, record_id, id);

      create table event_log (
        only_row boolean not null default true,
        epoch uuid not null,
        cursor_secret bytea not null,
        last_position bigint not null,
        constraint pk_event_log primary key (only_row),
        constraint ck_event_log_only_row check (only_row)
      );

      create function number_change_events() returns bigint language plpgsql as $$
      declare
        head bigint;
        numbered bigint;
      begin
        if not exists (select from change_event where position is null) then
          return (select last_position from event_log);
        end if;
        -- One at a time. Each statement below sees what was committed until it starts, so also what the last holder wrote.
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

      create table idempotency_key (
        viewer_id uuid not null,
        mutation text not null,
        key text not null,
        input_hash text not null,
        result jsonb not null,
        created_at timestamptz(3) not null default now(),
        constraint pk_idempotency_key primary key (viewer_id, mutation, key)
      );
      create index ix_idempotency_key_created_at on idempotency_key (created_at);
    `);
    // Every database has its own secret and its own history, so that a cursor of one means nothing to another.
    await runner.query("insert into event_log (epoch, cursor_secret, last_position) values (gen_random_uuid(), $1, 0)", [randomBytes(32)]);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table idempotency_key;
      drop function number_change_events();
      drop table event_log;
      drop table change_event;
    `);
  }
}
