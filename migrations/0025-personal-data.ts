import { randomBytes } from "node:crypto";
import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Addresses and numbers that must not be taken in again, as keyed hashes; and shares whose lead was erased, which partners
 * are told the end of. See docs/decisions/erasure.md.
 */
export class PersonalData1763750000250 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table suppression (
        id uuid not null,
        kind text not null,
        hash text not null,
        suppressed_at timestamptz(3) not null,
        reason text not null,
        suppressed_by_id uuid,
        lifted_at timestamptz(3),
        lift_reason text,
        lifted_by_id uuid,
        constraint pk_suppression primary key (id),
        constraint fk_suppression_suppressed_by_id foreign key (suppressed_by_id) references user_account (id),
        constraint fk_suppression_lifted_by_id foreign key (lifted_by_id) references user_account (id)
      );
      create unique index ix_suppression_hash on suppression (hash) where lifted_at is null;

      alter table lead_share alter column lead_id drop not null;
      alter table workspace add column suppression_secret bytea;
    `);
    // Every house has its own, so that the hashes of one mean nothing to another.
    await runner.query("update workspace set suppression_secret = $1", [randomBytes(32)]);
    await runner.query("alter table workspace alter column suppression_secret set not null");
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table workspace drop column suppression_secret;
      delete from lead_share where lead_id is null;
      alter table lead_share alter column lead_id set not null;
      drop table suppression;
    `);
  }
}
