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
import { Contact, contacts } from "./contact.js";

@ObjectType({ description: "What the changed fields were before; null in a field that did not change." })
export class ContactBefore {
  @Field(() => String, { nullable: true, description: "The former name." })
  name?: string;

  @Field(() => String, { nullable: true, description: "The former e-mail address." })
  email?: string | null;

  @Field(() => String, { nullable: true, description: "The former phone number." })
  phone?: string | null;

  @Field(() => String, { nullable: true, description: "What the person did." })
  jobTitle?: string | null;

  @Field(() => JsonObject, { nullable: true, description: "All former values of custom fields." })
  customFields?: Record<string, unknown>;
}

@ObjectType({ description: "A committed change of a contact. Delivered at least once, in commit order, without gaps." })
export class ContactEvent extends RecordEvent {
  @Field(() => CustomerEventType, { description: "What happened." })
  type: CustomerEventType;

  @Field(() => ID, { description: "The contact, also when you no longer see it." })
  contactId: string;

  @Field(() => ContactBefore, {
    nullable: true,
    description:
      "What the changed fields were before; null for a contact that is new, to the house or to you, and for one that you no longer see.",
  })
  before: ContactBefore | null;
}

@Resolver()
export class ContactSubscriptions {
  @Allow(Scope.CUSTOMERS_READ, Scope.EVENTS_SUBSCRIBE)
  @Subscription(() => ContactEvent, {
    description: "Every change of the contacts that you see.",
    subscribe: (request) => visibleChanges(request, contacts, { shows: ofTypes(request.args.types) }),
  })
  contactEvents(
    @Root() change: SeenChange,
    @Args(() => StreamArgs) _args: StreamArgs,
    @Arg("where", () => filterType(contacts), {
      nullable: true,
      description: "Which contacts: the same filter as of a list. One that leaves it is REMOVED.",
    })
    _where?: Where,
    @Arg("types", () => [CustomerEventType], {
      nullable: true,
      description: "Only these kinds of changes; one that leaves your sight is told whatever it was.",
    })
    _types?: CustomerEventType[],
  ): ContactEvent {
    const { event } = change;
    return {
      ...recordEventOf(change),
      type: event.type as CustomerEventType,
      contactId: toId(Contact.prefix, event.recordId),
      before: beforeOf(change) as ContactBefore | null,
    };
  }
}

@Resolver(() => ContactEvent)
export class ContactEventFields {
  @FieldResolver(() => Contact, { nullable: true, description: "The contact as it is now; null when you no longer see it." })
  contact(@Root() event: ContactEvent, @Ctx() context: Context) {
    return event.visibility === Visibility.REMOVED ? null : context.load(Contact, event.recordUuid);
  }
}
