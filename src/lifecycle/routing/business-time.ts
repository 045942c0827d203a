import { DateTime, Duration } from "luxon";
import { minutesOf, spansOn, type WorkingSpan } from "../../access/working-hours.js";

/** When an organisation works: weekly hours by the clock of a time zone, without the holidays. */
export interface BusinessHours {
  timezone: string;
  hours: WorkingSpan[];
  /** Days on which nothing is done, as "2026-12-25". */
  holidays: string[];
}

/**
 * The instant at which so many minutes of working time have gone by. Time is counted as it passes: on a day when clocks go
 * forward over a part of the hours, that part is not there. An end that falls on the end of the hours stays there, and does
 * not move on to the next morning.
 */
export function addBusinessTime({ timezone, hours, holidays }: BusinessHours, start: Date, minutes: number): Date {
  const closed = new Set(holidays);
  let left = minutes * 60_000;
  let day = DateTime.fromJSDate(start, { zone: timezone }).startOf("day");
  for (;;) {
    if (!closed.has(day.toISODate() as string)) {
      for (const { from, to } of spansOn(hours, day.weekday)) {
        const opens = Math.max(timeOn(day, from), start.getTime());
        const worked = Math.max(0, timeOn(day, to) - opens);
        if (worked > 0 && left <= worked) return new Date(opens + left);
        left -= worked;
      }
    }
    day = day.plus({ days: 1 });
  }
}

/** A time of day as an instant: one that the clocks skip is where they go on, of one that comes twice it is the first. */
function timeOn(day: DateTime, time: string): number {
  const minutes = minutesOf(time);
  return minutes === 24 * 60
    ? day.plus({ days: 1 }).toMillis()
    : day.set({ hour: Math.floor(minutes / 60), minute: minutes % 60 }).toMillis();
}

/** "PT1H30M" -> 90; null for what is not a whole number of hours and minutes. A day of work has no length of its own. */
export function minutesIn(duration: string): number | null {
  const { years, months, weeks, days, hours, minutes, seconds } = Duration.fromISO(duration);
  const minutesOnly = [years, months, weeks, days, seconds].every((part) => part === 0);
  const total = hours * 60 + minutes;
  return minutesOnly && Number.isInteger(total) && total >= 0 ? total : null;
}

/** 90 -> "PT1H30M". */
export const durationOf = (minutes: number): string =>
  Duration.fromObject({ hours: Math.floor(minutes / 60), minutes: minutes % 60 }).toISO() as string;
