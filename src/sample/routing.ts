import { Weekday } from "../access/working-hours.js";
import { ConditionOperator } from "../lifecycle/conditions/condition.js";
import { createBusinessCalendar } from "../lifecycle/routing/edit-calendar.js";
import { createQueue } from "../lifecycle/routing/edit-queue.js";
import { setRoutingRules } from "../lifecycle/routing/set-rules.js";
import type { Transaction } from "../platform/database/transaction.js";
import { RoutingStrategy } from "../records/queues/routing.enums.js";
import { SOURCES } from "./stories.js";

/** Since when the sample's organisation routes its leads, in days; those that came before were picked by hand. */
export const ROUTED_SINCE_DAYS = 6.4;

const WEEK = [Weekday.MONDAY, Weekday.TUESDAY, Weekday.WEDNESDAY, Weekday.THURSDAY, Weekday.FRIDAY];

/**
 * Office hours, a queue, and rules: customers' people to who knows them, demos to who has time, large companies to field
 * sales, forms and referrals to inside sales in turn, and what else comes into the queue.
 * @param teamIds by name, as clients see them
 */
export async function setUpRouting(tx: Transaction, teamIds: Record<"Inside sales" | "Field sales", string>): Promise<void> {
  await createBusinessCalendar(tx, {
    name: "Office hours",
    timezone: "Europe/Berlin",
    hours: WEEK.map((day) => ({ day, from: "08:30", to: "17:30" })),
    holidays: [25, 26].map((day) => `${tx.now.getUTCFullYear()}-12-${day}`),
    respondWithin: "PT18H",
    warnBefore: "PT4H",
    isDefault: true,
  });
  const queue = await createQueue(tx, { name: "New leads", teamId: teamIds["Inside sales"] });
  const { EQ, GTE, IN } = ConditionOperator;
  await setRoutingRules(tx, {
    rules: [
      { name: "Known accounts", strategy: RoutingStrategy.ACCOUNT_OWNER },
      {
        name: "Demo requests",
        strategy: RoutingStrategy.LEAST_LOADED,
        teamId: teamIds["Inside sales"],
        condition: { field: "source.name", operator: EQ, value: SOURCES.demo.name },
        respondWithin: "PT9H",
      },
      {
        name: "Large companies",
        strategy: RoutingStrategy.WEIGHTED,
        teamId: teamIds["Field sales"],
        condition: { field: "companySize", operator: GTE, value: 900 },
      },
      {
        name: "Forms and referrals",
        strategy: RoutingStrategy.ROUND_ROBIN,
        teamId: teamIds["Inside sales"],
        condition: { field: "source.channel", operator: IN, values: [SOURCES.contact.channel, SOURCES.referral.channel] },
      },
      { name: "Everything else", strategy: RoutingStrategy.QUEUE, queueId: queue.nodeId },
    ],
  });
}
