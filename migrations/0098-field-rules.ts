import type { MigrationInterface, QueryRunner } from "typeorm";

/** What roles may do with fields. It is part of who somebody is, so a change of it is a change of rights: open streams are looked at again. */
export class FieldRules1763750000980 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table field_rule (
        id uuid not null,
        version integer not null,
        created_at timestamptz(3) not null default now(),
        updated_at timestamptz(3) not null default now(),
        record text not null,
        field text not null,
        role text not null,
        access text not null,
        constraint pk_field_rule primary key (id)
      );
      create unique index ix_field_rule_role_record_field on field_rule (role, record, field);
      create trigger field_rule_changed after insert or update or delete on field_rule for each statement execute function note_access_change();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop table field_rule");
  }
}
