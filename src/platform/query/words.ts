/** As people look words up: accents and capitals only tell apart what is equal without them. Unicode's root order, the same everywhere. */
export const inOrderOfWords = (column: string): string => `(${column} collate "und-x-icu")`;

/**
 * A text as `contains`, `startsWith` and `endsWith` compare it: composed, and in small letters unless capitals count. Greek has two
 * small sigmas for one capital.
 */
export function comparable(text: string, caseSensitive: boolean): string {
  const composed = text.normalize("NFC");
  return caseSensitive ? composed : composed.toLowerCase().replaceAll("\u03c2", "\u03c3");
}

/** The same in SQL, by the same tables of Unicode, whatever the locale of the database is. */
export const comparableSql = (column: string, caseSensitive: boolean): string =>
  caseSensitive ? `normalize(${column})` : `translate(lower(normalize(${column}) collate "und-x-icu"), '\u03c2', '\u03c3')`;
