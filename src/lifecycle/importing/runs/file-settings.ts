/** What becomes of one column. */
export interface MappedColumn {
  column: string;
  /** Null leaves it out. */
  field: string | null;
}

/** What is said about all rows of a file, as it is kept with its run and in mappings. */
export interface FileSettings {
  columns: MappedColumn[];
  system: string | null;
  source: string | null;
  country: string | null;
  currency: string | null;
  allowDuplicates: boolean;
}
