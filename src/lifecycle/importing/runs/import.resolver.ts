import { Arg, Ctx, Field, ID, Mutation, ObjectType, Query, Resolver } from "type-graphql";
import type { Context } from "../../../platform/execution/context.js";
import { Scope } from "../../../platform/identity/scopes.js";
import { Payload } from "../../../platform/schema/payload.js";
import { Allow } from "../../../platform/schema/rules.js";
import { createImportUpload } from "./create-upload.js";
import { ImportMapping } from "./import-mapping.js";
import { ImportRunPayload } from "./import-payload.js";
import { ImportUpload } from "./import-upload.js";
import { ImportPreview, previewImport } from "./preview-import.js";
import {
  CancelImportInput,
  CreateImportUploadInput,
  cancelImport,
  DeleteImportMappingInput,
  deleteImportMapping,
  PreviewImportInput,
  SaveImportMappingInput,
  StartImportInput,
  saveImportMapping,
  startImport,
} from "./request-import.js";

@ObjectType()
class CreateImportUploadPayload extends Payload {
  @Field(() => ImportUpload, { nullable: true, description: "The file that is to be sent." })
  upload?: ImportUpload;

  @Field(() => String, {
    nullable: true,
    description:
      "Where to PUT the content of the file, on the host of this API, until `upload.sendUntil`. Whoever has the address may send it, once; it needs no token.",
  })
  uploadUrl?: string;
}

@ObjectType()
class SaveImportMappingPayload extends Payload {
  @Field(() => ImportMapping, { nullable: true, description: "The mapping." })
  importMapping?: ImportMapping;
}

@ObjectType()
class DeleteImportMappingPayload extends Payload {
  @Field(() => ID, { nullable: true, description: "The mapping that there is no more." })
  importMappingId?: string;
}

@Resolver()
export class ImportResolver {
  @Allow(Scope.RECORDS_IMPORT)
  @Query(() => ImportPreview, {
    description: "What would become of a file: its columns as they are recognised, and its first rows as they would be.",
  })
  previewImport(@Ctx() context: Context, @Arg("input", () => PreviewImportInput, { description: "The file." }) input: PreviewImportInput) {
    return previewImport(context, input);
  }

  @Allow(Scope.RECORDS_IMPORT)
  @Mutation(() => CreateImportUploadPayload, { description: "Gives an address to which a file can be sent, for an import of yours." })
  createImportUpload(
    @Ctx() context: Context,
    @Arg("input", () => CreateImportUploadInput, { description: "The file." }) input: CreateImportUploadInput,
  ) {
    return context.mutate<CreateImportUploadPayload>("createImportUpload", input, (tx) => createImportUpload(tx, context.viewer, input));
  }

  @Allow(Scope.RECORDS_IMPORT)
  @Mutation(() => ImportRunPayload, { description: "Takes a file in, in the background and with your rights." })
  async startImport(@Ctx() context: Context, @Arg("input", () => StartImportInput, { description: "The file." }) input: StartImportInput) {
    // A dry run is work as well: the run is kept, and only what its rows do is taken back.
    const { dryRun: isRehearsal, ...asked } = input;
    const request = Object.assign(new StartImportInput(), asked, { isRehearsal });
    const payload = await context.mutate<ImportRunPayload>("startImport", request, async (tx) => ({
      importRun: await startImport(tx, context, input),
    }));
    context.services.jobs.wake();
    return payload;
  }

  @Allow(Scope.RECORDS_IMPORT)
  @Mutation(() => ImportRunPayload, { description: "Calls an import off. What is in stays in, until it is undone." })
  cancelImport(@Ctx() context: Context, @Arg("input", () => CancelImportInput, { description: "The import." }) input: CancelImportInput) {
    return context.mutate<ImportRunPayload>("cancelImport", input, async (tx) => ({ importRun: await cancelImport(tx, context, input) }));
  }

  @Allow(Scope.RECORDS_IMPORT)
  @Mutation(() => SaveImportMappingPayload, { description: "Keeps how files are read, under a name." })
  saveImportMapping(
    @Ctx() context: Context,
    @Arg("input", () => SaveImportMappingInput, { description: "How files are read." }) input: SaveImportMappingInput,
  ) {
    return context.mutate<SaveImportMappingPayload>("saveImportMapping", input, async (tx) => ({
      importMapping: await saveImportMapping(tx, input),
    }));
  }

  @Allow(Scope.RECORDS_IMPORT)
  @Mutation(() => DeleteImportMappingPayload, { description: "Deletes a mapping. Imports that were begun by it go on." })
  deleteImportMapping(
    @Ctx() context: Context,
    @Arg("input", () => DeleteImportMappingInput, { description: "The mapping." }) input: DeleteImportMappingInput,
  ) {
    return context.mutate<DeleteImportMappingPayload>("deleteImportMapping", input, async (tx) => ({
      importMappingId: await deleteImportMapping(tx, input),
    }));
  }
}
