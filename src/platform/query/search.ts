import type { Queryable } from "./fields.js";
import { type Binding, Late, type Parameters } from "./parameters.js";
import { type Levels, levelsOf, SEARCH_LIMITS, type Test } from "./search-levels.js";

/** A part of a list: what it is read from, with the listed table under its alias, and which rows of that. */
export interface Source {
  from: string;
  condition: string;
}

/** A part of a list for its pages: with the rank that all of its rows have, or the column that has the rank of each. */
export interface RankedSource extends Source {
  rank: number | string;
}

/** What makes up a list. Its parts have no record in common. */
export interface ListParts {
  /** In the order of their ranks; how many ranks there are. */
  ranked: RankedSource[];
  ranks: number;
  /** For counting. */
  whole: Source[];
  /** The subqueries that the parts refer to, for the `with` of their statement. */
  named: string[];
}

/** A list, before it is searched. */
export interface Listed {
  target: Queryable;
  alias: string;
  /** Which records it has; who may see them included. */
  conditions: string[];
  /** Whether it runs in an order of its own, in which the rank does not count. */
  ordered: boolean;
  /** SQL of what is looked into of the record `s.id`, folded, where that is not all of it: for who does not know a field. */
  known: string | null;
}

/** What is searched for; and where the statement is to serve other texts of the same shape, how each is found. */
export interface Searched {
  text: string;
  late?: (binding: Binding) => string;
}

/** Up to so many matches are fetched and sorted; of more, a page is found soon by going through the list in its order. */
const FEW = 2_000;

/** So many places of records are drawn, on pages that have about so many; a level that so many of these match has not few. */
const DRAWN = { places: 40, ofPage: 16, common: 6 };

export const and = (conditions: string[]): string => conditions.filter((condition) => condition !== "true").join(" and ") || "true";

/** A list that is not searched: one part. */
export function plainList({ target, alias, conditions }: Listed): ListParts {
  const whole = { from: `${target.table} ${alias}`, condition: and(conditions) };
  return { ranked: [{ ...whole, rank: 0 }], ranks: 1, whole: [whole], named: [] };
}

/** A list that is searched. None of its SQL depends on the words, so that connections prepare the statement and plan it once. */
export function searchedList(listed: Listed, parameters: Parameters, { text, late }: Searched): ListParts {
  const levels = levelsOf(text);
  if (!levels) return plainList({ ...listed, conditions: [...listed.conditions, "false"] });
  const texts = late ? new Late((binding) => textsOf(levelsOf(late(binding)) as Levels)) : textsOf(levels);
  return new Search(listed, levels, parameters.add(texts, "text[]")).parts();
}

/** What the statement of a search depends on: texts of equal shape are found by the same, with other values. */
export function searchShape(search: unknown): unknown {
  if (typeof search !== "string" || !search.trim() || search.length > SEARCH_LIMITS.characters) return search;
  const levels = levelsOf(search);
  return levels ? [...levels.matching, levels.near].map((level) => level?.map(({ kind }) => kind) ?? null) : [];
}

const testsOf = ({ matching, near }: Levels): Test[] => [...matching, near ?? []].flat();
const textsOf = (levels: Levels): string[] => testsOf(levels).map(({ text }) => text);
const exists = ({ from, condition }: Source): string => `exists (select from ${from} where ${condition})`;

/** Whether PostgreSQL may take an index for a test. */
type How = "by index" | "read through";

/** Puts the parts of a searched list together. See docs/search.md for how they go together. */
class Search {
  private readonly subqueries = new Map<string, string>();
  private readonly tests: Test[];
  private readonly table: string;
  private readonly widest: Test[];

  /** @param texts the SQL of what the tests look for, as an array */
  constructor(
    private readonly listed: Listed,
    private readonly levels: Levels,
    private readonly texts: string,
  ) {
    this.tests = testsOf(levels);
    this.table = `${listed.target.table}_search`;
    this.widest = levels.matching.at(-1) as Test[];
  }

