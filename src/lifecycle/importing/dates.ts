import { InvalidInput } from "../../platform/errors.js";

/** In which order numbers name a day: day, month, year as Europe has it; month, day, year as the United States; year, month, day. */
export type DateOrder = "dmy" | "mdy" | "ymd";

export const DATE_ORDERS: readonly DateOrder[] = ["dmy", "mdy", "ymd"];

/** Of these one is taken where nobody says: a year in front has four figures, and then it is clear. */
const LIKELY_ORDERS: readonly DateOrder[] = ["dmy", "mdy"];

/** A day in numbers and what follows it: "31/01/2024", "1.2.24 10:30". ISO 8601 and "2024/01/31" begin with the year and are clear. */
const NUMBERS = /^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?![\d/-])\.?(.*)$/s;

/** A longer text is no time. */
const MOST_CHARACTERS = 60;

/** Two figures are a year of this century up to here, one of the last from here on. */
const LAST_OF_THIS_CENTURY = 69;

/** The names of the months by their first letters, in the languages of our headings, without accents. */
const MONTHS: Record<string, number> = {
  ...{ jan: 1, feb: 2, mar: 3, apr: 4, may: 5, jun: 6, jul: 7, aug: 8, sep: 9, sept: 9, oct: 10, nov: 11, dec: 12 },
  ...{ january: 1, february: 2, march: 3, april: 4, june: 6, july: 7, august: 8, september: 9, october: 10, november: 11, december: 12 },
  ...{ januar: 1, janner: 1, februar: 2, marz: 3, mai: 5, juni: 6, juli: 7, okt: 10, oktober: 10, dez: 12, dezember: 12 },
  ...{ janv: 1, janvier: 1, fev: 2, fevr: 2, fevrier: 2, mars: 3, avr: 4, avril: 4, juin: 6, juil: 7, juillet: 7, aout: 8 },
  ...{ septembre: 9, octobre: 10, novembre: 11, decembre: 12 },
  ...{
    ene: 1,
    enero: 1,
    febrero: 2,
    marzo: 3,
    abr: 4,
    abril: 4,
    mayo: 5,
    junio: 6,
    julio: 7,
    ago: 8,
    agosto: 8,
    septiembre: 9,
    setiembre: 9,
  },
  ...{ octubre: 10, noviembre: 11, dic: 12, diciembre: 12 },
  ...{ gen: 1, gennaio: 1, febbraio: 2, aprile: 4, mag: 5, maggio: 5, giu: 6, giugno: 6, lug: 7, luglio: 7, set: 9, settembre: 9 },
  ...{ ott: 10, ottobre: 10, dicembre: 12 },
  ...{ januari: 1, februari: 2, mrt: 3, maart: 3, mei: 5, augustus: 8 },
};

interface Day {
  year: number;
  month: number;
  day: number;
}

/** A time of day and its offset from UTC, as systems write them behind a day. */
const CLOCK =
  /^(?:[T,\s]|\s*(?:at|um|à|alle|om)\s)*(\d{1,2})[:.h](\d{2})(?::(\d{2}))?(?:[.,](\d{1,9}))?\s*(am|pm|a\.m\.|p\.m\.|uhr)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;

const isDay = ({ year, month, day }: Day): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate() && year >= 1000;

const yearOf = (digits: string): number => {
  const number = Number(digits);
  return digits.length > 2 ? number : number + (number <= LAST_OF_THIS_CENTURY ? 2000 : 1900);
};

/** What numbers would mean in an order; null where that is no day of the calendar. */
function inOrder(order: DateOrder, first: string, second: string, third: string): Day | null {
  const [year, month, day] = order === "ymd" ? [first, second, third] : order === "dmy" ? [third, second, first] : [third, first, second];
  if (month.length > 2 || day.length > 2 || year.length === 3 || year.length === 1) return null;
  const found = { year: yearOf(year), month: Number(month), day: Number(day) };
  return isDay(found) ? found : null;
}

/** In which orders a cell can be read as a day; null where it is none in numbers, or one that begins with its year. */
export function ordersOf(cell: string): DateOrder[] | null {
  // Most cells are no dates, and this is asked of each.
  const code = cell.charCodeAt(0);
  if (code < 48 || code > 57 || cell.length > 40) return null;
  const found = NUMBERS.exec(cell.trim());
  if (!found || (found[1] as string).length > 2) return null;
  const orders = LIKELY_ORDERS.filter((order) => inOrder(order, found[1] as string, found[3] as string, found[4] as string));
  return orders.length > 0 ? orders : null;
}

