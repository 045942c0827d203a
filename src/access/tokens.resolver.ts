import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../platform/execution/context.js";
import { Scope } from "../platform/identity/scopes.js";
import { Payload } from "../platform/schema/payload.js";
import { Allow } from "../platform/schema/rules.js";
import { AccessToken } from "./access-token.js";
import { RotateTokenInput, rotateToken, UpdateTokenInput, updateToken } from "./change-token.js";
import { IssueTokenInput, issueToken, RevokeTokenInput, revokeToken } from "./issue-token.js";

@ObjectType()
class IssueTokenPayload extends Payload {
  @Field(() => String, { nullable: true, description: "The secret. Shown once; only its hash is kept." })
  secret?: string;

  @Field(() => AccessToken, { nullable: true, description: "The token as it is stored." })
  accessToken?: AccessToken;
}

@ObjectType()
class RotateTokenPayload extends Payload {
  @Field(() => String, { nullable: true, description: "The new secret. Shown once; only its hash is kept." })
  secret?: string;

  @Field(() => AccessToken, { nullable: true, description: "The token as it is stored." })
  accessToken?: AccessToken;
}

@ObjectType()
class UpdateTokenPayload extends Payload {
  @Field(() => AccessToken, { nullable: true, description: "The token as it is now." })
  accessToken?: AccessToken;
}

@ObjectType()
class RevokeTokenPayload extends Payload {
  @Field(() => AccessToken, { nullable: true, description: "The token, now revoked." })
  accessToken?: AccessToken;
}

/** Tokens of programs. What changes takes effect everywhere within a second, open streams included. */
@Resolver()
export class TokensResolver {
  @Allow(Scope.TOKENS_MANAGE)
  @Mutation(() => IssueTokenPayload, { description: "Issues a token for a program. The secret is in this answer and nowhere else." })
  issueToken(@Ctx() context: Context, @Arg("input", () => IssueTokenInput, { description: "The token to be." }) input: IssueTokenInput) {
    const { viewer, facts } = context;
    return context.mutate<IssueTokenPayload>("issueToken", input, (tx) => issueToken(tx, viewer, facts.address, input));
  }

  @Allow(Scope.TOKENS_MANAGE)
  @Mutation(() => UpdateTokenPayload, { description: "Changes what a program's token may do, from where and how long." })
  updateToken(@Ctx() context: Context, @Arg("input", () => UpdateTokenInput, { description: "What changes." }) input: UpdateTokenInput) {
    return context.mutateAccess<UpdateTokenPayload>("updateToken", input, async (tx) => ({
      accessToken: await updateToken(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.TOKENS_MANAGE)
  @Mutation(() => RotateTokenPayload, {
    description:
      "Gives a program's token another secret, which is in this answer and nowhere else; the one before may stay good for a while.",
  })
  rotateToken(@Ctx() context: Context, @Arg("input", () => RotateTokenInput, { description: "The token." }) input: RotateTokenInput) {
    return context.mutateAccess<RotateTokenPayload>("rotateToken", input, (tx) => rotateToken(tx, context.viewer, input));
  }

  @Allow(Scope.TOKENS_MANAGE)
  @Mutation(() => RevokeTokenPayload, { description: "Ends a token everywhere within a second, open streams included." })
  revokeToken(
    @Ctx() context: Context,
    @Arg("input", () => RevokeTokenInput, { description: "The token to end." }) input: RevokeTokenInput,
  ) {
    return context.mutateAccess<RevokeTokenPayload>("revokeToken", input, async (tx) => ({
      accessToken: await revokeToken(tx, context.viewer, input),
    }));
  }
}
