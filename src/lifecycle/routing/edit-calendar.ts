import { ArrayMaxSize, MaxLength, MinLength, ValidateNested } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { hoursProblem, minutesOf, WorkingSpan } from "../../access/working-hours.js";
import { fromId } from "../../platform/database/id.js";
import { expectVersion } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { InvalidInput, NotFound } from "../../platform/errors.js";
import { Duration, LocalDate, TimeZone } from "../../platform/scalars.js";
import { IdempotentInput, VersionedInput } from "../../platform/schema/payload.js";
import { BusinessCalendar } from "./business-calendar.js";
import { minutesIn } from "./business-time.js";

/** So that a deadline is found by looking at some hundred days, whatever the calendar says. */
const LEAST_HOURS_A_WEEK = 1;
const MOST_HOURS_TO_RESPOND = 400;

const RESPOND = { description: "In how much working time a new lead must have had a first response, in hours and minutes." };
const WARN = { nullable: true, description: "How much working time before the deadline a warning is to come; null for none." };
const DEFAULT = {
  nullable: true,
  description: "Whether it is to be the default, in place of another; counts for leads captured from then on.",
};

@InputType({ description: "A new business calendar." })
export class CreateBusinessCalendarInput extends IdempotentInput {
  @Field(() => String, { description: "What it is to be called; no two calendars are called the same." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(200)
  name: string;

  @Field(() => TimeZone, { description: "By whose clock its hours are." })
  timezone: string;

  @Field(() => [WorkingSpan], { description: "The hours of each week." })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  hours: WorkingSpan[];

  @Field(() => [LocalDate], { nullable: true, description: "Days on which nobody works." })
  @ArrayMaxSize(500)
  holidays?: string[] | null;

  @Field(() => Duration, RESPOND)
  respondWithin: string;

  @Field(() => Duration, WARN)
  warnBefore?: string | null;

  @Field(() => Boolean, DEFAULT)
  isDefault?: boolean | null;
}

@InputType({ description: "Changes to a business calendar, for leads captured from then on. A field that is left out stays." })
export class UpdateBusinessCalendarInput extends VersionedInput {
  @Field(() => ID, { description: "The calendar." })
  calendarId: string;

  @Field(() => String, { nullable: true, description: "What it is to be called." })
  @MinLength(1, { message: '"name" must not be empty.' })
  @MaxLength(200)
  name?: string | null;

  @Field(() => TimeZone, { nullable: true, description: "By whose clock its hours are." })
  timezone?: string | null;

  @Field(() => [WorkingSpan], { nullable: true, description: "The hours of each week, in place of those before." })
  @ArrayMaxSize(50)
  @ValidateNested({ each: true })
  hours?: WorkingSpan[] | null;

  @Field(() => [LocalDate], { nullable: true, description: "Days on which nobody works, in place of those before." })
  @ArrayMaxSize(500)
  holidays?: string[] | null;

  @Field(() => Duration, { ...RESPOND, nullable: true })
  respondWithin?: string | null;

  @Field(() => Duration, WARN)
  warnBefore?: string | null;

  @Field(() => Boolean, DEFAULT)
  isDefault?: boolean | null;
}

export async function createBusinessCalendar(tx: Transaction, input: CreateBusinessCalendarInput): Promise<BusinessCalendar> {
  await tx.serialize(["business calendars"]);
  const calendar = new BusinessCalendar();
  await change(tx, calendar, input);
  return tx.add(calendar);
}

export async function updateBusinessCalendar(tx: Transaction, input: UpdateBusinessCalendarInput): Promise<BusinessCalendar> {
  await tx.serialize(["business calendars"]);
  const calendar = await tx.lock(BusinessCalendar, fromId(BusinessCalendar.prefix, input.calendarId, "calendarId"));
  if (!calendar) throw new NotFound("calendarId", "business calendar");
  expectVersion(calendar, input.expectedVersion);
  await change(tx, calendar, input);
  return tx.save(calendar);
}

async function change(tx: Transaction, calendar: BusinessCalendar, input: Omit<UpdateBusinessCalendarInput, "calendarId">): Promise<void> {
  if (input.name) calendar.name = await freeName(tx, calendar, input.name);
  if (input.timezone) calendar.timezone = input.timezone;
  if (input.hours) calendar.hours = checkedHours(input.hours);
  if (input.holidays !== undefined) calendar.holidays = [...new Set(input.holidays ?? [])].sort();
  if (input.respondWithin) calendar.respondMinutes = minutesToRespond("respondWithin", input.respondWithin);
  if (input.warnBefore !== undefined) calendar.warnMinutes = input.warnBefore ? minutesToRespond("warnBefore", input.warnBefore) : null;
  if (calendar.warnMinutes !== null && calendar.warnMinutes >= calendar.respondMinutes)
    throw new InvalidInput("warnBefore", '"warnBefore" must be less than "respondWithin".');
  if (input.isDefault && !calendar.isDefault) await yieldDefault(tx);
  calendar.isDefault = input.isDefault ?? calendar.isDefault;
}

async function freeName(tx: Transaction, calendar: BusinessCalendar, given: string): Promise<string> {
  const name = given.trim();
  if (!name) throw new InvalidInput("name", '"name" must not be empty.');
  const other = await tx.manager.findOneBy(BusinessCalendar, { name });
  if (other && other.id !== calendar.id) throw new InvalidInput("name", "There is a business calendar of this name already.");
  return name;
}

function checkedHours(hours: WorkingSpan[]): WorkingSpan[] {
  const problem = hoursProblem(hours);
  if (problem) throw new InvalidInput(["hours", String(problem.place)], problem.message);
  const minutes = hours.reduce((sum, { from, to }) => sum + minutesOf(to) - minutesOf(from), 0);
  if (minutes < LEAST_HOURS_A_WEEK * 60) throw new InvalidInput("hours", `A week must have at least ${LEAST_HOURS_A_WEEK} hour of work.`);
  return hours.map(({ day, from, to }) => ({ day, from, to }));
}

/** A length of working time as a person gives it. @throws {Refusal} when it is none */
export function minutesToRespond(path: string | string[], duration: string): number {
  const minutes = minutesIn(duration);
  if (!minutes || minutes > MOST_HOURS_TO_RESPOND * 60)
    throw new InvalidInput(path, `It must be working time in hours and minutes, like "PT4H", and at most ${MOST_HOURS_TO_RESPOND} hours.`);
  return minutes;
}

/** The one that was the default is it no longer. */
async function yieldDefault(tx: Transaction): Promise<void> {
  const former = await tx.manager.findOneBy(BusinessCalendar, { isDefault: true });
  if (former) await tx.save(Object.assign(former, { isDefault: false }));
}
