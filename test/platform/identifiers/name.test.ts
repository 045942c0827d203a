import { expect, test } from "@jest/globals";
import { canonicalName, foldName } from "../../../src/platform/identifiers/name.js";

test.each([
  ["  Ada   Obi ", "Ada Obi"],
  ["Jose\u0301", "José"],
  ["Zed\u200b\u00ad", "Zed"],
  ["\ufeffAda\u00a0Obi\u3000", "Ada Obi"],
  ["\u200b", null],
  ["", null],
])("the name %j is stored as %j", (typed, stored) => {
  expect(canonicalName(typed)).toBe(stored);
});

/** Each line is one name. */
test.each([
  [["O'Brien", "O’Brien", "O´Brien", "O`Brien", "OʼBrien", "OBRIEN", "o\u2032brien"], "obrien"],
  [["Meier-Schulze", "Meier\u2011Schulze", "Meier–Schulze", "meier schulze", "Meier\u2212Schulze"], "meier schulze"],
  [["José Núñez", "JOSE NUNEZ", "Jose\u0301 Nu\u0301n\u0303ez", " josé  núñez "], "jose nunez"],
  [["Łukasz Ślązak", "Lukasz Slazak"], "lukasz slazak"],
  [["Groß", "GROSS", "Gross"], "gross"],
  [["İpek", "Ipek", "ipek"], "ipek"],
  [["Иванов", "Ivanov"], "ivanov"],
  [["王小明"], "wangxiaoming"],
  [["Ａｄａ", "Ada"], "ada"],
  [["J. R. R. Tolkien", "J.R.R. Tolkien"], "j r r tolkien"],
  [["Zed\u200b", "\u200eZed", "Ze\u00add"], "zed"],
])("%j fold to %j", (spellings, folded) => {
  expect(spellings.map(foldName)).toEqual(spellings.map(() => folded));
});

test.each(["", "  ", "!?", "\u{1f642}"])("%j has nothing to compare", (typed) => {
  expect(foldName(typed)).toBe("");
});
