import { expect, test } from "@jest/globals";
import { canonicalPhone, NoPhone, phoneKey, readPhone } from "../../../src/platform/identifiers/phone.js";

/** Each line is one number. */
test.each([
  [
    "+4930901820",
    [
      ["+49 30 901820"],
      ["+49 (0)30 901820"],
      ["0049 30 901820"],
      ["030 901820", "DE"],
      ["030/901820", "DE"],
      ["(030) 90-18-20", "DE"],
      ["tel:+49-30-901820"],
      ["\u202a+49 30 901820\u202c"],
      ["＋４９ ３０ ９０１８２０"],
      ["+49\u00a030\u2011901820"],
    ],
  ],
  ["+442079460958", [["+44 (0)20 7946 0958"], ["020 7946 0958", "GB"]]],
  ["+4930901840;ext=12", [["+49 30 901840 ext. 12"], ["+49 30 901840;ext=12"], ["030 901840 x12", "DE"], ["030 901840 #12", "DE"]]],
] as [string, [string, string?][]][])("%s is how all its spellings are stored", (key, spellings) => {
  expect(spellings.map(([typed, country]) => readPhone(typed, country).numbers.map(phoneKey))).toEqual(spellings.map(() => [key]));
});

test("what is canonical stays as it is", () => {
  expect(readPhone("+4930901820").numbers).toEqual([{ number: "+4930901820", extension: null }]);
});

test.each([
  ["030 901820 / 0171 1234567", ["+4930901820", "+491711234567"]],
  ["030 901820/030 901821", ["+4930901820", "+4930901821"]],
  ["030 901820, 0171 1234567", ["+4930901820", "+491711234567"]],
  ["+49 30 901820 +49 171 1234567", ["+4930901820", "+491711234567"]],
  ["030 901820 oder 0171 1234567", ["+4930901820", "+491711234567"]],
  ["030 901820; 030 901820", ["+4930901820"]],
  ["030 901820, office", ["+4930901820"]],
  ["000-000-0000 / 030 901820", ["+4930901820"]],
])("in the cell %j are %j, the first of which counts", (typed, numbers) => {
  expect(readPhone(typed, "DE").numbers.map(({ number }) => number)).toEqual(numbers);
});

test.each([
  ["000-000-0000", NoPhone.FILLER],
  ["0000000000", NoPhone.FILLER],
  ["555-555-5555", NoPhone.FILLER],
  ["+1 555 555 5555", NoPhone.FILLER],
  ["+49 111111111", NoPhone.FILLER],
  ["1234567890", NoPhone.FILLER],
  ["0123456789", NoPhone.FILLER],
  ["1-234-567-890", NoPhone.FILLER],
  ["123456", NoPhone.FILLER],
  ["4711", NoPhone.INTERNAL],
  ["1111", NoPhone.FILLER],
  ["111", NoPhone.INTERNAL],
  ["12 34", NoPhone.INTERNAL],
  ["2024-01-31", NoPhone.DATE],
  ["31.01.2024", NoPhone.DATE],
  ["01/31/2024", NoPhone.DATE],
  ["2024-01-31 10:00", NoPhone.DATE],
])("%j is kept aside as %s, in every country", (typed, aside) => {
  for (const country of [null, "DE", "US", "FR"]) expect(readPhone(typed, country)).toEqual({ numbers: [], aside });
});

test.each([
  ["call the office", "DE"],
  ["+49 30", null],
  ["(555) 123-4567", "US"],
  ["030 901820", null],
  ["+999 817 264 553", null],
  ["", null],
])("%j in %s is no number", (typed, country) => {
  expect(readPhone(typed, country)).toEqual({ numbers: [], aside: null });
  expect(() => canonicalPhone(typed, country, "person.phone")).toThrow(
    expect.objectContaining({ errors: [expect.objectContaining({ path: ["person", "phone"] })] }),
  );
});

test("what is kept aside is no mistake of who typed it; what is no number at all is one", () => {
  expect(canonicalPhone("000-000-0000", "DE")).toMatchObject({ numbers: [], aside: NoPhone.FILLER });
  expect(canonicalPhone("+49 30 901820", null).numbers).toHaveLength(1);
  expect(() => canonicalPhone("call me", "DE")).toThrow('"phone" is not a phone number.');
});
