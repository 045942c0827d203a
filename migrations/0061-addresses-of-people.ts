import type { MigrationInterface, QueryRunner } from "typeorm";

/** What `search` looks into, by table, and where several of one kind stand. */
const SEARCHED: Record<string, { columns: string[]; lists: string[] }> = {
  lead: { columns: ["name", "company_name", "email", "phone"], lists: ["email_list", "phone_list"] },
  contact: { columns: ["name", "email", "phone"], lists: ["email_list", "phone_list"] },
};

/**
 * A person has several e-mail addresses and phone numbers. The primary ones stay the columns that they are; a list of all stands
 * beside them where there is more to say (src/platform/identifiers/listed.ts). So nothing that is stored has to be rewritten.
 */
export class AddressesOfPeople1763750000610 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table lead add column email_list jsonb not null default '[]', add column phone_list jsonb not null default '[]';
      alter table contact add column email_list jsonb not null default '[]', add column phone_list jsonb not null default '[]';

      -- The addresses, or numbers, in a list.
      create function identifiers_in(jsonb) returns text[] language sql immutable strict parallel safe return
        array(select coalesce(e ->> 'address', e ->> 'number') from jsonb_array_elements($1) e where coalesce(e ->> 'address', e ->> 'number') is not null);

      -- All that a record has, the primary one first.
      create function emails_of(text, text, jsonb)
        returns table (address text, as_typed text, kind text, is_valid boolean, since timestamptz, is_primary boolean)
        language sql stable parallel safe as $$
          select e ->> 'address', e ->> 'asTyped', e ->> 'kind', coalesce((e ->> 'isValid')::boolean, true), (e ->> 'since')::timestamptz, n = 1
          from jsonb_array_elements(case when $3 <> '[]' then $3 when $1 is null then '[]'
            else jsonb_build_array(jsonb_build_object('address', $1, 'asTyped', $2)) end) with ordinality list (e, n) order by n
        $$;
      create function phones_of(text, text, text, jsonb)
        returns table (number text, extension text, as_typed text, kind text, is_valid boolean, since timestamptz, is_primary boolean)
        language sql stable parallel safe as $$
          select e ->> 'number', e ->> 'extension', e ->> 'asTyped', e ->> 'kind', coalesce((e ->> 'isValid')::boolean, true), (e ->> 'since')::timestamptz, n = 1
          from jsonb_array_elements(case when $4 <> '[]' then $4 when $1 is null and $3 is null then '[]'
            else jsonb_build_array(jsonb_build_object('number', $1, 'extension', $2, 'asTyped', $3)) end) with ordinality list (e, n) order by n
        $$;
    `);
    for (const [table, searched] of Object.entries(SEARCHED)) await runner.query(search(table, searched.columns, searched.lists));
    await runner.query(mergedSearch(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const [table, searched] of Object.entries(SEARCHED)) await runner.query(search(table, searched.columns, []));
    await runner.query(mergedSearch(false));
    await runner.query(`
      alter table lead drop column email_list, drop column phone_list;
      alter table contact drop column email_list, drop column phone_list;
      drop function emails_of(text, text, jsonb);
      drop function phones_of(text, text, text, jsonb);
      drop function identifiers_in(jsonb);
    `);
  }
}

/** One field a line, as in 0008 and 0055. */
const text = (row: string, columns: string[], lists: string[], merged: string) => {
  const listed = lists.map((list) => `array_to_string(identifiers_in(${row}.${list}), chr(10))`);
  return `search_fold(concat_ws(chr(10), '', ${[...columns.map((column) => `${row}.${column}`), ...listed, merged].join(", ")}, ''))`;
};

function search(table: string, columns: string[], lists: string[]): string {
  const all = [...columns, ...lists];
  const tuple = (row: string) => `(${all.map((column) => `${row}.${column}`).join(", ")})`;
  return `
    create or replace function ${table}_search_insert() returns trigger language plpgsql as $$ begin
      insert into ${table}_search (id, text) select fresh.id, ${text("fresh", columns, lists, "null")} from fresh;
      return null;
    end $$;
    create or replace function ${table}_search_update() returns trigger language plpgsql as $$ begin
      update ${table}_search set text = ${text("new", columns, lists, "merged_texts(new.id)")} where id = new.id;
      return null;
    end $$;
    drop trigger ${table}_search_update on ${table};
    create trigger ${table}_search_update after update of ${all.join(", ")} on ${table}
      for each row when (${tuple("old")} is distinct from ${tuple("new")}) execute function ${table}_search_update();`;
}

/** As in 0055, for people with their lists. */
const mergedSearch = (withLists: boolean): string => {
  const kinds = { ...SEARCHED, account: { columns: ["name", "domain"], lists: [] as string[] } };
  const updates = Object.entries(kinds).map(
    ([table, { columns, lists }]) => `if coalesce(new.kind, old.kind) = '${table}' then
        update ${table}_search s set text = ${text("t", columns, withLists ? lists : [], "merged_texts(t.id)")} from ${table} t
          where s.id = t.id and t.id in (old.survivor_id, new.survivor_id);
      end if;`,
  );
  return `
    create or replace function merged_record_search() returns trigger language plpgsql as $$ begin
      ${updates.join("\n      ")}
      return null;
    end $$;`;
};
