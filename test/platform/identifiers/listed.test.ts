import { describe, expect, test } from "@jest/globals";
import { AddressKind } from "../../../src/platform/identifiers/address-kind.js";
import {
  addEntries,
  addressesIn,
  emailColumns,
  emailsOf,
  keyOfEmail,
  type ListedEmail,
  type ListedPhone,
  MOST_ADDRESSES,
  numbersIn,
  phoneColumns,
  phoneKeysIn,
  phonesOf,
  replaceList,
  replacePrimary,
  unionOfAddresses,
  withAddresses,
} from "../../../src/platform/identifiers/listed.js";

const NOW = "2026-11-30T12:00:00.000Z";
const email = (address: string, facts: Partial<ListedEmail> = {}): ListedEmail => ({
  address,
  asTyped: address,
  kind: null,
  isValid: true,
  since: null,
  ...facts,
});
const phone = (number: string | null, facts: Partial<ListedPhone> = {}): ListedPhone => ({
  number,
  extension: null,
  asTyped: number,
  kind: null,
  isValid: true,
  since: null,
  ...facts,
});
const [A, B, C] = ["a@x.example", "b@x.example", "c@x.example"] as const;

describe("the columns of a record", () => {
  test.each([
    ["none", [], { email: null, emailAsTyped: null, emailList: [] }],
    ["one of which nothing is said", [email(A)], { email: A, emailAsTyped: A, emailList: [] }],
    ["one of a kind", [email(A, { kind: AddressKind.WORK })], { email: A, emailList: [email(A, { kind: AddressKind.WORK })] }],
    ["one that nobody reads", [email(A, { isValid: false })], { email: A, emailList: [email(A, { isValid: false })] }],
    ["one that came later", [email(A, { since: NOW })], { email: A, emailList: [email(A, { since: NOW })] }],
    ["two", [email(A), email(B)], { email: A, emailList: [email(A), email(B)] }],
  ])("have of e-mail addresses %s, and give back the list", (_, list, columns) => {
    expect(emailColumns(list)).toMatchObject(columns);
    expect(emailsOf(emailColumns(list))).toEqual(list);
  });

  test("have the first number that identifies as the primary one", () => {
    const list = [phone(null, { asTyped: "4432" }), phone("+4930901820"), phone("+4930901821")];
    expect(phoneColumns(list)).toMatchObject({ phone: "+4930901820", phoneAsTyped: "+4930901820", phoneList: [list[1], list[2], list[0]] });
  });

  test("keep a number that identifies nobody as it was typed", () => {
    const columns = phoneColumns([phone(null, { asTyped: "0000000000" })]);
    expect(columns).toEqual({ phone: null, phoneExtension: null, phoneAsTyped: "0000000000", phoneList: [] });
    expect(phonesOf(columns)).toEqual([phone(null, { asTyped: "0000000000" })]);
  });
});

describe("a primary address", () => {
  test.each([
    ["takes the place of the one that was", [A], [B], [B]],
    ["leaves the others", [A, C], [B], [B, C]],
    ["that is one of the others leaves the former one, too", [A, B, C], [C], [C, A, B]],
    ["that is it already changes nothing", [A, B], [A], [A, B]],
    ["that is taken away makes the next one primary", [A, B], [], [B]],
    ["may bring more, which stand behind", [A, C], [B, A, C], [B, C, A]],
  ])("%s", (_, before, given, after) => {
    const list = replacePrimary(
      before.map((one) => email(one)),
      given.map((one) => email(one)),
      keyOfEmail,
      NOW,
    );
    expect(list.map(({ address }) => address)).toEqual(after);
    for (const { address, since } of list) expect([address, since]).toEqual([address, before.includes(address as typeof A) ? null : NOW]);
  });
});

test("a list in place of another keeps what is not said anew, and since when", () => {
  const before = [email(A, { kind: AddressKind.WORK, isValid: false, since: "2025-01-01T00:00:00.000Z" }), email(B)];
  const given = [
    { address: C, asTyped: C, since: null, kind: AddressKind.PRIVATE },
    { address: A, asTyped: A, since: null },
    { address: B, asTyped: B, since: null, kind: null },
  ];
  expect(replaceList(before, given, keyOfEmail, NOW)).toEqual([email(C, { kind: AddressKind.PRIVATE, since: NOW }), before[0], email(B)]);
});

test(`no more than ${MOST_ADDRESSES} are added, and none twice`, () => {
  const many = Array.from({ length: MOST_ADDRESSES + 5 }, (_, nth) => email(`n${nth}@x.example`));
  expect(addEntries([email(A)], [email(A), ...many, ...many], keyOfEmail)).toHaveLength(MOST_ADDRESSES);
});

test.each([
  ["fills what is empty", {}, { email: A, phone: "+4930901820" }, [A], ["+4930901820"]],
  [
    "stands behind what is there",
    { email: A, phone: "+4930901820" },
    { email: B, phone: "+4930901821" },
    [A, B],
    ["+4930901820", "+4930901821"],
  ],
  ["changes nothing that is known", { email: A }, { email: A }, [A], []],
  ["takes the place of a number that identifies nobody", { phoneAsTyped: "000000" }, { phone: "+4930901820" }, [], ["+4930901820"]],
])("what more is known of somebody %s", (_, record, more, emails, phones) => {
  const columns = withAddresses(record, more, NOW);
  expect([addressesIn(columns), numbersIn(columns)]).toEqual([emails, phones]);
  expect(phonesOf(columns).filter(({ number }) => number === null)).toEqual([]);
});

test("a number that identifies nobody is not added to one that does", () => {
  expect(withAddresses({ phone: "+4930901820" }, { phoneAsTyped: "000000" }, NOW)).toMatchObject({ phone: "+4930901820", phoneList: [] });
});

test("extensions of a number are numbers of their own, and one number to ask for", () => {
  const columns = phoneColumns([phone("+4930901820", { extension: "7" }), phone("+4930901820", { extension: "8" })]);
  expect([phoneKeysIn(columns), numbersIn(columns)]).toEqual([["+4930901820;ext=7", "+4930901820;ext=8"], ["+4930901820"]]);
});

test("records together have all of all, each once, those of the first one in front", () => {
  const first = emailColumns([email(B), email(A, { kind: AddressKind.WORK })]);
  const all = unionOfAddresses([first, { email: A }, emailColumns([email(C), email(B)])]);
  expect(emailsOf(all)).toEqual([email(B), email(A, { kind: AddressKind.WORK }), email(C)]);
});
