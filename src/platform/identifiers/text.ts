/** What no reader sees and no keyboard types: format characters (`\p{Cf}`), variation selectors, fillers. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A text without the characters that nobody sees, so that two texts which look alike are alike. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, "");

/** A text as it is stored: composed (NFC), without invisible characters, each run of spaces as one, none around it. */
export const tidyText = (typed: string): string => withoutInvisible(typed.normalize("NFC")).replace(/\s+/g, " ").trim();

/** Everything that people type for an apostrophe; some of these fall apart into a space and an accent by NFKC. */
export const APOSTROPHES = /['`\u00b4\u02b9-\u02bf\u02c8\u02ca\u02cb\u05f3\u2018-\u201b\u2032\u2035\uff07\ua78c]/g;

/** Everything that people type for a hyphen or a dash. */
const DASHES = /[\u058a\u2010-\u2015\u2043\u2212\ufe58\ufe63\uff0d]/g;

/** A text with the apostrophe and the hyphen of keyboards in place of all their kinds. */
export const plainSigns = (text: string): string => text.replace(APOSTROPHES, "'").replace(DASHES, "-");
