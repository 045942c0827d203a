import type { MigrationInterface, QueryRunner } from "typeorm";

/** Lists that people keep under a name. See docs/views.md. */
export class SavedViews1763750000070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table saved_view (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        record text not null,
        filter jsonb,
        order_by jsonb not null default '[]',
        search text,
        columns text[] not null default '{}',
        sharing text not null,
        team_id uuid,
        owner_id uuid not null,
        constraint pk_saved_view primary key (id),
        constraint fk_saved_view_team_id foreign key (team_id) references team (id),
        constraint fk_saved_view_owner_id foreign key (owner_id) references user_account (id)
      );
      create index ix_saved_view_team_id on saved_view (team_id);
      create index ix_saved_view_owner_id on saved_view (owner_id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table saved_view");
  }
}
