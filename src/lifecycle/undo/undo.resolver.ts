import { Arg, Ctx, Field, FieldResolver, Mutation, ObjectType, Resolver, Root } from "type-graphql";
import { Node } from "../../platform/database/node.js";
import type { Context } from "../../platform/execution/context.js";
import { loadNode } from "../../platform/query/node-fields.js";
import { Payload } from "../../platform/schema/payload.js";
import { AllowSignedIn } from "../../platform/schema/rules.js";
import { subjectOf, UndoChangesInput, undoTransaction } from "./undo-changes.js";
import { NotUndone, UndoneRecord } from "./undo-outcome.js";

@ObjectType()
class UndoChangesPayload extends Payload {
  @Field(() => [UndoneRecord], { nullable: true, description: "What was taken back, record by record; in a dry run what would be." })
  undone?: UndoneRecord[];

  @Field(() => [NotUndone], {
    nullable: true,
    description:
      "What was not, and why. What has no events of its own (activities, consents, external ids, settings) is neither here nor taken back.",
  })
  notUndone?: NotUndone[];
}

@Resolver()
export class UndoResolver {
  @AllowSignedIn()
  @Mutation(() => UndoChangesPayload, {
    description:
      "Takes back what a transaction did, whichever mutation it was: fields are what they were, what was created is gone, what was deleted is back. What somebody changed since is kept and told. You need the scopes to change each record; of what you do not see nothing is told. The undo is a change like others, and can itself be undone.",
  })
  undoChanges(@Ctx() context: Context, @Arg("input", () => UndoChangesInput, { description: "What to undo." }) input: UndoChangesInput) {
    return context.mutate<UndoChangesPayload>("undoChanges", input, async (tx) => {
      const { undone, notUndone } = await undoTransaction(tx, context.viewer, subjectOf(input), {
        days: context.services.config.undoDays,
        force: input.force === true,
      });
      return { undone, notUndone };
    });
  }
}

const recordOf = { nullable: true, description: "The record as it is now; null when it is gone." };

@Resolver(() => UndoneRecord)
export class UndoneRecordFields {
  @FieldResolver(() => Node, recordOf)
  record(@Root() { recordId }: UndoneRecord, @Ctx() context: Context) {
    return loadNode(context, recordId, "id");
  }
}

@Resolver(() => NotUndone)
export class NotUndoneFields {
  @FieldResolver(() => Node, recordOf)
  record(@Root() { recordId }: NotUndone, @Ctx() context: Context) {
    return loadNode(context, recordId, "id");
  }
}
