import { InvalidInput } from "../../platform/errors.js";
import type { ColumnPlan } from "./columns.js";
import { type DateOrder, readDayOf, readTimeOf } from "./dates.js";
import type { Titled } from "./row-addresses.js";
import type { ColumnDates } from "./tables/column-dates.js";
import { plainTitle } from "./title.js";

/** How the cells of a file are read, besides what becomes of its columns. */
export interface CellSettings {
  plan: ColumnPlan;
  /** In which order days stand in all columns, as whoever imports says. */
  dates?: DateOrder;
  /** In which order they stand in each column, where its cells tell. */
  columnDates?: Pick<ColumnDates, "orderOf">;
  /** What somebody says that words of the file mean, by field and by the plain form of the word. */
  meanings?: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

/** Salesforce fills required fields that nobody knows with this, Zoho lists that nothing was chosen from. */
const NOT_PROVIDED = ["[not provided]", "-none-"];

/** What people and programs write where there is nothing. A name may well be "None" and a country "NA". */
const NOTHING = /^([-–—.?/\s]*|n\/a|#n\/a|none|null|nil|undefined|unknown|tbd|\\n|https?:\/\/)$/i;
const MAY_HOLD_NOTHING = ["email", "emails", "phone", "phones", "website", "companySize", "country", "amount", "probability"];
const TIMES = /(At|On|Date|Since)$/;

/** A cell as it was meant: spreadsheets and their guards, ours among them, put ' before what could be a formula. */
export function textOf(cell: string): string {
  const text = cell.trim();
  return text.startsWith("'") ? text.replace(/^'(?=[=+\-@\t\r\uff1d\uff0b\uff0d\uff20])/, "").trim() : text;
}

/** The cells of one row, by field. */
export class RowCells {
  private readonly texts: string[];
  private readonly plan: ColumnPlan;

  /** @throws {InvalidInput} when the row is broken: with other columns than the headings, or signs that no text can hold */
  constructor(
    private readonly settings: CellSettings,
    row: string[],
  ) {
    this.plan = settings.plan;
    refuseBroken(row, this.plan);
    this.texts = row.map(textOf);
  }

  /** What the columns of a field have, the one that counts first in front, with what they are called. */
  titled(field: string): Titled[] {
    const places = this.plan.columnsOf[field] ?? [];
    const cells = places.map((place) => ({ text: this.texts[place] as string, title: this.plan.titles[place] as string }));
    return cells.filter(({ text }) => !this.saysNothing(text, field));
  }

  all(field: string): string[] {
    return this.titled(field).map(({ text }) => text);
  }

  get(field: string): string | undefined {
    for (const place of this.plan.columnsOf[field] ?? []) {
      const text = this.texts[place] as string;
      if (!this.saysNothing(text, field)) return text;
    }
    return undefined;
  }

  /** The cell of a column for a custom field. */
  custom(key: string): string | undefined {
    return this.texts[this.plan.custom[key] as number] || undefined;
  }

  /** A word of ours for what the columns of a field say: as somebody said that it is meant, else as `read` knows it; the first that is known. */
  word<Word extends string>(field: string, read: (text: string) => Word | null): Word | undefined {
    const meant = this.settings.meanings?.get(field);
    for (const text of this.all(field)) {
      const word = (meant?.get(plainTitle(text)) as Word | undefined) ?? read(text);
      if (word) return word;
    }
    return undefined;
  }

  /** @throws {InvalidInput} for what is no point in time, or could be either of two */
  time(field: string): Date | undefined {
    return this.dated(field, readTimeOf);
  }

  /** The day in the form 2024-01-31. @throws {InvalidInput} as for times */
  day(field: string): string | undefined {
    return this.dated(field, readDayOf);
  }

  private dated<T>(field: string, read: (field: string, text: string, order: DateOrder | null) => T): T | undefined {
    for (const place of this.plan.columnsOf[field] ?? []) {
      const text = this.texts[place] as string;
      if (this.saysNothing(text, field)) continue;
      return read(field, text, this.settings.dates ?? this.settings.columnDates?.orderOf(place) ?? null);
    }
    return undefined;
  }

  /** The cells whose content is not in `sent` word for word; nothing that came is dropped. */
  notSent(sent: Record<string, unknown>): Record<string, string> | undefined {
    const { titles, fields, ignored } = this.plan;
    const rest = titles.flatMap((title, place): [string, string][] => {
      const [text, field] = [this.texts[place] as string, fields[place]];
      return !text || ignored.has(place) || (field && String(sent[field] ?? "") === text) ? [] : [[title, text]];
    });
    return rest.length > 0 ? Object.fromEntries(rest) : undefined;
  }

  private saysNothing(text: string, field: string): boolean {
    if (text === "") return true;
    // Which words are no id is known where ids are, and that there was one is told.
    if (field === "externalId") return false;
    if (NOT_PROVIDED.includes(text.toLowerCase()) || this.plan.preset?.nothing?.includes(text)) return true;
    return (MAY_HOLD_NOTHING.includes(field) || TIMES.test(field)) && NOTHING.test(text);
  }
}

function refuseBroken(row: string[], plan: ColumnPlan): void {
  const width = plan.titles.length;
  if (row.length < width || row.slice(width).some((cell) => cell.trim())) {
    throw new InvalidInput([], `The row has ${row.length} cells and the header ${width}; a quote or a separator may be missing.`);
  }
  if (row.some((cell) => cell.includes("\0"))) throw new InvalidInput([], "The row has a NUL character, which no text can hold.");
}
