import { randomUUID } from "node:crypto";
import { afterAll, expect, test } from "@jest/globals";
import { migrations } from "../../../migrations/index.js";
import { entities } from "../../../src/features.js";
import { createDataSource, migrate, poolOf, schemaDrift } from "../../../src/platform/database/data-source.js";
import { createDatabase, dropDatabase } from "../../../src/platform/database/scratch.js";

const server = process.env.DATABASE_URL as string;
const name = `leadwire_test_${randomUUID().slice(0, 8)}`;

afterAll(() => dropDatabase(server, name));

test("every migration goes up, down and up again; then entities and database agree; two at once do it once", async () => {
  const url = await createDatabase(server, name);
  const [one, two] = await Promise.all([
    createDataSource({ url, entities }).initialize(),
    createDataSource({ url, entities }).initialize(),
  ]);
  const applied = await Promise.all([migrate(one), migrate(two)]);
  expect(applied.map(({ length }) => length).sort()).toEqual([0, migrations.length]);
  for (let count = 0; count < migrations.length; count++) await one.undoLastMigration();
  const { rows } = await poolOf(one).query(
    "select table_name from information_schema.tables where table_schema = 'public' and table_name <> 'schema_migration'",
  );
  expect(rows).toEqual([]);
  expect(await migrate(one)).toHaveLength(migrations.length);
  expect(await schemaDrift(one)).toEqual([]);
  await poolOf(one).query("alter table lead drop column job_title");
  expect(await schemaDrift(one)).toEqual([expect.stringContaining("job_title")]);
  await Promise.all([one.destroy(), two.destroy()]);
});
