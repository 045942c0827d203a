import type { MigrationInterface, QueryRunner } from "typeorm";

/** The tables of what is set once and read by every write. */
const SETTINGS = [
  "scoring_model",
  "exit_trigger",
  "routing_rule_set",
  "business_calendar",
  "custom_field",
  "qualification_policy",
  "conversion_field_map",
];

/**
 * One version of all settings, so that processes keep them in memory: whoever changes one raises it in the same transaction, whatever
 * the way. At the commit, because until then the row is locked, and nobody else's change of a setting is to wait for a long one.
 *
 * A source that is new raises nothing: who does not find it in memory looks for it. What is said of it may change.
 */
export class SettingsVersion1763750000710 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table settings_version (
        id integer not null default 1,
        version bigint not null default 1,
        constraint pk_settings_version primary key (id),
        constraint ck_settings_version_id check (id = 1)
      );
      insert into settings_version default values;
      create function raise_settings_version() returns trigger language plpgsql as $$ begin
        update settings_version set version = version + 1;
        return null;
      end $$;
    `);
    for (const table of SETTINGS) await runner.query(raisedBy(table, "insert or update or delete"));
    await runner.query(raisedBy("source", "update or delete"));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of [...SETTINGS, "source"]) await runner.query(`drop trigger settings_version on ${table}`);
    await runner.query("drop function raise_settings_version(); drop table settings_version");
  }
}

const raisedBy = (table: string, change: string): string =>
  `create constraint trigger settings_version after ${change} on ${table} deferrable initially deferred
   for each row execute function raise_settings_version()`;
