import anyAscii from "any-ascii";
import { withoutInvisible } from "./text.js";

/** Everything that people type for an apostrophe; some of these fall apart into a space and an accent by NFKC. */
const APOSTROPHES = /['`\u00b4\u02b9-\u02bf\u02c8\u02ca\u02cb\u05f3\u2018-\u201b\u2032\u2035\uff07\ua78c]/g;

/**
 * A text by which two spellings are compared: transliterated into Latin letters, lower case, without accents and
 * apostrophes, and with one space for whatever else is no letter or digit ("Ångström-O’Brien" -> "angstrom obrien").
 * @returns "" for a text without letters and digits
 */
export function foldText(text: string): string {
  const letters = withoutInvisible(text.replace(APOSTROPHES, "").normalize("NFKC")).replace(/[^\p{L}\p{N}\p{M}]+/gu, " ");
  return anyAscii(letters)
    .toLowerCase()
    .replace(/['`]/g, "")
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
}
