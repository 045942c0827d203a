import { Arg, Ctx, Field, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { RowResult } from "../../platform/schema/bulk.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Lead } from "../../records/leads/lead.js";
import { Queue } from "../../records/queues/queue.js";
import { BusinessCalendar } from "./business-calendar.js";
import { ClaimLeadInput, claimLead } from "./claim-lead.js";
import {
  CreateBusinessCalendarInput,
  createBusinessCalendar,
  UpdateBusinessCalendarInput,
  updateBusinessCalendar,
} from "./edit-calendar.js";
import { CreateQueueInput, createQueue, UpdateQueueInput, updateQueue } from "./edit-queue.js";
import { RouteLeadsInput, routeLeads } from "./route-leads.js";
import { RoutingRuleSet, routingRuleSets } from "./rule-set.js";
import { SetRoutingRulesInput, setRoutingRules } from "./set-rules.js";

@ObjectType()
class SetRoutingRulesPayload extends Payload {
  @Field(() => RoutingRuleSet, { nullable: true, description: "The rules that count from now on." })
  routingRuleSet?: RoutingRuleSet;
}

@ObjectType()
class CreateQueuePayload extends Payload {
  @Field(() => Queue, { nullable: true, description: "The new queue." })
  queue?: Queue;
}

@ObjectType()
class UpdateQueuePayload extends Payload {
  @Field(() => Queue, { nullable: true, description: "The queue as it is now." })
  queue?: Queue;
}

@ObjectType()
class CreateBusinessCalendarPayload extends Payload {
  @Field(() => BusinessCalendar, { nullable: true, description: "The new calendar." })
  businessCalendar?: BusinessCalendar;
}

@ObjectType()
class UpdateBusinessCalendarPayload extends Payload {
  @Field(() => BusinessCalendar, { nullable: true, description: "The calendar as it is now." })
  businessCalendar?: BusinessCalendar;
}

@ObjectType()
class ClaimLeadPayload extends Payload {
  @Field(() => Lead, { nullable: true, description: "The lead, which is yours now." })
  lead?: Lead;
}

@ObjectType({ description: "What became of one lead." })
class RouteLeadResult extends RowResult {
  @Field(() => Lead, { nullable: true, description: "The lead as it is now; null when its row was refused." })
  lead?: Lead | null;
}

@ObjectType()
class RouteLeadsPayload extends Payload {
  @Field(() => [RouteLeadResult], { description: "One for each row, in their order; empty when the input as a whole was refused." })
  results: RouteLeadResult[];
}

@Resolver()
export class RoutingResolver {
  @Allow(Scope.ROUTING_MANAGE)
  @Query(() => RoutingRuleSet, { nullable: true, description: "The routing rules that count; null in an organisation that never had any." })
  async routingRules(@Ctx() context: Context) {
    return (await context.list(routingRuleSets, { first: 1 })).nodes[0] ?? null;
  }

  @Allow(Scope.ROUTING_MANAGE)
  @Mutation(() => SetRoutingRulesPayload, {
    description: "Makes these the routing rules, as the next version, for leads that come in from now on.",
  })
  setRoutingRules(
    @Ctx() context: Context,
    @Arg("input", () => SetRoutingRulesInput, { description: "The rules." }) input: SetRoutingRulesInput,
  ) {
    return context.mutate<SetRoutingRulesPayload>("setRoutingRules", input, async (tx) => ({
      routingRuleSet: await setRoutingRules(tx, input),
    }));
  }

  @Allow(Scope.ROUTING_MANAGE)
  @Mutation(() => CreateQueuePayload, { description: "Makes a queue, for rules and people to put leads into." })
  createQueue(@Ctx() context: Context, @Arg("input", () => CreateQueueInput, { description: "The queue." }) input: CreateQueueInput) {
    return context.mutate<CreateQueuePayload>("createQueue", input, async (tx) => ({ queue: await createQueue(tx, input) }));
  }

  @Allow(Scope.ROUTING_MANAGE)
  @Mutation(() => UpdateQueuePayload, { description: "Changes a queue." })
  updateQueue(@Ctx() context: Context, @Arg("input", () => UpdateQueueInput, { description: "What changes." }) input: UpdateQueueInput) {
    return context.mutate<UpdateQueuePayload>("updateQueue", input, async (tx) => ({ queue: await updateQueue(tx, input) }));
  }

  @Allow(Scope.ROUTING_MANAGE)
  @Mutation(() => CreateBusinessCalendarPayload, { description: "Makes a business calendar, by which first responses are due." })
  createBusinessCalendar(
    @Ctx() context: Context,
    @Arg("input", () => CreateBusinessCalendarInput, { description: "The calendar." }) input: CreateBusinessCalendarInput,
  ) {
    return context.mutate<CreateBusinessCalendarPayload>("createBusinessCalendar", input, async (tx) => ({
      businessCalendar: await createBusinessCalendar(tx, input),
    }));
  }

  @Allow(Scope.ROUTING_MANAGE)
  @Mutation(() => UpdateBusinessCalendarPayload, { description: "Changes a business calendar; deadlines that are set already stay." })
  updateBusinessCalendar(
    @Ctx() context: Context,
    @Arg("input", () => UpdateBusinessCalendarInput, { description: "What changes." }) input: UpdateBusinessCalendarInput,
  ) {
    return context.mutate<UpdateBusinessCalendarPayload>("updateBusinessCalendar", input, async (tx) => ({
      businessCalendar: await updateBusinessCalendar(tx, input),
    }));
  }

  @Allow(Scope.LEADS_CLAIM)
  @Mutation(() => ClaimLeadPayload, {
    description: "Takes a lead out of a queue and makes it yours; of several who want one, one gets it.",
  })
  claimLead(@Ctx() context: Context, @Arg("input", () => ClaimLeadInput, { description: "Which lead." }) input: ClaimLeadInput) {
    return context.mutate<ClaimLeadPayload>("claimLead", input, async (tx) => ({ lead: await claimLead(tx, context.viewer, input) }));
  }

  @Allow(Scope.ROUTING_MANAGE, Scope.LEADS_WRITE)
  @Mutation(() => RouteLeadsPayload, {
    description: "Gives leads that are there already to whom the routing rules say; what nobody can be given stays with whom it is.",
  })
  routeLeads(@Ctx() context: Context, @Arg("input", () => RouteLeadsInput, { description: "The leads." }) input: RouteLeadsInput) {
    return context.mutateRows("routeLeads", input, (tx, rows) => routeLeads(tx, context.viewer, rows));
  }
}
