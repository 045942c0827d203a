import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * Lists by a custom field of the type TEXT run as people look words up, but their indexes had the order of the database: no list could use
 * them. They are made anew, over the expression that lists and filters have now. Writers wait meanwhile, as when such an index is made.
 */
export class OrderOfCustomWords1763750000990 implements MigrationInterface {
  up = (runner: QueryRunner) => remake(runner, (value) => `(${value} collate "und-x-icu")`);
  down = (runner: QueryRunner) => remake(runner, (value) => value);
}

async function remake(runner: QueryRunner, expression: (value: string) => string): Promise<void> {
  const fields = await runner.query(
    "select lower(record) as name, key, is_unique from custom_field where type = 'TEXT' and (is_unique or is_indexed)",
  );
  for (const { name, key, is_unique: isUnique } of fields) {
    const value = expression(`(custom_fields ->> '${key}')`);
    const index = `${isUnique ? "uq" : "ix"}_custom_${name}_${key}`;
    await runner.query(`drop index ${index}`);
    await runner.query(`create ${isUnique ? "unique " : ""}index ${index} on ${name} (${value}${isUnique ? "" : ", id"})`);
  }
}
