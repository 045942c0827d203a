import { Field, ObjectType, registerEnumType } from "type-graphql";
import { existingUsers } from "../../access/existing-user.js";
import type { MutableNode } from "../../platform/database/node.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InvalidInput, only, orRefusal, Refusal, UserError, UserErrorCode } from "../../platform/errors.js";
import { companyDomain, emailKindOf } from "../../platform/identifiers/contact-details.js";
import { EmailKind } from "../../platform/identifiers/email-kind.js";
import { Activity, ActivityType } from "../../records/activities/activity.js";
import type { Campaign } from "../../records/campaigns/campaign.js";
import { campaignsOfMarks, findOrMakeCampaigns, findOrMakeSources, type SourceName } from "../../records/campaigns/find-or-create.js";
import { CapturePolicy, type Source } from "../../records/campaigns/source.js";
import { marksOf, Touch } from "../../records/campaigns/touch.js";
import { CustomFields } from "../../records/custom-fields/custom-values.js";
import { type Consent, consentOf, settleConsents } from "../../records/leads/consent.js";
import { LeadExternalId } from "../../records/leads/external-id.js";
import { LeadInterest, type LeadStage, LeadStatus } from "../../records/leads/lead.enums.js";
import type { CaptureLeadInput, CaptureLeadRow } from "../../records/leads/lead.inputs.js";
import { checkResumeAt, Lead } from "../../records/leads/lead.js";
import { DETAILS, type Details, normalizeDetails } from "../../records/leads/lead-details.js";
import { CLOSED_STATUSES } from "../../records/leads/status-transitions.js";
import { RecordKind } from "../../records/record-kind.js";
import { linksOf } from "../../records/subjects/subject.js";
import { Suppressions } from "../../records/suppression/suppression.js";
import { Router } from "../routing/router.js";
import { Scorer } from "../scoring/score-lead.js";
import { type Identity, KnownPeople } from "./find-known-leads.js";

export enum CaptureOutcome {
  CREATED = "CREATED",
  ATTACHED = "ATTACHED",
}

registerEnumType(CaptureOutcome, {
  name: "CaptureOutcome",
  description: "What a capture did.",
  valuesConfig: {
    CREATED: { description: "Made a new lead." },
    ATTACHED: { description: "Found the person among the leads: added an activity and filled empty fields." },
  },
});

@ObjectType({ implements: UserError, description: "The source refuses people who are known already." })
export class DuplicateRefusedError extends UserError {
  @Field(() => Lead, { nullable: true, description: "The known lead, if you may see it." })
  existing: Lead | null;

  constructor(existing: Lead | null) {
    super(UserErrorCode.DUPLICATE_REFUSED, "This person is known already, and the source refuses duplicates.");
    this.existing = existing;
  }
}

/** What may differ from the lead's own story, when a file of leads with a history is read. */
export interface Imported {
  createdAt?: Date;
  status?: LeadStatus;
  stage?: LeadStage;
  /** Columns of the file that have no field here, by title. */
  columns?: Record<string, string>;
}

/** One of several captures: what was sent, and how it differs when it comes from a file. */
export interface Capture {
  input: CaptureLeadRow;
  imported?: Imported;
  /** The input's fields normalised, where that has been done already. */
  details?: Details;
}

export interface Captured {
  lead: Lead;
  outcome: CaptureOutcome;
}

/**
 * The one verb behind every way in. Normalises and validates, finds out whether the person is known (same e-mail
 * address, phone number or external id), refuses who was erased, and does what the source's policy says: attach, create or refuse. Two captures
 * of one person at the same moment wait for each other and make one lead. Everything that was sent is kept in the
 * LEAD_CAPTURED activity, also what did not go into a field.
 */
export async function captureLead(tx: Transaction, input: CaptureLeadRow, imported?: Imported): Promise<Captured> {
  return only(await captureLeads(tx, [{ input, imported }]));
}

/**
 * Captures several people, in order, as if one after the other: a later one may be somebody whom an earlier one made
 * known. One that is refused leaves nothing behind. The number of statements does not depend on how many there are.
 */
export async function captureLeads(tx: Transaction, captures: Capture[]): Promise<(Captured | Refusal)[]> {
  const people = captures.map((capture) => orRefusal(() => readPerson(capture, tx.now)));
  const capturing = await Capturing.prepare(
    new UnitOfWork(tx),
    people.filter((person): person is Person => !(person instanceof Refusal)),
  );
  const results = people.map((person) => (person instanceof Refusal ? person : orRefusal(() => capturing.take(person))));
  await capturing.write();
  return results;
}

/** Somebody to be captured: what was sent, and what of it are fields of a lead. */
interface Person extends Identity {
  input: CaptureLeadRow;
  imported: Imported;
  details: Details;
}

