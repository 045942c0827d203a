import { tidyText } from "./text.js";

/** What another system calls a record: which system, and what it says. */
export interface ExternalId {
  system: string;
  value: string;
}

/** Why a value does not say which record is meant. */
export enum NoExternalId {
  /** It is a word that exports write where there is nothing. */
  EMPTY_WORD = "EMPTY_WORD",
  /** A spreadsheet rounded the number, so that many records have the same. */
  REWRITTEN = "REWRITTEN",
}

/** What exports and spreadsheets write where there is no id. */
const EMPTY_WORDS =
  /^([-–—−.?/\\\s_0]*|\(?n\.?\/?a\.?\)?|#n\/?a|#(?:ref|value|name|div\/0|null|num)[!?]?|[-\s]*none[-\s]*|\(?null\)?|nil|nan|undefined|unknown|\(?blank\)?|empty|tbd|\\n)$/i;

/** 1.23457E+11: what a spreadsheet makes of a long number; also with a comma. */
const REWRITTEN = /^\d(?:[.,]\d+)?e\+?\d{1,3}$/i;

/** The system and the value as they are compared and stored: composed (NFC), without invisible characters, trimmed. */
export const canonicalExternalId = ({ system, value }: ExternalId): ExternalId => ({ system: tidyText(system), value: tidyText(value) });

/** Why a value identifies nothing; null for one that does. */
export function whyNoExternalId(value: string): NoExternalId | null {
  const tidy = tidyText(value);
  if (EMPTY_WORDS.test(tidy)) return NoExternalId.EMPTY_WORD;
  return REWRITTEN.test(tidy) ? NoExternalId.REWRITTEN : null;
}
