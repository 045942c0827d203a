import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { AccessToken } from "../../access/access-token.js";
import { poolOf } from "../../platform/database/data-source.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { CreatePartnerInput, createPartner, UpdatePartnerInput, updatePartner } from "./edit-partner.js";
import { knownReason } from "./known-reason.js";
import { LeadShare, ShareCandidate } from "./lead-share.js";
import { Partner } from "./partner.js";
import { ConfirmPartnerOutcomeInput, confirmPartnerOutcome, RefusePartnerOutcomeInput, refusePartnerOutcome } from "./partner-outcome.js";
import { RevokeShareInput, revokeShare } from "./revoke-share.js";
import { Scorecard, scorecardsOf } from "./scorecard.js";
import { ShareLeadInput, shareLead } from "./share-lead.js";

@ObjectType()
class CreatePartnerPayload extends Payload {
  @Field(() => Partner, { nullable: true, description: "The new partner." })
  partner?: Partner;
}

@ObjectType()
class UpdatePartnerPayload extends Payload {
  @Field(() => Partner, { nullable: true, description: "The partner as it is now." })
  partner?: Partner;
}

@ObjectType()
class ShareLeadPayload extends Payload {
  @Field(() => [LeadShare], { nullable: true, description: "The offers that were made." })
  shares?: LeadShare[];

  @Field(() => [ShareCandidate], { nullable: true, description: "The partners that were looked at, and why each was chosen or not." })
  candidates?: ShareCandidate[];
}

@ObjectType()
class RevokeSharePayload extends Payload {
  @Field(() => LeadShare, { nullable: true, description: "The share, now revoked." })
  share?: LeadShare;
}

@ObjectType()
class ConfirmPartnerOutcomePayload extends Payload {
  @Field(() => LeadShare, { nullable: true, description: "The share; its lead and deal have followed." })
  share?: LeadShare;
}

@ObjectType()
class RefusePartnerOutcomePayload extends Payload {
  @Field(() => LeadShare, { nullable: true, description: "The share, which the partner works again, or has no more." })
  share?: LeadShare;
}

@Resolver()
export class PartnerResolver {
  @Allow(Scope.PARTNERS_MANAGE)
  @Mutation(() => CreatePartnerPayload, { description: "Adds a partner, who can then be offered leads and be given tokens." })
  createPartner(
    @Ctx() context: Context,
    @Arg("input", () => CreatePartnerInput, { description: "The partner." }) input: CreatePartnerInput,
  ) {
    return context.mutate<CreatePartnerPayload>("createPartner", input, async (tx) => ({ partner: await createPartner(tx, input) }));
  }

  @Allow(Scope.PARTNERS_MANAGE)
  @Mutation(() => UpdatePartnerPayload, { description: "Changes a partner. One that is no longer active is locked out within a second." })
  async updatePartner(
    @Ctx() context: Context,
    @Arg("input", () => UpdatePartnerInput, { description: "What changes." }) input: UpdatePartnerInput,
  ) {
    const payload = await context.mutate<UpdatePartnerPayload>("updatePartner", input, async (tx) => ({
      partner: await updatePartner(tx, input),
    }));
    context.services.forgetViewers();
    return payload;
  }

  @Allow(Scope.LEADS_SHARE)
  @Mutation(() => ShareLeadPayload, { description: "Offers an SQL to one partner, to one after the other, or to all at once." })
  shareLead(@Ctx() context: Context, @Arg("input", () => ShareLeadInput, { description: "The lead, and to whom." }) input: ShareLeadInput) {
    return context.mutate<ShareLeadPayload>("shareLead", input, (tx) => shareLead(tx, context.viewer, input));
  }

  @Allow(Scope.LEADS_SHARE)
  @Mutation(() => RevokeSharePayload, { description: "Takes a lead back from a partner, who sees nothing of it from then on." })
  revokeShare(
    @Ctx() context: Context,
    @Arg("input", () => RevokeShareInput, { description: "The share, and why." }) input: RevokeShareInput,
  ) {
    return context.mutate<RevokeSharePayload>("revokeShare", input, async (tx) => ({
      share: await revokeShare(tx, context.viewer, input),
    }));
  }
}

/** Whether it counts what partners report. */
@Resolver()
export class PartnerOutcomeResolver {
  @Allow(Scope.LEADS_SHARE)
  @Mutation(() => ConfirmPartnerOutcomePayload, {
    description: "Lets it count that a partner won or lost a lead: the lead and its deal follow.",
  })
  confirmPartnerOutcome(
    @Ctx() context: Context,
    @Arg("input", () => ConfirmPartnerOutcomeInput, { description: "The share." }) input: ConfirmPartnerOutcomeInput,
  ) {
    return context.mutate<ConfirmPartnerOutcomePayload>("confirmPartnerOutcome", input, async (tx) => ({
      share: await confirmPartnerOutcome(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.LEADS_SHARE)
  @Mutation(() => RefusePartnerOutcomePayload, {
    description: "Lets it not count that a partner won or lost a lead: the partner goes on with it.",
  })
  refusePartnerOutcome(
    @Ctx() context: Context,
    @Arg("input", () => RefusePartnerOutcomeInput, { description: "The share, and why." }) input: RefusePartnerOutcomeInput,
  ) {
    return context.mutate<RefusePartnerOutcomePayload>("refusePartnerOutcome", input, async (tx) => ({
      share: await refusePartnerOutcome(tx, context.viewer, input),
    }));
  }
}

@Resolver(() => Partner)
export class PartnerFields {
  @FieldResolver(() => Scorecard, { description: "How it does with what it is offered. It counts when partners are chosen." })
  scorecard(@Root() partner: Partner, @Ctx() context: Context): Promise<Scorecard> {
    const sql = async (text: string, values: unknown[]) => (await poolOf(context.services.dataSource).query(text, values)).rows;
    return context.loader("scorecards", (ids) => scorecardsOf(sql, ids)).load(partner.id);
  }
}

@Resolver(() => ShareCandidate)
export class ShareCandidateFields {
  @FieldResolver(() => Partner, { nullable: true, description: "The partner; null when you may not know the partners." })
  partner(@Root() candidate: ShareCandidate, @Ctx() context: Context) {
    return context.load(Partner, candidate.partnerId);
  }

  @FieldResolver()
  reason(@Root() { reason }: ShareCandidate, @Ctx() { viewer }: Context): string {
    return knownReason(viewer, reason);
  }
}

@Resolver(() => AccessToken)
export class PartnerTokenFields {
  @FieldResolver(() => Partner, {
    nullable: true,
    description: "The partner that it speaks for; null when it is none's, or you may not know it.",
  })
  partner(@Root() token: AccessToken, @Ctx() context: Context) {
    return context.load(Partner, token.partnerId);
  }
}
