import { ArrayMaxSize, ArrayNotEmpty } from "class-validator";
import { Field, ID, InputType } from "type-graphql";
import { FieldSet } from "../../access/field-set.js";
import { millisecondsOf } from "../../lifecycle/conditions/decay.js";
import { fromId } from "../../platform/database/id.js";
import type { Transaction } from "../../platform/database/transaction.js";
import { UnitOfWork } from "../../platform/database/unit-of-work.js";
import { InputError, InvalidInput, NotFound, Refusal, UserErrorCode } from "../../platform/errors.js";
import type { Viewer } from "../../platform/identity/viewer.js";
import { Duration } from "../../platform/scalars.js";
import { VersionedInput } from "../../platform/schema/payload.js";
import type { Lead } from "../../records/leads/lead.js";
import { lockVisibleLead } from "../../records/leads/lock-lead.js";
import type { Wish } from "./evaluate-partner.js";
import { type Candidate, findCandidates, ranked, toStored } from "./find-candidates.js";
import { knownReason } from "./known-reason.js";
import { LeadShare, later, type ShareCandidate, type Terms } from "./lead-share.js";
import { HELD, OPEN, PartnerTier, ShareMode, ShareState } from "./partner.enums.js";
import { Partner } from "./partner.js";
import { showLead } from "./shared-fields.js";
import { whyNotShared } from "./why-not-shared.js";

/** So many partners are asked at most, and may be named. */
const MOST_PARTNERS = 100;

/** How long a partner has for each step by default. */
const TERMS = { expiresIn: "P3D", contactWithin: "P2D", updateWithin: "P14D" };
const SHORTEST_MS = 60_000;
const LONGEST_MS = 366 * 86_400_000;

@InputType({ description: "A lead to offer to partners." })
export class ShareLeadInput extends VersionedInput {
  @Field(() => ID, { description: "The lead; it must be an SQL." })
  leadId: string;

  @Field(() => [ID], {
    nullable: true,
    description: `The partners to offer it to, at most ${MOST_PARTNERS}, in the order of a WATERFALL; by default, those whose territory, specialisation and tier fit, the best first.`,
  })
  @ArrayNotEmpty({ message: '"partnerIds" must name at least one partner, or be left out.' })
  @ArrayMaxSize(MOST_PARTNERS)
  partnerIds?: string[] | null;

  @Field(() => ShareMode, { description: "How it is offered." })
  mode: ShareMode;

  @Field(() => PartnerTier, { nullable: true, description: "Partners of this tier or closer; for those that are not named." })
  minimumTier?: PartnerTier | null;

  @Field(() => FieldSet, { nullable: true, description: "How much of the lead the partner sees once it is accepted; FULL by default." })
  fieldSet?: FieldSet | null;

  @Field(() => Boolean, { nullable: true, description: "Whether others may have the lead at the same time; false by default." })
  coSell?: boolean | null;

  @Field(() => Duration, { nullable: true, description: "How long each partner has to decide; three days by default." })
  expiresIn?: string | null;

  @Field(() => Duration, { nullable: true, description: "How long the partner then has to reach the person; two days by default." })
  contactWithin?: string | null;

  @Field(() => Duration, { nullable: true, description: "How long the partner may be silent; fourteen days by default." })
  updateWithin?: string | null;

  @Field(() => Boolean, { nullable: true, description: "Only says who would be offered it, and writes nothing." })
  dryRun?: boolean | null;
}

export interface Shared {
  shares: LeadShare[];
  candidates: ShareCandidate[];
}

