import type { Person } from "../../src/records/matching/person.js";
import type { Labelled, LabelledSet } from "./labelled-set.js";
import { namesOfCompanies, namesOfPeople } from "./seeded-names.js";
import { birthDate, businessPerson, FIRST, LAST, Maker, numbersFrom, TOWNS } from "./seeded-people.js";
import { customers, registers } from "./seeded-registers.js";

/** How often people come again: most of them not. */
const copies = (maker: Maker): number => Math.floor(maker.random() ** 3 * 5);

function peopleOf(
  name: string,
  count: number,
  seed: number,
  make: (maker: Maker) => Person,
  again: (maker: Maker, person: Person) => Person,
): LabelledSet {
  const maker = new Maker(numbersFrom(seed));
  const records = Array.from({ length: count }, (_, nth) => {
    const person = make(maker);
    return [person, ...Array.from({ length: copies(maker) }, () => again(maker, person))].map((copy) => ({
      record: { kind: "person", person: copy } as Labelled,
      truth: `${nth}`,
    }));
  }).flat();
  return { name, records };
}

/** Few fields, each of them often missing or mistyped: as in forms that people fill in by hand. */
const withTypos = (count: number, seed: number): LabelledSet =>
  peopleOf(
    "people with typing errors and missing parts",
    count,
    seed,
    (maker) => {
      const [firstName, lastName] = [maker.common(FIRST), maker.common(LAST)];
      const email = maker.ownAddress(
        `${firstName}${maker.pick(["", "."])}${maker.chance(0.5) ? lastName : ""}${maker.digits(2)}`,
        `${maker.pick(LAST)}.example`,
      );
      return { firstName, lastName, emails: [email], city: maker.common(TOWNS), identifying: { birth_date: birthDate(maker) } };
    },
    (maker, { firstName, lastName, emails = [], city, identifying }) => {
      const email = maker.worsened(emails[0] as string, 0.2, 0.35);
      const date = identifying?.birth_date as string;
      const swapped = maker.chance(0.03);
      const names = [maker.worsened(firstName as string, 0.25, 0.2), maker.worsened(lastName as string, 0.25, 0.2)];
      return {
        firstName: names[swapped ? 1 : 0],
        lastName: names[swapped ? 0 : 1],
        emails: email ? [email] : [],
        city: maker.worsened(city as string, 0.2, 0.25),
        identifying: { birth_date: maker.chance(0.1) ? null : maker.chance(0.35) ? maker.wrongDigit(date) : date },
      };
    },
  );

/** Business people with company, numbers and address. */
const withAddress = (count: number, seed: number): LabelledSet =>
  peopleOf("people with company and address", count, seed, businessPerson, (maker, person) => ({
    ...person,
    firstName: maker.chance(0.1) ? `${person.firstName?.[0]}.` : maker.worsened(person.firstName as string, 0.15, 0.05),
    lastName: maker.worsened(person.lastName as string, 0.15, 0.02),
    emails: maker.chance(0.4)
      ? [maker.ownAddress(`${person.firstName}${maker.digits(3)}`, "gmail.com")]
      : maker.chance(0.3)
        ? []
        : person.emails,
    phones: maker.chance(0.5) ? [] : maker.chance(0.2) ? [`+49151${maker.digits(8)}`] : person.phones,
    companyName: maker.chance(0.3)
      ? (person.companyName?.replace(/ \S+$/, "") ?? null)
      : maker.worsened(person.companyName as string, 0.1, 0.1),
    domain: maker.chance(0.4) ? null : person.domain,
    street: maker.worsened(maker.chance(0.4) ? (person.street?.replace("Street", "St.") as string) : (person.street as string), 0.15, 0.2),
    postalCode: maker.chance(0.15) ? null : maker.chance(0.1) ? maker.wrongDigit(person.postalCode as string) : person.postalCode,
  }));

/** The sets that the bench makes itself: other people at another seed, the same at the same. */
export const seededSets = (count: number, seed: number): LabelledSet[] => [
  withTypos(count, seed),
  withAddress(count, seed + 1),
  registers(count, seed + 2),
  customers(count, seed + 3),
  namesOfPeople(count, seed + 4),
  namesOfCompanies(count, seed + 5),
];
