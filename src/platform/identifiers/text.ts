/** What no reader sees and no keyboard types: format characters (`\p{Cf}`), variation selectors, fillers. */
const INVISIBLE = /[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;

/** A text without the characters that nobody sees, so that two texts which look alike are alike. */
export const withoutInvisible = (text: string): string => text.replace(INVISIBLE, "");

/** A text as it is stored: composed (NFC), without invisible characters, each run of spaces as one, none around it. */
export const tidyText = (typed: string): string => withoutInvisible(typed.normalize("NFC")).replace(/\s+/g, " ").trim();
