import type { MigrationInterface, QueryRunner } from "typeorm";

/** Pairs of records that may be the same, and what people decided about them. */
export class PossibleDuplicates1763750000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table possible_duplicate (
        id uuid not null,
        version int not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        kind text not null,
        first_id uuid not null,
        second_id uuid not null,
        confidence float8 not null,
        reasons jsonb not null,
        state text not null default 'OPEN',
        noticed_by text not null,
        decided_at timestamptz(3),
        decided_by_id uuid,
        constraint pk_possible_duplicate primary key (id),
        constraint fk_possible_duplicate_decided_by_id foreign key (decided_by_id) references user_account (id),
        constraint ck_possible_duplicate_order check (first_id < second_id)
      );
      create unique index ix_possible_duplicate_first_id_second_id on possible_duplicate (first_id, second_id);
      create index ix_possible_duplicate_second_id on possible_duplicate (second_id);
      create index ix_possible_duplicate_state_confidence_id on possible_duplicate (state, confidence, id);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table possible_duplicate");
  }
}
