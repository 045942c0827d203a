import type { MigrationInterface, QueryRunner } from "typeorm";

/** What `search` looks into, by table; of kinds that can be merged. */
const SEARCHED: Record<string, string[]> = {
  lead: ["name", "company_name", "email", "phone"],
  contact: ["name", "email", "phone"],
  account: ["name", "domain"],
};

/** Whoever searches for what a merged record was called, or how it was reached, finds its survivor. */
export class SearchOfMergedRecords1763750000550 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function merged_texts(uuid) returns text language sql stable parallel safe return
        (select string_agg(concat_ws(chr(10), name, email, phone, domain), chr(10) order by merged_at, id) from merged_record where survivor_id = $1);
    `);
    for (const [table, columns] of Object.entries(SEARCHED)) await runner.query(searchUpdate(table, columns, "merged_texts(new.id)"));
    await runner.query(`
      create function merged_record_search() returns trigger language plpgsql as $$ begin
        ${Object.entries(SEARCHED)
          .map(
            ([table, columns]) => `if coalesce(new.kind, old.kind) = '${table}' then
          update ${table}_search s set text = ${text("t", columns, "merged_texts(t.id)")} from ${table} t
            where s.id = t.id and t.id in (old.survivor_id, new.survivor_id);
        end if;`,
          )
          .join("\n        ")}
        return null;
      end $$;
      create trigger merged_record_search after insert or update or delete on merged_record for each row execute function merged_record_search();
    `);
    for (const [table, columns] of Object.entries(SEARCHED))
      await runner.query(`
        update ${table}_search s set text = ${text("t", columns, "merged_texts(t.id)")} from ${table} t
        where s.id = t.id and t.id in (select survivor_id from merged_record where kind = '${table}')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query("drop trigger merged_record_search on merged_record; drop function merged_record_search()");
    for (const [table, columns] of Object.entries(SEARCHED)) {
      await runner.query(searchUpdate(table, columns, "null"));
      await runner.query(`
        update ${table}_search s set text = ${text("t", columns, "null")} from ${table} t
        where s.id = t.id and t.id in (select survivor_id from merged_record)`);
    }
    await runner.query("drop function merged_texts(uuid)");
  }
}

/** One field a line, as in 0008; those of merged records behind the record's own. */
const text = (row: string, columns: string[], merged: string) =>
  `search_fold(concat_ws(chr(10), '', ${columns.map((column) => `${row}.${column}`).join(", ")}, ${merged}, ''))`;

const searchUpdate = (table: string, columns: string[], merged: string) => `
  create or replace function ${table}_search_update() returns trigger language plpgsql as $$ begin
    update ${table}_search set text = ${text("new", columns, merged)} where id = new.id;
    return null;
  end $$;`;
