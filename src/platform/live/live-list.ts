import { toId } from "../database/id.js";
import type { Viewer } from "../identity/viewer.js";
import type { OrderKey, Queryable } from "../query/fields.js";
import type { Where } from "../query/filter.js";
import { countSql, MOST_COUNTED, PAGE_SIZE, pageSql, planPage } from "../query/page.js";
import { type Reader, Statement } from "../query/statement.js";
import { LiveStream } from "./live-stream.js";
import { type Mentioned, mentionedBy } from "./mentioned.js";
import type { Snapshot } from "./snapshot.js";

/** What is asked of a live list. */
export interface ListQuestion {
  where?: Where | null;
  orderBy?: OrderKey[] | null;
  first?: number | null;
}

/** A record on the page, and at which version. */
interface Row {
  id: string;
  version: number;
}

export interface RowPlace extends Row {
  index: number;
}

interface Page {
  rows: Row[];
  totalCount: number | null;
}

/** The first page of a list, and how it changes. */
export class LiveList extends LiveStream<Page> {
  readonly points: number;

  constructor(
    fieldName: string,
    target: Queryable,
    private readonly question: ListQuestion,
    private readonly isCounted: boolean,
    /** What a frame has of a record. */
    private readonly tell: (row: RowPlace) => object,
    everyMs: number,
    seen: number,
  ) {
    super(fieldName, target, question.where ?? {}, everyMs, seen);
    this.points = question.first ?? PAGE_SIZE.default;
  }

  checkFor(reader: Reader): void {
    this.planned(reader);
  }

  private planned(reader: Reader) {
    const statement = new Statement(reader);
    return { statement, plan: planPage(statement, this.target, "t", this.question) };
  }

  mentionedFor(viewer: Viewer): Mentioned {
    return mentionedBy(viewer, this.target, this.where);
  }

  async read(snapshot: Snapshot, reader: Reader): Promise<Page> {
    const { statement, plan } = this.planned(reader);
    const text = pageSql(plan, ["t.id", "t.version"], { more: false, keys: false });
    const { rows } = await snapshot.query(text, statement.parameters.values);
    return {
      rows: rows.map(({ id, version }) => ({ id, version })),
      totalCount: this.isCounted ? await this.count(snapshot, reader) : null,
    };
  }

  private async count(snapshot: Snapshot, reader: Reader): Promise<number> {
    const statement = new Statement(reader);
    const plan = planPage(statement, this.target, "t", { where: this.question.where });
    const { rows } = await snapshot.query(`select ${countSql(plan)} as count`, statement.parameters.values);
    return Math.min(rows[0].count, MOST_COUNTED);
  }

  whole({ rows, totalCount }: Page): object {
    return { page: this.places(rows, rows), left: [], entered: [], moved: [], changed: [], totalCount };
  }

  difference(before: Page, now: Page): object | null {
    const former = new Map(before.rows.map((row, index) => [row.id, { ...row, index }]));
    const present = new Set(now.rows.map(({ id }) => id));
    const stayed = now.rows.flatMap(({ id }) => former.get(id) ?? []);
    const inPlace = new Set(longestRising(stayed.map(({ index }) => index)).map((nth) => stayed[nth]?.id));
    const left = before.rows.filter(({ id }) => !present.has(id));
    const entered = now.rows.filter(({ id }) => !former.has(id));
    const moved = now.rows.filter(({ id }) => former.has(id) && !inPlace.has(id));
    const changed = now.rows.filter(({ id, version }) => (former.get(id)?.version ?? version) !== version);
    if (left.length + entered.length + moved.length + changed.length === 0 && before.totalCount === now.totalCount) return null;
    return {
      page: null,
      left: left.map(({ id }) => toId(this.target.entity.prefix as string, id)),
      entered: this.places(now.rows, entered),
      moved: this.places(now.rows, moved),
      changed: this.places(now.rows, changed),
      totalCount: now.totalCount,
    };
  }

  private places(all: Row[], some: Row[]): object[] {
    const index = new Map(all.map(({ id }, place) => [id, place]));
    return some.map((row) => this.tell({ ...row, index: index.get(row.id) as number }));
  }
}

/** The places of the most numbers that rise as they stand, whatever stands between them. */
export function longestRising(numbers: number[]): number[] {
  // By place: how many there are at the most up to it, and the one before it in those.
  const best: { length: number; previous: number }[] = [];
  let end = -1;
  for (const [place, number] of numbers.entries()) {
    best[place] = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < place; earlier++) {
      const { length } = best[earlier] as { length: number };
      if ((numbers[earlier] as number) < number && length >= (best[place]?.length ?? 0))
        best[place] = { length: length + 1, previous: earlier };
    }
    if (end === -1 || (best[place]?.length ?? 0) > (best[end]?.length ?? 0)) end = place;
  }
  const found: number[] = [];
  for (let place = end; place !== -1; place = best[place]?.previous ?? -1) found.unshift(place);
  return found;
}
