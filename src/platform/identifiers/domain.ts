import { domainToASCII } from "node:url";
import { withoutInvisible } from "./text.js";

/** A domain in the form that tells whether two are the same: lower case, in ASCII (IDNA); null for what is none. */
export function readDomain(typed: string): string | null {
  const domain = domainToASCII(withoutInvisible(typed.normalize("NFKC")).trim()).replace(/\.$/, "");
  return domain.includes(".") ? domain : null;
}
