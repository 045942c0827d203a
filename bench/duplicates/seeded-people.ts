import { companyDomain } from "../../src/platform/identifiers/contact-details.js";
import type { Person } from "../../src/records/matching/person.js";

const list = (text: string): string[] => text.trim().split(/\s+/);
export const FIRST =
  list(`Ada Aisha Alejandro Amara Anders Anke Anna Arjun Astrid Beatriz Benjamin Birgit Bjorn Carlos Catherine Charlotte Chen Christopher
  Daniel David Deepa Diego Dmitri Edward Ekaterina Elena Elizabeth Emil Esther Fatima Felix Fiona Frederick Gabriel Giulia Gregory Hannah Haruto
  Helen Henry Ibrahim Ingrid Isabel Ivan James Jana Jennifer Joanna Jonathan Jose Joseph Julia Kaito Karim Katarzyna Kenneth Kwame Lars Laura
  Leila Lena Liam Lucia Magnus Margaret Maria Marek Matthew Mei Michael Mohammed Monika Nadia Natalie Nicholas Nina Nora Olga Oliver Omar Pablo
  Patricia Paul Peter Petra Philip Priya Rachel Rafael Rebecca Richard Robert Rosa Samuel Sandra Sarah Sergei Sofia Stefan Stephen Susan Tariq
  Thomas Timothy Tomasz Ursula Victor Victoria Walter William Xavier Yasmin Yuki Zoe`);
const USUAL_LAST =
  list(`Abbott Adeyemi Andersson Andrade Bauer Becker Bergstrom Blanchard Brandt Castellano Chaudhry Christensen Costa Czarnecki Dahl Delgado
  Dubois Ekberg Engel Fernandez Fischer Fontaine Forsyth Friedrich Gallagher Garcia Goldberg Grant Gruber Gustafsson Hakimi Hansen Hartmann Hayashi
  Herrera Hoffmann Holm Ibarra Iversen Jankowski Johansson Kaminski Kaufmann Keller Khan Kimura Koenig Kowalczyk Kruger Lambert Larsen Lehmann Lindqvist
  Lopez Lund MacDonald Maier Marchetti Martinez Mbeki Mendoza Meyer Moreau Morgan Nakamura Navarro Nguyen Nielsen Novak Nowak Obi OBrien Okafor Olsen
  Ortega Osei Park Patel Petrov Pfeiffer Pinto Popescu Rahman Ramirez Richter Rossi Roux Ruiz Santos Schmidt Schneider Schroeder Schultz Schwarz Sharma
  Silva Singh Sorensen Suzuki Svensson Takahashi Tanaka Thompson Torres Tran Ueda Vargas Vogel Volkov Wagner Walsh Weber Weiss Werner Williams Winkler
  Wojcik Yilmaz Young Zhang Ziegler Zimmermann`);
export const TOWNS = list(
  "Aalborg Basel Bergen Bilbao Bremen Bristol Cardiff Dresden Galway Ghent Graz Hull Krakow Leeds Lille Linz Malmo Mannheim Nantes Oporto Parma Riga Tampere Turin Utrecht Vilnius",
);
export const STREETS = list(
  "Mill Station Church Harbour Garden Castle Market Bridge Forest Meadow School River Chapel Orchard Victoria Museum Theatre Tower Linden Birch",
);
export const WORDS = list(
  "North Blue Silver Alpine Baltic Summit Harbor Cedar Granite Vector Quantum Lumen Orbit Meridian Falcon Prairie Copper Amber Delta Polar",
);
export const TRADES = list(
  "Logistics Foods Software Textiles Energy Consulting Instruments Packaging Robotics Pharma Media Tools Marine Optics Ceramics",
);
export const FORMS = ["GmbH", "Ltd", "Inc.", "AG", "S.A.", "B.V.", "LLC", "Oy", "ApS", "", ""];

/** As in a country: a hundred and fifty names that many have, and thousands that few have. */
const ENDINGS = list(
  "son sen mann er ski ova ez berg feld meier hof stein quist wood ford ley ton ham worth by well more dale brook ridge field stone burn gate land",
);
export const LAST = [...USUAL_LAST, ...ENDINGS.flatMap((ending) => USUAL_LAST.map((name) => name.replace(/[aeiou]?[a-z]$/, "") + ending))];
const COMPANY_WORDS = [...WORDS, ...LAST];

/** Numbers from 0 to 1 that are the same at every run. */
export function numbersFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Makes what people do to a record that they type a second time. */
export class Maker {
  private readonly taken = new Map<string, number>();

  constructor(readonly random: () => number) {}

  chance = (share: number): boolean => this.random() < share;
  pick = <T>(from: readonly T[]): T => from[Math.floor(this.random() * from.length)] as T;
  /** Some names are much more common than others: the nth about one nth as common as the first (Zipf). */
  common = <T>(from: readonly T[]): T => from[Math.min(from.length - 1, Math.floor(from.length ** this.random()) - 1)] as T;
  digits = (count: number): string => Array.from({ length: count }, () => Math.floor(this.random() * 10)).join("");

  /** An address that nobody has yet: no two people have one. */
  ownAddress(local: string, domain: string): string {
    const start = `${local}@${domain}`.toLowerCase();
    const nth = (this.taken.get(start) ?? 0) + 1;
    this.taken.set(start, nth);
    return nth === 1 ? start : start.replace("@", `${nth}@`);
  }

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

export const birthDate = (maker: Maker): string =>
  `${1940 + Math.floor(maker.random() * 65)}-${`${1 + Math.floor(maker.random() * 12)}`.padStart(2, "0")}-${`${1 + Math.floor(maker.random() * 28)}`.padStart(2, "0")}`;

/** Somebody with a company, a number and an address, as leads have them. */
export const businessPerson = (maker: Maker): Person => {
  const [firstName, lastName] = [maker.common(FIRST), maker.common(LAST)];
  const [word, trade] = [maker.common(COMPANY_WORDS), maker.pick(TRADES)];
  const website = `https://${word}-${trade}.example`.toLowerCase();
  return {
    firstName,
    lastName,
    emails: [maker.ownAddress(`${firstName}.${lastName}`, `${word}-${trade}.example`)],
    phones: [`+4930${maker.digits(8)}`],
    companyName: `${word} ${trade} ${maker.pick(FORMS)}`.trim(),
    domain: companyDomain(website, null),
    street: `${maker.pick(STREETS)} Street ${1 + Math.floor(maker.random() * 150)}`,
    postalCode: maker.digits(5),
    city: maker.common(TOWNS),
  };
};

/** People one after the other, always the same from one seed, some of them at one company. */
export function peopleWithAddress(seed: number): () => Person {
  const maker = new Maker(numbersFrom(seed));
  return () => businessPerson(maker);
}