  parts(): ListParts {
    const { near, matching } = this.levels;
    const ranks = this.listed.ordered ? 1 : matching.length;
    const matches = ranks === 1 ? this.fewOrMany(this.widest).map((part) => ({ ...part, rank: 0 })) : this.byRank();
    // Asked last: whoever finds something does not pay for looking what else there nearly is.
    const nearly = near ? this.nearly(near) : [];
    return {
      ranked: [...matches, ...nearly.map((part) => ({ ...part, rank: ranks }))],
      ranks: near ? ranks + 1 : ranks,
      whole: [...this.counted(), ...nearly],
      named: [...this.subqueries.values()],
    };
  }

  /** Few matches are ranked as they are found. Of many each rank is looked for by itself: the best mostly fill the page. */
  private byRank(): RankedSource[] {
    const { matching } = this.levels;
    const many = matching.flatMap((level, rank) => {
      const parts = level === this.widest ? [this.ofMany(level, rank)] : this.fewOrMany(level, rank);
      return parts.map(({ from, condition }) => ({ from, condition: and([`not ${this.areFew(this.widest)}`, condition]), rank }));
    });
    return [{ from: this.eachFound(this.widest), condition: this.areFew(this.widest), rank: "found.rank" }, ...many];
  }

  /** All that matches. Of many the best way depends on how many: `isCommon` tells, and for what is not PostgreSQL's guess is good. */
  private counted(): Source[] {
    const { target, alias, conditions } = this.listed;
    const isCommon = this.isCommon(this.widest);
    const restricted = and(conditions) !== "true";
    const many = (common: boolean): Source => {
      const matches = this.is(this.widest, common && !restricted ? "read through" : "by index");
      // Who sees every record needs none of them for a count.
      if (!restricted) return { from: `${this.table} s`, condition: matches };
      if (common) return this.ofMany(this.widest);
      const join = `exists (select from ${this.table} s where s.id = ${alias}.id and ${matches})`;
      return { from: `${target.table} ${alias}`, condition: and([...conditions, join]) };
    };
    const few = { from: restricted ? this.eachFound(this.widest) : this.found(this.widest), condition: this.areFew(this.widest) };
    const parts = [many(true), many(false)].map(({ from, condition }, index) => ({
      from,
      condition: and([`not ${this.areFew(this.widest)}`, index === 0 ? isCommon : `not ${isCommon}`, condition]),
    }));
    return [few, ...parts];
  }

  private nearly(near: Test[]): Source[] {
    const few = exists({ from: this.eachFound(this.widest), condition: "true" });
    const nothing = `not case when ${this.areFew(this.widest)} then ${few} else ${exists(this.ofMany(this.widest))} end`;
    return this.fewOrMany(near).map(({ from, condition }) => ({ from, condition: and([nothing, condition]) }));
  }

  /**
   * The records that match, in two parts of which one is empty: it shows while the statement runs how many there are of a
   * word, and the way that is good for many takes minutes for few.
   * @param rank leaves out what matches better
   */
  private fewOrMany(level: Test[], rank?: number): Source[] {
    const few = this.areFew(level);
    const many = this.ofMany(level, rank);
    return [
      { from: this.eachFound(level), condition: and([few, rank === undefined ? "true" : `found.rank = ${rank}`]) },
      { from: many.from, condition: and([`not ${few}`, many.condition]) },
    ];
  }

  /** Each match by its id: `offset 0` keeps PostgreSQL from reading the whole table for them. */
  private eachFound(level: Test[]): string {
    const { target, alias, conditions } = this.listed;
    const one = and([`${alias}.id = found.id`, ...conditions]);
    return `${this.found(level)} found cross join lateral (select * from ${target.table} ${alias} where ${one} offset 0) ${alias}`;
  }

