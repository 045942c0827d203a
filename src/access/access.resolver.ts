import { Arg, Ctx, Field, ID, Int, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../context.js";
import { toId } from "../database/id.js";
import { Payload } from "../graphql/payload.js";
import { Allow, AllowAnyone, AllowSignedIn, Costs } from "../graphql/rules.js";
import { DateTime } from "../graphql/scalars.js";
import { AccessToken, TokenKind } from "./access-token.js";
import { CreateUserInput, createUser } from "./create-user.js";
import { CreateTeamInput, createTeam, UpdateTeamInput, updateTeam } from "./edit-team.js";
import { IssueTokenInput, issueToken, RevokeTokenInput, revokeToken } from "./issue-token.js";
import { Role, SCOPES_OF_ROLE, Scope } from "./scopes.js";
import { SignInInput, signIn } from "./sign-in.js";
import { Team } from "./team.js";
import { UpdateUserInput, updateUser } from "./update-user.js";
import { User } from "./user.js";
import type { Viewer } from "./viewer.js";
import { UpdateWorkspaceInput, Workspace } from "./workspace.js";

@ObjectType("Viewer", { description: "Whoever asks: a signed-in person or a program with a token." })
export class ViewerType {
  @Field(() => ID, { description: "The user's id, or the service token's." })
  id: string;

  @Field(() => TokenKind, { description: "A person or a program." })
  kind: TokenKind;

  @Field(() => String, { description: "What the person or program is called." })
  name: string;

  @Field(() => Role, { nullable: true, description: "A person's role; null for a program." })
  role: Role | null;

  @Field(() => [Scope], { description: "What this viewer may do." })
  scopes: Scope[];

  static of(viewer: Viewer): ViewerType {
    const { kind, id, name, role, scopes } = viewer;
    return { id: toId(kind === "USER" ? User.prefix : AccessToken.prefix, id), kind: kind as TokenKind, name, role, scopes: [...scopes] };
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
class IssueTokenPayload extends Payload {
  @Field(() => String, { nullable: true, description: "The secret. Shown once; only its hash is kept." })
  secret?: string;

  @Field(() => AccessToken, { nullable: true, description: "The token as it is stored." })
  accessToken?: AccessToken;
}

@ObjectType()
class RevokeTokenPayload extends Payload {
  @Field(() => AccessToken, { nullable: true, description: "The token, now revoked." })
  accessToken?: AccessToken;
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
    return { cost: context.cost, ...context.budget };
  }

  // A password that is checked costs the server, and must not be guessed many times a second.
  @Costs(2_000)
  @AllowAnyone()
  @Mutation(() => SignInPayload, { description: "Opens a session of 12 hours for a person." })
  signIn(@Ctx() context: Context, @Arg("input", () => SignInInput, { description: "Who signs in." }) input: SignInInput) {
    return context.mutate<SignInPayload>("signIn", input, async (tx) => {
      const { token, accessToken, user } = await signIn(tx, input);
      const viewer = {
        id: toId(User.prefix, user.id),
        kind: TokenKind.USER,
        name: user.name,
        role: user.role,
        scopes: SCOPES_OF_ROLE[user.role],
      };
      return { token, expiresAt: accessToken.expiresAt, viewer };
    });
  }

  @Allow(Scope.TOKENS_MANAGE)
  @Mutation(() => IssueTokenPayload, { description: "Issues a token for a program. The secret is in this answer and nowhere else." })
  issueToken(@Ctx() context: Context, @Arg("input", () => IssueTokenInput, { description: "The token to be." }) input: IssueTokenInput) {
    return context.mutate<IssueTokenPayload>("issueToken", input, (tx) => issueToken(tx, context.viewer, input));
  }

  @Allow(Scope.TOKENS_MANAGE)
  @Mutation(() => RevokeTokenPayload, { description: "Ends a token everywhere within a second, open streams included." })
  async revokeToken(
    @Ctx() context: Context,
    @Arg("input", () => RevokeTokenInput, { description: "The token to end." }) input: RevokeTokenInput,
  ) {
    const payload = await context.mutate<RevokeTokenPayload>("revokeToken", input, async (tx) => ({
      accessToken: await revokeToken(tx, input),
    }));
    context.services.forgetViewers();
    return payload;
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => CreateUserPayload, { description: "Adds a person to the house." })
  createUser(@Ctx() context: Context, @Arg("input", () => CreateUserInput, { description: "The person." }) input: CreateUserInput) {
    return context.mutate<CreateUserPayload>("createUser", input, async (tx) => ({ user: await createUser(tx, input) }));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => UpdateUserPayload, { description: "Changes a person: role, team, and how many leads routing gives them and when." })
  async updateUser(@Ctx() context: Context, @Arg("input", () => UpdateUserInput, { description: "What changes." }) input: UpdateUserInput) {
    const payload = await context.mutate<UpdateUserPayload>("updateUser", input, async (tx) => ({ user: await updateUser(tx, input) }));
    context.services.forgetViewers();
    return payload;
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => CreateTeamPayload, { description: "Adds a team to the house." })
  createTeam(@Ctx() context: Context, @Arg("input", () => CreateTeamInput, { description: "The team." }) input: CreateTeamInput) {
    return context.mutate<CreateTeamPayload>("createTeam", input, async (tx) => ({ team: await createTeam(tx, input) }));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => UpdateTeamPayload, { description: "Gives a team another name." })
  updateTeam(@Ctx() context: Context, @Arg("input", () => UpdateTeamInput, { description: "What changes." }) input: UpdateTeamInput) {
    return context.mutate<UpdateTeamPayload>("updateTeam", input, async (tx) => ({ team: await updateTeam(tx, input) }));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => UpdateWorkspacePayload, { description: "Changes what is set for the whole house." })
  async updateWorkspace(
    @Ctx() context: Context,
    @Arg("input", () => UpdateWorkspaceInput, { description: "What changes." }) input: UpdateWorkspaceInput,
  ) {
    const payload = await context.mutate<UpdateWorkspacePayload>("updateWorkspace", input, async (tx) => {
      const workspace = await tx.manager.findOneByOrFail(Workspace, { id: 1 });
      workspace.repSight = input.repSight;
      return { workspace: await tx.save(workspace) };
    });
    context.services.forgetViewers();
    return payload;
  }
}
