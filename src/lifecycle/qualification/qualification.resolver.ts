import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { User } from "../../access/user.js";
import { sqlOf } from "../../platform/database/sql-values.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { BantPart, Budget, Timeline } from "../../records/leads/assessment.js";
import { LeadStage } from "../../records/leads/lead.enums.js";
import { Lead } from "../../records/leads/lead.js";
import { looksAtAccounts } from "../conditions/facts.js";
import { LeadAccounts } from "../conditions/lead-accounts.js";
import { DisqualifyLeadInput, disqualifyLead } from "./disqualify-leads.js";
import { Criterion, criteriaAhead, knownCriteria, QualificationTarget, verdictOf } from "./evaluate-policy.js";
import {
  AssessLeadInput,
  assessLead,
  QualifyLeadInput,
  qualifyLead,
  ReengageLeadInput,
  ReturnToMarketingInput,
  reengageLead,
  returnToMarketing,
} from "./qualify-lead.js";
import { readPolicies } from "./read-policies.js";

@ObjectType({ description: "Where a lead stands against the qualification policies." })
export class Qualification {
  @Field(() => QualificationTarget, {
    nullable: true,
    description: "The best that it meets the policy of now; null when none. What it was promoted to is its stage.",
  })
  verdict: QualificationTarget | null;

  @Field(() => [Criterion], { description: "What its next step needs, and what a further one asks for besides, each with what was found." })
  criteria: Criterion[];

  @Field(() => Budget, { description: "Whether there is money." })
  budget: Budget;

  @Field(() => BantPart, { description: "Whether the person can decide." })
  authority: BantPart;

  @Field(() => BantPart, { description: "Whether there is a use for what we sell." })
  need: BantPart;

  @Field(() => Timeline, { description: "Whether there is a date." })
  timeline: Timeline;
}

@ObjectType()
class AssessLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@ObjectType()
class QualifyLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@ObjectType()
class DisqualifyLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@ObjectType()
class ReengageLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@ObjectType()
class ReturnToMarketingPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now." })
  lead?: Lead;
}

@Resolver()
export class QualificationResolver {
  @Allow(Scope.LEADS_QUALIFY)
  @Mutation(() => AssessLeadPayload, { description: "Stores what was found out about budget, authority, need and timeline." })
  assessLead(@Ctx() context: Context, @Arg("input", () => AssessLeadInput, { description: "What was found out." }) input: AssessLeadInput) {
    return context.mutate<AssessLeadPayload>("assessLead", input, async (tx) => ({ lead: await assessLead(tx, context.viewer, input) }));
  }

  @Allow(Scope.LEADS_QUALIFY)
  @Mutation(() => QualifyLeadPayload, {
    description: "Promotes a lead to MQL or SQL when it meets the policy; refuses with what is missing when not.",
  })
  qualifyLead(
    @Ctx() context: Context,
    @Arg("input", () => QualifyLeadInput, { description: "The lead, and what it is to be." }) input: QualifyLeadInput,
  ) {
    return context.mutate<QualifyLeadPayload>("qualifyLead", input, async (tx) => ({ lead: await qualifyLead(tx, context.viewer, input) }));
  }

  @Allow(Scope.LEADS_QUALIFY)
  @Mutation(() => DisqualifyLeadPayload, { description: "Takes a lead out of the work, for a reason." })
  disqualifyLead(
    @Ctx() context: Context,
    @Arg("input", () => DisqualifyLeadInput, { description: "The lead, and why." }) input: DisqualifyLeadInput,
  ) {
    return context.mutate<DisqualifyLeadPayload>("disqualifyLead", input, async (tx) => ({
      lead: await disqualifyLead(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.LEADS_QUALIFY)
  @Mutation(() => ReengageLeadPayload, { description: "Takes up a lead again that was disqualified, cold, lost or on hold." })
  reengageLead(
    @Ctx() context: Context,
    @Arg("input", () => ReengageLeadInput, { description: "The lead, and what brought it back." }) input: ReengageLeadInput,
  ) {
    return context.mutate<ReengageLeadPayload>("reengageLead", input, async (tx) => ({
      lead: await reengageLead(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.LEADS_QUALIFY)
  @Mutation(() => ReturnToMarketingPayload, {
    description: "Gives an SQL back to marketing, as an MQL, for a reason: sales says no for now.",
  })
  returnToMarketing(
    @Ctx() context: Context,
    @Arg("input", () => ReturnToMarketingInput, { description: "The lead, and why." }) input: ReturnToMarketingInput,
  ) {
    return context.mutate<ReturnToMarketingPayload>("returnToMarketing", input, async (tx) => ({
      lead: await returnToMarketing(tx, context.viewer, input),
    }));
  }
}

@Resolver(() => Lead)
export class LeadQualificationFields {
  @FieldResolver(() => Qualification, { description: "Where it stands against the qualification policies." })
  async qualification(@Root() lead: Lead, @Ctx() context: Context): Promise<Qualification> {
    const { budget, authority, need, timeline } = lead.assessment;
    const next = [LeadStage.SUSPECT, LeadStage.PROSPECT, LeadStage.LEAD].includes(lead.stage)
      ? QualificationTarget.MQL
      : QualificationTarget.SQL;
    const policies = await readPolicies(context);
    const accounts = Object.values(policies).some(({ condition }) => looksAtAccounts(condition))
      ? await accountsOf(context, lead)
      : undefined;
    return {
      verdict: verdictOf(policies, lead, accounts),
      criteria: knownCriteria(context.viewer, criteriaAhead(policies, lead, next, accounts)),
      budget: partOf(Budget, budget),
      authority: partOf(BantPart, authority),
      need: partOf(BantPart, need),
      timeline: partOf(Timeline, timeline),
    };
  }
}

/** The accounts of all leads that an answer shows, read at once. */
const accountsOf = (context: Context, { contactId, domain }: Lead): Promise<LeadAccounts> =>
  context
    .loader("accounts of leads", async (keys: readonly string[]) => {
      const leads: [string | null, string | null][] = keys.map((key) => JSON.parse(key));
      const found = await LeadAccounts.of(sqlOf(context), { contactIds: leads.map(([id]) => id), domains: leads.map(([, name]) => name) });
      return keys.map(() => found);
    })
    .load(JSON.stringify([contactId, domain]));

/** A part as it is stored, where times are text. */
const partOf = <T extends BantPart>(type: new () => T, stored: Partial<T> | undefined): T =>
  Object.assign(new type(), stored, { assessedAt: stored?.assessedAt ? new Date(stored.assessedAt) : null });

@Resolver(() => BantPart)
export class BantPartFields {
  @FieldResolver(() => User, { nullable: true, description: "Who assessed it; null for a program." })
  assessedBy(@Root() part: BantPart, @Ctx() context: Context) {
    return context.load(User, part.assessedBy);
  }
}
