import { companyDomain } from "../../src/platform/identifiers/contact-details.js";
import type { Person } from "../../src/records/matching/person.js";
import type { Labelled, LabelledSet } from "./labelled-set.js";

const list = (text: string): string[] => text.trim().split(/\s+/);
const FIRST =
  list(`Ada Aisha Alejandro Amara Anders Anke Anna Arjun Astrid Beatriz Benjamin Birgit Bjorn Carlos Catherine Charlotte Chen Christopher
  Daniel David Deepa Diego Dmitri Edward Ekaterina Elena Elizabeth Emil Esther Fatima Felix Fiona Frederick Gabriel Giulia Gregory Hannah Haruto
  Helen Henry Ibrahim Ingrid Isabel Ivan James Jana Jennifer Joanna Jonathan Jose Joseph Julia Kaito Karim Katarzyna Kenneth Kwame Lars Laura
  Leila Lena Liam Lucia Magnus Margaret Maria Marek Matthew Mei Michael Mohammed Monika Nadia Natalie Nicholas Nina Nora Olga Oliver Omar Pablo
  Patricia Paul Peter Petra Philip Priya Rachel Rafael Rebecca Richard Robert Rosa Samuel Sandra Sarah Sergei Sofia Stefan Stephen Susan Tariq
  Thomas Timothy Tomasz Ursula Victor Victoria Walter William Xavier Yasmin Yuki Zoe`);
const LAST =
  list(`Abbott Adeyemi Andersson Andrade Bauer Becker Bergstrom Blanchard Brandt Castellano Chaudhry Christensen Costa Czarnecki Dahl Delgado
  Dubois Ekberg Engel Fernandez Fischer Fontaine Forsyth Friedrich Gallagher Garcia Goldberg Grant Gruber Gustafsson Hakimi Hansen Hartmann Hayashi
  Herrera Hoffmann Holm Ibarra Iversen Jankowski Johansson Kaminski Kaufmann Keller Khan Kimura Koenig Kowalczyk Kruger Lambert Larsen Lehmann Lindqvist
  Lopez Lund MacDonald Maier Marchetti Martinez Mbeki Mendoza Meyer Moreau Morgan Nakamura Navarro Nguyen Nielsen Novak Nowak Obi OBrien Okafor Olsen
  Ortega Osei Park Patel Petrov Pfeiffer Pinto Popescu Rahman Ramirez Richter Rossi Roux Ruiz Santos Schmidt Schneider Schroeder Schultz Schwarz Sharma
  Silva Singh Sorensen Suzuki Svensson Takahashi Tanaka Thompson Torres Tran Ueda Vargas Vogel Volkov Wagner Walsh Weber Weiss Werner Williams Winkler
  Wojcik Yilmaz Young Zhang Ziegler Zimmermann`);
const TOWNS = list(
  "Aalborg Basel Bergen Bilbao Bremen Bristol Cardiff Dresden Galway Ghent Graz Hull Krakow Leeds Lille Linz Malmo Mannheim Nantes Oporto Parma Riga Tampere Turin Utrecht Vilnius",
);
const STREETS = list(
  "Mill Station Church Harbour Garden Castle Market Bridge Forest Meadow School River Chapel Orchard Victoria Museum Theatre Tower Linden Birch",
);
const WORDS = list(
  "North Blue Silver Alpine Baltic Summit Harbor Cedar Granite Vector Quantum Lumen Orbit Meridian Falcon Prairie Copper Amber Delta Polar",
);
const TRADES = list(
  "Logistics Foods Software Textiles Energy Consulting Instruments Packaging Robotics Pharma Media Tools Marine Optics Ceramics",
);
const FORMS = ["GmbH", "Ltd", "Inc.", "AG", "S.A.", "B.V.", "LLC", "Oy", "ApS", "", ""];

/** Numbers from 0 to 1 that are the same at every run. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Makes what people do to a record that they type a second time. */
class Maker {
  constructor(readonly random: () => number) {}

