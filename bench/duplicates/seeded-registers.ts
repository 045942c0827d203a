import type { Person } from "../../src/records/matching/person.js";
import type { Labelled, LabelledSet } from "./labelled-set.js";
import { birthDate, FIRST, LAST, Maker, numbersFrom, STREETS, TOWNS } from "./seeded-people.js";

type Texts = Record<string, string>;

/** What is written for what is heard, and read for what is written. */
const SOUNDS = [
  "ph f",
  "f ph",
  "ck k",
  "k ck",
  "y ie",
  "ie y",
  "c k",
  "z s",
  "th t",
  "mm m",
  "m mm",
  "ee ea",
  "ou u",
  "v w",
  "w v",
  "sch sh",
].map((pair) => pair.split(" "));
const SHAPES = ["o 0", "l 1", "i 1", "m rn", "rn m", "s 5", "b 8", "e c", "g q", "h b", "u v"].map((pair) => pair.split(" "));

function replaced(maker: Maker, text: string, pairs: string[][]): string {
  const fitting = pairs.filter(([from]) => text.includes(from as string));
  if (fitting.length === 0) return maker.typo(text);
  const [from, to] = maker.pick(fitting) as [string, string];
  return text.replace(from, to);
}

/** One fault of a text: of the keyboard, of the ear, of a reader, of the space bar. */
function fault(maker: Maker, text: string): string {
  if (text.length < 2) return text;
  const at = 1 + Math.floor(maker.random() * (text.length - 1));
  return maker.pick([
    () => maker.typo(text),
    () => maker.typo(text),
    () => replaced(maker, text, SOUNDS),
    () => replaced(maker, text, SHAPES),
    () => `${text.slice(0, at)} ${text.slice(at)}`,
    () => text.replace(" ", ""),
  ])();
}

const FIELDS = ["first", "last", "number", "street", "city", "postalCode", "state", "born", "id"];

/** As a register of people is worsened: some fields have a fault or more, some are gone, some have changed places. */
function worsened(maker: Maker, texts: Texts, most: number): Texts {
  const worse = { ...texts };
  const faults = 1 + Math.floor(maker.random() * most);
  for (let nth = 0; nth < faults; nth++) {
    const field = maker.pick(FIELDS);
    const text = worse[field] ?? "";
    if (maker.chance(0.2)) worse[field] = "";
    else if (text) worse[field] = /^\d+$/.test(text) ? maker.wrongDigit(text) : fault(maker, text);
  }
  if (maker.chance(0.08)) [worse.first, worse.last] = [worse.last ?? "", worse.first ?? ""];
  if (maker.chance(0.05)) [worse.street, worse.city] = [worse.city ?? "", worse.street ?? ""];
  return worse;
}

const asPerson = ({ first, last, number, street, city, postalCode, state, born, id }: Texts): Person => ({
  firstName: first || null,
  lastName: last || null,
  street: [number, street].filter(Boolean).join(" ") || null,
  city: city || null,
  postalCode: postalCode || null,
  state: state || null,
  identifying: { date_of_birth: born || null, id_number: id || null },
});

/** A register of people with address, date of birth and a number, in which some are entered again. */
export function registers(count: number, seed: number, most = 8): LabelledSet {
  const maker = new Maker(numbersFrom(seed));
  const records = Array.from({ length: count }, (_, nth) => {
    const texts: Texts = {
      first: maker.common(FIRST),
      last: maker.common(LAST),
      number: `${1 + Math.floor(maker.random() * 250)}`,
      street: `${maker.pick(STREETS)} ${maker.pick(["Street", "Road", "Place", "Crescent", "Avenue"])}`,
      city: maker.common(TOWNS),
      postalCode: maker.digits(4),
      state: maker.pick(["nsw", "vic", "qld", "wa", "sa", "tas"]),
      born: birthDate(maker).replaceAll("-", ""),
      id: maker.digits(7),
    };
    const copies = maker.chance(0.4) ? 1 + Math.floor(maker.random() * 3) : 0;
    return [texts, ...Array.from({ length: copies }, () => worsened(maker, texts, most))].map((one) => ({
      record: { kind: "person", person: asPerson(one) } as Labelled,
      truth: `${nth}`,
    }));
  });
  return { name: "a register of people with address and date of birth", records: records.flat() };
}

