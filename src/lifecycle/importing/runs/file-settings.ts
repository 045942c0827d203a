import type { DateOrder } from "../dates.js";

/** What becomes of one column. */
export interface MappedColumn {
  column: string;
  /** Null leaves it out. */
  field: string | null;
}

/** What a word of a file means. */
export interface Meaning {
  field: string;
  text: string;
  means: string;
}

/** What is said about all rows of a file, as it is kept with its run and in mappings. */
export interface FileSettings {
  columns: MappedColumn[];
  meanings: Meaning[];
  system: string | null;
  source: string | null;
  country: string | null;
  currency: string | null;
  dates: DateOrder | null;
  encoding: string | null;
  sheet: string | null;
  allowDuplicates: boolean;
}
