import type { MigrationInterface, QueryRunner } from "typeorm";

/** What `search` looks into, by table. */
const SEARCHED: Record<string, string[]> = {
  lead: ["name", "company_name", "email", "phone"],
  account: ["name", "domain"],
  contact: ["name", "email", "phone"],
  opportunity: ["name"],
};

const PUNCTUATION = `@.+-_/\\,;:&"''()[]{}<>|!?#*=~\`^%$`;

/** For each table that can be searched, one of what is searched in it. See docs/search.md. */
export class Search1763750000080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop index ix_lead_search;
      drop index ix_account_search;
      drop index ix_contact_search;
      drop index ix_opportunity_search;

      -- Small letters without accents. The letters that are not made of another and an accent are named one by one.
      create function search_fold(text) returns text language sql immutable strict parallel safe return
        replace(replace(replace(translate(lower(regexp_replace(normalize($1, NFKD), '[\\u0300-\\u036f]+', '', 'g')),
          'øłđðıς', 'olddiσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe');

      -- The words of a folded text: what stands between spaces and punctuation; and each line as a whole, behind "=".
      create function search_words(text) returns tsvector language sql immutable strict parallel safe return
        strip(to_tsvector('simple', translate($1, '${PUNCTUATION}', '${" ".repeat(PUNCTUATION.length)}')))
        || (select array_to_tsvector(coalesce(array_agg('=' || left(line, 200)), '{}')) from string_to_table($1, chr(10)) line);
    `);
    for (const [table, columns] of Object.entries(SEARCHED)) await runner.query(searchTable(table, columns));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(SEARCHED)) {
      await runner.query(`
        drop trigger ${table}_search_insert on ${table};
        drop trigger ${table}_search_update on ${table};
        drop trigger ${table}_search_delete on ${table};
        drop function ${table}_search_insert();
        drop function ${table}_search_update();
        drop function ${table}_search_delete();
        drop table ${table}_search;
      `);
    }
    await runner.query(`
      drop function search_words(text);
      drop function search_fold(text);
      create index ix_lead_search on lead using gin ((coalesce(name, '') || ' ' || coalesce(company_name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')) gin_trgm_ops);
      create index ix_account_search on account using gin ((coalesce(name, '') || ' ' || coalesce(domain, '')) gin_trgm_ops);
      create index ix_contact_search on contact using gin ((coalesce(name, '') || ' ' || coalesce(email, '') || ' ' || coalesce(phone, '')) gin_trgm_ops);
      create index ix_opportunity_search on opportunity using gin ((coalesce(name, '')) gin_trgm_ops);
    `);
  }
}

/**
 * A table beside the searched one, kept by triggers. Its indexes cost much to write, and most changes of a lead are of
 * its score or status: those do not touch it.
 */
function searchTable(table: string, columns: string[]): string {
  // One field a line, with a line end before the first and behind the last, so that whole fields can be told from parts.
  const text = (row: string) => `search_fold(concat_ws(chr(10), '', ${columns.map((column) => `${row}.${column}`).join(", ")}, ''))`;
  const tuple = (row: string) => `(${columns.map((column) => `${row}.${column}`).join(", ")})`;
  return `
    create table ${table}_search (
      id uuid not null,
      text text not null,
      words tsvector not null generated always as (search_words(text)) stored,
      constraint pk_${table}_search primary key (id)
    );
    alter table ${table}_search alter text set statistics 400;
    insert into ${table}_search (id, text) select id, ${text(table)} from ${table};
    create index ix_${table}_search_text on ${table}_search using gin (text gin_trgm_ops);
    create index ix_${table}_search_words on ${table}_search using gin (words);

    create function ${table}_search_insert() returns trigger language plpgsql as $$ begin
      insert into ${table}_search (id, text) select fresh.id, ${text("fresh")} from fresh;
      return null;
    end $$;
    create function ${table}_search_update() returns trigger language plpgsql as $$ begin
      update ${table}_search set text = ${text("new")} where id = new.id;
      return null;
    end $$;
    create function ${table}_search_delete() returns trigger language plpgsql as $$ begin
      delete from ${table}_search where id = old.id;
      return null;
    end $$;
    create trigger ${table}_search_insert after insert on ${table}
      referencing new table as fresh for each statement execute function ${table}_search_insert();
    create trigger ${table}_search_update after update of ${columns.join(", ")} on ${table}
      for each row when (${tuple("old")} is distinct from ${tuple("new")}) execute function ${table}_search_update();
    create trigger ${table}_search_delete after delete on ${table}
      for each row execute function ${table}_search_delete();
  `;
}
