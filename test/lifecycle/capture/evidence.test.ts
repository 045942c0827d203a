import { expect, test } from "@jest/globals";
import { evidenceOf, type KnownAs, Verdict } from "../../../src/lifecycle/capture/evidence.js";
import { IDENTIFIER_RULES } from "../../../src/lifecycle/capture/identifier-rules.js";

const { SAME, POSSIBLE, CONFLICT, OTHER } = Verdict;
const nobody: KnownAs = { names: [], companyName: null, emails: [], phones: [] };
const PHONE = "+493090185551";
const known: KnownAs = {
  names: [{ firstName: "Anke", lastName: "Soll" }],
  companyName: "Firma Eins",
  emails: ["anke@firmaeins.example"],
  phones: [PHONE],
};

const strengthOf = (captured: Partial<KnownAs>, sharesExternalId = false) =>
  evidenceOf({ ...nobody, ...captured }, known, sharesExternalId, IDENTIFIER_RULES).strength;
const verdictOf = (captured: Partial<KnownAs>, other: Partial<KnownAs> = known, sharesExternalId = false) =>
  evidenceOf({ ...nobody, ...captured }, { ...nobody, ...other }, sharesExternalId, IDENTIFIER_RULES).verdict;

test.each([
  ["a personal address, whatever the name", { names: [{ name: "Somebody Else" }], emails: ["anke@firmaeins.example"] }, SAME],
  ["a personal address with another number", { emails: ["anke@firmaeins.example"], phones: ["+493090185999"] }, SAME],
  ["a number with the same name", { names: [{ name: "Anke Soll" }], phones: [PHONE] }, SAME],
  ["a number with the name in another spelling", { names: [{ name: "ANKE SÖLL" }], phones: [PHONE] }, SAME],
  ["a number without a name", { phones: [PHONE] }, SAME],
  ["a number with another name", { names: [{ name: "Bodo Haben" }], phones: [PHONE] }, POSSIBLE],
  [
    "a number with the same name and another personal address",
    { names: [{ name: "Anke Soll" }], phones: [PHONE], emails: ["as@home.example"] },
    POSSIBLE,
  ],
  [
    "a number with the same name and the office's address",
    { names: [{ name: "Anke Soll" }], phones: [PHONE], emails: ["info@firmaeins.example"] },
    SAME,
  ],
  ["another address and another number", { names: [{ name: "Anke Soll" }], phones: ["+493090185999"], emails: ["as@home.example"] }, OTHER],
])("of a known person, a capture with %s", (_what, captured, verdict) => {
  expect(verdictOf(captured)).toBe(verdict);
});

test.each([
  ["the same name", { names: [{ name: "Anke Soll" }] }, SAME],
  ["no name", {}, SAME],
  ["another name", { names: [{ name: "Bodo Haben" }] }, POSSIBLE],
])("an address that many have counts with %s", (_what, captured, verdict) => {
  for (const email of ["info@firmaeins.example", "noemail@noemail.com"])
    expect([email, verdictOf({ emails: [email], ...captured }, { ...known, emails: [email] })]).toEqual([email, verdict]);
});

test.each([
  ["the same name and another address", { names: [{ name: "Anke Soll" }], emails: ["as@home.example"] }, SAME],
  ["another name and no address", { names: [{ name: "Bodo Haben" }] }, SAME],
  ["another name and the same address", { names: [{ name: "Bodo Haben" }], emails: ["anke@firmaeins.example"] }, SAME],
  ["another name and another address", { names: [{ name: "Bodo Haben" }], emails: ["bodo@firmazwei.example"] }, CONFLICT],
  ["nothing else", {}, SAME],
])("an external id with %s", (_what, captured, verdict) => {
  expect(verdictOf(captured, known, true)).toBe(verdict);
});

test("of two companies without a person, one number is not one company", () => {
  const office = { phones: [PHONE], companyName: "Firma Eins" };
  expect(verdictOf({ phones: [PHONE], companyName: "Firma Eins" }, office)).toBe(SAME);
  expect(verdictOf({ phones: [PHONE], companyName: "Bäckerei Zwei" }, office)).toBe(POSSIBLE);
});

test("a lead that was merged is known by all the names that it had", () => {
  const merged = { ...known, names: [{ firstName: "Anke", lastName: "Soll" }, { name: "Anke Wird" }] };
  expect(verdictOf({ names: [{ name: "Anke Wird" }], phones: [PHONE] }, merged)).toBe(SAME);
});

test("of several who are known an external id says most, then an address of one person, then a number; and a name always more", () => {
  const names = [{ name: "Anke Soll" }];
  const email = { emails: ["anke@firmaeins.example"] };
  const strengths = [
    strengthOf({ names }),
    strengthOf({ phones: [PHONE] }),
    strengthOf({ phones: [PHONE], names }),
    strengthOf(email),
    strengthOf({ ...email, names }),
    strengthOf({}, true),
  ];
  expect(strengths[0]).toBe(0);
  expect(strengths).toEqual([...new Set(strengths)].sort((left, right) => left - right));
});
