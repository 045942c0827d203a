import { LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import { CLOSED_STATUSES } from "../../records/leads/status-transitions.js";
import type { Imported } from "../capture/capture-outcome.js";
import { past, readYes } from "./read-values.js";
import { readStage, readStatus } from "./read-words.js";
import type { RowCells } from "./row-cells.js";

/** What a row tells of a lead's life elsewhere. */
export interface LeadHistory
  extends Pick<Imported, "createdAt" | "status" | "stage" | "statusSince" | "statusReason" | "disqualificationReason"> {
  /** Until when it waits. */
  resumeAt?: Date;
}

/**
 * What became of a lead, and when: how it ended counts as if it had ended here, so that rates and backtests know it.
 * @throws {Refusal} for a time that is none, or of the future
 */
export function historyOf(cells: RowCells, now: Date, attempt: <T>(read: () => T) => T | undefined): LeadHistory {
  const time = (field: string) => attempt(() => past(field, cells.time(field), now));
  const [createdAt, convertedAt, statusSince] = [time("createdAt"), time("convertedAt"), time("statusSince")];
  const resumeAt = attempt(() => cells.time("resumeAt"));
  const waits = resumeAt && resumeAt > now ? { resumeAt } : {};
  const status = statusOf(cells, convertedAt !== undefined, "resumeAt" in waits);
  const stage = status === LeadStatus.CLOSED_WON ? LeadStage.CUSTOMER : cells.word("stage", readStage);
  const decidedAt = status === LeadStatus.CLOSED_WON ? (convertedAt ?? statusSince) : statusSince;
  const since = decidedAt && createdAt && decidedAt < createdAt ? createdAt : decidedAt;
  const [statusReason, key] = [cells.get("statusReason"), cells.get("disqualificationReason")];
  return {
    ...waits,
    // Somebody who had got somewhere by then was there.
    ...defined({ createdAt: createdAt ?? since, status, stage, statusSince: since, statusReason }),
    ...(status === LeadStatus.DISQUALIFIED && key ? { disqualificationReason: key } : {}),
  };
}

/** The status that a row says; that of a customer where it says that the lead was converted, or is one, and not that it was lost. */
function statusOf(cells: RowCells, hasConversion: boolean, waits: boolean): LeadStatus | undefined {
  const said = cells.word("status", readStatus);
  const isLost = said !== undefined && CLOSED_STATUSES.includes(said);
  const isWon = cells.all("isConverted").some(readYes) || cells.word("stage", readStage) === LeadStage.CUSTOMER || (hasConversion && !said);
  if (isWon && (!isLost || said === LeadStatus.CLOSED_LOST)) return LeadStatus.CLOSED_WON;
  return said === LeadStatus.ON_HOLD && !waits ? LeadStatus.NURTURING : said;
}

const defined = <T extends object>(fields: T): T =>
  Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as T;
