import type { Email, Folded } from "./person.js";
import { soundOf } from "./sound.js";

/**
 * So many records of one key are compared, and no more. A key that more records have is too common to find anybody by: those
 * that are near are found by the next, narrower key that both have (of a large company, its domain with the sound of a name).
 * Of what is an identifier, or as narrow as one, there are more: everybody who has the number of an office, or the same full name.
 */
const LARGEST = { usual: 50, identifying: 200 };
const IDENTIFYING = new Set(["full", "phone", "mailbox", "id", "field"]);

const isIdentifying = (key: string): boolean => IDENTIFYING.has(key.slice(0, key.indexOf(" ")));

export const largestBlock = (key: string): number => (isIdentifying(key) ? LARGEST.identifying : LARGEST.usual);

/** How much it says to share a key that so many have: the fewer the more. */
export const shareOf = (key: string, size: number): number => (isIdentifying(key) ? 1 : 1 / size);

/** Who shares less with somebody in all is not compared: one common key, such as a family name, makes no duplicate by itself. */
export const LEAST_SHARE = 1 / 25;

const LOCAL_PART = 5;

/**
 * The keys by which a person is found: whoever has one of them in common is compared. There are several, so that no typing error
 * hides a pair: a wrong letter changes the spelling and not the sound, another name keeps the initials.
 */
export function personKeys(person: Folded): string[] {
  const { first, last } = namesOf(person);
  const [firstSound, lastSound] = [first && soundOf(first), last && soundOf(last)];
  const sounds = [...new Set([firstSound, lastSound])].filter(Boolean);
  const initials = [first[0] ?? "", last[0] ?? ""].sort().join("");
  const { domain, key } = person.company;
  const within = (place: string, value: string) =>
    value
      ? [...sounds.map((sound) => `${place} ${value} ${sound}`), ...(initials.length === 2 ? [`${place} ${value} =${initials}`] : [])]
      : [];
  return distinct([
    ...contactKeys(person),
    ...person.emails.flatMap(emailKeys),
    ...(last ? [`last ${last}`] : []),
    ...(first && last ? [`full ${[first, last].sort().join(" ")}`] : []),
    ...nameKeys(first, last),
    ...(firstSound && lastSound ? [`sound ${[firstSound, lastSound].sort().join(" ")}`] : []),
    ...within("domain", domain),
    ...within("company", key),
    ...within("postcode", person.postalCode),
    ...(person.city && !person.postalCode ? sounds.map((sound) => `town ${person.city} ${sound}`) : []),
    ...halfKeys(person, [first[0], last[0], person.city.slice(0, 3)]),
    ...addressKeys(person),
  ]);
}

const emailKeys = ({ mailbox, local, isShared }: Email): string[] =>
  isShared || local.length < LOCAL_PART ? [`mailbox ${mailbox}`] : [`mailbox ${mailbox}`, `local ${local}`];

/** One wrong sign is in one half of a date of birth or a number; the other half, with something else, finds it. */
const halfKeys = ({ identifying }: Folded, others: (string | undefined)[]): string[] =>
  [...identifying].flatMap(([key, value]) => {
    const middle = Math.floor(value.length / 2);
    const halves = value.length < 6 ? [] : [`<${value.slice(0, middle)}`, `>${value.slice(middle)}`];
    return halves.flatMap((half) => others.flatMap((other) => (other ? [`half ${key} ${half} ${other}`] : [])));
  });

/** The keys to look for a person by: its own, and those of the same person with first and last name swapped. */
export function personQuery(person: Folded): string[] {
  const { first, last } = namesOf(person);
  return distinct([...personKeys(person), ...nameKeys(last, first)]);
}

const nameKeys = (first: string, last: string): string[] =>
  first && last ? [`name ${last} ${first[0]}`, `name ${first} +${last[0]}`] : [];

/** Of a whole name the last word is taken for the family name. */
function namesOf({ name: { first, last, all } }: Folded): { first: string; last: string } {
  if (first.length + last.length > 0) return { first: first[0] ?? "", last: last.join("") };
  return all.length > 1 ? { first: all[0] as string, last: all.at(-1) as string } : { first: "", last: all[0] ?? "" };
}

/** The keys by which a company is found. */
export function companyKeys(company: Folded): string[] {
  const { domain, key, words } = company.company;
  const sounds = distinct(
    words
      .filter((word) => word.length > 2)
      .slice(0, 5)
      .map(soundOf),
  );
  return distinct([
    ...contactKeys(company),
    ...(domain ? [`domain ${domain}`, `label ${domain.slice(0, domain.indexOf("."))}`] : []),
    ...(key ? [`company ${key}`, `start ${key.slice(0, 6)}`] : []),
    ...sounds.map((sound) => `word ${sound}`),
    ...sounds.slice(1).map((sound, place) => `words ${[sounds[place], sound].sort().join(" ")}`),
    ...sounds.flatMap((sound) => [
      ...(company.postalCode ? [`postcode ${company.postalCode} ${sound}`] : []),
      ...(company.city ? [`town ${company.city} ${sound}`] : []),
    ]),
    ...addressKeys(company),
  ]);
}

const contactKeys = ({ phones, externalIds, identifying }: Folded): string[] => [
  ...phones.map(({ number }) => `phone ${number.slice(-7)}`),
  ...externalIds.map((id) => `id ${id}`),
  ...[...identifying].map(([key, value]) => `field ${key} ${value}`),
];

function addressKeys({ street, postalCode, city }: Folded): string[] {
  const [number, word] = [street.numbers[0], street.words.join("")];
  const place = postalCode || city;
  return number && word ? [`street ${word} ${number}`, ...(place ? [`door ${place} ${number}`] : [])] : [];
}

const distinct = (keys: string[]): string[] => [...new Set(keys)];
