import type { Transaction } from "../../platform/database/transaction.js";
import { InputError, Refusal, UserErrorCode } from "../../platform/errors.js";
import { PartnerAlert, PartnerAlertKind } from "./partner-alert.js";

/** What of a partner is counted by the day, because it tells whether somebody is known here. */
export enum PartnerUse {
  DEALS = "DEALS",
  CONFLICTS = "CONFLICTS",
  HASHES = "HASHES",
}

const HOURS = 24;

interface Threshold {
  /** Of what the partner may have within a day. */
  share: number;
  kind: PartnerAlertKind;
}

interface Budget {
  /** The partner's own setting. */
  most: "deals_per_day" | "hashes_per_day";
  /** What is refused above it, for people; nothing where it is only watched. */
  noun?: string;
  /** What the organisation is told of, the most telling first. */
  thresholds: Threshold[];
}

const BUDGETS: Record<PartnerUse, Budget> = {
  DEALS: {
    most: "deals_per_day",
    noun: "deals can be registered",
    thresholds: [
      { share: 1, kind: PartnerAlertKind.DEALS_USED },
      { share: 0.8, kind: PartnerAlertKind.DEALS_NEARLY_USED },
    ],
  },
  CONFLICTS: { most: "deals_per_day", thresholds: [{ share: 0.2, kind: PartnerAlertKind.MANY_CONFLICTS }] },
  HASHES: {
    most: "hashes_per_day",
    noun: "hashes can be asked about",
    thresholds: [
      { share: 1, kind: PartnerAlertKind.HASHES_USED },
      { share: 0.8, kind: PartnerAlertKind.HASHES_NEARLY_USED },
    ],
  },
};

/**
 * Counts what a partner does, all its tokens together, and tells the organisation when it becomes much. A day begins with
 * the first that is counted. The row stays locked until the end, so that many at once get no more; what is refused is not counted.
 * @throws {Refusal} DAILY_LIMIT_REACHED
 */
export async function countUse(tx: Transaction, partnerId: string, use: PartnerUse, count: number): Promise<void> {
  const { most: setting, noun, thresholds } = BUDGETS[use];
  const [row] = await tx.sql<{ used: number; since: Date; most: number }>(
    `insert into partner_use as u (partner_id, what, used, since) values ($1, $2, $3, $4)
     on conflict (partner_id, what) do update set
       used = case when u.since <= $4 - make_interval(hours => ${HOURS}) then 0 else u.used end + $3,
       since = case when u.since <= $4 - make_interval(hours => ${HOURS}) then $4 else u.since end
     returning used, since, (select ${setting} from partner where id = $1) as most`,
    [partnerId, use, count, tx.now],
  );
  const { used, since, most } = row as { used: number; since: Date; most: number };
  if (noun && used > most) throw tooMuch(noun, most, most - (used - count), new Date(since.getTime() + HOURS * 3_600_000));
  const reached = thresholds.find(({ share }) => crosses(Math.max(1, Math.ceil(most * share)), used - count, used));
  if (reached) await tx.add(Object.assign(new PartnerAlert(), { partnerId, kind: reached.kind, used, most }));
}

const crosses = (threshold: number, before: number, now: number): boolean => before < threshold && now >= threshold;

function tooMuch(noun: string, most: number, left: number, until: Date): Refusal {
  const rest = left > 0 ? `${left} are left` : "none is left";
  return new Refusal(
    new InputError(UserErrorCode.DAILY_LIMIT_REACHED, `${most} ${noun} within ${HOURS} hours, and ${rest} until ${until.toISOString()}.`),
  );
}