/** Offers an SQL to partners. The lead's row is locked first, so that two who share it at once do not both. */
export async function shareLead(tx: Transaction, viewer: Viewer, input: ShareLeadInput): Promise<Shared> {
  const lead = await lockVisibleLead(tx, viewer, input);
  requireShareable(lead);
  if (!input.coSell) await requireFree(tx, lead);
  const candidates = await candidatesFor(tx, lead, input);
  const inOrder = input.partnerIds ? candidates.filter(({ eligible }) => eligible) : ranked(candidates);
  const chosen = inOrder.slice(0, input.mode === ShareMode.DIRECT ? 1 : MOST_PARTNERS);
  if (chosen.length === 0) throw nobody(viewer, candidates);
  const kept = toStored(candidates, chosen);
  const [first, ...rest] = chosen;
  const isWaterfall = input.mode === ShareMode.WATERFALL;
  const work = new UnitOfWork(tx);
  const shares = (isWaterfall ? [first as Candidate] : chosen).map(({ partner }) =>
    work.add(
      anOffer(lead, partner.id, tx.now, {
        mode: input.mode,
        fieldSet: input.fieldSet ?? FieldSet.FULL,
        coSell: input.coSell ?? false,
        terms: termsOf(input),
        wish: wishOf(input),
        waiting: isWaterfall ? rest.map((next) => next.partner.id) : [],
        candidates: kept,
      }),
    ),
  );
  await work.write();
  return { shares, candidates: kept };
}

/** An offer that the partner has yet to decide on, with the teaser of the lead. */
export function anOffer(
  lead: Lead,
  partnerId: string,
  now: Date,
  facts: Pick<LeadShare, "mode" | "fieldSet" | "coSell" | "terms" | "wish" | "waiting" | "candidates">,
): LeadShare {
  const share = Object.assign(new LeadShare(), {
    ...facts,
    leadId: lead.id,
    partnerId,
    state: ShareState.OFFERED,
    territory: lead.country,
    offeredAt: now,
    expiresAt: later(now, facts.terms.accept),
  });
  showLead(share, lead);
  return share;
}

export const isShareable = (lead: Lead): boolean => whyNotShared(lead) === null;

function requireShareable(lead: Lead): void {
  if (isShareable(lead)) return;
  const message = `Only an SQL that is neither converted nor closed can be shared; it is ${lead.stage}, ${lead.status}.`;
  throw new Refusal(new InputError(UserErrorCode.LEAD_NOT_SHAREABLE, message, ["leadId"]));
}

/** @throws {Refusal} ALREADY_SHARED while a partner has the lead, or is offered it */
async function requireFree(tx: Transaction, lead: Lead): Promise<void> {
  const taken = await tx.sql("select from lead_share where lead_id = $1 and not co_sell and state = any($2)", [
    lead.id,
    [...OPEN, ...HELD, ShareState.WON],
  ]);
  if (taken.length > 0)
    throw new Refusal(
      new InputError(
        UserErrorCode.ALREADY_SHARED,
        "A partner has the lead, or is offered it. Revoke that share first, or share it as co-sell.",
        ["leadId"],
      ),
    );
}

async function candidatesFor(tx: Transaction, lead: Lead, input: ShareLeadInput): Promise<Candidate[]> {
  const ids = input.partnerIds?.map((id, index) => fromId(Partner.prefix, id, `partnerIds.${index}`)) ?? null;
  const candidates = await findCandidates(tx, lead, ids && [...new Set(ids)], wishOf(input));
  const found = new Set(candidates.map(({ partner }) => partner.id));
  const missing = (ids ?? []).findIndex((id) => !found.has(id));
  if (missing >= 0) throw new NotFound(`partnerIds.${missing}`, "partner");
  return candidates;
}

const wishOf = ({ partnerIds, minimumTier }: ShareLeadInput): Wish => ({
  byHand: Boolean(partnerIds),
  minimumTier: minimumTier ?? null,
});

const nobody = (viewer: Viewer, candidates: Candidate[]): Refusal => {
  const reasons = candidates.slice(0, 10).map(({ partner, reason }) => `${partner.name}: ${knownReason(viewer, reason)}`);
  const message = ["There is no partner to offer the lead to.", ...reasons].join(" ");
  return new Refusal(new InputError(UserErrorCode.NO_ELIGIBLE_PARTNER, message, ["partnerIds"]));
};

function termsOf(input: ShareLeadInput): Terms {
  const seconds = (name: keyof typeof TERMS): number => {
    const length = millisecondsOf(input[name] ?? TERMS[name]);
    if (!(length >= SHORTEST_MS && length <= LONGEST_MS))
      throw new InvalidInput(name, `"${name}" must be a duration in weeks, days, hours or minutes, like "P3D", from a minute to a year.`);
    return Math.round(length / 1000);
  };
  return { accept: seconds("expiresIn"), contact: seconds("contactWithin"), update: seconds("updateWithin") };
}
