import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Allow, Costs } from "../../platform/schema/rules.js";
import { CheckAlreadyMineInput, checkAlreadyMine } from "./check-already-mine.js";
import {
  AcceptShareInput,
  acceptShare,
  DeclineShareInput,
  declineShare,
  ReturnShareInput,
  returnShare,
  ViewShareInput,
  viewShare,
} from "./decide-share.js";
import type { EndedValues } from "./find-share.js";
import { OwnActivity } from "./own-activity.js";
import { OwnRegistration } from "./own-registration.js";
import { PartnerPayload } from "./portal.errors.js";
import { RegisterDealInput, registerDeal } from "./register-deal.js";
import { SharedLead } from "./shared-lead.js";
import { RecordSharedActivityInput, recordSharedActivity, UpdateSharedLeadInput, updateSharedLead } from "./work-share.js";

/** A cache that keeps what it was told by id forgets the person by this. */
const ENDED = "The share as it ended, with all that it showed of the lead masked: ask for what you show, and your cache forgets it.";

@ObjectType()
class ViewSharePayload extends PartnerPayload {
  @Field(() => SharedLead, { nullable: true, description: "The share as it is now." })
  sharedLead?: SharedLead;
}

@ObjectType()
class AcceptSharePayload extends PartnerPayload {
  @Field(() => SharedLead, { nullable: true, description: "The share as it is now: it shows who the lead is." })
  sharedLead?: SharedLead;
}

@ObjectType()
abstract class EndingPayload extends PartnerPayload {
  ended?: EndedValues;
}

@ObjectType()
class DeclineSharePayload extends EndingPayload {
  @Field(() => SharedLead, { nullable: true, description: ENDED })
  sharedLead(): SharedLead | null {
    return endedOf(this);
  }
}

@ObjectType()
class ReturnSharePayload extends EndingPayload {
  @Field(() => SharedLead, { nullable: true, description: ENDED })
  sharedLead(): SharedLead | null {
    return endedOf(this);
  }
}

const endedOf = ({ ended }: EndingPayload): SharedLead | null => (ended ? Object.assign(new SharedLead(), ended) : null);

@ObjectType()
class CheckAlreadyMinePayload extends PartnerPayload {
  @Field(() => Boolean, { nullable: true, description: "Whether one of the hashes is the lead's e-mail address or company." })
  alreadyMine?: boolean;

  @Field(() => SharedLead, { nullable: true, description: "The share as it is now: with fewer hashes left, and so at another version." })
  sharedLead?: SharedLead;
}

@ObjectType()
class UpdateSharedLeadPayload extends PartnerPayload {
  @Field(() => SharedLead, { nullable: true, description: "The share as it is now." })
  sharedLead?: SharedLead;
}

@ObjectType()
class RecordSharedActivityPayload extends PartnerPayload {
  @Field(() => OwnActivity, { nullable: true, description: "What was recorded." })
  activity?: OwnActivity;
}

@ObjectType()
class RegisterDealPayload extends PartnerPayload {
  @Field(() => OwnRegistration, { nullable: true, description: "The deal, and whether it is yours." })
  registration?: OwnRegistration;
}

@Resolver()
export class PortalResolver {
  @Allow(Scope.SHARES_READ, Scope.SHARES_DECIDE)
  @Mutation(() => ViewSharePayload, { description: "Notes that you looked at an offer." })
  viewShare(@Ctx() context: Context, @Arg("input", () => ViewShareInput, { description: "Which one." }) input: ViewShareInput) {
    return context.mutate<ViewSharePayload>("viewShare", input, async (tx) => ({ sharedLead: await viewShare(tx, context.viewer, input) }));
  }

  @Allow(Scope.SHARES_READ, Scope.SHARES_DECIDE)
  @Mutation(() => AcceptSharePayload, { description: "Takes an offer. Of several partners who do so, the first has the lead." })
  acceptShare(@Ctx() context: Context, @Arg("input", () => AcceptShareInput, { description: "Which one." }) input: AcceptShareInput) {
    return context.mutate<AcceptSharePayload>("acceptShare", input, async (tx) => ({
      sharedLead: await acceptShare(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.SHARES_DECIDE)
  @Mutation(() => DeclineSharePayload, { description: "Says that you do not want a lead. Nothing of it is readable from then on." })
  declineShare(
    @Ctx() context: Context,
    @Arg("input", () => DeclineShareInput, { description: "Which one, and why." }) input: DeclineShareInput,
  ) {
    return context.mutate<DeclineSharePayload>("declineShare", input, async (tx) =>
      Object.assign(new DeclineSharePayload(), { ended: await declineShare(tx, context.viewer, input) }),
    );
  }

  @Allow(Scope.SHARES_DECIDE)
  @Mutation(() => ReturnSharePayload, { description: "Gives a lead back that you accepted. Nothing of it is readable from then on." })
  returnShare(
    @Ctx() context: Context,
    @Arg("input", () => ReturnShareInput, { description: "Which one, and why." }) input: ReturnShareInput,
  ) {
    return context.mutate<ReturnSharePayload>("returnShare", input, async (tx) =>
      Object.assign(new ReturnSharePayload(), { ended: await returnShare(tx, context.viewer, input) }),
    );
  }

  // So expensive that trying out who a lead might be is not worth it.
  @Costs(500)
  @Allow(Scope.SHARES_READ, Scope.SHARES_DECIDE)
  @Mutation(() => CheckAlreadyMinePayload, {
    description: "Finds out whether an offered lead is among your own people, without showing them.",
  })
  checkAlreadyMine(
    @Ctx() context: Context,
    @Arg("input", () => CheckAlreadyMineInput, { description: "Your own people, hashed." }) input: CheckAlreadyMineInput,
  ) {
    return context.mutate<CheckAlreadyMinePayload>("checkAlreadyMine", input, (tx) => checkAlreadyMine(tx, context.viewer, input));
  }

  @Allow(Scope.SHARES_READ, Scope.SHARES_UPDATE)
  @Mutation(() => UpdateSharedLeadPayload, {
    description: "Says how a lead goes: that you work it, won it or lost it, and what you call it.",
  })
  updateSharedLead(
    @Ctx() context: Context,
    @Arg("input", () => UpdateSharedLeadInput, { description: "What is new." }) input: UpdateSharedLeadInput,
  ) {
    return context.mutate<UpdateSharedLeadPayload>("updateSharedLead", input, async (tx) => ({
      sharedLead: await updateSharedLead(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.SHARES_UPDATE)
  @Mutation(() => RecordSharedActivityPayload, { description: "Records what you did with a lead; the organisation sees it." })
  recordActivity(
    @Ctx() context: Context,
    @Arg("input", () => RecordSharedActivityInput, { description: "What happened." }) input: RecordSharedActivityInput,
  ) {
    return context.mutate<RecordSharedActivityPayload>("recordActivity", input, async (tx) => ({
      activity: await recordSharedActivity(tx, context.viewer, input),
    }));
  }

  // A conflict says that somebody is known here: so expensive that asking for whole lists is not worth it.
  @Costs(500)
  @Allow(Scope.SHARES_UPDATE)
  @Mutation(() => RegisterDealPayload, { description: "Registers a deal that you bring, so that it is yours for 90 days." })
  registerDeal(@Ctx() context: Context, @Arg("input", () => RegisterDealInput, { description: "The deal." }) input: RegisterDealInput) {
    return context.mutate<RegisterDealPayload>("registerDeal", input, async (tx) => ({
      registration: await registerDeal(tx, context.viewer, input),
    }));
  }
}
