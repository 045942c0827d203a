import type { MigrationInterface, QueryRunner } from "typeorm";

/** What partners read is in the audit log. */
export class WhatPartnersRead1763750000270 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_entry add column read_fields text array not null default '{}';
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table audit_entry drop column read_fields;
    `);
  }
}
