import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import { within } from "../platform/errors.js";
import type { Context } from "../platform/execution/context.js";
import { Scope } from "../platform/identity/scopes.js";
import { Payload } from "../platform/schema/payload.js";
import { Allow, AllowSignedIn, Costs, permit } from "../platform/schema/rules.js";
import { takeAttempt } from "./attempts.js";
import { BulkJob } from "./bulk-jobs/bulk-job.js";
import { ChangePasswordInput, changePassword, ResetPasswordInput, resetPassword } from "./change-password.js";
import { HAND_OVER_SCOPES, handOver } from "./leavers/hand-over.js";
import { User } from "./user.js";
import { ChangeRoleInput, changeRole, DisableUserInput, disableUser, EnableUserInput, enableUser } from "./user-rights.js";

@ObjectType()
class ChangePasswordPayload extends Payload {
  @Field(() => User, { nullable: true, description: "You." })
  user?: User;
}

@ObjectType()
class ResetPasswordPayload extends Payload {
  @Field(() => User, { nullable: true, description: "The person." })
  user?: User;

  @Field(() => String, { nullable: true, description: "The new password. Shown once; hand it over, and have it changed." })
  password?: string;
}

@ObjectType()
class DisableUserPayload extends Payload {
  @Field(() => User, { nullable: true, description: "The person as of now." })
  user?: User;

  @Field(() => BulkJob, { nullable: true, description: "The job that hands their work over; null without `handOver`." })
  bulkJob?: BulkJob | null;
}

@ObjectType()
class EnableUserPayload extends Payload {
  @Field(() => User, { nullable: true, description: "The person as of now." })
  user?: User;
}

@ObjectType()
class ChangeRolePayload extends Payload {
  @Field(() => User, { nullable: true, description: "The person as of now." })
  user?: User;
}

/** Who gets in, and as what. */
@Resolver()
export class UsersResolver {
  // As expensive as signing in: it tells whether a password is right.
  @Costs(2_000)
  @AllowSignedIn()
  @Mutation(() => ChangePasswordPayload, { description: "Changes your own password; your other sessions end." })
  async changePassword(
    @Ctx() context: Context,
    @Arg("input", () => ChangePasswordInput, { description: "The passwords." }) input: ChangePasswordInput,
  ) {
    const { services, viewer, facts } = context;
    const user = viewer.kind === "USER" ? await context.load(User, viewer.id) : null;
    const refusal = user && (await takeAttempt(services.dataSource, user.email, facts.address));
    return context.mutateAccess<ChangePasswordPayload>("changePassword", input, async (tx) => {
      if (refusal) throw refusal;
      return { user: await changePassword(tx, viewer, facts.address, input) };
    });
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => ResetPasswordPayload, {
    description: "Gives a person a password that is made up; their sessions end, and they may try to sign in again.",
  })
  resetPassword(@Ctx() context: Context, @Arg("input", () => ResetPasswordInput, { description: "Whose." }) input: ResetPasswordInput) {
    return context.mutateAccess<ResetPasswordPayload>("resetPassword", input, (tx) => resetPassword(tx, context.viewer, input));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => DisableUserPayload, {
    description:
      "Shuts a person out at once, open streams included; refused with OPEN_WORK while they have work that is neither handed over nor left.",
  })
  async disableUser(@Ctx() context: Context, @Arg("input", () => DisableUserInput, { description: "Whom." }) input: DisableUserInput) {
    const payload = await context.mutateAccess<DisableUserPayload>("disableUser", input, async (tx) => {
      const user = await disableUser(tx, context.viewer, input);
      if (!input.handOver) return { user };
      permit({ scopes: HAND_OVER_SCOPES }, context, "handOver");
      const asked = await within(["handOver"], () => handOver(tx, context, { ...input.handOver, from: input.userId }));
      return { user, bulkJob: asked.bulkJob };
    });
    if (input.handOver) context.services.jobs.wake();
    return payload;
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => EnableUserPayload, { description: "Lets a person sign in again; sessions that ended do not come back." })
  enableUser(@Ctx() context: Context, @Arg("input", () => EnableUserInput, { description: "Whom." }) input: EnableUserInput) {
    return context.mutateAccess<EnableUserPayload>("enableUser", input, async (tx) => ({
      user: await enableUser(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => ChangeRolePayload, {
    description: "Makes a person something else in the organisation; it counts at once, for open streams too.",
  })
  changeRole(@Ctx() context: Context, @Arg("input", () => ChangeRoleInput, { description: "Whom." }) input: ChangeRoleInput) {
    return context.mutateAccess<ChangeRolePayload>("changeRole", input, async (tx) => ({
      user: await changeRole(tx, context.viewer, input),
    }));
  }
}
