import { type Activity, ActivityType } from "../../records/activities/activity.js";
import { addBusinessTime } from "./business-time.js";
import type { RoutingRule } from "./rule-set.js";
import type { CalendarFacts } from "./settings.js";

/** By when a lead must have had a first response, and when that is first told. */
export interface Deadline {
  dueAt: Date;
  alertAt: Date;
}

/** The deadline of a lead that comes in at `start`: as its rule says, else as the calendar does; null without a calendar. */
export function deadlineOf(
  calendars: CalendarFacts[],
  rule: Pick<RoutingRule, "calendarId" | "respondMinutes"> | null,
  start: Date,
): Deadline | null {
  const calendar = calendars.find(({ id, isDefault }) => (rule?.calendarId ? id === rule.calendarId : isDefault));
  if (!calendar) return null;
  const respondMinutes = rule?.respondMinutes ?? calendar.respondMinutes;
  const { warnMinutes } = calendar;
  const dueAt = addBusinessTime(calendar, start, respondMinutes);
  const warns = warnMinutes !== null && warnMinutes < respondMinutes;
  return { dueAt, alertAt: warns ? addBusinessTime(calendar, start, respondMinutes - warnMinutes) : dueAt };
}

/** What people of the organisation do to reach somebody. */
const RESPONSES: readonly ActivityType[] = [ActivityType.CALL, ActivityType.MEETING, ActivityType.MESSAGE, ActivityType.EMAIL_SENT];

/**
 * Whether an activity is a response of ours. One that came from the person (`properties.direction` INBOUND) is none, nor is
 * one that no human being made (`properties.automated`), such as a newsletter.
 */
export const isResponse = ({ type, properties }: Pick<Activity, "type" | "properties">): boolean =>
  RESPONSES.includes(type) && String(properties.direction).toUpperCase() !== "INBOUND" && properties.automated !== true;

/** The same as SQL, about the table `activity`. */
export const IS_RESPONSE = `activity.type in (${RESPONSES.map((type) => `'${type}'`).join(", ")})
  and upper(coalesce(activity.properties ->> 'direction', '')) <> 'INBOUND' and activity.properties -> 'automated' is distinct from 'true'`;
