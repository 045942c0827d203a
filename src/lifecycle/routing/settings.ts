import type { Transaction } from "../../platform/database/transaction.js";
import type { BusinessHours } from "./business-time.js";
import type { RoutingRule } from "./rule-set.js";

export interface CalendarFacts extends BusinessHours {
  id: string;
  isDefault: boolean;
  respondMinutes: number;
  warnMinutes: number | null;
}

/** The rules that count, with their version (0 in an organisation that never had any), and all calendars. */
export interface RoutingSettings {
  version: number;
  rules: RoutingRule[];
  calendars: CalendarFacts[];
}

/** What leads are routed by: every capture needs it. */
export const routingSettings = (tx: Transaction): Promise<RoutingSettings> => tx.setting("routing settings", () => readSettings(tx));

/** From now on the transaction routes by these rules, whatever the organisation has set. */
export async function tryRules(tx: Transaction, rules: RoutingRule[]): Promise<void> {
  const settings = await readSettings(tx);
  await tx.remember("routing settings", async () => ({ ...settings, rules }));
}

/** By one statement. */
async function readSettings(tx: Transaction): Promise<RoutingSettings> {
  const [row] = await tx.sql<{ current: Pick<RoutingSettings, "version" | "rules"> | null; calendars: CalendarFacts[] | null }>(
    `select (select json_build_object('version', version, 'rules', rules) from routing_rule_set order by version desc limit 1) as current,
            (select json_agg(json_build_object('id', id, 'isDefault', is_default, 'timezone', timezone, 'hours', hours, 'holidays', holidays,
                                               'respondMinutes', respond_minutes, 'warnMinutes', warn_minutes)) from business_calendar) as calendars`,
  );
  return { ...(row?.current ?? { version: 0, rules: [] }), calendars: row?.calendars ?? [] };
}