/** How people are called for short. */
const SHORT: Record<string, string[]> = {
  Benjamin: ["Ben"],
  Catherine: ["Kate", "Cathy"],
  Christopher: ["Chris"],
  Daniel: ["Dan"],
  David: ["Dave"],
  Edward: ["Ed", "Ted"],
  Elizabeth: ["Liz", "Beth"],
  Frederick: ["Fred"],
  James: ["Jim"],
  Jennifer: ["Jen"],
  Jonathan: ["Jon"],
  Joseph: ["Joe"],
  Margaret: ["Maggie", "Peggy"],
  Matthew: ["Matt"],
  Michael: ["Mike"],
  Nicholas: ["Nick"],
  Patricia: ["Pat", "Trish"],
  Philip: ["Phil"],
  Rebecca: ["Becky"],
  Richard: ["Rick", "Dick"],
  Robert: ["Bob", "Rob"],
  Samuel: ["Sam"],
  Stephen: ["Steve"],
  Susan: ["Sue"],
  Thomas: ["Tom"],
  Timothy: ["Tim"],
  Victoria: ["Vicky"],
  William: ["Bill", "Will"],
};

/** The same day, as it is written by somebody else, or who knows it roughly. */
function otherDay(maker: Maker, date: string): string {
  const [year = "", month = "", day = ""] = date.split("-");
  return maker.pick([
    `${year}-${day}-${month}`,
    `${Number(year) + maker.pick([-1, 1])}-${month}-${day}`,
    `${year}-01-01`,
    maker.wrongDigit(date),
  ]);
}

/** Customers who come in by several forms: names for short, dates by the other half of the world, new addresses and towns. */
export function customers(count: number, seed: number): LabelledSet {
  const maker = new Maker(numbersFrom(seed));
  const records = Array.from({ length: count }, (_, nth) => {
    const [first, last, born, city] = [maker.common(FIRST), maker.common(LAST), birthDate(maker), maker.common(TOWNS)];
    const provider = maker.pick(["gmail.com", "mill.example", "oak-post.example"]);
    const email = maker.ownAddress(`${first}.${last}${maker.chance(0.5) ? maker.digits(2) : ""}`, provider);
    const one = (isCopy: boolean): Person => {
      const chance = (share: number) => isCopy && maker.chance(share);
      const name = (text: string) => (chance(0.2) ? null : chance(0.2) ? fault(maker, text) : text);
      const given = chance(0.15) && SHORT[first] ? maker.pick(SHORT[first] as string[]) : name(first);
      const address = chance(0.3)
        ? null
        : chance(0.15)
          ? maker.ownAddress(email.replace(/@.*/, ""), "other.example")
          : chance(0.15)
            ? maker.typo(email)
            : email;
      const isSwapped = chance(0.06);
      const family = name(last);
      return {
        firstName: isSwapped ? family : given,
        lastName: isSwapped ? given : family,
        emails: address ? [address] : [],
        city: chance(0.3) ? null : chance(0.15) ? fault(maker, city) : chance(0.1) ? maker.common(TOWNS) : city,
        identifying: { dob: chance(0.15) ? null : chance(0.25) ? otherDay(maker, born) : born },
      };
    };
    const copies = maker.chance(0.5) ? 1 + Math.floor(maker.random() * 4) : 0;
    return [one(false), ...Array.from({ length: copies }, () => one(true))].map((person) => ({
      record: { kind: "person", person } as Labelled,
      truth: `${nth}`,
    }));
  });
  return { name: "customers who come in by several forms", records: records.flat() };
}
