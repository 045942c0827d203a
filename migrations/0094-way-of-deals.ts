import type { MigrationInterface, QueryRunner } from "typeorm";

/** The history of deals: from now on every step, and of before what the event log still has. */
export class WayOfDeals1763750000940 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table opportunity_step_change (
        id uuid not null,
        opportunity_id uuid not null,
        from_step_id uuid,
        to_step_id uuid,
        from_name text,
        to_name text,
        from_stage text not null,
        to_stage text not null,
        amount numeric(19, 4),
        currency text,
        reason text,
        changed_at timestamptz(3) not null,
        seconds_in_from_step int not null,
        changed_by_id uuid,
        constraint pk_opportunity_step_change primary key (id),
        constraint fk_opportunity_step_change_opportunity_id foreign key (opportunity_id) references opportunity (id) on delete cascade,
        constraint fk_opportunity_step_change_from_step_id foreign key (from_step_id) references pipeline_step (id) on delete set null,
        constraint fk_opportunity_step_change_to_step_id foreign key (to_step_id) references pipeline_step (id) on delete set null,
        constraint fk_opportunity_step_change_changed_by_id foreign key (changed_by_id) references user_account (id)
      );
      alter table opportunity add column step_since timestamptz(3) not null default now();
      insert into opportunity_step_change (id, opportunity_id, from_step_id, to_step_id, from_name, to_name, from_stage, to_stage, amount, currency,
          reason, changed_at, seconds_in_from_step, changed_by_id)
        select gen_random_uuid(), e.record_id, f.id, t.id, f.name, t.name, coalesce(e.before ->> 'stage', e.after ->> 'stage'), e.after ->> 'stage',
               (e.after ->> 'amountValue')::numeric, e.after ->> 'currency', e.cause ->> 'reason', e.occurred_at,
               least(2147483647, greatest(0, extract(epoch from e.occurred_at - coalesce(lag(e.occurred_at) over way, o.created_at))))::int, u.id
        from change_event e join opportunity o on o.id = e.record_id
        left join pipeline_step f on f.id::text = e.before ->> 'stepId'
        left join pipeline_step t on t.id::text = e.after ->> 'stepId' and 'stepId' = any(e.changed_fields)
        left join user_account u on u.id = e.actor_id and e.actor_kind = 'USER'
        where e.record_type = 'opportunity' and e.changed_fields && array['stepId', 'stage'] and e.before is not null and e.after is not null
          and e.after ->> 'stage' is not null
        window way as (partition by e.record_id order by e.occurred_at, e.id);
      update opportunity o set step_since = coalesce((select max(changed_at) from opportunity_step_change where opportunity_id = o.id), o.created_at);
      create index ix_opportunity_step_change_opportunity_id_changed_at on opportunity_step_change (opportunity_id, changed_at);
      create index ix_opportunity_step_change_from_step_id on opportunity_step_change (from_step_id);
      create index ix_opportunity_step_change_to_step_id on opportunity_step_change (to_step_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table opportunity_step_change; alter table opportunity drop column step_since");
  }
}
