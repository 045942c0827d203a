import { existingUsers } from "../../access/existing-user.js";
import { ownedInSight } from "../../access/visible-owner.js";
import type { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput, Refusal } from "../../platform/errors.js";
import { companyDomain, emailKindOf } from "../../platform/identifiers/contact-details.js";
import { EmailKind } from "../../platform/identifiers/email-kind.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { ReturnPolicy } from "../../records/campaigns/return-policy.js";
import { CapturePolicy, type Source } from "../../records/campaigns/source.js";
import { CustomFields } from "../../records/custom-fields/custom-values.js";
import { NoticedBy } from "../../records/duplicates/duplicate-kinds.js";
import { LeadInterest, LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { fillDetails, ofThePerson } from "../../records/leads/lead-details.js";
import { madeBy } from "../../records/leads/lock-lead.js";
import { isReferred, Referrals } from "../../records/leads/referral.js";
import { StatusChange } from "../../records/leads/status-change.js";
import { CLOSED_STATUSES } from "../../records/leads/status-transitions.js";
import { AssignmentKind } from "../../records/queues/routing.enums.js";
import { RecordKind } from "../../records/record-kind.js";
import { Suppressions } from "../../records/suppression/suppression.js";
import type { Belonging } from "../conditions/lead-accounts.js";
import { Returns } from "../returns/returns.js";
import { Router } from "../routing/router.js";
import { Scorer } from "../scoring/score-lead.js";
import type { Candidate } from "./candidates.js";
import { DuplicateRefusedError, ExternalIdConflictError } from "./capture.errors.js";
import { CaptureOrigins } from "./capture-origins.js";
import { type Captured, CaptureOutcome, type Imported } from "./capture-outcome.js";
import { type Person, showsInterest } from "./captured-person.js";
import { CERTAIN, type Identity, KnownPeople, type Recognized } from "./find-known-leads.js";
import { type Kept, KeptCaptures } from "./kept-captures.js";
import { lookUp } from "./look-up.js";
import { NoticedDuplicates } from "./noticed-duplicates.js";

/** All that it takes to capture people, looked up before. */
interface Prepared {
  work: UnitOfWork;
  /** For whom; null for Leadwire itself. */
  viewer: Viewer | null;
  origins: CaptureOrigins;
  ownerOf(userId: string, path: string): string;
  contactOf(person: Identity): string | null;
  referrals: Referrals;
  known: KnownPeople;
  suppressions: Suppressions;
  custom: CustomFields;
  scorer: Scorer;
  returns: Returns;
  router: Router;
}

/** Captures in memory, one after the other. */
export class Capturing {
  private readonly kept: KeptCaptures;
  private readonly noticed = new NoticedDuplicates();

  private constructor(private readonly at: Prepared) {
    this.kept = new KeptCaptures(at.work, at.origins);
  }

  static async prepare(work: UnitOfWork, people: Person[], viewer: Viewer | null): Promise<Capturing> {
    const { tx } = work;
    const inputs = people.map(({ input }) => input);
    const origins = await CaptureOrigins.of(tx, inputs);
    const ownerOf = await existingUsers(
      tx,
      inputs.flatMap(({ ownerId }) => ownerId ?? []),
    );
    const { known, suppressions, contactOf } = await lookUp(work, people);
    const custom = await CustomFields.of(
      tx,
      RecordKind.LEAD,
      inputs.map(({ customFields }) => customFields),
    );
    const referrals = await Referrals.of(tx, viewer, inputs);
    const personas = people.flatMap(({ details }) => details.persona ?? []);
    const scorer = await Scorer.of(tx, known.leads, { personas, origins: origins.all, belonging: belongingOf(people, contactOf) });
    const returns = await Returns.among(work, known.leads);
    const rest = { work, viewer, origins, ownerOf, contactOf, referrals, known, suppressions, custom, scorer, returns };
    // Last, because captures that are routed wait for each other from here on.
    return new Capturing({ ...rest, router: await routerFor(rest, people) });
  }

  /** @throws {Refusal} before anything has been changed */
  take(person: Person): Captured {
    const { origins, known, suppressions, returns } = this.at;
    suppressions.refuse(person);
    const source = origins.sourceOf(person.input);
    if (source.refusesDisposable && emailKindOf(person.email ?? null) === EmailKind.DISPOSABLE)
      throw new InvalidInput("email", 'The source takes no throw-away addresses: "email" must be one that is read.');
    const found = known.find(person);
    if (found.conflict && person.externalId) throw new Refusal(new ExternalIdConflictError(person.externalId, found.conflict));
    if (found.lead && source.capturePolicy === CapturePolicy.REFUSE) throw new Refusal(new DuplicateRefusedError(found.lead));
    const former = source.capturePolicy === CapturePolicy.ATTACH ? found.lead : null;
    const comesBack = former && showsInterest(person) ? returns.decide(former, source.onReturn) : null;
    const kept = this.kept.of(person);
    const attaches = former !== null && comesBack !== ReturnPolicy.NEW_LEAD;
    const lead = attaches ? this.attach(former, person, kept, comesBack, source) : this.create(person, source, kept, former);
    const externalId = this.externalIdFor(lead, person, kept, attaches);
    this.kept.add(lead, person, kept, externalId);
    this.noticed.add(lead, attaches ? found.twice : this.othersOf(found, former), person.isImported ? NoticedBy.IMPORT : NoticedBy.CAPTURE);
    known.learn(lead, externalId);
    return { lead, outcome: attaches ? CaptureOutcome.ATTACHED : CaptureOutcome.CREATED };
  }

  /** Whom a new lead may be the same person as. Somebody who comes back as a new lead is known to be the same as the former one. */
  private othersOf({ same, twice, possible }: Recognized, former: Lead | null): Candidate[] {
    return former ? possible : [...(same && !same.convertedAt ? [same] : []), ...twice, ...possible];
  }

  async write(): Promise<void> {
    const { work, router, scorer, returns } = this.at;
    await this.kept.link();
    await returns.write();
    await router.write();
    await work.write();
    await scorer.write();
    await this.kept.settleAll();
    await this.noticed.write(work.tx);
  }

  /** @param former the lead that somebody was who comes back as a new one */
  private create(person: Person, source: Source, { capture, touch }: Kept, former: Lead | null): Lead {
    const { work, contactOf, ownerOf, referrals, custom, scorer, returns } = this.at;
    const { input, imported, details } = person;
    const { now } = work.tx;
    const lead = Object.assign(new Lead(), details, {
      sourceId: source.id,
      statusSince: imported.statusSince ?? imported.createdAt ?? now,
    });
    // What is known of somebody whom the caller does not see must not come to them by a new lead.
    if (former && this.isInSight(former)) fillDetails(lead, ofThePerson(former), null);
    if (imported.createdAt) lead.createdAt = imported.createdAt;
    lead.domain = companyDomain(lead.website, lead.email);
    lead.stage = input.stage ?? imported.stage ?? source.leadStage;
    // Nobody would find an anonymous one again.
    if (!person.externalId) lead.refuseAnonymous();
    lead.rename();
    lead.contactId = contactOf(lead);
    referrals.set(lead, input);
    lead.status = imported.status ?? (lead.referrer || isReferred(lead) ? LeadStatus.REFERRAL : LeadStatus.NEW);
    lead.disqualificationReason = imported.disqualificationReason ?? null;
    lead.resumeAt = input.resumeAt ?? null;
    const isOffered = former !== null && returns.offerToAccountOwner(lead, former);
    if (input.ownerId) lead.ownerId = ownerOf(input.ownerId, "ownerId");
    custom.set(lead, input.customFields);
    lead.campaignId = touch.campaignId;
    lead.firstTouchId = lead.lastTouchId = touch.id;
    lead.lastActivityAt = imported.createdAt ?? now;
    scorer.score(lead, capture);
    this.hand(lead, imported, isOffered && !input.ownerId ? AssignmentKind.RETURNED : AssignmentKind.NAMED);
    work.add(lead);
    if (imported.statusSince) work.add(cameTo(lead, imported.statusReason ?? null));
    if (former) {
      if (returns.carryConsents(lead, former)) this.kept.settle(lead);
      returns.remind(lead, cameBackBy(source));
    }
    return lead;
  }

  /** To whom it goes, unless that is known, and by when it wants a response. What is imported with a past of its own has had one. */
  private hand(lead: Lead, imported: Imported, kind: AssignmentKind): void {
    const { router } = this.at;
    if (lead.ownerId) router.keepOwner(lead, kind);
    const isOver = CLOSED_STATUSES.includes(lead.status);
    const assignment = lead.ownerId || isOver ? null : router.route(lead);
    if (!imported.createdAt && !imported.status && !isOver) router.setDeadline(lead, assignment);
  }

  /** By what id the lead is known from now on. Out of the caller's sight it gets none: that is kept with all else that was sent. */
  private externalIdFor(lead: Lead, { externalId }: Person, { capture }: Kept, attaches: boolean): Person["externalId"] {
    if (!externalId || this.at.known.isTaken(externalId)) return null;
    if (!attaches || this.isInSight(lead)) return externalId;
    Object.assign(capture.properties.sent as object, { externalId });
    return null;
  }

  /**
   * Whether the caller works with the lead. Of any other a capture changes nothing: it is added to the lead's story, which may
   * take the lead up again, and all that was sent is in its activity.
   */
  private isInSight(lead: Lead): boolean {
    return this.at.viewer === null || ownedInSight(this.at.viewer, lead);
  }

  /** How far somebody is who is captured once more: as its source says of new ones, where it tells of interest of now. */
  private stageBy(person: Person, source: Source): LeadStage | null {
    return person.input.stage ?? (showsInterest(person) ? source.leadStage : null);
  }

  /** Fills only what is empty: what is known counts more than what a form says. Somebody who comes back is taken up again. */
  private attach(former: Lead, person: Person, { capture, touch }: Kept, comesBack: ReturnPolicy | null, source: Source): Lead {
    const { work, referrals, custom, scorer, returns, router } = this.at;
    const { input, imported, details } = person;
    const isInSight = this.isInSight(former);
    return work.change(former, (lead) => {
      if (!lead.convertedAt && isInSight) {
        fillDetails(lead, details, imported.createdAt ?? work.tx.now);
        if (lead.interest === LeadInterest.NOT_NOW) lead.resumeAt ??= input.resumeAt ?? null;
        lead.tags = [...new Set([...lead.tags, ...(details.tags ?? [])])];
        lead.domain ??= companyDomain(lead.website, lead.email);
        lead.rename();
        custom.fill(lead, input.customFields);
        if (!isReferred(lead)) referrals.set(lead, input);
        lead.campaignId ??= touch.campaignId;
      }
      // A row of a file tells of the past: it is one of the touches, and neither the first nor the last.
      if (!imported.createdAt) lead.lastTouchId = touch.id;
      const step = lead.advance(this.stageBy(person, source), `Captured by ${source.name}`, work.tx.now);
      if (step) work.add(madeBy(work.tx, step));
      if (comesBack === ReturnPolicy.REENGAGE) returns.takeUp(lead, cameBackBy(source), router);
      scorer.score(lead, capture);
      lead.lastActivityAt = work.tx.now;
    });
  }
}

/** How a lead that is imported got to its status elsewhere; what lay between is not known. */
const cameTo = (lead: Lead, reason: string | null): StatusChange =>
  Object.assign(new StatusChange(), {
    leadId: lead.id,
    from: LeadStatus.NEW,
    to: lead.status,
    fromStage: LeadStage.LEAD,
    toStage: lead.stage,
    reason,
    changedAt: lead.statusSince,
    durationInFromStatus: Math.round((lead.statusSince.getTime() - lead.createdAt.getTime()) / 1000),
    changedById: null,
  });

/** Why a lead is taken up again, as its history has it: the key of the reason, and a note. */
const cameBackBy = ({ name }: Source): string => `CAME_BACK: by ${name}`;

/** The router, with what it needs to know of those who may have to be given to somebody. */
async function routerFor({ work, origins, contactOf, known, returns }: Omit<Prepared, "router">, people: Person[]): Promise<Router> {
  const unowned = people.filter((person) => {
    if (person.input.ownerId) return false;
    const { onReturn, capturePolicy } = origins.sourceOf(person.input);
    const { lead, strength } = known.find(person);
    // What a name contradicts is another person once an earlier row has said the name.
    if (!lead || capturePolicy === CapturePolicy.CREATE || strength < CERTAIN) return true;
    const comesBack = returns.decide(lead, onReturn);
    return comesBack === ReturnPolicy.NEW_LEAD || (comesBack === ReturnPolicy.REENGAGE && returns.isNobodys(lead));
  });
  if (unowned.length === 0) return Router.prepare(work, null);
  const formers = unowned.flatMap((person) => known.find(person).lead ?? []);
  const belonging = belongingOf(unowned, contactOf);
  return Router.prepare(work, {
    origins: origins.all,
    contactIds: [...belonging.contactIds, ...formers.map(({ contactId }) => contactId)],
    domains: [...belonging.domains, ...formers.map(({ domain }) => domain)],
  });
}

/** To which contacts and accounts people belong by what was said of them. */
const belongingOf = (people: Person[], contactOf: Prepared["contactOf"]): Belonging => ({
  contactIds: people.map(contactOf),
  domains: people.map(({ details }) => companyDomain(details.website ?? null, details.email ?? null)),
});
