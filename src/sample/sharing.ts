import { TokenKind } from "../access/access-token.js";
import { FieldSet } from "../access/field-set.js";
import { issueToken } from "../access/issue-token.js";
import { registerDeal } from "../partners/portal/register-deal.js";
import { createPartner } from "../partners/sharing/edit-partner.js";
import { shareLead } from "../partners/sharing/share-lead.js";
import { type Transaction } from "../platform/database/transaction.js";
import { SYSTEM } from "../platform/identity/actor.js";
import { PARTNER_SCOPES } from "../platform/identity/scopes.js";
import { actorOf, type Viewer } from "../platform/identity/viewer.js";
import { KNOWN_DEAL, PARTNERS, type PartnerKey, REGISTRATIONS, type ShareStory } from "./partners.js";
import type { Company } from "./people.js";
import { type Happening, inDays, OUTSIDE, type Scene } from "./steps.js";

/** With which a partner of the sample can be tried; its secret is not kept. */
export interface PartnerToken {
  partner: string;
  secret: string;
}

const HOUR_MS = 3_600_000;

/** The partners of the sample, and what is shared with them. */
export class Sharing {
  token: PartnerToken;
  private readonly partners = new Map<PartnerKey, Viewer>();

  constructor(private readonly today: Date) {}

  /** Makes the partners, each with the token of its portal. */
  async begin(tx: Transaction): Promise<void> {
    for (const [key, details] of Object.entries(PARTNERS)) {
      const partner = await createPartner(tx, details);
      const name = `Portal of ${partner.name}`;
      const scopes = [...PARTNER_SCOPES];
      const issued = { kind: TokenKind.PARTNER, name, partnerId: partner.nodeId, scopes };
      const { secret, accessToken } = await issueToken(tx, OUTSIDE, "127.0.0.1", issued);
      this.token ??= { partner: partner.name, secret };
      this.partners.set(key as PartnerKey, {
        ...OUTSIDE,
        kind: "PARTNER",
        id: accessToken.id,
        name,
        scopes: new Set(scopes),
        sight: { all: false, ownerIds: [], unowned: false },
        // The sample is told before the wall in the database is looked at, and nobody is answered here.
        partner: {
          id: partner.id,
          name: partner.name,
          fieldSet: FieldSet.FULL,
          territories: null,
          walls: { application: true, database: false },
        },
        tokenId: accessToken.id,
      });
    }
  }

  /** The offer of a lead, and what was done since. */
  of(story: ShareStory, scene: Scene): Happening[] {
    const at = inDays(this.today, -story.daysAgo);
    const { owner } = scene;
    const offer = async (tx: Transaction) => {
      const { mode, coSell, fieldSet, expiresIn } = story;
      const ids: string[] = [];
      for (const key of story.to ?? []) ids.push(`partner_${this.viewerOf(key).partner?.id}`);
      await shareLead(tx, owner, { leadId: scene.leadId, mode, coSell, fieldSet, expiresIn, partnerIds: story.to ? ids : null });
    };
    const steps = story.steps.map(({ hours, by, take }): Happening => {
      const viewer = by === "owner" ? owner : by === "clock" ? OUTSIDE : this.viewerOf(by);
      const actor = by === "clock" ? SYSTEM : actorOf(viewer);
      return { at: new Date(at.getTime() + hours * HOUR_MS), by: actor, tell: (tx) => take(tx, scene, viewer) };
    });
    return [{ at, by: actorOf(owner), tell: offer }, ...steps, ...(story.again ? this.of(story.again, scene) : [])];
  }

  /** Deals that partners brought, one of them with a customer of the organisation. */
  registrations(customer: Company): Happening[] {
    const known = { companyName: customer.name, contactName: "Purchasing", contactEmail: `purchasing@${customer.domain}` };
    return [...REGISTRATIONS, { ...KNOWN_DEAL, deal: known }].map(({ daysAgo, by, deal }) => ({
      at: inDays(this.today, -daysAgo),
      by: actorOf(this.viewerOf(by)),
      tell: (tx) => registerDeal(tx, this.viewerOf(by), deal),
    }));
  }

  private viewerOf(key: PartnerKey): Viewer {
    return this.partners.get(key) as Viewer;
  }
}
