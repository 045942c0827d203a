import { Arg, Args, Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root, Subscription } from "type-graphql";
import { Scope } from "../access/scopes.js";
import type { Context } from "../context.js";
import { toId } from "../database/id.js";
import { beforeOf, CustomerEventType, ofTypes, RecordEvent, recordEventOf, StreamArgs } from "../events/record-event.js";
import { type SeenChange, Visibility, visibleChanges } from "../events/visible-changes.js";
import { Allow } from "../graphql/rules.js";
import { JsonObject } from "../graphql/scalars.js";
import type { Where } from "../query/filter.js";
import { filterType } from "../query/filter-types.js";
import { Account, accounts } from "./account.js";

@ObjectType({ description: "What the changed fields were before; null in a field that did not change." })
export class AccountBefore {
  @Field(() => String, { nullable: true, description: "The former name." })
  name?: string;

  @Field(() => String, { nullable: true, description: "The former domain." })
  domain?: string | null;

  @Field(() => String, { nullable: true, description: "What it did." })
  industry?: string | null;

  @Field(() => JsonObject, { nullable: true, description: "All former values of custom fields." })
  customFields?: Record<string, unknown>;
}

@ObjectType({ description: "A committed change of an account. Delivered at least once, in commit order, without gaps." })
export class AccountEvent extends RecordEvent {
  @Field(() => CustomerEventType, { description: "What happened." })
  type: CustomerEventType;

  @Field(() => ID, { description: "The account, also when you no longer see it." })
  accountId: string;

  @Field(() => AccountBefore, {
    nullable: true,
    description:
      "What the changed fields were before; null for an account that is new, to the house or to you, and for one that you no longer see.",
  })
  before: AccountBefore | null;
}

@Resolver()
export class AccountSubscriptions {
  @Allow(Scope.CUSTOMERS_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => AccountEvent, {
    description: "Every change of the accounts that you see.",
    subscribe: (request) => visibleChanges(request, accounts, { shows: ofTypes(request.args.types) }),
  })
  accountEvents(
    @Root() change: SeenChange,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(accounts), {
      nullable: true,
      description: "Which accounts: the same filter as of a list. One that leaves it is REMOVED.",
    })
    _where?: Where,
    @Arg("types", () => [CustomerEventType], {
      nullable: true,
      description: "Only these kinds of changes; one that leaves your sight is told whatever it was.",
    })
    _types?: CustomerEventType[],
  ): AccountEvent {
    const { event } = change;
    return {
      ...recordEventOf(change),
      type: event.type as CustomerEventType,
      accountId: toId(Account.prefix, event.recordId),
      before: beforeOf(change) as AccountBefore | null,
    };
  }
}

@Resolver(() => AccountEvent)
export class AccountEventFields {
  @FieldResolver(() => Account, { nullable: true, description: "The account as it is now; null when you no longer see it." })
  account(@Root() event: AccountEvent, @Ctx() context: Context) {
    return event.visibility === Visibility.REMOVED ? null : context.load(Account, event.recordUuid);
  }
}
