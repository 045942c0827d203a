import { companyKey } from "../../platform/identifiers/company.js";
import { isFillerEmail, isRoleMailbox } from "../../platform/identifiers/email.js";
import { compareNames, foldedName } from "../../records/matching/names.js";
import { Agreement, type IdentifierRules } from "./evidence.js";

/** The rules as the matcher and the canonical forms have them. */
export const IDENTIFIER_RULES: IdentifierRules = {
  compareNames(one, other) {
    const reason = compareNames(foldedName(one), foldedName(other));
    return reason?.agreement ? Agreement[reason.agreement] : Agreement.MISSING;
  },
  companiesAlike: (one, other) => companyKey(one) === companyKey(other),
  isPersonal: (email) => !isRoleMailbox(email) && !isFillerEmail(email),
};
