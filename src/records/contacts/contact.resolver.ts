import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { Contact } from "./contact.js";
import { CreateContactInput, createContact, UpdateContactInput, updateContact } from "./edit-contact.js";

@ObjectType()
class CreateContactPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: "The new contact." })
  contact?: Contact;
}

@ObjectType()
class UpdateContactPayload extends Payload {
  @Field(() => Contact, { nullable: true, description: "The contact as it is now." })
  contact?: Contact;
}

@Resolver()
export class ContactResolver {
  @Allow(Scope.CUSTOMERS_WRITE)
  @Mutation(() => CreateContactPayload, { description: "Adds a contact." })
  createContact(
    @Ctx() context: Context,
    @Arg("input", () => CreateContactInput, { description: "The contact." }) input: CreateContactInput,
  ) {
    return context.mutate<CreateContactPayload>("createContact", input, async (tx) => ({
      contact: await createContact(tx, context.viewer, input),
    }));
  }

  @Allow(Scope.CUSTOMERS_WRITE)
  @Mutation(() => UpdateContactPayload, { description: "Changes a contact." })
  updateContact(
    @Ctx() context: Context,
    @Arg("input", () => UpdateContactInput, { description: "What changes." }) input: UpdateContactInput,
  ) {
    return context.mutate<UpdateContactPayload>("updateContact", input, async (tx) => ({
      contact: await updateContact(tx, context.viewer, input),
    }));
  }
}
