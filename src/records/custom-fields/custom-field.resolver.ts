import { Arg, Ctx, Field, Mutation, ObjectType, Resolver } from "type-graphql";
import type { Transaction } from "../../platform/database/transaction.js";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Payload } from "../../platform/schema/payload.js";
import { Allow } from "../../platform/schema/rules.js";
import { ArchiveCustomFieldInput, DefineCustomFieldInput, RestoreCustomFieldInput, UpdateCustomFieldInput } from "./custom-field.inputs.js";
import { CustomField } from "./custom-field.js";
import { archiveCustomField, defineCustomField, restoreCustomField, updateCustomField } from "./define-custom-field.js";

@ObjectType()
class DefineCustomFieldPayload extends Payload {
  @Field(() => CustomField, { nullable: true, description: "The new field." })
  customField?: CustomField;
}

@ObjectType()
class UpdateCustomFieldPayload extends Payload {
  @Field(() => CustomField, { nullable: true, description: "The field as it is now." })
  customField?: CustomField;
}

@ObjectType()
class ArchiveCustomFieldPayload extends Payload {
  @Field(() => CustomField, { nullable: true, description: "The field as it is now." })
  customField?: CustomField;
}

@ObjectType()
class RestoreCustomFieldPayload extends Payload {
  @Field(() => CustomField, { nullable: true, description: "The field as it is now." })
  customField?: CustomField;
}

@Resolver()
export class CustomFieldResolver {
  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => DefineCustomFieldPayload, { description: "Adds a field to a kind of record." })
  defineCustomField(
    @Ctx() context: Context,
    @Arg("input", () => DefineCustomFieldInput, { description: "The field." }) input: DefineCustomFieldInput,
  ) {
    return write(context, "defineCustomField", input, (tx) => defineCustomField(tx, input));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => UpdateCustomFieldPayload, { description: "Changes a custom field; its record, key and type never change." })
  updateCustomField(
    @Ctx() context: Context,
    @Arg("input", () => UpdateCustomFieldInput, { description: "What changes." }) input: UpdateCustomFieldInput,
  ) {
    return write(context, "updateCustomField", input, (tx) => updateCustomField(tx, input));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => ArchiveCustomFieldPayload, { description: "Takes a custom field out of use; nothing of its values is lost." })
  archiveCustomField(
    @Ctx() context: Context,
    @Arg("input", () => ArchiveCustomFieldInput, { description: "The field." }) input: ArchiveCustomFieldInput,
  ) {
    return write(context, "archiveCustomField", input, (tx) => archiveCustomField(tx, input));
  }

  @Allow(Scope.USERS_MANAGE)
  @Mutation(() => RestoreCustomFieldPayload, { description: "Takes an archived custom field into use again." })
  restoreCustomField(
    @Ctx() context: Context,
    @Arg("input", () => RestoreCustomFieldInput, { description: "The field." }) input: RestoreCustomFieldInput,
  ) {
    return write(context, "restoreCustomField", input, (tx) => restoreCustomField(tx, input));
  }
}

/** One change of a definition; this process knows of it at once. */
async function write(context: Context, mutation: string, input: object, work: (tx: Transaction) => Promise<CustomField>) {
  const payload = await context.mutate<{ customField?: CustomField }>(mutation, input, async (tx) => ({ customField: await work(tx) }));
  context.services.customFields.forget();
  return payload;
}
