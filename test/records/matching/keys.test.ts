import { expect, test } from "@jest/globals";
import { companyKeys, largestBlock, personKeys, personQuery, shareOf } from "../../../src/records/matching/keys.js";
import { foldCompany, foldPerson, type Person } from "../../../src/records/matching/person.js";

/** A key that comes or goes changes who is compared with whom: it shows here first. */
test.each<[string, Person, string[]]>([
  [
    "all that there is",
    {
      firstName: "Ada",
      lastName: "Obi",
      emails: ["ada.obi@northwind.example"],
      phones: ["+4930901820"],
      companyName: "Northwind GmbH",
      domain: "northwind.example",
      postalCode: "10119",
      city: "Berlin",
      street: "Kai 3",
    },
    [
      "phone 0901820",
      "mailbox ada.obi@northwind.example",
      "local ada.obi",
      "last obi",
      "full ada obi",
      "name obi a",
      "name ada +o",
      "sound AP AT",
      "domain northwind.example AT",
      "domain northwind.example AP",
      "domain northwind.example =ao",
      "company northwind AT",
      "company northwind AP",
      "company northwind =ao",
      "postcode 10119 AT",
      "postcode 10119 AP",
      "postcode 10119 =ao",
      "street kai 3",
      "door 10119 3",
    ],
  ],
  [
    "a whole name, a mailbox of a function and a town",
    { name: "Ada Maria Obi", emails: ["info@northwind.example"], city: "Berlin" },
    [
      "mailbox info@northwind.example",
      "last obi",
      "full ada obi",
      "name obi a",
      "name ada +o",
      "sound AP AT",
      "town berlin AT",
      "town berlin AP",
    ],
  ],
  [
    "one name and fields that identify, of which a short one has no halves",
    { name: "Obi", identifying: { birth: "1980-01-31", code: "12345" } },
    ["field birth 19800131", "field code 12345", "last obi", "half birth <1980 o", "half birth >0131 o"],
  ],
  ["a local part that is too short to say anything", { emails: ["ada@elm.example"] }, ["mailbox ada@elm.example"]],
  ["a house number without a place", { street: "Kai 3" }, ["street kai 3"]],
  ["nothing", {}, []],
])("the keys of a person with %s", (_, person, keys) => {
  expect(personKeys(foldPerson(person)).sort()).toEqual([...keys].sort());
});

test("a person is looked for with first and last name swapped, too", () => {
  const swapped = foldPerson({ firstName: "Obi", lastName: "Ada" });
  const more = personQuery(swapped).filter((key) => !personKeys(swapped).includes(key));
  expect(more.sort()).toEqual(["name ada +o", "name obi a"]);
});

test("the keys of a company: its domain, its name, the sounds of its words alone, in pairs and with the place", () => {
  const company = { name: "North Wind Trading GmbH", domain: "northwind.example", postalCode: "10119", city: "Berlin", street: "Kai 3" };
  const sounds = ["NR0", "ANT", "TRTNK"];
  expect(companyKeys(foldCompany(company)).sort()).toEqual(
    [
      "domain northwind.example",
      "label northwind",
      "company northwindtrading",
      "start northw",
      ...sounds.map((sound) => `word ${sound}`),
      "words ANT NR0",
      "words ANT TRTNK",
      ...sounds.flatMap((sound) => [`postcode 10119 ${sound}`, `town berlin ${sound}`]),
      "street kai 3",
      "door 10119 3",
    ].sort(),
  );
});

test("a key that identifies is never too common by itself; any other says less the more have it", () => {
  for (const key of ["full ada obi", "phone 0901820", "mailbox a@elm.example", "id crm 1", "field code 12345"])
    expect([key, largestBlock(key), shareOf(key, 40)]).toEqual([key, 200, 1]);
  for (const key of ["last obi", "local ada.obi", "word ANT", "street kai 3"])
    expect([key, largestBlock(key), shareOf(key, 40)]).toEqual([key, 50, 1 / 40]);
});
