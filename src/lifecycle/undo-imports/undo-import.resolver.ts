import { Arg, Ctx, Mutation, Resolver } from "type-graphql";
import type { Context } from "../../platform/execution/context.js";
import { Scope } from "../../platform/identity/scopes.js";
import { Allow } from "../../platform/schema/rules.js";
import { ImportRunPayload } from "../importing/runs/import-payload.js";
import { UndoImportInput, undoImport } from "./undo-import.js";

@Resolver()
export class UndoImportResolver {
  @Allow(Scope.RECORDS_IMPORT)
  @Mutation(() => ImportRunPayload, {
    description:
      "Takes an import back, in the background: what it made is removed, and what it changed is what it was, as far as nobody has worked with it since. `undone` and `kept` of the import tell how it went.",
  })
  async undoImport(@Ctx() context: Context, @Arg("input", () => UndoImportInput, { description: "The import." }) input: UndoImportInput) {
    const payload = await context.mutate<ImportRunPayload>("undoImport", input, async (tx) => ({
      importRun: await undoImport(tx, context, input),
    }));
    context.services.jobs.wake();
    return payload;
  }
}
