import type { IdentifierRules } from "./evidence.js";

const folded = (text: string): string[] =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

/** The rules as Leadwire has them. */
export const IDENTIFIER_RULES: IdentifierRules = {
  namesAlike(one, other) {
    const [ones, others] = [folded(one), folded(other)];
    const [few, many] = ones.length <= others.length ? [ones, others] : [others, ones];
    return few.every((word) => many.some((each) => each === word || (word.length === 1 && each.startsWith(word))));
  },
  isPersonal: (email) => !/^(info|sales|office|contact|hello|mail|support|admin|noemail|none|no|test|unknown|nobody)@/.test(email),
};