function readPerson({ input, imported, details = normalizeDetails(input) }: Capture, now: Date): Person {
  const { interest, resumeAt } = input;
  // A file may have people who are NOT_NOW without saying until when.
  if (interest === LeadInterest.NOT_NOW && !resumeAt && !imported)
    throw new InvalidInput("resumeAt", 'NOT_NOW needs "resumeAt", the date to come back.');
  if (resumeAt) checkResumeAt(resumeAt, LeadStatus.NEW, interest ?? LeadInterest.UNKNOWN, now);
  return { input, imported: imported ?? {}, details, email: details.email, phone: details.phone, externalId: input.externalId };
}

/** What is kept of a capture, besides the lead. */
interface Kept {
  capture: Activity;
  touch: Touch;
  consents: Consent[];
}

/** Captures in memory, with all that it takes looked up before. */
class Capturing {
  /** The leads of which somebody allowed or forbade something. */
  private readonly consenting = new Set<string>();
  private readonly captured: { capture: Activity; lead: Lead }[] = [];

  private constructor(
    readonly work: UnitOfWork,
    private readonly sourceOf: (name: SourceName) => Source,
    private readonly campaignOf: (input: CaptureLeadRow) => Campaign | null,
    private readonly ownerOf: (userId: string, path: string) => string,
    private readonly contactOf: (person: Identity) => string | null,
    private readonly known: KnownPeople,
    private readonly suppressions: Suppressions,
    private readonly custom: CustomFields,
    private readonly scorer: Scorer,
    private readonly router: Router,
  ) {}

  static async prepare(work: UnitOfWork, people: Person[]): Promise<Capturing> {
    const { tx } = work;
    const inputs = people.map(({ input }) => input);
    const sourceOf = await findOrMakeSources(
      tx,
      inputs.map(({ source }) => source),
    );
    const campaignOf = await campaignsFor(tx, inputs);
    const ownerOf = await existingUsers(
      tx,
      inputs.flatMap(({ ownerId }) => ownerId ?? []),
    );
    const known = await KnownPeople.among(work, people);
    const suppressions = await Suppressions.among(tx, people);
    const contactOf = await knownContacts(tx, people);
    const custom = await CustomFields.of(
      tx,
      RecordKind.LEAD,
      inputs.map(({ customFields }) => customFields),
    );
    const origins = {
      sources: byId(inputs.map(({ source }) => sourceOf(source))),
      campaigns: byId(inputs.flatMap((input) => campaignOf(input) ?? [])),
    };
    const scorer = await Scorer.of(tx, known.leads, { personas: people.flatMap(({ details }) => details.persona ?? []), origins });
    // Last, because captures that are routed wait for each other from here on.
    const unowned = people.filter((person) => {
      const createsAnyway = sourceOf(person.input.source).capturePolicy === CapturePolicy.CREATE;
      return !person.input.ownerId && (createsAnyway || !known.find(person));
    });
    const toRoute = {
      origins,
      contactIds: unowned.map(contactOf),
      domains: unowned.map(({ details }) => companyDomain(details.website ?? null, details.email ?? null)),
    };
    const router = await Router.prepare(work, unowned.length > 0 ? toRoute : null);
    return new Capturing(work, sourceOf, campaignOf, ownerOf, contactOf, known, suppressions, custom, scorer, router);
  }

  /** @throws {Refusal} before anything has been changed */
  take(person: Person): Captured {
    this.suppressions.refuse(person);
    const source = this.sourceOf(person.input.source);
    if (source.refusesDisposable && emailKindOf(person.email ?? null) === EmailKind.DISPOSABLE)
      throw new InvalidInput("email", 'The source takes no throw-away addresses: "email" must be one that is read.');
    const known = this.known.find(person);
    if (known && source.capturePolicy === CapturePolicy.REFUSE) throw new Refusal(new DuplicateRefusedError(known));
    const attaches = known !== null && source.capturePolicy === CapturePolicy.ATTACH;
    const kept = this.keptOf(person, source);
    const lead = attaches ? this.attach(known, person, kept) : this.create(person, source, kept);
    this.keep(lead, person, source, kept);
    this.known.learn(lead, person.externalId);
    return { lead, outcome: attaches ? CaptureOutcome.ATTACHED : CaptureOutcome.CREATED };
  }

  async write(): Promise<void> {
    const links = await linksOf(
      this.work.tx,
      this.captured.map(({ lead }) => lead),
    );
    for (const { capture, lead } of this.captured) Object.assign(capture, links(lead));
    await this.router.write();
    await this.work.write();
    await this.scorer.write();
    await settleConsents(this.work.tx, [...this.consenting]);
  }

  private create({ input, imported, details }: Person, source: Source, { capture, touch }: Kept): Lead {
    const { now } = this.work.tx;
    const lead = Object.assign(new Lead(), details, { sourceId: source.id, statusSince: imported.createdAt ?? now });
    if (imported.createdAt) lead.createdAt = imported.createdAt;
    lead.domain = companyDomain(lead.website, lead.email);
    lead.rename();
    lead.status = imported.status ?? (lead.referrer ? LeadStatus.REFERRAL : LeadStatus.NEW);
    lead.stage = imported.stage ?? lead.stage;
    lead.contactId = this.contactOf(lead);
    lead.resumeAt = input.resumeAt ?? null;
    if (input.ownerId) lead.ownerId = this.ownerOf(input.ownerId, "ownerId");
    this.custom.set(lead, input.customFields);
    lead.campaignId = touch.campaignId;
    lead.firstTouchId = lead.lastTouchId = touch.id;
    lead.lastActivityAt = imported.createdAt ?? now;
    this.scorer.score(lead, capture);
    this.hand(lead, imported);
    return this.work.add(lead);
  }

