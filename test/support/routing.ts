import type { Client } from "./client.js";
import type { Leadwire } from "./leadwire.js";
import {
  CreateBusinessCalendarDocument,
  type CreateBusinessCalendarInput,
  CreateQueueDocument,
  CreateTeamDocument,
  LeadAssignmentsDocument,
  type Role,
  type RoutingRuleInput,
  SetRoutingRulesDocument,
  UpdateUserDocument,
  type UpdateUserInput,
} from "./operations.js";

let counter = 0;

type Person = Client & { id: string; name: string };

/** A team of reps, signed in, called "A", "B", ... */
export async function aTeam(leadwire: Leadwire, size = 2, role: Role = "REP"): Promise<{ id: string; people: Person[] }> {
  const { createTeam } = await leadwire.admin.do(CreateTeamDocument, { input: { name: `Team ${++counter}` } });
  const id = createTeam.team?.id as string;
  const people: Person[] = [];
  for (let nth = 0; nth < size; nth++) {
    const name = String.fromCharCode("A".charCodeAt(0) + nth);
    people.push(Object.assign(await leadwire.user(role, { name, teamId: id }), { name }));
  }
  return { id, people };
}

export async function aQueue(leadwire: Leadwire, teamId?: string): Promise<string> {
  const { createQueue } = await leadwire.admin.do(CreateQueueDocument, { input: { name: `Queue ${++counter}`, teamId } });
  return createQueue.queue?.id as string;
}

/** Sets the rules; what is wrong with them fails the test. */
export async function setRules(leadwire: Leadwire, ...rules: Partial<RoutingRuleInput>[]): Promise<void> {
  const named = rules.map((rule) => ({ name: `Rule ${++counter}`, strategy: "ROUND_ROBIN" as const, ...rule }));
  const { setRoutingRules } = await leadwire.admin.do(SetRoutingRulesDocument, { input: { rules: named } });
  if (!setRoutingRules.routingRuleSet) throw new Error(`Cannot set the rules: ${JSON.stringify(setRoutingRules.userErrors)}`);
}

export async function changeUser(leadwire: Leadwire, userId: string, changes: Omit<UpdateUserInput, "userId">): Promise<void> {
  const { updateUser } = await leadwire.admin.do(UpdateUserDocument, { input: { userId, ...changes } });
  if (!updateUser.user) throw new Error(`Cannot change the user: ${JSON.stringify(updateUser.userErrors)}`);
}

export const assignmentsOf = async (client: Client, id: string) => (await client.do(LeadAssignmentsDocument, { id })).lead;

const DAYS = ["MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY", "SATURDAY", "SUNDAY"] as const;

/** Hours around the clock, by which a deadline is so much time from now. */
export const ALWAYS = DAYS.map((day) => ({ day, from: "00:00", to: "24:00" }));

export async function aCalendar(leadwire: Leadwire, details: Partial<CreateBusinessCalendarInput> = {}): Promise<string> {
  const input = { name: `Calendar ${++counter}`, timezone: "UTC", hours: ALWAYS, respondWithin: "PT4H", ...details };
  const { createBusinessCalendar } = await leadwire.admin.do(CreateBusinessCalendarDocument, { input });
  if (!createBusinessCalendar.businessCalendar) throw new Error(`Cannot make it: ${JSON.stringify(createBusinessCalendar.userErrors)}`);
  return createBusinessCalendar.businessCalendar.id;
}
