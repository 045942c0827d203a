import * as currencies from "dinero.js/currencies";
import { GraphQLCountryCode } from "graphql-scalars";

/** ISO 4217: how many decimals each currency has. Of those that divide by five, the standard says two. */
const DECIMALS: ReadonlyMap<string, number> = new Map(
  Object.values(currencies).map(({ code, base, exponent }) => [code, base === 10 ? exponent : 2]),
);

const LETTERS = [..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"];

/** ISO 3166-1 alpha-2, and XK, by which Kosovo is known until it has a code. */
export const COUNTRY_CODES: ReadonlySet<string> = new Set(
  LETTERS.flatMap((first) => LETTERS.map((second) => first + second)).filter((code) => {
    try {
      return Boolean(GraphQLCountryCode.parseValue(code));
    } catch {
      return false;
    }
  }),
);

/** A country by ISO 3166-1 alpha-2, in upper case; null for what is none. */
export function readCountryCode(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return COUNTRY_CODES.has(code) ? code : null;
}

/** A currency of today by ISO 4217, in upper case; null for what is none (XXX, XAU and former currencies are none). */
export function readCurrencyCode(typed: string): string | null {
  const code = typed.trim().toUpperCase();
  return DECIMALS.has(code) ? code : null;
}

/** How many decimals an amount in a currency has at most: 2 of EUR, 0 of JPY, 3 of KWD. */
export const decimalsOf = (currency: string): number => DECIMALS.get(currency) ?? 2;

const languageNames = new Intl.DisplayNames(["en"], { type: "language", fallback: "none" });

/** A language by BCP 47, in lower case ("de", "pt-br"); null for what is none. */
export function readLanguageCode(typed: string): string | null {
  try {
    const locale = new Intl.Locale(typed.trim());
    return languageNames.of(locale.language) ? locale.baseName.toLowerCase() : null;
  } catch {
    return null;
  }
}

/** Whether an exact decimal has no more digits after the point than the currency; zeros at the end do not count. */
export const fitsCurrency = (amount: string, currency: string): boolean =>
  (amount.split(".")[1] ?? "").replace(/0+$/, "").length <= decimalsOf(currency);
