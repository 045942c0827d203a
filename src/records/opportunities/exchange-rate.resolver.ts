import { Arg, Ctx, Field, Int, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { DeleteExchangeRatesInput, deleteExchangeRates, SetExchangeRatesInput, setExchangeRates } from "./set-exchange-rates.js";

@ObjectType()
class SetExchangeRatesPayload extends Payload {
  @Field(() => Int, { nullable: true, description: "How many rates were set." })
  count?: number;
}

@ObjectType()
class DeleteExchangeRatesPayload extends Payload {
  @Field(() => Int, { nullable: true, description: "How many rates are gone." })
  count?: number;
}

@Resolver()
export class ExchangeRateResolver {
  @Allow(Scope.SALES_MANAGE)
  @Mutation(() => SetExchangeRatesPayload, { description: "Sets what other currencies are worth in that of the organisation, by day." })
  setExchangeRates(
    @Ctx() context: Context,
    @Arg("input", () => SetExchangeRatesInput, { description: "The rates." }) input: SetExchangeRatesInput,
  ) {
    return context.mutate<SetExchangeRatesPayload>("setExchangeRates", input, async (tx) => ({ count: await setExchangeRates(tx, input) }));
  }

  @Allow(Scope.SALES_MANAGE)
  @Mutation(() => DeleteExchangeRatesPayload, { description: "Takes out exchange rates that are wrong." })
  deleteExchangeRates(
    @Ctx() context: Context,
    @Arg("input", () => DeleteExchangeRatesInput, { description: "The rates." }) input: DeleteExchangeRatesInput,
  ) {
    return context.mutate<DeleteExchangeRatesPayload>("deleteExchangeRates", input, async (tx) => ({
      count: await deleteExchangeRates(tx, input),
    }));
  }
}
