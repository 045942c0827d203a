import { Arg, Ctx, Field, FieldResolver, ID, Int, Mutation, ObjectType, Query, Resolver, Root } from "type-graphql";
import { toId } from "../platform/database/id.js";
import type { Context } from "../platform/execution/context.js";
import { Role, SCOPES_OF_ROLE, Scope } from "../platform/identity/scopes.js";
import type { Viewer } from "../platform/identity/viewer.js";
import { DateTime } from "../platform/scalars.js";
import { Payload } from "../platform/schema/payload.js";
import { Allow, AllowAnyone, AllowSignedIn, Costs } from "../platform/schema/rules.js";
import { AccessToken, TokenKind } from "./access-token.js";
import { takeAttempt } from "./attempts.js";
import { CreateUserInput, createUser } from "./create-user.js";
import { CreateTeamInput, createTeam, UpdateTeamInput, updateTeam } from "./edit-team.js";
import { SignInInput, signIn } from "./sign-in.js";
import { Team } from "./team.js";
import { UpdateUserInput, updateUser } from "./update-user.js";
import { User } from "./user.js";
import { mayGive } from "./user-rights.js";
import { UpdateWorkspaceInput, Workspace } from "./workspace.js";

@ObjectType("Viewer", { description: "Whoever asks: a signed-in person or a program with a token." })
export class ViewerType {
  @Field(() => ID, { description: "The id of the token that was sent." })
  tokenId: string;

  @Field(() => ID, {
    description: "The user's id, or the service token's.",
    deprecationReason: "Since 2026-12-01; gone on 2027-06-01. Use `user { id }`, or the `tokenId` of a program.",
  })
  id: string;

  /** The uuid of the person; null for a program. */
  userUuid: string | null;

  @Field(() => TokenKind, { description: "A person or a program." })
  kind: TokenKind;

  @Field(() => String, { description: "What the person or program is called." })
  name: string;

  @Field(() => Role, { nullable: true, description: "A person's role; null for a program." })
  role: Role | null;

  @Field(() => [Scope], { description: "What this viewer may do." })
  scopes: Scope[];

  static of(viewer: Viewer): ViewerType {
    const { kind, id, tokenId, name, role, scopes } = viewer;
    const isUser = kind === "USER";
    return {
      tokenId: toId(AccessToken.prefix, tokenId),
      id: toId(isUser ? User.prefix : AccessToken.prefix, id),
      userUuid: isUser ? id : null,
      kind: kind as TokenKind,
      name,
      role,
      scopes: [...scopes],
    };
  }
}

@ObjectType({ description: "The budget of points that your token has; one point is roughly one object of an answer." })
export class RateLimit {
  @Field(() => Int, { description: "What this operation was measured to cost before it ran." })
  cost: number;

  @Field(() => Int, { description: "The whole budget." })
  limit: number;

  @Field(() => Int, { description: "What is left now." })
  remaining: number;

  @Field(() => DateTime, { description: "When the whole budget is back." })
  resetAt: Date;
}

@ObjectType()
class SignInPayload extends Payload {
  @Field(() => String, { nullable: true, description: "The secret to send as `Authorization: Bearer ...`. Shown once." })
  token?: string;

  @Field(() => DateTime, { nullable: true, description: "When the session ends." })
  expiresAt?: Date | null;

  @Field(() => ViewerType, { nullable: true, description: "Who signed in." })
  viewer?: ViewerType;
}

@ObjectType()
class CreateUserPayload extends Payload {
  @Field(() => User, { nullable: true, description: "The new user." })
  user?: User;
}

@ObjectType()
class UpdateUserPayload extends Payload {
  @Field(() => User, { nullable: true, description: "The user as it is now." })
  user?: User;
}

@ObjectType()
class CreateTeamPayload extends Payload {
  @Field(() => Team, { nullable: true, description: "The new team." })
  team?: Team;
}

@ObjectType()
class UpdateTeamPayload extends Payload {
  @Field(() => Team, { nullable: true, description: "The team as it is now." })
  team?: Team;
}

@ObjectType()
class UpdateWorkspacePayload extends Payload {
  @Field(() => Workspace, { nullable: true, description: "What is set now." })
  workspace?: Workspace;
}

@Resolver(() => ViewerType)
export class ViewerFields {
  @FieldResolver(() => User, { nullable: true, description: "The person, as colleagues see them; null for a program." })
  user(@Root() { userUuid }: ViewerType, @Ctx() context: Context) {
    return context.load(User, userUuid);
  }
}

