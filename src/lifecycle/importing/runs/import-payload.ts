import { Field, ObjectType } from "type-graphql";
import { Payload } from "../../../platform/schema/payload.js";
import { ImportRun } from "./import-run.js";

@ObjectType({ description: "What the mutations of imports answer." })
export class ImportRunPayload extends Payload {
  @Field(() => ImportRun, {
    nullable: true,
    description: "The import: look at it again by `importRun`, or follow it by `importRunEvents`.",
  })
  importRun?: ImportRun;
}