/** The day that a text begins with, and what follows it. */
function dayOf(text: string, order: DateOrder | null): { day: Day; rest: string } | "none" | "ambiguous" {
  const compact = /^(\d{4})(\d{2})(\d{2})(?!\d)(.*)$/s.exec(text);
  if (compact) return checked(Number(compact[1]), Number(compact[2]), Number(compact[3]), compact[4] as string);
  const numbers = NUMBERS.exec(text);
  if (numbers) {
    const [, first = "", , second = "", third = "", rest = ""] = numbers;
    if (first.length === 4) return checked(Number(first), Number(second), third.length > 2 ? 0 : Number(third), rest);
    const readings = (order ? [order] : LIKELY_ORDERS).flatMap((one) => inOrder(one, first, second, third) ?? []);
    const [day] = readings;
    if (!day) return "none";
    return readings.every((other) => other.day === day.day && other.month === day.month && other.year === day.year)
      ? { day, rest }
      : "ambiguous";
  }
  return namedDayOf(text);
}

const checked = (year: number, month: number, day: number, rest: string): { day: Day; rest: string } | "none" =>
  isDay({ year, month, day }) ? { day: { year, month, day }, rest } : "none";

/** "31 Jan 2024", "January 31st, 2024", "31. Januar 2024", "31-Jan-24", "31 de enero de 2024", "Wed Jan 31 2024". */
function namedDayOf(text: string): { day: Day; rest: string } | "none" {
  const plain = text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/^[\p{L}]{2,10}[.,]?\s+(?=\d|\p{L}+\.?\s+\d)/u, (word) => (monthOf(word) ? word : ""));
  const dayFirst =
    /^(\d{1,2})(?:st|nd|rd|th|er|º|\.)?[\s-]*(?:de\s+)?(\p{L}{3,10})\.?,?[\s-]*(?:de\s+|del\s+)?(\d{4}|\d{2})(?!\d)(.*)$/isu.exec(plain);
  if (dayFirst) return named(dayFirst[3], dayFirst[2], dayFirst[1], dayFirst[4]);
  const monthFirst = /^(\p{L}{3,10})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?!\d)(.*)$/isu.exec(plain);
  return monthFirst ? named(monthFirst[3], monthFirst[1], monthFirst[2], monthFirst[4]) : "none";
}

const monthOf = (word: string): number | undefined => MONTHS[word.trim().toLowerCase().replace(/[.,]/g, "")];

function named(year = "", month = "", day = "", rest = ""): { day: Day; rest: string } | "none" {
  const number = monthOf(month);
  return number ? checked(yearOf(year), number, Number(day), rest) : "none";
}

/** Milliseconds of the time of day that stands behind a day, in UTC; null where it is none. */
function clockOf(rest: string): number | null {
  if (rest.trim() === "") return 0;
  const found = CLOCK.exec(rest);
  if (!found) return null;
  const [, hours, minutes, seconds = "0", fraction = "", half = "", zone = ""] = found;
  const isHalf = /^[ap]/i.test(half);
  let hour = Number(hours);
  if (isHalf) {
    if (hour < 1 || hour > 12) return null;
    hour = (hour % 12) + (/^p/i.test(half) ? 12 : 0);
  }
  if (hour > 23 || Number(minutes) > 59 || Number(seconds) > 59) return null;
  const offset = /^([+-])(\d{2}):?(\d{2})$/.exec(zone);
  const offsetMinutes = offset ? (offset[1] === "-" ? -1 : 1) * (Number(offset[2]) * 60 + Number(offset[3])) : 0;
  if (Math.abs(offsetMinutes) > 14 * 60) return null;
  return ((hour * 60 + Number(minutes) - offsetMinutes) * 60 + Number(seconds)) * 1000 + Number(fraction.padEnd(3, "0").slice(0, 3));
}

/**
 * A point in time as files have it: ISO 8601 ("2024-01-22T20:36:47.000+0000"), numbers in an order ("31/01/2024 10:00"), the names of
 * months in six languages ("31 Jan 2024"); UTC where it has no offset. Numbers that can be read in two ways are refused unless `order`
 * says which.
 * @throws {InvalidInput} for a day that the calendar does not have, and for one that could be another
 */
export function readTimeOf(field: string, text: string, order: DateOrder | null = null): Date {
  const found = text.length > MOST_CHARACTERS ? "none" : dayOf(text.trim(), order);
  if (found === "ambiguous")
    throw new InvalidInput(
      field,
      `"${field}" may be either of two days: ${text}. Say in which order its numbers stand: --dates dmy, or mdy.`,
    );
  const clock = found === "none" ? null : clockOf(found.rest);
  if (found === "none" || clock === null)
    throw new InvalidInput(field, `"${field}" must be a time that there is, like 2024-01-31 or 2024-01-31T10:00:00Z; got ${text}.`);
  const { year, month, day } = found.day;
  return new Date(Date.UTC(year, month - 1, day) + clock);
}

/**
 * A day as files have it, in the form 2024-01-31; of a time, the day that it names.
 * @throws {InvalidInput} as for times
 */
export function readDayOf(field: string, text: string, order: DateOrder | null = null): string {
  const time = readTimeOf(field, text, order);
  const found = dayOf(text.trim(), order);
  const { year, month, day } = typeof found === "string" ? { year: time.getUTCFullYear(), month: 0, day: 0 } : found.day;
  return [String(year).padStart(4, "0"), String(month).padStart(2, "0"), String(day).padStart(2, "0")].join("-");
}
