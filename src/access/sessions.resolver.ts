import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import { toId, uuidIn } from "../platform/database/id.js";
import { InvalidId } from "../platform/errors.js";
import type { Context } from "../platform/execution/context.js";
import { PAGE_SIZE } from "../platform/query/page.js";
import { Payload } from "../platform/schema/payload.js";
import { AllowSignedIn, Costs } from "../platform/schema/rules.js";
import { AccessToken, accessTokens, TokenKind } from "./access-token.js";
import { RevokeSessionInput, RevokeSessionsInput, revokeSession, revokeSessions, SignOutInput, signOut } from "./end-sessions.js";
import { User } from "./user.js";

@ObjectType()
class SignOutPayload extends Payload {
  @Field(() => Int, { nullable: true, description: "How many sessions ended." })
  ended?: number;
}

@ObjectType()
class RevokeSessionPayload extends Payload {
  @Field(() => AccessToken, { nullable: true, description: "The session, now ended." })
  session?: AccessToken;
}

@ObjectType()
class RevokeSessionsPayload extends Payload {
  @Field(() => Int, { nullable: true, description: "How many sessions ended." })
  ended?: number;
}

/** Where people are signed in. */
@Resolver()
export class SessionsResolver {
  @Costs(PAGE_SIZE.most)
  @AllowSignedIn()
  @Query(() => [AccessToken], {
    description: `Open sessions, newest first, at most ${PAGE_SIZE.most}: yours, or another's for those who manage tokens; none of whom you may not know.`,
  })
  async sessions(
    @Ctx() context: Context,
    @Arg("userId", () => ID, { nullable: true, description: "Whose; yours by default." }) userId?: string,
  ): Promise<AccessToken[]> {
    if (userId && !uuidIn(User.prefix, userId)) throw new InvalidId("userId", User.prefix);
    const where = {
      kind: { eq: TokenKind.USER },
      user: { id: { eq: userId ?? toId(User.prefix, context.viewer.id) } },
      revokedAt: { isNull: true },
      expiresAt: { gt: context.now },
    };
    return (await context.list(accessTokens, { first: PAGE_SIZE.most, where })).nodes;
  }

  @AllowSignedIn()
  @Mutation(() => SignOutPayload, { description: "Ends your session, or all of yours." })
  signOut(@Ctx() context: Context, @Arg("input", () => SignOutInput, { description: "What ends." }) input: SignOutInput) {
    return context.mutateAccess<SignOutPayload>("signOut", input, async (tx) => ({ ended: await signOut(tx, context.viewer, input) }));
  }

  @AllowSignedIn()
  @Mutation(() => RevokeSessionPayload, { description: "Ends one session everywhere within a second, open streams included." })
  revokeSession(@Ctx() context: Context, @Arg("input", () => RevokeSessionInput, { description: "Which." }) input: RevokeSessionInput) {
    return context.mutateAccess<RevokeSessionPayload>("revokeSession", input, async (tx) => ({
      session: await revokeSession(tx, context.viewer, input),
    }));
  }

  @AllowSignedIn()
  @Mutation(() => RevokeSessionsPayload, { description: "Ends all sessions of a person, as after a lost device." })
  revokeSessions(@Ctx() context: Context, @Arg("input", () => RevokeSessionsInput, { description: "Whose." }) input: RevokeSessionsInput) {
    return context.mutateAccess<RevokeSessionsPayload>("revokeSessions", input, async (tx) => ({
      ended: await revokeSessions(tx, context.viewer, input),
    }));
  }
}
