import { Matches } from "class-validator";
import { DateTime as LocalTime } from "luxon";
import { Field, InputType, ObjectType, registerEnumType } from "type-graphql";

export enum Weekday {
  MONDAY = "MONDAY",
  TUESDAY = "TUESDAY",
  WEDNESDAY = "WEDNESDAY",
  THURSDAY = "THURSDAY",
  FRIDAY = "FRIDAY",
  SATURDAY = "SATURDAY",
  SUNDAY = "SUNDAY",
}

registerEnumType(Weekday, {
  name: "Weekday",
  description: "A day of the week.",
  valuesConfig: Object.fromEntries(Object.values(Weekday).map((day) => [day, { description: `${day[0]}${day.slice(1).toLowerCase()}.` }])),
});

/** The days as ISO 8601 counts them: Monday is 1. */
const DAYS = Object.values(Weekday);

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
const END = /^(([01]\d|2[0-3]):[0-5]\d|24:00)$/;

/** Both what is stored and what is given: they are alike. */
@ObjectType("WorkingSpan", { description: "A stretch of a day in which work is done, every week." })
@InputType("WorkingSpanInput", { description: "A stretch of a day in which work is done, every week." })
export class WorkingSpan {
  @Field(() => Weekday, { description: "On which day." })
  day: Weekday;

  @Field(() => String, { description: 'From when on, by the clock of the time zone: "09:00".' })
  @Matches(TIME, { message: '"from" must be a time of day like "09:00".' })
  from: string;

  @Field(() => String, { description: 'Until when: "17:30"; "24:00" is the end of the day.' })
  @Matches(END, { message: '"to" must be a time of day like "17:30", or "24:00".' })
  to: string;
}

/** "09:30" -> 570. */
export const minutesOf = (time: string): number => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));

/** The spans of a day, the earliest first. */
export const spansOn = (hours: WorkingSpan[], isoWeekday: number): WorkingSpan[] =>
  hours.filter(({ day }) => DAYS.indexOf(day) + 1 === isoWeekday).sort((left, right) => (left.from < right.from ? -1 : 1));

/** What is wrong with weekly hours as a whole, and at which span; null when nothing is. */
export function hoursProblem(hours: WorkingSpan[]): { place: number; message: string } | null {
  for (const [place, { day, from, to }] of hours.entries()) {
    if (minutesOf(from) >= minutesOf(to)) return { place, message: `"from" must be before "to"; a night shift is two spans, of two days.` };
    const other = hours.slice(0, place).find((earlier) => earlier.day === day && earlier.from < to && from < earlier.to);
    if (other) return { place, message: `The hours overlap: ${day} ${from} to ${to}, and ${other.from} to ${other.to}.` };
  }
  return null;
}

/** Whether weekly hours are running at an instant. */
export function runsAt(timezone: string, hours: WorkingSpan[], at: Date): boolean {
  const local = LocalTime.fromJSDate(at, { zone: timezone });
  const minute = local.hour * 60 + local.minute;
  return spansOn(hours, local.weekday).some(({ from, to }) => minutesOf(from) <= minute && minute < minutesOf(to));
}
