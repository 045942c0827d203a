import { doubleMetaphone } from "double-metaphone";

/** How a folded word sounds ("meyer" and "maier" are "MR"); a word without a sound, such as a number, is its own. */
export const soundOf = (word: string): string => doubleMetaphone(word)[0] || word;
