import anyAscii from "any-ascii";
import { APOSTROPHES, withoutInvisible } from "./text.js";

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
