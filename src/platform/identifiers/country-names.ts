import { COUNTRY_CODES, readCountryCode } from "./codes.js";

/** Letters and digits alone, without accents: "Côte d'Ivoire" -> "cotedivoire". */
const plain = (text: string): string =>
  text
    .normalize("NFD")
    .toLowerCase()
    .replaceAll("&", "and")
    .replace(/[^\p{L}\p{N}]/gu, "");

/** Names that Intl does not have. */
const OTHER_COUNTRY_NAMES: Record<string, string> = {
  "USA, US of A, United States of America": "US",
  "UK, Great Britain, England, Scotland, Wales, Northern Ireland": "GB",
  "Holland, Netherlands": "NL",
  "Czech Republic": "CZ",
  "Russian Federation": "RU",
  "Korea, Republic of Korea, Korea Republic of": "KR",
  "Hong Kong": "HK",
  "Macau, Macao": "MO",
  "Turkey, Republic of Turkey": "TR",
  "UAE, Emirates": "AE",
  "Ivory Coast": "CI",
  "Viet Nam": "VN",
  "Taiwan, Taiwan Province of China, Taiwan ROC": "TW",
  "China, PR China, Peoples Republic of China": "CN",
  "Republic of Ireland, Eire": "IE",
  "Republic of Moldova": "MD",
  "Macedonia, FYROM": "MK",
  "Iran, Islamic Republic of Iran, Iran Islamic Republic of": "IR",
  "Slovak Republic": "SK",
  "Cape Verde": "CV",
  Swaziland: "SZ",
  Burma: "MM",
  "Syrian Arab Republic": "SY",
  Brasil: "BR",
};

/** The languages in which a country's name is understood; the earlier wins where two mean different ones. */
const COUNTRY_LANGUAGES = ["en", "de", "fr", "es", "it", "nl", "pt", "pl"];

const countryKey = (name: string): string => plain(name.trim().replace(/^the\s+/i, "")).replace(/^saint/, "st");

/** Every name of every country to its code; made at the first use, from what the platform knows. */
const countryNames = (() => {
  let names: Map<string, string> | undefined;
  return () => {
    names ??= readCountryNames();
    return names;
  };
})();

function readCountryNames(): Map<string, string> {
  const names = new Map<string, string>();
  for (const [list, code] of Object.entries(OTHER_COUNTRY_NAMES)) for (const name of list.split(",")) names.set(countryKey(name), code);
  for (const language of COUNTRY_LANGUAGES) {
    const display = new Intl.DisplayNames([language], { type: "region", fallback: "none" });
    for (const code of COUNTRY_CODES) {
      const key = countryKey(display.of(code) ?? "");
      if (key && !names.has(key)) names.set(key, code);
    }
  }
  return names;
}

/** A country's code, from the code itself in whatever case or from a name ("Germany", "Deutschland", "The Netherlands"); null for what is neither. */
export const readCountryOrName = (typed: string): string | null => readCountryCode(typed) ?? countryNames().get(countryKey(typed)) ?? null;
