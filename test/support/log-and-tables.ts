import { expect } from "@jest/globals";
import type { DataSource } from "typeorm";
import { hydrate } from "../../src/platform/database/data-source.js";
import { imageOf, trackedEntities } from "../../src/platform/database/record-changes.js";
import type { Leadwire } from "./leadwire.js";

type Read = (sql: string, values?: unknown[]) => Promise<any[]>;

/** What would be there if the log were all that is known. */
async function imagesOfLog(read: Read, recordType: string): Promise<Map<string, object>> {
  const rows = await read(
    "select distinct on (record_id) record_id, after from change_event where record_type = $1 order by record_id, id desc",
    [recordType],
  );
  return new Map(rows.filter(({ after }) => after !== null).map(({ record_id, after }) => [record_id, comparable(after)]));
}

/** When a record was saved is the database's to say, after the event was noted. */
const comparable = ({ updatedAt: _, createdAt: __, ...image }: any): object => image;

/** Every record that is followed is what the log says that it is: no write went past the log. */
export async function expectLogToBeTheTables(leadwire: Leadwire): Promise<void> {
  const { dataSource } = leadwire.app.services;
  // As of one moment, because jobs go on meanwhile.
  await dataSource.transaction("REPEATABLE READ", async (manager) => expectEqual(dataSource, (sql, values) => manager.query(sql, values)));
}

async function expectEqual(dataSource: DataSource, read: Read): Promise<void> {
  for (const entity of trackedEntities()) {
    const metadata = dataSource.getMetadata(entity);
    const rows = await read(`select * from ${metadata.tableName}`);
    const stored = rows.map((row) => imageOf(metadata, hydrate(dataSource, entity as never, row)));
    const images = await imagesOfLog(read, (entity as unknown as { prefix: string }).prefix);
    expect(Object.fromEntries(images)).toEqual(Object.fromEntries(stored.map((image) => [image.id, comparable(image)])));
  }
}
