import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Account } from "./account.js";
import { CreateAccountInput, createAccount, UpdateAccountInput, updateAccount } from "./edit-account.js";

@ObjectType()
class CreateAccountPayload extends Payload {
  @Field(() => Account, { nullable: true, description: "The new account." })
  account?: Account;
}

@ObjectType()
class UpdateAccountPayload extends Payload {
  @Field(() => Account, { nullable: true, description: "The account as it is now." })
  account?: Account;
}

@Resolver()
export class AccountResolver {
  @Allow(Scope.CUSTOMERS_WRITE)
  @Mutation(() => CreateAccountPayload, { description: "Adds an account." })
  createAccount(
    @Ctx() context: Context,
    @Arg("input", () => CreateAccountInput, { description: "The account." }) input: CreateAccountInput,
  ) {
    return context.mutate<CreateAccountPayload>("createAccount", input, async (tx) => ({
      account: await createAccount(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.CUSTOMERS_WRITE)
  @Mutation(() => UpdateAccountPayload, { description: "Changes an account." })
  updateAccount(
    @Ctx() context: Context,
    @Arg("input", () => UpdateAccountInput, { description: "What changes." }) input: UpdateAccountInput,
  ) {
    return context.mutate<UpdateAccountPayload>("updateAccount", input, async (tx) => ({
      account: await updateAccount(tx, context.viewer, input),
    }));
  }
}