  /** To whom it goes, unless that was named, and by when it wants a response. What is imported with a past of its own has had one. */
  private hand(lead: Lead, imported: Imported): void {
    if (lead.ownerId) this.router.keepOwner(lead);
    const isOver = CLOSED_STATUSES.includes(lead.status);
    const assignment = lead.ownerId || isOver ? null : this.router.route(lead);
    if (!imported.createdAt && !imported.status && !isOver) this.router.setDeadline(lead, assignment);
  }

  /** Fills only what is empty: what the organisation knows counts more than what a form says. */
  private attach(known: Lead, { input, imported, details }: Person, { capture, touch }: Kept): Lead {
    return this.work.change(known, (lead) => {
      if (!lead.convertedAt) {
        for (const field of DETAILS) {
          const value = details[field];
          if (value !== undefined && value !== null && (lead[field] === null || (field === "interest" && lead.interest === "UNKNOWN")))
            Object.assign(lead, { [field]: value });
        }
        if (lead.interest === LeadInterest.NOT_NOW) lead.resumeAt ??= input.resumeAt ?? null;
        lead.tags = [...new Set([...lead.tags, ...(details.tags ?? [])])];
        lead.domain ??= companyDomain(lead.website, lead.email);
        lead.rename();
        this.custom.fill(lead, input.customFields);
        lead.campaignId ??= touch.campaignId;
      }
      // A row of a file tells of the past: it is one of the touches, and neither the first nor the last.
      if (!imported.createdAt) lead.lastTouchId = touch.id;
      this.scorer.score(lead, capture);
      lead.lastActivityAt = this.work.tx.now;
    });
  }

  /** What is kept of a capture besides the lead: the activity with all that was sent, where it came from, what was allowed. */
  private keptOf({ input, imported }: Person, source: Source): Kept {
    const { tx } = this.work;
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
        campaignId: this.campaignOf(input)?.id ?? null,
        ...marksOf(input.attribution),
      }),
      consents: (consents ?? []).map((consent, nth) => consentOf(tx, consent, source.id, ["consents", `${nth}`])),
    };
  }

  private keep(lead: Lead, { input, externalId }: Person, source: Source, { capture, touch, consents }: Kept): void {
    const campaign = this.campaignOf(input);
    if (!isStored(source)) this.work.add(source);
    if (campaign && !isStored(campaign)) this.work.add(campaign);
    this.work.add(Object.assign(touch, { leadId: lead.id }));
    this.work.add(capture);
    this.captured.push({ capture, lead });
    for (const consent of consents) this.work.add(Object.assign(consent, { leadId: lead.id }));
    if (consents.length > 0) this.consenting.add(lead.id);
    if (externalId && !this.known.isTaken(externalId))
      this.work.add(Object.assign(new LeadExternalId(), { leadId: lead.id, system: externalId.system, value: externalId.value }));
  }
}

const byId = <T extends { id: string }>(records: T[]): Map<string, T> => new Map(records.map((record) => [record.id, record]));

/** The campaign of each capture: the one that it names, new if need be; else the one whose mark its link had. */
async function campaignsFor(tx: Transaction, inputs: CaptureLeadRow[]): Promise<(input: CaptureLeadRow) => Campaign | null> {
  const named = await findOrMakeCampaigns(
    tx,
    inputs.flatMap(({ campaign }) => campaign?.name ?? []),
  );
  const marked = await campaignsOfMarks(
    tx,
    inputs.flatMap(({ campaign, attribution }) => (campaign ? [] : (marksOf(attribution).utmCampaign ?? []))),
  );
  return ({ campaign, attribution }) => (campaign ? named(campaign.name) : marked(marksOf(attribution).utmCampaign));
}

/** Found in the database, or added to the work. */
const isStored = ({ version }: MutableNode): boolean => version !== undefined;

/** The contacts that people are already: by e-mail, else by phone; of several the oldest. */
async function knownContacts(tx: Transaction, people: Identity[]): Promise<(person: Identity) => string | null> {
  const found = await tx.sql<{ key: string; id: string | null }>(
    `select key, (select id from contact where email = key order by created_at limit 1) as id from unnest($1::text[]) key
     union all select key, (select id from contact where phone = key order by created_at limit 1) from unnest($2::text[]) key`,
    [people.flatMap(({ email }) => email ?? []), people.flatMap(({ phone }) => phone ?? [])],
  );
  const contacts = new Map(found.map(({ key, id }) => [key, id]));
  return ({ email, phone }) => (email && contacts.get(email)) || (phone && contacts.get(phone)) || null;
}