@Resolver()
export class AccessResolver {
  @AllowSignedIn()
  @Query(() => ViewerType, { description: "Who you are to this API." })
  me(@Ctx() context: Context): ViewerType {
    return ViewerType.of(context.viewer);
  }

  @AllowSignedIn()
  @Query(() => RateLimit, { description: "What your token may still cost." })
  rateLimit(@Ctx() context: Context): RateLimit {
    const { resetAfterMs, ...budget } = context.budget;
    return { cost: context.cost, ...budget, resetAt: new Date(context.now.getTime() + resetAfterMs) };
  }

  // A password that is checked costs the server, and must not be guessed many times a second.
  @Costs(2_000)
  @AllowAnyone()
  @Mutation(() => SignInPayload, { description: "Opens a session of 12 hours for a person." })
  async signIn(@Ctx() context: Context, @Arg("input", () => SignInInput, { description: "Who signs in." }) input: SignInInput) {
    const { services, facts } = context;
    const refusal = await takeAttempt(services.dataSource, input.email, facts.address);
    return context.mutate<SignInPayload>("signIn", input, async (tx) => {
      if (refusal) throw refusal;
      const { token, accessToken, user } = await signIn(tx, input, facts.address);
      const viewer: ViewerType = {
        tokenId: accessToken.nodeId,
        id: user.nodeId,
        userUuid: user.id,
        kind: TokenKind.USER,
        name: user.name,
        role: user.role,
        scopes: SCOPES_OF_ROLE[user.role],
      };
      return { token, expiresAt: accessToken.expiresAt, viewer };
    });
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => CreateUserPayload, { description: "Adds a person to the organisation." })
  createUser(@Ctx() context: Context, @Arg("input", () => CreateUserInput, { description: "The person." }) input: CreateUserInput) {
    return context.mutate<CreateUserPayload>("createUser", input, async (tx) => {
      mayGive(context.viewer, input.role);
      return { user: await createUser(tx, input) };
    });
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => UpdateUserPayload, { description: "Changes a person: role, team, and how many leads routing gives them and when." })
  updateUser(@Ctx() context: Context, @Arg("input", () => UpdateUserInput, { description: "What changes." }) input: UpdateUserInput) {
    return context.mutateAccess<UpdateUserPayload>("updateUser", input, async (tx) => ({
      user: await updateUser(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => CreateTeamPayload, { description: "Adds a team to the organisation." })
  createTeam(@Ctx() context: Context, @Arg("input", () => CreateTeamInput, { description: "The team." }) input: CreateTeamInput) {
    return context.mutate<CreateTeamPayload>("createTeam", input, async (tx) => ({ team: await createTeam(tx, input) }));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => UpdateTeamPayload, { description: "Gives a team another name." })
  updateTeam(@Ctx() context: Context, @Arg("input", () => UpdateTeamInput, { description: "What changes." }) input: UpdateTeamInput) {
    return context.mutate<UpdateTeamPayload>("updateTeam", input, async (tx) => ({ team: await updateTeam(tx, input) }));
  }

  @Allow(Scope.USERS_READ)
  @Query(() => Workspace, { description: "What is set for the whole organisation." })
  workspace(@Ctx() context: Context) {
    return context.services.dataSource.manager.findOneByOrFail(Workspace, { id: 1 });
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => UpdateWorkspacePayload, { description: "Changes what is set for the whole organisation." })
  updateWorkspace(
    @Ctx() context: Context,
    @Arg("input", () => UpdateWorkspaceInput, { description: "What changes." }) input: UpdateWorkspaceInput,
  ) {
    return context.mutateAccess<UpdateWorkspacePayload>("updateWorkspace", input, async (tx) => {
      const workspace = await tx.manager.findOneByOrFail(Workspace, { id: 1 });
      workspace.repSight = input.repSight ?? workspace.repSight;
      workspace.binDays = input.binDays ?? workspace.binDays;
      workspace.usesOpportunities = input.usesOpportunities ?? workspace.usesOpportunities;
      workspace.partnerOutcomes = input.partnerOutcomes ?? workspace.partnerOutcomes;
      if (input.currency !== undefined) workspace.currency = input.currency;
      return { workspace: await tx.save(workspace) };
    });
  }
}
