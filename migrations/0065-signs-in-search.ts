import type { MigrationInterface, QueryRunner } from "typeorm";

/** What `search` looks into, by table. */
const SEARCHED: Record<string, string[]> = {
  lead: ["name", "company_name", "email", "phone"],
  account: ["name", "domain"],
  contact: ["name", "email", "phone"],
  opportunity: ["name"],
};

/** As in platform/identifiers/text.ts. */
const APOSTROPHES =
  "`\u00b4\u02b9\u02ba\u02bb\u02bc\u02bd\u02be\u02bf\u02c8\u02ca\u02cb\u05f3\u2018\u2019\u201a\u201b\u2032\u2035\uff07\ua78c";
const DASHES = "\u058a\u2010\u2011\u2012\u2013\u2014\u2015\u2043\u2212\ufe58\ufe63\uff0d";

const folded = (
  text: string,
) => `replace(replace(replace(translate(lower(regexp_replace(normalize(${text}, NFKD), '[\\u0300-\\u036f]+', '', 'g')),
  'øłđðıς', 'olddiσ'), 'ß', 'ss'), 'æ', 'ae'), 'œ', 'oe')`;

/** All kinds of apostrophes are one for a search, and all kinds of dashes. Only the rows that have one are written anew. */
export class SignsInSearch1763750000650 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await foldBy(runner, `translate($1, '${APOSTROPHES}${DASHES}', '${"''".repeat(APOSTROPHES.length)}${"-".repeat(DASHES.length)}')`);
    for (const [table, columns] of Object.entries(SEARCHED)) {
      const values = columns.map((column) => `t.${column}`).join(", ");
      const merged = table === "opportunity" ? "" : "merged_texts(t.id), ";
      await runner.query(`
        update ${table}_search s set text = search_fold(concat_ws(chr(10), '', ${values}, ${merged}'')) from ${table} t
        where s.id = t.id and (concat_ws(chr(10), ${values}) ~ '[${APOSTROPHES}${DASHES}]' or s.text ~ '[${APOSTROPHES}${DASHES}]')`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    await foldBy(runner, "$1");
  }
}

const foldBy = (runner: QueryRunner, text: string) =>
  runner.query(
    `create or replace function search_fold(text) returns text language sql immutable strict parallel safe return ${folded(text)}`,
  );
