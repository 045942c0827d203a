import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, Field, FieldResolver, ID, Info, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Needs } from "../../platform/query/properties.js";
import { Payload } from "../../platform/schema/payload.js";
import { AllowSignedIn } from "../../platform/schema/rules.js";
import { listProblems } from "./check-list.js";
import {
  CreateSavedViewInput,
  createSavedView,
  DeleteSavedViewInput,
  deleteSavedView,
  UpdateSavedViewInput,
  updateSavedView,
} from "./edit-view.js";
import { SavedView } from "./saved-view.js";

@ObjectType()
class CreateSavedViewPayload extends Payload {
  @Field(() => SavedView, { nullable: true, description: "The new view." })
  savedView?: SavedView;
}

@ObjectType()
class UpdateSavedViewPayload extends Payload {
  @Field(() => SavedView, { nullable: true, description: "The view as it is now." })
  savedView?: SavedView;
}

@ObjectType()
class DeleteSavedViewPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The id of the view that is gone." })
  deletedId?: string;
}

@Resolver()
export class ViewResolver {
  @AllowSignedIn()
  @Mutation(() => CreateSavedViewPayload, { description: "Keeps a list under a name." })
  createSavedView(
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("input", () => CreateSavedViewInput, { description: "The view." }) input: CreateSavedViewInput,
  ) {
    return context.mutate<CreateSavedViewPayload>("createSavedView", input, async (tx) => ({
      savedView: await createSavedView(tx, context, schema, input),
    }));
  }

  @AllowSignedIn()
  @Mutation(() => UpdateSavedViewPayload, { description: "Changes a view of yours." })
  updateSavedView(
    @Ctx() context: Context,
    @Info() { schema }: GraphQLResolveInfo,
    @Arg("input", () => UpdateSavedViewInput, { description: "What changes." }) input: UpdateSavedViewInput,
  ) {
    return context.mutate<UpdateSavedViewPayload>("updateSavedView", input, async (tx) => ({
      savedView: await updateSavedView(tx, context, schema, input),
    }));
  }

  @AllowSignedIn()
  @Mutation(() => DeleteSavedViewPayload, { description: "Removes a view of yours." })
  deleteSavedView(
    @Ctx() context: Context,
    @Arg("input", () => DeleteSavedViewInput, { description: "The view." }) input: DeleteSavedViewInput,
  ) {
    return context.mutate<DeleteSavedViewPayload>("deleteSavedView", input, async (tx) => ({
      deletedId: await deleteSavedView(tx, context, input),
    }));
  }
}

@Resolver(() => SavedView)
export class SavedViewFields {
  @Needs("record", "where", "orderBy", "columns")
  @FieldResolver(() => String, {
    nullable: true,
    description: "Why it can no longer be shown, for instance a field that is gone; null while all is well.",
  })
  async problem(@Root() view: SavedView, @Ctx() context: Context, @Info() { schema }: GraphQLResolveInfo): Promise<string | null> {
    await context.services.customFields.refresh();
    const problems = listProblems(schema, context, view.record, view);
    return problems.length > 0 ? problems.map(({ message }) => message).join(" ") : null;
  }
}
