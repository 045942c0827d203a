import type { MigrationInterface, QueryRunner } from "typeorm";

/** Users, teams, tokens, and what is set for the whole house. */
export class Access1763750000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table team (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        name text not null,
        constraint pk_team primary key (id)
      );
      create unique index ix_team_name on team (name);

      create table user_account (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        email text not null,
        name text not null,
        role text not null,
        team_id uuid,
        active boolean not null default true,
        password_hash text not null,
        constraint pk_user_account primary key (id)
      );
      create unique index ix_user_account_email on user_account (email);
      create index ix_user_account_team_id on user_account (team_id);

      create table access_token (
        id uuid not null,
        kind text not null,
        name text not null,
        public_id text not null,
        secret_hash bytea not null,
        user_id uuid,
        scopes text array not null,
        created_at timestamptz(3) not null default now(),
        expires_at timestamptz(3),
        last_used_at timestamptz(3),
        revoked_at timestamptz(3),
        constraint pk_access_token primary key (id)
      );
      create unique index ix_access_token_public_id on access_token (public_id);
      create index ix_access_token_user_id on access_token (user_id);

      create table workspace (
        id integer not null,
        rep_sight text not null,
        constraint pk_workspace primary key (id)
      );
      alter table user_account add constraint fk_user_account_team_id foreign key (team_id) references team (id);
      alter table access_token add constraint fk_access_token_user_id foreign key (user_id) references user_account (id);
      insert into workspace (id, rep_sight) values (1, 'TEAM');
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table workspace;
      drop table access_token;
      drop table user_account;
      drop table team;
    `);
  }
}
