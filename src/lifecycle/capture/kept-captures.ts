import type { MutableNode } from "../../platform/database/node.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { Activity, ActivityType } from "../../records/activities/activity.js";
import { marksOf, Touch } from "../../records/campaigns/touch.js";
import { addressFor, addressNamed, type Consent, consentOf, settleConsents } from "../../records/leads/consent.js";
import { LeadExternalId } from "../../records/leads/external-id.js";
import type { CaptureLeadInput } from "../../records/leads/lead.inputs.js";
import type { Lead } from "../../records/leads/lead.js";
import { linksOf } from "../../records/subjects/subject.js";
import type { CaptureOrigins } from "./capture-origins.js";
import type { Person } from "./captured-person.js";

/** What is kept of a capture, besides the lead. */
export interface Kept {
  capture: Activity;
  touch: Touch;
  consents: Consent[];
}

/** What is kept of captures besides the leads: the activity with all that was sent, where it came from, what was allowed. */
export class KeptCaptures {
  /** The leads of which somebody allowed or forbade something. */
  private readonly consenting = new Set<string>();
  private readonly captured: { capture: Activity; lead: Lead }[] = [];

  constructor(
    private readonly work: UnitOfWork,
    private readonly origins: CaptureOrigins,
  ) {}

  /** @throws {Refusal} when a consent is of the future, or of an address that was not sent */
  of({ input, imported, details }: Person): Kept {
    const { tx } = this.work;
    const source = this.origins.sourceOf(input);
    const at = imported.createdAt ?? tx.now;
    const { idempotencyKey: _, consents, externalId: __, ...sent } = input as CaptureLeadInput;
    return {
      capture: Object.assign(new Activity(), {
        type: ActivityType.LEAD_CAPTURED,
        occurredAt: at,
        recordedAt: tx.now,
        properties: { sourceId: source.id, sent, columns: imported.columns },
      }),
      touch: Object.assign(new Touch(), {
        at,
        sourceId: source.id,
        campaignId: this.origins.campaignOf(input)?.id ?? null,
        ...marksOf(input.attribution),
      }),
      consents: (consents ?? []).map((consent, nth) => {
        const path = ["consents", `${nth}`];
        const address = consent.address ? addressNamed(consent.channel, consent.address, details, path) : null;
        return Object.assign(consentOf(tx, consent, source.id, path), { address });
      }),
    };
  }

  /** @param externalId what the lead is called from now on, where nobody is called so yet */
  add(lead: Lead, { input, details }: Person, { capture, touch, consents }: Kept, externalId: Person["externalId"]): void {
    // It was given for what was sent with it; for what is known, where nothing was.
    const addresses = { email: details.email ?? lead.email, phone: details.phone ?? lead.phone };
    const [source, campaign] = [this.origins.sourceOf(input), this.origins.campaignOf(input)];
    if (!isStored(source)) this.work.add(source);
    if (campaign && !isStored(campaign)) this.work.add(campaign);
    this.work.add(Object.assign(touch, { leadId: lead.id }));
    this.captured.push({ capture, lead });
    for (const consent of consents)
      this.work.add(Object.assign(consent, { leadId: lead.id, address: consent.address ?? addressFor(consent.channel, addresses) }));
    if (consents.length > 0) this.settle(lead);
    if (externalId) this.work.add(Object.assign(new LeadExternalId(), { ...externalId, leadId: lead.id }));
  }

  /** What counts of the consents of a lead is to be settled. */
  settle({ id }: Lead): void {
    this.consenting.add(id);
  }

  /** Adds the activities, with the records that they belong to. Call it before the work is written. */
  async link(): Promise<void> {
    const links = await linksOf(
      this.work.tx,
      this.captured.map(({ lead }) => lead),
    );
    for (const { capture, lead } of this.captured) this.work.add(Object.assign(capture, links(lead)));
  }

  /** Call it when the work has been written. */
  async settleAll(): Promise<void> {
    await settleConsents(this.work.tx, [...this.consenting]);
  }
}

/** Found in the database, or added to the work. */
const isStored = ({ version }: MutableNode): boolean => version !== undefined;
