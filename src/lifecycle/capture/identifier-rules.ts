import { isFillerEmail, isRoleMailbox } from "../../platform/identifiers/email.js";
import { foldName } from "../../platform/identifiers/name.js";
import type { IdentifierRules } from "./evidence.js";

/** The rules as Leadwire has them. */
export const IDENTIFIER_RULES: IdentifierRules = {
  namesAlike(one, other) {
    const [ones, others] = [foldName(one).split(" "), foldName(other).split(" ")];
    const [few, many] = ones.length <= others.length ? [ones, others] : [others, ones];
    return few.every((word) => many.some((each) => each === word || (word.length === 1 && each.startsWith(word))));
  },
  isPersonal: (email) => !isRoleMailbox(email) && !isFillerEmail(email),
};
