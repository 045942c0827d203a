import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from "type-graphql";
import { User } from "../../access/user.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { checkInput } from "../../platform/schema/check-input.js";
import { Allow } from "../../platform/schema/rules.js";
import { Queue } from "../../records/queues/queue.js";
import { SimulateAssignmentInput, SimulatedAssignment, simulateAssignment } from "./simulate-assignment.js";

@Resolver()
export class SimulateAssignmentResolver {
  @Allow(Scope.ROUTING_MANAGE, Scope.LEADS_READ)
  @Query(() => SimulatedAssignment, { description: "Says who would get a lead, by which rule and why; writes nothing." })
  async simulateAssignment(
    @Ctx() context: Context,
    @Arg("input", () => SimulateAssignmentInput, { description: "The lead, and what to suppose." }) input: SimulateAssignmentInput,
  ) {
    await checkInput(input);
    return context.rehearse(
      (tx) => simulateAssignment(tx, context.viewer, input),
      async (simulated) => simulated,
    );
  }
}

@Resolver(() => SimulatedAssignment)
export class SimulatedAssignmentFields {
  @FieldResolver(() => User, { nullable: true, description: "Who would have it." })
  owner(@Root() { ownerId }: SimulatedAssignment, @Ctx() context: Context) {
    return context.load(User, ownerId);
  }

  @FieldResolver(() => Queue, { nullable: true, description: "Where it would wait." })
  queue(@Root() { queueId }: SimulatedAssignment, @Ctx() context: Context) {
    return context.load(Queue, queueId);
  }
}