  chance = (share: number): boolean => this.random() < share;
  pick = <T>(from: readonly T[]): T => from[Math.floor(this.random() * from.length)] as T;
  /** Some names are much more common than others. */
  common = <T>(from: readonly T[]): T => from[Math.floor(this.random() ** 2 * from.length)] as T;
  digits = (count: number): string => Array.from({ length: count }, () => Math.floor(this.random() * 10)).join("");

  typo(text: string): string {
    const at = Math.floor(this.random() * text.length);
    const letter = this.pick([..."abcdefghijklmnopqrstuvwxyz"]);
    const [before, after] = [text.slice(0, at), text.slice(at)];
    return this.pick([
      before + after.slice(1),
      before + letter + after,
      before + letter + after.slice(1),
      before + (after[1] ?? "") + (after[0] ?? "") + after.slice(2),
    ]);
  }

  wrongDigit(text: string): string {
    const places = [...text].flatMap((sign, place) => (/\d/.test(sign) ? [place] : []));
    const at = this.pick(places);
    return text.slice(0, at) + this.digits(1) + text.slice(at + 1);
  }

  worsened = (text: string, typos: number, missing: number): string | null =>
    this.chance(missing) ? null : this.chance(typos) ? this.typo(text) : text;
}

const birthDate = (maker: Maker): string =>
  `${1940 + Math.floor(maker.random() * 65)}-${`${1 + Math.floor(maker.random() * 12)}`.padStart(2, "0")}-${`${1 + Math.floor(maker.random() * 28)}`.padStart(2, "0")}`;

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
      const email =
        `${firstName}${maker.pick(["", "."])}${maker.chance(0.5) ? lastName : ""}${maker.digits(2)}@${maker.pick(LAST)}.example`.toLowerCase();
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

/** Somebody with a company, a number and an address, as leads have them. */
const businessPerson = (maker: Maker): Person => {
  const [firstName, lastName] = [maker.common(FIRST), maker.common(LAST)];
  const [word, trade] = [maker.pick(WORDS), maker.pick(TRADES)];
  const website = `https://${word}-${trade}.example`.toLowerCase();
  return {
    firstName,
    lastName,
    emails: [`${firstName}.${lastName}@${word}-${trade}.example`.toLowerCase()],
    phones: [`+4930${maker.digits(8)}`],
    companyName: `${word} ${trade} ${maker.pick(FORMS)}`.trim(),
    domain: companyDomain(website, null),
    street: `${maker.pick(STREETS)} Street ${1 + Math.floor(maker.random() * 150)}`,
    postalCode: maker.digits(5),
    city: maker.common(TOWNS),
  };
};

/** Business people with company, numbers and address. */
const withAddress = (count: number, seed: number): LabelledSet =>
  peopleOf("people with company and address", count, seed, businessPerson, (maker, person) => ({
    ...person,
    firstName: maker.chance(0.1) ? `${person.firstName?.[0]}.` : maker.worsened(person.firstName as string, 0.15, 0.05),
    lastName: maker.worsened(person.lastName as string, 0.15, 0.02),
    emails: maker.chance(0.4) ? [`${person.firstName}${maker.digits(3)}@gmail.com`.toLowerCase()] : maker.chance(0.3) ? [] : person.emails,
    phones: maker.chance(0.5) ? [] : maker.chance(0.2) ? [`+49151${maker.digits(8)}`] : person.phones,
    companyName: maker.chance(0.3)
      ? (person.companyName?.replace(/ \S+$/, "") ?? null)
      : maker.worsened(person.companyName as string, 0.1, 0.1),
    domain: maker.chance(0.4) ? null : person.domain,
    street: maker.worsened(maker.chance(0.4) ? (person.street?.replace("Street", "St.") as string) : (person.street as string), 0.15, 0.2),
    postalCode: maker.chance(0.15) ? null : maker.chance(0.1) ? maker.wrongDigit(person.postalCode as string) : person.postalCode,
  }));

/** People one after the other, always the same from one seed, some of them at one company. */
export function peopleWithAddress(seed: number): () => Person {
  const maker = new Maker(numbersFrom(seed));
  return () => businessPerson(maker);
}

/** The sets that the bench makes itself: other people at another seed, the same at the same. */
export const seededSets = (count: number, seed: number): LabelledSet[] => [withTypos(count, seed), withAddress(count, seed + 1)];