  /** The list in its order, and of each of its records whether it matches: `offset 0` keeps that order. */
  private ofMany(level: Test[], rank?: number): Source {
    const { target, alias, conditions } = this.listed;
    const better = rank === undefined ? [] : this.better(rank).map((other) => `not (${this.is(other)})`);
    const matches = and([`s.id = ${alias}.id`, this.is(level), ...better]);
    return {
      from: `${target.table} ${alias}`,
      condition: and([...conditions, `exists (select from ${this.table} s where ${matches} offset 0)`]),
    };
  }

  /** The levels that have all that matches better. Who is worse than the level before is worse than all before that; only a whole field may have no word in it. */
  private better(rank: number): Test[][] {
    const { matching } = this.levels;
    return [...new Set([matching[0], matching[rank - 1]])].slice(0, rank) as Test[][];
  }

  private areFew(level: Test[]): string {
    return `(select not ${this.isCommon(level)} and (select count(*) <= ${FEW} from ${this.found(level)}))`;
  }

  /**
   * Whether every seventh record or so matches, by a draw. The index has a list of all records that match, and reads it as a whole;
   * it is not asked for what is in every other record. A wrong guess costs time, and finds the same.
   */
  private isCommon(level: Test[]): string {
    const name = `drawn_${this.listed.alias}`;
    const pages = `(select pg_relation_size('${this.table}') / current_setting('block_size')::int as pages) size`;
    const place = `format('(%s,%s)', floor(random() * pages), 1 + floor(random() * ${DRAWN.ofPage}))::tid`;
    const places = `select ${place} from ${pages}, generate_series(1, ${DRAWN.places}) where pages > 0`;
    this.subqueries.set(
      name,
      `${name} as materialized (select s.id, s.text, s.words from ${this.table} s where s.ctid = any(array(${places})))`,
    );
    return `(select count(*) >= ${DRAWN.common} from ${name} s where ${this.is(level)})`;
  }

  /** The ids of what matches, with their ranks; one more than are few at most. The index is entered once for all that asks for them. */
  private found(level: Test[]): string {
    const name = `found_${this.listed.alias}_${this.tests.indexOf(level[0] as Test)}`;
    const columns = this.listed.ordered ? "s.id" : `s.id, ${this.rankOf(level)} as rank`;
    this.subqueries.set(name, `${name} as materialized (select ${columns} from ${this.table} s where ${this.is(level)} limit ${FEW + 1})`);
    return name;
  }

  /** The rank of a row that matches a level. */
  private rankOf(level: Test[]): string {
    const better = this.levels.matching.slice(0, Math.max(this.levels.matching.indexOf(level), 0));
    const cases = better.map((other, rank) => `when ${this.is(other)} then ${rank}`);
    return cases.length > 0 ? `case ${cases.join(" ")} else ${cases.length} end` : "0";
  }

  /** What the index has found in a field that the viewer does not know is not found. */
  private is = (level: Test[], how: How = "by index"): string =>
    and([...level.map((test) => this.testSql(test, how)), ...(this.listed.known ? level.map((test) => this.knownSql(test)) : [])]);

  private asked(test: Test): string {
    const text = `search_fold((${this.texts})[${this.tests.indexOf(test) + 1}])`;
    return `(select ${test.kind === "words" ? `${text}::tsquery` : text})`;
  }

  private knownSql(test: Test): string {
    const { known } = this.listed;
    if (test.kind === "near") return `${known} %> ${this.asked(test)}`;
    return test.kind === "words" ? `search_words(${known}) @@ ${this.asked(test)}` : `${known} like ${this.asked(test)}`;
  }

  /** In subselects, so that a text is folded once, by the same function as what is searched, and not for each row. */
  private testSql(test: Test, how: How): string {
    const asked = this.asked(test);
    if (test.kind === "near") return `s.text %> ${asked}`;
    // An index is only considered for operators.
    if (how === "read through") return test.kind === "words" ? `ts_match_vq(s.words, ${asked})` : `textlike(s.text, ${asked})`;
    return test.kind === "words" ? `s.words @@ ${asked}` : `s.text like ${asked}`;
  }
}
