import type { MigrationInterface, QueryRunner } from "typeorm";

/** What somebody has to do, and what people wrote about what happened. See docs/tasks.md. */
export class Tasks1763750000160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table task (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        title text not null,
        description text,
        kind text not null,
        due_at timestamptz(3),
        remind_at timestamptz(3),
        reminded_at timestamptz(3),
        overdue_at timestamptz(3),
        completed_at timestamptz(3),
        completed_by_id uuid,
        owner_id uuid,
        lead_id uuid,
        account_id uuid,
        contact_id uuid,
        opportunity_id uuid,
        constraint pk_task primary key (id),
        constraint fk_task_completed_by_id foreign key (completed_by_id) references user_account (id),
        constraint fk_task_owner_id foreign key (owner_id) references user_account (id),
        constraint fk_task_lead_id foreign key (lead_id) references lead (id),
        constraint fk_task_account_id foreign key (account_id) references account (id),
        constraint fk_task_contact_id foreign key (contact_id) references contact (id),
        constraint fk_task_opportunity_id foreign key (opportunity_id) references opportunity (id),
        constraint ck_task_subject check (num_nonnulls(lead_id, account_id, contact_id, opportunity_id) > 0)
      );
      create index ix_task_lead_id on task (lead_id);
      create index ix_task_account_id on task (account_id);
      create index ix_task_contact_id on task (contact_id);
      create index ix_task_opportunity_id on task (opportunity_id);
      -- In the order of lists: what is open comes first, and of that what is due next.
      create index ix_task_list on task (completed_at desc nulls first, due_at, id);
      create index ix_task_owner_list on task (owner_id, completed_at desc nulls first, due_at, id);
      create index ix_task_to_remind on task (remind_at) where completed_at is null and reminded_at is null;
      create index ix_task_to_tell_overdue on task (due_at) where completed_at is null and overdue_at is null;

      create index ix_lead_to_resume on lead (resume_at) where resume_at is not null;

      alter table activity add column text text;
      alter table activity add column recorded_by_id uuid;
      alter table activity add constraint fk_activity_recorded_by_id foreign key (recorded_by_id) references user_account (id) not valid;
      alter table activity validate constraint fk_activity_recorded_by_id;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table activity drop column recorded_by_id;
      alter table activity drop column text;
      drop index ix_lead_to_resume;
      drop table task;
    `);
  }
}
