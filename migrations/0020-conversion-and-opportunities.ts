import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Pipelines with steps, why deals are won and lost, lines of deals; groups of accounts; what a conversion has to know to be
 * undone, and the field map. What a house begins with is put in here, because deals cannot be without a step.
 */
export class ConversionAndOpportunities1763750000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table pipeline (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        is_default boolean not null default false,
        archived boolean not null default false,
        constraint pk_pipeline primary key (id)
      );
      create unique index ix_pipeline_name on pipeline (name);
      create unique index ix_pipeline_is_default on pipeline (is_default) where is_default;

      create table pipeline_step (
        id uuid not null,
        pipeline_id uuid not null,
        position integer not null,
        name text not null,
        stage text not null,
        probability integer not null,
        constraint pk_pipeline_step primary key (id),
        constraint fk_pipeline_step_pipeline_id foreign key (pipeline_id) references pipeline (id)
      );
      create index ix_pipeline_step_pipeline_id on pipeline_step (pipeline_id);

      insert into pipeline (id, version, name, is_default) values ('01970000-0000-7000-8000-000000000100', 1, 'Sales', true);
      insert into pipeline_step (id, pipeline_id, position, name, stage, probability) values
        ('01970000-0000-7000-8000-000000000101', '01970000-0000-7000-8000-000000000100', 0, 'Discovery', 'DISCOVERY', 20),
        ('01970000-0000-7000-8000-000000000102', '01970000-0000-7000-8000-000000000100', 1, 'Proposal', 'PROPOSAL', 50),
        ('01970000-0000-7000-8000-000000000103', '01970000-0000-7000-8000-000000000100', 2, 'Negotiation', 'NEGOTIATION', 75),
        ('01970000-0000-7000-8000-000000000104', '01970000-0000-7000-8000-000000000100', 3, 'Won', 'CLOSED_WON', 100),
        ('01970000-0000-7000-8000-000000000105', '01970000-0000-7000-8000-000000000100', 4, 'Lost', 'CLOSED_LOST', 0);

      create table close_reason (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        outcome text not null,
        name text not null,
        archived boolean not null default false,
        constraint pk_close_reason primary key (id)
      );
      create unique index ix_close_reason_outcome_name on close_reason (outcome, name);
      insert into close_reason (id, version, outcome, name) values
        ('01970000-0000-7000-8000-000000000111', 1, 'WON', 'Best fit'),
        ('01970000-0000-7000-8000-000000000112', 1, 'WON', 'Price'),
        ('01970000-0000-7000-8000-000000000113', 1, 'WON', 'Knew us before'),
        ('01970000-0000-7000-8000-000000000121', 1, 'LOST', 'Price'),
        ('01970000-0000-7000-8000-000000000122', 1, 'LOST', 'Chose a competitor'),
        ('01970000-0000-7000-8000-000000000123', 1, 'LOST', 'Lacks a feature'),
        ('01970000-0000-7000-8000-000000000124', 1, 'LOST', 'No budget'),
        ('01970000-0000-7000-8000-000000000125', 1, 'LOST', 'No decision');

      alter table opportunity
        add pipeline_id uuid, add step_id uuid, add close_reason_id uuid, add won_reason text, add lines_changed_at timestamptz(3);
      update opportunity o set pipeline_id = s.pipeline_id, step_id = s.id from pipeline_step s where s.stage = o.stage;
      alter table opportunity
        alter pipeline_id set not null,
        alter step_id set not null,
        add constraint fk_opportunity_pipeline_id foreign key (pipeline_id) references pipeline (id),
        add constraint fk_opportunity_step_id foreign key (step_id) references pipeline_step (id),
        add constraint fk_opportunity_close_reason_id foreign key (close_reason_id) references close_reason (id);
      create index ix_opportunity_pipeline_id on opportunity (pipeline_id);
      create index ix_opportunity_step_id on opportunity (step_id);
      create index ix_opportunity_close_reason_id on opportunity (close_reason_id);

      create table opportunity_line (
        id uuid not null,
        opportunity_id uuid not null,
        position integer not null,
        name text not null,
        product_code text,
        quantity numeric(19,4) not null,
        unit_price numeric(19,4) not null,
        discount numeric(7,4) not null default 0,
        amount numeric(19,4) not null,
        currency text not null,
        constraint pk_opportunity_line primary key (id),
        constraint fk_opportunity_line_opportunity_id foreign key (opportunity_id) references opportunity (id)
      );
      create index ix_opportunity_line_opportunity_id on opportunity_line (opportunity_id);
      create index ix_opportunity_line_product_code on opportunity_line (product_code);

      alter table account
        add parent_id uuid,
        add ultimate_parent_id uuid,
        add constraint fk_account_parent_id foreign key (parent_id) references account (id),
        add constraint fk_account_ultimate_parent_id foreign key (ultimate_parent_id) references account (id);
      create index ix_account_parent_id on account (parent_id);
      create index ix_account_ultimate_parent_id on account (ultimate_parent_id);

      alter table conversion add made jsonb;

      create table conversion_field_map (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        entries jsonb not null,
        constraint pk_conversion_field_map primary key (id)
      );
      insert into conversion_field_map (id, version, entries) values ('01970000-0000-7000-8000-000000000131', 1, '[
        { "from": "companyName", "object": "ACCOUNT", "to": "name" },
        { "from": "website", "object": "ACCOUNT", "to": "website" },
        { "from": "industry", "object": "ACCOUNT", "to": "industry" },
        { "from": "companySize", "object": "ACCOUNT", "to": "companySize" },
        { "from": "country", "object": "ACCOUNT", "to": "country" },
        { "from": "city", "object": "ACCOUNT", "to": "city" },
        { "from": "firstName", "object": "CONTACT", "to": "firstName" },
        { "from": "lastName", "object": "CONTACT", "to": "lastName" },
        { "from": "email", "object": "CONTACT", "to": "email" },
        { "from": "phone", "object": "CONTACT", "to": "phone" },
        { "from": "jobTitle", "object": "CONTACT", "to": "jobTitle" },
        { "from": "country", "object": "CONTACT", "to": "country" },
        { "from": "qualification.budget.amount", "object": "OPPORTUNITY", "to": "amount" },
        { "from": "qualification.timeline.by", "object": "OPPORTUNITY", "to": "closeDate" }
      ]');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table conversion_field_map;
      alter table conversion drop made;
      alter table account drop parent_id, drop ultimate_parent_id;
      drop table opportunity_line;
      alter table opportunity
        drop pipeline_id, drop step_id, drop close_reason_id, drop won_reason, drop lines_changed_at;
      drop table close_reason, pipeline_step, pipeline;
    `);
  }
}
