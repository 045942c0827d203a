import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { type Activity, type ActivityType, SHOWS_INTEREST } from "../../records/activities/activity.js";
import { ReturnPolicy } from "../../records/campaigns/return-policy.js";
import type { Lead } from "../../records/leads/lead.js";
import { CLOSED_STATUSES } from "../../records/leads/status-transitions.js";
import { toRoute } from "../routing/origins.js";
import { Router } from "../routing/router.js";
import { Returns } from "./returns.js";

/** Leads that come back by something that the person did, such as asking for a demonstration. */
export class CameBack {
  private constructor(
    private readonly returns: Returns | null,
    private readonly router: Router | null,
  ) {}

  /** @param leads those of the activities, their rows locked */
  static async among(work: UnitOfWork, activities: { type: ActivityType }[], leads: Lead[]): Promise<CameBack> {
    if (leads.length === 0 || !activities.some(({ type }) => SHOWS_INTEREST.includes(type))) return new CameBack(null, null);
    const returns = await Returns.among(work, leads);
    const back = leads.filter((lead) => returns.decideByOwnSource(lead));
    if (back.length === 0) return new CameBack(null, null);
    const nobodys = back.filter((lead) => !lead.convertedAt && returns.isNobodys(lead));
    return new CameBack(returns, await Router.prepare(work, nobodys.length > 0 ? await toRoute(work.tx, nobodys) : null));
  }

  /** Takes the lead up again; within the change of it. A customer is not a lead any more: whoever owns the account is told. */
  look(lead: Lead, { type, occurredAt }: Activity): void {
    // What happened before the lead was given up has been weighed already.
    if (!this.returns || !this.router || !SHOWS_INTEREST.includes(type) || occurredAt < lead.statusSince) return;
    const decided = this.returns.decideByOwnSource(lead);
    if (decided === null || decided === ReturnPolicy.NOTE) return;
    const reason = `CAME_BACK: ${type}`;
    // While a deal is open, whoever works it sees the activity.
    if (lead.convertedAt && !CLOSED_STATUSES.includes(lead.status)) return;
    if (lead.convertedAt) this.returns.remind(lead, reason);
    else this.returns.takeUp(lead, reason, this.router);
  }

  /** Call it before the work is written. */
  async write(): Promise<void> {
    await this.returns?.write();
    await this.router?.write();
  }
}
