import { type Headings, headings, listOf } from "../headings/headings.js";
import type { ImportKind } from "../import-kind.js";

/** What the exports of one system call the columns of one kind of record. */
export interface PresetOfKind {
  /** By the field that they are taken into; of several the first counts first. */
  fields: Headings;
  /** Columns that have no field here: they tell whose file it is. */
  others: readonly string[];
}

/** How the exports of a system look: by labels, by names of its API, and in the languages that it speaks. */
export interface Preset {
  /** The name of the system, which its record ids are kept under. */
  system: string;
  /** What people call it. */
  label: string;
  kinds: Partial<Record<ImportKind, PresetOfKind>>;
  /** What is written in cells where there is nothing. */
  nothing?: readonly string[];
}

export const ofKind = (fields: Record<string, string>, others = ""): PresetOfKind => ({ fields: headings(fields), others: listOf(others) });
