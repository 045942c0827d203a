import { expect, test } from "@jest/globals";
import { canonicalEmail, isFillerEmail, isRoleMailbox, isSameMailbox, readEmail } from "../../../src/platform/identifiers/email.js";

/** 254 octets, in parts of at most 63. */
const LONGEST = `zed@${"x".repeat(63)}.${"y".repeat(63)}.${"z".repeat(63)}.${"w".repeat(50)}.example`;

/** Each line is one address. */
test.each([
  [
    "zed@kestrel.example",
    [
      "zed@kestrel.example",
      " Zed@Kestrel.Example\t",
      "\u00a0zed@kestrel.example\u3000",
      "zed@kestrel.example\u200b",
      "\u200ezed@kestrel.example",
      "zed\u00ad@kestrel.example",
      "\u2060zed@kes\u200dtrel.example\ufeff",
      "ze\ufe0fd@kestrel.example",
      "z\u034fed@kestrel.example",
      "ｚｅｄ＠ｋｅｓｔｒｅｌ．ｅｘａｍｐｌｅ",
      "zed@kestrel。example",
      "zed@kestrel.example.",
      '"zed"@kestrel.example',
    ],
  ],
  ["ada@xn--mller-kva.example", ["ada@müller.example", "ADA@MÜLLER.example", "ada@mu\u0308ller.example", "ada@xn--mller-kva.example"]],
  ["josé@kestrel.example", ["josé@kestrel.example", "jose\u0301@kestrel.example", "JOSÉ@kestrel.example"]],
  ["ada+fair@kestrel.example", ["Ada+Fair@kestrel.example"]],
  [`${"x".repeat(64)}@kestrel.example`, [`${"X".repeat(64)}@kestrel.example`]],
  ["a@kestrel.example", ["A@kestrel.example"]],
  [LONGEST, [LONGEST.toUpperCase()]],
])("%j is how all its spellings are stored", (email, spellings) => {
  expect(spellings.map(readEmail)).toEqual(spellings.map(() => email));
});

test("an address is as long as mail systems carry it, and no longer", () => {
  expect(LONGEST).toHaveLength(254);
  expect(readEmail(LONGEST.replace("zed", "zedd"))).toBeNull();
});

test("what is canonical stays as it is", () => {
  for (const email of ["zed@kestrel.example", "ada@xn--mller-kva.example", "josé@kestrel.example"]) expect(readEmail(email)).toBe(email);
});

test.each([
  "",
  "@kestrel.example",
  "zed",
  "zed@",
  "zed@kestrel",
  "zed@localhost",
  "zed@127.0.0.1",
  "zed@[127.0.0.1]",
  "zed@0x7f.1",
  "zed@[IPv6:::1]",
  "zed@.example",
  "zed@kestrel..example",
  "zed@-kestrel.example",
  "zed@kes_trel.example",
  "zed@kes trel.example",
  "zed zed@kestrel.example",
  "zed..zed@kestrel.example",
  ".zed@kestrel.example",
  '"zed zed"@kestrel.example',
  '""@kestrel.example',
  "zed@zed@kestrel.example",
  "Zed <zed@kestrel.example>",
  `${"x".repeat(65)}@kestrel.example`,
  `${"é".repeat(33)}@kestrel.example`,
  `zed@${"x".repeat(64)}.example`,
  `zed@${"x.".repeat(125)}example`,
])("%j is no address", (typed) => {
  expect(readEmail(typed)).toBeNull();
});

test("a refusal names the field", () => {
  expect(() => canonicalEmail("zed", "person.email")).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ path: ["person", "email"] })] }),
  );
});

test.each([
  ["ada.obi@gmail.com", "adaobi@googlemail.com", true],
  ["adaobi+fair@gmail.com", "a.d.a.obi@gmail.com", true],
  ["ada+fair@kestrel.example", "ada@kestrel.example", true],
  ["ada.obi@kestrel.example", "adaobi@kestrel.example", false],
  ["ada@kestrel.example", "ada@gmail.com", false],
  ["+ada@kestrel.example", "+bo@kestrel.example", false],
])("%s and %s: one mailbox? %s", (one, other, same) => {
  expect(isSameMailbox(one, other)).toBe(same);
});

test.each([
  ["info@kestrel.example", true],
  ["sales.2@kestrel.example", true],
  ["sales+eu@kestrel.example", true],
  ["no-reply@kestrel.example", true],
  ["vertrieb@kestrel.example", true],
  ["ada@kestrel.example", false],
  ["infante@kestrel.example", false],
  ["sally@sales.example", false],
])("%s is the mailbox of a function: %s", (email, role) => {
  expect(isRoleMailbox(email)).toBe(role);
});

test.each([
  ["noemail@noemail.com", true],
  ["no-email@none.de", true],
  ["ada@noemail.example", true],
  ["test@test.com", true],
  ["test2@test.com", true],
  ["none@none.example", true],
  ["a@a.com", true],
  ["test@kestrel.example", false],
  ["ada@test.example", false],
  ["ada@ada.example", false],
  ["nona@nonaka.example", false],
])("%s is filled in where there was none: %s", (email, filler) => {
  expect(isFillerEmail(email)).toBe(filler);
});
